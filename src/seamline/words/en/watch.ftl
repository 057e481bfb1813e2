### Line check, joint situation report, handover of the watch, duty posts, calls noted in the log.

## Line check

line-check-status-open = Open
line-check-status-missed = Missed
line-check-status-spoken = Made by voice
line-check-status-complete = Complete
line-check-status-late = Complete, but late
line-check-status-lapsed = Not made
line-check-act-open = Open the line check
line-check-act-report = Report
line-check-act-voice = Enter their report by voice
line-check-act-miss = Line check missed
line-check-act-lapse = Line check over without both reports
line-check-safe-open = Report nothing, or your list. Whoever is silent after the time is missed and called.
line-check-safe-missed = A report is missing. Use the alternate channel now; the contact ladder is being climbed.
line-check-safe-spoken = They were heard by voice. Both still report here once the link is back.
line-check-safe-nothing = Nothing is owed on this line check.
line-check-safe-lapsed = Both have not reported. Take nothing for granted about the other side until the next line check.
line-check-sheet-opened = Opened at its hour
line-check-sheet-reported = Reported
title-line-check = Line check { $hour_at }
new-line-check = Line check
new-line-check-explained = Line checks open by themselves at the hours agreed. Open one by hand to check the line in between.
error-line-check-list = A list goes with “as listed”, and only with it.
error-line-check-parties = A line check is between two parties.
log-line-check-behind = Line check: not all that { $from } has sent has arrived ({ $lane })
log-line-check-ahead = Line check: { $from } holds more of ours than we know of ({ $lane })
log-line-check-differs = Line check: { $from } holds something else than we have sent ({ $lane })
log-line-check-clock = Line check: the clock of { $from } looks { $count } s ahead of ours
log-schedule-skipped = The node was not running: earlier hours were skipped
log-schedule-unopened = Nothing was opened with { $party } at its hour ({ $code })
clock-line-check-close = line check: over
clock-line-check-heads = line check: streams differ
clock-line-check-clock = line check: clocks differ
clock-schedule-line-check = next line check
clock-schedule-sitrep = next joint situation report
clock-schedule-handover = next handover
plain-clock-line-check-close = A line check that was missed or only spoken is over

## Joint situation report

sitrep-status-drafting = Being drafted
sitrep-status-half = Signed by one side
sitrep-status-signed = Signed by both
sitrep-status-single-sided = Single-sided
sitrep-status-unsigned = Signed by nobody in time
sitrep-status-late = Signed by both, late
sitrep-act-open = Open the situation report
sitrep-act-draft = Draft anew from what both hold
sitrep-act-edit = Edit our view
sitrep-act-sign = Sign
sitrep-act-lapse = Time to sign has run out
sitrep-safe-drafting = It is no joint report before both have signed it. Edit your view and sign.
sitrep-safe-half = One side has signed. Any edit takes the signature back.
sitrep-safe-signed = Both have signed these very words.
sitrep-safe-single = Single-sided: only one side had signed in time. Do not pass it on as a joint report.
sitrep-safe-unsigned = Nobody had signed in time: this is no report.
sitrep-safe-late = Both have signed, after its hour.
sitrep-sheet-opened = Opened at its hour
sitrep-sheet-drafted = Drafted from shared events
sitrep-sheet-edited = View edited
sitrep-sheet-signed = Signed
title-sitrep = Joint situation report { $hour_at }
new-sitrep = Joint situation report
new-sitrep-explained = It opens and drafts itself at its hour. Open one by hand for a report in between.
error-sitrep-empty = Write at least one paragraph.
error-sitrep-period = The period begins before the hour of the report.

## Handover

handover-status-due = Due
handover-status-overlap = Overlap
handover-status-taken = Signed by the seat that comes
handover-status-handed-over = Handed over
handover-status-taken-up = Taken up without handover
handover-status-cancelled = Cancelled
handover-act-begin = Begin the handover
handover-act-remind = Handover due
handover-act-take-up = Take the watch without handover
handover-act-refresh = List what is open now
handover-act-confirm = Confirm
handover-act-ask = Ask about it
handover-act-explain = Answer
handover-act-take = Take the watch
handover-act-give = Give the watch
handover-act-cancel = Cancel the handover
handover-safe-due = The watch is with whoever has it. Begin the handover.
handover-safe-overlap = The watch is with the seat that leaves. Every open item is confirmed or asked about first.
handover-safe-taken = The seat that comes has signed. The watch is handed over once the seat that leaves signs.
handover-safe-over = The watch is with the seat that has signed for it.
handover-safe-cancelled = Nothing has changed: the watch is with whoever had it.
handover-sheet-begun = Open items listed
handover-sheet-confirmed = Items confirmed
handover-sheet-taken = Signed by the seat that comes
handover-sheet-given = Signed by the seat that leaves
title-handover = Handover { $post }
kind-handover = Handover
plain-kind-handover = handovers of the watch
new-handover = Hand over the watch
new-handover-explained = The node lists every open item. The seat that comes confirms each or asks about it; both sign.
error-handover-items-open = An item is neither confirmed nor its question answered.
error-handover-no-item = This item is not on the list.
error-handover-no-seat = Only a person can do this.
error-handover-not-on-watch = Only the seat that is on watch there begins a handover.
error-handover-not-outgoing = Only the seat that leaves can do this.
error-handover-other-post = This is the handover of another duty post.
error-handover-other-seat = Another seat has begun to take this watch over.
error-handover-own-watch = Nobody hands over to themselves: another seat confirms and signs.
error-handover-question-open = This item waits for an answer first.
error-object-unopened = This could not be opened.
clock-handover-overlap = handover: overlap
plain-clock-handover-overlap = A handover is over, or people are told

## Centre

go-centre = Go to the Centre page
language-name-other = others
keys-call = Note a call
log-call-noted = Call: { $note }
log-post-set = Duty post { $name } set up
log-post-removed = Duty post { $name } closed
log-watch-taken = { $alias } has the watch at { $name }
error-call-form = One line of at most 400 characters.
error-post-form = A duty post has a name, and languages from the list.
error-post-not-found = There is no such duty post.
error-post-on-watch = Somebody is on watch there.
error-post-too-many = There are too many duty posts.

## Fields and choices

field-hour = Hour
field-news = To report
field-heads = Streams
field-roster = Roster
field-off-s = Their clock ahead by, seconds
field-own-code = Our check code
field-events = Events
field-total = Events in all
field-views = Views
field-situation = Situation
field-own-activity = What we did
field-plans = What we plan
field-sitrep = Check number
field-duty-post = Duty post
field-more = Not listed
field-outgoing = Seat that leaves
field-incoming = Seat that comes
field-handover-list = Check number of the list
choice-nothing-to-report = nothing to report
choice-as-listed = as listed

## Exercise

inject-line-check = A line check that both open at once is one
inject-line-check-missed = A line check is missed, and made late
inject-sitrep-signed = A situation report drafts itself and is signed by both
inject-handed-over = The watch is handed over
found-same-object = object
found-on-watch = on watch
found-clock-off = clock off
found-views = views
found-figures = events in all, by view
found-same-words = check number of the words
