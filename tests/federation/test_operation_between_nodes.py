"""Joint operations between nodes: the link cut at the worst moment, a suspension in the middle, what must not happen."""

import asyncio

import pytest
from federation_world import (
    FEDERAL,
    REGION,
    SEAM,
    every,
    move,
    open_object,
    play,
    settled,
    status,
    suspend,
    until,
)

from seamline.centre import clocks, holding, panel, rows
from seamline.machine import version_of
from seamline.procedures import operation_go
from seamline.terms.errors import Denied, SeamlineError
from seamline.terms.times import MINUTE

AHEAD_MS = 40 * MINUTE
"""From the plan to H-hour; GO by half of that."""


def at(north=0, east=0):
    return {"lat_e7": SEAM[0] + north, "lon_e7": SEAM[1] + east}


def warning(now):
    return {
        "name": "OP BASIL (fiction)",
        "purpose": "Search of two ravines.",
        "ring": [at(), at(0, 300_000), at(250_000, 300_000)],
        "h_hour": now + AHEAD_MS,
        "until": now + 6 * 60 * MINUTE,
    }


def plan(now):
    h_hour = now + AHEAD_MS
    return {
        "go_by": h_hour - 20 * MINUTE,
        "task": "Federal looks through the northern ravine, region through the southern.",
        "contact": "45.500",
        "movements": [{"side": FEDERAL, "from": h_hour, "until": h_hour + 60 * MINUTE}],
        "phases": [{"name": "AMBER", "line": [at(), at(100_000, 100_000)]}],
        "sites": [{"site": "medical-site", "place": at(), "keep": "keep-out"}],
        "deconfliction": {"settled": "nothing-else", "checked": now, "neighbours": "Sector 2"},
        "meeting": [{"place": at(), "last_safe": h_hour + 30 * MINUTE, "close_by": "two short flashes"}],
        "medical_plan": {"collection": at(), "evacuation": "host", "contact": "45.600"},
    }


async def act(node, ob, word, **data):
    """Make a move by the commander over the version as this node shows it."""
    row = await node.centre.see(lambda reader: holding.object_row(reader, ob))
    if word in ("plan", "sign", "go", "change", "out", "review"):
        over = version_of(holding.state_of(row).over)
        data = {"plan": over, **data} if over else data
    return await move(node, ob, word, data, seat="commander-1")


async def signed(federation):
    """A plan that both have signed; (federal, region, id, H-hour)."""
    federal, region = federation[FEDERAL], federation[REGION]
    now = federal.clock.now_ms()
    ob = await open_object(federal, "operation", "warn", warning(now), [REGION], seat="commander-1")
    await act(federal, ob, "plan", **plan(now))
    await until(lambda: _is(region, ob, "planned"))
    await act(region, ob, "sign")
    await act(federal, ob, "sign")
    for node in (federal, region):
        await until(lambda node=node: _is(node, ob, "signed"))
    return federal, region, ob, now + AHEAD_MS


async def ready(federation):
    federal, region, ob, h_hour = await signed(federation)
    await act(federal, ob, "go")
    await act(region, ob, "go")
    for node in (federal, region):
        await until(lambda node=node: _is(node, ob, "ready"))
    return federal, region, ob, h_hour


async def running(federation):
    federal, region, ob, h_hour = await ready(federation)
    await sleep_until(federal, h_hour + 5_000)
    for node in (federal, region):
        await until(lambda node=node: _is(node, ob, "running"))
    return federal, region, ob


async def _is(node, ob, word):
    return await status(node, ob) == word


async def sleep_until(node, at):
    await asyncio.sleep(max((at - node.clock.now_ms()) / 1_000, 0))


async def may(node, ob):
    def look(reader):
        state = holding.state_of(holding.object_row(reader, ob))
        return operation_go.may_go(state, node.party, reader.now, clocks.arrivals(reader, ob))

    return await node.centre.see(look)


async def told(node, ob):
    """What the panel says that this side does now."""
    shown = await node.centre.see(lambda reader: panel.panel(reader, node.actor("duty-1"), ob))
    return shown["safe"]["id"]


async def silences(node, ob):
    lines = await every(node, rows.LOGLINE, rows.LogLine, group=ob)
    ran_out = [line.message[1] for line in lines if line.kind == "clock.ran-out/1"]
    return sum(args["name"] == "silence" for args in ran_out)


def test_planned_signed_go_by_both_run_and_reviewed(tmp_path):
    async def story(federation):
        federal, region, ob = await running(federation)
        assert await may(federal, ob)
        assert await may(region, ob)
        await act(region, ob, "phase", line="AMBER")
        await until(lambda: _reached(federal, ob))
        for node in (federal, region):
            await act(node, ob, "out")
        for node in (federal, region):
            await until(lambda node=node: _is(node, ob, "ended"))
            await act(node, ob, "review", text="Went as planned.", harm="no-harm-known")
        await settled(federation)
        assert [await status(node, ob) for node in (federal, region)] == ["reviewed"] * 2
        assert await silences(federal, ob) == 0

    play(tmp_path, story)


async def _reached(node, ob):
    row = await node.centre.see(lambda reader: holding.object_row(reader, ob))
    return row.state["facts"].get("reached")


def test_a_duty_officer_stops_and_neither_signs_nor_gives_go(tmp_path):
    async def story(federation):
        federal, region, ob, _ = await signed(federation)
        for word in ("go", "sign"):
            with pytest.raises(Denied, match="authority-needed"):
                await move(federal, ob, word, {"plan": "0" * 64}, seat="duty-1")
        await act(federal, ob, "go")
        await move(region, ob, "stop", {"why": "civilians-there"}, seat="duty-1")
        await until(lambda: _is(federal, ob, "no-go"))

    play(tmp_path, story)


