"""What rests on whom: capabilities with their providers, workflows and clocks that rest on capabilities.

A provider is a party, and where it is said, one post or one asset (a drone, a sensor, a relay) of it. It is
lost with its party, its post or its asset. Only what was declared is here; a thing that nobody declared is
not safe, it is unknown.
"""

from collections.abc import Iterable

import msgspec

from seamline.analysis.dependence import LEFT, LESS, NONE

CAPABILITY, WORKFLOW, CLOCK = "capability", "workflow", "clock"
KINDS = (CAPABILITY, WORKFLOW, CLOCK)


class Rest(msgspec.Struct, frozen=True):
    """One declaration: a user's thing is provided by a party, or needs a capability of that user.

    kind: of KINDS. post, asset: ids, "" for none. needs: a capability; then provider, post, asset are "".
    """

    kind: str
    name: str
    user: str
    provider: str = ""
    post: str = ""
    asset: str = ""
    needs: str = ""


class Gone(msgspec.Struct, frozen=True):
    """What is no longer there: ids of posts and assets, names of parties."""

    posts: frozenset[str] = frozenset()
    assets: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()


class Outcome(msgspec.Struct, frozen=True):
    """What becomes of a thing. outcome: ``stays``, ``less`` or ``gone``, as in ``analysis.dependence``.

    providers, without: whom it rests on now and then, sorted. Of a thing that needs capabilities: those.
    """

    kind: str
    name: str
    user: str
    outcome: str
    providers: tuple[str, ...]
    without: tuple[str, ...]


def outcomes(rests: Iterable[Rest], gone: Gone, more: Iterable[Rest] = ()) -> tuple[Outcome, ...]:
    """Return what becomes of each thing, worst first. more: what mitigations would provide.

    A thing loses nothing where all its providers stay. It is gone where none is left, or where a capability
    that it needs is gone; it is less where some are left, or a capability is less. A capability that is
    needed and that nobody declares is gone before and after, so it is not told as lost. A party that has
    left is no user any more.
    """
    declared, added = list(rests), list(more)
    before, after = _standing(declared, declared, Gone()), _standing(declared + added, declared, gone)
    found = [
        Outcome(*key, _outcome(held[0], after[key][0]), held[1], after[key][1])
        for key, held in before.items()
        if key[2] not in gone.parties
    ]
    order = (NONE, LESS, LEFT)
    return tuple(sorted(found, key=lambda o: (order.index(o.outcome), KINDS.index(o.kind), o.name, o.user)))


_Key = tuple[str, str, str]
_WORSE = (LEFT, LESS, NONE)


def _standing(rests: list[Rest], declared: list[Rest], gone: Gone) -> dict[_Key, tuple[str, tuple[str, ...]]]:
    """Return, per declared thing, whether all, some or none of it is there, and on whom it rests."""
    providers: dict[_Key, list[Rest]] = {}
    needs: dict[_Key, list[str]] = {}
    for one in rests:
        key = (one.kind, one.name, one.user)
        if one.needs:
            needs.setdefault(key, []).append(one.needs)
        elif not _lost(one, gone):
            providers.setdefault(key, []).append(one)
    wanted: dict[_Key, set[str]] = {}
    for one in declared:
        mine = wanted.setdefault((one.kind, one.name, one.user), set())
        if not one.needs:
            mine.add(_mark(one))
    amount = {
        key: _amount({_mark(o) for o in providers.get(key, ())}, marks) for key, marks in wanted.items()
    }
    out = {}
    for key, marks in wanted.items():
        needed = {name: amount.get((CAPABILITY, name, key[2]), NONE) for name in needs.get(key, ())}
        states = [*([amount[key]] if marks else []), *needed.values()]
        on = {one.provider for one in providers.get(key, ())}
        on |= {name for name, state in needed.items() if state != NONE}
        out[key] = (max(states, key=_WORSE.index, default=NONE), tuple(sorted(on)))
    return out


def _amount(held: set[str], wanted: set[str]) -> str:
    """Tell how much is there. Who comes instead of one that has gone makes up the number, not the whole."""
    return NONE if not held else LESS if wanted - held else LEFT


def _mark(one: Rest) -> str:
    return f"{one.provider}\n{one.post}\n{one.asset}"


def _lost(one: Rest, gone: Gone) -> bool:
    return one.provider in gone.parties or one.post in gone.posts or one.asset in gone.assets


def _outcome(before: str, after: str) -> str:
    """Tell what was lost: what was no better before has lost nothing."""
    return LEFT if _WORSE.index(after) <= _WORSE.index(before) else after
