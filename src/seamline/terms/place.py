"""Places on the ground, in integers: WGS 84 degrees times ten million."""

import msgspec

from seamline.terms.errors import InvalidInput

E7 = 10_000_000
MAX_VERTICES = 2_000


class Point(msgspec.Struct, frozen=True, order=True):
    """A point. lat_e7, lon_e7: degrees times 10**7. precision_m: half-width of doubt in metres."""

    lat_e7: int
    lon_e7: int
    precision_m: int = 0

    @property
    def lat(self) -> float:
        """Latitude in degrees."""
        return self.lat_e7 / E7

    @property
    def lon(self) -> float:
        """Longitude in degrees."""
        return self.lon_e7 / E7


Line = tuple[Point, ...]
"""An open polyline, at least two points."""

Ring = tuple[Point, ...]
"""A closed ring without the repeated last point, at least three points."""


def point(lat: float, lon: float, precision_m: int = 0) -> Point:
    """Return the point at a latitude and longitude in degrees.

    Raises InvalidInput: ``place-latitude`` beyond 90, ``place-longitude`` beyond 180,
    ``place-precision`` below 0 or above 1000 km; not-a-number is out of range.
    """
    if not -90 <= lat <= 90:
        raise InvalidInput("place-latitude", "a latitude lies between -90 and 90")
    if not -180 <= lon <= 180:
        raise InvalidInput("place-longitude", "a longitude lies between -180 and 180")
    if not 0 <= precision_m <= 1_000_000:
        raise InvalidInput("place-precision", "a precision lies between 0 and 1,000,000 m")
    return Point(round(lat * E7), round(lon * E7), precision_m)


def checked(value: Point) -> Point:
    """Return the point if it is in range; raises as ``point`` does."""
    if not -90 * E7 <= value.lat_e7 <= 90 * E7:
        raise InvalidInput("place-latitude", "a latitude lies between -90 and 90")
    if not -180 * E7 <= value.lon_e7 <= 180 * E7:
        raise InvalidInput("place-longitude", "a longitude lies between -180 and 180")
    if not 0 <= value.precision_m <= 1_000_000:
        raise InvalidInput("place-precision", "a precision lies between 0 and 1,000,000 m")
    return value
