"""A study as it is asked for on a page, made by the very functions and files by which the shell makes it."""

import datetime as dt
import hashlib
import shlex
from collections.abc import Callable

import msgspec

from seamline.analysis.siting.choose import Effort
from seamline.analysis.spread import Spread
from seamline.analysis.trends.farrington import Rules
from seamline.centre.seam.events import DATASET
from seamline.codecs import value_table
from seamline.gateways.studies import settings, travelling
from seamline.gateways.studies.inputs import (
    AREAS,
    DEMAND,
    EVENTS,
    MAX_DEMANDS,
    REPORTING,
    SITES,
    TIMES,
    Inputs,
)
from seamline.gateways.studies.settings import StudyIn
from seamline.studies import (
    alarms,
    hotspot_events,
    knox,
    named_areas,
    periods,
    rate_events,
    reporting,
    scan,
    siting,
    siting_input,
)
from seamline.studies.events import Events, Use
from seamline.studies.events import read as read_events
from seamline.studies.study import Column, Said, Source, Study, Table, Value
from seamline.terms import ids
from seamline.terms.errors import InvalidInput

EPOCH = dt.date(1970, 1, 1)
EFFORT = Effort(rounds=400, nodes=1_000)
"""Of a siting on a page: where it does not prove the optimum, the bound is told."""

Made = tuple[Study, tuple[str, ...]]
"""A study, and the words behind ``seamline analyse`` that give it again."""


def name_of(asked: StudyIn, inputs: Inputs) -> str:
    """Return the id of a study: of what went in and how, so that the same is made once."""
    own = msgspec.json.encode(msgspec.structs.replace(asked, language="en"))
    ways = inputs.ways.key if inputs.ways else b""
    files = [raw for name, raw in sorted(inputs.files.items()) if name != TIMES]  # they follow from the ways
    parts = [own, str(inputs.until).encode(), ways, *files]
    return ids.from_bytes(hashlib.sha256(b"\0".join(parts)).digest()[: ids.OBJECT_BYTES])


def maker(asked: StudyIn, inputs: Inputs) -> Callable[[Spread], Study]:
    """Return what makes the study. Raises InvalidInput ``study-settings`` for settings of another kind."""
    others = [name for name in MAKERS if name != asked.kind and getattr(asked, name) is not None]
    if others:
        raise InvalidInput("study-settings", "settings of another kind")
    return lambda spread: made(asked, inputs, spread)


def made(asked: StudyIn, inputs: Inputs, spread: Spread) -> Study:
    """Return the study, with what its reader left out, how much was reported, and its command."""
    study, command = MAKERS[asked.kind](asked, inputs, spread)
    left = tuple(
        Said(f"study-left-{reason}", {"count": count}) for reason, count in inputs.left.items() if count
    )
    tables = study.tables
    if asked.kind != "siting":
        tables = (*tables, _reporting(asked, inputs))
        left = left if inputs.rows else (Said("study-events-none"), *left)
        kinds = {row.kind == DATASET for row in inputs.rows}
        left = (Said("study-events-mixed"), *left) if len(kinds) > 1 else left
    return msgspec.structs.replace(
        study,
        cautions=(*left, *study.cautions),
        tables=tables,
        command=shlex.join(("seamline", "analyse", asked.kind, *command)),
    )


def _events(inputs: Inputs) -> Events:
    return read_events(inputs.lines(EVENTS))


def _source(inputs: Inputs) -> Callable[[int, int, str], Source]:
    return lambda rows, used, licence: inputs.source(EVENTS, rows, used, licence)


def _rate(asked: StudyIn, inputs: Inputs, _: Spread) -> Made:
    own = asked.rate or settings.RateIn()
    window = periods.Period(inputs.until - own.days + 1, inputs.until)
    baseline = periods.baseline(own.baseline, window, own.baseline_days, own.years)
    areas: tuple[named_areas.NamedArea, ...] = ()
    more: list[Source] = []
    command = ["--events", EVENTS, "--days", str(own.days), "--until", date(inputs.until)]
    command += [
        "--baseline",
        own.baseline,
        "--baseline-days",
        str(own.baseline_days),
        "--years",
        str(own.years),
    ]
    if AREAS in inputs.files:
        areas = named_areas.read(inputs.files[AREAS], "name")
        more.append(inputs.source(AREAS, len(areas)))
        command += ["--areas", AREAS, "--area-name", "name"]
    read = _events(inputs)
    told = _told(own, inputs, read, (window, *baseline))
    if told is not None:
        more.append(inputs.source(REPORTING, len(told.share)))
        command += ["--exposure", REPORTING]
    command += ["--discovery", own.discovery, "--level", f"{own.level:g}"]
    wanted = rate_events.Asked(window, baseline, own.baseline, areas, told, own.level, own.discovery)
    return rate_events.of_events(read, _source(inputs), tuple(more), wanted), tuple(command)


