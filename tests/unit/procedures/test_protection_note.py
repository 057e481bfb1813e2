"""Protection note: bands and needs, never a name; the civil party first, and nobody while it has not heard."""

import pytest
from procedure_play import HERE, MINUTE, PEOPLE, T0, A, B, make, play

from seamline import machine
from seamline.machine import State, due, fold, ladder_due, meanwhile, must_act, presumed
from seamline.procedures.protection_note import PROCEDURE
from seamline.terms.party import Names
from seamline.understanding.clocks import DEFAULTS
from seamline.understanding.model import Step

STEPS = (Step(1, Names("", "", ""), 5),)
RAISED = (("raise", A, {"at": T0}),)
TAKEN = (*RAISED, ("acknowledge", B), ("take", B))


@pytest.mark.parametrize(
    ("steps", "status", "who"),
    [
        (RAISED, "raised", (B,)),
        ((*RAISED, ("overdue", B)), "unacknowledged", (B,)),
        ((*RAISED, ("acknowledge", B)), "received", (B,)),
        ((*RAISED, ("acknowledge", B), ("lapse", B)), "not-reached", (B,)),
        ((*RAISED, ("acknowledge", B), ("lapse", B), ("take", B)), "taken", (B,)),
        (TAKEN, "taken", (B,)),
        ((*TAKEN, ("advise", B), ("allow", B)), "taken", (B,)),
        ((*TAKEN, ("end", B)), "ended", ()),
        ((*RAISED, ("withdraw", A)), "withdrawn", ()),
    ],
)
def test_where_it_stands_and_who_must_act(steps, status, who):
    state, _ = play(PROCEDURE, *steps)
    assert (state.status, must_act(PROCEDURE, state)) == (status, who)


def test_it_has_no_field_in_which_anything_could_be_written():
    for act in PROCEDURE.acts.values():
        fields = {**act.fields, **act.opens, **act.optional}
        kinds = {name: field.kind for name, field in fields.items()}
        assert not {"text", "word-or-number", "number"} & set(kinds.values()), kinds


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"place": {**HERE, "precision_m": 999}}, "protection-note-place"),
        ({"place": HERE}, "protection-note-place"),
        ({"people": "7"}, "move-field"),
        ({"people": "1-5"}, "move-field"),
        ({"needs": ["doctor", "water-food"]}, "move-field"),
        ({"name": "x"}, "move-field"),
        ({"note": "x"}, "move-field"),
    ],
)
def test_what_it_does_not_take(more, code):
    move = make(PROCEDURE, State("protection-note"), "raise", A, data={**PEOPLE, **more})
    assert machine.check(PROCEDURE, State("protection-note"), move).code == code


def test_only_the_civil_party_says_what_to_do_and_who_may_be_told():
    state, _ = play(PROCEDURE, *TAKEN)
    for act in ("advise", "allow", "end"):
        assert machine.check(PROCEDURE, state, make(PROCEDURE, state, act, A)).code == "move-side"
    state, _ = play(PROCEDURE, *RAISED)
    for act in ("advise", "allow"):
        assert machine.check(PROCEDURE, state, make(PROCEDURE, state, act, B)).code == "move-not-in-status"


def test_five_minutes_to_acknowledge_fifteen_to_reach_it_and_silence_tells_nobody():
    state, _ = play(PROCEDURE, *RAISED)
    assert [(c.act, c.due_at - T0) for c in due(PROCEDURE, state, A, DEFAULTS, {})] == [
        ("overdue", 5 * MINUTE),
        ("lapse", 15 * MINUTE),
    ]
    for at, status, words in (
        (0, "raised", "protection-note-safe-nobody-else"),
        (5 * MINUTE, "unacknowledged", "protection-note-safe-nobody-else"),
        (15 * MINUTE, "not-reached", "protection-note-safe-call"),
    ):
        assert presumed(PROCEDURE, state, A, T0 + at, DEFAULTS, {}) == status
        assert meanwhile(PROCEDURE, state, A, T0 + at, DEFAULTS, {}) == words
    assert ladder_due(PROCEDURE, state, STEPS, A, {}, DEFAULTS)[0].due_at == T0 + 5 * MINUTE


@pytest.mark.parametrize(
    ("theirs", "status"), [("take", "taken"), ("acknowledge", "withdrawn"), ("overdue", "withdrawn")]
)
def test_a_withdrawal_that_crossed_them(theirs, status):
    state, moves = play(PROCEDURE, *RAISED)
    found = fold(
        PROCEDURE, [*moves, make(PROCEDURE, state, "withdraw", A), make(PROCEDURE, state, theirs, B)]
    )
    assert found.status == status
