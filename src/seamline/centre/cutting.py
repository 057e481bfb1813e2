"""Cutting parcels: from what waits, through the decision, to sealed bytes.

Runs inside one unit of work: decide, project, number, seal, remember. What leaves depends on released
things alone: the time in a parcel is the tick at which it is cut, its seed comes from the node's secret and
its place in the stream, and a row counts only if it was asked for well before the tick, so that neither
the disk nor unreleased work can be read off the outside.
"""

import hashlib
import hmac

import msgspec

from seamline.centre import agreements, changeover, lanes, leaving, queue, recalls, rows
from seamline.centre.desk import Desk
from seamline.ledger import parcel
from seamline.ledger.entry import entry_bytes
from seamline.ledger.signature import Context, key_id
from seamline.ledger.stream import MAX_PARCEL_ENTRIES, SEALED_BYTES, Stream
from seamline.terms.lanes import STANDING
from seamline.terms.times import FLAG_SKEW_MS

GUARD_MS = 300
"""A row is cut only at a tick at least so long after it was asked for."""
PAGE = 1_200
"""Rows of the queue that are looked at in one unit of work."""
MAX_RECORD_ITEMS = 250
"""Entries that one record of a release names."""


def cut_one(desk: Desk, party: str, lane: str, tick: int) -> bool:
    """Cut at most one parcel of a lane; say whether there was anything to do, so that there may be more."""
    run = _look_through(desk, party, lane, tick)
    queue.remove(desk, lane, party, run.gone)
    if run.items:
        _seal(desk, party, lane, tick, run)
    return bool(run.items or run.gone or run.parked)


def fresh(row: rows.QueueRow, tick: int) -> bool:
    """Say whether a row is too young for a tick, and so may leave at one of the next.

    A row from the future was asked for before the clock was put back; it does not wait for years.
    """
    return tick - GUARD_MS < row.queued <= tick + FLAG_SKEW_MS


def _look_through(desk: Desk, party: str, lane: str, tick: int) -> leaving.Run:
    run = leaving.Run([], [], [])
    size = 0
    only = changeover.only(desk, party)
    if only is not None and lane != STANDING:
        return run
    for raw in desk.rows(rows.QUEUE, group=f"{party}/{lane}", limit=PAGE):
        row = msgspec.json.decode(raw.doc, type=rows.QueueRow)
        if fresh(row, tick) or (only is not None and row.what not in only):
            continue
        item = leaving.item_of(desk, run, raw.key, row, lane, tick)
        if item is None:
            continue
        raw_wire = entry_bytes(item.wire)
        size += len(raw_wire) + 1
        full = size > parcel.MAX_BODY or len(run.items) >= MAX_PARCEL_ENTRIES
        if run.items and (full or item.agreement != run.items[0].agreement):
            break  # a parcel is cut under one understanding; the rest goes into the next
        run.items.append(item)
        run.raws.append(raw_wire)
    return run


def _seal(desk: Desk, party: str, lane: str, tick: int, run: leaving.Run) -> None:
    items = run.items
    state = lanes.lane_row(desk, "out", party, lane)
    first = state.number + 1
    name = lanes.stream_name(desk.home.party, party, lane)
    public = changeover.seal_key(desk, party)
    cut = parcel.cut(
        run.raws,
        stream=Stream(desk.home.party, party, lane),
        epoch=state.epoch,
        first=first,
        frontier=state.tree(),
        understanding=bytes.fromhex(items[0].agreement),
        at=tick,
        seed=seed_of(desk, name, state.epoch, first),
        sign=lambda message: desk.home.keys.sign(Context.PARCEL, message, public),
    )
    desk.tx.add_to_stream(name, state.epoch, cut.rows)
    row = rows.ParcelRow(
        epoch=state.epoch,
        first=first,
        count=len(items),
        size=len(cut.raw),
        root=cut.seal.root,
        understanding=items[0].agreement,
        suspended=agreements.suspended_by(desk, items[0].agreement),
        key=key_id(public),
    )
    kept = tuple(rows.CutItem(item.row, recalls.sent_key(item.sent) if item.sent else "") for item in items)
    lanes.keep(desk, party, lane, row, cut.raw, kept)
    sealed = rows.Taken(cut.seal.root.hex(), cut.raw[:SEALED_BYTES].hex(), key_id(public))
    group = f"{name}/{state.epoch}"
    desk.put(rows.SEALED, f"{group}/{row.last}", sealed, group=group, sort=row.last)
    lanes.put_lane(desk, "out", party, lane, state.at(state.epoch, cut.frontier))
    queue.remove(desk, lane, party, [item.key for item in items])
    for number, item in enumerate(items, first):
        _left(desk, item, lane, state.epoch, number, tick)
    named = [[item.wire.kind, item.row.ob, item.wire.ref] for item in items]
    for start in range(0, len(named), MAX_RECORD_ITEMS):
        body = {
            "party": party,
            "lane": lane,
            "epoch": state.epoch,
            "first": first + start,
            "understanding": items[0].agreement,
            "items": named[start : start + MAX_RECORD_ITEMS],
        }
        desk.record("released/1", party, body)
    desk.tell("partners")


def seed_of(desk: Desk, stream: str, epoch: int, first: int) -> bytes:
    """Return the seed of a parcel's salts: from the node's secret and the parcel's place, nothing else."""
    place = f"parcel seed\0{stream}\0{epoch}\0{first}".encode()
    return hmac.new(desk.home.keys.secret, place, hashlib.sha256).digest()


def _left(desk: Desk, item: leaving.Item, lane: str, epoch: int, number: int, tick: int) -> None:
    if item.sent is not None:
        sent = msgspec.structs.replace(item.sent, lane=lane, epoch=epoch, number=number)
        if item.row.what == "move":
            # Ticks of a joint act speak of the whole of it: what was read stays read.
            old = desk.find(rows.SENT, recalls.sent_key(sent), rows.SentRow)
            if old is not None:
                sent = msgspec.structs.replace(sent, read=old.read, read_by=old.read_by)
        recalls.put_sent(desk, sent)
        desk.tell("object", id=item.row.ob)
    if item.row.what == "recall":
        recalls.notified(desk, item.row.ob, str(item.row.data["is"]).partition("/")[0], tick)
