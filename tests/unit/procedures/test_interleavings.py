"""Two and three parties, any interleaving, loss, repetition, restart and skew: the same state in the end.

Each party holds a set of moves and folds it; the network drops, repeats and reorders; nodes come back from
what is on their disks; clocks run out by each node's own time, which may be years off. At every moment and on
every node nothing joint is in force without every signature, and nobody goes by a permission that the other
side does not reckon with; once all has arrived, all agree.
"""

import random

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from procedure_play import MINUTE, T0, A, B, C, Party

from seamline import machine
from seamline.procedures import (
    control_measure,
    crossing,
    event,
    line_check,
    operation,
    operation_go,
    registry,
    sitrep,
)
from seamline.understanding.clocks import DEFAULTS

ONE_SIDED = ("patrol", "patrol-check")
"""Of these only one side moves once they are open: nothing can collide."""
ONWARD = 0.6
"""How often a party does what leads on, where that takes a long row of steps by everybody."""
TEN_YEARS = 10 * 365 * 24 * 60 * MINUTE
SKEWS = (0, 30 * MINUTE, -30 * MINUTE, TEN_YEARS, -TEN_YEARS)
"""By how much a party's clock is off: years are noticed, half an hour is taken for the time."""


class Federation(RuleBasedStateMachine):
    """Subclasses say which procedure and which parties."""

    proc = registry.PROCEDURES["crossing"]
    names = (A, B)

    def __init__(self):
        super().__init__()
        self.parties = [Party(self.proc, name) for name in self.names]
        self.now = T0 + TEN_YEARS
        self.flying = []
        self.lost = []

    @initialize(data=st.data())
    def somebody_opens(self, data):
        opening = sorted(act for act in self.proc.opening if self.proc.acts[act].side != "decider")
        for party in self.parties:
            party.skew = data.draw(st.sampled_from(SKEWS), label="skew")
        who = data.draw(st.sampled_from(self.parties), label="party")
        self.send(who, data.draw(st.sampled_from(opening), label="act"), 0)

    def send(self, who, act, variant):
        move = who.do(act, self.now, variant=variant, parties=self.names)
        if move is not None:
            self.flying.extend((other, move) for other in self.parties if other is not who)

    @rule(data=st.data(), minutes=st.integers(0, 30))
    def somebody_moves(self, data, minutes):
        self.now += minutes * MINUTE
        who = data.draw(st.sampled_from(self.parties), label="party")
        state = who.state()
        # What follows when a clock runs out comes by ``clocks_run_out``, and not before its time.
        by_clock = {timer.act for timer in self.proc.clocks}
        steps = {
            act: after
            for (status, act), after in self.proc.table.items()
            if status == state.status and act not in by_clock
        }
        going_on = sorted(act for act, after in steps.items() if after not in self.proc.closed)
        # Most of what may happen ends an object; left to chance alone, few would live long.
        acts = going_on if going_on and data.draw(st.integers(0, 3)) else sorted(steps)
        if who.moves and acts:
            variant = data.draw(st.integers(0, 3), label="variant")
            self.send(who, data.draw(st.sampled_from(acts), label="act"), variant)

    @precondition(lambda self: self.flying)
    @rule(data=st.data(), again=st.booleans())
    def something_arrives(self, data, again):
        index = data.draw(st.integers(0, len(self.flying) - 1), label="which")
        who, move = self.flying[index]
        who.take(move, self.now)
        if not again:
            del self.flying[index]

    @rule()
    def everything_arrives(self):
        for who, move in self.flying:
            who.take(move, self.now)
        self.flying.clear()

    @precondition(lambda self: self.flying)
    @rule(data=st.data())
    def something_is_delayed(self, data):
        index = data.draw(st.integers(0, len(self.flying) - 1), label="which")
        self.flying.append(self.flying.pop(index))

    @precondition(lambda self: self.flying)
    @rule(data=st.data())
    def something_is_lost(self, data):
        self.lost.append(self.flying.pop(data.draw(st.integers(0, len(self.flying) - 1), label="which")))

    @precondition(lambda self: self.lost)
    @rule()
    def what_was_lost_is_sent_again(self):
        self.flying += self.lost
        self.lost.clear()

    @rule(data=st.data())
    def somebody_restarts(self, data):
        data.draw(st.sampled_from(self.parties), label="party").restart()

    @rule(minutes=st.sampled_from([1, 40, 40, 90, 2 * 24 * 60]))
    def clocks_run_out(self, minutes):
        self.now += minutes * MINUTE
        for who in self.parties:
            run_out(self, who)

    @invariant()
    def nobody_goes_unexpected(self):
        check_expected(self.proc, self.parties, self.now)

    @invariant()
    def nothing_joint_without_every_signature(self):
        for party in self.parties:
            check_signatures(self.proc, party, self.names)

    @invariant()
    def nobody_forks(self):
        for party in self.parties:
            assert party.state().forked == ()

    @invariant()
    def order_of_arrival_does_not_matter(self):
        for party in self.parties:
            if party.moves:
                assert machine.fold(self.proc, reversed(party.moves.values())) == party.state()

    def teardown(self):
        for who, move in self.flying + self.lost:
            who.take(move, self.now)
        for party in self.parties[1:]:
            assert party.moves.keys() == self.parties[0].moves.keys()
            assert party.state() == self.parties[0].state()
            assert party.state().pending == ()