@pytest.mark.parametrize("when", ["before", "one-way", "crossing", "known"])
def test_a_link_that_dies_before_h_hour_is_no_go_on_both_sides_alike(tmp_path, when):
    async def story(federation):
        if when == "known":
            federal, region, ob, h_hour = await ready(federation)
        else:
            federal, region, ob, h_hour = await signed(federation)
        if when == "one-way":
            await act(federal, ob, "go")
            await until(lambda: _gave(region, ob, FEDERAL))
        federation.network.cut(FEDERAL, REGION)
        for node in (federal, region):
            if when == "before" or when == "crossing" or (when == "one-way" and node is region):
                await act(node, ob, "go")
        went = []
        while federal.clock.now_ms() < h_hour + 30 * MINUTE:
            await asyncio.sleep(60)
            went += [node.party for node in (federal, region) if await may(node, ob)]
        assert went == []
        if when == "one-way":
            # The region holds both GOs and may not go; it says so by itself.
            assert await status(region, ob) == "no-go"
        federation.network.mend(FEDERAL, REGION)
        await settled(federation)
        for node in (federal, region):
            assert await status(node, ob) == "no-go", node.party
            assert await told(node, ob) == "operation-safe-no-go"

    play(tmp_path, story)


async def _gave(node, ob, party):
    row = await node.centre.see(lambda reader: holding.object_row(reader, ob))
    return party in row.state["facts"].get("go", {})


def test_a_link_lost_while_it_runs_means_the_next_phase_line_and_people_are_told_once(tmp_path):
    async def story(federation):
        federal, region, ob = await running(federation)
        federation.network.cut(FEDERAL, REGION)
        await asyncio.sleep(10 * 60)
        for node in (federal, region):
            assert await status(node, ob) == "running"
            assert await told(node, ob) == "operation-safe-lost-during"
            assert await silences(node, ob) == 1
        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(5 * 60)
        for node in (federal, region):
            assert await told(node, ob) == "operation-safe-running"
        federation.network.cut(FEDERAL, REGION)
        await asyncio.sleep(10 * 60)
        assert [await silences(node, ob) for node in (federal, region)] == [2, 2]

    play(tmp_path, story)


def test_a_stop_called_while_the_link_is_down_stops_the_other_when_it_is_back_and_is_expected_until_then(
    tmp_path,
):
    async def story(federation):
        federal, region, ob = await running(federation)
        federation.network.cut(FEDERAL, REGION)
        await move(federal, ob, "stop", {"why": "casualty"})
        assert not await may(federal, ob)
        assert await told(federal, ob) == "operation-safe-expect"
        assert await may(region, ob), "it has not heard"
        await region.crash()
        await region.restart()
        federation.network.mend(FEDERAL, REGION)
        await until(lambda: _is(region, ob, "stopped"), 300)
        assert not await may(region, ob)
        await settled(federation)
        assert await told(federal, ob) == "operation-safe-stopped", "its node has said that it heard"

    play(tmp_path, story)


@pytest.mark.parametrize("first", ["change", "go"])
def test_a_change_that_races_a_go_voids_it_wherever_they_meet(tmp_path, first):
    async def story(federation):
        federal, region, ob, h_hour = await signed(federation)
        federation.network.cut(FEDERAL, REGION)
        steps = [(federal, "go", {}), (region, "plan", {"contact": "46.000"})]
        for node, word, data in steps if first == "go" else reversed(steps):
            await act(node, ob, word, **data)
        federation.network.mend(FEDERAL, REGION)
        await settled(federation)
        assert [await status(node, ob) for node in (federal, region)] == ["planned"] * 2
        await act(region, ob, "sign")
        await act(federal, ob, "sign")
        await until(lambda: _is(region, ob, "signed"))
        await act(region, ob, "go")
        await sleep_until(federal, h_hour + MINUTE)
        assert [await status(node, ob) for node in (federal, region)] == ["no-go"] * 2

    play(tmp_path, story)


def test_a_suspension_stops_what_runs_on_both_sides_and_nothing_is_signed_meanwhile(tmp_path):
    async def story(federation):
        federal, region, ob = await running(federation)
        await suspend(region)
        await until(lambda: _is(federal, ob, "stopped"))
        assert await status(region, ob) == "stopped"
        # The same act leads to a NO-GO from where nobody has set out; the steps are those that were gone.
        shown = await region.centre.see(lambda reader: panel.panel(reader, region.actor("duty-1"), ob))
        assert [step["status"] for step in shown["stepper"] if step["done"]] == [
            "warned",
            "planned",
            "signed",
            "go",
            "ready",
            "running",
        ]
        # A stop has been told, so what would be held back behind it is not made at all.
        for name, more in (("change", {"why": "going on", "contact": "46.000"}), ("sign", {})):
            with pytest.raises(SeamlineError, match=r"move-held-back|suspended|move-not"):
                await act(federal, ob, name, **more)
        await settled(federation)
        assert await status(region, ob) == "stopped"
        assert not await may(federal, ob)

    play(tmp_path, story)


def test_a_suspension_while_the_link_is_down_stops_the_own_side_at_once(tmp_path):
    async def story(federation):
        federal, region, ob, _ = await ready(federation)
        federation.network.cut(FEDERAL, REGION)
        await suspend(federal)
        assert await status(federal, ob) == "no-go"
        federation.network.mend(FEDERAL, REGION)
        await until(lambda: _is(region, ob, "no-go"), 300)

    play(tmp_path, story)
