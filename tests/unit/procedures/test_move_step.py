"""What is wrong with a move, and what a state has against one."""

import base64

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from procedure_play import MINUTE, REPORT_IDS, SIX, T0, A, B, C, make, play, signed

from seamline import machine
from seamline.machine import MAX_MOVES, State
from seamline.procedures import control_measure, crossing, event, registry
from seamline.terms import canonical

CROSSING = crossing.PROCEDURE
MEASURE = control_measure.PROCEDURE
NEW = State("crossing")


def code(proc, state, move):
    refusal = machine.check(proc, state, move)
    return refusal.code if refusal else ""


def test_a_request_has_no_fault():
    assert machine.check(CROSSING, NEW, make(CROSSING, NEW, "request", A)) is None


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"proc": "event"}, "move-proc"),
        ({"act": "fire"}, "move-unknown-act"),
        ({"party": "Alpha Force"}, "move-party"),
        ({"person": ""}, "move-person"),
        ({"person": "bravo/duty"}, "move-person"),
        ({"person": "alpha"}, "move-person"),
        ({"late": 1}, "move-late"),
        ({"late": 2}, "move-late"),
        ({"at": -1}, "move-field"),
        ({"at": 2**53}, "move-field"),
        ({"answers": ("x",)}, "move-answers"),
        ({"answers": (REPORT_IDS[0], REPORT_IDS[0])}, "move-answers"),
        ({"answers": tuple(sorted(REPORT_IDS, reverse=True))}, "move-answers"),
        ({"ob": REPORT_IDS[0]}, "move-object"),
        ({"ob": ""}, "move-object"),
    ],
)
def test_an_envelope_that_is_wrong(change, expected):
    assert code(CROSSING, NEW, replace(make(CROSSING, NEW, "request", A), **change)) == expected


@pytest.mark.parametrize(
    "change",
    [
        {"callsign": None},
        {"callsign": ""},
        {"callsign": "  "},
        {"callsign": "F\x00"},
        {"callsign": "x" * 41},
        {"strength": "many"},
        {"place": {"lat_e7": 910_000_000, "lon_e7": 0}},
        {"place": {"lat_e7": 1.5, "lon_e7": 0}},
        {"place": {"lat_e7": True, "lon_e7": 0}},
        {"place": [1, 2]},
        {"corridor": [SIX["place"]]},
        {"corridor": [SIX["place"]] * 201},
        {"minutes": 0},
        {"minutes": 241},
        {"minutes": True},
        {"from": -1},
        {"role": "administrator"},
    ],
)
def test_a_field_that_is_wrong_is_named(change):
    move = make(CROSSING, NEW, "request", A, data={**SIX, **change})
    refusal = machine.check(CROSSING, NEW, move)
    assert refusal.code == "move-field"
    name = next(iter(change))
    assert refusal.facts["field"] == (name if name in SIX else "unknown")


@pytest.mark.parametrize("field", SIX)
def test_no_field_may_be_left_out(field):
    move = make(CROSSING, NEW, "request", A, data={name: SIX[name] for name in SIX if name != field})
    assert machine.check(CROSSING, NEW, move).facts["field"] == field


@pytest.mark.parametrize(
    ("naming", "expected"),
    [
        ({"parties": [B]}, "move-parties"),
        ({"parties": [A]}, "move-parties"),
        ({"parties": [A, B], "to": C}, "move-parties"),
        ({"parties": [A, B], "to": A}, "move-parties"),
        ({"parties": [A, B], "told": [B]}, "move-parties"),
        ({"parties": [A, B], "told": [A]}, "move-parties"),
        ({"parties": [A, B], "told": [C]}, "move-parties"),
        ({"parties": [A, A]}, "move-field"),
        ({"parties": []}, "move-field"),
        ({"parties": [f"p{n}" for n in range(17)]}, "move-field"),
        ({"parties": [A, B, C], "to": C}, ""),
        ({"parties": [A, B, C], "told": [C]}, ""),
    ],
)
def test_who_an_opening_move_names(naming, expected):
    assert code(CROSSING, NEW, make(CROSSING, NEW, "request", A, data={**SIX, **naming})) == expected


