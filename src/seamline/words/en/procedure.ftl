### What all procedures share: refusals of a move, fields, the contact ladder.

## Refusals

error-move-already = Your party has done this already; it counts once.
error-move-answers = A step does not say properly which steps it was made in view of.
error-move-field = A field of this step is missing or malformed.
error-move-field-named = { $field }: missing, too long, or not as it must be. Correct this field and send it again; nothing has been sent.
error-move-late = This step cannot be entered afterwards.
error-move-not-first = Nothing can begin with this step.
error-move-object = This step belongs to something else.
error-move-other-version = This speaks of another version. Read the present one and decide again.
error-move-parties = The parties named do not fit: this needs another party that can decide.
error-move-person = This step must be made by a person of the party that makes it.
error-move-same-version = Nothing in it has changed.
error-move-side = This step is for the other side to make.
error-move-time = A step made by voice is entered with the time at which it was made: within the last 24 hours, not ahead of now.
error-move-too-many = Your party has made as many steps here as one matter allows.
error-move-unsigned = This step needs a person's own signature.

## Fields

field-body = Hash of the report as sent
field-parties = Parties concerned
field-told = Only told

## The contact ladder

clock-ladder-1 = Call level 1: the duty officer
clock-ladder-2 = Call level 2: the head of the centre
clock-ladder-3 = Call level 3: the sector commander
clock-ladder-4 = Call level 4: the principal
ladder-call = Call level { $level }: { $name }
