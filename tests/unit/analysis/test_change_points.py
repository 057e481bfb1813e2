"""Change points against every way there is to cut a series."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from seamline.analysis.trends.change_points import MAX_PERIOD_COUNT, MAX_PERIODS, segmented, size_of
from seamline.terms.errors import InvalidInput


def likelihood(counts, size):
    """Minus twice the log-likelihood of a stretch at its own mean, all constants in."""
    mean = max(counts.mean(), 1e-300)
    if math.isinf(size):
        return -2 * stats.poisson.logpmf(counts, mean).sum()
    return -2 * stats.nbinom.logpmf(counts, size, size / (size + mean)).sum()


def by_force(counts, shortest, penalty):
    size, best = size_of(counts), (math.inf, ())
    price = penalty * math.log(len(counts))
    for many in range(max(1, len(counts) // shortest)):
        for cuts in itertools.combinations(range(1, len(counts)), many):
            edges = (0, *cuts, len(counts))
            if many and min(np.diff(edges)) < shortest:
                continue
            cost = sum(likelihood(counts[a:b], size) for a, b in itertools.pairwise(edges)) + many * price
            if cost < best[0] - 1e-7:
                best = (cost, cuts)
    return best


@pytest.mark.long
@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(0, 12), min_size=2, max_size=10), st.integers(1, 3), st.sampled_from([0.2, 1.0, 3.0])
)
def test_no_other_cut_is_cheaper(values, shortest, penalty):
    counts = np.array(values)
    found = segmented(counts, shortest=shortest, penalty=penalty)
    cost, _ = by_force(counts, shortest, penalty)
    edges = (0, *(one.at for one in found.changes), len(counts))
    ours = sum(likelihood(counts[a:b], found.size) for a, b in itertools.pairwise(edges))
    ours += len(found.changes) * penalty * math.log(len(counts))
    assert ours == pytest.approx(cost, abs=1e-6)


def test_a_change_is_found_with_its_interval():
    rng = np.random.default_rng(8)
    held = alone = 0
    for _ in range(60):
        counts = np.concatenate((rng.poisson(3, 40), rng.poisson(9, 30)))
        changes = segmented(counts).changes
        alone += len(changes) == 1
        if len(changes) != 1:
            continue
        (change,) = changes
        assert change.low <= change.at <= change.high
        assert change.before == pytest.approx(counts[: change.at].mean())
        assert change.after == pytest.approx(counts[change.at :].mean())
        held += change.low <= 40 <= change.high
    assert alone >= 57
    assert held >= 53


def test_counts_that_come_in_bursts_are_not_taken_for_changes():
    rng = np.random.default_rng(9)
    changed = sum(bool(segmented(rng.negative_binomial(2, 0.4, 120)).changes) for _ in range(100))
    assert changed <= 5


def test_one_week_and_nothing_at_all_have_no_change():
    assert segmented(np.array([7])).changes == ()
    assert segmented(np.zeros(50, np.int64)).changes == ()


@pytest.mark.parametrize(
    ("counts", "more", "want"),
    [
        (np.array([], np.int64), {}, "changes-periods"),
        (np.zeros(MAX_PERIODS + 1, np.int64), {}, "changes-periods"),
        (np.array([-1]), {}, "changes-counts"),
        (np.array([MAX_PERIOD_COUNT + 1]), {}, "changes-counts"),
        (np.array([1]), {"shortest": 0}, "changes-rules"),
        (np.array([1]), {"penalty": math.nan}, "changes-rules"),
    ],
)
def test_what_cannot_be_cut_is_refused(counts, more, want):
    with pytest.raises(InvalidInput) as error:
        segmented(counts, **more)
    assert error.value.code == want
