"""Two and three parties, any interleaving, loss, repetition and skew: the same state in the end.

Each party holds a set of moves and folds it; the network drops, repeats and reorders. At every moment and
on every node nothing joint is in force without every signature; once all has arrived, all agree.
"""

import random

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from procedure_play import MINUTE, T0, A, B, C, Party

from seamline import machine
from seamline.procedures import control_measure, event, registry

TEN_YEARS = 10 * 365 * 24 * 60 * MINUTE


class Federation(RuleBasedStateMachine):
    """Subclasses say which procedure and which parties."""

    proc = registry.PROCEDURES["crossing"]
    names = (A, B)

    def __init__(self):
        super().__init__()
        skews = (0, TEN_YEARS, -TEN_YEARS)
        self.parties = [Party(self.proc, name, skew) for name, skew in zip(self.names, skews, strict=False)]
        self.now = T0 + TEN_YEARS
        self.flying = []

    @initialize(data=st.data())
    def somebody_opens(self, data):
        opening = sorted(act for act in self.proc.opening if self.proc.acts[act].side != "decider")
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
        steps = {act: after for (status, act), after in self.proc.table.items() if status == state.status}
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
        for who, move in self.flying:
            who.take(move, self.now)
        for party in self.parties[1:]:
            assert party.moves.keys() == self.parties[0].moves.keys()
            assert party.state() == self.parties[0].state()
            assert party.state().pending == ()


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
    if proc is event.PROCEDURE and state.status == "merged":
        over = event.merge_hash(state.facts["reports"])
        said = {move.party for move in moves if move.data.get("merge") == over}
        assert said | {state.asker} >= set(names)


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


def drift_apart_and_meet(proc, names, seed):
    """Play at random for a while, every message delayed, repeated or lost; then let all arrive."""
    rng = random.Random(seed)
    parties = [Party(proc, name, rng.choice((0, TEN_YEARS, -TEN_YEARS))) for name in names]
    now, flying, seen = T0 + TEN_YEARS, [], set()
    opening = sorted(act for act in proc.opening if proc.acts[act].side != "decider")
    for step in range(40):
        now += rng.randrange(30) * MINUTE
        who = parties[0] if not step else rng.choice(parties)
        status = who.state().status
        after = {act: to for (before, act), to in proc.table.items() if before == status}
        going_on = [act for act, to in after.items() if to not in proc.closed]
        acts = [*after] if rng.random() < 0.3 else [act for act in going_on if act not in proc.always]
        acts = acts if step else opening
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


@pytest.mark.parametrize("names", [(A, B), (A, B, C)], ids=["two", "three"])
@pytest.mark.parametrize("name", sorted(registry.PROCEDURES))
def test_weeks_apart_then_whole_again(name, names):
    proc = registry.PROCEDURES[name]
    # Between originator and recipient every crossing of moves has an outcome in the table.
    reached, without_effect = set(), int(name in ("recall", "report"))
    # The parties must really have met and collided, in every status: else this would prove nothing.
    for seed in range(300):
        seen, state = drift_apart_and_meet(proc, names, f"{name}{names}{seed}")
        reached |= seen
        without_effect += bool(state.refused)
        if seed >= 15 and reached - {""} == set(proc.statuses()) and without_effect:
            return
    assert reached - {""} == set(proc.statuses())
    assert without_effect
