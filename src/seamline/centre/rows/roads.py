"""The roads that a node reckons travel times on. Own data: in no queue, in no parcel."""

import msgspec

ROADS = "roads"
ROADS_PART = "roads-part"
"""Table roads-part; key: digest/number; group: digest; sort: number. A piece of packed roads as it is."""


class RoadsRow(msgspec.Struct, frozen=True):
    """Table roads; one row, key ``now``. What the roads are that are kept.

    digest: SHA-256, hex, of the packed roads. at: ms UTC. source, licence: as whoever took them in wrote.
    files: SHA-256, hex, of each file. parts, size: of the packed roads, pieces and bytes. pieces, largest_m:
    how many the graph falls into, and the length of the largest. classes, metres: length by class.
    left_out: lines that were not open to traffic. closed_gaps: ends that were joined over a gap.
    """

    digest: str
    at: int
    by: str
    source: str
    licence: str
    files: tuple[str, ...]
    parts: int
    size: int
    nodes: int
    edges: int
    vertices: int
    pieces: int
    largest_m: int
    classes: tuple[str, ...]
    metres: tuple[int, ...]
    left_out: int = 0
    closed_gaps: int = 0

    @property
    def length_m(self) -> int:
        """The length of all of them."""
        return sum(self.metres)
