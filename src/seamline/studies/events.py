"""Events as arrays, from a CSV table of our own or from UCDP GED: when, where, how exactly, whose, how many.

Own columns: ``date`` is needed; ``lat`` and ``lon`` in degrees, empty where the place is not known; ``until``
for an event of several days; ``precision_m``, the half-width of doubt about the place, 0 where empty;
``count``, 1 where empty; ``party``, whose report it is; ``found``: ``patrol`` where own people were there,
``received`` where somebody told; ``event``, a number or name that rows share which describe one and the same
event (``series.merged`` counts it once). Whatever else there is, is left out.

What an analysis may use of them is for it to say (``usable``): events without a place, with a place too vague
for the scale that is looked at, of several days, or after the end, are left out by name and counted.
"""

from collections.abc import Iterable
from itertools import chain

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.codecs import ucdp_ged, value_table
from seamline.codecs.ucdp_ged import BadRow
from seamline.codecs.value_table import ValueTable
from seamline.studies.study import Said
from seamline.terms.errors import InvalidInput
from seamline.terms.times import DAY

PATROL, RECEIVED = "patrol", "received"
FOUND = ("", PATROL, RECEIVED)
MAX_EVENTS = 1_000_000
MAX_PARTIES = 64
MAX_EVENT_COUNT = 100_000

Array = NDArray[np.float64]
Whole = NDArray[np.int64]


class Events(msgspec.Struct, frozen=True):
    """Events. All arrays of shape (n,).

    day, until: days since 1970, until >= day. lon, lat: degrees, nan without a place. precision_m: half-width
    of doubt. count: how many events a row stands for. party: index into parties ("" among them for nobody's).
    found: index into FOUND. event: which rows are one event, -1 for a row of its own; None where the
    data do not say. bad: rows that could not be read, by reason, of an open dataset alone.
    """

    day: Whole
    until: Whole
    lon: Array
    lat: Array
    precision_m: Array
    count: Whole
    party: Whole
    found: Whole
    parties: tuple[str, ...] = ("",)
    licence: str = ""
    bad: dict[str, int] = {}
    event: Whole | None = None

    def __len__(self) -> int:
        return len(self.day)

    def only(self, kept: NDArray[np.bool_] | Whole) -> "Events":
        """Return the events of a mask, or of row numbers in their order."""
        arrays = ("day", "until", "lon", "lat", "precision_m", "count", "party", "found")
        event = None if self.event is None else self.event[kept]
        return msgspec.structs.replace(
            self, event=event, **{name: getattr(self, name)[kept] for name in arrays}
        )


class Use(msgspec.Struct, frozen=True):
    """What an analysis takes of events. start, end: first and last day, None for no bound.

    today: what is later is still to come and left out, None for no such day.
    precision_m: places with more doubt are left out, None to take all. days: events of more days than so many
    are left out (1: of one day alone), None to take all, by their first day. place: without one, left out.
    """

    start: int | None = None
    end: int | None = None
    precision_m: float | None = None
    days: int | None = None
    place: bool = True
    today: int | None = None

    @property
    def last(self) -> int | None:
        """The last day that counts, None for no bound."""
        return min((day for day in (self.end, self.today) if day is not None), default=None)


def read(lines: Iterable[str]) -> Events:
    """Return the events of a CSV file, of either form.

    Raises InvalidInput as ``value_table.read`` and ``ucdp_ged.read``; ``events-place``, ``events-count``,
    ``events-found``, ``events-order``, ``events-precision`` (with the line), ``events-many``,
    ``events-parties``.
    """
    source = iter(lines)
    head = next(source, "")
    names = {name.strip().strip('"').removeprefix("\ufeff").lower() for name in head.split(",")}
    whole = chain((head,), source)
    if set(ucdp_ged.COLUMNS) <= names:
        return _of_ged(whole)
    return _of_table(value_table.read(whole, ("date",)))


def usable(events: Events, use: Use) -> tuple[Events, tuple[Said, ...]]:
    """Return the events that an analysis takes, and a sentence for each reason why others are left out.

    An event is left out for the first reason that holds, in the order: before, after, place, precision, days.
    """
    reasons = (
        ("study-left-before", events.until < use.start if use.start is not None else None),
        ("study-left-after", events.day > use.last if use.last is not None else None),
        ("study-left-place", np.isnan(events.lat) if use.place else None),
        ("study-left-vague", events.precision_m > use.precision_m if use.precision_m is not None else None),
        ("study-left-days", events.until - events.day >= use.days if use.days is not None else None),
    )
    kept = np.ones(len(events), np.bool_)
    said = [
        Said("study-left-bad", {"count": number, "reason": reason}) for reason, number in events.bad.items()
    ]
    for message, out in reasons:
        if out is None or not (number := int((kept & out).sum())):
            continue
        said.append(Said(message, {"count": number}))
        kept &= ~out
    return events.only(kept), tuple(said)


