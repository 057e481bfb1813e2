"""GO by all or NO-GO: how parties that may lose each other at any moment set out together or not at all.

No number of messages over a link that may fail makes two parties certain of the same thing at the same
moment; what can be chosen is which side an error falls on. The rule here:

1. Each side gives its GO, signed, over the hash of the version, before ``go_by`` by its own clock.
2. A node that holds the GO of everybody *before* ``go_by`` says so at once (``confirm``). That approves
   nothing; it says what it holds. A GO that came later is held too late and is never confirmed.
3. A side may set out at H-hour if it holds the confirmation of everybody, got by H-hour minus
   ``SURE_MS``, has not been told to stop, and has not lost the link. Who lacks one of these says NO-GO by
   itself.
4. A node that does not hear another for the length of the contact clock (10 minutes at most) before
   H-hour says NO-GO by itself. As ``go_by`` lies at least 15 minutes ahead of H-hour, whatever a link
   that died lost of GOs or confirmations, the silence is noticed on both sides before H-hour: NO-GO on
   both alike.
5. Whoever gave its GO and confirmed is expected by the others to be moving until it has said that it
   holds (its own stop, or ``heard``, which its node says when a stop reaches it), or that it is out.

What can still go wrong, and who is safe. The link may die less than the contact clock before H-hour, when
all confirmations have arrived but a stop has not: the side that never heard the stop sets out, reaches at
most its next phase line, for then the silence is over-long, and holds there. The side that stopped stands
still and knows, for it holds every GO, that the other may be coming along the agreed route: it is told so
until it hears otherwise. So nobody ever sets out whom the others do not expect, and nobody holds who
thinks himself alone. A clock that is wrong by more than five minutes against the causes of a confirmation
(it would have been made before what it answers, or after it arrived) confirms nothing; a smaller error
lets a side set out as much too early or late. Nothing here can tell a party that lies about its clock.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine.identity import move_id, version_of
from seamline.machine.parts import Move, Silence, State
from seamline.terms.times import MINUTE

CLOCKS_MS = 5 * MINUTE
"""By how much the clocks of two nodes may differ so that an H-hour still means the same to both."""

BEFORE = frozenset({"go", "ready"})
"""Every GO is given, H-hour is not yet."""
OFF = frozenset({"planned", "objected", "no-go", "stopped", "restarting", "over", "cancelled"})
"""Nobody is to move by a GO that was given before."""
GOING = frozenset({"running", "resumed", "changing"})

LOST_BEFORE = "operation-safe-lost-before"
LOST_DURING = "operation-safe-lost-during"
STAY = "operation-safe-stay"
EXPECT = "operation-safe-expect"
NO_UNDERSTANDING = "no-understanding"
"""Why a node stops by itself: the understanding has been suspended, or its time is over."""
FALLEN = "operation-safe-fallen"
"""What a side does where its status does not say it."""

SILENCE = Silence(
    "operation.contact",
    600,
    {"go": "stop", "ready": "stop", **dict.fromkeys((*GOING, "held", "restarting"), "")},
)


def gave_go(state: State, party: str) -> bool:
    """Say whether a party's GO over this version stands."""
    return any(party in who for who in state.joined.get("go", {}).values())


def in_time(state: State, now: int) -> bool:
    """Say whether a node that holds every GO now, by its own clock, holds them in time and by one clock."""
    given = [int(one["at"]) for one in state.facts.get("go", {}).values()]
    return now < state.facts["go_by"] and all(at <= now + CLOCKS_MS for at in given)


def refused(state: State, move: Move) -> str:
    """Return what is against a GO or a confirmation by its time, "" if nothing."""
    if move.act == "go" and move.at >= state.facts["go_by"]:
        return "operation-late"
    if move.act == "confirm" and not in_time(state, move.at):
        return "operation-late" if move.at >= state.facts["go_by"] else "operation-clocks"
    return ""


def learn(state: State, move: Move) -> dict[str, Any]:
    """Return what a move says of who has given GO, who knows, and who may be moving (``bound``)."""
    facts = state.facts
    go, confirmed = facts.get("go", {}), facts.get("confirmed", {})
    bound = set(facts.get("bound", ()))
    if move.act == "go":
        mine = {"plan": version_of(state.over), "at": move.at}
        return {"go": {**go, move.party: mine}, "bound": sorted(bound | {move.party})}
    if move.act == "confirm":
        return {"confirmed": {**confirmed, move.party: {"id": move_id(move), "at": move.at}}}
    if move.act == "sign" and state.status == "restarting":
        return {"bound": sorted(bound | {move.party})}
    found: dict[str, Any] = {}
    edits = move.act in ("plan", "sign") and state.status not in GOING
    if move.party in bound and (edits or move.act in ("stop", "heard", "out", "object", "cancel")):
        found["bound"] = sorted(bound - {move.party})
    if move.act == "plan" and confirmed:
        found["confirmed"] = {}
    return found


def expects(state: State, me: str) -> tuple[str, ...]:
    """Return the other parties that may be moving by a GO, as far as this party can know.

    Theirs and its own stood over one and the same version, and they have not said since that they hold.
    """
    go: Mapping[str, Any] = state.facts.get("go", {})
    bound = state.facts.get("bound", ())
    return tuple(
        party
        for party in bound
        if party != me and all(go.get(one, {}).get("plan") == go[party]["plan"] for one in state.signers)
    )


def is_sure(state: State, me: str, arrived: Mapping[str, int]) -> bool:
    """Say whether a party holds the confirmation of everybody, got in time and not from ahead of its clock.

    arrived: when this node recorded each move, ms by its own clock, by move id.
    """
    confirmed: Mapping[str, Any] = state.facts.get("confirmed", {})
    if not confirmed.keys() >= set(state.signers):
        return False
    heard = {party: arrived.get(one["id"], 0) for party, one in confirmed.items() if party != me}
    return all(
        confirmed[party]["at"] <= at + CLOCKS_MS and at < state.facts["sure_by"]
        for party, at in heard.items()
    )


def may_go(state: State, me: str, now: int, arrived: Mapping[str, int]) -> bool:
    """Say whether a party may be on the move now. now: ms by its own clock. The link it has to judge itself.

    Needs no clock to have fired: H-hour and the end hold by themselves.
    """
    return (
        me in state.signers
        and state.status in GOING | {"ready"}
        and me in state.facts.get("bound", ())
        and is_sure(state, me, arrived)
        and int(state.facts["h_hour"]) <= now < int(state.facts["until"])
    )


def orders(state: State, me: str, lost: frozenset[str], arrived: Mapping[str, int]) -> str:
    """Return what a party does where the status alone does not say it; see ``parts.Orders``."""
    if me not in state.signers:
        return ""
    if state.status in ("signed", "go", "ready") and lost:
        return LOST_BEFORE
    if state.status == "ready" and not is_sure(state, me, arrived):
        return STAY
    if state.status in GOING:
        if me not in state.facts.get("bound", ()) or not is_sure(state, me, arrived):
            return STAY
        return LOST_DURING if lost else ""
    if state.status == "stopped" and state.facts.get("stopped", {}).get("why") == NO_UNDERSTANDING:
        return FALLEN
    if state.status in OFF and expects(state, me):
        return EXPECT
    return ""
