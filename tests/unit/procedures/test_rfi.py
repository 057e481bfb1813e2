"""Request for information: asked, acknowledged, answered or declined by class; silence answers nothing."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from procedure_play import HERE, MINUTE, QUESTION, T0, THERE, A, B, C, Party, make, play

from seamline import machine
from seamline.machine import due, fold, ladder_due, meanwhile, must_act, presumed
from seamline.procedures import rfi
from seamline.procedures.rfi import PROCEDURE
from seamline.terms.canonical import encode
from seamline.terms.party import Names
from seamline.understanding.clocks import DEFAULTS
from seamline.understanding.model import Step

HOUR = 60 * MINUTE
FRAME = 4_096
"""Bytes for what stands about the data of a move: ids, parties, answers of a lively object."""
TEN_YEARS = 10 * 365 * 24 * HOUR
STEPS = (Step(1, Names("", "", ""), 5), Step(2, Names("", "", ""), 20))
ASKED = (("ask", A, {"at": T0}),)
KNOWN = (*ASKED, ("acknowledge", B))
RING = [HERE, THERE, {"lat_e7": 348_200_000, "lon_e7": 443_300_000}]


def routine(*steps):
    return play(PROCEDURE, ("ask", A, {"at": T0, "variant": 1}), *steps)


# The table.


@pytest.mark.parametrize(
    ("steps", "status", "who"),
    [
        (ASKED, "asked", (B,)),
        (KNOWN, "accepted", (B,)),
        ((*ASKED, ("overdue", B)), "unacknowledged", (B,)),
        ((*ASKED, ("overdue", B), ("acknowledge", B)), "accepted", (B,)),
        ((*KNOWN, ("ask-back", B)), "asked-back", (A,)),
        ((*KNOWN, ("ask-back", B), ("explain", A)), "accepted", (B,)),
        ((*KNOWN, ("answer", B)), "answered", (A,)),
        ((*KNOWN, ("answer", B), ("answer", B, {"variant": 1})), "answered", (A,)),
        ((*KNOWN, ("answer", B), ("ask-again", A)), "accepted", (B,)),
        ((*KNOWN, ("answer", B), ("close", A)), "closed", ()),
        ((*KNOWN, ("decline", B)), "declined", (A,)),
        ((*KNOWN, ("decline", B), ("answer", B)), "answered", (A,)),
        ((*KNOWN, ("lapse", B)), "unanswered", (B,)),
        ((*KNOWN, ("lapse", B), ("answer", B)), "answered", (A,)),
        ((*KNOWN, ("lapse", B), ("decline", B)), "declined", (A,)),
        ((*KNOWN, ("withdraw", A)), "withdrawn", ()),
    ],
)
def test_where_it_stands_and_who_must_act(steps, status, who):
    state, _ = play(PROCEDURE, *steps)
    assert (state.status, must_act(PROCEDURE, state)) == (status, who)


def test_an_answer_is_signed_and_a_reason_class_is_enough_to_decline():
    state, _ = play(PROCEDURE, *KNOWN)
    assert PROCEDURE.acts["answer"].signed
    bare = make(PROCEDURE, state, "answer", B)
    unsigned = machine.check(
        PROCEDURE,
        state,
        type(bare)(**{f: getattr(bare, f) for f in bare.__struct_fields__ if f not in ("sig", "key")}),
    )
    assert unsigned.code == "move-unsigned"
    for why in rfi.DECLINED:
        assert (
            machine.check(PROCEDURE, state, make(PROCEDURE, state, "decline", B, data={"why": why})) is None
        )
    silent = make(PROCEDURE, state, "decline", B, data={})
    assert machine.check(PROCEDURE, state, silent).code == "move-field"


def test_only_the_asked_party_answers_and_only_the_asker_closes():
    state, _ = play(PROCEDURE, *KNOWN)
    for act in ("answer", "decline", "ask-back", "acknowledge", "lapse", "overdue"):
        assert machine.check(PROCEDURE, state, make(PROCEDURE, state, act, A)).code == "move-side"
    for act in ("withdraw", "close", "explain", "ask-again"):
        assert machine.check(PROCEDURE, state, make(PROCEDURE, state, act, B)).code == "move-side"


def test_who_is_only_told_sees_it_and_moves_nothing():
    data = {**QUESTION, "parties": [A, B, C], "to": B, "told": [C]}
    state, _ = play(PROCEDURE, ("ask", A, {"data": data}), parties=(A, B, C))
    assert (state.decider, state.signers) == (B, (A, B))
    assert meanwhile(PROCEDURE, state, C, T0, DEFAULTS, {}) == "rfi-safe-told"
    for act in ("answer", "withdraw"):
        assert machine.check(PROCEDURE, state, make(PROCEDURE, state, act, C)).code == "move-side"


def test_what_was_said_stands_in_its_order_and_the_question_stays():
    steps = (
        *KNOWN,
        ("ask-back", B),
        ("explain", A),
        ("answer", B, {"variant": 1}),
        ("ask-again", A),
        ("answer", B),
    )
    state, _ = play(PROCEDURE, *steps)
    said = [one["act"] for one in state.facts["said"]]
    assert said == ["ask-back", "explain", "answer", "ask-again", "answer"]
    assert state.facts["question"] == QUESTION["question"]
    assert state.facts["said"][2]["partial"] == 1


# Every clock, and its safe side.


def test_the_lengths_that_hold_by_default():
    assert (DEFAULTS["rfi.acknowledge"], DEFAULTS["rfi.priority"], DEFAULTS["rfi.answer"]) == (
        1_800,
        14_400,
        86_400,
    )
    state, _ = play(PROCEDURE, *ASKED)
    assert [(c.name, c.act, c.due_at - T0) for c in due(PROCEDURE, state, B, DEFAULTS, {})] == [
        ("rfi.acknowledge", "overdue", 30 * MINUTE),
        ("rfi.priority", "lapse", 4 * HOUR),
    ]
    state, _ = routine(("acknowledge", B))
    assert [(c.name, c.due_at - T0) for c in due(PROCEDURE, state, A, DEFAULTS, {})] == [
        ("rfi.answer", 24 * HOUR)
    ]


def test_silence_is_first_unacknowledged_then_unanswered_and_never_an_answer():
    state, _ = play(PROCEDURE, *ASKED)
    for at, status, words in (
        (30 * MINUTE - 1, "asked", "rfi-safe-wait"),
        (30 * MINUTE, "unacknowledged", "rfi-safe-unacknowledged"),
        (4 * HOUR - 1, "unacknowledged", "rfi-safe-unacknowledged"),
        (4 * HOUR, "unanswered", "rfi-safe-unanswered"),
        (TEN_YEARS, "unanswered", "rfi-safe-unanswered"),
    ):
        assert presumed(PROCEDURE, state, A, T0 + at, DEFAULTS, {}) == status
        assert meanwhile(PROCEDURE, state, A, T0 + at, DEFAULTS, {}) == words
    state, _ = play(PROCEDURE, *ASKED, ("overdue", B), ("lapse", B))
    assert "said" not in state.facts
    assert meanwhile(PROCEDURE, state, B, T0, DEFAULTS, {}) == "rfi-safe-late"


def test_the_clock_stands_while_the_asker_has_to_explain_and_begins_anew():
    state, _ = play(PROCEDURE, *KNOWN, ("ask-back", B))
    assert due(PROCEDURE, state, B, DEFAULTS, {}) == ()
    assert presumed(PROCEDURE, state, A, T0 + TEN_YEARS, DEFAULTS, {}) == "asked-back"
    state, _ = play(PROCEDURE, *KNOWN, ("ask-back", B), ("explain", A, {"at": T0 + HOUR}))
    assert [clock.due_at - T0 for clock in due(PROCEDURE, state, A, DEFAULTS, {})] == [5 * HOUR]


def test_no_clock_runs_once_it_is_answered_declined_or_over():
    for steps in ((("answer", B),), (("decline", B),), (("withdraw", A),), (("lapse", B),)):
        state, _ = play(PROCEDURE, *KNOWN, *steps)
        assert due(PROCEDURE, state, B, DEFAULTS, {}) == ()


def test_the_ladder_is_climbed_by_the_own_clock_though_the_link_is_down():
    state, moves = play(PROCEDURE, *ASKED)
    alone = ladder_due(PROCEDURE, state, STEPS, A, {}, DEFAULTS)
    assert [(rung.name, rung.due_at - T0, rung.party) for rung in alone] == [
        ("ladder.1", 30 * MINUTE, B),
        ("ladder.2", 35 * MINUTE, B),
    ]
    # The move that says so arrives hours later and calls nobody a second time.
    overdue = make(PROCEDURE, state, "overdue", B, at=T0 + 30 * MINUTE)
    heard = fold(PROCEDURE, [*moves, overdue])
    arrived = {machine.move_id(overdue): T0 + 3 * HOUR}
    after = ladder_due(PROCEDURE, heard, STEPS, A, arrived, DEFAULTS)
    assert [(rung.name, rung.started_at) for rung in after] == [
        (rung.name, rung.started_at) for rung in alone
    ]


def test_in_one_silence_nobody_is_called_twice_and_after_a_word_everybody_is_again():
    late = {"at": T0 + 4 * HOUR}
    state, _ = play(PROCEDURE, *ASKED, ("overdue", B, {"at": T0 + 30 * MINUTE}), ("lapse", B, late))
    assert ladder_due(PROCEDURE, state, STEPS, B, {}, DEFAULTS)[0].started_at == T0 + 30 * MINUTE
    steps = (
        ("overdue", B, {"at": T0 + 30 * MINUTE}),
        ("acknowledge", B, {"at": T0 + HOUR}),
        ("lapse", B, late),
    )
    state, _ = play(PROCEDURE, *ASKED, *steps)
    assert ladder_due(PROCEDURE, state, STEPS, B, {}, DEFAULTS)[0].started_at == T0 + 4 * HOUR


def test_the_ladder_rests_while_somebody_works_on_it_until_the_answer_is_late():
    state, _ = play(PROCEDURE, *KNOWN)
    (first, _) = ladder_due(PROCEDURE, state, STEPS, B, {}, DEFAULTS)
    assert first.due_at == T0 + 4 * HOUR
    for steps in ((("ask-back", B),), (("answer", B),), (("decline", B),), (("withdraw", A),)):
        state, _ = play(PROCEDURE, *KNOWN, *steps)
        assert ladder_due(PROCEDURE, state, STEPS, B, {}, DEFAULTS) == ()


# Moves that cross on the way: both sides come to the same, whoever's arrives first.


def crossed(before, ours, theirs):
    """The state once both have moved in view of the same and neither of the other's move."""
    state, moves = play(PROCEDURE, *before)
    a = make(PROCEDURE, state, ours, A, at=T0 + HOUR)
    b = make(PROCEDURE, state, theirs, B, at=T0 + HOUR)
    for move in (a, b):
        assert machine.check(PROCEDURE, state, move) is None
    found = fold(PROCEDURE, [*moves, a, b])
    assert found == fold(PROCEDURE, [b, a, *moves])
    return found, {machine.move_id(a): ours, machine.move_id(b): theirs}


@pytest.mark.parametrize(
    ("before", "ours", "theirs", "status", "without_effect"),
    [
        (ASKED, "withdraw", "acknowledge", "withdrawn", ()),
        (ASKED, "withdraw", "overdue", "withdrawn", ()),
        (KNOWN, "withdraw", "ask-back", "withdrawn", ()),
        (KNOWN, "withdraw", "lapse", "withdrawn", ()),
        # What has been answered has been answered: it is read and closed.
        (KNOWN, "withdraw", "answer", "answered", ("withdraw",)),
        (KNOWN, "withdraw", "decline", "declined", ("withdraw",)),
        # An explanation that crossed the answer opens nothing again.
        ((*KNOWN, ("ask-back", B)), "explain", "answer", "answered", ()),
        ((*KNOWN, ("ask-back", B)), "explain", "decline", "declined", ("explain",)),
        ((*KNOWN, ("ask-back", B)), "withdraw", "answer", "answered", ("withdraw",)),
        ((*KNOWN, ("answer", B)), "close", "answer", "closed", ()),
        ((*KNOWN, ("answer", B)), "ask-again", "answer", "accepted", ()),
        ((*KNOWN, ("lapse", B)), "close", "answer", "closed", ()),
        ((*KNOWN, ("lapse", B)), "withdraw", "answer", "answered", ("withdraw",)),
        ((*KNOWN, ("decline", B)), "close", "answer", "closed", ()),
    ],
)
def test_crossing_moves(before, ours, theirs, status, without_effect):
    state, acts = crossed(before, ours, theirs)
    assert state.status == status
    assert tuple(acts[name] for name, _ in state.refused) == without_effect
    if theirs == "answer":
        answers = [one["text"] for one in state.facts["said"] if one["act"] == "answer"]
        assert answers[-1] == "Up to ten tonnes."


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_whatever_interleaving_nothing_is_answered_but_over_a_signature(rng: random.Random):
    parties = [Party(PROCEDURE, A, 0), Party(PROCEDURE, B, TEN_YEARS)]
    now, flying = T0, []
    for step in range(30):
        now += rng.randrange(90) * MINUTE
        who = parties[0] if not step else rng.choice(parties)
        acts = (
            ["ask"]
            if not step
            else [act for (status, act) in PROCEDURE.table if status == who.state().status]
        )
        move = who.do(rng.choice(acts), now, variant=rng.randrange(4)) if acts else None
        if move is not None:
            flying += [(other, move) for other in parties if other is not who]
        for letter in rng.sample(flying, rng.randrange(min(3, len(flying)) + 1)):
            letter[0].take(letter[1], now)
            if rng.random() < 0.7:
                flying.remove(letter)
        for party in parties:
            held = {machine.move_id(m): m for m in party.moves.values()}
            if party.state().status == "answered":
                assert held[party.state().last["answer"].id].sig
            answers = [m for m in held.values() if m.act == "answer"]
            assert len([one for one in party.state().facts.get("said", ()) if one["act"] == "answer"]) <= len(
                answers
            )
    for who, move in flying:
        who.take(move, now)
    assert parties[0].state() == parties[1].state()


