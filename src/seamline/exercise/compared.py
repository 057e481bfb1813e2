"""What all nodes are held to when links have been cut: each look returns what is wrong, if anything is.

The looks read the nodes' own records, beside what pages show, and count signatures from the moves that a node
holds, apart from the state that it derives from them.
"""

import functools
from collections.abc import Iterable, Mapping

import msgspec

from seamline import machine
from seamline.centre import clocks, holding, keyring, rows, visible
from seamline.centre.desk import Reader
from seamline.exercise.federation import Federation, Node
from seamline.ledger.entry import read_entry
from seamline.machine import Act, Move, State
from seamline.procedures import crossing, joint_patrol, operation_go
from seamline.terms.lanes import LANES

GRACE_MS = 3_000
"""A clock that has been due for longer and still runs was not fired."""

IN_FORCE: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "event": {"merged": ("confirm",)},
    "control-measure": dict.fromkeys(("agreed", "active"), ("sign",)),
    "joint-patrol": dict.fromkeys(("agreed", "running"), ("sign",)),
    "link-up": dict.fromkeys(("agreed", "running"), ("sign",)),
    "operation": {
        "signed": ("sign",),
        "go": ("sign", "go"),
        **dict.fromkeys(("ready", "running"), ("sign", "go", "confirm")),
        "resumed": ("sign",),
    },
    "posture": dict.fromkeys(("agreed", "settled"), ("agree",)),
    "incident": dict.fromkeys(("released", "settled"), ("sign",)),
    "line-check": dict.fromkeys(("complete", "late"), ("report",)),
    "sitrep": dict.fromkeys(("signed", "late"), ("sign",)),
    "aid-notice": {"acknowledged": ("acknowledge",)},
    "statement": dict.fromkeys(("cleared", "set", "released"), ("clear",)),
}
"""By procedure and status, the joint acts that every party's people must have made over what stands there."""


class Held(msgspec.Struct, frozen=True):
    """An object as one node holds it. presumed: the status that the node goes by now."""

    proc: str
    state: State
    moves: tuple[Move, ...]
    presumed: str


async def held(node: Node, ob: str) -> Held | None:
    """Return an object as a node holds it, None where it holds nothing of it."""

    def look(reader: Reader) -> Held | None:
        row = visible.find(reader, ob)
        if row is None:
            return None
        state, known = holding.state_of(row), holding.procedure(row.proc)
        times, arrived = clocks.durations(reader, row.agreement), clocks.arrivals(reader, ob)
        presumed = machine.presumed(known, state, reader.home.party, reader.now, times, arrived)
        return Held(row.proc, state, tuple(holding.moves_of(reader, ob)), presumed)

    return await node.centre.see(look)


async def differing(federation: Federation, obs: Iterable[str]) -> list[str]:
    """Return the objects of which two parties do not hold the same state, or one holds nothing."""
    found = []
    for ob in sorted(obs):
        seen = {party: await held(node, ob) for party, node in federation.nodes.items()}
        parties = {party for one in seen.values() if one for party in one.state.parties}
        states = [one.state if (one := seen[party]) else None for party in sorted(parties & seen.keys())]
        if any(state != states[0] for state in states):
            found.append(ob)
    return found


async def unsigned(federation: Federation, obs: Iterable[str]) -> list[str]:
    """Return what some node takes to be in force, or would presume to be, without every party's signature."""
    found = []
    for node in federation.nodes.values():
        for ob in sorted(obs):
            one = await held(node, ob)
            if one is None:
                continue
            joints = {
                joint
                for status in (one.state.status, one.presumed)
                for joint in IN_FORCE.get(one.proc, {}).get(status, ())
            }
            good = [move for move in one.moves if await _holds(node, one.proc, move)]
            for joint in sorted(joints):
                lacking = _lacking(one, joint, good)
                found += [f"{node.party}: {one.proc} {one.state.status} {joint} {party}" for party in lacking]
    return found


async def _holds(node: Node, proc: str, move: Move) -> bool:
    """Say whether a move is over a signature that holds, or needs none."""
    if not holding.procedure(proc).acts[move.act].signed:
        return True
    return await node.centre.see(lambda reader: keyring.check_move(reader, move)) is None


def _lacking(one: Held, joint: str, good: list[Move]) -> list[str]:
    """Return the parties whose joint act over what stands there now is not held."""
    known, state = holding.procedure(one.proc), one.state
    if state.facts.get("alone"):
        return []  # binds only whom it comes from
    acts = {name: act for name, act in known.acts.items() if act.joins == joint}
    return [
        party
        for part in state.over
        for party in state.signers
        if not any(
            move.party == party and move.act in acts and _over(acts[move.act], state, part, move)
            for move in good
        )
    ]


def _over(act: Act, state: State, part: str, move: Move) -> bool:
    """Say whether a move joins a part as it stands: it names its hash, or has put it up itself."""
    if act.offers is not None:
        mark = state.last.get(move.act)
        return mark is not None and mark.id == machine.move_id(move)
    if act.whole:
        return bool(move.data.get(act.version) == machine.version_of(state.over))
    return move.data.get("part", "") == part and move.data.get(act.version) == state.over[part]


