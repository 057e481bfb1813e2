"""Cutting parcels: from what waits, through the decision, to sealed bytes.

Runs inside one unit of work: decide, project, number, seal, remember. What leaves depends on released
things alone: the time in a parcel is the tick at which it is cut, its seed comes from the node's secret and
its place in the stream, and a row counts only if it was asked for well before the tick, so that neither
the disk nor unreleased work can be read off the outside.
"""

import hashlib
import hmac
from typing import Any

import msgspec

from seamline.centre import queue, recalls, release, rows
from seamline.centre.desk import Desk, Reader
from seamline.ledger import parcel
from seamline.ledger.entry import Wire, entry_bytes
from seamline.ledger.signature import Context
from seamline.ledger.stream import MAX_PARCEL_ENTRIES, SEALED_BYTES, Stream
from seamline.terms.lanes import LANES, STANDING
from seamline.terms.times import FLAG_SKEW_MS
from seamline.understanding.model import Decision

SCAN = 5_000
"""Rows of a queue looked at in one cut."""
GUARD_MS = 300
"""A row is cut only at a tick at least so long after it was asked for."""


class Item(msgspec.Struct, frozen=True):
    """One row of the queue that may leave now."""

    key: str
    row: rows.QueueRow
    wire: Wire
    agreement: str
    sent: rows.SentRow | None = None


def stream_name(sender: str, recipient: str, lane: str) -> str:
    """Return the name of a stream as the store keeps it."""
    return f"{sender}>{recipient}/{lane}"


def lane_row(reader: Reader, direction: str, party: str, lane: str) -> rows.LaneRow:
    """Return where a stream stands; a new one stands at epoch 1, number 0."""
    return reader.find(rows.LANE, f"{direction}/{party}/{lane}", rows.LaneRow) or rows.LaneRow()


def put_lane(desk: Desk, direction: str, party: str, lane: str, row: rows.LaneRow) -> None:
    """Write where a stream stands."""
    desk.put(rows.LANE, f"{direction}/{party}/{lane}", row, group=f"{direction}/{party}")


def parcels_for(
    desk: Desk, party: str, held: dict[str, tuple[int, int]], tick: int, limit: int
) -> list[bytes]:
    """Return the parcels that a partner does not hold yet, standing lane first, at most limit bytes.

    held: (epoch, number) by lane, as the partner says. Cuts what waits after what has been cut already.
    """
    found: list[bytes] = []
    size = 0
    for lane in LANES:
        cut_lane(desk, party, lane, tick)
        epoch, number = held.get(lane, (0, 0))
        for row in desk.every(rows.PARCEL, rows.ParcelRow, group=f"{party}/{lane}"):
            last = row.first + row.count - 1
            if row.epoch == epoch and last <= number:
                continue
            if size + len(row.raw) > limit and found:
                return found
            found.append(row.raw)
            size += len(row.raw)
    return found


def cut_lane(desk: Desk, party: str, lane: str, tick: int) -> None:
    """Cut parcels of one lane until nothing that may leave now is left in its queue."""
    while True:
        items = _ready(desk, party, lane, tick)
        if not items:
            return
        _seal(desk, party, lane, tick, items)


def _ready(desk: Desk, party: str, lane: str, tick: int) -> list[Item]:
    found: list[Item] = []
    size = 0
    for raw in desk.rows(rows.QUEUE, group=f"{party}/{lane}", limit=SCAN):
        row = msgspec.json.decode(raw.doc, type=rows.QueueRow)
        if row.not_before > tick or young(row, tick):
            continue
        item = _item(desk, raw.key, row, lane, tick)
        if item is None:
            continue
        size += len(entry_bytes(item.wire)) + 1
        full = size > parcel.MAX_BODY or len(found) >= MAX_PARCEL_ENTRIES
        if found and (full or item.agreement != found[0].agreement):
            break  # a parcel is cut under one understanding; the rest goes into the next
        found.append(item)
    return found


