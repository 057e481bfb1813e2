"""Laying out how things stand before the first inject, as people do it: through the API of every node."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from seamline.exercise.history import incidents
from seamline.exercise.injects.ground import COALITION, FEDERAL, REGION, body_of, file_and_send, state_of
from seamline.exercise.injects.plans import worded
from seamline.exercise.opening import Capability, History, Patrol, Post, Told, Unit, opening
from seamline.exercise.scenario import SIDES
from seamline.exercise.script import Doc, Hand, Play
from seamline.terms.errors import Conflict, SeamlineError
from seamline.terms.times import DAY

Work = Callable[[], Awaitable[None]]

PATIENCE_S = 60.0
BATCH = 200
AT_ONCE = 8
FORCES = (FEDERAL, REGION)
SINCE_MS = 200 * DAY
"""So long before the exercise the coalition has helped."""


async def lay(play: Play, *, history: bool = False) -> list[str]:
    """Put posts on record, tell where units were, let a patrol come back, declare what rests on whom.

    history: file earlier months of incidents at one node as well. Returns the codes of what was refused, as
    where another understanding than the exercise's own has no article for it; the rest is there.
    """
    held, now = opening(), play.stage.now()
    together: list[Work] = [partial(_post, play, one, number) for number, one in enumerate(held.post)]
    together += [partial(_capability, play, one, now) for one in held.capability]
    one_by_one: list[Work] = [partial(_unit, play, one, now) for one in held.unit]
    one_by_one += [partial(_told, play, one, now) for one in held.report]
    one_by_one.append(partial(_patrol, play, held.patrol))
    left = await _all(together) + [code for work in one_by_one for code in await _all([work])]
    if history:
        left += await _all(_history(play, held.history))
    return sorted(set(left))


async def _all(work: Sequence[Work]) -> list[str]:
    """Do work, some of it at once; return the codes of what was refused."""
    room = asyncio.Semaphore(AT_ONCE)

    async def do(one: Work) -> str:
        async with room:
            try:
                await one()
            except SeamlineError as error:
                return error.code
        return ""

    return [code for code in await asyncio.gather(*map(do, work)) if code]


def _history(play: Play, told: History) -> list[Work]:
    """Return the filing of earlier months of incidents, each sent to nobody."""
    line, other = (side.line for side in SIDES if side.line)
    hand = play.stage.hand(told.party, told.seat)
    bodies = incidents(told, (line, other), play.stage.now())
    return [partial(_file, hand, told.dataset, number, body) for number, body in enumerate(bodies, 1)]


async def _file(hand: Hand, dataset: str, number: int, body: Doc) -> None:
    named = {**body, "dataset": f"{dataset} {number}"}
    await hand.post("/api/reports", {"body": named, "key": f"opening-history-{number}"})


async def _told(play: Play, told: Told, now: int) -> None:
    """File a report and send it, as far as any article lets it go."""
    await file_and_send(play.stage.hand(told.party, "duty-1"), told.body(now), f"opening-{told.hours}")


async def _opened(hand: Hand, order: Doc) -> str:
    return str((await hand.post("/api/objects", order))["object"]["id"])


async def _post(play: Play, post: Post, number: int) -> None:
    """Put a post on record by the signatures of both commanders; its holder proposes."""
    one = post.holder or FORCES[number % 2]
    (other,) = (party for party in FORCES if party != one)
    mine, theirs = (play.stage.hand(party, "commander-1") for party in (one, other))
    order = {"proc": "posture", "act": "propose", "data": post.body(), "parties": [other]}
    ob = await _opened(mine, {**order, "key": f"opening-post-{number}", "pin": play.stage.pin})
    await _reached(play, theirs, ob, "proposed")
    version = (await body_of(theirs, ob))["over"]
    sign = {"act": "agree", "data": {"version": version}, "pin": play.stage.pin}
    await theirs.post(f"/api/objects/{ob}/moves", sign)
    await _reached(play, mine, ob, "settled")


async def _capability(play: Play, one: Capability, now: int) -> None:
    """Let the coalition declare what it provides, and the side that uses it confirm it."""
    hand = play.stage.hand(COALITION, "commander-1")
    order = {"proc": "capability", "act": "declare", "data": one.body(COALITION, now - SINCE_MS)}
    key = f"opening-{one.capability}-{one.user}"
    ob = await _opened(hand, {**order, "parties": list(FORCES), "key": key})
    for party in FORCES:
        await _reached(play, play.stage.hand(party, "commander-1"), ob, "declared")
    if one.confirmed:
        user = play.stage.hand(one.user, "commander-1")
        await user.post(f"/api/objects/{ob}/moves", {"act": "confirm", "data": {}})
        await _reached(play, hand, ob, "confirmed")


async def _unit(play: Play, unit: Unit, now: int) -> None:
    """Tell the own node where a unit was."""
    hand = play.stage.hand(unit.party, "duty-1")
    told = list(unit.positions(now))
    for first in range(0, len(told), BATCH):
        await hand.post("/api/positions", {"positions": told[first : first + BATCH]})


async def _patrol(play: Play, patrol: Patrol) -> None:
    """Let a patrol be filed at short notice, spoken about, go, come back and be debriefed."""
    hand = play.stage.hand(patrol.party, "duty-1")
    data = patrol.body(play.stage.now())
    await worded(hand, "patrol", data)
    order = {"proc": "patrol", "act": "file-short", "data": data, "parties": [], "key": "opening-patrol"}
    ob = await _opened(hand, {**order, "pin": play.stage.pin})
    said = {"partners": [patrol.partner], "text": patrol.agreed}
    for act, more in (("agree", said), ("go", {}), ("return", {}), ("debrief", {"text": patrol.debrief})):
        signed = {"pin": play.stage.pin} if act == "agree" else {}
        await hand.post(f"/api/objects/{ob}/moves", {"act": act, "data": more, **signed})


async def _reached(play: Play, hand: Hand, ob: str, status: str) -> None:
    seen = await play.until(lambda: state_of(hand, ob), lambda word: word == status, PATIENCE_S)
    if seen != status:
        raise Conflict(
            "exercise-not-ready", f"the opening is {seen or 'unknown'} where it should be {status}"
        )
