"""Python runs this before anything else in the processes of an exercise whose clock can be turned.

It is the machine's wall clock that is turned, as somebody with a watch would; nothing of the house knows.
"""

import os
import time
from pathlib import Path

_FILE = Path(os.environ.get("TURNED_CLOCK", ""))
_time, _time_ns = time.time, time.time_ns


def _ahead_s():
    return int(_FILE.read_text(encoding="ascii"))


if _FILE.is_file():
    time.time = lambda: _time() + _ahead_s()
    time.time_ns = lambda: _time_ns() + _ahead_s() * 1_000_000_000
