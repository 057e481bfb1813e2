"""Border alert: every echelon of every side, "I have it", a broker, and what stays open in silence."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from procedure_play import ALERT, HERE, MINUTE, REPORT_IDS, SIGHTED, T0, A, B, C, Party, make, play

from seamline import machine
from seamline.ledger.entry import MAX_ENTRY_BYTES
from seamline.machine import State, due, fold, ladder_due, meanwhile, must_act, presumed
from seamline.procedures import border_alert
from seamline.procedures.border_alert import PROCEDURE, alert_hash, complete
from seamline.terms.canonical import encode
from seamline.terms.party import Names
from seamline.understanding.clocks import DEFAULTS
from seamline.understanding.model import Step

TEN_YEARS = 10 * 365 * 24 * 60 * MINUTE
FRAME = 4_096
STEPS = (Step(1, Names("", "", ""), 5), Step(2, Names("", "", ""), 20))
ONE = {**ALERT, "echelons": 1}
"""An alert of a side with a single echelon, whose raising acknowledges it for that side."""
ALONE = {"type": "goods", **SIGHTED, "echelon": 1, "echelons": 1}
RAISED = (("raise", A, {"at": T0, "data": ONE}), ("complete", A))
LEVEL = {"data": {"echelon": 1, "echelons": 1}}
KNOWN = (*RAISED, ("acknowledge", B, LEVEL), ("complete", B))


def alert(*steps, data=ALONE, parties=(A, B)):
    return play(PROCEDURE, ("raise", A, {"at": T0, "data": data}), *steps, parties=parties)


@pytest.mark.parametrize(
    ("steps", "status", "who", "holder"),
    [
        (RAISED[:1], "raised", (A, B), A),
        (RAISED, "raised", (B,), A),
        ((*RAISED, ("overdue", A)), "unacknowledged", (B,), A),
        (KNOWN, "acknowledged", (A,), A),
        ((*RAISED, ("overdue", A), ("acknowledge", B, LEVEL), ("complete", B)), "acknowledged", (A,), A),
        # Who has it has it, and must acknowledge all the same.
        ((*RAISED, ("take", B)), "raised", (B,), B),
        ((*RAISED, ("overdue", A), ("take", B)), "unacknowledged", (B,), B),
        ((*KNOWN, ("take", B)), "acknowledged", (A,), B),
        ((*KNOWN, ("hand-over", A)), "handing", (A,), A),
        ((*KNOWN, ("hand-over", A), ("take", B)), "acknowledged", (A,), B),
        ((*KNOWN, ("hand-over", A), ("stay", A)), "acknowledged", (A,), A),
        ((*RAISED, ("hand-over", A), ("stay", A)), "unacknowledged", (B,), A),
        ((*KNOWN, ("take", B), ("lose", B)), "lost", (A,), ""),
        ((*KNOWN, ("take", B), ("lose", B), ("take", A)), "acknowledged", (A,), A),
        ((*RAISED, ("end", A)), "ended", (), A),
    ],
)
def test_where_it_stands_who_must_act_and_who_has_it(steps, status, who, holder):
    state, _ = play(PROCEDURE, *steps)
    assert (state.status, must_act(PROCEDURE, state), state.facts["holder"]) == (status, who, holder)


# Echelons.


def test_a_side_has_acknowledged_once_every_echelon_has():
    state, _ = alert(("acknowledge", B, {"data": {"echelon": 2, "echelons": 2}}))
    assert not complete(state, B)
    assert complete(state, A)
    both = {"data": {"echelon": 1, "echelons": 2}, "person": f"{B}/army-1"}
    state, _ = alert(("acknowledge", B, {"data": {"echelon": 2, "echelons": 2}}), ("acknowledge", B, both))
    assert complete(state, B)
    assert [one["echelon"] for one in state.facts["acknowledged"] if one["party"] == B] == [2, 1]


def test_the_own_side_of_who_raises_it_acknowledges_too():
    state, _ = play(PROCEDURE, ("raise", A, {"data": ALERT}))
    assert not complete(state, A)
    nobody = {**ALERT, "echelon": 0, "echelons": 2}
    state, _ = play(PROCEDURE, ("raise", A, {"data": nobody}))
    assert state.facts["acknowledged"] == []


@pytest.mark.parametrize(
    ("data", "person", "code"),
    [
        ({"echelon": 1, "echelons": 2}, f"{B}/army-1", "move-already"),
        ({"echelon": 2, "echelons": 2}, f"{B}/guard-1", "border-alert-same-person"),
        ({"echelon": 0, "echelons": 2}, f"{B}/army-1", "border-alert-echelon"),
        ({"echelon": 3, "echelons": 2}, f"{B}/army-1", "border-alert-echelon"),
    ],
)
def test_nobody_acknowledges_for_two_echelons(data, person, code):
    first = {"data": {"echelon": 1, "echelons": 2}, "person": f"{B}/guard-1"}
    state, _ = alert(("acknowledge", B, first))
    move = make(PROCEDURE, state, "acknowledge", B, data=data, person=person)
    assert machine.check(PROCEDURE, state, move).code == code


def test_nobody_says_for_a_side_that_all_of_it_has_acknowledged_but_its_node():
    state, _ = alert()
    by_hand = make(PROCEDURE, state, "complete", B, person=f"{B}/duty-1")
    assert machine.check(PROCEDURE, state, by_hand).code == "move-person"


# Who has it in sight.


def test_an_offer_is_for_one_party_alone_and_only_who_has_it_makes_it():
    three = (A, B, C)
    state, _ = alert(("hand-over", A, {"data": {"taker": B}}), parties=three)
    assert (
        machine.check(PROCEDURE, state, make(PROCEDURE, state, "take", C)).code == "border-alert-not-offered"
    )
    state, _ = alert(("take", B), parties=three)
    for who, taker, code in (
        (A, C, "border-alert-not-holder"),
        (B, B, "border-alert-taker"),
        (B, "delta", "border-alert-taker"),
    ):
        move = make(PROCEDURE, state, "hand-over", who, data={"taker": taker})
        assert machine.check(PROCEDURE, state, move).code == code
    assert (
        machine.check(PROCEDURE, state, make(PROCEDURE, state, "lose", A)).code == "border-alert-not-holder"
    )
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "take", B)).code == "border-alert-has-it"


def test_two_that_say_so_at_once_one_has_it_and_both_learn_which():
    state, moves = alert(parties=(A, B, C))
    takes = [make(PROCEDURE, state, "take", who) for who in (B, C)]
    found = fold(PROCEDURE, [*moves, *takes])
    assert found == fold(PROCEDURE, [*reversed(takes), *moves])
    assert found.facts["holder"] in (B, C)


def test_taking_that_crossed_the_end_of_the_time_keeps_who_took_it():
    state, moves = play(PROCEDURE, *KNOWN, ("hand-over", A))
    take, stay = make(PROCEDURE, state, "take", B), make(PROCEDURE, state, "stay", A)
    found = fold(PROCEDURE, [*moves, take, stay])
    assert (found.facts["holder"], found.status) == (B, "acknowledged")


# Every clock, and its safe side.


def test_five_minutes_to_the_neighbours_fifteen_through_a_broker():
    state, _ = play(PROCEDURE, *RAISED)
    assert [(c.name, c.act, c.due_at - T0) for c in due(PROCEDURE, state, A, DEFAULTS, {})] == [
        ("border-alert.direct", "overdue", 5 * MINUTE),
        ("border-alert.broker", "", 15 * MINUTE),
    ]
    state, _ = alert()
    assert [clock.name for clock in due(PROCEDURE, state, A, DEFAULTS, {})] == ["border-alert.direct"]


def test_unacknowledged_it_climbs_the_ladder_and_stays_open():
    state, _ = alert()
    for at, status in (
        (5 * MINUTE - 1, "raised"),
        (5 * MINUTE, "unacknowledged"),
        (TEN_YEARS, "unacknowledged"),
    ):
        assert presumed(PROCEDURE, state, A, T0 + at, DEFAULTS, {}) == status
    rungs = ladder_due(PROCEDURE, state, STEPS, A, {}, DEFAULTS)
    assert [rung.due_at - T0 for rung in rungs] == [5 * MINUTE, 10 * MINUTE]
    assert meanwhile(PROCEDURE, state, A, T0 + TEN_YEARS, DEFAULTS, {}) == "border-alert-safe-call"
    assert not any(
        PROCEDURE.table[s, t.act] == "ended" for t in PROCEDURE.clocks if t.act for s in t.statuses
    )


def test_what_nobody_takes_over_stays_with_who_has_it():
    state, _ = play(PROCEDURE, *KNOWN, ("hand-over", A, {"at": T0}))
    (offer,) = [c for c in due(PROCEDURE, state, A, DEFAULTS, {}) if c.act]
    assert (offer.name, offer.act, offer.due_at - T0) == ("border-alert.take", "stay", 5 * MINUTE)
    state, _ = play(PROCEDURE, *KNOWN, ("hand-over", A), ("stay", A))
    assert (state.facts["holder"], state.facts["taker"]) == (A, None)


def test_people_are_called_when_all_know_and_nobody_has_taken_it():
    state, _ = alert(("complete", A), ("acknowledge", B, LEVEL), ("complete", B, {"at": T0}))
    (call,) = due(PROCEDURE, state, A, DEFAULTS, {})
    assert (call.name, call.act) == ("border-alert.take", "")
    state, _ = alert(("complete", A), ("acknowledge", B, LEVEL), ("complete", B), ("take", B))
    assert due(PROCEDURE, state, A, DEFAULTS, {}) == ()


# Through a broker.


def test_the_broker_says_what_the_next_one_said_and_only_of_those_named():
    state, _ = play(PROCEDURE, *RAISED, ("told", B, {"data": {"whom": "delta", "answer": "told"}}))
    assert state.facts["relay"][0]["answer"] == "told"
    assert state.facts["unrelayed"] == 1  # charlie is still to be reached
    said = ("told", B, {"data": {"whom": C, "answer": "no-answer"}})
    state, moves = play(PROCEDURE, *RAISED, said)
    assert state.facts["unrelayed"] == 1
    both = [("told", B, {"data": {"whom": whom, "answer": "acknowledged"}}) for whom in (C, "delta")]
    state, _ = play(PROCEDURE, *both, state=state, moves=moves)
    assert state.facts["unrelayed"] == 0
    assert len(state.facts["relay"]) == 2
    assert not [c for c in due(PROCEDURE, state, A, DEFAULTS, {}) if c.name == "border-alert.broker"]
    other = make(PROCEDURE, state, "told", B, data={"whom": "echo", "answer": "told"})
    assert machine.check(PROCEDURE, state, other).code == "border-alert-onward"
    itself = make(PROCEDURE, state, "told", A, data={"whom": C, "answer": "told"})
    assert machine.check(PROCEDURE, state, itself).code == "border-alert-onward"


def test_through_a_broker_too_it_is_handed_over_only_with_i_have_it():
    for answer, holder in (("told", A), ("acknowledged", A), ("has-it", "delta")):
        state, _ = play(PROCEDURE, *RAISED, ("relayed", B, {"data": {"whom": "delta", "answer": answer}}))
        assert state.facts["holder"] == holder
    has_it = ("relayed", B, {"data": {"whom": "delta", "answer": "has-it"}})
    state, _ = play(PROCEDURE, *RAISED, has_it, ("relay-lost", B))
    assert (state.status, state.facts["holder"]) == ("lost", "")


def test_who_passes_it_on_speaks_for_the_one_that_has_it():
    state, _ = play(PROCEDURE, ("relay", A))
    assert state.facts["holder"] == "delta"
    state, _ = play(PROCEDURE, ("relay", A), ("lose", A))
    assert state.status == "lost"
    state, _ = play(PROCEDURE, ("relay", A), ("take", B))
    assert (
        machine.check(PROCEDURE, state, make(PROCEDURE, state, "lose", A)).code == "border-alert-not-holder"
    )


# People.


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({}, "border-alert-people"),
        ({"protection": REPORT_IDS[0], "note": "a family"}, "border-alert-people"),
        ({"protection": REPORT_IDS[0], "onward": [C]}, "border-alert-people"),
        ({"protection": REPORT_IDS[0]}, ""),
    ],
)
def test_people_are_no_alert_without_a_protection_note(more, code):
    data = {**ALONE, "type": border_alert.PEOPLE, **more}
    found = machine.check(
        PROCEDURE, State("border-alert"), make(PROCEDURE, State("border-alert"), "raise", A, data=data)
    )
    assert (found.code if found else "") == code


def test_people_are_never_passed_on_and_a_note_belongs_to_people():
    assert not PROCEDURE.acts["relay"].fields["type"](border_alert.PEOPLE)
    data = {**ALONE, "protection": REPORT_IDS[0]}
    move = make(PROCEDURE, State("border-alert"), "raise", A, data=data)
    assert machine.check(PROCEDURE, State("border-alert"), move).code == "border-alert-note"


def test_counts_are_bands():
    field = border_alert.SIGHTING["count"]
    assert field("6-15")
    assert not any(field(value) for value in (7, "7", "seven", "Ali and two others"))


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_whatever_interleaving_somebody_has_it_or_it_is_lost(rng: random.Random):
    names = (A, B, C)
    parties = [Party(PROCEDURE, name, skew) for name, skew in zip(names, (0, TEN_YEARS, 0), strict=True)]
    now, flying = T0, []
    for step in range(40):
        now += rng.randrange(6) * MINUTE
        who = parties[0] if not step else rng.choice(parties)
        status = who.state().status
        acts = ["raise"] if not step else [act for s, act in PROCEDURE.table if s == status and act != "end"]
        move = who.do(rng.choice(acts), now, variant=rng.randrange(6), parties=names) if acts else None
        if move is not None:
            flying += [(other, move) for other in parties if other is not who]
        for letter in rng.sample(flying, rng.randrange(min(3, len(flying)) + 1)):
            letter[0].take(letter[1], now)
            if rng.random() < 0.7:
                flying.remove(letter)
        for party in parties:
            state = party.state()
            if state.status:
                assert (state.facts["holder"] == "") == (state.status == "lost")
            if state.status == "acknowledged":
                done = {m.party for m in party.moves.values() if m.act == "complete"}
                assert done == set(names)
    for who, move in flying:
        who.take(move, now)
    assert parties[0].state() == parties[1].state() == parties[2].state()


# Garbage.


@pytest.mark.parametrize(
    ("act", "field", "good", "bad"),
    [
        ("raise", "type", "unclear", "family"),
        ("raise", "direction", "north-west", 315),
        ("raise", "count", "over-100", "120"),
        ("raise", "note", "x" * 200, "x" * 201),
        ("raise", "onward", [f"p{n:02}" for n in range(16)], [f"p{n:02}" for n in range(17)]),
        ("raise", "segment", "x" * 32, "x" * 33),
        ("raise", "place", HERE, {**HERE, "lat_e7": 900_000_001}),
        ("acknowledge", "echelon", 8, 9),
        ("acknowledge", "echelons", 0, -1),
        ("told", "answer", "has-it", "yes"),
        ("end", "outcome", "stopped", "shot"),
        ("complete", "alert", "a" * 64, "a" * 65),
    ],
)
def test_one_past_each_limit(act, field, good, bad):
    fields = {**PROCEDURE.acts[act].fields, **PROCEDURE.acts[act].optional}
    assert fields[field](good)
    assert not fields[field](bad)


def test_an_alert_takes_so_many_sightings():
    state, moves = alert()
    for number in range(border_alert.MAX_TRACK - 1):
        state, moves = play(PROCEDURE, ("update", (A, B)[number % 2]), state=state, moves=moves)
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "update", A)).code == "border-alert-full"


def test_the_largest_move_fits_an_entry_and_what_is_acknowledged_is_what_was_raised():
    data = {
        **ALERT,
        "note": "\u0800" * 200,
        "segment": "x" * 32,
        "onward": [f"{n:02}" * 16 for n in range(16)],
    }
    assert len(encode({"data": data})) < MAX_ENTRY_BYTES - FRAME
    assert alert_hash(ALERT) != alert_hash({**ALERT, "count": "16-30"})
    assert alert_hash(ALERT) == alert_hash({**ALERT, "note": "x"})


def test_the_form_and_the_run_sheet_speak_of_what_there_is():
    known = {*PROCEDURE.acts["raise"].fields, *PROCEDURE.acts["raise"].optional, "origin"}
    state, _ = play(PROCEDURE, *KNOWN)
    assert set(PROCEDURE.printed) <= known | set(state.facts)
    assert {act for _, act in PROCEDURE.sheet} <= set(PROCEDURE.acts)
