"""A node's record: the store, sealed by the node's own key."""

import functools
from pathlib import Path

from seamline.centre.ports import Clock, Keys, Random
from seamline.ledger.checkpoint import Checkpoint, origin_of, sign_checkpoint
from seamline.ledger.signature import Context
from seamline.storage.sqlite import Store


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

    store = Store(
        path,
        random=random,
        seal=seal,
        monotonic=clock.monotonic,
        synchronous="FULL" if durable else "OFF",
    )
    return store
