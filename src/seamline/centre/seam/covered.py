"""Who last saw which segment, as this node may know it: own looks, what is joint, bands that partners give.

An own look counts as it is. Of a partner this node has what both hold anyway (posts of record, joint patrols,
reports that it released) and the newest note of coverage that an article let come, which says bands alone and
counts at its oldest end. A partner that gives nothing counts as having seen nothing, and the page says so.
"""

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.coverage import bands
from seamline.analysis.coverage.bands import BASES, UNKNOWN, Joint
from seamline.analysis.coverage.cover import Cover, Rules, Segments, cover
from seamline.analysis.coverage.looking import NOBODY
from seamline.analysis.coverage.looks import Gap, Sightings, looks
from seamline.analysis.coverage.looks import Standing as Held
from seamline.analysis.coverage.sensors import KINDS, TABLE
from seamline.analysis.segments.segment import Segment
from seamline.analysis.spread import in_turn
from seamline.centre import findings
from seamline.centre.desk import Reader
from seamline.centre.ground import sector_of
from seamline.centre.seam import sightings
from seamline.centre.seam.segments import Stretch
from seamline.centre.seam.sightings import Sighting, Standing
from seamline.terms.geodesy import WGS84, lon_lat
from seamline.terms.place import Line
from seamline.terms.times import DAY

Doc = dict[str, Any]

SINCE_MS = 60 * DAY
"""Looks that are older count as never: every band but the last two ends long before."""
SEEN_SHARE = 0.05
"""A stretch is up to 40 km wide: it counts as seen when a twentieth of its ground was, and how much of it was
seen stands beside that (quality)."""
FOREVER = 2**53

WITHHELD = -1
"""In a party's row: it gives nothing of this segment."""

Whole = NDArray[np.int64]


class Told(msgspec.Struct, frozen=True):
    """Bands that a partner gave. bands: shape (s,), UNKNOWN where it gave none. at: ms UTC, of its note."""

    party: str
    bands: Whole
    at: int


class Covered(msgspec.Struct, frozen=True):
    """Coverage of segments. parties: in the order of ``cover.by``. told: partners' bands."""

    cut: tuple[Segment, ...]
    parties: tuple[str, ...]
    segments: Segments
    cover: Cover
    told: tuple[Told, ...]
    joint: Joint


def of(reader: Reader, stretch: Stretch) -> Covered:
    """Return the coverage of an area as it is now."""
    return over(reader, stretch.cut.segments, stretch.spots, stretch.area.between)


def over(
    reader: Reader, cut: tuple[Segment, ...], spots: tuple[Line, ...], parties: tuple[str, ...]
) -> Covered:
    """Return the coverage of segments by parties as it is now. spots: that stand for each segment."""
    seen = [one for one in sightings.gathered(reader, reader.now - SINCE_MS) if one.party in parties]
    held = sightings.standing(reader)
    points = points_of(cut, spots)
    found = looks(seen_as(seen, parties), held_as(held, parties, reader.now), reader.now, TABLE, Gap())
    covered = cover(points, found, len(parties), Rules(share=SEEN_SHARE), in_turn)
    told = tuple(one for party in parties if (one := told_by(reader, party, cut)) is not None)
    joint = bands.joint(covered.together if len(found) else None, [one.bands for one in told], len(points))
    return Covered(cut, parties, points, covered, told, joint)


def own_bands(reader: Reader, stretch: Stretch) -> Whole:
    """Return the band of each segment by own looks alone: what may leave under an article."""
    covered = of(reader, stretch)
    return bands.bands(covered.cover.by[covered.parties.index(reader.home.party)].age_h)


def points_of(cut: Sequence[Segment], spots: Sequence[Line]) -> Segments:
    """Return the spots of ground that stand for segments; what a segment weighs is its length."""
    drawn = [lon_lat(one) for one in spots]
    first = np.concatenate(([0], np.cumsum([len(one) for one in drawn]))).astype(np.int64)
    places = np.concatenate(drawn)
    length = np.array([one.length_m for one in cut], np.float64)
    return Segments(places[:, 0], places[:, 1], first, length)


def seen_as(seen: Sequence[Sighting], parties: Sequence[str]) -> Sightings:
    """Return sightings as arrays; a party by its number among the parties."""
    units = sorted({(one.party, one.unit) for one in seen})
    number = {unit: at for at, unit in enumerate(units)}
    kinds = [KINDS.index(one.kind) for one in seen]
    pieces = {piece: at for at, piece in enumerate(dict.fromkeys(one.piece for one in seen))}
    return Sightings(
        lon=np.array([one.place.lon for one in seen], np.float64),
        lat=np.array([one.place.lat for one in seen], np.float64),
        at=np.array([one.at for one in seen], np.int64),
        party=np.array([parties.index(one.party) for one in seen], np.int64),
        unit=np.array([number[one.party, one.unit] for one in seen], np.int64),
        kind=np.array(kinds, np.int64),
        precision_m=np.array([one.place.precision_m for one in seen], np.float64),
        piece=np.array([pieces[one.piece] for one in seen], np.int64),
    )


