"""What this node may count, as rows of a study: reports, alerts at the border, incidents from datasets.

What happened is counted, nobody's work and nobody's need: spot reports and finds of explosives, never a
situation report, a call for help, works, an aid notice, a return area, or a report of harm. People who are
being moved are in no row. What a partner has taken back, or what its article lets nobody keep any longer, is
not there; nor is a draft, but for a dataset that was imported without being sent. An alert that is passed on
by a broker counts where it was raised. Where several parties have imported the same dataset it counts once.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from seamline.centre import clocks, doubt, harm, rows
from seamline.centre.desk import Reader
from seamline.centre.ground import point_of
from seamline.machine import State
from seamline.procedures.border_alert import PEOPLE
from seamline.procedures.report import DRAFT
from seamline.procedures.report_body import OLD_MS
from seamline.studies.events import PATROL
from seamline.terms.errors import InvalidInput
from seamline.terms.place import Point, checked
from seamline.terms.times import FLAG_SKEW_MS, format_iso

REPORTS, ALERTS, DATASETS = "reports", "alerts", "datasets"
OF = (REPORTS, ALERTS, DATASETS)
ALERT, DATASET = "alert", "dataset"
"""Kinds of rows beside the types of reports."""
HAPPENED = ("spot", "uxo")
"""Types of reports that say that something happened somewhere."""
MAX_LOOKED = 99_999
"""Reports that are looked through, newest first; what is older is said to be left out."""
MAX_ALERTS = 5_000

GONE, TYPE, FUTURE, UNDATED, DOUBT, TWICE, OLDER = (
    "gone",
    "type",
    "future",
    "undated",
    "doubt",
    "twice",
    "older",
)
"""Why something is not counted: words ``study-left-<reason>``."""
UNTOLD = ""
"""Drafts and reports of harm: it is not even said how many there are."""


class Event(msgspec.Struct, frozen=True, order=True):
    """One row. at: ms UTC. place: None where it is not known. found: patrol, received or "".

    event: rows that share it are one event, "" for a row of its own. key: of what it was made.
    """

    at: int
    party: str
    kind: str
    found: str
    place: Point | None
    event: str
    key: str


class Gathered(msgspec.Struct, frozen=True):
    """Rows, oldest first. left: how many were left out, by reason. of: how many rows each source gave."""

    rows: tuple[Event, ...]
    left: Mapping[str, int]
    of: Mapping[str, int]

    @property
    def keys(self) -> frozenset[str]:
        """What the rows were made of."""
        return frozenset(one.key for one in self.rows)


class _Body(msgspec.Struct, frozen=True):
    type: str = ""
    dataset: str = ""
    observed: int = 0
    found: str = ""
    lat_e7: int | None = None
    lon_e7: int | None = None
    precision_m: int = 0


class _Report(msgspec.Struct, frozen=True):
    """What is read of a report: no text of it, and nothing of who wrote it."""

    ob: str
    owner: str
    status: str
    body: _Body
    gone: str = ""
    event: str = ""
    places: tuple[tuple[str, int, int], ...] = ()


_read = msgspec.json.Decoder(_Report).decode


def gathered(reader: Reader, of: Iterable[str] = OF) -> Gathered:
    """Return what may be counted now, of some of the sources."""
    wanted, left = set(of), Counter[str]()
    found: list[Event] = []
    if wanted & {REPORTS, DATASETS}:
        found += _reports(reader, wanted, left)
    if ALERTS in wanted:
        found += _alerts(reader, left)
    kept = []
    for one in found:
        if one.at > reader.now + FLAG_SKEW_MS:
            left[FUTURE] += 1
        elif one.at < OLD_MS:
            left[UNDATED] += 1
        else:
            kept.append(one if one.at <= reader.now else msgspec.structs.replace(one, at=reader.now))
    counts = Counter(_source(one) for one in kept)
    said = {reason: count for reason, count in left.items() if count}
    return Gathered(
        tuple(sorted(kept, key=_order)), said, {name: counts[name] for name in OF if name in wanted}
    )


def _order(one: Event) -> tuple[Any, ...]:
    """Return an order that does not rest on this node's own ids."""
    place = (one.place.lat_e7, one.place.lon_e7, one.place.precision_m) if one.place else (0, 0, -1)
    return one.at, one.party, one.kind, one.found, place, one.event != "", one.key


def _source(one: Event) -> str:
    return {DATASET: DATASETS, ALERT: ALERTS}.get(one.kind, REPORTS)


