"""Synchronised patrols and link-ups: signed by both over the same bytes, parallel, stopped by either."""

import pytest
from procedure_play import HERE, HOUR, JOINT, LINK_UP, T0, THERE, A, B, make, play

from seamline import machine
from seamline.machine import State, due, fold, meanwhile, must_act, presumed
from seamline.procedures import joint_patrol, link_up
from seamline.terms.canonical import encode
from seamline.understanding.clocks import DEFAULTS

FRAME = 4_096
PROPOSED = (("propose", A, {"at": T0}),)
AGREED = (*PROPOSED, ("sign", A), ("sign", B))
RUNNING = (*AGREED, ("go", A))
both = pytest.mark.parametrize(
    "proc", [joint_patrol.PROCEDURE, link_up.PROCEDURE], ids=lambda proc: proc.name
)


def code(proc, state, act, party=A, **given):
    refusal = machine.check(proc, state, make(proc, state, act, party, **given))
    return refusal.code if refusal else ""


@both
@pytest.mark.parametrize(
    ("steps", "status", "who"),
    [
        (PROPOSED, "proposed", (A, B)),
        ((*PROPOSED, ("sign", B)), "proposed", (A,)),
        (AGREED, "agreed", ()),
        ((*PROPOSED, ("object", B)), "objected", ()),
        ((*PROPOSED, ("lapse", B)), "lapsed", ()),
        ((*AGREED, ("amend", B, {"variant": 2})), "proposed", (A, B)),
        ((*AGREED, ("withdraw", B)), "withdrawn", ()),
        (RUNNING, "running", ()),
        ((*RUNNING, ("go", B), ("phase", B), ("in", A), ("in", B), ("end", B)), "ended", ()),
        ((*RUNNING, ("stop", B)), "stopped", (A,)),
        ((*RUNNING, ("stop", B), ("in", A), ("end", A)), "ended", ()),
        ((*RUNNING, ("over", B)), "over", (A,)),
    ],
)
def test_where_it_stands_and_who_must_act(proc, steps, status, who):
    state, _ = play(proc, *steps)
    assert (state.status, must_act(proc, state)) == (status, who)


@both
def test_nothing_is_agreed_without_both_signatures_over_the_same_bytes(proc):
    state, _ = play(proc, *PROPOSED, ("sign", A), ("amend", B, {"variant": 1}), ("sign", B))
    assert state.status == "proposed"
    assert code(proc, state, "sign", A, data={"joint_plan": "0" * 64}) == "move-other-version"
    assert code(proc, state, "go") == "move-not-in-status"
    assert proc.acts["sign"].signed


@both
def test_silence_is_no_agreement_and_the_time_ends_it(proc):
    state, _ = play(proc, *PROPOSED, ("sign", A))
    assert presumed(proc, state, A, T0 + 7 * HOUR, DEFAULTS, {}) == "lapsed"
    assert meanwhile(proc, state, A, T0 + 7 * HOUR, DEFAULTS, {}) == f"{proc.name}-safe-not-agreed"
    state, _ = play(proc, *RUNNING)
    assert [(clock.name, clock.act) for clock in due(proc, state, B, DEFAULTS, {})] == [
        ("patrol.until", "over")
    ]


@both
@pytest.mark.parametrize(
    ("before", "ours", "theirs", "status"),
    [
        # Whoever stops, it is stopped, whatever crossed it on the way.
        (RUNNING, "stop", "phase", "stopped"),
        (RUNNING, "phase", "stop", "stopped"),
        (RUNNING, "go", "stop", "stopped"),
        (AGREED, "go", "stop", "stopped"),
        (AGREED, "stop", "go", "stopped"),
        # Taken back in the very moment in which the other went: they are out, and both know.
        (AGREED, "go", "withdraw", "stopped"),
        (AGREED, "go", "object", "stopped"),
        (AGREED, "withdraw", "go", "stopped"),
        ((*PROPOSED, ("sign", A)), "withdraw", "object", "withdrawn"),
    ],
)
def test_crossing_moves(proc, before, ours, theirs, status):
    state, moves = play(proc, *before)
    a, b = make(proc, state, ours, A), make(proc, state, theirs, B)
    found = fold(proc, [*moves, a, b])
    assert found == fold(proc, [b, a, *moves])
    assert found.status == status


