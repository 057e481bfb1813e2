"""Joint operation: the plan and who signs which version of it; GO and its racing moves have a file of their own."""

import pytest
from procedure_play import H_HOUR, HERE, MINUTE, PLAN, T0, THERE, A, B, C, make, play

from seamline import machine
from seamline.ledger.entry import MAX_ENTRY_BYTES
from seamline.machine import due, fold, meanwhile, must_act, presumed, version_of
from seamline.procedures import operation, operation_plan
from seamline.procedures.operation import PROCEDURE
from seamline.terms.canonical import encode
from seamline.understanding.clocks import DEFAULTS

HOUR = 60 * MINUTE
FRAME = 8_192
"""Bytes for what stands about the data of a move: ids, parties, answers of a lively object."""
PLANNED = (("warn", A), ("plan", A))
SIGNED = (*PLANNED, ("sign", A), ("sign", B))
READY = (*SIGNED, ("go", A), ("go", B), ("confirm", A), ("confirm", B))
RUNNING = (*READY, ("start", B))
BARE = {name: value for name, value in PLAN.items() if name != "sites"}
NONE_KNOWN = {"asked": T0, "asked_of": "Aid coordination"}


def code_of(state, act, party, **given):
    refusal = machine.check(PROCEDURE, state, make(PROCEDURE, state, act, party, **given))
    return "" if refusal is None else refusal.code


def version(state, **more):
    return {"plan": version_of(state.over), **more}


@pytest.mark.parametrize(
    ("steps", "status", "who"),
    [
        ((("warn", A),), "warned", ()),
        (PLANNED, "planned", (A, B)),
        ((*PLANNED, ("sign", B)), "planned", (A,)),
        ((*PLANNED, ("object", B)), "objected", ()),
        ((*PLANNED, ("lapse", B)), "lapsed", ()),
        ((*PLANNED, ("cancel", B)), "cancelled", ()),
        (SIGNED, "signed", (A, B)),
        ((*SIGNED, ("go", B)), "signed", (A,)),
        ((*SIGNED, ("lapse", B)), "no-go", ()),
        ((*SIGNED, ("stop", A)), "no-go", ()),
        ((*SIGNED, ("go", A), ("go", B)), "go", (A, B)),
        (READY, "ready", ()),
        ((*READY, ("stop", A)), "no-go", ()),
        (RUNNING, "running", (A, B)),
        ((*RUNNING, ("stop", B)), "stopped", (A, B)),
        ((*RUNNING, ("change", A)), "changing", (A, B)),
        ((*RUNNING, ("change", A), ("sign", A), ("sign", B)), "resumed", (A, B)),
        ((*RUNNING, ("change", A), ("lapse", B)), "held", (A, B)),
        ((*RUNNING, ("stop", B), ("change", A)), "restarting", (A, B)),
        ((*RUNNING, ("stop", B), ("change", A), ("lapse", B)), "stopped", (A, B)),
        ((*RUNNING, ("stop", B), ("change", A), ("sign", A), ("sign", B)), "resumed", (A, B)),
        ((*RUNNING, ("expire", B)), "over", (A, B)),
        ((*RUNNING, ("out", A)), "running", (B,)),
        ((*RUNNING, ("out", A), ("out", B)), "ended", (A, B)),
        ((*RUNNING, ("out", A), ("out", B), ("overdue", B)), "unreviewed", (A, B)),
        ((*RUNNING, ("out", A), ("out", B), ("review", B), ("review", A)), "reviewed", ()),
    ],
)
def test_where_it_stands_and_who_must_act(steps, status, who):
    state, _ = play(PROCEDURE, *steps)
    assert (state.status, must_act(PROCEDURE, state)) == (status, who)


# The plan cannot be signed without its overlay.


def test_a_plan_without_its_overlay_cannot_be_signed_and_one_that_says_none_known_can():
    state, moves = play(PROCEDURE, ("warn", A), ("plan", A, {"data": BARE}))
    assert code_of(state, "sign", A) == "operation-overlay"
    assert code_of(state, "sign", B) == "operation-overlay"
    state, _ = play(
        PROCEDURE, ("plan", B, {"data": version(state, none_known=NONE_KNOWN)}), state=state, moves=moves
    )
    assert code_of(state, "sign", A) == ""


def test_none_known_says_when_it_was_asked_and_of_whom_not_ahead_and_not_long_ago():
    state, _ = play(PROCEDURE, ("warn", A))
    week = 7 * 24 * HOUR
    for asked, code in (
        (T0, ""),
        (T0 - week, ""),
        (T0 + 1, "operation-asked"),
        (T0 - week - 1, "operation-asked"),
    ):
        data = {**BARE, "none_known": {**NONE_KNOWN, "asked": asked}}
        assert code_of(state, "plan", A, data=data) == code
    for half in ({"asked": T0}, {"asked_of": "Aid coordination"}):
        assert code_of(state, "plan", A, data={"none_known": half}) == "move-field"


