"""A scenario that somebody kept, as a study: what would be different, and its figures before and after.

Its figures are those of the moment at which it was kept. Nothing is worked out anew here: what a partner has
shared can be read no other way.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from seamline.studies.study import Column, Figure, Said, Study, Table, Value
from seamline.terms.place import E7

SHARE, SECONDS, METRES, COUNT, OTHER = "share", "seconds", "metres", "count", "other"
SUFFIXES = (("-permille", SHARE), ("-s", SECONDS), ("-m", METRES))
"""How the end of a figure's name says what it is; any other is a count."""

FIGURES = (
    "posts",
    "people",
    "within-6h-permille",
    "within-24h-permille",
    "within-72h-permille",
    "first-permille",
    "backup-permille",
    "covered-permille",
    "backed-permille",
    "reached-permille",
    "time-50-s",
    "time-90-s",
    "time-95-s",
    "backup-50-s",
    "backup-90-s",
    "lost-m",
    "gone",
    "less",
)
"""Figures that have words (``study-word-figure-<name>``); another is shown by its name.

within: of the seam's length, when it was last seen. first, backup: of it, who stands there. covered, backed:
of the cells, a first and a second post in time; reached: at all. lost: of the seam, what nobody would see.
gone, less: workflows, capabilities and clocks without a provider, and with fewer.
"""

_WRITTEN: Mapping[str, tuple[int, tuple[int, int], Column]] = {
    SHARE: (1, (1_000, 10), Column("kept-difference", "number", 1, "points")),
    SECONDS: (0, (1, 60), Column("kept-difference", "number", 0, "minutes")),
    METRES: (1, (1, 1), Column("kept-difference", "metres")),
    COUNT: (0, (1, 1), Column("kept-difference", "count")),
    OTHER: (0, (1, 1), Column("kept-difference", "count")),
}
"""By kind: decimals, what a figure and its difference are divided by, how the difference is written."""

GONE, ADDED, STRENGTH = (
    ("party", "post", "capability"),
    ("add-post", "add-drone", "add-relay", "add-owner"),
    "strength",
)
ASSUMPTIONS = (
    "study-drawdown-not-present",
    "study-drawdown-no-prediction",
    "study-drawdown-declared",
    "study-kept-then",
)


class Kept(msgspec.Struct, frozen=True):
    """What is told of one. of: whose it is, as people say it. at, until: as date-time groups, "" for none.

    names: of parties and posts, as people say them, by id.
    """

    name: str
    changes: Sequence[Mapping[str, Any]]
    figures: Sequence[Mapping[str, Any]]
    of: str
    at: str
    article: str = ""
    until: str = ""
    names: Mapping[str, str] = {}


def kind_of(figure: str) -> str:
    """Return how a figure is written, by its name: share (of 1,000), seconds, metres or count."""
    return next((kind for suffix, kind in SUFFIXES if figure.endswith(suffix)), COUNT)


def study(kept: Kept) -> Study:
    """Return the study of a kept scenario."""
    tables = (
        _strengths(kept),
        _gone(kept),
        _added(kept, seeing=False),
        _added(kept, seeing=True),
        *(_figures(kept.figures, kind) for kind in _WRITTEN),
    )
    settings = [Figure("kept-of", kept.of, "text"), Figure("kept-at", kept.at, "id")]
    settings += [Figure("kept-article", kept.article, "id")] if kept.article else []
    settings += [Figure("kept-until", kept.until, "id")] if kept.until else []
    return Study(
        kind="kept",
        settings=tuple(settings),
        sources=(),
        figures=(
            Figure("kept-changes", len(kept.changes), "count"),
            Figure("kept-figures", len(kept.figures), "count"),
        ),
        tables=tuple(table for table in tables if table.rows),
        assumptions=tuple(Said(one) for one in ASSUMPTIONS),
        cautions=() if kept.figures else (Said("study-kept-no-figures"),),
        scenario=kept.name,
    )


def _strengths(kept: Kept) -> Table:
    columns = (Column("kept-party", "text"), Column("kept-from", "count"), Column("kept-to", "count"))
    chosen = _changes(kept, (STRENGTH,))
    rows = tuple((_named(kept, one.get("party")), one.get("from"), one.get("to")) for one in chosen)
    return Table("kept-strengths", columns, rows)


def _gone(kept: Kept) -> Table:
    columns = (Column("kept-what", "word"), Column("kept-which", "text"))
    return Table("kept-gone", columns, tuple((_what(one), _which(kept, one)) for one in _changes(kept, GONE)))


def _added(kept: Kept, *, seeing: bool) -> Table:
    """Return what would be added: what says how far it sees, or what does not."""
    columns = [Column("kept-what", "word"), Column("kept-which", "text"), Column("kept-place", "text")]
    rows = [
        (_what(one), _which(kept, one), _place(one), *((one["range_m"],) if seeing else ()))
        for one in _changes(kept, ADDED)
        if ("range_m" in one) == seeing
    ]
    if seeing:
        columns.append(Column("kept-range", "metres"))
    return Table("kept-seeing" if seeing else "kept-added", tuple(columns), tuple(rows))


def _changes(kept: Kept, kinds: tuple[str, ...]) -> Iterable[Mapping[str, Any]]:
    return (one for one in kept.changes if one["what"] in kinds)


def _what(change: Mapping[str, Any]) -> str:
    return f"change-{change['what']}"


def _named(kept: Kept, name: Any) -> str:
    return kept.names.get(str(name or ""), str(name or ""))


def _which(kept: Kept, change: Mapping[str, Any]) -> str:
    """Return what a change is about: a post by its name, a capability, a party, whatever it says."""
    parts = (
        _named(kept, change.get("ob")),
        str(change.get("capability", "")),
        _named(kept, change.get("party")),
    )
    return " · ".join(part for part in parts if part)


def _place(change: Mapping[str, Any]) -> str:
    if "lat_e7" not in change or "lon_e7" not in change:
        return ""
    return f"{change['lat_e7'] / E7:.4f} {change['lon_e7'] / E7:.4f}"


def _figures(figures: Sequence[Mapping[str, Any]], kind: str) -> Table:
    """Return the figures of a kind, each before and after, and by how much it changes."""
    digits, scale, difference = _WRITTEN[kind]
    name = Column("kept-figure", "word" if kind != OTHER else "id")
    how = COUNT if kind == OTHER else kind
    columns = (name, Column("kept-before", how, digits), Column("kept-after", how, digits), difference)
    rows = []
    for one in figures:
        if (kind_of(one["name"]) if one["name"] in FIGURES else OTHER) == kind:
            before, after = one.get("before"), one.get("after")
            changed = None if before is None or after is None else (after - before) / scale[1]
            shown = one["name"] if kind == OTHER else f"figure-{one['name']}"
            rows.append((shown, _over(before, scale[0]), _over(after, scale[0]), changed))
    return Table(f"kept-{kind}", columns, tuple(rows))


def _over(value: int | None, scale: int) -> Value:
    return value / scale if value is not None and scale > 1 else value