# Garbage: each field one past its limit.


@pytest.mark.parametrize(
    ("act", "field", "good", "bad"),
    [
        ("ask", "topic", "x" * 120, "x" * 121),
        ("ask", "question", "x" * 1_000, "x" * 1_001),
        ("ask", "priority", "routine", "urgent"),
        ("ask", "needed", 2**53 - 1, 2**53),
        ("ask", "place", HERE, {**HERE, "lat_e7": 900_000_001}),
        ("ask", "ring", RING, RING[:2]),
        ("acknowledge", "note", "x" * 400, "x" * 401),
        ("ask-back", "question", "x" * 600, "x" * 601),
        ("explain", "text", "x" * 1_000, "x" * 1_001),
        ("ask-again", "question", "x" * 600, "x" * 601),
        ("answer", "text", "x" * 2_000, "x" * 2_001),
        ("answer", "grade", "F6", "G1"),
        ("answer", "grade", "A1", "A1 "),
        ("answer", "partial", 1, 2),
        ("decline", "why", "originator", "because of charlie"),
        ("close", "useful", 0, -1),
        ("withdraw", "note", "x", ""),
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


def test_too_many_reports_are_refused():
    field = PROCEDURE.acts["answer"].optional["reports"]
    names = sorted(f"{number:021d}A" for number in range(rfi.MAX_REPORTS + 1))
    assert field(names[:-1])
    assert not field(names)


def test_a_time_that_ends_before_it_begins_and_two_places_are_refused():
    for more, code in (
        ({"from": T0 + 1, "until": T0}, "rfi-times"),
        ({"place": HERE, "ring": RING}, "rfi-where"),
    ):
        move = make(PROCEDURE, machine.State("rfi"), "ask", A, data={**QUESTION, **more})
        assert machine.check(PROCEDURE, machine.State("rfi"), move).code == code


def test_the_largest_move_fits_an_entry():
    from seamline.ledger.entry import MAX_ENTRY_BYTES

    corner = {"lat_e7": -899_999_999, "lon_e7": -1_799_999_999, "precision_m": 1_000_000}
    largest = {
        "topic": "\u0800" * 120,
        "question": "\u0800" * 1_000,
        "priority": "priority",
        "ring": [corner] * 200,
    }
    assert len(encode({"data": {**largest, "from": T0, "until": T0, "needed": T0}})) < MAX_ENTRY_BYTES - FRAME
    assert (
        len(encode({"data": {"text": "\u0800" * 2_000, "reports": ["x" * 22] * 20}}))
        < MAX_ENTRY_BYTES - FRAME
    )


def test_the_form_and_the_run_sheet_speak_of_what_there_is():
    state, _ = play(PROCEDURE, *KNOWN, ("answer", B))
    known = {*PROCEDURE.acts["ask"].fields, *PROCEDURE.acts["ask"].optional, "said"}
    assert set(PROCEDURE.printed) <= known
    assert set(state.facts) - {"priority"} <= known
    assert {act for _, act in PROCEDURE.sheet} <= set(PROCEDURE.acts)
