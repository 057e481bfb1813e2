"""One study at a time, in turn, given up when nobody waits, kept while somebody may ask again."""

import asyncio
import threading

import pytest

from seamline.gateways.studies import runner
from seamline.gateways.studies.runner import MAX_EACH, MAX_WAITING, Studies
from seamline.studies.study import Study
from seamline.terms.errors import InvalidInput, NotFound, Unavailable


class Work:
    """A study that goes on until it is let go; counts how many run at once."""

    running = 0
    most = 0

    def __init__(self):
        self.go = threading.Event()
        self.began = threading.Event()
        self.stopped = False
        self.times = 0

    def __call__(self, spread):
        Work.running += 1
        Work.most = max(Work.most, Work.running)
        self.times += 1
        self.began.set()
        try:
            spread(self.piece, 1_000, 1)
        except runner.GivenUp:
            self.stopped = True
            raise
        finally:
            Work.running -= 1
        return Study("scan", (), (), (), (), ())

    def piece(self, low, high):
        if not self.go.is_set():
            self.go.wait(0.01)
        return high - low


def made(work):
    work.go.set()
    return work


@pytest.fixture
def quick(monkeypatch):
    """Answers come at once, so that what runs is seen running."""
    monkeypatch.setattr(runner, "SOON_S", 0.01)
    Work.running = Work.most = 0


def play(story, **given):
    async def whole():
        studies = Studies(threads=1, **given)
        try:
            await story(studies)
        finally:
            await studies.close()

    asyncio.run(whole())


async def done(studies, name):
    while True:
        job = await studies.look(name)
        if job.state in ("done", "failed"):
            return job
        await asyncio.sleep(0.01)


def test_what_is_short_comes_with_the_first_answer():
    async def story(studies):
        job = await studies.ask("a", "alice", None, made(Work()))
        assert (job.state, job.study.kind) == ("done", "scan")

    play(story)


def test_the_same_is_made_once(quick):
    async def story(studies):
        first, second = made(Work()), made(Work())
        await studies.ask("a", "alice", 1, first)
        await done(studies, "a")
        job = await studies.ask("a", "bob", 2, second)
        assert (job.about, first.times, second.times) == (1, 1, 0)

    play(story)


def test_one_runs_at_a_time_and_the_others_wait_in_turn(quick):
    async def story(studies):
        works = [Work() for _ in range(4)]
        jobs = [await studies.ask(f"{n}", f"p{n}", None, work) for n, work in enumerate(works)]
        await asyncio.to_thread(works[0].began.wait, 5)
        assert [job.state for job in jobs] == ["running", "waiting", "waiting", "waiting"]
        for _ in range(2):
            await studies.look("1")  # whoever looks again does not lose the place
        assert [studies.ahead(job) for job in jobs] == [0, 1, 2, 3]
        for work in works:
            work.go.set()
        for n in range(4):
            assert (await done(studies, f"{n}")).state == "done"
        assert Work.most == 1

    play(story)


def test_how_far_it_is_can_be_read(quick):
    async def story(studies):
        work = Work()
        await studies.ask("a", "alice", None, work)
        await asyncio.to_thread(work.began.wait, 5)
        seen = set()
        while len(seen) < 3:
            job = await studies.look("a")
            seen.add(job.done)
            assert 0 <= job.done <= job.of == 1_000
        work.go.set()

    play(story)


def test_the_line_is_short_for_all_and_shorter_for_one(quick):
    async def story(studies):
        for n in range(MAX_EACH):
            await studies.ask(f"own{n}", "alice", None, Work())
        with pytest.raises(Unavailable) as refused:
            await studies.ask("more", "alice", None, Work())
        assert refused.value.code == "study-busy"
        for n in range(MAX_WAITING - MAX_EACH):
            await studies.ask(f"p{n}", f"person-{n}", None, Work())
        with pytest.raises(Unavailable) as refused:
            await studies.ask("last", "zoe", None, Work())
        assert refused.value.code == "study-busy"

    play(story)


def test_what_nobody_waits_for_is_given_up_and_the_next_begins(quick):
    async def story(studies):
        alone, next_one = Work(), Work()
        await studies.ask("alone", "alice", None, alone)
        await asyncio.to_thread(alone.began.wait, 5)
        await studies.ask("next", "bob", None, next_one)
        for _ in range(200):
            await studies.look("next")
            await asyncio.sleep(0.01)
            if next_one.began.is_set():
                break
        assert alone.stopped
        assert next_one.began.is_set()
        with pytest.raises(NotFound):
            await studies.look("alone")
        assert (await studies.ask("alone", "alice", None, made(Work()))).id == "alone"
        next_one.go.set()

    play(story, alone_s=0.3)


def test_a_refusal_is_kept_for_who_looks_and_tried_again_for_who_asks(quick):
    def refused(spread):
        raise InvalidInput("scan-radius", "no")

    def broken(spread):
        raise ZeroDivisionError

    async def story(studies):
        await studies.ask("a", "alice", None, refused)
        assert (await done(studies, "a")).error.code == "scan-radius"
        await studies.ask("b", "alice", None, broken)
        job = await done(studies, "b")
        assert (job.error.code, job.study) == ("study-failed", None)
        await studies.ask("a", "alice", None, made(Work()))
        assert (await done(studies, "a")).state == "done"

    play(story)


def test_what_was_made_is_forgotten_when_there_is_much_of_it_or_on_request(quick, monkeypatch):
    monkeypatch.setattr(runner, "MAX_KEPT", 3)

    async def story(studies):
        for n in range(5):
            await studies.ask(f"{n}", "alice", None, made(Work()))
            await done(studies, f"{n}")
        for gone in ("0", "1"):
            with pytest.raises(NotFound):
                await studies.look(gone)
        await studies.look("4")
        studies.forget("4")
        with pytest.raises(NotFound):
            await studies.look("4")
        monkeypatch.setattr(runner, "KEPT_S", -1.0)
        with pytest.raises(NotFound):
            await studies.look("3")

    play(story)


def test_closing_stops_what_runs(quick):
    work = Work()

    async def story(studies):
        await studies.ask("a", "alice", None, work)
        await asyncio.to_thread(work.began.wait, 5)

    play(story)
    assert work.stopped
