"""Parcels on a stick: the very bytes that travel over a link, in one file, and our counter-signed heads.

A file is taken as one: before anything is applied, every parcel in it is opened against where the streams
stand. If one does not hold, nothing of the file is taken, and the one that does not hold is refused as it
would be over the link: written down, and where it proves a fork, kept while its stream is frozen.
"""

from collections.abc import Sequence

import msgspec

from seamline.centre import asking, cutting, handover, intake, keyring, lanes, rows, visible
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.links import Exchange
from seamline.centre.node import Centre
from seamline.ledger import parcel
from seamline.ledger.head import SIGNED_BYTES
from seamline.ledger.merkle import Frontier
from seamline.ledger.signature import Context
from seamline.ledger.stream import Stream
from seamline.terms.errors import Denied, InvalidInput, NotFound, ProtocolError, Refusal
from seamline.terms.lanes import LANES

MAX_STICK_BYTES = 32 * 1024 * 1024
"""Bytes of parcels in one file. What is more goes once the partner's heads have come back."""

HELD = ("parcel-duplicate", "parcel-epoch")
"""Refusals of a parcel that was taken before, or that its originator has withdrawn: nothing to do."""


class Carried(msgspec.Struct, frozen=True):
    """A file for a partner. parcels: how many are in it; left: how many did not fit."""

    raw: bytes
    parcels: int
    left: int


class Delivered(msgspec.Struct, frozen=True):
    """What came of a file. parcels, entries: taken anew; known: parcels that were held already.

    quarantined: entries that could not be applied. heads: acknowledgements that were taken. over: parcels
    beyond what a partner may send on one day; they are in the file still, and are taken on another day.
    """

    parcels: int
    entries: int
    known: int
    quarantined: int
    heads: int
    over: int = 0


async def export(centre: Centre, party: str, actor: Actor = visible.OPERATOR) -> Carried:
    """Cut what waits for a partner and return it with our heads of its streams, as one file.

    What the person who carries it may not know of is not in the file, nor what follows it in its lane: it
    waits for the link, or for somebody who may.

    Raises NotFound ``partner-not-found``, Denied ``partner-cut-off``.
    """
    await centre.see(lambda reader: _known(reader, party))
    # What was asked for just now is cut as well; see cutting.GUARD_MS.
    await centre.clock.sleep((cutting.GUARD_MS + 1) / 1_000)

    acked = await centre.see(lambda reader: lanes.acked(reader, party))
    found = await handover.cut(centre, party, acked, centre.clock.now_ms(), MAX_STICK_BYTES)
    apart = await centre.see(lambda reader: _apart(reader, actor, party))
    found = [one for one in found if one not in apart]

    def rest(reader: Reader) -> tuple[int, list[bytes]]:
        kept = sum(len(lanes.unacked(reader, party, lane)) for lane in LANES) - len(apart)
        return kept, [bytes.fromhex(head) for head in asking.heads_for(reader, party).values()]

    kept, heads = await centre.see(rest)
    return Carried(parcel.pack([*found, *heads]), len(found), kept - len(found))


async def deliver(centre: Centre, exchange: Exchange, party: str, raw: bytes) -> Delivered:
    """Take a partner's file: all of it, or nothing.

    Raises NotFound ``partner-not-found``, Denied ``partner-cut-off``; InvalidInput ``pack-form`` for a file
    that is cut short or is something else, ``pack-size``; ProtocolError with the code of the first parcel
    or head that does not hold, such as ``parcel-stream`` for one that is not for this party.
    """
    await centre.see(lambda reader: _known(reader, party))
    found = parcel.unpack(raw)
    if isinstance(found, Refusal):
        raise InvalidInput(found.code, "not a whole file of parcels", **found.facts)
    parcels = [one for one in found if not _is_head(one)]
    wrong = await centre.see(lambda reader: objection(reader, party, parcels))
    if wrong is not None:
        place, refusal = wrong
        await centre.do(lambda desk: _note(desk, party, parcels[place], refusal))
        raise ProtocolError(refusal.code, "the file does not hold", **refusal.facts)
    heads = await centre.see(lambda reader: _heads(reader, party, [one for one in found if _is_head(one)]))
    if heads:
        fault = await centre.do(lambda desk: asking.take_heads(desk, party, heads))
        if fault is not None:
            raise fault
    before = await centre.see(lambda reader: reader.view.count(rows.QUARANTINE, group=party))
    taken = await exchange.taker.take_parcels(party, parcel.pack(parcels))
    after = await centre.see(lambda reader: reader.view.count(rows.QUARANTINE, group=party))
    return Delivered(
        parcels=sum(not one.code for one in taken),
        entries=sum(one.count for one in taken),
        known=sum(one.code in HELD for one in taken),
        quarantined=after - before,
        heads=len(heads),
        over=sum(one.code == "partner-quota" for one in taken),
    )


