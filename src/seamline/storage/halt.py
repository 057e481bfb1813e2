"""When the record stops accepting, why, and when it is worth looking again whether that has passed."""

from collections.abc import Callable

from seamline.storage.connection import PASSING, SYNC
from seamline.storage.outcome import Condition

RETRY_S = 5.0
"""Between two looks whether a reason that can pass has passed."""


class Halt:
    """Accepting, or stopped for a reason. monotonic: seconds."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._retry_at = 0.0
        self.reason = ""
        self.sync_errors = 0

    def __bool__(self) -> bool:
        return bool(self.reason)

    @property
    def condition(self) -> Condition:
        """Whether the store accepts, and why not."""
        return Condition(accepting=not self.reason, reason=self.reason, passing=self.passing)

    @property
    def passing(self) -> bool:
        """Whether the reason can pass while the process runs."""
        return self.reason in PASSING

    def stop(self, reason: str) -> None:
        """Stop accepting."""
        self.reason = reason
        self._retry_at = self._monotonic() + RETRY_S
        self.sync_errors += reason == SYNC

    def lift(self) -> str:
        """Accept again; return what the reason was."""
        reason, self.reason = self.reason, ""
        return reason

    def look_again(self) -> bool:
        """Say whether it is time to look whether the reason has passed; the next look is a while later."""
        now = self._monotonic()
        if not self.passing or now < self._retry_at:
            return False
        self._retry_at = now + RETRY_S
        return True
