"""A node's record: the store, sealed by the node's own key."""

import functools
from pathlib import Path

from seamline.centre.ports import Clock, Keys, Random
from seamline.ledger.checkpoint import Checkpoint, origin_of, read_checkpoint_text, sign_checkpoint
from seamline.ledger.note import read_note
from seamline.ledger.signature import Context
from seamline.storage.sqlite import MIN_FREE_BYTES, Fits, Store
from seamline.terms.errors import Refusal


def open_record(
    path: Path,
    *,
    party: str,
    keys: Keys,
    clock: Clock,
    random: Random,
    durable: bool = True,
    readers: int = 2,
    min_free: int = MIN_FREE_BYTES,
) -> Store:
    """Open the record of a party's node, creating it where there is none.

    durable: False only in an exercise on virtual time, where no power can go away. readers: readings at the
    same time. min_free: bytes on the disk below which nothing is accepted. Raises as ``Store`` does.
    """
    origin = origin_of(party)
    sign = functools.partial(keys.sign, Context.CHECKPOINT)

    def seal(size: int, root: bytes) -> bytes:
        value = Checkpoint(origin=origin, size=size, root=root, epoch=store.epoch, at=clock.now_ms())
        return sign_checkpoint(value, keys.public, sign)

    store = Store(
        path,
        random=random,
        seal=seal,
        fits=fits_party(party),
        monotonic=clock.monotonic,
        synchronous="FULL" if durable else "OFF",
        readers=readers,
        min_free=min_free,
    )
    return store


def fits_party(party: str) -> Fits:
    """Return what says whether size and root are what a note of this party says.

    It does not ask whose signature the note bears: an older one is of an older key, and asking that is
    what ``seamline verify`` is for.
    """
    origin = origin_of(party)

    def fits(size: int, root: bytes, raw: bytes) -> bool:
        note = read_note(raw)
        value = None if isinstance(note, Refusal) else read_checkpoint_text(note.text)
        return isinstance(value, Checkpoint) and (value.origin, value.size, value.root) == (
            origin,
            size,
            root,
        )

    return fits