def test_the_first_other_party_decides_unless_another_is_named():
    state, _ = play(CROSSING, ("request", A), parties=(A, C, B))
    assert (state.asker, state.decider, state.parties) == (A, C, (A, B, C))
    state, _ = play(CROSSING, ("request", A, {"data": {**SIX, "parties": [A, C, B], "to": B}}))
    assert state.decider == B


def test_a_later_move_names_nobody():
    state, _ = play(CROSSING, ("request", A))
    move = make(CROSSING, state, "acknowledge", B, data={"parties": [A, B]})
    assert code(CROSSING, state, move) == "move-field"


def test_only_an_opening_act_opens():
    assert code(CROSSING, NEW, make(CROSSING, NEW, "clear", B)) == "move-not-first"
    state, moves = play(CROSSING, ("request", A))
    late = make(CROSSING, state, "acknowledge", B, answers=())
    assert code(CROSSING, state, late) == "move-not-first"
    assert machine.fold(CROSSING, [*moves, late]).status == "requested"


def test_a_move_of_a_party_that_is_not_named():
    state, moves = play(CROSSING, ("request", A))
    stranger = make(CROSSING, state, "acknowledge", C)
    assert code(CROSSING, state, stranger) == "move-party"
    folded = machine.fold(CROSSING, [*moves, stranger])
    assert folded.status == "requested"
    assert folded.refused == ((machine.move_id(stranger), "move-party"),)
    assert folded.heads == state.heads


@pytest.mark.parametrize(("act", "party"), [("acknowledge", A), ("clear", A), ("withdraw", B), ("enter", B)])
def test_each_side_makes_its_own_acts(act, party):
    state, _ = play(CROSSING, ("request", A))
    assert code(CROSSING, state, make(CROSSING, state, act, party)) == "move-side"


def test_a_party_that_is_only_told_decides_nothing():
    state, _ = play(MEASURE, ("propose", A, {"data": {**make_measure(), "parties": [A, B, C], "told": [C]}}))
    assert state.signers == (A, B)
    assert code(MEASURE, state, make(MEASURE, state, "sign", C)) == "move-side"
    assert code(MEASURE, state, make(MEASURE, state, "object", C)) == "move-side"


def make_measure():
    return make(MEASURE, State("control-measure"), "propose", A).data


def test_a_signed_act_without_a_signature():
    state, _ = play(CROSSING, ("request", A))
    move = make(CROSSING, state, "clear", B)
    assert code(CROSSING, state, move) == ""
    assert code(CROSSING, state, replace(move, sig="", key="")) == "move-unsigned"
    assert code(CROSSING, state, replace(move, sig="zz")) == "move-unsigned"
    assert code(CROSSING, state, replace(move, person="")) == "move-person"


def test_the_refusal_says_act_and_status():
    state, _ = play(CROSSING, ("request", A), ("acknowledge", B), ("lapse", B))
    refusal = machine.check(CROSSING, state, make(CROSSING, state, "clear", B))
    assert (refusal.code, refusal.facts) == ("move-not-in-status", {"act": "clear", "status": "lapsed"})


def test_the_same_act_twice():
    state, _ = play(CROSSING, ("request", A), ("acknowledge", B))
    assert code(CROSSING, state, make(CROSSING, state, "acknowledge", B)) == "move-not-in-status"
    state, _ = play(MEASURE, ("propose", A), ("sign", A))
    assert code(MEASURE, state, make(MEASURE, state, "sign", A, at=T0 + MINUTE)) == "move-already"


def test_a_signature_over_another_version():
    state, _ = play(MEASURE, ("propose", A, {"variant": 1}))
    old = make(MEASURE, state, "sign", B)
    state, _ = play(MEASURE, ("propose", A, {"variant": 1}), ("amend", A, {"variant": 2}))
    assert code(MEASURE, state, replace(old, answers=state.heads)) == "move-other-version"
    forged = make(MEASURE, state, "sign", B, data={"measure": "0" * 64})
    assert code(MEASURE, state, forged) == "move-other-version"