def _of_ged(lines: Iterable[str]) -> Events:
    rows: list[ucdp_ged.ImportedReport] = []
    bad: dict[str, int] = {}
    for row in ucdp_ged.read(lines):
        if isinstance(row, BadRow):
            bad[row.reason] = bad.get(row.reason, 0) + 1
            continue
        rows.append(row)
        if len(rows) > MAX_EVENTS:
            raise InvalidInput("events-many", f"at most {MAX_EVENTS}", most=MAX_EVENTS)
    size = len(rows)
    return Events(
        day=np.array([row.observed_at // DAY for row in rows], np.int64),
        until=np.array([row.observed_until // DAY for row in rows], np.int64),
        lon=np.array([row.place.lon for row in rows], np.float64),
        lat=np.array([row.place.lat for row in rows], np.float64),
        precision_m=np.array([row.place.precision_m for row in rows], np.float64),
        count=np.ones(size, np.int64),
        party=np.zeros(size, np.int64),
        found=np.full(size, FOUND.index(RECEIVED), np.int64),
        licence=f"{ucdp_ged.ATTRIBUTION}. {ucdp_ged.LICENCE}",
        bad=bad,
    )


def _of_table(table: ValueTable) -> Events:
    size = len(table)
    if size > MAX_EVENTS:
        raise InvalidInput("events-many", f"at most {MAX_EVENTS}", most=MAX_EVENTS)
    day = table.days("date")
    until = day.copy()
    if table.has("until"):
        filled = [
            text or day_text for text, day_text in zip(table.texts("until"), table.texts("date"), strict=True)
        ]
        until = ValueTable(("until",), [(text,) for text in filled], table.lines).days("until")
    lat, lon = (_degrees(table, name, most) for name, most in (("lat", 90.0), ("lon", 180.0)))
    precision = _optional(table, "precision_m", 0.0)
    count = table.counts("count", empty=1) if table.has("count") else np.ones(size, np.int64)
    _refuse(table, "events-order", until < day)
    _refuse(table, "events-place", np.isnan(lat) != np.isnan(lon))
    _refuse(table, "events-precision", (precision < 0) | (precision > 1_000_000))
    _refuse(table, "events-count", (count < 0) | (count > MAX_EVENT_COUNT))
    parties, party = _named(table)
    return Events(
        day=day,
        until=until,
        lon=lon,
        lat=lat,
        precision_m=precision,
        count=count,
        party=party,
        found=_found(table),
        parties=parties,
        event=_events(table),
    )


def _optional(table: ValueTable, name: str, empty: float) -> Array:
    return table.numbers(name, empty=empty) if table.has(name) else np.full(len(table), empty)


def _degrees(table: ValueTable, name: str, most: float) -> Array:
    values = _optional(table, name, np.nan)
    _refuse(table, "events-place", np.abs(values) > most)
    return values


def _named(table: ValueTable) -> tuple[tuple[str, ...], Whole]:
    if not table.has("party"):
        return ("",), np.zeros(len(table), np.int64)
    texts = table.texts("party")
    names = tuple(sorted(set(texts)))
    if len(names) > MAX_PARTIES:
        raise InvalidInput("events-parties", f"at most {MAX_PARTIES}", most=MAX_PARTIES)
    at = {name: number for number, name in enumerate(names)}
    return names or ("",), np.array([at[text] for text in texts], np.int64)


def _events(table: ValueTable) -> Whole | None:
    if not table.has("event"):
        return None
    texts = table.texts("event")
    at = {name: number for number, name in enumerate(dict.fromkeys(texts))}
    return np.array([at[text] if text else -1 for text in texts], np.int64)


def _found(table: ValueTable) -> Whole:
    if not table.has("found"):
        return np.zeros(len(table), np.int64)
    texts = table.texts("found")
    wrong = np.array([text not in FOUND for text in texts], np.bool_)
    _refuse(table, "events-found", wrong)
    return np.array([FOUND.index(text) for text in texts], np.int64)


def _refuse(table: ValueTable, code: str, wrong: NDArray[np.bool_]) -> None:
    if wrong.any():
        line = table.lines[int(np.argmax(wrong))]
        raise InvalidInput(code, f"line {line}", line=line)