def run_out(world, who):
    """Let the clocks that are due by a node's own time run out there, as its duty does: once each."""
    fired = set()
    while True:
        state = who.state()
        due = machine.due(world.proc, state, who.name, DEFAULTS, who.arrived) if state.status else ()
        over = [
            clock
            for clock in due
            if clock.act and not clock.local and clock.due_at <= world.now + who.skew
            if (clock.name, state.status) not in fired
        ]
        if not over:
            return
        fired.add((over[0].name, state.status))
        signed = {joint: dict(parts) for joint, parts in state.joined.items()}
        world.send(who, over[0].act, 0)
        after = who.state().joined
        # A clock signs for nobody: whatever it leads to, nothing more is joined after it.
        assert all(
            set(held) <= set(signed.get(joint, {}).get(part, ()))
            for joint, parts in after.items()
            for part, held in parts.items()
        )


def check_expected(proc, parties, now):
    """Whoever may be across is reckoned with by the side that let it, each by its own clock."""
    if proc is not crossing.PROCEDURE:
        return
    by_name = {party.name: party for party in parties}
    for party in parties:
        state = party.state()
        if state.asker == party.name and crossing.may_move(state, party.name, now + party.skew, DEFAULTS):
            decider = by_name[state.decider]
            held = decider.state()
            assert crossing.expects(held, now + decider.skew, DEFAULTS, decider.arrived)


def measure_of(move):
    """Hash of the measure that stands above a signature: of all it says, or as the signer named it."""
    return control_measure.measure_hash(move.data) if move.act == "declare" else move.data.get("measure")