@both
def test_whoever_is_out_can_report_in_whatever_became_of_the_plan(proc):
    for steps in ((*RUNNING, ("stop", B)), (*RUNNING, ("over", B)), (*AGREED, ("object", B))):
        state, _ = play(proc, *steps)
        for act in ("phase", "in"):
            assert code(proc, state, act) == ""


@both
def test_nobody_goes_before_the_window(proc):
    state, _ = play(proc, *AGREED)
    assert code(proc, state, "go", at=state.facts["from"] - 1) == "patrol-window"
    assert code(proc, state, "go", at=state.facts["from"]) == ""


def track(*places):
    return [{"lat_e7": lat, "lon_e7": lon} for lat, lon in places]


@pytest.mark.parametrize(
    ("one", "other", "crossing"),
    [
        (((0, 0), (0, 10)), ((1, 0), (1, 10)), False),
        (((0, 0), (10, 10)), ((0, 10), (10, 0)), True),
        (((0, 0), (0, 10)), ((0, 10), (0, 20)), True),
        (((0, 0), (0, 10)), ((0, 5), (0, 20)), True),
        (((0, 0), (0, 10)), ((0, 11), (0, 20)), False),
        (((0, 0), (0, 10)), ((5, 5), (0, 5)), True),
        (((0, 0), (0, 10)), ((5, 5), (1, 5)), False),
        (((0, 0), (5, 5), (0, 10)), ((1, 0), (4, 5), (1, 10)), True),
        (((0, 0), (5, 5), (0, 10)), ((6, 0), (6, 10)), False),
    ],
)
def test_tracks_that_cross_or_touch_are_found_either_way_round(one, other, crossing):
    a, b = track(*one), track(*other)
    assert joint_patrol.crosses(a, b) is joint_patrol.crosses(b, a) is crossing
    assert joint_patrol.crosses(a[::-1], b) is crossing


def test_a_plan_whose_tracks_cross_is_refused_before_anybody_signs():
    crossed = {**JOINT, "other_corridor": [HERE, THERE]}
    assert (
        code(joint_patrol.PROCEDURE, State("joint-patrol"), "propose", data=crossed) == "joint-patrol-crosses"
    )
    late = {**JOINT, "until": JOINT["from"]}
    assert code(joint_patrol.PROCEDURE, State("joint-patrol"), "propose", data=late) == "joint-patrol-times"


def test_an_alternate_point_stands_apart():
    same = {**LINK_UP, "alternate": {**HERE, "lon_e7": HERE["lon_e7"] + 10_000}}
    assert code(link_up.PROCEDURE, State("link-up"), "propose", data=same) == "link-up-alternate"
    late = {**LINK_UP, "until": LINK_UP["from"]}
    assert code(link_up.PROCEDURE, State("link-up"), "propose", data=late) == "joint-patrol-times"


@pytest.mark.parametrize(
    ("proc", "field", "good", "bad"),
    [
        (joint_patrol, "corridor", [HERE] * 100, [HERE] * 101),
        (joint_patrol, "other_corridor", [HERE, THERE], [HERE]),
        (joint_patrol, "recognition", "x" * 200, "x" * 201),
        (joint_patrol, "phase_lines", [{"name": "A"}] * 12, [{"name": "A"}] * 13),
        (link_up, "who_waits", "both-move", "nobody"),
        (link_up, "far_recognition", "x" * 200, "x" * 201),
        (link_up, "measures_in_force", "x" * 400, "x" * 401),
    ],
)
def test_one_past_each_limit(proc, field, good, bad):
    known = {**proc.PLAN, **proc.MORE}[field]
    assert known(good)
    assert not known(bad)


def test_the_largest_move_fits_an_entry():
    from seamline.ledger.entry import MAX_ENTRY_BYTES

    corner = {"lat_e7": -899_999_999, "lon_e7": -1_799_999_999, "precision_m": 1_000_000}
    largest = {
        **JOINT,
        "name": "\u0800" * 80,
        "corridor": [corner] * 100,
        "other_corridor": [corner] * 100,
        "recognition": "\u0800" * 200,
        "contact": "\u0800" * 80,
        "phase_lines": [{"name": "\u0800" * 40, "place": corner}] * 12,
        "note": "\u0800" * 400,
    }
    assert len(encode({"data": largest})) < MAX_ENTRY_BYTES - FRAME
