"""How numbers, days and tables are written in the document."""

import datetime as dt
from collections.abc import Iterable

EPOCH = dt.date(1970, 1, 1)
NOTHING = "–"


def table(head: Iterable[str], rows: list[list[str]]) -> str:
    """Return rows under a head as a table of Markdown, "None." without rows."""
    top = list(head)
    if not rows:
        return "None."
    lines = [top, ["---"] * len(top), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def number(value: float | str | None, digits: int = 2) -> str:
    """Return a number; None is not known, a text is without bound."""
    if value is None:
        return NOTHING
    return "unbounded" if isinstance(value, str) else f"{value:.{digits}f}"


def minutes(seconds: float) -> str:
    """Return a length of time in whole minutes."""
    return f"{seconds / 60:.0f} min"


def day(days: int) -> str:
    """Return a day, given as days since 1970."""
    return (EPOCH + dt.timedelta(days=days)).isoformat()
