"""Versions made of parts, joined as a whole; what a step voids; an urgent step that outruns what it answers."""

from msgspec.structs import replace
from procedure_play import T0, A, B, make, signed

from seamline import machine
from seamline.machine import Act, Procedure, State, fields, fold, version_of
from seamline.terms.lanes import ROUTINE

HASH = {"plan": fields.HASH}


def _parts(state, move):
    facts = {**state.facts, **move.data}
    return {name: machine.digest({name: facts[name]}) for name in ("one", "two") if name in facts}


TOY = Procedure(
    name="toy",
    kind="toy",
    lane=ROUTINE,
    acts={
        "draw": Act("asker", optional={"one": fields.text(), "two": fields.text()}, offers=_parts),
        "edit": Act(
            "named", optional={"one": fields.text(), "two": fields.text()}, offers=_parts, voids=("go",)
        ),
        "sign": Act("named", signed=True, fields=HASH, joins="sign", version="plan", whole=True),
        "go": Act("named", fields=HASH, joins="go", version="plan", whole=True),
        "hear": Act("named", node=True),
        "stop": Act("named", voids=("go",)),
    },
    table={
        ("", "draw"): "drawn",
        ("drawn", "edit"): "drawn",
        ("drawn", "sign"): "drawn",
        ("drawn", "stop"): "drawn",
        ("signed", "edit"): "drawn",
        ("signed", "go"): "signed",
        ("signed", "hear"): "signed",
        ("signed", "stop"): "stopped",
        ("gone", "stop"): "stopped",
        ("stopped", "stop"): "stopped",
    },
    together={("drawn", "sign"): "signed", ("signed", "go"): "gone"},
    opening=frozenset({"draw"}),
    closed=frozenset(),
    always=frozenset({"stop"}),
)


class Table:
    """The moves of both, each made in view of all before it."""

    def __init__(self):
        self.moves = []

    @property
    def state(self):
        return fold(TOY, self.moves) if self.moves else State("toy")

    def do(self, act, party, **data):
        if TOY.acts[act].whole:
            data = {"plan": version_of(self.state.over), **data}
        move = make(TOY, self.state, act, party, data=data, at=T0 + len(self.moves))
        self.moves.append(move)
        return machine.check(TOY, fold(TOY, self.moves[:-1]) if self.moves[:-1] else State("toy"), move)

    def signed(self):
        self.do("draw", A, one="x", two="y")
        self.do("sign", A)
        self.do("sign", B)
        return self


def test_one_signature_joins_every_part_over_the_hash_of_all():
    table = Table().signed()
    assert table.state.status == "signed"
    assert table.state.joined["sign"] == {"one": (A, B), "two": (A, B)}
    assert version_of(table.state.over) == machine.digest({"parts": table.state.over})


def test_the_hash_of_a_version_without_parts_is_that_of_the_whole():
    assert version_of({}) == ""
    assert version_of({"": "a" * 64}) == "a" * 64


def test_an_edit_voids_what_was_signed_over_the_part_it_touches_and_nothing_else():
    table = Table().signed()
    before = version_of(table.state.over)
    assert table.do("edit", B, one="z") is None
    assert table.state.status == "drawn"
    assert table.state.joined["sign"] == {"two": (A, B)}
    assert version_of(table.state.over) != before
    assert table.do("sign", A, plan=before).code == "move-other-version"
    assert table.do("sign", A) is None
    assert table.do("sign", A).code == "move-already"
    assert table.do("sign", B) is None
    assert table.state.status == "signed"


def test_a_stop_voids_what_it_names_and_leaves_the_signatures():
    table = Table().signed()
    table.do("go", A)
    assert table.state.joined["go"]["one"] == (A,)
    table.do("stop", B)
    assert table.state.status == "stopped"
    assert "go" not in table.state.joined
    assert table.state.joined["sign"]["one"] == (A, B)


def test_what_a_node_says_no_person_can_say():
    table = Table().signed()
    move = make(TOY, table.state, "hear", A)
    assert machine.check(TOY, table.state, move) is None
    assert machine.check(TOY, table.state, replace(move, person=f"{A}/duty")).code == "move-person"


def test_an_urgent_step_comes_after_all_that_is_here_though_something_before_it_is_missing():
    """B's stop answers a move that has not come yet. Here A decides in one case and B in the other."""
    for asker in (A, B):
        table = Table()
        table.do("draw", asker, one="x", two="y")
        table.do("sign", A)
        table.do("sign", B)
        table.do("go", B)
        lost = table.moves[-1]
        table.do("stop", B)
        stop = table.moves[-1]
        assert lost.party == stop.party == B
        held = [move for move in table.moves if move is not lost]
        assert fold(TOY, held).status == "stopped"
        assert fold(TOY, reversed(held)) == fold(TOY, held)
        assert fold(TOY, table.moves).status == "stopped"


def test_two_urgent_steps_with_gaps_do_not_wait_for_each_other():
    table = Table().signed()
    table.do("go", B)
    first = table.moves[-1]
    table.do("stop", B)
    table.do("stop", A)
    table.do("stop", B)
    held = [move for move in table.moves if move is not first]
    assert fold(TOY, held).pending == ()
    assert fold(TOY, held).status == "stopped"
    assert fold(TOY, [move for move in held if move is not table.moves[-3]]).status == "stopped"


def test_a_signature_is_over_the_hash_and_counts_once_for_every_part():
    table = Table().signed()
    forged = signed(make(TOY, table.state, "go", A, data={"plan": "0" * 64}))
    assert machine.check(TOY, table.state, forged).code == "move-other-version"
