"""A wall clock for the processes of one exercise that a test puts forward, so that nobody waits for an H-hour."""

import os
from pathlib import Path

STEP_S = 100
"""By which the clock is put forward at a time. A link on which nobody was heard for three minutes is lost, and the
last time that somebody was heard may lie most of a minute back.
"""
PARTIES = ("federal", "region")
FOLDER = Path(__file__).parent / "turned"


class Clock:
    """How far the clock of all its processes is ahead of this machine's: it is put forward, never back."""

    def __init__(self, folder):
        self._file = folder / "clock"
        self._ahead_s = 0
        self.turn(0)

    @property
    def environment(self):
        paths = [str(FOLDER), *filter(None, [os.environ.get("PYTHONPATH", "")])]
        return {"PYTHONPATH": os.pathsep.join(paths), "TURNED_CLOCK": str(self._file)}

    def turn(self, seconds):
        """Put it forward; whole at any moment, for it is read all the time."""
        self._ahead_s += seconds
        new = self._file.with_suffix(".new")
        new.write_text(str(self._ahead_s), encoding="ascii")
        new.replace(self._file)


def now(side):
    return side.ask("GET", "/api/picture")["now"]


def pass_by(clock, sides, until):
    """Put the clock forward to a time, so slowly that the two nodes keep hearing one another.

    sides: somebody at a page of the federal node, and of the region's.
    """
    while (left_s := (until - min(map(now, sides))) // 1_000 + 1) > 0:
        clock.turn(min(left_s, STEP_S))
        since = max(map(now, sides))
        say_something(sides[0], since)
        for side, party in zip(sides, reversed(PARTIES), strict=True):
            for _ in range(160):
                partners = side.ask("GET", "/api/picture")["partners"]
                if next(one for one in partners if one["party"] == party)["as_of"] >= since:
                    break
                side.page.wait_for_timeout(250)
            else:
                raise AssertionError(f"{party} was not heard")


def say_something(side, at):
    """Send what makes the nodes speak now; by themselves they would within half a minute."""
    data = {"topic": "EXERCISE", "question": "EXERCISE. Do you hear us?", "priority": "routine"}
    order = {"proc": "rfi", "act": "ask", "data": data, "parties": ["region"], "key": f"heard-{at}"}
    side.ask("POST", "/api/objects", order)