def _reports(reader: Reader, wanted: set[str], left: Counter[str]) -> list[Event]:
    held = reader.rows(rows.REPORT, newest=True, limit=MAX_LOOKED + 1)
    if len(held) > MAX_LOOKED:
        left[OLDER] += 1
    found = []
    ended = _ended(reader)
    for row in held[:MAX_LOOKED]:
        one = _read(row.doc)
        dataset = bool(one.body.dataset)
        if (DATASETS if dataset else REPORTS) not in wanted:
            continue
        if (reason := _out(reader, one, ended)) is not None:
            if reason != UNTOLD:
                left[reason] += 1
            continue
        place = _place(one.body)
        kind = DATASET if dataset else one.body.type
        event = Event(one.body.observed, one.owner, kind, one.body.found, place, one.event, one.ob)
        found.append((one.body.dataset, event))
    return _once(reader, found, left)


def _place(body: _Body) -> Point | None:
    """Return where it was, as ``ground.point_of`` would; there may be a hundred thousand of them."""
    if body.lat_e7 is None or body.lon_e7 is None:
        return None
    try:
        return checked(Point(body.lat_e7, body.lon_e7, body.precision_m))
    except InvalidInput:
        return None


def _out(reader: Reader, one: _Report, ended: frozenset[str]) -> str | None:
    """Return why a report is not counted, None where it is."""
    if one.gone or one.status == "withdrawn" or one.ob in ended:
        return GONE
    if one.body.type == harm.TYPE or (one.status == DRAFT and not one.body.dataset):
        return UNTOLD
    if one.body.type not in HAPPENED:
        return TYPE
    if any(doubt.in_doubt(reader, place) for place in one.places):
        return DOUBT
    return None


def _ended(reader: Reader) -> frozenset[str]:
    """Return reports whose time under their article is over, dealt with or not."""
    due = reader.every(rows.CLOCK, rows.ClockRow, high=reader.now, limit=MAX_LOOKED)
    return frozenset(clock.ob for clock in due if clock.name == clocks.RETENTION)


def _once(reader: Reader, found: Sequence[tuple[str, Event]], left: Counter[str]) -> list[Event]:
    """Return events with each dataset as one party has imported it: the own, else the first by name."""
    of: dict[str, str] = {}
    for dataset, one in found:
        first = of.setdefault(dataset, one.party)
        of[dataset] = min(first, one.party, key=lambda party: (party != reader.home.party, party))
    kept = [one for dataset, one in found if not dataset or of[dataset] == one.party]
    left[TWICE] += len(found) - len(kept)
    return kept


def _alerts(reader: Reader, left: Counter[str]) -> list[Event]:
    held = reader.every(rows.OBJECT, rows.ObjectRow, group="border-alert", newest=True, limit=MAX_ALERTS + 1)
    left[OLDER] += len(held) > MAX_ALERTS
    found = []
    for row in held[:MAX_ALERTS]:
        state = msgspec.convert(row.state, State)
        facts = state.facts
        if facts.get("type") == PEOPLE or facts.get("origin"):
            continue
        if facts.get("outcome") == "false-alarm":
            left[GONE] += 1
        elif doubt.of_object(reader, row.ob):
            left[DOUBT] += 1
        else:
            at = int(facts.get("observed", 0))
            found.append(Event(at, state.asker, ALERT, PATROL, point_of(facts.get("place")), "", row.ob))
    return found


def table(found: Iterable[Event]) -> bytes:
    """Return rows as the events file that analyses take (``studies.events``): no ids, no texts."""
    lines = ["date,lat,lon,precision_m,kind,party,found,event"]
    numbers: dict[str, int] = {}
    for one in found:
        place = one.place
        where = f"{place.lat_e7 / 1e7:.7f},{place.lon_e7 / 1e7:.7f},{place.precision_m}" if place else ",,"
        number = numbers.setdefault(one.event, len(numbers) + 1) if one.event else ""
        lines.append(f"{_date(one.at)},{where},{one.kind},{one.party},{one.found},{number}")
    return ("\n".join(lines) + "\n").encode()


def geojson(found: Iterable[Event]) -> bytes:
    """Return rows that have a place as GeoJSON, for maps of any kind."""
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [one.place.lon_e7 / 1e7, one.place.lat_e7 / 1e7]},
            "properties": {
                "date": _date(one.at),
                "precision_m": one.place.precision_m,
                "kind": one.kind,
                "party": one.party,
                "found": one.found,
            },
        }
        for one in found
        if one.place is not None
    ]
    return msgspec.json.encode({"type": "FeatureCollection", "features": features})


def day_of(one: Event) -> str:
    """Return the day of a row in UTC."""
    return _date(one.at)


def _date(at: int) -> str:
    """Return the day in UTC."""
    return format_iso(at)[:10]
