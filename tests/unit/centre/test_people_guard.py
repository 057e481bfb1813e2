import pytest
from hypothesis import given
from hypothesis import strategies as st
from people_desk import Office

from seamline.centre import people_guard
from seamline.centre.people_guard import FORGET_MS, FREE_ATTEMPTS, MAX_WAIT_MS, Waiting, wait_ms
from seamline.terms.errors import Unavailable


@pytest.fixture
def office():
    return Office()


def begin(office, what="sign-in", alias="watch"):
    office.do(lambda desk: people_guard.begin(desk, what, alias))


def test_threat_53_the_wait_grows_and_has_an_end():
    waits = [wait_ms(count) for count in range(60)]
    assert waits[:FREE_ATTEMPTS] == [0] * FREE_ATTEMPTS
    assert waits[FREE_ATTEMPTS] > 0
    assert waits == sorted(waits)
    assert waits[-1] == MAX_WAIT_MS


def test_threat_53_after_the_free_attempts_nothing_is_looked_at(office):
    for _ in range(FREE_ATTEMPTS):
        begin(office)
    with pytest.raises(Waiting) as error:
        begin(office)
    assert error.value.code == "attempt-wait"
    assert error.value.context["wait_s"] == 60
    office.now += 60_000
    begin(office)
    with pytest.raises(Waiting):
        begin(office)


def test_threat_53_an_alert_stands_in_the_log(office):
    for _ in range(FREE_ATTEMPTS):
        begin(office)
    assert office.kinds() == ["person.guessed/1"]
    assert office.tx.entries[0].body == {"alias": "watch", "what": "sign-in", "failures": FREE_ATTEMPTS}


def test_threat_53_guesses_in_a_day(office):
    looked_at = 0
    for _ in range(24 * 60):
        try:
            begin(office)
            looked_at += 1
        except Waiting:
            pass
        office.now += 60_000
    assert looked_at < 40


def test_one_alias_does_not_wait_for_another(office):
    for _ in range(FREE_ATTEMPTS):
        begin(office)
    begin(office, alias="other")
    begin(office, what="pin")


def test_a_right_attempt_clears(office):
    for _ in range(FREE_ATTEMPTS - 1):
        begin(office)
    office.do(lambda desk: people_guard.clear(desk, "sign-in", "watch", step=7))
    for _ in range(FREE_ATTEMPTS):
        begin(office)
    assert office.do(lambda desk: people_guard.row_of(desk, "sign-in", "watch")).step == 7


def test_failures_of_yesterday_are_forgotten(office):
    for _ in range(FREE_ATTEMPTS - 1):
        begin(office)
    office.now += FORGET_MS + 1
    begin(office)
    assert office.do(lambda desk: people_guard.row_of(desk, "sign-in", "watch")).failures == 1


def test_aliases_that_nobody_has_do_not_fill_the_store(office, monkeypatch):
    monkeypatch.setattr(people_guard, "MAX_GUARDS", 3)
    for alias in ("a", "b", "c"):
        begin(office, alias=alias)
    with pytest.raises(Unavailable, match="attempt-crowd"):
        begin(office, alias="d")
    begin(office, alias="a")
    office.now += FORGET_MS
    begin(office, alias="d")


@given(st.integers(min_value=0, max_value=10**6))
def test_a_wait_is_never_longer_than_its_limit(failures):
    assert 0 <= wait_ms(failures) <= MAX_WAIT_MS
