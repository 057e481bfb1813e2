"""Aid notice: acknowledged, never approved; it restrains until the aid body itself has ended it."""

import pytest
from msgspec.structs import replace
from procedure_play import HERE, MINUTE, NOTICE, T0, THERE, A, B, C, make, play

from seamline import machine
from seamline.ledger.entry import MAX_ENTRY_BYTES
from seamline.machine import State, due, fold, ladder_due, meanwhile, must_act, presumed
from seamline.procedures import aid_notice
from seamline.procedures.aid_notice import OPEN, PROCEDURE, notice_hash
from seamline.terms.canonical import encode
from seamline.terms.party import Names
from seamline.understanding.clocks import DEFAULTS
from seamline.understanding.model import Step

HOUR = 60 * MINUTE
TEN_YEARS = 10 * 365 * 24 * HOUR
NEW = State("aid-notice")
RING = [HERE, THERE, {"lat_e7": 348_200_000, "lon_e7": 443_300_000}]
GIVEN = (("submit", A, {"at": T0}),)
KNOWN = (*GIVEN, ("acknowledge", B))
FRAME = 4_096


@pytest.mark.parametrize(
    ("steps", "status", "who"),
    [
        (GIVEN, "submitted", (B,)),
        (KNOWN, "acknowledged", ()),
        ((*GIVEN, ("overdue", A)), "unacknowledged", (B,)),
        ((*GIVEN, ("overdue", A), ("acknowledge", B)), "acknowledged", ()),
        ((*KNOWN, ("start", A)), "active", ()),
        ((*KNOWN, ("start", A), ("overrun", A)), "overrun", (A,)),
        ((*KNOWN, ("amend", A, {"variant": 3})), "submitted", (B,)),
        ((*KNOWN, ("start", A), ("amend", A, {"variant": 3})), "submitted", (B,)),
        ((*KNOWN, ("start", A), ("overrun", A), ("amend", A, {"variant": 3})), "submitted", (B,)),
        ((*GIVEN, ("end", A)), "ended", ()),
        ((*KNOWN, ("start", A), ("overrun", A), ("end", A)), "ended", ()),
    ],
)
def test_where_it_stands_and_who_must_act(steps, status, who):
    state, _ = play(PROCEDURE, *steps)
    assert (state.status, must_act(PROCEDURE, state)) == (status, who)


def test_whom_it_is_given_to_can_acknowledge_and_nothing_else():
    for steps in (GIVEN, KNOWN, (*KNOWN, ("start", A)), (*KNOWN, ("start", A), ("overrun", A))):
        state, _ = play(PROCEDURE, *steps)
        for act in set(PROCEDURE.acts) - {"acknowledge", "submit"}:
            assert machine.check(PROCEDURE, state, make(PROCEDURE, state, act, B)).code == "move-side"
    others = [name for name, act in PROCEDURE.acts.items() if act.side != "asker"]
    assert others == ["acknowledge"]
    said = PROCEDURE.acts["acknowledge"]
    # No word can be put beside it, so it cannot be made conditional.
    assert (set(said.fields), set(said.optional), said.signed) == ({"notice"}, set(), False)
    words = " ".join((*PROCEDURE.acts, *PROCEDURE.statuses()))
    assert not any(word in words for word in ("approve", "refuse", "clear", "grant", "deny", "object"))


def test_every_party_that_is_not_only_told_acknowledges():
    state, moves = play(PROCEDURE, ("submit", A), ("acknowledge", C), parties=(A, B, C))
    assert (state.status, must_act(PROCEDURE, state)) == ("submitted", (B,))
    state, _ = play(PROCEDURE, ("acknowledge", B), parties=(A, B, C), state=state, moves=moves)
    assert state.status == "acknowledged"
    data = {**NOTICE, "parties": [A, B, C], "to": B, "told": [C]}
    state, _ = play(PROCEDURE, ("submit", A, {"data": data}), ("acknowledge", B), parties=(A, B, C))
    assert state.status == "acknowledged"
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "acknowledge", C)).code != ""


def test_what_is_amended_is_acknowledged_anew_and_by_its_new_words_alone():
    state, moves = play(PROCEDURE, *KNOWN)
    old = state.facts["notice"]
    state, moves = play(PROCEDURE, ("amend", A, {"variant": 3}), state=state, moves=moves)
    assert state.joined["acknowledge"][""] == (A,)
    late = make(PROCEDURE, state, "acknowledge", B, data={"notice": old})
    assert machine.check(PROCEDURE, state, late).code == "move-other-version"
    assert state.facts["notice"] == notice_hash(state.facts) != old
    route = {**{n: v for n, v in NOTICE.items() if n != "place"}, "line": [HERE, THERE]}
    state, _ = play(PROCEDURE, ("amend", A, {"data": route}), state=state, moves=moves)
    assert (state.facts["place"], state.facts["line"]) == (None, [HERE, THERE])


# Clocks.


def test_the_lengths_that_hold_by_default():
    assert [DEFAULTS[f"aid-notice.{name}"] // 3_600 for name in ("acknowledge", "ahead", "emergency")] == [
        4,
        48,
        24,
    ]
    state, _ = play(PROCEDURE, *GIVEN)
    assert [(c.name, c.act, c.due_at) for c in due(PROCEDURE, state, B, DEFAULTS, {})] == [
        ("aid-notice.acknowledge", "overdue", T0 + 4 * HOUR),
        ("aid-notice.until", "overrun", NOTICE["until"]),
    ]


