"""Injects at the border: an alert through a broker, and people who go to the civil party first. FICTION."""

from typing import Any

from seamline.exercise.injects.ground import COALITION, FEDERAL, REGION, body_of, state_of, step
from seamline.exercise.script import Doc, Hand, Play
from seamline.terms.errors import SeamlineError

BORDER = (367_000_000, 420_000_000)
"""lat_e7, lon_e7 of a spot in the border strip, in no town."""


def sighting(play: Play, precision_m: int = 100) -> Doc:
    """Return where and which way, of something that nobody has seen."""
    return {
        "place": {"lat_e7": BORDER[0], "lon_e7": BORDER[1], "precision_m": precision_m},
        "direction": "south-east",
        "observed": play.stage.now() - 60_000,
    }


async def _open(hand: Hand, proc: str, data: Doc, party: str, key: str) -> str:
    order = {"proc": proc, "act": "raise", "data": data, "parties": [party], "key": key}
    return str((await hand.post("/api/objects", order))["object"]["id"])


async def _passed_on(hand: Hand) -> set[str]:
    """Return the alerts of the federal force that a broker has passed on to this node, over ones left out."""
    return {
        str(doc["id"])
        for doc in (await hand.get("/api/objects?proc=border-alert"))["objects"]
        if doc["status"] != "ended" and (await body_of(hand, doc["id"]))["body"].get("origin") == FEDERAL
    }


async def _body(play: Play, hand: Hand, ob: str, name: str, good: Any) -> Any:
    async def look() -> Any:
        return (await body_of(hand, ob))["body"].get(name)

    return await play.until(look, lambda seen: seen == good, 20)


async def border_alert(play: Play) -> None:
    """An alert goes to a neighbour, through it to another, and is handed over only with "I have it"."""
    stage = play.stage
    post, army = stage.hand(FEDERAL, "duty-1"), stage.hand(FEDERAL, "commander-1")
    broker, next_one = stage.hand(COALITION, "duty-1"), stage.hand(REGION, "duty-1")
    data = {"type": "vehicles", "count": "6-15", **sighting(play), "onward": ["neighbour", REGION]}
    before = await _passed_on(next_one)
    ob = await _open(post, "border-alert", data, COALITION, "inject-border-alert")
    moves = f"/api/objects/{ob}/moves"

    async def new() -> str:
        return next(iter(await _passed_on(next_one) - before), "")

    there = await play.until(new, bool, 20)
    play.expect(REGION, "found-passed-on", True, bool(there))
    await broker.post(moves, {"act": "acknowledge", "data": {}})
    play.expect(FEDERAL, "found-own-levels", "raised", await state_of(post, ob))
    await army.post(moves, {"act": "acknowledge", "data": {}})
    await step(play, post, FEDERAL, ob, "acknowledged")
    play.expect(FEDERAL, "found-has-it", FEDERAL, (await body_of(post, ob))["body"]["holder"])
    for seat in ("duty-1", "commander-1"):
        hand = stage.hand(REGION, seat)
        await hand.post(f"/api/objects/{there}/moves", {"act": "acknowledge", "data": {}})
    await next_one.post(f"/api/objects/{there}/moves", {"act": "take", "data": {}})
    play.expect(FEDERAL, "found-has-it", REGION, await _body(play, post, ob, "holder", REGION))
    told = {"whom": "neighbour", "answer": "acknowledged"}
    await broker.post(moves, {"act": "told", "data": told})
    play.expect(FEDERAL, "found-still-to-tell", 0, await _body(play, post, ob, "unrelayed", 0))
    await post.post(moves, {"act": "end", "data": {"outcome": "turned-back"}})
    await step(play, next_one, REGION, there, "ended")


async def border_unacknowledged(play: Play) -> None:
    """Nobody acknowledges: the alert climbs the ladder, stays open, and whoever has it in sight keeps it."""
    post, broker = play.stage.hand(REGION, "duty-1"), play.stage.hand(COALITION, "duty-1")
    data = {"type": "goods", "count": "1-5", **sighting(play)}
    ob = await _open(post, "border-alert", data, COALITION, "inject-border-unacknowledged")
    await step(play, broker, COALITION, ob, "raised")
    await post.post(f"/api/objects/{ob}/moves", {"act": "hand-over", "data": {"taker": COALITION}})
    for hand, party in ((post, REGION), (broker, COALITION)):
        await step(play, hand, party, ob, "unacknowledged", 90)
        play.expect(party, "found-has-it", REGION, (await body_of(hand, ob))["body"]["holder"])
    await post.post(f"/api/objects/{ob}/moves", {"act": "end", "data": {"outcome": "out-of-sight"}})
    await step(play, broker, COALITION, ob, "ended")


async def people_first(play: Play) -> None:
    """People who are being moved: the civil party has it before anybody else may be told of them."""
    post, civil = play.stage.hand(FEDERAL, "duty-1"), play.stage.hand(COALITION, "duty-1")
    note = {"civil": "aid", "people": "21-50", "needs": ["water-food"], **sighting(play, 1_000)}
    ob = await _open(post, "protection-note", note, COALITION, "inject-protection-note")
    await step(play, civil, COALITION, ob, "raised")
    people = {"type": "people-moved", "count": "16-30", **sighting(play), "protection": ob}
    try:
        await _open(post, "border-alert", people, COALITION, "inject-people")
        code = ""
    except SeamlineError as error:
        code = error.code
    play.expect(FEDERAL, "found-refused", "border-alert-civil-first", code)
    moves = f"/api/objects/{ob}/moves"
    for act, data in (
        ("acknowledge", {}),
        ("take", {}),
        ("advise", {"advice": ["keep-distance", "give-water"]}),
        ("end", {}),
    ):
        await civil.post(moves, {"act": act, "data": data})
    await step(play, post, FEDERAL, ob, "ended")