def held_as(posts: Sequence[Standing], parties: Sequence[str], now: int) -> Held:
    """Return posts as arrays, one that several of the parties hold for each of them."""
    both = [(post, party) for post in posts for party in post.parties if party in parties]
    size = len(both)
    return Held(
        lon=np.array([post.place.lon for post, _ in both], np.float64),
        lat=np.array([post.place.lat for post, _ in both], np.float64),
        party=np.array([parties.index(party) for _, party in both], np.int64),
        # Units of patrols are numbered from 0: posts stand far above them.
        unit=np.arange(size, dtype=np.int64) + 1_000_000,
        kind=np.full(size, KINDS.index(sightings.POST), np.int64),
        range_m=np.full(size, np.nan),
        since=np.array([min(post.since, now) for post, _ in both], np.int64),
        until=np.full(size, FOREVER, np.int64),
    )


def told_by(reader: Reader, party: str, segments: Sequence[Segment]) -> Told | None:
    """Return the bands of a partner's newest note, by place; None for the own party and without a note."""
    if party == reader.home.party:
        return None
    notes = findings.held(reader, findings.COVERAGE, party)
    if not notes:
        return None
    body = notes[0].body
    given = np.array(body["stretches"], np.int64).reshape(-1, 4)
    found = np.full(len(segments), UNKNOWN, np.int64)
    if len(given):
        reach = float(body.get("precision_m", 0)) * 1.5
        middles = lon_lat([one.middle for one in segments])
        for at, segment in enumerate(segments):
            count = len(given)
            _, _, away = WGS84.inv(
                np.full(count, middles[at, 0]),
                np.full(count, middles[at, 1]),
                given[:, 0] / 1e7,
                given[:, 1] / 1e7,
            )
            near = np.asarray(away) <= reach + segment.length_m
            if near.any():
                found[at] = int(given[int(np.argmin(np.where(near, away, np.inf))), 3])
    return Told(party, found, notes[0].at)


def document(reader: Reader, stretch: Stretch, covered: Covered) -> Doc:
    """Return an area's coverage as the page shows it."""
    return {
        "id": stretch.area.id,
        "agreement": stretch.understanding.id,
        "names": stretch.area.names,
        "kind": "seam",
        **shown(reader, covered, [_sector(stretch, one) for one in covered.cut]),
    }


def shown(reader: Reader, covered: Covered, sectors: Sequence[str]) -> Doc:
    """Return the coverage of segments as a page shows it. sectors: of each segment, "" for none."""
    length, together, joint = covered.segments.length_m, covered.cover.together, covered.joint
    told = {one.party: one for one in covered.told}
    each = [_each(reader, covered, at, told.get(party)) for at, party in enumerate(covered.parties)]
    return {
        "length_m": round(float(length.sum())),
        "parties": [
            {
                "party": party,
                "basis": _basis(reader, party, told),
                "as_of": told[party].at if party in told else 0,
            }
            for party in covered.parties
        ],
        "segments": [_segment(covered, at, each, sector) for at, sector in enumerate(sectors)],
        **{f"within_{hours}h": bands.within(joint.age_h, length, hours) for hours in (6, 24, 72)},
        "first": bands.share(together.units >= 1, length),
        "backup": bands.share(together.units >= 2, length),
    }


def _basis(reader: Reader, party: str, told: dict[str, Told]) -> str:
    if party == reader.home.party:
        return BASES[bands.EXACT]
    return BASES[bands.BANDED if party in told else bands.NONE]


def _each(reader: Reader, covered: Covered, at: int, told: Told | None) -> Whole:
    """Return a party's own row: the younger of what is known of its looks and of the band it gives."""
    known = bands.bands(covered.cover.by[at].age_h)
    if told is not None:
        return np.minimum(known, told.bands)
    if covered.parties[at] == reader.home.party:
        return known
    return np.where(known == UNKNOWN, WITHHELD, known)


def _segment(covered: Covered, at: int, each: Sequence[Whole], sector: str) -> Doc:
    one, together, joint = covered.cut[at], covered.cover.together, covered.joint
    exact = int(joint.basis[at]) == bands.EXACT
    giver = int(joint.giver[at])
    if exact and together.party[at] != NOBODY:
        by = covered.parties[int(together.party[at])]
    else:
        by = covered.told[giver].party if giver != NOBODY else ""
    age = float(joint.age_h[at])
    return {
        "id": one.id,
        "from_m": round(one.from_m),
        "to_m": round(one.to_m),
        "length_m": round(one.length_m),
        "sector": sector,
        "line": [[point.lon, point.lat] for point in one.axis],
        "band": int(joint.band[at]),
        "basis": BASES[int(joint.basis[at])],
        "age_h": round(age, 2) if np.isfinite(age) else None,
        "by": by,
        "kind": KINDS[int(together.kind[at])] if exact and together.kind[at] != NOBODY else "",
        "quality": round(float(together.quality[at]), 2),
        "units": int(together.units[at]),
        "parties": int(together.parties[at]),
        "each": [int(row[at]) for row in each],
    }


def _sector(stretch: Stretch, segment: Segment) -> str:
    return sector_of(stretch.understanding, place_of(segment))


def place_of(segment: Segment) -> dict[str, int]:
    """Return a segment's middle as a place of a body."""
    return {"lat_e7": segment.middle.lat_e7, "lon_e7": segment.middle.lon_e7, "precision_m": 0}
