"""Whoever watches: what changed, kept per viewer until that viewer takes it.

A viewer's queue holds what to look at again, not what it looked like: when it is taken, the newest state is
read. So a slow reader gets the newest state instead of every step, and its queue is as short as the number
of things that changed. When it is full all the same, it is emptied into one note: read everything again.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from seamline.centre import visible
from seamline.centre.desk import Actor

MAX_PENDING = 512
"""Things that one viewer has not looked at. When full: emptied, and the viewer reads the picture again."""
MAX_VIEWERS = 500
MAX_PER_SESSION = 8

AGAIN = ("lines", "")
"""The note at which a page reads the whole picture again."""

OFTEN = ("partners", "inject")
"""Told every few seconds, whole each time: whoever joins is told them at once, and no mark counts them."""


@dataclass(eq=False)
class Viewer:
    """One socket's queue. session: digest of the session it belongs to."""

    session: str
    alias: str
    pending: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    conflated: int = 0

    def note(self, event: str, doc: dict[str, Any]) -> None:
        """Remember that something changed; what was noted of the same thing before is replaced."""
        key = (event, next((str(doc[name]) for name in ("id", "seq", "ob") if name in doc), ""))
        if key not in self.pending and len(self.pending) >= MAX_PENDING:
            self.conflated += len(self.pending)
            self.pending.clear()
            key, doc = AGAIN, {}
        self.pending[key] = doc
        self.changed.set()

    def take(self) -> dict[tuple[str, str], dict[str, Any]]:
        """Return what changed since the last time, oldest first, and forget it."""
        found, self.pending = self.pending, {}
        self.changed.clear()
        return found


class Live:
    """``centre.ports.Viewers`` for the pages: never blocks, never fails."""

    def __init__(self, started: int = 0) -> None:
        """Tell nobody anything yet. started: what tells this run of the node from others, its time."""
        self._started = started
        self._told = 0
        self._apart = 0
        self._viewers: set[Viewer] = set()
        self._listeners: list[Callable[[str, bytes], None]] = []

    def mark_for(self, actor: Actor) -> str:
        """What a person has been told so far, but for OFTEN: at the same mark nothing has been missed.

        What is kept from somebody does not move that person's mark.
        """
        apart = "" if visible.hidden(actor) else f"-{self._apart}"
        return f"{self._started}-{self._told}{apart}"

    def listen(self, listener: Callable[[str, bytes], None]) -> None:
        """Call a part of the node itself with every change; it must not block and must not fail."""
        self._listeners.append(listener)

    def tell(self, event: str, doc: bytes) -> None:
        """Note a change for every viewer."""
        value = msgspec.json.decode(doc)
        if value.pop("apart", 0):
            self._apart += 1
        else:
            self._told += event not in OFTEN
        for listener in self._listeners:
            listener(event, doc)
        for viewer in tuple(self._viewers):
            if event != "signed-out" or value.get("alias") == viewer.alias:
                viewer.note(event, value)

    def join(self, viewer: Viewer) -> bool:
        """Take a viewer in; False where there are too many, of this session or at all."""
        of_session = sum(other.session == viewer.session for other in self._viewers)
        if len(self._viewers) >= MAX_VIEWERS or of_session >= MAX_PER_SESSION:
            return False
        self._viewers.add(viewer)
        for event in OFTEN:
            viewer.note(event, {})
        return True

    def leave(self, viewer: Viewer) -> None:
        """Let a viewer go."""
        self._viewers.discard(viewer)

    def counts(self) -> dict[str, int]:
        """Return how many watch, how much waits for them, how much was conflated."""
        viewers = tuple(self._viewers)
        return {
            "viewers": len(viewers),
            "pending": sum(len(viewer.pending) for viewer in viewers),
            "conflated": sum(viewer.conflated for viewer in viewers),
        }
