"""Crossing: the answer in time, the safe side of each, and the promise that both rely on."""

import random

import pytest
from procedure_play import MINUTE, SIX, T0, A, B, C, Party, make, play

from seamline import machine
from seamline.machine import State, fold
from seamline.procedures import crossing
from seamline.procedures.crossing import PROCEDURE, expects, may_move
from seamline.understanding.clocks import DEFAULTS

TEN_YEARS = 10 * 365 * 24 * 60 * MINUTE
HOUR = 60 * MINUTE
CLEARED = (("request", A), ("acknowledge", B), ("clear", B))


def test_cleared_entered_ended():
    state, _ = play(PROCEDURE, *CLEARED, ("enter", A))
    assert state.status == "active"
    assert may_move(state, A, T0 + MINUTE, DEFAULTS)
    assert expects(state, T0 + MINUTE, DEFAULTS)
    state, _ = play(PROCEDURE, *CLEARED, ("enter", A), ("end", A))
    assert state.status == "ended"
    assert not may_move(state, A, T0 + MINUTE, DEFAULTS)
    assert not expects(state, T0 + MINUTE, DEFAULTS)


def test_nobody_moves_before_the_clearance_and_the_decider_never_by_it():
    for steps in ((("request", A),), CLEARED[:2], (("request", A), ("not-clear", B))):
        state, _ = play(PROCEDURE, *steps)
        assert not may_move(state, A, T0 + MINUTE, DEFAULTS)
        assert not expects(state, T0 + MINUTE, DEFAULTS)
    state, _ = play(PROCEDURE, *CLEARED)
    assert not may_move(state, B, T0 + MINUTE, DEFAULTS)
    assert not may_move(state, C, T0 + MINUTE, DEFAULTS)


def test_the_decider_expects_from_clearing_before_anybody_heard():
    state, moves = play(PROCEDURE, *CLEARED)
    assert expects(state, T0 + MINUTE, DEFAULTS)
    at_a = fold(PROCEDURE, moves[:2])
    assert not may_move(at_a, A, T0 + MINUTE, DEFAULTS)


def test_the_asker_counts_from_its_own_request():
    # The clearance came 50 minutes late; the asker's hour has run since it asked, not since it heard.
    asked = ("request", A, {"at": T0})
    state, _ = play(PROCEDURE, asked, ("clear", B, {"at": T0 + 9 * MINUTE}))
    assert may_move(state, A, T0 + 59 * MINUTE, DEFAULTS)
    assert not may_move(state, A, T0 + 60 * MINUTE, DEFAULTS)
    assert expects(state, T0 + 68 * MINUTE, DEFAULTS)
    assert not expects(state, T0 + 69 * MINUTE, DEFAULTS)


def test_a_time_limit_shortens_both():
    limit = {"data": {"limit_min": 20}, "at": T0}
    state, _ = play(PROCEDURE, ("request", A), ("clear-with-conditions", B, limit))
    assert state.facts["conditions"] == {"limit_min": 20}
    assert may_move(state, A, T0 + 20 * MINUTE - 1, DEFAULTS)
    assert not may_move(state, A, T0 + 20 * MINUTE, DEFAULTS)
    assert not expects(state, T0 + 20 * MINUTE, DEFAULTS)


def test_a_later_clearance_without_conditions_takes_the_limit_away():
    limit = {"data": {"limit_min": 5}}
    state, _ = play(
        PROCEDURE, ("request", A), ("clear-with-conditions", B, limit), ("crossed", A), ("clear", B)
    )
    assert (state.status, state.facts["conditions"]) == ("active", {})
    assert may_move(state, A, T0 + 30 * MINUTE, DEFAULTS)


def test_conditions_without_any_are_refused():
    state, _ = play(PROCEDURE, ("request", A))
    move = make(PROCEDURE, state, "clear-with-conditions", B, data={})
    assert machine.check(PROCEDURE, state, move).code == "crossing-conditions"


def test_one_extension():
    steps = (*CLEARED, ("enter", A), ("extend", A, {"at": T0 + 50 * MINUTE}))
    state, moves = play(PROCEDURE, *steps)
    # Asking alone extends nothing.
    assert state.status == "extending"
    assert not may_move(state, A, T0 + HOUR, DEFAULTS)
    state, moves = play(PROCEDURE, ("grant", B, {"at": T0 + 55 * MINUTE}), state=state, moves=moves)
    assert state.status == "extended"
    # The asker asked for 30 minutes, and counts from asking.
    assert may_move(state, A, T0 + 79 * MINUTE, DEFAULTS)
    assert not may_move(state, A, T0 + 80 * MINUTE, DEFAULTS)
    assert expects(state, T0 + 84 * MINUTE, DEFAULTS)
    again = make(PROCEDURE, state, "extend", A)
    assert machine.check(PROCEDURE, state, again).code == "move-not-in-status"


