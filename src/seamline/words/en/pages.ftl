### The pages: everything that stands on them and is not a value of a list.

## The frame: what stands on every page

page-title = { $party } – Seamline
exercise = Exercise
exercise-banner = EXERCISE – nothing on this page is real
skip-to-content = Skip to the content
nav-pages = Pages
nav-watch = Watch
nav-lines = Lines
nav-understanding = Understanding
nav-sharing = Sharing
nav-partners = Partners
nav-people = People
nav-settings = Settings
go-watch = Go to Watch
go-lines = Go to Lines
go-understanding = Go to Understanding
go-sharing = Go to Sharing
go-partners = Go to Partners
go-people = Go to People
go-settings = Go to Settings
partners-links = Links to partners
link-up = connected
link-late = late
link-down = no contact
link-never = never in contact
link-cut-off = cut off
link-unsent = { $n ->
    [one] { $n } waits
   *[other] { $n } wait
 }
link-suspended = sharing suspended
link-suspended-part = { $n } of { $of } understandings suspended
link-understandings = { $n } understandings
node-unreachable = Node not reached
loading = One moment …
close = Close
cancel = Cancel
open = Open
more = More
copy = Copy
copied = Copied.
choose = Choose …
yes = yes
no = no
or = or
by = by
from = from
until = until
optional = optional
urgent = urgent
language = Language
list-comma = { ", " }
try-again = Try again
and-more = { $n } more
word-missing = (no words for { $id })

## Ages, lengths and clocks

as-of = as of { $age }
age-seconds = { $n } s
age-minutes = { $n } min
age-hours = { $n } h
age-days = { $n } d
age-never = never
clock-over = overdue
length-minutes = { $n } min
length-hours = { $n } h
length-m = { $n } m
length-km = { $n } km
area-km2 = { $n } km²
precision = ± { $length }
unit-minutes = minutes
points-count = { $n ->
    [one] { $n } point
   *[other] { $n } points
 }

## Signing in

sign-in = Sign in
sign-out = Sign out
signed-out = Signed out.
sign-in-alias = Alias of your seat
sign-in-password = Password
sign-in-totp = Code from your device
sign-in-passkey = Sign in with a passkey
sign-in-link = Sign in with this link
sign-in-link-explained = This link signs you in once. After that it is worth nothing.
sign-in-other-way = Sign in another way

## Palette and keys

open-palette = All actions
palette-search = Action, object, place or grid
palette-nothing = Nothing of that name.
palette-object = Object
palette-place = Place
palette-go-to = Go to { $place }
show-keys = Keys
keys-go = Pages
keys-watch = Watch
keys-object = Open object
keys-map = Map
keys-page = Everywhere
print-page = Print this page
printed-at = printed { $now_at }
language-en = Show the pages in English
language-ar = Show the pages in Arabic
language-ckb = Show the pages in Sorani

## Waiting entries

show-outbox = Entries that wait
outbox-title = Entries that wait for the node
outbox-explained = They are kept on this device and go to your node as drafts as soon as it can be reached. Nothing of them has left.
outbox-empty = Nothing waits.
outbox-drop = Throw this entry away
outbox-kept = The node cannot be reached. The entry waits on this device.
outbox-waiting = { $n ->
    [one] { $n } entry waits
   *[other] { $n } entries wait
 }
outbox-delivered = { $n ->
    [one] { $n } entry that waited is now a draft.
   *[other] { $n } entries that waited are now drafts.
 }

## Alarm

alarm-urgent-waits = Something urgent waits
alarm-touch = Press any key or touch the page to silence.
alarm-no-sound = This browser makes no sound until the page has been touched once.
alarm-test = Test tone
alarm-sound-on = Sound on
alarm-quiet = No sound from this seat; the alarm shows on the screen only
alarm-quiet-switch = Alarm: sound on or off
alarm-now-quiet = The alarm is silent now.
alarm-now-audible = The alarm can be heard again.
alarm-explained = When something urgent waits and nobody has touched the page for a minute, the page sounds until somebody does.

## Exercise injects

inject-title = Exercise script
inject-number = Inject { $n } of { $of }
inject-paused = paused
inject-ended = the script has ended
inject-next-in = next in
inject-pause = Pause the exercise script
inject-resume = Go on with the exercise script
inject-next = Next inject now

## Watch: columns, log, inbox

columns = Columns
column-log = Log
column-map = Map
column-inbox = Inbox
log-title = Log
log-search = Search the log
log-empty = Nothing has been logged yet.
log-nothing-found = Nothing in the log fits.
focus-log = Search the log
inbox-title = Waits for me
inbox-empty = Nothing waits for you.
inbox-count = { $urgent ->
    [0] { $n }
   *[other] { $n }, { $urgent } urgent
 }
