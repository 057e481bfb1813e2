"""What analysis has found here and may leave under an article, and what partners have let this node have.

An own finding stays home until an article of its kind lets it go; the parcel decides once more, by the time
the finding is true of, so that an article's delay holds for each of them. What comes from a partner is kept
beside the own ones, is read by no procedure, and is a scenario for good where it came as one.
"""

from typing import Any

import msgspec

from seamline.centre import clocks, queue, rows
from seamline.centre.desk import Desk, Reader
from seamline.centre.doubt import Place
from seamline.ledger.entry import Wire
from seamline.terms.errors import NotFound, ProtocolError
from seamline.terms.lanes import BULK, ROUTINE
from seamline.terms.times import DAY, HOUR
from seamline.understanding import scenarios, stretches

COVERAGE, SCENARIO = "coverage", "scenario"
KEPT = 64
"""Own notes of coverage that are kept: what partners were told rests on them. Older ones are in the log."""
MAX_HELD = 200
"""Findings of one kind from one partner; the oldest make room."""
MAX_KEEP_DAYS = 36_500
MAX_AHEAD_MS = HOUR
"""How far a partner's clock may be ahead of ours in what it says its finding is true of."""
MAX_PRECISION_M = 1_000_000
ENDS = "finding.ends"
"""Beside a finding: when its article lets it be kept no longer."""


def note(
    desk: Desk, kind: str, ob: str, body: dict[str, Any], by: str = "", to: tuple[str, ...] = ()
) -> None:
    """Keep an own finding, and let the partners have it that an article names.

    body: of the kind, without its label. to: these partners alone, () for all.
    """
    row = rows.FindingRow(ob, desk.home.party, kind, body, desk.now, by)
    put(desk, row)
    seq = desk.record("coverage.noted/1" if kind == COVERAGE else "scenario.noted/1", ob, body, by)
    for partner in desk.every(rows.PARTNER, rows.PartnerRow):
        if not to or partner.party in to:
            offer(desk, kind, partner.party, ob, seq)


def offer(desk: Desk, kind: str, party: str, ob: str, order: int) -> bool:
    """Let a partner have an own finding as soon as an article lets it go; say whether there was room."""
    return queue.offer(desk, BULK if kind == COVERAGE else ROUTINE, party, "finding", ob, order=order)


def put(desk: Desk, row: rows.FindingRow) -> None:
    """Write a finding; of one kind and owner the oldest make room."""
    group = f"{row.kind}/{row.owner}"
    desk.put(rows.FINDING, row.ob, row, group=group, sort=row.at)
    most = KEPT if row.kind == COVERAGE else MAX_HELD
    held = desk.rows(rows.FINDING, group=group, newest=True, limit=most + 1)
    for old in held[most:]:
        gone = msgspec.json.decode(old.doc, type=rows.FindingRow)
        if gone.place:
            desk.tx.purge(*gone.place)
        _drop(desk, gone)
    desk.tell("seam")


def held(reader: Reader, kind: str, owner: str) -> list[rows.FindingRow]:
    """Return the findings of a kind and party that may be shown, newest first."""
    found = reader.every(rows.FINDING, rows.FindingRow, group=f"{kind}/{owner}", newest=True, limit=MAX_HELD)
    return [row for row in found if not (row.until and row.until <= reader.now)]


def get(reader: Reader, ob: str) -> rows.FindingRow:
    """Return a finding. Raises NotFound ``finding-not-found``."""
    row = reader.find(rows.FINDING, ob, rows.FindingRow)
    if row is None or (row.until and row.until <= reader.now):
        raise NotFound("finding-not-found", "there is no such finding")
    return row


def take(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    """Take a partner's finding. Raises ProtocolError ``finding-form``."""
    if desk.find(rows.TOMBSTONE, f"{party}/{wire.ob}", rows.Tombstone) is not None:
        desk.tx.purge(*place)  # its recall has overtaken it
        return
    body = dict(wire.body)
    kind, at, keep_days = body.pop("kind", ""), body.pop("observed", None), body.pop("keep_days", 0)
    body.pop("level", None)
    if type(at) is not int or not 0 <= at <= desk.now + MAX_AHEAD_MS:
        raise ProtocolError("finding-form", "a finding is malformed")
    if type(keep_days) is not int or not 0 <= keep_days <= MAX_KEEP_DAYS:
        raise ProtocolError("finding-form", "a finding is malformed")
    fits = _FORMS.get(kind) if isinstance(kind, str) else None
    if fits is None or not fits(body):
        raise ProtocolError("finding-form", "a finding is malformed")
    old = desk.find(rows.FINDING, wire.ob, rows.FindingRow)
    if old is not None and (old.owner, old.kind) != (party, kind):
        raise ProtocolError("finding-form", "the id belongs to another party's finding")
    until = desk.now + keep_days * DAY if keep_days else 0
    row = rows.FindingRow(
        wire.ob, party, kind, body, at, article=wire.ref, until=until, place=place, received=desk.now
    )
    put(desk, row)
    if until:
        clocks.put(desk, rows.ClockRow(wire.ob, ENDS, "", desk.home.party, until, local=True))
    desk.record(
        "coverage.received/1" if kind == COVERAGE else "scenario.received/1",
        wire.ob,
        {"from": party, "ref": wire.ref},
    )


def recalled(desk: Desk, party: str, ob: str) -> list[Place]:
    """Drop a partner's finding that it takes back; return where the entry stands that has to be purged."""
    row = desk.find(rows.FINDING, ob, rows.FindingRow)
    if row is None or row.owner != party:
        return []
    _drop(desk, row)
    return [row.place] if row.place else []


def drop_own(desk: Desk, ob: str) -> None:
    """Drop an own finding; whoever has got it is told by its recall."""
    _drop(desk, get(desk, ob))


def shared(reader: Reader, ob: str, party: str) -> bool:
    """Say whether an own scenario is shared with a partner, and not taken back from it."""
    row = reader.find(rows.FINDING, ob, rows.FindingRow)
    return row is not None and row.owner == reader.home.party and party in row.to


def taken_back(desk: Desk, ob: str, parties: list[str]) -> None:
    """An own finding is no longer shared with these partners: it has been recalled from them."""
    row = desk.find(rows.FINDING, ob, rows.FindingRow)
    if row is None or row.owner != desk.home.party or not set(parties).intersection(row.to):
        return
    to = tuple(party for party in row.to if party not in parties)
    approved = tuple(party for party in row.approved if party in to)
    put(desk, msgspec.structs.replace(row, to=to, approved=approved))


def _drop(desk: Desk, row: rows.FindingRow) -> None:
    desk.tx.delete(rows.FINDING, row.ob)
    for clock in desk.rows(rows.CLOCK, group=row.ob):
        desk.tx.delete(rows.CLOCK, clock.key)
    desk.tell("seam")


def end(desk: Desk, clock: rows.ClockRow) -> None:
    """Keep a finding no longer: its article's time is over."""
    row = desk.find(rows.FINDING, clock.ob, rows.FindingRow)
    if row is not None:
        if row.place:
            desk.tx.purge(*row.place)
        _drop(desk, row)


def _is_coverage(body: dict[str, Any]) -> bool:
    precision = body.get("precision_m", 0)
    return (
        set(body) <= {"stretches", "precision_m"}
        and type(precision) is int
        and 0 <= precision <= MAX_PRECISION_M
        and stretches.projected(body.get("stretches"), 0) is not None
    )


_FORMS = {COVERAGE: _is_coverage, SCENARIO: scenarios.fits}