def _told(
    own: settings.RateIn, inputs: Inputs, read: Events, asked: tuple[periods.Period, ...]
) -> reporting.Reporting | None:
    """Return the reporting where every day of every party with events is told: a guess is no measure."""
    if not own.reporting or REPORTING not in inputs.files:
        return None
    days = {day for one in asked for day in range(one.start, one.end + 1)}
    parties = set(read.parties) | set(inputs.told)
    if any(party not in inputs.told or not days <= inputs.told[party].keys() for party in parties):
        return None
    return reporting.read(inputs.lines(REPORTING))


def _alarms(asked: StudyIn, inputs: Inputs, _: Spread) -> Made:
    own = asked.alarms or settings.AlarmsIn()
    rules = Rules(years=own.years, alpha=own.alpha)
    wanted = alarms.Asked(own.weeks, rules, own.alpha_ears, own.alpha_three)
    found = alarms.of_events(_events(inputs), _source(inputs), wanted, inputs.until, inputs.today)
    command = ["--events", EVENTS, "--until", date(inputs.until), "--weeks", str(own.weeks)]
    command += ["--years", str(own.years), "--alpha", f"{own.alpha:g}"]
    command += ["--alpha-ears", f"{own.alpha_ears:g}", "--alpha-three", f"{own.alpha_three:g}"]
    return found, tuple(command)


def _scan(asked: StudyIn, inputs: Inputs, spread: Spread) -> Made:
    own = asked.scan or settings.ScanIn()
    start = inputs.until - own.back + 1
    wanted = scan.Wanted(asked.seed, own.radius_km, own.share, own.least, own.clusters, own.replications)
    period = scan.Period(
        start, inputs.until, own.longest, ahead=own.look == "prospective", today=inputs.today
    )
    read = _events(inputs)
    source = inputs.source(EVENTS, len(read))
    found = scan.of_events(read, own.cell_km, own.precision_m, source, wanted, period, spread)
    command = ["--events", EVENTS, "--look", own.look, "--start", date(start), "--end", date(inputs.until)]
    command += [] if own.longest is None else ["--days", str(own.longest)]
    command += [] if own.radius_km is None else ["--radius-km", f"{own.radius_km:g}"]
    command += [] if own.cell_km is None else ["--cell-km", f"{own.cell_km:g}"]
    command += ["--share", f"{own.share:g}", "--least", str(own.least), "--clusters", str(own.clusters)]
    command += ["--precision-m", f"{own.precision_m:g}", "--replications", str(own.replications)]
    return found, (*command, "--seed", str(asked.seed))


def _knox(asked: StudyIn, inputs: Inputs, spread: Spread) -> Made:
    own = asked.knox or settings.KnoxIn()
    start = inputs.until - own.back + 1
    wanted = knox.Asked(
        tuple(1_000 * one for one in own.distances_km),
        own.within_days,
        Use(start=start, end=inputs.until, precision_m=own.precision_m),
        own.replications,
        asked.seed,
    )
    found = knox.of_events(_events(inputs), _source(inputs), wanted, spread)
    command = ["--events", EVENTS, "--distances-km", ",".join(f"{one:g}" for one in own.distances_km)]
    command += ["--days", ",".join(map(str, own.within_days)), "--start", date(start)]
    command += ["--end", date(inputs.until), "--precision-m", f"{own.precision_m:g}"]
    return found, (*command, "--replications", str(own.replications), "--seed", str(asked.seed))


def _hotspots(asked: StudyIn, inputs: Inputs, spread: Spread) -> Made:
    own = asked.hotspots or settings.HotspotsIn()
    start = inputs.until - own.back + 1
    wanted = hotspot_events.Asked(
        cell_m=1_000 * own.cell_km,
        period_days=own.period_days,
        level=own.level,
        least=own.least,
        start=start,
        end=inputs.until,
    )
    outlines = tuple(polygon for one in inputs.ground for polygon in one.area.polygons)
    found = hotspot_events.of_events(_events(inputs), _source(inputs), wanted, outlines, spread)
    command = ["--events", EVENTS]
    if AREAS in inputs.files:
        found = msgspec.structs.replace(found, sources=(*found.sources, inputs.source(AREAS, len(outlines))))
        command += ["--area", AREAS]
    command += [
        "--cell-km",
        f"{own.cell_km:g}",
        "--period-days",
        str(own.period_days),
        "--start",
        date(start),
    ]
    command += ["--end", date(inputs.until), "--level", f"{own.level:g}", "--least", str(own.least)]
    return found, tuple(command)


