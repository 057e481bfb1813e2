### Places, lines, seams, files of geometry, imported events, one-line reports, checks of text.

## Files

error-gazetteer-file = The gazetteer cannot be read.
error-geojson-crs = The coordinates in this file are not WGS 84.
error-geojson-depth = This GeoJSON file is nested too deeply.
error-geojson-duplicate = A member stands twice in this GeoJSON file.
error-geojson-features = This GeoJSON file has too many features.
error-geojson-form = This file is not laid out as GeoJSON is.
error-geojson-json = This file is not JSON.
error-geojson-too-long = This GeoJSON file is too long.
error-geojson-utf8 = This file is not text in UTF-8.
error-geojson-vertices = The geometry has too many points.
error-seam-lines = A seam lies between two to eight lines.
error-place-altitude = There is no such altitude.

## Importing events

error-import-columns = The row has more or fewer columns than the first one.
error-import-csv = The row is not well-formed CSV.
error-import-date = A date cannot be read.
error-import-date-order = The event ends before it starts.
error-import-duplicate = The number of this event stood in the file before.
error-import-field-too-long = A field is too long.
error-import-header = The file's first row lacks a column, or has one twice.
error-import-line-too-long = The row is too long.
error-import-number = A number is missing, malformed or out of range.
error-import-place = The coordinates are missing or malformed.
error-import-quote = A quotation mark is opened and never closed.
error-import-too-many = The file has more rows than are taken. The rest was not read.
ged-violence-1 = Fighting in which a state takes part
ged-violence-2 = Fighting between armed groups
ged-violence-3 = Violence against civilians
ged-deaths = Deaths: { $best } (lowest count { $low }, highest { $high })

## What is kept and shown with it

flag-geojson-precision = more digits than are kept
flag-geojson-winding = ring drawn the other way round
flag-geojson-crosses-itself = outline crosses itself
flag-geojson-single-collection = collection of a single shape
flag-geojson-empty = nothing to show
flag-import-coarse-date = date known only roughly
flag-import-coarse-place = point stands for a whole area
flag-import-deaths-order = lowest, best and highest count do not agree
flag-import-side-left-out = a group named after a person left out
flag-import-cut = a name was cut short
line-problem-too-short = A line needs at least two different points.
line-problem-too-long = The line has too many points.
line-problem-length = The line is too long on the ground.
line-problem-antimeridian = A line may not cross the 180th meridian.
line-problem-repeated = The same point stands twice in a row.

## Person data found in a text

warning-person-phone = This looks like a telephone number. Take it out.
warning-person-mail = This looks like an e-mail address. Take it out.
warning-person-handle = This looks like somebody's account. Take it out.
warning-person-number = This looks like the number of a person's document. Take it out.
warning-person-passport = This looks like a passport number. Take it out.
warning-person-named = A name seems to stand here. Take it out.
warning-person-title = A title, and after it perhaps a name. Take it out.
warning-person-kunya = This may be a byname of a person. Take it out.
warning-person-unchecked = The text is too long; from here on nobody has checked it for persons.

## What was odd about a text that is shown

mark-bidi = turns the direction of writing
mark-control = holds control characters
mark-invisible = holds invisible characters
mark-combining = piles marks on a letter
mark-mixed-script = mixes letters of several scripts in one word
mark-look-alike = written in letters that look like Latin ones
mark-cut = cut short

## Words of a one-line report

salute-moto = motorcycle
salute-car = car
salute-pickup = pickup
salute-truck = truck
salute-boat = boat
salute-uav = drone
salute-mortar = mortar
salute-rpg = rocket launcher
salute-mg = machine gun
salute-rifle = rifle
salute-ied = explosive charge
salute-tunnel = tunnel
salute-animal = pack animal
salute-moving = moving
salute-static = halted
salute-firing = shooting
salute-explosion = explosion
salute-digging = digging
salute-crossing = crossing
salute-planting = laying charges
salute-observing = watching
salute-meeting = gathering
salute-burning = burning

title-line = New line of presence of { $party }
line-status-redrawn = waits for you
error-line-not-found = No line of presence of that party is known here.
error-line-redrawn = The line has been redrawn meanwhile. Look at the newest one first.
log-line-acknowledged = Version { $version } of { $party }'s line is acknowledged
line-acknowledged = This node goes by version { $version } of { $party }'s line from now on.
line-is-acknowledged = This node goes by the newest line of { $party }, version { $version }.
line-not-acknowledged = Nobody here has acknowledged version { $version } of { $party }'s line yet. To go by it: `--version { $version }`.
line-changes = { $area }: { $more } km² come in, { $less } km² go out
