"""Joint statement: cleared part by part over the very bytes; edits void what they touch; corrected in the open."""

import pytest
from procedure_play import (
    MINUTE,
    MINUTE_OF_RELEASE,
    REPORT_IDS,
    STATEMENT,
    T0,
    TITLE,
    WORDS,
    A,
    B,
    C,
    make,
    play,
)

from seamline import machine
from seamline.ledger.entry import MAX_ENTRY_BYTES
from seamline.machine import State, due, fold, must_act, presumed
from seamline.procedures import event, statement
from seamline.procedures.statement import PROCEDURE
from seamline.terms.canonical import encode
from seamline.understanding.clocks import DEFAULTS

NEW = State("statement")
EVENT = REPORT_IDS[0]
HASH = "a" * 64
FIGURE = {"value": 3, "what": "crossings", "event": EVENT}
FRAME = 4_096


def write(who, number=1, en="Three.", figures=(), agreed=()):
    data = {**WORDS, "number": number, "en": en, "figures": list(figures), "agreed": list(agreed)}
    return ("paragraph", who, {"data": data})


def more(state, moves, *steps, parties=(A, B)):
    return play(PROCEDURE, *steps, state=state, moves=moves, parties=parties)


def written(*steps, parties=(A, B)):
    return play(PROCEDURE, ("draft", A), write(A), *steps, parties=parties)


def cleared(state, moves, who, *parts, parties=(A, B)):
    for part in parts or tuple(state.over):
        data = {"part": part, "paragraph": state.over[part]}
        state, moves = more(state, moves, ("clear", who, {"data": data}), parties=parties)
    return state, moves


def all_cleared(parties=(A, B)):
    state, moves = written(parties=parties)
    for who in parties:
        state, moves = cleared(state, moves, who, parties=parties)
    return state, moves


def code(state, act, who, **given):
    refusal = machine.check(PROCEDURE, state, make(PROCEDURE, state, act, who, **given))
    return refusal and refusal.code


# Cleared one by one.


def test_it_is_cleared_once_every_side_has_signed_every_part_and_not_before():
    state, moves = written(write(B, 2, "Four."))
    assert list(state.over) == ["head", "1", "2"]
    for who, part in ((A, "1"), (B, "1"), (A, "head"), (B, "2"), (B, "head")):
        state, moves = cleared(state, moves, who, part)
        assert state.status == "draft"
    assert must_act(PROCEDURE, state) == (A,)
    state, _ = cleared(state, moves, A, "2")
    assert state.status == "cleared"
    assert PROCEDURE.acts["clear"].signed


def test_three_sides():
    state, moves = written(parties=(A, B, C))
    for who in (A, B):
        state, moves = cleared(state, moves, who, parties=(A, B, C))
    assert state.status == "draft"
    state, _ = cleared(state, moves, C, parties=(A, B, C))
    assert state.status == "cleared"


def test_whoever_writes_has_not_cleared_thereby():
    state, _ = written()
    assert state.joined.get("clear", {}).get("1", ()) == ()


@pytest.mark.parametrize(
    ("edit", "voided"),
    [
        (write(B, 1, "Four."), {"1"}),
        (write(B, 1, "Three.", [FIGURE], [HASH]), {"1"}),
        (("head", A, {"data": {**STATEMENT, "title": {**TITLE, "en": "Another"}}}), {"head"}),
        (("head", A, {"data": {**STATEMENT, "release_at": MINUTE_OF_RELEASE + MINUTE}}), {"head"}),
        (write(A, 3, "Five."), set()),
        (("object", B, {"data": {"part": "2", "why": "no"}}), {"2"}),
        (("mark", B, {"data": {"part": "2", "event": EVENT}}), {"2"}),
        (("drop", B, {"data": {"number": 2}}), set()),
    ],
)
def test_an_edit_voids_what_it_touches_and_nothing_else(edit, voided):
    state, moves = written(write(B, 2, "Four."))
    state, moves = cleared(state, moves, A)
    state, moves = cleared(state, moves, B, "1", "2")
    before = {part for part, who in state.joined["clear"].items() if who}
    state, _ = more(state, moves, edit)
    held = {part for part, who in state.joined["clear"].items() if who and part in state.over}
    assert held == {part for part in before if part in state.over} - voided
    assert state.status == "draft"