@pytest.mark.parametrize("act", ["refuse-extension", "lapse-extension"])
def test_an_extension_that_is_not_granted_changes_nothing(act):
    state, _ = play(PROCEDURE, *CLEARED, ("enter", A), ("extend", A), (act, B))
    assert state.status == "active"
    assert may_move(state, A, T0 + 59 * MINUTE, DEFAULTS)
    assert not may_move(state, A, T0 + HOUR, DEFAULTS)


@pytest.mark.parametrize("status", ["", *crossing.STATUSES])
def test_crossed_without_clearance_is_always_taken(status):
    # Unsigned, by nobody in particular, in whatever status.
    state, moves = way_to(status)
    move = make(PROCEDURE, state, "crossed", A, data={"why": "self-defence"})
    assert (move.sig, move.person) == ("", "")
    after = fold(PROCEDURE, [*moves, move])
    assert after.status == "crossed"
    assert expects(after, T0 + 100 * HOUR, DEFAULTS)
    assert not may_move(after, A, T0 + MINUTE, DEFAULTS)
    assert machine.lane_of(PROCEDURE, "crossed") == "standing"


def test_what_follows_a_crossing_without_clearance_travels_as_it_did():
    asked, _ = play(PROCEDURE, ("request", A))
    assert machine.lane_of(PROCEDURE, "acknowledge", asked) == "flash"
    told, _ = play(PROCEDURE, ("crossed", A), ("acknowledge", B))
    assert machine.lane_of(PROCEDURE, "acknowledge", told) == "standing"
    assert machine.lane_of(PROCEDURE, "end", told) == "standing"
    # Permission is never given beside the understanding.
    assert machine.lane_of(PROCEDURE, "clear", told) == "flash"


def way_to(status):
    """Return (state, moves) at a status, found by walking the table."""
    ways = {"": []}
    queue = [""]
    while queue:
        before = queue.pop(0)
        for (known, act), after in PROCEDURE.table.items():
            if known == before and after not in ways:
                ways[after] = [*ways[before], act]
                queue.append(after)
    steps = [(act, B if PROCEDURE.acts[act].side == "decider" else A) for act in ways[status]]
    return play(PROCEDURE, *steps) if steps else (State("crossing"), [])


def test_the_decider_may_regularise_what_crossed():
    state, _ = play(PROCEDURE, ("crossed", A), ("acknowledge", B), ("clear", B))
    assert state.status == "active"
    assert may_move(state, A, T0 + MINUTE, DEFAULTS)
    assert state.facts["crossed"]["why"] == "life-saving"