def test_no_clock_ends_a_notice_ever():
    for steps in (GIVEN, KNOWN, (*GIVEN, ("overdue", A)), (*KNOWN, ("start", A))):
        state, _ = play(PROCEDURE, *steps)
        for at in range(0, 200 * HOUR, HOUR):
            for me in (A, B):
                assert presumed(PROCEDURE, state, me, T0 + at, DEFAULTS, {}) in OPEN
        assert presumed(PROCEDURE, state, B, T0 + TEN_YEARS, DEFAULTS, {}) == "overrun"
        assert meanwhile(PROCEDURE, state, B, T0 + TEN_YEARS, DEFAULTS, {}) == "aid-notice-safe-overrun"
    assert {after for (_, act), after in PROCEDURE.table.items() if act != "end"} <= set(OPEN)


def test_silence_calls_people_on_the_own_clock_though_the_link_is_down():
    steps = (Step(1, Names("", "", ""), 5), Step(2, Names("", "", ""), 20))
    state, _ = play(PROCEDURE, *GIVEN)
    for me in (A, B):
        rungs = ladder_due(PROCEDURE, state, steps, me, {}, DEFAULTS)
        assert [(rung.due_at - T0, rung.party) for rung in rungs] == [
            (4 * HOUR, B),
            (4 * HOUR + 5 * MINUTE, B),
        ]
    state, _ = play(PROCEDURE, *KNOWN, ("start", A))
    rungs = ladder_due(PROCEDURE, state, steps, B, {}, DEFAULTS)
    assert (rungs[0].due_at, rungs[0].party) == (NOTICE["until"], A)


# Moves that cross on the way.


@pytest.mark.parametrize(
    ("before", "ours", "theirs", "status"),
    [
        (GIVEN, "end", "acknowledge", "ended"),
        (GIVEN, "overdue", "acknowledge", "acknowledged"),
        (GIVEN, "amend", "acknowledge", "submitted"),
        (GIVEN, "overrun", "acknowledge", "overrun"),
        ((*GIVEN, ("overdue", A)), "amend", "acknowledge", "submitted"),
        ((*GIVEN, ("overdue", A)), "end", "acknowledge", "ended"),
    ],
)
def test_crossing_moves(before, ours, theirs, status):
    state, moves = play(PROCEDURE, *before)
    a = make(PROCEDURE, state, ours, A, at=T0 + HOUR, variant=2)
    b = make(PROCEDURE, state, theirs, B, at=T0 + HOUR)
    found = fold(PROCEDURE, [*moves, a, b])
    assert found == fold(PROCEDURE, [b, a, *moves])
    assert found.status == status


# Garbage: each field one past its limit.


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        ("name", "x" * 80, "x" * 81),
        ("purpose", "mine-clearance", "spying"),
        ("margin_m", 10_000, 10_001),
        ("margin_m", 50, 49),
        ("from", 2**53 - 1, 2**53),
        ("until", 0, -1),
        ("contact", "x" * 80, "x" * 81),
        ("place", HERE, {**HERE, "lon_e7": 1_800_000_001}),
        ("ring", [HERE] * 200, [HERE] * 201),
        ("line", [HERE] * 2, [HERE]),
        ("vehicles", 500, 501),
        ("marking", "x" * 120, "x" * 121),
        ("emergency", 1, 2),
        ("note", "x" * 400, "x" * 401),
    ],
)
def test_one_past_each_limit(field, good, bad):
    known = {**aid_notice.CONTENT, **aid_notice.DRAWN}
    assert known[field](good)
    assert not known[field](bad)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"until": NOTICE["from"]}, "aid-notice-times"),
        ({"line": [HERE, THERE]}, "aid-notice-ground"),
        ({"place": None}, "move-field"),
    ],
)
def test_what_makes_no_sense_is_refused(more, code):
    move = make(PROCEDURE, NEW, "submit", A, data={**NOTICE, **more})
    assert machine.check(PROCEDURE, NEW, move).code == code
    bare = {name: value for name, value in NOTICE.items() if name != "place"}
    assert (
        machine.check(PROCEDURE, NEW, make(PROCEDURE, NEW, "submit", A, data=bare)).code
        == "aid-notice-ground"
    )


def test_a_notice_that_is_forged_to_be_another_partys_is_refused():
    state, _ = play(PROCEDURE, *KNOWN)
    ended = make(PROCEDURE, state, "end", A)
    forged = replace(ended, party=B, person=f"{B}/duty")
    assert machine.check(PROCEDURE, state, forged).code == "move-side"


def test_the_largest_move_fits_an_entry():
    corner = {"lat_e7": -899_999_999, "lon_e7": -1_799_999_999, "precision_m": 1_000_000}
    largest = {
        **{name: value for name, value in NOTICE.items() if name != "place"},
        "name": "\u0800" * 80,
        "contact": "\u0800" * 80,
        "marking": "\u0800" * 120,
        "note": "\u0800" * 400,
        "line": [corner] * 200,
        "vehicles": 500,
        "emergency": 1,
    }
    assert len(encode({"data": largest})) < MAX_ENTRY_BYTES - FRAME


def test_the_form_and_the_run_sheet_speak_of_what_there_is():
    assert set(PROCEDURE.printed) == {*aid_notice.CONTENT, *aid_notice.DRAWN}
    assert {act for _, act in PROCEDURE.sheet} <= set(PROCEDURE.acts)
