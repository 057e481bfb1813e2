"""The desk: one unit of work, with all that a use case may touch.

A use case is a plain function ``(desk, actor, ...) -> value``: it reads facts through the desk, calls pure
code, writes once, and notes what viewers are to be told. ``Centre.do`` runs it in one durable transaction
and tells the viewers after the commit. A use case that raises changes nothing.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec

from seamline.centre import logbook, rows
from seamline.centre.ports import Keys, Mishap, Random, Row, Tx, View
from seamline.ledger.entry import Entry
from seamline.terms import ids
from seamline.terms.errors import Denied, NotFound, Refusal

T = TypeVar("T", bound=msgspec.Struct)
V = TypeVar("V")

GROUNDS = frozenset({rows.AGREEMENT, rows.LINE, rows.CERTIFICATE, rows.PARTNER, rows.REVOKED, rows.ASKED})
"""Tables on which decisions rest, and what is known of keys."""

_encoder = msgspec.json.Encoder(order="deterministic")


class Actor(msgspec.Struct, frozen=True):
    """Who acts. person: "party/alias", or the bare party id for the node itself. sectors: () for all."""

    person: str
    roles: frozenset[str] = frozenset()
    sectors: tuple[str, ...] = ()

    def need(self, *roles: str) -> None:
        """Raise Denied ``role-needed`` unless the actor has one of the roles."""
        if not self.roles.intersection(roles):
            raise Denied("role-needed", "your role does not allow this", roles=",".join(roles))

    def post(self) -> str:
        """Return the duty post that a partner is told: the role on watch, never the person."""
        for role in ("duty-officer", "release-officer", "analyst", "commander", "civil-lead"):
            if role in self.roles:
                return role
        return "node"


class Home(msgspec.Struct, frozen=True):
    """What does not change while a node runs. root: the own party's root key, 32 bytes."""

    party: str
    exercise: bool
    keys: Keys
    random: Random
    root: bytes = b""
    mishap: Mishap = lambda _code, _error: None


class Reader:
    """Typed reading of state rows on a snapshot."""

    def __init__(self, view: View, home: Home, now: int) -> None:
        self.view = view
        self.home = home
        self.now = now
        self._kept: dict[str, Any] = {}

    def once(self, name: str, work: Callable[[], V]) -> V:
        """Return what some work gives, done once in this unit of work; until what it rests on is written."""
        if name not in self._kept:
            self._kept[name] = work()
        found: V = self._kept[name]
        return found

    def find(self, table: str, key: str, kind: type[T]) -> T | None:
        """Return the row's value, or None."""
        raw = self.view.get(table, key)
        return None if raw is None else msgspec.json.decode(raw, type=kind)

    def get(self, table: str, key: str, kind: type[T]) -> T:
        """Return the row's value. Raises NotFound ``<table>-not-found``."""
        value = self.find(table, key, kind)
        if value is None:
            raise NotFound(f"{table}-not-found", "there is no such thing")
        return value

    def every(self, table: str, kind: type[T], **where: Any) -> list[T]:
        """Return the values of the rows that ``View.scan`` gives."""
        decode = msgspec.json.Decoder(kind).decode
        return [decode(row.doc) for row in self.view.scan(table, **where)]

    def rows(self, table: str, **where: Any) -> list[Row]:
        """Return the rows themselves, where their keys or order matter."""
        return self.view.scan(table, **where)


class Desk(Reader):
    """A reader that may also write."""

    def __init__(self, tx: Tx, home: Home, now: int) -> None:
        super().__init__(tx, home, now)
        self.tx = tx
        self.told: list[tuple[str, bytes]] = []
        self.due: set[str] = set()

    def record(self, kind: str, ob: str, body: Mapping[str, Any], by: str = "") -> int:
        """Append an entry to the own log; returns its sequence number."""
        entry = Entry(
            kind=kind,
            at=self.now,
            by=by or self.home.party,
            ob=ob,
            body=dict(body),
            ex=int(self.home.exercise),
        )
        seq = self.tx.append(entry)
        self._note(seq, entry)
        return seq

    def _note(self, seq: int, entry: Entry) -> None:
        """Keep the line that the page shows of an entry."""
        shown = logbook.line_of(entry.kind, entry.body)
        if shown is None:
            return
        line = rows.LogLine(
            seq=seq,
            at=entry.at,
            by=entry.by,
            kind=entry.kind,
            ob=entry.ob,
            party=str(entry.body.get("from", self.home.party)),
            message=shown,
        )
        self.put(rows.LOGLINE, str(seq), line, group=entry.ob, sort=seq)
        if seq >= logbook.MAX_LINES:
            self.tx.delete(rows.LOGLINE, str(seq - logbook.MAX_LINES))
        self.tell("log", seq=seq, **self._apart(entry.ob))

    def put(self, table: str, key: str, value: msgspec.Struct, *, group: str = "", sort: int = 0) -> None:
        """Write a row."""
        if table in GROUNDS:
            self._kept.clear()
        self.tx.put(table, key, _encoder.encode(value), group=group, sort=sort)

    def tell(self, event: str, **doc: Any) -> None:
        """Note what viewers are told once this is durable."""
        apart = self._apart(str(doc.get("id") or doc.get("ob") or ""))
        self.told.append((event, _encoder.encode({**doc, **apart})))

    def _apart(self, ob: str) -> dict[str, int]:
        """Return the mark of what not every viewer may know of, or nothing."""
        return {"apart": 1} if ob and self.tx.get(rows.APART, ob) is not None else {}

    def wake(self, partner: str) -> None:
        """Note that something waits for a partner, so that a waiting pull is answered after the commit."""
        self.due.add(partner)

    def new_id(self, *made_of: str) -> str:
        """Return a fresh object id; the same one again for the same words, where words are given.

        Ids made of words depend on nothing else that happens on the node.
        """
        if made_of:
            return ids.alias(self.home.keys.secret, "\0".join(made_of), "seamline object id")
        return ids.from_bytes(self.home.random.bytes(ids.OBJECT_BYTES))


def refuse(refusal: Refusal) -> Denied:
    """Return the error by which a refusal leaves a use case."""
    return Denied(refusal.code, "", article=refusal.article, **refusal.facts)
