"""Challenges of passkeys: given out once, taken back once, soon forgotten."""

from collections import OrderedDict

from seamline.centre.people_passkeys import CHALLENGE_MS

MAX_CHALLENGES = 1_000
"""Waiting at a time. When full the oldest is dropped: that person asks again."""


class Challenges:
    """Challenges that wait for an answer, by what they are for and whom."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[bytes, tuple[str, str, int]] = OrderedDict()

    def give(self, what: str, alias: str, challenge: bytes, now: int) -> None:
        """Keep a challenge that has just been given out."""
        self._waiting[challenge] = (what, alias, now + CHALLENGE_MS)
        if len(self._waiting) > MAX_CHALLENGES:
            self._waiting.popitem(last=False)

    def take(self, what: str, challenge: bytes, now: int) -> str | None:
        """Use a challenge up; return the alias it was given to, None if it is not (any more) good."""
        held = self._waiting.pop(challenge, None)
        if held is None or held[0] != what or not held[2] - CHALLENGE_MS <= now <= held[2]:
            return None
        return held[1]
