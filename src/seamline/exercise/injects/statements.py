"""Injects about joint statements: one that both release at one minute, one that a cut link holds up.

FICTION.
"""

from seamline.exercise.injects.ground import FEDERAL, REGION, body_of, step
from seamline.exercise.script import Doc, Hand, Play
from seamline.terms.times import MINUTE

TITLE = {"ar": "تمرين: بيان مشترك", "ckb": "مەشق: بەیاننامەی هاوبەش", "en": "EXERCISE: joint statement"}
TEXT = {
    "ar": "اتفق الطرفان على حدث واحد.",
    "ckb": "هەردوو لایەن لەسەر یەک ڕووداو ڕێک کەوتن.",
    "en": "Both sides have agreed on one event.",
}
AHEAD_MIN = 3
"""By the exercise's clocks an order comes at least a minute before the minute."""


async def draft(play: Play, key: str, figures: list[Doc]) -> str:
    """Draft a statement of one paragraph; return its id once the other node shows the paragraph."""
    one, other = play.stage.hand(FEDERAL, "commander-1"), play.stage.hand(REGION, "commander-1")
    at = (play.stage.now() // MINUTE + AHEAD_MIN) * MINUTE
    data = {"title": TITLE, "release_at": at}
    order = {"proc": "statement", "act": "draft", "data": data, "parties": [REGION], "key": key}
    ob = str((await one.post("/api/objects", order))["object"]["id"])
    words = {"number": 1, **TEXT, "figures": figures}
    await one.post(f"/api/objects/{ob}/moves", {"act": "paragraph", "data": words})
    await step(play, other, REGION, ob, "draft")
    await play.until(lambda: _parts(other, ob), lambda parts: parts == ["1", "head"], 20)
    play.expect(REGION, "found-parts", ["1", "head"], await _parts(other, ob))
    return ob


async def _parts(hand: Hand, ob: str) -> list[str]:
    return sorted(part["part"] for part in (await body_of(hand, ob))["parts"])


async def clear(play: Play, party: str, ob: str) -> None:
    """Clear every part as a commander, one by one."""
    hand = play.stage.hand(party, "commander-1")
    for part in (await body_of(hand, ob))["parts"]:
        data = {"part": part["part"], "paragraph": part["hash"]}
        await hand.post(f"/api/objects/{ob}/moves", {"act": "clear", "data": data, "pin": play.stage.pin})


async def statement_released(play: Play) -> None:
    """A figure rests on a merged event; both sides clear it; both nodes release it at one minute."""
    hands = {party: play.stage.hand(party, "duty-1") for party in (FEDERAL, REGION)}
    figures = [{"value": 1, "what": "events", "event": play.made["event"]}]
    ob = await draft(play, "inject-statement", figures)
    await clear(play, FEDERAL, ob)
    await step(play, hands[REGION], REGION, ob, "draft", 5)
    await clear(play, REGION, ob)
    for party, hand in hands.items():
        await step(play, hand, party, ob, "set")
    for party, hand in hands.items():
        await step(play, hand, party, ob, "released", (AHEAD_MIN + 1) * 60)
        published = (await body_of(hand, ob))["body"]["published"] or {}
        play.expect(party, "found-edition", 1, published.get("edition"))


async def statement_held_up(play: Play) -> None:
    """The link fails before the last clearance is heard: at the minute neither node releases anything."""
    hands = {party: play.stage.hand(party, "duty-1") for party in (FEDERAL, REGION)}
    ob = await draft(play, "inject-statement-held-up", [])
    await clear(play, FEDERAL, ob)
    await play.stage.wait(5)
    await play.stage.cut(FEDERAL, REGION)
    await clear(play, REGION, ob)
    await play.stage.wait((AHEAD_MIN + 1) * 60)
    for party, hand in hands.items():
        play.expect(party, "found-edition", None, (await body_of(hand, ob))["body"]["published"])
    await play.stage.mend(FEDERAL, REGION)
    for party, hand in hands.items():
        await step(play, hand, party, ob, "missed", 90)
