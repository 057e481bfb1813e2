"""Links to partners: answering their pulls and pushes, following their streams.

The same code runs over HTTPS and in the simulation. Whatever leaves, leaves at fixed ticks, so that when it
does depends on what is released and on the clock, never on what else the node is busy with.
"""

import asyncio
import contextlib
import functools
import hashlib
import hmac
from typing import Any

from seamline.centre import asking, handover, parcels, partners, rows
from seamline.centre.asking import MAX_ASK, MAX_WAIT_MS
from seamline.centre.desk import Desk
from seamline.centre.lanes import acked
from seamline.centre.node import Centre
from seamline.centre.taking import Taker, judge
from seamline.centre.ticks import TICK_MS, Ticks, tick_after, tick_from
from seamline.ledger import parcel
from seamline.terms import canonical
from seamline.terms.errors import (
    Conflict,
    SeamlineError,
    Unavailable,
)

__all__ = ["MAX_ASK", "MAX_WAIT_MS", "Exchange"]

WAIT_MS = 20_000
BACKOFF_S = (1.0, 60.0)


class Exchange:
    """The two ends of this node's links: what it answers, and what it follows."""

    def __init__(self, centre: Centre, *, wait_ms: int = WAIT_MS) -> None:
        """Take in the centre. wait_ms: how long a partner may hold a pull to which it has nothing to say."""
        self._centre = centre
        self._wait_ms = wait_ms
        self._waiting: dict[str, asyncio.Event] = {}
        self._turn: dict[str, int] = {}
        self._following: dict[str, list[asyncio.Task[None]]] = {}
        self._hurry: dict[str, asyncio.Event] = {}
        self._severed: frozenset[str] = frozenset()
        self._ticks = Ticks(centre.clock)
        self.taker = Taker(centre)
        centre.on_wake(self.wake)

    def _tick(self) -> Ticks:
        """Return the ticks to begin an exchange with: new ones only if the wall clock has stepped."""
        if self._ticks.stepped():
            self._ticks = Ticks(self._centre.clock)
        return self._ticks

    # Handing over.

    def wake(self, party: str) -> None:
        """Let a waiting answer to a partner look again."""
        self._event(party).set()

    def _event(self, party: str) -> asyncio.Event:
        return self._waiting.setdefault(party, asyncio.Event())

    async def answer_pull(self, partner: str, body: bytes) -> bytes:
        """Answer a partner's pull: parcels it does not hold, at the next tick or when there are some.

        Raises InvalidInput for a malformed ask, NotFound for a partner that is not paired, Denied for one
        whose key is revoked, Conflict or ProtocolError for a cursor or head that cannot be. An unpaired and
        an unknown partner look the same. A second pull takes the turn of the first, which ends empty.
        """
        ask = asking.read_ask(body)
        ticks = self._tick()
        arrived = ticks.now()
        held = dict(ask.lanes)
        try:
            await self._admit(partner, ask.heads, arrived)
            await self._check_cursor(partner, held, arrived)
        except SeamlineError:
            await ticks.leave(arrived)
            raise
        self._turn[partner] = turn = self._turn.get(partner, 0) + 1
        self.wake(partner)
        return parcel.pack(await self._gather(partner, held, ticks, ask.wait_ms, turn))

    async def _gather(
        self, partner: str, held: parcels.Held, ticks: Ticks, wait_ms: int | None, turn: int = 0
    ) -> list[bytes]:
        """Return the parcels for a partner as soon as there are any, at a settled tick.

        wait_ms: how long at most, None for ever. Looks at every tick at which there may be something new: so
        the tick at which anything leaves is the first at which it may. turn: ends empty when it is over.
        """
        tick = tick_after(ticks.now())
        final = None if wait_ms is None else tick_after(ticks.now() + wait_ms)
        event = self._event(partner)
        while True:
            await ticks.until(tick)
            event.clear()
            if partner in self._severed:
                raise Unavailable("link-cut", "the link is cut")
            over = turn != self._turn.get(partner) if turn else False
            found = [] if over else await handover.cut(self._centre, partner, held, tick)
            if found or over or (final is not None and tick >= final):
                await ticks.settle(tick)
                return found
            due = await self._centre.see(functools.partial(handover.due, partner=partner, tick=tick))
            times = [time for time in (due, final) if time is not None]
            await self._pause(event, (min(times) - ticks.now()) / 1_000 if times else None)
            if final is None:
                ticks = self._tick()  # it may have been days
                tick = min(tick, tick_from(ticks.now()))
            tick = max(tick + TICK_MS, tick_from(ticks.now()))

    async def _pause(self, event: asyncio.Event, seconds: float | None) -> None:
        """Wait for an event, at most so long."""
        waits: list[asyncio.Future[Any]] = [asyncio.ensure_future(event.wait())]
        if seconds is not None:
            waits.append(asyncio.ensure_future(self._centre.clock.sleep(max(seconds, 0))))
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waits:
                one.cancel()

    async def _check_cursor(self, partner: str, held: parcels.Held, arrived: int) -> None:
        try:
            await self._centre.see(functools.partial(asking.check_cursor, party=partner, held=held))
        except Conflict as refused:
            job = functools.partial(asking.note_cursor, party=partner, refused=refused)
            await self._centre.do(job, at=arrived)
            raise

    def sever(self, partners_: frozenset[str]) -> None:
        """Keep the links to these partners cut, and no others: the exercise's way of a broken line."""
        mended = self._severed - partners_
        self._severed = partners_
        for partner in mended:
            self.hurry(partner)

    async def _admit(self, partner: str, heads: dict[str, str], arrived: int) -> None:
        """Let a paired partner in and take its heads; writes only where something has changed."""
        if partner in self._severed:
            raise Unavailable("link-cut", "the link is cut")
        if await self._centre.see(functools.partial(handover.news, partner=partner, heads=heads)):

            def admit(desk: Desk) -> SeamlineError | None:
                partners.contact(desk, partner)
                return asking.take_heads(desk, partner, heads)

            wrong = await self._centre.do(admit, at=arrived)
            if wrong is not None:
                raise wrong

    # Taking.

    async def take_push(self, partner: str, body: bytes) -> bytes:
        """Take parcels that a partner pushes; answer with our heads of its streams."""
        ticks = self._tick()
        arrived = ticks.now()
        try:
            await self._admit(partner, {}, arrived)
            await self.taker.take_parcels(partner, body, arrived)
            heads = await self._centre.see(functools.partial(asking.heads_for, party=partner))
        finally:
            await ticks.leave(arrived)
        return canonical.encode(heads)

    # Following.

    def follow(self, partner: str) -> None:
        """Start following a partner's streams, if this is not done already."""
        tasks = self._following.get(partner, ())
        if not tasks or all(task.done() for task in tasks):
            work = (self._follow(partner), self._deliver(partner))
            self._following[partner] = [asyncio.ensure_future(one) for one in work]

    def forget(self, partner: str) -> None:
        """Stop following a partner."""
        for task in self._following.pop(partner, ()):
            task.cancel()

    def stop(self) -> None:
        """Stop following everybody."""
        for partner in list(self._following):
            self.forget(partner)

    async def start(self) -> None:
        """Follow every partner that is paired and has an address."""
        for row in await self._centre.see(lambda reader: reader.every(rows.PARTNER, rows.PartnerRow)):
            if row.addresses and not row.cut_off:
                self.follow(row.party)

    def hurry(self, partner: str) -> None:
        """Try a partner now instead of at the end of the back-off."""
        self._hurry.setdefault(partner, asyncio.Event()).set()

    async def _follow(self, partner: str) -> None:
        """Pull a partner's streams for as long as it is a partner."""
        failures = 0
        while await self._centre.see(functools.partial(handover.is_partner, partner=partner)):
            ticks = self._tick()
            await ticks.settle(tick_from(ticks.now()))
            arrived: int | None = None
            try:
                self._check_line(partner)
                ask = await self._centre.see(
                    functools.partial(asking.make_ask, party=partner, wait_ms=self._wait_ms)
                )
                packed = await self._centre.transport.pull(partner, ask)
                arrived = ticks.now()
                self._check_line(partner)
                judge(await self.taker.take_parcels(partner, packed, arrived))
                if await self._centre.see(functools.partial(partners.is_stale, party=partner)):
                    await self._centre.do(functools.partial(partners.contact, party=partner), at=arrived)
                    await self.taker.retry_early(arrived)
                failures = 0
            except Exception as error:  # noqa: BLE001 - a follower must outlive whatever goes wrong once
                failures += 1
                await self._failed(partner, error, failures, ticks, arrived)
                continue
            await ticks.leave(arrived)

    async def _deliver(self, partner: str) -> None:
        """Push to a partner that cannot reach this node, for as long as that is so."""
        failures = 0
        while await self._centre.see(functools.partial(handover.is_pushed, partner=partner)):
            ticks = self._tick()
            arrived: int | None = None
            try:
                found = await self._gather(partner, await self._acked(partner), ticks, None)
                self._check_line(partner)
                answer = await self._centre.transport.push(partner, parcel.pack(found))
                arrived = ticks.now()
                await self._pushed(partner, answer, arrived)
                failures = 0
            except Exception as error:  # noqa: BLE001 - as above
                failures += 1
                await self._failed(partner, error, failures, ticks, arrived)

    async def _pushed(self, partner: str, answer: bytes, arrived: int) -> None:
        """Take the heads by which a push is answered. Raises where they are wrong or nothing was taken."""
        before = await self._acked(partner)
        job = functools.partial(asking.take_heads, party=partner, heads=asking.read_heads(answer))
        wrong = await self._centre.do(job, at=arrived)
        if wrong is not None:
            raise wrong
        if before == await self._acked(partner):
            raise Unavailable("push-not-taken", "the partner took nothing of what was pushed")

    async def _acked(self, partner: str) -> parcels.Held:
        return await self._centre.see(functools.partial(acked, party=partner))

    def _check_line(self, partner: str) -> None:
        if partner in self._severed:
            raise Unavailable("link-cut", "the link is cut")

    async def _failed(
        self, partner: str, error: Exception, failures: int, ticks: Ticks, arrived: int | None
    ) -> None:
        """Note the first failure of a spell and wait for the end of the back-off, or until hurried."""
        at = ticks.now() if arrived is None else arrived
        if failures == 1:
            code = error.code if isinstance(error, SeamlineError) else "link-fault"
            if not isinstance(error, SeamlineError):
                self._centre.home.mishap(code, error)
            # Where not even that can be written, the store is what people have to hear of, not the link.
            with contextlib.suppress(Unavailable):
                await self._centre.do(functools.partial(partners.failed, party=partner, code=code), at=at)
        hurry = self._hurry.setdefault(partner, asyncio.Event())
        hurry.clear()
        end = at + round(self.backoff(partner, failures) * 1_000)
        await self._pause(hurry, (end - ticks.now()) / 1_000)

    def backoff(self, partner: str, failures: int) -> float:
        """Return how long to wait after so many failures, with jitter from this partner's own seed."""
        least, most = BACKOFF_S
        span: float = min(most, least * 2 ** min(failures - 1, 10))
        dice = hmac.new(self._centre.home.keys.secret, f"{partner}\0{failures}".encode(), hashlib.sha256)
        return span * (0.5 + dice.digest()[0] / 510)
