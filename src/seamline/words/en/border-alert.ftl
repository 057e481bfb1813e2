### Border alert: what was seen at the border, who has acknowledged it, who has it in sight.

## Where it stands

border-alert-status-raised = Raised
border-alert-status-unacknowledged = Not yet acknowledged by all
border-alert-status-acknowledged = Acknowledged by all
border-alert-status-handing = Being handed over
border-alert-status-lost = Out of sight
border-alert-status-ended = Ended

## Steps

border-alert-act-raise = Raise a border alert
border-alert-act-relay = Passed on
border-alert-act-acknowledge = Acknowledge for my level
border-alert-act-take = I have it
border-alert-act-hand-over = Hand the observation over
border-alert-act-update = Seen again
border-alert-act-lose = I have lost it
border-alert-act-told = Told by voice
border-alert-act-end = End the alert
border-alert-act-complete = Every level of that side has acknowledged
border-alert-act-relayed = The one it was passed on to has answered
border-alert-act-relay-lost = The one it was passed on to has lost it
border-alert-act-overdue = Not acknowledged by all in time
border-alert-act-stay = Nobody has taken it over: it stays where it was

## What each side does meanwhile

border-alert-safe-watch = Keep it in sight. It is yours until another says “I have it”.
border-alert-safe-acknowledge = Every level of your side acknowledges, each by another person. Whoever has it in sight says “I have it”.
border-alert-safe-call = Not all have acknowledged. Call them; the alert stays open and you keep it in sight.
border-alert-safe-sight = Everybody knows. Whoever has it keeps it in sight until another says “I have it”.
border-alert-safe-handing = It is offered and not yet taken. Whoever had it keeps it in sight.
border-alert-safe-lost = Nobody has it in sight. Look for it from where it was seen last; whoever finds it says “I have it”.
border-alert-safe-ended = Nothing is to be done on this alert.

## Names

title-border-alert = Border: { $type } { $grid }
new-border-alert = Border alert
new-border-alert-explained = Where, which way, about how many: to the neighbours at once, and onward to those you name. People who are being moved are no alert: write a protection note.

## Run sheet

border-alert-sheet-acknowledged = Acknowledged by a side, all its levels
border-alert-sheet-taken = Somebody said “I have it”
border-alert-sheet-told = Told by voice where there is no node
border-alert-sheet-ended = Ended

## Fields and choices

field-segment = Segment of the border
field-count = About how many
field-onward = To be passed on to
field-protection = Protection note
field-echelon = Level
field-echelons = Levels of that side
field-acknowledged = Acknowledged by
field-holder = Held by
field-taker = Offered to
field-alert = Check sum of the alert
field-whom = To whom
field-relay = Passed on to
field-track = Seen so far
field-origin = First seen by
field-outcome = Outcome
choice-armed = armed group
choice-vehicles = vehicles
choice-goods = smuggled goods
choice-aircraft = aircraft
choice-unclear = unclear
choice-people-moved = people being moved
choice-north = north
choice-north-east = north-east
choice-east = east
choice-south-east = south-east
choice-south = south
choice-south-west = south-west
choice-west = west
choice-north-west = north-west
choice-halted = halted
choice-told = told
choice-acknowledged = acknowledged
choice-has-it = has it
choice-no-answer = no answer
choice-turned-back = turned back
choice-gone-across = gone across
choice-stopped = stopped
choice-out-of-sight = out of sight for good
choice-false-alarm = false alarm

## Who knows and who has it

sighting-title = Where on the border
sighting-no-segment = In none of the segments that are agreed
sighting-along = km { $km } of { $of }, from its western end
sighting-drawn = Sketch of the segment, with { $n ->
    [one] one place where it was seen
   *[other] { $n } places where it was seen
 }
sighting-seen = Seen { $n } times:
watchers-title = Who has it in sight, and who knows
watchers-nobody = Nobody has it in sight
watchers-has = { $party } has it
watchers-offered = offered to { $party }, not taken
watchers-level = Level { $n }
watchers-open = not yet
watchers-through = through { $party }
field-party = Party
field-person = Seat

## Refusals

error-border-alert-people = People who are being moved: first a protection note that the civil party has; then no note, nobody further on.
error-border-alert-note = A protection note belongs to people who are being moved. Choose that type, or leave the note out.
error-border-alert-civil-first = The civil party has not got it yet, or has not said that these may be told.
error-border-alert-onward = It may not be passed on to that party: its originator has not named it, or no article lets it.
error-border-alert-echelon = Your role is no level of your side for this alert.
error-border-alert-same-person = Another person acknowledges for this level.
error-border-alert-has-it = You have it already.
error-border-alert-not-offered = It is being handed over to another.
error-border-alert-not-holder = Only who has it in sight can hand it over or lose it.
error-border-alert-taker = Hand it over to another party of this alert.
error-border-alert-full = This alert has as many sightings as it takes. Raise another.