def test_an_edit_after_all_is_cleared_takes_it_back_to_work():
    state, moves = all_cleared()
    state, _ = more(state, moves, write(B, 1, "Four."))
    assert state.status == "draft"


def test_a_clearance_over_other_words_has_no_effect():
    state, moves = written()
    old = state.over["1"]
    state, _ = more(state, moves, write(B, 1, "Four."))
    assert code(state, "clear", A, data={"part": "1", "paragraph": old}) == "move-other-version"
    assert code(state, "clear", A, data={"part": "9", "paragraph": old}) == "statement-part"


def test_what_is_objected_to_or_marked_or_empty_is_not_cleared():
    state, moves = play(PROCEDURE, ("draft", A))
    assert code(state, "clear", A) == "statement-empty"
    state, moves = more(state, moves, write(A), ("object", B, {"data": {"part": "1", "why": "no"}}))
    given = {"data": {"part": "1", "paragraph": state.over["1"]}}
    assert code(state, "clear", A, **given) == "statement-objected"
    assert state.facts["objected"]["1"] == {"party": B, "why": "no"}
    state, moves = more(state, moves, write(A, 1, "Four."))
    assert state.facts["objected"] == {}
    state, moves = more(state, moves, ("mark", A, {"data": {"part": "1", "event": EVENT}}))
    given = {"data": {"part": "1", "paragraph": state.over["1"]}}
    assert code(state, "clear", B, **given) == "statement-marked"
    assert code(state, "mark", B, data={"part": "1", "event": EVENT}) == "statement-marked"
    state, _ = more(state, moves, write(B, 1, "About four."))
    assert state.facts["marked"] == {}


# Released at a minute.


def test_nothing_leads_to_the_public_but_every_signature_and_the_order():
    state, moves = all_cleared()
    assert code(state, "release", B) == "move-not-in-status"
    assert code(state, "order", A) == "move-side"
    state, moves = more(state, moves, ("order", B))
    assert (state.status, state.facts["published"]) == ("set", None)
    state, _ = more(state, moves, ("release", B))
    assert (state.status, state.facts["published"]["edition"]) == ("released", 1)
    assert state.facts["published"]["paragraphs"]["1"]["en"] == "Three."
    ways = {
        before for (before, act), after in PROCEDURE.table.items() if after == "released" and act == "release"
    }
    assert ways == {"set"}


def test_no_person_orders_releases_or_marks():
    for act in ("order", "release", "mark"):
        assert PROCEDURE.acts[act].node


def test_no_clock_releases_and_silence_lets_the_minute_pass():
    state, moves = all_cleared()
    for me in (A, B):
        assert presumed(PROCEDURE, state, me, MINUTE_OF_RELEASE - 1, DEFAULTS, {}) == "cleared"
        assert presumed(PROCEDURE, state, me, MINUTE_OF_RELEASE, DEFAULTS, {}) == "missed"
    state, _ = more(state, moves, ("order", B))
    for me in (A, B):
        assert presumed(PROCEDURE, state, me, 2**52, DEFAULTS, {}) == "set"
        assert [(c.name, c.act) for c in due(PROCEDURE, state, me, DEFAULTS, {})] == [
            ("statement.release", "")
        ]


def test_the_day_in_which_a_part_is_cleared_or_objected_to():
    state, _ = written()
    (first, second) = due(PROCEDURE, state, A, DEFAULTS, {})
    assert (first.name, first.act, first.started_at + 24 * 60 * MINUTE) == (
        "statement.clear",
        "",
        first.due_at,
    )
    assert second.name == "statement.minute"


def test_an_order_comes_well_before_the_minute_and_nothing_stops_it_in_the_last_two():
    state, moves = all_cleared()
    lead = MINUTE_OF_RELEASE - statement.order_ms({})
    assert code(state, "order", B, at=lead + 1) == "statement-too-soon"
    assert code(state, "order", B, at=lead) is None
    state, moves = more(state, moves, ("order", B))
    last = MINUTE_OF_RELEASE - statement.last_stop_ms({})
    for act in ("stop", "mark"):
        given = {"data": {"part": "1", "event": EVENT} if act == "mark" else {}}
        assert code(state, act, A, at=last, **given) is None
        assert code(state, act, A, at=last + 1, **given) == "statement-too-late"
    for edit in ("paragraph", "head", "drop", "object"):
        assert code(state, edit, A, data={"number": 1} if edit == "drop" else None) == "move-not-in-status"


