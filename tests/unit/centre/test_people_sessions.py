import pytest
from people_desk import Office

from seamline.centre import people_sessions
from seamline.centre.people_sessions import ABSOLUTE_MS, IDLE_MS, MAX_SESSIONS, TOUCH_MS


@pytest.fixture
def office():
    made = Office()
    made.seat("watch", "duty-officer")
    return made


def start(office):
    return office.do(lambda desk: people_sessions.start(desk, "watch", "password"))


def find(office, token):
    return office.do(lambda desk: people_sessions.find(desk, token))


def test_a_token_finds_its_person(office):
    session, person = find(office, start(office))
    assert (session.alias, session.how, person.alias) == ("watch", "password", "watch")


def test_threat_47_a_token_of_another_install_is_refused(office):
    """Even with the very rows of the first install, as after copying its database."""
    token = start(office)
    other = Office(secret=b"another install".ljust(32))
    other.tx = office.tx
    assert find(office, token)
    assert find(other, token) is None


def test_the_store_holds_no_token(office):
    token = start(office)
    assert all(token not in str(key) + str(row) for key, row in office.tx.rows.items())


def test_an_idle_session_ends(office):
    token = start(office)
    office.now += IDLE_MS
    assert find(office, token)
    office.now += 1
    assert find(office, token) is None


def test_a_touched_session_ends_all_the_same(office):
    token = start(office)
    began = office.now
    while office.now - began + IDLE_MS // 2 <= ABSOLUTE_MS:
        office.now += IDLE_MS // 2
        office.do(lambda desk: people_sessions.touch(desk, token))
        assert find(office, token)
    office.now = began + ABSOLUTE_MS + 1
    office.do(lambda desk: people_sessions.touch(desk, token))
    assert find(office, token) is None


def test_touching_writes_once_a_minute(office):
    token = start(office)
    office.now += TOUCH_MS - 1
    before = dict(office.tx.rows)
    office.do(lambda desk: people_sessions.touch(desk, token))
    assert office.tx.rows == before


def test_a_clock_that_steps_back_does_not_lengthen_a_session(office):
    token = start(office)
    office.now -= IDLE_MS + 1
    assert find(office, token) is None


def test_the_oldest_session_makes_room(office):
    made = []
    for _ in range(MAX_SESSIONS + 1):
        office.now += 1
        made.append(start(office))
    assert find(office, made[0]) is None
    assert all(find(office, token) for token in made[1:])


def test_signing_out_ends_one_session(office):
    one, other = start(office), start(office)
    office.do(lambda desk: people_sessions.end(desk, one))
    assert find(office, one) is None
    assert find(office, other)
    office.do(lambda desk: people_sessions.end(desk, "no such token"))


def test_a_sweep_takes_what_has_run_out(office):
    start(office)
    office.now += ABSOLUTE_MS + 1
    kept = start(office)
    office.do(people_sessions.sweep)
    assert office.do(lambda desk: desk.view.count(people_sessions.SESSION)) == 1
    assert find(office, kept)


def test_page_tokens_differ_by_session_and_are_no_session(office):
    one, other = start(office), start(office)
    page = people_sessions.csrf_token(office.home, one)
    assert page != people_sessions.csrf_token(office.home, other)
    assert page != people_sessions.digest(office.home, one)
    assert find(office, page) is None
