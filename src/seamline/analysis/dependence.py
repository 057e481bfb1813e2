"""Which capability rests on which provider, and what would be without one. No prediction, only arithmetic.

It counts what parties have declared and nothing else: what nobody has declared is not here, and a
declaration that is disputed counts like any other.
"""

from collections.abc import Iterable

import msgspec

LEFT, LESS, NONE = "stays", "less", "gone"
"""What becomes of a capability: nothing of it rested on the provider, others remain, nobody remains."""

FOREVER = 2**53 - 1
"""The end of what has no end stated, ms UTC."""


class Span(msgspec.Struct, frozen=True):
    """One declaration. from_at, until_at: ms UTC, the end not included. ob: the object that declares it."""

    ob: str
    user: str
    capability: str
    provider: str
    share: str
    from_at: int
    until_at: int = FOREVER
    disputed: bool = False


class Row(msgspec.Struct, frozen=True):
    """A party's capability at a moment. providers: who provides it then, sorted. without: who would remain.

    outcome: one of LEFT, LESS, NONE. ends_at: when the last of those who remain ends, FOREVER for never, 0
    where nobody remains.
    """

    user: str
    capability: str
    providers: tuple[str, ...]
    without: tuple[str, ...]
    outcome: str
    ends_at: int


def held_at(spans: Iterable[Span], at: int) -> tuple[Span, ...]:
    """Return the declarations that hold at a moment, ms UTC."""
    return tuple(span for span in spans if span.from_at <= at < span.until_at)


def without(spans: Iterable[Span], provider: str, at: int) -> tuple[Row, ...]:
    """Return, per user and capability held at a moment, what would be left without a provider; worst first.

    provider: "" to leave nobody out. What the provider does for itself goes with it: where it has left,
    it is nobody's user either. Several declarations of one provider are one.
    """
    kept: dict[tuple[str, str], list[Span]] = {}
    for span in held_at(spans, at):
        if span.user != provider:
            kept.setdefault((span.user, span.capability), []).append(span)
    rows = [_row(user, capability, held, provider) for (user, capability), held in kept.items()]
    order = (NONE, LESS, LEFT)
    return tuple(sorted(rows, key=lambda row: (order.index(row.outcome), row.user, row.capability)))


def _row(user: str, capability: str, held: list[Span], provider: str) -> Row:
    providers = sorted({span.provider for span in held})
    rest = [span for span in held if span.provider != provider]
    remain = sorted({span.provider for span in rest})
    lost = provider in providers
    # Who provides all of it is not replaced by those who provide a part; who remains may still do less.
    outcome = LEFT if not lost else (LESS if remain else NONE)
    return Row(
        user=user,
        capability=capability,
        providers=tuple(providers),
        without=tuple(remain),
        outcome=outcome,
        ends_at=max((span.until_at for span in rest), default=0),
    )
