"""Coverage in rows and on the map."""

from collections.abc import Mapping

import numpy as np

from seamline.analysis.coverage import bands
from seamline.analysis.coverage.bands import BANDS, BASES, Joint
from seamline.analysis.coverage.cover import Cover, Seen
from seamline.analysis.coverage.looking import NOBODY
from seamline.analysis.coverage.sensors import KINDS, Sensor
from seamline.studies.coverage_input import Asked, Input, Lines
from seamline.studies.study import Column, Map, Said, Shape, Table, Value
from seamline.terms.times import format_iso

MAX_ROWS = 200_000
"""Rows of a table; how many more there are is said."""
MAX_DRAWN = 5_000
"""Segments that are drawn; a picture of more shows nothing."""
MAX_DRAWN_POINTS = 20

SEGMENTS = (
    Column("coverage-segment", "id"),
    Column("coverage-band", "word"),
    Column("coverage-age", "number", 1),
    Column("coverage-seen", "id"),
    Column("coverage-party", "id"),
    Column("coverage-how", "word"),
    Column("coverage-quality", "number", 2),
    Column("coverage-worth", "number", 2),
    Column("coverage-units", "count"),
    Column("coverage-parties", "count"),
    Column("coverage-backup", "text"),
    Column("coverage-basis", "word"),
)
BY_PARTY = (*SEGMENTS[:1], SEGMENTS[4], *SEGMENTS[1:4], *SEGMENTS[5:9])
SENSORS = (
    Column("coverage-how", "word"),
    Column("coverage-range", "metres"),
    Column("coverage-quality", "number", 2),
    Column("coverage-half-life", "number", 1, "hours"),
)
TONES = (5, 4, 3, 2, 1, 0)
"""Of each band on the map: the fresher, the stronger."""


def segment_table(
    given: Input, covered: Cover, joint: Joint, parties: tuple[str, ...], asked: Asked
) -> Table:
    """Return the joint figure of each segment. seen and how are said where it rests on looks alone."""
    givers = tuple(given.bands)
    one = covered.together
    rows: list[tuple[Value, ...]] = []
    for number, name in enumerate(given.lines.ids[:MAX_ROWS]):
        exact = BASES[joint.basis[number]] == "exact"
        giver = int(joint.giver[number])
        age = float(joint.age_h[number])
        rows.append(
            (
                name,
                BANDS[joint.band[number]],
                age if np.isfinite(age) else None,
                _when(asked.at, age) if exact else None,
                parties[one.party[number]] if exact else givers[giver] if giver != NOBODY else None,
                KINDS[one.kind[number]] if exact else None,
                float(one.quality[number]),
                float(one.worth[number]),
                int(one.units[number]),
                int(one.parties[number]),
                bool(one.units[number] >= 2),
                BASES[joint.basis[number]],
            )
        )
    return Table("coverage-segments", SEGMENTS, tuple(rows), len(given.lines.ids) - len(rows))


def party_table(given: Input, covered: Cover, parties: tuple[str, ...], asked: Asked) -> Table:
    """Return what each party that gave looks has seen of each segment."""
    rows: list[tuple[Value, ...]] = []
    ids = given.lines.ids
    for name, one in zip(parties, covered.by, strict=True):
        banded = bands.bands(one.age_h)
        rows += [
            _party_row(segment, name, one, number, BANDS[banded[number]], asked.at)
            for number, segment in enumerate(ids[: max(0, MAX_ROWS - len(rows))])
        ]
    return Table("coverage-by-party", BY_PARTY, tuple(rows), len(ids) * len(parties) - len(rows))


def _party_row(segment: str, party: str, one: Seen, number: int, band: str, at: int) -> tuple[Value, ...]:
    age = float(one.age_h[number])
    ever = bool(np.isfinite(age))
    return (
        segment,
        party,
        band,
        age if ever else None,
        _when(at, age) if ever else None,
        KINDS[one.kind[number]] if ever else None,
        float(one.quality[number]),
        float(one.worth[number]),
        int(one.units[number]),
    )


def _when(at: int, age_h: float) -> str:
    return format_iso(at - round(age_h * 3_600_000))


def sensor_table(table: Mapping[str, Sensor]) -> Table:
    """Return the table of sensors that was gone by."""
    rows = tuple((kind, table[kind].range_m, table[kind].quality, table[kind].half_life_h) for kind in KINDS)
    return Table("coverage-sensors", SENSORS, rows)


def picture(lines: Lines, joint: Joint) -> Map:
    """Return the segments on a map, the fresher the stronger. At most MAX_DRAWN of them are drawn."""
    shapes = []
    for number, name in enumerate(lines.ids):
        low, high = int(lines.first[number]), int(lines.first[number + 1])
        # The outline is enough for a picture: at most so many vertices of each.
        which = np.unique(np.linspace(low, high - 1, min(high - low, MAX_DRAWN_POINTS)).astype(np.int64))
        places = tuple(zip(lines.lon[which].tolist(), lines.lat[which].tolist(), strict=True))
        tone = TONES[joint.band[number]]
        shapes.append(Shape("line" if len(places) > 1 else "point", places, tone, name))
    legend = tuple(
        (tone, Said(f"study-coverage-legend-{band}")) for tone, band in zip(TONES, BANDS, strict=True)
    )
    return Map("coverage", tuple(shapes), legend)
