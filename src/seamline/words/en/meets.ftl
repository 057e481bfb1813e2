### What a plan meets, and what the map draws of a plan.

## The list

meets-title = What this plan meets
meets-explained = All that this node knows to lie there in that time: aid areas, measures, crossings, patrols, operations, incidents. Only your side sees this list and what you write here.
meets-none = Nothing that this node knows of lies there in that time.
meets-no-plan = Draw the ground and give the times: then it shows what lies there.
meets-open = { $n ->
    [one] { $n } thing still needs your word before this can be written down or signed.
   *[other] { $n } things still need your word before this can be written down or signed.
}
meets-all-said = Everything has its word.
meets-aid = Aid: keep clear
meets-informs = To know; needs no word
meets-no-end = no end
meets-nowhere = Nobody knows where it is, so it counts as here.
meets-by = said by
meets-word = Your word
choice-accepted = stays as it is, for this reason
choice-changed = changed because of it
meets-text = What was changed, or why it stays
meets-spoken = With whom of the aid organisation it was spoken about
meets-save = Keep this word
log-met-dealt = What a plan meets: { $note }

## What the map draws of the chosen plan

drawn-title = Of the chosen plan
drawn-area = Area of the operation
drawn-track = Track
drawn-other-track = Track of the other side
drawn-movement = Movement
drawn-phase-line = Phase line
drawn-link-up-point = Link-up point
drawn-second-point = Alternate point
drawn-site-civil = Civilian site
drawn-site-aid = Aid site
drawn-site-medical = Hospital or clinic
drawn-medical = Collection point for wounded
drawn-box = Conflict: call, in this box and window
drawn-measure = Control measure
drawn-place = Place
drawn-position = Position that holds
drawn-frozen = Frozen site
drawn-restraint = Aid: keep clear
drawn-met = What the plan meets

## Refusals

error-met-open = { $n ->
    [one] The plan meets { $n } thing that nobody here has said a word about. Look at the list, change the plan or say why it stays.
   *[other] The plan meets { $n } things that nobody here has said a word about. Look at the list, change the plan or say why it stays.
}
error-met-aid-overlay = The plan touches an aid area that its overlay does not name. Enter the site, so that every side signs over it, or move the plan.
error-met-aid-spoken = Nobody accepts an aid area in silence. Say with whom of the aid organisation it was spoken about.
error-met-form = Say whether it was changed or stays, and what was changed or why it stays.
error-met-unknown = The plan does not meet this any more. Look at the list again.

## In the exercise

inject-link-up = Two units come together at a point, by a plan that both sides signed
inject-unread-plan = A plan that meets something is not signed before its own side has said a word
found-met = what the plan meets