def young(row: rows.QueueRow, tick: int) -> bool:
    """Say whether a row was asked for too shortly before a tick to be cut at it.

    A row from the future was asked for before the clock was put back; it does not wait for years.
    """
    return tick - GUARD_MS < row.queued <= tick + FLAG_SKEW_MS


def _item(desk: Desk, key: str, row: rows.QueueRow, lane: str, tick: int) -> Item | None:
    if row.what == "report":
        return _report(desk, key, row, lane, tick)
    if row.what == "line":
        return _line(desk, key, row, tick)
    if row.what == "move" and lane != STANDING:
        return _move(desk, key, row, tick)
    kind = WIRE_KINDS[row.what]
    ob = str(row.data.get("of", row.ob))
    body = {name: value for name, value in row.data.items() if name not in ("is", "of", "move")}
    if row.what == "move":
        body = dict(row.data["move"])
        body.pop("ob")
    return Item(key, row, _wire(desk, kind, ob, tick, body), "")


PASSING = ("suspended",)
"""Reasons that pass when somebody takes something back: what they hold up goes on waiting."""

WIRE_KINDS = {
    "understanding": "understanding-text/1",
    "signature": "understanding-signature/1",
    "suspension": "understanding-suspension/1",
    "recall": "recall/1",
    "recall-receipt": "recall-receipt/1",
    "receipt": "receipt/1",
    "disposition": "disposition/1",
    "certificate": "certificate/1",
    "revocation": "revocation/1",
    "move": "move/1",
    "report": "report/1",
    "line": "line/1",
}


def _wire(desk: Desk, kind: str, ob: str, at: int, body: dict[str, Any], ref: str = "") -> Wire:
    return Wire(kind=kind, ob=ob, at=at, body=body, ref=ref, ex=int(desk.home.exercise))


def _report(desk: Desk, key: str, row: rows.QueueRow, lane: str, tick: int) -> Item | None:
    held = desk.find(rows.REPORT, row.ob, rows.ReportRow)
    recipient = str(row.data["is"])
    if held is None or held.gone or held.status == "withdrawn":
        desk.tx.delete(rows.QUEUE, key)
        return None
    seen = release.outlook(
        desk,
        held.body,
        recipient,
        kind=release.kind_of(held.body),
        approved=recipient in held.approvals,
    )
    decision = seen.decision
    if not decision.allow or seen.projection is None:
        _hold_back(desk, key, row, decision)
        return None
    agreement = release.agreement_id(desk, decision.understanding)
    alias = release.alias_of(desk, row.ob, agreement)
    desk.put(rows.ALIAS, alias, rows.Alias(ob=row.ob, agreement=agreement))
    obligations = decision.obligations
    body = {**seen.projection, "version": held.version}
    if obligations and obligations.retention_days:
        body["keep_days"] = obligations.retention_days
    if seen.via:
        body["for"] = recipient
    sent = rows.SentRow(
        party=recipient,
        ob=row.ob,
        alias=alias,
        kind=release.kind_of(held.body),
        article=decision.article,
        agreement=agreement,
        lane=lane,
        epoch=0,
        number=0,
        left=tick,
        body=seen.projection,
        version=held.version,
        via=seen.via,
    )
    wire = _wire(desk, "report/1", alias, tick, body, decision.article)
    return Item(key, row, wire, decision.understanding, sent)


def _hold_back(desk: Desk, key: str, row: rows.QueueRow, decision: Decision) -> None:
    """Let what may go later wait on; what no article allows any more waits no longer."""
    if decision.later or any(reason.code in PASSING for reason in decision.reasons):
        return
    desk.tx.delete(rows.QUEUE, key)
    desk.record("release.held-back/1", row.ob, {"party": str(row.data.get("is", row.party))})


