"""A store in memory and a party of people, for tests of the people of a node."""

import hashlib
import itertools

from seamline.centre import people
from seamline.centre.desk import Actor, Desk, Home
from seamline.centre.ports import LogRow, Row
from seamline.ledger.entry import entry_bytes
from seamline.terms.errors import Denied

START = 1_600_000_000_000


class MemoryTx:
    """Rows in a dictionary; what ``View`` and ``Tx`` promise, as far as people need it."""

    def __init__(self):
        self.rows = {}
        self.entries = []

    def get(self, table, key):
        row = self.rows.get((table, key))
        return row.doc if row else None

    def scan(self, table, *, group=None, low=None, high=None, newest=False, limit=1_000):
        found = [
            row
            for (held, _), row in self.rows.items()
            if held == table
            and (group is None or row.group == group)
            and (low is None or row.sort >= low)
            and (high is None or row.sort <= high)
        ]
        return sorted(found, key=lambda row: (row.sort, row.key), reverse=newest)[:limit]

    def count(self, table, *, group=None):
        return len(self.scan(table, group=group, limit=10**9))

    def size(self):
        return len(self.entries)

    def log(self, start, stop):
        for seq in range(start, min(stop, self.size())):
            yield LogRow(seq, b"", entry_bytes(self.entries[seq]), b"")

    def append(self, entry):
        entry_bytes(entry)
        self.entries.append(entry)
        return len(self.entries) - 1

    def put(self, table, key, doc, *, group="", sort=0):
        self.rows[table, key] = Row(key, group, sort, doc)

    def delete(self, table, key):
        self.rows.pop((table, key), None)


class FakeKeys:
    """Only what people ask of the node's keys: its secret."""

    public = bytes(32)
    certificate = b""

    def __init__(self, secret=b"s" * 32):
        self.secret = secret

    def sign(self, context, message):
        raise AssertionError


class CountingRandom:
    """Different bytes every time, the same in every run."""

    def __init__(self):
        self._numbers = itertools.count()

    def bytes(self, count):
        block = b""
        while len(block) < count:
            block += hashlib.sha256(str(next(self._numbers)).encode()).digest()
        return block[:count]


class Office:
    """One party's people, with a clock that the test moves."""

    def __init__(self, secret=b"s" * 32):
        self.tx = MemoryTx()
        self.now = START
        self.home = Home(party="alpha", exercise=True, keys=FakeKeys(secret), random=CountingRandom())
        self.told = []

    def do(self, job):
        """Run a unit of work: all or nothing."""
        before = dict(self.tx.rows), list(self.tx.entries)
        desk = Desk(self.tx, self.home, self.now)
        try:
            value = job(desk)
        except BaseException:
            self.tx.rows, self.tx.entries = before
            raise
        self.told += desk.told
        return value

    def seat(self, alias, *roles, sectors=()):
        """Found a person; return the ticket."""
        return self.do(lambda desk: people.found(desk, alias, roles, sectors))

    def actor(self, alias) -> Actor:
        return self.do(lambda desk: people.actor_of(desk, alias))

    def row(self, alias):
        return self.do(lambda desk: people.person_row(desk, alias))

    def kinds(self):
        return [entry.kind for entry in self.tx.entries]


def code_of(call) -> str:
    """The code of the error that a call raises, "" for none."""
    try:
        call()
    except Denied as error:
        return error.code
    return ""
