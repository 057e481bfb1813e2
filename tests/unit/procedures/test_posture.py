"""Posture change: nothing changes at a post without every signature; what nobody planned freezes the site."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from procedure_play import CHANGE, HERE, MINUTE, SITE, T0, A, B, C, Party, make, play

from seamline import machine
from seamline.machine import State, due, fold, ladder_due, meanwhile, must_act, presumed
from seamline.procedures import posture
from seamline.procedures.posture import OPEN, PROCEDURE, version_hash
from seamline.terms.canonical import encode
from seamline.terms.party import Names
from seamline.understanding.clocks import DEFAULTS
from seamline.understanding.model import Step

HOUR = 60 * MINUTE
DAY = 24 * HOUR
TEN_YEARS = 3_650 * DAY
FRAME = 4_096
"""Bytes for what stands about the data of a move: ids, parties, answers of a lively object."""
STEPS = (Step(1, Names("", "", ""), 5), Step(2, Names("", "", ""), 20))

PLANNED = (("plan", A, {"at": T0, "data": {**CHANGE, "from": T0 + 49 * HOUR, "until": T0 + 60 * HOUR}}),)
AGREED = (*PLANNED, ("agree", B, {"at": T0 + HOUR}))
IN_TIME = {"at": T0 + 50 * HOUR}
TOLD = (("tell", A, {"at": T0}),)
PROPOSED = (*TOLD, ("acknowledge", B), ("propose", A))


def done(*steps):
    return play(PROCEDURE, *steps)[0]


# The table.


@pytest.mark.parametrize(
    ("steps", "status", "who"),
    [
        (PLANNED, "noticed", (B,)),
        ((*PLANNED, ("acknowledge", B)), "acknowledged", (B,)),
        (AGREED, "agreed", (A,)),
        ((*PLANNED, ("object", B)), "objected", (A,)),
        ((*PLANNED, ("object", B), ("amend", A)), "noticed", (B,)),
        ((*PLANNED, ("lapse", B)), "lapsed", ()),
        ((*PLANNED, ("withdraw", A)), "withdrawn", ()),
        ((*AGREED, ("done", A, IN_TIME)), "done", ()),
        ((*AGREED, ("object", B)), "objected", (A,)),
        ((*AGREED, ("expire", B)), "overdue", (A,)),
        ((*AGREED, ("expire", B), ("done", A, IN_TIME)), "done", ()),
        (TOLD, "frozen", (B,)),
        ((*TOLD, ("acknowledge", B)), "known", (A, B)),
        ((*TOLD, ("talk", B)), "talking", (A, B)),
        ((*TOLD, ("call-meeting", B), ("meet", A)), "met", (A, B)),
        ((*TOLD, ("miss", B)), "unmet", (A, B)),
        (PROPOSED, "proposed", (B,)),
        ((*PROPOSED, ("object", B)), "disputed", (A, B)),
        ((*PROPOSED, ("agree", B)), "settled", ()),
        ((("propose", A), ("agree", B)), "settled", ()),
    ],
)
def test_where_it_stands_and_who_must_act(steps, status, who):
    state = done(*steps)
    assert (state.status, must_act(PROCEDURE, state)) == (status, who)


def test_what_binds_is_signed_and_what_warns_needs_nothing():
    signed = {name for name, act in PROCEDURE.acts.items() if act.signed}
    assert signed == {"plan", "amend", "propose", "agree", "done"}
    tell = PROCEDURE.acts["tell"]
    assert (tell.authority, tell.signed, "tell" in PROCEDURE.always) == ("", False, True)


def test_whoever_tells_freezes_the_site_in_whatever_status():
    for steps in (PLANNED, AGREED, (*AGREED, ("done", A, IN_TIME)), (*PROPOSED, ("agree", B))):
        assert done(*steps, ("tell", A)).status == "frozen"


def test_the_register_keeps_what_was_put_into_it_when_the_site_is_frozen_again():
    before = done(*PROPOSED, ("agree", B))
    after = done(*PROPOSED, ("agree", B), ("tell", A))
    assert after.facts["of_record"] == before.facts["of_record"] != []


# Nothing changes without every signature.


def test_with_three_parties_two_signatures_are_not_enough():
    known = {"parties": (A, B, C)}
    for opening, status in (("plan", "agreed"), ("propose", "settled")):
        state, moves = play(PROCEDURE, (opening, A), ("agree", B), **known)
        assert state.status in ("noticed", "proposed")
        assert "of_record" not in state.facts
        state, _ = play(PROCEDURE, ("agree", C), state=state, moves=moves, **known)
        assert state.status == status


def test_an_amended_notice_is_signed_anew_by_all():
    state, moves = play(PROCEDURE, *PLANNED)
    stale = make(PROCEDURE, state, "agree", B)
    amended, moves = play(PROCEDURE, ("amend", A, {"variant": 2}), state=state, moves=moves)
    assert machine.check(PROCEDURE, amended, stale).code == "move-other-version"
    # It crossed the amendment: what the decider signed is what is agreed, and the amendment is void.
    crossed = fold(PROCEDURE, [*moves, stale])
    assert (crossed.status, crossed.facts["name"]) == ("agreed", CHANGE["name"])


def test_an_objection_voids_what_was_signed_and_only_a_new_notice_can_be_signed():
    state = done(*AGREED, ("object", B))
    for who in (A, B):
        for version in (state.over[""], version_hash(CHANGE)):
            again = make(PROCEDURE, state, "agree", who, data={"version": version})
            assert machine.check(PROCEDURE, state, again).code == "move-not-in-status"
    assert done(*AGREED, ("object", B), ("amend", A), ("agree", B)).status == "agreed"


def test_an_objection_to_an_outcome_leaves_nothing_that_could_be_signed():
    state = done(*PROPOSED, ("object", B))
    assert state.joined["agree"].get("", ()) == ()
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "agree", B)).code == "move-not-in-status"
    assert done(*PROPOSED, ("object", B), ("propose", B), ("agree", A)).status == "settled"


def test_what_was_signed_before_a_new_alarm_settles_nothing():
    state, moves = play(PROCEDURE, *PROPOSED)
    late = make(PROCEDURE, state, "agree", B)
    again = make(PROCEDURE, state, "tell", A, at=T0 + DAY)
    for order in ([*moves, again, late], [late, again, *moves]):
        # B signed first by its own record: settled, and then frozen again.
        assert fold(PROCEDURE, order).status == "frozen"
    told, moves = play(PROCEDURE, ("tell", A, {"at": T0 + DAY}), state=state, moves=moves)
    same, _ = play(PROCEDURE, ("propose", A), state=told, moves=moves)
    assert same.over != state.over
    assert machine.check(PROCEDURE, same, late).code == "move-other-version"


def test_carried_out_only_in_the_time_that_was_signed_and_only_once_all_have_signed():
    state = done(*AGREED)
    for at, code in ((T0 + 49 * HOUR - 1, "posture-window"), (T0 + 60 * HOUR, "posture-window")):
        assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "done", A, at=at)).code == code
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "done", A, **IN_TIME)) is None
    unsigned = done(*PLANNED, ("object", B))
    early = make(PROCEDURE, unsigned, "done", A, **IN_TIME)
    assert machine.check(PROCEDURE, unsigned, early).code == "posture-unsigned"


# Every clock, and its safe side.


def test_the_lengths_that_hold_by_default():
    names = ("notice", "planned", "level-2", "level-3", "meeting")
    lengths = [DEFAULTS[f"posture.{name}"] // 60 for name in names]
    assert lengths == [30, 48 * 60, 30, 120, 12 * 60]
    assert [(c.name, c.act, c.due_at - T0) for c in due(PROCEDURE, done(*TOLD), B, DEFAULTS, {})] == [
        ("posture.level-2", "", 30 * MINUTE),
        ("posture.level-3", "", 2 * HOUR),
        ("posture.meeting", "miss", 12 * HOUR),
    ]


def test_a_planned_change_that_nobody_answers_does_not_happen():
    state = done(*PLANNED)
    assert presumed(PROCEDURE, state, A, T0 + 48 * HOUR - 1, DEFAULTS, {}) == "noticed"
    for at in (48 * HOUR, TEN_YEARS):
        assert presumed(PROCEDURE, state, A, T0 + at, DEFAULTS, {}) == "lapsed"
        assert meanwhile(PROCEDURE, state, A, T0 + at, DEFAULTS, {}) == "posture-safe-lapsed"
    assert "of_record" not in done(*PLANNED, ("lapse", B)).facts


def test_a_frozen_site_stays_frozen_however_long_nobody_answers():
    for steps in (TOLD, (*TOLD, ("acknowledge", B)), PROPOSED, (*PROPOSED, ("object", B))):
        state = done(*steps)
        for who in (A, B):
            status = presumed(PROCEDURE, state, who, T0 + TEN_YEARS, DEFAULTS, {})
            assert status in OPEN
            words = meanwhile(PROCEDURE, state, who, T0 + TEN_YEARS, DEFAULTS, {})
            assert words in ("posture-safe-unmet", "posture-safe-proposed", "posture-safe-disputed")


def test_agreed_and_not_heard_of_is_neither_done_nor_off():
    state = done(*AGREED)
    assert presumed(PROCEDURE, state, B, T0 + TEN_YEARS, DEFAULTS, {}) == "overdue"
    assert meanwhile(PROCEDURE, state, B, T0 + TEN_YEARS, DEFAULTS, {}) == "posture-safe-may-have"


def test_the_ladder_is_climbed_at_once_where_a_site_is_frozen():
    rungs = ladder_due(PROCEDURE, done(*TOLD), STEPS, A, {}, DEFAULTS)
    assert [(rung.name, rung.due_at - T0) for rung in rungs] == [("ladder.1", 0), ("ladder.2", 5 * MINUTE)]


def test_a_notice_given_late_is_kept_and_says_how_late():
    data = {"happened": "was-left", "by": "by-them", "known_at": T0 - 95 * MINUTE, **SITE}
    state = done(("tell", A, {"at": T0, "data": data}))
    assert (state.status, state.facts["after_min"]) == ("frozen", 95)


# Moves that cross on the way.


def crossed(before, ours, theirs, **times):
    """The state once both have moved in view of the same and neither of the other's move."""
    state, moves = play(PROCEDURE, *before)
    a = make(PROCEDURE, state, ours, A, variant=1, **{"at": T0 + HOUR, **times})
    b = make(PROCEDURE, state, theirs, B, at=T0 + HOUR)
    for move in (a, b):
        assert machine.check(PROCEDURE, state, move) is None
    found = fold(PROCEDURE, [*moves, a, b])
    assert found == fold(PROCEDURE, [b, a, *moves])
    return found


