"""Injects about posts: one left as both have signed, one vacated and settled on the site. FICTION."""

from seamline.exercise.injects.ground import FEDERAL, REGION, SEAM, body_of, step
from seamline.exercise.script import Doc, Hand, Play
from seamline.terms.times import MINUTE, SECOND

PLACE = {"lat_e7": SEAM[0] - 60_000, "lon_e7": SEAM[1] + 90_000, "precision_m": 10}
SITE = {"lat_e7": SEAM[0] + 90_000, "lon_e7": SEAM[1] - 70_000, "precision_m": 10}
NOTICE_S = 32
"""A little longer than the exercise asks for."""


ANISE, BORAGE = "Post ANISE (fiction)", "Mill BORAGE (fiction)"


async def opened(hand: Hand, act: str, data: Doc, party: str, key: str, pin: str = "") -> str:
    """Open a posture change; return its id."""
    order = {"proc": "posture", "act": act, "data": data, "parties": [party], "key": key}
    found = await hand.post("/api/objects", {**order, **({"pin": pin} if pin else {})})
    return str(found["object"]["id"])


async def sign(play: Play, hand: Hand, ob: str) -> None:
    """Sign what stands there now."""
    version = (await body_of(hand, ob))["over"]
    order = {"act": "agree", "data": {"version": version}, "pin": play.stage.pin}
    await hand.post(f"/api/objects/{ob}/moves", order)


async def register(play: Play, expected: list[tuple[str, list[str], str]]) -> None:
    """Note what each side's register says of the script's posts; it must be the same on both."""
    for party in (REGION, FEDERAL):
        posts = await play.stage.hand(party, "duty-1").get("/api/posts")
        found = [
            (post["name"], post["holders"], post["standing"])
            for post in posts
            if post["name"] in (ANISE, BORAGE)
        ]
        play.expect(party, "found-posts", expected, found)


async def post_left(play: Play) -> None:
    """A post is put on record by both, and left after notice that both have signed; not before."""
    stage = play.stage
    one, other = stage.hand(REGION, "commander-1"), stage.hand(FEDERAL, "commander-1")
    name = ANISE
    held = {"name": name, "place": PLACE, "outcome": "one-side", "holder": REGION}
    post = await opened(one, "propose", held, FEDERAL, "inject-post", stage.pin)
    await step(play, other, FEDERAL, post, "proposed")
    await register(play, [])
    await sign(play, other, post)
    await step(play, one, REGION, post, "settled")
    await register(play, [(name, [REGION], "held")])
    begins = stage.now() + NOTICE_S * SECOND
    notice: Doc = {"change": "leave", "name": name, "place": PLACE, "post": post}
    notice |= {"from": begins, "until": begins + 10 * MINUTE}
    ob = await opened(one, "plan", notice, FEDERAL, "inject-leave", stage.pin)
    await step(play, other, FEDERAL, ob, "noticed")
    await sign(play, other, ob)
    await step(play, one, REGION, ob, "agreed")
    await register(play, [(name, [REGION], "held")])
    await play.until(lambda: _now(play), lambda now: now >= begins, NOTICE_S + 5)
    await one.post(f"/api/objects/{ob}/moves", {"act": "done", "data": {}, "pin": stage.pin})
    await step(play, other, FEDERAL, ob, "done")
    await register(play, [(name, [], "neither")])


async def _now(play: Play) -> int:
    return play.stage.now()


async def site_vacated(play: Play) -> None:
    """A third party leaves a site: frozen on both nodes, no meeting in time, then a joint post."""
    stage = play.stage
    duty, home = stage.hand(FEDERAL, "duty-1"), stage.hand(REGION, "duty-1")
    name = BORAGE
    data = {
        "happened": "was-left",
        "by": "by-third-party",
        "known_at": stage.now(),
        "name": name,
        "place": SITE,
    }
    ob = await opened(duty, "tell", data, REGION, "inject-vacated")
    await step(play, home, REGION, ob, "frozen")
    await home.post(f"/api/objects/{ob}/moves", {"act": "acknowledge", "data": {}})
    await step(play, duty, FEDERAL, ob, "known")
    for hand, party in ((duty, FEDERAL), (home, REGION)):
        await step(play, hand, party, ob, "unmet", 140)
    await home.post(f"/api/objects/{ob}/moves", {"act": "meet", "data": {}})
    await step(play, duty, FEDERAL, ob, "met")
    propose = {"act": "propose", "data": {"outcome": "joint-post"}, "pin": stage.pin}
    await stage.hand(FEDERAL, "commander-1").post(f"/api/objects/{ob}/moves", propose)
    await step(play, home, REGION, ob, "proposed")
    await sign(play, stage.hand(REGION, "commander-1"), ob)
    for hand, party in ((duty, FEDERAL), (home, REGION)):
        await step(play, hand, party, ob, "settled")
    await register(play, [(name, [FEDERAL, REGION], "joint"), (ANISE, [], "neither")])
