import msgspec
import pytest
from people_desk import Office, code_of

from seamline.centre import people, people_procedures, people_sessions, people_tickets
from seamline.centre.people_procedures import CONFIRM_MS
from seamline.terms.errors import Conflict, Denied, NotFound


@pytest.fixture
def office():
    made = Office()
    made.seat("chief", "administrator")
    made.seat("deputy", "administrator")
    made.seat("head", "commander")
    made.seat("watch", "duty-officer")
    made.seat("north", "administrator", sectors=("north",))
    return made


def act(office, alias, what, *args):
    actor = office.actor(alias)
    return office.do(lambda desk: what(desk, actor, *args))


def confirm(office, alias, procedure):
    return act(office, alias, people_procedures.second, procedure)


def test_a_new_pin_takes_two(office):
    asked = act(office, "chief", people_procedures.new_pin, "watch")
    assert asked.procedure
    assert not asked.ticket
    done = confirm(office, "deputy", asked.procedure)
    assert office.do(lambda desk: people_tickets.use(desk, done.ticket)) == "watch"


def test_a_new_pin_takes_everything_old_away(office):
    full = msgspec.structs.replace(
        office.row("watch"), password="p", totp="t", key="k", public="aa", certificate="c"
    )
    office.do(lambda desk: people.put(desk, full))
    token = office.do(lambda desk: people_sessions.start(desk, "watch", "password"))
    asked = act(office, "chief", people_procedures.new_pin, "watch")
    assert office.row("watch") == full
    confirm(office, "head", asked.procedure)
    row = office.row("watch")
    assert (row.password, row.totp, row.passkeys, row.key, row.public, row.certificate) == (
        "",
        "",
        (),
        "",
        "",
        "",
    )
    assert office.do(lambda desk: people_sessions.find(desk, token)) is None


def test_the_second_is_another_than_the_first(office):
    asked = act(office, "chief", people_procedures.new_pin, "watch")
    assert code_of(lambda: confirm(office, "chief", asked.procedure)) == "second-same"


def test_the_second_is_not_the_person_concerned(office):
    asked = act(office, "chief", people_procedures.new_pin, "deputy")
    assert code_of(lambda: confirm(office, "deputy", asked.procedure)) == "second-subject"
    confirm(office, "head", asked.procedure)


def test_nobody_asks_for_the_own_new_pin(office):
    assert code_of(lambda: act(office, "chief", people_procedures.new_pin, "chief")) == "person-self"


def test_only_administrators_and_commanders_confirm(office):
    asked = act(office, "chief", people_procedures.new_pin, "head")
    assert code_of(lambda: confirm(office, "watch", asked.procedure)) == "role-needed"


def test_it_is_done_once(office):
    asked = act(office, "chief", people_procedures.new_pin, "watch")
    confirm(office, "deputy", asked.procedure)
    with pytest.raises(NotFound):
        confirm(office, "head", asked.procedure)


def test_it_runs_out(office):
    asked = act(office, "chief", people_procedures.new_pin, "watch")
    office.now += CONFIRM_MS - 1
    assert office.do(people_procedures.waiting)
    office.now += 1
    assert office.do(people_procedures.waiting) == []
    with pytest.raises(NotFound):
        confirm(office, "deputy", asked.procedure)


def test_it_falls_with_the_first(office):
    asked = act(office, "chief", people_procedures.new_pin, "watch")
    act(office, "deputy", people.lock, "chief")
    with pytest.raises(NotFound):
        confirm(office, "deputy", asked.procedure)


def test_it_falls_with_the_role_of_the_first(office):
    asked = act(office, "chief", people_procedures.new_pin, "watch")
    office.do(lambda desk: people.apply_roles(desk, "alpha", "chief", ("auditor",), ()))
    assert code_of(lambda: confirm(office, "deputy", asked.procedure)) == "role-needed"


def test_it_can_be_refused(office):
    asked = act(office, "chief", people_procedures.new_pin, "watch")
    act(office, "head", people_procedures.refuse, asked.procedure)
    with pytest.raises(NotFound):
        confirm(office, "deputy", asked.procedure)
    assert "person.refused/1" in office.kinds()


def test_asking_again_replaces_what_waits(office):
    first = act(office, "chief", people_procedures.new_pin, "watch")
    again = act(office, "deputy", people_procedures.new_pin, "watch")
    with pytest.raises(NotFound):
        confirm(office, "head", first.procedure)
    confirm(office, "head", again.procedure)


def test_an_ordinary_person_is_added_by_one(office):
    done = act(office, "chief", people_procedures.add, "clerk", ("analyst",))
    assert done.ticket
    assert not done.procedure


def test_whoever_can_confirm_is_added_by_two(office):
    for roles in (("administrator",), ("analyst", "commander")):
        asked = act(office, "chief", people_procedures.add, "friend", roles)
        assert asked.procedure
        with pytest.raises(NotFound):
            office.actor("friend")
    done = confirm(office, "deputy", asked.procedure)
    assert office.do(lambda desk: people_tickets.use(desk, done.ticket)) == "friend"
    assert office.actor("friend").roles == frozenset({"analyst", "commander"})


