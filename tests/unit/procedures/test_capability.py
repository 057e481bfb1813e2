"""What rests on whom: declared by whom it concerns, confirmed or seen otherwise, counted until it ends."""

import pytest
from procedure_play import DECLARED, MINUTE, T0, A, B, C, make, play

from seamline import machine
from seamline.machine import State, due, fold, must_act
from seamline.procedures.capability import PROCEDURE
from seamline.understanding.clocks import DEFAULTS

THREE = (A, B, C)


def declared(*steps, data=DECLARED):
    return play(PROCEDURE, ("declare", A, {"data": {**data, "parties": list(THREE)}}), *steps, parties=THREE)


@pytest.mark.parametrize(
    ("steps", "status", "so", "otherwise"),
    [
        ((), "declared", [], []),
        ((("confirm", B),), "confirmed", [B], []),
        ((("confirm", B), ("differ", C)), "differs", [B], [C]),
        ((("differ", C), ("confirm", B)), "differs", [B], [C]),
        # New terms: what was said was said of the old ones.
        ((("differ", C), ("amend", A)), "declared", [], []),
        ((("confirm", B), ("end", A)), "ended", [B], []),
    ],
)
def test_where_it_stands_and_who_sees_it_how(steps, status, so, otherwise):
    state, _ = declared(*steps)
    assert (state.status, state.facts["seen-so-by"], state.facts["seen-otherwise-by"]) == (
        status,
        so,
        otherwise,
    )
    assert must_act(PROCEDURE, state) == ()


def test_a_party_declares_only_what_concerns_itself():
    for provider, user, code in ((B, A, ""), (A, B, ""), (B, C, "capability-party")):
        data = {**DECLARED, "provider": provider, "user": user}
        found = machine.check(
            PROCEDURE, State("capability"), make(PROCEDURE, State("capability"), "declare", A, data=data)
        )
        assert (found.code if found else "") == code


def test_nobody_confirms_the_own_declaration_and_nobody_ends_anothers():
    state, _ = declared()
    for act in ("confirm", "differ"):
        assert machine.check(PROCEDURE, state, make(PROCEDURE, state, act, A)).code == "capability-own"
    for act in ("amend", "end", "expire"):
        assert machine.check(PROCEDURE, state, make(PROCEDURE, state, act, B)).code == "move-side"


def test_it_ends_at_its_time_by_itself_and_one_without_an_end_does_not():
    state, _ = declared(data={**DECLARED, "until": T0 + 60 * MINUTE})
    (clock,) = due(PROCEDURE, state, A, DEFAULTS, {})
    assert (clock.name, clock.act, clock.due_at) == ("capability.until", "expire", T0 + 60 * MINUTE)
    state, _ = declared()
    assert due(PROCEDURE, state, A, DEFAULTS, {}) == ()
    state, _ = declared(("amend", A, {"data": DECLARED}), data={**DECLARED, "until": T0 + 60 * MINUTE})
    assert due(PROCEDURE, state, A, DEFAULTS, {}) == ()


def test_a_change_that_crossed_a_confirmation_is_the_declarers_order():
    state, moves = declared()
    amend, confirm = make(PROCEDURE, state, "amend", A), make(PROCEDURE, state, "confirm", B)
    found = fold(PROCEDURE, [*moves, confirm, amend])
    assert found == fold(PROCEDURE, [amend, *moves, confirm])
    assert found.facts["until"] == T0 + 600 * MINUTE


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"until": T0}, "capability-times"),
        ({"capability": "artillery"}, "move-field"),
        ({"share": "half"}, "move-field"),
        ({"provider": "Nobody"}, "move-field"),
        ({"where": "x" * 81}, "move-field"),
        ({"note": "x" * 401}, "move-field"),
    ],
)
def test_one_past_each_limit(more, code):
    move = make(PROCEDURE, State("capability"), "declare", A, data={**DECLARED, **more})
    assert machine.check(PROCEDURE, State("capability"), move).code == code
