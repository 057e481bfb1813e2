### Protection note: people being moved or smuggled; the civil party hears of it first.

## Where it stands

protection-note-status-raised = Written
protection-note-status-unacknowledged = Not acknowledged in time
protection-note-status-received = Received, on its way to the civil party
protection-note-status-not-reached = The civil party is not reached
protection-note-status-taken = The civil party has it
protection-note-status-withdrawn = Withdrawn
protection-note-status-ended = Ended

## Steps

protection-note-act-raise = Write a protection note
protection-note-act-acknowledge = Acknowledge
protection-note-act-take = The civil party has it
protection-note-act-advise = Say what to do meanwhile
protection-note-act-allow = Say who may be told besides
protection-note-act-withdraw = Withdraw the note
protection-note-act-end = It is over
protection-note-act-overdue = Time to acknowledge has run out
protection-note-act-lapse = Time to reach the civil party has run out

## What each side does meanwhile

protection-note-safe-nobody-else = Tell nobody else of it. Help whoever is in danger, keep your distance from all others, write down no names.
protection-note-safe-reach = Reach the civil party now and say here when it has it.
protection-note-safe-call = The civil party has not been reached. Call it yourself. Nobody else is told before.
protection-note-safe-taken = The civil party leads. Do what it advises, and tell only those whom it allows.
protection-note-safe-lead = You lead. Say what the others are to do and whom they may tell.
protection-note-safe-over = Nothing is owed on this note.

## Names

title-protection-note = Protection { $grid }
new-protection-note = Protection note
new-protection-note-explained = People who are being moved or smuggled. It goes to the civil party and nobody else: where to a kilometre, about how many, what they need. There is no place in it for a name.

## Run sheet

protection-note-sheet-received = Received
protection-note-sheet-taken = The civil party has it
protection-note-sheet-advised = Advice given
protection-note-sheet-ended = Ended

## Kinds, fields, choices

kind-protection-note = Protection note
field-civil = Civil party
field-people = About how many people
field-needs = Needs
field-advice = Meanwhile
field-allowed = May be told besides
choice-up-to-20 = up to 20
choice-21-50 = 21 to 50
choice-51-200 = 51 to 200
choice-over-200 = over 200
choice-water-food = water and food
choice-doctor = a doctor
choice-rescue = rescue
choice-children-alone = children without adults
choice-keep-distance = keep your distance
choice-give-water = give water and food
choice-give-first-aid = give first aid
choice-escort-out = lead them out of danger
choice-do-not-detain = do not detain them
choice-do-not-send-back = do not send them back

## Refusals

error-protection-note-place = Give the place to a kilometre, no closer.
error-protection-note-civil = A protection note is for a civil or humanitarian party of the understanding.
error-protection-note-one = It goes to { $party } and to nobody else.
