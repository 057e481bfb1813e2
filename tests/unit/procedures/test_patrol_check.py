"""The comparison of two plans: what each side learns, that refusals look like answers, that lengths are one."""

import hashlib

import pytest
from procedure_play import POINTS, A, B, make, play

from seamline import machine
from seamline.ledger import body
from seamline.ledger.entry import MAX_ENTRY_BYTES
from seamline.machine import due
from seamline.procedures import blind, cell_hours, patrol_check
from seamline.procedures.patrol_check import CALL, LISTS, MAX_OWN_TOKENS, PROCEDURE, SPELLED
from seamline.terms.canonical import encode
from seamline.understanding.clocks import DEFAULTS

FRAME = 4_096

pytestmark = pytest.mark.long


def key(name):
    return patrol_check.key_of(hashlib.sha256(name.encode()).digest(), "test")


def tokens(*hours, cell="38SME4832"):
    return [cell_hours.token_of(cell, hour) for hour in hours]


def compare(mine, theirs, seed="s", *, refuse=False):
    asked = patrol_check.question(mine, key(seed + "a"))
    lists = patrol_check.answer(asked, theirs, key(seed + "b"), refuse=refuse)
    return patrol_check.read(mine, key(seed + "a"), lists), asked, lists


def test_nothing_in_common_is_clear():
    seen, _, _ = compare(tokens(1, 2, 3), tokens(4, 5))
    assert (seen.call, seen.tokens) == (False, frozenset())
    seen, _, _ = compare(tokens(1), ())
    assert not seen.call


def test_what_both_hold_is_found_and_nothing_else_of_theirs():
    mine, theirs = tokens(*range(40)), tokens(*range(30, 90))
    seen, _, _ = compare(mine, theirs)
    assert seen.call
    assert seen.tokens == frozenset(tokens(*range(30, 40)))


def test_a_refusal_reads_call_without_a_box_and_without_what_there_is():
    seen, _, _ = compare(tokens(1, 2), tokens(1, 2), refuse=True)
    assert (seen.call, seen.tokens) == (True, frozenset())


def test_more_than_fits_reads_call_and_as_much_as_fits_does_not():
    theirs = tokens(*range(100, 100 + MAX_OWN_TOKENS))
    seen, _, full = compare(tokens(1), theirs)
    assert not seen.call
    seen, _, over = compare(tokens(1), [*theirs, b"one more"])
    assert (seen.call, seen.tokens) == (True, frozenset())
    assert [len(one) for one in full] == [len(one) for one in over] == [SPELLED] * LISTS


def test_points_that_are_none_are_answered_like_any_other():
    for bad in (POINTS, ["A" * 22] * SPELLED):
        lists = patrol_check.answer(bad, tokens(1), key("b"), refuse=False)
        assert [len(one) for one in lists] == [SPELLED] * LISTS


@pytest.mark.parametrize("spoil", ["short", "list", "points", "small"])
def test_an_answer_that_cannot_be_read_is_call(spoil):
    mine = tokens(1, 2)
    asked = patrol_check.question(mine, key("a"))
    lists = patrol_check.answer(asked, (), key("b"), refuse=False)
    spoilt = {
        "short": lists[:-1],
        "list": [*lists, lists[0]],
        "points": [*lists[:-1], POINTS],
        "small": [*lists[:-1], ["A" * 22] * SPELLED],
    }[spoil]
    assert patrol_check.read(mine, key("a"), spoilt).call


def test_whatever_the_plans_a_message_has_one_length_as_it_travels():
    sizes = set()
    for mine, theirs, refuse in (
        ((), (), False),
        (tokens(*range(500)), tokens(*range(2_000)), False),
        (tokens(1), tokens(1), True),
    ):
        _, asked, lists = compare(mine, theirs, seed=str(len(sizes)), refuse=refuse)
        for one in (asked, *lists):
            raw = encode({"points": one})
            text, tail = body.fold([raw], 0)
            sizes.add((len(raw), text, len(tail)))
    assert len(sizes) == 1
    assert next(iter(sizes))[2] == blind.LIST_BYTES


