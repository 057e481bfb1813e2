"""A real week: which published events of it are played, on which day, at which hour, and who files them.

Nothing is added to what the publisher says. The file knows days, not hours, and no reporter: the hour of
filing and the side that files are the replay's, by the rules below, and stand in nothing that a report says
of the event itself. ``docs/replay.md`` has the same rules for people.

1. A row belongs to the week if its first day lies in it and its point no further than NEAR_KM from one of
   the two lines of presence.
2. A row whose first day is known no better than a week (``date_prec`` 3 and more) has no day of its own: it
   is left out, and counted. So are rows that are no report at all.
3. The side whose line is nearer files it, on its first day; the other side files it too where its own line is
   no further than SIGHT_KM. The point counts as published, however coarse: what a coarse one may not do is
   the articles' matter, which let go only what lies in their ground for certain.
4. A day's rows are filed in the order of their ids, spread evenly over the working day.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TypeGuard

import msgspec
import shapely

from seamline.analysis.plane import azimuthal, dense
from seamline.codecs import ucdp_ged
from seamline.codecs.ucdp_ged import ImportedReport
from seamline.exercise.scenario import FEDERAL, REGION, Side
from seamline.terms.errors import InvalidInput, NotFound
from seamline.terms.geodesy import lon_lat
from seamline.terms.place import Point, point
from seamline.terms.times import DAY, HOUR

CENTRES = (FEDERAL, REGION)
"""The two whose lines face each other; each has a centre."""

NEAR_KM = 50.0
SIGHT_KM = 20.0
DAYS = 7
ZONE_MS = 3 * HOUR
"""Zone C: local time is so far ahead of UTC."""
FIRST_MS, LAST_MS = 8 * HOUR, 16 * HOUR
"""Local hours between which reports are filed, from midnight."""
SITREP_MS = 17 * HOUR
"""Local hour of the situation report; the schedule of the week's understanding has the same."""

UNDATED = "import-coarse-date"
_EPOCH = dt.date(1970, 1, 1)


class Happening(msgspec.Struct, frozen=True):
    """One published event. at: ms UTC, when it is filed. filers: parties, the nearer line's first."""

    row: ImportedReport
    at: int
    filers: tuple[str, ...]


class Day(msgspec.Struct, frozen=True):
    """One local day. starts: ms UTC, local midnight. happenings: in the order in which they are filed."""

    date: dt.date
    starts: int
    happenings: tuple[Happening, ...]

    @property
    def sitrep(self) -> int:
        """The hour of its situation report, ms UTC."""
        return self.starts + SITREP_MS


class Week(msgspec.Struct, frozen=True):
    """Seven days. undated: rows that belong to the week and to no day. bad: rows that are no report."""

    days: tuple[Day, ...]
    undated: int
    bad: int


def monday_of(text: str) -> dt.date:
    """Return the first day of the week in which a date lies. Raises InvalidInput ``week-date``."""
    try:
        date = dt.date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput("week-date", text) from error
    return date - dt.timedelta(days=date.weekday())


def pick(lines: Iterable[str], monday: dt.date) -> Week:
    """Return a week of a file of the dataset, by the rules above.

    Raises InvalidInput as ``ucdp_ged.read`` does, NotFound ``week-empty`` where no row belongs to the week.
    """
    found = list(ucdp_ged.read(lines))
    rows = [row for row in found if _is_report(row)]
    midnight = (monday - _EPOCH).days * DAY
    near = [
        (row, filers)
        for row in rows
        if midnight <= row.observed_at < midnight + DAYS * DAY and (filers := filers_of(row.place, CENTRES))
    ]
    if not near:
        raise NotFound("week-empty", day=monday.isoformat())
    dated = [(row, filers) for row, filers in near if UNDATED not in row.flags]
    days = tuple(_day(monday + dt.timedelta(days=number), dated) for number in range(DAYS))
    return Week(days, undated=len(near) - len(dated), bad=len(found) - len(rows))


def _is_report(row: object) -> TypeGuard[ImportedReport]:
    return isinstance(row, ImportedReport)


def filers_of(place: Point, sides: Sequence[Side]) -> tuple[str, ...]:
    """Return the parties that file what happened at a place, the nearest first; () far from every line."""
    away = sorted((distance_km(place, side), side.party) for side in sides)
    if away[0][0] > NEAR_KM:
        return ()
    return (away[0][1], *(party for km, party in away[1:] if km <= SIGHT_KM))


def distance_km(place: Point, side: Side) -> float:
    """Return how far a place is from a side's line of presence, whatever the doubt about the place."""
    line = lon_lat(tuple(point(lat, lon) for lon, lat in side.line))
    flat = azimuthal(dense(line), place.lon, place.lat)  # about the place: distances from it are exact
    return float(shapely.LineString(flat).distance(shapely.Point(0.0, 0.0))) / 1_000


def _day(date: dt.date, rows: Iterable[tuple[ImportedReport, tuple[str, ...]]]) -> Day:
    first = (date - _EPOCH).days * DAY
    starts = first - ZONE_MS
    mine = sorted(
        ((row, filers) for row, filers in rows if row.observed_at == first),
        key=lambda one: int(one[0].source_id),
    )
    step = (LAST_MS - FIRST_MS) // max(len(mine), 1)
    happenings = tuple(
        Happening(row, starts + FIRST_MS + number * step, filers) for number, (row, filers) in enumerate(mine)
    )
    return Day(date, starts, happenings)
