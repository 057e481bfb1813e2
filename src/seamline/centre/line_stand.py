"""Where the line to a partner stands, as a line check says it: stream heads, clocks, the short check code."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from seamline.centre import lanes, rows, watch
from seamline.centre.desk import Desk, Reader
from seamline.machine import State
from seamline.procedures.line_check import BY_NODE, MAX_OFF_S, check_code
from seamline.terms.errors import InvalidInput
from seamline.terms.lanes import LANES
from seamline.terms.times import MINUTE

Doc = dict[str, Any]

MAX_OFF_MS = 30_000
"""A partner's clock that is further off ours than this is said so. What counts down on two screens is 30 s
apart then, a quarter of the shortest clock that is agreed between people."""
WINDOW_MS = 5 * MINUTE
"""How long the best look at a partner's clock counts; afterwards the newest one does, for clocks step."""


def look(desk: Desk, party: str, sealed_at: int) -> None:
    """Note what a parcel that has just come says of its sender's clock.

    It was sealed before it came, so the sender's clock is ahead by at least the difference. The largest
    difference of some minutes is the one with the shortest way, and the best guess; what waited for a link,
    or came on a stick, has a smaller one and counts for nothing beside it.
    """
    row = desk.find(rows.PARTNER_CLOCK, party, rows.PartnerClock)
    ahead = sealed_at - desk.now
    if row is None or ahead > row.ahead_ms or desk.now - row.at > WINDOW_MS or row.at > desk.now:
        desk.put(rows.PARTNER_CLOCK, party, rows.PartnerClock(ahead, desk.now))


def ahead_ms(reader: Reader, party: str) -> int | None:
    """Return by how much a partner's clock looks ahead of ours, negative if behind; None if unknown."""
    row = reader.find(rows.PARTNER_CLOCK, party, rows.PartnerClock)
    return row.ahead_ms if row else None


def off(reader: Reader, party: str) -> bool:
    """Say whether a partner's clock is further off ours than it may be."""
    ahead = ahead_ms(reader, party)
    return ahead is not None and abs(ahead) > MAX_OFF_MS


def heads(reader: Reader, party: str) -> list[Doc]:
    """Return, for each lane, what was sealed for a partner and what is held of its own stream."""
    found = []
    for lane in LANES:
        out, into = lanes.lane_row(reader, "out", party, lane), lanes.lane_row(reader, "in", party, lane)
        doc = {
            "lane": lane,
            "sent": out.number,
            "sent_epoch": out.epoch,
            "held": into.number,
            "held_epoch": into.epoch,
        }
        if into.number:
            doc["root"] = into.tree().root().hex()
        found.append(doc)
    return found


def compare(reader: Reader, party: str, theirs: Iterable[Mapping[str, Any]]) -> list[tuple[str, str]]:
    """Return (lane, what is wrong) where a partner's heads and ours do not agree.

    "behind": we lack what they have sealed for us. "ahead": they hold more than we ever sealed. "differs":
    at the same number they hold something else. What is on its way to them is not wrong.
    """
    found = []
    for one in theirs:
        lane = str(one["lane"])
        out, into = lanes.lane_row(reader, "out", party, lane), lanes.lane_row(reader, "in", party, lane)
        sent = int(one.get("sent_epoch", 1)), int(one.get("sent", 0))
        held = int(one.get("held_epoch", 1)), int(one.get("held", 0))
        if sent > (into.epoch, into.number):
            found.append((lane, "behind"))
        if held > (out.epoch, out.number):
            found.append((lane, "ahead"))
        root = lanes.root_at(reader, party, lane, *held)
        if root is not None and "root" in one and root.hex() != one["root"]:
            found.append((lane, "differs"))
    return found


def code(reader: Reader, party: str, hour: int) -> str:
    """Return the short check code of a line check with a partner, to be read out over the radio."""
    me = reader.home.party
    theirs = {lane: lanes.lane_row(reader, "in", party, lane) for lane in LANES}
    return check_code(
        hour,
        {
            f"{me}>{party}": lanes.acked(reader, party),
            f"{party}>{me}": {lane: (row.epoch, row.number) for lane, row in theirs.items()},
        },
    )


def panel_code(reader: Reader, state: State) -> str:
    """Return the check code as the panel shows it; "" where the object is not between two."""
    others = [party for party in state.signers if party != reader.home.party]
    return code(reader, others[0], int(state.facts["hour"])) if len(others) == 1 else ""


def prepared(
    reader: Reader, act: str, data: Mapping[str, Any], parties: tuple[str, ...], state: State
) -> Doc:
    """Return what a move of a line check carries, with what this node adds; on nobody's word."""
    given = {name: value for name, value in data.items() if name not in (*BY_NODE, "own_code")}
    party = next(iter(parties), "")
    if act == "voice":
        return {**given, "own_code": code(reader, party, int(state.facts["hour"]))}
    if act != "report":
        return given
    if len(parties) != 1:
        # Stream heads are between two: a third would learn from them how much the two have exchanged.
        raise InvalidInput("line-check-parties", "a line check is between two parties")
    given |= {"heads": heads(reader, party), "roster": watch.roster(reader)}
    ahead = ahead_ms(reader, party)
    if ahead is not None:
        given["off_s"] = max(-MAX_OFF_S, min(MAX_OFF_S, round(ahead / 1_000)))
    return given


def note(desk: Desk, party: str, ob: str, theirs: Iterable[Mapping[str, Any]]) -> None:
    """Say in the log what a partner's report at a line check shows to be wrong."""
    for lane, what in compare(desk, party, theirs):
        body = {"from": party, "lane": lane}
        if what == "behind":
            # It may be on its way still: that is said, and nobody is called for it.
            desk.record("line-check.behind/1", ob, body)
            continue
        if what == "ahead":
            desk.record("line-check.ahead/1", ob, body)
        else:
            desk.record("line-check.differs/1", ob, body)
        desk.tell("alarm", ob=ob, clock="line-check.heads")
    ahead = ahead_ms(desk, party)
    if ahead is not None and off(desk, party):
        desk.record("line-check.clock/1", ob, {"from": party, "count": round(ahead / 1_000)})
        desk.tell("alarm", ob=ob, clock="line-check.clock")


def rosters(states: Iterable[State], party: str) -> Doc:
    """Return a partner's newest roster of the states of line checks: ``{posts, at}``, at 0 for none."""
    best: Doc = {"posts": [], "at": 0}
    for state in states:
        said = msgspec.to_builtins(state.facts.get("reports", {})).get(party)
        if said and said["at"] > best["at"]:
            best = {"posts": said.get("roster", []), "at": said["at"]}
    return best
