import mgrs
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from seamline.terms import mgrs_grid as grid
from seamline.terms import utm
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import distance_m
from seamline.terms.place import E7, Point, point

KIRKUK = point(35.46806, 44.39222)

LIBRARY = mgrs.MGRS()


def near(value, spread):
    return st.integers(-spread, spread).map(lambda off: value * E7 + off)


ANYWHERE = st.builds(Point, st.integers(-80 * E7, 84 * E7), st.integers(-180 * E7, 180 * E7))
ZONE_EDGE = st.builds(
    Point, st.integers(28 * E7, 44 * E7), near(42, 3) | near(42, 20_000) | near(42, 5_000_000)
)
BAND_EDGE = st.builds(
    Point,
    st.sampled_from([32, 40]).flatmap(lambda lat: near(lat, 3) | near(lat, 10_000_000)),
    near(42, 80_000_000),
)
NORTH = st.builds(
    Point,
    st.sampled_from([56, 64, 72, 84])
    .flatmap(lambda lat: near(lat, 20_000_000))
    .map(lambda lat: min(lat, 84 * E7)),
    st.sampled_from([0, 3, 6, 9, 12, 21, 33, 42]).flatmap(lambda lon: near(lon, 5_000_000)),
)
PLACES = ANYWHERE | ZONE_EDGE | BAND_EDGE | NORTH
CELLS = st.sampled_from(grid.CELLS_M)


def test_a_known_place():
    assert grid.to_mgrs(KIRKUK) == "38SME4485625120"
    assert grid.to_mgrs(KIRKUK, 3) == "38SME448251"
    assert grid.to_mgrs(KIRKUK, 0) == "38SME"


@settings(max_examples=300)
@given(PLACES, st.integers(0, 5))
def test_agrees_with_the_library_except_within_a_millimetre_of_a_cell_edge(place, digits):
    ours = grid.to_mgrs(place, digits)
    theirs = LIBRARY.toMGRS(place.lat, place.lon, MGRSPrecision=digits)
    if ours != theirs:
        assert ours[:3] == theirs[:3]
        east, north = utm.forward(place.lat, place.lon, int(ours[:2]), south=place.lat < 0)
        size = 10 ** (5 - digits)
        assert min(abs((axis + size / 2) % size - size / 2) for axis in (east, north)) < 0.001


@pytest.mark.parametrize("lat", [56, 63.99, 64, 71.99, 72, 83.99, 55.99])
def test_zones_of_odd_width_are_those_of_the_library(lat):
    for lon in (0, 3, 6, 9, 12, 21, 33, 42):
        for off in (-0.01, 0.01):
            assert grid.to_mgrs(point(lat, lon + off), 0) == LIBRARY.toMGRS(lat, lon + off, MGRSPrecision=0)


def test_a_cut_without_a_middle_of_its_own_settles_with_its_neighbour(monkeypatch):
    """Where a zone cuts off less than two centimetres, no point of the edge may lie in the cell."""
    grid._middle.cache_clear()
    monkeypatch.setattr(grid, "_within", lambda *_: (0, 0))
    for step in range(200):
        place = Point(35 * E7 + step * 10_000, 42 * E7 + (-1) ** step * step * 10)
        for cell_m in (10, 100, 10_000):
            once = grid.snap(place, cell_m)
            assert grid.snap(once, cell_m) == once
            assert distance_m(place, once) < 1.5 * cell_m
    grid._middle.cache_clear()


@settings(max_examples=300)
@given(PLACES, CELLS)
@example(Point(35 * E7, 42 * E7), 100_000)
@example(Point(35 * E7, 42 * E7 - 1), 10_000)
@example(Point(-80 * E7, -180 * E7), 100_000)
@example(Point(84 * E7, 33 * E7), 100_000)
def test_snapping_twice_is_snapping_once(place, cell_m):
    once = grid.snap(place, cell_m)
    assert grid.snap(once, cell_m) == once
    assert once.precision_m == cell_m // 2


@settings(max_examples=300)
@given(PLACES, CELLS)
def test_a_snapped_place_stays_within_the_cell(place, cell_m):
    once = grid.snap(place, cell_m)
    # half the diagonal, the scale of the grid away from the middle of its zone, and a sliver's 2 cm
    assert distance_m(place, once) <= cell_m * 0.7072 * 1.002 + 0.02


@settings(max_examples=200)
@given(PLACES, st.integers(1, 4))
def test_every_place_that_names_one_cell_snaps_to_what_the_grid_reads_as(place, digits):
    cell_m = 10 ** (5 - digits)
    text = grid.to_mgrs(place, digits)
    read = grid.from_mgrs(text)
    assert read == grid.snap(place, cell_m)
    assert grid.snap(read, cell_m) == read


@given(PLACES, st.integers(0, 5))
def test_a_grid_lies_where_the_library_says(place, digits):
    text = grid.to_mgrs(place, digits)
    ours = grid.from_mgrs(text)
    assert ours.precision_m == (10 ** (5 - digits) + 1) // 2
    assert distance_m(ours, place) <= 10 ** (5 - digits) * 0.7072 * 1.002 + 0.02


def test_cells_beside_42_east_keep_to_their_own_zone():
    """The square 38SKD2 reaches 1 km into zone 38 at 35 N; its middle lies in zone 37."""
    west, east = Point(35 * E7, 42 * E7 - 1), Point(35 * E7, 42 * E7)
    for cell_m in grid.CELLS_M:
        assert grid.cell_of(west, cell_m).startswith("37S")
        assert grid.cell_of(east, cell_m).startswith("38S")
    edge = grid.snap(east, 10_000)
    assert edge.lon_e7 == 42 * E7
    assert grid.to_mgrs(edge, 1) == grid.to_mgrs(east, 1) == "38SKD27"


