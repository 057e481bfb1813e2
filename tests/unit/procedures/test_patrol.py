"""An own patrol: filed over a signature, coordinated only by "clear" or by voice, never told to anybody."""

import pytest
from procedure_play import HERE, HOUR, MINUTE, PATROL, REPORT_IDS, T0, A, B, C, make, play

from seamline import machine
from seamline.machine import State, due, fold, ladder_due, meanwhile, must_act
from seamline.procedures import cell_hours, patrol
from seamline.procedures.patrol import AHEAD_MS, PROCEDURE
from seamline.terms.canonical import encode
from seamline.terms.party import Names
from seamline.understanding.clocks import DEFAULTS
from seamline.understanding.model import Step

ONE, TWO = REPORT_IDS[:2]
FRAME = 4_096
STEPS = (Step(1, Names("", "", ""), 5),)


def asked(party=B, check=ONE, **given):
    return ("ask", A, {"data": {"partner": party, "check": check, "limit_s": 600}, **given})


def came(act, party=B, check=ONE, **more):
    return (act, A, {"data": {"partner": party, "check": check, **more}})


FILED = (("file", A, {"at": T0}),)
ASKED = (*FILED, asked())
CLEAR = (*ASKED, came("clear"))
CALL = (*ASKED, came("conflict"))
GO = ("go", A, {"at": PATROL["from"]})


@pytest.mark.parametrize(
    ("steps", "status"),
    [
        (FILED, "filed"),
        ((("file-short", A, {"at": T0}),), "to-call"),
        (ASKED, "checking"),
        (CLEAR, "coordinated"),
        (CALL, "to-call"),
        ((*ASKED, ("no-answer", A)), "to-call"),
        ((*CALL, ("hold", A)), "held"),
        ((*CALL, ("agree", A)), "coordinated"),
        ((*CALL, ("hold", A), ("agree", A)), "coordinated"),
        # Asked anew, it is not known until the answer is there.
        ((*CLEAR, asked(check=TWO)), "checking"),
        ((*CALL, asked(check=TWO), came("clear", check=TWO)), "coordinated"),
        ((*ASKED, ("no-answer", A), came("clear")), "coordinated"),
        ((*CLEAR, ("amend", A)), "filed"),
        ((*CLEAR, GO), "out"),
        ((*CLEAR, GO, ("phase", A), ("return", A)), "in"),
        ((*CLEAR, GO, ("overdue", A), ("phase", A)), "overdue"),
        ((*CLEAR, GO, ("return", A), ("debrief", A)), "debriefed"),
        ((*CALL, ("go-uncoordinated", A)), "out-uncoordinated"),
        ((*CALL, ("go-uncoordinated", A), ("agree", A)), "out"),
        ((*FILED, ("cancel", A)), "cancelled"),
        ((*FILED, ("lapse", A)), "lapsed"),
    ],
)
def test_where_it_stands(steps, status):
    state, _ = play(PROCEDURE, *steps)
    assert state.status == status
    assert meanwhile(PROCEDURE, state, A, T0, DEFAULTS, {}) == f"patrol-safe-{status}"


def refused(state, act, **given):
    refusal = machine.check(PROCEDURE, state, make(PROCEDURE, state, act, A, **given))
    return refusal.code if refusal else ""


def test_the_plan_names_no_other_party_whoever_opens_it():
    for act in ("file", "file-short"):
        data = {**PATROL, "parties": [A, B]}
        assert refused(State("patrol"), act, data=data) == "patrol-stays-home"
    assert PROCEDURE.kind == "", "no article can let it go"


def test_it_is_filed_a_day_ahead_or_it_is_voice_contact_first():
    assert AHEAD_MS == 24 * HOUR
    late = PATROL["from"] - AHEAD_MS
    assert refused(State("patrol"), "file", at=late) == ""
    assert refused(State("patrol"), "file", at=late + 1) == "patrol-late"
    assert refused(State("patrol"), "file-short", at=late + 1) == ""
    state, _ = play(PROCEDURE, *FILED)
    assert refused(state, "amend", at=late + 1) == "patrol-late"


