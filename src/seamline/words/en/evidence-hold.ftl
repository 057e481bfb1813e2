### Evidence holds: an auditor suspends the purging of what a case needs.

## Where it stands

evidence-hold-status-held = In force
evidence-hold-status-lifted = Lifted
evidence-hold-status-expired = Over, its time has run out

## Steps

evidence-hold-act-open = Hold as evidence
evidence-hold-act-join = Join: we hold it too
evidence-hold-act-decline = Decline
evidence-hold-act-renew = Set a new end
evidence-hold-act-lift = Lift the hold
evidence-hold-act-expire = The time of the hold has run out

## What each side does meanwhile

evidence-hold-safe-held = Nothing that it names is purged at this node. What is recalled or has outlived its time is sealed: only an auditor of this node still sees it.
evidence-hold-safe-asked = The other side holds it. Your node keeps what it has until your auditor joins or declines, and no longer than the time for the answer.
evidence-hold-safe-over = The hold is over. What it put off has been purged, unless another hold keeps it.

## Names

title-evidence-hold = Evidence hold: { $case }
new-evidence-hold = Hold as evidence
new-evidence-hold-explained = An auditor puts off the purging of what a case needs. It shows nothing to anybody.
evidence-hold-sheet-answered = The other side's auditor has joined
evidence-hold-sheet-lifted = Lifted

## Fields and choices

field-case = Case reference
field-objects = What it holds
field-joined-to = Joins the hold of the other side
field-own-hold = Own hold
field-waiting = Answers are waited for
choice-harm-inquiry = inquiry into harm to civilians
choice-incident-inquiry = inquiry into an incident
choice-complaint = complaint
choice-court = asked for by a court
choice-audit = audit
choice-no-basis = no basis for it here

## The understanding

kind-evidence-hold = Evidence hold
plain-kind-evidence-hold = evidence holds
authority-evidence-hold-keep = keep evidence holds
plain-may-evidence-hold-keep = open, answer and lift evidence holds
clock-evidence-hold-answer = evidence hold: the other auditor's answer
plain-clock-evidence-hold-answer = The other side's auditor answers an evidence hold; so long its node keeps what is named
clock-evidence-hold-until = evidence hold: its end

## The log

log-evidence-asked = { $from } asks to keep evidence, case { $case }: kept until our auditor answers
log-evidence-not-kept = { $from } asks to keep evidence, case { $case }: too many holds of it wait; nothing is kept until our auditor joins
log-evidence-sealed-recalled = Recalled by { $from }, sealed as evidence instead of erased, case { $case }
log-evidence-sealed-expired = The time of a report of { $from } is over, sealed as evidence instead of erased, case { $case }
log-evidence-purged-recalled = No hold keeps it any more: what { $from } recalled is erased
log-evidence-purged-expired = No hold keeps it any more: the report of { $from } is erased, its time is over
log-evidence-over = The hold of { $from } for case { $case } keeps nothing here any more
log-evidence-renewed = The hold for case { $case } has a new end
log-recall-receipt-sealed = { $from } has sealed the recalled report under an evidence hold, case { $case }

## A recall of what is held

recall-status-sealed = Sealed under an evidence hold
recall-act-seal = Seal as evidence
recall-safe-sealed = It is out of everybody's sight but an auditor's. It will be purged and attested when the hold is over; until then reckon with it being there.
recall-state-sealed = sealed there as evidence
recall-sealed-case = case { $case }, until { $until_at }
receipt-sealed = has sealed it as evidence

## On panels and on paper

evidence-held = Held as evidence: case { $case }, until { $until_at }. It is not purged before that.
evidence-sealed = Sealed, held as evidence: case { $case }, until { $until_at }. Then it is purged.
evidence-sealed-eyes = You see this as an auditor. It was recalled or its time is over: nobody else sees it, and it may not be used or passed on.

## The auditor's page

nav-evidence = Evidence
go-evidence = Go to evidence holds
holds-title = Evidence holds
holds-explained = A hold puts off the purging of what a case needs. It shows nothing to anybody: what is recalled or has outlived its time goes out of sight as always, and only an auditor of this node still sees it.
holds-none = There is no hold.
holds-new = A new hold
holds-case-hint = Capitals, digits and . / - with a digit among them. Never a person's name.
holds-ids = By id, one on each line
holds-ids-hint = An id that is not known here is kept as it is: it may come later.
holds-told = Who is told
holds-told-none = Nobody else
holds-who = Who holds
holds-since = Since
holds-kept-until = Keeps here until
holds-keeps-nothing = Keeps nothing here.
holds-asked = Your answer is asked for: join, or decline.
holds-keeps = What it keeps
holds-waits = Waits to be purged: { $n }
holds-answers = Answers
hold-state-in-sight = in sight
hold-state-sealed = sealed
hold-state-gone = erased before the hold came
hold-state-not-here = not here
hold-why-recalled = recalled
hold-why-expired = its time is over
holds-sure-open = From now on nothing of this is purged at this node until the hold is over. Those you tell learn the case and what it names.
holds-sure-renew = The hold ends then. Whoever was told that something recalled is sealed here is told the new end.
holds-sure-lift = What this hold put off is purged at once and cannot be had back: { $n } sealed.
holds-sure-join = Your side holds the same with an end of its own. You lift it, not they.
holds-sure-decline = Your node no longer keeps what they asked for. What was put off because of it is purged at once.
holds-done = Done.

## Refusals

error-evidence-hold-past = The end of the hold has passed already.
error-evidence-hold-far = A hold ends within 366 days. Renew it when that is not enough.
error-evidence-hold-own = This hold is your own side's. It is renewed or lifted, not joined.
error-evidence-hold-answered = Your side has given this answer already.
error-evidence-hold-not-theirs = One of those you would tell has not got { $ob }: to name it would tell. Hold it without telling them.
error-evidence-hold-many = Too many holds are in force. Lift those that are no longer needed.

## The exercise

inject-evidence-held = A recall meets an evidence hold: sealed, then purged
found-hold = hold on evidence
found-sealed = what only the auditor sees
