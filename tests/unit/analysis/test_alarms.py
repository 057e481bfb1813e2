"""Alarms against plain formulas, written out week by week."""

import math

import numpy as np
import pytest
from scipy import optimize, stats

from seamline.analysis.trends import quasi_poisson
from seamline.analysis.trends.ears import ears
from seamline.analysis.trends.farrington import MAX_WEEK_COUNT, MAX_WEEKS, Rules, flexible
from seamline.analysis.trends.seasons import histories
from seamline.terms.errors import InvalidInput

RNG = np.random.default_rng(4)
MONDAY = 12_422  # 2004-01-05


def series(weeks=330, mean=4.0):
    season = 1 + 0.5 * np.sin(np.arange(weeks) * 2 * math.pi / 52)
    return RNG.negative_binomial(3, 3 / (3 + mean * season)).astype(np.int64)


def plain_ears(counts, week, kind):
    def standard(at):
        window = counts[at - 9 : at - 2]
        return max(0.0, (counts[at] - window.mean()) / window.std(ddof=1) - 1)

    window = counts[week - 7 : week] if kind == "c1" else counts[week - 9 : week - 2]
    spread = window.std(ddof=1)
    if kind == "c3":
        room = stats.norm.ppf(0.975) - standard(week - 1) - standard(week - 2)
        return max(0.0, counts[week] + spread * room)
    return window.mean() + stats.norm.ppf(0.999) * spread


@pytest.mark.parametrize("kind", ["c1", "c2", "c3"])
def test_ears_is_the_plain_formula(kind):
    counts = series(80)
    upper, alarm = ears(counts, 20)[kind]
    assert len(upper) == 60
    for number, week in enumerate(range(20, 80)):
        assert upper[number] == pytest.approx(plain_ears(counts, week, kind), abs=1e-9)
        assert alarm[number] == (counts[week] > upper[number])


def test_ears_without_history_is_not_enough_data():
    found = ears(np.array([1, 2, 3, 4, 5, 6, 7, 90]), 0)
    assert np.isnan(found["c1"].upper[:7]).all()
    assert found["c1"].alarm.tolist() == [False] * 7 + [True]
    assert np.isnan(found["c2"].upper).all()
    assert np.isnan(found["c3"].upper).all()
    assert len(ears(np.array([], np.int64), 0)["c3"].upper) == 0


def test_ears_after_seven_equal_weeks_sounds_at_any_more_and_has_no_three():
    counts = np.array([2] * 9 + [3] + [2] * 3)
    found = ears(counts, 9)
    assert found["c1"].alarm[0]
    assert found["c2"].alarm[0]
    assert np.isnan(found["c3"].upper).all()


