"""Injects about patrols: compared without being shown, no answer is "call", a patrol of both. FICTION."""

from typing import Any

from seamline.exercise.injects.ground import FEDERAL, REGION, SEAM, body_of, state_of, step
from seamline.exercise.injects.plans import worded
from seamline.exercise.script import Doc, Hand, Play
from seamline.terms.times import HOUR, MINUTE

EAST = 440_000
"""4 km, in e7 degrees of longitude."""


def track(north: int) -> list[Doc]:
    """Return a track of 4 km eastwards, so many e7 degrees north of a spot in the seam."""
    lat, lon = SEAM
    return [{"lat_e7": lat + north, "lon_e7": lon + east} for east in (0, EAST)]


def plan(now: int, callsign: str, north: int, ahead: int = 30 * HOUR) -> Doc:
    """Return the plan of a fictional patrol of four hours."""
    return {
        "callsign": callsign,
        "strength": "6-15",
        "corridor": track(north),
        "from": now + ahead,
        "until": now + ahead + 4 * HOUR,
        "recognition": "Green panel, two short flashes",
        "contact": "CH 12",
    }


async def filed(play: Play, party: str, callsign: str, north: int) -> str:
    """File a patrol over a personal signature; return its id. Nobody else is told."""
    stage = play.stage
    data = plan(stage.now(), callsign, north)
    await worded(stage.hand(party, "duty-1"), "patrol", data)
    order = {
        "proc": "patrol",
        "act": "file",
        "data": data,
        "parties": [],
        "key": f"inject-{callsign.lower().replace(' ', '-')}",
        "pin": stage.pin,
    }
    opened = await stage.hand(party, "duty-1").post("/api/objects", order)
    return str(opened["object"]["id"])


async def compare(play: Play, party: str, ob: str, other: str) -> None:
    """Have a patrol compared with what the other side has signed."""
    stage = play.stage
    order = {
        "proc": "patrol-check",
        "act": "ask",
        "data": {"patrol": ob},
        "parties": [other],
        "pin": stage.pin,
    }
    await stage.hand(party, "duty-1").post("/api/objects", order)


async def checks_of(play: Play, party: str, ob: str) -> list[Doc]:
    """Return what came of the checks of a patrol, as its own node shows it."""
    found: Any = (await body_of(play.stage.hand(party, "duty-1"), ob))["body"].get("checks", [])
    return list(found)


async def patrol_compared(play: Play) -> None:
    """One side is clear; the other, which would meet it, is told the box and the window, and no plan."""
    stage = play.stage
    mine, theirs = stage.hand(FEDERAL, "duty-1"), stage.hand(REGION, "duty-1")
    first = await filed(play, FEDERAL, "HERON 1", 0)
    await compare(play, FEDERAL, first, REGION)
    await step(play, mine, FEDERAL, first, "coordinated", 60)
    second = await filed(play, REGION, "OTTER 1", 40_000)
    await compare(play, REGION, second, FEDERAL)
    await step(play, theirs, REGION, second, "to-call", 60)
    seen = await checks_of(play, REGION, second)
    play.expect(REGION, "found-comparison", ["call-them"], [one["came_to"] for one in seen])
    play.expect(REGION, "found-box", True, all(one.get("cells", 0) > 0 for one in seen))
    play.expect(FEDERAL, "found-other-plan", "", await state_of(mine, second))
    play.expect(REGION, "found-other-plan", "", await state_of(theirs, first))
    # They speak on the phone; what they agreed is written down and signed.
    said = {"partners": [FEDERAL], "text": "EXERCISE. OTTER keeps north of the road; HERON south of it."}
    order = {"act": "agree", "data": said, "pin": stage.pin}
    await theirs.post(f"/api/objects/{second}/moves", order)
    await step(play, theirs, REGION, second, "coordinated")
    await theirs.post(f"/api/objects/{second}/moves", {"act": "cancel", "data": {}})
    await mine.post(f"/api/objects/{first}/moves", {"act": "cancel", "data": {}})


async def patrol_unanswered(play: Play) -> None:
    """With the link down a comparison has no answer, and that means "call"."""
    stage = play.stage
    mine, first = stage.hand(FEDERAL, "duty-1"), await filed(play, FEDERAL, "HERON 2", 0)
    await stage.cut(FEDERAL, REGION)
    await compare(play, FEDERAL, first, REGION)
    await step(play, mine, FEDERAL, first, "to-call", 90)
    seen = await checks_of(play, FEDERAL, first)
    play.expect(FEDERAL, "found-comparison", ["call-them"], [one["came_to"] for one in seen])
    await stage.mend(FEDERAL, REGION)
    # The answer that comes late is an answer all the same.
    await step(play, mine, FEDERAL, first, "coordinated", 120)
    await mine.post(f"/api/objects/{first}/moves", {"act": "cancel", "data": {}})


async def joint_patrol(play: Play) -> None:
    """Two tracks side by side, signed by both; phase lines are reported; one side stops it, and both hold."""
    stage = play.stage
    one, other = stage.hand(FEDERAL, "duty-1"), stage.hand(REGION, "duty-1")
    now = stage.now()
    data = {
        "name": "Ford (fiction)",
        "corridor": track(0),
        "other_corridor": track(60_000),
        "meeting_point": track(30_000)[0],
        "from": now - MINUTE,
        "until": now + 6 * HOUR,
        "recognition": "Green panel",
        "contact": "CH 12",
        "phase_lines": [{"name": "AMBER"}],
    }
    await worded(one, "joint-patrol", data)
    order = {
        "proc": "joint-patrol",
        "act": "propose",
        "data": data,
        "parties": [REGION],
        "key": "inject-ford",
    }
    opened = await one.post("/api/objects", order)
    ob = str(opened["object"]["id"])
    moves = f"/api/objects/{ob}/moves"
    await step(play, other, REGION, ob, "proposed")
    await worded(other, "joint-patrol", ob=ob)
    sign = {"act": "sign", "data": {"joint_plan": opened["over"]}, "pin": stage.pin}
    await one.post(moves, sign)
    await step(play, other, REGION, ob, "proposed", 5)
    await other.post(moves, sign)
    await step(play, one, FEDERAL, ob, "agreed")
    await step(play, other, REGION, ob, "agreed")
    await one.post(moves, {"act": "go", "data": {}})
    await one.post(moves, {"act": "phase", "data": {"phase_line": "AMBER"}})
    await step(play, other, REGION, ob, "running")
    # Whoever stops has heard of the phase line; a stop that crosses it would stand before it.
    await play.until(lambda: reported(other, ob), lambda acts: "phase" in acts, 20)
    await other.post(moves, {"act": "stop", "data": {"note": "EXERCISE. Shots heard in the east."}})
    await step(play, one, FEDERAL, ob, "stopped")
    await one.post(moves, {"act": "in", "data": {}})
    await one.post(moves, {"act": "end", "data": {}})
    await step(play, other, REGION, ob, "ended")
    play.expect(REGION, "found-reported", ["go", "phase", "stop", "in"], await reported(other, ob))


async def reported(hand: Hand, ob: str) -> list[str]:
    """Return the acts that were reported from the field, in the order in which a node holds them."""
    return [word["act"] for word in (await body_of(hand, ob))["body"].get("said", ())]
