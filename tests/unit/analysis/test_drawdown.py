"""What is lost when a partner goes: posts by a stated rule, what rests on them, what is still reached."""

import math

import numpy as np
import pytest

from seamline.analysis.drawdown import measures as m
from seamline.analysis.drawdown.rests import Gone, Rest, outcomes
from seamline.analysis.drawdown.strength import MAX_STRENGTH, kept
from seamline.analysis.travel.orders import Cover
from seamline.terms.errors import InvalidInput

PEOPLE = np.array([400, 900, 100, 600])
KEEP = np.array([2, 1, 4, 3])


def left(rule, strength, least=50):
    found = kept(PEOPLE, KEEP, strength, rule, least)
    return found.stands.tolist(), found.headcount.tolist()


def test_in_order_posts_are_kept_as_long_as_their_people_fit():
    assert left("order", (2_000, 2_000)) == ([True] * 4, [400, 900, 100, 600])
    # 1,000 of 2,000 stay: 900 first, 400 and 600 do not fit any more, 100 does.
    assert left("order", (2_000, 1_000)) == ([False, True, True, False], [0, 900, 100, 0])
    assert left("order", (2_000, 0)) == ([False] * 4, [0] * 4)


def test_what_posts_hold_falls_with_the_whole_party():
    # 5,200 to 3,000: of the 2,000 at posts 1,153 stay.
    assert left("order", (5_200, 3_000)) == ([False, True, True, False], [0, 900, 100, 0])


def test_alike_every_post_shrinks_and_the_small_close():
    assert left("alike", (5_200, 3_000), 60) == ([True, True, False, True], [230, 519, 0, 346])
    assert left("alike", (5_200, 3_000), 57)[0] == [True] * 4


@pytest.mark.parametrize(
    ("strength", "rule", "least", "people", "code"),
    [
        ((0, 0), "order", 0, [1], "drawdown-strength"),
        ((5, 6), "order", 0, [1], "drawdown-strength"),
        ((5, -1), "order", 0, [1], "drawdown-strength"),
        ((MAX_STRENGTH + 1, 1), "order", 0, [1], "drawdown-strength"),
        ((5, 3), "best", 0, [1], "drawdown-rule"),
        ((5, 3), "alike", -1, [1], "drawdown-headcount"),
        ((5, 3), "alike", 0, [-1], "drawdown-headcount"),
        ((5, 3), "alike", 0, [MAX_STRENGTH + 1], "drawdown-headcount"),
    ],
)
def test_a_strength_that_makes_no_sense_is_refused(strength, rule, least, people, code):
    with pytest.raises(InvalidInput) as error:
        kept(np.array(people), np.zeros(1, int), strength, rule, least)
    assert error.value.code == code


RESTS = (
    Rest("capability", "surveillance", "host", "coalition", asset="drone-1"),
    Rest("capability", "surveillance", "host", "coalition", asset="drone-2"),
    Rest("capability", "signals", "host", "coalition", post="K1"),
    Rest("capability", "fuel-supply", "host", "host"),
    Rest("workflow", "crossing", "host", needs="surveillance"),
    Rest("workflow", "crossing", "host", needs="signals"),
    Rest("clock", "line-check", "host", needs="signals"),
    Rest("clock", "support", "host", needs="fuel-supply"),
    Rest("capability", "training", "coalition", "coalition"),
)


def told(gone, more=()):
    return {(o.kind, o.name, o.user): o.outcome for o in outcomes(RESTS, gone, more)}


def test_nothing_gone_is_nothing_lost():
    assert set(told(Gone()).values()) == {"stays"}


def test_one_provider_of_two_leaves_less():
    found = told(Gone(assets=frozenset({"drone-1"})))
    assert found["capability", "surveillance", "host"] == "less"
    assert found["workflow", "crossing", "host"] == "less"
    assert found["clock", "line-check", "host"] == "stays"


def test_the_only_provider_takes_what_rests_on_it_along():
    found = told(Gone(posts=frozenset({"K1"})))
    assert found["capability", "signals", "host"] == "gone"
    assert found["workflow", "crossing", "host"] == "gone"
    assert found["clock", "line-check", "host"] == "gone"
    assert found["capability", "surveillance", "host"] == "stays"


def test_a_party_that_leaves_takes_all_and_uses_nothing():
    found = told(Gone(parties=frozenset({"coalition"})))
    assert ("capability", "training", "coalition") not in found
    assert found["capability", "surveillance", "host"] == "gone"
    assert found["clock", "support", "host"] == "stays"


def test_who_comes_instead_makes_it_less_not_gone():
    more = (Rest("capability", "signals", "host", "host", post="M1"),)
    found = told(Gone(posts=frozenset({"K1"})), more)
    assert found["capability", "signals", "host"] == "less"
    assert found["workflow", "crossing", "host"] == "less"


def test_a_mitigation_that_is_gone_itself_does_not_count():
    more = (Rest("capability", "signals", "host", "coalition", post="M1"),)
    assert told(Gone(parties=frozenset({"coalition"})), more)["capability", "signals", "host"] == "gone"


def test_worst_first():
    found = [o.outcome for o in outcomes(RESTS, Gone(posts=frozenset({"K1"}), assets=frozenset({"drone-1"})))]
    assert found == sorted(found, key=["gone", "less", "stays"].index)


def cover(value, backup):
    n = len(value)
    return Cover(
        np.zeros(n, np.int32), np.array(value, float), np.zeros(n, np.int32), np.array(backup, float)
    )


def test_measures_are_shares_of_the_weight():
    found = m.measures(
        cover([10, 20, 30, math.inf], [20, 60, math.inf, math.inf]), np.array([1, 1, 1, 1.0]), 30
    )
    assert (found.covered, found.backed, found.reached) == (0.75, 0.25, 0.75)
    assert found.quantiles == (20, math.inf, math.inf)
    found = m.measures(cover([10, 20], [20, 60]), np.array([9.0, 1.0]), 10)
    assert (found.covered, found.quantiles) == (0.9, (10, 10, 20))


@pytest.mark.parametrize("weight", [[], [0.0, 0.0]])
def test_no_cells_are_not_enough_data(weight):
    n = len(weight)
    found = m.measures(cover([1.0] * n, [1.0] * n), np.array(weight), 30)
    assert (found.covered, found.backed, found.reached, found.quantiles[0]) == (None, None, None, None)


@pytest.mark.parametrize(
    ("weight", "limit", "code"),
    [([-1.0], 1, "travel-weight"), ([math.nan], 1, "travel-weight"), ([1.0], 0, "travel-limit"), ([1.0], math.nan, "travel-limit")],
)  # fmt: skip
def test_measures_that_make_no_sense_are_refused(weight, limit, code):
    with pytest.raises(InvalidInput) as error:
        m.measures(cover([1.0], [1.0]), np.array(weight), limit)
    assert error.value.code == code