def _siting(asked: StudyIn, inputs: Inputs, spread: Spread) -> Made:
    own = asked.siting or settings.SitingIn()
    demand = value_table.read(inputs.lines(DEMAND), ("id",))
    sites = value_table.read(inputs.lines(SITES), ("id",))
    sources = [inputs.source(DEMAND, len(demand)), inputs.source(SITES, len(sites))]
    model = own.model or siting.PURPOSES[own.purpose]
    command = ["--demand", DEMAND, "--sites", SITES]
    said: tuple[Said, ...] = ()
    if inputs.ways is not None:
        here = siting_input.points(demand, MAX_DEMANDS)
        there = siting_input.points(sites, settings.MAX_SITES)
        inputs.files[TIMES], said = travelling.times(inputs.ways, there, here, own.kmh, spread)
        times = value_table.read(inputs.lines(TIMES), ("from", "to", "seconds"))
        sources += [inputs.source(TIMES, len(times)), *inputs.ways.sources()]
        ground, within = siting_input.of_times(times, demand, sites), own.within_min * 60
        command += ["--times", TIMES, "--within-s", f"{within:g}"]
    else:
        ground, within = siting_input.of_tables(demand, sites), own.within_km * 1_000
        command += ["--within-m", f"{within:g}"]
    counted = model != siting.LSCP and own.budget is None
    budget = own.budget if model != siting.LSCP else None
    wanted = siting.Asked(own.purpose, model, own.count if counted else 0, budget, within, own.backup, EFFORT)
    found = siting.of_ground(ground, wanted, tuple(sources))
    rests = [one for one in found.assumptions if one.message != "study-siting-times"]
    if inputs.ways is not None:
        way = "study-siting-off-road" if inputs.ways.roads is None else "study-siting-by-road"
        rests.append(Said(way, {"kmh": f"{own.kmh:g}"}))
    found = msgspec.structs.replace(found, assumptions=tuple(rests), cautions=(*said, *found.cautions))
    command += ["--purpose", own.purpose, "--model", model, "--backup", f"{own.backup:g}"]
    command += ["--count", str(own.count)] if counted else []
    command += ["--budget", f"{budget:g}"] if budget is not None else []
    return found, (*command, "--rounds", str(EFFORT.rounds), "--nodes", str(EFFORT.nodes))


MAKERS: dict[str, Callable[[StudyIn, Inputs, Spread], Made]] = {
    "rate": _rate,
    "alarms": _alarms,
    "scan": _scan,
    "knox": _knox,
    "hotspots": _hotspots,
    "siting": _siting,
}

_REPORTING = (
    Column("rate-role", "word"),
    Column("party"),
    Column("reporting-told", "count"),
    Column("rate-days", "count"),
    Column("reporting-share", "share", 0),
)


def _reporting(asked: StudyIn, inputs: Inputs) -> Table:
    """Return how much each party reported by its line checks, over what was looked at."""
    if asked.kind == "rate":
        own = asked.rate or settings.RateIn()
        window = periods.Period(inputs.until - own.days + 1, inputs.until)
        before = periods.baseline(own.baseline, window, own.baseline_days, own.years)
        looked = [("rate-window", window), *(("rate-baseline", one) for one in before)]
    else:
        looked = [("rate-window", periods.Period(inputs.until - settings.days_of(asked) + 1, inputs.until))]
    rows: list[tuple[Value, ...]] = []
    for role, one in looked:
        for party in sorted({row.party for row in inputs.rows} | set(inputs.told)):
            told = inputs.told.get(party, {})
            shares = [told[day] for day in range(one.start, one.end + 1) if day in told]
            share = sum(shares) / len(shares) if shares else None
            rows.append((role, party, len(shares), one.days, share))
    return Table("reporting", _REPORTING, tuple(rows))


def date(day: int) -> str:
    """Return a day since 1970 as 2016-10-17."""
    return (EPOCH + dt.timedelta(days=day)).isoformat()
