"""Handover: every open item confirmed or asked about, both seats sign, and the watch stays until they have."""

import pytest
from procedure_play import MINUTE, OPEN_ITEMS, REPORT_IDS, T0, A, make, play

from seamline import machine
from seamline.machine import due, fold
from seamline.procedures import handover
from seamline.procedures.handover import PROCEDURE, open_questions, unconfirmed
from seamline.terms.canonical import encode
from seamline.understanding.clocks import DEFAULTS

ALONE = {"parties": (A,)}
BEGUN = (("begin", A, {"at": T0}),)
CONFIRMED = (*BEGUN, ("confirm", A))
ONE, TWO = REPORT_IDS[:2]


def played(*steps):
    return play(PROCEDURE, *steps, parties=(A,))


def refused(state, act, seat="relief", **data):
    given = {"data": data} if data else {}
    move = make(PROCEDURE, state, act, A, parties=(A,), person=f"{A}/{seat}", **given)
    refusal = machine.check(PROCEDURE, state, move)
    return refusal.code if refusal else ""


@pytest.mark.parametrize(
    ("steps", "status"),
    [
        (BEGUN, "overlap"),
        ((("remind", A),), "due"),
        ((("remind", A), ("begin", A)), "overlap"),
        ((*CONFIRMED, ("take", A)), "taken"),
        ((*CONFIRMED, ("take", A), ("give", A)), "handed-over"),
        ((*CONFIRMED, ("take", A), ("refresh", A)), "overlap"),
        ((*CONFIRMED, ("cancel", A)), "cancelled"),
        ((("take-up", A),), "taken-up"),
    ],
)
def test_where_it_stands(steps, status):
    assert played(*steps)[0].status == status


def test_both_sign_the_same_list_the_one_that_comes_first():
    state, _ = played(*CONFIRMED)
    assert refused(state, "give", "duty") == "move-not-in-status"
    assert refused(state, "take", handover_list="0" * 64) == "move-other-version"
    assert PROCEDURE.acts["take"].signed
    assert PROCEDURE.acts["give"].signed
    state, _ = played(*CONFIRMED, ("take", A))
    assert refused(state, "give", "relief") == "handover-not-outgoing"
    assert refused(state, "give", "duty") == ""


def test_nobody_hands_over_to_themselves_and_nobody_else_steps_in():
    state, _ = played(*BEGUN)
    for act in ("confirm", "ask"):
        assert refused(state, act, "duty") == "handover-own-watch"
    state, _ = played(*CONFIRMED)
    assert refused(state, "take", "duty") == "handover-own-watch"
    assert refused(state, "take", "third") == "handover-other-seat"
    assert refused(state, "ask", "third") == "handover-other-seat"


def test_every_item_is_confirmed_or_asked_about_before_the_watch_is_taken():
    state, _ = played(*BEGUN)
    assert unconfirmed(state) == (ONE, TWO)
    assert refused(state, "take") == "handover-items-open"
    state, _ = played(*BEGUN, ("confirm", A, {"data": {"items": [ONE]}}))
    assert unconfirmed(state) == (TWO,)
    assert refused(state, "take") == "handover-items-open"
    state, _ = played(*CONFIRMED)
    assert refused(state, "take") == ""


def test_a_question_stays_open_until_it_is_answered_and_the_item_is_confirmed_again():
    state, _ = played(*CONFIRMED, ("ask", A))
    assert (open_questions(state), unconfirmed(state)) == ((ONE,), (ONE,))
    assert refused(state, "confirm", items=[ONE]) == "handover-question-open"
    assert refused(state, "explain", "relief") == "handover-not-outgoing"
    state, _ = played(*CONFIRMED, ("ask", A), ("explain", A))
    assert (open_questions(state), unconfirmed(state)) == ((), (ONE,))
    assert state.facts["asked"] == [{"ob": ONE, "question": "Who has it?", "answer": "The patrol has."}]
    assert refused(state, "take") == "handover-items-open"
    assert refused(state, "confirm", items=[ONE]) == ""


def test_what_comes_up_or_changes_meanwhile_is_confirmed_as_well_and_takes_the_signature_back():
    new = [{**OPEN_ITEMS[0], "status": "lapsed"}, OPEN_ITEMS[1], {**OPEN_ITEMS[0], "ob": REPORT_IDS[2]}]
    state, moves = played(*CONFIRMED, ("take", A))
    signed_over = state.over[""]
    moves.append(make(PROCEDURE, state, "refresh", A, data={"items": new, "more": 0}, parties=(A,)))
    after = fold(PROCEDURE, moves)
    assert (after.status, unconfirmed(after)) == ("overlap", (ONE, REPORT_IDS[2]))
    assert after.over[""] != signed_over


def test_a_list_that_has_not_changed_takes_nothing_back():
    state, _ = played(*CONFIRMED, ("take", A))
    same = make(PROCEDURE, state, "refresh", A, data={"items": OPEN_ITEMS, "more": 0}, parties=(A,))
    assert machine.check(PROCEDURE, state, same).code == "move-same-version"


def test_only_what_is_listed_is_confirmed_and_the_reminder_names_the_post():
    state, _ = played(*BEGUN)
    assert refused(state, "confirm", items=[REPORT_IDS[4]]) == "handover-no-item"
    assert refused(state, "ask", item=REPORT_IDS[4], question="?") == "handover-no-item"
    state, _ = played(("remind", A))
    assert refused(state, "begin", "duty", duty_post="other") == "handover-other-post"


def test_a_step_of_a_person_has_a_seat():
    state, _ = played(*BEGUN)
    move = make(PROCEDURE, state, "confirm", A, parties=(A,), person="")
    assert machine.check(PROCEDURE, state, move).code == "handover-no-seat"


def test_after_the_overlap_people_are_told_and_nothing_happens_by_itself():
    state, _ = played(*BEGUN)
    (clock,) = due(PROCEDURE, state, A, DEFAULTS, {})
    assert (clock.name, clock.act, clock.due_at - T0) == ("handover.overlap", "", 30 * MINUTE)


@pytest.mark.parametrize(
    ("act", "field", "good", "bad"),
    [
        ("begin", "duty_post", "x" * 40, "x" * 41),
        ("begin", "items", OPEN_ITEMS * 50, OPEN_ITEMS * 50 + OPEN_ITEMS[:1]),
        ("begin", "more", 1_000_000, 1_000_001),
        ("confirm", "items", REPORT_IDS, REPORT_IDS[::-1]),
        ("ask", "question", "x" * 300, "x" * 301),
        ("explain", "text", "x" * 300, "x" * 301),
        ("cancel", "note", "x" * 400, "x" * 401),
    ],
)
def test_one_past_each_limit(act, field, good, bad):
    known = {**PROCEDURE.acts[act].fields, **PROCEDURE.acts[act].optional}
    assert known[field](good)
    assert not known[field](bad)


def test_the_largest_move_fits_an_entry():
    from seamline.ledger.entry import MAX_ENTRY_BYTES

    item = {"ob": "x" * 22, "proc": "x" * 40, "status": "x" * 40, "due": 2**53 - 1}
    data = {"duty_post": "\u0800" * 40, "items": [item] * handover.MAX_ITEMS, "more": handover.MAX_MORE}
    assert len(encode({"data": data})) < MAX_ENTRY_BYTES - 4_096
