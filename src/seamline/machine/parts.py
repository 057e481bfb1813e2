"""The parts a workflow is made of, as frozen values: moves, acts, timers, and the state they lead to."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from seamline.machine.fields import Field
from seamline.terms.ids import PARTY

MAX_MOVES = 500
"""An object takes no more moves than this, shared out evenly among its parties, so that one party's fault
or abuse cannot keep another from moving."""

MAX_PARTIES = 16
"""Parties that one object may name."""

SIDES = ("asker", "decider", "named", "any")
"""Who may make an act: the party that opened the object, the party that decides it, every party whose
agreement it needs, or every party it names, those that are only told included."""

WHOLE = ""
"""The part of an object that is the whole of it, where it is not joined part by part."""


class Move(msgspec.Struct, frozen=True, omit_defaults=True):
    """One signed step.

    proc: name of the procedure. act: a word of its table. ob: object id, shared by its parties, made from
    the opening move (``identity.object_of``). party, person: who moves; person is a seat, not a human
    being; "" where the node's clock moved. at: ms UTC by the mover's clock; of a late move the time at
    which it was made by voice. answers: ids of the moves it was made in view of, the newest its party held
    (sorted); empty for the first alone. data: what the act carries, as plain JSON values. late: 1 if it
    was made by voice and entered afterwards. sig: the person's signature over ``signed_bytes`` as hex, ""
    where the procedure asks for none; key: the hex key id that made it.
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


class Mark(msgspec.Struct, frozen=True, omit_defaults=True):
    """A move that took effect, as far as clocks and pages need it.

    id, act, party, person, at, late: of the move. n: its place in the order of all moves. seen: for each
    party the time, by that party's own clock, of the newest move of its own that this one had seen: the
    one thing a party knows for sure about *when* a partner moved, whatever the partner's clock says.
    """

    id: str
    act: str
    party: str
    person: str
    at: int
    n: int
    late: int = 0
    seen: dict[str, int] = {}


class Clock(msgspec.Struct, frozen=True):
    """A clock that runs on one node: when it is due, which act follows, and who makes it.

    started_at, due_at: ms by that node's own clock. act: "" where only people are called. party: whose node
    makes the act. local: it is another party's clock; when it runs out, this node makes no move but falls
    to its own safe side (``timing.presumed``).
    """

    name: str
    due_at: int
    act: str
    party: str
    local: bool = False
    started_at: int = 0


class Timer(msgspec.Struct, frozen=True):
    """One row of a procedure's clocks.

    name: as in the understanding's ``[clocks]``. statuses: in which it runs. act: what follows, "" for only
    calling people. side: who makes it, "asker" or "decider". starts: it counts from the newest move by one
    of these acts; or when: the fact that holds the time at which it is due. at_most: a fact that holds a
    shorter time in seconds. only: a fact and the values of it with which the timer runs, () for always.
    permits: while it runs the asker may do something, so the asker counts from its own newest move before
    the start, which is certainly not later than the decider's start, or, where it has none, from its own
    newest move by ``else_from``.
    """

    name: str
    statuses: frozenset[str]
    act: str = ""
    side: str = "decider"
    starts: tuple[str, ...] = ()
    when: str = ""
    at_most: str = ""
    only: tuple[str, tuple[Any, ...]] | tuple[()] = ()
    permits: bool = False
    else_from: str = ""


