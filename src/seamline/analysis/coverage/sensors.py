"""How far and how well each kind of watcher sees: one table, every number of it an assumption.

Nobody has measured these on this ground. They are round numbers for people or a vehicle in the open, by day,
in fair weather, without relief in the way, and each has its reason as a sentence
(``study-coverage-why-<kind>``). A centre that knows better puts its own table in their place.

range_m: within it a watcher counts as seeing, beyond it as seeing nothing; what a range of detection is in
reality falls off gently, and half of what is missed within is made up by what is found beyond. quality: how
likely it is that what is there is noticed. half_life_h: after so many hours a look is worth half, because
somebody may have come since; those who walk the ground also find the signs of who was there before.
"""

import math
from collections.abc import Mapping

import msgspec

from seamline.terms.errors import InvalidInput

MAX_RANGE_M = 100_000.0
MAX_HALF_LIFE_H = 8_760.0


class Sensor(msgspec.Struct, frozen=True):
    """One kind of watcher. range_m: metres; quality: 0 to 1; half_life_h: hours."""

    range_m: float
    quality: float
    half_life_h: float


KINDS = ("post", "patrol", "vehicle", "drone", "sensor", "report")
"""post: people who stand there. patrol: people on foot, or who get out. vehicle: people driving by. drone: a
small one with a camera. sensor: a camera or a ground sensor without people. report: somebody told."""

STANDING = ("post", "sensor")
MOVING = ("patrol", "vehicle", "drone", "sensor")

TABLE: Mapping[str, Sensor] = {
    "post": Sensor(5_000, 0.8, 12),
    "patrol": Sensor(1_000, 0.7, 12),
    "vehicle": Sensor(1_500, 0.6, 12),
    "drone": Sensor(3_000, 0.8, 6),
    "sensor": Sensor(2_000, 0.6, 6),
    "report": Sensor(1_000, 0.3, 6),
}


def checked(table: Mapping[str, Sensor]) -> dict[str, Sensor]:
    """Return a whole table: what is given, and for kinds that are not given the numbers from here.

    Raises InvalidInput ``coverage-kind`` for a kind that is not of KINDS, ``coverage-sensor`` for a range
    outside 1 m to MAX_RANGE_M, a quality outside 0 to 1, a half-life not above 0 or above a year.
    """
    for kind, one in table.items():
        if kind not in KINDS:
            raise InvalidInput("coverage-kind", ", ".join(KINDS), kind=kind)
        sound = (
            1 <= one.range_m <= MAX_RANGE_M
            and 0 <= one.quality <= 1
            and 0 < one.half_life_h <= MAX_HALF_LIFE_H
        )
        if not sound:
            raise InvalidInput("coverage-sensor", "range, quality or half-life out of range", kind=kind)
    return {kind: table.get(kind, TABLE[kind]) for kind in KINDS}


def decayed(quality: float, age_h: float, half_life_h: float) -> float:
    """Return what a look of a quality is worth after so many hours: it halves with every half-life."""
    return quality * math.exp2(-age_h / half_life_h)