def test_an_edit_that_repeats_what_was_asked_once_asks_for_nothing_new():
    state, _ = play(PROCEDURE, ("warn", A), ("plan", A, {"data": {**BARE, "none_known": NONE_KNOWN}}))
    later = T0 + 30 * 24 * HOUR
    data = version(state, none_known=NONE_KNOWN, contact="46.000")
    assert code_of(state, "plan", B, data=data, at=later) == ""
    newer = version(state, none_known={**NONE_KNOWN, "asked_of": "Civil lead"})
    assert code_of(state, "plan", B, data=newer, at=later) == "operation-asked"


def test_known_sites_and_none_known_exclude_each_other_and_the_newer_word_counts():
    state, moves = play(PROCEDURE, ("warn", A))
    assert code_of(state, "plan", A, data={**PLAN, "none_known": NONE_KNOWN}) == "operation-overlay-two"
    state, moves = play(PROCEDURE, *PLANNED)
    state, _ = play(
        PROCEDURE, ("plan", B, {"data": version(state, none_known=NONE_KNOWN)}), state=state, moves=moves
    )
    assert (state.facts["sites"], state.facts["none_known"]) == (None, NONE_KNOWN)
    assert operation_plan.lacking(state) == ""


@pytest.mark.parametrize("name", operation_plan.NEEDED)
def test_nothing_that_a_plan_needs_may_be_missing(name):
    data = {known: value for known, value in PLAN.items() if known != name}
    state, _ = play(PROCEDURE, ("warn", A), ("plan", A, {"data": data}))
    assert code_of(state, "sign", A) == "operation-incomplete"


def test_times_fit():
    state, _ = play(PROCEDURE, *PLANNED)
    for data, code in (
        ({"go_by": H_HOUR - 15 * MINUTE}, ""),
        ({"go_by": H_HOUR - 15 * MINUTE + 1}, "operation-margin"),
        ({"until": H_HOUR}, "operation-times"),
        ({"until": H_HOUR + 7 * 24 * HOUR}, ""),
        ({"until": H_HOUR + 7 * 24 * HOUR + 1}, "operation-times"),
        ({"h_hour": H_HOUR - 2 * HOUR}, "operation-margin"),
    ):
        assert code_of(state, "plan", A, data=version(state, **data)) == code


# The very same version.


def test_a_signature_over_another_version_is_refused_and_counts_for_nothing():
    state, moves = play(PROCEDURE, *PLANNED)
    old = version(state)
    state, moves = play(PROCEDURE, ("plan", B, {"variant": 2}), state=state, moves=moves)
    assert code_of(state, "sign", A, data=old) == "move-other-version"
    assert code_of(state, "sign", A, data={"plan": "0" * 64}) == "move-other-version"


def test_one_side_signs_the_second_version_while_the_other_signs_the_first():
    """B's edit and signature cross A's signature under what stood before."""
    state, moves = play(PROCEDURE, *PLANNED)
    first = make(PROCEDURE, state, "sign", A, at=T0 + HOUR)
    theirs, moves_b = play(PROCEDURE, ("plan", B, {"variant": 2}), ("sign", B), state=state, moves=moves)
    both = [*moves_b, first]
    found = fold(PROCEDURE, both)
    assert found == fold(PROCEDURE, reversed(both))
    assert found.status == "planned"
    assert found.joined["sign"]["task"] == (B,), "the part that B changed A has never signed"
    assert must_act(PROCEDURE, found) == (A,)
    assert code_of(found, "sign", A) == ""
    assert theirs.over == found.over


def test_an_edit_names_the_version_that_it_changes():
    state, moves = play(PROCEDURE, *PLANNED)
    stale = version(state, contact="46.000")
    state, _ = play(PROCEDURE, ("plan", B, {"variant": 3}), state=state, moves=moves)
    assert code_of(state, "plan", A, data=stale) == "move-other-version"
    assert code_of(state, "plan", A, data={"contact": "46.000"}) == "move-other-version"


def test_a_change_voids_what_it_touches_and_asks_for_nothing_else():
    state, moves = play(PROCEDURE, *RUNNING)
    before = dict(state.over)
    medical = {**PLAN["medical_plan"], "contact": "45.700"}
    data = version(state, why="the clinic has moved", medical_plan=medical)
    state, moves = play(PROCEDURE, ("change", B, {"data": data}), state=state, moves=moves)
    touched = {part for part, over in state.over.items() if before.get(part) != over}
    assert touched == {"medical_plan", "change"}
    for part in state.over:
        assert state.joined["sign"].get(part, ()) == (() if part in touched else (A, B))
    assert state.status == "changing"
    state, _ = play(PROCEDURE, ("sign", B), ("sign", A), state=state, moves=moves)
    assert state.status == "resumed"


