"""Earlier months of the exercise: a seeded generator of incidents that nobody has seen. FICTION.

Events fall at a stated rate, by day and place independent of one another, along the middle of the seam and
within a stated distance of it; and a stated number more within one circle and one run of days. The same seed
gives the same events relative to the moment at which the exercise begins.
"""

import math
from collections.abc import Sequence

import numpy as np

from seamline.exercise.opening import History, Pair, line_of, spot_of
from seamline.exercise.script import Doc
from seamline.terms.geodesy import WGS84, chainages_m, from_lon_lat, point_along
from seamline.terms.place import Point
from seamline.terms.times import DAY

PRECISIONS_M = (100, 1_000, 2_000, 25_000)
SHARES = (0.5, 0.25, 0.15, 0.1)
"""How exactly places are known, and how often: one in ten is known by its district alone."""


def incidents(told: History, lines: tuple[Sequence[Pair], Sequence[Pair]], now: int) -> list[Doc]:
    """Return the bodies of reports, oldest first.

    lines: both lines of presence, lon and lat; events fall between them. now: ms UTC, where the
    exercise begins.
    """
    draw = np.random.Generator(np.random.PCG64(told.seed))
    one, other = (line_of(tuple(line)) for line in lines)
    count = int(draw.poisson(told.rate * told.days))
    found = [
        (now - round(day * DAY), _beside(draw, _middle(one, other, share), told.spread_km))
        for day, share in zip(draw.uniform(0.5, told.days, count), draw.uniform(0, 1, count), strict=True)
    ]
    knot = told.knot
    centre = line_of((knot.place,))[0]
    found += [
        (now - round(day * DAY), _beside(draw, centre, knot.radius_km))
        for day in draw.uniform(knot.until_days, knot.from_days, knot.count)
    ]
    return [_body(draw, told, at, where) for at, where in sorted(found, key=lambda pair: pair[0])]


def _middle(one: tuple[Point, ...], other: tuple[Point, ...], share: float) -> Point:
    """Return the place half-way between two lines, so far along both."""
    ends = [point_along(line, share * float(chainages_m(line)[-1])) for line in (one, other)]
    (middle,) = from_lon_lat(np.array([[(ends[0].lon + ends[1].lon) / 2, (ends[0].lat + ends[1].lat) / 2]]))
    return middle


def _beside(draw: np.random.Generator, centre: Point, radius_km: float) -> Pair:
    """Return a place in a circle about another, evenly over its ground."""
    away = radius_km * 1_000 * math.sqrt(draw.uniform(0, 1))
    lon, lat, _ = WGS84.fwd(centre.lon, centre.lat, draw.uniform(0, 360), away)
    return round(float(lon), 5), round(float(lat), 5)


def _body(draw: np.random.Generator, told: History, at: int, where: Pair) -> Doc:
    patrol = bool(draw.uniform() < told.patrol_share)
    return {
        "type": "spot",
        "observed": at,
        **spot_of(where),
        "precision_m": int(draw.choice(PRECISIONS_M, p=SHARES)),
        "grade": "B2" if patrol else "C3",
        "level": "restricted",
        "found": "patrol" if patrol else "received",
        "activity": told.activities[int(draw.integers(len(told.activities)))],
        "language": "en",
    }
