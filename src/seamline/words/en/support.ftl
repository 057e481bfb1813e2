### Request for support: a medical evacuation, supplies or advice, asked of another party.

## Where it stands

support-status-asked = Asked
support-status-unacknowledged = Not acknowledged in time
support-status-acknowledged = Acknowledged
support-status-offered = A part is offered
support-status-taken = Offer taken, not yet confirmed
support-status-accepted = Accepted
support-status-en-route = On the way
support-status-delivered = Delivered
support-status-declined = Declined
support-status-lapsed = Nothing agreed in time
support-status-offer-lapsed = Offer not taken in time
support-status-not-coming = Not coming
support-status-withdrawn = Withdrawn
support-status-closed = Closed

## Steps

support-act-ask = Ask for support
support-act-acknowledge = Acknowledge
support-act-accept = We come
support-act-offer = Offer a part
support-act-decline = Decline
support-act-take = Take the offer
support-act-refuse-offer = Do not take the offer
support-act-depart = On the way
support-act-deliver = Delivered
support-act-turn-back = Turned back
support-act-close = Received, close
support-act-not-arrived = It has not arrived
support-act-withdraw = Withdraw the request
support-act-overdue = Time to acknowledge has run out
support-act-lapse = Time to answer has run out
support-act-lapse-offer = The offer stands no more

## What each side does meanwhile

support-safe-wait = They have your request. Nobody is coming yet: go on as if you were alone.
support-safe-answer = They wait for you. Acknowledge, then say that you come, offer a part, or decline so that they can ask another.
support-safe-unacknowledged = They have not acknowledged in time. Call them, and ask another as well.
support-safe-overdue = You have not acknowledged in time. Acknowledge now; the contact ladder is being climbed.
support-safe-offered = They offer a part. It comes only if you take it in time; for the rest ask another.
support-safe-offering = Your offer waits for them. Do not set out for it yet; it ends by itself.
support-safe-taken = You have taken the offer. Count on nobody until they say again that they come.
support-safe-confirm = They have taken your offer. Say now whether you come: they count on nobody before that.
support-safe-coming = They are coming. Mark the place, keep the contact open, tell them if the danger changes.
support-safe-go = They count on you. If you turn back, say so at once.
support-safe-delivered = They say that it is delivered. Close if that is so; if not, say that it has not arrived.
support-safe-done = Delivered. They have to confirm it.
support-safe-nobody = Nobody is coming. Go on without help and ask another.
support-safe-late = The time is over and they reckon with nobody. You may still say that you come.
support-safe-offer-gone = The offer stands no more. Ask again or ask another.
support-safe-none = Nothing is owed on this request.
support-safe-told = For your information. The two sides deal with it between themselves.

## Names

title-support = { $type } { $topic } { $grid }
new-support = Ask for support
new-support-explained = Medical evacuation, supplies or advice. Until they say that they come, nobody is coming. Bands and needs only: no names of patients.

## Run sheet

support-sheet-acknowledged = Acknowledged
support-sheet-accepted = Somebody comes
support-sheet-en-route = On the way
support-sheet-delivered = Delivered
support-sheet-closed = Received and closed

## Clocks, fields, choices

clock-support-eta = support: expected
field-urgency = Urgency
field-lying = Lying
field-walking = Walking
field-special = Needed on board
field-security = Danger at the place
field-items = Items
field-item = Item
field-amount = How much
field-unit-of = Counted in
field-wanted = Wanted by
field-eta = Expected at
field-offer = Check sum of the offer
field-offered = Offered
field-coming = Who comes
choice-medevac = medical evacuation
choice-logistics = supplies
choice-advice = advice
choice-at-once = at once
choice-within-4-h = within 4 hours
choice-within-24-h = within 24 hours
choice-nobody = nobody
choice-1-2 = 1 to 2
choice-3-5 = 3 to 5
choice-6-10 = 6 to 10
choice-over-10 = over 10
choice-hoist = hoist
choice-extraction = cutting free
choice-ventilator = ventilator
choice-blood = blood
choice-quiet = quiet
choice-enemy-possible = enemy possible
choice-enemy-near = enemy near
choice-under-fire = under fire
choice-panels = panels
choice-smoke = smoke
choice-lights = lights
choice-no-marking = no marking
choice-fuel = fuel
choice-medical-stores = medical stores
choice-transport = transport
choice-spares = spare parts
choice-litres = litres
choice-kilograms = kilograms
choice-tonnes = tonnes
choice-pieces = pieces
choice-days = days
choice-out-of-range = out of range

## Refusals

error-support-medevac = An evacuation needs place, contact, urgency, who lies and who walks, and the danger at the place.
error-support-logistics = Supplies need a place and at least one line of what is needed.
error-support-advice = Say on what advice is asked.
error-support-nobody = An evacuation is for at least one who lies or walks. Say how many lie or walk.
error-support-fields = This says something that belongs to another type of request. Leave it out, or choose that type.
error-support-offer = Say what you offer.