def with_times(times):
    state, moves = play(PROCEDURE, ("draft", A, {"data": {**STATEMENT, **times}}), write(A))
    for who in (A, B):
        state, moves = cleared(state, moves, who)
    return state, moves


def test_the_clocks_of_the_understanding_count_where_its_head_carries_them():
    times = {"order_s": 40, "last_stop_s": 20}
    state, moves = with_times(times)
    assert {name: state.facts[name] for name in times} == times
    assert code(state, "order", B, at=MINUTE_OF_RELEASE - 39_999) == "statement-too-soon"
    state, _ = more(state, moves, ("order", B, {"at": MINUTE_OF_RELEASE - 40_000}))
    assert state.status == "set"
    assert code(state, "stop", A, at=MINUTE_OF_RELEASE - 20_000) is None
    assert code(state, "stop", A, at=MINUTE_OF_RELEASE - 19_999) == "statement-too-late"


@pytest.mark.parametrize(
    ("times", "refused"),
    [
        ({"order_s": 60, "last_stop_s": 60}, "statement-clocks"),
        ({"order_s": 60}, "statement-clocks"),  # the other one is two minutes by default
        ({"order_s": 121}, None),
        ({"order_s": 9, "last_stop_s": 8}, "move-field"),
        ({"order_s": 366 * 86_400 + 1}, "move-field"),
    ],
)
def test_what_can_be_stopped_after_its_order_is_no_statement(times, refused):
    assert code(NEW, "draft", A, data={**STATEMENT, **times, "parties": [A, B]}) == refused


def test_other_clocks_are_another_head():
    one, other = (with_times(times)[0].over["head"] for times in ({}, {"order_s": 400}))
    assert one != other


def test_a_minute_that_was_missed_keeps_what_was_cleared_but_for_the_head():
    state, moves = all_cleared()
    state, moves = more(state, moves, ("miss", B))
    later = {**STATEMENT, "release_at": MINUTE_OF_RELEASE + 60 * MINUTE}
    state, moves = more(state, moves, ("head", A, {"data": later}))
    assert state.status == "draft"
    for who in (A, B):
        state, moves = cleared(state, moves, who, "head")
    assert state.status == "cleared"


# Corrected.


def released():
    state, moves = all_cleared()
    return more(state, moves, ("order", B), ("release", B))


def test_a_correction_goes_the_same_way_and_what_was_released_stands_meanwhile():
    state, moves = released()
    first = state.facts["published"]
    state, moves = more(state, moves, ("correct", B), write(B, 1, "Four."))
    assert (state.status, state.facts["published"]) == ("draft", first)
    assert state.joined["clear"].get("1", ()) == ()
    for who in (A, B):
        state, moves = cleared(state, moves, who)
    state, moves = more(state, moves, ("order", B), ("release", B))
    second = state.facts["published"]
    assert (second["edition"], second["paragraphs"]["1"]["en"], second["why"]) == (2, "Four.", "It was four.")
    assert state.facts["editions"] == [first["at"], second["at"]]


def test_a_correction_that_is_left_goes_back_to_what_was_released():
    state, moves = released()
    first = state.facts["published"]
    state, moves = more(state, moves, ("correct", A), write(A, 1, "Four."), write(A, 2, "Five."))
    assert code(state, "withdraw", A) == "statement-published"
    state, _ = more(state, moves, ("leave", B))
    assert (state.status, state.facts["published"]) == ("released", first)
    assert state.facts["paragraphs"] == first["paragraphs"]
    fresh, _ = written()
    assert code(fresh, "leave", B) == "statement-unpublished"


def test_what_is_released_can_be_marked_and_is_not_changed_thereby():
    state, moves = released()
    state, _ = more(state, moves, ("mark", A, {"data": {"part": "1", "event": EVENT}}))
    assert (state.status, state.facts["marked"]) == ("released", {"1": [EVENT]})
    assert state.facts["published"]["edition"] == 1


# Moves that cross on the way.


