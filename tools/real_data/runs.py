"""The commands, in their order: each is what follows ``seamline analyse``, run in the folder of results.

``data`` there is a link to the data folder, so that a command is the same wherever the data lie.
"""

from dataclasses import dataclass
from itertools import pairwise

from tools.real_data.derive import IRAQ, SYRIA

GED_IRAQ, GED_SYRIA = f"data/incidents/{IRAQ}", f"data/incidents/{SYRIA}"
HALVES = tuple(
    half
    for year in range(2014, 2019)
    for half in (f"{year}-01-01..{year}-06-30", f"{year}-07-01..{year}-12-31")
)
IRAQ_END, SYRIA_END = "2018-06-30", "2018-12-31"


@dataclass(frozen=True)
class Run:
    """A command. name: of its files. words: after ``seamline analyse``."""

    name: str
    words: tuple[str, ...]


def cut() -> list[Run]:
    """Return the runs that cut the strips; the files of segments come from them."""
    return [
        _run("seam-limit", f"seam --lines limit.geojson {_CUT} --widen-km 20", *_out("limit")),
        _run("seam-limit30", f"seam --lines limit.geojson {_CUT} --widen-km 30", *_out("limit30", "limit")),
        _run("seam-border", f"seam --lines border.geojson {_CUT} --widen-km 20", *_out("border")),
    ]


def all_runs() -> list[Run]:
    """Return the runs that answer."""
    return [*_rates_limit(), *_rates_border(), *_alarms(), *_clusters(), *_repeats(), *_hot(), *_ground()]


_CUT = "--segment-km 2"


def _out(strip: str, sectors: str = "") -> tuple[str, ...]:
    return ("--sectors", f"{sectors or strip}-sectors.csv", "--geojson", f"{strip}-segments.geojson")


def _run(name: str, text: str, *more: str) -> Run:
    return Run(name, (*text.split(), *more))


def _rate(name: str, events: str, areas: str, window: str, baseline: str) -> Run:
    ground = f" --areas {areas}.geojson" if areas else ""
    return _run(f"rate-{name}", f"rate --events {events}{ground} --window {window} --baseline {baseline}")


def _year(year: int) -> str:
    return f"{year}-01-01..{year}-12-31"


def _years(name: str, events: str, areas: str, years: range) -> list[Run]:
    """Return each year against the one before."""
    return [_rate(f"{name}-{year}", events, areas, _year(year), _year(year - 1)) for year in years]


def _last_half(name: str, events: str, areas: str) -> Run:
    """Return the last half-year in Iraq against the same of the year before."""
    return _rate(f"{name}-2018h1", events, areas, HALVES[8], HALVES[6])


def half_name(window: str) -> str:
    """Return ``2018h1`` of such a period."""
    return f"{window[:4]}h{1 if window[5:7] == '01' else 2}"


def _rates_limit() -> list[Run]:
    iraq = range(2015, 2018)
    runs = _years("limit", "iraq-exact.csv", "limit-strip", iraq)
    runs += [
        _rate(f"limit-{half_name(now)}-before", "iraq-exact.csv", "limit-strip", now, before)
        for before, now in pairwise(HALVES[:9])
    ]
    for name, events, areas in (
        ("limit", "iraq-exact.csv", "limit-strip"),
        ("sectors", "iraq-exact.csv", "limit-sectors"),
        ("vague", GED_IRAQ, "limit-strip"),
        ("limit30", "iraq-exact.csv", "limit30-strip"),
        ("iraq", GED_IRAQ, ""),
    ):
        runs += [] if name == "limit" else _years(name, events, areas, iraq)
        runs.append(_last_half(name, events, areas))
    return runs


