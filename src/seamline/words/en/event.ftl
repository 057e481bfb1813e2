### Event: reports of either party that speak of one thing, merged by both and counted once.

## Where it stands

event-status-proposed = Merge proposed
event-status-merged = One event, confirmed by all
event-status-rejected = Merge rejected
event-status-withdrawn = Proposal withdrawn
event-status-lapsed = Lapsed unconfirmed
event-status-split = Split again

## Steps

event-act-propose = Propose to merge
event-act-confirm = Confirm: one event
event-act-view = State our view
event-act-reject = Reject: not the same
event-act-withdraw = Withdraw the proposal
event-act-split = Split again
event-act-lapse = Lapsed: not confirmed in time

## What each side does meanwhile

event-safe-proposed = Counted apart until all have confirmed.
event-safe-merged = Counted once. Where the views differ, both stand.
event-safe-apart = Counted apart.

## Fields

field-reports = Reports
field-merge = Hash of the list of reports

## Refusals

error-event-report-gone = One of the reports has been taken back or erased. Leave it out.
error-event-report-theirs = A report of { $party } can only be merged with { $party } alone: whoever else has got it is theirs to say.
error-event-report-unknown = One of the reports is not known here.
error-event-report-unreleased = { $party } has not got one of our reports. Send it there first, or leave it out.
