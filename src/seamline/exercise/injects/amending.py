"""An inject about the understanding itself: amended, compared, in force once all have signed. FICTION."""

import re

from seamline.exercise.injects.ground import COALITION, FEDERAL, REGION
from seamline.exercise.injects.links import FORCES
from seamline.exercise.script import Doc, Hand, Play

SIDES = (FEDERAL, REGION, COALITION)
CLOCK = ('"event.confirm" = "30 min"', '"event.confirm" = "20 min"')
"""The one term that is amended, to and fro."""
SUPERSEDES = re.compile(r"^supersedes = .*\n", re.MULTILINE)


async def _versions(hand: Hand) -> list[Doc]:
    """Return the versions of what the forces have agreed, newest first."""
    held = [one for one in await hand.get("/api/understandings") if one["id"] == FORCES]
    return sorted(held, key=lambda one: int(one["version"]), reverse=True)


async def _reached(play: Play, party: str, digest: str, state: str) -> None:
    hand = play.stage.hand(party, "commander-1")

    async def look() -> str:
        return next((str(one["state"]) for one in await _versions(hand) if one["hash"] == digest), "")

    seen = await play.until(look, lambda word: word == state, 30)
    play.expect(party, "found-understanding", state, seen)


async def amended(play: Play) -> None:
    """One clock is amended: all see the same difference, and the old terms hold until the last has signed."""
    stage = play.stage
    proposer = stage.hand(FEDERAL, "commander-1")
    versions = await _versions(proposer)
    old = next(one for one in versions if one["state"] == "in-force")
    text = str((await proposer.get(f"/api/understandings/{old['hash']}"))["text"])
    before, after = CLOCK if CLOCK[0] in text else CLOCK[::-1]
    number = int(versions[0]["version"]) + 1
    text = SUPERSEDES.sub("", text).replace(before, after)
    head = f'version = {number}\nsupersedes = "{old["hash"]}"\n'
    text = text.replace(f"version = {old['version']}\n", head, 1)
    digest = str((await proposer.post("/api/understandings", {"text": text}))["hash"])
    for party in SIDES:
        await _reached(play, party, digest, "proposed")
        found = await stage.hand(party, "duty-1").get(f"/api/understandings/{digest}/diff?from={old['hash']}")
        keys = [change["key"] for change in found if change["part"] == "clock"]
        play.expect(party, "found-differences", ["event.confirm"], keys)
    for count, party in enumerate(SIDES, start=1):
        sign = {"pin": stage.pin}
        await stage.hand(party, "commander-1").post(f"/api/understandings/{digest}/sign", sign)
        for other in SIDES:
            await _reached(play, other, digest, "in-force" if count == len(SIDES) else "proposed")
