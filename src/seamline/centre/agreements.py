"""The understandings of a node as they stand: which hold now, and the rules that follow."""

import functools
from collections.abc import Iterable, Sequence

from seamline.centre import rows
from seamline.centre.desk import Reader
from seamline.terms.errors import InvalidInput
from seamline.understanding.decide import Rules, compile_rules
from seamline.understanding.model import Standing, Understanding
from seamline.understanding.parse import parse
from seamline.understanding.problem import Problem
from seamline.understanding.standing import Term, missing, timeline

MAX_VERSIONS = 200
"""Versions of understandings that a node keeps. Further ones are refused."""


@functools.lru_cache(maxsize=2 * MAX_VERSIONS)
def read(text: str) -> Understanding:
    """Return the understanding of a text that has been checked before. Pure, therefore cached."""
    value = parse(text.encode())
    if not isinstance(value, Understanding):
        raise InvalidInput("understanding-malformed", "the text has problems")
    return value


@functools.lru_cache(maxsize=32)
def _rules(key: tuple[tuple[str, Standing], ...]) -> Rules:
    return compile_rules([(read(text), standing) for text, standing in key])


def check(text: str) -> Understanding | Sequence[Problem]:
    """Return the understanding of a text, or every problem with it."""
    return parse(text.encode())


def versions(reader: Reader) -> list[rows.AgreementRow]:
    """Return every version that is held, grouped by id, oldest first."""
    return reader.every(rows.AGREEMENT, rows.AgreementRow)


def standings(reader: Reader) -> list[tuple[rows.AgreementRow, Understanding, Standing]]:
    """Return every version with where it stands; a suspension holds for all versions of the same id."""
    return reader.once("standings", lambda: _standings(reader))


def _standings(reader: Reader) -> list[tuple[rows.AgreementRow, Understanding, Standing]]:
    held = [(row, read(row.text)) for row in versions(reader)]
    found = []
    for row, value in held:
        suspended = frozenset(
            party for other_row, other in held if other.id == value.id for party in other_row.suspended
        )
        # A party that has another root by now has not put its name to this version.
        suspended |= {party for party in value.direct() if not _pinned(reader, value, party)}
        found.append((row, value, Standing(frozenset(row.signatures), suspended, row.ended)))
    return found


def _pinned(reader: Reader, value: Understanding, party: str) -> bool:
    """Say whether a version names the root under which a party is pinned here, if it is."""
    named = value.party(party)
    if named is None or not named.root:
        return True
    if party == reader.home.party:
        return not reader.home.root or named.root == reader.home.root.hex()
    row = reader.find(rows.PARTNER, party, rows.PartnerRow)
    return row is None or not row.root or named.root == row.root


def binding(reader: Reader, party: str) -> list[Understanding]:
    """Return the versions that bear every signature and name the root under which a party is pinned."""
    return [value for value in signed(reader) if _pinned(reader, value, party)]


def terms(reader: Reader) -> tuple[Term, ...]:
    """Return every version with the time for which it holds."""
    return reader.once("terms", lambda: timeline([one[1:] for one in standings(reader)]))


def rules(reader: Reader) -> Rules:
    """Return the compiled rules of all understandings as they stand now."""
    key = reader.once("rules key", lambda: tuple((row.text, where) for row, _, where in standings(reader)))
    return reader.once("rules", lambda: _rules(key))


def in_force(reader: Reader) -> list[Understanding]:
    """Return the versions that hold now, suspended or not."""
    return reader.once("in force", lambda: _in_force(reader))


def _in_force(reader: Reader) -> list[Understanding]:
    now = reader.now
    return [term.understanding for term in terms(reader) if not term.bar and term.starts <= now < term.ends]


def signed(reader: Reader) -> list[Understanding]:
    """Return the versions that bear every signature, whether or not they hold now."""
    return reader.once("signed", lambda: _signed(reader))


def _signed(reader: Reader) -> list[Understanding]:
    return [value for _, value, where in standings(reader) if not missing(value, where)]


def holds(reader: Reader, digest: str) -> bool:
    """Say whether a version is in force now."""
    return any(value.hash == digest for value in in_force(reader))


def suspended_by(reader: Reader, digest: str) -> tuple[str, ...]:
    """Return who has suspended a version, sorted."""
    return next(
        (tuple(sorted(where.suspended)) for row, _, where in standings(reader) if row.hash == digest), ()
    )


def next_change(reader: Reader) -> int:
    """Return when a version that is signed by all next begins or ends to hold, ms UTC; 0 for never."""
    times = [at for term in terms(reader) if not term.bar for at in (term.starts, term.ends)]
    return min((at for at in times if at > reader.now), default=0)


def is_suspended(reader: Reader, agreement: str) -> bool:
    """Say whether any party has suspended an understanding."""
    return any(value.id == agreement and where.suspended for _, value, where in standings(reader))


def by_id(reader: Reader, agreement: str) -> Understanding | None:
    """Return the version of an understanding that holds now; else the newest that all have signed."""
    current = [value for value in in_force(reader) if value.id == agreement]
    known = current or [value for value in signed(reader) if value.id == agreement]
    return known[-1] if known else None


def speaking_of(reader: Reader, parties: Iterable[str], kind: str) -> str:
    """Return the id of the understanding in force under which a kind of object runs between parties, or "".

    For what is told though no article lets it go: where the parties share several, the one that speaks of the
    kind, so that all arrive at the same, else the first.
    """
    between = [value for value in in_force(reader) if set(parties) <= set(value.direct())]
    speaking = [value for value in between if any(kind in article.kinds for article in value.articles)]
    return next((value.id for value in (*speaking, *between)), "")


def state_word(term: Term, now: int) -> str:
    """Return how a version stands, in one word of the page."""
    if term.bar == "not-signed":
        return "proposed"
    if term.bar:
        return "withdrawn"
    if term.ends <= now:
        return "withdrawn" if term.successor else "expired"
    if term.standing.suspended:
        return "suspended"
    return "in-force" if term.starts <= now else "signed"