inbox-next = Next in the inbox
inbox-previous = Previous in the inbox
inbox-open-first = Open what is due first
act-first = First act offered
act-second = Second act offered
meanwhile = Meanwhile:
log-other = Recorded.

## The one-line entry

focus-entry = Write an entry
entry-label = Entry in one line
entry-hint = Write an entry, such as { $example }
entry-file = File
entry-draft = Draft, as it is understood
entry-unparsed = Kept as text:
entry-then = Filing makes a draft. Nothing leaves before you have seen who will see it.
entry-offline = The node cannot be reached. What you file waits on this device and becomes a draft later.

## Who will see this

who-will-see = Who will see this
preview-allow = gets this now
preview-officer = a release officer decides
preview-later = gets this later
preview-no = does not get this
preview-via = through { $party }
preview-exactly = Exactly this, and nothing else
preview-nobody = No understanding names anybody who could get this.
preview-keep-draft = Keep as a draft
preview-send = { $n ->
    [one] Send to { $n } recipient
   *[other] Send to { $n } recipients
 }
preview-approve = Approve this release
preview-approve-pin = Your PIN as release officer
preview-approved = Approved and signed.
reasons-title = Why
article-number = Article { $number }
report-sent = { $n ->
    [one] On its way to { $n } recipient.
   *[other] On its way to { $n } recipients.
 }
report-send = Send …
report-do-edit = Edit the draft
report-do-correct = Correct
report-do-withdraw = Withdraw
report-do-approve = Approve a release …

## The object panel

object-title = Object
object-close = Close the object
object-on-map = Show the object on the map
object-content = As known here
object-steps = Steps
object-next = Who must act next
next-then = then: { $act }
object-acts = What you may do
object-corrected = corrected, version { $n }
object-withdrawn = Withdrawn by its originator. It no longer stands.
mark-withdrawn = withdrawn
changes-title = What the correction changed
changes-nothing = nothing stood here
changes-was = was
changes-is = is now
changes-old-gone = the old is no longer kept
object-opened = Opened and on its way.
step-done = (done)
step-current = (now)
step-ahead = (ahead)
grade = Grade
act-done = Done: { $act }
act-not-yet = Not yet: { $act }.
act-late = Done by voice, entered now
act-sure = Yes, I mean it: { $act } ({ $title })
act-confirm-needed = Confirm first that you mean it.
field-required = This is needed.
field-form = This cannot be read.
number-form = A whole number.
time-form = A date-time group such as { $example }
time-now = now
time-in-hours = in { $n } h
time-minutes-ago = { $n } min ago
grid-form = A grid with its zone, such as { $example }
ground-hint-line = At least two grids, one a line, or drawn on the map.
ground-hint-area = At least three grids, one a line, or drawn on the map.
pin-own = Your PIN, to sign
pin-form = A PIN has { $least } to { $most } characters: digits, letters or both.
correct-explained = Change what was wrong. Whoever had it gets the correction and sees it marked as one.
columns-title = What each side says
columns-field = Field
columns-ours = Ours
columns-theirs = Theirs
columns-agreed = Agreed
columns-differ = They differ
columns-unsaid = not said
projections-title = What each recipient has
receipts-title = Receipts
tick-left = left our node
tick-reached = reached theirs
tick-read = read by their watch
tick-read-by = read by { $by }
tick-not-left = not left yet
tick-not-reached = not reached yet
tick-not-read = not read yet
history-title = History
history-empty = Nothing yet.
history-signed = signed
history-late = by voice, entered later
history-local = known to our node only

## Opening something new

new-crossing = Ask to cross a line
new-crossing-explained = The other party answers within the time agreed. Until it has cleared you: hold at the line.
new-control-measure = Propose a control measure
new-control-measure-explained = It takes effect once every party named has signed the very same bytes. It restrains; it never directs fire.
open-with = With
open-alone = With nobody named it restrains only your own side, and your signature is enough.
open-send = Send

## Map and tables

