import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline.terms import times
from seamline.terms.errors import InvalidInput

NOW = times.parse_iso("2020-09-20T14:30:00Z")
YEARS = st.integers(times.parse_iso("2000-01-01T00:00:00Z"), times.parse_iso("2099-12-31T00:00:00Z"))
ZONES = st.sampled_from("ABCDEFGHIKLMNOPQRSTUVWXYZ")


def iso(text):
    return times.parse_iso(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("201430ZSEP20", "2020-09-20T14:30:00Z"),
        ("201430 Z SEP 20", "2020-09-20T14:30:00Z"),
        ("201430cSep20", "2020-09-20T11:30:00Z"),
        ("٢٠١٤٣٠CSEP٢٠", "2020-09-20T11:30:00Z"),
        ("۲۰۱۴۳۰ZSEP۲۰", "2020-09-20T14:30:00Z"),
        ("010030CMAR20", "2020-02-29T21:30:00Z"),  # the zone's day is not the day at Greenwich
        ("312330RDEC99", "2100-01-01T04:30:00Z"),
        ("201430Z", "2020-09-20T14:30:00Z"),
        ("211430Z", "2020-08-21T14:30:00Z"),  # a day not yet reached is last month's
        ("210200Z", "2020-09-21T02:00:00Z"),  # within 12 h ahead it is what is meant
        ("310800Z", "2020-08-31T08:00:00Z"),
        ("1420C", "2020-09-20T11:20:00Z"),
        ("14:20C", "2020-09-20T11:20:00Z"),
        ("0330Z", "2020-09-20T03:30:00Z"),
        ("0630C", "2020-09-20T03:30:00Z"),
    ],
)
def test_groups_as_spoken(text, expected):
    assert times.parse_dtg(text, NOW) == iso(expected)


def test_a_clock_time_is_the_latest_not_more_than_half_a_day_ahead():
    """At 23:50 somebody says 0010: that is in twenty minutes. At 00:05, 2350 has just been."""
    assert times.parse_dtg("0010Z", iso("2020-09-20T23:50:00Z")) == iso("2020-09-21T00:10:00Z")
    assert times.parse_dtg("2350Z", iso("2020-09-21T00:05:00Z")) == iso("2020-09-20T23:50:00Z")


@given(YEARS, st.integers(0, 23), st.integers(0, 59), ZONES)
def test_a_clock_time_lies_within_half_a_day(now, hour, minute, zone):
    at = times.parse_dtg(f"{hour:02}{minute:02}{zone}", now)
    assert now - 12 * times.HOUR < at <= now + 12 * times.HOUR


def test_the_29th_of_february_is_found_years_back_only_as_far_as_a_year():
    assert times.parse_dtg("291200Z", iso("2021-03-05T00:00:00Z")) == iso("2021-01-29T12:00:00Z")


@given(YEARS, ZONES)
def test_what_is_written_is_read_back_to_the_minute(at, zone):
    minute = at - at % times.MINUTE
    local = dt.datetime.fromtimestamp(minute / 1000, dt.UTC) + dt.timedelta(hours=times.zone_hours(zone))
    if 2000 <= local.year < 2100:
        assert times.parse_dtg(times.format_dtg(at, zone), NOW) == minute


@given(YEARS)
def test_a_group_without_month_is_never_more_than_half_a_day_ahead(now):
    for text in ("011200Z", "151200Z", "280000Z", "312359Z", "1200C"):
        assert times.parse_dtg(text, now) <= now + 12 * times.HOUR


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "dtg-form"),
        ("noon", "dtg-form"),
        ("201430J", "dtg-form"),  # local time: nobody can know whose
        ("201430JSEP20", "dtg-form"),
        ("1420", "dtg-form"),
        ("201430ZSEP2020", "dtg-form"),
        ("201430ZSET20", "dtg-form"),
        ("201430Zsep", "dtg-form"),
        ("320000ZSEP20", "dtg-range"),
        ("310000ZSEP20", "dtg-range"),
        ("300000ZFEB20", "dtg-range"),
        ("202430ZSEP20", "dtg-range"),
        ("201460ZSEP20", "dtg-range"),
        ("2460C", "dtg-range"),
        ("990000Z", "dtg-range"),
        ("²⁰¹⁴³⁰ZSEP20", "dtg-form"),
    ],
)
def test_what_is_no_group_is_refused(text, code):
    with pytest.raises(InvalidInput) as caught:
        times.parse_dtg(text, NOW)
    assert caught.value.code == code


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text):
    try:
        assert isinstance(times.parse_dtg(text, NOW), int)
    except InvalidInput as error:
        assert error.code in {"dtg-form", "dtg-range"}  # noqa: PT017 (either outcome is right)


def test_zone_letters():
    assert [times.zone_hours(z) for z in "ZACIKMNY"] == [0, 1, 3, 9, 10, 12, -1, -12]
    for letter in "J1ز":
        with pytest.raises(InvalidInput, match="dtg-zone"):
            times.zone_hours(letter)


@given(st.integers(iso("1970-01-01T00:00:00Z"), iso("2099-12-31T00:00:00Z")))
def test_iso_both_ways(at):
    assert times.parse_iso(times.format_iso(at)) == at


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2020-09-20", "2020-09-20T14:30:00", "2020-13-01T00:00:00Z"]
)
def test_iso_without_zone_or_sense_is_refused(text):
    with pytest.raises(InvalidInput, match="time-form"):
        times.parse_iso(text)


def test_digits_of_both_eastern_sets():
    assert times.latin_digits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 38S") == "0123456789 0123456789 38S"
