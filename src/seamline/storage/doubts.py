"""Which entries of a record came under a key that its party's root has revoked from an earlier place on.

They are where they were put and verify like all others. That somebody else may have put them there is for
people to weigh; a record is not unsound for it.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from seamline.centre import rows
from seamline.ledger.revocation import Place, Revocation, admit, trusted
from seamline.ledger.signature import key_id
from seamline.ledger.stream import Stream, open_seal
from seamline.storage.view import MAX_SCAN_ROWS, SqliteView
from seamline.terms.errors import Refusal

Run = tuple[int, int, str]
"""First and last entry that one key sealed, and the key, hex."""


def spoken(view: SqliteView, party: str, roots: Sequence[bytes]) -> list[Revocation]:
    """Return what a party's roots have said against its keys; what stands under none of them is left out."""
    if not roots:
        return []
    held = view.scan(rows.REVOKED, group=party, limit=MAX_SCAN_ROWS)
    texts = (text for row in held for text in msgspec.json.decode(row.doc, type=rows.RevokedRow).texts)
    found = [Revocation.read(text) for text in texts]
    return [one for one in found if any(admit((), one, root, party) == (one,) for root in roots)]


def in_log(against: Sequence[Revocation], changes: Sequence[tuple[int, str]], size: int) -> Iterator[Run]:
    """Yield what each revoked key sealed of the own log.

    changes: where another key took over, and that key's id, in order. Checkpoints alone do not tell: most of
    them are given up once a later one covers them.
    """
    ids = [name for _, name in changes]
    starts = [seq for seq, _ in changes]
    for key in {one.key for one in against}:
        name = key_id(bytes.fromhex(key))
        at = ids.index(name) if name in ids else -1
        first = starts[at] if at >= 0 else 0
        end = starts[at + 1] if at + 1 < len(starts) else size
        if end > first:
            yield first, end - 1, key


def in_stream(against: Sequence[Revocation], seals: Iterable[bytes], stream: Stream) -> Iterator[Run]:
    """Yield what each revoked key sealed of one epoch of a stream."""
    keys = sorted({one.key for one in against})
    for raw in seals:
        for key in keys:
            seal = open_seal(raw, stream, bytes.fromhex(key))
            if not isinstance(seal, Refusal):
                yield seal.first, seal.last, key


def span(name: str, epoch: int, runs: Iterable[Run], against: Sequence[Revocation]) -> tuple[int, int] | None:
    """Return from the first to the last of the entries for which their key may not vouch."""
    found: list[tuple[int, int]] = []
    for first, last, key in runs:
        own = [one for one in against if one.key == key]
        if not trusted(key, own, Place(name, epoch, last)):
            kept = [one.after + 1 for one in own if (one.log, one.epoch) == (name, epoch)]
            found.append((max(first, min(kept, default=0)), last))
    if not found:
        return None
    return min(first for first, _ in found), max(last for _, last in found)
