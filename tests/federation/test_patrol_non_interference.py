"""Checks of patrols and invariant 2: what is sent has one length and one time, whatever the secret plans.

Two runs of one story differ only in the plans that one side keeps. Every message that the other side sees
must have the same time, the same kind and the same number of bytes; what stands in it is blinded and cannot be
the same. Each test after the first ones puts a leak in and sees that it is found.
"""

import pytest
from federation_world import FEDERAL, REGION, every, play
from patrol_world import FAR, check, filed
from test_non_interference import at, towards

from seamline.centre import holding, moves, patrol_checks, rows
from seamline.procedures import patrol_check

NONE = ()
ELSEWHERE = (FAR, {"start": 40})
MEETING = ({}, {"north": 40_000}, FAR)
LARGE = tuple({"start": 25, "hours": 30, "north": 900_000 + 300_000 * number} for number in range(8))
"""More cell-hours than fit an answer: it says no more than "call"."""


async def story(federation, theirs, mine=None):
    """Federal asks twice, at fixed times; what the region has filed before is theirs, what is asked is mine."""
    federal, region = federation[FEDERAL], federation[REGION]
    await at(100)
    for given in theirs:
        await filed(region, **given)
    await at(110)
    ob = await filed(federal, **(mine or {}))
    await at(115)
    await check(federal, ob, REGION)
    await at(150)
    # Whoever asked looks at the answer if it was "call", and only then.
    for row in await every(federal, rows.OBJECT, rows.ObjectRow, group="patrol-check"):
        if holding.state_of(await _row(federal, ob)).status == "to-call":
            await look_at(federal, row.ob)
    await at(170)
    await check(federal, ob, REGION)
    await at(220)
    states = [
        row.state["status"] for row in await every(region, rows.OBJECT, rows.ObjectRow, group="patrol-check")
    ]
    assert states == ["answered", "answered"]
    state = holding.state_of(await _row(federal, ob))
    (came,) = state.facts["checks"]
    return federation.network.sent, (state.status, "cells" in came)


async def look_at(node, ob):
    await node.centre.do(lambda desk: moves.mark_read(desk, node.actor("duty-1"), ob))


async def _row(node, ob):
    return await node.centre.see(lambda reader: holding.object_row(reader, ob))


def run(folder, theirs, mine=None):
    """Return all that was sent, and what the asker came to: the status, and whether there is a box."""

    async def whole(federation):
        return await story(federation, theirs, mine)

    return play(folder, whole, seed=7)


def shapes(sent, of, to):
    """Return (time, kind, length) of every message of one side to the other."""
    return [(at_ms, what, len(raw)) for at_ms, what, raw in towards(sent, to, of)]


@pytest.fixture(scope="module")
def quiet(tmp_path_factory):
    """The run in which the region plans nothing."""
    return run(tmp_path_factory.mktemp("quiet"), NONE)


@pytest.mark.parametrize(
    ("theirs", "came"),
    [(ELSEWHERE, ("coordinated", False)), (MEETING, ("to-call", True)), (LARGE, ("to-call", False))],
    ids=["elsewhere", "meeting", "more-than-fits"],
)
def test_threat_71_an_asker_sees_the_same_lengths_and_times_whatever_the_other_plans(
    tmp_path, quiet, theirs, came
):
    sent, word = run(tmp_path, theirs)
    assert (quiet[1], word) == (("coordinated", False), came)
    here, there = shapes(quiet[0], REGION, FEDERAL), shapes(sent, REGION, FEDERAL)
    assert here == there
    assert sum(length for _, _, length in here) > 2 * patrol_check.LISTS * 16_384


@pytest.mark.parametrize(
    ("theirs", "mine"), [(NONE, {"hours": 12}), (NONE, {"start": 60, "north": 500_000}), (MEETING, None)]
)
def test_threat_71_who_is_asked_sees_the_same_whatever_is_asked_and_comes_of_it(
    tmp_path, quiet, theirs, mine
):
    """A larger plan, another place and time, and "call", at which the asker's people look."""
    sent, word = run(tmp_path, theirs, mine)
    assert (word[0] == "to-call") is bool(theirs)
    assert shapes(quiet[0], FEDERAL, REGION) == shapes(sent, FEDERAL, REGION)


def test_threat_71_a_refusal_looks_like_an_answer_on_the_wire(tmp_path, quiet, monkeypatch):
    plain = patrol_checks.spent
    monkeypatch.setattr(
        patrol_checks, "spent", lambda reader, who, series: who[0] != ">" and plain(reader, who, series)
    )
    monkeypatch.setattr(patrol_check, "MAX_A_DAY", 1)
    sent, word = run(tmp_path, NONE)
    assert word == ("to-call", False)
    assert shapes(quiet[0], REGION, FEDERAL) == shapes(sent, REGION, FEDERAL)


# Leaks put in on purpose.


def test_a_leak_by_an_answer_that_takes_longer_where_something_is_held_is_found(tmp_path, quiet, monkeypatch):
    plain = patrol_checks.answer

    def telling(desk, ob):
        if patrol_checks.tokens(desk):
            desk.now += 700
        return plain(desk, ob)

    monkeypatch.setattr(patrol_checks, "answer", telling)
    sent, _ = run(tmp_path, ELSEWHERE)
    assert shapes(quiet[0], REGION, FEDERAL) != shapes(sent, REGION, FEDERAL)


def test_a_leak_by_looking_at_an_answer_is_found(tmp_path, quiet, monkeypatch):
    monkeypatch.setattr(holding, "SILENT", frozenset())
    sent, _ = run(tmp_path, MEETING)
    assert shapes(quiet[0], FEDERAL, REGION) != shapes(sent, FEDERAL, REGION)