@pytest.mark.parametrize(
    ("ours", "theirs", "status"),
    [
        (write(A, 1, "Four."), "clear", "draft"),
        (("object", A, {"data": {"part": "1", "why": "no"}}), "clear", "draft"),
        (("withdraw", A), "clear", "withdrawn"),
    ],
)
def test_the_last_clearance_crosses_something(ours, theirs, status):
    state, moves = written()
    state, moves = cleared(state, moves, A)
    state, moves = cleared(state, moves, B, "head")
    act, who, *rest = ours
    a = make(PROCEDURE, state, act, who, **(rest[0] if rest else {}))
    b = make(PROCEDURE, state, theirs, B, data={"part": "1", "paragraph": state.over["1"]})
    found = fold(PROCEDURE, [*moves, a, b])
    assert found == fold(PROCEDURE, [b, a, *moves])
    # The deciding side's clearance comes first, and what crossed it takes it back at once.
    assert found.status == status


def test_a_stop_that_crosses_the_release_does_not_undo_it():
    state, moves = all_cleared()
    state, moves = more(state, moves, ("order", B))
    stop, release = make(PROCEDURE, state, "stop", A), make(PROCEDURE, state, "release", B)
    found = fold(PROCEDURE, [*moves, stop, release])
    assert found.status == "released"
    assert dict(found.refused) == {machine.move_id(stop): "move-not-in-status"}


# Figures.


def test_what_was_agreed_of_an_event_changes_with_its_reports_and_its_views():
    merged = State("event", status="merged", facts={"reports": ["a", "b"], "views": {A: {"size": 3}}})
    other = State("event", status="merged", facts={"reports": ["a", "b"], "views": {A: {"size": 4}}})
    assert len({statement.event_hash(one) for one in (merged, other)}) == 2
    for status in set(event.PROCEDURE.statuses()) - {"merged"}:
        assert statement.event_hash(State("event", status=status, facts=merged.facts)) == ""


def test_a_figure_without_what_was_agreed_is_refused():
    for figures, agreed in (([FIGURE], []), ([], [HASH]), ([FIGURE], [HASH, HASH])):
        data = {**WORDS, "figures": figures, "agreed": agreed}
        state, _ = play(PROCEDURE, ("draft", A))
        assert code(state, "paragraph", A, data=data) == "statement-figures"


# Garbage: each field one past its limit.


@pytest.mark.parametrize(
    ("act", "field", "good", "bad"),
    [
        ("draft", "title", TITLE, {"en": "only one language"}),
        ("draft", "title", {**TITLE, "en": "x" * 160}, {**TITLE, "en": "x" * 161}),
        ("draft", "title", TITLE, {**TITLE, "fr": "x"}),
        ("paragraph", "number", 9, 10),
        ("paragraph", "number", 1, 0),
        ("paragraph", "ar", "x" * 700, "x" * 701),
        ("paragraph", "ckb", "x", ""),
        ("paragraph", "figures", [FIGURE] * 8, [FIGURE] * 9),
        ("paragraph", "figures", [FIGURE], [{"value": 3, "what": "x"}]),
        ("paragraph", "figures", [{**FIGURE, "value": 10_000_000}], [{**FIGURE, "value": 10_000_001}]),
        ("paragraph", "agreed", [HASH] * 8, [HASH] * 9),
        ("object", "why", "x" * 300, "x" * 301),
        ("clear", "part", "x" * 64, "x" * 65),
        ("correct", "why", "x", " "),
    ],
)
def test_one_past_each_limit(act, field, good, bad):
    known = {**PROCEDURE.acts[act].fields, **PROCEDURE.acts[act].optional}
    assert known[field](good)
    assert not known[field](bad)


def test_a_statement_is_released_at_a_full_minute():
    data = {**STATEMENT, "release_at": MINUTE_OF_RELEASE + 1}
    assert (
        machine.check(PROCEDURE, NEW, make(PROCEDURE, NEW, "draft", A, data=data)).code == "statement-minute"
    )


def test_editions_come_to_an_end():
    state, moves = released()
    full = {**state.facts, "published": {**state.facts["published"], "edition": statement.MAX_EDITIONS}}
    state = State(**{f: full if f == "facts" else getattr(state, f) for f in state.__struct_fields__})
    assert code(state, "correct", A) == "statement-editions"
    assert moves


def test_the_largest_move_fits_an_entry():
    wide = "\u0800" * 700
    figure = {"value": 10_000_000, "what": wide[:80], "event": EVENT}
    data = {**WORDS, "ar": wide, "ckb": wide, "en": wide, "figures": [figure] * 8, "agreed": [HASH] * 8}
    assert len(encode({"data": data})) < MAX_ENTRY_BYTES - FRAME
    assert T0
