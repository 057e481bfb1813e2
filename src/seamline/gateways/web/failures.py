"""Errors as answers: translated here, once.

What is not there and what is not the asker's to know look the same: one code, one body.
"""

from typing import Any

import msgspec

from seamline.terms.errors import (
    Conflict,
    Denied,
    InvalidInput,
    NotFound,
    ProtocolError,
    SeamlineError,
    Unavailable,
)

MAX_FACT_CHARS = 200
NOT_SIGNED_IN = frozenset({"not-signed-in", "sign-in-refused", "ticket-refused"})
WAIT = frozenset({"attempt-wait", "rate-limited"})


class Failure(msgspec.Struct, frozen=True):
    """What went wrong. code: stable slug; message_id: its words; facts: what the words need."""

    code: str
    message_id: str
    safe: str
    facts: dict[str, Any]


class ErrorAnswer(msgspec.Struct, frozen=True):
    """The body of every answer that is not a success."""

    error: Failure


class TooMuch(InvalidInput):
    """A body longer than its route takes: ``body-too-long``."""


class TooSlow(InvalidInput):
    """A body that does not come: ``body-too-slow``."""


class RateLimited(Denied):
    """More requests than one asker may make: ``rate-limited``."""


def status_of(error: SeamlineError) -> int:
    """Return the HTTP status of an error."""
    if error.code in NOT_SIGNED_IN:
        return 401
    if error.code in WAIT:
        return 429
    if isinstance(error, TooMuch):
        return 413
    if isinstance(error, TooSlow):
        return 408
    families = (
        (InvalidInput, 400),
        (Denied, 403),
        (NotFound, 404),
        (Conflict, 409),
        (ProtocolError, 400),
        (Unavailable, 503),
    )
    return next((status for family, status in families if isinstance(error, family)), 500)


def answer_of(error: SeamlineError) -> ErrorAnswer:
    """Return the body of an error. Context is shown only where the words of a refusal need it."""
    if isinstance(error, NotFound):
        return plain("not-found", "there is no such thing")
    facts: dict[str, Any] = {}
    if isinstance(error, InvalidInput | Denied | Conflict):
        facts = {name: value for name, value in error.context.items() if _fit(value)}
        if "problems" in error.context:
            facts["problems"] = error.context["problems"]
    return plain(error.code, error.safe, facts)


def plain(code: str, safe: str = "", facts: dict[str, Any] | None = None) -> ErrorAnswer:
    """Return the body of an error of a code."""
    return ErrorAnswer(Failure(code, f"error-{code}", safe, facts or {}))


def wait_s(error: SeamlineError) -> int:
    """Return the seconds after which asking again may work."""
    return int(error.context.get("wait_s", 1))


def _fit(value: Any) -> bool:
    return isinstance(value, int) or (isinstance(value, str) and len(value) <= MAX_FACT_CHARS)