map-title = Map
map-loading = The map is on its way. The table works already.
map-unavailable = The map cannot be shown here. Use the table.
map-controls = Map controls
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-whole = Show all of the ground
map-legend = Legend
map-line-of = Line of presence: { $party }
map-corridor-asked = Crossing corridor, asked for
map-corridor-cleared = Crossing corridor, cleared
map-mark-merged = One event of so many reports
map-mark-corrected = Corrected by its originator
map-mark-crossed = Crossed without clearance
map-mark-withdrawn = Withdrawn
map-sources = Outlines: Natural Earth. Names: GeoNames (CC BY 4.0)
map-several = Several things here
draw-on-map = Draw
draw-point = Click the place on the map.
draw-line = Click along the line; click the last point again to finish.
draw-area = Click the corners; click the first one again to finish.
draw-stop = Stop drawing
show-table = Table or map
show-map = Map
table-title = Object
table-heading = Everything on the map
table-counted = { $n ->
    [one] { $n } report or event; what is merged counts once.
   *[other] { $n } reports and events; what is merged counts once.
 }
table-search = Search
table-kind = Kind
table-all = All kinds
table-status = State
table-party = Party
table-place = Place
table-received = Received
table-due = Clock
table-empty = Nothing fits.
ground-lines = Lines of presence
ground-seams = Seams and sectors
ground-from = From
ground-to = To
ground-since = Since
ground-length = Length
ground-area = Area

## Understanding

understanding-none = No understanding is held here yet.
understanding-version = Version { $n }
understanding-missing = Still to sign: { $parties }
understanding-views = Views
understanding-view-articles = Articles
understanding-view-difference = Differences
understanding-view-terms = Authorities and clocks
understanding-view-text = Text as signed
understanding-signed = signed
understanding-unsigned = not signed
understanding-suspended-by = Suspended by { $party }. Nothing is put in a parcel under the articles that name it.
understanding-download = Save the text
understanding-sign = Sign this version
understanding-explain-sign = You sign the very bytes of “{ $title }”, version { $n }. Compare the SHA-256 with the other side by voice before you do.
understanding-sure-sign = I have compared the SHA-256 and sign for my party.
understanding-done-sign = Signed.
understanding-suspend = Suspend
understanding-explain-suspend = Nothing more will be released under the articles of what you tick that name your party. It takes effect at once; the other parties are told.
understanding-sure-suspend = Yes, stop sharing now.
understanding-done-suspend = Suspended. Partners are being told.
suspend-now = Suspend an understanding …
suspend-which = Which understandings
suspend-all = All of them
suspend-choose = Tick what is to be suspended.
suspend-reason-needed = Say why.
suspend-nothing = No understanding in force can be suspended by your party.
understanding-resume = Lift the suspension
understanding-explain-resume = Sharing under “{ $title }”, version { $n }, goes on as its articles say.
understanding-sure-resume = Yes, go on sharing.
understanding-done-resume = The suspension is lifted.
understanding-check = Check or propose a text
understanding-check-explained = Paste or load a text and edit it here. Each problem names its line. Nothing is proposed before you say so.
understanding-load = Load a file
understanding-beside = Signatures from { $file } go with it.
understanding-beside-not = Without signatures
understanding-text = Text
understanding-problems = { $n ->
    [one] { $n } problem
   *[other] { $n } problems
 }
understanding-sound = The text is sound.
understanding-propose = Propose to the other parties
understanding-proposed = Proposed. It binds nobody until all have signed.
line-number = Line { $n }
file-too-large = That file is too large.
hash-label = SHA-256:
hash-explained = Both screens show the same value for the same text.
article-opens = Opens:
articles-version-not-in-force = This version is not in force: none of its articles opens anything now.
difference-only-one = There is no other version to compare with.
difference-from = Compared with
difference-none = The two versions say the same.
difference-head = The understanding as a whole
difference-added = added
difference-removed = removed
difference-changed = changed
difference-was = was
difference-is = is
difference-opens = opens
difference-closes = closes
terms-authorities = Who may do what
terms-clocks = Clocks
terms-ladder = Whom to call next
terms-roles = Roles
terms-may = May
terms-sector = Sector
terms-everywhere = everywhere
terms-next-after = next after { $n } min

## Sharing

sharing-partners = Partners
sharing-released = released
sharing-queued = waiting
sharing-outstanding = recalls open
sharing-got = What { $party } has got from us
sharing-nothing = Nothing yet.
sharing-recalled = recalled
sharing-corrected = corrected
sharing-open = Open the object
explain-title = Why did { $party } get it, or not?
explain-object = One of our objects
explain-yes = Article { $article } lets it go to { $party }.
explain-no = No article in force lets it go to { $party }.
streams-title = Heads of our streams
streams-explained = Read them to the other side at the line check: theirs must show the same.
streams-lane = Lane
streams-epoch = Epoch
streams-sent = Sent
streams-acknowledged = Acknowledged
streams-behind = ({ $n } outstanding)
stick-title = By stick
stick-export = Save what waits for { $party }
stick-drop = Drop a parcel file here, or choose one
stick-taken = Taken: { $n }. Refused: { $refused }.
recalls-title = Recalls
recalls-explained = A recall proves that notice was given and what was answered. It does not prove deletion.
recalls-object = An object of ours
recalls-issued = Issued
recalls-recipients = Recipients
recalls-none = Nothing has been recalled.

