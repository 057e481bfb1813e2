"""One-time sign-in tickets: how a person without password or passkey gets in, once.

A ticket reads "alias.secret"; the node keeps the hash of the secret and the expiry. It is used up in the unit
of work that accepts it, so that of two who come with it at the same moment one gets in.
"""

import base64
import hashlib

import msgspec

from seamline.centre import rows
from seamline.centre.desk import Desk, Reader
from seamline.terms import ids
from seamline.terms.errors import Denied
from seamline.terms.times import MINUTE

TICKET_MS = 15 * MINUTE
MAX_TICKETS = 4
"""Tickets that one person may have open; a further one ends the oldest."""
SECRET_BYTES = 32
MAX_TICKET_CHARS = 96


def issue(desk: Desk, alias: str, *, valid_ms: int = TICKET_MS) -> str:
    """Make a ticket for a person and return it; it is nowhere else."""
    row = desk.get(rows.PERSON, alias, rows.PersonRow)
    secret = base64.urlsafe_b64encode(desk.home.random.bytes(SECRET_BYTES)).rstrip(b"=").decode()
    alive = {digest: until for digest, until in row.tickets.items() if until > desk.now}
    newest = dict(sorted(alive.items(), key=lambda item: item[1])[-(MAX_TICKETS - 1) :])
    tickets = {**newest, _digest(secret): desk.now + valid_ms}
    desk.put(rows.PERSON, alias, msgspec.structs.replace(row, tickets=tickets), sort=row.since)
    desk.record(
        "person.ticket/1", f"{desk.home.party}/{alias}", {"alias": alias, "until": desk.now + valid_ms}
    )
    return f"{alias}.{secret}"


def use(desk: Desk, ticket: str) -> str:
    """Use a ticket up; return the alias it lets in.

    Raises Denied ``ticket-refused`` alike for one that is unknown, used, expired, or of somebody locked.
    """
    alias, _, secret = ticket[:MAX_TICKET_CHARS].partition(".")
    row = _holder(desk, alias)
    until = row.tickets.get(_digest(secret), 0) if row else 0
    if row is None or until <= desk.now or row.locked or (row.until and row.until <= desk.now):
        raise Denied("ticket-refused", "this link has been used, has expired or was never given")
    left = {
        digest: end for digest, end in row.tickets.items() if digest != _digest(secret) and end > desk.now
    }
    desk.put(rows.PERSON, alias, msgspec.structs.replace(row, tickets=left), sort=row.since)
    return alias


def _holder(reader: Reader, alias: str) -> rows.PersonRow | None:
    if not ids.PARTY.fullmatch(alias):
        return None
    return reader.find(rows.PERSON, alias, rows.PersonRow)


def _digest(secret: str) -> str:
    return hashlib.sha256(f"seamline ticket/1\0{secret}".encode()).hexdigest()
