"""Which nodes are partners', read from the store anew for every request."""

import functools

import msgspec

from seamline.centre import rows
from seamline.centre.desk import Reader
from seamline.ledger import card as cards
from seamline.terms.errors import Refusal


class Trust(msgspec.Struct, frozen=True):
    """A paired partner's node. authority: DER of the one authority that certifies it. addresses: host:port.

    cut_off: its key is revoked; nothing is asked of it and nothing answered.
    """

    party: str
    authority: bytes
    addresses: tuple[str, ...] = ()
    cut_off: bool = False


@functools.lru_cache(maxsize=256)
def _authority(text: str, at: int) -> bytes:
    """Return the authority that a card names, as it stood when two people compared fingerprints."""
    card = cards.read(text, at)
    return b"" if isinstance(card, Refusal) else card.ca_der


def of(row: rows.PartnerRow) -> Trust:
    """Return what is pinned of a partner."""
    return Trust(row.party, _authority(row.card, row.paired_at), row.addresses, row.cut_off)


def one(reader: Reader, party: str) -> Trust | None:
    """Return what is pinned of one party, None where it is not paired."""
    row = reader.find(rows.PARTNER, party, rows.PartnerRow)
    return None if row is None else of(row)


def every(reader: Reader) -> dict[str, Trust]:
    """Return what is pinned of every partner, by party id."""
    return {row.party: of(row) for row in reader.every(rows.PARTNER, rows.PartnerRow)}
