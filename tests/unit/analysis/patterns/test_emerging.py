"""Hot cells over time beside scipy and plain Python, and each category by the rule that defines it."""

import math

import numpy as np
import pytest
from scipy import stats

from seamline.analysis.patterns import emerging as module
from seamline.analysis.patterns.emerging import CATEGORIES, categories, emerging
from seamline.analysis.patterns.weights import Neighbours, of_links
from seamline.analysis.spread import in_turn
from seamline.storage.threads import Threads


def square(side):
    """Cells of a square, neighbours by edge and corner."""
    links = [
        (row * side + column, (row + up) * side + column + right)
        for row in range(side)
        for column in range(side)
        for up in (-1, 0, 1)
        for right in (-1, 0, 1)
        if (up or right) and 0 <= row + up < side and 0 <= column + right < side
    ]
    one, other = np.array(links).T
    return of_links(one, other, side * side)


def plain_trend(series):
    """Mann-Kendall with ties, written out."""
    n = len(series)
    rises = sum(np.sign(series[j] - series[i]) for i in range(n) for j in range(i + 1, n))
    ties = sum(t * (t - 1) * (2 * t + 5) for t in np.unique(series, return_counts=True)[1])
    variance = (n * (n - 1) * (2 * n + 5) - ties) / 18
    return 0.0 if variance <= 0 else (rises - np.sign(rises)) / math.sqrt(variance)


def test_trends_are_the_formula():
    series = np.random.default_rng(1).integers(0, 5, (20, 25)).astype(float)
    series[0] = 3.0
    assert module._trends(series) == pytest.approx([plain_trend(row) for row in series])


def test_p_is_the_larger_of_two_corrected_for_all():
    near = square(6)
    counts = np.random.default_rng(2).poisson(0.7, (36, 10))
    counts[[14, 15, 20, 21], -1] += 6
    found = emerging(counts, near, 0.05, 5, in_turn)
    share = (near.counts() + 1) / 36
    want = np.empty(counts.shape)
    for cell in range(36):
        for period in range(10):
            own = near.others[near.starts[cell] : near.starts[cell + 1]]
            around = counts[cell, period] + counts[own, period].sum()
            exact = stats.binom.sf(around - 1, counts[:, period].sum(), share[cell])
            want[cell, period] = max(exact, stats.norm.sf(found.z[cell, period]))
    want = stats.false_discovery_control(want.ravel()).reshape(want.shape)
    assert found.p == pytest.approx(want)
    assert (found.hot == (want < 0.05)).all()
    assert set(np.flatnonzero(found.hot.any(axis=1))) >= {14, 15, 20, 21}
    assert not found.hot[:, :-1].any()
    assert CATEGORIES[found.category[14]] == "new"


def test_one_event_in_an_empty_week_is_not_a_hot_spot():
    counts = np.zeros((100, 12), int)
    counts[:, :-1] = np.random.default_rng(3).poisson(1.0, (100, 11))
    counts[44, -1] = 1
    found = emerging(counts, square(10), 0.05, 1, in_turn)
    assert found.z[44, -1] > 3
    assert not found.hot[:, -1].any()


@pytest.mark.long
def test_where_nothing_is_going_on_hardly_anything_is_hot():
    random, near, false = np.random.default_rng(4), square(12), 0
    for _ in range(200):
        found = emerging(random.poisson(0.1, (144, 12)), near, 0.05, 1, in_turn)
        false += found.hot.any()
    assert false <= 20, false


def test_cells_about_which_too_little_is_known_say_so():
    counts = np.random.default_rng(5).poisson(2.0, (25, 9))
    near = square(5)
    assert (emerging(counts, near, 0.05, 10_000, in_turn).category == module.UNKNOWN).all()
    assert (emerging(counts[:, :7], near, 0.05, 1, in_turn).category == module.UNKNOWN).all()
    assert (emerging(counts[:, :8], near, 0.05, 1, in_turn).category != module.UNKNOWN).all()
    alone = Neighbours(np.zeros(26, np.int64), np.empty(0, np.int64))
    assert (emerging(counts, alone, 0.05, 1, in_turn).category == module.UNKNOWN).all()
    nothing = emerging(np.zeros((25, 9), int), near, 0.05, 0, in_turn)
    assert np.isnan(nothing.z).all()
    assert not nothing.hot.any()


def test_threads_and_blocks_change_nothing(monkeypatch):
    counts = np.random.default_rng(6).poisson(1.0, (64, 20))
    first = emerging(counts, square(8), 0.05, 1, in_turn)
    monkeypatch.setattr(module, "BLOCK", 5)
    for spread in (in_turn, Threads(2)):
        other = emerging(counts, square(8), 0.05, 1, spread)
        assert (first.trend == other.trend).all()
        assert (first.category == other.category).all()


@pytest.mark.parametrize(
    ("hot", "cold", "trend", "want"),
    [
        ("..........", "", 0.0, "none"),
        (".........h", "", 0.0, "new"),
        ("........hh", "", 0.0, "consecutive"),
        (".....hhhhh", "c", 0.0, "consecutive"),
        (".hhhhhhhhh", "", 2.5, "intensifying"),
        ("hhhhhhhhhh", "", 1.0, "persistent"),
        ("hhhh.hhhhh", "", -1.0, "persistent"),
        ("hhhhhhhhhh", "", -2.5, "diminishing"),
        ("..h....h.h", "", 0.0, "sporadic"),
        ("..h....h.h", "c", 0.0, "oscillating"),
        ("h.......hh", "", 9.0, "sporadic"),
        ("hhhhhhhhh.", "", 0.0, "historical"),
        (".h..h.....", "", 0.0, "historical"),
        (".h........", "", 0.0, "none"),
        ("h.h.................................", "", 0.0, "none"),
    ],
)
def test_each_category(hot, cold, trend, want):
    flags = np.array([[one == "h" for one in hot]])
    chill = np.zeros_like(flags)
    chill[0, : len(cold)] = True
    found = categories(flags, chill, np.array([trend]), np.array([True]))
    assert CATEGORIES[found[0]] == want
    assert categories(flags, chill, np.array([trend]), np.array([False]))[0] == module.UNKNOWN
