import numpy as np
import pytest

from seamline.studies import events
from seamline.studies.events import Use
from seamline.terms.errors import InvalidInput


def read(text):
    return events.read(text.splitlines(keepends=True))


def test_a_date_is_enough():
    found = read("date\n2020-01-01\n2020-01-02\n")
    assert (found.until == found.day).all()
    assert np.isnan(found.lat).all()
    assert found.count.tolist() == [1, 1]
    assert found.parties == ("",)


def test_all_columns():
    found = read(
        "date,until,lat,lon,precision_m,count,party,found,note\n"
        "2020-01-01,2020-01-03,35.1,43.9,500,3,north,patrol,x\n"
        "2020-01-05,,,,,,south,received,\n"
    )
    assert (found.until - found.day).tolist() == [2, 0]
    assert found.precision_m.tolist() == [500, 0]
    assert found.count.tolist() == [3, 1]
    assert [found.parties[one] for one in found.party] == ["north", "south"]
    assert [events.FOUND[one] for one in found.found] == ["patrol", "received"]


@pytest.mark.parametrize(
    ("row", "want"),
    [
        ("2020-01-02,2020-01-01,35,43,0,1,patrol", "events-order"),
        ("2020-01-02,,91,43,0,1,patrol", "events-place"),
        ("2020-01-02,,35,,0,1,patrol", "events-place"),
        ("2020-01-02,,35,43,-1,1,patrol", "events-precision"),
        ("2020-01-02,,35,43,0,-1,patrol", "events-count"),
        ("2020-01-02,,35,43,0,100001,patrol", "events-count"),
        ("2020-01-02,,35,43,0,1,rumour", "events-found"),
        ("2020-01-02,,nan,43,0,1,patrol", "table-number"),
        ("2020-01-02,,35,inf,0,1,patrol", "table-number"),
        ("yesterday,,35,43,0,1,patrol", "table-date"),
    ],
)
def test_a_row_that_is_wrong_ends_the_reading_with_its_line(row, want):
    with pytest.raises(InvalidInput) as caught:
        read("date,until,lat,lon,precision_m,count,found\n2020-01-01,,35,43,0,1,patrol\n" + row + "\n")
    assert (caught.value.code, caught.value.context["line"]) == (want, 3)


def test_too_many_parties_are_refused():
    rows = [f"2020-01-01,p{number}\n" for number in range(events.MAX_PARTIES + 1)]
    assert len(read("date,party\n" + "".join(rows[:-1])).parties) == events.MAX_PARTIES
    with pytest.raises(InvalidInput, match="events-parties"):
        read("date,party\n" + "".join(rows))


def test_what_is_left_out_is_counted_by_its_first_reason():
    found = read(
        "date,until,lat,lon,precision_m\n"
        "2020-01-10,,35,43,100\n"
        "2020-01-01,,35,43,100\n"
        "2020-03-01,,35,43,100\n"
        "2020-01-10,,,,\n"
        "2020-01-10,,35,43,50000\n"
        "2020-01-10,2020-01-12,35,43,100\n"
    )
    day = int(found.day[0])
    kept, said = events.usable(found, Use(start=day - 5, end=day + 5, precision_m=5_000, days=1))
    assert len(kept) == 1
    assert [(one.message, one.args["count"]) for one in said] == [
        (f"study-left-{why}", 1) for why in ("before", "after", "place", "vague", "days")
    ]
    everything, nothing = events.usable(found, Use(place=False))
    assert (len(everything), nothing) == (6, ())
