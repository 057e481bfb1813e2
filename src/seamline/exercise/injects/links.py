"""Injects about the link and the understanding: a link that fails, a suspension. FICTION."""

from seamline.exercise.injects.ground import (
    FEDERAL,
    REGION,
    SEAM,
    arrives,
    file_and_send,
    reports_from,
    spot,
)
from seamline.exercise.script import Doc, Hand, Play

FORCES = "exercise-seam"


async def link_fails(play: Play) -> None:
    """The link fails; what was released waits, and is there once, in order, when it is back."""
    stage = play.stage
    home, duty = stage.hand(FEDERAL, "duty-1"), stage.hand(REGION, "duty-1")
    before = len(await reports_from(duty, FEDERAL))
    await stage.cut(FEDERAL, REGION)
    for number in (1, 2):
        body = spot(stage.now(), SEAM, tear=f"Report {number} while the link was down", size=number)
        await file_and_send(home, body, f"inject-link-{number}")
    await stage.wait(20)
    play.expect(REGION, "found-reports-while-down", before, len(await reports_from(duty, FEDERAL)))
    await stage.mend(FEDERAL, REGION)
    found = await arrives(play, duty, FEDERAL, before + 2, 90)
    play.expect(REGION, "found-reports-once-back", before + 2, len(found))


async def _forces(hand: Hand) -> Doc:
    """Return the understanding between the forces as a node shows it."""
    held = await hand.get("/api/understandings")
    return next(one for one in held if one["id"] == FORCES)


async def suspended(play: Play) -> None:
    """One party suspends: nothing more is put in a parcel until it resumes."""
    stage = play.stage
    commander = stage.hand(REGION, "commander-1")
    home, duty = stage.hand(FEDERAL, "duty-1"), stage.hand(REGION, "duty-1")
    before = len(await reports_from(duty, FEDERAL))
    version = (await _forces(commander))["hash"]
    await commander.post(f"/api/understandings/{version}/suspend", {"reason": "a misunderstanding"})

    async def state() -> str:
        return str((await _forces(home))["state"])

    play.expect(
        FEDERAL, "found-understanding", "suspended", await play.until(state, lambda w: w == "suspended", 20)
    )
    await file_and_send(home, spot(stage.now(), SEAM, tear="While suspended"), "inject-suspended")
    await stage.wait(6)
    play.expect(REGION, "found-reports-while-suspended", before, len(await reports_from(duty, FEDERAL)))
    await commander.post(f"/api/understandings/{version}/resume", {})
    play.expect(
        FEDERAL, "found-understanding", "in-force", await play.until(state, lambda w: w == "in-force", 20)
    )
