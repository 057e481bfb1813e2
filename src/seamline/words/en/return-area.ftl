### Area of return: what is there for families who want to go home; for civil leads, not for security roles.

## Where it stands

return-area-status-kept = Kept
return-area-status-stale = Not looked at for long
return-area-status-ended = Kept no longer

## Steps

return-area-act-describe = Describe an area of return
return-area-act-update = Update what is there
return-area-act-hazards = Say what hazards are known
return-area-act-routes = Say how the routes are
return-area-act-end = Keep it no longer
return-area-act-age = Time for a new look has come

## What each side does meanwhile

return-area-safe-keep = You keep this area. Say what changes; bands only, no names and no counts.
return-area-safe-add = Add what you know of hazards and routes. Everything else is the keeper's.
return-area-safe-look-again = Nobody has looked at this for long. Update it: until then nobody is to rely on it.
return-area-safe-stale = This is old. Do not rely on any condition's being met; ask who keeps it.
return-area-safe-ended = Nobody keeps this area any longer. Do not rely on it.

## Names

title-return-area = Area of return: { $name } { $grid }
new-return-area = Describe an area of return
new-return-area-explained = You choose who is told, and only their civil leads and auditors see it. Areas and bands, no persons; fewer than 20 households are not shown.

## Fields and choices

field-households = Households
area-met = { $n } of { $of } conditions met
field-met = Met
field-unmet = Not met
field-not-looked-at = Not looked at
field-services = Services
field-hazards = Hazards
field-routes = Routes
field-kind = Kind
field-state = State
field-cleared = Cleared of explosive hazards
field-water = Water
field-clinic = Clinic
field-school = School
field-shelter = Shelter
field-access = Access by road
field-documents = Office for documents
field-electricity = Electricity
field-market = Market
choice-not-shown = fewer than 20, not shown
choice-20-49 = 20 to 49
choice-50-99 = 50 to 99
choice-100-249 = 100 to 249
choice-250-499 = 250 to 499
choice-500-999 = 500 to 999
choice-from-1000 = 1,000 or more
choice-met = met
choice-unmet = not met
choice-working = working
choice-partly = partly
choice-not-working = not working
choice-cleared = cleared of hazards
choice-clinic = clinic
choice-school = school
choice-access = access by road
choice-documents = office for documents
choice-mines = mines
choice-unexploded = unexploded ordnance
choice-booby-traps = booby traps
choice-ruins = ruins that may fall
choice-pollution = pollution
choice-suspected = suspected
choice-confirmed = confirmed
choice-marked = marked
choice-open = open
choice-off-road = for off-road vehicles only
choice-closed = closed

## Refusals

error-return-area-ground = Name a place or an area, and only one of them.
error-return-area-nothing = Nothing in this says anything. Fill in what has changed.
