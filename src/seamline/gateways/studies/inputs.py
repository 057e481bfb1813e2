"""What a study of the node's own data rests on, read on one snapshot, as the files that the shell takes."""

import hashlib
from collections.abc import Iterator, Mapping

import msgspec
import numpy as np

from seamline import words
from seamline.analysis.areas import SeamArea
from seamline.analysis.trends.membership import members
from seamline.centre.desk import Reader
from seamline.centre.seam import events, grounds, reporting, segments
from seamline.centre.seam.events import Event
from seamline.centre.seam.grounds import Ground
from seamline.gateways.studies import travelling
from seamline.gateways.studies.settings import RateIn, SitingIn, StudyIn
from seamline.gateways.studies.travelling import Ways
from seamline.studies import periods
from seamline.studies.study import Source
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import lon_lat
from seamline.terms.times import DAY

EVENTS, AREAS, REPORTING = "events.csv", "areas.geojson", "reporting.csv"
DEMAND, SITES, TIMES = "demand.csv", "sites.csv", "times.csv"
MAX_DEMANDS = 1_000
"""Segments of a longer seam are joined by twos, by threes and so on."""
UNSEEN = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


class Inputs(msgspec.Struct, frozen=True):
    """What went in. files: by name. rows: what the events file holds. left: why others are not in it.

    today, until: days since 1970. at: ms UTC, when it was read. ways: of a siting, what travel times come
    from; their file is added when they are worked out. size: of the own log then.
    """

    at: int
    today: int
    until: int
    files: dict[str, bytes]
    rows: tuple[Event, ...] = ()
    left: Mapping[str, int] = {}
    told: reporting.Shares = {}
    ground: tuple[Ground, ...] = ()
    ways: Ways | None = None
    size: int = -1

    def lines(self, name: str) -> Iterator[str]:
        """Yield a file's lines with their ends."""
        yield from self.files[name].decode().splitlines(keepends=True)

    def source(self, name: str, rows: int, used: int | None = None, licence: str = "") -> Source:
        """Return a file as a source."""
        sha256 = hashlib.sha256(self.files[name]).hexdigest()
        return Source(name, sha256, rows, rows if used is None else used, licence)


def read(reader: Reader, asked: StudyIn) -> Inputs:
    """Return what a study rests on.

    Raises InvalidInput ``study-until`` (a day that is no day, or still to come), ``study-no-pieces``,
    ``study-no-seam``; NotFound ``area-not-found``.
    """
    today = reader.now // DAY
    until = today if not asked.until else periods.day(asked.until)
    if not 0 <= until <= today:
        raise InvalidInput("study-until", "a study ends today at the latest")
    if asked.kind == "siting":
        return _siting(reader, asked, today)
    found = events.gathered(reader, asked.of)
    kept, left = found.rows, dict(found.left)
    ground: tuple[Ground, ...] = ()
    files: dict[str, bytes] = {}
    if asked.area:
        area = grounds.whole(reader, asked.area)
        kept = _within(found.rows, area.area)
        left["outside"] = len(found.rows) - len(kept)
        ground = (area,)
        if asked.kind == "rate":
            ground = grounds.pieces(reader, asked.area, (asked.rate or RateIn()).by)
        if asked.kind in ("rate", "hotspots"):
            files[AREAS] = grounds.table(ground, _named(ground, asked.language))
    files[EVENTS] = events.table(kept)
    told = reporting.shares(reader)
    if told:
        files[REPORTING] = reporting.table(told)
    return Inputs(reader.now, today, until, files, kept, left, told, ground, size=reader.view.size())


def gone(reader: Reader, inputs: Inputs, asked: StudyIn) -> bool:
    """Say whether something that a study rests on may not be counted any more."""
    if not inputs.rows or reader.view.size() == inputs.size:
        return False  # nothing is taken back, and nothing ends, without an entry in the own log
    held = events.gathered(reader, asked.of).keys
    return any(one.key not in held for one in inputs.rows)


def _within(found: tuple[Event, ...], area: SeamArea) -> tuple[Event, ...]:
    """Return events that may lie in an area, those without a place among them: they are counted as such."""
    placed = [(at, one.place) for at, one in enumerate(found) if one.place is not None]
    if not placed:
        return found
    degrees = lon_lat([place for _, place in placed])
    doubt = np.array([place.precision_m for _, place in placed], np.float64)
    inside = set(members(degrees[:, 0], degrees[:, 1], doubt, (area,)).place.tolist())
    out = {at for number, (at, _) in enumerate(placed) if number not in inside}
    return tuple(one for at, one in enumerate(found) if at not in out)


def _named(found: tuple[Ground, ...], language: str) -> tuple[str, ...]:
    """Return a name for each piece, all different."""
    names: list[str] = []
    for one in found:
        if one.names is not None:
            name = one.names.in_language(language)
        else:
            name = words.text(
                language, "seam-stretch", **{"from": f"{one.from_km:.0f}", "to": f"{one.to_km:.0f}"}
            )
        name = name.translate(UNSEEN)
        count = sum(known == name or known.startswith(f"{name} (") for known in names)
        names.append(name if not count else f"{name} ({count + 1})")
    return tuple(names)


def _siting(reader: Reader, asked: StudyIn, today: int) -> Inputs:
    own = asked.siting or SitingIn()
    found = [one for one in segments.stretches(reader) if not asked.area or one.area.id == asked.area]
    cut = [segment for one in found for segment in one.cut.segments]
    if not cut:
        raise InvalidInput("study-no-seam", "there are no segments to be reached")
    if not own.sites:
        raise InvalidInput("study-no-sites", "name places where something may stand")
    by = -(-len(cut) // MAX_DEMANDS)
    joined = [cut[at : at + by] for at in range(0, len(cut), by)]
    lines = ["id,lat,lon,weight"]
    middles = [run[len(run) // 2].middle for run in joined]
    for run, place in zip(joined, middles, strict=True):
        length = sum(one.length_m for one in run) / 1_000
        lines.append(f"{run[0].id},{place.lat_e7 / 1e7:.7f},{place.lon_e7 / 1e7:.7f},{length:.3f}")
    sites = ["id,lat,lon,cost,use"]
    sites += [
        f"{site.name.strip()},{site.lat:.7f},{site.lon:.7f},{site.cost:g},{site.use}" for site in own.sites
    ]
    files = {DEMAND: _bytes(lines), SITES: _bytes(sites)}
    ways = None if own.purpose == "relay" else travelling.read(reader)
    return Inputs(reader.now, today, today, files, ways=ways)


def _bytes(lines: list[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()
