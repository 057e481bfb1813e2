"""Injects about requests for information: one that is answered, one that nobody answers. FICTION."""

from seamline.exercise.injects.ground import FEDERAL, REGION, SEAM, body_of, state_of, step
from seamline.exercise.script import Play


async def ask(play: Play, asker: str, decider: str, topic: str) -> str:
    """Ask with priority; return the object's id once the other node shows it."""
    data = {
        "topic": topic,
        "question": "EXERCISE. Does the bridge bear a lorry of ten tonnes?",
        "priority": "priority",
        "place": {"lat_e7": SEAM[0], "lon_e7": SEAM[1], "precision_m": 100},
    }
    order = {"proc": "rfi", "act": "ask", "data": data, "parties": [decider], "key": f"inject-rfi-{asker}"}
    opened = await play.stage.hand(asker, "duty-1").post("/api/objects", order)
    ob = str(opened["object"]["id"])
    await step(play, play.stage.hand(decider, "duty-1"), decider, ob, "asked")
    return ob


async def rfi_answered(play: Play) -> None:
    """A question is acknowledged, answered over a personal signature, read and closed."""
    stage = play.stage
    asker, decider = stage.hand(REGION, "duty-1"), stage.hand(FEDERAL, "duty-1")
    offered = await asker.get("/api/openings")
    play.expect(
        REGION,
        "found-may-ask",
        [FEDERAL],
        [p for one in offered if one["proc"] == "rfi" for p in one["parties"]][:1],
    )
    ob = await ask(play, REGION, FEDERAL, "Bridge (fiction)")
    moves = f"/api/objects/{ob}/moves"
    await decider.post(moves, {"act": "acknowledge", "data": {}})
    await step(play, asker, REGION, ob, "accepted")
    answer = {"text": "EXERCISE. Up to eight tonnes, one at a time.", "grade": "B2"}
    await stage.hand(FEDERAL, "release-1").post(moves, {"act": "answer", "data": answer, "pin": stage.pin})
    await step(play, asker, REGION, ob, "answered")
    said = (await body_of(asker, ob))["body"].get("said", ())
    play.expect(REGION, "found-answer", [answer["text"]], [one["text"] for one in said])
    await asker.post(moves, {"act": "close", "data": {"useful": 1}})
    await step(play, decider, FEDERAL, ob, "closed")
    ticked = [item["done"] for item in (await body_of(decider, ob))["sheet"]]
    play.expect(FEDERAL, "found-run-sheet", [True, True, True], ticked)


async def rfi_unanswered(play: Play) -> None:
    """Nobody acknowledges and nobody answers: both nodes say so, and silence has answered nothing."""
    stage = play.stage
    asker, decider = stage.hand(FEDERAL, "duty-1"), stage.hand(REGION, "duty-1")
    ob = await ask(play, FEDERAL, REGION, "Ford (fiction)")
    await step(play, asker, FEDERAL, ob, "unacknowledged", 60)
    for hand, party in ((asker, FEDERAL), (decider, REGION)):
        await step(play, hand, party, ob, "unanswered", 120)
        play.expect(party, "found-answer", [], (await body_of(hand, ob))["body"].get("said", []))
    decline = {"act": "decline", "data": {"why": "not-held"}}
    await stage.hand(REGION, "release-1").post(f"/api/objects/{ob}/moves", decline)
    await step(play, asker, FEDERAL, ob, "declined")
    await asker.post(f"/api/objects/{ob}/moves", {"act": "close", "data": {}})
    play.expect(FEDERAL, "found-status", "closed", await state_of(asker, ob))
