### The Seam page.

nav-seam = Seam
go-seam = Go to the seam
seam-tabs = Views of the seam
seam-tab-coverage = Who sees it
seam-area = Ground
seam-no-lines = No seam is known here: it lies between the lines of presence of two parties under an understanding in force, and this node has to know both lines. Where one of them is yours, draw it on the page Lines.
seam-joint = Together
seam-strip = { $area } as a strip, segment by segment
seam-segment-said = km { $from } to { $to }: { $age }
seam-none-chosen = no segment chosen
seam-bands = How long ago it was seen
band-to-6h = in the last 6 h
band-to-24h = 6 to 24 h ago
band-to-3d = 1 to 3 days ago
band-to-7d = 3 to 7 days ago
band-older = more than 7 days ago
band-unknown = never, or not known
seam-withheld = not told
seam-within = seen in { $n } h
seam-first = seen now
seam-backup = seen now by two
seam-basis-exact = its own looks
seam-basis-banded = coarse bands only, as its article allows; they count at their oldest end
seam-basis-none = tells nothing of it, so it counts as not seen
seam-table = Coverage of { $area }, stretch by stretch
seam-col-stretch = Stretch
seam-col-sector = Sector
seam-col-seen = Last seen
seam-col-by = By whom, how
seam-col-now = Sees it now
seam-now = { $units ->
    [one] { $units } unit
   *[other] { $units } units
 }, { $parties ->
    [one] { $parties } party
   *[other] { $parties } parties
 }
seam-band-only = band
seen-by-post = post
seen-by-patrol = patrol
seen-by-drone = drone
seen-by-sensor = sensor
seen-by-vehicle = vehicle
seen-by-report = report
as-of-now = As of
seam-assumed-patrols = A patrol has seen its corridor once it is in, evenly between going and coming back. Before that it has seen the phase lines that it reported; a plan is no sighting.
seam-assumed-posts = A post of record sees as far as the table says for as long as somebody holds it, by day and night.
seam-assumed-share = A stretch of the seam counts as seen when a twentieth of its ground has been seen; the percentage beside it says how well all of its ground was.
error-segment-step = Spots stand 100 m to 10 km apart.
seam-stretch = km { $from } to { $to }
seam-tab-response = Who gets there
seam-no-roads = No roads have been taken in here: all times are over open ground. `seamline import roads` takes them in.
seam-no-posts = There is no post of record that anybody holds: nobody is reckoned to come.
seam-assumed-of-record = Only posts of record count: what a party has not put on record is nowhere in these times.
seam-assumed-no-fire = Restricted areas in force close roads and open ground. A no-fire area forbids fire, not passage, and closes nothing.
seam-assumed-aid = Areas that are kept clear for aid are not analysed and close nothing here: look at the map before anybody drives.
seam-assumed-blocks = On the map a square is as its slowest cell.
