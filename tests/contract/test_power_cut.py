"""Invariant 1: no accepted entry is lost, whatever the power does and whenever.

Random work runs against a simulated disk; the power is cut at every single operation in turn, the
machine is started from what may be on the platter, and everything that had been acknowledged must be
there. Two tests show that this finds real faults: with ``synchronous=NORMAL`` it must find a lost
entry, and without the second writing of the write-ahead log after a failed fsync likewise.
"""

import random
import shutil

import pytest
from power_cut import Disk, PowerCut
from store_engines import entry, note, plenty

from seamline.centre.ports import StreamRow
from seamline.ledger import merkle
from seamline.ledger.entry import entry_bytes
from seamline.storage import sqlite, wal
from seamline.storage.outcome import Condition, Done, Failed
from seamline.storage.sqlite import Store
from seamline.terms.errors import SeamlineError

STREAM = "out/beta/routine"


class SeededRandom:
    def __init__(self, seed):
        self._random = random.Random(seed)

    def bytes(self, count):
        return self._random.randbytes(count)


class Lost(AssertionError):
    """Something acknowledged is not there."""


def steady():
    return 0.0


def open_store(directory, disk, synchronous="FULL"):
    return Store(
        directory / "log.sqlite",
        random=SeededRandom(1),
        seal=note,
        monotonic=steady,
        vfs=disk.name if disk else None,
        synchronous=synchronous,
        free=plenty,
        readers=1,
    )


class Work:
    """Groups of units of work from a seed, and what has been acknowledged of them.

    An entry's text is its running number. Each unit of work that succeeds also writes a state row and a
    stream row, so that anything half done shows.
    """

    def __init__(self, seed, groups=6):
        self.random = random.Random(seed)
        self.groups = groups
        self.units = []
        self.acknowledged = 0
        self.in_flight = []

    def plan(self):
        for _ in range(self.random.randint(1, 4)):
            yield (self.random.randint(1, 3), self.random.randint(0, 3_000), self.random.random() < 0.15)

    def run(self, store):
        for _ in range(self.groups):
            jobs, texts = [], []
            for count, size, fails in self.plan():
                number = len(self.units) + len(texts)
                if not fails:
                    texts.append([f"{number}.{part} " + "x" * size for part in range(count)])
                jobs.append(_unit([f"{number} lost"] if fails else texts[-1], number, fails))
            self.in_flight = texts
            outcomes = store.transact(jobs)
            if not any(isinstance(outcome, Done) for outcome in outcomes) and texts:
                return
            self.units += texts
            self.acknowledged = len(self.units)
            self.in_flight = []
            store.tidy()


def _unit(texts, number, fails):
    def job(tx):
        for text in texts:
            tx.append(entry(text))
        tx.put("unit", f"{number:06}", texts[0].encode(), sort=number)
        row = b"%d" % number
        tx.add_to_stream(STREAM, 1, [StreamRow(number + 1, b"s" * 16, row, merkle.leaf_hash(b"s" * 16, row))])
        if fails:
            raise ZeroDivisionError

    return job


def check(work, store):
    """Everything acknowledged is there, the group under way wholly or not at all, nothing else."""
    assert store.condition.accepting, store.condition
    log = store.read(lambda view: list(view.log(0, 10**6)))
    raws = [row.raw for row in log]
    expected = _bytes(work.units)
    if raws[: len(expected)] != expected:
        raise Lost
    whole = _bytes(work.units + work.in_flight)
    assert raws in (expected, whole), "half a group"
    units = len(work.units) + (len(work.in_flight) if len(raws) > len(expected) else 0)
    assert all(merkle.leaf_hash(row.salt, row.raw) == row.leaf for row in log)
    frontier = merkle.Frontier().extend(row.leaf for row in log)
    assert frontier == store.frontier
    sealed = store.read(lambda view: view.checkpoint())
    assert sealed == ((frontier.size, note(frontier.size, frontier.root())) if log else None)
    assert [row.sort for row in store.read(lambda view: view.scan("unit"))] == list(range(units))
    numbers = store.read(lambda view: [row.number for row in view.stream(STREAM, 1, 0, 10**6)])
    assert numbers == list(range(1, units + 1))


