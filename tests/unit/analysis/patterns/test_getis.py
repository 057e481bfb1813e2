"""Gi*, Gi and Moran's I beside the formula written out; neighbours; p-values of many."""

import math

import numpy as np
import pytest
from scipy import stats

from seamline.analysis.patterns import getis, weights
from seamline.analysis.patterns.adjusted import bonferroni, false_discovery
from seamline.analysis.patterns.getis import gi, permuted, two_sided
from seamline.analysis.patterns.moran import moran
from seamline.analysis.patterns.weights import listed, nearest, nearest_plane, of_links, within, within_plane
from seamline.analysis.spread import in_turn
from seamline.storage.threads import Threads
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84


def drawn(seed, size=40):
    random = np.random.default_rng(seed)
    lon, lat = random.uniform(43, 44, size), random.uniform(35, 36, size)
    return lon, lat, random.normal(5, 2, size)


def plain_gi(values, rows, *, star):
    """Ord and Getis 1995, equation by equation, with a full matrix."""
    out = []
    for i in range(len(values)):
        w = rows[i].copy()
        w[i] = 1 if star else 0
        kept = [j for j in range(len(values)) if star or j != i]
        x, w = values[kept], w[kept]
        n, mean = len(x), x.mean()
        s = math.sqrt((x**2).mean() - mean**2)
        total, squares = w.sum(), (w**2).sum()
        out.append((w @ x - total * mean) / (s * math.sqrt((n * squares - total**2) / (n - 1))))
    return out


@pytest.mark.parametrize("seed", range(5))
def test_both_are_the_formula(seed):
    lon, lat, values = drawn(seed)
    near = nearest(lon, lat, 4)
    found, rows = gi(values, near), near.matrix().toarray()
    assert found.star == pytest.approx(plain_gi(values, rows, star=True), rel=1e-9)
    assert found.plain == pytest.approx(plain_gi(values, rows, star=False), rel=1e-9)
    two = gi(np.column_stack((values, values[::-1])), near)
    assert two.star[:, 0] == pytest.approx(found.star)
    assert two.plain[:, 1] == pytest.approx(gi(values[::-1], near).plain)


def test_what_cannot_be_told_is_not_told():
    lon, lat, values = drawn(1)
    near = within(lon, lat, 20_000)
    alone = near.counts() == 0
    assert alone.any()
    assert (np.isnan(gi(values, near).star) == alone).all()
    assert np.isnan(gi(np.full(40, 0.1), near).star).all()
    assert np.isnan(gi(np.full(40, 1e9 + 0.1), near).plain).all()
    everybody = within(lon, lat, 400_000)
    assert np.isnan(gi(values, everybody).star).all()
    assert np.isnan(gi(np.array([1.0]), of_links(np.empty(0, int), np.empty(0, int), 1)).star).all()
    assert np.isnan(permuted(np.full(40, 0.1), near, 9, 1, in_turn)).all()


def test_two_sided():
    z = np.array([-3.0, 0.0, 1.96, np.nan])
    assert two_sided(z)[:3] == pytest.approx(2 * stats.norm.sf(np.abs(z[:3])))
    assert np.isnan(two_sided(z)[3])


def test_drawn_values_give_the_p_of_all_ways_there_are():
    """Of seven cells, two neighbours: fifteen pairs of the six others, so p is known exactly."""
    values = np.array([0.0, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0])
    near = of_links(np.array([0, 0]), np.array([4, 6]), 7)
    found = permuted(values, near, getis.MAX_REPLICATIONS, 3, in_turn)
    others = values[1:]
    sums = [others[i] + others[j] for i in range(6) for j in range(i)]
    want = 2 * sum(one >= 40 for one in sums) / len(sums)
    assert found[0] == pytest.approx(want, abs=0.015)
    assert np.isnan(found[1:]).all()


def test_draws_do_not_depend_on_threads_or_blocks(monkeypatch):
    lon, lat, values = drawn(2)
    near = nearest(lon, lat, 5)
    first = permuted(values, near, 99, 4, in_turn)
    monkeypatch.setattr(getis, "BLOCK", 7)
    for spread in (in_turn, Threads(2)):
        assert (permuted(values, near, 99, 4, spread) == first).all()
    assert (permuted(values, near, 99, 5, in_turn) != first).any()
    for wrong in (0, getis.MAX_REPLICATIONS + 1):
        with pytest.raises(InvalidInput, match="hotspots-replications"):
            permuted(values, near, wrong, 4, in_turn)


