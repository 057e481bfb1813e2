"""Clocks by the node's own time, the contact ladder, and what to presume while the other side is silent."""

from procedure_play import MINUTE, T0, A, B, C, data_for, make, play

from seamline import machine
from seamline.machine import State, due, ladder_due, meanwhile, must_act, presumed
from seamline.procedures import control_measure, crossing, event, recall, report
from seamline.terms.party import Names
from seamline.understanding.clocks import DEFAULTS
from seamline.understanding.model import Step

CROSSING = crossing.PROCEDURE
MEASURE = control_measure.PROCEDURE
TEN_YEARS = 10 * 365 * 24 * 60 * MINUTE
STEPS = tuple(Step(level, Names("", "", ""), minutes) for level, minutes in ((2, 20), (1, 5), (3, 30)))


def names(clocks):
    return [(clock.name, clock.act, clock.party, clock.local) for clock in clocks]


def test_a_request_runs_two_clocks_on_both_sides():
    state, _ = play(CROSSING, ("request", A))
    ours = due(CROSSING, state, B, DEFAULTS, {})
    assert names(ours) == [
        ("crossing.acknowledge", "", B, False),
        ("crossing.decide", "lapse", B, False),
    ]
    assert [clock.local for clock in due(CROSSING, state, A, DEFAULTS, {})] == [True, True]


def test_each_side_counts_by_its_own_clock():
    # The asker's clock is ten years ahead; the decider heard of it at T0 by its own.
    state, moves = play(CROSSING, ("request", A, {"at": T0 + TEN_YEARS}))
    arrived = {machine.move_id(moves[0]): T0}
    at_b = due(CROSSING, state, B, DEFAULTS, arrived)
    assert [clock.due_at - T0 for clock in at_b] == [2 * MINUTE, 10 * MINUTE]
    at_a = due(CROSSING, state, A, DEFAULTS, arrived)
    assert [clock.due_at - T0 - TEN_YEARS for clock in at_a] == [2 * MINUTE, 10 * MINUTE]
    assert all(clock.started_at == T0 for clock in at_b)


def test_the_understanding_sets_the_lengths():
    state, _ = play(CROSSING, ("request", A))
    clocks = due(CROSSING, state, A, {"crossing.decide": 300}, {})
    assert {clock.name: clock.due_at - T0 for clock in clocks} == {
        "crossing.acknowledge": 2 * MINUTE,
        "crossing.decide": 5 * MINUTE,
    }


def test_a_clock_stops_with_its_status():
    state, _ = play(CROSSING, ("request", A), ("acknowledge", B))
    assert [clock.name for clock in due(CROSSING, state, B, DEFAULTS, {})] == ["crossing.decide"]
    state, _ = play(CROSSING, ("request", A), ("withdraw", A))
    assert due(CROSSING, state, B, DEFAULTS, {}) == ()


def test_an_edit_starts_the_clock_anew():
    state, _ = play(MEASURE, ("propose", A), ("amend", A, {"variant": 2, "at": T0 + 60 * MINUTE}))
    (clock,) = due(MEASURE, state, A, {"control-measure.answer": 3_600}, {})
    assert clock.due_at == T0 + 120 * MINUTE


def test_silence_is_presumed_to_be_no():
    state, _ = play(CROSSING, ("request", A))
    before, after = T0 + 10 * MINUTE - 1, T0 + 10 * MINUTE
    assert presumed(CROSSING, state, A, before, DEFAULTS, {}) == "requested"
    assert presumed(CROSSING, state, A, after, DEFAULTS, {}) == "lapsed"
    assert meanwhile(CROSSING, state, A, after, DEFAULTS, {}) == "crossing-safe-hold"
    assert meanwhile(CROSSING, state, B, before, DEFAULTS, {}) == "crossing-safe-answer"
    assert meanwhile(CROSSING, state, C, before, DEFAULTS, {}) == ""
    state, _ = play(CROSSING, ("request", A), parties=(A, B, C))
    assert meanwhile(CROSSING, state, C, before, DEFAULTS, {}) == "crossing-safe-told"


