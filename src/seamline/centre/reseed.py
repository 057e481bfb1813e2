"""Beginning the streams to a partner anew, because the partner has lost its past.

A partner that was restored from a backup no longer holds what it acknowledged since, and that is no longer
kept as it was sent. People decide to send it again all that it is still to have: recalls, texts and
signatures first, then what was released to it and not recalled.
"""

import msgspec

from seamline.centre import agreements, cosigning, ground, keyring, parcels, queue, recalls, rows
from seamline.centre.desk import Actor, Desk
from seamline.terms.errors import NotFound
from seamline.terms.lanes import STANDING

CHUNK = 2_000
"""Releases that are queued again in one unit of work."""


def begin(desk: Desk, actor: Actor, party: str) -> int:
    """Begin the streams to a partner anew and queue what stands first. Returns when, ms UTC, for ``more``."""
    actor.need("administrator", "commander")
    if desk.find(rows.PARTNER, party, rows.PartnerRow) is None:
        raise NotFound("partner-not-found", "not paired")
    parcels.open_anew(desk, party)
    seq = desk.record("partner.reseeded/1", party, {"party": party}, actor.person)
    for row in desk.every(rows.RECALL, rows.RecallRow):
        _recall(desk, party, row, seq)
    keyring.announce_all(desk, party)
    for held in agreements.versions(desk):
        cosigning.tell(desk, party, held, seq)
    ground.tell(desk, party, seq)
    return desk.now


def more(desk: Desk, party: str, begun: int) -> bool:
    """Queue the next releases again, oldest first; say whether there are more. begun: of ``begin``."""
    found = desk.every(rows.SENT, rows.SentRow, group=party, high=begun - 1, limit=CHUNK)
    for sent in found:
        # What has been dealt with stands behind the beginning.
        again = msgspec.structs.replace(sent, left=begun, number=0, reached=0)
        recalls.put_sent(desk, again)
        if sent.state == "recalled":
            continue
        if desk.find(rows.REPORT, sent.ob, rows.ReportRow) is not None:
            data = {"is": sent.party, "version": sent.source}
            queue.offer(desk, sent.lane, party, "report", sent.ob, data=data, order=0)
        else:
            _moves(desk, party, sent)
    return len(found) == CHUNK


def _recall(desk: Desk, party: str, row: rows.RecallRow, seq: int) -> None:
    for sent in desk.every(rows.SENT_OF, rows.SentRow, group=row.ob):
        if sent.state == "recalled" and party == (sent.via or sent.party):
            data = {"is": f"{sent.party}/{sent.agreement}", "of": sent.alias, "reason": row.reason}
            queue.offer(desk, STANDING, party, "recall", row.ob, data=data, order=seq)


def _moves(desk: Desk, party: str, sent: rows.SentRow) -> None:
    for raw in desk.rows(rows.MOVE, group=sent.ob):
        move = msgspec.json.decode(raw.doc, type=rows.MoveRow).move
        if move["party"] == desk.home.party:
            data = {"is": raw.key.partition("/")[2], "move": move}
            queue.offer(desk, sent.lane, party, "move", sent.ob, data=data, order=raw.sort)
