"""One study at a time for a whole node, off the event loop, for as long as somebody waits for it.

A study is named by what went in: whoever asks for the same again gets what was made. Whoever asks for one
that is not there yet waits in a short line and looks how far it is; when nobody has looked for a while it is
given up. Native code cannot be stopped half-way, so one that is given up holds its place until its present
block is done.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import structlog

from seamline.analysis.spread import Spread
from seamline.storage.threads import Threads, cores
from seamline.studies.study import Study
from seamline.terms.errors import NotFound, SeamlineError, Unavailable

MAX_WAITING = 8
"""Studies that run or wait to. A further one is refused at once."""
MAX_EACH = 2
"""The same of one person."""
MAX_KEPT = 32
KEPT_S = 600.0
"""What was made is kept so long after somebody has last looked at it."""
ALONE_S = 20.0
"""What nobody has looked at for so long is given up."""
SOON_S = 0.8
"""Whoever asks for something short gets it with the first answer."""
THREADS = 2
"""The doors of the node need the others."""

WAITING, RUNNING, DONE, FAILED = "waiting", "running", "done", "failed"
_log = structlog.get_logger("seamline.studies")


class GivenUp(Exception):
    """Nobody waits for this any longer."""


@dataclass
class Job:
    """A study on its way.

    number: in the order of asking. about: whatever its maker needs to know of it again. done, of: pieces of
    the work.
    """

    id: str
    number: int
    who: str
    about: Any
    run: Callable[[Spread], Study]
    looked: float
    state: str = WAITING
    done: int = 0
    of: int = 0
    study: Study | None = None
    error: SeamlineError | None = None
    stop: bool = False
    task: "asyncio.Task[None] | None" = field(default=None, repr=False)


class Studies:
    """The studies of one node."""

    def __init__(self, *, alone_s: float = ALONE_S, threads: int = 0) -> None:
        self._one = asyncio.Semaphore(1)
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._number = 0
        self._alone_s = alone_s
        self._threads = threads or min(THREADS, cores())

    async def ask(self, name: str, who: str, about: Any, run: Callable[[Spread], Study]) -> Job:
        """Return the study of a name, begun if it is not there. who: asks, MAX_EACH of them at a time.

        Raises Unavailable ``study-busy``.
        """
        self._sweep()
        known = self._jobs.get(name)
        if known is None or known.state == FAILED or known.stop:
            waiting = [one for one in self._jobs.values() if one.state in (WAITING, RUNNING)]
            own = sum(one.who == who and not one.stop for one in waiting)
            if len(waiting) >= MAX_WAITING or own >= MAX_EACH:
                raise Unavailable("study-busy", "other studies are being made")
            self._number += 1
            known = Job(name, self._number, who, about, run, self._now())
            self._jobs[name] = known
            known.task = asyncio.create_task(self._whole(known))
        return await self.look(name)

    async def look(self, name: str) -> Job:
        """Return a study and note that somebody waits for it. Raises NotFound ``study-not-found``."""
        self._sweep()
        job = self._jobs.get(name)
        if job is None or job.stop:
            raise NotFound("study-not-found", "there is no such thing")
        job.looked = self._now()
        self._jobs.move_to_end(name)
        if job.task is not None and not job.task.done():
            await asyncio.wait({job.task}, timeout=SOON_S)
        return job

    def ahead(self, job: Job) -> int:
        """Return how many run or wait before one that waits."""
        if job.state != WAITING:
            return 0
        return sum(
            one.state == RUNNING or (one.state == WAITING and one.number < job.number)
            for one in self._jobs.values()
        )

    def forget(self, name: str) -> None:
        """Drop a study: it rests on something that is not there any more."""
        job = self._jobs.pop(name, None)
        if job is not None:
            job.stop = True

    async def close(self) -> None:
        """Give up whatever runs, and wait until it has stopped."""
        tasks = []
        for job in self._jobs.values():
            job.stop = True
            if job.task is not None:
                tasks.append(job.task)
        self._jobs.clear()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _whole(self, job: Job) -> None:
        watch = asyncio.create_task(self._watch(job))
        try:
            async with self._one:
                tell = self._teller(job)
                tell(0, 0)
                job.state = RUNNING
                job.study = await asyncio.to_thread(job.run, Threads(self._threads, tell))
            job.state = DONE
        except GivenUp:
            job.stop = True
            job.state = FAILED
        except asyncio.CancelledError:
            job.stop = True  # the node stops: what runs in a thread stops at its next word
            raise
        except SeamlineError as error:
            job.error = error
            job.state = FAILED
        except Exception as error:  # noqa: BLE001 - the edge: whatever is left becomes one safe answer
            # What was raised may repeat what went in: the log gets its kind alone.
            _log.error("study.failed", error=type(error).__name__)
            job.error = Unavailable("study-failed", "the study could not be made")
            job.state = FAILED
        finally:
            watch.cancel()

    async def _watch(self, job: Job) -> None:
        while not job.stop:
            await asyncio.sleep(self._alone_s / 4)
            job.stop = self._now() - job.looked > self._alone_s

    def _teller(self, job: Job) -> Callable[[int, int], None]:
        def tell(done: int, of: int) -> None:
            if job.stop:
                raise GivenUp
            job.done, job.of = done, of

        return tell

    def _sweep(self) -> None:
        """Forget what has been given up, and what was made longest ago where there is much of it."""
        now = self._now()
        over = [one for one in self._jobs.values() if one.state in (DONE, FAILED) or one.stop]
        over = [one for one in over if one.state != RUNNING]
        for number, job in enumerate(over):
            if job.stop or now - job.looked > KEPT_S or len(over) - number > MAX_KEPT:
                self._jobs.pop(job.id, None)

    def _now(self) -> float:
        return asyncio.get_running_loop().time()
