"""Where a real week is played: on virtual time that stands in that week, or on nodes that run now."""

import datetime as dt
import functools
from collections.abc import Callable
from pathlib import Path

import msgspec

from seamline.exercise.federation import Federation, understanding_text, with_roots
from seamline.exercise.live import LiveStage
from seamline.exercise.nodes import Made
from seamline.exercise.prepare import prepare
from seamline.exercise.rehearsal import PIN, AppHand, Doors, VirtualStage, leave
from seamline.exercise.replay import BACK_MS, Replay, Say
from seamline.exercise.scenario import WEEK
from seamline.exercise.script import Doc, Finding, Play
from seamline.exercise.virtual import VirtualLoop
from seamline.exercise.virtual import run as run_virtual
from seamline.exercise.week import CENTRES, Day, Week
from seamline.terms.times import DAY, HOUR

OPEN_MS = BACK_MS - HOUR // 2
"""Local time at which the nodes start in the morning."""
IDLE_S = 3_600.0
WAIT_MS = 30_000
"""The longest that a pull may last: a week has many."""
SETTLE_S = 600.0
"""After the last day, until all has arrived."""
SIGN_S = 3_660.0
"""The hour for the signatures of the week's understanding, and a minute."""

LIVE_DAY_S = 90.0
"""A day of the week on nodes that run now."""
LIVE_SIGN = ('"sitrep.sign" = "60 min"', '"sitrep.sign" = "1 min"')
"""The hour for the signatures, and what it is where a day takes minutes."""
LIVE_SIGN_S = 65.0
TITLE = "replay-day"

Watch = Callable[[int, int], None]
"""Called with steps done and steps in all."""


class Played(msgspec.Struct, frozen=True):
    """What came of a week. panels: each day's situation report, as either side shows it at the end."""

    findings: list[Finding]
    panels: dict[dt.date, dict[str, Doc]]


class WeekStage(VirtualStage):
    """Two centres on virtual time; their nodes are stopped for the night and come back from the disk.

    In the night nothing happens, and pulls that bring nothing would be most of a run.
    """

    sign_s = SIGN_S

    def __init__(self, federation: Federation, doors: Doors) -> None:
        super().__init__(federation, PIN)
        self._doors = doors

    async def until(self, at: int) -> None:
        """See ``Pace``."""
        await self.wait(max((at - self.now()) / 1_000, 0.0))

    async def day(self, day: Day) -> None:
        """See ``Pace``: let the night pass."""
        nodes = self.federation.nodes.values()
        if self.now() < day.starts:
            for node in nodes:
                await node.crash()
            await self.until(day.starts + OPEN_MS)
            for node in nodes:
                await node.restart()
        self.seat()

    def seat(self) -> None:
        """Give every seat of the nodes, as they run now, a hand."""
        for node in self.federation.nodes.values():
            app = self._doors.app(node)
            for seat in node.side.seats:
                again = functools.partial(self._doors.ticket, node, seat.alias)
                base = f"http://{node.side.host}"
                self.hands[node.party, seat.alias] = AppHand(app, base, "", again)


class LivePace:
    """``replay.Pace`` of nodes whose clock is ours: a day takes LIVE_DAY_S. It can be paused and hurried."""

    sign_s = LIVE_SIGN_S

    def __init__(self, stage: LiveStage) -> None:
        self._stage = stage
        self._starts = self._at = 0

    async def until(self, at: int) -> None:
        """See ``Pace``."""
        part = max(at - self._at, 0) / DAY
        self._at = max(at, self._at)
        await self._stage.gap(part * LIVE_DAY_S)

    async def day(self, day: Day) -> None:
        """See ``Pace``."""
        self._at = max(day.starts, self._at)
        self._stage.title = TITLE
        self._stage.board["number"] += 1
        await self._stage.write()


def rehearse_week(
    folder: Path, doors: Doors, week: Week, say: Say, watch: Watch, *, cut: dt.date | None, language: str
) -> Played:
    """Play a week on virtual time in a folder, which keeps the nodes' records, closed."""

    async def main(loop: VirtualLoop) -> Played:
        federation = Federation(
            loop,
            folder,
            text=understanding_text(WEEK),
            sides=CENTRES,
            start_ms=week.days[0].starts + OPEN_MS,
            idle_s=IDLE_S,
            wait_ms=WAIT_MS,
        )
        await federation.open()
        for node in federation.nodes.values():
            await doors.seat(node, PIN)
        stage = WeekStage(federation, doors)
        stage.seat()
        play = Play(stage)
        await prepare(play, federation.text, sides=CENTRES)
        replay = Replay(play, week, stage, say, language=language, cut=cut, tell=_counted(week, watch))
        await replay.run()
        await stage.wait(SETTLE_S)
        panels = {date: await replay.panels(date) for date in replay.days}
        await federation.close()
        for node in federation.nodes.values():
            leave(node)
        return Played(play.findings, panels)

    return run_virtual(main)


async def replay_live(
    nodes: list[Made], pin: str, week: Week, say: Say, watch: Watch, *, cut: dt.date | None, language: str
) -> list[Finding]:
    """Play a week to running nodes, under the week's understanding with LIVE_SIGN; return what was found."""
    stage = LiveStage(nodes, pin)
    play = Play(stage)
    stage.board["of"] = len(week.days)
    text = understanding_text(WEEK).replace(*LIVE_SIGN)
    try:
        await stage.write()
        await prepare(play, with_roots(text, {made.side.party: made.root for made in nodes}), sides=CENTRES)
        pace = LivePace(stage)
        await Replay(play, week, pace, say, language=language, cut=cut, tell=_counted(week, watch)).run()
        stage.board["running"] = False
        stage.board["next_at"] = 0
        await stage.write()
    finally:
        await stage.close()
    return play.findings


def _counted(week: Week, watch: Watch) -> Callable[[], None]:
    """Return what tells how far a run is, one step at a time."""
    done = 0
    of = sum(1 + len(day.happenings) for day in week.days)

    def tell() -> None:
        nonlocal done
        done += 1
        watch(done, of)

    watch(0, of)
    return tell
