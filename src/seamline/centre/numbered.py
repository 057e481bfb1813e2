"""The numbered fields of an object: paper, panel and the forms to fill in call them by one number."""

from collections.abc import Iterable, Mapping
from typing import Any

from seamline.centre import phrased
from seamline.forms.form import Slot, Stated
from seamline.forms.layout import layout, numbers_in, slots_of
from seamline.machine import Move, Procedure, State

Doc = dict[str, Any]

PLACED = ("lat_e7", "lon_e7", "precision_m")

REPORT: tuple[tuple[str, str], ...] = (
    ("type", "choice"),
    ("size", ""),
    ("activity", "text"),
    ("place", "point"),
    ("alt_m", "number"),
    ("direction", ""),
    ("unit", "text"),
    ("observed", "time"),
    ("equipment", "text"),
    ("tear", "text"),
    ("text", "text"),
    ("reported", "time"),
    ("received", "time"),
    ("grade", "text"),
    ("source", "text"),
    ("found", "choice"),
    ("level", "choice"),
    ("releasable_to", "parties"),
    ("caveats", "choice"),
    ("flash", "flag"),
    ("language", "choice"),
    ("start", "time"),
    ("stale", "time"),
    ("dataset", "text"),
    ("licence", "text"),
)
"""The numbered fields of a report, in the order of SALUTE, with the kind of each. What is not here stands
elsewhere on the form: the originator in its heading, the objects it speaks of in a table."""

RARE = frozenset({"alt_m", "start", "stale", "dataset", "licence"})
"""Fields of a report that are printed only where they say something."""

UNNUMBERED = "message"
"""The procedure whose lines bear the numbers of stock phrases instead."""


def of_object(known: Procedure, state: State, moves: Iterable[Move]) -> tuple[Slot, ...]:
    """Return the numbered fields of a joint act or request, with what its parties have put into them."""
    return phrased.slots(state) if known.name == UNNUMBERED else slots_of(known, moves, state)


def of_report(body: Doc, owner: str) -> tuple[Slot, ...]:
    """Return the numbered fields of a report."""
    said = dict(body)
    if "lat_e7" in said and "lon_e7" in said:
        said["place"] = {name: said[name] for name in PLACED if name in said}
    return tuple(
        Slot(number, name, kind, stated=_stated(said.get(name), owner))
        for number, (name, kind) in enumerate(REPORT, 1)
        if name not in RARE or said.get(name) not in (None, "")
    )


def in_form(known: Procedure, name: str, *, opens: bool) -> dict[str, int]:
    """Return the numbers of the fields of an act as a form (``layout.numbers_in``)."""
    return {} if known.name == UNNUMBERED else numbers_in(known, name, opens=opens)


def on_panel(known: Procedure, state: State, moves: Iterable[Move]) -> dict[str, int]:
    """Return the numbers of an object's facts by their names, parts of a record as ``<record>/<part>``.

    A fact has the number of the field in which it stands on paper, whichever act put it there; what follows
    from several, or was never typed, has none.
    """
    if known.name == UNNUMBERED:
        return {}
    found: dict[str, int] = {}
    for slot in of_object(known, state, moves):
        record = slot.record if isinstance(state.facts.get(slot.record), Mapping) else ""
        facts = state.facts[record] if record else state.facts
        if not slot.sided and facts.get(slot.name) in [one.value for one in slot.stated]:
            found.setdefault(f"{record}/{slot.name}" if record else slot.name, slot.number)
    return found


def in_columns(known: Procedure) -> dict[str, int]:
    """Return the numbers of what each party has its own view of, by the names of the fields."""
    return {name: spot.number for (_, name), spot in layout(known).items() if spot.sided}


def on_report(body: Doc) -> dict[str, int]:
    """Return the numbers of a report's fields by their names."""
    return {slot.name: slot.number for slot in of_report(body, "")}


def _stated(value: Any, party: str) -> tuple[Stated, ...]:
    return () if value in (None, "", []) else (Stated(value, (party,)),)
