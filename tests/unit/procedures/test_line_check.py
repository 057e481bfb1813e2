"""Line check: both open it apart and meet in one; who is silent is missed, and the ladder is climbed."""

import pytest
from procedure_play import HERE, MINUTE, T0, A, B, make, play

from seamline import machine
from seamline.machine import State, due, fold, ladder_due, meanwhile, must_act, presumed
from seamline.procedures import line_check
from seamline.procedures.line_check import PROCEDURE, check_code, check_hash
from seamline.terms.canonical import encode
from seamline.understanding.clocks import DEFAULTS
from seamline.understanding.ladder import DEFAULT as RUNGS

HOUR = 60 * MINUTE
TEN_YEARS = 10 * 365 * 24 * HOUR
FRAME = 4_096
OPEN = (("open", A, {"at": T0}),)
NOTHING = ("report", B)


def opening(party, hour=T0, at=T0):
    return make(PROCEDURE, State("line-check"), "open", party, data={"hour": hour}, at=at)


# Two nodes open the same hour without knowing of each other.


def test_both_openings_are_one_object_whoever_opens_and_however_far_their_clocks_are_apart():
    ours, theirs = opening(A), opening(B, at=T0 + TEN_YEARS)
    assert ours.ob == theirs.ob
    states = [fold(PROCEDURE, moves) for moves in ((ours,), (theirs,), (ours, theirs), (theirs, ours))]
    assert {(state.status, state.asker, state.decider, state.over[""]) for state in states} == {
        ("open", A, B, check_hash(T0))
    }
    assert states[2] == states[3]
    assert states[2].refused == ()
    assert len({opening(A, hour).ob for hour in (T0, T0 + 1)}) == 2


@pytest.mark.parametrize(
    "acts", [("report",), ("miss",), ("miss", "lapse"), ("voice",), ("report", "report")]
)
def test_the_other_opening_changes_nothing_whenever_it_arrives(acts):
    moves, state = [opening(B)], fold(PROCEDURE, [opening(B)])
    for number, act in enumerate(acts):
        moves.append(make(PROCEDURE, state, act, (B, A)[number % 2] if act == "report" else B))
        state = fold(PROCEDURE, moves)
    late = fold(PROCEDURE, [*moves, opening(A)])
    assert (late.status, late.refused, late.joined) == (state.status, (), state.joined)


# The table.


@pytest.mark.parametrize(
    ("steps", "status", "who"),
    [
        (OPEN, "open", (A, B)),
        ((*OPEN, ("report", A)), "open", (B,)),
        ((*OPEN, ("report", A), ("report", B)), "complete", ()),
        ((*OPEN, ("miss", B)), "missed", (A, B)),
        ((*OPEN, ("report", A), ("miss", B)), "missed", (B,)),
        ((*OPEN, ("report", A), ("miss", B), ("report", B)), "late", ()),
        ((*OPEN, ("miss", B), ("voice", A)), "spoken", (A, B)),
        ((*OPEN, ("voice", A), ("report", A), ("report", B)), "late", ()),
        ((*OPEN, ("miss", B), ("lapse", B)), "lapsed", ()),
        ((*OPEN, ("miss", B), ("lapse", B), ("report", A), ("report", B)), "late", ()),
    ],
)
def test_where_it_stands_and_who_must_act(steps, status, who):
    state, _ = play(PROCEDURE, *steps)
    assert (state.status, must_act(PROCEDURE, state)) == (status, who)


def test_a_voice_check_is_no_signature_of_anybody():
    state, _ = play(PROCEDURE, *OPEN, ("voice", A), ("report", A))
    assert state.status == "spoken"
    assert must_act(PROCEDURE, state) == (B,)
    assert state.facts["spoken"]["by"] == A


def test_a_report_is_signed_says_nothing_or_a_list_and_stands_over_this_very_hour():
    state, _ = play(PROCEDURE, *OPEN)
    assert PROCEDURE.acts["report"].signed
    check = {"check": state.over[""]}
    for data, code in (
        ({**check, "news": "as-listed"}, "line-check-list"),
        ({**check, "news": "nothing-to-report", "items": [{"text": "x"}]}, "line-check-list"),
        ({"check": check_hash(T0 + 1), "news": "nothing-to-report"}, "move-other-version"),
        ({"news": "nothing-to-report"}, "move-field"),
    ):
        assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "report", A, data=data)).code == code
    listed = {**check, "news": "as-listed", "items": [{"text": "Road cut", "at": T0, "place": HERE}]}
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "report", A, data=listed)) is None


