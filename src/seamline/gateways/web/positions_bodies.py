"""What the calls about positions of own units take."""

from typing import Annotated, Literal

import msgspec

from seamline.centre.tracks import MAX_BATCH
from seamline.gateways.web.bodies import Given, Time
from seamline.terms.unit import MAX_CALL_SIGN, UNIT_KINDS

assert len(UNIT_KINDS) == 4  # and PositionIn these

LONG_BATCH = 262_144
"""Bytes of a body that carries positions."""


class PositionIn(Given, frozen=True):
    """Where an own unit was. at: ms UTC."""

    unit: Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_CALL_SIGN)]
    kind: Literal["patrol", "vehicle", "drone", "sensor"]
    at: Time
    lat_e7: Annotated[int, msgspec.Meta(ge=-900_000_000, le=900_000_000)]
    lon_e7: Annotated[int, msgspec.Meta(ge=-1_800_000_000, le=1_800_000_000)]
    precision_m: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 0


class PositionsIn(Given, frozen=True):
    """Positions of own units; all are taken or none."""

    positions: Annotated[tuple[PositionIn, ...], msgspec.Meta(max_length=MAX_BATCH)]
