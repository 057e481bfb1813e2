"""A report on arrival: taken, corrected, sealed with what is held, or refused with a code."""

from typing import Any

import msgspec

from seamline.centre import (
    agreements,
    clocks,
    corrections,
    events,
    harm,
    holds,
    recalls,
    rows,
    statements,
)
from seamline.centre.desk import Desk
from seamline.centre.quarantine import Place
from seamline.ledger.entry import Wire
from seamline.procedures import report
from seamline.terms.errors import ProtocolError
from seamline.terms.times import DAY
from seamline.understanding.kinds import matches

MAX_VERSION = 1_000_000
MAX_KEEP_DAYS = 36_500


class _Read(msgspec.Struct, frozen=True):
    """A report as it came: its body without what stands beside it, and that."""

    body: dict[str, Any]
    version: int
    keep_days: int
    told: str
    flags: tuple[str, ...]
    agreement: str
    article: str


def _read(desk: Desk, party: str, wire: Wire) -> _Read:
    body = dict(wire.body)
    version = body.pop("version", 1)
    keep_days = body.pop("keep_days", 0)
    told = body.pop("for", "")
    if not (type(version) is int and type(keep_days) is int and isinstance(told, str)):
        raise ProtocolError("report-form", "a report is malformed")
    if not 0 < version <= MAX_VERSION or not 0 <= keep_days <= MAX_KEEP_DAYS:
        raise ProtocolError("report-form", "a report is malformed")
    full = {**body, "originator": party, "received": desk.now}
    problems, flags = report.check_body(full, desk.now, released=True)
    if problems:
        raise ProtocolError(problems[0].code, "a report is malformed")
    agreement, _, article = wire.ref.partition("/")
    if not _covered(desk, party, agreement, article, told, f"report.{body.get('type', '')}"):
        raise ProtocolError("article-unknown", "released under an article that is not known here")
    return _Read(body, version, keep_days, told, tuple(flags), agreement, article)


def take(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    """Take a partner's report, or a new version of it. Raises SeamlineError where it is refused."""
    kept = harm.is_harm(wire.body)
    recalled = desk.find(rows.TOMBSTONE, f"{party}/{wire.ob}", rows.Tombstone) is not None
    if recalled and not kept:
        _gone_already(desk, party, place, wire)
        return
    new = _read(desk, party, wire)
    old = desk.find(rows.REPORT, wire.ob, rows.ReportRow)
    if old is not None and old.owner != party:
        raise ProtocolError("report-not-theirs", "the id belongs to another party's report")
    if old is not None and not old.gone and harm.is_harm(old.body) != kept:
        raise ProtocolError("report-harm-type", "a report of harm to civilians stays one")
    if old is not None and old.version >= new.version:
        # A stream that was begun anew brings it once more: its bytes are here twice, and go together.
        again = msgspec.structs.replace(old, places=_places(desk, old, place))
        desk.put(rows.REPORT, wire.ob, again, group=party, sort=old.at)
        return
    row = rows.ReportRow(
        ob=wire.ob,
        owner=party,
        status="received",
        body={**new.body, "received": desk.now},
        version=new.version,
        article=new.article,
        agreement=new.agreement,
        at=desk.now,
        corrected=old is not None,
        flags=new.flags,
        dispositions=old.dispositions if old else {},
        seen_by=(),
        told=new.told,
        places=_places(desk, old, place),
        # The merge may have arrived before the report: it travels in another lane.
        event=old.event if old else events.event_of(desk, wire.ob),
        changed=corrections.changed(old.body, new.body) if old else (),
    )
    desk.put(rows.REPORT, wire.ob, row, group=party, sort=desk.now)
    dataset = {"dataset": str(new.body["dataset"])} if "dataset" in new.body else {}
    taken = {"from": party, "version": new.version, "ref": wire.ref, **dataset}
    desk.record("report.received/1", wire.ob, taken)
    statements.report_arrived(desk, row)
    if not dataset:  # what others have published is background; nobody has to act on it
        due = desk.now + 1_000 * clocks.durations(desk, new.agreement)[clocks.DISPOSITION]
        waiting = rows.ClockRow(wire.ob, clocks.DISPOSITION, "", desk.home.party, due, local=True)
        clocks.put(desk, waiting)
    if kept:
        _harm(desk, row, recalled=recalled)
    elif new.keep_days:
        until = desk.now + new.keep_days * DAY
        clocks.put(desk, rows.ClockRow(wire.ob, clocks.RETENTION, "", desk.home.party, until, local=True))
    desk.tell("object", id=wire.ob)


def _gone_already(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    """What has been recalled or has expired nobody gets to see: it is erased, or sealed with the rest."""
    locked = holds.locked(desk, wire.ob)
    if locked is not None and locked.owner == party:
        holds.seal_more(desk, locked, [place])
    else:
        desk.tx.purge(*place)


def _harm(desk: Desk, row: rows.ReportRow, *, recalled: bool) -> None:
    """Call this side's principal. recalled: that came before the report, and was answered otherwise."""
    if recalled:
        desk.tx.delete(rows.TOMBSTONE, f"{row.owner}/{row.ob}")
        recalls.refuse_kept(desk, row.owner, row.ob, desk.view.size())
    harm.received(desk, row.ob, row.agreement)


def _covered(desk: Desk, party: str, agreement: str, article: str, told: str, kind: str) -> bool:
    """Say whether a version that all have signed has an article by which a partner gives such a thing."""
    to = told or desk.home.party
    return any(
        value.id == agreement and term.number == article and party in term.from_ and to in term.to
        for value in agreements.binding(desk, party)
        for term in value.articles
        if any(matches(kind, pattern) for pattern in term.kinds)
    )


def _places(desk: Desk, old: rows.ReportRow | None, place: Place) -> tuple[Place, ...]:
    """Return where the versions of a report stand; the bytes of the oldest ones are erased."""
    found = (*(old.places if old else ()), place)
    kept = old is not None and harm.is_harm(old.body)
    covered = old is not None and holds.over(desk, old.ob) is not None
    most = holds.MAX_LOCKED_PLACES if covered else holds.MAX_PLACES
    for gone in () if kept else found[:-most]:
        desk.tx.purge(*gone)
    return found[-most:]
