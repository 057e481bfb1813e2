"""Evidence holds: each side holds for itself, nobody lifts another's, and none lasts for ever."""

import pytest
from procedure_play import DAY, MINUTE, T0, A, B, C, Party, make, play

from seamline import machine
from seamline.ledger.entry import MAX_ENTRY_BYTES
from seamline.machine import due, fold, meanwhile
from seamline.procedures import evidence_hold
from seamline.procedures.evidence_hold import MAX_HOLD_MS, MAX_OBJECTS, PROCEDURE, is_case, is_until
from seamline.terms import ids
from seamline.terms.canonical import encode
from seamline.understanding.clocks import DEFAULTS

FRAME = 4_096
OPEN = ("open", A)
ID = sorted(ids.from_bytes(n.to_bytes(16)) for n in range(1, 1_001))


def opened(**data):
    """Return the code of the refusal of an opening, "" where it is none."""
    known = {"case": "INQ-7/20", "why": "audit", "objects": ID[:1], "until": T0 + DAY, "parties": [A, B]}
    move = make(PROCEDURE, machine.State(PROCEDURE.name), "open", A, data={**known, **data})
    refusal = machine.check(PROCEDURE, machine.State(PROCEDURE.name), move)
    return refusal.code if refusal else ""


def refused(state, act, party, **data):
    move = make(PROCEDURE, state, act, party, at=T0 + MINUTE, **({"data": data} if data else {}))
    refusal = machine.check(PROCEDURE, state, move)
    return refusal.code if refusal else ""


# What can be said.


@pytest.mark.parametrize("case", ["INQ-7/20", "1AB", "A.B.1", "X" * 23 + "1"])
def test_a_case_has_a_reference(case):
    assert is_case(case)
    assert opened(case=case) == ""


@pytest.mark.parametrize(
    "case",
    ["", "AB", "JOHN-DOE", "inq-7", "INQ 7", "-A1", "X" * 24 + "1", "INQ-7\n", "قضية7", "INQ-٧", 7, None],
)
def test_a_name_is_no_reference(case):
    assert not is_case(case)
    assert opened(case=case) == "move-field"


def test_it_names_no_more_than_fits():
    assert opened(objects=ID[:MAX_OBJECTS]) == ""
    assert opened(objects=ID[: MAX_OBJECTS + 1]) == "move-field"
    assert opened(objects=ID) == "move-field"
    assert opened(objects=[]) == "move-field"
    assert opened(objects=[ID[1], ID[0]]) == "move-field"
    assert opened(objects=["no id"]) == "move-field"


def test_it_has_an_end_that_is_neither_past_nor_far():
    assert opened(until=T0 + 1) == ""
    assert opened(until=T0 + MAX_HOLD_MS) == ""
    assert opened(until=T0 + MAX_HOLD_MS + 1) == "evidence-hold-far"
    assert opened(until=T0 + 10 * 366 * DAY) == "evidence-hold-far"
    assert opened(until=T0) == opened(until=0) == "evidence-hold-past"
    assert opened(until=evidence_hold.CALENDAR_END_MS) == "move-field"
    assert is_until(evidence_hold.CALENDAR_END_MS - 1)


def test_nothing_else_can_be_written():
    assert opened(note="the brother of the mayor") == "move-field"
    words = {name for act in PROCEDURE.acts.values() for name in (*act.fields, *act.optional)}
    assert words == {"case", "why", "objects", "until", "joined_to", "own_hold"}


def test_the_largest_fits_an_entry():
    data = {"case": "X" * 23 + "1", "why": "incident-inquiry", "until": T0, "joined_to": ID[0]}
    assert len(encode({**data, "objects": ID[:MAX_OBJECTS]})) < MAX_ENTRY_BYTES - FRAME


# Who may.


def test_it_binds_whoever_opened_it_and_needs_nobody():
    state, _ = play(PROCEDURE, OPEN)
    assert (state.status, state.asker, state.decider, state.signers) == ("held", A, A, (A,))
    alone, _ = play(PROCEDURE, OPEN, parties=(A,))
    assert (alone.status, alone.facts["waiting"]) == ("held", 0)


@pytest.mark.parametrize("act", ["renew", "lift", "expire"])
def test_nobody_renews_or_lifts_anothers(act):
    state, _ = play(PROCEDURE, OPEN)
    assert refused(state, act, B) == "move-side"


@pytest.mark.parametrize("act", ["join", "decline"])
def test_nobody_answers_itself(act):
    state, _ = play(PROCEDURE, OPEN)
    assert refused(state, act, A) == "evidence-hold-own"
    assert refused(state, act, B) == ""