def test_band_edges_do_not_cut_cells():
    """38SME and 38TME would be one square if a band edge ran through it; both snap to one place."""
    below, above = point(39.9999, 44.4), point(40.0001, 44.4)
    assert grid.to_mgrs(below, 0)[2] == "S"
    assert grid.to_mgrs(above, 0)[2] == "T"
    assert grid.snap(below, 100_000) == grid.snap(above, 100_000)
    assert grid.from_mgrs(grid.to_mgrs(below, 0)) == grid.from_mgrs(grid.to_mgrs(above, 0))


@given(st.integers(0, 99_999), st.integers(0, 99_999), CELLS)
def test_the_whole_cell_is_one_place(east, north, cell_m):
    """No noise to average away: wherever in the cell, the same point goes out."""
    corner = grid.from_mgrs(f"38SME{east:05}{north:05}")
    again = grid.from_mgrs(f"38SME{east // cell_m * cell_m:05}{north // cell_m * cell_m:05}")
    assert grid.snap(corner, cell_m) == grid.snap(again, cell_m)


def test_a_coarser_place_stays_as_coarse():
    assert grid.snap(point(35, 44, 25_000), 1_000).precision_m == 25_000


@pytest.mark.parametrize("lat", [84.0000001, 89.9, 90, -80.0000001, -90])
def test_beyond_the_grid_only_the_pole_is_told(lat):
    once = grid.snap(point(lat, 44), 10)
    assert (abs(once.lat), once.lon_e7, once.precision_m) == (90, 0, 1_000_000)
    assert grid.snap(once, 10) == once
    with pytest.raises(InvalidInput, match="mgrs-polar"):
        grid.to_mgrs(point(lat, 44))


@pytest.mark.parametrize(
    "text",
    [
        "38SME448251",
        "38sme448251",
        " 38 S ME 448 251 ",
        "38S ME 448251",
        "٣٨SME٤٤٨٢٥١",
        "۳۸ S ME ۴۴۸ ۲۵۱",
        "\u206638SME448251\u2069",
        "38SME448\u00a0251",
    ],
)
def test_as_people_write_it(text):
    assert grid.from_mgrs(text) == grid.snap(KIRKUK, 100)


def test_without_its_zone_a_grid_needs_a_hint():
    with pytest.raises(InvalidInput, match="mgrs-zone-needed"):
        grid.from_mgrs("ME448251")
    assert grid.from_mgrs("ME448251", KIRKUK) == grid.snap(KIRKUK, 100)


@settings(max_examples=100)
@given(ZONE_EDGE | BAND_EDGE, st.integers(-300_000, 300_000), st.integers(-300_000, 300_000))
def test_without_its_zone_the_nearest_reading_counts_also_across_42_east(place, north, east):
    hint = Point(place.lat_e7 + north, place.lon_e7 + east)
    assert grid.from_mgrs(grid.to_mgrs(place, 4)[3:], hint) == grid.from_mgrs(grid.to_mgrs(place, 4))


def test_a_hint_in_the_first_zone_finds_the_last():
    place = point(-17.5, 179.99)
    assert grid.from_mgrs(grid.to_mgrs(place, 3)[3:], point(-17.5, -179.99)) == grid.snap(place, 100)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "mgrs-form"),
        ("nonsense", "mgrs-form"),
        ("38SME" + " " * 36 + "4", "mgrs-form"),
        ("38IME1111", "mgrs-form"),
        ("38SIE1111", "mgrs-form"),
        ("38SAE1111", "mgrs-form"),  # no such column in this zone
        ("38RME1111", "mgrs-form"),  # that square lies in band S
        ("38SJE0000", "mgrs-form"),  # too far west of the zone
        ("00SME1111", "mgrs-form"),
        ("61SME1111", "mgrs-form"),
        ("32XMH1111", "mgrs-form"),  # a zone that is not used up there
        ("38SME11e1", "mgrs-form"),
        ("38SMÉ1111", "mgrs-form"),
        ("ZAB9645452981", "mgrs-form"),
        ("38ZAB1111", "mgrs-polar"),
        ("38SME448", "mgrs-digits"),
        ("38SME448 25", "mgrs-digits"),
        ("38SME44 8251", "mgrs-digits"),
        ("38SME448251448251", "mgrs-digits"),
    ],
)
def test_what_is_no_grid_is_refused_with_its_reason(text, code):
    with pytest.raises(InvalidInput) as caught:
        grid.from_mgrs(text)
    assert caught.value.code == code


def test_a_square_that_is_nowhere_near_the_hint_is_refused():
    with pytest.raises(InvalidInput, match="mgrs-form"):
        grid.from_mgrs("AX", KIRKUK)


@pytest.mark.parametrize("cell_m", [0, 1, 9, 20, 1_000_000, -10])
def test_other_cells_are_refused(cell_m):
    with pytest.raises(InvalidInput, match="mgrs-cell"):
        grid.snap(KIRKUK, cell_m)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    try:
        place = grid.from_mgrs(text, KIRKUK)
    except InvalidInput as error:
        assert error.code.startswith("mgrs-")  # noqa: PT017 (either outcome is right)
    else:
        assert abs(place.lat_e7) <= 90 * E7
