"""GO by all or NO-GO: moves that cross, a link that dies between any two messages, clocks that are wrong."""

import itertools
import random

import pytest
from procedure_play import H_HOUR, MINUTE, T0, A, B, C, Party, make, play

from seamline import machine
from seamline.machine import fold, presumed, version_of
from seamline.procedures import operation_go
from seamline.procedures.operation import PROCEDURE, STATUSES
from seamline.procedures.operation_go import expects, is_sure, may_go, orders
from seamline.understanding.clocks import DEFAULTS

TEN_YEARS = 10 * 365 * 24 * 60 * MINUTE
BEFORE_GO_BY = H_HOUR - 180 * MINUTE
GO_BY = H_HOUR - 120 * MINUTE
SURE_BY = H_HOUR - 10 * MINUTE
SIGNED = (("warn", A), ("plan", A), ("sign", A), ("sign", B))
GIVEN = (*SIGNED, ("go", A), ("go", B))
READY = (*GIVEN, ("confirm", A), ("confirm", B))
RUNNING = (*READY, ("start", B))


def code_of(state, act, party, **given):
    refusal = machine.check(PROCEDURE, state, make(PROCEDURE, state, act, party, **given))
    return "" if refusal is None else refusal.code


def crossed(before, ours, theirs, *, late=0):
    """The state once A and B have moved in view of the same and neither of the other's move; and both acts."""
    state, moves = play(PROCEDURE, *before)
    a = make(PROCEDURE, state, ours, A, at=T0 + late, variant=2)
    b = make(PROCEDURE, state, theirs, B, at=T0 + late, variant=3)
    for move in (a, b):
        assert machine.check(PROCEDURE, state, move) is None, move.act
    found = fold(PROCEDURE, [*moves, a, b])
    assert found == fold(PROCEDURE, [b, a, *moves])
    return found


# Moves that cross on the way.


@pytest.mark.parametrize(
    ("before", "ours", "theirs", "status"),
    [
        # Both press GO; one presses GO and the other STOP at the same moment, either way round.
        (SIGNED, "go", "go", "go"),
        (SIGNED, "go", "stop", "no-go"),
        (SIGNED, "stop", "go", "no-go"),
        (SIGNED, "stop", "stop", "no-go"),
        (SIGNED, "go", "lapse", "no-go"),
        ((*SIGNED, ("go", A)), "stop", "go", "no-go"),
        ((*SIGNED, ("go", B)), "go", "stop", "no-go"),
        # A change crosses a GO: the GO was over what is no more.
        (SIGNED, "go", "plan", "planned"),
        (SIGNED, "plan", "go", "planned"),
        ((*SIGNED, ("go", A)), "stop", "plan", "planned"),
        (SIGNED, "go", "object", "objected"),
        (SIGNED, "object", "go", "objected"),
        (SIGNED, "cancel", "go", "cancelled"),
        # Known to one side and stopped by the other.
        (GIVEN, "confirm", "stop", "no-go"),
        (GIVEN, "stop", "confirm", "no-go"),
        (GIVEN, "confirm", "lapse", "no-go"),
        (READY, "stop", "start", "stopped"),
        # While it runs.
        (RUNNING, "stop", "stop", "stopped"),
        (RUNNING, "stop", "phase", "stopped"),
        (RUNNING, "out", "stop", "stopped"),
        (RUNNING, "stop", "expire", "stopped"),
        ((*RUNNING, ("change", A)), "stop", "sign", "stopped"),
        ((*RUNNING, ("change", A)), "sign", "stop", "stopped"),
        ((*RUNNING, ("change", A)), "sign", "lapse", "held"),
        ((*RUNNING, ("change", A), ("sign", B)), "sign", "lapse", "held"),
        ((*RUNNING, ("change", A), ("lapse", B)), "change", "stop", "restarting"),
        ((*RUNNING, ("stop", A), ("change", B), ("sign", B)), "sign", "stop", "stopped"),
        ((*RUNNING, ("stop", A), ("change", B)), "stop", "sign", "stopped"),
        ((*RUNNING, ("out", A), ("stop", B)), "phase", "out", "ended"),
    ],
)
def test_crossing_moves(before, ours, theirs, status):
    assert crossed(before, ours, theirs).status == status


def test_a_change_that_crosses_a_stop_leaves_nobody_moving_whichever_was_first():
    for ours, theirs in (("change", "stop"), ("stop", "change")):
        state = crossed(RUNNING, ours, theirs)
        assert state.status in ("stopped", "restarting")
        mover = A if ours == "stop" else B
        assert not may_go(state, mover, H_HOUR, {})
        assert all(not may_go(state, party, H_HOUR, {}) for party in (A, B))


