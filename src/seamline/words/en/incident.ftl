### De-escalation: somebody raises the alarm, everybody holds, both sides find out what happened.

## Where it stands

incident-status-alarm = Alarm: everybody holds
incident-status-talking = Both duty officers talking, everybody holds
incident-status-leaders = Commanders talking, everybody holds
incident-status-releasing = End of the hold proposed, signatures missing
incident-status-released = Hold ended by all
incident-status-findings = Findings on the table, signatures missing
incident-status-settled = Findings signed by all
incident-status-closed = Closed

## Steps

incident-act-alarm = Raise the alarm
incident-act-voice = Both duty officers are on voice
incident-act-safe = Are your people safe
incident-act-where = Where are mine
incident-act-hold = Hold where you are
incident-act-medical = Medical need
incident-act-leaders = The commanders have spoken
incident-act-view = What happened as we see it
incident-act-find = Call joint fact-finding
incident-act-offer-release = Propose and sign the end of the hold
incident-act-offer-findings = Propose and sign the findings
incident-act-sign = Sign
incident-act-object = Object
incident-act-close = Close

## What each side does meanwhile

incident-safe-alarm = Hold where you are, everybody. No fire, no move. Get their duty officer on voice and go through the script.
incident-safe-hold = Hold where you are. No fire, no move, until both sides have signed that the hold is over.
incident-safe-releasing = The hold goes on until all have signed these very bytes.
incident-safe-released = The hold is over. Keep to what was signed, and find out together what happened.
incident-safe-findings = Until all have signed, each side has its own column and the public is told nothing.
incident-safe-settled = All have signed the findings. The public is told the wording that was signed, or nothing.
incident-safe-closed = Closed. The record stays. A new alarm may be raised at any time.

## Names

title-incident = Alarm { $grid }
new-incident = Alarm
new-incident-explained = Anybody may raise it and need not say why. Everybody on both sides holds where they are.

## Run sheet

incident-sheet-alarm = Alarm raised
incident-sheet-voice = Both duty officers on voice
incident-sheet-safe = Are your people safe?
incident-sheet-where = Where are mine? Positions told
incident-sheet-hold = Hold where you are
incident-sheet-medical = Medical need?
incident-sheet-leaders = Commanders have spoken
incident-sheet-find = Joint fact-finding called
incident-sheet-release = End of the hold proposed
incident-sheet-findings = Findings and public wording proposed
incident-sheet-closed = Closed, lessons noted

## The script, side by side

incident-script = The script
incident-script-explained = Each side answers for itself, in this order.
incident-unanswered = not answered
incident-frozen-explained = Each side's people as it told them, no finer than the article on positions allows. They hold there.

## Fields and choices

field-what = What
field-noticed-at = Noticed at
field-safe = Are your people safe
field-hurt-count = How many hurt
field-positions = Positions
field-hold = Hold where you are
field-need = Medical need
field-began = Began
field-ended = Ended
field-harm = Harm done
field-terms = How the hold ends
field-result = Result
field-findings = What both have found
field-measures = Measures
field-public = To the public
field-wording-en = Wording in English
field-wording-ar = Wording in Arabic
field-wording-ckb = Wording in Sorani
field-lessons = Lessons
field-script = Script
choice-shots = shots
choice-strike = strike
choice-near-miss = near miss
choice-movement = movement misread
choice-accident = accident
choice-civilians = civilians concerned
choice-other-incident = something else
choice-all-safe = all safe
choice-some-hurt = some hurt
choice-not-known = not known yet
choice-no-medical-need = none
choice-medic-needed = a medic
choice-holding = we hold
choice-cannot-hold = we cannot hold here
choice-passing-on = being passed on to our people
choice-facts-agreed = the facts are agreed
choice-facts-differ = we differ
choice-no-statement = no statement
choice-agreed-wording = the wording below

## Refusals

error-incident-hurt = A number of hurt goes only with "some hurt".
error-incident-wording = An agreed wording stands in all three languages; "no statement" has none.
error-incident-positions = No article in force lets positions go to { $party } now. Say them by voice.
error-move-held-back = Nothing in force lets this go to { $party } now. Say it by voice.

## The exercise

inject-alarm-raised = An alarm: both hold until both sign
found-script = script
found-positions = precision of positions