async def unsafe(federation: Federation, obs: Iterable[str]) -> list[str]:
    """Return the clocks that should have ended and have not, and whoever would move unexpected.

    On no side does anybody go by a permission that the other side does not reckon with.
    """
    found = []
    for ob in sorted(obs):
        moving, expecting = set(), set()
        for node in federation.nodes.values():
            late = await node.centre.see(functools.partial(_overdue, ob=ob))
            words = await node.centre.see(functools.partial(_going, ob=ob))
            found += [f"{node.party}: {name}" for name in late]
            moving |= {word for word in words if word.startswith("moves ")}
            expecting |= {word.removeprefix("expects ") for word in words if word.startswith("expects ")}
        found += sorted(word for word in moving if word.removeprefix("moves ") not in expecting)
    return found


def _overdue(reader: Reader, ob: str) -> list[str]:
    return [clock.name for clock in clocks.of(reader, ob) if clock.due_at < reader.now - GRACE_MS]


def _going(reader: Reader, ob: str) -> list[str]:
    """Return "moves P" where this party's people may be on the move, "expects P" for whom it reckons with."""
    row, me = visible.find(reader, ob), reader.home.party
    if row is None:
        return []
    state, arrived = holding.state_of(row), clocks.arrivals(reader, ob)
    times = clocks.durations(reader, row.agreement)
    if row.proc in ("joint-patrol", "link-up"):
        known = holding.procedure(row.proc)
        presumed = machine.presumed(known, state, me, reader.now, times, arrived)
        going = presumed in ("agreed", "running") and me in state.facts["may_be_out"]
        return [f"moves {me}"] * going + [f"expects {one}" for one in joint_patrol.expects(state, me)]
    if row.proc == "operation":
        words = [f"moves {me}"] if operation_go.may_go(state, me, reader.now, arrived) else []
        return [*words, *(f"expects {party}" for party in operation_go.expects(state, me))]
    if row.proc != "crossing":
        return []
    words = [f"moves {me}"] if crossing.may_move(state, me, reader.now, times) else []
    expected = me == state.decider and crossing.expects(state, reader.now, times, arrived)
    return [*words, *([f"expects {state.asker}"] if expected else ())]


async def lost(federation: Federation, obs: Iterable[str]) -> list[str]:
    """Return the moves and releases that are neither with a partner nor on their way to it.

    A report that no article let go when it was sent is not lost: its log says so, and to whom.
    """
    found = []
    for ob in sorted(obs):
        seen = {party: await held(node, ob) for party, node in federation.nodes.items()}
        for party, node in federation.nodes.items():
            mine = seen[party]
            for move in mine.moves if mine else ():
                for other in sorted(set(mine.state.parties) & seen.keys() - {party}) if mine else ():
                    look = functools.partial(_under_way, party=other, ob=ob, name=machine.move_id(move))
                    known = move.party != party or _knows(seen[other], move)
                    if not known and not await node.centre.see(look):
                        found.append(f"{party} > {other}: {move.proc} {move.act}")
            found += await _unsent(federation, node, ob)
    return found


def _knows(there: Held | None, move: Move) -> bool:
    return there is not None and move in there.moves


def _under_way(reader: Reader, party: str, ob: str, name: str) -> bool:
    keys = (f"{party}/{lane}/move/{ob}/{name}" for lane in LANES)
    return any(reader.find(rows.QUEUE, key, rows.QueueRow) for key in keys) or any(
        item.row.data.get("is") == name
        for lane in LANES
        for row in reader.rows(rows.PARCEL, group=f"{party}/{lane}")
        for item in _items(reader, row.key)
    )


def _items(reader: Reader, key: str) -> tuple[rows.CutItem, ...]:
    held_ = reader.find(rows.PARCEL_ITEMS, key, rows.ParcelItems)
    return held_.items if held_ else ()


async def _unsent(federation: Federation, node: Node, ob: str) -> list[str]:
    """Return to whom an own report was let go and is neither there nor on its way."""
    found = []
    for party, alias in await node.centre.see(functools.partial(_let_go, ob=ob)):
        look = functools.partial(_has_report, alias=alias)
        if not await federation[party].centre.see(look):
            found.append(f"{node.party} > {party}: report {ob}")
    return found


def _has_report(reader: Reader, alias: str) -> bool:
    return reader.find(rows.REPORT, alias, rows.ReportRow) is not None


def _sent(reader: Reader, ob: str) -> frozenset[str]:
    """Return to whom an own report was sent where an article let it go, by the log."""
    found: frozenset[str] = frozenset()
    for one in reader.view.log(0, reader.view.size()):
        if one.raw is None or ob.encode() not in one.raw:
            continue  # to read every entry through for every look would take most of the check's time
        entry = read_entry(one.raw)
        if entry.kind == "report.sent/1" and entry.ob == ob:
            found |= {str(party) for party, allowed, _ in entry.body["to"] if allowed}
    return found


def _let_go(reader: Reader, ob: str) -> list[tuple[str, str]]:
    """Return for whom an own report that was let go no longer waits, and its id there, "" for none."""
    row = reader.find(rows.REPORT, ob, rows.ReportRow)
    if row is None or row.owner != reader.home.party or row.status != "sent":
        return []
    if reader.find(rows.RECALL, ob, rows.RecallRow):
        return []  # what is taken back before it is there need not get there
    found = []
    for party in sorted(_sent(reader, ob)):
        if reader.find(rows.PARTNER, party, rows.PartnerRow) is None:
            continue
        gone = [one for one in reader.every(rows.SENT, rows.SentRow, group=party) if one.ob == ob]
        keys = (f"{party}/{lane}/report/{ob}/{party}" for lane in LANES)
        waits = any(reader.find(rows.QUEUE, key, rows.QueueRow) for key in keys)
        if not waits and not (gone and not gone[-1].reached):
            found.append((party, gone[-1].alias if gone else ""))
    return found
