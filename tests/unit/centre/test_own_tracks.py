"""Positions are kept newest per unit, sampled, bounded, for a time, all or none of a batch, and in no log."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from people_desk import MemoryTx

from seamline.centre import clocks, duty, rows, tracks
from seamline.centre.desk import Actor, Desk, Home
from seamline.centre.rows import PositionRow
from seamline.centre.tracks import Counts
from seamline.terms.errors import Conflict, Denied, InvalidInput, SeamlineError
from seamline.terms.times import DAY, HOUR, MINUTE

NOW = 1_790_000_000_000
DUTY = Actor("alpha/watch", frozenset({"duty-officer"}))
HOME = Home("alpha", exercise=True, keys=None, random=None)


@pytest.fixture
def tx():
    return MemoryTx()


def desk(tx, now=NOW):
    return Desk(tx, HOME, now)


def at(age_ms=0, unit="N-21", lat=354_400_000, kind="patrol", **more):
    return PositionRow(unit, kind, NOW - age_ms, lat, 444_800_000, **more)


def take(tx, *given, now=NOW, actor=DUTY):
    return tracks.take(desk(tx, now), actor, given)


def newest(tx):
    return {one.unit: one for one in tracks.newest(desk(tx), DUTY)}


def history(tx, since=0, until=NOW + DAY):
    return tracks.history(desk(tx), DUTY, since, until)


def code(work):
    with pytest.raises(SeamlineError) as caught:
        work()
    return caught.value.code


def test_the_newest_of_each_unit_is_shown_in_whatever_order_they_come(tx):
    assert take(
        tx, at(5_000, lat=2), at(1_000, lat=3), at(9_000, lat=1), at(0, "S-1", kind="drone")
    ) == Counts(4, 0)
    take(tx, at(7_000, lat=9))
    assert newest(tx)["N-21"].lat_e7 == 3
    assert newest(tx)["S-1"].kind == "drone"
    take(tx, at(500, lat=4, precision_m=20))
    assert (newest(tx)["N-21"].lat_e7, newest(tx)["N-21"].precision_m) == (4, 20)


def test_of_the_history_one_a_minute_is_kept_the_newest_of_it(tx):
    minute = NOW % MINUTE
    take(tx, *(at(minute + seconds * 1_000, lat=seconds) for seconds in range(-59, 180)), now=NOW + MINUTE)
    kept = history(tx)
    assert [one.at // MINUTE for one in kept] == sorted({one.at // MINUTE for one in kept})
    assert [one.lat_e7 for one in kept] == [121, 61, 1, -59]
    assert history(tx, NOW - minute - 61_000, NOW - minute - 1_000) == kept[1:3]


def test_history_is_read_over_many_pages(tx, monkeypatch):
    take(tx, *(at(n * MINUTE, unit) for n in range(20) for unit in ("A", "B", "C")))
    want = history(tx)
    assert len(want) == 60
    monkeypatch.setattr(tracks, "PAGE", 7)
    assert history(tx) == want


@pytest.mark.parametrize(
    ("wrong", "want"),
    [
        (at(-tracks.AHEAD_MS - 1), "position-future"),
        (PositionRow("N", "patrol", -1, 0, 0), "position-time"),
        (at(lat=900_000_001), "place-latitude"),
        (at(lat=-900_000_001), "place-latitude"),
        (PositionRow("N", "patrol", NOW, 0, 1_800_000_001), "place-longitude"),
        (at(precision_m=-1), "place-precision"),
        (at(precision_m=1_000_001), "place-precision"),
        (at(kind="post"), "unit-kind"),
        (at(kind=""), "unit-kind"),
        (at(unit=""), "unit-form"),
        (at(unit="+9647701234567"), "unit-form"),
        (at(unit="a/b"), "unit-form"),
    ],
)
def test_a_batch_is_all_or_nothing(tx, wrong, want):
    assert code(lambda: take(tx, at(), wrong, at(1_000))) == want
    assert tx.rows == {}


def test_a_clock_a_little_ahead_is_no_reason_to_refuse(tx):
    assert take(tx, at(-tracks.AHEAD_MS)) == Counts(1, 0)


def test_what_is_older_than_is_kept_is_counted_and_left_out(tx):
    assert take(tx, at(tracks.KEPT_MS), at(tracks.KEPT_MS + 1)) == Counts(1, 1)
    assert len(history(tx)) == 1
    assert take(tx, at(tracks.KEPT_MS + 1, "S")) == Counts(0, 1)
    assert "S" not in newest(tx)


def test_limits_hold_one_past_them(tx, monkeypatch):
    assert take(tx, *[at()] * tracks.MAX_BATCH).taken == tracks.MAX_BATCH
    assert code(lambda: take(tx, *[at()] * (tracks.MAX_BATCH + 1))) == "positions-many"
    monkeypatch.setattr(tracks, "MAX_UNITS", 2)
    take(tx, at(unit="B"))
    with pytest.raises(Conflict) as caught:
        take(tx, at(unit="C"))
    assert caught.value.code == "positions-units"
    take(tx, at(unit="B", lat=5))


def test_when_the_history_is_full_the_oldest_of_all_goes_first(tx, monkeypatch):
    monkeypatch.setattr(tracks, "MAX_KEPT", 3)
    take(tx, at(4 * MINUTE, "A"), at(3 * MINUTE, "B"), at(2 * MINUTE, "A"))
    take(tx, at(MINUTE, "C"), at(0, "C"))
    assert [(one.unit, NOW - one.at) for one in history(tx)] == [("A", 2 * MINUTE), ("C", MINUTE), ("C", 0)]
    assert newest(tx).keys() == {"A", "B", "C"}, "where a unit was last is not history"
    take(tx, at(9 * MINUTE, "A"))
    assert len(history(tx)) == tx.count(rows.TRACK) == 3


def test_roles_that_have_no_need_of_them_neither_give_nor_see(tx):
    for role in ("administrator", "civil-lead", "auditor"):
        with pytest.raises(Denied):
            take(tx, at(), actor=Actor("alpha/x", frozenset({role})))
    for role in ("administrator", "civil-lead"):
        who = Actor("alpha/x", frozenset({role}))
        with pytest.raises(Denied):
            tracks.newest(desk(tx), who)
        with pytest.raises(Denied):
            tracks.history(desk(tx), who, 0, NOW)


def fire(tx, now):
    return duty.fire(desk(tx, now))


def test_what_is_too_old_goes_with_the_upkeep_and_the_unit_with_it(tx):
    take(tx, at(10 * DAY, "A"), at(2 * DAY, "B"), at(0, "B"))
    assert fire(tx, NOW + tracks.TRIM_EVERY_MS - 1) == 0
    assert fire(tx, NOW + tracks.TRIM_EVERY_MS) == 1
    assert len(history(tx)) == 3
    later = NOW + 5 * DAY
    assert fire(tx, later) == 1
    assert [one.unit for one in history(tx, until=later)] == ["B", "B"]
    assert newest(tx).keys() == {"B"}
    fire(tx, NOW + 15 * DAY)
    assert history(tx) == []
    assert tx.count(rows.POSITION) == tx.count(rows.CLOCK) == tx.count(rows.FIRED) == 0, (
        "nothing is left to do"
    )
    take(tx, at(-15 * DAY), now=NOW + 15 * DAY)
    assert tx.count(rows.CLOCK) == 1


def test_much_goes_in_lots_each_at_once_after_the_other(tx, monkeypatch):
    monkeypatch.setattr(tracks, "TRIM_BATCH", 4)
    take(tx, *(at(n * MINUTE) for n in range(10)))
    later = NOW + 20 * DAY
    left = []
    while fire(tx, later):
        left.append(tx.count(rows.TRACK))
    assert left == [6, 2, 0]
    take(tx, at(-20 * DAY), now=later)
    assert msgspec.json.decode(tx.get(rows.TRACK_SIZE, "all"))["rows"] == 1


def test_a_step_of_the_clock_forward_drops_nothing_at_once(tx):
    take(tx, at())
    clocks.stepped(desk(tx, NOW + 400 * DAY), 400 * DAY)
    assert fire(tx, NOW + 400 * DAY) == 0
    assert len(history(tx)) == 1


def test_after_the_clock_stepped_back_the_future_does_not_stay_the_newest(tx):
    take(tx, at(-HOUR, lat=1), now=NOW + HOUR)
    take(tx, at(lat=2), now=NOW)
    assert newest(tx)["N-21"].lat_e7 == 2


def test_nothing_of_it_is_an_entry_or_waits_for_anybody(tx):
    take(tx, at(), at(MINUTE))
    fire(tx, NOW + tracks.TRIM_EVERY_MS)
    assert tx.entries == []
    assert {table for table, _ in tx.rows} == {rows.POSITION, rows.TRACK, rows.TRACK_SIZE, rows.CLOCK}
    assert not desk(tx).told


whole = st.builds(
    PositionRow,
    unit=st.text(max_size=30),
    kind=st.sampled_from(["patrol", "drone", "x", ""]),
    at=st.integers(-(2**60), 2**60) | st.integers(NOW - DAY, NOW + DAY),
    lat_e7=st.integers(-(2**40), 2**40) | st.just(0),
    lon_e7=st.integers(-(2**40), 2**40) | st.just(0),
    precision_m=st.integers(-5, 2**40) | st.just(0),
)


@given(st.lists(whole, max_size=5))
def test_garbage_is_refused_whole_or_taken_whole(batch):
    tx = MemoryTx()
    try:
        counts = take(tx, *batch)
    except InvalidInput:
        assert tx.rows == {}
    else:
        assert counts.taken + counts.old == len(batch)
