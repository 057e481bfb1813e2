"""Sites chosen, against every choice there is, counted out one by one."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seamline.analysis.siting.choose import Effort
from seamline.analysis.siting.place import all_cover, least_way, most_cover
from seamline.analysis.siting.problem import Room
from seamline.terms.errors import InvalidInput

TRIES = settings(max_examples=120, deadline=None)
LITTLE = Effort(rounds=3, nodes=0)
"""So little that most choices stay without a proof."""


@st.composite
def cases(draw, dear=False):
    """A small piece of ground: distances (some without a way), weights, and what may be opened."""
    demands, sites = draw(st.integers(1, 7)), draw(st.integers(1, 7))
    steps = st.integers(0, 12) if draw(st.booleans()) else st.floats(0, 12)
    far = draw(st.booleans())
    distance = np.array(
        [
            [np.inf if far and draw(st.integers(0, 5)) == 0 else float(draw(steps)) for _ in range(sites)]
            for _ in range(demands)
        ]
    )
    weight = np.array([float(draw(steps)) for _ in range(demands)])
    weight[0] += 1
    use = np.array([draw(st.sampled_from("    kf")) for _ in range(sites)])
    keep, forbid = use == "k", use == "f"
    forbid[0] &= bool((~forbid).sum())
    if forbid.all():
        forbid[0] = False
    if not dear:
        count = draw(st.integers(max(1, int(keep.sum())), int((~forbid).sum())))
        return distance, weight, Room.of_count(count, keep, forbid)
    price = np.array([float(draw(st.integers(0, 4))) + draw(st.sampled_from((0, 0.1))) for _ in range(sites)])
    least = max(price[keep].sum(), price[~forbid].min())
    return distance, weight, Room(price, least + draw(st.integers(0, 8)), keep, forbid)


def choices(room):
    """Every choice that may be made."""
    for size in range(len(room.price) + 1):
        for sites in combinations(range(len(room.price)), size):
            chosen = list(sites)
            if (
                not room.forbid[chosen].any()
                and set(np.flatnonzero(room.keep)) <= set(sites)
                and room.price[chosen].sum() <= room.budget * (1 + 1e-12)
            ):
                yield chosen


def way(distance, weight, chosen):
    """The weighted way to the nearest, as it is defined."""
    if not chosen:
        return np.inf
    near = distance[:, chosen].min(axis=1)
    return np.inf if np.isinf(near).any() else float((weight * near).sum())


def covered(covers, weight, theta, chosen):
    """What is covered, and theta times what is covered twice, as it is defined."""
    times = covers[:, chosen].sum(axis=1)
    return float((weight * ((times >= 1) + theta * (times >= 2))).sum())


@pytest.mark.long
def test_the_least_way_is_the_least_of_all():
    seen = set()

    @TRIES
    @given(st.booleans().flatmap(cases), st.booleans())
    def every(case, little):
        distance, weight, room = case
        best = min((way(distance, weight, chosen) for chosen in choices(room)), default=np.inf)
        allowed = distance[:, ~room.forbid]
        if not np.isfinite(allowed).any(axis=1).all() or np.isinf(best):
            with pytest.raises(InvalidInput, match="reach"):
                least_way(distance, weight, room)
            seen.add("out of reach")
            return
        try:
            found = least_way(distance, weight, room, *((LITTLE,) if little else ()))
        except InvalidInput as error:
            if not little or error.code != "siting-reach":
                raise
            return
        holds(found, room, way(distance, weight, found.sites.tolist()), best, -1, little)
        for site, missed, worse in zip(found.sites, found.missed, found.worse, strict=True):
            left = [one for one in found.sites if one != site]
            swaps = [[*left, one] for one in range(len(room.price)) if one not in found.sites]
            swaps = [way(distance, weight, one) for one in swaps if one in choices_as_lists(room)]
            if room.keep[site] or room.price[site] == 0:
                continue
            if np.isfinite(min(swaps, default=np.inf)):
                assert worse == pytest.approx(min(swaps) - found.value, abs=1e-6)
            if np.isfinite(missed_way := way(distance, weight, left)):
                assert missed == pytest.approx(missed_way - found.value, abs=1e-6)
            else:
                assert missed == np.inf
        seen.add("proved" if found.proved else "not proved")

    every()
    assert seen == {"out of reach", "proved", "not proved"}


def choices_as_lists(room):
    class Any:
        def __contains__(self, chosen):
            return sorted(chosen) in list(choices(room))

    return Any()


@pytest.mark.long
@TRIES
@given(st.booleans().flatmap(cases), st.sampled_from((0.0, 0.0, 0.5, 1.0, 0.3)), st.booleans())
def test_the_most_cover_is_the_most_of_all(case, theta, little):
    distance, weight, room = case
    covers = distance <= 6
    best = max(covered(covers, weight, theta, chosen) for chosen in choices(room))
    found = most_cover(covers, weight, theta, room, *((LITTLE,) if little else ()))
    holds(found, room, covered(covers, weight, theta, found.sites.tolist()), best, 1, little)


@pytest.mark.long
@TRIES
@given(cases(dear=True))
def test_all_is_covered_as_cheaply_as_can_be(case):
    distance, _, room = case
    covers = distance <= 6
    able = covers[:, ~room.forbid].any(axis=1)
    room = Room(room.price, room.price.sum() + 1, room.keep, room.forbid)
    enough = [chosen for chosen in choices(room) if covers[able][:, chosen].any(axis=1).all()]
    best = min(float(room.price[chosen].sum()) for chosen in enough)
    found, can_be = all_cover(covers, room)
    assert (can_be == able).all()
    assert covers[able][:, found.sites].any(axis=1).all()
    holds(found, room, float(room.price[found.sites].sum()), best, -1, little=False)


def holds(found, room, value, best, sign, little):
    """What is true of every choice: it may be made, it is worth what it says, the bound is no lie."""
    assert found.value == pytest.approx(value, abs=1e-6)
    assert set(np.flatnonzero(room.keep)) <= set(found.sites.tolist())
    assert not room.forbid[found.sites].any()
    assert room.price[found.sites].sum() <= room.budget * (1 + 1e-9)
    assert sign * found.bound >= sign * best - 1e-6
    assert sign * found.value <= sign * best + 1e-6
    assert found.proved or little
    if found.proved:
        assert found.value == pytest.approx(best, abs=1e-6)
        assert found.gap <= 1e-5
