"""Events counted once, in every series they belong to, and periods."""

import datetime as dt

import numpy as np
import pytest

from seamline.studies import events, periods, reporting
from seamline.studies.periods import Period
from seamline.studies.series import merged, series
from seamline.terms.errors import InvalidInput

HEAD = "date,until,lat,lon,precision_m,count,party,found,event\n"


def read(*rows):
    return events.read((HEAD + "".join(row + "\n" for row in rows)).splitlines(keepends=True))


def day(text):
    return periods.day(text)


def test_rows_of_one_event_are_one_with_the_best_place_and_all_the_days():
    one = merged(
        read(
            "2020-01-02,,35,43,5000,2,north,received,a",
            "2020-01-01,2020-01-01,36,44,100,1,south,patrol,a",
            "2020-01-09,,,,,1,north,,",
            "2020-01-09,,,,,1,north,,",
            "2020-01-03,,,,,4,south,,a",
        )
    )
    assert len(one) == 3
    at = int(np.argmax(one.count))
    assert (one.lat[at], one.precision_m[at], one.count[at]) == (36, 100, 4)
    assert (one.day[at], one.until[at]) == (day("2020-01-01"), day("2020-01-03"))
    assert events.FOUND[one.found[at]] == "patrol"


def test_each_party_keeps_its_own_view():
    found = series(read("2020-01-01,,,,,1,north,patrol,a", "2020-01-02,,,,,1,south,received,a"))
    assert [(one.kind, one.party, len(one.events)) for one in found] == [
        ("rate-merged", "", 1),
        ("rate-party", "north", 1),
        ("rate-party", "south", 1),
    ]


def test_no_event_is_one_empty_series():
    (one,) = series(read())
    assert len(one.events) == 0


def test_the_season_of_a_leap_day_ends_on_the_28th():
    now = Period(day("2020-02-10"), day("2020-02-29"))
    found = periods.baseline("season", now, years=2)
    assert found == (
        Period(day("2018-02-10"), day("2018-02-28")),
        Period(day("2019-02-10"), day("2019-02-28")),
    )


def test_weeks_are_whole_and_end_with_the_period():
    found = periods.weeks((Period(0, 15), Period(100, 106)))
    assert found.tolist() == [2, 9, 100]
    counts = periods.weekly(np.array([1, 2, 8, 15, 16, 99, 106, 107]), np.ones(8, np.int64), found)
    assert counts.tolist() == [2, 1, 1]


def test_a_period_is_as_long_as_is_taken():
    longest = dt.date(1970, 1, 1) + dt.timedelta(days=periods.MAX_DAYS - 1)
    assert periods.period(f"1970-01-01..{longest}").days == periods.MAX_DAYS
    with pytest.raises(InvalidInput, match="period-long"):
        periods.period(f"1970-01-01..{longest + dt.timedelta(days=1)}")


def test_reporting_of_all_is_the_mean_of_the_parties():
    rows = ["party,from,until,share", "a,1970-01-01,1970-01-04,1", "b,1970-01-01,1970-01-02,0.5"]
    found = reporting.read(f"{row}\n" for row in rows)
    assert found.daily("a", 0, 1).tolist() == [1, 1]
    assert found.daily("", 0, 1).tolist() == [0.75, 0.75]
    assert np.isnan(found.daily("", 2, 2)).all()


@pytest.mark.long
def test_more_rows_of_reporting_than_are_taken_are_refused():
    rows = ["party,from,until,share", *["a,1970-01-01,1970-01-04,1"] * (reporting.MAX_ROWS + 1)]
    with pytest.raises(InvalidInput, match="reporting-many"):
        reporting.read(f"{row}\n" for row in rows)
