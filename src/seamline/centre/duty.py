"""What the node does by itself when time passes: fire clocks, let reports expire."""

import asyncio
import functools
from collections.abc import Callable, Mapping
from typing import TypeVar

from seamline.centre import (
    clocks,
    findings,
    harm,
    holding,
    letting_go,
    reactions,
    recalls,
    reports,
    resending,
    rows,
    schedule,
    silence,
    term_dates,
    tracks,
)
from seamline.centre.desk import Desk
from seamline.centre.node import Centre
from seamline.terms.errors import Refusal, SeamlineError, Unavailable

T = TypeVar("T")

IDLE_S = 1.0
"""The longest sleep between two looks, so that a step of the machine's clock is soon noticed."""
STEP_MS = 5_000
"""A wall clock that gains or loses as much against the monotonic one between two looks has stepped."""
LATE_MS = 1_000
"""A clock that is fired no later than this counts as fired when it was due."""


def fire(desk: Desk) -> int:
    """Fire every clock that is due; return how many."""
    due = clocks.take_due(desk)
    for clock in due:
        _fire(desk, clock)
    return len(due)


def _fire(desk: Desk, clock: rows.ClockRow) -> None:
    own = _OWN.get(clock.name)
    if own is not None:
        own(desk, clock)
    elif clock.name.startswith(clocks.SCHEDULE):
        schedule.come(desk, clock)
    elif clock.act and clock.party == desk.home.party and not clock.local:
        outcome = holding.node_move(desk, clock.ob, clock.act)
        if isinstance(outcome, Refusal):
            desk.record("clock.void/1", clock.ob, {"name": clock.name, "code": outcome.code})
    elif clock.name in reactions.AT_CLOCK:
        reactions.AT_CLOCK[clock.name](desk, clock, functools.partial(holding.follow, desk, clock.ob))
    elif clock.name.startswith("ladder."):
        body = {"party": clock.party, "level": int(clock.name.partition(".")[2])}
        desk.record("ladder.due/1", clock.ob, body)
        desk.tell("alarm", ob=clock.ob, clock=clock.name)
    else:
        _ran_out(desk, clock)


def _ran_out(desk: Desk, clock: rows.ClockRow) -> None:
    desk.record("clock.ran-out/1", clock.ob, {"name": clock.name, "party": clock.party})
    desk.tell("alarm", ob=clock.ob, clock=clock.name)


def _fall_silent(desk: Desk, clock: rows.ClockRow) -> None:
    row = holding.object_row(desk, clock.ob)
    known = holding.procedure(row.proc)
    if silence.is_news(desk, clock, row, known):
        _ran_out(desk, clock)
        if clock.act and not isinstance(holding.node_move(desk, clock.ob, clock.act), Refusal):
            return
    silence.set_for(desk, row, known, holding.state_of(row))


def _plan(desk: Desk) -> None:
    schedule.plan(desk)
    term_dates.plan(desk)


def _expire(desk: Desk, clock: rows.ClockRow) -> None:
    row = desk.find(rows.REPORT, clock.ob, rows.ReportRow)
    if row is not None and not row.gone and not harm.is_harm(row.body) and row.owner != desk.home.party:
        recalls.expire(desk, row)
        desk.tell("object", id=clock.ob)


def _trim_tracks(desk: Desk, clock: rows.ClockRow) -> None:
    # It comes round for ever: that it has fired is of no use to anybody.
    desk.tx.delete(rows.FIRED, f"{clock.ob}/{clock.name}/{clock.started_at}")
    tracks.trim(desk)


_OWN: Mapping[str, Callable[[Desk, rows.ClockRow], object]] = {
    clocks.RETENTION: _expire,
    clocks.SILENCE: _fall_silent,
    clocks.TERM_ENDS: term_dates.end,
    clocks.TERM_BEGINS: term_dates.begin,
    tracks.CLOCK: _trim_tracks,
    letting_go.CLOCK: lambda desk, _: letting_go.let_go(desk),
    findings.ENDS: findings.end,
    harm.CLOCK: lambda desk, clock: reports.leave(desk, clock.ob),
}
"""What the node itself does at a clock of its own, by the clock's name."""


