### Roads that a node keeps to reckon travel times on.

import-roads-done = { $edges } roads taken, { $km } km. They stay on this node and take the place of those before.
import-roads-closed = { $count } roads are not open to traffic and were left out.
import-roads-gaps = { $count } loose ends were joined to a road nearby. That may join roads that do not meet.
import-roads-pieces = The roads fall into { $count } pieces; the largest has { $share } % of their length. From one piece to another there is only open ground here.
log-roads-taken = Roads taken in: { $count }
error-roads-none = There is no road in the file.
error-roads-files = Roads come as two tables, nodes and edges, or as one GeoJSON file.
error-roads-said = Source and licence are one line each, at most { $most } characters.
error-roads-class-name = The name of a class of road has 1 to { $most } plain letters.
error-roads-large = The roads are larger than is kept: { $most } bytes.
error-roads-packed = The roads that arrived are damaged. Nothing was taken.
error-roads-part = The roads come in more or larger pieces than are taken: { $most }.
error-roads-order = Not all of the roads have arrived. Nothing was taken: import them again.
