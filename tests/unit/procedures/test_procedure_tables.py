"""What every procedure must be, and the page that shows them."""

from itertools import pairwise
from pathlib import Path

import pytest
from procedure_play import A, data_for, make, play

from seamline import machine
from seamline.machine import SIDES, State, tables
from seamline.procedures import control_measure, event, registry
from seamline.terms.lanes import LANES, STANDING
from seamline.understanding.clocks import DEFAULTS
from seamline.understanding.kinds import KINDS

PAGE = Path(__file__).parents[3] / "docs" / "procedures.md"
every = pytest.mark.parametrize("proc", registry.PROCEDURES.values(), ids=lambda proc: proc.name)


def test_names_are_their_keys():
    assert all(name == proc.name for name, proc in registry.PROCEDURES.items())


def test_articles_know_every_kind_that_travels_as_moves():
    assert {"event", "control-measure", "crossing"} <= set(KINDS)


@every
def test_the_table_uses_known_acts_and_all_of_them(proc):
    assert {act for _, act in proc.table} == set(proc.acts)
    assert {act.side for act in proc.acts.values()} <= set(SIDES)
    assert proc.lane in LANES


@every
def test_what_opens_an_object_opens_it_from_nothing(proc):
    assert {act for status, act in proc.table if status == ""} == proc.opening


@every
def test_every_status_can_be_reached_and_stands_somewhere(proc):
    reached, more = {""}, True
    while more:
        new = {after for (before, _), after in proc.table.items() if before in reached}
        new |= {after for (before, _), after in proc.together.items() if before in reached}
        more = not new <= reached
        reached |= new
    assert reached - {""} == set(proc.statuses())
    assert {status for status, _ in proc.table} - {""} <= set(proc.statuses())


@every
def test_what_lies_ahead_when_all_goes_well_can_be_reached(proc):
    for before, after in (pair for way in proc.ways for pair in pairwise(way)):
        steps = {**proc.table, **proc.together}
        assert after in {status for (known, _), status in steps.items() if known == before}, (before, after)


def test_what_was_proposed_is_on_its_way_to_being_agreed():
    assert event.PROCEDURE.ahead("proposed") == ("merged",)
    assert control_measure.PROCEDURE.ahead("proposed")[0] == "agreed"
    assert event.PROCEDURE.ahead("rejected") == ()


@every
def test_safety_is_accepted_in_every_status(proc):
    for act in proc.always:
        assert all((status, act) in proc.table for status in ("", *proc.statuses()))
        assert machine.lane_of(proc, act) == STANDING


@every
def test_a_clock_that_runs_out_leads_somewhere(proc):
    for timer in proc.clocks:
        assert timer.side in ("asker", "decider")
        assert bool(timer.starts) != bool(timer.when)
        assert set(timer.starts) <= set(proc.acts)
        assert timer.statuses <= set(proc.statuses())
        assert timer.when or timer.name in DEFAULTS
        if timer.act:
            assert proc.acts[timer.act].side == timer.side
            assert not proc.acts[timer.act].signed
            assert not proc.acts[timer.act].authority
            assert all((status, timer.act) in proc.table for status in timer.statuses)


@every
def test_no_clock_ends_in_an_agreement(proc):
    # Silence is never consent: only a signature leads where all have agreed.
    agreed = set(proc.together.values()) | {"cleared", "cleared-with-conditions", "extended", "purged"}
    ends = {proc.table[(status, t.act)] for t in proc.clocks if t.act for status in t.statuses}
    assert not ends & agreed


@every
def test_nothing_is_due_once_it_is_closed(proc):
    running = {status for timer in proc.clocks for status in timer.statuses}
    assert not proc.closed & (running | set(proc.waits) | proc.ladder)
    assert proc.closed <= set(proc.statuses())
    assert set(proc.waits.values()) <= {"asker", "decider", "signers"}


@every
def test_every_status_says_what_each_side_does_meanwhile(proc):
    for status in proc.statuses():
        words = proc.safe[status]
        assert all(words.get(role, words.get("any")) for role in ("asker", "decider"))
    assert set(proc.safe) == set(proc.statuses())


@every
def test_every_field_has_a_check_and_a_form(proc):
    for act in proc.acts.values():
        for field in {**act.fields, **act.opens, **act.optional}.values():
            assert field.kind
            assert not field(object())
            assert field.kind != "choice" or all(field(word) for word in field.choices)


@every
def test_sample_data_is_well_made(proc):
    opening = next(act for act in sorted(proc.opening) if proc.acts[act].side == "asker")
    state, _ = play(proc, (opening, A))
    for name, act in proc.acts.items():
        move = make(proc, state, name, state.decider if act.side == "decider" else A)
        refusal = machine.check(proc, state, move)
        assert refusal is None or refusal.code in (
            "move-not-in-status",
            "move-other-version",
            "move-same-version",
            "move-already",
        )
        assert data_for(proc, name, State(proc.name)).keys() >= act.fields.keys()


def test_the_page_shows_the_tables_of_the_code():
    text = PAGE.read_text(encoding="utf-8")
    _, _, shown = text.partition(tables.MARK)
    assert shown.strip() == tables.document(registry.PROCEDURES.values()).strip()


def test_a_length_of_time_is_said_in_its_own_unit():
    assert [tables._length(s) for s in (7_200, 600, 90, 0)] == ["2 h", "10 min", "90 s", "0 s"]
