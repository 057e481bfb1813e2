"""What ``seamline doctor`` is given and what it finds."""

import msgspec

from seamline.gateways.settings import Settings
from seamline.storage.layout import Layout

GOOD, WARN, BAD = "good", "warn", "bad"


class Finding(msgspec.Struct, frozen=True):
    """One judgement. check: what was looked at; level: good, warn, bad; message: an id, with its facts.

    command: what to type about it, "" where there is nothing.
    """

    check: str
    level: str
    message: str
    facts: dict[str, str | int] = {}
    command: str = ""


class Patient(msgspec.Struct, frozen=True):
    """What is looked at. now: ms UTC."""

    layout: Layout
    settings: Settings
    now: int
