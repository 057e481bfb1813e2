"""Injects about aid: a notice acknowledged, one whose end is not heard, an area of return. FICTION."""

from seamline.exercise.injects.ground import FEDERAL, REGION, SEAM, body_of, state_of, step
from seamline.exercise.script import Doc, Hand, Play
from seamline.terms.times import MINUTE

CIVIL = "civil"
LEAD = "civil-1"


def notice(now: int, name: str) -> Doc:
    """Return a fictional notice of a mobile clinic."""
    return {
        "name": name,
        "purpose": "health",
        "place": {"lat_e7": SEAM[0] - 300_000, "lon_e7": SEAM[1] + 300_000, "precision_m": 100},
        "margin_m": 1_000,
        "from": now + MINUTE // 3,
        "until": now + 60 * MINUTE,
        "contact": "CH 5",
        "emergency": 1,
        "marking": "white flags on both vehicles",
    }


async def give(play: Play, name: str, key: str) -> str:
    """Give notice to both forces; return the object's id once both nodes show it."""
    data = notice(play.stage.now(), name)
    order = {"proc": "aid-notice", "act": "submit", "data": data, "parties": [FEDERAL, REGION], "key": key}
    opened = await play.stage.hand(CIVIL, LEAD).post("/api/objects", order)
    ob = str(opened["object"]["id"])
    for party in (FEDERAL, REGION):
        await step(play, play.stage.hand(party, "duty-1"), party, ob, "submitted")
    return ob


async def acknowledge(hand: Hand, ob: str) -> None:
    """Acknowledge a notice as it stands."""
    over = (await body_of(hand, ob))["over"]
    await hand.post(f"/api/objects/{ob}/moves", {"act": "acknowledge", "data": {"notice": over}})


async def restrains(play: Play, party: str, ob: str) -> None:
    """Look whether the ground to keep clear of is on a planner's map."""
    shown = await body_of(play.stage.hand(party, "duty-1"), ob)
    geometry = shown["object"]["geometry"] or {}
    play.expect(party, "found-keep-clear", "Polygon", geometry.get("type"))


async def aid_acknowledged(play: Play) -> None:
    """An aid body gives notice; both forces acknowledge, neither could refuse; it says when it is over."""
    stage = play.stage
    lead = stage.hand(CIVIL, LEAD)
    ob = await give(play, "Mobile clinic (fiction)", "inject-aid-clinic")
    for party in (FEDERAL, REGION):
        hand = stage.hand(party, "duty-1")
        await restrains(play, party, ob)
        acts = [act["act"] for act in (await body_of(hand, ob))["acts"]]
        play.expect(party, "found-may-do", ["acknowledge"], acts)
        await acknowledge(hand, ob)
    await step(play, lead, CIVIL, ob, "acknowledged")
    await step(play, lead, CIVIL, ob, "active", 120)
    await lead.post(f"/api/objects/{ob}/moves", {"act": "end", "data": {}})
    for party in (FEDERAL, REGION):
        await step(play, stage.hand(party, "duty-1"), party, ob, "ended")


async def aid_unheard(play: Play) -> None:
    """The link is down when the aid body ends its notice: the force that cannot hear it keeps clear still."""
    stage = play.stage
    lead, near = stage.hand(CIVIL, LEAD), stage.hand(REGION, "duty-1")
    ob = await give(play, "Food convoy (fiction)", "inject-aid-food")
    await stage.cut(CIVIL, REGION)
    await lead.post(f"/api/objects/{ob}/moves", {"act": "end", "data": {}})
    await step(play, stage.hand(FEDERAL, "duty-1"), FEDERAL, ob, "ended")
    await stage.wait(10)
    play.expect(REGION, "found-status", "submitted", await state_of(near, ob))
    await restrains(play, REGION, ob)
    await stage.mend(CIVIL, REGION)
    await step(play, near, REGION, ob, "ended", 90)


async def return_area(play: Play) -> None:
    """An area of return is told to one force: its auditor sees it there, its duty officer does not."""
    stage = play.stage
    data = {
        "name": "Village by the river (fiction)",
        "place": {"lat_e7": SEAM[0] + 500_000, "lon_e7": SEAM[1] - 500_000, "precision_m": 1_000},
        "households": "50-99",
        "conditions": {"water": "met", "clinic": "unmet"},
        "services": {"water": "partly"},
    }
    lead = stage.hand(CIVIL, LEAD)
    order = {
        "proc": "return-area",
        "act": "describe",
        "data": data,
        "parties": [REGION],
        "key": "inject-return-area",
    }
    ob = str((await lead.post("/api/objects", order))["object"]["id"])
    await step(play, stage.hand(REGION, "auditor-1"), REGION, ob, "kept")
    shown = (await body_of(stage.hand(REGION, "auditor-1"), ob))["body"]
    play.expect(REGION, "found-conditions", (["water"], ["clinic"]), (shown["met"], shown["unmet"]))
    for seat in ("duty-1", "commander-1", "analyst-1", "release-1"):
        hand = stage.hand(REGION, seat)
        play.expect(REGION, "found-not-for-security", "", await state_of(hand, ob))
        listed = (await hand.get("/api/objects?proc=return-area"))["objects"]
        play.expect(REGION, "found-not-for-security", [], listed)
    play.expect(FEDERAL, "found-not-told", "", await state_of(stage.hand(FEDERAL, "auditor-1"), ob))