def test_two_changes_at_once_leave_one_and_its_maker_is_told():
    state = crossed(RUNNING, "change", "change")
    assert state.status == "changing"
    assert state.facts["change"]["number"] == 1
    assert [code for _, code in state.refused] == ["move-other-version"]


def test_wherever_it_stands_a_stop_leads_where_nobody_moves():
    for status in STATUSES:
        after = PROCEDURE.table[status, "stop"]
        assert after not in operation_go.GOING | operation_go.BEFORE | {"signed"}


# GO, and what is no GO.


def test_a_second_go_one_over_another_version_and_one_after_its_time_are_refused():
    state, _ = play(PROCEDURE, *SIGNED, ("go", A))
    assert code_of(state, "go", A) == "move-already"
    assert code_of(state, "go", B, data={"plan": "0" * 64}) == "move-other-version"
    assert code_of(state, "go", B, at=GO_BY - 1) == ""
    assert code_of(state, "go", B, at=GO_BY) == "operation-late"


def test_go_and_signature_are_signed_and_a_stop_needs_neither_name_nor_authority():
    acts = PROCEDURE.acts
    assert acts["go"].signed
    assert acts["sign"].signed
    assert (acts["go"].authority, acts["sign"].authority) == ("operation.go", "operation.sign")
    assert not acts["stop"].signed
    assert not acts["stop"].authority
    assert acts["confirm"].node
    assert acts["heard"].node


def test_a_confirmation_made_too_late_or_by_another_clock_counts_for_nothing():
    state, _ = play(PROCEDURE, *SIGNED, ("go", A, {"at": BEFORE_GO_BY}), ("go", B, {"at": BEFORE_GO_BY}))
    assert code_of(state, "confirm", A, at=GO_BY - 1) == ""
    assert code_of(state, "confirm", A, at=GO_BY) == "operation-late"
    assert code_of(state, "confirm", A, at=BEFORE_GO_BY - 5 * MINUTE) == ""
    assert code_of(state, "confirm", A, at=BEFORE_GO_BY - 5 * MINUTE - 1) == "operation-clocks"


def test_a_confirmation_from_ahead_of_the_own_clock_or_too_near_h_hour_makes_nobody_sure():
    state, moves = play(PROCEDURE, *READY)
    (theirs,) = [machine.move_id(move) for move in moves if move.act == "confirm" and move.party == B]
    at = state.facts["confirmed"][B]["at"]
    assert is_sure(state, A, {theirs: at})
    assert is_sure(state, A, {theirs: at - 5 * MINUTE})
    assert not is_sure(state, A, {theirs: at - 5 * MINUTE - 1})
    assert is_sure(state, A, {theirs: SURE_BY - 1})
    assert not is_sure(state, A, {theirs: SURE_BY})
    assert not is_sure(state, A, {})


def test_nobody_goes_before_h_hour_or_after_the_end():
    state, moves = play(PROCEDURE, *READY)
    arrived = {machine.move_id(move): move.at for move in moves}
    end = state.facts["until"]
    assert [may_go(state, A, at, arrived) for at in (H_HOUR - 1, H_HOUR, end - 1, end)] == [
        False,
        True,
        True,
        False,
    ]
    assert not may_go(state, C, H_HOUR, arrived)


def test_nobody_goes_by_a_confirmation_that_did_not_come_in_time_though_no_stop_was_made_yet():
    state, moves = play(PROCEDURE, *READY)
    arrived = {machine.move_id(move): move.at for move in moves}
    theirs = state.facts["confirmed"][B]["id"]
    assert may_go(state, A, H_HOUR, arrived)
    assert not may_go(state, A, H_HOUR, {**arrived, theirs: SURE_BY})
    assert not may_go(state, A, H_HOUR, {name: at for name, at in arrived.items() if name != theirs})


def test_a_new_go_is_needed_after_every_stop_and_every_edit():
    state, moves = play(PROCEDURE, *GIVEN, ("stop", A))
    state, moves = play(PROCEDURE, ("plan", B, {"variant": 2}), state=state, moves=moves)
    assert state.joined.keys() == {"sign"}
    assert state.facts["confirmed" if "confirmed" in state.facts else "bound"] in ({}, [])
    state, _ = play(PROCEDURE, ("sign", A), ("sign", B), state=state, moves=moves)
    assert state.status == "signed"


def test_a_go_over_what_was_edited_since_binds_nobody():
    state, moves = play(PROCEDURE, *SIGNED, ("go", A))
    state, _ = play(PROCEDURE, ("plan", B, {"variant": 2}), state=state, moves=moves)
    assert not operation_go.gave_go(state, A)
    assert code_of(state, "plan", A, variant=3) == ""