@pytest.mark.parametrize(
    ("before", "ours", "theirs", "status"),
    [
        (PLANNED, "withdraw", "agree", "withdrawn"),
        (PLANNED, "withdraw", "object", "withdrawn"),
        (PLANNED, "withdraw", "lapse", "withdrawn"),
        (PLANNED, "amend", "lapse", "noticed"),
        (PLANNED, "amend", "object", "noticed"),
        (PLANNED, "tell", "agree", "frozen"),
        (AGREED, "withdraw", "object", "withdrawn"),
        (AGREED, "tell", "object", "frozen"),
        (TOLD, "talk", "miss", "unmet"),
        (TOLD, "meet", "miss", "met"),
        (TOLD, "propose", "miss", "proposed"),
        (TOLD, "tell", "acknowledge", "frozen"),
        (PROPOSED, "propose", "object", "proposed"),
        (PROPOSED, "tell", "agree", "frozen"),
        (PROPOSED, "object", "agree", "settled"),
    ],
)
def test_crossing_moves(before, ours, theirs, status):
    assert crossed(before, ours, theirs).status == status


def test_carried_out_while_the_objection_was_on_its_way_freezes_the_site_and_is_not_of_record():
    state = crossed(AGREED, "done", "object", **IN_TIME)
    assert (state.status, state.facts.get("of_record", [])) == ("frozen", [])
    assert state.facts["told_at"] == IN_TIME["at"]


