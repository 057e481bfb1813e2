"""What the calls about scenarios take."""

from typing import Annotated, Any, Literal

import msgspec

from seamline.gateways.web.bodies import Given, Key, PartyId
from seamline.terms.place import E7
from seamline.understanding.scenarios import (
    MAX_CHANGES,
    MAX_FIGURES,
    MAX_NAME,
    MAX_RANGE_M,
    MAX_STRENGTH,
)

LONG_SCENARIO = 131_072
"""Bytes of a body that carries a scenario."""

Word = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
Strength = Annotated[int, msgspec.Meta(ge=0, le=MAX_STRENGTH)]
Whole = Annotated[int, msgspec.Meta(ge=0, lt=2**53)]
Version = Annotated[int, msgspec.Meta(ge=1, lt=2**53)]
UNSET = msgspec.UNSET


class ChangeIn(Given, frozen=True, rename={"from_": "from"}):
    """One thing that would be different; which fields it has hangs on what it is."""

    what: Literal[
        "party", "strength", "post", "capability", "add-post", "add-drone", "add-relay", "add-owner"
    ]
    party: Word | msgspec.UnsetType = UNSET
    ob: Word | msgspec.UnsetType = UNSET
    capability: Word | msgspec.UnsetType = UNSET
    from_: Strength | msgspec.UnsetType = UNSET
    to: Strength | msgspec.UnsetType = UNSET
    lat_e7: Annotated[int, msgspec.Meta(ge=-90 * E7, le=90 * E7)] | msgspec.UnsetType = UNSET
    lon_e7: Annotated[int, msgspec.Meta(ge=-180 * E7, le=180 * E7)] | msgspec.UnsetType = UNSET
    range_m: Annotated[int, msgspec.Meta(ge=0, le=MAX_RANGE_M)] | msgspec.UnsetType = UNSET


class FigureIn(Given, frozen=True):
    """A figure before and after, in whole units of its name."""

    name: Word
    before: Whole
    after: Whole


class ScenarioIn(Given, frozen=True):
    """A scenario to keep. key: makes it kept once, however often it is sent."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_NAME)]
    changes: Annotated[tuple[ChangeIn, ...], msgspec.Meta(min_length=1, max_length=MAX_CHANGES)]
    figures: Annotated[tuple[FigureIn, ...], msgspec.Meta(max_length=MAX_FIGURES)] = ()
    key: Key = ""


class ScenarioChangeIn(ScenarioIn, frozen=True, kw_only=True):
    """A scenario as it is to stand. version: the one that was looked at."""

    version: Version


class VersionIn(Given, frozen=True):
    """The version that was looked at."""

    version: Version


class ShareIn(Given, frozen=True):
    """With whom, and the version that was looked at."""

    to: Annotated[tuple[PartyId, ...], msgspec.Meta(min_length=1, max_length=64)]
    version: Version


def plain(given: ScenarioIn) -> tuple[str, tuple[dict[str, Any], ...], tuple[dict[str, Any], ...]]:
    """Return name, changes and figures as plain values, without what was left out."""
    changes = tuple(msgspec.to_builtins(one) for one in given.changes)
    return given.name, changes, tuple(msgspec.to_builtins(one) for one in given.figures)