# Who may be moving.


def test_whoever_stops_expects_the_other_until_its_node_has_heard():
    state, moves = play(PROCEDURE, *READY, ("stop", A))
    assert expects(state, A) == (B,)
    assert orders(state, A, frozenset(), {}) == "operation-safe-expect"
    assert expects(state, B) == ()
    state, _ = play(PROCEDURE, ("heard", B), state=state, moves=moves)
    assert expects(state, A) == ()
    assert orders(state, A, frozenset(), {}) == ""


def test_a_go_that_could_lead_to_nothing_is_not_expected():
    state, _ = play(PROCEDURE, *SIGNED, ("go", B), ("stop", A))
    assert expects(state, A) == ()


def test_what_each_side_does_where_its_status_does_not_say_it():
    state, moves = play(PROCEDURE, *READY)
    arrived = {machine.move_id(move): move.at for move in moves}
    assert orders(state, A, frozenset(), arrived) == ""
    assert orders(state, A, frozenset({B}), arrived) == "operation-safe-lost-before"
    assert orders(state, A, frozenset(), {}) == "operation-safe-stay"
    state, moves = play(PROCEDURE, ("start", B), state=state, moves=moves)
    assert orders(state, A, frozenset(), arrived) == ""
    assert orders(state, A, frozenset({B}), arrived) == "operation-safe-lost-during"
    assert orders(state, C, frozenset({B}), arrived) == ""
    state, _ = play(PROCEDURE, ("out", A), state=state, moves=moves)
    assert orders(state, A, frozenset(), arrived) == "operation-safe-stay"


def test_who_had_stopped_moves_again_only_by_a_change_that_it_signed_itself():
    state, moves = play(
        PROCEDURE, *RUNNING, ("stop", A), ("heard", B), ("change", B), ("sign", B), ("sign", A)
    )
    arrived = {machine.move_id(move): move.at for move in moves}
    assert state.status == "resumed"
    assert all(may_go(state, party, H_HOUR, arrived) for party in (A, B))


# A link that dies between any two messages.


class Node(Party):
    """A party whose node answers by itself, as ``centre/reactions/operation`` does."""

    def follow(self, now):
        """Return what its node says now, all of it."""
        state, made = self.state(), []
        while True:
            bound = self.name in state.facts.get("bound", ())
            if state.status == "go" and self.name not in state.facts.get("confirmed", {}):
                act = "confirm" if operation_go.in_time(state, now + self.skew) else "stop"
            elif state.status == "ready" and bound and not is_sure(state, self.name, self.arrived):
                act = "stop"
            elif state.status in operation_go.OFF and bound:
                act = "heard"
            else:
                return made
            made.append(self.do(act, now))
            state = self.state()

    def clock(self, now):
        """Return what its clocks say now: its own lapses as the deciding party, and NO-GO for silence."""
        state = self.state()
        after = presumed(PROCEDURE, state, self.name, now + self.skew, DEFAULTS, self.arrived)
        if state.decider == self.name and after in ("no-go", "running") and state.status != after:
            return [self.do("lapse" if after == "no-go" else "start", now)]
        return []

    def silent(self, now):
        state = self.state()
        return [self.do("stop", now)] if PROCEDURE.silence.acts.get(state.status) == "stop" else []


def two(skews=(0, 0)):
    _, moves = play(PROCEDURE, *SIGNED)
    nodes = [Node(PROCEDURE, name, skew) for name, skew in zip((A, B), skews, strict=True)]
    for node, move in itertools.product(nodes, moves):
        node.take(move, T0)
    return nodes


def run(cut_after, order, events, dead=True):
    """Both give GO; the link carries so many messages and dies. Returns the nodes as they are at H-hour.

    order: who gives GO first, and whose messages are carried first. events: (time, who, act) of people.
    """
    nodes = two()
    by_name = {node.name: node for node in nodes}
    letters, carried = [], 0
    now = BEFORE_GO_BY

    def post(node, moves):
        letters.extend((other, move) for move in moves if move for other in nodes if other is not node)

    def carry():
        nonlocal carried
        while letters and carried < cut_after:
            letters.sort(key=lambda one: order.index(one[1].party))
            other, move = letters.pop(0)
            carried += 1
            other.take(move, now)
            post(other, other.follow(now))

    for at, who, act in [*((BEFORE_GO_BY, who, "go") for who in order), *events]:
        now = at
        node = by_name[who]
        post(node, [node.do(act, now)])
        post(node, node.follow(now))
        carry()
    for at in (GO_BY, SURE_BY):
        now = at
        for node in nodes:
            post(node, node.clock(now))
            post(node, node.follow(now))
        carry()
    now = H_HOUR - MINUTE
    for node in nodes if dead and letters else ():
        post(node, node.silent(now))
    return nodes