def test_carried_out_in_time_and_heard_of_late_is_of_record():
    state = crossed(AGREED, "done", "expire", **IN_TIME)
    assert (state.status, len(state.facts["of_record"])) == ("done", 1)


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_whatever_interleaving_nothing_is_of_record_without_both_signatures(rng: random.Random):
    parties = [Party(PROCEDURE, A, 0), Party(PROCEDURE, B, TEN_YEARS)]
    now, flying = T0 + HOUR, []
    for step in range(30):
        now += rng.randrange(90) * MINUTE
        who = parties[0] if not step else rng.choice(parties)
        acts = (
            sorted(PROCEDURE.opening)
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
            held = party.moves.values()
            entries = len(party.state().facts.get("of_record", ()))
            signed = {move.party for move in held if move.sig}
            assert not entries or signed == {A, B}
            ends = [m for m in held if m.act in ("agree", "done") and m.sig]
            assert entries <= len(ends)
    for who, move in flying:
        who.take(move, now)
    assert parties[0].state() == parties[1].state()


# Garbage: each field one past its limit.


@pytest.mark.parametrize(
    ("act", "field", "good", "bad"),
    [
        ("plan", "change", "leave", "attack"),
        ("plan", "name", "x" * 80, "x" * 81),
        ("plan", "place", HERE, {**HERE, "lat_e7": 900_000_001}),
        ("plan", "until", 2**53 - 1, 2**53),
        ("plan", "post", "A" * 21 + "A", "A" * 21),
        ("tell", "happened", "was-taken", "burnt"),
        ("tell", "by", "by-third-party", "charlie"),
        ("tell", "known_at", 0, -1),
        ("tell", "radius_m", 10_000, 10_001),
        ("tell", "radius_m", 50, 49),
        ("propose", "outcome", "monitored", "ours"),
        ("propose", "watched", "x" * 400, "x" * 401),
        ("object", "why", "x" * 400, "x" * 401),
        ("talk", "level", 4, 5),
        ("call-meeting", "meet_at", 1, 1.0),
        ("agree", "version", "a" * 64, "A" * 64),
    ],
)
def test_one_past_each_limit(act, field, good, bad):
    fields = {**PROCEDURE.acts[act].fields, **PROCEDURE.acts[act].optional}
    assert fields[field](good)
    assert not fields[field](bad)


@pytest.mark.parametrize("value", [None, [], {}, True, 1.5, "\x00", "x" * 10_000])
def test_no_field_trips_over_what_a_peer_sends(value):
    for act in PROCEDURE.acts.values():
        for field in {**act.fields, **act.opens, **act.optional}.values():
            assert field(value) in (True, False)


@pytest.mark.parametrize(
    ("act", "data", "code"),
    [
        ("plan", {**CHANGE, "from": T0, "until": T0}, "posture-times"),
        ("propose", {**SITE, "outcome": "one-side"}, "posture-holder"),
        ("propose", {**SITE, "outcome": "one-side", "holder": C}, "posture-holder"),
        ("propose", {**SITE, "outcome": "neither", "holder": A}, "posture-holder"),
        ("propose", {**SITE, "outcome": "monitored"}, "posture-watch"),
    ],
)
def test_what_does_not_go_together_is_refused(act, data, code):
    move = make(PROCEDURE, State("posture"), act, A, data=data)
    assert machine.check(PROCEDURE, State("posture"), move).code == code


def test_the_largest_move_fits_an_entry():
    from seamline.ledger.entry import MAX_ENTRY_BYTES

    wide = "\u0800"
    largest = {**SITE, "name": wide * 80, "outcome": "monitored", "watched": wide * 400, "note": wide * 400}
    assert len(encode({"data": largest})) < MAX_ENTRY_BYTES - FRAME


def test_the_form_and_the_run_sheet_speak_of_what_there_is():
    known = {name for act in PROCEDURE.acts.values() for name in {**act.fields, **act.optional}}
    assert set(PROCEDURE.printed) <= known | {*posture.SITE, "meeting", "objection"}
    assert {act for _, act in PROCEDURE.sheet} <= set(PROCEDURE.acts)
