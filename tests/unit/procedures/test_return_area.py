"""Area of return: conditions met and unmet, bands and no counts; what is old is not relied on."""

import pytest
from procedure_play import AREA_OF_RETURN, HERE, MINUTE, T0, THERE, A, B, C, make, play

from seamline import machine
from seamline.ledger.entry import MAX_ENTRY_BYTES
from seamline.machine import State, due, fold, meanwhile, presumed
from seamline.procedures import return_area
from seamline.procedures.return_area import HOUSEHOLDS, PROCEDURE, band_of
from seamline.terms.canonical import encode
from seamline.understanding.clocks import DEFAULTS

DAY = 24 * 60 * MINUTE
NEW = State("return-area")
KEPT = (("describe", A, {"at": T0}),)
MINES = {"kind": "mines", "state": "marked", "place": HERE}
FRAME = 4_096


def kept(*steps):
    return play(PROCEDURE, *KEPT, *steps, parties=(A, B, C))


def test_the_keeper_alone_says_what_is_there_and_no_others_consent_is_asked():
    state, _ = kept()
    assert (state.status, state.asker, state.decider, state.signers) == ("kept", A, A, (A,))
    for act in ("update", "end", "age"):
        for other in (B, C):
            assert machine.check(PROCEDURE, state, make(PROCEDURE, state, act, other)).code == "move-side"


def test_what_is_met_what_is_not_and_what_nobody_has_looked_at():
    state, moves = kept()
    assert (state.facts["met"], state.facts["unmet"]) == (["water"], ["school"])
    assert state.facts["not_looked_at"] == ["cleared", "clinic", "shelter", "access", "documents"]
    more = {"conditions": {"water": "unmet", "clinic": "met"}, "services": {"market": "partly"}}
    state, _ = play(PROCEDURE, ("update", A, {"data": more}), state=state, moves=moves, parties=(A, B, C))
    assert (state.facts["met"], state.facts["unmet"]) == (["clinic"], ["water", "school"])
    assert state.facts["services"] == {"market": "partly"}
    assert state.facts["households"] == "50-99"


def test_the_others_add_hazards_and_routes_and_nothing_else():
    others = {name for name, act in PROCEDURE.acts.items() if act.side != "asker"}
    assert others == {"hazards", "routes"}
    state, moves = kept()
    steps = (
        ("hazards", B, {"data": {"hazards": [MINES]}}),
        ("hazards", A, {"data": {"hazards": [{"kind": "ruins", "state": "confirmed"}]}}),
        ("hazards", B, {"data": {"hazards": [MINES, {**MINES, "state": "cleared"}]}}),
        ("routes", C, {"data": {"routes": [{"name": "north road", "state": "closed"}]}}),
    )
    state, _ = play(PROCEDURE, *steps, state=state, moves=moves, parties=(A, B, C))
    # Each party's newest list stands for all that it said before.
    assert [(one["by"], one["kind"], one["state"]) for one in state.facts["hazards"]] == [
        (A, "ruins", "confirmed"),
        (B, "mines", "marked"),
        (B, "mines", "cleared"),
    ]
    assert [one["by"] for one in state.facts["routes"]] == [C]


# Bands.


@pytest.mark.parametrize(
    ("households", "band"),
    [
        (0, "not-shown"),
        (1, "not-shown"),
        (19, "not-shown"),
        (20, "20-49"),
        (49, "20-49"),
        (50, "50-99"),
        (99, "50-99"),
        (100, "100-249"),
        (249, "100-249"),
        (250, "250-499"),
        (499, "250-499"),
        (500, "500-999"),
        (999, "500-999"),
        (1_000, "from-1000"),
        (10**9, "from-1000"),
    ],
)
def test_small_counts_are_hidden_and_none_looks_like_few(households, band):
    assert band_of(households) == band
    assert band in HOUSEHOLDS


def kinds(known):
    for field in known:
        yield field.kind
        yield from kinds(field.parts.values())


def test_there_is_no_field_into_which_a_count_or_a_person_could_be_typed():
    found = {
        kind
        for act in PROCEDURE.acts.values()
        for kind in kinds({**act.fields, **act.opens, **act.optional}.values())
    }
    assert found <= {"text", "choice", "record", "records", "area", "point"}
    assert not return_area.STANDS["households"]("21")
    assert not return_area.STANDS["households"](21)


# Its one clock.


