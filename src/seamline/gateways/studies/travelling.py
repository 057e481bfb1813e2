"""Travel times from where something may stand to the ground: by the node's roads, else over open ground.

The same roads, speeds and restricted areas as who-gets-there goes by (``centre.seam.prepared``).
"""

import msgspec
import numpy as np

from seamline.analysis.spread import Spread
from seamline.analysis.travel import reach, shortest
from seamline.centre import roads
from seamline.centre.desk import Reader
from seamline.centre.rows import RoadsRow
from seamline.centre.seam import asked, prepared
from seamline.centre.seam.asked import Measure
from seamline.codecs.packed_roads import unpack
from seamline.studies.posts import Cells, Posts
from seamline.studies.response import Limits, laid
from seamline.studies.siting_input import Points
from seamline.studies.study import Said, Source
from seamline.terms.geodesy import Polygon

AT_ONCE = 50
"""Sites whose times are searched for together; each cell keeps as many."""
ROADS = "roads"


class Ways(msgspec.Struct, frozen=True):
    """What times are worked out of. packed: the roads, b"" for none."""

    roads: RoadsRow | None
    packed: bytes
    measures: tuple[Measure, ...]

    @property
    def key(self) -> bytes:
        """Another one whenever a time may be another."""
        places = [[(point.lat_e7, point.lon_e7) for point in one.ring] for one in self.measures]
        return msgspec.json.encode([self.roads.digest if self.roads else "", places])

    def sources(self) -> tuple[Source, ...]:
        """Return the roads as a source."""
        if self.roads is None:
            return ()
        return (
            Source(
                self.roads.source or ROADS,
                self.roads.digest,
                self.roads.edges,
                self.roads.edges,
                self.roads.licence,
            ),
        )


def read(reader: Reader) -> Ways:
    """Return what this node goes by now."""
    row = roads.kept(reader)
    return Ways(row, roads.packed(reader, row.digest) if row else b"", asked.barring(reader))


def times(
    ways: Ways, sites: Points, ground: Points, kmh: float, spread: Spread
) -> tuple[bytes, tuple[Said, ...]]:
    """Return the file of times, and what is to be said of the roads; who cannot be reached is not in it.

    Raises InvalidInput as ``studies.response.laid``.
    """
    assert sites.at is not None
    assert ground.at is not None
    count, none = len(sites.ids), np.zeros(len(sites.ids), np.int64)
    posts = Posts(sites.ids, sites.at[:, 0], sites.at[:, 1], ("",) * count, none, none)
    cells = Cells(("",) * len(ground.ids), ground.at[:, 0], ground.at[:, 1], np.ones(len(ground.ids)))
    limits = Limits(restricted=tuple(Polygon(one.ring) for one in ways.measures))
    held = unpack(ways.packed) if ways.packed else prepared.no_roads()
    found = laid(held, posts, cells, own_speeds={}, off_road_kmh=kmh, limits=limits)
    lines = ["from,to,seconds"]
    for first in range(0, count, AT_ONCE):
        some = np.zeros(count, np.bool_)
        some[first : first + AT_ONCE] = True
        post, seconds = shortest.read(reach.table(found.ground, some, int(some.sum()), spread).labels)
        for cell, at in zip(*np.nonzero(post >= 0), strict=True):
            lines.append(f"{sites.ids[post[cell, at]]},{ground.ids[cell]},{seconds[cell, at]:.1f}")
    return ("\n".join(lines) + "\n").encode(), found.cautions
