"""A move that a person is about to make, as a preparation sees it (``centre.preparing``)."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from seamline.centre.desk import Actor, Reader
from seamline.machine import State


class Making(msgspec.Struct, frozen=True):
    """A move that a person is about to make. agreement: id of the understanding, "" for none. state: before.

    parties: the other parties of the object.
    """

    actor: Actor
    act: str
    data: Mapping[str, Any]
    parties: tuple[str, ...]
    agreement: str
    state: State


class Further(msgspec.Struct, frozen=True):
    """What is opened along with a move, by the same person and over the same signing."""

    proc: str
    act: str
    data: dict[str, Any]
    parties: tuple[str, ...]


Preparation = Callable[[Reader, Making], dict[str, Any]]
"""Returns what the move is to carry. Raises a SeamlineError where it must not be made."""