def test_what_is_old_is_not_relied_on_though_nobody_is_heard():
    assert DEFAULTS["return-area.review"] == 7 * 86_400
    state, moves = kept()
    (clock,) = due(PROCEDURE, state, A, DEFAULTS, {})
    assert (clock.act, clock.due_at - T0) == ("age", 7 * DAY)
    for me in (A, B):
        assert presumed(PROCEDURE, state, me, T0 + 7 * DAY - 1, DEFAULTS, {}) == "kept"
        assert presumed(PROCEDURE, state, me, T0 + 7 * DAY, DEFAULTS, {}) == "stale"
    assert meanwhile(PROCEDURE, state, B, T0 + 7 * DAY, DEFAULTS, {}) == "return-area-safe-stale"
    # A hazard is no look at the rest of it; an update is.
    state, moves = play(PROCEDURE, ("age", A), ("hazards", B), state=state, moves=moves, parties=(A, B, C))
    assert state.status == "stale"
    state, _ = play(PROCEDURE, ("update", A), state=state, moves=moves, parties=(A, B, C))
    assert state.status == "kept"


@pytest.mark.parametrize(
    ("ours", "theirs", "status"),
    [("end", "hazards", "ended"), ("age", "hazards", "stale"), ("update", "routes", "kept")],
)
def test_crossing_moves(ours, theirs, status):
    state, moves = kept()
    a, b = make(PROCEDURE, state, ours, A), make(PROCEDURE, state, theirs, B, variant=1)
    found = fold(PROCEDURE, [*moves, a, b])
    assert found == fold(PROCEDURE, [b, a, *moves])
    assert found.status == status
    if status == "kept":
        assert len(found.facts["routes"]) == 1


# Garbage: each field one past its limit.


@pytest.mark.parametrize(
    ("act", "field", "good", "bad"),
    [
        ("describe", "name", "x" * 80, "x" * 81),
        ("describe", "households", "not-shown", "12"),
        ("describe", "ring", [HERE] * 200, [HERE] * 201),
        ("update", "conditions", {"water": "met"}, {"water": "perhaps"}),
        ("update", "conditions", {"school": "unmet"}, {"mosque": "met"}),
        ("update", "services", {"market": "partly"}, {}),
        ("update", "note", "x" * 400, "x" * 401),
        ("hazards", "hazards", [MINES] * 20, [MINES] * 21),
        ("hazards", "hazards", [], [{"kind": "mines"}]),
        ("hazards", "hazards", [{**MINES, "note": "x" * 120}], [{**MINES, "note": "x" * 121}]),
        ("hazards", "hazards", [MINES], [{**MINES, "seen_by": "somebody"}]),
        ("routes", "routes", [{"name": "x", "state": "open"}] * 10, [{"name": "x", "state": "open"}] * 11),
        ("routes", "routes", [{"name": "x" * 80, "state": "open"}], [{"name": "x" * 81, "state": "open"}]),
    ],
)
def test_one_past_each_limit(act, field, good, bad):
    known = {**PROCEDURE.acts[act].fields, **PROCEDURE.acts[act].optional}
    assert known[field](good)
    assert not known[field](bad)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({**AREA_OF_RETURN, "ring": [HERE, THERE, HERE]}, "return-area-ground"),
        ({n: v for n, v in AREA_OF_RETURN.items() if n != "place"}, "return-area-ground"),
        ({**AREA_OF_RETURN, "families": 12}, "move-field"),
    ],
)
def test_what_makes_no_sense_is_refused(data, code):
    assert machine.check(PROCEDURE, NEW, make(PROCEDURE, NEW, "describe", A, data=data)).code == code


def test_an_update_that_says_nothing_is_refused():
    state, _ = kept()
    empty = make(PROCEDURE, state, "update", A, data={})
    assert machine.check(PROCEDURE, state, empty).code == "return-area-nothing"


def test_the_largest_moves_fit_an_entry():
    corner = {"lat_e7": -899_999_999, "lon_e7": -1_799_999_999, "precision_m": 1_000_000}
    wide = "\u0800" * 120
    full = {
        "name": wide[:80],
        "households": "from-1000",
        "ring": [corner] * 200,
        "conditions": dict.fromkeys(return_area.CONDITIONS, "unmet"),
        "services": dict.fromkeys(return_area.SERVICES, "not-working"),
        "note": "\u0800" * 400,
    }
    hazard = {"kind": "booby-traps", "state": "suspected", "place": corner, "note": wide}
    route = {"name": wide[:80], "state": "not-known", "place": corner, "note": wide}
    for data in (full, {"hazards": [hazard] * 20}, {"routes": [route] * 10}):
        assert len(encode({"data": data})) < MAX_ENTRY_BYTES - FRAME
