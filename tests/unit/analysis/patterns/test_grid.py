"""Cells of equal area beside PROJ's own projection."""

import numpy as np
import pytest
from pyproj import Proj

from seamline.analysis.patterns import grid as module
from seamline.analysis.patterns.grid import Grid, grid_about
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import ring_area_m2


def drawn(lon, lat, wide=5.0, size=500):
    random = np.random.default_rng(1)
    east, north = random.uniform(-wide, wide, (2, size))
    return (lon + east + 180) % 360 - 180, lat + north


@pytest.mark.parametrize(("lon", "lat"), [(43, 35), (42, 0), (180, -20), (-179, 70)])
def test_cells_are_those_of_the_projection(lon, lat):
    grid = Grid(lon, lat, 10_000.0)
    project = Proj(f"+proj=cea +lat_ts={lat} +lon_0={lon} +ellps=WGS84")
    places = drawn(lon, lat)
    x, y = project(*places)
    column, row = grid.cells(*places)
    assert (column == np.floor(x / 10_000)).all()
    assert (row == np.floor((y - project(lon, lat)[1]) / 10_000)).all()
    back = grid.places(column + 0.5, row + 0.5)
    assert [one.tolist() for one in grid.cells(*back)] == [column.tolist(), row.tolist()]
    want = project((column + 0.5) * 10_000, (row + 0.5) * 10_000 + project(lon, lat)[1], inverse=True)
    assert (np.abs((back[0] - want[0] + 180) % 360 - 180) < 1e-9).all()
    assert back[1] == pytest.approx(np.asarray(want[1]), abs=1e-7)  # theirs is a series, good to millimetres


@pytest.mark.parametrize("row", [-150, 0, 150])
def test_every_cell_has_its_area(row):
    grid = Grid(43.0, 35.0, 5_000.0)
    side = np.linspace(0, 1, 200)[:-1]
    outline = (
        np.concatenate((side, np.ones(199), 1 - side, np.zeros(199))),
        row + np.concatenate((np.zeros(199), side, np.ones(199), 1 - side)),
    )
    area = abs(ring_area_m2(np.column_stack(grid.places(*outline))))
    assert area == pytest.approx(25e6, rel=1e-6)


def test_cells_are_squares_where_the_grid_is_and_drawn_out_elsewhere():
    grid = Grid(43.0, 35.0, 5_000.0)
    assert grid.stretch(35.0) == 1
    assert grid.stretch(37.0) == pytest.approx(grid.stretch(32.9), rel=0.02)
    assert 1.04 < grid.stretch(37.0) < 1.06


def test_a_grid_lies_about_its_places_across_the_date_line_as_well():
    found = grid_about(np.array([179.0, -179.5, -178.0]), np.array([10.0, 12.0, 11.0]), 1_000.0)
    assert (found.lon, found.lat) == (-180, 11)
    more = grid_about(np.array([179.0, -179.4, -178.0]), np.array([10.2, 12.0, 11.0]), 1_000.0)
    assert more == found


@pytest.mark.parametrize("side", [99.0, 500_001.0, np.nan, np.inf])
def test_a_side_that_makes_no_sense_is_refused(side):
    with pytest.raises(InvalidInput, match="cells-side"):
        grid_about(np.zeros(1), np.zeros(1), side)


def test_places_near_a_pole_are_refused():
    grid = Grid(43.0, 78.0, 5_000.0)
    grid.cells(np.zeros(1), np.array([module.MAX_LAT]))
    with pytest.raises(InvalidInput, match="cells-pole"):
        grid.cells(np.zeros(1), np.array([module.MAX_LAT + 0.1]))
