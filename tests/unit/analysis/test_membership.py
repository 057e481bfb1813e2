"""Many places at once against one place at a time."""

import numpy as np
import pytest

from seamline.analysis.areas import SeamArea, areas_of
from seamline.analysis.trends.membership import members
from seamline.terms.geodesy import Polygon
from seamline.terms.place import point


def square(west, south, size):
    corners = ((south, west), (south, west + size), (south + size, west + size), (south + size, west))
    return SeamArea((Polygon(tuple(point(*corner) for corner in corners)),))


AREAS = (square(43, 35, 1), square(44, 35, 1), square(43.5, 35.5, 0.2), square(178.9, 70, 1))


@pytest.mark.parametrize("seed", range(3))
def test_it_is_what_each_place_is_told_by_itself(seed):
    rng = np.random.default_rng(seed)
    lon, lat = rng.uniform(42.8, 45.2, 60), rng.uniform(34.8, 36.2, 60)
    lon[:4], lat[:4] = (43.5, 179.9, -179.99, 0.0), (35.5, 70.5, 70.5, 89.9)
    lon[4], lat[4] = lon[5], lat[5]
    precision = rng.choice([0, 500, 20_000, 300_000], 60).astype(float)
    precision[1:4] = 5_000
    found = members(lon, lat, precision, AREAS)
    pairs = {
        (place, area): certain
        for place, area, certain in zip(
            found.place.tolist(), found.area.tolist(), found.certain.tolist(), strict=True
        )
    }
    names = {str(number): area for number, area in enumerate(AREAS)}
    for number in range(60):
        own = areas_of(point(lat[number], lon[number], int(precision[number])), names)
        possible = {int(one) for one in own.possible}
        if number in (1, 2):  # over the 180th meridian: anywhere by itself, here not south of where it is
            possible &= {3}
        assert {area for place, area in pairs if place == number} == possible
        assert {area for (place, area), sure in pairs.items() if place == number and sure} == {
            int(one) for one in own.certain
        }
    assert len(pairs) == len(found.place)


def test_no_place_lies_nowhere():
    nothing = np.zeros(0)
    assert len(members(nothing, nothing, nothing, AREAS).place) == 0