def test_a_signature_under_another_object():
    state, _ = play(MEASURE, ("propose", A, {"variant": 1}))
    other, _ = play(MEASURE, ("propose", A, {"variant": 2}))
    assert (
        code(MEASURE, state, replace(make(MEASURE, other, "sign", B), answers=state.heads)) == "move-object"
    )


def test_one_more_move_than_a_partys_share():
    state, _ = play(event.PROCEDURE, ("propose", A), ("confirm", B))
    full = replace(state, made={A: MAX_MOVES // 2 - 1, B: MAX_MOVES // 2})
    assert code(event.PROCEDURE, full, make(event.PROCEDURE, full, "view", A)) == ""
    assert code(event.PROCEDURE, full, make(event.PROCEDURE, full, "view", B)) == "move-too-many"


def test_one_more_answer_than_allowed():
    many = tuple(sorted(base64.urlsafe_b64encode(n.to_bytes(16)).decode().rstrip("=") for n in range(501)))
    state, _ = play(CROSSING, ("request", A))
    move = make(CROSSING, state, "acknowledge", B)
    assert code(CROSSING, state, replace(move, answers=many[:500])) == ""
    assert code(CROSSING, state, replace(move, answers=many)) == "move-answers"


def test_the_bytes_a_person_signs():
    state, _ = play(CROSSING, ("request", A))
    move = make(CROSSING, state, "clear", B)
    raw = machine.signed_bytes(move)
    assert raw.startswith(b"seamline move/1\n")
    assert machine.signed_bytes(replace(move, sig="", key="")) == raw
    assert machine.signed_bytes(replace(move, at=move.at + 1)) != raw
    assert canonical.decode(raw.partition(b"\n")[2])["act"] == "clear"


def test_ids_of_moves_cover_the_signature():
    state, _ = play(CROSSING, ("request", A))
    move = make(CROSSING, state, "clear", B)
    assert len(machine.move_id(move)) == 22
    assert machine.move_id(move) != machine.move_id(signed(replace(move, person="bravo/other")))
    assert machine.move_id(move) != machine.move_id(replace(move, key="bb"))


def test_an_id_does_not_depend_on_list_or_tuple():
    move = make(CROSSING, NEW, "request", A)
    again = msgspec.convert(canonical.decode(canonical.encode(msgspec.to_builtins(move))), machine.Move)
    other = replace(move, data={**move.data, "corridor": tuple(move.data["corridor"])})
    assert machine.move_id(move) == machine.move_id(again) == machine.move_id(other)


@pytest.mark.parametrize("proc", registry.PROCEDURES.values(), ids=lambda proc: proc.name)
def test_a_state_survives_being_stored(proc):
    first = next(act for act in proc.table if act[0] == "" and proc.acts[act[1]].side != "decider")[1]
    state, _ = play(proc, (first, A))
    assert msgspec.convert(msgspec.to_builtins(state), State) == state
    assert msgspec.json.decode(msgspec.json.encode(state), type=State) == state


json = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=50)
@given(
    st.sampled_from(sorted(registry.PROCEDURES)),
    st.data(),
    st.dictionaries(
        st.sampled_from([*SIX, "parties", "to", "told", "view", "measure", "x"]), json, max_size=6
    ),
)
def test_whatever_a_peer_sends_is_judged_and_nothing_raised(name, data, body):
    proc = registry.PROCEDURES[name]
    act = data.draw(st.sampled_from(sorted(proc.acts)))
    move = replace(make(proc, State(name), "crossed" if name == "crossing" else act, A, data={}), act=act)
    machine.check(proc, State(name), replace(move, data=body))
    machine.check(proc, State(name), replace(move, data=body, answers=(REPORT_IDS[0],)))
