### The Centre page, the panels of line check, situation report and handover, the line for calls.

line-check-code = Check code to read out over the radio
line-check-code-explained = Whoever knows the same of both streams has the same six digits.
line-check-code-same = Their code is ours: both know the same.
line-check-code-other = Their code is another one: not all that was sent has arrived.
line-check-none-yet = No report yet
line-check-off-now = Their clock looks { $seconds } s ahead of ours
line-check-off-behind = Their clock looks { $seconds } s behind ours
line-check-off-limit = Further off than { $seconds } s: agree on the time by voice.
line-check-off-fine = Clocks agree
line-check-sent = Sealed for the other side
line-check-held = Held of the other side
sitrep-single-by = Signed in time by: { $party }
sitrep-no-sector = In no sector
sitrep-earlier = { $what }: { $count } instead of { $was }
handover-items = Open items
handover-item-confirmed = confirmed
handover-item-asked = asked
handover-item-open = not yet confirmed
handover-confirm-all = Confirm all that is not asked about
handover-more = { $count ->
    [one] { $count } more open item is not listed
   *[other] { $count } more open items are not listed
 }
handover-sign-after = { $count ->
    [one] The watch can be taken once { $count } item is confirmed or its question answered.
   *[other] The watch can be taken once { $count } items are confirmed or their questions answered.
 }
handover-nothing-open = Nothing is open
nav-centre = Centre
centre-title = Centre
centre-here = On watch here
centre-there = On watch at { $party }
centre-no-posts = No duty post has been set up here.
centre-no-roster = No line check with a roster yet.
centre-roster-empty = No duty post is named.
centre-roster-as-of = As of the line check
centre-vacant = Nobody on watch
centre-since = since
centre-languages = Languages
centre-languages-none = not stated
centre-checks = Line checks
centre-check-last = Last
centre-check-now = Open now
centre-check-next = Next
centre-never = none yet
centre-none-agreed = No hours agreed
centre-clock-unknown = Clock not compared yet
centre-sitreps = Joint situation reports
centre-handover = Handover
centre-handover-running = A handover is running
centre-begin-handover = Hand over
centre-take-up = Take the watch
centre-post-add = Set up a duty post
centre-post-change = Change
centre-post-remove = Close the duty post
centre-post-id = Short name
centre-post-id-explained = Small Latin letters, digits and hyphens, such as duty-1. It stays.
centre-post-name = Name
centre-post-name-explained = As it is called on the radio. Never a person's name.
centre-post-save = Save
call-label = Note a call
call-placeholder = Call with …: one line, then Enter
call-save = Note
