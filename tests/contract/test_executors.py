"""What both executors promise: the threads of production and the virtual loop of a simulation."""

import asyncio
import threading
import time

import pytest
from store_engines import SqliteEngine, entry, note, plenty

from seamline.exercise import virtual
from seamline.exercise.executor import LoopExecutor
from seamline.storage.executor import ThreadExecutor
from seamline.storage.outcome import Condition
from seamline.storage.randomness import SystemRandom
from seamline.storage.sqlite import Store
from seamline.terms.errors import Conflict, Unavailable


class Threads:
    """Runs a coroutine function against a thread executor, on a real loop."""

    def __init__(self, store):
        self.store = store

    def run(self, main):
        async def whole():
            executor = ThreadExecutor(self.store)
            try:
                return await main(executor)
            finally:
                executor.close()

        return asyncio.run(whole())


class Loop:
    """Runs it on virtual time."""

    def __init__(self, store):
        self.store = store

    def run(self, main):
        return virtual.run(lambda loop: main(LoopExecutor(self.store, asyncio.sleep, seed=1)))


@pytest.fixture(params=[Threads, Loop])
def runner(request, tmp_path):
    engine = SqliteEngine(tmp_path)
    yield request.param(engine.store)
    engine.close()


def test_what_is_acknowledged_is_in_the_store(runner):
    async def main(executor):
        return await executor.write(lambda tx: tx.append(entry("a")))

    assert runner.run(main) == 0
    assert runner.store.read(lambda view: view.size()) == 1
    assert runner.store.read(lambda view: view.checkpoint())[0] == 1


def test_units_of_work_run_in_the_order_in_which_they_were_asked_for(runner):
    async def main(executor):
        jobs = [executor.write(lambda tx, n=n: tx.append(entry(str(n)))) for n in range(200)]
        return await asyncio.gather(*jobs)

    assert runner.run(main) == list(range(200))


def test_callers_share_commits(runner):
    async def main(executor):
        await asyncio.gather(*(executor.write(lambda tx: tx.append(entry("x"))) for _ in range(200)))

    runner.run(main)
    assert runner.store.figures.commits < 20
    assert runner.store.figures.entries == 200


def test_an_error_reaches_its_own_caller_only(runner):
    def fails(tx):
        tx.append(entry("lost"))
        raise Conflict("some-conflict")

    async def main(executor):
        return await asyncio.gather(
            executor.write(lambda tx: tx.append(entry("a"))),
            executor.write(fails),
            executor.write(lambda tx: tx.append(entry("b"))),
            return_exceptions=True,
        )

    first, second, third = runner.run(main)
    assert (first, third) == (0, 1)
    assert isinstance(second, Conflict)


def test_a_reading_shows_what_has_been_acknowledged(runner):
    async def main(executor):
        await executor.write(lambda tx: tx.put("t", "k", b"1"))
        return await executor.read(lambda view: view.get("t", "k"))

    assert runner.run(main) == b"1"


def test_a_caller_that_has_gone_takes_waiting_work_with_it(runner):
    async def main(executor):
        first = asyncio.ensure_future(executor.write(lambda tx: tx.append(entry("a"))))
        gone = asyncio.ensure_future(executor.write(lambda tx: tx.append(entry("b"))))
        await asyncio.sleep(0)
        gone.cancel()
        await asyncio.gather(first, gone, return_exceptions=True)
        await executor.write(lambda tx: tx.append(entry("c")))

    runner.run(main)
    assert runner.store.figures.jobs in (2, 3)
    assert runner.store.condition.accepting


def test_a_full_queue_refuses_at_once_and_counts_it(tmp_path):
    engine = SqliteEngine(tmp_path)
    began, go = threading.Event(), threading.Event()

    async def main():
        executor = ThreadExecutor(engine.store, max_queued=4)
        slow = asyncio.ensure_future(executor.write(lambda tx: (began.set(), go.wait(10))))
        await asyncio.to_thread(began.wait, 10)
        waiting = [asyncio.ensure_future(executor.write(lambda tx: tx.append(entry("x")))) for _ in range(4)]
        await asyncio.sleep(0)
        with pytest.raises(Unavailable, match="store-busy"):
            await executor.write(lambda tx: tx.append(entry("one too many")))
        load = executor.load
        go.set()
        await asyncio.gather(slow, *waiting)
        executor.close()
        with pytest.raises(Unavailable, match="store-closed"):
            await executor.write(lambda tx: None)
        return load

    load = asyncio.run(main())
    assert (load.queued, load.refused) == (4, 1)
    assert engine.store.read(lambda view: view.size()) == 4
    engine.close()


