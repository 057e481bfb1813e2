"""Ratios that allow for bursts, false discovery, and the words for both."""

import math

import numpy as np
import pytest
from scipy import stats

from seamline.analysis.trends.discovery import BY, q_values
from seamline.analysis.trends.overdispersion import dispersion, widened
from seamline.analysis.trends.ratio import rate_ratio
from seamline.analysis.trends.verdict import WORDS, verdict
from seamline.terms.errors import InvalidInput

RNG = np.random.default_rng(11)


def one(value):
    return np.array([value])


@pytest.mark.parametrize("method", ["bh", "by"])
def test_q_values_are_those_of_the_reference(method):
    p = RNG.uniform(0, 1, 40) ** 3
    assert q_values(p, method) == pytest.approx(stats.false_discovery_control(p, method=method))


def test_tests_that_were_not_made_do_not_count():
    p = np.array([0.01, np.nan, 0.04])
    assert q_values(p)[[0, 2]] == pytest.approx(q_values(p[[0, 2]]))
    assert math.isnan(q_values(p)[1])
    assert len(q_values(np.array([]), BY)) == 0


def test_without_dispersion_the_exact_ratio_stands():
    x1, x0 = RNG.poisson(6, 30), RNG.poisson(9, 30)
    t1, t0 = np.full(30, 7.0), np.full(30, 21.0)
    exact, same = rate_ratio(x1, t1, x0, t0), widened(x1, t1, x0, t0, np.ones(30), 0.95)
    for name in ("ratio", "low", "high", "p", "p_greater"):
        assert (getattr(exact, name) == getattr(same, name)).all()


def test_just_above_no_dispersion_the_interval_is_nearly_the_exact_one():
    args = (one(12), one(10.0), one(9), one(20.0))
    near = widened(*args, one(1 + 1e-9), 0.95)
    exact = rate_ratio(*args)
    for name in ("low", "high", "p_greater"):
        assert getattr(near, name) == pytest.approx(getattr(exact, name), rel=1e-6)


@pytest.mark.parametrize(("x1", "x0"), [(12, 9), (0, 9), (12, 0), (0, 0)])
def test_more_dispersion_is_a_wider_interval(x1, x0):
    before = (math.inf, 0.0)
    for spread in (1.0, 1.5, 4.0):
        found = widened(one(x1), one(10.0), one(x0), one(20.0), one(spread), 0.95)
        if x1 + x0:
            assert found.low[0] <= before[0]
            assert found.high[0] >= before[1]
            before = (found.low[0], found.high[0])
        else:
            assert math.isnan(found.low[0])
            assert found.p[0] == 1


@pytest.mark.long
def test_bursts_hold_the_level_where_the_exact_test_does_not():
    many, weeks, spread = 600, 40, 3.0
    size = 5.0 / (spread - 1)
    counts = RNG.negative_binomial(size, 1 / spread, (many, weeks))
    now, before = counts[:, :8], counts[:, 8:]
    each = np.array([dispersion(row, np.ones(weeks - 8)) for row in before])
    args = (now.sum(axis=1), np.full(many, 8.0), before.sum(axis=1), np.full(many, 32.0))
    assert (rate_ratio(*args).p < 0.05).mean() > 0.15
    assert (widened(*args, each, 0.95).p < 0.05).mean() < 0.08
    assert each.mean() == pytest.approx(spread, abs=0.3)


def test_too_few_weeks_or_events_have_no_dispersion():
    assert math.isnan(dispersion(np.array([3.0] * 7), np.ones(7)))
    assert math.isnan(dispersion(np.zeros(20), np.ones(20)))
    assert math.isnan(dispersion(np.full(20, 3.0), np.zeros(20)))
    assert dispersion(np.full(20, 3.0), np.ones(20)) == 1


@pytest.mark.parametrize("spread", [0.5, math.inf])
def test_a_dispersion_that_is_none_is_refused(spread):
    with pytest.raises(InvalidInput) as error:
        widened(one(1), one(1.0), one(1), one(1.0), one(spread), 0.95)
    assert error.value.code == "rate-dispersion"


@pytest.mark.parametrize(
    ("total", "low", "high", "q", "want"),
    [
        (4, 5.0, 9.0, 0.0, "rate-sparse"),
        (50, math.nan, 9.0, 0.0, "rate-sparse"),
        (50, 1.3, math.inf, 0.01, "rate-clearly-rising"),
        (50, 1.25, 9.0, 0.01, "rate-rising"),
        (50, 1.3, 9.0, 0.02, "rate-rising"),
        (50, 1.3, 9.0, 0.06, "rate-unclear"),
        (50, 1.0, 9.0, 0.01, "rate-unclear"),
        (50, 0.1, 0.79, 0.01, "rate-clearly-falling"),
        (50, 0.1, 0.9, 0.01, "rate-falling"),
        (50, 0.1, 1.0, 0.01, "rate-unclear"),
    ],
)
def test_words_are_those_of_the_table(total, low, high, q, want):
    assert verdict(total, low, high, q) == want
    assert want in WORDS