def test_what_was_filed_at_short_notice_is_not_coordinated_by_a_check():
    short = (("file-short", A, {"at": T0}), asked())
    state, _ = play(PROCEDURE, *short)
    assert patrol.answer_act(state, B, call=False) == "noted"
    assert refused(state, "clear", data={"partner": B, "check": ONE}) == "patrol-other-check"
    state, _ = play(PROCEDURE, *short, came("noted"))
    assert state.status == "to-call"


def test_one_clear_answer_is_not_enough_where_two_were_asked():
    both = (*FILED, asked(), asked(C, TWO))
    state, _ = play(PROCEDURE, *both)
    assert patrol.answer_act(state, B, call=False) == "noted"
    state, _ = play(PROCEDURE, *both, came("noted"))
    assert state.status == "checking"
    assert patrol.answer_act(state, C, call=False) == "clear"
    state, _ = play(PROCEDURE, *both, came("conflict"), came("noted", C, TWO))
    assert state.status == "to-call"
    for told in ([B], [B, C]):
        assert refused(state, "agree", data={"partners": told, "text": "west of the road"}) == ""
    assert refused(state, "agree", data={"partners": [C], "text": "x"}) == "patrol-agree-all"


def test_an_answer_to_another_question_than_the_newest_changes_nothing():
    state, _ = play(PROCEDURE, *ASKED, asked(check=TWO))
    for act in ("clear", "conflict", "noted"):
        assert refused(state, act, data={"partner": B, "check": ONE}) == "patrol-other-check"
        assert refused(state, act, data={"partner": C, "check": ONE}) == "patrol-other-check"
    changed, _ = play(PROCEDURE, *ASKED, ("amend", A))
    assert patrol.checks_of(changed) == {}


def test_no_person_makes_what_the_node_makes():
    state, _ = play(PROCEDURE, *ASKED)
    for act in ("clear", "noted", "conflict", "ask"):
        assert refused(state, act, person=f"{A}/duty") == "move-person"
        assert PROCEDURE.acts[act].node


def test_it_goes_coordinated_within_its_window_alone():
    state, _ = play(PROCEDURE, *CLEAR)
    early, late = PATROL["from"] - cell_hours.MARGIN_MS, PATROL["until"]
    for at, code in ((early, ""), (early - 1, "patrol-window"), (late, ""), (late + 1, "patrol-window")):
        assert refused(state, "go", at=at) == code
        assert refused(state, "go-uncoordinated", at=at) == "", "nobody is stopped from going"


def test_a_late_answer_about_a_patrol_that_is_out_makes_it_uncoordinated():
    steps = (*CLEAR, asked(check=TWO), came("clear", check=TWO), GO)
    state, _ = play(PROCEDURE, *steps)
    assert patrol.answer_act(state, B, call=True) == "conflict"
    assert patrol.answer_act(state, B, call=False) == ""
    state, _ = play(PROCEDURE, *steps, came("conflict", check=TWO))
    assert state.status == "out-uncoordinated"


# Clocks.


def names(state):
    return {clock.name: (clock.act, clock.due_at - T0) for clock in due(PROCEDURE, state, A, DEFAULTS, {})}


def test_every_clock_and_where_it_leads():
    state, _ = play(PROCEDURE, *FILED, asked(at=T0))
    end = PATROL["until"] - T0
    assert names(state) == {"patrol.check": ("no-answer", 10 * MINUTE), "patrol.until": ("lapse", end)}
    state, _ = play(PROCEDURE, *FILED, asked(at=T0), ("no-answer", A, {"at": T0}))
    assert names(state) == {"patrol.answer": ("hold", 6 * HOUR), "patrol.until": ("lapse", end)}
    state, _ = play(PROCEDURE, *CLEAR, GO)
    assert names(state) == {"patrol.until": ("overdue", end)}
    state, _ = play(PROCEDURE, *CLEAR, GO, ("return", A))
    assert names(state) == {}


