import pyproj
import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline.terms import utm


@given(st.integers(1, 60), st.floats(-80, 84), st.floats(-6, 6))
def test_round_trip_ends_within_a_millionth_of_a_degree_of_e7(zone, lat, off):
    lon = utm.central_meridian(zone) + off
    east, north = utm.forward(lat, lon, zone, south=lat < 0)
    back = utm.inverse(east, north, zone, south=lat < 0)
    assert back == pytest.approx((lat, lon), abs=1e-10)


@pytest.mark.parametrize("south", [False, True])
@pytest.mark.parametrize("zone", [1, 31, 37, 38, 60])
def test_agrees_with_proj_to_a_micrometre(zone, south):
    proj = pyproj.Proj(proj="utm", zone=zone, south=south, ellps="WGS84")
    for step in range(0, 84, 3):
        lat = -step * 80 / 84 if south else float(step)
        for off in (-6.0, -3.0, -0.5, 0.0, 1.25, 5.9):
            lon = utm.central_meridian(zone) + off
            assert utm.forward(lat, lon, zone, south=south) == pytest.approx(proj(lon, lat), abs=1e-6, rel=0)


def test_the_equator_is_zero_in_the_north_and_ten_million_in_the_south():
    assert utm.forward(0, 45, 38) == pytest.approx((500_000, 0), abs=1e-9)
    assert utm.forward(0, 45, 38, south=True) == pytest.approx((500_000, 10_000_000), abs=1e-9)
