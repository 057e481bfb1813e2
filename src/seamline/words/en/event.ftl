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

## Proposing, on a report's panel

report-act-same-event = Same event as …
event-propose-explained = Choose the reports that speak of the same thing. Once { $party } has confirmed the very same list they are one event, counted once. Until then all are counted apart.
event-choose = Reports nearest in place and time to “{ $title }”
event-choose-one = Choose at least one more report.
event-distance = { $length } away
event-no-place = without a place
event-observed = observed { $age } ago
event-already = part of an event already
event-none-near = There is no other report that { $party } knows.
event-left-out = { $n ->
    [one] { $n } report of ours nearby is not listed: { $party } has not got it.
   *[other] { $n } reports of ours nearby are not listed: { $party } has not got them.
 }
event-nobody-has-it = No partner has got this report. Send it first; then it can be one event with others.
event-view-hint = { $party } sees this exactly as it stands here. It begins with what { $party } has got of our report. What is left empty is not said.
event-propose = { $n ->
    [one] Propose as one event
   *[other] Propose { $n } reports as one event
 }

## An event and its reports

event-reports = { $n ->
    [one] { $n } report of this event
   *[other] { $n } reports of this event
 }
event-report-not-here = A report that has not arrived here yet
event-of-report = The event of this report
event-counted-with = Counted once, as part of
event-proposed-with = Proposed as part of one event, not confirmed:
