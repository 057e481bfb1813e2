"""De-escalation: anybody raises the alarm, everybody holds, and only every signature ends the hold."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from procedure_play import FOUND, HERE, MINUTE, T0, THERE, A, B, C, Party, make, play

from seamline import machine
from seamline.machine import State, due, fold, ladder_due, meanwhile, must_act, presumed
from seamline.procedures import incident
from seamline.procedures.incident import HELD, PROCEDURE, columns
from seamline.terms.canonical import encode
from seamline.terms.lanes import STANDING
from seamline.terms.party import Names
from seamline.understanding.clocks import DEFAULTS
from seamline.understanding.model import Step

HOUR = 60 * MINUTE
TEN_YEARS = 3_650 * 24 * HOUR
FRAME = 4_096
"""Bytes for what stands about the data of a move: ids, parties, answers of a lively object."""
STEPS = (Step(1, Names("", "", ""), 5), Step(2, Names("", "", ""), 20))
WORDED = {
    **FOUND,
    "public": "agreed-wording",
    **dict.fromkeys(incident.WORDINGS, "Two patrols met. Nobody was hurt."),
}

RAISED = (("alarm", A, {"at": T0}),)
TALKING = (*RAISED, ("voice", B))
OFFERED = (*TALKING, ("offer-release", A))
RELEASED = (*OFFERED, ("sign", B))
FINDINGS = (*RELEASED, ("offer-findings", A))
SETTLED = (*FINDINGS, ("sign", B))


def done(*steps):
    return play(PROCEDURE, *steps)[0]


@pytest.mark.parametrize(
    ("steps", "status", "who"),
    [
        (RAISED, "alarm", (A, B)),
        (TALKING, "talking", (A, B)),
        ((*RAISED, ("leaders", A)), "leaders", (A, B)),
        (OFFERED, "releasing", (B,)),
        ((*OFFERED, ("object", B)), "leaders", (A, B)),
        (RELEASED, "released", (A, B)),
        (FINDINGS, "findings", (B,)),
        ((*FINDINGS, ("object", B)), "released", (A, B)),
        (SETTLED, "settled", (A, B)),
        ((*SETTLED, ("close", B)), "closed", ()),
    ],
)
def test_where_it_stands_and_who_must_act(steps, status, who):
    state = done(*steps)
    assert (state.status, must_act(PROCEDURE, state)) == (status, who)


def test_an_alarm_needs_nothing_and_anybody_named_raises_it():
    alarm = PROCEDURE.acts["alarm"]
    assert (alarm.authority, alarm.signed, dict(alarm.fields), alarm.side) == ("", False, {}, "any")
    assert machine.lane_of(PROCEDURE, "alarm") == STANDING
    told = {"parties": [A, B, C], "told": [C]}
    state, moves = play(PROCEDURE, ("alarm", A, {"data": told}), parties=(A, B, C))
    again, _ = play(PROCEDURE, ("alarm", C), state=state, moves=moves)
    assert [one["party"] for one in again.facts["alarms"]] == [A, C]
    assert machine.check(PROCEDURE, again, make(PROCEDURE, again, "voice", C)).code == "move-side"


def test_the_script_is_answered_by_each_side_for_itself_and_goes_with_safety():
    state = done(*RAISED, ("safe", A), ("safe", B, {"variant": 1}), ("hold", B), ("medical", A), ("where", B))
    script = state.facts["script"]
    assert script[A].keys() == {"safe", "medical"}
    assert [script[who]["safe"]["safe"] for who in (A, B)] == ["all-safe", "not-known"]
    assert script[B]["where"]["positions"][0]["place"] == HERE
    # Questions of life go whatever is in force; positions only where an article lets them go.
    assert {
        act
        for act in ("safe", "hold", "medical", "voice")
        if machine.lane_of(PROCEDURE, act, state) == STANDING
    } == {
        "safe",
        "hold",
        "medical",
        "voice",
    }
    assert machine.lane_of(PROCEDURE, "where", state) != STANDING
    assert [label for label, _ in PROCEDURE.sheet][2:6] == [
        "incident-sheet-safe",
        "incident-sheet-where",
        "incident-sheet-hold",
        "incident-sheet-medical",
    ]


# Nothing is over without every signature.


def test_the_hold_ends_only_when_all_have_signed_and_only_after_somebody_has_spoken():
    early = make(PROCEDURE, done(*RAISED), "offer-release", A)
    assert machine.check(PROCEDURE, done(*RAISED), early).code == "move-not-in-status"
    known = {"parties": (A, B, C)}
    state, moves = play(PROCEDURE, ("alarm", A), ("voice", B), ("offer-release", A), ("sign", B), **known)
    assert state.status == "releasing"
    state, _ = play(PROCEDURE, ("sign", C), state=state, moves=moves, **known)
    assert state.status == "released"


def test_another_offer_voids_what_was_signed_over_the_first():
    state, moves = play(PROCEDURE, *OFFERED)
    stale = make(PROCEDURE, state, "sign", B)
    other, _ = play(PROCEDURE, ("offer-release", B, {"variant": 1}), state=state, moves=moves)
    assert machine.check(PROCEDURE, other, stale).code == "move-other-version"
    assert must_act(PROCEDURE, other) == (A,)


@pytest.mark.parametrize("before", [TALKING, OFFERED, RELEASED, FINDINGS, SETTLED, (*SETTLED, ("close", A))])
def test_a_new_alarm_brings_back_the_hold_and_voids_what_was_signed(before):
    state = done(*before, ("alarm", B, {"at": T0 + HOUR}))
    assert (state.status, state.joined.get("sign", {}).get("", ())) == ("alarm", ())
    assert meanwhile(PROCEDURE, state, A, T0, DEFAULTS, {}) == "incident-safe-alarm"
    for act in ("sign", "offer-release", "offer-findings"):
        move = make(PROCEDURE, state, act, A)
        assert machine.check(PROCEDURE, state, move).code == "move-not-in-status"


def test_the_same_offer_after_a_new_alarm_is_another_one():
    first, again = (
        done(*OFFERED),
        done(*OFFERED, ("alarm", B, {"at": T0 + HOUR}), ("voice", A), ("offer-release", A)),
    )
    assert first.over != again.over


def test_no_statement_unless_all_have_signed_a_wording_in_all_three_languages():
    worded = ("offer-findings", A, {"data": WORDED})
    assert done(*RAISED).facts["public"] == "no-statement"
    assert done(*RELEASED, worded).facts["public"] == "no-statement"
    assert done(*RELEASED, worded, ("object", B)).facts["public"] == "no-statement"
    signed = done(*RELEASED, worded, ("sign", B))
    assert (signed.facts["public"], signed.facts["wording_ckb"]) == ("agreed-wording", WORDED["wording_ckb"])
    again = done(*RELEASED, worded, ("sign", B), ("alarm", B, {"at": T0 + HOUR}))
    assert (again.facts["public"], again.facts["wording_en"]) == ("no-statement", None)
    assert again.facts["papers"][0]["wording_en"] == WORDED["wording_en"]


def test_among_three_a_wording_is_agreed_only_over_the_third_signature():
    known = {"parties": (A, B, C)}
    hold = (("alarm", A), ("voice", B), ("offer-release", A), ("sign", B), ("sign", C))
    steps = (*hold, ("offer-findings", A, {"data": WORDED}), ("sign", B))
    state, moves = play(PROCEDURE, *steps, **known)
    assert (state.status, state.facts["public"], state.facts["wording_en"]) == (
        "findings",
        "no-statement",
        None,
    )
    state, _ = play(PROCEDURE, ("sign", C), state=state, moves=moves, **known)
    assert (state.status, state.facts["public"]) == ("settled", "agreed-wording")


@pytest.mark.parametrize(
    "data",
    [
        {**WORDED, "public": "no-statement"},
        {**FOUND, "public": "agreed-wording"},
        {name: value for name, value in WORDED.items() if name != "wording_ar"},
    ],
)
def test_a_wording_stands_in_all_languages_or_there_is_none(data):
    state = done(*RELEASED)
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "offer-findings", A, data=data)).code == (
        "incident-wording"
    )


def test_that_they_differ_is_signed_by_both_and_the_columns_stay_side_by_side():
    views = (("view", A), ("view", B, {"variant": 1}))
    state = done(*RELEASED, *views, ("offer-findings", A, {"variant": 1}), ("sign", B))
    assert (state.status, state.facts["result"]) == ("settled", "facts-differ")
    rows = {row["field"]: row for row in columns(state, A)}
    assert (rows["activity"]["ours"], rows["activity"]["theirs"], rows["activity"]["agreed"]) == (
        "shots",
        "movement",
        None,
    )
    assert rows["place"]["agreed"] == HERE
    assert {row["field"]: row["ours"] for row in columns(state, B)}["activity"] == "movement"


# Every clock, and its safe side.


def test_the_lengths_that_hold_by_default():
    lengths = [DEFAULTS[f"incident.{name}"] // 60 for name in ("voice", "commanders", "facts")]
    assert lengths == [5, 30, 24 * 60]
    assert [(c.name, c.act, c.due_at - T0) for c in due(PROCEDURE, done(*RAISED), B, DEFAULTS, {})] == [
        ("incident.voice", "", 5 * MINUTE),
        ("incident.commanders", "", 30 * MINUTE),
        ("incident.facts", "", 24 * HOUR),
    ]


@pytest.mark.parametrize("steps", [RAISED, TALKING, (*RAISED, ("leaders", B)), OFFERED])
def test_the_hold_goes_on_however_long_nobody_answers(steps):
    state = done(*steps)
    for who in (A, B):
        assert presumed(PROCEDURE, state, who, T0 + TEN_YEARS, DEFAULTS, {}) == state.status
        assert state.status in HELD
        words = meanwhile(PROCEDURE, state, who, T0 + TEN_YEARS, DEFAULTS, {})
        assert words in ("incident-safe-alarm", "incident-safe-hold", "incident-safe-releasing")


def test_the_ladder_is_climbed_at_once():
    rungs = ladder_due(PROCEDURE, done(*RAISED), STEPS, B, {}, DEFAULTS)
    assert [(rung.name, rung.due_at - T0) for rung in rungs] == [("ladder.1", 0), ("ladder.2", 5 * MINUTE)]
    assert ladder_due(PROCEDURE, done(*TALKING), STEPS, B, {}, DEFAULTS) == ()


# Moves that cross on the way.


@pytest.mark.parametrize(
    ("before", "ours", "theirs", "status"),
    [
        (RAISED, "alarm", "voice", "alarm"),
        (RAISED, "leaders", "voice", "leaders"),
        (TALKING, "alarm", "offer-release", "alarm"),
        (OFFERED, "alarm", "sign", "alarm"),
        (FINDINGS, "alarm", "sign", "alarm"),
        (SETTLED, "alarm", "close", "alarm"),
        (OFFERED, "object", "sign", "released"),
        (OFFERED, "safe", "sign", "released"),
        (TALKING, "offer-release", "offer-release", "releasing"),
        (RELEASED, "offer-findings", "offer-findings", "findings"),
    ],
)
def test_crossing_moves(before, ours, theirs, status):
    state, moves = play(PROCEDURE, *before)
    a = make(PROCEDURE, state, ours, A, at=T0 + HOUR, variant=2)
    b = make(PROCEDURE, state, theirs, B, at=T0 + HOUR, variant=3)
    for move in (a, b):
        assert machine.check(PROCEDURE, state, move) is None
    found = fold(PROCEDURE, [*moves, a, b])
    assert found == fold(PROCEDURE, [b, a, *moves])
    assert found.status == status


def test_an_alarm_waits_for_nothing_that_is_missing():
    _, moves = play(PROCEDURE, *TALKING, ("safe", B), ("alarm", B, {"at": T0 + HOUR}))
    alarm, _, _, again = moves
    state = fold(PROCEDURE, [again, alarm])
    assert (state.status, len(state.facts["alarms"]), state.pending) == ("alarm", 2, ())


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_whatever_interleaving_the_hold_ends_and_words_are_agreed_only_over_both_signatures(
    rng: random.Random,
):
    parties = [Party(PROCEDURE, A, 0), Party(PROCEDURE, B, TEN_YEARS)]
    now, flying = T0, []
    for step in range(30):
        now += rng.randrange(90) * MINUTE
        who = parties[0] if not step else rng.choice(parties)
        rows = [act for (status, act) in PROCEDURE.table if status == who.state().status]
        acts = [act for act in rows if not step or act != "alarm" or rng.random() < 0.1]
        move = who.do(rng.choice(acts), now, variant=rng.randrange(4)) if acts else None
        if move is not None:
            flying += [(other, move) for other in parties if other is not who]
        for letter in rng.sample(flying, rng.randrange(min(3, len(flying)) + 1)):
            letter[0].take(letter[1], now)
            if rng.random() < 0.7:
                flying.remove(letter)
        for party in parties:
            state = party.state()
            signed = {move.party for move in party.moves.values() if move.sig}
            assert state.status in ("", *HELD) or signed == {A, B}
            assert (
                state.status == "settled"
                or state.facts.get("public", "no-statement") == "no-statement"
                or (signed == {A, B})
            )
    for who, move in flying:
        who.take(move, now)
    assert parties[0].state() == parties[1].state()


# Garbage: each field one past its limit.


@pytest.mark.parametrize(
    ("act", "field", "good", "bad"),
    [
        ("alarm", "what", "shots", "war"),
        ("alarm", "note", "x" * 400, "x" * 401),
        ("safe", "safe", "some-hurt", "yes"),
        ("safe", "hurt_count", 1_000, 1_001),
        ("where", "positions", [{"place": HERE}] * 12, [{"place": HERE}] * 13),
        (
            "where",
            "positions",
            [{"place": HERE, "callsign": "x" * 40}],
            [{"place": HERE, "callsign": "x" * 41}],
        ),
        ("where", "positions", [{"place": HERE}], [{"callsign": "FALCON 2"}]),
        ("hold", "hold", "cannot-hold", "moving"),
        ("medical", "need", "medic-needed", ""),
        ("view", "view", {"harm": "x" * 200}, {"harm": "x" * 201}),
        ("view", "view", {"text": "x"}, {"name": "x"}),
        ("find", "meet_place", THERE, {}),
        ("offer-release", "terms", "x" * 600, "x" * 601),
        ("offer-findings", "findings", "x" * 2_000, "x" * 2_001),
        ("offer-findings", "wording_ar", "x" * 800, "x" * 801),
        ("sign", "version", "a" * 64, "a" * 63),
        ("object", "why", "x" * 400, "x" * 401),
        ("close", "lessons", "x" * 1_000, "x" * 1_001),
    ],
)
def test_one_past_each_limit(act, field, good, bad):
    fields = {**PROCEDURE.acts[act].fields, **PROCEDURE.acts[act].optional}
    assert fields[field](good)
    assert not fields[field](bad)


@pytest.mark.parametrize("value", [None, [], {}, True, 1.5, "\x00", "x" * 10_000])
def test_no_field_trips_over_what_a_peer_sends(value):
    for act in PROCEDURE.acts.values():
        for field in {**act.fields, **act.optional}.values():
            assert field(value) in (True, False)


def test_how_many_are_hurt_only_where_somebody_is():
    state = done(*RAISED)
    move = make(PROCEDURE, state, "safe", A, data={"safe": "all-safe", "hurt_count": 2})
    assert machine.check(PROCEDURE, state, move).code == "incident-hurt"


def test_the_largest_move_fits_an_entry():
    from seamline.ledger.entry import MAX_ENTRY_BYTES

    wide = "\u0800"
    paper = {**WORDED, "findings": wide * 2_000, "measures": wide * 1_000}
    paper |= dict.fromkeys(incident.WORDINGS, wide * 800)
    assert len(encode({"data": paper})) < MAX_ENTRY_BYTES - FRAME


def test_the_form_and_the_run_sheet_speak_of_what_there_is():
    known = {name for act in PROCEDURE.acts.values() for name in {**act.fields, **act.optional}}
    assert set(PROCEDURE.printed) <= known | {"script", "meeting"}
    assert {act for _, act in PROCEDURE.sheet} <= set(PROCEDURE.acts)
    assert machine.check(PROCEDURE, State("incident"), make(PROCEDURE, State("incident"), "alarm", B)) is None
