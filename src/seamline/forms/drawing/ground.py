"""Ground on a flat picture: degrees to units, and what a length on the ground is there.

Equirectangular about the middle latitude: across a region of some hundred kilometres no distance is wrong by
more than a few in a hundred, and north is up everywhere. The scale bar holds at the middle of the picture.
"""

import math
from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.studies.study import Shape

Array = NDArray[np.float64]

METRES_PER_DEGREE = 111_195.0
"""Along a meridian of a sphere of the earth's mean radius, 6,371.0 km."""
LEAST_DEGREES = 0.02
"""A picture spans no less ground, so that one point has a place."""
LEAST_COSINE = 0.05
MARGIN = 0.05
"""Of the ground, left free around what is drawn."""


class Ground(msgspec.Struct, frozen=True):
    """A picture's ground. lon0, lat1: the upper left corner; scale: units per degree of latitude."""

    lon0: float
    lat1: float
    left: float
    top: float
    width: float
    height: float
    scale: float
    cosine: float

    def placed(self, points: Array) -> Array:
        """Return where points (longitude, latitude), shape (n, 2), lie in the picture."""
        x = self.left + (points[:, 0] - self.lon0) * self.scale * self.cosine
        y = self.top + (self.lat1 - points[:, 1]) * self.scale
        return np.column_stack((x, y))

    @property
    def lon1(self) -> float:
        """The right edge."""
        return self.lon0 + self.width / (self.scale * self.cosine)

    @property
    def lat0(self) -> float:
        """The lower edge."""
        return self.lat1 - self.height / self.scale

    @property
    def metres(self) -> float:
        """Metres of a unit at the middle."""
        return METRES_PER_DEGREE / self.scale


def on_earth(shape: Shape) -> Array:
    """Return a shape's points that are on the earth, shape (n, 2)."""
    points = np.array(shape.points, np.float64).reshape(-1, 2)
    with np.errstate(invalid="ignore"):
        good = np.isfinite(points).all(axis=1) & (np.abs(points[:, 0]) <= 360) & (np.abs(points[:, 1]) <= 90)
    return points[good]


def ground_of(all_points: Sequence[Array], box: tuple[float, float, float, tuple[float, float]]) -> Ground:
    """Return the ground that holds all points. box: left, top, width, (least, greatest height)."""
    left, top, width, (least, most) = box
    points = np.concatenate(list(all_points)) if len(all_points) else np.zeros((0, 2))
    if not len(points):
        points = np.zeros((1, 2))
    (lon0, lat0), (lon1, lat1) = points.min(axis=0), points.max(axis=0)
    cosine = max(math.cos(math.radians((lat0 + lat1) / 2)), LEAST_COSINE)
    tall = max((lat1 - lat0) * (1 + 2 * MARGIN), LEAST_DEGREES)
    wide = max((lon1 - lon0) * (1 + 2 * MARGIN) * cosine, LEAST_DEGREES)
    height = min(max(width * tall / wide, least), most)
    scale = min(width / wide, height / tall)
    return Ground(
        lon0=float((lon0 + lon1) / 2 - width / (scale * cosine) / 2),
        lat1=float((lat0 + lat1) / 2 + height / scale / 2),
        left=left,
        top=top,
        width=width,
        height=float(height),
        scale=float(scale),
        cosine=cosine,
    )