@pytest.mark.long
def test_the_fit_is_the_one_that_maximises_the_likelihood():
    counts = series(120).astype(float)
    groups = (np.arange(120) // 10 % 4).astype(np.int64)
    times, weights = np.arange(120) / 52.0, RNG.uniform(0.2, 1.5, 120)
    levels, fitted = np.empty(4), np.empty(120)
    slope, met = quasi_poisson.fit(counts, times, groups, weights, levels, True, fitted)
    design = np.column_stack([groups == g for g in range(4)] + [times]).astype(float)

    def minus(beta):
        return float((weights * (np.exp(design @ beta) - counts * (design @ beta))).sum())

    def slopes(beta):
        return design.T @ (weights * (np.exp(design @ beta) - counts))

    best = optimize.minimize(minus, np.append(levels, slope) + 0.1, jac=slopes, method="BFGS")
    assert met
    assert np.append(levels, slope) == pytest.approx(best.x, abs=1e-4)
    assert fitted == pytest.approx(np.exp(design @ np.append(levels, slope)))
    scaled = design * np.sqrt(weights * fitted)[:, None]
    hat = np.diag(scaled @ np.linalg.inv(scaled.T @ scaled) @ scaled.T)
    out = np.empty(120)
    quasi_poisson.leverages(times, groups, weights, fitted, 4, True, out)
    assert out == pytest.approx(hat)
    residuals = np.empty(120)
    quasi_poisson.anscombe(counts, fitted, hat, 1.7, residuals)
    plain = 1.5 * (counts ** (2 / 3) - fitted ** (2 / 3)) / fitted ** (1 / 6) / np.sqrt(1.7 * (1 - hat))
    assert residuals == pytest.approx(plain)
    pearson = (weights * (counts - fitted) ** 2 / fitted).sum() / (120 - 5)
    assert quasi_poisson.dispersion(counts, fitted, weights, 5) == pytest.approx(max(1, pearson))


@pytest.mark.long
def test_the_bound_is_a_quantile_of_the_fitted_negative_binomial():
    counts = series()
    found = flexible(counts, 300, Rules())
    held = ~np.isnan(found.upper)
    assert held.sum() > 20
    for upper, mean, spread in zip(found.upper[held], found.mean[held], found.dispersion[held], strict=True):
        law = stats.nbinom(mean / (spread - 1), 1 / spread) if spread > 1 else stats.poisson(mean)
        assert law.cdf(upper) >= 0.99 > law.cdf(upper - 1)
    assert (found.alarm == (counts[300:] > np.nan_to_num(found.upper, nan=np.inf))).all()


def test_an_outbreak_sounds_and_weeks_of_silence_do_not():
    counts = series(330, 2.0)
    counts[329] = 60
    counts[320:324] = 0
    found = flexible(counts, 320, Rules())
    assert found.alarm[-1]
    assert np.isnan(found.upper[3])
    assert not found.alarm[3]


def test_a_past_outbreak_weighs_less():
    counts = np.full(330, 3, np.int64)
    counts[::2] = 4
    burst = counts.copy()
    burst[213:216] = 60
    with_it, without = (flexible(one, 329, Rules()).mean[0] for one in (burst, counts))
    heavy = flexible(burst, 329, Rules(outlying=1e6)).mean[0]
    assert without < heavy
    assert abs(with_it - without) < (heavy - without) / 4


def test_a_week_without_history_is_not_enough_data():
    found = flexible(series(264), 262, Rules())
    assert np.isnan(found.upper[0])
    assert not np.isnan(found.mean[1])
    nothing = flexible(np.zeros(300, np.int64), 290, Rules())
    assert np.isnan(nothing.upper).all()
    assert not nothing.alarm.any()


def test_no_trend_is_drawn_beyond_all_that_was_seen():
    counts = np.maximum(np.exp(np.arange(330) / 60).astype(np.int64), 0)
    found = flexible(counts, 329, Rules())
    assert found.slope[0] == 0
    assert found.mean[0] <= counts[: 329 - 26].max()


def test_seasons_by_the_calendar_are_about_the_same_day():
    found = histories(range(424, 425), (5, 3, 10, 26), MONDAY)
    start, size = int(found.starts[0]), int(found.sizes[0])
    assert (start, start + size - 1) == (160, 397)
    row = found.groups[0, :size]
    assert (row[:7] == 0).all()
    assert set(row.tolist()) == set(range(10))
    sunday = histories(range(424, 425), (1, 3, 10, 26), MONDAY)  # 2011-02-20: the Monday after is nearer
    assert sunday.starts[0] == (15_026 - MONDAY) // 7 - 3
    plain = histories(range(424, 425), (5, 3, 10, 26), None)
    assert plain.starts[0] == 424 - 263
    assert plain.sizes[0] == 263 - 26


@pytest.mark.parametrize(
    ("counts", "first", "rules", "want"),
    [
        (np.array([-1]), 0, Rules(), "alarms-counts"),
        (np.array([MAX_WEEK_COUNT + 1]), 0, Rules(), "alarms-counts"),
        (np.zeros(MAX_WEEKS + 1, np.int64), 0, Rules(), "alarms-weeks"),
        (np.array([1]), 2, Rules(), "alarms-weeks"),
        (np.array([1]), 0, Rules(years=21), "alarms-rules"),
        (np.array([1]), 0, Rules(half=13), "alarms-rules"),
        (np.array([1]), 0, Rules(stretches=27), "alarms-rules"),
        (np.array([1]), 0, Rules(alpha=float("nan")), "alarms-rules"),
    ],
)
def test_what_cannot_be_judged_is_refused(counts, first, rules, want):
    with pytest.raises(InvalidInput) as error:
        flexible(counts, first, rules)
    assert error.value.code == want
