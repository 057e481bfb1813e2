import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline.analysis import lines
from seamline.analysis.lines import LineProblem, check_line, part, problems, simplify
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import length_m
from seamline.terms.place import E7, MAX_VERTICES, Point, point


def line(*places):
    return tuple(point(lat, lon) for lat, lon in places)


def code(drawn):
    with pytest.raises(InvalidInput) as caught:
        check_line(drawn)
    (found,) = problems(drawn)
    assert found == LineProblem(caught.value.code)
    return caught.value.code


GOOD = line((36, 41), (36.2, 42), (35.8, 43), (35, 44))


def test_a_good_line_stays_as_it_is():
    assert check_line(GOOD) == GOOD
    assert problems(GOOD) == ()


def test_repeated_points_are_dropped_and_flagged():
    drawn = (GOOD[0], GOOD[0], GOOD[1], Point(GOOD[1].lat_e7, GOOD[1].lon_e7, 50), GOOD[2])
    assert check_line(drawn) == GOOD[:3]
    assert problems(drawn) == (LineProblem("line-repeated", 1), LineProblem("line-repeated", 3))


@pytest.mark.parametrize("drawn", [(), GOOD[:1], (GOOD[0],) * 5])
def test_one_point_is_no_line(drawn):
    assert code(drawn) == "line-too-short"


def test_one_point_past_the_limit_is_refused():
    many = tuple(Point(36 * E7, 41 * E7 + n * 100) for n in range(MAX_VERTICES + 1))
    assert check_line(many[:-1]) == many[:-1]
    assert code(many) == "line-too-long"


def test_the_180th_meridian_is_refused():
    assert code(line((10, 179), (10, -179))) == "line-antimeridian"


def test_a_line_longer_than_any_front_is_refused():
    assert check_line(line((0, 0), (0, 44)))
    assert code(line((0, 0), (0, 46))) == "line-length"


def test_a_point_out_of_range_is_refused():
    assert code((Point(91 * E7, 0), GOOD[0])) == "place-latitude"
    assert code((Point(0, 181 * E7), GOOD[0])) == "place-longitude"


def test_a_line_that_crosses_itself_is_flagged_with_the_leg_that_does():
    knot = line((36, 41), (36, 43), (37, 42), (35, 42), (35, 44))
    assert check_line(knot) == knot
    assert problems(knot) == (LineProblem("line-crosses-itself", 2),)


def test_a_line_back_over_itself_is_flagged():
    assert problems(line((36, 41), (36, 43), (36, 42))) == (LineProblem("line-crosses-itself", -1),)


def test_problems_are_bounded():
    zigzag = line(*((36 + (n % 2) * 0.01, 41 + (n % 7) / 100) for n in range(300)))
    assert len(problems(zigzag)) == lines.MAX_PROBLEMS


def test_simplifying_keeps_ends_and_stays_within_the_tolerance():
    drawn = line(*((36 + 0.0001 * (n % 2), 41 + n / 100) for n in range(200)))
    assert simplify(drawn, 100) == (drawn[0], drawn[-1]) or len(simplify(drawn, 100)) < 10
    assert simplify(drawn, 1) == drawn
    assert set(simplify(GOOD, 10)) <= set(GOOD)


@given(st.floats(0, 0.9), st.floats(0.05, 1))
def test_parts_are_as_long_as_asked(start, share):
    whole = length_m(GOOD)
    low, high = start * whole, min(start + share, 1) * whole
    if high - low > 1:
        assert length_m(part(GOOD, low, high)) == pytest.approx(high - low, abs=0.05)


@pytest.mark.parametrize(("low", "high"), [(-1, 10), (5, 5), (10, 5), (0, 10_000_000)])
def test_a_part_that_is_not_on_the_line_is_refused(low, high):
    with pytest.raises(InvalidInput, match="line-chainage"):
        part(GOOD, low, high)
