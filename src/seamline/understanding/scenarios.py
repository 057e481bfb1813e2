"""A scenario as it leaves: what would be different, in structured fields, and what came of it in figures.

No prose but its name, which its author gave it to be recognised by. A scenario is never the present: whoever
receives one gets it under this kind and under no other.
"""

from collections.abc import Callable, Mapping
from typing import Any

from seamline.terms.place import E7

MAX_NAME = 80
MAX_CHANGES = 600
MAX_FIGURES = 64
MAX_STRENGTH = 1_000_000
MAX_RANGE_M = 1_000_000

CHANGES = ("party", "strength", "post", "capability", "add-post", "add-drone", "add-relay", "add-owner")
"""What a change says: a party leaves; its strength goes from so many to so many; a post, or a capability, is
gone; something is added against that."""

Keep = Callable[[Any], bool]


def _whole(least: int, most: int) -> Keep:
    return lambda value: type(value) is int and least <= value <= most


def _word(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= 40 and value.isprintable() and " " not in value


CHANGE: Mapping[str, Keep] = {
    "what": lambda value: isinstance(value, str) and value in CHANGES,
    "party": _word,
    "ob": _word,
    "capability": _word,
    "from": _whole(0, MAX_STRENGTH),
    "to": _whole(0, MAX_STRENGTH),
    "lat_e7": _whole(-90 * E7, 90 * E7),
    "lon_e7": _whole(-180 * E7, 180 * E7),
    "range_m": _whole(0, MAX_RANGE_M),
}
"""Fields of a change. from, to: a strength in persons. range_m: how far what is added sees or reaches."""

NEEDED: Mapping[str, frozenset[str]] = {
    "party": frozenset({"party"}),
    "strength": frozenset({"party", "from", "to"}),
    "post": frozenset({"ob"}),
    "capability": frozenset({"capability"}),
    "add-owner": frozenset({"capability", "party"}),
}
"""What a change must say beside what it is. A place may be missing: an article's cells can leave it out."""

FIGURE: Mapping[str, Keep] = {
    "name": _word,
    "before": _whole(0, 2**53 - 1),
    "after": _whole(0, 2**53 - 1),
}
"""A figure before and after, in whole units of its name."""


def fits(value: Any) -> bool:
    """Say whether a whole body of a scenario will do: a name, its changes, its figures, nothing else."""
    return (
        isinstance(value, dict)
        and set(value) <= {"name", "changes", "figures"}
        and is_name(value.get("name"))
        and are_changes(value.get("changes"))
        and are_figures(value.get("figures", []))
    )


def is_name(value: Any) -> bool:
    """Say whether it is a name: one line, not empty, not long."""
    return isinstance(value, str) and 0 < len(value.strip()) <= len(value) <= MAX_NAME and value.isprintable()


def are_changes(value: Any) -> bool:
    """Say whether it is a list of changes."""
    return _records(value, CHANGE, "what", MAX_CHANGES) and all(
        NEEDED.get(one["what"], frozenset()) <= set(one) for one in value
    )


def are_figures(value: Any) -> bool:
    """Say whether it is a list of figures."""
    return _records(value, FIGURE, "name", MAX_FIGURES)


def _records(value: Any, fields: Mapping[str, Keep], needed: str, most: int) -> bool:
    return (
        isinstance(value, list | tuple)
        and len(value) <= most
        and all(
            isinstance(one, dict)
            and needed in one
            and all(name in fields and fields[name](part) for name, part in one.items())
            for one in value
        )
    )
