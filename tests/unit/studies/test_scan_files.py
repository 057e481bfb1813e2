"""Files of scans and cells of equal area."""

import numpy as np
import pytest
from pyproj import Proj

from seamline.analysis.scan.circles import MAX_PLACES
from seamline.studies import scan_files, scan_places
from seamline.terms.errors import InvalidInput


def test_satscan_files_and_own_files_say_the_same():
    own = scan_files.read_cases(["id,count,date\n", "a,2,2001-11-02\n"])
    theirs = scan_files.read_cases(["a 2  2001/11/2\n", "\n"])
    for table in (own, theirs):
        assert table.texts("id") == ["a"]
        assert scan_files.counts(table, "count", "refuse").tolist() == [2]
    assert own.days("date").tolist() == theirs.days("date").tolist()
    one = scan_files.read_places(["id,lat,lon\n", "a,40.7,-74\n"])
    other = scan_files.read_places(["a\t40.7\t-74.0\n"])
    assert one.ids == other.ids
    assert (one.points == other.points).all()


def test_a_column_of_counts_may_be_missing():
    assert scan_files.counts(
        scan_files.read_cases(["id,date\n", "a,2001-11-02\n"]), "count", "refuse"
    ).tolist() == [1]


@pytest.mark.parametrize(("fractions", "want"), [("floor", [3, 0]), ("refuse", None)])
def test_fractions_are_taken_down_or_refused(fractions, want):
    table = scan_files.read_cases(["id,count\n", "a,3.99\n", "b,0.5\n"])
    if want:
        assert scan_files.counts(table, "count", fractions).tolist() == want
    else:
        with pytest.raises(InvalidInput, match="scan-fraction"):
            scan_files.counts(table, "count", fractions)


def test_rows_places_and_strata_have_a_limit(monkeypatch):
    monkeypatch.setattr(scan_files, "MAX_ROWS", 3)
    assert len(scan_files.read_cases(["a 1\n"] * 3)) == 3
    with pytest.raises(InvalidInput, match="scan-rows"):
        scan_files.read_cases(["a 1\n"] * 4)
    monkeypatch.undo()
    lines = ["id,lat,lon\n", *(f"{at},1,1\n" for at in range(MAX_PLACES + 1))]
    assert len(scan_files.read_places(lines[:-1]).ids) == MAX_PLACES
    with pytest.raises(InvalidInput, match="scan-places"):
        scan_files.read_places(lines)
    places = scan_files.read_places(["id,lat,lon\n", "a,1,1\n"])
    monkeypatch.setattr(scan_files, "MAX_STRATA", 2)
    strata = ["id,cases,population,age\n", *(f"a,1,5,{age}\n" for age in range(3))]
    assert scan_files.read_strata(strata[:-1], places, "refuse").stratum.tolist() == [0, 1]
    with pytest.raises(InvalidInput, match="scan-strata"):
        scan_files.read_strata(strata, places, "refuse")
    with pytest.raises(InvalidInput, match="scan-population"):
        scan_files.read_strata(["id,cases,population\n", "a,1,0\n"], places, "refuse")


def test_too_long_a_line_or_name_is_refused():
    with pytest.raises(InvalidInput, match="scan-line"):
        scan_files.read_cases(["a 1" + " " * scan_files.MAX_LINE + "\n"])
    name = "a" * scan_files.MAX_ID
    assert scan_files.read_places([f"{name} 1 1\n"]).ids == (name,)
    with pytest.raises(InvalidInput, match="scan-id"):
        scan_files.read_places([f"{name}a 1 1\n"])


def test_cells_have_one_area_and_hold_their_events():
    rng = np.random.default_rng(1)
    lat, lon = rng.uniform(30, 37, 300), rng.uniform(40, 46, 300)
    places, place = scan_places.by_cell(lat, lon, 20.0)
    assert places.lonlat is not None
    flat = Proj(f"+proj=cea +lat_ts={abs(np.round(np.median(lat)))} +ellps=WGS84 +units=km")
    # Half a cell each way at most; east times north is area, whatever the latitude.
    for middle, event in zip(flat(*places.lonlat[place].T), flat(lon, lat), strict=True):
        assert np.abs(middle - event).max() <= 10 + 1e-6
    assert len(set(places.ids)) == len(places.ids)


def test_coordinates_within_a_metre_are_one_place():
    places, place = scan_places.by_coordinates(
        np.array([34.0, 34.000_000_1, 34.1]), np.array([43.0, 43.0, 43.0])
    )
    assert places.ids == ("34.00000,43.00000", "34.10000,43.00000")
    assert place.tolist() == [0, 0, 1]
