"""The fictional ground of the exercise: it says that it is fiction, it fits its understanding, and its seed holds."""

import json
from importlib import resources

import msgspec
import numpy as np
import pytest
import shapely
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from seamline.codecs import roads
from seamline.exercise.federation import understanding_text, with_roots
from seamline.exercise.history import incidents
from seamline.exercise.live import ROADS
from seamline.exercise.opening import opening
from seamline.exercise.scenario import FEDERAL, REGION, SIDES
from seamline.gateways.cli.lines import line_of
from seamline.terms.times import DAY, HOUR
from seamline.understanding.model import Understanding
from seamline.understanding.parse import parse

NOW = 1_800_000_000_000
FOLDER = resources.files("seamline.exercise")
SEAM = shapely.Polygon([*FEDERAL.line, *reversed(REGION.line)])


def told():
    return incidents(opening().history, (FEDERAL.line, REGION.line), NOW)


def test_everything_that_has_a_name_or_a_text_says_that_it_is_fiction():
    held = opening()
    assert all("(fiction)" in one.name for one in held.post)
    assert all("(fiction)" in one.where for one in held.capability)
    texts = [
        *(one.activity for one in held.report),
        *held.history.activities,
        held.patrol.agreed,
        held.patrol.debrief,
    ]
    assert all(text.startswith("EXERCISE. ") for text in texts)
    for name in (ROADS, "border-federal.geojson", "border-region.geojson"):
        assert json.loads(FOLDER.joinpath(name).read_text())["name"].startswith("FICTION: ")


def test_roads_hang_together_and_touch_every_post():
    raw = FOLDER.joinpath(ROADS).read_bytes()
    found = roads.read_geojson(raw, 0.0)
    joined = csr_matrix((np.ones(len(found.u)), (found.u, found.v)), (found.nodes, found.nodes))
    assert connected_components(joined, directed=False)[0] == 1
    ends = {(round(lon, 4), round(lat, 4)) for lon, lat in found.places.tolist()}
    assert {one.place for one in opening().post} <= ends


@pytest.mark.parametrize("party", ["federal", "region"])
def test_a_border_line_lies_in_the_border_strip(party):
    line = line_of(FOLDER.joinpath(f"border-{party}.geojson").read_bytes())
    agreed = parse(
        with_roots(
            understanding_text(), {side.party: f"{number:064x}" for number, side in enumerate(SIDES, 1)}
        ).encode()
    )
    assert isinstance(agreed, Understanding)
    (area,) = [one for one in agreed.areas if one.id == "border"]
    strip = shapely.union_all(
        [shapely.Polygon([(point.lon, point.lat) for point in ring]) for ring in area.rings]
    )
    assert all(strip.contains(shapely.Point(point.lon, point.lat)) for point in line)


def test_units_go_at_their_speed_and_never_ahead_of_the_clock():
    for unit in opening().unit:
        found = list(unit.positions(NOW))
        assert len(found) > 3
        assert found[0]["at"] == NOW - round(unit.began * HOUR)
        assert max(one["at"] for one in found) <= NOW
        assert len({(one["lat_e7"], one["lon_e7"]) for one in found}) > 2


def test_the_same_seed_tells_the_same_months_and_another_does_not():
    assert told() == told()
    history = msgspec.structs.replace(opening().history, seed=1)
    assert incidents(history, (FEDERAL.line, REGION.line), NOW) != told()


def test_the_months_have_their_rate_lie_by_the_seam_and_hold_one_knot():
    history, found = opening().history, told()
    knot = history.knot
    days = [(NOW - one["observed"]) / DAY for one in found]
    assert min(days) > 0
    assert max(days) <= history.days
    # Four standard deviations of a Poisson count.
    even = history.rate * history.days
    assert abs(len(found) - knot.count - even) < 4 * even**0.5
    near = SEAM.buffer(0.08)
    assert all(near.contains(shapely.Point(one["lon_e7"] / 1e7, one["lat_e7"] / 1e7)) for one in found)
    here = shapely.Point(knot.place).buffer(knot.radius_km / 111 * 1.3)
    inside = [
        day
        for one, day in zip(found, days, strict=True)
        if here.contains(shapely.Point(one["lon_e7"] / 1e7, one["lat_e7"] / 1e7))
    ]
    lately = [day for day in inside if knot.until_days <= day <= knot.from_days]
    assert len(lately) >= knot.count
    # As many days elsewhere in time hold far fewer there.
    assert len(inside) - len(lately) < knot.count
