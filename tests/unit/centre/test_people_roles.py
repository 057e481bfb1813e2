import re
from pathlib import Path

import pytest

from seamline.centre import people_roles
from seamline.centre.desk import Actor
from seamline.terms.errors import Denied, InvalidInput
from seamline.terms.party import ROLES


def actor(*roles, sectors=()):
    return Actor("alpha/one", frozenset(roles), sectors)


def test_every_action_is_granted_to_known_roles_only():
    assert people_roles.ACTIONS
    for roles in people_roles.ACTIONS.values():
        assert roles
        assert roles <= set(ROLES)


def test_no_role_may_what_is_not_in_the_table():
    assert not people_roles.may(actor(*ROLES), "no.such-action")


@pytest.mark.parametrize(
    ("action", "roles"),
    [
        ("report.approve", {"release-officer"}),
        ("understanding.sign", {"commander"}),
        ("people.change", {"administrator"}),
        ("line.set", {"commander"}),
    ],
)
def test_what_one_role_alone_may(action, roles):
    assert {role for role in ROLES if people_roles.may(actor(role), action)} == roles


def test_an_auditor_and_an_administrator_change_nothing_of_the_picture():
    for role in ("auditor", "administrator"):
        for action in ("report.write", "object.move", "recall.issue", "understanding.suspend"):
            assert not people_roles.may(actor(role), action)


def test_sectors_bind():
    one = actor("duty-officer", sectors=("north",))
    assert people_roles.may(one, "report.write", "north")
    assert not people_roles.may(one, "report.write", "south")
    assert people_roles.may(actor("duty-officer"), "report.write", "south")


def test_need_names_the_action():
    with pytest.raises(Denied) as error:
        people_roles.need(actor("auditor"), "line.set")
    assert error.value.code == "role-needed"
    assert error.value.context["action"] == "line.set"


def test_rank():
    assert people_roles.rank(["duty-officer"], []) == 1
    assert people_roles.rank(["administrator", "analyst"], ["north"]) == 2
    assert people_roles.rank(["commander"], []) == 3


def test_a_sector_administrator_reaches_own_sectors_only():
    lower = actor("administrator", sectors=("north", "east"))
    people_roles.need_rank(lower, ["duty-officer"], ["north"])
    for roles, sectors in (
        (["duty-officer"], []),
        (["duty-officer"], ["south"]),
        (["administrator"], []),
        (["administrator"], ["north", "south"]),
    ):
        with pytest.raises(Denied, match="rank-too-low"):
            people_roles.need_rank(lower, roles, sectors)


def test_roles_are_known_ordered_and_at_least_one():
    assert people_roles.known_roles(["analyst", "duty-officer", "analyst"]) == ("duty-officer", "analyst")
    with pytest.raises(InvalidInput, match="role-unknown"):
        people_roles.known_roles(["root"])
    with pytest.raises(InvalidInput, match="role-none"):
        people_roles.known_roles([])


def test_sectors_have_a_limit():
    names = [f"s{number}" for number in range(people_roles.MAX_SECTORS)]
    assert people_roles.known_sectors(names) == tuple(sorted(names))
    with pytest.raises(InvalidInput, match="sector-form"):
        people_roles.known_sectors([*names, "one-more"])


PAGES = Path(__file__).parents[3] / "ui" / "src"


@pytest.mark.skipif(not PAGES.is_dir(), reason="the pages' sources are not here")
def test_pages_ask_for_actions_that_exist():
    """A page that asked for another would hide its button from everybody."""
    asked = set()
    for file in (*PAGES.rglob("*.svelte"), *PAGES.rglob("*.ts")):
        source = file.read_text(encoding="utf-8")
        asked.update(re.findall(r"session\.may\('([^']+)'\)", source))
        asked.update(re.findall(r"^  \w+: '([a-z]+\.[a-z]+)',$", source, re.MULTILINE))
    assert {"partner.pair", "picture.see"} <= asked
    assert asked <= set(people_roles.ACTIONS)
