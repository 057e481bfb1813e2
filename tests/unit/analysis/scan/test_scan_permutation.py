"""The space-time permutation scan, against its definition."""

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.analysis.scan.scan_truth import as_points, permutation_best, random_cases, rings, seam_line

from seamline.analysis import draws
from seamline.analysis.scan import permutation
from seamline.analysis.scan.circles import circles
from seamline.analysis.scan.permutation import Cases, Looked, by_chance, scan
from seamline.analysis.scan.ranking import clusters, ranks
from seamline.analysis.spread import in_turn
from seamline.storage.threads import Threads
from seamline.terms.errors import InvalidInput

PLACES = [(34.0, 43.0), (34.1, 43.0), (34.0, 43.1), (34.1, 43.1), (34.6, 43.4), (35.0, 44.0), (35.0, 44.0)]


def laid(cases, places=PLACES, share=0.5, radius=np.inf):
    weights = np.bincount(cases.place, minlength=cases.places).astype(float)
    return circles(as_points(places), weights, share * len(cases.place), radius)


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 2**32), st.integers(2, 60), st.integers(2, 25), st.booleans(), st.integers(1, 3))
def test_the_best_of_each_centre_is_that_of_the_definition(seed, size, days, ahead, least):
    rng = np.random.default_rng(seed)
    cases = random_cases(rng, size, len(PLACES), days)
    longest = int(rng.integers(1, days + 1))
    found = laid(cases)
    sets = rings(PLACES, np.bincount(cases.place, minlength=len(PLACES)), 0.5 * size, 1e9)
    wanted = permutation_best(cases.place, cases.day, days, sets, longest, ahead, least)
    for windows, (best, same) in zip(
        scan(cases, found, Looked(longest, ahead, least), in_turn), wanted, strict=True
    ):
        assert bool(windows) == (best > 0)
        for one in windows:
            assert one.stat == pytest.approx(best, rel=1e-12)
            places = frozenset(found.inside(one.centre, one.end).tolist())
            assert (places, one.first, one.last) in same
            inside = np.isin(cases.place, list(places))
            on = (cases.day >= one.first) & (cases.day <= one.last)
            assert one.cases == (inside & on).sum()
            assert one.expected == pytest.approx(inside.sum() * on.sum() / size)


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 2**32), st.integers(2, 80), st.integers(2, 25), st.booleans(), st.integers(1, 3))
def test_the_highest_by_chance_is_that_of_the_definition(seed, size, days, ahead, least):
    rng = np.random.default_rng(seed)
    cases = random_cases(rng, size, len(PLACES), days)
    looked = Looked(int(rng.integers(1, days + 1)), ahead, least)
    sets = rings(PLACES, np.bincount(cases.place, minlength=len(PLACES)), 0.5 * size, 1e9)
    got = by_chance(cases, laid(cases), looked, 7, 3, in_turn)
    order = np.argsort(cases.place, kind="stable")
    for number in range(3):
        day = (days - 1 - cases.day[order]).astype(np.int32)
        draws.shuffle(draws.stream(7, number), day)
        best = permutation_best(cases.place[order], days - 1 - day, days, sets, looked.longest, ahead, least)
        assert got[number] == pytest.approx(max(one for one, _ in best), rel=1e-12)


@pytest.mark.parametrize("seed", range(6))
def test_days_without_cases_between_change_nothing_but_the_dates(seed):
    rng = np.random.default_rng(seed)
    cases, longest, apart = random_cases(rng, 60, len(PLACES), 25), int(rng.integers(1, 26)), 40
    sparse = Cases(cases.place, cases.day * apart + 7, cases.places, cases.days * apart)
    found = laid(cases)
    near, far = Looked(longest, ahead=False), Looked((longest - 1) * apart + 1, ahead=False)
    assert (
        by_chance(cases, found, near, 5, 20, in_turn) == by_chance(sparse, found, far, 5, 20, in_turn)
    ).all()
    moved = [
        [
            msgspec.structs.replace(one, first=one.first * apart + 7, last=one.last * apart + 7)
            for one in about
        ]
        for about in scan(cases, found, near, in_turn)
    ]
    assert moved == scan(sparse, found, far, in_turn)
    # A day less and the widest windows do not fit.
    less = Looked(far.longest - 1, ahead=False) if longest > 1 else far
    widest = max(
        (one.last - one.first for about in scan(sparse, found, less, in_turn) for one in about), default=0
    )
    assert widest < less.longest