def _line(desk: Desk, key: str, row: rows.QueueRow, tick: int) -> Item | None:
    line = desk.find(rows.LINE, desk.home.party, rows.LineRow)
    if line is None:
        desk.tx.delete(rows.QUEUE, key)
        return None
    pairs = [list(pair) for pair in line.line]
    body = {"level": "restricted", "observed": line.since, "since": line.since, "version": line.version}
    # A line of presence runs beside the seam, not in it: whether it may go is a matter of kind and
    # parties, so it is decided without a place.
    seen = release.outlook(desk, {**body, "line": pairs}, row.party, kind="line", placeless=True)
    if not seen.decision.allow or seen.projection is None:
        _hold_back(desk, key, row, seen.decision)
        return None
    wire = _wire(desk, "line/1", row.ob, tick, seen.projection, seen.decision.article)
    return Item(key, row, wire, seen.decision.understanding)


def _move(desk: Desk, key: str, row: rows.QueueRow, tick: int) -> Item | None:
    held = desk.find(rows.OBJECT, row.ob, rows.ObjectRow)
    if held is None:
        desk.tx.delete(rows.QUEUE, key)
        return None
    facts = {"level": "restricted", **dict(held.state.get("facts", {})), "observed": held.opened}
    seen = release.outlook(desk, facts, row.party, kind=held.proc)
    if not seen.decision.allow:
        return None
    body = dict(row.data["move"])
    body.pop("ob")
    agreement = release.agreement_id(desk, seen.decision.understanding)
    sent = rows.SentRow(
        party=row.party,
        ob=row.ob,
        alias=row.ob,
        kind=held.proc,
        article=seen.decision.article,
        agreement=agreement,
        lane="",
        epoch=0,
        number=0,
        left=tick,
    )
    wire = _wire(desk, "move/1", row.ob, tick, body, seen.decision.article)
    return Item(key, row, wire, seen.decision.understanding, sent)


def _seal(desk: Desk, party: str, lane: str, tick: int, items: list[Item]) -> None:
    state = lane_row(desk, "out", party, lane)
    first = state.number + 1
    name = stream_name(desk.home.party, party, lane)
    place = f"parcel seed\0{name}\0{state.epoch}\0{first}".encode()
    seed = hmac.new(desk.home.keys.secret, place, hashlib.sha256).digest()
    cut = parcel.cut(
        [entry_bytes(item.wire) for item in items],
        stream=Stream(desk.home.party, party, lane),
        epoch=state.epoch,
        first=first,
        frontier=state.tree(),
        understanding=bytes.fromhex(items[0].agreement),
        at=tick,
        seed=seed,
        sign=lambda message: desk.home.keys.sign(Context.PARCEL, message),
    )
    desk.tx.add_to_stream(name, state.epoch, cut.rows)
    row = rows.ParcelRow(
        epoch=state.epoch,
        first=first,
        count=len(items),
        raw=cut.raw,
        root=cut.seal.root,
        items=tuple(item.row for item in items),
    )
    desk.put(rows.PARCEL, f"{party}/{lane}/{state.epoch}/{first}", row, group=f"{party}/{lane}", sort=first)
    last = first + len(items) - 1
    sealed = rows.Taken(cut.seal.root.hex(), cut.raw[:SEALED_BYTES].hex())
    desk.put(rows.SEALED, f"{name}/{state.epoch}/{last}", sealed, group=f"{name}/{state.epoch}", sort=last)
    put_lane(desk, "out", party, lane, state.at(state.epoch, cut.frontier))
    for offset, item in enumerate(items):
        desk.tx.delete(rows.QUEUE, item.key)
        _left(desk, item, lane, state.epoch, first + offset, tick)
    body = {
        "party": party,
        "lane": lane,
        "epoch": state.epoch,
        "first": first,
        "items": [[item.wire.kind, item.row.ob, item.wire.ref] for item in items],
    }
    desk.record("released/1", party, body)
    desk.tell("partners")


def _left(desk: Desk, item: Item, lane: str, epoch: int, number: int, tick: int) -> None:
    if item.sent is not None:
        old = desk.find(rows.SENT, f"{item.sent.party}/{item.sent.ob}/{item.sent.agreement}", rows.SentRow)
        sent = msgspec.structs.replace(item.sent, lane=lane, epoch=epoch, number=number)
        if old is not None and item.row.what == "move":
            # Ticks of a joint act speak of the whole of it: what was read stays read.
            sent = msgspec.structs.replace(sent, read=old.read, read_by=old.read_by)
        recalls.put_sent(desk, sent)
        desk.tell("object", id=item.row.ob)
    if item.row.what == "recall":
        recalls.notified(desk, item.row.ob, str(item.row.data["is"]).partition("/")[0], tick)


