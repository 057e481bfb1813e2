"""What may be asked of a study, within bounds. What is left out is as a duty officer needs it."""

from typing import Annotated, Literal

import msgspec

from seamline.gateways.web.bodies import Given, Short

MAX_SITES = 100
MAX_BACK_DAYS = 3_660
MAX_REPLICATIONS = 9_999
MAX_BANDS = 10
MAX_KM = 500.0
MAX_SEED = 2**53 - 1

Back = Annotated[int, msgspec.Meta(ge=7, le=MAX_BACK_DAYS)]
Years = Annotated[int, msgspec.Meta(ge=1, le=20)]
Chance = Annotated[float, msgspec.Meta(ge=0.0001, le=0.2)]
Km = Annotated[float, msgspec.Meta(ge=0.1, le=MAX_KM)]
Doubt = Annotated[float, msgspec.Meta(ge=0, le=100_000)]
Drawn = Annotated[int, msgspec.Meta(ge=99, le=MAX_REPLICATIONS)]
Site = Annotated[str, msgspec.Meta(min_length=1, max_length=80, pattern='^[^=+@\\-\\s,;"][^,;"\\n\\r\\t]*$')]
Date = Annotated[str, msgspec.Meta(pattern="^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]


class RateIn(Given, frozen=True):
    """Rising or not. days: of the window. by: which ground is told of; without an area all of it is one."""

    days: Annotated[int, msgspec.Meta(ge=1, le=MAX_BACK_DAYS)] = 28
    baseline: Literal["before", "season"] = "before"
    baseline_days: Annotated[int, msgspec.Meta(ge=0, le=MAX_BACK_DAYS)] = 0
    years: Years = 3
    by: Literal["whole", "sectors", "stretches"] = "sectors"
    level: Annotated[float, msgspec.Meta(ge=0.5, le=0.999)] = 0.95
    discovery: Literal["bh", "by"] = "bh"
    reporting: bool = True


class AlarmsIn(Given, frozen=True):
    """Weeks with more than was to be expected."""

    weeks: Annotated[int, msgspec.Meta(ge=1, le=520)] = 26
    years: Years = 5
    alpha: Chance = 0.01
    alpha_ears: Chance = 0.001
    alpha_three: Chance = 0.025


class ScanIn(Given, frozen=True):
    """Clusters in space and time. back: days that are looked at. longest, radius_km: None for no bound."""

    back: Back = 365
    look: Literal["prospective", "retrospective"] = "prospective"
    longest: Annotated[int, msgspec.Meta(ge=1, le=MAX_BACK_DAYS)] | None = 60
    radius_km: Km | None = 50.0
    share: Annotated[float, msgspec.Meta(ge=0.01, le=1)] = 0.5
    least: Annotated[int, msgspec.Meta(ge=2, le=1_000)] = 3
    clusters: Annotated[int, msgspec.Meta(ge=1, le=100)] = 10
    cell_km: Km | None = 2.0
    precision_m: Doubt = 5_000.0
    replications: Drawn = 999


class KnoxIn(Given, frozen=True):
    """Near repeats. distances_km, within_days: upper edges of bands, rising."""

    back: Back = 365
    distances_km: Annotated[tuple[Km, ...], msgspec.Meta(min_length=1, max_length=MAX_BANDS)] = (
        1.0,
        2.0,
        5.0,
    )
    within_days: Annotated[
        tuple[Annotated[int, msgspec.Meta(ge=0, le=MAX_BACK_DAYS)], ...],
        msgspec.Meta(min_length=1, max_length=MAX_BANDS),
    ] = (7, 14, 28)
    precision_m: Doubt = 1_000.0
    replications: Drawn = 999


class HotspotsIn(Given, frozen=True):
    """What becomes of hot spots."""

    back: Back = 182
    cell_km: Annotated[float, msgspec.Meta(ge=1, le=100)] = 10.0
    period_days: Annotated[int, msgspec.Meta(ge=1, le=366)] = 14
    level: Annotated[float, msgspec.Meta(ge=0.001, le=0.5)] = 0.05
    least: Annotated[int, msgspec.Meta(ge=1, le=1_000)] = 10


class SiteIn(Given, frozen=True):
    """A place where something may stand."""

    name: Site
    lat: Annotated[float, msgspec.Meta(ge=-90, le=90)]
    lon: Annotated[float, msgspec.Meta(ge=-180, le=180)]
    cost: Annotated[float, msgspec.Meta(ge=0, le=1_000_000)] = 1.0
    use: Literal["", "keep", "forbid"] = ""


class SitingIn(Given, frozen=True):
    """Where to stand. model: "" for what the purpose asks. budget: instead of the count."""

    purpose: Literal["centre", "post", "relay"] = "centre"
    model: Literal["", "p-median", "mclp", "lscp"] = ""
    count: Annotated[int, msgspec.Meta(ge=1, le=MAX_SITES)] = 2
    budget: Annotated[float, msgspec.Meta(ge=0, le=100_000_000)] | None = None
    within_min: Annotated[float, msgspec.Meta(ge=1, le=1_440)] = 60.0
    within_km: Km = 20.0
    backup: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.5
    kmh: Annotated[float, msgspec.Meta(ge=1, le=120)] = 10.0
    sites: Annotated[tuple[SiteIn, ...], msgspec.Meta(max_length=MAX_SITES)] = ()


class StudyIn(Given, frozen=True):
    """A study of what this node may count.

    area: an area between lines, "" for all that is known; of: what counts; until: the last day, "" for today.
    Beside the kind's own settings no others are taken.
    """

    kind: Literal["rate", "alarms", "scan", "knox", "hotspots", "siting"]
    language: Literal["en", "ar", "ckb"] = "en"
    area: Annotated[str, msgspec.Meta(max_length=64)] = ""
    of: Annotated[
        tuple[Literal["reports", "alerts", "datasets"], ...], msgspec.Meta(min_length=1, max_length=3)
    ] = ("reports", "alerts")
    until: Date = ""
    seed: Annotated[int, msgspec.Meta(ge=0, le=MAX_SEED)] = 1
    rate: RateIn | None = None
    alarms: AlarmsIn | None = None
    scan: ScanIn | None = None
    knox: KnoxIn | None = None
    hotspots: HotspotsIn | None = None
    siting: SitingIn | None = None


class FileIn(Given, frozen=True):
    """Which file of a study."""

    name: Short


def days_of(asked: StudyIn) -> int:
    """Return how many days back a study looks; of a rate, its window alone."""
    if asked.kind == "rate":
        return (asked.rate or RateIn()).days
    if asked.kind == "alarms":
        return 7 * (asked.alarms or AlarmsIn()).weeks
    if asked.kind == "scan":
        return (asked.scan or ScanIn()).back
    if asked.kind == "knox":
        return (asked.knox or KnoxIn()).back
    return (asked.hotspots or HotspotsIn()).back
