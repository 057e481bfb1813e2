import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from geographiclib.polygonarea import PolygonArea
from hypothesis import given
from hypothesis import strategies as st
from test_seam import line, weaving

from seamline.analysis import cells
from seamline.analysis.areas import SeamArea, area_of_rings
from seamline.analysis.cells import Grid, cells_over
from seamline.analysis.seam import seam
from seamline.terms.errors import InvalidInput

BOX = area_of_rings((line((35, 42), (35, 44), (36, 44), (36, 42)),))


def along_parallels(west, south, east, north, points):
    """The area between two meridians and two parallels, those walked by so many geodesics."""
    ring = PolygonArea(Geodesic.WGS84)
    for lat, lons in ((south, np.linspace(west, east, points)), (north, np.linspace(east, west, points))):
        for lon in lons.tolist():
            ring.AddPoint(lat, lon)
    return ring.Compute(False, True)[2]


@pytest.mark.parametrize(("standard", "size"), [(36, 5.0), (0, 20.0), (-33, 1.0), (60, 50.0)])
def test_cells_have_the_same_area_as_geographiclib_says(standard, size):
    area = area_of_rings(
        (line((standard - 2, 41), (standard - 2, 43), (standard + 2, 43), (standard + 2, 41)),)
    )
    found = cells_over(area, size, standard)
    for number in (0, len(found) // 2, len(found) - 1):
        corners = found.corners()[number].tolist()
        rough, fine = (along_parallels(*corners, points) for points in (33, 65))
        exact = fine + (fine - rough) / 3  # what is left falls with the square of the leg
        assert exact == pytest.approx(found.grid.cell_m2, rel=1e-9)


@given(st.floats(-90, 90), st.floats(-180, 180), st.integers(-70, 70))
def test_there_and_back_is_the_same_place(lat, lon, standard):
    grid = Grid(5, standard)
    back = grid.round(grid.flat(np.array([(lon, lat)])))[0]
    # Near a pole a nanometre of height is a millimetre of latitude.
    assert back == pytest.approx((lon, lat), abs=1e-9 if abs(lat) < 89 else 1e-6)


def test_shares_add_up_to_the_area():
    area = seam(*weaving(6))
    for size in (3, 10, 200):
        found = cells_over(area, size)
        assert found.share.sum() * found.grid.cell_m2 == pytest.approx(area.area_m2, rel=1e-6)
        assert ((found.share > 0) & (found.share <= 1)).all()
    assert (cells_over(BOX, 5).share == 1).sum() > 500


def test_a_hole_is_not_ground():
    hole = (tuple(line((35.2, 42.5), (35.8, 42.5), (35.8, 43.5), (35.2, 43.5))),)
    ring = SeamArea((BOX.polygons[0].__class__(BOX.polygons[0].outer, hole),))
    assert cells_over(ring, 5).share.sum() < 0.8 * cells_over(BOX, 5).share.sum()


def test_each_place_lies_in_the_cell_whose_corners_are_around_it():
    found = cells_over(BOX, 7)
    rng = np.random.default_rng(3)
    places = np.column_stack((rng.uniform(41, 45, 5_000), rng.uniform(34, 37, 5_000)))
    number = found.of(places)
    assert (number >= 0).sum() > 500
    corners = found.corners()[number[number >= 0]]
    inside = places[number >= 0]
    assert ((corners[:, :2] <= inside) & (inside < corners[:, 2:])).all()
    whole = (places[:, 0] > 42.01) & (places[:, 0] < 43.99) & (places[:, 1] > 35.01) & (places[:, 1] < 35.99)
    assert (number[whole] >= 0).all()
    assert found.of(found.centres()).tolist() == list(range(len(found)))
    assert found.of(np.empty((0, 2))).tolist() == []


def test_a_cell_keeps_its_id_whatever_is_looked_at():
    small = area_of_rings((line((35.3, 42.3), (35.3, 42.6), (35.6, 42.6), (35.6, 42.3)),))
    assert set(cells_over(small, 5, 36).ids()) < set(cells_over(BOX, 5, 36).ids())


@pytest.mark.parametrize(
    ("code", "how"),
    [
        ("cells-size", (BOX, 0.49)),
        ("cells-size", (BOX, 200.1)),
        ("cells-size", (BOX, float("nan"))),
        ("cells-standard", (BOX, 5, 71)),
        ("cells-none", (SeamArea(), 5)),
    ],
)
def test_what_makes_no_cells_is_refused(code, how):
    with pytest.raises(InvalidInput, match=code):
        cells_over(*how)


def test_one_cell_past_the_limit_is_refused(monkeypatch):
    found = cells_over(BOX, 10)
    rows, columns = (int(np.ptp(one)) + 1 for one in (found.rows, found.columns))
    monkeypatch.setattr(cells, "MAX_CELLS", rows * columns)
    assert len(cells_over(BOX, 10)) == len(found)
    monkeypatch.setattr(cells, "MAX_CELLS", rows * columns - 1)
    with pytest.raises(InvalidInput, match="cells-many"):
        cells_over(BOX, 10)
