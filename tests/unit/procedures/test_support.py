"""Support: asked, acknowledged, accepted or offered in part, on the way, delivered; silence is nobody coming."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from procedure_play import HERE, MEDEVAC, MINUTE, SUPPLIES, T0, A, B, C, Party, make, play

from seamline import machine
from seamline.ledger.entry import MAX_ENTRY_BYTES
from seamline.machine import State, due, fold, ladder_due, meanwhile, must_act, presumed
from seamline.procedures import support
from seamline.procedures.support import PROCEDURE
from seamline.terms.canonical import encode
from seamline.terms.party import Names
from seamline.understanding.clocks import DEFAULTS
from seamline.understanding.model import Step

HOUR = 60 * MINUTE
TEN_YEARS = 10 * 365 * 24 * HOUR
FRAME = 4_096
"""Bytes for what stands about the data of a move."""
STEPS = (Step(1, Names("", "", ""), 5), Step(2, Names("", "", ""), 20))
ASKED = (("ask", A, {"at": T0}),)
KNOWN = (*ASKED, ("acknowledge", B, {"at": T0 + MINUTE}))
OFFERED = (*KNOWN, ("offer", B, {"at": T0 + 2 * MINUTE}))
TAKEN = (*OFFERED, ("take", A, {"at": T0 + 3 * MINUTE}))
COMING = (*KNOWN, ("accept", B))


@pytest.mark.parametrize(
    ("steps", "status", "who"),
    [
        (ASKED, "asked", (B,)),
        (KNOWN, "acknowledged", (B,)),
        ((*ASKED, ("overdue", B)), "unacknowledged", (B,)),
        ((*ASKED, ("overdue", B), ("acknowledge", B)), "acknowledged", (B,)),
        (OFFERED, "offered", (A,)),
        ((*OFFERED, ("offer", B, {"variant": 1})), "offered", (A,)),
        (TAKEN, "taken", (B,)),
        ((*TAKEN, ("accept", B)), "accepted", (B,)),
        ((*TAKEN, ("depart", B)), "en-route", (B,)),
        ((*TAKEN, ("decline", B)), "declined", (A,)),
        ((*OFFERED, ("refuse-offer", A)), "acknowledged", (B,)),
        ((*OFFERED, ("lapse-offer", B)), "offer-lapsed", (A,)),
        ((*OFFERED, ("lapse-offer", B), ("offer", B)), "offered", (A,)),
        (COMING, "accepted", (B,)),
        ((*COMING, ("depart", B)), "en-route", (B,)),
        ((*COMING, ("depart", B), ("deliver", B)), "delivered", (A,)),
        ((*COMING, ("deliver", B), ("not-arrived", A)), "accepted", (B,)),
        ((*COMING, ("deliver", B), ("close", A)), "closed", ()),
        ((*COMING, ("turn-back", B)), "not-coming", (A,)),
        ((*COMING, ("turn-back", B), ("accept", B)), "accepted", (B,)),
        ((*KNOWN, ("decline", B)), "declined", (A,)),
        ((*KNOWN, ("lapse", B)), "lapsed", (B,)),
        ((*KNOWN, ("lapse", B), ("accept", B)), "accepted", (B,)),
        ((*COMING, ("withdraw", A)), "withdrawn", ()),
    ],
)
def test_where_it_stands_and_who_must_act(steps, status, who):
    state, _ = play(PROCEDURE, *steps)
    assert (state.status, must_act(PROCEDURE, state)) == (status, who)


def test_each_type_says_what_it_needs_and_nothing_of_another():
    def refused(data):
        found = machine.check(
            PROCEDURE, State("support"), make(PROCEDURE, State("support"), "ask", A, data=data)
        )
        return found.code if found else ""

    for whole, code in ((MEDEVAC, "support-medevac"), (SUPPLIES, "support-logistics")):
        assert refused(whole) == ""
        for name in set(whole) - {"type"}:
            assert refused({key: value for key, value in whole.items() if key != name}) == code
    assert refused({"type": "advice"}) == "support-advice"
    assert refused({**MEDEVAC, "lying": "nobody"}) == "support-nobody"
    assert refused({**MEDEVAC, "items": SUPPLIES["items"]}) == "support-fields"
    assert refused({**SUPPLIES, "lying": "1-2"}) == "support-fields"
    assert refused({**MEDEVAC, "name": "somebody"}) == "move-field"


def test_only_bands_say_how_many_are_hurt():
    for name in ("lying", "walking"):
        field = support.ASKED[name]
        assert field("3-5")
        assert not any(field(value) for value in (3, "3", "4", "Private Ali", ""))


def test_saying_yes_is_signed_and_only_the_asked_party_says_it():
    state, _ = play(PROCEDURE, *KNOWN)
    assert {name for name, act in PROCEDURE.acts.items() if act.signed} == {"accept", "offer"}
    for act in ("accept", "offer", "decline", "depart", "deliver", "lapse"):
        refused = machine.check(PROCEDURE, state, make(PROCEDURE, state, act, A))
        assert refused.code == "move-side"
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "withdraw", B)).code == "move-side"


def test_an_offer_is_taken_as_it_stood_or_not_at_all():
    state, _ = play(PROCEDURE, *OFFERED)
    old = state.over[""]
    state, moves = play(
        PROCEDURE, ("offer", B, {"variant": 1}), state=state, moves=play(PROCEDURE, *OFFERED)[1]
    )
    assert state.over[""] != old
    stale = make(PROCEDURE, state, "take", A, data={"offer": old})
    assert machine.check(PROCEDURE, state, stale).code == "move-other-version"
    fresh = make(PROCEDURE, state, "take", A)
    assert machine.check(PROCEDURE, state, fresh) is None
    assert fold(PROCEDURE, [*moves, fresh]).status == "taken"


def test_an_empty_offer_offers_nothing():
    state, _ = play(PROCEDURE, *KNOWN)
    bare = make(PROCEDURE, state, "offer", B, data={"eta": T0})
    assert machine.check(PROCEDURE, state, bare).code == "support-offer"


# Every clock, and its safe side.


def clocks_of(*steps, me=B):
    state, _ = play(PROCEDURE, *steps)
    return [(clock.name, clock.act, clock.due_at - T0) for clock in due(PROCEDURE, state, me, DEFAULTS, {})]


def test_the_lengths_that_hold_by_default():
    assert clocks_of(*ASKED) == [
        ("support.medevac-acknowledge", "overdue", 2 * MINUTE),
        ("support.medevac-decide", "lapse", 10 * MINUTE),
    ]
    assert clocks_of(("ask", A, {"at": T0, "variant": 1})) == [
        ("support.acknowledge", "overdue", 4 * HOUR),
        ("support.answer", "lapse", 72 * HOUR),
    ]
    assert clocks_of(*KNOWN) == [("support.medevac-decide", "lapse", 10 * MINUTE)]
    assert clocks_of(*OFFERED) == [("support.medevac-decide", "lapse-offer", 12 * MINUTE)]
    assert clocks_of(*TAKEN) == [("support.medevac-decide", "lapse", 13 * MINUTE)]


@pytest.mark.parametrize(
    ("steps", "after", "status", "words"),
    [
        (ASKED, 2 * MINUTE - 1, "asked", "support-safe-wait"),
        (ASKED, 2 * MINUTE, "unacknowledged", "support-safe-unacknowledged"),
        (ASKED, 10 * MINUTE, "lapsed", "support-safe-nobody"),
        (KNOWN, 10 * MINUTE, "lapsed", "support-safe-nobody"),
        (OFFERED, 12 * MINUTE, "offer-lapsed", "support-safe-offer-gone"),
        # Taken and not confirmed: nobody is on the way.
        (TAKEN, 13 * MINUTE - 1, "taken", "support-safe-taken"),
        (TAKEN, TEN_YEARS, "lapsed", "support-safe-nobody"),
    ],
)
def test_silence_is_nobody_coming(steps, after, status, words):
    state, _ = play(PROCEDURE, *steps)
    assert presumed(PROCEDURE, state, A, T0 + after, DEFAULTS, {}) == status
    assert meanwhile(PROCEDURE, state, A, T0 + after, DEFAULTS, {}) == words


def test_no_clock_ever_says_that_somebody_comes():
    yes = {"accepted", "en-route", "delivered", "taken", "closed"}
    for timer in PROCEDURE.clocks:
        assert not {PROCEDURE.table[status, timer.act] for status in timer.statuses if timer.act} & yes


def test_people_are_called_when_it_is_not_there_in_time():
    state, _ = play(PROCEDURE, *KNOWN, ("accept", B, {"variant": 1}))
    (late,) = due(PROCEDURE, state, A, DEFAULTS, {})
    assert (late.name, late.act, late.due_at) == ("support.eta", "", T0 + 40 * MINUTE)
    state, _ = play(PROCEDURE, *KNOWN, ("accept", B, {"variant": 1}), ("deliver", B), ("not-arrived", A))
    assert due(PROCEDURE, state, A, DEFAULTS, {}) == ()


def test_an_offer_that_was_taken_keeps_its_time():
    state, _ = play(PROCEDURE, *TAKEN, ("accept", B))
    assert state.facts["eta"] == T0 + 50 * MINUTE


def test_the_ladder_is_climbed_by_the_own_clock_while_nothing_is_heard():
    state, _ = play(PROCEDURE, *ASKED)
    rungs = ladder_due(PROCEDURE, state, STEPS, A, {}, DEFAULTS)
    assert [(rung.due_at - T0, rung.party) for rung in rungs] == [(2 * MINUTE, B), (7 * MINUTE, B)]


# Moves that cross on the way.


@pytest.mark.parametrize(
    ("before", "ours", "theirs", "status", "without_effect"),
    [
        (KNOWN, "withdraw", "accept", "withdrawn", ()),
        (KNOWN, "withdraw", "decline", "declined", ("withdraw",)),
        (KNOWN, "withdraw", "lapse", "lapsed", ("withdraw",)),
        # The offer was let go before it was heard that it is taken: nobody comes, and both know it.
        (OFFERED, "take", "lapse-offer", "offer-lapsed", ("take",)),
        (OFFERED, "refuse-offer", "lapse-offer", "offer-lapsed", ("refuse-offer",)),
        (OFFERED, "withdraw", "lapse-offer", "offer-lapsed", ("withdraw",)),
        (COMING, "withdraw", "depart", "withdrawn", ()),
        (COMING, "withdraw", "deliver", "delivered", ("withdraw",)),
        (COMING, "withdraw", "turn-back", "not-coming", ("withdraw",)),
        ((*COMING, ("turn-back", B)), "close", "accept", "accepted", ("close",)),
        ((*KNOWN, ("lapse", B)), "close", "accept", "accepted", ("close",)),
    ],
)
def test_crossing_moves(before, ours, theirs, status, without_effect):
    state, moves = play(PROCEDURE, *before)
    a, b = (make(PROCEDURE, state, act, who, at=T0 + HOUR) for act, who in ((ours, A), (theirs, B)))
    for move in (a, b):
        assert machine.check(PROCEDURE, state, move) is None
    found = fold(PROCEDURE, [*moves, a, b])
    assert found == fold(PROCEDURE, [b, a, *moves])
    acts = {machine.move_id(a): ours, machine.move_id(b): theirs}
    assert found.status == status
    assert tuple(acts[name] for name, _ in found.refused) == without_effect


def test_a_take_that_crossed_another_offer_takes_neither():
    state, moves = play(PROCEDURE, *OFFERED)
    take, better = make(PROCEDURE, state, "take", A), make(PROCEDURE, state, "offer", B, variant=1)
    found = fold(PROCEDURE, [*moves, take, better])
    assert (found.status, must_act(PROCEDURE, found)) == ("offered", (A,))
    assert found.facts["offered"]["lying"] == "3-5"


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_whatever_interleaving_somebody_comes_only_over_a_signature(rng: random.Random):
    parties = [Party(PROCEDURE, A, 0), Party(PROCEDURE, B, TEN_YEARS)]
    now, flying = T0, []
    for step in range(30):
        now += rng.randrange(12) * MINUTE
        who = parties[0] if not step else rng.choice(parties)
        acts = ["ask"] if not step else [act for s, act in PROCEDURE.table if s == who.state().status]
        move = who.do(rng.choice(acts), now, variant=rng.randrange(6)) if acts else None
        if move is not None:
            flying += [(other, move) for other in parties if other is not who]
        for letter in rng.sample(flying, rng.randrange(min(3, len(flying)) + 1)):
            letter[0].take(letter[1], now)
            if rng.random() < 0.7:
                flying.remove(letter)
        for party in parties:
            if party.state().status in ("accepted", "en-route", "delivered"):
                signed = [move for move in party.moves.values() if move.act in ("accept", "offer")]
                assert signed
                assert all(move.sig for move in signed)
    for who, move in flying:
        who.take(move, now)
    assert parties[0].state() == parties[1].state()


# Garbage.


@pytest.mark.parametrize(
    ("act", "field", "good", "bad"),
    [
        ("ask", "type", "advice", "fire"),
        ("ask", "contact", "x" * 80, "x" * 81),
        ("ask", "callsign", "x" * 40, "x" * 41),
        ("ask", "topic", "x" * 120, "x" * 121),
        ("ask", "note", "x" * 400, "x" * 401),
        ("ask", "special", ["hoist", "blood"], ["blood", "hoist"]),
        ("ask", "items", [SUPPLIES["items"][0]] * 12, [SUPPLIES["items"][0]] * 13),
        ("ask", "wanted", 2**53 - 1, 2**53),
        ("ask", "place", HERE, {**HERE, "lon_e7": 1_800_000_001}),
        ("offer", "items", [{"item": "fuel", "amount": 1_000_000, "unit-of": "litres"}], []),
        ("accept", "eta", 0, -1),
        ("take", "offer", "a" * 64, "a" * 63),
        ("decline", "why", "out-of-range", "because"),
        ("turn-back", "why", "weather", None),
    ],
)
def test_one_past_each_limit(act, field, good, bad):
    fields = {**PROCEDURE.acts[act].fields, **PROCEDURE.acts[act].optional}
    assert fields[field](good)
    assert not fields[field](bad)


def test_an_amount_has_its_limits():
    for amount, good in ((1, True), (1_000_000, True), (0, False), (1_000_001, False)):
        assert support.ITEMS([{"item": "water", "amount": amount, "unit-of": "litres"}]) is good


def test_the_largest_move_fits_an_entry():
    item = {"item": "medical-stores", "amount": 1_000_000, "unit-of": "kilograms"}
    data = {
        "items": [item] * 12,
        "note": "\u0800" * 400,
        "topic": "\u0800" * 120,
        "contact": "\u0800" * 80,
        "callsign": "\u0800" * 40,
    }
    assert len(encode({"data": data})) < MAX_ENTRY_BYTES - FRAME


def test_who_is_only_told_moves_nothing():
    data = {**MEDEVAC, "parties": [A, B, C], "to": B, "told": [C]}
    state, _ = play(PROCEDURE, ("ask", A, {"data": data}), parties=(A, B, C))
    assert meanwhile(PROCEDURE, state, C, T0, DEFAULTS, {}) == "support-safe-told"
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "accept", C)).code == "move-side"


def test_the_form_and_the_run_sheet_speak_of_what_there_is():
    state, _ = play(PROCEDURE, *TAKEN, ("accept", B))
    assert set(PROCEDURE.printed) <= {"type", *support.ASKED, *state.facts}
    assert {act for _, act in PROCEDURE.sheet} <= set(PROCEDURE.acts)
