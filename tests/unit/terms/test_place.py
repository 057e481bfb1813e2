import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline.terms.errors import InvalidInput
from seamline.terms.place import E7, Point, checked, point


@given(st.floats(-90, 90), st.floats(-180, 180), st.integers(0, 1_000_000))
def test_degrees_are_kept_to_the_seventh_decimal(lat, lon, precision):
    at = point(lat, lon, precision)
    assert math.isclose(at.lat, lat, abs_tol=0.51e-7)
    assert math.isclose(at.lon, lon, abs_tol=0.51e-7)
    assert checked(at) == at
    assert at.precision_m == precision


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (Point(90 * E7 + 1, 0), "place-latitude"),
        (Point(-90 * E7 - 1, 0), "place-latitude"),
        (Point(0, 180 * E7 + 1), "place-longitude"),
        (Point(0, -180 * E7 - 1), "place-longitude"),
        (Point(0, 0, -1), "place-precision"),
        (Point(0, 0, 1_000_001), "place-precision"),
    ],
)
def test_one_unit_past_the_range_is_refused(value, code):
    with pytest.raises(InvalidInput) as caught:
        checked(value)
    assert caught.value.code == code
    near = Point(
        max(min(value.lat_e7, 90 * E7), -90 * E7),
        max(min(value.lon_e7, 180 * E7), -180 * E7),
        max(min(value.precision_m, 1_000_000), 0),
    )
    assert checked(near) == near
