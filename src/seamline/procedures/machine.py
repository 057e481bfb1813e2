"""What every procedure is made of: moves, a table, clocks, and one step.

A procedure is data: a table ``(status, act) -> status``, who may make each act, what each act must
carry, which clocks run in which status. ``step`` applies one move; ``fold`` applies a growing set
of moves in the one order that every node derives from the set itself, so that any order of arrival
ends in the same state. Time enters only as moves: a clock that runs out is a move of the party
that decides.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from seamline.terms import canonical
from seamline.terms.errors import Refusal

MAX_MOVES = 500
"""An object with more moves than this takes no more; it is a sign of a fault or of abuse."""

SIDES = ("asker", "decider", "any", "named", "own")
"""Who may make an act: the party that opened the object, the party that decides it, either, every
party named in the object, or only this node for itself (such a move never travels)."""


class Move(msgspec.Struct, frozen=True, omit_defaults=True):
    """One signed step.

    proc: name of the procedure. act: a word of its table. ob: object id, shared by its parties.
    party, person: who moves; person is a seat, not a human being; "" where the node's clock moved.
    at: ms UTC by the mover's clock. answers: ids of the moves it was made in view of, the newest it
    held (sorted); empty for the first. data: what the act carries. late: 1 if it was made by voice
    and entered afterwards. sig: the person's signature over ``signed_bytes`` as hex, "" where the
    procedure asks for none; key: the hex key id that made it.
    """

    proc: str
    act: str
    ob: str
    party: str
    person: str
    at: int
    answers: tuple[str, ...] = ()
    data: dict[str, Any] = {}
    late: int = 0
    sig: str = ""
    key: str = ""


class Clock(msgspec.Struct, frozen=True):
    """A clock that runs: when it is due, which act follows, and for whom it counts.

    party: whose node makes the act when it runs out; others only show the countdown. local: the act
    stays on that node (a party falling to its own safe side while the link is down).
    """

    name: str
    due_at: int
    act: str
    party: str
    local: bool = False


class State(msgspec.Struct, frozen=True):
    """What the moves so far amount to.

    status: a word of the table, "" before the first move. asker, decider: parties. parties: all that
    are named. facts: what acts have established. heads: ids of moves no other move answers.
    since: time of the move that led to the status. refused: (move id, code) of moves without effect.
    """

    proc: str
    ob: str = ""
    status: str = ""
    asker: str = ""
    decider: str = ""
    parties: tuple[str, ...] = ()
    facts: dict[str, Any] = {}
    heads: tuple[str, ...] = ()
    since: int = 0
    refused: tuple[tuple[str, str], ...] = ()


class Act(msgspec.Struct, frozen=True):
    """What a table row needs: who may make the act and what it must carry.

    side: one of SIDES. authority: the word that the understanding's authority table must grant the
    mover's party and role, "" for none. signed: a person's signature is required. fields: required
    keys of ``data`` and the check that its value passes. late: may be entered afterwards.
    """

    side: str
    authority: str = ""
    signed: bool = False
    fields: Mapping[str, Callable[[Any], bool]] = {}
    optional: Mapping[str, Callable[[Any], bool]] = {}


class Procedure(msgspec.Struct, frozen=True):
    """One workflow, complete.

    name: the word in code, API and message ids (``<name>-status-<status>``, ``<name>-act-<act>``).
    kind: what articles call it, such as "crossing". lane: how its moves travel. table: (status, act)
    to status. acts: who may. opening: acts that may be the first move. closed: statuses in which
    nothing more is due. always: acts accepted in every status and told in the standing lane, for
    safety outlives any understanding. learn: facts after a move. clocks: clocks that run in a state
    under the named durations of the understanding (names as in its ``[clocks]``, seconds).
    safe: per status, what each side does meanwhile, a message id per role.
    """

    name: str
    kind: str
    lane: str
    table: Mapping[tuple[str, str], str]
    acts: Mapping[str, Act]
    opening: frozenset[str]
    closed: frozenset[str]
    learn: Callable[[State, Move], dict[str, Any]]
    clocks: Callable[[State, Mapping[str, int]], tuple[Clock, ...]]
    always: frozenset[str] = frozenset()
    safe: Mapping[str, Mapping[str, str]] = {}


def signed_bytes(move: Move) -> bytes:
    """Return the exact bytes that a person signs: the move without signature and key."""
    value = msgspec.to_builtins(move)
    value.pop("sig", None)
    value.pop("key", None)
    return b"seamline move/1\n" + canonical.encode(value)
