"""Control measure: every signature under the same bytes, or one side for itself; from and until."""

import pytest
from msgspec.structs import replace
from procedure_play import HERE, MEASURE, MINUTE, T0, THERE, A, B, C, make, play

from seamline import machine
from seamline.machine import State, fold
from seamline.procedures.control_measure import GEOMETRY, PROCEDURE, TYPES, in_force, measure_hash

NOON = T0 + 2 * MINUTE
NEW = State("control-measure")
DRAWN = {"line": [HERE, THERE], "ring": MEASURE["ring"], "place": HERE}


def test_in_force_once_both_have_signed_and_its_time_is_on():
    state, moves = play(PROCEDURE, ("propose", A), ("sign", A), ("sign", B))
    begin, end = MEASURE["from"], MEASURE["until"]
    assert state.status == "agreed"
    assert [in_force(state, at) for at in (begin - 1, begin, end - 1, end)] == [False, True, True, False]
    for missing in (1, 2):
        assert not in_force(fold(PROCEDURE, moves[:missing]), NOON)


def test_in_force_needs_no_clock_to_have_fired():
    started, _ = play(PROCEDURE, ("propose", A), ("sign", A), ("sign", B), ("start", B))
    assert (started.status, in_force(started, NOON)) == ("active", True)
    over, _ = play(PROCEDURE, ("propose", A), ("sign", A), ("sign", B), ("start", B), ("expire", B))
    assert (over.status, in_force(over, NOON)) == ("expired", False)


def test_three_headquarters():
    steps = [("propose", A), ("sign", C), ("sign", A)]
    state, moves = play(PROCEDURE, *steps, parties=(A, B, C))
    assert (state.status, in_force(state, NOON)) == ("proposed", False)
    state, _ = play(PROCEDURE, ("sign", B), parties=(A, B, C), state=state, moves=moves)
    assert (state.status, in_force(state, NOON)) == ("agreed", True)


def test_a_side_that_restrains_only_itself_needs_nobody():
    state, moves = play(PROCEDURE, ("declare", A))
    assert (state.status, state.asker, state.decider, state.signers) == ("agreed", A, A, (A,))
    assert state.parties == (A, B)
    assert in_force(state, NOON)
    for act in ("withdraw", "object"):
        assert machine.check(PROCEDURE, state, make(PROCEDURE, state, act, B)).code == "move-side"
    state, moves = play(PROCEDURE, ("object", A), ("amend", A, {"variant": 4}), state=state, moves=moves)
    assert not in_force(state, NOON)
    state, _ = play(PROCEDURE, ("sign", A), state=state, moves=moves)
    assert (in_force(state, NOON), state.facts["alone"]) == (True, 1)


def test_an_amended_joint_measure_stays_joint():
    state, _ = play(PROCEDURE, ("propose", A), ("amend", B, {"variant": 4}), ("sign", B))
    assert (state.facts["alone"], in_force(state, NOON)) == (0, False)


def test_any_edit_voids_the_signatures():
    state, _ = play(PROCEDURE, ("propose", A), ("sign", A), ("amend", B, {"variant": 2}))
    assert state.joined == {"sign": {}}
    state, _ = play(PROCEDURE, ("propose", A), ("sign", A), ("amend", B, {"variant": 2}), ("sign", B))
    assert state.status == "proposed"


def test_the_hash_covers_all_that_a_measure_says():
    changes = {
        "type": "restricted-area",
        "name": "NFA 2",
        "from": 1,
        "until": 2**50,
        "ring": DRAWN["ring"][::-1],
        "text": "x",
        "supersedes": "A" * 22,
    }
    hashes = {measure_hash({**MEASURE, name: value}) for name, value in changes.items()}
    assert len(hashes | {measure_hash(MEASURE)}) == len(changes) + 1
    assert measure_hash({**MEASURE, "parties": [A, C]}) == measure_hash(MEASURE)


def test_what_is_shown_is_what_is_signed():
    state, _ = play(PROCEDURE, ("propose", A, {"data": {**MEASURE, "text": "quiet hours"}}))
    assert state.facts["measure"] == measure_hash(state.facts) == state.over[""]
    state, _ = play(
        PROCEDURE, ("propose", A, {"data": {**MEASURE, "text": "quiet hours"}}), ("amend", A, {"variant": 3})
    )
    assert state.facts["text"] is None
    assert state.facts["measure"] == measure_hash(state.facts)


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("drawn", DRAWN)
def test_each_type_is_drawn_its_own_way(kind, drawn):
    plain = {name: MEASURE[name] for name in ("name", "from", "until")}
    move = make(PROCEDURE, NEW, "propose", A, data={**plain, "type": kind, drawn: DRAWN[drawn]})
    refusal = machine.check(PROCEDURE, NEW, move)
    assert (refusal is None) == (GEOMETRY[kind] == drawn)
    assert refusal is None or refusal.code == "control-measure-geometry"


def test_two_drawings_are_one_too_many():
    move = make(PROCEDURE, NEW, "propose", A, data={**MEASURE, "line": DRAWN["line"]})
    assert machine.check(PROCEDURE, NEW, move).code == "control-measure-geometry"


def test_it_ends_after_it_begins():
    move = make(PROCEDURE, NEW, "propose", A, data={**MEASURE, "until": MEASURE["from"]})
    assert machine.check(PROCEDURE, NEW, move).code == "control-measure-times"


def test_it_restrains_and_does_nothing_else():
    for word in ("target", "fire-mission", "strike", "free-fire-area"):
        move = make(PROCEDURE, NEW, "propose", A, data={**MEASURE, "type": word})
        assert machine.check(PROCEDURE, NEW, move).code == "move-field"


def test_a_signature_after_the_clock():
    state, moves = play(PROCEDURE, ("propose", A), ("sign", A), ("lapse", B))
    late = make(PROCEDURE, state, "sign", B)
    assert machine.check(PROCEDURE, state, late).code == "move-not-in-status"
    assert fold(PROCEDURE, [*moves, late]).status == "lapsed"


def test_a_person_without_the_authority_makes_nothing_joint():
    state, moves = play(PROCEDURE, ("propose", A), ("sign", A))
    signed = make(PROCEDURE, state, "sign", B)
    barred = {machine.move_id(signed): "authority-needed"}
    state = fold(PROCEDURE, [*moves, signed], barred)
    assert (state.status, state.refused) == ("proposed", tuple(barred.items()))
    assert PROCEDURE.acts["sign"].authority == "control-measure.sign"


def test_a_signature_of_a_node_without_a_person():
    state, _ = play(PROCEDURE, ("propose", A))
    move = replace(make(PROCEDURE, state, "sign", B), person="")
    assert machine.check(PROCEDURE, state, move).code == "move-person"


def test_a_withdrawal_takes_it_out_of_force():
    state, _ = play(PROCEDURE, ("propose", A), ("sign", A), ("sign", B), ("withdraw", B))
    assert (state.status, in_force(state, NOON)) == ("withdrawn", False)
    words = machine.meanwhile(PROCEDURE, state, A, NOON, {}, {})
    assert words == "control-measure-safe-withdrawn"
