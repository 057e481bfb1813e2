"""Injects about messages: a phrase by number that is read, a warning that goes by itself. FICTION."""

from seamline.exercise.injects.ground import FEDERAL, REGION, SEAM, body_of, step
from seamline.exercise.script import Doc, Hand, Play

HERE = {"lat_e7": SEAM[0], "lon_e7": SEAM[1], "precision_m": 100}


async def _said(hand: Hand, ob: str) -> list[Doc]:
    return list(((await body_of(hand, ob))["talk"] or {}).get("said", ()))


async def _read(play: Play, sender: Hand, ob: str) -> list[str]:
    """Return how far each message got, once the last one has been read."""

    async def look() -> list[str]:
        return [one["where"] for one in await _said(sender, ob)]

    found: list[str] = await play.until(look, lambda where: where[-1:] == ["read"], 60)
    return found


async def message_read(play: Play) -> None:
    """A phrase goes by its number, is read on the other side, and the sender sees by which duty post."""
    stage = play.stage
    sender, reader = stage.hand(FEDERAL, "duty-1"), stage.hand(REGION, "duty-1")
    data = {"phrase": 12, "place": HERE, "when": stage.now() + 3_600_000}
    order = {"proc": "message", "act": "open", "data": data, "parties": [REGION], "key": "inject-message"}
    ob = str((await sender.post("/api/objects", order))["object"]["id"])
    await step(play, reader, REGION, ob, "open")
    play.expect(REGION, "found-phrase", [12], [one["phrase"] for one in await _said(reader, ob)])
    await reader.post(f"/api/objects/{ob}/read", {})
    play.expect(FEDERAL, "found-message-read", ["read"], await _read(play, sender, ob))
    seen = (await _said(sender, ob))[0]["read_post"]
    play.expect(FEDERAL, "found-read-by", "duty-officer", seen)
    await reader.post(f"/api/objects/{ob}/moves", {"act": "say", "data": {"phrase": 61}})
    await sender.post(f"/api/objects/{ob}/read", {})


async def message_warns(play: Play) -> None:
    """A warning opens a conversation by itself and travels ahead of everything."""
    stage = play.stage
    sender, reader = stage.hand(REGION, "duty-1"), stage.hand(FEDERAL, "duty-1")
    data = {"phrase": 24, "place": HERE}
    order = {"proc": "message", "act": "warn", "data": data, "parties": [FEDERAL], "key": "inject-warning"}
    ob = str((await sender.post("/api/objects", order))["object"]["id"])
    await step(play, reader, FEDERAL, ob, "open")
    play.expect(FEDERAL, "found-phrase", [24], [one["phrase"] for one in await _said(reader, ob)])
    await reader.post(f"/api/objects/{ob}/read", {})
    play.expect(REGION, "found-message-read", ["read"], await _read(play, sender, ob))
    await reader.post(f"/api/objects/{ob}/moves", {"act": "end", "data": {}})
    await step(play, sender, REGION, ob, "ended")