def withdraw_unfetched(desk: Desk, party: str) -> None:
    """Withdraw parcels under an understanding that a partner has not acknowledged.

    Their contents wait again, the stream goes on in a new epoch. Called when an understanding is
    suspended, ended or superseded: what has not been fetched is not handed over any more.
    """
    for lane in LANES:
        if lane == STANDING:
            continue
        held = desk.every(rows.PARCEL, rows.ParcelRow, group=f"{party}/{lane}")
        if not held:
            continue
        state = lane_row(desk, "out", party, lane)
        for row in held:
            for item in row.items:
                queue.put_back(desk, lane, item)
            desk.tx.delete(rows.PARCEL, f"{party}/{lane}/{row.epoch}/{row.first}")
        put_lane(desk, "out", party, lane, rows.LaneRow(epoch=state.epoch + 1))
        desk.record("epoch.opened/1", party, {"party": party, "lane": lane, "epoch": state.epoch + 1})


def acknowledged(desk: Desk, party: str, lane: str, epoch: int, number: int) -> None:
    """Note up to where a partner has counter-signed: its parcels need not be kept any longer."""
    state = lane_row(desk, "out", party, lane)
    root = root_at(desk, party, lane, epoch, number)
    if epoch == state.epoch and number > state.acked and root is not None:
        new = msgspec.structs.replace(state, acked=number, acked_root=root.hex())
        put_lane(desk, "out", party, lane, new)
    for row in desk.every(rows.PARCEL, rows.ParcelRow, group=f"{party}/{lane}"):
        last = row.first + row.count - 1
        if row.epoch != epoch or last > number:
            continue
        desk.tx.delete(rows.PARCEL, f"{party}/{lane}/{row.epoch}/{row.first}")
        for item in row.items:
            _reached(desk, item)
    desk.tell("partners")


def _reached(desk: Desk, item: rows.QueueRow) -> None:
    if item.what not in ("report", "move"):
        return
    recipient = str(item.data["is"]) if item.what == "report" else item.party
    for sent in desk.every(rows.SENT_OF, rows.SentRow, group=item.ob):
        if sent.party == recipient and not sent.reached:
            recalls.put_sent(desk, msgspec.structs.replace(sent, reached=desk.now))
            desk.tell("object", id=item.ob)


def anything(reader: Reader, party: str) -> bool:
    """Say whether anything waits for a partner or has been cut for it and is not acknowledged."""
    return any(
        reader.view.count(table, group=f"{party}/{lane}")
        for lane in LANES
        for table in (rows.QUEUE, rows.PARCEL)
    )


def fresh(reader: Reader, party: str, tick: int) -> bool:
    """Say whether something waits that was too young for this tick, and so may leave at one of the next."""
    for lane in LANES:
        for row in reader.every(rows.QUEUE, rows.QueueRow, group=f"{party}/{lane}", newest=True, limit=1):
            if young(row, tick):
                return True
    return False


def acked(reader: Reader, party: str) -> dict[str, tuple[int, int]]:
    """Return up to where a partner has acknowledged each lane."""
    held = {lane: lane_row(reader, "out", party, lane) for lane in LANES}
    return {lane: (row.epoch, row.acked) for lane, row in held.items()}


def root_at(reader: Reader, party: str, lane: str, epoch: int, number: int) -> bytes | None:
    """Return the root of an own stream at a number where a parcel ended; None where none did."""
    state = lane_row(reader, "out", party, lane)
    if (epoch, number) == (state.epoch, state.acked):
        return bytes.fromhex(state.acked_root)
    for row in reader.every(rows.PARCEL, rows.ParcelRow, group=f"{party}/{lane}"):
        if row.epoch == epoch and row.first + row.count - 1 == number:
            return row.root
    return None
