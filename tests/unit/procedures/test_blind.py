"""Private set intersection: both learn what they may, and nobody what he may not."""

import hashlib
import os

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from seamline.procedures import blind
from seamline.terms.errors import InvalidInput

P = 2**255 - 19
SMALL = (0, 1, P - 1, 325606250916557431795983626356110631294008115727848805560023387167927233504)
"""u-coordinates of points of small order (RFC 7748; https://cr.yp.to/ecdh.html#validate)."""

pytestmark = pytest.mark.long


def secret(name):
    return hashlib.sha256(name.encode()).digest()


def tokens(*names):
    return [str(name).encode() for name in names]


def check(mine, theirs, seed="s"):
    """Run the whole exchange; return what the asker learns, and all that went over the wire."""
    ours, other = secret(seed + "a"), secret(seed + "b")
    points = blind.filled(mine, secret(seed + "fa"))
    asked = blind.blind_own(points, ours)
    assert asked == blind.blind(points, ours)
    twice = blind.blind(asked, other)
    once = blind.blind(blind.filled(theirs, secret(seed + "fb")), other)
    by_point = dict(zip(points, twice, strict=True))
    mine_twice = {token: by_point[blind.point_of(token)] for token in mine}
    found = blind.common(mine, mine_twice, blind.blind(once, ours))
    return found, [blind.packed(asked), blind.packed(twice), blind.packed(once)]


@given(st.integers(0, P - 1))
@example(0)
@example(1)
@example(P - 1)
def test_what_is_on_the_curve_is_told_as_euler_tells_it(u):
    square = (u**3 + 486_662 * u**2 + u) % P
    assert blind._on_curve(u) == (pow(square, (P - 1) // 2, P) == 1)


@settings(max_examples=8)
@given(st.sets(st.integers(0, 40), max_size=20), st.sets(st.integers(0, 40), max_size=20))
def test_the_asker_learns_exactly_what_both_hold(mine, theirs):
    found, _ = check(tokens(*mine), tokens(*theirs))
    assert found == set(tokens(*(mine & theirs)))


def test_what_goes_over_the_wire_is_as_long_whatever_the_plans():
    sizes = {
        tuple(len(raw) for raw in check(tokens(*range(a)), tokens(*range(b)))[1])
        for a, b in ((0, 0), (3, 200), (blind.CAPACITY, 1))
    }
    assert sizes == {(blind.LIST_BYTES,) * 3}


def test_no_token_and_no_point_of_one_goes_over_the_wire():
    mine, theirs = tokens(*range(30)), tokens(*range(20, 60))
    _, sent = check(mine, theirs)
    seen = {point for raw in sent for point in blind.unpacked(raw)}
    assert not seen & {blind.point_of(token) for token in {*mine, *theirs}}


def test_every_point_lies_on_the_curve_so_that_the_twist_tells_nothing():
    for token in tokens(*range(60)):
        u = int.from_bytes(blind.point_of(token), "little")
        assert pow((u**3 + 486_662 * u * u + u) % P, (P - 1) // 2, P) == 1


def test_the_order_of_a_list_says_nothing_of_the_plan():
    one = blind.filled(tokens(1, 2, 3), secret("x"))
    assert one == blind.filled(tokens(3, 1, 2, 2), secret("x"))
    places = {blind.filled(tokens(1), secret(str(n))).index(blind.point_of(b"1")) for n in range(12)}
    assert len(places) > 6


@pytest.mark.parametrize("u", SMALL)
def test_threat_56_a_point_of_small_order_is_refused(u):
    with pytest.raises(InvalidInput, match="blind-point"):
        blind.blind([u.to_bytes(32, "little")], secret("a"))


@pytest.mark.parametrize("raw", [b"", b"x" * 31, b"x" * 33, b"\xff" * 32])
def test_what_is_no_point_is_refused(raw):
    with pytest.raises(InvalidInput, match="blind-point"):
        blind.blind([raw], secret("a"))


def test_a_plan_one_past_the_limit_and_a_list_of_another_length_are_refused():
    with pytest.raises(InvalidInput, match="blind-many"):
        blind.filled(tokens(*range(blind.CAPACITY + 1)), secret("x"))
    for size in (0, blind.LIST_BYTES - 1, blind.LIST_BYTES + 1):
        with pytest.raises(InvalidInput, match="blind-length"):
            blind.unpacked(os.urandom(size))
    with pytest.raises(InvalidInput, match="blind-length"):
        blind.packed([b"p" * 32] * (blind.CAPACITY - 1))
