"""Injects about plans: what one meets is looked at before it is signed; two units come together. FICTION."""

from seamline.exercise.injects.ground import FEDERAL, REGION, SEAM, body_of, state_of, step
from seamline.exercise.script import Doc, Hand, Play
from seamline.terms.errors import SeamlineError
from seamline.terms.times import HOUR, MINUTE


async def worded(hand: Hand, proc: str, data: Doc | None = None, ob: str = "") -> list[Doc]:
    """Say a word about everything that a plan meets; return the things, as they were before."""
    plan = {"proc": proc, "data": data or {}, **({"ob": ob} if ob else {})}
    found = (await hand.post("/api/meets", plan))["items"]
    for one in found:
        if one["needs"] and not one["word"]:
            word = {"item": one["ob"], "word": "accepted", "text": "EXERCISE. They know of each other."}
            spoken = {"spoken": "logistics desk (fiction)"} if one["aid"] else {}
            await hand.post("/api/meets/word", {**plan, **word, **spoken})
    return list(found)


async def link_up(play: Play) -> None:
    """Two units come together at a point: signed by both, reported from the field, ended once both are in."""
    stage = play.stage
    one, other = stage.hand(FEDERAL, "duty-1"), stage.hand(REGION, "duty-1")
    now, (lat, lon) = stage.now(), SEAM
    data = {
        "name": "Mill (fiction)",
        "place": {"lat_e7": lat, "lon_e7": lon},
        "alternate": {"lat_e7": lat + 60_000, "lon_e7": lon},
        "who_waits": "proposer",
        "from": now - MINUTE,
        "until": now + 3 * HOUR,
        "far_recognition": "two short flashes",
        "near_recognition": "word and answer",
        "contact": "CH 12",
        "phase_lines": [{"name": "AMBER"}],
    }
    await worded(one, "link-up", data)
    order = {"proc": "link-up", "act": "propose", "data": data, "parties": [REGION], "key": "inject-mill"}
    opened = await one.post("/api/objects", order)
    ob = str(opened["object"]["id"])
    moves = f"/api/objects/{ob}/moves"
    await step(play, other, REGION, ob, "proposed")
    for hand in (one, other):
        await worded(hand, "link-up", ob=ob)
        await hand.post(moves, {"act": "sign", "data": {"joint_plan": opened["over"]}, "pin": stage.pin})
    await step(play, one, FEDERAL, ob, "agreed")
    await step(play, other, REGION, ob, "agreed")
    await other.post(moves, {"act": "go", "data": {}})
    await other.post(moves, {"act": "phase", "data": {"phase_line": "AMBER"}})
    await step(play, one, FEDERAL, ob, "running")
    for hand in (one, other):
        await hand.post(moves, {"act": "in", "data": {}})

    async def here() -> list[str]:
        said = (await body_of(one, ob))["body"]["said"]
        return [str(word["party"]) for word in said if word["act"] == "in"]

    # It is ended once all are in, as far as whoever ends it has heard.
    await play.until(here, lambda parties: {FEDERAL, REGION} <= set(parties), 30)
    await one.post(moves, {"act": "end", "data": {}})
    await step(play, other, REGION, ob, "ended")
    said = (await body_of(other, ob))["body"]["said"]
    acts = sorted(word["act"] for word in said)
    play.expect(REGION, "found-reported", ["go", "in", "in", "phase"], acts)


async def unread_plan(play: Play) -> None:
    """A plan that meets something is not signed before its own side has said a word; that stays home."""
    stage = play.stage
    hand = stage.hand(FEDERAL, "duty-1")
    now, (lat, lon) = stage.now(), SEAM
    track = [{"lat_e7": lat, "lon_e7": lon}, {"lat_e7": lat, "lon_e7": lon + 440_000}]
    data = {
        "callsign": "PLOVER 1",
        "strength": "6-15",
        "corridor": track,
        "from": now + 70 * HOUR,
        "until": now + 73 * HOUR,
        "recognition": "Green panel",
        "contact": "CH 12",
    }

    async def file(key: str, **more: object) -> str:
        order = {"proc": "patrol", "act": "file", "data": {**data, **more}, "parties": [], "key": key}
        return str((await hand.post("/api/objects", {**order, "pin": stage.pin}))["object"]["id"])

    async def refusal(key: str, **more: object) -> str:
        try:
            await file(key, **more)
        except SeamlineError as error:
            return error.code
        return ""

    await worded(hand, "patrol", data)
    first = await file("inject-plover-1")
    second = {**data, "callsign": "PLOVER 2", "until": now + 72 * HOUR}
    found = await refusal("inject-plover-2", **second)
    play.expect(FEDERAL, "found-refusal", "met-open", found)
    met = await worded(hand, "patrol", second)
    play.expect(FEDERAL, "found-met", True, first in [one["ob"] for one in met])
    other = await file("inject-plover-3", **second)
    play.expect(REGION, "found-other-plan", "", await state_of(stage.hand(REGION, "duty-1"), other))
    for ob in (first, other):
        await hand.post(f"/api/objects/{ob}/moves", {"act": "cancel", "data": {}})
