### Titles of things, and the lines of the log.

## Titles: how a thing is named in lists. Parts that are empty are left out by the pages

title-report-spot = Spot report · { $activity } · { $grid }
title-report-sit = Situation report · { $grid }
title-report-int = Intelligence report · { $grid }
title-report-med = Medical evacuation · { $grid }
title-report-uxo = Explosive hazard · { $activity } · { $grid }
title-report-civ = Harm to civilians · { $grid }
title-report-works = Works and building · { $activity } · { $grid }
title-report-gone = Report no longer held here
title-report = Report
title-event = Shared event · { $grid }
title-crossing = Crossing · { $callsign } · { $reason } · { $grid }
title-control-measure = { $type } · { $name }
title-recall = Recall
title-line = Line of presence
title-understanding = Understanding { $name }, version { $version }

## Lines of the log

log-node-founded = This node was founded.
log-partner-paired = Paired with { $from }.
log-link-up = The link to { $party } is up.
log-link-down = The link to { $party } is down.
log-report-filed = Report filed as a draft.
log-report-edited = Draft edited.
log-report-sent = Report sent as the articles allow.
log-report-approved = Release approved by a release officer.
log-report-corrected = Report corrected. Whoever had it gets the correction.
log-report-withdrawn = Report withdrawn.
log-report-received = Report received from { $from }.
log-report-dispositioned = Report answered: { $as }.
log-report-disposition = { $from } answered our report: { $as }.
log-report-expired = A report has reached the end of its retention and was purged.
log-release-held-back = Nothing left for { $party }: no article lets it go now.
log-recall-issued = Recall issued.
log-recall-received = { $from } recalls what it released.
log-recall-receipt = { $from } answered a recall: { $answer }.
log-receipt-received = { $from } has read it.
log-move-received = A step came from { $from }.
log-clock-ran-out = A clock ran out: { $name }.
log-ladder-due = Nobody has answered: call the next level.
log-line-drawn = Our line of presence was put in force.
log-line-received = Line of presence received from { $from }.
log-understanding-proposed = An understanding was proposed.
log-understanding-received = { $from } proposes an understanding.
log-understanding-signed = We have signed an understanding.
log-understanding-signature = { $from } has signed an understanding.
log-understanding-suspension = A suspension of an understanding has changed.
log-parcel-taken = Parcel taken from { $from }.
log-parcel-refused = A parcel from { $from } was refused: { $code }
log-head-refused = { $from } holds another history of our stream. Both are kept as evidence.
log-entry-quarantined = Something from { $from } was set aside: { $code }
log-epoch-opened = A new run of numbers was opened for { $party }.
log-epoch-taken = { $from } has opened a new run of numbers.
log-certificate-received = { $from } has sent a certificate.
log-key-revoked = A key was revoked.
log-revocation-received = { $from } has revoked a key.
log-person-signed-in = { $alias } signed in.
log-person-signed-out = { $alias } signed out.
log-person-guessed = Somebody is guessing how to sign in as { $alias }.
log-person-ticket = A one-time link was made for { $alias }.
log-person-added = { $alias } was added.
log-person-changed = What { $alias } may do has changed.
log-person-locked = { $alias } was locked.
log-person-replaced = { $alias } was replaced.
log-other = Recorded.

## Answers that only the log names

choice-attest = purged
choice-refuse = refused
choice-attested = purged
choice-refused = refused
choice-receive = received