def test_nobody_reports_twice_or_for_the_other():
    state, _ = play(PROCEDURE, *OPEN, ("report", A))
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "report", A)).code == "move-already"
    assert set(state.facts["reports"]) == {A}


# The clocks: missed after 5 minutes, level 2 after 10, level 3 after 30.


def test_missed_after_five_minutes_and_over_before_the_next():
    state, _ = play(PROCEDURE, *OPEN)
    for at, status in (
        (5 * MINUTE - 1, "open"),
        (5 * MINUTE, "missed"),
        (11 * HOUR - 1, "missed"),
        (11 * HOUR, "lapsed"),
        (TEN_YEARS, "lapsed"),
    ):
        assert presumed(PROCEDURE, state, A, T0 + at, DEFAULTS, {}) == status
    assert meanwhile(PROCEDURE, state, A, T0 + 5 * MINUTE, DEFAULTS, {}) == "line-check-safe-missed"


def test_the_ladder_is_climbed_at_5_10_and_30_minutes_on_either_side():
    state, moves = play(PROCEDURE, *OPEN)
    for me in (A, B):
        rungs = ladder_due(PROCEDURE, state, RUNGS, me, {}, DEFAULTS)
        minutes = [(rung.name, (rung.due_at - T0) // MINUTE) for rung in rungs]
        assert minutes == [("ladder.1", 5), ("ladder.2", 10), ("ladder.3", 30), ("ladder.4", 60)]
    # The move that says so comes late, and one of the two has reported meanwhile: nobody is called twice.
    miss = make(PROCEDURE, state, "miss", B, at=T0 + 5 * MINUTE)
    report = make(PROCEDURE, fold(PROCEDURE, [*moves, miss]), "report", A, at=T0 + 7 * MINUTE)
    arrived = {machine.move_id(miss): T0 + 6 * MINUTE}
    after = ladder_due(PROCEDURE, fold(PROCEDURE, [*moves, miss, report]), RUNGS, A, arrived, DEFAULTS)
    before = ladder_due(PROCEDURE, state, RUNGS, A, {}, DEFAULTS)
    assert [(r.name, r.started_at, r.due_at) for r in after] == [
        (r.name, r.started_at, r.due_at) for r in before
    ]
    assert {rung.party for rung in after} == {B}


def test_other_lengths_of_the_understanding_hold():
    state, _ = play(PROCEDURE, *OPEN)
    mine = {**DEFAULTS, "line-check.missed": 60, "line-check.level-2": 120, "line-check.level-3": 240}
    rungs = ladder_due(PROCEDURE, state, RUNGS, A, {}, mine)
    assert [(rung.due_at - T0) // MINUTE for rung in rungs[:3]] == [1, 2, 4]


def test_a_voice_check_rests_the_ladder():
    for steps in ((("voice", A),), (("miss", B), ("voice", A)), (("report", A), ("report", B))):
        state, _ = play(PROCEDURE, *OPEN, *steps)
        assert ladder_due(PROCEDURE, state, RUNGS, B, {}, DEFAULTS) == ()
    state, _ = play(PROCEDURE, *OPEN, ("report", A), ("report", B))
    assert due(PROCEDURE, state, A, DEFAULTS, {}) == ()


# Moves that cross.


def test_a_report_that_crosses_the_miss_counts_and_is_late():
    state, moves = play(PROCEDURE, *OPEN, ("report", B))
    ours, theirs = make(PROCEDURE, state, "report", A), make(PROCEDURE, state, "miss", B)
    found = fold(PROCEDURE, [*moves, ours, theirs])
    assert found == fold(PROCEDURE, [theirs, ours, *moves])
    assert (found.status, found.refused) == ("late", ())


def test_both_reports_cross_and_it_is_complete():
    state, moves = play(PROCEDURE, *OPEN)
    both = [make(PROCEDURE, state, "report", party) for party in (A, B)]
    assert fold(PROCEDURE, [*moves, *both]).status == "complete"


def test_what_is_missed_while_apart_is_late_once_together_on_both_sides():
    """The decider misses and lapses alone, the other reports alone: one state in the end."""
    state, moves = play(PROCEDURE, *OPEN)
    miss = make(PROCEDURE, state, "miss", B)
    theirs = [miss, make(PROCEDURE, fold(PROCEDURE, [*moves, miss]), "lapse", B)]
    ours = make(PROCEDURE, state, "report", A)
    found = fold(PROCEDURE, [*moves, ours, *theirs])
    assert (found.status, found.refused, must_act(PROCEDURE, found)) == ("lapsed", (), ())
    done = make(PROCEDURE, found, "report", B)
    assert fold(PROCEDURE, [*moves, ours, *theirs, done]).status == "late"


# The short check code.


def test_the_code_is_the_same_where_both_know_the_same_and_another_where_they_do_not():
    a, b = f"{A}>{B}", f"{B}>{A}"
    streams = {a: {"routine": (1, 7), "flash": (1, 0)}, b: {"flash": (1, 2), "routine": (1, 3)}}
    turned = {b: {"routine": (1, 3), "flash": (1, 2)}, a: {"flash": (1, 0), "routine": (1, 7)}}
    code = check_code(T0, streams)
    assert line_check.CODE(code)
    assert code == check_code(T0, turned)
    assert code != check_code(T0 + 1, streams)
    assert code != check_code(T0, {**streams, a: {"routine": (1, 8), "flash": (1, 0)}})
    assert code != check_code(T0, {a: streams[b], b: streams[a]})


# Garbage: each field one past its limit.


@pytest.mark.parametrize(
    ("act", "field", "good", "bad"),
    [
        ("open", "hour", T0, -1),
        ("report", "news", "as-listed", "none"),
        ("report", "items", [{"text": "x" * 200}] * 20, [{"text": "x"}] * 21),
        ("report", "items", [{"text": "x" * 200}], [{"text": "x" * 201}]),
        ("report", "items", [{"text": "x", "at": 1}], [{"at": 1}]),
        ("report", "heads", [{"lane": "bulk", "sent": 0}] * 4, [{"lane": "bulk"}] * 5),
        ("report", "heads", [], [{"lane": "live"}]),
        ("report", "heads", [{"lane": "flash", "root": "a" * 64}], [{"lane": "flash", "root": "a" * 63}]),
        ("report", "roster", [{"post": "x" * 80}] * 12, [{"post": "x"}] * 13),
        ("report", "roster", [{"post": "x"}], [{"post": "x" * 81}]),
        (
            "report",
            "roster",
            [{"post": "x", "languages": ["ar", "en"]}],
            [{"post": "x", "languages": ["fr"]}],
        ),
        ("report", "roster", [{"post": "x", "seat": "x" * 80}], [{"post": "x", "seat": "x" * 81}]),
        ("report", "off_s", -line_check.MAX_OFF_S, -line_check.MAX_OFF_S - 1),
        ("voice", "code", "012345", "12345"),
        ("voice", "code", "012345", "12345٦"),
        ("voice", "own_code", "999999", 999_999),
    ],
)
def test_one_past_each_limit(act, field, good, bad):
    known = {**PROCEDURE.acts[act].fields, **PROCEDURE.acts[act].optional}
    assert known[field](good)
    assert not known[field](bad)


@pytest.mark.parametrize("value", [None, [], {}, True, 1.5, "\x00", "x" * 10_000, [None], [{"lane": []}]])
def test_no_field_trips_over_what_a_peer_sends(value):
    for act in PROCEDURE.acts.values():
        for field in {**act.fields, **act.optional}.values():
            assert field(value) in (True, False)


def test_the_largest_move_fits_an_entry():
    from seamline.ledger.entry import MAX_ENTRY_BYTES

    corner = {"lat_e7": -899_999_999, "lon_e7": -1_799_999_999, "precision_m": 1_000_000}
    most = 2**53 - 1
    head = {"lane": "standing", "sent": most, "sent_epoch": most, "held": most, "held_epoch": most}
    post = {"post": "\u0800" * 80, "seat": "x" * 80, "since": most, "languages": ["ar", "ckb", "en", "other"]}
    data = {
        "check": "a" * 64,
        "news": "as-listed",
        "items": [{"text": "\u0800" * 200, "at": most, "place": corner}] * 20,
        "heads": [{**head, "root": "a" * 64}] * 4,
        "roster": [post] * 12,
        "off_s": -line_check.MAX_OFF_S,
    }
    act = PROCEDURE.acts["report"]
    assert all({**act.fields, **act.optional}[name](value) for name, value in data.items())
    assert len(encode({"data": data})) < MAX_ENTRY_BYTES - FRAME


def test_no_form_asks_for_what_the_node_adds():
    for name in line_check.BY_NODE:
        assert PROCEDURE.acts["report"].optional[name].kind == "node"
