"""Injects about the watch: a line check, one that is missed, a situation report, a handover. FICTION."""

from typing import Any

from seamline.exercise.injects.ground import FEDERAL, REGION, body_of, state_of, step
from seamline.exercise.script import Hand, Play

Doc = dict[str, Any]

POST = "ops"
SEATS = ("duty-1", "commander-1")
"""Who hand the watch of it over to each other."""


async def opened(play: Play, proc: str, party: str, other: str, data: Doc) -> str:
    """Open by hand what nodes open at their hours; return the object's id."""
    key = f"inject-{proc}-{party}-{data['hour']}"
    order = {"proc": proc, "act": "open", "data": data, "parties": [other], "key": key}
    made = await play.stage.hand(party, "duty-1").post("/api/objects", order)
    return str(made["object"]["id"])


async def report(play: Play, party: str, ob: str, news: str, **more: Any) -> None:
    """Report at a line check, over the own signature."""
    hand = play.stage.hand(party, "duty-1")
    check = (await body_of(hand, ob))["body"]["check"]
    order = {"act": "report", "data": {"check": check, "news": news, **more}, "pin": play.stage.pin}
    await hand.post(f"/api/objects/{ob}/moves", order)


async def take_up(play: Play, party: str, seat: str) -> None:
    """Take the watch of the exercise's duty post, which nobody hands over."""
    data = {"duty_post": POST}
    order = {"proc": "handover", "act": "take-up", "data": data, "parties": [], "pin": play.stage.pin}
    await play.stage.hand(party, seat).post("/api/objects", {**order, "key": f"inject-take-up-{party}"})


async def on_watch(hand: Hand) -> list[str]:
    """Return who is on watch at a node, by seat."""
    return [post["seat"] for post in (await hand.get("/api/centre"))["posts"]]


async def line_check(play: Play) -> None:
    """Both open the same hour at once, and it is one line check; one has nothing, the other a list."""
    stage, hour = play.stage, play.stage.now()
    federal, region = stage.hand(FEDERAL, "duty-1"), stage.hand(REGION, "duty-1")
    post = {"name": "EXERCISE ops", "languages": ["ar", "en"]}
    await stage.hand(FEDERAL, "commander-1").put(f"/api/duty-posts/{POST}", post)
    await take_up(play, FEDERAL, "duty-1")
    ob = await opened(play, "line-check", FEDERAL, REGION, {"hour": hour})
    theirs = await opened(play, "line-check", REGION, FEDERAL, {"hour": hour})
    play.expect(REGION, "found-same-object", ob, theirs)
    await report(play, FEDERAL, ob, "nothing-to-report")
    items = [{"text": "EXERCISE. The ford is closed until the morning."}]
    await report(play, REGION, ob, "as-listed", items=items)
    await step(play, federal, FEDERAL, ob, "complete")
    await step(play, region, REGION, ob, "complete")
    partner = next(one for one in (await region.get("/api/centre"))["partners"] if one["party"] == FEDERAL)
    seats = [(one["post"], one["seat"]) for one in partner["roster"]["posts"]]
    play.expect(REGION, "found-on-watch", [("EXERCISE ops", f"{FEDERAL}/duty-1")], seats)
    play.expect(REGION, "found-clock-off", False, partner["clock_off"])


async def line_check_missed(play: Play) -> None:
    """One side is silent: it is missed on both, the ladder is climbed, and its report is a late one."""
    stage, hour = play.stage, play.stage.now()
    federal, region = stage.hand(FEDERAL, "duty-1"), stage.hand(REGION, "duty-1")
    ob = await opened(play, "line-check", FEDERAL, REGION, {"hour": hour})
    await step(play, region, REGION, ob, "open")
    await report(play, FEDERAL, ob, "nothing-to-report")
    for hand, party in ((federal, FEDERAL), (region, REGION)):
        await step(play, hand, party, ob, "missed", 60)
    await report(play, REGION, ob, "nothing-to-report")
    for hand, party in ((federal, FEDERAL), (region, REGION)):
        await step(play, hand, party, ob, "late")


async def sitrep(play: Play) -> None:
    """The situation report drafts itself alike on both; one edits its view, both sign the same words."""
    stage, hour = play.stage, play.stage.now()
    federal, region = stage.hand(FEDERAL, "duty-1"), stage.hand(REGION, "duty-1")
    ob = await opened(play, "sitrep", FEDERAL, REGION, {"hour": hour, "from": hour - 86_400_000})

    async def drafted() -> list[str]:
        return sorted((await body_of(federal, ob))["body"].get("views", {}))

    both = await play.until(drafted, lambda views: len(views) == 2, 30)
    play.expect(FEDERAL, "found-views", sorted((FEDERAL, REGION)), both)
    views = (await body_of(federal, ob))["body"]["views"]
    totals = [views[party]["total"] for party in (FEDERAL, REGION)]
    play.expect(FEDERAL, "found-figures", totals[:1] * 2, totals)
    edit = {"act": "edit", "data": {"situation": "EXERCISE. Quiet on our side."}}
    edited = await region.post(f"/api/objects/{ob}/moves", edit)
    over = edited["over"]

    async def same() -> str:
        return str((await body_of(federal, ob))["over"])

    play.expect(FEDERAL, "found-same-words", over, await play.until(same, lambda seen: seen == over, 30))
    for hand, party in ((federal, FEDERAL), (region, REGION)):
        order = {"act": "sign", "data": {"sitrep": over}, "pin": stage.pin}
        await hand.post(f"/api/objects/{ob}/moves", order)
        await step(play, region if party == FEDERAL else federal, REGION, ob, _AFTER[party])
    play.expect(FEDERAL, "found-status", "signed", await state_of(federal, ob))


_AFTER = {FEDERAL: "half", REGION: "signed"}


async def handover(play: Play) -> None:
    """The watch goes over only once every open item is confirmed or answered and both seats have signed."""
    stage = play.stage
    there = await on_watch(stage.hand(FEDERAL, "duty-1"))
    seats = sorted(SEATS, key=lambda seat: f"{FEDERAL}/{seat}" not in there)
    leaves, comes = (stage.hand(FEDERAL, seat) for seat in seats)
    order = {"proc": "handover", "act": "begin", "data": {"duty_post": POST}, "parties": []}
    made = await leaves.post("/api/objects", {**order, "key": "inject-handover"})
    moves = f"/api/objects/{made['object']['id']}/moves"
    items = sorted(item["ob"] for item in made["body"]["items"])
    if items:
        await comes.post(
            moves, {"act": "ask", "data": {"item": items[0], "question": "EXERCISE. Who has it?"}}
        )
        await leaves.post(
            moves, {"act": "explain", "data": {"item": items[0], "text": "EXERCISE. The patrol."}}
        )
    for at in range(0, len(items), 50):
        await comes.post(moves, {"act": "confirm", "data": {"items": items[at : at + 50]}})
    over = {"handover_list": (await body_of(comes, made["object"]["id"]))["over"]}
    await comes.post(moves, {"act": "take", "data": over, "pin": stage.pin})
    play.expect(FEDERAL, "found-on-watch", [f"{FEDERAL}/{seats[0]}"], await on_watch(leaves))
    await leaves.post(moves, {"act": "give", "data": over, "pin": stage.pin})
    play.expect(FEDERAL, "found-on-watch", [f"{FEDERAL}/{seats[1]}"], await on_watch(leaves))
