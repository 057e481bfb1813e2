"""What only the centre knows of a message: who speaks, what both sides know, what has been read by whom."""

from collections.abc import Mapping
from typing import Any

from seamline.centre import events, holding, lanes, queue, reports, rows, shown, visible, watch
from seamline.centre.desk import Actor, Desk, Reader, refuse
from seamline.centre.making import Making
from seamline.machine import State, move_id
from seamline.procedures import message
from seamline.procedures.stock_phrases import PHRASES
from seamline.terms.errors import Refusal
from seamline.terms.lanes import LANES

Doc = dict[str, Any]

OBJECTS = ("about", "object")
"""Fields that name a thing."""


def prepare(reader: Reader, making: Making) -> dict[str, Any]:
    """Put in the duty post that speaks, and things by the ids that the other side knows.

    Raises Denied ``message-one``, ``message-phrase-unknown``, ``message-about`` and the codes of
    ``events.shared_id``.
    """
    data = {name: value for name, value in making.data.items() if name != "from_post"}
    if making.act not in message.SAYING:
        return data
    if len(making.parties) != 1:
        raise refuse(Refusal("message-one"))
    number = data.get("phrase")
    # A partner's newer node may know more; what is said here must be known here.
    if type(number) is int and number not in PHRASES:
        raise refuse(Refusal("message-phrase-unknown"))
    for name in OBJECTS:
        if isinstance(data.get(name), str):
            data[name] = _shared(reader, making, data[name])
    return {**data, "from_post": desk_of(reader, making.actor)}


def desk_of(reader: Reader, actor: Actor) -> str:
    """Return the duty post where somebody has the watch, as its centre calls it; else the role on watch."""
    held = next((row.name for row in watch.posts(reader) if row.seat == actor.person), "")
    return held or actor.post()


def _shared(reader: Reader, making: Making, ob: str) -> str:
    """Return the id by which the other side knows a thing. It learns nothing of what it does not know."""
    row = visible.find(reader, ob)
    if row is not None:
        known = set(making.parties) <= set(holding.state_of(row).parties)
        if known and visible.knows(reader, making.actor, ob):
            return ob
        raise refuse(Refusal("message-about"))
    if reader.find(rows.REPORT, events.here(reader, ob), rows.ReportRow) is None:
        raise refuse(Refusal("message-about"))
    return events.shared_id(reader, ob, list(making.parties), making.agreement)


def unread(reader: Reader, state: State) -> bool:
    """Say whether the other side has said something here that no watch has read."""
    side = message.side_of(state, reader.home.party)
    return state.facts.get("unread") in (side, message.BOTH)


def read(desk: Desk, actor: Actor, row: rows.ObjectRow) -> None:
    """A watch has the conversation before it: tell the other side how much of it has been read now."""
    state = holding.state_of(row)
    if row.proc != message.PROCEDURE.name or not unread(desk, state):
        return
    side = message.side_of(state, desk.home.party)
    act = "read-back" if side == message.ASKER else "read"
    data = {"count": message.heard_by(state, side), "from_post": desk_of(desk, actor)}
    holding.node_move(desk, row.ob, act, data)


def talk(reader: Reader, actor: Actor, row: rows.ObjectRow, state: State) -> Doc:
    """Return a conversation for the page: what was said, how far each own message got, who has read it."""
    me = reader.home.party
    other = next((party for party in state.parties if party != me), "")
    waiting = _on_the_way(reader, row, state, other)
    counted: dict[str, int] = {}
    said = []
    for one in state.facts.get("said", ()):
        side = message.side_of(state, one["party"])
        counted[side] = counted.get(side, 0) + 1
        seen = _seen(state, side, counted[side])
        where = ""
        if one["party"] == me:
            where = "read" if seen else waiting.get(counted[side], "reached")
        said.append(
            {
                **one,
                "known": one.get("phrase", 0) in PHRASES,
                "thing": _thing(reader, actor, one.get("object", "")),
                "where": where,
                "read_at": seen["at"] if seen else 0,
                "read_post": seen.get("from_post", "") if seen else "",
            }
        )
    return {
        "other": other,
        "to_post": state.facts.get("to_post", ""),
        "about": [
            thing
            for ob in (state.facts.get("about", ""), *state.facts.get("reports", ()))
            if (thing := _thing(reader, actor, ob)) is not None
        ],
        "said": said,
        "unread": unread(reader, state),
    }


def _seen(state: State, side: str, number: int) -> Mapping[str, Any] | None:
    """Return the first reading by the other side that takes in so many messages of this side."""
    for one in state.facts.get("seen", ()):
        if message.side_of(state, one["party"]) != side and one["count"] >= number:
            found: Mapping[str, Any] = one
            return found
    return None


def _on_the_way(reader: Reader, row: rows.ObjectRow, state: State, other: str) -> dict[int, str]:
    """Return "queued" or "left" for each own message, by its number, that has not got there yet."""
    me = reader.home.party
    void = {name for name, _ in state.refused}
    own = [
        name
        for move in holding.moves_of(reader, row.ob)
        if move.party == me and move.act in message.SAYING and (name := move_id(move)) not in void
    ]
    # No parcel is looked through once all of them have been acknowledged.
    sent = [one for one in reports.sent_of(reader, row.ob) if one.party == other]
    if sent and all(one.reached for one in sent) and not _queued(reader, other, row.ob, own):
        return {}
    cut = {
        str(item.row.data.get("is", ""))
        for lane in LANES
        for parcel in lanes.unacked(reader, other, lane)
        for item in lanes.items_of(reader, other, lane, parcel.epoch, parcel.first)
        if item.row.ob == row.ob
    }
    queued = _queued(reader, other, row.ob, own)
    return {
        number: "queued" if name in queued else "left"
        for number, name in enumerate(own, 1)
        if name in queued or name in cut
    }


def _queued(reader: Reader, party: str, ob: str, names: list[str]) -> set[str]:
    return {name for name in names for lane in LANES if queue.waits(reader, lane, party, "move", ob, name)}


def _thing(reader: Reader, actor: Actor, ob: str) -> Doc | None:
    """Return what a message names; without a title where it is not known here, or not to this seat."""
    if not ob:
        return None
    here = events.here(reader, ob)
    report = reader.find(rows.REPORT, here, rows.ReportRow)
    if report is not None:
        return {"id": here, "title": shown.report_object(reader, report)["title"]}
    held = visible.find(reader, here)
    if held is None or not visible.knows(reader, actor, here):
        return {"id": ob, "title": None}
    return {"id": here, "title": shown.object_object(reader, held)["title"]}
