"""The spatial Poisson scan, against its definition."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.analysis.scan.scan_truth import as_points, log_ratio, rings, seam_line

from seamline.analysis.scan import poisson
from seamline.analysis.scan.circles import circles
from seamline.analysis.scan.poisson import by_chance, scan, standardised
from seamline.analysis.scan.ranking import ranks
from seamline.analysis.spread import in_turn
from seamline.storage.threads import Threads
from seamline.terms.errors import InvalidInput

PLACES = [(34.0, 43.0), (34.1, 43.0), (34.0, 43.1), (34.1, 43.1), (34.6, 43.4), (35.0, 44.0)]


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32), st.integers(1, 3))
def test_the_best_of_each_centre_is_that_of_the_definition(seed, least):
    rng = np.random.default_rng(seed)
    people = rng.integers(0, 50, len(PLACES)).astype(float)
    people[0] += 1
    cases = np.where(people > 0, rng.integers(0, 6, len(PLACES)), 0)
    total = int(cases.sum())
    expected = people / people.sum() * total
    found = circles(as_points(PLACES), people, 0.5 * people.sum(), np.inf)
    for about, sets in zip(
        scan(cases, expected, found, least, in_turn),
        rings(PLACES, people, 0.5 * people.sum(), 1e9),
        strict=True,
    ):
        stats = {one: log_ratio(cases[list(one)].sum(), expected[list(one)].sum(), total) for one in sets}
        best = max((stats[one] for one in sets if cases[list(one)].sum() >= least), default=0.0)
        assert bool(about) == (best > 1e-12)
        for window in about:
            places = frozenset(found.inside(window.centre, window.end).tolist())
            assert window.stat == pytest.approx(best, rel=1e-9)
            assert stats[places] == pytest.approx(best, rel=1e-9)
            assert window.cases == cases[list(places)].sum()


def test_chance_puts_cases_where_they_are_expected():
    shares = np.array([0.5, 0.3, 0.0, 0.15, 0.05])
    own, other = poisson._alias(shares)
    drawn = poisson._drawn(own, other, 10_000, 5, 0, 20)
    assert (drawn.sum(axis=0) == 10_000).all()
    assert drawn.mean(axis=1) == pytest.approx(shares * 10_000, abs=60)
    assert drawn[2].sum() == 0
    assert drawn[0].var(ddof=1) == pytest.approx(2_500, rel=0.8)


def test_the_highest_by_chance_is_that_of_the_definition():
    people = np.array([5.0, 9.0, 2.0, 8.0, 4.0, 3.0])
    expected = people / people.sum() * 30
    cases = np.array([5, 5, 5, 5, 5, 5])
    found = circles(as_points(PLACES), people, 0.5 * people.sum(), np.inf)
    got = by_chance(cases, expected, found, 2, 3, 20, in_turn, 20)
    own, other = poisson._alias(expected / expected.sum())
    drawn = poisson._drawn(own, other, 30, 3, 0, 20)
    for number in range(20):
        about = scan(drawn[:, number].astype(np.int64), expected, found, 2, in_turn)
        assert got[number] == pytest.approx(max((one[0].stat for one in about if one), default=0.0))


def test_threads_and_blocks_change_nothing():
    people = np.arange(1.0, 31.0)
    cases = np.arange(30) % 5
    expected = people / people.sum() * cases.sum()
    found = circles(as_points(seam_line(30)), people, 0.5 * people.sum(), np.inf)
    once = by_chance(cases, expected, found, 2, 11, 60, in_turn, 60)
    for spread, block in ((in_turn, 1), (in_turn, 7), (Threads(2), 13)):
        assert (by_chance(cases, expected, found, 2, 11, 60, spread, block) == once).all()
    assert (by_chance(cases, expected, found, 2, 12, 60, in_turn) != once).any()


def test_each_stratum_has_one_rate():
    place = np.array([0, 0, 1, 1])
    stratum = np.array([0, 1, 0, 1])
    found = standardised(place, stratum, np.array([1, 8, 3, 4]), np.array([100.0, 50.0, 300.0, 10.0]), 3)
    assert found == pytest.approx([100 * 4 / 400 + 50 * 12 / 60, 300 * 4 / 400 + 10 * 12 / 60, 0.0])
    assert found.sum() == pytest.approx(16)


def test_what_cannot_be_scanned_is_refused(monkeypatch):
    found = circles(np.zeros((1, 2)), np.ones(1), 1.0, 1.0)
    one = np.ones(1)
    with pytest.raises(InvalidInput, match="scan-population"):
        standardised(np.array([0]), np.array([0]), np.array([1]), np.array([0.0]), 1)
    with pytest.raises(InvalidInput, match="scan-population"):
        scan(np.array([1]), np.zeros(1), found, 2, in_turn)
    with pytest.raises(InvalidInput, match="scan-least"):
        scan(np.array([1]), one, found, 0, in_turn)
    most = np.array([poisson.MAX_CASES])
    scan(most, most.astype(float), found, 2, in_turn)
    with pytest.raises(InvalidInput, match="scan-cases"):
        scan(most + 1, most + 1.0, found, 2, in_turn)
    monkeypatch.setattr(poisson, "MAX_DRAWS", 10)
    assert by_chance(np.array([2]), one * 2, found, 2, 1, 5, in_turn).shape == (5,)
    with pytest.raises(InvalidInput, match="scan-draws"):
        by_chance(np.array([2]), one * 2, found, 2, 1, 6, in_turn)


def test_a_rank_counts_all_that_are_as_high():
    chance = np.array([1.0, 2.0, 3.0, 3.0])
    assert ranks(np.array([3.0, 2.5, 0.5, 4.0]), chance).tolist() == [3, 3, 5, 1]