def test_an_agreed_answer_time_that_is_shorter_counts():
    data = {"partner": B, "check": ONE, "limit_s": 40}
    state, _ = play(PROCEDURE, *FILED, ("ask", A, {"at": T0, "data": data}))
    assert names(state)["patrol.check"] == ("no-answer", 40_000)


def test_people_are_called_for_what_is_held_and_for_who_has_not_come_back():
    for steps in ((*CALL, ("hold", A)), (*CLEAR, GO, ("overdue", A))):
        state, _ = play(PROCEDURE, *steps)
        assert ladder_due(PROCEDURE, state, STEPS, A, {}, DEFAULTS)
        assert must_act(PROCEDURE, state) == (A,)
    state, _ = play(PROCEDURE, *CLEAR)
    assert ladder_due(PROCEDURE, state, STEPS, A, {}, DEFAULTS) == ()


def test_what_was_reported_from_the_field_stands_in_its_order():
    state, moves = play(
        PROCEDURE,
        *CLEAR,
        GO,
        ("phase", A, {"data": {"phase_line": "AMBER", "place": HERE}}),
        ("phase", A, {"data": {"phase_line": "GREEN"}, "late": 1}),
    )
    assert [one["phase_line"] for one in state.facts["passed_lines"]] == ["AMBER", "GREEN"]
    assert fold(PROCEDURE, reversed(moves)) == state


# Garbage: each field one past its limit.


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        ("callsign", "x" * 40, "x" * 41),
        ("strength", "6-15", "7"),
        ("corridor", [HERE, HERE], [HERE]),
        ("corridor", [HERE] * 200, [HERE] * 201),
        ("from", 2**53 - 1, 2**53),
        ("recognition", "x" * 200, "x" * 201),
        ("contact", "x" * 80, "x" * 81),
        ("phase_lines", [{"name": "A"}] * 12, [{"name": "A"}] * 13),
        ("phase_lines", [{"name": "x" * 40}], [{"name": "x" * 41}]),
        ("note", "x" * 400, "x" * 401),
    ],
)
def test_one_past_each_limit(field, good, bad):
    known = {**PROCEDURE.acts["file"].fields, **PROCEDURE.acts["file"].optional}[field]
    assert known(good)
    assert not known(bad)


@pytest.mark.parametrize("value", [None, [], {}, True, 1.5, "\x00", "x" * 10_000, [None] * 300])
def test_no_field_trips_over_what_a_peer_sends(value):
    for act in PROCEDURE.acts.values():
        for field in {**act.fields, **act.optional}.values():
            assert field(value) in (True, False)


def test_a_window_that_ends_before_it_begins_and_too_large_a_plan_are_refused():
    for more, code in (
        ({"until": PATROL["from"]}, "patrol-times"),
        ({"until": PATROL["from"] + 90 * HOUR}, "patrol-too-large"),
        ({"corridor": [HERE, {"lat_e7": 0, "lon_e7": 0}]}, "patrol-corridor"),
        ({"corridor": [{"lat_e7": 900_000_000, "lon_e7": 0}] * 2}, "patrol-corridor"),
    ):
        assert refused(State("patrol"), "file", data={**PATROL, **more}) == code


def test_the_largest_move_fits_an_entry():
    from seamline.ledger.entry import MAX_ENTRY_BYTES

    corner = {"lat_e7": -899_999_999, "lon_e7": -1_799_999_999, "precision_m": 1_000_000}
    largest = {
        **PATROL,
        "callsign": "\u0800" * 40,
        "corridor": [corner] * 200,
        "recognition": "\u0800" * 200,
        "contact": "\u0800" * 80,
        "phase_lines": [{"name": "\u0800" * 40, "place": corner}] * 12,
        "note": "\u0800" * 400,
    }
    assert len(encode({"data": largest})) < MAX_ENTRY_BYTES - FRAME


def test_the_form_and_the_run_sheet_speak_of_what_there_is():
    known = {*patrol.PLAN, *patrol.MORE, "checks", "passed_lines"}
    assert set(PROCEDURE.printed) <= known
    assert {act for _, act in PROCEDURE.sheet} <= set(PROCEDURE.acts)
