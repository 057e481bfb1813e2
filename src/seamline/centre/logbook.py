"""The log as people read it: a message id with arguments for every entry worth a line.

The ledger is the record; these lines are made from it and can be made again.
"""

from collections.abc import Mapping
from typing import Any

from seamline.centre import phrased

MAX_LINES = 5_000
"""Lines kept for the page. Older ones are still in the ledger."""

_SHOWN = (
    "from",
    "reason",
    "as",
    "code",
    "name",
    "version",
    "answer",
    "party",
    "lane",
    "count",
    "alias",
    "act",
    "level",
    "number",
    "note",
    "case",
)
_SILENT = frozenset({"released/1", "head.received/1", "report.read/1", "object.read/1", "clock.void/1"})
_SILENT_MOVES = frozenset({("patrol-check", "answer")})
"""Parts of what a node says by itself; the last of them has its line."""


def line_of(kind: str, body: Mapping[str, Any]) -> tuple[str, dict[str, str | int]] | None:
    """Return the message id and arguments for an entry, None for one that is not shown.

    What came in from a dataset with thousands of others has no line of its own.

    A move is shown in its procedure's own words: ``<procedure>-act-<act>``.
    """
    if kind in _SILENT or "dataset" in body:
        return None
    move = body.get("move")
    if isinstance(move, dict):
        if (move.get("proc"), move.get("act")) in _SILENT_MOVES:
            return None
        if move.get("proc") == "message" and (spoken := phrased.line(move.get("data", {}))) is not None:
            return spoken  # in the reader's own language, as it is on the page
        args: dict[str, str | int] = {"party": str(move.get("party", "")), "late": int(move.get("late", 0))}
        return f"{move.get('proc', '')}-act-{move.get('act', '')}", args
    name = kind.partition("/")[0].replace(".", "-")
    if name == "understanding-suspension":
        name = "understanding-suspended" if body.get("suspended") else "understanding-resumed"
        name += "-by" if "from" in body else ""
    elif name == "report-received" and body.get("version") != 1:
        name = "report-correction"
    elif name in ("report-disposition", "report-dispositioned"):
        name += f"-{body.get('as', 'seen')}"
    elif name == "recall-receipt":
        name += f"-{body.get('answer', '')}"
    shown = {key: value for key in _SHOWN if isinstance(value := body.get(key), str | int)}
    return f"log-{name}", shown