def plain_moran(values, rows):
    """Cliff and Ord 1981, with sums written out."""
    n, away = len(values), values - values.mean()
    w = rows / rows.sum(axis=1, keepdims=True)
    total = w.sum()
    index = n / total * sum(w[i, j] * away[i] * away[j] for i in range(n) for j in range(n)) / (away @ away)
    s1 = sum((w[i, j] + w[j, i]) ** 2 for i in range(n) for j in range(n)) / 2
    s2 = sum((w[i].sum() + w[:, i].sum()) ** 2 for i in range(n))
    b2 = n * (away**4).sum() / (away @ away) ** 2
    mean = -1 / (n - 1)
    top = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * total**2)
    top -= b2 * ((n * n - n) * s1 - 2 * n * s2 + 6 * total**2)
    variance = top / ((n - 1) * (n - 2) * (n - 3) * total**2) - mean**2
    return index, (index - mean) / math.sqrt(variance)


def test_moran_is_the_formula():
    lon, lat, values = drawn(3)
    near = nearest(lon, lat, 4)
    found = moran(values, near)
    index, z = plain_moran(values, near.matrix().toarray())
    assert (found.index, found.z) == (pytest.approx(index), pytest.approx(z))
    assert found.p == pytest.approx(2 * stats.norm.sf(abs(z)))
    assert moran(np.full(40, 0.3), near) is None
    assert moran(values[:3], nearest(lon[:3], lat[:3], 1)) is None


def test_moran_leaves_out_who_has_no_neighbours():
    lon, lat, values = drawn(1)
    near = within(lon, lat, 20_000)
    kept = near.counts() > 0
    found = moran(values, near)
    index, _ = plain_moran(values[kept], near.matrix().toarray()[kept][:, kept])
    assert (found.index, found.cells) == (pytest.approx(index), kept.sum())


@pytest.mark.parametrize("middle", [(180, 10), (42, 0), (44, 84)])
def test_the_nearest_are_those_by_geodesic(middle):
    lon, lat, _ = drawn(4)
    lon, lat = (lon - 43.5 + middle[0] + 180) % 360 - 180, lat - 35.5 + middle[1]
    near = nearest(lon, lat, 3)
    for i in range(40):
        metres = [WGS84.inv(lon[i], lat[i], lon[j], lat[j])[2] if j != i else np.inf for j in range(40)]
        own = near.others[near.starts[i] : near.starts[i + 1]]
        assert sorted(np.argsort(metres)[:3]) == own.tolist()


def test_neighbours_on_a_plane():
    x, y = np.random.default_rng(7).uniform(0, 10, (2, 30))
    apart = np.hypot(x[:, np.newaxis] - x, y[:, np.newaxis] - y) + np.diag(np.full(30, np.inf))
    assert (within_plane(x, y, 2.0).matrix().toarray() == (apart <= 2)).all()
    near = nearest_plane(x, y, 3).matrix().toarray()
    assert (near == (apart <= np.sort(apart)[:, [2]])).all()


def test_limits_of_neighbours(monkeypatch):
    lon, lat, _ = drawn(4, 5)
    for wrong in (0, 5, weights.MAX_NEAREST + 1):
        with pytest.raises(InvalidInput, match="neighbours-nearest"):
            nearest(lon, lat, wrong)
    monkeypatch.setattr(weights, "MAX_AREAS", 4)
    for make in (
        lambda: nearest(lon, lat, 1),
        lambda: within(lon, lat, 1),
        lambda: listed("abcde", [""] * 5),
    ):
        with pytest.raises(InvalidInput, match="neighbours-areas"):
            make()


@pytest.mark.parametrize(
    ("lists", "want"),
    [
        (["b", "a", "x"], "neighbours-unknown"),
        (["bb", "a", ""], "neighbours-twice"),
        (["ab", "a", ""], "neighbours-twice"),
        (["b", "", ""], "neighbours-one-way"),
    ],
)
def test_lists_that_do_not_fit_are_refused(lists, want):
    assert listed("abc", ["bc", "a", "a"]).counts().tolist() == [2, 1, 1]
    with pytest.raises(InvalidInput, match=want):
        listed("abc", lists)


def test_p_of_many():
    p = np.random.default_rng(1).uniform(0, 0.2, (5, 8))
    assert false_discovery(p) == pytest.approx(stats.false_discovery_control(p.ravel()).reshape(5, 8))
    assert bonferroni(p) == pytest.approx(np.minimum(1, 40 * p))
    with_hole = np.append(p.ravel(), np.nan)
    assert false_discovery(with_hole)[:-1] == pytest.approx(false_discovery(p).ravel())
    assert bonferroni(with_hole)[:-1] == pytest.approx(bonferroni(p).ravel())
    assert np.isnan(false_discovery(with_hole)[-1])
    assert false_discovery(np.empty(0)).size == 0
