"""Joint situation report: drafted by both, edited each its own, signed by both or marked single-sided."""

import pytest
from procedure_play import HERE, MINUTE, T0, A, B, make, play

from seamline import machine
from seamline.machine import State, due, fold, must_act, presumed
from seamline.procedures import sitrep
from seamline.procedures.sitrep import PROCEDURE, columns, sitrep_hash
from seamline.terms.canonical import encode
from seamline.understanding.clocks import DEFAULTS

HOUR = 60 * MINUTE
TEN_YEARS = 10 * 365 * 24 * HOUR
FRAME = 4_096
CHANGED = {"hour": T0, "what": "spot", "was": 0, "count": 3}
DRAFTED = (("open", A, {"at": T0}), ("draft", A), ("draft", B, {"variant": 1}))


def opening(party, **more):
    data = {"hour": T0, "from": T0 - 24 * HOUR, **more}
    return make(PROCEDURE, State("sitrep"), "open", party, data=data)


def edit(state, party, **paragraphs):
    return make(PROCEDURE, state, "edit", party, data=paragraphs)


def test_both_openings_are_one_and_the_period_is_that_of_the_first_in_order():
    ours, theirs = opening(A), opening(B)
    assert ours.ob == theirs.ob
    state = fold(PROCEDURE, [ours, theirs])
    assert state == fold(PROCEDURE, [theirs, ours])
    assert (state.status, state.refused) == ("drafting", ())
    assert state.facts == {"hour": T0, "from": T0 - 24 * HOUR}


def test_an_opening_that_arrives_late_voids_no_signature():
    state, moves = play(PROCEDURE, ("open", A), ("draft", A), ("sign", A))
    late = fold(PROCEDURE, [*moves, opening(B)])
    assert (late.status, late.over, late.joined) == (state.status, state.over, state.joined)


@pytest.mark.parametrize(
    ("steps", "status", "who"),
    [
        (DRAFTED, "drafting", (A, B)),
        ((*DRAFTED, ("sign", A)), "half", (B,)),
        ((*DRAFTED, ("sign", A), ("sign", B)), "signed", ()),
        ((*DRAFTED, ("sign", A), ("edit", B)), "drafting", (A, B)),
        ((*DRAFTED, ("sign", A), ("lapse", B)), "single-sided", ()),
        ((*DRAFTED, ("lapse", B)), "unsigned", ()),
        ((*DRAFTED, ("sign", A), ("lapse", B), ("sign", B)), "late", ()),
        ((*DRAFTED, ("lapse", B), ("sign", A), ("sign", B)), "late", ()),
        ((*DRAFTED, ("lapse", B), ("sign", A)), "unsigned", ()),
    ],
)
def test_where_it_stands_and_who_must_act(steps, status, who):
    state, _ = play(PROCEDURE, *steps)
    assert (state.status, must_act(PROCEDURE, state)) == (status, who)


def test_each_side_edits_its_own_view_and_an_edit_voids_every_signature():
    state, moves = play(PROCEDURE, *DRAFTED, ("sign", A))
    moves.append(edit(state, B, own_activity="Two patrols."))
    after = fold(PROCEDURE, moves)
    assert after.facts["views"][B]["own_activity"] == "Two patrols."
    assert after.facts["views"][A] == state.facts["views"][A]
    assert after.joined["sign"] == {}
    assert after.over[""] == sitrep_hash(after.facts) != state.over[""]
    # It knows of the edit and signs what stood before it.
    again = make(PROCEDURE, after, "sign", B, data={"sitrep": state.over[""]})
    assert fold(PROCEDURE, [*moves, again]).status == "drafting"


def test_a_paragraph_left_out_stays_and_an_edit_that_says_nothing_is_refused():
    state, moves = play(PROCEDURE, *DRAFTED)
    for paragraphs in ({"situation": "Quiet."}, {"plans": "None."}):
        moves.append(edit(fold(PROCEDURE, moves), A, **paragraphs))
    view = fold(PROCEDURE, moves).facts["views"][A]
    assert (view["situation"], view["plans"], view["total"]) == ("Quiet.", "None.", 1)
    assert machine.check(PROCEDURE, state, edit(state, A)).code == "sitrep-empty"


def test_the_figures_of_a_draft_follow_and_the_paragraphs_stay():
    _state, moves = play(PROCEDURE, *DRAFTED, ("edit", A), ("draft", A, {"variant": 3}))
    view = fold(PROCEDURE, moves).facts["views"][A]
    assert (view["total"], view["situation"]) == (4, "Quiet, version 0.")


# The clock.


def test_silence_makes_it_single_sided_or_nothing_never_joint():
    state, _ = play(PROCEDURE, *DRAFTED)
    assert [(c.name, c.act, c.due_at - T0) for c in due(PROCEDURE, state, A, DEFAULTS, {})] == [
        ("sitrep.sign", "lapse", HOUR)
    ]
    for steps, status in ((DRAFTED, "unsigned"), ((*DRAFTED, ("sign", A)), "single-sided")):
        state, _ = play(PROCEDURE, *steps)
        assert presumed(PROCEDURE, state, A, T0 + HOUR - 1, DEFAULTS, {}) == state.status
        for at in (HOUR, TEN_YEARS):
            assert presumed(PROCEDURE, state, A, T0 + at, DEFAULTS, {}) == status


