"""Synchronised patrols and link-ups: nobody is out, or may set out, whom another side does not reckon with."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from procedure_play import T0, A, B, C, Party, make, play

from seamline import machine
from seamline.machine import fold
from seamline.procedures import joint_patrol, link_up
from seamline.procedures.joint_patrol import expects, has_heard

ACTS = ("propose", "amend", "sign", "object", "withdraw", "go", "in", "stop", "end", "lapse", "over")
AGREED = (("propose", A), ("sign", A), ("sign", B))
both = pytest.mark.parametrize(
    "proc", [joint_patrol.PROCEDURE, link_up.PROCEDURE], ids=lambda proc: proc.name
)


class Side(Party):
    """A party whose node answers by itself, as ``centre.reactions.joint_patrol`` has it."""

    def __init__(self, proc, name):
        super().__init__(proc, name)
        self.own = []

    def do(self, act, now, **given):
        move = super().do(act, now, **given)
        if move is not None:
            self.own.append(move)
        return move

    def hear(self, now):
        signature = has_heard(self.state(), self.name, self.own)
        return self.do("heard", now, data={"signature": signature}) if signature else None

    def is_out(self):
        """As its own people know it, whatever the state has come to."""
        went = [move.act for move in self.own if move.act in ("go", "in")]
        return went[-1:] == ["go"]

    def may_set_out(self, now):
        state = self.state()
        return bool(state.status) and machine.check(self.proc, state, self.going(now)) is None

    def going(self, now):
        return make(self.proc, self.state(), "go", self.name, at=now)


steps = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from((*ACTS, "hear", "take", "take", "take")), st.integers(0, 9)),
    max_size=60,
)


def unexpected(sides, now):
    """Return who is or may go out without another side's reckoning with it."""
    return [
        (one.name, other.name)
        for one, other in itertools.permutations(sides, 2)
        if (one.is_out() or one.may_set_out(now)) and one.name not in expects(other.state(), other.name)
    ]


def trail(sides):
    """What each side holds, for whoever reads of a failure."""
    held = [
        (side.name, side.state().status, *((move.party, move.act) for move in side.moves.values()))
        for side in sides
    ]
    return "; ".join(map(str, held))


@both
@pytest.mark.parametrize("names", [(A, B), (A, B, C)])
@settings(max_examples=150, deadline=None)
@given(begun=st.sampled_from([1, 3, 4]), wanted=steps)
def test_whoever_is_or_may_be_out_is_reckoned_with_on_every_other_side(proc, names, begun, wanted):
    sides = [Side(proc, name) for name in names]
    opening = make(proc, sides[0].state(), "propose", A, parties=names)
    letters = {side.name: [] for side in sides}

    def post(move, mover):
        if move is not None:
            for name in letters.keys() - {mover.name}:
                letters[name].append(move)

    def take(side, move, now):
        side.take(move, now)
        post(side.hear(now), side)

    for side in sides:
        side.take(opening, T0)
    # It begins somewhere on the way: proposed, signed by one, or by all.
    for side in sides[: begun - 1]:
        move = side.do("sign", T0)
        for other in sides:
            other.take(move, T0)
    for at, (who, word, pick) in enumerate(wanted, start=1):
        side, now = sides[who % len(sides)], T0 + at * 1_000
        waiting = letters[side.name]
        if word == "take":
            if waiting:
                # In any order, and some of them twice.
                take(side, waiting[pick % len(waiting)], now)
                if pick % 3:
                    waiting.pop(pick % len(waiting))
        elif word != "hear" and side.state().status:
            post(side.do(word, now, variant=pick), side)
            post(side.hear(now), side)
        assert unexpected(sides, now) == [], trail(sides)
    for side in sides:
        for move in letters[side.name]:
            side.take(move, T0 + 99_000)
    assert unexpected(sides, T0 + 99_000) == [], trail(sides)


@both
def test_once_everybody_has_heard_and_is_in_nobody_is_reckoned_with(proc):
    state, moves = play(proc, *AGREED, ("withdraw", A))
    for party, other in ((A, B), (B, A)):
        assert expects(state, other) == (party,)
        signature = has_heard(state, party, [move for move in moves if move.party == party])
        state, moves = play(
            proc, ("heard", party, {"data": {"signature": signature}}), state=state, moves=moves
        )
    assert expects(state, A) == expects(state, B) == ()


@both
@pytest.mark.parametrize("variants", [(2,), (2, 0)], ids=["changed", "changed-and-changed-back"])
def test_whoever_goes_by_a_plan_that_was_changed_meanwhile_is_out_and_both_know(proc, variants):
    state, moves = play(proc, *AGREED)
    gone = make(proc, state, "go", A, at=T0 + 9_000)
    changes = [("amend", B, {"variant": variant}) for variant in variants]
    changed, held = play(proc, *changes, state=state, moves=moves)
    assert (changed.status, expects(changed, B)) == ("proposed", (A,))
    state = fold(proc, [*held, gone])
    assert (state.status, expects(state, B)) == ("stopped", (A,))


@both
def test_it_is_ended_once_all_are_in_and_whoever_is_in_does_not_go_again(proc):
    state, moves = play(proc, *AGREED, ("go", A), ("in", A))

    def code(state, act, party):
        refusal = machine.check(proc, state, make(proc, state, act, party))
        return refusal.code if refusal else ""

    assert code(state, "end", A) == "patrol-still-out"
    assert code(state, "go", A) == "patrol-is-in"
    assert code(state, "go", B) == ""
    state, moves = play(proc, ("in", B), state=state, moves=moves)
    assert code(state, "end", A) == ""
    state, _ = play(proc, ("end", A), state=state, moves=moves)
    assert code(state, "in", B) == code(state, "phase", A) == "move-not-in-status"


@both
def test_ended_from_a_stop_whoever_may_still_be_out_reports_in(proc):
    state, moves = play(proc, *AGREED, ("go", A), ("stop", B), ("end", B))
    assert expects(state, B) == (A,)
    # Its node does not say for it that nobody went.
    assert has_heard(state, A, [move for move in moves if move.party == A]) == ""
    assert has_heard(state, B, [move for move in moves if move.party == B]) != ""
    state, _ = play(proc, ("in", A), state=state, moves=moves)
    assert expects(state, B) == ()


@both
def test_a_signature_over_a_plan_that_stands_is_not_said_to_be_off(proc):
    state, moves = play(proc, ("propose", A), ("sign", A))
    assert has_heard(state, B, []) == ""
    assert expects(state, A) == (B,)
    assert expects(state, B) == ()
    state, moves = play(proc, ("object", B), state=state, moves=moves)
    data = {"signature": has_heard(state, B, [])}
    state, _ = play(proc, ("heard", B, {"data": data}), state=state, moves=moves)
    assert expects(state, A) == ()