def check_signatures(proc, party, names):
    """Count the signatures that a node holds itself, apart from the state that it derives."""
    state, moves = party.state(), party.moves.values()
    if proc is control_measure.PROCEDURE and control_measure.in_force(state, T0 + 2 * MINUTE):
        over = control_measure.measure_hash(state.facts)
        signed = {move.party for move in moves if move.sig and measure_of(move) == over}
        assert signed >= ({state.asker} if state.facts["alone"] else set(names))
    if proc.kind == "patrol" and state.status in ("agreed", "running"):
        over = state.facts["joint_plan"]
        signed = {move.party for move in moves if move.sig and move.data.get("joint_plan") == over}
        assert signed >= set(names)
    if proc is operation.PROCEDURE:
        check_operation(party, state, list(moves), names)
    if proc.name == "statement" and state.status in ("cleared", "set"):
        for part, over in state.over.items():
            held = [m for m in moves if m.sig and (m.data["part"], m.data["paragraph"]) == (part, over)]
            assert {m.party for m in held} >= set(names)
    if proc is event.PROCEDURE and state.status == "merged":
        over = event.merge_hash(state.facts["reports"])
        said = {move.party for move in moves if move.data.get("merge") == over}
        assert said | {state.asker} >= set(names)
    if proc.name in ("posture", "incident") and state.status in ("agreed", "settled"):
        over = state.over[""]
        said = {move.party for move in moves if move.sig and move.data.get("version") == over}
        offers = [mark for act, mark in state.last.items() if proc.acts[act].offers and proc.acts[act].joins]
        assert said | {max(offers, key=lambda mark: mark.n).party} >= set(names)
    if proc is line_check.PROCEDURE and state.status in ("complete", "late"):
        assert {move.party for move in moves if move.act == "report" and move.sig} >= set(names)
    if proc is sitrep.PROCEDURE and state.status in ("signed", "late"):
        over = sitrep.sitrep_hash(state.facts)
        assert {move.party for move in moves if move.sig and move.data.get("sitrep") == over} >= set(names)


def check_operation(party, state, moves, names):
    """Whoever may be on the move holds every signature, every GO and every confirmation itself."""
    if state.status in ("signed", "go", "ready", "running"):
        over = machine.version_of(state.over)
        assert set(names) == {part for who in state.joined["sign"].values() for part in who}
        assert any(move.act == "sign" and move.sig and move.data["plan"] == over for move in moves)
    if operation_go.may_go(state, party.name, int(state.facts.get("h_hour", 0)), party.arrived):
        for act in ("sign", "go", "confirm"):
            assert {move.party for move in moves if move.act == act} == set(names)


@pytest.mark.parametrize("names", [(A, B), (A, B, C)], ids=["two", "three"])
@pytest.mark.parametrize("name", sorted(registry.PROCEDURES))
def test_any_interleaving_ends_in_one_state(name, names):
    known = {"proc": registry.PROCEDURES[name], "names": names}
    case = type("Case", (Federation,), known).TestCase
    case.settings = settings(
        max_examples=8,
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )
    case("runTest").runTest()


def on_the_way(proc, reached):
    """Return whether an act in a status leads nearer to a status that has not been reached yet."""
    steps = [(before, act, to) for (before, act), to in (*proc.table.items(), *proc.together.items())]
    far = dict.fromkeys(set(proc.statuses()) - reached, 0)
    for distance in range(1, len(proc.statuses()) + 1):
        far |= {before: distance for before, _, to in steps if before not in far and to in far}
    return lambda status, act: any(
        far.get(to, 99) < far.get(status, 99) for before, name, to in steps if (before, name) == (status, act)
    )


