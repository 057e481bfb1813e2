"""The one order of a set of moves: races, gaps, forks, stragglers, size."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from procedure_play import MINUTE, T0, A, B, C, make, play

from seamline import machine
from seamline.machine import MAX_MOVES, State, fold, move_id
from seamline.procedures import control_measure, crossing, event

CROSSING = crossing.PROCEDURE
MEASURE = control_measure.PROCEDURE
EVENT = event.PROCEDURE


def race(proc, moves, *rivals):
    """Fold rivals that were all made in view of the same moves, in every order of arrival."""
    state = fold(proc, moves)
    made = [make(proc, state, act, party, at=T0 + MINUTE, **given) for act, party, given in rivals]
    found = {repr(fold(proc, order)) for order in shuffles([*moves, *made])}
    assert len(found) == 1
    return fold(proc, [*moves, *made]), made


def shuffles(moves, count=12):
    rng = random.Random(7)
    for _ in range(count):
        order = [*moves, *moves[:2]]
        rng.shuffle(order)
        yield order


def codes(state):
    return sorted(code for _, code in state.refused)


def test_an_asker_withdraws_while_the_decider_clears():
    _, moves = play(CROSSING, ("request", A), ("acknowledge", B))
    state, _ = race(CROSSING, moves, ("withdraw", A, {}), ("clear", B, {}))
    # The clearance stands first, so the withdrawal ends a clearance: nobody moves on it.
    assert state.status == "withdrawn"
    assert state.refused == ()
    assert list(state.last) == ["request", "acknowledge", "clear", "withdraw"]


def test_a_lapse_beats_what_the_asker_did_meanwhile():
    _, moves = play(CROSSING, ("request", A))
    state, _ = race(CROSSING, moves, ("withdraw", A, {}), ("lapse", B, {}))
    assert state.status == "lapsed"
    assert codes(state) == ["move-not-in-status"]


def test_a_decision_after_the_clock_has_no_effect():
    state, moves = play(CROSSING, ("request", A), ("lapse", B))
    late = make(CROSSING, state, "clear", B)
    assert machine.check(CROSSING, state, late).code == "move-not-in-status"
    assert fold(CROSSING, [*moves, late]).status == "lapsed"


def test_two_people_at_one_node_who_clear_and_refuse():
    # One log gives them an order: the second answers the first. A node that does not, shows as a fork.
    state, moves = play(CROSSING, ("request", A), ("clear", B))
    refuse = make(CROSSING, state, "not-clear", B)
    assert machine.check(CROSSING, state, refuse).code == "move-not-in-status"
    state, _ = race(CROSSING, moves[:1], ("clear", B, {}), ("not-clear", B, {}))
    assert state.forked == (B,)
    assert state.status in ("cleared", "not-cleared")


def test_an_extension_granted_crosses_the_end():
    _, moves = play(CROSSING, ("request", A), ("clear", B), ("enter", A), ("extend", A))
    state, _ = race(CROSSING, moves, ("grant", B, {}), ("end", A, {}))
    assert state.status == "ended"
    state, _ = race(CROSSING, moves, ("expire", B, {}), ("end", A, {}))
    assert state.status == "ended"


def test_whoever_enters_on_an_expired_clearance_counts_as_crossed():
    _, moves = play(CROSSING, ("request", A), ("clear", B))
    state, _ = race(CROSSING, moves, ("expire", B, {}), ("enter", A, {}))
    assert state.status == "crossed"


def test_crossed_beats_nothing_and_is_beaten_by_nothing():
    _, moves = play(CROSSING, ("request", A))
    for act in ("clear", "not-clear", "lapse", "acknowledge"):
        state, _ = race(CROSSING, moves, ("crossed", A, {}), (act, B, {}))
        assert state.status == "crossed"
        assert state.facts["crossed"]["why"] == "life-saving"


def test_two_sides_sign_at_once():
    _, moves = play(MEASURE, ("propose", A))
    state, _ = race(MEASURE, moves, ("sign", A, {}), ("sign", B, {}))
    assert state.status == "agreed"
    assert state.joined["sign"][""] == (A, B)


def test_an_edit_crosses_the_last_signature():
    _, moves = play(MEASURE, ("propose", A), ("sign", A))
    # The decider's own record: it signed before it heard of the edit, so the edit came too late.
    state, _ = race(MEASURE, moves, ("amend", A, {"variant": 9}), ("sign", B, {}))
    assert state.status == "agreed"
    assert codes(state) == ["move-not-in-status"]
    # It edited before it heard of the signature, so the signature is under bytes that are gone.
    _, moves = play(MEASURE, ("propose", A), ("sign", B))
    state, _ = race(MEASURE, moves, ("amend", B, {"variant": 9}), ("sign", A, {}))
    assert state.status == "proposed"
    assert state.joined == {"sign": {}}
    assert codes(state) == ["move-other-version"]


def test_an_objection_crosses_the_last_signature_of_three():
    _, moves = play(MEASURE, ("propose", A), ("sign", A), ("sign", B), parties=(A, B, C))
    state, _ = race(MEASURE, moves, ("object", B, {}), ("sign", C, {}))
    assert state.status == "objected"


def test_an_objection_after_agreement_takes_it_out_of_force():
    state, moves = play(MEASURE, ("propose", A), ("sign", A), ("sign", B), ("object", A))
    assert state.status == "objected"
    assert not control_measure.in_force(state, T0 + 2 * MINUTE)
    # Under the same bytes it cannot come back; an edit asks both anew.
    same = make(MEASURE, state, "amend", A, variant=0)
    assert machine.check(MEASURE, state, same).code == "move-same-version"
    state, _ = play(MEASURE, ("amend", A, {"variant": 3}), ("sign", B), state=state, moves=moves)
    assert state.status == "proposed"


def test_a_move_waits_for_what_it_answers():
    state, (request, ack, clear) = play(CROSSING, ("request", A), ("acknowledge", B), ("clear", B))
    gap = fold(CROSSING, [request, clear])
    assert (gap.status, gap.pending) == ("requested", (move_id(clear),))
    alone = fold(CROSSING, [clear, ack])
    assert (alone.status, alone.asker) == ("", "")
    assert set(alone.pending) == {move_id(clear), move_id(ack)}
    assert alone == fold(CROSSING, [ack, clear])
    assert fold(CROSSING, [clear, ack, request]) == state


def test_what_waits_is_answered_by_nobody():
    _, (request, ack, clear) = play(CROSSING, ("request", A), ("acknowledge", B), ("clear", B))
    assert fold(CROSSING, [request, clear]).heads == (move_id(request),)
    assert fold(CROSSING, [request, ack, clear]).heads == (move_id(clear),)


def test_safety_waits_for_nothing():
    _, moves = play(CROSSING, ("request", A), ("acknowledge", B), ("clear", B), ("crossed", A))
    request, ack, clear, crossed = moves
    told = fold(CROSSING, [request, crossed])
    assert (told.status, told.pending, told.forked) == ("crossed", (), ())
    # What answers it is not held up either, and everything falls into its place later.
    known = make(CROSSING, fold(CROSSING, moves), "acknowledge", B, at=T0 + MINUTE)
    assert fold(CROSSING, [known, request, crossed]).status == "crossed-known"
    assert fold(CROSSING, [known, crossed, request, clear, ack]) == fold(CROSSING, [*moves, known])


def test_crossed_opens_where_nothing_was_asked():
    state, _ = play(CROSSING, ("crossed", A))
    assert (state.status, state.asker, state.decider) == ("crossed", A, B)


def test_nobody_can_open_the_same_object_otherwise():
    state, moves = play(CROSSING, ("request", A), parties=(A, B, C))
    usurper = replace(make(CROSSING, State("crossing"), "request", C, parties=(C, A, B)), ob=state.ob)
    for order in shuffles([*moves, usurper]):
        folded = fold(CROSSING, order)
        assert (folded.asker, folded.status) == (A, "requested")
        assert codes(folded) == ["move-object"]


def test_the_same_opening_move_signed_twice_is_one_object():
    first = make(MEASURE, State("control-measure"), "declare", A)
    second = replace(first, sig="ab" * 32)
    assert first.ob == second.ob
    state = fold(MEASURE, [first, second])
    assert (state.status, codes(state)) == ("agreed", ["move-not-in-status"])


def test_evidence_has_no_effect_and_blocks_nothing():
    _, (request, clear, enter) = play(CROSSING, ("request", A), ("clear", B), ("enter", A))
    barred = {move_id(clear): "authority-needed"}
    state = fold(CROSSING, [request, clear, enter], barred)
    assert (state.status, state.pending) == ("requested", ())
    assert dict(state.refused) == {**barred, move_id(enter): "move-not-in-status"}
    assert fold(CROSSING, [request], barred).refused == ()


def test_a_move_that_answers_only_evidence_comes_after_the_opening():
    request = play(CROSSING, ("request", A))[1][0]
    forged = make(CROSSING, State("crossing", ob=request.ob), "clear", B, answers=[move_id(request)])
    ack = make(CROSSING, State("crossing", ob=request.ob), "acknowledge", B, answers=[move_id(forged)])
    state = fold(CROSSING, [ack, forged, request], {move_id(forged): "signature"})
    assert state.status == "acknowledged"


def test_moves_of_two_objects_do_not_mix():
    _, one = play(CROSSING, ("request", A))
    _, other = play(CROSSING, ("request", A, {"at": T0 + 5}))
    assert codes(fold(CROSSING, one + other)) == ["move-object"]
    assert fold(CROSSING, one + other) == fold(CROSSING, other + one)


def test_a_node_restored_from_an_old_backup_shows_as_a_fork():
    _, moves = play(CROSSING, ("request", A), ("acknowledge", B))
    state, _ = race(CROSSING, moves, ("withdraw", A, {}), ("crossed", A, {}))
    assert state.forked == (A,)
    assert fold(CROSSING, moves).forked == ()


def test_clocks_ten_years_off_order_nothing():
    ten_years = 10 * 365 * 24 * 3_600_000
    plain, _ = play(MEASURE, ("propose", A), ("sign", A), ("sign", B))
    skewed, _ = play(
        MEASURE,
        ("propose", A, {"at": T0 + ten_years}),
        ("sign", A, {"at": T0 + ten_years}),
        ("sign", B, {"at": T0 - ten_years}),
    )
    assert (plain.status, plain.joined) == (skewed.status, skewed.joined)


def test_a_step_in_view_of_everything_is_the_fold():
    steps = [("request", A), ("acknowledge", B), ("clear", B), ("enter", A), ("extend", A), ("grant", B)]
    state, held = State("crossing"), []
    for number, (act, party) in enumerate(steps):
        move = make(CROSSING, state, act, party, at=T0 + number)
        state = machine.step(CROSSING, state, move)
        held.append(move)
        assert state == fold(CROSSING, held)


def test_a_step_that_has_no_effect_is_a_refusal():
    state, _ = play(CROSSING, ("request", A))
    assert machine.step(CROSSING, state, make(CROSSING, state, "grant", B)).code == "move-not-in-status"


def long_event(count):
    """Two parties that go on changing their views, now and then at once."""
    state, moves = play(EVENT, ("propose", A), ("confirm", B))
    heads = {A: state.heads, B: state.heads}
    for number in range(count - 2):
        party = (A, B)[number % 2]
        view = make(EVENT, state, "view", party, answers=heads[party], variant=number, at=T0 + number)
        moves.append(view)
        both = (move_id(view),)
        heads = {A: both, B: both} if number % 5 == 0 else {**heads, party: both}
    return moves


def test_a_full_object_folds_fast():
    moves = long_event(MAX_MOVES)
    started = time.perf_counter()
    state = fold(EVENT, moves)
    assert time.perf_counter() - started < 1.0
    assert sum(state.made.values()) == MAX_MOVES
    assert state.refused == ()


def test_one_party_cannot_use_up_anothers_share():
    _, moves = play(EVENT, ("propose", A), ("confirm", B))
    state = fold(EVENT, moves)
    for number in range(MAX_MOVES // 2 + 5):
        state = fold(EVENT, moves) if number == 0 else state
        moves.append(make(EVENT, state, "view", A, variant=number, at=T0 + number))
    state = fold(EVENT, moves)
    assert codes(state) == ["move-too-many"] * 6
    split = make(EVENT, state, "split", B)
    assert fold(EVENT, [*moves, split]).status == "split"


@settings(max_examples=50)
@given(st.permutations(long_event(24)), st.lists(st.integers(0, 23), max_size=6))
def test_order_and_repetition_of_arrival_do_not_matter(order, again):
    assert fold(EVENT, [*order, *(order[n] for n in again)]) == fold(EVENT, long_event(24))


@pytest.mark.parametrize("count", range(1, 7))
def test_what_precedes_the_deciders_newest_move_is_final(count):
    """Whatever arrives late, moves that the decider has moved on keep their place and their fate."""
    state, moves = play(CROSSING, ("request", A), ("acknowledge", B), ("clear", B))
    early = fold(CROSSING, moves[:1])
    rivals = [
        make(CROSSING, early, act, A, at=T0 + n) for n, act in enumerate(("withdraw", "crossed", "enter") * 2)
    ]
    later = fold(CROSSING, [*moves, *rivals[:count]])
    for act in ("request", "acknowledge", "clear"):
        assert later.last[act].n == state.last[act].n
