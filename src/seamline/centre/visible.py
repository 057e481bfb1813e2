"""Who at this node may see which workflow: some are not for security roles, whoever asks and by which path.

What a person may not see looks as if it did not exist: the same answer, the same words, no id, no count. The
node itself deals with it as with anything else. Its objects stand in a table of their own, so that whatever
goes through objects, now or later, does not come upon them. Numbers of streams and of log entries run on for
everybody: they say that the node does something, as they do for every receipt.
"""

from collections.abc import Mapping
from typing import Any

from seamline.centre import rows
from seamline.centre.desk import Actor, Desk, Reader
from seamline.ledger.entry import read_wire
from seamline.terms.errors import NotFound
from seamline.terms.lanes import LANES

ONLY: Mapping[str, frozenset[str]] = {
    "return-area": frozenset({"civil-lead", "auditor"}),
}
"""Procedure to the roles that may see its objects. What is not named here every reader may."""

KEPT_APART = "object-apart"
"""The table of such objects; all others stand in ``rows.OBJECT``."""

OPERATOR = Actor("", frozenset().union(*ONLY.values()))
"""Whoever runs the machine holds the record itself: its command line keeps nothing from them."""

WAITING = ("", "/later", "/officer")
"""Groups of the queue in which a row waits for the link, a time or an approval."""
MAX_OBJECTS = 2_000
"""Objects that a list holds or looks through: the newest."""


def may_see(actor: Actor, proc: str) -> bool:
    """Say whether a person may know of objects of a procedure at all."""
    roles = ONLY.get(proc)
    return roles is None or bool(roles & actor.roles)


def hidden(actor: Actor) -> frozenset[str]:
    """Return the procedures that a person is not to know of."""
    return frozenset(proc for proc in ONLY if not may_see(actor, proc))


def find(reader: Reader, ob: str) -> rows.ObjectRow | None:
    """Return an object's row, whichever table it stands in: for the node, or once ``knows`` has let by."""
    row = reader.find(rows.OBJECT, ob, rows.ObjectRow)
    return row if row is not None else reader.find(KEPT_APART, ob, rows.ObjectRow)


def put(desk: Desk, row: rows.ObjectRow) -> None:
    """Write an object's row into the table in which it belongs."""
    table = KEPT_APART if row.proc in ONLY else rows.OBJECT
    desk.put(table, row.ob, row, group=row.proc, sort=row.opened)


def objects(reader: Reader, actor: Actor, group: str | None, limit: int) -> list[rows.ObjectRow]:
    """Return the newest objects that a person may know of. group: of one procedure only."""
    where: dict[str, Any] = {"group": group, "newest": True, "limit": limit}
    found = reader.every(rows.OBJECT, rows.ObjectRow, **where)
    if len(hidden(actor)) < len(ONLY):
        kept = reader.every(KEPT_APART, rows.ObjectRow, **where)
        found += [row for row in kept if may_see(actor, row.proc)]
        found.sort(key=lambda row: (row.opened, row.ob), reverse=True)
    return found[:limit]


def keep_apart(desk: Desk, row: rows.ObjectRow) -> None:
    """Note that an object is not for everybody. To be done before anything is recorded of it."""
    if row.proc in ONLY and desk.tx.get(rows.APART, row.ob) is None:
        desk.put(rows.APART, row.ob, rows.Apart(row.proc), group=row.proc)


def knows(reader: Reader, actor: Actor, ob: str) -> bool:
    """Say whether a person may know of an object, one that does not exist included."""
    apart = reader.find(rows.APART, ob, rows.Apart)
    return apart is None or may_see(actor, apart.proc)


def need(reader: Reader, actor: Actor, ob: str) -> None:
    """Raise NotFound ``object-not-found``, as for what does not exist, unless the person may know of it."""
    if not knows(reader, actor, ob):
        raise NotFound("object-not-found", "there is no such thing")


def kept_from(reader: Reader, actor: Actor) -> int:
    """Return how many objects there are that a person is not to know of."""
    return sum(reader.view.count(rows.APART, group=proc) for proc in hidden(actor))


def waiting_unseen(reader: Reader, actor: Actor, party: str, lane: str) -> int:
    """Return how many rows of what a person is not to know of wait for a partner in a lane."""
    if not kept_from(reader, actor):
        return 0
    keys = [
        row.key for where in WAITING for row in reader.view.scan(rows.QUEUE, group=f"{party}/{lane}{where}")
    ]
    return sum(not knows(reader, actor, _ob_of(key)) for key in keys)


def oldest_waiting(reader: Reader, actor: Actor, party: str) -> int:
    """Return since when the first of what a person may know of has waited, ms UTC; 0 where nothing does."""
    found = []
    for lane in LANES:
        queue = reader.view.scan(rows.QUEUE, group=f"{party}/{lane}")
        first = next((row.key for row in queue if knows(reader, actor, _ob_of(row.key))), "")
        row = reader.find(rows.QUEUE, first, rows.QueueRow) if first else None
        found += [row.queued] if row else []
    return min(found, default=0)


def _ob_of(key: str) -> str:
    """Return the object that a row of the queue is about: ``queue.key_of``."""
    return key.split("/")[3]


def shows_entry(reader: Reader, actor: Actor, row: rows.QuarantineRow) -> bool:
    """Say whether a person may know of an entry in quarantine: of what, and of which procedure, it is."""
    if not hidden(actor):
        return True
    move = read_wire(bytes.fromhex(row.raw)).body if row.raw else {}
    return may_see(actor, str(move.get("proc", ""))) and knows(reader, actor, row.ob)
