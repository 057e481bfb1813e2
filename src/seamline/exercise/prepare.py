"""Before the first inject: the understandings are proposed and signed by all, the lines are drawn."""

import asyncio
import functools
from collections.abc import Sequence
from typing import Any

from seamline.exercise.scenario import RELIEF_SIDES, SIDES, Side
from seamline.exercise.script import Doc, Hand, Play
from seamline.terms.errors import Conflict

PATIENCE_S = 60.0


async def prepare(play: Play, text: str, relief: str = "", sides: Sequence[Side] = SIDES) -> None:
    """Bring the federation to where the understandings are in force and both lines are known to both sides.

    text: what the sides agree, by default the forces and the coalition; relief: what the forces agree with
    the aid body, "" where it has no node. Raises Conflict ``exercise-not-ready`` where a node does not get
    there.
    """
    stage = play.stage
    await stage.sign_in()
    agreeing = [_agree(play, text, sides), *([_agree(play, relief, RELIEF_SIDES)] if relief else ())]
    await asyncio.gather(*agreeing)
    commanders = {side.party: stage.hand(side.party, side.signer) for side in sides}
    drawn = [side for side in sides if side.line]
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


async def _agree(play: Play, text: str, sides: Sequence[Side]) -> None:
    """Let the first of some parties propose a text, and all of them sign it."""
    signing = [play.stage.hand(side.party, side.signer) for side in sides]
    digest = str((await signing[0].post("/api/understandings", {"text": text}))["hash"])
    for hand in signing:
        await _reached(play, hand, digest, {"proposed", "in-force"})
        await hand.post(f"/api/understandings/{digest}/sign", {"pin": play.stage.pin})
    for hand in signing:
        await _reached(play, hand, digest, {"in-force"})


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
