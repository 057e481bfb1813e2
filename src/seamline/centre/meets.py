"""What lies where somebody plans to be, in that stretch of time: of all that this node and this person know.

The one question behind every deconfliction: an operation's, a patrol's, a synchronised patrol's or
link-up's, a control measure's. Each party asks its own node, of the plan that all see, and nobody else learns
the answer: own patrols and crossings stay home, and so do the words that people put to them
(``centre.dealt``). Restraint areas come first. In doubt two things meet.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from seamline.analysis.areas import SeamArea
from seamline.centre import holding, plans, restraint, rows, shown, visible
from seamline.centre.desk import Actor, Reader
from seamline.centre.plans import Piece
from seamline.machine.identity import digest
from seamline.machine.parts import Procedure, State

Doc = dict[str, Any]

PLANNED = ("operation", "patrol", "joint-patrol", "link-up", "control-measure")
"""The procedures whose plans are held against what else there is."""
AID = "aid-notice"
OTHERS = (
    "operation",
    "joint-patrol",
    "link-up",
    "patrol",
    "crossing",
    "control-measure",
    "incident",
    "posture",
)
"""What a plan may meet, besides restraint areas."""
RESTRAINING = frozenset({"boundary", "restrictive-fire-line", "no-fire-area", "restricted-area"})
"""Control measures that a plan does not simply pass: the others say where things are."""
MAX_HELD = 100_000
"""Objects of one procedure that are looked through."""


class Met(msgspec.Struct, frozen=True):
    """One thing that a plan meets.

    title: its message. since, until: ms UTC, of what is met of it. ground: the pieces that are met. stamp: of
    all that it takes; another one once it lies or lasts elsewhere. needs: people have to say a word about it.
    """

    ob: str
    proc: str
    kind: str
    party: str
    status: str
    title: Doc
    since: int
    until: int
    ground: tuple[Piece, ...]
    stamp: str
    needs: bool

    @property
    def aid(self) -> bool:
        """Whether it is a restraint area of an aid body."""
        return self.proc == AID


def drafted(known: Procedure, state: State, data: Mapping[str, Any], me: str) -> State:
    """Return a state as it would be with what a form says so far; what no form could say is left out."""
    fields = {
        name: field for act in known.acts.values() for name, field in {**act.optional, **act.fields}.items()
    }
    said = {name: value for name, value in data.items() if name in fields and fields[name](value)}
    asker = state.asker or me
    return msgspec.structs.replace(state, proc=known.name, asker=asker, facts={**state.facts, **said})


def plan_id(state: State) -> str:
    """Return the SHA-256, hex, of the ground and time that a plan takes; "" while it takes none."""
    return _stamp(state) if plans.taken(state, 0) else ""


def meets(reader: Reader, actor: Actor, state: State) -> list[Met]:
    """Return what a plan meets of all that this person may know: restraint areas first, then by time."""
    mine = [(piece, restraint.shape_of(piece.body)) for piece in plans.taken(state, reader.now)]
    if not mine:
        return []
    but = {state.ob, str(state.facts.get("supersedes") or "")}
    found = [*_restraints(reader, mine)]
    for proc in OTHERS:
        if visible.may_see(actor, proc):
            held = reader.every(rows.OBJECT, rows.ObjectRow, group=proc, limit=MAX_HELD)
            all_met = (_met(reader, row, state.proc, mine) for row in held if row.ob not in but)
            found.extend(met for met in all_met if met is not None)
    return sorted(found, key=lambda met: (not met.aid, not met.needs, met.since, met.ob))


def _restraints(reader: Reader, mine: list[tuple[Piece, SeamArea | None]]) -> list[Met]:
    found: dict[str, Met] = {}
    for piece, _ in mine:
        for area in restraint.areas(reader, piece.since, piece.until, piece.body):
            row = visible.find(reader, area.ob)
            if row is None or area.ob in found:
                continue
            state = holding.state_of(row)
            found[area.ob] = _made(reader, row, state, tuple(plans.taken(state, reader.now)), needs=True)
    return list(found.values())


def _met(
    reader: Reader, row: rows.ObjectRow, proc: str, mine: list[tuple[Piece, SeamArea | None]]
) -> Met | None:
    other = holding.state_of(row)
    if not plans.is_on(other):
        return None
    ground = tuple(
        theirs
        for theirs in plans.taken(other, reader.now)
        if any(_touch(piece, shape, theirs) for piece, shape in mine)
    )
    if not ground:
        return None
    informs = other.proc == "control-measure" and (
        proc == "control-measure" or other.facts.get("type") not in RESTRAINING
    )
    return _made(reader, row, other, ground, needs=not informs)


def _touch(piece: Piece, shape: SeamArea | None, theirs: Piece) -> bool:
    if piece.since > theirs.until or theirs.since > piece.until:
        return False
    other = restraint.shape_of(theirs.body)
    return shape is None or other is None or bool(shape.flat.intersects(other.flat))


def _made(
    reader: Reader, row: rows.ObjectRow, state: State, ground: tuple[Piece, ...], *, needs: bool
) -> Met:
    return Met(
        ob=row.ob,
        proc=row.proc,
        kind=str(state.facts.get("type", "")) if row.proc == "control-measure" else row.proc,
        party=state.asker,
        status=state.status,
        title=shown.object_object(reader, row)["title"],
        since=min(piece.since for piece in ground),
        until=max(piece.until for piece in ground),
        ground=ground,
        stamp=_stamp(state),
        needs=needs,
    )


def _stamp(state: State) -> str:
    """Return the hash of what is taken, which the mere passing of time does not change."""
    taken = [
        {"body": piece.body, "since": piece.since, "until": piece.until} for piece in plans.taken(state, 0)
    ]
    return digest({"proc": state.proc, "taken": taken})
