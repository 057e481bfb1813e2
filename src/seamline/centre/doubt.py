"""What is in doubt: what came under a key after the place up to which its party's root still vouches for it.

It is flagged wherever it is shown and nothing of it is deleted: people decide. Asked anew each time, so that
a further word of the root that goes back further widens what is flagged, and none ever narrows it.
"""

from seamline.centre import rows
from seamline.centre.desk import Reader
from seamline.ledger.certificate import Certificate
from seamline.ledger.revocation import Place as Where
from seamline.ledger.revocation import Revocation, trusted
from seamline.ledger.signature import key_id
from seamline.ledger.stream import Stream, open_seal

FLAG = "key-in-doubt"
"""The flag of whatever is in doubt."""

Place = tuple[str, int, int]
"""Stream or own log, epoch (0 of a log, whose numbers go on), number."""

NOWHERE: Place = ("", 0, 0)


def revocations(reader: Reader) -> dict[str, tuple[Revocation, ...]]:
    """Return what roots have said of keys, by the id of the key."""
    return reader.once("revocations", lambda: _revocations(reader))


def _revocations(reader: Reader) -> dict[str, tuple[Revocation, ...]]:
    held = reader.every(rows.REVOKED, rows.RevokedRow, limit=rows.MAX_REVOKED)
    return {row.key_id: tuple(Revocation.read(text) for text in row.texts) for row in held}


def key_in_doubt(reader: Reader, name: str, place: Place) -> bool:
    """Say whether what a key signed at a place is in doubt. name: the key's id."""
    found = revocations(reader).get(name, ())
    return bool(found) and not trusted(found[0].key, found, Where(*place))


def in_doubt(reader: Reader, place: Place) -> bool:
    """Say whether an entry of a partner's stream came under a seal that is in doubt."""
    if place == NOWHERE or not revocations(reader):
        return False
    return key_in_doubt(reader, sealed_by(reader, place), place)


def sealed_by(reader: Reader, place: Place) -> str:
    """Return the id of the key that sealed an entry of a partner's stream, "" where none is known."""
    name, epoch, number = place
    found = reader.every(rows.TAKEN, rows.Taken, group=f"{name}/{epoch}", low=number, limit=1)
    if not found:
        return ""
    return found[0].key or _of_old(reader, name, found[0].seal)


def _of_old(reader: Reader, name: str, seal: str) -> str:
    """Return which revoked key made a seal that was taken before keys were noted with it."""
    originator, _, rest = name.partition(">")
    recipient, _, lane = rest.partition("/")
    stream, raw = Stream(originator, recipient, lane), bytes.fromhex(seal)
    publics = {found[0].key for found in revocations(reader).values() if found}
    for public in sorted(publics):
        if not hasattr(open_seal(raw, stream, bytes.fromhex(public)), "code"):
            return key_id(bytes.fromhex(public))
    return ""


def of_report(reader: Reader, row: rows.ReportRow) -> bool:
    """Say whether any version of a partner's report is in doubt."""
    return any(in_doubt(reader, place) for place in row.places)


def of_move(reader: Reader, row: rows.MoveRow) -> bool:
    """Say whether a move is in doubt, for its signature or for the seal under which it came."""
    if row.place == NOWHERE or not revocations(reader):
        return False
    signed = row.move.get("key", "")
    return in_doubt(reader, row.place) or bool(signed and key_in_doubt(reader, signed, row.place))


def of_object(reader: Reader, ob: str) -> bool:
    """Say whether any move of a joint act or request is in doubt."""
    if not revocations(reader):
        return False
    return any(of_move(reader, row) for row in reader.every(rows.MOVE, rows.MoveRow, group=ob))


def of_signature(reader: Reader, row: rows.AgreementRow, party: str) -> bool:
    """Say whether a party's signature under an understanding is in doubt."""
    place = row.places.get(party, NOWHERE)
    if place == NOWHERE or not revocations(reader):
        return False
    signer = key_id(Certificate.read(row.certificates[party]).public)
    return in_doubt(reader, place) or key_in_doubt(reader, signer, place)


def flags(flagged: tuple[str, ...], *, doubtful: bool) -> list[str]:
    """Return the flags of something as they are shown."""
    return [*flagged, *([FLAG] if doubtful and FLAG not in flagged else [])]