## People

people-explained = An alias names a seat, never a human being.
people-search = Search people
people-none = Nobody fits.
people-add = Add a person
people-alias = Alias
people-alias-hint = Lower-case Latin letters, digits and hyphens, such as { $example }
people-role-needed = At least one role.
people-roles = Roles
people-self = you
people-has-key = has a certified signing key
people-no-key = no signing key
people-has-passkey = has a passkey
people-no-passkey = no passkey
people-since = since
people-sectors = Sectors:
people-locked = Locked: cannot sign in or sign anything.
people-replaced-by = Replaced by { $alias }.
people-pending = A second person must confirm.
people-waits = It waits for a second person.
people-change-roles = Roles …
people-replace = Replace …
people-lock = Lock …
people-unlock = Unlock …
people-new-pin = New PIN …
people-ask-roles = Change roles
people-ask-replace = Replace
people-ask-lock = Lock
people-ask-unlock = Unlock
people-ask-new-pin = Ask for a new PIN
people-explain-roles = What { $alias } may do from now on.
people-explain-replace = { $alias } can no longer sign in; a new person takes the seat with a one-time link.
people-explain-lock = { $alias } is signed out everywhere at once and cannot sign in.
people-explain-unlock = { $alias } can sign in again.
people-explain-new-pin = You are the first of two people. { $alias } gets a new signing key; the old one is revoked and partners are told.
people-explain-second = Confirm only if you have spoken with { $alias } yourself.
ticket-title = One-time link
ticket-explained = It is shown now and never again, works once and for 15 minutes. Give it to the person yourself.

## Settings

settings-me = This seat
settings-zone = Time zone letter
settings-alarm = Alarm
settings-keys = Signing key and sign-in
settings-saved = Saved.
pin-first-needed = Choose the PIN of your signing key first. Without it you cannot sign anything.
pin-explained = The PIN unlocks your own signing key on this node. Nobody else knows it; a forgotten one takes two other people.
pin-new = New PIN
pin-again = The same again
pin-differ = The two differ.
pin-save = Set the PIN
pin-saved = The PIN is set.
pin-is-set = Your PIN is set. A new one takes two people: ask an administrator.
passkey-explained = A passkey signs you in from this device. It never stands under the record.
passkey-add = Add a passkey from this device
passkey-added = The passkey is added.
password-explained = A password together with a code from your device signs you in anywhere.
password-change = Set a password
password-new = New password
password-scan = Scan this with the app that shows your codes, or type the secret in.
password-secret = Secret:
password-code = The code it shows now
password-saved = Password and code are set.

## Lines

lines-explained = Your own line of presence. Partners see what an article lets them see of it.
line-draw = Draw
line-import = Load GeoJSON
line-edit-known = Edit the line in force
line-commander-only = Only a commander changes the line.
line-file-unread = No single line was found in that file.
line-vertices = Points: { $n }
line-vertex = Point { $n }
line-drop-vertex = Remove point { $n }
line-add-vertex = Add a point
line-sound = The line is sound: { $km } km.
line-put-in-force = Put this line in force
line-discard = Discard
line-kept = This line was begun before and is not in force yet.
line-sure = The new line has { $n } points and { $km } km. Seam, articles and partners follow it at once.
line-saved = The line is in force.

# What could not be applied.
quarantine-title = In quarantine
quarantine-explained = What partners sent and this node could not apply. The rest of their stream went on. Try again after an upgrade or when what was missing has come; what is dropped stays in the stream as evidence.
quarantine-why = Why
quarantine-place = Where in the stream
quarantine-retry = Try again
quarantine-drop = Drop
quarantine-drop-sure = This entry will not be applied. Its bytes stay in the partner's stream.

# Going by a partner's line.
lines-partners = Lines of the partners
lines-partners-explained = What may leave "between the lines" follows a partner's line only once a commander here has acknowledged it. Until then, ground that only its new line brings into the seam does not count; ground that it takes out no longer does either.
lines-acknowledged = acknowledged
lines-unacknowledged = not acknowledged
lines-version = version { $n }
lines-change-in = { $km2 } km² more
lines-change-out = { $km2 } km² less
lines-change-none = no change
lines-acknowledge = Go by this line
lines-acknowledge-sure = From now on, what articles release between the lines reaches as far as this line of { $party } lets it.
lines-acknowledge-done = This node goes by the line now.
