from itertools import pairwise

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from seamline.analysis.segments.alignment import Referenced, aligned, along, cut_at, warped

FLAT = st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=2, max_size=9)


def cheapest(one, other, step_one, step_other):
    """What the best pairing costs, by the formula: over all ways, without a table of where it came from."""
    known = {}

    def cost(i, j):
        if i < 0 or j < 0:
            return float("inf")
        if (i, j) == (0, 0):
            return 0.0
        if (i, j) not in known:
            width = (one[i][0] - other[j][0]) ** 2 + (one[i][1] - other[j][1]) ** 2
            known[i, j] = min(
                cost(i - 1, j - 1) + width * (step_one + step_other),
                cost(i - 1, j) + width * step_one * 1.5,
                cost(i, j - 1) + width * step_other * 1.5,
            )
        return known[i, j]

    return cost(len(one) - 1, len(other) - 1)


@settings(max_examples=60, deadline=None)
@given(FLAT, FLAT, st.sampled_from([0.5, 1.0, 3.0]), st.sampled_from([0.5, 1.0, 2.0]))
def test_the_pairing_is_the_cheapest_there_is(one, other, step_one, step_other):
    way = warped(np.array(one, float), np.array(other, float), step_one, step_other)
    assert way[0].tolist() == [0, 0]
    assert way[-1].tolist() == [len(one) - 1, len(other) - 1]
    cost = 0.0
    for before, now in pairwise(way):
        moved = (now - before).tolist()
        assert moved in ([1, 1], [1, 0], [0, 1])
        width = float(((np.array(one[now[0]]) - np.array(other[now[1]])) ** 2).sum())
        cost += width * (moved[0] * step_one + moved[1] * step_other) * (1 if sum(moved) == 2 else 1.5)
    assert cost == pytest.approx(cheapest(one, other, step_one, step_other), rel=1e-12)


def lines():
    a = np.array([(41.0, 36.0), (42.0, 36.4), (43.0, 35.8), (44.0, 36.1)])
    b = np.array([(41.1, 35.7), (42.2, 35.9), (43.1, 35.4), (43.8, 35.8)])
    return Referenced(a), Referenced(b)


def test_chainage_of_the_axis_is_the_mean_of_both_and_rises():
    a, b = lines()
    pairing = aligned((a, b), (0.0, 0.0), (a.length_m, b.length_m))
    assert pairing[0].tolist() == [0, 0]
    assert pairing[-1].tolist() == [a.length_m, b.length_m]
    marks = np.linspace(0, (a.length_m + b.length_m) / 2, 400)
    found = along(pairing, marks)
    assert found.mean(axis=1) == pytest.approx(marks, abs=1e-6)
    assert (np.diff(found, axis=0) >= 0).all()


def test_cuts_run_the_short_way_across_and_vanish_where_lines_meet():
    a = Referenced(np.array([(41.0, 36.0), (43.0, 36.0)]))
    b = Referenced(np.array([(41.0, 35.9), (42.0, 36.1), (43.0, 35.9)]))
    pairing = aligned((a, b), (0.0, 0.0), (a.length_m, b.length_m))
    places = [line.at(pairing[:, at]) for at, line in enumerate((a, b))]
    width = [
        Geodesic.WGS84.Inverse(p[1], p[0], q[1], q[0])["s12"]
        for p, q in zip(places[0].tolist(), places[1].tolist(), strict=True)
    ]
    assert max(width) < 12_000
    assert min(width) < 300


def test_places_on_a_line_are_true_geodesic_points_and_corners_are_themselves():
    a, _ = lines()
    assert a.at(a.marks).tolist() == a.places.tolist()
    whole = Geodesic.WGS84.InverseLine(36.0, 41.0, 36.4, 42.0)
    there = whole.Position(12_345.678)
    assert a.at(np.array([12_345.678]))[0] == pytest.approx((there["lon2"], there["lat2"]), abs=1e-12)
    assert a.length_m == pytest.approx(
        sum(
            Geodesic.WGS84.Inverse(p[1], p[0], q[1], q[0])["s12"]
            for p, q in zip(a.places[:-1].tolist(), a.places[1:].tolist(), strict=True)
        ),
        abs=1e-6,
    )


def test_between_two_chainages_lie_the_corners_between():
    a, _ = lines()
    part = a.between(10_000, a.marks[2] + 5)
    assert part[1:3].tolist() == a.places[1:3].tolist()
    assert Referenced(part).length_m == pytest.approx(a.marks[2] + 5 - 10_000, abs=1e-5)
    assert a.between(500, 500).shape == (1, 2)


def test_a_line_cut_says_where_its_cuts_are():
    a, _ = lines()
    cuts = np.array([0.0, 1_000.0, 30_000.0, a.length_m])
    other = np.array([17.5])
    places, at = cut_at(a, cuts, other)
    assert a.at(other)[0].tolist() in places.tolist()
    assert places[at].tolist() == a.at(cuts).tolist()
    assert len(places) > 250
