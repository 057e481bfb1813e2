### Register of what rests on whom, made from what parties declare.

## Where it stands

capability-status-declared = Declared
capability-status-confirmed = Confirmed by another
capability-status-differs = Seen otherwise by another
capability-status-ended = Ended
capability-status-expired = Its time is over

## Steps

capability-act-declare = Declare what rests on whom
capability-act-confirm = We see it so too
capability-act-differ = We see it otherwise
capability-act-amend = Change
capability-act-end = It has ended
capability-act-expire = Its time has run out

## What each side does meanwhile

capability-safe-declared = It counts in the register as declared. It binds nobody.
capability-safe-confirmed = Another party sees it so too. It binds nobody.
capability-safe-differs = Another party sees it otherwise. Plan as if the help might not come, and clear it up.
capability-safe-over = It counts no more.

## Names

title-capability = { $capability }
new-capability = Declare what rests on whom
new-capability-explained = Which capability a party has only because another provides it, from when until when. It goes into the register of those whom an article lets see it, and binds nobody.

open-own = With nobody named it stays on your own node.

## Clocks, kinds, fields, choices

clock-capability-until = capability: ends in
kind-capability = What rests on whom
field-capability = Capability
field-provider = Who provides it
field-user = Who relies on it
field-share = How much of it
field-where = Where
field-seen-so-by = Seen so too by
field-seen-otherwise-by = Seen otherwise by
choice-medical-evacuation = medical evacuation
choice-surveillance = surveillance
choice-air-transport = air transport
choice-road-transport = road transport
choice-fuel-supply = fuel supply
choice-food-and-water = food and water
choice-field-hospital = field hospital
choice-signals = signals
choice-engineering = engineering
choice-training = training
choice-planning-advice = advice in planning
choice-all-of-it = all of it
choice-most-of-it = most of it
choice-part-of-it = a part of it

## The register

register-title = What rests on whom
register-explained = Only what parties have declared. It predicts nothing: it shows what would have no provider.
register-without = Without
register-without-nobody = everybody stays
register-on = On
register-empty = Nobody has declared anything yet.
register-gone = gone
register-less = less
register-stays = stays
register-summary = Without { $party } on { $on_at }: { $gone } gone, { $less } less, { $stays } as before.
register-left = Still provides it
register-outcome = What becomes of it
register-disputed = seen otherwise by another
register-open-end = no end stated
register-matrix = Capabilities by provider
register-capability = Capability
register-only = on one alone
register-only-count = { $n } of { $of } rest on one provider alone
register-nothing = nothing declared
register-timeline = From when until when, by provider

## Refusals

error-capability-times = The end must come after the beginning. Correct one of them, or leave the end out.
error-capability-party = A party declares only what it provides or relies on itself.
error-capability-own = What you have declared yourself is for others to confirm.