def test_nobody_makes_a_second_administrator_alone_by_locking_the_others(office):
    for alias in ("deputy", "head", "north"):
        act(office, "chief", people.lock, alias)
    assert act(office, "chief", people_procedures.add, "friend", ("administrator",)).procedure
    assert act(office, "chief", people_procedures.set_roles, "watch", ("administrator",)).procedure


def test_the_first_administrator_appoints_the_second_alone():
    office = Office()
    office.seat("chief", "administrator")
    assert act(office, "chief", people_procedures.add, "deputy", ("administrator",)).ticket
    assert act(office, "chief", people_procedures.add, "third", ("administrator",)).procedure


def test_giving_and_taking_the_power_to_confirm_takes_two(office):
    given = act(office, "chief", people_procedures.set_roles, "watch", ("duty-officer", "commander"))
    assert given.procedure
    assert office.row("watch").roles == ("duty-officer",)
    confirm(office, "head", given.procedure)
    assert office.row("watch").roles == ("duty-officer", "commander")
    taken = act(office, "chief", people_procedures.set_roles, "deputy", ("auditor",))
    assert taken.procedure
    assert office.row("deputy").roles == ("administrator",)


def test_other_roles_are_given_by_one(office):
    assert not act(office, "chief", people_procedures.set_roles, "watch", ("analyst",)).procedure
    assert not act(
        office, "chief", people_procedures.set_roles, "deputy", ("administrator", "auditor")
    ).procedure


def test_nobody_changes_the_own_roles(office):
    code = code_of(
        lambda: act(office, "chief", people_procedures.set_roles, "chief", ("administrator", "commander"))
    )
    assert code == "person-self"


def test_replacing_locks_the_old_and_seats_the_new(office):
    token = office.do(lambda desk: people_sessions.start(desk, "watch", "password"))
    done = act(office, "chief", people_procedures.replace, "watch", "watch-2")
    assert office.do(lambda desk: people_sessions.find(desk, token)) is None
    old, new = office.row("watch"), office.row("watch-2")
    assert (old.locked, old.replaced_by, old.until) == (True, "watch-2", office.now)
    assert (new.roles, new.sectors) == (old.roles, old.sectors)
    assert office.do(lambda desk: people_tickets.use(desk, done.ticket)) == "watch-2"
    with pytest.raises(Conflict, match="person-replaced"):
        act(office, "chief", people_procedures.replace, "watch", "watch-3")
    with pytest.raises(Conflict, match="person-replaced"):
        act(office, "chief", people.unlock, "watch")


def test_replacing_whoever_can_confirm_takes_two(office):
    asked = act(office, "chief", people_procedures.replace, "head", "head-2")
    assert asked.procedure
    assert office.actor("head")
    confirm(office, "deputy", asked.procedure)
    assert office.actor("head-2").roles == frozenset({"commander"})


def test_threat_54_a_lower_administrator_reaches_no_higher_one_by_any_path(office):
    for what, args in (
        (people_procedures.new_pin, ("chief",)),
        (people_procedures.new_pin, ("head",)),
        (people_procedures.new_pin, ("watch",)),
        (people_procedures.set_roles, ("chief", ("auditor",))),
        (people_procedures.set_roles, ("watch", ("commander",))),
        (people_procedures.replace, ("chief", "mine")),
        (people_procedures.replace, ("head", "mine")),
        (people_procedures.add, ("mine", ("administrator",))),
        (people_procedures.add, ("mine", ("duty-officer",))),
        (people.lock, ("chief",)),
        (people.unlock, ("chief",)),
    ):
        with pytest.raises(Denied, match="rank-too-low"):
            act(office, "north", what, *args)


def test_threat_54_a_lower_administrator_does_not_confirm_either(office):
    asked = act(office, "chief", people_procedures.new_pin, "head")
    assert code_of(lambda: confirm(office, "north", asked.procedure)) == "rank-too-low"
    given = act(office, "chief", people_procedures.add, "friend", ("commander",))
    assert code_of(lambda: confirm(office, "north", given.procedure)) == "rank-too-low"


def test_threat_54_a_lower_administrator_has_the_own_sector(office):
    done = act(office, "north", people_procedures.add, "patrol", ("duty-officer",), ("north",))
    assert done.ticket


def test_threat_54_a_commander_changes_nobody(office):
    assert code_of(lambda: act(office, "head", people_procedures.new_pin, "watch")) == "role-needed"


def test_too_much_waits(office, monkeypatch):
    monkeypatch.setattr(people_procedures, "MAX_OPEN", 1)
    act(office, "chief", people_procedures.new_pin, "watch")
    with pytest.raises(Conflict, match="procedures-full"):
        act(office, "chief", people_procedures.new_pin, "head")
    office.now += CONFIRM_MS
    act(office, "chief", people_procedures.new_pin, "head")
