"""A node's record: the store, sealed by the node's own key."""

import functools
from pathlib import Path

from seamline.centre.ports import Clock, Keys, Random
from seamline.ledger.checkpoint import Checkpoint, origin_of, read_checkpoint_text, sign_checkpoint
from seamline.ledger.note import read_note
from seamline.ledger.signature import Context
from seamline.storage.sqlite import Store
from seamline.terms.errors import Refusal


def open_record(
    path: Path, *, party: str, keys: Keys, clock: Clock, random: Random, durable: bool = True
) -> Store:
    """Open the record of a party's node, creating it where there is none.

    durable: False only in an exercise on virtual time, where no power can go away. Raises as ``Store``
    does.
    """
    origin = origin_of(party)
    sign = functools.partial(keys.sign, Context.CHECKPOINT)

    def seal(size: int, root: bytes) -> bytes:
        value = Checkpoint(origin=origin, size=size, root=root, epoch=store.epoch, at=clock.now_ms())
        return sign_checkpoint(value, keys.public, sign)

    def fits(size: int, root: bytes, raw: bytes) -> bool:
        # Not whose signature it is: an older one is of an older key. ``seamline verify`` asks that.
        note = read_note(raw)
        value = None if isinstance(note, Refusal) else read_checkpoint_text(note.text)
        return isinstance(value, Checkpoint) and (value.origin, value.size, value.root) == (
            origin,
            size,
            root,
        )

    store = Store(
        path,
        random=random,
        seal=seal,
        fits=fits,
        monotonic=clock.monotonic,
        synchronous="FULL" if durable else "OFF",
    )
    return store