def _bytes(units):
    return [entry_bytes(entry(text)) for texts in units for text in texts]


def run_once(directory, seed, *, cut_at, synchronous="FULL"):
    """Work until the power is cut; start from what is left; return the disk."""
    live, after = directory / "live", directory / "after"
    for path in (live, after):
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir()
    disk = Disk(seed, cut_at)
    work = Work(seed % 7)
    store = None
    try:
        for _ in range(2):
            store = open_store(live, disk, synchronous)
            work.run(store)
            store.close()
    except PowerCut:
        pass
    finally:
        if store is not None:
            store.abandon()
    disk.after_cut(after)
    found = open_store(after, None)
    try:
        check(work, found)
        work.in_flight = []
        work.units = []  # what is there now is the new beginning
        found.transact([lambda tx: tx.append(entry("and on"))])
        assert found.read(lambda view: list(view.log(found.frontier.size - 1, 10**6)))[0].raw == entry_bytes(
            entry("and on")
        )
    finally:
        found.close()
    return disk


@pytest.fixture(autouse=True)
def small_limits(monkeypatch):
    """The write-ahead log is moved often, so that cuts fall into that too."""
    monkeypatch.setattr(sqlite, "TIDY_PAGES", 12)
    monkeypatch.setattr(sqlite, "RESERVE_BYTES", 40_000)


@pytest.mark.parametrize(("seed", "step"), [(0, 1), (1, 3), (2, 3), (3, 3)])
def test_no_acknowledged_entry_is_lost_wherever_the_power_is_cut(tmp_path, seed, step):
    total = run_once(tmp_path, seed, cut_at=None).operations
    assert total > 100
    for cut_at in range(0, total, step):
        run_once(tmp_path, seed, cut_at=cut_at)


def test_the_same_test_finds_what_a_weaker_setting_loses(tmp_path):
    total = run_once(tmp_path, 2, cut_at=None, synchronous="NORMAL").operations
    assert any(loses(tmp_path, cut_at) for cut_at in range(0, total, 3))


def loses(directory, cut_at):
    try:
        run_once(directory, 2, cut_at=cut_at, synchronous="NORMAL")
    except Lost:
        return True
    return False


def after_failed_sync(directory, seed, fail_at, cut_after):
    """Work until a sync fails; start the process again, not the machine; cut the power some way on."""
    live, after = directory / "live", directory / "after"
    for path in (live, after):
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir()
    disk = Disk(seed, fail_sync_at=fail_at)
    work = Work(seed % 7)
    store = open_store(live, disk)
    work.run(store)
    stopped = not store.condition.accepting
    if stopped:
        assert store.condition == Condition(accepting=False, reason="sync")
        syncs = disk.syncs
        assert isinstance(store.transact([lambda tx: tx.append(entry("refused"))])[0], Failed)
        store.read(lambda view: view.size())
        store.close()
        assert disk.syncs == syncs, "a failed fsync was tried again"
    else:
        store.close()
    disk.cut_at = disk.operations + cut_after
    store = None
    try:
        store = open_store(live, disk)
        assert store.condition.accepting
        # What was under way when the sync failed was never acknowledged; it may be there.
        if store.read(lambda view: view.count("unit")) > len(work.units):
            work.units += work.in_flight
        work.in_flight = []
        work.run(store)
    except PowerCut:
        pass
    finally:
        if store is not None:
            store.abandon()
    disk.after_cut(after)
    found = open_store(after, None)
    try:
        check(work, found)
    finally:
        found.close()
    return stopped


def test_a_failed_fsync_stops_the_store_and_loses_nothing(tmp_path):
    stops = [
        after_failed_sync(tmp_path, seed, fail_at, cut_after)
        for seed in range(4)
        for fail_at in range(7, 16, 2)
        for cut_after in range(0, 60, 3)
    ]
    assert sum(stops) > len(stops) / 2


def test_the_same_test_finds_what_trusting_the_cache_loses(tmp_path, monkeypatch):
    monkeypatch.setattr(wal, "settle", lambda path, vfs: None)
    with pytest.raises((AssertionError, SeamlineError)):
        test_a_failed_fsync_stops_the_store_and_loses_nothing(tmp_path)