@pytest.mark.parametrize("ahead", [True, False])
def test_threads_and_blocks_change_nothing(ahead):
    places = seam_line(30)
    cases = random_cases(np.random.default_rng(3), 120, 30, 40)
    found = laid(cases, places)
    looked = Looked(14, ahead)
    once = by_chance(cases, found, looked, 11, 60, in_turn, 60)
    for spread, block in ((in_turn, 1), (in_turn, 7), (Threads(2), 13), (Threads(3), 50)):
        assert (by_chance(cases, found, looked, 11, 60, spread, block) == once).all()
    assert scan(cases, found, looked, Threads(2)) == scan(cases, found, looked, in_turn)
    assert (by_chance(cases, found, looked, 12, 60, in_turn) != once).any()


def test_all_ties_are_told():
    """Twice two cases on a day at one place, and the same at another: nobody can say which it was."""
    places = [(34.0, 43.0), (34.0, 43.1), (34.0, 43.2)]
    day = np.array([1, 1, 5, 5, 2, 3, 4, 6, 7, 7, 9, 9])
    cases = Cases(np.arange(12) // 4, day, 3, 10)
    found = laid(cases, places)
    about = scan(cases, found, Looked(1, ahead=False), in_turn)
    told = clusters(about, found, 10)
    assert [one.places for one in told] == [(2,), (0,)]
    assert [(one.window.first, [tie.first for tie, _ in one.ties]) for one in told] == [(9, [7]), (5, [1])]
    assert told[0].window.stat == told[1].window.stat
    assert [one.places for one in clusters(about, found, 1)] == [(2,)]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"days": 0}, "scan-days"),
        ({"days": permutation.MAX_DAYS + 1}, "scan-days"),
        ({"longest": 0}, "scan-longest"),
        ({"longest": 11}, "scan-longest"),
        ({"least": 0}, "scan-least"),
        ({"size": permutation.MAX_CASES + 1}, "scan-cases"),
        ({"days": 2_000, "longest": 1_001, "ahead": False}, "scan-windows"),
    ],
)
def test_what_cannot_be_scanned_is_refused(change, code):
    one = {"days": 10, "longest": 3, "least": 2, "size": 4, "ahead": True, **change}
    zeros = np.zeros(one["size"], np.int64)
    found = circles(np.zeros((1, 2)), np.ones(1), 1.0, 1.0)
    with pytest.raises(InvalidInput, match=code):
        scan(
            Cases(zeros, zeros, 1, one["days"]),
            found,
            Looked(one["longest"], one["ahead"], one["least"]),
            in_turn,
        )


def test_the_most_cases_are_scanned():
    size = permutation.MAX_CASES
    cases = Cases(np.arange(size) % 2, np.arange(size) // 2 % 3, 2, 3)
    found = circles(np.array([[0.0, 0.0], [1.0, 0.0]]), np.full(2, size / 2), size, np.inf)
    assert by_chance(cases, found, Looked(3, ahead=False), 1, 2, in_turn).shape == (2,)


@pytest.mark.long
def test_null_seams_are_called_clusters_as_often_as_they_should():
    """1,000 seams of 100 segments and 60 days with 150 events where nothing is going on: p < 0.05 in 5 %."""
    places = seam_line()
    called = 0
    for seam in range(1_000):
        cases = random_cases(np.random.default_rng(90_000 + seam), 150, 100, 60)
        found = laid(cases, places, 0.5, 10.0)
        looked = Looked(14)
        best = max((one[0].stat for one in scan(cases, found, looked, in_turn) if one), default=0.0)
        chance = by_chance(cases, found, looked, seam, 199, in_turn, 199)
        called += ranks(np.array([best]), chance)[0] / 200 < 0.05
    assert 36 <= called <= 64


@pytest.mark.long
def test_a_cluster_at_three_times_the_risk_is_recovered():
    """Jaccard of segments x days at least 0.9 in 90 of 100 seams of 60 segments, 90 days and 6,000 events.

    The cluster is of 9 segments and the last 14 days, where 134 events would be without it; a circle about a
    segment holds an odd number of them. With fewer events it is less: docs/analysis/scan.md.
    """
    where, when = range(20, 29), range(76, 90)
    good = 0
    for seed in range(100):
        cases, truth = injected(np.random.default_rng(seed), 60, 90, 6_000, where, when)
        found = laid(cases, seam_line(60), 0.5, 10.0)
        told = clusters(scan(cases, found, Looked(30), in_turn), found, 1)[0]
        cells = {(at, day) for at in told.places for day in range(told.window.first, told.window.last + 1)}
        good += len(cells & truth) / len(cells | truth) >= 0.9
    assert good >= 90


def injected(rng, segments, days, size, where, when, risk=3.0):
    """So many events over a seam in which some segments have ``risk`` times as many on some days."""
    weight = np.ones((segments, days))
    weight[np.ix_(list(where), list(when))] = risk
    at = rng.choice(segments * days, size, p=(weight / weight.sum()).ravel())
    return Cases(at // days, at % days, segments, days), {(one, day) for one in where for day in when}
