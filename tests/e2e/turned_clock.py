"""A wall clock for the processes of one exercise that a test puts forward, so that nobody waits for an H-hour."""

import os
from pathlib import Path

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
