"""Logs: one JSON object a line on standard error, event names and ids, never contents."""

import logging
import sys
import traceback
from pathlib import PurePath
from types import TracebackType

import structlog

FRAMES = 12
"""Of where an error was raised, so many places are told, from the innermost outwards."""

_log = structlog.get_logger("seamline.centre")


def configure(level: int = logging.INFO) -> None:
    """Send this program's and its libraries' log lines to standard error as JSON.

    JSON escapes line ends and control characters, so that nothing that came from outside can look like a
    line of its own.
    """
    shared: list[structlog.typing.Processor] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _traced,
    ]
    structlog.configure(
        processors=[*shared, structlog.processors.JSONRenderer()],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared, processor=structlog.processors.JSONRenderer()
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(max(level, logging.WARNING))


def mishap(code: str, error: Exception) -> None:
    """Log a fault that was passed over (``centre.ports.Mishap``)."""
    _log.error("mishap", code=code, exc_info=error)


def _traced(
    _logger: structlog.typing.WrappedLogger, _name: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Say of an error what kind it is and where it was raised, not what it says: that may be contents."""
    given = event.pop("exc_info", None)
    if isinstance(given, BaseException):
        error, trace = given, given.__traceback__
    else:
        _, error, trace = given if isinstance(given, tuple) else sys.exc_info() if given else (None,) * 3
    if error is not None:
        event["error"] = type(error).__name__
        event["where"] = _places(trace)
        cause = error.__cause__
        if cause is not None:
            event["cause"] = type(cause).__name__
            event["cause_where"] = _places(cause.__traceback__)
    return event


def _places(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)[-FRAMES:]
    files = ["/".join(PurePath(one.filename).parts[-2:]) for one in frames]
    return [f"{file}:{one.lineno} {one.name}" for file, one in zip(files, frames, strict=True)][::-1]
