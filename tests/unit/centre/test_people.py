import pytest
from people_desk import Office, code_of

from seamline.centre import people, people_sessions, people_tickets
from seamline.terms.errors import Conflict, InvalidInput, NotFound


@pytest.fixture
def office():
    made = Office()
    made.seat("chief", "administrator")
    made.seat("watch", "duty-officer")
    return made


def test_a_seat_is_recorded_without_secrets(office):
    added = [entry for entry in office.tx.entries if entry.kind == "person.added/1"]
    assert [entry.body["alias"] for entry in added] == ["chief", "watch"]
    assert set(added[0].body) == {"alias", "roles", "sectors"}


def test_no_entry_ever_holds_a_ticket_or_a_token(office):
    ticket = office.seat("second", "analyst")
    token = office.do(lambda desk: people_sessions.start(desk, "second", "ticket"))
    secret = ticket.partition(".")[2]
    for entry in office.tx.entries:
        assert secret not in str(entry)
        assert token not in str(entry)


def test_an_alias_is_used_once(office):
    with pytest.raises(Conflict, match="person-exists"):
        office.seat("watch", "analyst")


@pytest.mark.parametrize("alias", ["", "Watch", "a b", "1st", "x" * 33, "a/b", "مناوب"])
def test_an_alias_is_a_slug(office, alias):
    with pytest.raises(InvalidInput, match="id-person"):
        office.seat(alias, "analyst")


def test_one_more_person_than_a_node_takes(office, monkeypatch):
    monkeypatch.setattr(people, "MAX_PEOPLE", 3)
    office.seat("third", "analyst")
    with pytest.raises(Conflict, match="people-full"):
        office.seat("fourth", "analyst")


def test_locking_ends_sessions_and_tickets_at_once(office):
    ticket = office.do(lambda desk: people_tickets.issue(desk, "watch"))
    token = office.do(lambda desk: people_sessions.start(desk, "watch", "password"))
    assert office.do(lambda desk: people_sessions.find(desk, token))
    office.do(lambda desk: people.lock(desk, office.actor("chief"), "watch"))
    assert office.do(lambda desk: people_sessions.find(desk, token)) is None
    assert code_of(lambda: office.do(lambda desk: people_tickets.use(desk, ticket))) == "ticket-refused"
    assert ("signed-out", b'{"alias":"watch"}') in office.told


def test_an_unlocked_person_is_the_same_as_before(office):
    before = office.row("watch")
    office.do(lambda desk: people.lock(desk, office.actor("chief"), "watch"))
    with pytest.raises(NotFound):
        office.actor("watch")
    office.do(lambda desk: people.unlock(desk, office.actor("chief"), "watch"))
    assert office.actor("watch").roles == frozenset(before.roles)


def test_nobody_locks_the_own_seat(office):
    with pytest.raises(Conflict, match="person-self"):
        office.do(lambda desk: people.lock(desk, office.actor("chief"), "chief"))


def test_only_an_administrator_locks(office):
    lock = lambda: office.do(lambda desk: people.lock(desk, office.actor("watch"), "chief"))  # noqa: E731
    assert code_of(lock) == "role-needed"


def test_a_posting_ends_by_itself(office):
    row = office.row("watch")
    token = office.do(lambda desk: people_sessions.start(desk, "watch", "password"))
    office.do(
        lambda desk: people.put(desk, type(row)(alias="watch", roles=row.roles, until=office.now + 1_000))
    )
    assert office.actor("watch")
    office.now += 1_000
    assert office.do(lambda desk: people_sessions.find(desk, token)) is None
    with pytest.raises(NotFound):
        office.actor("watch")


def test_an_actor_has_the_roles_held_now(office):
    office.do(lambda desk: people.apply_roles(desk, "alpha/chief", "watch", ("analyst",), ("north",)))
    actor = office.actor("watch")
    assert (actor.person, actor.roles, actor.sectors) == ("alpha/watch", frozenset({"analyst"}), ("north",))


def test_a_view_shows_no_secret(office):
    row = office.row("watch")
    made = type(row)(alias="watch", roles=row.roles, password="hash", totp="seed", key="wrapped", public="00")
    text = str(office.do(lambda desk: people.view_of(desk, made)))
    for secret in ("hash", "seed", "wrapped"):
        assert secret not in text
