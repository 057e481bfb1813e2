"""When which version of an understanding holds. At any time at most one version of an id is in force."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from seamline.terms.errors import Refusal
from seamline.understanding.model import Standing, Understanding


class Term(NamedTuple):
    """One version and the time for which it holds: starts <= now < ends, ms UTC.

    bar: the code of the reason why it holds at no time at all, "" where it does. successor: the number of
    the version that ends it early, 0 where none does.
    """

    understanding: Understanding
    standing: Standing
    starts: int
    ends: int
    bar: str = ""
    successor: int = 0


def missing(understanding: Understanding, standing: Standing) -> tuple[str, ...]:
    """Return the direct parties whose signature is not held, in the order of the text."""
    return tuple(party for party in understanding.direct() if party not in standing.signed)


def in_force(understanding: Understanding, standing: Standing, now: int) -> bool:
    """Say whether one version, looked at alone, is in force: signed by all, valid, not withdrawn.

    A suspension does not end it: it stops the articles that name the party (see ``rules``).
    """
    return (
        bool(understanding.direct())
        and not missing(understanding, standing)
        and not standing.withdrawn
        and understanding.valid_from <= now < understanding.valid_until
    )


def timeline(versions: Iterable[tuple[Understanding, Standing]]) -> tuple[Term, ...]:
    """Return every version with the time for which it holds, in the order given.

    1. A version that lacks a signature, or has been withdrawn, holds at no time.
    2. A later version that holds every signature ends an earlier one of its id from its ``valid_from`` on,
       even if it is withdrawn, suspended or over itself: what was replaced does not come back.
    3. It must follow (see ``follows``); one that does not holds at no time and ends nothing.
    4. Two different texts under one number of version hold at no time, both.
    """
    held = [(value, standing) for value, standing in versions]
    signed = [value for value, standing in held if value.direct() and not missing(value, standing)]
    return tuple(_term(value, standing, signed) for value, standing in held)


def _term(value: Understanding, standing: Standing, signed: Sequence[Understanding]) -> Term:
    family = [other for other in signed if other.id == value.id and other.hash != value.hash]
    bar = ""
    if not value.direct() or missing(value, standing):
        bar = "not-signed"
    elif standing.withdrawn:
        bar = "withdrawn"
    elif any(other.version == value.version for other in family) or not _in_sequence(value, family):
        bar = "sequence"
    ends, successor = value.valid_until, 0
    for other in family:
        if other.version > value.version and other.valid_from < ends and _in_sequence(other, [value]):
            ends, successor = other.valid_from, other.version
    return Term(value, standing, value.valid_from, ends, bar, successor)


def _in_sequence(new: Understanding, family: Iterable[Understanding]) -> bool:
    return all(follows(old, new) is None for old in family if old.version < new.version)


def follows(old: Understanding, new: Understanding) -> Refusal | None:
    """Return why a version may not take the place of an earlier one of its id, or None.

    It must keep every direct party (whoever wants to leave ends the understanding instead), keep the
    exercise flag, and, being the next, name the hash of the one it supersedes.
    """
    gone = [party for party in old.direct() if party not in new.direct()]
    if new.id != old.id or new.version <= old.version:
        return Refusal("understanding-version", facts={"version": new.version, "after": old.version})
    if gone:
        return Refusal("understanding-party-gone", facts={"parties": ", ".join(gone)})
    if new.exercise != old.exercise:
        return Refusal("exercise-mismatch")
    if new.version == old.version + 1 and new.supersedes != old.hash:
        return Refusal("understanding-supersedes", facts={"hash": old.hash})
    return None


def amends(old: Understanding, new: Understanding, now: int) -> Refusal | None:
    """Return why a version may not be proposed as the next one after another, or None.

    On top of ``follows``: it is the very next, and it begins in the future, so that all parties can sign
    before it holds.
    """
    refusal = follows(old, new)
    if refusal:
        return refusal
    if new.version != old.version + 1:
        return Refusal("understanding-version", facts={"version": new.version, "after": old.version})
    if new.valid_from <= now:
        return Refusal("understanding-not-future", facts={"valid_from": new.valid_from})
    return None