def test_who_had_signed_when_the_time_was_over_is_kept_though_a_view_comes_in_later():
    _state, moves = play(PROCEDURE, *DRAFTED, ("sign", A), ("lapse", B))
    late = fold(PROCEDURE, [*moves, edit(fold(PROCEDURE, moves), B, own_activity="Late.")])
    assert (late.status, late.facts["single"]) == ("single-sided", [A])
    assert late.joined["sign"] == {}  # nobody has signed what stands there now
    signed = [*moves, edit(fold(PROCEDURE, moves), B, own_activity="Late.")]
    for party in (A, B):
        signed.append(make(PROCEDURE, fold(PROCEDURE, signed), "sign", party))
    assert fold(PROCEDURE, signed).status == "late"


# Apart, then together.


def test_both_apart_sign_what_each_has_and_neither_is_joint():
    """The link is cut after the opening: each drafts, edits and signs alone, the decider's clock runs out."""
    state, moves = play(PROCEDURE, ("open", A))
    ours, theirs = list(moves), list(moves)
    for held, party in ((ours, A), (theirs, B)):
        for act in ("draft", "edit", "sign"):
            held.append(make(PROCEDURE, fold(PROCEDURE, held), act, party))
    theirs.append(make(PROCEDURE, fold(PROCEDURE, theirs), "lapse", B))
    assert presumed(PROCEDURE, fold(PROCEDURE, ours), A, T0 + HOUR, DEFAULTS, {}) == "single-sided"
    assert fold(PROCEDURE, theirs).status == "single-sided"
    whole = fold(PROCEDURE, [*ours, *theirs])
    assert whole == fold(PROCEDURE, [*theirs, *ours])
    assert whole.status == "single-sided"
    assert set(whole.facts["views"]) == {A, B}
    assert state.status == "drafting"


def test_signatures_that_cross_are_both_good_over_the_same_bytes():
    state, moves = play(PROCEDURE, *DRAFTED)
    both = [make(PROCEDURE, state, "sign", party) for party in (A, B)]
    assert fold(PROCEDURE, [*moves, *both]).status == "signed"


def test_a_signature_that_crosses_an_edit_stands_under_nothing():
    state, moves = play(PROCEDURE, *DRAFTED)
    crossed = [make(PROCEDURE, state, "sign", A), edit(state, B, own_activity="New.")]
    found = fold(PROCEDURE, [*moves, *crossed])
    assert found.status == "drafting"
    assert not any(found.joined.get("sign", {}).values())


def test_a_period_that_ends_before_it_begins_is_refused():
    move = opening(A, **{"from": T0})
    assert machine.check(PROCEDURE, State("sitrep"), move).code == "sitrep-period"


def test_the_two_columns_agree_where_both_say_the_same():
    state, moves = play(PROCEDURE, *DRAFTED, ("edit", A), ("edit", B))
    rows = {row["field"]: row for row in columns(state, A)}
    assert (rows["total"]["ours"], rows["total"]["theirs"], rows["total"]["agreed"]) == (1, 2, None)
    assert rows["situation"]["agreed"] == "Quiet, version 0."
    assert {row["field"]: row for row in columns(state, B)}["total"]["ours"] == 2
    assert moves


@pytest.mark.parametrize(
    ("act", "field", "good", "bad"),
    [
        ("open", "hour", T0, "0600C"),
        ("open", "from", 0, -1),
        ("draft", "figures", [{"what": "spot", "count": 1}] * 100, [{"what": "spot", "count": 1}] * 101),
        ("draft", "figures", [{"what": "spot", "count": 1}], [{"what": "spot", "count": 0}]),
        ("draft", "figures", [{"what": "med", "count": 1}], [{"what": "person", "count": 1}]),
        ("draft", "events", [{"what": "uxo", "at": 1, "place": HERE}] * 30, [{"what": "uxo", "at": 1}] * 31),
        ("draft", "total", 1_000_000, 1_000_001),
        ("draft", "earlier", [CHANGED] * 50, [CHANGED] * 51),
        ("draft", "earlier", [CHANGED], [{**CHANGED, "was": -1}]),
        ("edit", "situation", "x" * 800, "x" * 801),
        ("edit", "needs", "x" * 800, "x" * 801),
        ("sign", "sitrep", "a" * 64, "a" * 63),
    ],
)
def test_one_past_each_limit(act, field, good, bad):
    known = {**PROCEDURE.acts[act].fields, **PROCEDURE.acts[act].optional}
    assert known[field](good)
    assert not known[field](bad)


def test_the_largest_moves_fit_an_entry():
    from seamline.ledger.entry import MAX_ENTRY_BYTES

    corner = {"lat_e7": -899_999_999, "lon_e7": -1_799_999_999, "precision_m": 1_000_000}
    figure = {"what": "works", "sector": "\u0800" * 40, "count": 1_000_000}
    one = {"what": "works", "at": 2**53 - 1, "place": corner, "count": 1_000_000}
    earlier = {"hour": 2**53 - 1, "what": "works", "was": 1_000_000, "count": 1_000_000}
    draft = {"figures": [figure] * 100, "events": [one] * 30, "total": 1_000_000, "earlier": [earlier] * 50}
    edited = dict.fromkeys(sitrep.PARAGRAPHS, "\u0800" * 800)
    for act, data in (("draft", draft), ("edit", edited)):
        known = PROCEDURE.acts[act].optional
        assert all(known[name](value) for name, value in data.items())
        assert len(encode({"data": data})) < MAX_ENTRY_BYTES - FRAME
