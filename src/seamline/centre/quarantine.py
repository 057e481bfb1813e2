"""Entries that could not be applied: kept with their code, tried again, or dropped by a person.

The stream goes on without them. What only came too early (a signature before its text, a move before the
key of who signed it) is tried again by itself as soon as more has come from anybody.
"""

import msgspec

from seamline.centre import harm, refusing, rows, visible
from seamline.centre.desk import Actor, Desk, Reader
from seamline.ledger.entry import read_wire
from seamline.terms.errors import Conflict

MAX_QUARANTINE = 1_000
"""Entries of one partner in quarantine. Beyond it only their number is kept."""
MAX_EARLY = 200
"""Entries of one partner that came too early. Beyond it they go to quarantine."""
EARLY_CODES = frozenset({"understanding-not-found", "key-unknown", "article-unknown"})
"""What is missing may still be on its way in another lane or from another party."""

Place = tuple[str, int, int]
"""Stream, epoch, number of an entry."""


def keep(desk: Desk, party: str, lane: str, place: Place, raw: bytes, code: str, mark: bytes) -> None:
    """Keep an entry that could not be applied, with its code. mark: of the understanding, as sealed."""
    stream, epoch, number = place
    ob = read_wire(raw).ob if raw else ""
    row = rows.QuarantineRow(
        party=party,
        lane=lane,
        epoch=epoch,
        number=number,
        code=code,
        raw=raw.hex(),
        at=desk.now,
        ob=ob,
        mark=mark.hex(),
    )
    key = f"{stream}/{epoch}/{number}"
    if code in EARLY_CODES and desk.view.count(rows.EARLY, group=party) < MAX_EARLY:
        desk.put(rows.EARLY, key, row, group=party, sort=desk.now)
        return
    desk.record("entry.quarantined/1", party, {"from": party, "lane": lane, "number": number, "code": code})
    if desk.view.count(rows.QUARANTINE, group=party) < MAX_QUARANTINE:
        desk.put(rows.QUARANTINE, key, row, group=party, sort=desk.now)
        refusing.tell(desk, party, raw, code)


def early(reader: Reader) -> list[tuple[str, rows.QuarantineRow]]:
    """Return what came too early, with its key, oldest first."""
    decode = msgspec.json.Decoder(rows.QuarantineRow).decode
    return [(row.key, decode(row.doc)) for row in reader.rows(rows.EARLY)]


def listed(reader: Reader, party: str = "") -> list[tuple[str, rows.QuarantineRow]]:
    """Return what is in quarantine, of one partner or of all, with its key, oldest first."""
    decode = msgspec.json.Decoder(rows.QuarantineRow).decode
    return [(row.key, decode(row.doc)) for row in reader.rows(rows.QUARANTINE, group=party or None)]


def listed_for(reader: Reader, actor: Actor, party: str = "") -> list[tuple[str, rows.QuarantineRow]]:
    """Return the same as far as a person may know of it."""
    return [one for one in listed(reader, party) if visible.shows_entry(reader, actor, one[1])]


def held(reader: Reader, key: str) -> rows.QuarantineRow:
    """Return an entry in quarantine. Raises NotFound ``quarantine-not-found``."""
    return reader.get(rows.QUARANTINE, key, rows.QuarantineRow)


def drop(desk: Desk, actor: Actor, key: str) -> None:
    """Drop an entry from quarantine; its bytes stay in the partner's stream."""
    actor.need("administrator", "duty-officer")
    row = held(desk, key)
    if harm.in_entry(bytes.fromhex(row.raw)):
        raise Conflict("report-harm-kept", "a report of harm to civilians is never removed")
    desk.tx.delete(rows.QUARANTINE, key)
    body = {"from": row.party, "lane": row.lane, "number": row.number, "code": row.code}
    desk.record("quarantine.dropped/1", row.party, body, actor.person)


def take_out(desk: Desk, party: str, ob: str) -> list[Place]:
    """Take whatever is kept here of a partner's object that it has recalled; return where it still stands.

    The caller erases it there, or seals it.
    """
    found: list[Place] = []
    for table in (rows.QUARANTINE, rows.EARLY):
        for raw in desk.rows(table, group=party):
            row = msgspec.json.decode(raw.doc, type=rows.QuarantineRow)
            if row.ob != ob or harm.in_entry(bytes.fromhex(row.raw)):
                continue
            stream = raw.key.rpartition("/")[0].rpartition("/")[0]
            found.append((stream, row.epoch, row.number))
            desk.tx.delete(table, raw.key)
    return found
