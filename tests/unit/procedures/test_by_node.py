"""What a node makes or fills in by itself: no person can enter it, and no form asks for it."""

import pytest
from procedure_play import A, B, make, play

from seamline import machine
from seamline.centre import preparing
from seamline.centre.making import Making
from seamline.centre.offered import form_of
from seamline.machine import Act, Procedure, State, fields, tables

LEVEL = fields.by_node(fields.number(1, 3))
PROC = Procedure(
    name="bell",
    kind="bell",
    lane="flash",
    table={("", "ring"): "rung", ("rung", "echo"): "rung"},
    acts={
        "ring": Act("asker", "bell.ring", fields={"level": LEVEL}, optional={"note": fields.text(10)}),
        "echo": Act("decider", node=True),
    },
    opening=frozenset({"ring"}),
    closed=frozenset(),
)
RUNG = ("ring", A, {"data": {"level": 2}})


def test_an_act_of_the_node_is_made_without_a_person():
    state, _ = play(PROC, RUNG)
    assert machine.check(PROC, state, make(PROC, state, "echo", B)) is None


@pytest.mark.parametrize("person", [f"{B}/duty-1", f"{B}/node"])
def test_a_person_who_makes_it_is_refused(person):
    state, _ = play(PROC, RUNG)
    move = make(PROC, state, "echo", B, person=person)
    assert machine.check(PROC, state, move).code == "move-person"


def test_a_field_of_the_node_is_checked_like_any_other_and_no_form_has_it():
    assert LEVEL.kind == fields.NODE
    assert LEVEL(3)
    assert not LEVEL(4)
    lacking = make(PROC, State("bell"), "ring", A, data={})
    assert machine.check(PROC, State("bell"), lacking).code == "move-field"
    assert [field["name"] for field in form_of("bell", "ring", PROC, opens=True)["fields"]] == ["note"]


def test_the_page_of_tables_says_so():
    assert "| `echo` | decider |  |  | made by the node itself |" in tables.section(PROC)


def test_what_no_procedure_prepares_is_carried_as_it_was_given():
    making = Making(None, "ring", {"level": 1}, (B,), "", State("bell"))
    assert preparing.prepare(None, "bell", making) == {"level": 1}
