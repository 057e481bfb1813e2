"""Links to partners: answering their pulls and pushes, following their streams.

The same code runs over HTTPS and in the simulation. Answers leave at fixed ticks, so that when something
leaves depends on what is released and on the clock, never on what else the node is busy with.
"""

import asyncio
import contextlib
import functools
import hashlib
import hmac

import msgspec

from seamline.centre import cutting, intake, keyring, partners, rows
from seamline.centre.desk import Desk, Reader
from seamline.centre.node import Centre
from seamline.ledger import head, parcel
from seamline.ledger.signature import Context
from seamline.terms import canonical
from seamline.terms.errors import Denied, InvalidInput, NotFound, ProtocolError, SeamlineError, Unavailable
from seamline.terms.lanes import LANES

TICK_MS = 250
SETTLE_MS = 100
"""An answer leaves so long after its tick, when the cut is certainly done."""
WAIT_MS = 20_000
MAX_WAIT_MS = 30_000
POLL_MS = 1_000
MAX_ANSWER = 1_048_576
"""Bytes of parcels in one answer."""
MAX_ASK = 8_192
MAX_EPOCH = 2**32 - 1
MAX_NUMBER = 2**48 - 1
BACKOFF_S = (1.0, 60.0)
WIRE_VERSION = 1


class Ask(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a partner says it holds of our streams to it, by lane, with its counter-signed heads."""

    v: int
    lanes: dict[str, tuple[int, int]]
    heads: dict[str, str] = {}
    wait_ms: int = 0


def read_ask(raw: bytes) -> Ask:
    """Read a pull. Raises InvalidInput ``cursor-form`` or ``cursor-range``; ``wire-version``."""
    try:
        value = msgspec.convert(canonical.decode(raw, max_bytes=MAX_ASK), Ask, strict=True)
    except (msgspec.ValidationError, InvalidInput) as error:
        raise InvalidInput("cursor-form", "a pull is malformed") from error
    if value.v != WIRE_VERSION:
        raise InvalidInput("wire-version", "another version of the wire format", theirs=value.v)
    for lane, (epoch, number) in value.lanes.items():
        if lane not in LANES or not 0 <= epoch <= MAX_EPOCH or not 0 <= number <= MAX_NUMBER:
            raise InvalidInput("cursor-range", "a cursor is out of range")
    if not set(value.heads) <= set(value.lanes) or not 0 <= value.wait_ms <= MAX_WAIT_MS:
        raise InvalidInput("cursor-range", "a cursor is out of range")
    return value


def make_ask(reader: Reader, party: str, wait_ms: int) -> bytes:
    """Return the bytes of a pull: what we hold of a partner's streams, counter-signed."""
    held = {lane: cutting.lane_row(reader, "in", party, lane) for lane in LANES}
    value = {
        "v": WIRE_VERSION,
        "lanes": {lane: [row.epoch if row.number else 0, row.number] for lane, row in held.items()},
        "heads": heads_for(reader, party),
        "wait_ms": wait_ms,
    }
    return canonical.encode(value)


def heads_for(reader: Reader, party: str) -> dict[str, str]:
    """Return our counter-signed heads of a partner's streams, by lane, hex."""
    found = {}
    for lane in LANES:
        row = cutting.lane_row(reader, "in", party, lane)
        if row.number:
            value = head.Head(
                stream=parcel.Stream(party, reader.home.party, lane),
                epoch=row.epoch,
                number=row.number,
                root=row.tree().root(),
            )
            found[lane] = head.seal(value, lambda raw: reader.home.keys.sign(Context.HEAD, raw)).hex()
    return found


def take_heads(desk: Desk, party: str, heads: dict[str, str]) -> None:
    """Take a partner's counter-signed heads of our streams.

    A head of what was never sent, or with another root, is refused (ProtocolError ``head-unseen``) and
    kept as evidence: one of the two has lost or forged a history.
    """
    key = keyring.node_key(desk, party)
    for lane, raw in heads.items():
        state = cutting.lane_row(desk, "out", party, lane)
        opened = head.open_head(bytes.fromhex(raw), parcel.Stream(desk.home.party, party, lane), key or b"")
        if not isinstance(opened, head.Head):
            raise ProtocolError(opened.code, "a head does not hold")
        if opened.epoch > state.epoch or (opened.epoch == state.epoch and opened.number > state.number):
            desk.record("head.refused/1", party, {"from": party, "lane": lane, "head": raw})
            raise ProtocolError("head-unseen", "an acknowledgement of what was never sent")
        known = cutting.root_at(desk, party, lane, opened.epoch, opened.number)
        if known is None:
            continue  # of an epoch that has been withdrawn, or older than what is acknowledged already
        if known != opened.root:
            desk.record("head.refused/1", party, {"from": party, "lane": lane, "head": raw})
            raise ProtocolError("head-fork", "the partner holds another history of this stream")
        if opened.epoch == state.epoch and opened.number > state.acked:
            desk.record("head.received/1", party, {"from": party, "lane": lane, "head": raw})
        cutting.acknowledged(desk, party, lane, opened.epoch, opened.number)


class Exchange:
    """The two ends of this node's links: what it answers, and what it follows."""

    def __init__(self, centre: Centre) -> None:
        self._centre = centre
        self._waiting: dict[str, asyncio.Event] = {}
        self._following: dict[str, asyncio.Task[None]] = {}
        self._hurry: dict[str, asyncio.Event] = {}
        self._severed: frozenset[str] = frozenset()
        centre.on_wake(self.wake)

    def wake(self, party: str) -> None:
        """Let a waiting answer to a partner look again."""
        self._event(party).set()

    def _event(self, party: str) -> asyncio.Event:
        return self._waiting.setdefault(party, asyncio.Event())

    async def answer_pull(self, partner: str, body: bytes) -> bytes:
        """Answer a partner's pull: parcels it does not hold, at the next tick or when there are some.

        Raises InvalidInput for a malformed ask, NotFound for a partner that is not paired, Denied for
        one whose key is revoked. An unpaired and an unknown partner look the same.
        """
        ask = read_ask(body)
        clock = self._centre.clock
        await self._admit(partner, ask.heads)
        deadline = clock.monotonic() + ask.wait_ms / 1_000
        while True:
            event = self._event(partner)
            event.clear()
            # Waits are counted by the clock that never steps; only the time written down is the wall's.
            now = clock.now_ms()
            tick = (now // TICK_MS + 1) * TICK_MS
            leaves = clock.monotonic() + (tick + SETTLE_MS - now) / 1_000
            await clock.sleep((tick - now) / 1_000)
            self._need_line(partner)
            found = await self._parcels(partner, ask, tick)
            if found or clock.monotonic() >= deadline:
                await clock.sleep(max(0.0, leaves - clock.monotonic()))
                return parcel.pack(found)
            if not await self._centre.see(functools.partial(cutting.fresh, party=partner, tick=tick)):
                await self._pause(event, min(POLL_MS / 1_000, max(deadline - clock.monotonic(), 0)))

    async def _parcels(self, partner: str, ask: Ask, tick: int) -> list[bytes]:
        if not await self._centre.see(lambda reader: cutting.anything(reader, partner)):
            return []
        return await self._centre.do(
            lambda desk: cutting.parcels_for(desk, partner, dict(ask.lanes), tick, MAX_ANSWER)
        )

    async def _pause(self, event: asyncio.Event, seconds: float) -> None:
        """Wait for something to come to wait, at most so long."""
        waiter = asyncio.ensure_future(event.wait())
        sleeper = asyncio.ensure_future(self._centre.clock.sleep(seconds))
        try:
            await asyncio.wait({waiter, sleeper}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiter.cancel()
            sleeper.cancel()

    def sever(self, partners_: frozenset[str]) -> None:
        """Keep the links to these partners cut, and no others: the exercise's way of a broken line."""
        mended = self._severed - partners_
        self._severed = partners_
        for partner in mended:
            self.hurry(partner)

    def _need_line(self, partner: str) -> None:
        """Raise Unavailable ``link-cut`` while the exercise keeps the link cut."""
        if partner in self._severed:
            raise Unavailable("link-cut", "the link is cut")

    async def _admit(self, partner: str, heads: dict[str, str]) -> None:
        """Let a paired partner in and take its heads; writes only where something has changed."""
        self._need_line(partner)

        def look(reader: Reader) -> bool:
            row = reader.find(rows.PARTNER, partner, rows.PartnerRow)
            if row is None:
                raise NotFound("partner-not-found", "not paired")
            if row.cut_off:
                raise Denied("partner-cut-off", "this partner's key is revoked")
            return partners.stale(reader, row) or any(
                reader.view.count(rows.PARCEL, group=f"{partner}/{lane}") for lane in heads
            )

        def admit(desk: Desk) -> None:
            partners.contact(desk, partner)
            take_heads(desk, partner, heads)

        if await self._centre.see(look):
            await self._centre.do(admit)

    async def take_push(self, partner: str, body: bytes) -> bytes:
        """Take parcels that a partner pushes; answer with our heads of its streams."""
        await self._admit(partner, {})
        await self.take_parcels(partner, body)
        heads = await self._centre.see(lambda reader: heads_for(reader, partner))
        return canonical.encode(heads)

    async def take_parcels(self, partner: str, packed: bytes) -> list[intake.Taken]:
        """Take packed parcels, from a link or from a stick, each in its own unit of work."""
        raws = parcel.unpack(packed)
        if not isinstance(raws, tuple | list):
            raise ProtocolError(raws.code, "the parcels are malformed")
        return [await self._take_one(partner, raw) for raw in raws]

    async def _take_one(self, partner: str, raw: bytes) -> intake.Taken:
        skip: dict[int, str] = {}
        while True:
            try:
                return await self._centre.do(lambda desk: intake.take(desk, partner, raw, skip))
            except intake.Poison as poison:
                skip[poison.number] = poison.code

    def follow(self, partner: str) -> None:
        """Start following a partner's streams, if this is not done already."""
        task = self._following.get(partner)
        if task is None or task.done():
            self._following[partner] = asyncio.ensure_future(self._follow(partner))

    def forget(self, partner: str) -> None:
        """Stop following a partner."""
        task = self._following.pop(partner, None)
        if task is not None:
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
        failures = 0
        hurry = self._hurry.setdefault(partner, asyncio.Event())
        while True:
            try:
                ask = await self._centre.see(lambda reader: make_ask(reader, partner, WAIT_MS))
                self._need_line(partner)
                packed = await self._centre.transport.pull(partner, ask)
                self._need_line(partner)
                await self.take_parcels(partner, packed)
                if await self._centre.see(lambda reader: partners.pushes_to(reader, partner)):
                    await self._push(partner)
                if await self._centre.see(lambda reader: partners.is_stale(reader, partner)):
                    await self._centre.do(lambda desk: partners.contact(desk, partner))
                failures = 0
            except SeamlineError as error:
                failures += 1
                if failures == 1:
                    await self._note_failure(partner, error.code)
                hurry.clear()
                await self._pause(hurry, self.backoff(partner, failures))
            except Exception:  # noqa: BLE001 - a fault in one link must not end it for ever
                failures += 1
                if failures == 1:
                    await self._note_failure(partner, "link-fault")
                await self._pause(hurry, self.backoff(partner, failures))

    async def _note_failure(self, partner: str, code: str) -> None:
        # Where not even that can be written, the store is what people have to hear of, not the link.
        with contextlib.suppress(Unavailable):
            await self._centre.do(lambda desk: partners.failed(desk, partner, code))

    async def _push(self, partner: str) -> None:
        now = self._centre.clock.now_ms()
        held = await self._centre.see(lambda reader: cutting.acked(reader, partner))
        found = await self._centre.do(lambda desk: cutting.parcels_for(desk, partner, held, now, MAX_ANSWER))
        if not found:
            return
        answer = canonical.decode(await self._centre.transport.push(partner, parcel.pack(found)))
        if not isinstance(answer, dict):
            raise ProtocolError("head-form", "an acknowledgement is malformed")
        await self._centre.do(lambda desk: take_heads(desk, partner, answer))

    def backoff(self, partner: str, failures: int) -> float:
        """Return how long to wait after so many failures, with jitter from this partner's own seed."""
        least, most = BACKOFF_S
        span: float = min(most, least * 2 ** min(failures - 1, 10))
        dice = hmac.new(self._centre.home.keys.secret, f"{partner}\0{failures}".encode(), hashlib.sha256)
        return span * (0.5 + dice.digest()[0] / 510)