def test_closing_finishes_what_waits(tmp_path):
    engine = SqliteEngine(tmp_path)

    async def main():
        executor = ThreadExecutor(engine.store)
        waiting = [asyncio.ensure_future(executor.write(lambda tx: tx.append(entry("x")))) for _ in range(50)]
        await asyncio.sleep(0)
        executor.close()
        return await asyncio.gather(*waiting)

    assert asyncio.run(main()) == list(range(50))
    engine.close()


def test_that_the_disk_has_room_again_is_seen_though_nobody_writes(tmp_path, monkeypatch):
    monkeypatch.setattr("seamline.storage.executor.RETRY_S", 0.01)
    monkeypatch.setattr("seamline.storage.halt.RETRY_S", 0.01)
    room = [0]
    engine = SqliteEngine(tmp_path)
    store = engine.reopen(free=lambda _path: room[0])

    async def main():
        executor = ThreadExecutor(store)
        with pytest.raises(Unavailable, match="store-stopped"):
            await executor.write(lambda tx: tx.append(entry("x")))
        await asyncio.sleep(0.1)
        assert store.condition == Condition(accepting=False, reason="full", passing=True)
        room[0] = 1 << 40
        for _ in range(500):
            await asyncio.sleep(0.01)
            if store.condition.accepting:
                break
        assert store.condition.accepting
        number = await executor.write(lambda tx: tx.append(entry("y")))
        executor.close()
        return number

    assert asyncio.run(main()) == 0
    engine.store = store
    engine.close()


def test_a_seal_that_fails_is_told_to_the_callers_and_the_writer_lives(tmp_path):
    seals = iter([Unavailable("key-locked"), None])

    def seal(size, root):
        error = next(seals)
        if error:
            raise error
        return note(size, root)

    engine = SqliteEngine(tmp_path)
    store = engine.reopen(seal=seal)

    async def main():
        executor = ThreadExecutor(store)
        with pytest.raises(Unavailable, match="key-locked"):
            await executor.write(lambda tx: tx.append(entry("x")))
        number = await executor.write(lambda tx: tx.append(entry("y")))
        executor.close()
        return number

    assert asyncio.run(main()) == 0
    engine.store = store
    engine.close()


def test_the_same_seed_gives_the_same_times(tmp_path):
    def times(directory, seed):
        directory.mkdir()
        store = Store(
            directory / "log.sqlite", random=SystemRandom(), seal=note, monotonic=time.monotonic, free=plenty
        )

        async def main(loop):
            executor = LoopExecutor(store, asyncio.sleep, seed)
            found = []
            for _ in range(20):
                await executor.write(lambda tx: tx.append(entry("x")))
                found.append(loop.time())
            return found

        found = virtual.run(main)
        store.close()
        return found

    assert times(tmp_path / "a", 7) == times(tmp_path / "b", 7) != times(tmp_path / "c", 8)


def test_a_crash_on_virtual_time_acknowledges_nothing_more(tmp_path):
    engine = SqliteEngine(tmp_path)

    async def main(loop):
        executor = LoopExecutor(engine.store, asyncio.sleep, seed=1)
        await executor.write(lambda tx: tx.append(entry("kept")))
        lost = asyncio.ensure_future(executor.write(lambda tx: tx.append(entry("lost"))))
        await asyncio.sleep(0)
        executor.crash()
        await asyncio.sleep(1)
        with pytest.raises(Unavailable, match="store-closed"):
            await lost
        with pytest.raises(Unavailable, match="store-closed"):
            await executor.write(lambda tx: None)

    virtual.run(main)
    engine.store = engine.open()
    assert engine.store.read(lambda view: view.size()) == 1
    engine.close()
