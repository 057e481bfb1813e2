"""Injects about joint acts and requests: an event, two crossings, a control measure. FICTION."""

from seamline.exercise.injects.ground import (
    FEDERAL,
    REGION,
    SEAM,
    arrives,
    body_of,
    crossing,
    file_and_send,
    spot,
    state_of,
    step,
)
from seamline.exercise.injects.plans import worded
from seamline.exercise.script import Doc, Play
from seamline.terms.times import MINUTE


async def merged(play: Play) -> None:
    """Both sides saw the same: one proposes, the other confirms, it is one event in two columns."""
    stage = play.stage
    duty, home = stage.hand(REGION, "duty-1"), stage.hand(FEDERAL, "duty-1")
    place = (SEAM[0] + 40_000, SEAM[1] - 30_000)
    own = await file_and_send(duty, spot(stage.now(), place, size=5), "inject-own")
    found = await arrives(play, home, REGION, 1)
    play.expect(FEDERAL, "found-reports-of-region", 1, len(found))
    if not found:
        return
    # Each report goes by the id that both parties know it under.
    theirs = found[0]["id"]
    play.made["own-at-federal"] = theirs
    view = {"size": 5, "activity": "moving"}
    data = {"reports": sorted([play.made["spot-at-region"], theirs]), "view": view}
    opened = await duty.post(
        "/api/objects",
        {"proc": "event", "act": "propose", "data": data, "parties": [FEDERAL], "key": "inject-event"},
    )
    event = play.made["event"] = opened["object"]["id"]
    seen = await play.until(lambda: state_of(home, event), bool, 20)
    play.expect(FEDERAL, "found-event", "proposed", seen)
    merge = (await body_of(home, event))["over"]
    confirm = {"merge": merge, "view": {"size": 9, "activity": "moving"}}
    await home.post(f"/api/objects/{event}/moves", {"act": "confirm", "data": confirm})
    seen = await play.until(lambda: state_of(duty, event), lambda status: status == "merged", 20)
    for party, hand in ((REGION, duty), (FEDERAL, home)):
        panel = await body_of(hand, event)
        play.expect(party, "found-event", "merged", panel["object"]["status"])
        sizes: Doc = next((row for row in panel["columns"] or () if row["field"] == "size"), {})
        ours, other = (5, 9) if party == REGION else (9, 5)
        play.expect(
            party, "found-size-in-two-columns", (ours, other), (sizes.get("ours"), sizes.get("theirs"))
        )
    del own


async def ask_to_cross(play: Play, asker: str, decider: str, callsign: str) -> str:
    """Ask to cross; return the object's id once the decider's node shows it."""
    hand = play.stage.hand(asker, "duty-1")
    data = crossing(play.stage.now(), callsign)
    opened = await hand.post(
        "/api/objects",
        {
            "proc": "crossing",
            "act": "request",
            "data": data,
            "parties": [decider],
            "key": f"inject-{callsign.lower().replace(' ', '-')}",
        },
    )
    ob = str(opened["object"]["id"])
    seen = await play.until(lambda: state_of(play.stage.hand(decider, "duty-1"), ob), bool, 20)
    play.expect(decider, "found-request", "requested", seen)
    return ob


async def crossing_cleared(play: Play) -> None:
    """A patrol asks to cross, is acknowledged and cleared with conditions, goes in, comes out."""
    stage = play.stage
    asker, decider = stage.hand(REGION, "duty-1"), stage.hand(FEDERAL, "duty-1")
    ob = await ask_to_cross(play, REGION, FEDERAL, "LYNX 2")
    moves = f"/api/objects/{ob}/moves"
    await decider.post(moves, {"act": "acknowledge", "data": {}})
    data = {"depth_m": 3_000, "limit_min": 30, "host_present": 1}
    await decider.post(moves, {"act": "clear-with-conditions", "data": data, "pin": stage.pin})
    await step(play, asker, REGION, ob, "cleared-with-conditions")
    await asker.post(moves, {"act": "enter", "data": {}})
    await step(play, decider, FEDERAL, ob, "active")
    await asker.post(moves, {"act": "end", "data": {}})
    await step(play, decider, FEDERAL, ob, "ended")
    await step(play, asker, REGION, ob, "ended")


async def crossing_lapses(play: Play) -> None:
    """A patrol asks and nobody decides: when the clock runs out the answer is no, on both nodes."""
    ob = await ask_to_cross(play, FEDERAL, REGION, "KESTREL 1")
    await step(play, play.stage.hand(REGION, "duty-1"), REGION, ob, "lapsed", 700)
    await step(play, play.stage.hand(FEDERAL, "duty-1"), FEDERAL, ob, "lapsed")


async def measure_signed(play: Play) -> None:
    """A no-fire area holds once both headquarters have signed the very same bytes, and not before."""
    stage = play.stage
    one, other = stage.hand(FEDERAL, "commander-1"), stage.hand(REGION, "commander-1")
    now = stage.now()
    lat, lon = SEAM
    corners = ((0, 0), (0, 300_000), (250_000, 300_000), (250_000, 0))
    data = {
        "type": "no-fire-area",
        "name": "NFA BASIL (fiction)",
        "from": now,
        "until": now + 60 * MINUTE,
        "ring": [{"lat_e7": lat + north, "lon_e7": lon + east} for north, east in corners],
    }
    await worded(one, "control-measure", data)
    opened = await one.post(
        "/api/objects",
        {"proc": "control-measure", "act": "propose", "data": data, "parties": [REGION], "key": "inject-nfa"},
    )
    ob = opened["object"]["id"]
    seen = await play.until(lambda: state_of(other, ob), bool, 20)
    play.expect(REGION, "found-proposed-not-in-force", "proposed", seen)
    for hand in (one, other):
        await worded(hand, "control-measure", ob=ob)
    sign = {"act": "sign", "data": {"measure": opened["over"]}, "pin": stage.pin}
    await one.post(f"/api/objects/{ob}/moves", sign)
    await step(play, other, REGION, ob, "proposed", 5)
    await other.post(f"/api/objects/{ob}/moves", sign)
    await step(play, one, FEDERAL, ob, "active", 30)
    await step(play, other, REGION, ob, "active", 30)
