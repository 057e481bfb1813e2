### A comparison of patrols that is opened afterwards, for the auditor.

opened-own-question-good = What was asked is what the plan kept beside it gives.
opened-own-question-bad = What was asked is NOT what the plan kept beside it gives.
opened-own-plan-good = A person of ours signed a patrol with this very plan.
opened-own-plan-bad = Nobody of ours signed a patrol with this plan.
opened-noted-good = What was noted at the patrol is what the answer says.
opened-noted-bad = What was noted at the patrol is NOT what the answer says.
opened-own-answer-good = What was answered is what the plans kept beside it give.
opened-own-answer-bad = What was answered is NOT what the plans kept beside it give.
opened-own-plans-good = These were all plans of ours that were in force at that moment.
opened-own-plans-bad = These were NOT the plans of ours that were in force at that moment.
opened-their-question-good = They asked for the plan that they open, and for nothing else.
opened-their-question-bad = They did NOT ask for the plan that they open.
opened-their-answer-good = Their answer is what the plans that they open give.
opened-their-answer-bad = Their answer is NOT what the plans that they open give.
opened-right-good = For these plans the answer was right.
opened-right-bad = For these plans the answer was WRONG.

## Refusals

error-opening-form = This file is no opening of a comparison.
error-opening-side = This is not the other half of this comparison.
error-opened-none = Nothing of this comparison is kept here.
error-file-unreadable = The file { $path } cannot be read.