class State(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the moves so far amount to; the same value on every node that holds the same moves.

    status: a word of the table, "" before the first move. asker, decider: parties. parties: all that are
    named, sorted. signers: those whose agreement is needed. facts: what acts have established. over: hash
    of each part as it stands now. joined: per joint act and part, the parties that made it over that hash.
    last: the newest effective move per act. heads: ids of moves that no other move answers: what the next
    move answers. since, turn: time and mark of the move that led to the status. through: the statuses that it
    has been in, each once, in the order in which it first was. made, latest: per party how
    many moves, and the time of its newest. pending: moves that wait for one they answer. refused:
    (move id, code) of moves without effect. forked: parties that moved twice without having seen their own
    first move, which an honest node never does.
    """

    proc: str
    ob: str = ""
    status: str = ""
    asker: str = ""
    decider: str = ""
    parties: tuple[str, ...] = ()
    signers: tuple[str, ...] = ()
    facts: dict[str, Any] = {}
    over: dict[str, str] = {}
    joined: dict[str, dict[str, tuple[str, ...]]] = {}
    last: dict[str, Mark] = {}
    heads: tuple[str, ...] = ()
    since: int = 0
    turn: Mark | None = None
    through: tuple[str, ...] = ()
    made: dict[str, int] = {}
    latest: dict[str, int] = {}
    pending: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    forked: tuple[str, ...] = ()


Learn = Callable[[State, Move], dict[str, Any]]
"""Facts that a move adds or replaces. Pure; it sees the state before the move."""


def keep(_state: State, move: Move) -> dict[str, Any]:
    """Take what the move carries as facts, but for the words that name its parties."""
    return {name: value for name, value in move.data.items() if name not in NAMING}


def nothing(_state: State, _move: Move) -> dict[str, Any]:
    """Add no facts."""
    return {}


def free(_state: State, _move: Move) -> str:
    """Refuse nothing."""
    return ""


def unbarred(_state: State, _act: str, _party: str) -> str:
    """Bar nothing."""
    return ""


def sound(_data: Mapping[str, Any]) -> str:
    """Find nothing wrong."""
    return ""


def _parties(value: Any) -> bool:
    return (
        isinstance(value, list | tuple)
        and 1 <= len(value) <= MAX_PARTIES
        and all(isinstance(party, str) and PARTY.fullmatch(party) for party in value)
        and len(set(value)) == len(value)
    )


NAMING: Mapping[str, Field] = {
    "parties": Field("parties", _parties),
    "to": Field("party", lambda value: isinstance(value, str) and PARTY.fullmatch(value) is not None),
    "told": Field("parties", _parties),
}
"""What an opening move says of its parties. parties: all, the mover among them (required). to: the one that
decides; left out, the first other one. told: those that are only told: they neither decide nor sign."""


class Act(msgspec.Struct, frozen=True):
    """What a table row needs: who may make the act and what it must carry.

    side: one of SIDES. authority: the word that the understanding's authority table must grant the mover's
    party and role, "" for none. signed: a person's signature is required. fields, optional: what ``data``
    carries; opens: what it must carry besides when it is the first move. late: may be entered afterwards.
    sound: a code for what is wrong between the fields, "" if nothing. alone: the mover binds only itself:
    it decides, all others are told. offers: parts and hashes that stand up to be joined after the act, of
    which those that have not changed keep what was joined over them. joins: the
    joint act that this counts towards. version: the field that holds the hash joined (an act that offers
    joins what it offers). meets: the field whose value makes the object id together with the two parties,
    so that both, entering apart what was said by voice, or opening apart what is due at an hour, arrive at
    one object. An opening act of side "named" makes the first of the signers the asker and the second the
    decider, whoever opens. node: only a node makes it, by
    a reaction (``centre.reactions``) and without a person: nobody is offered it and nobody can enter it.
    asks: what a person is asked for where the node makes what the move carries of it (``centre.preparing``).
    whole: it joins every part at once; version then holds the hash over all of them
    (``identity.version_of``). voids: joint acts of which nothing counts any more after this one.
    ahead: a field that holds a time and the clock that says how long before it the move must be made; its own
    node sees to that, for the lengths are the understanding's, and a partner's late notice is kept as it is.
    view: what it carries is its party's own view: it stands beside those of others and replaces none of them.
    """

    side: str
    authority: str = ""
    signed: bool = False
    fields: Mapping[str, Field] = {}
    optional: Mapping[str, Field] = {}
    opens: Mapping[str, Field] = {}
    late: bool = False
    sound: Callable[[Mapping[str, Any]], str] = sound
    alone: bool = False
    offers: Callable[[State, Move], dict[str, str]] | None = None
    joins: str = ""
    version: str = ""
    meets: str = ""
    node: bool = False
    asks: Mapping[str, Field] = {}
    whole: bool = False
    voids: tuple[str, ...] = ()
    ahead: tuple[str, str] | tuple[()] = ()
    view: bool = False


class Silence(msgspec.Struct, frozen=True):
    """What a node does by itself where nothing is heard of another signer for so long.

    clock: its length, as in the understanding's ``[clocks]``. at_most_s: it is never longer. acts: by status,
    the act that the node makes, "" where it only raises the alarm; in other statuses silence does not matter.
    """

    clock: str
    at_most_s: int
    acts: Mapping[str, str]


Orders = Callable[[State, str, frozenset[str], Mapping[str, int]], str]
"""What a party does now where its status alone does not say it: from the state (its status as this party
must presume it), the party, the signers that it has lost contact with and when each move arrived here by
its clock, a message id, "" for as ``safe`` says."""


class Procedure(msgspec.Struct, frozen=True):
    """One workflow, complete.

    name: the word in code, API and message ids (``<name>-status-<status>``, ``<name>-act-<act>``). kind:
    what articles call it, such as "crossing". lane: how its moves travel. table: (status, act) to status.
    acts: who may. opening: acts that may be the first move. closed: statuses in which nothing more is due.
    together: (status, joint act) to the status reached once every signer has joined every part. always:
    acts accepted in every status, for safety outlives any understanding: they travel in the standing lane
    and wait for no move that is missing. learn: facts after a move. guard: a code for what the state has
    against a move that fits the table. clocks: its timers. waits: who must act next, per status: "asker",
    "decider" or, for a joint act, "signers". ladder: statuses in which the contact ladder is climbed. safe:
    per status, what each side does meanwhile, a message id per role ("asker", "decider", "named", or "any"
    for all that have none of their own). ways: statuses one after the other as it goes when all goes well;
    what lies ahead of a status is told by the first way that it is on. levels: rungs of the ladder, by level,
    that are due by a clock of their own, counted from where the clock started that led onto the ladder.
    printed: the facts of its form in their order; those that people type have their numbers in it, the same
    on paper, on the panel and over the radio (``forms.layout``). sheet: its run sheet: (message id of an
    item, act that ticks it). A kind of "" stays with one party: no article can let it go. bars: a code for
    what the state has against an act by a party whatever it carries: it is not offered. silence: what
    follows where a signer is not heard. falls: the act that every signer's node makes by itself when the
    understanding is suspended or over, "" for none; fallen: what that act carries. orders: what a party does
    where its status does not say it.
    """

    name: str
    kind: str
    lane: str
    table: Mapping[tuple[str, str], str]
    acts: Mapping[str, Act]
    opening: frozenset[str]
    closed: frozenset[str]
    learn: Learn = keep
    guard: Callable[[State, Move], str] = free
    clocks: tuple[Timer, ...] = ()
    together: Mapping[tuple[str, str], str] = {}
    always: frozenset[str] = frozenset()
    waits: Mapping[str, str] = {}
    ladder: frozenset[str] = frozenset()
    levels: Mapping[int, str] = {}
    safe: Mapping[str, Mapping[str, str]] = {}
    ways: tuple[tuple[str, ...], ...] = ()
    printed: tuple[str, ...] = ()
    sheet: tuple[tuple[str, str], ...] = ()
    bars: Callable[[State, str, str], str] = unbarred
    silence: Silence | None = None
    falls: str = ""
    fallen: Mapping[str, Any] = {}
    orders: Orders | None = None

    def statuses(self) -> tuple[str, ...]:
        """Return every status, in the order of the table."""
        found = dict.fromkeys(self.table.values())
        return tuple(found | dict.fromkeys(self.together.values()))

    def ahead(self, status: str) -> tuple[str, ...]:
        """Return what follows on a status when all goes well; the table's order where no way is given."""
        way = next((way for way in self.ways or (self.statuses(),) if status in way), ())
        return way[way.index(status) + 1 :] if way else ()