def test_every_change_is_a_version_of_its_own_even_one_that_takes_the_last_back():
    state, moves = play(PROCEDURE, *RUNNING)
    seen = {version_of(state.over)}
    for _ in range(2):
        data = version(state, why="as before", contact="45.500")
        state, moves = play(PROCEDURE, ("change", A, {"data": data}), state=state, moves=moves)
        assert version_of(state.over) not in seen
        seen.add(version_of(state.over))
    assert state.facts["change"]["number"] == 2


def test_another_h_hour_is_no_change_to_what_runs():
    assert not {"h_hour", "go_by", "name"} & PROCEDURE.acts["change"].optional.keys()


def test_an_objection_after_all_have_signed_undoes_the_agreement_until_the_objector_has_given_go():
    state, moves = play(PROCEDURE, *SIGNED)
    assert play(PROCEDURE, ("object", A), state=state, moves=moves)[0].status == "objected"
    state, _ = play(PROCEDURE, ("go", A), state=state, moves=moves)
    for act in ("object", "cancel"):
        assert code_of(state, act, A) == "operation-gave-go"
        assert code_of(state, act, B) == ""
    assert code_of(state, "plan", A, variant=3) == "operation-gave-go"


def test_a_third_party_that_is_only_told_signs_nothing_and_stops_nothing():
    data = {**PROCEDURE_WARN, "parties": [A, B, C], "told": [C]}
    state, _ = play(PROCEDURE, ("warn", A, {"data": data}), ("plan", B), parties=(A, B, C))
    assert state.signers == (A, B)
    assert code_of(state, "sign", C) == "move-side"


PROCEDURE_WARN = {
    "name": "OP BASIL",
    "purpose": "search",
    "ring": [HERE, THERE, {"lat_e7": 348_200_000, "lon_e7": 443_300_000}],
    "h_hour": H_HOUR,
    "until": H_HOUR + HOUR,
}


# Clocks, each on its safe side.


@pytest.mark.parametrize(
    ("steps", "clock", "at", "after"),
    [
        (PLANNED, "operation.answer", None, "lapsed"),
        ((*SIGNED, ("go", A)), "operation.go-by", H_HOUR - 2 * HOUR, "no-go"),
        ((*SIGNED, ("go", A), ("go", B)), "operation.sure-by", H_HOUR - 10 * MINUTE, "no-go"),
        ((*RUNNING, ("change", A)), "operation.change", None, "held"),
        ((*RUNNING, ("stop", A), ("change", A)), "operation.change", None, "stopped"),
        (RUNNING, "operation.until", H_HOUR + 24 * HOUR, "over"),
        ((*RUNNING, ("out", A), ("out", B)), "operation.review", None, "unreviewed"),
    ],
)
@pytest.mark.parametrize("me", [A, B])
def test_each_clock_lands_on_its_safe_side_on_both(steps, clock, at, after, me):
    state, _ = play(PROCEDURE, *steps)
    (found,) = [one for one in due(PROCEDURE, state, me, DEFAULTS, {}) if one.name == clock]
    assert at is None or found.due_at == at
    assert presumed(PROCEDURE, state, me, found.due_at - 1, DEFAULTS, {}) == state.status
    assert presumed(PROCEDURE, state, me, found.due_at, DEFAULTS, {}) == after
    assert meanwhile(PROCEDURE, state, me, found.due_at, DEFAULTS, {}) == f"operation-safe-{after}"


def test_the_lengths_that_hold_by_default():
    assert DEFAULTS["operation.change"] == 30 * 60
    assert DEFAULTS["operation.review"] == 72 * 3_600
    assert DEFAULTS["operation.contact"] == operation.operation_go.SILENCE.at_most_s == 600
    # Whatever a dead link swallowed before every GO had to be held shows as silence before H-hour.
    assert 1_000 * operation.operation_go.SILENCE.at_most_s < operation_plan.MARGIN_MS


# Phase lines, what is reported, and garbage.


def test_a_phase_line_that_the_plan_does_not_have_is_refused_and_each_is_told_once_a_side():
    state, _ = play(PROCEDURE, *RUNNING, ("phase", A), ("phase", B), ("phase", A))
    assert [(one["party"], one["line"]) for one in state.facts["reached"]] == [(B, "AMBER"), (A, "AMBER")]
    assert code_of(state, "phase", A, data={"line": "GREEN"}) == "operation-line"