def test_a_real_answer_supersedes_the_presumption():
    state, moves = play(CROSSING, ("request", A))
    late = T0 + 20 * MINUTE
    assert presumed(CROSSING, state, A, late, DEFAULTS, {}) == "lapsed"
    clear = make(CROSSING, state, "clear", B, at=T0 + 9 * MINUTE)
    state = machine.fold(CROSSING, [*moves, clear])
    assert presumed(CROSSING, state, A, late, DEFAULTS, {}) == "cleared"


def test_a_measure_comes_and_goes_by_its_own_times():
    state, _ = play(MEASURE, ("propose", A), ("sign", A), ("sign", B))
    begin, end = state.facts["from"], state.facts["until"]
    for at, status in ((begin - 1, "agreed"), (begin, "active"), (end - 1, "active"), (end, "expired")):
        assert presumed(MEASURE, state, A, at, DEFAULTS, {}) == status
    assert [(clock.act, clock.due_at) for clock in due(MEASURE, state, A, DEFAULTS, {})] == [
        ("start", begin),
        ("expire", end),
    ]


def test_the_ladder_is_climbed_by_level_and_minutes():
    state, _ = play(CROSSING, ("request", A))
    rungs = ladder_due(CROSSING, state, STEPS, B, {state.turn.id: T0 + 7})
    assert [(rung.name, rung.due_at - T0 - 7) for rung in rungs] == [
        ("ladder.1", 0),
        ("ladder.2", 5 * MINUTE),
        ("ladder.3", 25 * MINUTE),
    ]
    assert all(rung.party == B and not rung.act and not rung.local for rung in rungs)
    assert all(rung.local for rung in ladder_due(CROSSING, state, STEPS, A, {}))


def test_the_ladder_rests_once_somebody_has_answered():
    state, _ = play(CROSSING, ("request", A), ("acknowledge", B))
    assert ladder_due(CROSSING, state, STEPS, B, {}) == ()
    assert ladder_due(CROSSING, State("crossing"), STEPS, B, {}) == ()


def test_who_must_act_next():
    state, _ = play(CROSSING, ("request", A))
    assert must_act(CROSSING, state) == (B,)
    state, _ = play(CROSSING, ("request", A), ("clear", B))
    assert must_act(CROSSING, state) == (A,)
    state, _ = play(MEASURE, ("propose", A), parties=(A, B, C))
    assert must_act(MEASURE, state) == (A, B, C)
    state, _ = play(MEASURE, ("propose", A), ("sign", C), parties=(A, B, C))
    assert must_act(MEASURE, state) == (A, B)
    state, _ = play(event.PROCEDURE, ("propose", A))
    assert must_act(event.PROCEDURE, state) == (B,)
    state, _ = play(MEASURE, ("propose", A), ("withdraw", A))
    assert must_act(MEASURE, state) == ()


def test_a_report_and_a_recall_call_people_and_decide_nothing():
    for proc, act in ((report.PROCEDURE, "send"), (recall.PROCEDURE, "issue")):
        state, _ = play(proc, (act, A))
        (clock,) = due(proc, state, B, DEFAULTS, {})
        assert (clock.act, clock.party) == ("", B)
        assert presumed(proc, state, A, T0 + 1_000 * MINUTE, DEFAULTS, {}) == state.status


def test_a_disposition_is_due_from_receipt():
    proc = report.PROCEDURE
    state, moves = play(proc, ("send", A), ("receive", B, {"at": T0 + 30 * MINUTE}))
    (clock,) = due(proc, state, B, DEFAULTS, {machine.move_id(moves[0]): T0 + 29 * MINUTE})
    assert clock.due_at == T0 + 35 * MINUTE
    assert data_for(proc, "receive", state) == {"version": 1}
