"""Small phrases of which the sentences about an understanding are made: lists, lengths of time, names."""

from collections.abc import Callable, Iterable

from seamline.terms.times import format_dtg
from seamline.understanding.fields import spoken
from seamline.understanding.kinds import REPORT_KINDS, expand
from seamline.understanding.model import Understanding

Text = Callable[..., str]
"""``text(language, message_id, /, **args)``: the words of an edge, such as ``seamline.words.text``."""

_UNITS = {"s": "plain-seconds", "min": "plain-minutes", "h": "plain-hours", "days": "plain-days"}
_ISOLATE_LTR, _ISOLATE_END = "\u2066", "\u2069"


class Phrases:
    """Phrases about one understanding in one language."""

    def __init__(self, value: Understanding | None, language: str, text: Text) -> None:
        self.value = value
        self.language = language
        self._text = text

    def say(self, message_id: str, **args: str | int) -> str:
        """Return a message in the language."""
        return self._text(self.language, message_id, **args)

    def listed(self, items: Iterable[str], joined: str = "plain-and") -> str:
        """Return "A", "A and B", "A, B and C" as the language writes it; joined: the message for two."""
        *most, last = list(items) or [""]
        if not most:
            return last
        return self.say(joined, first=self.say("plain-comma").join(most), last=last)

    def party(self, party_id: str) -> str:
        """Return a party's name, its id where it has none here."""
        party = self.value.party(party_id) if self.value else None
        return party.names.in_language(self.language) if party else self.code(party_id)

    def parties(self, party_ids: Iterable[str]) -> str:
        """Return the names of parties as a list."""
        return self.listed(self.party(party) for party in party_ids)

    def area(self, area_id: str) -> str:
        """Return an area's name, its id where it has none here."""
        found = [area for area in (self.value.areas if self.value else ()) if area.id == area_id]
        return found[0].names.in_language(self.language) if found else self.code(area_id)

    def sector(self, sector_id: str) -> str:
        """Return a sector's name, its id where it has none here."""
        found = [one for one in (self.value.sectors if self.value else ()) if one.id == sector_id]
        return found[0].names.in_language(self.language) if found else self.code(sector_id)

    def kinds(self, patterns: tuple[str, ...]) -> str:
        """Return kinds of object in the plural; all kinds of report together are "reports"."""
        kinds = expand(patterns)
        words = [f"plain-kind-{kind.replace('.', '-')}" for kind in kinds if kind not in REPORT_KINDS]
        reports = [kind for kind in kinds if kind in REPORT_KINDS]
        if len(reports) == len(REPORT_KINDS):
            words.insert(0, "plain-kind-reports")
        else:
            words = [*(f"plain-kind-{kind.replace('.', '-')}" for kind in reports), *words]
        return self.listed(self.say(word) for word in words)

    def words(self, prefix: str, slugs: Iterable[str], joined: str = "plain-and") -> str:
        """Return words of a vocabulary as a list: roles, authorities."""
        return self.listed((self.say(f"{prefix}-{slug.replace('.', '-')}") for slug in slugs), joined)

    def cell(self, cell_m: int) -> str:
        """Return the width of a grid cell."""
        if cell_m >= 1_000:
            return self.say("plain-cell-km", n=cell_m // 1_000)
        return self.say("plain-cell-m", n=cell_m)

    def duration(self, seconds: int) -> str:
        """Return a length of time in its largest whole unit, in the form it has after "within"."""
        count, unit = spoken(seconds).split()
        return self.say(_UNITS.get(unit, "plain-days"), n=int(count))

    def time(self, at_ms: int) -> str:
        """Return a time as a date-time group, left to right whatever stands around it."""
        return self.code(format_dtg(at_ms))

    def code(self, text: str) -> str:
        """Return a grid, hash, id or group as it stands, left to right."""
        return f"{_ISOLATE_LTR}{text}{_ISOLATE_END}"