def test_a_plan_names_no_target_and_no_weapon():
    words = {name for act in PROCEDURE.acts.values() for name in {**act.fields, **act.optional}}
    words |= {part for field in operation_plan.CONTENT.values() for part in field.parts}
    assert not {"target", "weapon", "fires", "objective", "enemy"} & words


CORNER = {"lat_e7": -899_999_999, "lon_e7": -1_799_999_999, "precision_m": 1_000_000}


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("task", "x" * 1_000, "x" * 1_001),
        ("ring", [HERE] * 24, [HERE] * 25),
        ("contact", "x" * 80, "x" * 81),
        ("signal", "x" * 120, "x" * 121),
        ("movements", PLAN["movements"] * 8, PLAN["movements"] * 9),
        (
            "movements",
            [{**PLAN["movements"][0], "way": [HERE] * 10}],
            [{**PLAN["movements"][0], "way": [HERE] * 11}],
        ),
        ("phases", PLAN["phases"] * 4, [*PLAN["phases"] * 4, PLAN["phases"][0]]),
        ("phases", [{"name": "x", "line": [HERE] * 12}], [{"name": "x", "line": [HERE] * 13}]),
        ("phases", [{"name": "x" * 40, "line": [HERE, THERE]}], [{"name": "x" * 41, "line": [HERE, THERE]}]),
        ("sites", PLAN["sites"] * 30, PLAN["sites"] * 31),
        ("sites", PLAN["sites"], [{"site": "medical-site", "place": HERE}]),
        ("deconfliction", PLAN["deconfliction"], {**PLAN["deconfliction"], "neighbours": "x" * 301}),
        ("deconfliction", PLAN["deconfliction"], {**PLAN["deconfliction"], "settled": "open"}),
        ("meeting", PLAN["meeting"] * 4, PLAN["meeting"] * 5),
        ("medical_plan", PLAN["medical_plan"], {**PLAN["medical_plan"], "evacuation": "x" * 301}),
        ("shared_annexes", [{"title": "x" * 80, "text": "x" * 800}] * 4, [{"title": "x", "text": "x" * 801}]),
        ("shared_annexes", [{"title": "x", "text": "x"}] * 4, [{"title": "x", "text": "x"}] * 5),
        ("go_by", 2**53 - 1, 2**53),
    ],
)
def test_one_past_each_limit(name, good, bad):
    assert operation_plan.CONTENT[name](good)
    assert not operation_plan.CONTENT[name](bad)


@pytest.mark.parametrize("value", [None, [], {}, True, 1.5, "\x00", [[]], [{}], "x" * 10_000, object()])
def test_no_field_trips_over_what_a_peer_sends(value):
    for act in PROCEDURE.acts.values():
        for field in {**act.fields, **act.optional}.values():
            assert field(value) in (True, False)


def test_two_phase_lines_of_one_name_are_refused():
    state, _ = play(PROCEDURE, ("warn", A))
    data = {**PLAN, "phases": [{"name": "AMBER", "line": [HERE, THERE]}] * 2}
    assert code_of(state, "plan", A, data=data) == "operation-line-twice"


def test_the_largest_move_fits_an_entry():
    state, _ = play(PROCEDURE, ("warn", A))
    sign = "\u0800"
    site = {"site": "displaced-site", "name": sign * 60, "place": CORNER, "keep": "ask-first"}
    most = {
        **PLAN,
        "task": sign * 1_000,
        "sites": [site] * 30,
        "shared_annexes": [{"title": "x", "text": sign * 800}],
    }
    size = len(encode(most))
    assert size < operation_plan.MAX_PLAN_BYTES
    assert code_of(state, "plan", A, data=most) == ""
    lines = [{"name": f"{number} {sign * 30}", "line": [CORNER] * 12} for number in range(8)]
    ways = [{**PLAN["movements"][0], "callsign": sign * 40, "way": [CORNER] * 10}] * 8
    annexes = [{"title": sign * 80, "text": sign * 800}] * 4
    more = {**most, "phases": lines, "movements": ways, "shared_annexes": annexes}
    assert code_of(state, "plan", A, data=more) == "operation-long"
    assert operation_plan.MAX_PLAN_BYTES + FRAME <= MAX_ENTRY_BYTES
    review = {"text": sign * 2_000, "harm": "no-harm-known", "plan": "0" * 64}
    assert len(encode(review)) + FRAME <= MAX_ENTRY_BYTES


def test_the_form_and_the_run_sheet_speak_of_what_there_is():
    known = {*operation_plan.CONTENT, *operation_plan.WARNED, "change"}
    assert set(PROCEDURE.printed) == known
    assert {act for _, act in PROCEDURE.sheet} <= set(PROCEDURE.acts)
    assert {name for names in operation_plan.PARTS.values() for name in names} == known
