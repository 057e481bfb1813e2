# The log: one line per entry. $from is a party's id, shown as that party's name.
log-node-founded = The node was founded
log-partner-paired = Paired with { $from }
log-link-down = No contact with { $party }
log-link-up = Contact with { $party } again
log-certificate-received = Key of { $from } received
log-key-revoked = A key of { $party } is no longer trusted: { $reason }
log-revocation-received = { $from } no longer vouches for one of its keys
log-understanding-proposed = Understanding proposed
log-understanding-received = { $from } proposes an understanding
log-understanding-signed = Understanding signed
log-understanding-signature = { $from } has signed the understanding
log-understanding-suspended = Understanding suspended: { $reason }
log-understanding-suspended-by = { $from } has suspended the understanding: { $reason }
log-understanding-resumed = Understanding resumed
log-understanding-resumed-by = { $from } has resumed the understanding
log-line-drawn = Own line of presence drawn
log-line-received = Line of presence of { $from } received
log-report-filed = Report filed
log-report-edited = Draft changed
log-report-sent = Report sent
log-report-corrected = Report corrected: { $reason }
log-report-withdrawn = Report withdrawn: { $reason }
log-report-approved = Release approved
log-report-received = Report of { $from } received
log-report-correction = Report of { $from } received, corrected
log-report-dispositioned-seen = Report marked: seen
log-report-dispositioned-acting = Report marked: acting on it
log-report-dispositioned-conflicts = Report marked: conflicts with ours
log-report-dispositioned-not-ours = Report marked: not ours
log-report-disposition-seen = { $from } has seen our report
log-report-disposition-acting = { $from } is acting on our report
log-report-disposition-conflicts = { $from }: our report conflicts with theirs
log-report-disposition-not-ours = { $from }: what we reported is not theirs
log-report-expired = Report erased, its time is over
log-release-held-back = Held back from { $party }: no article allows it any more
log-receipt-received = Read by the watch of { $from }
log-recall-issued = Recall issued: { $reason }
log-recall-received = { $from } recalls a report: { $reason }
log-recall-receipt-attested = { $from } attests that the recalled report is erased
log-recall-receipt-refused = { $from } refuses the recall
log-parcel-taken = { $count ->
    [one] { $count } entry of { $from } received
   *[other] { $count } entries of { $from } received
 }
log-parcel-refused = A parcel of { $from } was refused ({ $code })
log-epoch-opened = A new epoch of the stream to { $party } was opened
log-epoch-taken = { $from } has opened a new epoch of its stream
log-head-refused = An acknowledgement of { $from } was refused
log-entry-quarantined = An entry of { $from } is in quarantine ({ $code })
log-move-refused = { $from } has not taken a move of ours ({ $code })
log-clock-ran-out = A clock has run out
log-ladder-due = Contact ladder: call level { $level } of { $party }
log-person-added = { $alias } was added
log-person-asked = A second person must confirm a change for { $alias }
log-person-certified = The key of { $alias } is certified
log-person-confirmed = A change for { $alias } was confirmed
log-person-key-made = { $alias } has a signing key
log-person-locked = { $alias } was locked
log-person-passkey-added = { $alias } has added a passkey
log-person-passkey-removed = { $alias } has removed a passkey
log-person-sessions-ended = Other sessions of { $alias } were ended: { $count }
log-person-password-set = { $alias } has set a password
log-person-refused = A change for { $alias } was refused
log-person-renewed = { $alias } has got new access
log-person-replaced = { $alias } was replaced
log-person-roles = The roles of { $alias } were changed
log-person-unlocked = { $alias } was unlocked
log-person-guessed = Somebody is guessing at the sign-in of { $alias }
log-person-signed-in = { $alias } has signed in
log-person-signed-out = { $alias } has signed out
log-import-done = { $count ->
    [one] { $count } report imported
   *[other] { $count } reports imported
 }

# What things are called in lists. $grid is a place, $callsign a call sign.
title-report-spot = Spot report { $grid }
title-report-sit = Situation report { $grid }
title-report-int = Intelligence report { $grid }
title-report-med = Medical report { $grid }
title-report-uxo = Explosive hazard { $grid }
title-report-civ = Harm to civilians { $grid }
title-report-works = Works { $grid }
title-report-gone = Report, erased
title-event = Event { $grid } · { $n ->
    [one] { $n } report
   *[other] { $n } reports
 }
title-crossing = Crossing { $callsign } { $grid }
title-control-measure = Control measure { $name } { $grid }
title-understanding = Understanding { $name }, version { $version }
