### Patrols: an own plan, which stays home, and its comparison with the other side's.

## Where it stands

patrol-status-filed = Filed, not compared yet
patrol-status-checking = Asked, no answer yet
patrol-status-coordinated = Coordinated
patrol-status-to-call = Call first
patrol-status-held = Held: nobody has called
patrol-status-out = Out
patrol-status-out-uncoordinated = Out, uncoordinated
patrol-status-overdue = Not back in time
patrol-status-in = In
patrol-status-debriefed = Debriefed
patrol-status-cancelled = Cancelled
patrol-status-lapsed = Never went out

## Steps

patrol-act-file = File a patrol, a day ahead
patrol-act-file-short = File a patrol at short notice
patrol-act-amend = Change the plan
patrol-act-ask = The other side's node was asked
patrol-act-clear = Clear
patrol-act-noted = Clear here, others still open
patrol-act-conflict = Call them
patrol-act-no-answer = No answer in time: call them
patrol-act-hold = Nobody has called in time: hold
patrol-act-agree = Agreed by voice
patrol-act-go = Gone out
patrol-act-go-uncoordinated = Gone out uncoordinated
patrol-act-phase = At a phase line
patrol-act-return = Back in
patrol-act-debrief = Debrief
patrol-act-cancel = Cancel
patrol-act-overdue = Not back in time
patrol-act-lapse = Time is over, never gone out

## What to do meanwhile

patrol-safe-filed = The plan is signed and stays here. Have it compared with the other side's before it goes out.
patrol-safe-checking = Not coordinated. Until the answer is here, act as if it were "call".
patrol-safe-coordinated = Nothing stands against it as far as was asked or agreed. Go within the window; report every phase line.
patrol-safe-to-call = Not coordinated. Call the other side's duty officer before anybody moves. What you tell them of your plan is yours to decide.
patrol-safe-held = Not coordinated, and nobody has called. The patrol does not go.
patrol-safe-out = Out. Report phase lines and the return.
patrol-safe-out-uncoordinated = Out without coordination. Call the other side now; keep away from their line; be ready to stop.
patrol-safe-overdue = Not back in time. Find out where they are; call the other side before anybody looks for them.
patrol-safe-in = Back. Write down what they saw.
patrol-safe-debriefed = It is over. Nothing is owed.
patrol-safe-cancelled = It does not go. It is no longer reckoned with.
patrol-safe-lapsed = Its time is over and it did not go.

## Names

title-patrol = Patrol { $callsign } { $grid }
new-patrol = File a patrol
new-patrol-explained = The plan stays on this node. Sign it a day ahead; at short notice it is always voice contact first. Afterwards have it compared with the other side's.
title-patrol-check = Patrols compared: asked by { $party }
new-patrol-check = Compare a patrol
new-patrol-check-explained = The two nodes compare plans without showing them. The answer is clear, or call with box and window. The other side learns that you asked, and nothing of the plan.

## Run sheet

patrol-sheet-checked = Compared
patrol-sheet-out = Gone out
patrol-sheet-in = Back in
patrol-sheet-debriefed = Debriefed

## The comparison

patrol-check-status-asked = Asked
patrol-check-status-answering = Answer on its way
patrol-check-status-answered = Answered
patrol-check-status-lapsed = No answer
patrol-check-act-ask = Ask
patrol-check-act-reply = The node makes its answer
patrol-check-act-answer = Part of the answer
patrol-check-act-last = Last part of the answer
patrol-check-act-lapse = No answer in time
patrol-check-safe-wait = Their node answers by itself. Until it has, hold: no answer means call.
patrol-check-safe-look = Answered. What came of it stands at the patrol, and only here.
patrol-check-safe-call = No answer. Call them.
patrol-check-safe-by-itself = Your node answers by itself. Neither side sees the other's plan, and you do not see what came of it.

## Fields and choices

field-recognition = Recognition
field-phase-lines = Phase lines
field-phase-line = Phase line
field-passed-lines = Reported from the field
field-checks = Compared with the other side
field-partner = With
field-partners = Spoken with
field-came-to = Answer
field-cells = Squares of 1 km
field-south-west = From the square
field-north-east = To the square
field-short-notice = At short notice
field-patrol = Patrol
field-box = Box and window
field-check = Check
field-series = Counted as
field-points = What is compared
field-limit-s = Seconds
choice-no-answer-yet = no answer yet
choice-nothing-shared = clear
choice-call-them = conflict: call
choice-agreed-by-voice = agreed by voice

## Clocks

clock-patrol-reply = comparison of patrols: answer made
plain-clock-patrol-reply = A node answers the comparison of a patrol
clock-patrol-check = comparison of patrols: answer
plain-clock-patrol-check = A comparison of patrols without an answer counts as "call"
clock-patrol-until = patrol: back in

## What articles call it

kind-patrol-check = Comparison of patrols
plain-kind-patrol-check = comparisons of patrols

## In the log

log-further-unopened = Not asked again with { $party } ({ $code })

## Refusals

error-patrol-times = It must end after it begins.
error-patrol-late = It begins in less than a day. File it at short notice: then it is voice contact first.
error-patrol-window = This is outside the window that was signed. Change the plan, or report it as gone out uncoordinated.
error-patrol-still-out = Not everybody has said to be in: call whoever has not, or call a stop.
error-patrol-is-in = Your side has said that it is in. To go out once more, propose a new plan.
error-patrol-corridor = The corridor is longer than 100 km or leaves the grid. File it in parts.
error-patrol-too-large = Corridor and window together are too large to be compared. File the patrol in parts.
error-patrol-stays-home = The plan of a patrol is told to nobody. What both are to know is a synchronised patrol.
error-patrol-other-check = This answers another comparison than the newest one.
error-patrol-agree-all = Name every party that has not answered "clear". Speak with all of them first.
error-patrol-unknown = There is no such patrol of yours.
error-patrol-not-signed = Only a signed patrol that has not gone out can be compared.
error-patrol-past = Its window is over. There is nothing to compare.
error-patrol-far = It ends in more than four days. Compare it nearer to its time.
error-patrol-checks-spent = There are as many comparisons a day as agreed. Call them.
error-patrol-check-form = A comparison is of one patrol and of nothing else.
error-patrol-check-one = A comparison is asked of one party.
error-patrol-check-order = A part of an answer is out of its order.

## In the exercise

inject-patrol-compared = Patrols are compared without being shown: clear, and call
inject-patrol-unanswered = A comparison without an answer is "call"
inject-joint-patrol = A patrol of both, side by side, that one side stops
found-comparison = answer of the comparison
found-box = box of the conflict
found-other-plan = what is known of the other's plan
found-reported = reported from the field