def drift_apart_and_meet(proc, names, seed, reached):
    """Play at random for a while, every message delayed, repeated or lost; then let all arrive.

    reached: statuses that need not be sought any more.
    """
    rng = random.Random(seed)
    # Whose clocks differ gives no GO together, which has its own tests: the rest of it is to be seen here.
    skews = (0,) if proc is operation.PROCEDURE else (0, TEN_YEARS, -TEN_YEARS)
    parties = [Party(proc, name, rng.choice(skews)) for name in names]
    now, flying, seen = T0 + TEN_YEARS, [], set()
    nearer = on_the_way(proc, reached)
    opening = sorted(act for act in proc.opening if proc.acts[act].side != "decider")
    for step in range(30 * len(names)):
        now += rng.randrange(30) * MINUTE
        who = parties[0] if not step else rng.choice(parties)
        status = who.state().status
        after = {act: to for (before, act), to in proc.table.items() if before == status}
        going_on = [act for act, to in after.items() if to not in proc.closed]
        acts = [*after] if rng.random() < 0.3 else [act for act in going_on if act not in proc.always]
        # Left to chance alone, an edit would void most of what is joined before all have joined it.
        joining = [act for act in after if proc.acts[act].joins and proc.acts[act].offers is None]
        acts = joining if joining and rng.random() < 0.5 else acts
        # And a node does at once what falls to it.
        by_node = [act for act in after if proc.acts[act].node]
        acts = by_node if by_node and rng.random() < 0.4 else acts
        acts = acts if step else opening
        onward = [act for act in after if nearer(status, act)]
        acts = onward if step and onward and rng.random() < ONWARD else acts
        if acts and (who.moves or not step):
            move = who.do(rng.choice(acts), now, variant=rng.randrange(4), parties=names)
            if move is not None:
                flying += [(other, move) for other in parties if other is not who]
        for letter in rng.sample(flying, rng.randrange(min(4, len(flying) + 1))):
            letter[0].take(letter[1], now)
            if rng.random() < 0.8:
                flying.remove(letter)
        for party in parties:
            check_signatures(proc, party, names)
            assert party.state().forked == ()
            seen.add(party.state().status)
    for who, move in rng.sample(flying, len(flying)):
        who.take(move, now)
    assert all(party.state() == parties[0].state() for party in parties)
    assert parties[0].state().pending == ()
    return seen, parties[0].state()


@pytest.mark.long
@pytest.mark.parametrize("names", [(A, B), (A, B, C)], ids=["two", "three"])
@pytest.mark.parametrize("name", sorted(registry.PROCEDURES))
def test_weeks_apart_then_whole_again(name, names):
    proc = registry.PROCEDURES[name]
    # Between originator and recipient every crossing of moves has an outcome in the table; a handover is one
    # party's own, and nothing crosses.
    reached, without_effect = set(), int(name in ("recall", "report", "handover", *ONE_SIDED))
    # The parties must really have met and collided, in every status: else this would prove nothing.
    for seed in range(900):
        seen, state = drift_apart_and_meet(proc, names, f"{name}{names}{seed}", reached)
        reached |= seen
        without_effect += bool(state.refused)
        if seed >= 15 and reached - {""} == set(proc.statuses()) and without_effect:
            return
    assert reached - {""} == set(proc.statuses())
    assert without_effect


class Line:
    """Two parties and what is under way between them, for one crossing. now: ms of a clock that is right."""

    def __init__(self, rng):
        self.proc, self.now, self.flying = crossing.PROCEDURE, T0 + TEN_YEARS, []
        self.parties = [Party(self.proc, name, rng.choice(SKEWS)) for name in (A, B)]

    def send(self, who, act, variant):
        move = who.do(act, self.now, variant=variant, parties=(A, B))
        self.flying += [(other, move) for other in self.parties if move is not None and other is not who]

    def arrive(self):
        for who, move in self.flying:
            who.take(move, self.now)
        self.flying.clear()


def test_whoever_is_cleared_is_expected_however_late_it_hears_and_whatever_the_clocks_show():
    """Left to chance alone a clearance is rarely given, heard late and looked at in its last minutes."""
    moving = 0
    for seed in range(150):
        rng = random.Random(seed)
        line = Line(rng)
        asker, decider = line.parties
        line.send(asker, "request", 0)
        line.arrive()
        line.now += rng.randrange(10) * MINUTE
        line.send(decider, rng.choice(("clear", "clear-with-conditions")), 0)
        for _ in range(14):
            line.now += rng.choice((2, 9, 17)) * MINUTE
            if rng.random() < 0.4:
                line.arrive()
            if rng.random() < 0.3:
                line.send(asker, rng.choice(("enter", "extend", "end")), 0)
            for who in line.parties:
                if rng.random() < 0.2:
                    who.restart()
                run_out(line, who)
            check_expected(line.proc, line.parties, line.now)
            moving += crossing.may_move(asker.state(), A, line.now + asker.skew, DEFAULTS)
    assert moving > 100