EVENTS = [
    [],
    [(BEFORE_GO_BY + MINUTE, A, "stop")],
    [(BEFORE_GO_BY + MINUTE, B, "stop")],
    [(SURE_BY - MINUTE, A, "stop"), (SURE_BY - MINUTE, B, "stop")],
]


@pytest.mark.parametrize("events", EVENTS)
@pytest.mark.parametrize("order", [(A, B), (B, A)])
@pytest.mark.parametrize("cut_after", range(12))
def test_a_link_that_dies_after_any_message_leaves_both_at_home(cut_after, order, events):
    nodes = run(cut_after, order, events)
    whole = run(99, order, events)
    going = [may_go(node.state(), node.name, H_HOUR, node.arrived) for node in nodes]
    meant = [may_go(node.state(), node.name, H_HOUR, node.arrived) for node in whole]
    assert meant == [not events] * 2
    assert going in ([False, False], meant)
    if cut_after >= 6:
        assert going == meant


@pytest.mark.parametrize("events", EVENTS)
@pytest.mark.parametrize("order", [(A, B), (B, A)])
@pytest.mark.parametrize("cut_after", range(12))
def test_even_if_nobody_noticed_the_silence_whoever_goes_is_expected(cut_after, order, events):
    """The worst case of the docstring: the link dies, and the silence is not noticed before H-hour."""
    nodes = run(cut_after, order, events, dead=False)
    for one, other in itertools.permutations(nodes):
        if may_go(one.state(), one.name, H_HOUR, one.arrived):
            state = other.state()
            held = {(move.act, move.party) for move in other.moves.values()}
            assert {("go", A), ("go", B)} <= held
            assert one.name in expects(state, other.name) or state.status in operation_go.GOING | {"ready"}


@pytest.mark.parametrize("skews", [(0, TEN_YEARS), (0, -TEN_YEARS), (TEN_YEARS, 0), (-TEN_YEARS, 0)])
def test_with_clocks_ten_years_apart_nobody_goes(skews):
    nodes = two(skews)
    for _ in range(3):
        for node, other in itertools.permutations(nodes):
            for move in [node.do("go", BEFORE_GO_BY), *node.follow(BEFORE_GO_BY)]:
                if move:
                    other.take(move, BEFORE_GO_BY)
    for node in nodes:
        node.follow(BEFORE_GO_BY)
        for at in range(BEFORE_GO_BY, H_HOUR + 60 * MINUTE, 10 * MINUTE):
            assert not may_go(node.state(), node.name, at + node.skew, node.arrived)


@pytest.mark.parametrize("seed", range(80))
def test_three_sides_any_order_of_messages_whoever_goes_holds_everything_and_is_expected(seed):
    rng = random.Random(seed)
    steps = (("warn", A), ("plan", A), *(("sign", name) for name in (A, B, C)))
    _, moves = play(PROCEDURE, *steps, parties=(A, B, C))
    nodes = [Node(PROCEDURE, name) for name in (A, B, C)]
    for node, move in itertools.product(nodes, moves):
        node.take(move, T0)
    now, letters = BEFORE_GO_BY, []
    for _ in range(60):
        now += rng.randrange(8) * MINUTE
        node = rng.choice(nodes)
        act = rng.choices(("go", "stop", "change", "sign", ""), (6, 0.4, 0.6, 2, 4))[0]
        made = [node.do(act, now, parties=(A, B, C), variant=rng.randrange(4))] if act else node.clock(now)
        for move in [*made, *node.follow(now)]:
            letters += [(other, move) for other in nodes if other is not node] if move else []
        for other, move in rng.sample(letters, rng.randrange(len(letters) + 1)):
            other.take(move, now)
            letters.remove((other, move))
            letters += [(third, said) for said in other.follow(now) for third in nodes if third is not other]
        for one in nodes:
            if not may_go(one.state(), one.name, max(now, H_HOUR), one.arrived):
                continue
            for other in nodes:
                held = {(move.act, move.party) for move in other.moves.values()}
                assert {("go", name) for name in (A, B, C)} <= held
                if other is not one:
                    assert one.name in other.state().facts["bound"]


def test_the_hash_that_is_signed_is_one_over_all_parts():
    state, moves = play(PROCEDURE, *SIGNED)
    over = {move.data["plan"] for move in moves if move.act == "sign"}
    assert over == {version_of(state.over)}