async def run(centre: Centre, idle_s: float = IDLE_S) -> None:
    """Keep firing for as long as the node runs. Sleeps at most idle_s between two looks."""
    woken = asyncio.Event()

    def wake(party: str) -> None:
        if party == centre.home.party:
            woken.set()

    centre.on_wake(wake)
    started = False
    wall, steady = centre.clock.now_ms(), centre.clock.monotonic()
    while True:
        woken.clear()
        try:
            if not started:
                await centre.do(clocks.mistrust)
                await centre.do(_plan)
                started = True
            now, mono = centre.clock.now_ms(), centre.clock.monotonic()
            drift = now - wall - round((mono - steady) * 1_000)
            if abs(drift) >= STEP_MS:
                await centre.do(functools.partial(clocks.stepped, by_ms=drift))
                await centre.do(_plan)
            wall, steady = now, mono
            due = await centre.see(clocks.next_due)
            if due is not None and due <= now:
                await _fire_due(centre, due, now)
                continue
            if await _resend(centre):
                continue
            wait = idle_s if due is None else min(idle_s, (due - now) / 1_000)
        except Unavailable:
            wait = idle_s
        await _until(centre, woken, wait)


async def _attempt(centre: Centre, job: Callable[[Desk], T], broken: str, at: int | None = None) -> T | str:
    """Do one unit of work; where it cannot be done return the code of why, ``broken`` where there is none.

    What stands in the way of one clock or one partner must stop neither the others nor this loop; the caller
    says it to people. Raises Unavailable: then nothing can be written at all.
    """
    try:
        return await centre.do(job, at=at)
    except Unavailable:
        raise
    except SeamlineError as error:
        return error.code
    except Exception as error:  # noqa: BLE001 - any fault of ours here: the duty of all others must go on
        centre.home.mishap(broken, error)
        return broken


async def _resend(centre: Centre) -> bool:
    """Go on with what is sent to partners again; say whether there is more right now."""
    more = False
    for party in await centre.see(resending.running):
        found = await _attempt(centre, functools.partial(resending.tend, party=party), "reseed-broken")
        if isinstance(found, str):
            await centre.do(functools.partial(resending.broken, party=party, code=found))
        else:
            more = found or more
    return more


async def _fire_due(centre: Centre, due: int, now: int) -> None:
    # The move says when the clock was due, not when the disk had time for it: nothing else that the node
    # does may show in what leaves.
    at = due if now - due <= LATE_MS else now
    if isinstance(await _attempt(centre, fire, "clock-broken", at), str):
        await _fire_singly(centre, at)


async def _fire_singly(centre: Centre, at: int) -> None:
    for key in await centre.see(lambda reader: [row.key for row in reader.rows(rows.CLOCK, high=at)]):
        code = await _attempt(centre, functools.partial(_fire_one, key=key), "clock-broken", at)
        if code is not None:
            await centre.do(functools.partial(_void, key=key, code=code), at=at)


def _fire_one(desk: Desk, key: str) -> None:
    clock = clocks.take(desk, key)
    if clock is not None:
        _fire(desk, clock)


def _void(desk: Desk, key: str, code: str) -> None:
    clock = clocks.take(desk, key)
    if clock is not None:
        desk.record("clock.void/1", clock.ob, {"name": clock.name, "code": code})
        _ran_out(desk, clock)


async def _until(centre: Centre, woken: asyncio.Event, seconds: float) -> None:
    """Sleep, but not past the setting of a new clock."""
    waiter = asyncio.ensure_future(woken.wait())
    sleeper = asyncio.ensure_future(centre.clock.sleep(seconds))
    try:
        await asyncio.wait({waiter, sleeper}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        waiter.cancel()
        sleeper.cancel()
