"""Circles about places."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.analysis.scan.scan_truth import as_points, great_circle, rings

from seamline.analysis.scan import circles as module
from seamline.analysis.scan.circles import circles, distances, pressed
from seamline.terms.errors import InvalidInput


def sets(found):
    return [
        [
            frozenset(found.inside(centre, at).tolist())
            for at in range(found.starts[centre], found.starts[centre + 1])
            if found.ends[at]
        ]
        for centre in range(len(found.starts) - 1)
    ]


@given(
    st.lists(
        st.tuples(st.sampled_from([34.0, 34.1, 34.25, 36.0]), st.sampled_from([43.0, 43.1, 43.3, 44.0])),
        min_size=1,
        max_size=9,
    ),
    st.data(),
)
def test_circles_are_those_of_the_definition(places, data):
    weights = [data.draw(st.integers(0, 4)) for _ in places]
    radius = data.draw(st.sampled_from([0.0, 12.0, 60.0, 1e6]))
    most = data.draw(st.sampled_from([0.5, 1.0])) * sum(weights)
    found = circles(as_points(places), np.array(weights, float), most, radius)
    assert sets(found) == rings(places, weights, most, radius)


@given(
    st.lists(
        st.sampled_from([(34.0, 43.0), (34.2, 43.0), (34.0, 43.2), (35.0, 44.0)]), min_size=1, max_size=8
    ),
    st.data(),
)
def test_places_that_do_not_count_leave_the_circles_of_the_others(places, data):
    counts = np.array([data.draw(st.booleans()) for _ in places])
    found = circles(as_points(places), np.ones(len(places)), len(places) * 0.7, np.inf)
    where, kept = pressed(found, counts)
    for centre, full in enumerate(sets(found)):
        wanted = list(
            dict.fromkeys(part for one in full if (part := frozenset(at for at in one if counts[at])))
        )
        assert sets(kept)[centre] == wanted
        for at in range(kept.starts[centre], kept.starts[centre + 1]):
            if kept.ends[at]:
                whole = set(found.inside(centre, where[at]).tolist())
                assert found.ends[where[at]]
                assert {one for one in whole if counts[one]} == set(kept.inside(centre, at).tolist())


def test_distances_are_along_the_sphere():
    places = [(34.0, 43.0), (34.5, 43.0), (-34.0, -137.0), (34.0, 43.0)]
    found = distances(as_points(places), as_points(places)[0])
    assert found == pytest.approx([great_circle(34.0, 43.0, *one) for one in places], abs=1e-6)
    assert found[2] == pytest.approx(np.pi * 6371.0088)


def test_distances_in_a_plane_are_straight():
    assert distances(np.array([[0.0, 0.0], [3.0, 4.0]]), np.array([0.0, 0.0])).tolist() == [0.0, 5.0]


def test_more_places_or_members_than_the_limits_are_refused(monkeypatch):
    with pytest.raises(InvalidInput, match="scan-places"):
        circles(np.zeros((module.MAX_PLACES + 1, 2)), np.ones(module.MAX_PLACES + 1), 1.0, 1.0)
    monkeypatch.setattr(module, "MAX_MEMBERS", 9)
    places = np.arange(3.0).repeat(2).reshape(3, 2)
    assert len(circles(places, np.ones(3), 3.0, np.inf).members) == 9
    monkeypatch.setattr(module, "MAX_MEMBERS", 8)
    with pytest.raises(InvalidInput, match="scan-circles"):
        circles(places, np.ones(3), 3.0, np.inf)