def test_nothing_that_is_sent_is_a_token_or_the_point_of_one_nor_the_same_twice():
    mine, theirs = tokens(*range(20)), tokens(*range(10, 30))
    points = {blind.point_of(token) for token in (*mine, *theirs, CALL)}
    seen = []
    for seed in "xy":
        _, asked, lists = compare(mine, theirs, seed)
        sent = {point for one in (asked, *lists) for point in patrol_check._read(one)}
        assert not sent & points
        seen.append(sent)
    assert not seen[0] & seen[1], "two checks of one plan cannot be told from two of two"


def test_a_question_stands_for_its_plan_and_for_no_other():
    asked = patrol_check.question(tokens(1, 2), key("a"))
    assert patrol_check.stands_for(asked, tokens(1, 2), key("a"))
    assert not patrol_check.stands_for(asked, tokens(1, 3), key("a"))
    assert not patrol_check.stands_for(asked, tokens(1, 2), key("b"))


def test_a_plan_as_large_as_allowed_fits_beside_the_word_that_means_call():
    patrol_check.question(tokens(*range(cell_hours.MAX_TOKENS)), key("a"))
    with pytest.raises(blind.InvalidInput, match="blind-many"):
        patrol_check.question(tokens(*range(cell_hours.MAX_TOKENS + 1)), key("a"))


# The table.

ASKED = (("ask", A),)
ANSWERING = (*ASKED, ("reply", B))
PARTS = tuple(("answer", B) for _ in range(LISTS - 1))


@pytest.mark.parametrize(
    ("steps", "status"),
    [
        (ASKED, "asked"),
        (ANSWERING, "answering"),
        ((*ANSWERING, *PARTS), "answering"),
        ((*ANSWERING, *PARTS, ("last", B)), "answered"),
        ((*ASKED, ("lapse", B)), "lapsed"),
        ((*ANSWERING, ("lapse", B)), "lapsed"),
    ],
)
def test_where_it_stands(steps, status):
    state, _ = play(PROCEDURE, *steps)
    assert state.status == status
    assert "points" not in state.facts, "no list is kept in the state"


def code(state, act, party, **given):
    refusal = machine.check(PROCEDURE, state, make(PROCEDURE, state, act, party, **given))
    return refusal.code if refusal else ""


def test_parts_come_in_their_order_and_the_last_one_last():
    state, _ = play(PROCEDURE, *ANSWERING)
    assert code(state, "answer", B, data={"part": 1, "points": POINTS}) == "patrol-check-order"
    assert code(state, "last", B) == "patrol-check-order"
    state, _ = play(PROCEDURE, *ANSWERING, *PARTS)
    assert code(state, "answer", B, data={"part": 0, "points": POINTS}) == "patrol-check-order"


def test_the_question_is_signed_and_the_answer_is_no_persons():
    state, _ = play(PROCEDURE, *ASKED)
    assert PROCEDURE.acts["ask"].signed
    assert code(state, "reply", B, person=f"{B}/duty") == "move-person"
    assert code(state, "reply", A) == "move-side"


def test_the_node_answers_after_ten_seconds_and_no_answer_counts_as_call():
    state, _ = play(PROCEDURE, *ASKED)
    running = {clock.name: clock for clock in due(PROCEDURE, state, B, DEFAULTS, {})}
    assert {name: c.due_at - c.started_at for name, c in running.items()} == {
        "patrol.reply": 10_000,
        "patrol.check": 600_000,
    }
    assert PROCEDURE.safe["lapsed"]["asker"] == "patrol-check-safe-call"


@pytest.mark.parametrize("value", [None, {}, 1, "x", POINTS[:-1], [*POINTS, POINTS[0]], [*POINTS[:-1], "x"]])
def test_a_list_of_another_length_or_of_other_words_is_none(value):
    assert patrol_check.POINTS(POINTS)
    assert not patrol_check.POINTS(value)


def test_the_largest_move_fits_an_entry():
    data = {"series": "x" * 22, "points": POINTS, "parties": ["x" * 32] * 16, "to": "x" * 32}
    assert len(encode({"data": data})) < MAX_ENTRY_BYTES - FRAME