class TestByVoice:
    """While the link is down both enter their half, and arrive at one object."""

    heard = ("heard", A, {"late": 1, "at": T0})
    said = ("said", B, {"late": 1, "at": T0})

    def halves(self):
        return play(PROCEDURE, self.heard)[1][0], play(PROCEDURE, self.said)[1][0]

    def test_both_halves_have_one_id(self):
        heard, said = self.halves()
        assert heard.ob == said.ob
        other = play(PROCEDURE, ("heard", A, {"data": {**SIX, "code": "B7-482914"}}))[1][0]
        assert other.ob != heard.ob

    def test_whatever_comes_first_the_end_is_the_same(self):
        heard, said = self.halves()
        state = fold(PROCEDURE, [heard, said])
        assert state == fold(PROCEDURE, [said, heard])
        assert (state.status, state.facts["voice"]) == ("cleared", ["heard", "said"])
        assert (state.asker, state.decider, state.refused) == (A, B, ())
        assert state.last["said"].late == state.last["heard"].late == 1

    def test_the_software_says_yes_only_to_what_the_decider_signed(self):
        heard, said = self.halves()
        alone = fold(PROCEDURE, [heard])
        assert alone.status == "voice"
        assert not may_move(alone, A, T0 + MINUTE, DEFAULTS)
        assert machine.meanwhile(PROCEDURE, alone, A, T0, DEFAULTS, {}) == "crossing-safe-voice"
        both = fold(PROCEDURE, [heard, said])
        assert may_move(both, A, T0 + 59 * MINUTE, DEFAULTS)
        assert not may_move(both, A, T0 + HOUR, DEFAULTS)

    def test_the_decider_expects_whoever_claims_a_clearance(self):
        heard, said = self.halves()
        arrived = {machine.move_id(heard): T0 + 30 * MINUTE}
        assert expects(fold(PROCEDURE, [heard]), T0 + 89 * MINUTE, DEFAULTS, arrived)
        assert expects(fold(PROCEDURE, [said]), T0 + MINUTE, DEFAULTS)

    def test_without_its_own_half_the_asker_cannot_know_since_when(self):
        _, said = self.halves()
        assert not may_move(fold(PROCEDURE, [said]), A, T0 + MINUTE, DEFAULTS)

    def test_a_second_claim_does_not_prolong_a_clearance(self):
        state, moves = play(PROCEDURE, ("request", A), ("clear", B))
        state, _ = play(
            PROCEDURE, ("heard", A, {"late": 1, "at": T0 + 50 * MINUTE}), state=state, moves=moves
        )
        assert not may_move(state, A, T0 + HOUR, DEFAULTS)

    def test_what_the_decider_says_it_allowed_holds(self):
        data = {**SIX, "code": "B7-1"}
        heard = play(PROCEDURE, ("heard", A, {"data": {**data, "conditions": {"limit_min": 50}}}))[1][0]
        said = play(PROCEDURE, ("said", B, {"data": {**data, "conditions": {"limit_min": 10}}}))[1][0]
        state = fold(PROCEDURE, [heard, said])
        assert state.facts["conditions"] == {"limit_min": 10}
        assert not may_move(state, A, T0 + 10 * MINUTE, DEFAULTS)

    def test_a_clearance_by_voice_that_was_never_given(self):
        state, _ = play(PROCEDURE, ("request", A), ("not-clear", B), ("heard", A, {"late": 1}))
        assert state.status == "voice"
        assert not may_move(state, A, T0 + MINUTE, DEFAULTS)
        state, _ = play(PROCEDURE, ("request", A), ("lapse", B), ("heard", A, {"late": 1}), ("not-clear", B))
        assert state.status == "not-cleared"


def test_a_clock_that_jumped_ahead_gives_no_permission():
    # The request carries a time years ahead of now: since then nothing can have run.
    state, _ = play(PROCEDURE, ("request", A, {"at": T0 + TEN_YEARS}), ("clear", B))
    assert not may_move(state, A, T0, DEFAULTS)


ACTS = {
    A: ("enter", "end", "extend", "withdraw", "crossed", "heard"),
    B: ("acknowledge", "clear", "clear-with-conditions", "not-clear", "grant", "refuse-extension"),
}


def running(who):
    return machine.due(PROCEDURE, who.state(), who.name, DEFAULTS, who.arrived)


def four_hours(seed):
    """Play four hours; at every minute whoever may move is expected. Return the minutes of permission."""
    rng = random.Random(seed)
    asker = Party(PROCEDURE, A, rng.choice((0, TEN_YEARS, -TEN_YEARS)))
    decider = Party(PROCEDURE, B, rng.choice((0, TEN_YEARS, -TEN_YEARS)))
    now, permitted = T0 + TEN_YEARS, 0
    flying = [(decider, asker.do("request", now))]
    for _ in range(240):
        now += MINUTE
        for who, other in ((asker, decider), (decider, asker)):
            over = [clock for clock in running(who) if clock.due_at <= now + who.skew]
            acts = [clock.act for clock in over if clock.act and not clock.local]
            if rng.random() < 0.2:
                acts.append(rng.choice(ACTS[who.name]))
            for act in acts:
                move = who.do(act, now, **({"late": 1} if act == "heard" else {}))
                if move is not None:
                    flying.append((other, move))
        for letter in [letter for letter in flying if rng.random() < 0.15]:
            letter[0].take(letter[1], now)
            if rng.random() < 0.7:
                flying.remove(letter)
        if may_move(asker.state(), A, now + asker.skew, DEFAULTS):
            permitted += 1
            assert expects(decider.state(), now + decider.skew, DEFAULTS, decider.arrived), seed
    return permitted


def test_while_the_asker_may_move_the_decider_expects_it():
    """Clocks ten years apart, parcels late, lost and repeated: the promise holds at every minute."""
    assert sum(four_hours(seed) for seed in range(25)) > 100
