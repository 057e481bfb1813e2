"""What waits for a partner and has no number yet.

A row of the queue is an intention, not a release: whether anything of it leaves is decided again when a
parcel is cut.
"""

from typing import Any

from seamline.centre import rows
from seamline.centre.desk import Desk, Reader
from seamline.terms.errors import Unavailable

MAX_QUEUED = 100_000
"""Rows waiting for one partner in one lane. When full, nothing more is taken for it: ``queue-full``."""


def add(
    desk: Desk,
    lane: str,
    party: str,
    what: str,
    ob: str,
    *,
    data: dict[str, Any] | None = None,
    not_before: int = 0,
    order: int = -1,
) -> None:
    """Let something wait for a partner in a lane.

    order: the sequence number of the entry that caused it; the size of the own log where not given.
    The same thing for the same partner waits once: a newer row takes the place of an older one of the
    same (what, ob, discriminator), the last being ``data["is"]`` where present.
    """
    group = f"{party}/{lane}"
    if desk.view.count(rows.QUEUE, group=group) >= MAX_QUEUED:
        raise Unavailable("queue-full", "too much waits for this partner", party=party)
    data = data or {}
    key = f"{group}/{what}/{ob}/{data.get('is', '')}"
    row = rows.QueueRow(what=what, party=party, ob=ob, data=data, queued=desk.now, not_before=not_before)
    desk.put(rows.QUEUE, key, row, group=group, sort=desk.view.size() if order < 0 else order)
    desk.wake(party)


def drop(desk: Desk, lane: str, party: str, what: str, ob: str, discriminator: str = "") -> None:
    """Let something no longer wait."""
    desk.tx.delete(rows.QUEUE, f"{party}/{lane}/{what}/{ob}/{discriminator}")


def waiting(reader: Reader, party: str, lane: str) -> int:
    """Return how many rows wait."""
    return reader.view.count(rows.QUEUE, group=f"{party}/{lane}")


def put_back(desk: Desk, lane: str, row: rows.QueueRow) -> None:
    """Let something wait again that had been cut and not fetched."""
    group = f"{row.party}/{lane}"
    key = f"{group}/{row.what}/{row.ob}/{row.data.get('is', '')}"
    desk.put(rows.QUEUE, key, row, group=group, sort=desk.view.size())