def objection(reader: Reader, party: str, parcels: Sequence[bytes]) -> tuple[int, Refusal] | None:
    """Return the first parcel that cannot be taken after those before it, by its place, and why."""
    keys = keyring.node_keys(reader, party)
    stands: dict[str, tuple[int, Frontier]] = {}
    roots: dict[tuple[str, int, int], bytes] = {}
    for place, raw in enumerate(parcels):
        lane = parcel.lane_of(raw, party, reader.home.party)
        if isinstance(lane, Refusal):
            return place, lane
        row = lanes.lane_row(reader, "in", party, lane)
        if row.frozen or not keys:
            return place, Refusal("stream-frozen" if keys else "partner-no-key")
        epoch, frontier = stands.get(lane, (row.epoch, row.tree()))

        def root_at(number: int, lane: str = lane, epoch: int = epoch) -> bytes | None:
            return roots.get((lane, epoch, number)) or _root_at(reader, party, lane, epoch, number)

        stream = Stream(party, reader.home.party, lane)
        opened, _ = intake.open_parcel(raw, keys, stream, epoch, frontier, root_at)
        if isinstance(opened, Refusal):
            if opened.code not in HELD:
                return place, opened
            continue
        stands[lane] = (opened.epoch, opened.frontier)
        roots[lane, opened.epoch, opened.seal.last] = opened.seal.root
    return None


def _apart(reader: Reader, actor: Actor, party: str) -> frozenset[bytes]:
    """Return the parcels that hold what a person may not know of, and those that follow them."""
    found = set()
    if not visible.kept_from(reader, actor):
        return frozenset()
    for lane in LANES:
        met = False
        for row in lanes.unacked(reader, party, lane):
            items = lanes.items_of(reader, party, lane, row.epoch, row.first)
            met = met or not all(visible.knows(reader, actor, item.row.ob) for item in items)
            if met:
                found.add(lanes.bytes_of(reader, party, lane, row))
    return frozenset(found)


def _note(desk: Desk, party: str, raw: bytes, refusal: Refusal) -> None:
    lane = parcel.lane_of(raw, party, desk.home.party)
    intake.refused(desk, party, "" if isinstance(lane, Refusal) else lane, raw, refusal)


def _known(reader: Reader, party: str) -> None:
    row = reader.find(rows.PARTNER, party, rows.PartnerRow)
    if row is None:
        raise NotFound("partner-not-found", "not paired")
    if row.cut_off:
        raise Denied("partner-cut-off", "this partner's key is revoked")


def _is_head(raw: bytes) -> bool:
    return raw.startswith(Context.HEAD.mark) and len(raw) == SIGNED_BYTES


def _heads(reader: Reader, party: str, raws: Sequence[bytes]) -> dict[str, str]:
    """Return the heads by lane, hex; which stream a head is of stands in it."""
    named = {Stream(reader.home.party, party, lane).id: lane for lane in LANES}
    found = {}
    for raw in raws:
        lane = named.get(raw[3:11])
        if lane is None:
            raise ProtocolError("head-stream", "an acknowledgement of another stream")
        found[lane] = raw.hex()
    return found


def _root_at(reader: Reader, party: str, lane: str, epoch: int, number: int) -> bytes | None:
    name = lanes.stream_name(party, reader.home.party, lane)
    held = reader.find(rows.TAKEN, f"{name}/{epoch}/{number}", rows.Taken)
    return bytes.fromhex(held.root) if held else None