def test_a_person_is_needed_for_all_but_the_end():
    state, _ = play(PROCEDURE, OPEN)
    for act in ("renew", "lift"):
        move = make(PROCEDURE, state, act, A, person="", at=T0 + 1)
        assert machine.check(PROCEDURE, state, move).code == "move-person"
    assert all(
        act.authority == "evidence-hold.keep" for name, act in PROCEDURE.acts.items() if name != "expire"
    )


def test_it_is_lifted_once():
    state, _ = play(PROCEDURE, OPEN, ("lift", A))
    assert state.status == "lifted"
    for act in ("lift", "renew", "expire"):
        assert refused(state, act, A) == "move-not-in-status"
    assert refused(state, "join", B) == "move-not-in-status"


def test_it_is_renewed_within_the_same_bounds():
    state, _ = play(PROCEDURE, OPEN, ("renew", A))
    assert state.facts["until"] == T0 + 1_000 + 30 * DAY
    assert refused(state, "renew", A, until=T0) == "evidence-hold-past"
    assert refused(state, "renew", A, until=T0 + MINUTE + MAX_HOLD_MS + 1) == "evidence-hold-far"
    assert refused(state, "renew", A, until=T0 + MINUTE + MAX_HOLD_MS) == ""


def test_who_declined_may_think_again_and_who_joined_lifts_its_own():
    declined, _ = play(PROCEDURE, OPEN, ("decline", B))
    assert evidence_hold.answer_of(declined, B) == "decline"
    assert refused(declined, "decline", B) == "evidence-hold-answered"
    joined, _ = play(PROCEDURE, OPEN, ("decline", B), ("join", B))
    assert evidence_hold.answer_of(joined, B) == "join"
    assert refused(joined, "join", B) == refused(joined, "decline", B) == "evidence-hold-answered"
    assert joined.status == "held"


def test_it_waits_until_all_have_answered():
    state, moves = play(PROCEDURE, OPEN, ("join", B), parties=(A, B, C))
    assert state.facts["waiting"] == 1
    assert play(PROCEDURE, ("decline", C), state=state, moves=moves)[0].facts["waiting"] == 0


# Time.


def names(state, me, now=T0):
    return {
        clock.name: clock for clock in due(PROCEDURE, state, me, DEFAULTS, dict.fromkeys(state.heads, now))
    }


def test_its_end_is_an_act_of_whoever_holds_and_the_answer_calls_people():
    state, _ = play(PROCEDURE, OPEN)
    mine, theirs = names(state, A), names(state, B, T0 + MINUTE)
    assert (mine["evidence-hold.until"].act, mine["evidence-hold.until"].local) == ("expire", False)
    assert theirs["evidence-hold.until"].local
    assert theirs["evidence-hold.answer"].due_at == T0 + MINUTE + 72 * 60 * MINUTE
    answered, _ = play(PROCEDURE, OPEN, ("join", B))
    assert set(names(answered, A)) == {"evidence-hold.until"}


def test_each_side_is_told_what_it_means():
    state, _ = play(PROCEDURE, OPEN)
    said = {me: meanwhile(PROCEDURE, state, me, T0, DEFAULTS, {}) for me in (A, B)}
    assert said == {A: "evidence-hold-safe-held", B: "evidence-hold-safe-asked"}


# Crossing moves.


def test_a_lift_that_crosses_the_other_sides_answer_stays_a_lift_on_both():
    one, other = Party(PROCEDURE, A), Party(PROCEDURE, B)
    first = one.do("open", T0, parties=(A, B))
    other.take(first, T0 + 1)
    lift, joined = one.do("lift", T0 + 2), other.do("join", T0 + 2)
    assert other.state().status == "held"
    one.take(joined, T0 + 3)
    other.take(lift, T0 + 3)
    assert one.state() == other.state()
    assert one.state().status == "lifted"
    # B's own hold is an object of its own and goes on; that it was told too late stays on record.
    assert dict(one.state().refused) == {machine.move_id(joined): "move-not-in-status"}


def test_a_renewal_that_crosses_an_answer_loses_neither():
    one, other = Party(PROCEDURE, A), Party(PROCEDURE, B)
    other.take(one.do("open", T0, parties=(A, B)), T0 + 1)
    renewed, declined = one.do("renew", T0 + DAY), other.do("decline", T0 + DAY)
    one.take(declined, T0 + DAY + 1)
    other.take(renewed, T0 + DAY + 1)
    assert one.state() == other.state()
    assert one.state().facts["until"] == T0 + 31 * DAY
    assert evidence_hold.answer_of(fold(PROCEDURE, other.moves.values()), B) == "decline"
