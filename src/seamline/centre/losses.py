"""What this node has lost by going back to a backup, or with its record: asking for it, and counting.

While a partner answers, what it sends may speak of the past: a signature of somebody whose key has since
been replaced, a certificate that has run out. It is judged by the time of which it speaks. Nobody but this
node brings that about, by asking; and it ends when the partner says that it is through.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import msgspec

from seamline.centre import keyring, lanes, queue, resuming, rows
from seamline.centre.desk import Actor, Desk, Reader
from seamline.ledger import head
from seamline.ledger.entry import Wire
from seamline.ledger.head import Head
from seamline.ledger.stream import Stream
from seamline.terms.errors import Conflict, ProtocolError
from seamline.terms.lanes import LANES, STANDING
from seamline.terms.times import DAY

MAX_HEADS = 64
OPEN_MS = 60 * DAY
"""So long at most a partner's answer may speak of the past."""
COUNTED = {
    "report/1": "reports",
    "move/1": "moves",
    "entry-back/1": "back",
    "recall/1": "recalls",
}


def ask(desk: Desk, actor: Actor) -> list[str]:
    """Ask every partner to send again what it released since; return whom.

    Raises Conflict ``reseed-not-lost`` where this node has lost nothing.
    """
    actor.need("administrator", "commander")
    if not _lost(desk):
        raise Conflict("reseed-not-lost", "this node was not restored, nor founded anew")
    parties = [row.party for row in desk.every(rows.PARTNER, rows.PartnerRow) if not row.cut_off]
    seq = desk.record("reseed.sent/1", desk.home.party, {"count": len(parties)}, actor.person)
    for party in parties:
        restored = desk.find(rows.RESTORED, party, rows.RestoredRow) or rows.RestoredRow(party)
        data = {
            "is": "",
            "since": restored.since,
            "held": {lane: list(stand) for lane, stand in restored.held.items()},
            "sent": {lane: list(stand) for lane, stand in restored.sent.items()},
        }
        ob = desk.new_id("reseed ask", party, str(desk.now))
        queue.add(desk, STANDING, party, "reseed-ask", ob, data=data, order=seq)
        desk.put(rows.ASKED, party, rows.AskedRow(party, desk.now, restored.since))
    desk.tell("partners")
    return parties


def _lost(reader: Reader) -> bool:
    returning = reader.view.get(resuming.TABLE, resuming.RETURNING) is not None
    return returning or reader.view.count(rows.RESTORED) > 0


def recent(reader: Reader, party: str) -> bool:
    """Say whether this node has just gone back to a backup that may not know a partner's present keys."""
    row = reader.find(rows.RESTORED, party, rows.RestoredRow)
    return row is not None and reader.now - row.at < OPEN_MS


def answers(reader: Reader, party: str) -> bool:
    """Say whether a partner is answering what this node has asked it for."""
    return reader.once(f"answers of {party}", lambda: _answers(reader, party))


def _answers(reader: Reader, party: str) -> bool:
    row = reader.find(rows.ASKED, party, rows.AskedRow)
    return row is not None and bool(row.begun) and not row.ended and reader.now - row.asked < OPEN_MS


def take_begun(desk: Desk, party: str, body: dict[str, Any]) -> None:
    """Take a partner's word that it begins, with its signed heads of our streams of which we know no more.

    Raises ProtocolError ``reseed-form``, ``reseed-unasked``, ``head-*`` for a head that is not its own.
    """
    row = desk.find(rows.ASKED, party, rows.AskedRow)
    raws = body.get("heads")
    if not isinstance(raws, list) or len(raws) > MAX_HEADS or not all(isinstance(one, str) for one in raws):
        raise ProtocolError("reseed-form", "what a partner says of what it sends again is malformed")
    if row is None or body.get("since") != row.since:
        raise ProtocolError("reseed-unasked", "this node has asked for nothing, or for something else")
    released = sum(_missing(desk, party, _open(desk, party, raw)) for raw in raws)
    new = msgspec.structs.replace(
        row, begun=desk.now, ended=0, counts={}, released=released, heads=tuple(raws)
    )
    desk.put(rows.ASKED, party, new)
    desk.record("reseed.begun/1", party, {"from": party, "count": released, "heads": raws})
    desk.tell("partners")


def _open(desk: Desk, party: str, raw: str) -> tuple[str, Head]:
    """Return a partner's head of one of our streams, with its lane."""
    try:
        signed = bytes.fromhex(raw)
    except ValueError as error:
        raise ProtocolError("head-form", "an acknowledgement is malformed") from error
    code = "head-stream"
    for lane in LANES:
        stream = Stream(desk.home.party, party, lane)
        if signed[3:11] != stream.id:
            continue
        for key in keyring.node_keys(desk, party):
            opened = head.open_head(signed, stream, key)
            if isinstance(opened, Head):
                return lane, opened
            code = opened.code
    raise ProtocolError(code, "an acknowledgement that cannot be")


def _missing(desk: Desk, party: str, told: tuple[str, Head]) -> int:
    """Return how many entries of an epoch of an own stream a partner has and this record has not."""
    lane, signed = told
    name = lanes.stream_name(desk.home.party, party, lane)
    last = desk.rows(rows.SEALED, group=f"{name}/{signed.epoch}", newest=True, limit=1)
    return max(0, signed.number - (last[0].sort if last else 0))


def take_ended(desk: Desk, party: str, body: dict[str, Any]) -> None:
    """Take a partner's word that everything it still has for us has come."""
    row = desk.find(rows.ASKED, party, rows.AskedRow)
    if row is None or not row.begun or body.get("since") != row.since:
        raise ProtocolError("reseed-unasked", "this node has asked for nothing, or for something else")
    if not row.ended:
        desk.put(rows.ASKED, party, msgspec.structs.replace(row, ended=desk.now))
        desk.record("reseed.ended/1", party, {"from": party})
        desk.tell("partners")


def count(desk: Desk, party: str, wires: Iterable[Wire]) -> None:
    """Count what a parcel has brought while its sender answers."""
    row = desk.find(rows.ASKED, party, rows.AskedRow) if answers(desk, party) else None
    if row is None:
        return
    came = Counter(COUNTED[wire.kind] for wire in wires if wire.kind in COUNTED)
    if came:
        counts = {name: row.counts.get(name, 0) + came.get(name, 0) for name in {*row.counts, *came}}
        desk.put(rows.ASKED, party, msgspec.structs.replace(row, counts=counts))


def overview(reader: Reader) -> list[rows.AskedRow]:
    """Return what was asked of whom and what has come, by party."""
    return reader.every(rows.ASKED, rows.AskedRow)
