"""Injects about reports: released, held back, approved, corrected, coarser, recalled. FICTION."""

from seamline.exercise.injects.ground import (
    COALITION,
    FEDERAL,
    OUTSIDE,
    REGION,
    SEAM,
    arrives,
    body_of,
    file_and_send,
    reports_from,
    spot,
)
from seamline.exercise.script import Doc, Play


async def released(play: Play) -> None:
    """A report in the seam goes to the partner: without source and prose, its place a kilometre cell."""
    stage = play.stage
    play.made["spot"] = await file_and_send(
        stage.hand(FEDERAL, "duty-1"), spot(stage.now(), SEAM), "inject-released"
    )
    duty = stage.hand(REGION, "duty-1")
    found = await arrives(play, duty, FEDERAL, 1)
    play.expect(REGION, "found-reports-of-federal", 1, len(found))
    if not found:
        return
    alias = play.made["spot-at-region"] = found[0]["id"]
    seen = await body_of(duty, alias)
    body = seen["body"]
    play.expect(REGION, "found-source-left-out", True, not {"source", "unit"} & body.keys())
    play.expect(REGION, "found-prose-left-out", True, "text" not in body)
    play.expect(REGION, "found-tear-line", "Six on foot, moving south", body.get("tear"))
    play.expect(REGION, "found-cell-1km", 500, body.get("precision_m"))
    play.expect(REGION, "found-exact-place-gone", True, (body.get("lat_e7"), body.get("lon_e7")) != SEAM)
    play.expect(REGION, "found-other-id-than-home", True, alias != play.made["spot"])
    await duty.post(f"/api/objects/{alias}/read", {})
    await duty.post(f"/api/objects/{alias}/moves", {"act": "acting", "data": {}})
    home = stage.hand(FEDERAL, "duty-1")

    async def ticks() -> Doc:
        panel = await play.until(
            lambda: body_of(home, play.made["spot"]), lambda doc: bool(doc["dispositions"].get(REGION)), 20
        )
        return next((tick for tick in panel["object"]["ticks"] if tick["party"] == REGION), {})

    tick = await play.until(ticks, lambda one: bool(one.get("read")), 20)
    play.expect(
        FEDERAL,
        "found-reached-and-read",
        (True, "duty-officer"),
        (bool(tick.get("reached")), tick.get("read_by")),
    )
    panel = await body_of(home, play.made["spot"])
    play.expect(FEDERAL, "found-disposition", "acting", panel.get("dispositions", {}).get(REGION))


async def coarser(play: Play) -> None:
    """The coalition gets the same report under another article: later, and in a cell of 10 km."""
    duty = play.stage.hand(COALITION, "duty-1")
    found = await arrives(play, duty, FEDERAL, 1, 150)
    play.expect(COALITION, "found-reports-of-federal", 1, len(found))
    if found:
        body = (await body_of(duty, found[0]["id"]))["body"]
        play.expect(COALITION, "found-cell-10km", 5_000, body.get("precision_m"))
        play.expect(COALITION, "found-other-id-than-home", True, found[0]["id"] != play.made["spot"])


async def held_back(play: Play) -> None:
    """Neither a report outside the seam nor one that a release officer has not approved leaves."""
    stage = play.stage
    writer = stage.hand(FEDERAL, "analyst-1")
    play.made["outside"] = await file_and_send(writer, spot(stage.now(), OUTSIDE), "inject-outside")
    intel = spot(
        stage.now(),
        SEAM,
        type="int",
        level="confidential",
        tear="A cell of about six is said to use the wadi",
        source="Source K (fiction)",
    )
    play.made["intel"] = await file_and_send(writer, intel, "inject-intel")
    await stage.wait(4)
    found = await reports_from(stage.hand(REGION, "duty-1"), FEDERAL)
    play.expect(REGION, "found-reports-of-federal", 1, len(found))
    why = await writer.get(f"/api/explain?ob={play.made['outside']}&party={REGION}")
    codes = {reason["code"] for reason in why["reasons"]}
    play.expect(FEDERAL, "found-outside-allowed", False, why["allow"])
    play.expect(FEDERAL, "found-outside-reason", True, "area" in codes)
    why = await writer.get(f"/api/explain?ob={play.made['intel']}&party={REGION}")
    play.expect(FEDERAL, "found-needs-officer", True, why["needs_officer"])


async def approved(play: Play) -> None:
    """A release officer approves with the own key; the report leaves under its article."""
    stage = play.stage
    officer = stage.hand(FEDERAL, "release-1")
    ob = play.made["intel"]
    await officer.post(f"/api/reports/{ob}/approve", {"to": [REGION], "pin": stage.pin})
    duty = stage.hand(REGION, "duty-1")
    found = await arrives(play, duty, FEDERAL, 2)
    play.expect(REGION, "found-reports-of-federal", 2, len(found))
    intel = next((doc for doc in found if doc["kind"] == "report.int"), None)
    if intel:
        play.made["intel-at-region"] = intel["id"]
        body = (await body_of(duty, intel["id"]))["body"]
        play.expect(REGION, "found-cell-10km", 5_000, body.get("precision_m"))


async def corrected(play: Play) -> None:
    """What was sent is corrected; the partner sees the new version, shown as a correction."""
    stage = play.stage
    body = spot(stage.now(), SEAM, size=9, tear="Nine on foot, moving south")
    ob = play.made["spot"]
    await stage.hand(FEDERAL, "duty-1").put(f"/api/reports/{ob}", {"body": body, "reason": "recounted"})
    duty = stage.hand(REGION, "duty-1")
    seen = await play.until(
        lambda: body_of(duty, play.made["spot-at-region"]), lambda doc: doc["object"]["version"] == 2, 20
    )
    play.expect(REGION, "found-version", 2, seen["object"]["version"])
    play.expect(REGION, "found-shown-corrected", True, seen["object"]["corrected"])
    play.expect(REGION, "found-size", 9, seen["body"].get("size"))


async def recalled(play: Play) -> None:
    """The intelligence report is recalled: it goes from the partner's node, and the partner attests it."""
    stage = play.stage
    officer, duty = stage.hand(FEDERAL, "release-1"), stage.hand(REGION, "duty-1")
    ob, alias = play.made["intel"], play.made["intel-at-region"]
    await officer.post("/api/recalls", {"ob": ob, "reason": "the source was wrong"})

    async def answer() -> str:
        for row in await officer.get("/api/recalls"):
            if row["ob"] == ob:
                return next((one["state"] for one in row["recipients"] if one["party"] == REGION), "")
        return ""

    state = await play.until(answer, lambda word: word == "attested", 20)
    play.expect(FEDERAL, "found-recall-answer", "attested", state)
    seen = await body_of(duty, alias)
    play.expect(REGION, "found-recalled-body", {}, seen["body"])
    play.expect(REGION, "found-shown-withdrawn", True, seen["object"]["withdrawn"])
