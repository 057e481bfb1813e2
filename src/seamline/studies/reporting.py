"""How much of the time parties reported: what a rate of reports has to be measured against.

CSV with ``party``, ``from``, ``until`` (both days included) and ``share``, 0 to 1: which share of its days,
or of its posts, reported. Every day of the window and of the baseline must be told once for every party.
"""

from collections.abc import Iterable

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.codecs import value_table
from seamline.studies.events import MAX_PARTIES
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

MAX_ROWS = 100_000


class Reporting(msgspec.Struct, frozen=True):
    """Stretches of reporting. start, end: days since 1970; share: 0 to 1; all of shape (n,)."""

    party: tuple[str, ...]
    start: Whole
    end: Whole
    share: Array

    @property
    def parties(self) -> tuple[str, ...]:
        """Whose reporting is told."""
        return tuple(sorted(set(self.party)))

    def daily(self, party: str, first: int, last: int) -> Array:
        """Return a party's share day by day, nan where it is not told; "" for the mean of all parties.

        Raises InvalidInput ``reporting-party`` where nothing is told of it.
        """
        if not party:
            own = [self._of(one, first, last) for one in self.parties]
            mean: Array = np.mean(own, axis=0)
            return mean
        if party not in self.party:
            raise InvalidInput("reporting-party", party, party=party)
        return self._of(party, first, last)

    def _of(self, party: str, first: int, last: int) -> Array:
        out = np.full(last - first + 1, np.nan)
        for number, name in enumerate(self.party):
            low, high = max(int(self.start[number]), first), min(int(self.end[number]), last)
            if name == party and low <= high:
                out[low - first : high - first + 1] = self.share[number]
        return out


def read(lines: Iterable[str]) -> Reporting:
    """Return the reporting of a CSV file.

    Raises InvalidInput as ``value_table.read``, ``reporting-share``, ``reporting-order``,
    ``reporting-overlap`` (a day told twice for a party; each with its line), ``reporting-many``,
    ``reporting-none``, ``events-parties``.
    """
    table = value_table.read(lines, ("party", "from", "until", "share"))
    if len(table) > MAX_ROWS:
        raise InvalidInput("reporting-many", f"at most {MAX_ROWS} rows", most=MAX_ROWS)
    if not len(table):
        raise InvalidInput("reporting-none", "no row")
    start, end, share = table.days("from"), table.days("until"), table.numbers("share")
    party = tuple(table.texts("party"))
    if len(set(party)) > MAX_PARTIES:
        raise InvalidInput("events-parties", f"at most {MAX_PARTIES}", most=MAX_PARTIES)
    seen: dict[str, int] = {}
    for row in np.lexsort((end, start)).tolist():
        line = table.lines[row]
        if not 0 <= share[row] <= 1:
            raise InvalidInput("reporting-share", f"line {line}", line=line)
        if end[row] < start[row]:
            raise InvalidInput("reporting-order", f"line {line}", line=line)
        if party[row] in seen and start[row] <= seen[party[row]]:
            raise InvalidInput("reporting-overlap", f"line {line}", line=line)
        seen[party[row]] = int(end[row])
    return Reporting(party, start, end, share)
