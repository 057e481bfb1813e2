### Aid notice: an aid organisation says where it will be; the others acknowledge and keep clear. Nobody approves it.

## Where it stands

aid-notice-status-submitted = Given, not yet acknowledged by all
aid-notice-status-unacknowledged = Not acknowledged in time
aid-notice-status-acknowledged = Acknowledged by all
aid-notice-status-active = Under way
aid-notice-status-overrun = Past its time and not ended
aid-notice-status-ended = Ended by the aid organisation

## Steps

aid-notice-act-submit = Give notice of aid
aid-notice-act-acknowledge = Acknowledge
aid-notice-act-amend = Amend the notice
aid-notice-act-end = It is over
aid-notice-act-overdue = Time to acknowledge has run out
aid-notice-act-start = It begins
aid-notice-act-overrun = Its time is over and it has not been ended

## What each side does meanwhile

aid-notice-safe-submitted = They have your notice or will have it. You need nobody's leave; what protects you does not hang on an acknowledgement.
aid-notice-safe-acknowledge = Acknowledge, and tell every unit that plans there. There is nothing to approve. The area restrains you already.
aid-notice-safe-unacknowledged = Not all have acknowledged in time. Call them before you set out.
aid-notice-safe-overdue = You have not acknowledged in time. Acknowledge now. The area restrains you all the same.
aid-notice-safe-acknowledged = All have acknowledged. Say so at once if anything changes.
aid-notice-safe-clear = Keep clear of the area until the aid organisation says that it is over.
aid-notice-safe-under-way = You are under way. Say so here as soon as it is over.
aid-notice-safe-say-it-is-over = The time that you gave is over. Say that it is over, or amend it: until then the others keep clear.
aid-notice-safe-overrun = The time is over and the aid organisation has not said so: it may still be there. Keep clear, and call.
aid-notice-safe-ended = The aid organisation has ended it. It restrains nobody any more.

## Names

title-aid-notice = Aid: { $name } { $grid }
new-aid-notice = Give notice of aid
new-aid-notice-explained = You choose who is told. They acknowledge within the time agreed and keep clear; nobody can approve or refuse it. Give it as far ahead as was agreed, in an emergency as soon as you can.

## Run sheet

aid-notice-sheet-acknowledged = Acknowledged
aid-notice-sheet-started = Under way
aid-notice-sheet-ended = Ended by the aid organisation

## Fields, choices, flags, clocks

field-purpose = Purpose
field-margin-m = Keep clear by metres
field-vehicles = Vehicles
field-marking = Marking
field-emergency = Cannot wait
field-notice = Check sum of the notice
field-end = At its end
choice-food = food
choice-water = water
choice-health = health care
choice-shelter = shelter
choice-mine-clearance = clearing of mines
choice-assessment = assessment
choice-evacuation = evacuation of civilians
choice-returns = help for returning families
flag-short-notice = At shorter notice than agreed
clock-aid-notice-from = Begins in
clock-aid-notice-until = Should be over in

## Refusals

error-aid-notice-times = It must end after it begins. Put the later time second.
error-aid-notice-ground = Name a site or a route: a place, an area or a line, and only one of them.
