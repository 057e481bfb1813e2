"""An inject about an evidence hold: a recall meets it, is answered "sealed", then attested. FICTION."""

from seamline.exercise.injects.ground import FEDERAL, REGION, SEAM, body_of, file_and_send, spot
from seamline.exercise.script import Play
from seamline.terms.times import HOUR

CASE = "INQ-7/20"
TEAR = "Two lorries by the mill"


async def evidence_held(play: Play) -> None:
    """A report that the region's auditor holds is recalled: sealed, seen by that seat alone, purged."""
    stage = play.stage
    duty, auditor = stage.hand(REGION, "duty-1"), stage.hand(REGION, "auditor-1")
    officer = stage.hand(FEDERAL, "release-1")
    # Played more than once, each time about a report of its own.
    tear = f"{TEAR}, {stage.now()}"
    body = spot(stage.now(), SEAM, tear=tear)
    ob = await file_and_send(stage.hand(FEDERAL, "duty-1"), body, "inject-evidence")

    async def here() -> str:
        for one in (await duty.get("/api/objects?proc=report&dataset=no"))["objects"]:
            if one["party"] == FEDERAL and not one["gone"]:
                shown = await body_of(duty, one["id"])
                if shown["body"].get("tear") == tear:
                    return str(one["id"])
        return ""

    alias = await play.until(here, bool, 30)
    until = stage.now() + HOUR
    order = {"case": CASE, "why": "audit", "objects": [alias], "until": until, "key": "inject-hold"}
    hold = str((await auditor.post("/api/holds", order))["id"])
    await officer.post("/api/recalls", {"ob": ob, "reason": "error"})

    async def answer() -> str:
        for row in await officer.get("/api/recalls"):
            if row["ob"] == ob:
                return next((one["state"] for one in row["recipients"] if one["party"] == REGION), "")
        return ""

    sealed = await play.until(answer, lambda word: word == "sealed", 30)
    play.expect(FEDERAL, "found-recall-answer", "sealed", sealed)
    play.expect(REGION, "found-recalled-body", {}, (await body_of(duty, alias))["body"])
    play.expect(REGION, "found-sealed", tear, (await body_of(auditor, alias))["body"].get("tear"))
    await auditor.post(f"/api/holds/{hold}/moves", {"act": "lift"})
    attested = await play.until(answer, lambda word: word == "attested", 30)
    play.expect(FEDERAL, "found-recall-answer", "attested", attested)
    play.expect(REGION, "found-sealed", None, (await body_of(auditor, alias))["body"].get("tear"))
    statuses = [one["status"] for one in await auditor.get("/api/holds") if one["id"] == hold]
    play.expect(REGION, "found-hold", ["lifted"], statuses)
