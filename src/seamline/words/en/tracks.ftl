### Positions and tracks: where units are and were.

error-unit-form = A call sign has 1 to 24 letters, digits, blanks, hyphens, dots and underscores, and at most 6 digits: no telephone or device numbers.
error-unit-kind = A unit is a `patrol`, a `vehicle`, a `drone` or a `sensor`.
error-table-time = Line { $line }, column { $column }: not a time with its zone, such as 2020-09-20T14:30:00Z, after 1970.
error-tracks-place = Entry { $line }: the place is not on the earth.
error-tracks-precision = Entry { $line }: the doubt about a place is 0 to 1,000,000 m.
error-tracks-kind = Entry { $line }: a unit is a `patrol`, a `vehicle`, a `drone` or a `sensor`.
error-tracks-party = Entry { $line }: a party is written with a to z, 0 to 9 and hyphens.
error-tracks-unit = Entry { $line }: that is no call sign. A call sign is short and has no long number.
error-tracks-many = There are more positions than are taken: { $most }.
error-tracks-times = Entry { $line }: there must be one time for each point.
error-tracks-time = Entry { $line }: not a time with its zone, such as 2020-09-20T14:30:00Z, after 1970.
error-gpx-too-long = The GPX file is longer than is taken: { $most } bytes.
error-gpx-document-type = A GPX file with a document type or entities is not taken.
error-gpx-xml = The file is not well-formed XML.
error-gpx-form = The file is not GPX.
error-gpx-depth = The GPX file is nested deeper than is taken.
error-gpx-place = Line { $line }: latitude or longitude is missing, no decimal number, or not on the earth.
error-gpx-time = Line { $line }: not a time such as 2020-09-20T14:30:00Z, after 1970.

import-tracks-done = { $taken } of { $count } positions taken. They stay on this node.
import-tracks-old = { $count } positions are older than is kept (14 days) and were left out.
import-tracks-untimed = { $count } positions without a time were left out.
error-import-unit = The file does not say whose positions these are: state the call sign with `--unit`.
error-import-unit-kind = The file does not say what kind of unit it is: state it with `--kind`.
error-position-party = The file names another party: only positions of own units are taken.
error-position-time = A time lies after 1970.
error-position-future = A position is ahead of this node's clock by more than two minutes. Nothing was taken: check the clocks.
error-positions-many = There are more positions than are taken at once: { $most }.
error-positions-units = There are as many units as are kept: { $most }. Units that fall silent make room after 14 days.
