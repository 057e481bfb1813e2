"""Injects about what goes wrong: an alarm between friends, and harm done to civilians. FICTION."""

import functools

from seamline.exercise.injects.ground import (
    COALITION,
    FEDERAL,
    REGION,
    SEAM,
    body_of,
    file_and_send,
    reports_from,
    spot,
    step,
)
from seamline.exercise.script import Doc, Hand, Play
from seamline.terms.errors import SeamlineError


async def _move(play: Play, hand: Hand, ob: str, act: str, data: Doc, *, signed: bool = False) -> None:
    order = {"act": act, "data": data, **({"pin": play.stage.pin} if signed else {})}
    await hand.post(f"/api/objects/{ob}/moves", order)


async def alarm_raised(play: Play) -> None:
    """Shots between patrols: both hold, answer the script, sign the end of the hold and what they found."""
    stage = play.stage
    one, other = stage.hand(FEDERAL, "duty-1"), stage.hand(REGION, "duty-1")
    order = {"proc": "incident", "act": "alarm", "data": {"what": "shots"}, "parties": [REGION]}
    opened = await one.post("/api/objects", {**order, "key": "inject-alarm"})
    ob = str(opened["object"]["id"])
    await step(play, other, REGION, ob, "alarm")
    await _move(play, other, ob, "voice", {})
    for hand, party, north in ((one, FEDERAL, 0), (other, REGION, 30_000)):
        await step(play, hand, party, ob, "talking")
        place = {"lat_e7": SEAM[0] + north, "lon_e7": SEAM[1], "precision_m": 1}
        await _move(play, hand, ob, "safe", {"safe": "all-safe"})
        await _move(play, hand, ob, "where", {"positions": [{"place": place, "callsign": "FOX 1"}]})
        await _move(play, hand, ob, "hold", {"hold": "holding"})
        await _move(play, hand, ob, "medical", {"need": "no-medical-need"})
    for hand, party in ((one, FEDERAL), (other, REGION)):
        script: Doc = await play.until(functools.partial(_script, hand, ob), _answered, 20)
        play.expect(party, "found-script", [4, 4], [len(script.get(side, ())) for side in (FEDERAL, REGION)])
        coarse = [
            one["place"]["precision_m"] for side in script.values() for one in side["where"]["positions"]
        ]
        play.expect(party, "found-positions", [500, 500], coarse)
    lead, led = stage.hand(FEDERAL, "commander-1"), stage.hand(REGION, "commander-1")
    await _move(play, lead, ob, "offer-release", {"terms": "EXERCISE. Each goes back."}, signed=True)
    await step(play, other, REGION, ob, "releasing")
    await _sign(play, led, ob)
    await step(play, one, FEDERAL, ob, "released")
    findings = {
        "result": "facts-agreed",
        "findings": "EXERCISE. One patrol took the other for a third party.",
    }
    await _move(play, lead, ob, "offer-findings", {**findings, "public": "no-statement"}, signed=True)
    await step(play, other, REGION, ob, "findings")
    await _sign(play, led, ob)
    await step(play, one, FEDERAL, ob, "settled")
    await _move(play, led, ob, "close", {})
    await step(play, one, FEDERAL, ob, "closed")


async def _sign(play: Play, hand: Hand, ob: str) -> None:
    await _move(play, hand, ob, "sign", {"version": (await body_of(hand, ob))["over"]}, signed=True)


async def _script(hand: Hand, ob: str) -> Doc:
    found: Doc = (await body_of(hand, ob))["body"].get("script", {})
    return found


def _answered(script: Doc) -> bool:
    return len(script) == 2 and all(len(side) == 4 for side in script.values())


async def harm_told(play: Play) -> None:
    """Harm to civilians: it reaches all who must know though one was named, and cannot be taken back."""
    duty = play.stage.hand(REGION, "duty-1")
    body = spot(play.stage.now(), SEAM, type="civ", text="EXERCISE. Two hurt at the well.", tear="Two hurt")
    ob = await file_and_send(duty, body, "inject-harm")
    for party in (FEDERAL, COALITION):
        hand = play.stage.hand(party, "duty-1")
        found = await play.until(functools.partial(_of_harm, hand), bool, 30)
        play.expect(party, "found-harm", ["report.civ"], sorted({doc["kind"] for doc in found}))
        shown = await body_of(hand, found[0]["id"])
        play.expect(party, "found-reporter", [], sorted({"source", "unit", "text"} & shown["body"].keys()))
    for act in ("withdraw", "recall"):
        play.expect(REGION, "found-refused", "report-harm-kept", await _refused(duty, ob, act))


async def _of_harm(hand: Hand) -> list[Doc]:
    return [doc for doc in await reports_from(hand, REGION) if doc["kind"] == "report.civ"]


async def _refused(hand: Hand, ob: str, act: str) -> str:
    path = "/api/recalls" if act == "recall" else f"/api/reports/{ob}/withdraw"
    order = {"reason": "error", **({"ob": ob} if act == "recall" else {})}
    try:
        await hand.post(path, order)
    except SeamlineError as error:
        return error.code
    return ""
