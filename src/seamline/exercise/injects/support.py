"""Injects about support: a part that is offered and taken, silence, and what rests on whom. FICTION."""

from seamline.exercise.injects.ground import COALITION, REGION, SEAM, body_of, step
from seamline.exercise.script import Doc, Play

PLACE = {"lat_e7": SEAM[0], "lon_e7": SEAM[1], "precision_m": 100}


async def _ask(play: Play, data: Doc, key: str) -> str:
    asker, provider = play.stage.hand(REGION, "duty-1"), play.stage.hand(COALITION, "duty-1")
    order = {"proc": "support", "act": "ask", "data": data, "parties": [COALITION], "key": key}
    ob = str((await asker.post("/api/objects", order))["object"]["id"])
    await step(play, provider, COALITION, ob, "asked")
    return ob


def medevac() -> Doc:
    """Return an evacuation that nobody needs."""
    return {
        "type": "medevac",
        "place": PLACE,
        "contact": "CH 12",
        "urgency": "at-once",
        "lying": "3-5",
        "walking": "1-2",
        "security": "quiet",
        "marking": "smoke",
    }


async def support_offered(play: Play) -> None:
    """A part is offered over a signature, taken as it stood, on its way, delivered and confirmed."""
    stage = play.stage
    asker, provider = stage.hand(REGION, "duty-1"), stage.hand(COALITION, "duty-1")
    ob = await _ask(play, medevac(), "inject-support-offered")
    moves = f"/api/objects/{ob}/moves"
    await provider.post(moves, {"act": "acknowledge", "data": {}})
    offer = {"lying": "3-5", "note": "EXERCISE. One aircraft."}
    await provider.post(moves, {"act": "offer", "data": offer, "pin": stage.pin})
    await step(play, asker, REGION, ob, "offered")
    await asker.post(moves, {"act": "take", "data": {"offer": (await body_of(asker, ob))["over"]}})
    await step(play, provider, COALITION, ob, "taken")
    for act, status in (("depart", "en-route"), ("deliver", "delivered")):
        await provider.post(moves, {"act": act, "data": {}})
        await step(play, asker, REGION, ob, status)
    await asker.post(moves, {"act": "close", "data": {}})
    await step(play, provider, COALITION, ob, "closed")


async def support_lapses(play: Play) -> None:
    """Nobody acknowledges and nobody answers: nobody comes, and both nodes say so."""
    asker, provider = play.stage.hand(REGION, "duty-1"), play.stage.hand(COALITION, "duty-1")
    ob = await _ask(play, medevac(), "inject-support-lapses")
    await step(play, asker, REGION, ob, "unacknowledged", 60)
    for hand, party in ((asker, REGION), (provider, COALITION)):
        await step(play, hand, party, ob, "lapsed", 120)
    safe = (await body_of(asker, ob))["safe"]["id"]
    play.expect(REGION, "found-meanwhile", "support-safe-nobody", safe)
    await asker.post(f"/api/objects/{ob}/moves", {"act": "close", "data": {}})
    await step(play, provider, COALITION, ob, "closed")


async def rests_on(play: Play) -> None:
    """What rests on the coalition is declared; the register shows what would be gone without it."""
    commander = play.stage.hand(REGION, "commander-1")
    data = {
        "capability": "medical-evacuation",
        "provider": COALITION,
        "user": REGION,
        "share": "all-of-it",
        "from": play.stage.now() - 86_400_000,
    }
    order = {
        "proc": "capability",
        "act": "declare",
        "data": data,
        "parties": ["federal", COALITION],
        "key": "inject-rests-on",
    }
    ob = str((await commander.post("/api/objects", order))["object"]["id"])
    other = play.stage.hand(COALITION, "duty-1")
    await step(play, other, COALITION, ob, "declared")
    await other.post(f"/api/objects/{ob}/moves", {"act": "confirm", "data": {}})
    await step(play, commander, REGION, ob, "confirmed")
    found = await commander.get(f"/api/register?without={COALITION}")
    outcome = {row["capability"]: row["outcome"] for row in found["rows"] if row["user"] == REGION}
    play.expect(REGION, "found-without", "gone", outcome.get("medical-evacuation", ""))
