"""Times of the day in an understanding: what they mean, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.understanding.understanding_samples import example_text

from seamline.understanding import schedule
from seamline.understanding.model import Understanding
from seamline.understanding.parse import parse

DAY_MS = 86_400_000


def read(lines):
    return parse((example_text() + "\n[schedule]\n" + lines + "\n").encode())


def test_hours_are_read_as_minutes_of_the_day_utc():
    value = read('"line-check" = ["0600C", "1800C"]\nsitrep = ["0030C"]')
    assert isinstance(value, Understanding), value
    assert value.schedule == {"line-check": (180, 900), "sitrep": (1_290,)}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('sitrep = ["2400Z"]', "schedule-time"),
        ('sitrep = ["600C"]', "schedule-time"),
        ('sitrep = ["0600J"]', "schedule-time"),
        ("sitrep = [600]", "schedule-time"),
        ('sitrep = "0600C"', "not-list"),
        ('sitrep = ["0600C", "0300Z"]', "twice-in-list"),
        ('sitreps = ["0600C"]', "key-unknown-near"),
        ('crossing = ["0600C"]', "key-unknown"),
        (f"sitrep = {['0600C'] * (schedule.MAX_TIMES + 1)}".replace("'", '"'), "too-many"),
    ],
)
def test_what_is_no_hour_is_refused_with_its_line(line, code):
    problems = read(line)
    assert code in [problem.code for problem in problems]
    assert all(problem.line > 0 for problem in problems)


@given(
    st.sets(st.integers(0, schedule.DAY_MIN - 1), min_size=1, max_size=24),
    st.integers(0, 400 * 365 * DAY_MS // 10),
)
def test_the_next_time_is_the_first_one_that_is_later(minutes, at):
    found = schedule.next_after(tuple(sorted(minutes)), at)
    assert at < found <= at + DAY_MS
    assert found % DAY_MS // 60_000 in minutes
    earlier = [
        day * DAY_MS + minute * 60_000
        for day in (at // DAY_MS, at // DAY_MS + 1)
        for minute in minutes
        if day * DAY_MS + minute * 60_000 > at
    ]
    assert found == min(earlier)


def test_no_hours_never_come():
    assert schedule.next_after((), 1) == 0


def test_the_independent_recipient_is_a_party():
    text = example_text().replace("min_wire = 1", 'min_wire = 1\nindependent = "coalition"', 1)
    assert parse(text.encode()).independent == "coalition"
    wrong = parse(text.replace('independent = "coalition"', 'independent = "nobody"').encode())
    assert [problem.code for problem in wrong] == ["not-one-of"]


@given(
    st.lists(st.integers(0, schedule.DAY_MIN - 1), min_size=1, max_size=schedule.MAX_TIMES, unique=True),
    st.integers(10 * DAY_MS, 30_000 * DAY_MS),
)
def test_the_last_and_the_next_hour_lie_on_either_side_with_none_between(minutes, at):
    times = tuple(sorted(minutes))
    last, following = schedule.last_at(times, at), schedule.next_after(times, at)
    assert last <= at < following
    assert schedule.next_after(times, last) == following
    assert last // 60_000 % schedule.DAY_MIN in times


def test_no_hours_never_come_and_never_were():
    assert (schedule.last_at((), DAY_MS), schedule.next_after((), DAY_MS)) == (0, 0)
    assert schedule.last_at((180,), 180 * 60_000) == 180 * 60_000
