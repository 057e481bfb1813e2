"""What ``doctor`` says of whatever ends one day: which key or certificate, when, and what to type then."""

from collections.abc import Iterator
from typing import TypeVar

import msgspec

from seamline.centre import rows
from seamline.centre.people_pin import RENEW_MS
from seamline.gateways.cli.finding import BAD, GOOD, WARN, Finding, Patient
from seamline.gateways.cli.verify import own_card
from seamline.ledger.certificate import Certificate
from seamline.ledger.signature import key_id
from seamline.storage import audit, tls
from seamline.storage.view import SqliteView
from seamline.terms.times import DAY, format_iso

T = TypeVar("T", bound=msgspec.Struct)

MAX_ROWS = 10_000


def certificates(patient: Patient) -> Iterator[Finding]:
    """Judge what the node itself holds: its key, its TLS certificate, the authority above that."""
    layout = patient.layout
    rotate = f"seamline rotate --dir {layout.root}"
    with_root = f"seamline rotate --root FILE --dir {layout.root}"
    authority = tls.ends_ms(layout, tls.AUTHORITY)
    yield _ending("node-key", own_card(layout).certificate.until, patient.now, with_root)
    # No certificate outlives its authority: where that ends, renewing the one without the other is no help.
    own = tls.ends_ms(layout)
    yield _ending("tls", own, patient.now, with_root if authority - patient.now < RENEW_MS else rotate)
    yield _ending("authority", authority, patient.now, with_root)


def _ending(what: str, until: int, now: int, command: str) -> Finding:
    left = until - now
    level = BAD if left <= 0 else WARN if left < RENEW_MS else GOOD
    facts: dict[str, str | int] = {"days": max(0, left // DAY), "date": format_iso(until)[:10]}
    return Finding(what, level, f"doctor-{what}-{level}", facts, command if level != GOOD else "")


def people(patient: Patient) -> Iterator[Finding]:
    """Judge the certificates of the people who sign."""
    with audit.opened(patient.layout.record) as view:
        held = [
            (row.alias, Certificate.read(row.certificate).until)
            for row in _every(view, rows.PERSON, rows.PersonRow)
            if row.certificate and not row.locked
        ]
    if not held:
        return
    first = min(until for _, until in held)
    ending = sorted((until, alias) for alias, until in held if until - patient.now < RENEW_MS)
    level = BAD if first <= patient.now else WARN if ending else GOOD
    facts: dict[str, str | int] = {
        "date": format_iso(first)[:10],
        "aliases": ", ".join(alias for _, alias in ending),
        "count": len(held),
    }
    command = f"seamline people certify --root FILE --dir {patient.layout.root}" if ending else ""
    yield Finding("people", level, f"doctor-people-{level}", facts, command)


def partners(patient: Patient) -> Iterator[Finding]:
    """Judge the keys of partners' nodes, and who has yet to take the own newest key."""
    with audit.opened(patient.layout.record) as view:
        known = [row for row in _every(view, rows.PARTNER, rows.PartnerRow) if not row.cut_off]
        ends = {row.party: _newest(view, row.party) for row in known}
    newest = key_id(own_card(patient.layout).certificate.public)
    for row in known:
        until = ends[row.party]
        if until - patient.now < RENEW_MS:
            level = BAD if until <= patient.now else WARN
            facts: dict[str, str | int] = {"party": row.party, "date": format_iso(until)[:10]}
            yield Finding("partner-key", level, f"doctor-partner-key-{level}", facts)
        if row.knows not in ("", newest):
            yield Finding("unaware", WARN, "doctor-unaware", {"party": row.party})


def _newest(view: SqliteView, party: str) -> int:
    """Return until when the newest key of a partner's node is certified, ms UTC; 0 where none is trusted."""
    held = [
        Certificate.read(row.text)
        for row in _every(view, rows.CERTIFICATE, rows.CertificateRow, party)
        if not row.revoked
    ]
    return max((one.until for one in held if one.kind == "node"), default=0)


def _every(view: SqliteView, table: str, kind: type[T], group: str | None = None) -> list[T]:
    found = view.scan(table, group=group, limit=MAX_ROWS)
    return [msgspec.json.decode(row.doc, type=kind) for row in found]
