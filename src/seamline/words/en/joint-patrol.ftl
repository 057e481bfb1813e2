### Synchronised patrols and link-ups: one plan that both sides sign and go by.

## Synchronised patrol

joint-patrol-status-proposed = Proposed, signatures missing
joint-patrol-status-agreed = Signed by both
joint-patrol-status-running = Under way
joint-patrol-status-ended = Ended
joint-patrol-status-objected = Objected to
joint-patrol-status-withdrawn = Withdrawn
joint-patrol-status-lapsed = Lapsed unsigned
joint-patrol-status-stopped = Stopped
joint-patrol-status-over = Time is over
joint-patrol-act-propose = Propose
joint-patrol-act-amend = Propose a changed plan
joint-patrol-act-sign = Sign
joint-patrol-act-object = Object
joint-patrol-act-withdraw = Withdraw
joint-patrol-act-go = Gone out
joint-patrol-act-phase = At a phase line
joint-patrol-act-in = In
joint-patrol-act-stop = Stop
joint-patrol-act-end = Ended: everybody is in
joint-patrol-act-heard = Has heard that it is off
joint-patrol-act-lapse = Lapsed: not signed in time
joint-patrol-act-over = Its time is over
joint-patrol-safe-unsigned = Not agreed until both have signed these very bytes. Nobody goes by it.
joint-patrol-safe-agreed = Signed by both. Go within the window, each on its own track; tell your posts where the other side will be.
joint-patrol-safe-running = Under way. Keep to your own track, do not cross theirs, report phase lines and when you are in.
joint-patrol-safe-stopped = Stopped. Hold where you are and call the other side; then come in by your own track.
joint-patrol-safe-over = Its time is over. Whoever is still out comes in by the own track and says so; call the other side.
joint-patrol-safe-ended = It is over. Nobody is out under this plan.
joint-patrol-safe-not-agreed = Not agreed. Nobody goes by it; whoever is still out says so, holds and calls.
joint-patrol-safe-expect = You have signed: the other side may hold both signatures and be going by it. Reckon with it on its track until it says otherwise. Do not go yourself before both signatures are here.
joint-patrol-safe-may-be-out = The plan is off, but the other side may not have heard and be out by it. Reckon with it on its track until its node says that it has heard, or it says that it is in.
title-joint-patrol = Synchronised patrol: { $name } { $grid }
new-joint-patrol = Plan a synchronised patrol
new-joint-patrol-explained = Both go at one time, each on its own track; the tracks must not cross. It holds once both have signed the very same plan.
joint-patrol-sheet-signed = Signed
joint-patrol-sheet-out = Gone out
joint-patrol-sheet-in = In
joint-patrol-sheet-ended = Ended

## Link-up

link-up-status-proposed = Proposed, signatures missing
link-up-status-agreed = Signed by both
link-up-status-running = Under way
link-up-status-ended = Ended
link-up-status-objected = Objected to
link-up-status-withdrawn = Withdrawn
link-up-status-lapsed = Lapsed unsigned
link-up-status-stopped = Stopped
link-up-status-over = Time is over
link-up-act-propose = Propose
link-up-act-amend = Propose a changed plan
link-up-act-sign = Sign
link-up-act-object = Object
link-up-act-withdraw = Withdraw
link-up-act-go = Gone out
link-up-act-phase = At a phase line
link-up-act-in = In
link-up-act-stop = Stop
link-up-act-end = Ended: everybody is in
link-up-act-heard = Has heard that it is off
link-up-act-lapse = Lapsed: not signed in time
link-up-act-over = Its time is over
link-up-safe-unsigned = Not agreed until both have signed these very bytes. Nobody goes to the point.
link-up-safe-agreed = Signed by both. Be there within the window; show the far recognition before you come near.
link-up-safe-running = Under way. Nobody comes near without recognition. After the last safe moment nobody comes any more.
link-up-safe-stopped = Stopped. Nobody comes any nearer. Hold where you are and call the other side.
link-up-safe-over = The last safe moment has passed. Do not go to the point; try the alternate only after voice contact.
link-up-safe-ended = It is over. Nobody waits at the point.
link-up-safe-not-agreed = Not agreed. Nobody goes to the point; whoever is on the way says so, holds and calls.
link-up-safe-expect = You have signed: the other side may hold both signatures and be on its way to the point. Reckon with it there until it says otherwise. Do not go yourself before both signatures are here.
link-up-safe-may-be-out = The plan is off, but the other side may not have heard and be on its way to the point. Reckon with it there until its node says that it has heard, or it says that it is in.
title-link-up = Link-up: { $name } { $grid }
new-link-up = Plan a link-up
new-link-up-explained = Two units meet at a point and a time. It holds once both have signed the very same plan.
link-up-sheet-signed = Signed
link-up-sheet-out = Gone out
link-up-sheet-in = In
link-up-sheet-ended = Ended

## Fields and choices

field-other-corridor = Track of the other side
field-meeting-point = Meeting point
field-joint-plan = Hash of the plan that is signed
field-alternate = Alternate point
field-who-waits = Who waits
field-far-recognition = Recognition from afar
field-near-recognition = Recognition near by
field-measures-in-force = Control measures in force
choice-proposer = whoever proposes waits
choice-other-side = the other side waits
choice-both-move = both are moving

## What it is called

kind-joint-patrol = Synchronised patrol
kind-link-up = Link-up

## Refusals

error-joint-patrol-times = It must end after it begins.
error-joint-patrol-crosses = The tracks cross or touch. Draw them apart.
error-link-up-alternate = The alternate point is less than 200 m from the first one.
field-signature = Signature that the plan went by
