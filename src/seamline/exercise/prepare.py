"""Before the first inject: the understanding is proposed and signed by all, the lines are drawn."""

import functools
from typing import Any

from seamline.exercise.scenario import SIDES
from seamline.exercise.script import Doc, Hand, Play
from seamline.terms.errors import Conflict

PATIENCE_S = 60.0


async def prepare(play: Play, text: str) -> None:
    """Bring the federation to where an understanding is in force and both lines are known to both sides.

    Raises Conflict ``exercise-not-ready`` where a node does not get there.
    """
    stage = play.stage
    commanders = {side.party: stage.hand(side.party, "commander-1") for side in SIDES}
    first = commanders[SIDES[0].party]
    digest = str((await first.post("/api/understandings", {"text": text}))["hash"])
    for hand in commanders.values():
        await _reached(play, hand, digest, {"proposed", "in-force"})
        await hand.post(f"/api/understandings/{digest}/sign", {"pin": stage.pin})
    for hand in commanders.values():
        await _reached(play, hand, digest, {"in-force"})
    drawn = [side for side in SIDES if side.line]
    for side in drawn:
        await commanders[side.party].put("/api/line", {"line": [list(pair) for pair in side.line]})
    for side in drawn:
        look = functools.partial(_lines, commanders[side.party])
        known = await play.until(look, lambda count: count >= len(drawn), PATIENCE_S)
        if known < len(drawn):
            raise Conflict("exercise-not-ready", f"{side.party} does not know both lines")
        for other in await _unacknowledged(commanders[side.party], side.party):
            path = f"/api/lines/{other['party']}/acknowledge"
            await commanders[side.party].post(path, {"version": other["version"]})


async def _lines(hand: Hand) -> int:
    picture: Doc = await hand.get("/api/picture")
    return len(picture["lines"])


async def _unacknowledged(hand: Hand, own: str) -> list[Doc]:
    picture: Doc = await hand.get("/api/picture")
    return [line for line in picture["lines"] if line["party"] != own and not line["acknowledged"]]


async def _reached(play: Play, hand: Hand, digest: str, states: set[str]) -> None:
    async def state() -> Any:
        return next(
            (row["state"] for row in await hand.get("/api/understandings") if row["hash"] == digest), ""
        )

    seen = await play.until(state, lambda word: word in states, PATIENCE_S)
    if seen not in states:
        raise Conflict("exercise-not-ready", f"the understanding is {seen or 'unknown'} on a node")
