"""Errors in six families, each with a stable code.

The code is a slug that never changes its meaning: it is the API's error code and, as
``error-<code>``, the message id of its words. ``safe`` may be shown to whoever asked; the context
goes to the log only.
"""

from typing import Any

import msgspec


class SeamlineError(Exception):
    """Base of all errors raised on purpose."""

    def __init__(self, code: str, safe: str = "", **context: Any) -> None:
        super().__init__(f"{code}: {safe}" if safe else code)
        self.code = code
        self.safe = safe
        self.context = context


class InvalidInput(SeamlineError):
    """What was given is malformed or out of range. Nothing has changed."""


class Denied(SeamlineError):
    """The asker may not do this. Nothing has changed."""


class NotFound(SeamlineError):
    """There is no such thing, or none that the asker may know of; the two look the same."""


class Conflict(SeamlineError):
    """It was possible once and is not now: the state has moved on."""


class ProtocolError(SeamlineError):
    """A partner broke the agreed form. The evidence is kept."""


class Unavailable(SeamlineError):
    """It cannot be done now (disk full, read-only, link down); asking again later may work."""


class Refusal(msgspec.Struct, frozen=True):
    """A decision against, as a value: pure code returns it, the edge translates it.

    code: as in SeamlineError. article: the number of the article that decided, "" where no article
    was needed to say no. facts: what the words of the message need, never contents.
    """

    code: str
    article: str = ""
    facts: dict[str, str | int] = {}
