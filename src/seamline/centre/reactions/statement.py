"""What nodes do by themselves about joint statements: mark what is no longer agreed, order, release or miss.

The order is the deciding node's word that it holds every clearance. At the minute each node looks for
itself. It releases where it holds the order, hears the other signers and, if it is the deciding one, knows
that they have the order too. Nothing that would stop it can be on its way by then: after the last stop, by
default two minutes before, nothing is stopped or marked any more. So both release or neither does, but for
what no protocol can exclude: a link that goes down in the very moment in which a last receipt is on its way.
Whoever released alone sees it marked as that, and calls.
"""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from seamline.centre import figures, rows, visible
from seamline.centre.desk import Desk, Reader
from seamline.centre.reactions.held import Held, Mover
from seamline.machine import State
from seamline.procedures import statement

OUT = "statement-out"
ALONE = "released-here-alone"


class Out(msgspec.Struct, frozen=True):
    """A statement as this node has released it at its minute. Table statement-out; key: ob/edition.

    published: ``procedures.statement.edition``.
    """

    at: int
    published: dict[str, Any]


Elsewhere = Callable[[str, str, Mapping[str, object]], None]
"""Makes a move of the node in an object: its id, an act and its data."""


def held(desk: Desk, change: Held, mover: Mover) -> None:
    """After a move in a statement: links, marks, the order."""
    row, state = change.row, change.state
    figures.link(desk, row.ob, state.facts)
    if desk.home.party not in state.signers or state.status == "withdrawn":
        return
    doubts = figures.doubtful(desk, state.facts, figures.written(desk, row))
    if doubts:
        part, event = doubts[0]  # the next follows on this one's being held
        mover("mark", {"part": part, "event": event})
    elif state.status == "cleared" and state.decider == desk.home.party:
        mover("order", {})
    elif state.status == "missed" and out(desk, row.ob, state) is not None:
        _flag(desk, row, (*row.flags, ALONE))
    elif state.status == "released":
        # Both have released it by now: nobody stands alone with it.
        _flag(desk, row, tuple(flag for flag in row.flags if flag != ALONE))


def event_changed(desk: Desk, change: Held, _mover: Mover) -> None:
    """After a move in an event: statements with figures about it are looked at anew."""
    look_again(desk, change.row.ob, change.elsewhere.move)


def look_again(desk: Desk, event: str, move: Elsewhere) -> None:
    """Mark the paragraphs of all statements that rest on an event that is no longer agreed."""
    for ob in figures.statements_about(desk, event):
        row = visible.find(desk, ob)
        state = State("statement") if row is None else _state(row)
        if row is None or desk.home.party not in state.signers or state.status == "withdrawn":
            continue
        for part, name in figures.doubtful(desk, state.facts, figures.written(desk, row)):
            if name == event:
                move(ob, "mark", {"part": part, "event": name})


def at_minute(desk: Desk, clock: rows.ClockRow, mover: Mover) -> None:
    """The minute of a statement has come: release it, or let it pass."""
    row = visible.find(desk, clock.ob)
    state = State("statement") if row is None else _state(row)
    if row is None or state.status != "set":
        return
    ready = together(desk, row, state)
    if ready and desk.home.party in state.signers:
        published = statement.edition(state)
        number = published["edition"]
        desk.put(OUT, f"{row.ob}/{number}", Out(desk.now, published), group=row.ob)
        desk.record("statement.released-here/1", row.ob, {"number": number})
        desk.tell("object", id=row.ob)
    if state.decider == desk.home.party:
        mover("release" if ready else "miss", {})


def together(reader: Reader, row: rows.ObjectRow, state: State) -> bool:
    """Say whether this node may take it that all release at the minute. Now: at the minute or after it."""
    minute = int(state.facts["release_at"])
    last = minute - statement.last_stop_ms(state.facts)
    others = [party for party in state.signers if party != reader.home.party]
    if not all(_hears(reader, party, last) for party in others):
        return False
    if state.decider == reader.home.party:
        return all(_has_order(reader, row.ob, party, last) for party in others)
    order = reader.find(rows.MOVE, f"{row.ob}/{state.last['order'].id}", rows.MoveRow)
    return order is not None and order.at <= minute - settled_ms(state.facts)


def settled_ms(facts: Mapping[str, Any]) -> int:
    """Return for how long a node that does not decide must have had the order at the minute.

    Some while before the last stop, so that its receipt has got back in time.
    """
    last = statement.last_stop_ms(facts)
    return last + (statement.order_ms(facts) - last) // 3


def out(reader: Reader, ob: str, state: State) -> dict[str, Any] | None:
    """Return what this node has released at its minute and nobody has said so yet; None where nothing."""
    number = len(state.facts["editions"]) + 1
    found = reader.find(OUT, f"{ob}/{number}", Out)
    return found.published if found else None


def _hears(reader: Reader, party: str, last: int) -> bool:
    partner = reader.find(rows.PARTNER, party, rows.PartnerRow)
    return partner is not None and not partner.failures and not partner.cut_off and partner.contact >= last


def _has_order(reader: Reader, ob: str, party: str, last: int) -> bool:
    sent = [one for one in reader.every(rows.SENT_OF, rows.SentRow, group=ob) if one.party == party]
    return bool(sent) and all(0 < one.reached <= last for one in sent)


def _flag(desk: Desk, row: rows.ObjectRow, flags: tuple[str, ...]) -> None:
    if set(flags) != set(row.flags):
        visible.put(desk, msgspec.structs.replace(row, flags=flags))


def _state(row: rows.ObjectRow) -> State:
    return msgspec.convert(row.state, State)