def _rates_border() -> list[Run]:
    runs = _years("border-iraq", "iraq-exact.csv", "border-strip", range(2015, 2018))
    runs += _years("border-iraq-sectors", "iraq-exact.csv", "border-sectors", range(2015, 2018))
    runs.append(_last_half("border-iraq", "iraq-exact.csv", "border-strip"))
    runs.append(_last_half("border-iraq-sectors", "iraq-exact.csv", "border-sectors"))
    for name, events, areas in (
        ("border-syria", "syria-exact.csv", "border-strip"),
        ("border-syria-sectors", "syria-exact.csv", "border-sectors"),
        ("border-syria-vague", GED_SYRIA, "border-strip"),
    ):
        runs += _years(name, events, areas, range(2017, 2019))
    runs += [
        _rate(f"border-syria-{half_name(now)}-before", "syria-exact.csv", "border-strip", now, before)
        for before, now in pairwise(HALVES[4:])
    ]
    return runs


def _alarms() -> list[Run]:
    return [
        _run("alarms-limit", f"alarms --events limit-iraq-exact.csv --until {IRAQ_END} --years 2"),
        _run("alarms-limit-vague", f"alarms --events limit-iraq.csv --until {IRAQ_END} --years 2"),
        _run("alarms-border-iraq", f"alarms --events border-iraq-exact.csv --until {IRAQ_END} --years 2"),
        _run("alarms-border-syria", f"alarms --events border-syria-exact.csv --until {SYRIA_END} --years 2"),
    ]


def _clusters() -> list[Run]:
    runs = []
    for name, events, start, end, late in (
        ("limit", "limit-iraq", "2014-01-01", IRAQ_END, "2017-07-01"),
        ("border-iraq", "border-iraq", "2014-01-01", IRAQ_END, "2017-07-01"),
        ("border-syria", "border-syria", "2016-01-01", SYRIA_END, "2018-01-01"),
    ):
        past = f"scan --events {events}.csv --look retrospective --start {start} --end {end} --days 90"
        runs.append(_run(f"scan-{name}", f"{past} --radius-km 30"))
        runs.append(_run(f"scan-{name}-vague", f"{past} --radius-km 30 --precision-m 50000"))
        ahead = f"scan --events {events}.csv --look prospective --start {late} --end {end} --days 90"
        runs.append(_run(f"scan-{name}-ahead", f"{ahead} --radius-km 30"))
    return runs


def _repeats() -> list[Run]:
    bands = "--distances-km 2,5,10 --days 7,14,28"
    runs = []
    for name in ("limit-iraq", "border-iraq", "border-syria"):
        runs.append(_run(f"knox-{name}", f"knox --events {name}.csv {bands}"))
        runs.append(_run(f"knox-{name}-vague", f"knox --events {name}.csv {bands} --precision-m 50000"))
    last = "--start 2017-07-01 --end 2018-06-30"
    return [*runs, _run("knox-iraq-last", f"knox --events {GED_IRAQ} {bands} {last}")]


def _hot() -> list[Run]:
    runs = []
    for name, events, area, start, end in (
        ("limit", "limit-iraq", "limit", "2014-01-01", IRAQ_END),
        ("border-iraq", "border-iraq", "border", "2014-01-01", IRAQ_END),
        ("border-syria", "border-syria", "border", "2016-01-01", SYRIA_END),
    ):
        asked = f"hotspots --events {events}.csv --area {area}-strip.geojson --cell-km 20 --period-days 91"
        runs.append(_run(f"hotspots-{name}", f"{asked} --start {start} --end {end}"))
    return runs


def _ground() -> list[Run]:
    roads = "--nodes data/transport/osm_road_nodes.csv --edges data/transport/osm_road_edges.csv"
    travel = f"travel --posts posts.csv {roads} --grid-km 5"
    sites = "siting --demand demand.csv --sites posts.csv"
    return [
        _run("travel-limit", f"{travel} --area limit-strip.geojson"),
        _run("travel-border", f"{travel} --area border-strip.geojson"),
        _run("siting-posts", f"{sites} --purpose post --within-m 30000 --count 8"),
        _run("siting-centres", f"{sites} --purpose centre --count 4"),
    ]
