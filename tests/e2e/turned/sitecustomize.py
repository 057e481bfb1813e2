"""Python runs this before anything else in the processes of an exercise whose clock can be turned.

It is the machine's wall clock that is turned, as somebody with a watch would; nothing of the house knows.
"""

import os
import time

_FILE = os.environ.get("TURNED_CLOCK", "")
_time, _time_ns = time.time, time.time_ns


def _ahead_s():
    with open(_FILE, encoding="ascii") as file:
        return int(file.read() or 0)


if _FILE:
    time.time = lambda: _time() + _ahead_s()
    time.time_ns = lambda: _time_ns() + _ahead_s() * 1_000_000_000
