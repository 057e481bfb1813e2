"""Scans for clusters: places and days with more events than the rest would have there.

``of_cases`` and ``of_events`` look in space and time without a population; ``of_people`` looks in space, at
cases among people.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.scan import permutation, poisson
from seamline.analysis.scan.circles import Circles, circles
from seamline.analysis.scan.ranking import clusters
from seamline.analysis.spread import Spread
from seamline.codecs.value_table import ValueTable
from seamline.studies import scan_files, scan_places, scan_told
from seamline.studies.events import Events, Use, usable
from seamline.studies.scan_files import Places, Strata
from seamline.studies.series import merged, said_once
from seamline.studies.study import Figure, Said, Source, Study
from seamline.terms.errors import InvalidInput

Whole = NDArray[np.int64]
Array = NDArray[np.float64]

MAX_REPLICATIONS = 99_999
MAX_CLUSTERS = 100
MAX_RADIUS_KM = 20_100.0


class Wanted(msgspec.Struct, frozen=True):
    """What is looked for. radius_km: None for no bound. share: of all cases or people in a circle, at most.

    least: cases of a cluster at least. most: clusters that are told. fractions: of ``scan_files``.
    """

    seed: int
    radius_km: float | None = None
    share: float = 0.5
    least: int = 2
    most: int = 10
    replications: int = 999
    fractions: str = scan_files.REFUSE


class Period(msgspec.Struct, frozen=True):
    """When. start, end: first and last day since 1970, None for that of the first and the last event.

    days: of a cluster, at most; None for a share of the period. ahead: clusters that last to the end alone.
    today: what is later is left out.
    """

    start: int | None = None
    end: int | None = None
    days: int | None = None
    share: float = 0.5
    ahead: bool = True
    today: int | None = None


def of_cases(
    table: ValueTable,
    places: Places,
    sources: tuple[Source, ...],
    wanted: Wanted,
    period: Period,
    spread: Spread,
) -> Study:
    """Return the scan in space and time of a table of cases (``scan_files.read_cases``).

    sources: the files' of cases and of places. Raises as ``scan_files.counts`` and ``of_days``.
    """
    count = scan_files.counts(table, "count", wanted.fractions)
    return _timed(
        places, places.index(table), table.days("date"), count, sources, (), (), wanted, period, spread
    )


def of_events(
    events: Events, cell_km: float | None, precision_m: float, source: Source, wanted: Wanted, period: Period,
    spread: Spread,
) -> Study:  # fmt: skip
    """Return the scan in space and time of events, by cells, or by their coordinates where cell_km is None.

    Events of several days, without a place or with more doubt about it than precision_m are left out and
    counted; rows of one event count once. Raises as ``scan_places`` and ``of_cases``.
    """
    kept, left = usable(events, Use(precision_m=precision_m, days=1))
    kept = merged(kept)
    of = (
        scan_places.by_coordinates(kept.lat, kept.lon)
        if cell_km is None
        else scan_places.by_cell(kept.lat, kept.lon, cell_km)
    )
    settings = (
        Figure("scan-cell", cell_km, "number", 1, "scan-km"),
        Figure("scan-precision", precision_m, "metres"),
    )
    told = _timed(of[0], of[1], kept.day, kept.count, (source,), left, settings, wanted, period, spread)
    return said_once(told, events)


def of_people(
    strata: Strata, places: Places, sources: tuple[Source, ...], wanted: Wanted, spread: Spread
) -> Study:
    """Return the scan in space of cases among people.

    Raises InvalidInput as ``poisson.scan`` and ``circles`` do, and for what is ``wanted``.
    """
    _sound(wanted)
    size = len(places.ids)
    expected = poisson.standardised(strata.place, strata.stratum, strata.cases, strata.population, size)
    cases = np.bincount(strata.place, strata.cases, minlength=size).astype(np.int64)
    people = np.bincount(strata.place, strata.population, minlength=size).astype(np.float64)
    rings = _circles(places, people, wanted)
    about = poisson.scan(cases, expected, rings, wanted.least, spread)
    enough = cases.sum() > 1 and (expected > 0).sum() > 1
    drawn = wanted.replications if enough else 0
    chance = poisson.by_chance(cases, expected, rings, wanted.least, wanted.seed, drawn, spread)
    told = clusters(about, rings, wanted.most) if enough else []
    found = scan_told.Found(told, rings, places, chance)
    assumptions = (
        [Said("study-scan-poisson"), Said("study-scan-strata")]
        if strata.covariates
        else [Said("study-scan-poisson")]
    )
    covariates = Figure("scan-covariates", ", ".join(strata.covariates) or None, "text")
    return _study(
        found,
        int(cases.sum()),
        sources,
        (Figure("scan-model", "scan-poisson", "word"), covariates),
        assumptions,
        [],
        wanted,
    )


def _timed(
    places: Places,
    place: Whole,
    day: Whole,
    count: Whole,
    sources: tuple[Source, ...],
    left: tuple[Said, ...],
    settings: tuple[Figure, ...],
    wanted: Wanted,
    period: Period,
    spread: Spread,
) -> Study:
    _sound(wanted)
    kept, more, start, end = _within(day, count, period)
    place, day, count = place[kept], day[kept], count[kept]
    sources = (msgspec.structs.replace(sources[0], used=len(place)), *sources[1:])
    if int(count.sum()) > permutation.MAX_CASES:
        raise InvalidInput("scan-cases", f"at most {permutation.MAX_CASES}", most=permutation.MAX_CASES)
    cases = permutation.Cases(
        np.repeat(place, count), np.repeat(day, count) - start, len(places.ids), end - start + 1
    )
    looked = permutation.Looked(_longest(period, cases.days), period.ahead, wanted.least)
    size = np.bincount(cases.place, minlength=cases.places).astype(np.float64)
    rings = _circles(places, size, wanted)
    about = permutation.scan(cases, rings, looked, spread)
    enough = len(np.unique(cases.place)) > 1 and len(np.unique(cases.day)) > 1
    drawn = wanted.replications if enough else 0
    chance = permutation.by_chance(cases, rings, looked, wanted.seed, drawn, spread)
    told = clusters(about, rings, wanted.most) if enough else []
    found = scan_told.Found(told, rings, places, chance, start, timed=True, ahead=period.ahead)
    time = (
        Figure("scan-model", "scan-permutation", "word"),
        Figure("scan-look", "scan-prospective" if period.ahead else "scan-retrospective", "word"),
        Figure("scan-start", start, "date"),
        Figure("scan-end", end, "date"),
        Figure("scan-days", looked.longest, "count"),
    )
    assumptions = [Said("study-scan-permutation"), Said("study-scan-independent")]
    return _study(found, len(cases.place), sources, (*time, *settings), assumptions, [*left, *more], wanted)


def _study(
    found: scan_told.Found,
    cases: int,
    sources: tuple[Source, ...],
    settings: tuple[Figure, ...],
    assumptions: list[Said],
    left: list[Said],
    wanted: Wanted,
) -> Study:
    flat = found.places.lonlat is None
    cautions = [*left, *scan_told.cautions(found, cases)]
    if not len(found.chance):
        cautions.insert(0, Said("study-scan-nothing"))
    if wanted.fractions == scan_files.FLOOR:
        cautions.append(Said("study-scan-floored"))
    return Study(
        kind="scan",
        settings=(
            *settings,
            Figure("scan-radius", wanted.radius_km, "number", 1, "scan-km"),
            Figure("scan-share", wanted.share, "share", 0),
            Figure("scan-least", wanted.least, "count"),
            Figure("scan-mode", scan_told.ALL, "word"),
        ),
        sources=sources,
        figures=scan_told.figures(found, cases),
        tables=scan_told.tables(found),
        assumptions=(
            *assumptions,
            Said("study-scan-circles"),
            Said("study-scan-plane" if flat else "study-scan-sphere"),
            Said("study-scan-unshared"),
        ),
        cautions=tuple(cautions),
        pictures=scan_told.picture(found),
        seed=wanted.seed,
        replications=len(found.chance),
    )


def _within(day: Whole, count: Whole, period: Period) -> tuple[NDArray[np.bool_], list[Said], int, int]:
    """Return which rows lie in the period, what is said of the others, and its first and last day.

    What is still to come is never in it, even if the period goes on: no day is looked at that is not over.
    """
    known = day if period.today is None else day[day <= period.today]
    end = period.end if period.end is not None else int(known.max()) if len(known) else period.start or 0
    end = end if period.today is None else min(end, period.today)
    start = period.start if period.start is not None else int(known.min()) if len(known) else end
    if start > end:
        raise InvalidInput("scan-period", "the period ends before it begins")
    early, late = day < start, day > end
    said = [
        Said(message, {"count": int(count[out].sum())})
        for message, out in (("study-left-before", early), ("study-left-after", late))
        if count[out].sum()
    ]
    return ~early & ~late, said, start, end


def _longest(period: Period, days: int) -> int:
    if period.days is not None and period.days < 1:
        raise InvalidInput("scan-longest", "at least 1")
    if not 0 < period.share <= 1:
        raise InvalidInput("scan-share", "above 0, at most 1")
    return max(1, min(days, int(period.share * days) if period.days is None else period.days))


def _circles(places: Places, weights: Array, wanted: Wanted) -> Circles:
    radius = np.inf if wanted.radius_km is None else wanted.radius_km
    return circles(places.points, weights, wanted.share * float(weights.sum()), radius)


def _sound(wanted: Wanted) -> None:
    if not 0 < wanted.share <= 1:
        raise InvalidInput("scan-share", "above 0, at most 1")
    if wanted.radius_km is not None and not 0 <= wanted.radius_km <= MAX_RADIUS_KM:
        raise InvalidInput("scan-radius", f"0 to {MAX_RADIUS_KM} km")
    if not 1 <= wanted.replications <= MAX_REPLICATIONS:
        raise InvalidInput("scan-replications", f"1 to {MAX_REPLICATIONS}", most=MAX_REPLICATIONS)
    if not 1 <= wanted.most <= MAX_CLUSTERS:
        raise InvalidInput("scan-most", f"1 to {MAX_CLUSTERS}", most=MAX_CLUSTERS)
    if wanted.fractions not in (scan_files.FLOOR, scan_files.REFUSE):
        raise InvalidInput("scan-fractions", "floor or refuse")
