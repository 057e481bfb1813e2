"""Invariant 7: every clock that runs out lands on its safe side, whatever links, machines and clocks do."""

import asyncio

import pytest
from federation_world import (
    FEDERAL,
    REGION,
    file,
    found,
    got,
    log_kinds,
    move,
    open_object,
    passed_over,
    play,
    quarantined,
    report,
    settled,
    status,
    until,
)

from seamline import machine
from seamline.centre import clocks, holding, recalls, rows
from seamline.exercise.injects.ground import crossing
from seamline.ledger.entry import read_entry
from seamline.procedures.crossing import PROCEDURE, expects, may_move
from seamline.terms.errors import Denied
from seamline.terms.times import DAY, MINUTE

YEARS = 3_650 * DAY
DECIDE_S = 60
"""As the exercise's understanding says: ``crossing.decide``."""


async def ask(node, other, callsign="LYNX 2"):
    data = crossing(node.clock.now_ms(), callsign)
    return await open_object(node, "crossing", "request", data, [other.party])


async def presumed(node, ob):
    """Return the status that a node goes by now, whatever it has heard."""

    def look(reader):
        row = holding.object_row(reader, ob)
        times = clocks.durations(reader, row.agreement)
        arrived = clocks.arrivals(reader, ob)
        return machine.presumed(PROCEDURE, holding.state_of(row), node.party, reader.now, times, arrived)

    return await node.centre.see(look)


async def may(node, ob):
    """Say whether a node lets its own people be across."""

    def look(reader):
        row = holding.object_row(reader, ob)
        return may_move(
            holding.state_of(row), node.party, reader.now, clocks.durations(reader, row.agreement)
        )

    return await node.centre.see(look)


async def reckons(node, ob):
    """Say whether a node must reckon with the other side's people across its line."""

    def look(reader):
        row = holding.object_row(reader, ob)
        times = clocks.durations(reader, row.agreement)
        return expects(holding.state_of(row), reader.now, times, clocks.arrivals(reader, ob))

    return await node.centre.see(look)


async def fired(node, ob, kind="clock.ran-out/1"):
    def look(reader):
        return [read_entry(row.raw) for row in reader.view.log(0, reader.view.size()) if row.raw]

    return [one.body for one in await node.centre.see(look) if one.kind == kind and one.ob == ob]


async def acts(node, ob):
    def look(reader):
        return [one.act for one in holding.moves_of(reader, ob)]

    return await node.centre.see(look)


def test_a_request_that_nobody_answers_lapses_on_both_sides_of_a_broken_link(tmp_path):
    async def story(federation):
        asker, decider = federation[FEDERAL], federation[REGION]
        ob = await ask(asker, decider)
        await until(lambda: status(decider, ob))
        federation.network.cut(FEDERAL, REGION)
        await asyncio.sleep(DECIDE_S + 5)
        assert await status(decider, ob) == "lapsed"
        assert await status(asker, ob) == "requested", "it has not heard"
        assert await presumed(asker, ob) == "lapsed", "and holds at the line all the same"
        assert not await may(asker, ob)
        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(100)
        assert await status(asker, ob) == "lapsed"
        assert (await acts(decider, ob)).count("lapse") == 1
        with pytest.raises(Denied):
            await move(decider, ob, "clear")

    play(tmp_path, story)


def test_an_answer_that_comes_after_the_lapse_changes_nothing(tmp_path):
    """The asker cannot hear; the decider clears; by the time the asker hears, its time runs from its own request."""

    async def story(federation):
        asker, decider = federation[FEDERAL], federation[REGION]
        ob = await ask(asker, decider)
        await until(lambda: status(decider, ob))
        federation.network.cut(FEDERAL, REGION)
        await asyncio.sleep(DECIDE_S / 2)
        await move(decider, ob, "clear")
        asked = asyncio.get_running_loop().time()
        for _ in range(40):
            await asyncio.sleep(120)
            if asyncio.get_running_loop().time() - asked > 1_800:
                federation.network.mend(FEDERAL, REGION)
            # At no moment is the one across without the other reckoning with it.
            assert not await may(asker, ob) or await reckons(decider, ob)
        assert await status(decider, ob) == "expired"
        assert not await may(asker, ob)

    play(tmp_path, story)


@pytest.mark.parametrize("skew", [-YEARS, YEARS])
@pytest.mark.parametrize("who", [FEDERAL, REGION])
def test_threat_78_clocks_ten_years_apart_lapse_all_the_same(tmp_path, who, skew):
    """A node whose clock is wrong by years from the beginning: its partner and it decide in time."""

    async def story(federation):
        asker, decider = federation[FEDERAL], federation[REGION]
        ob = await ask(asker, decider)
        await until(lambda: status(decider, ob))
        federation[who].clock.skew_ms += skew
        await asyncio.sleep(DECIDE_S + 90)
        assert await status(decider, ob) == "lapsed"
        assert not await may(asker, ob)
        federation[who].clock.skew_ms -= skew
        await asyncio.sleep(120)
        assert await presumed(asker, ob) == "lapsed"
        assert "clock.stepped/1" in await log_kinds(federation[who])

    play(tmp_path, story)


@pytest.mark.parametrize("skew", [-YEARS, YEARS])
def test_threat_78_a_permission_is_over_no_later_because_a_clock_stepped(tmp_path, skew):
    async def story(federation):
        asker, decider = federation[FEDERAL], federation[REGION]
        ob = await ask(asker, decider)
        await until(lambda: status(decider, ob))
        await move(decider, ob, "clear")
        await until(lambda: may(asker, ob), 30)
        await asyncio.sleep(300)
        asker.clock.skew_ms += skew
        await asyncio.sleep(5)
        assert not await may(asker, ob), "who cannot tell the time does not go"
        decider.clock.skew_ms += skew
        await asyncio.sleep(3_600)
        assert not await may(asker, ob)
        assert await status(decider, ob) == "expired"

    play(tmp_path, story)


def test_threat_78_a_clock_put_back_while_the_node_was_down_lets_what_ran_run_out(tmp_path):
    async def story(federation):
        asker, decider = federation[FEDERAL], federation[REGION]
        ob = await ask(asker, decider)
        await until(lambda: status(decider, ob))
        await decider.crash()
        decider.clock.skew_ms -= YEARS
        await decider.restart()
        await asyncio.sleep(10)
        assert await status(decider, ob) == "lapsed"

    play(tmp_path, story)


@pytest.mark.parametrize("skew", [-YEARS, YEARS])
def test_threat_78_what_was_queued_by_a_wrong_clock_leaves_when_it_is_right_again(tmp_path, skew):
    """The order of the log and of streams has nothing to do with the time."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        early = await report(home, "early", size=1)
        await asyncio.sleep(30)
        federation.network.cut(FEDERAL, REGION)
        home.clock.skew_ms += skew
        await asyncio.sleep(30)
        await home.centre.do(lambda desk: recalls.issue(desk, home.actor("duty-1"), early, "an error"))
        ob = await file(home, "meanwhile", size=2)
        await asyncio.sleep(30)
        home.clock.skew_ms -= skew
        await asyncio.sleep(30)
        await report(home, "after", size=3)
        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(150)
        await settled(federation)
        held = await got(there, FEDERAL)
        assert sorted(row.body.get("size", 0) for row in held.values()) == [0, 3], "the first was recalled"
        del ob
        seqs = await home.centre.see(
            lambda reader: [row.seq for row in reader.view.log(0, reader.view.size())]
        )
        assert seqs == list(range(len(seqs)))
        assert await quarantined(there) == []
        row = await found(home, rows.PARTNER, REGION, rows.PartnerRow)
        assert abs(row.contact - home.clock.now_ms()) < 120_000, "the last contact is not in another age"

    play(tmp_path, story)


def test_a_clock_that_was_due_while_the_node_was_down_fires_once_when_it_is_back(tmp_path):
    async def story(federation):
        asker, decider = federation[FEDERAL], federation[REGION]
        ob = await ask(asker, decider)
        await until(lambda: status(decider, ob))
        await decider.crash()
        await asyncio.sleep(2 * DECIDE_S)
        await decider.restart()
        await asyncio.sleep(5)
        assert await status(decider, ob) == "lapsed"
        await decider.crash()
        await decider.restart()
        await asyncio.sleep(120)
        assert (await acts(decider, ob)).count("lapse") == 1
        assert await status(asker, ob) == "lapsed"
        assert len(await fired(asker, ob)) == len({tuple(one.items()) for one in await fired(asker, ob)})

    play(tmp_path, story)


def test_one_clock_that_cannot_be_fired_stops_no_other(tmp_path):
    async def story(federation):
        asker, decider = federation[FEDERAL], federation[REGION]
        ob = await ask(asker, decider)
        await until(lambda: status(decider, ob))
        now = decider.clock.now_ms()

        def break_(desk):
            broken = rows.ClockRow("A" * 22, "crossing.decide", "lapse", REGION, now + 60_000)
            worse = rows.ClockRow("B" * 21 + "A", "ladder.x", "", REGION, now + 61_000)
            clocks.put(desk, broken)
            clocks.put(desk, worse)

        await decider.centre.do(break_)
        await asyncio.sleep(DECIDE_S + 5)
        assert await status(decider, ob) == "lapsed"
        assert {one["code"] for one in await fired(decider, "A" * 22, "clock.void/1")} == {"object-not-found"}
        assert await fired(decider, "B" * 21 + "A", "clock.void/1")
        assert passed_over(decider) == {ValueError}

    play(tmp_path, story)


def test_a_clock_fires_when_it_is_due_and_says_so_whatever_the_disk_does(tmp_path):
    """The move of a clock that ran out bears the time at which it did."""

    async def story(federation):
        asker, decider = federation[FEDERAL], federation[REGION]
        ob = await ask(asker, decider)
        await until(lambda: status(decider, ob))
        clock = await found(decider, rows.CLOCK, f"{ob}/crossing.decide", rows.ClockRow)
        await asyncio.sleep((clock.due_at - decider.clock.now_ms()) / 1_000 - 0.01)
        busy = [
            decider.centre.do(lambda desk: desk.record("import.done/1", "", {"count": 1})) for _ in range(50)
        ]
        await asyncio.gather(*busy)
        await asyncio.sleep(2)
        made = await decider.centre.see(lambda reader: holding.moves_of(reader, ob))
        assert [(one.act, one.at) for one in made if one.act == "lapse"] == [("lapse", clock.due_at)]

    play(tmp_path, story)


def test_what_a_partner_gave_for_so_many_days_is_erased_after_them(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await report(home, "one", size=1)
        await asyncio.sleep(30)
        (ob,) = await got(there, FEDERAL)
        for node in federation.nodes.values():
            await node.crash()
        await asyncio.sleep(91 * 86_400)
        await there.restart()
        await asyncio.sleep(10)
        row = (await got(there, FEDERAL))[ob]
        assert (row.gone, row.body) == ("expired", {})
        name, epoch, number = row.places[0]
        held = await there.centre.see(
            lambda reader: list(reader.view.stream(name, epoch, number, number + 1))
        )
        assert held[0].raw is None
        assert held[0].salt is None

    play(tmp_path, story, idle_s=3_600)


def test_a_control_measure_ends_by_itself_on_a_node_that_hears_nothing(tmp_path):
    from seamline.procedures import control_measure

    async def story(federation):
        one, two = federation[FEDERAL], federation[REGION]
        now = one.clock.now_ms()
        lat, lon = 355_800_000, 435_300_000
        data = {
            "type": "checkpoint",
            "name": "CP 1 (fiction)",
            "from": now + 5 * MINUTE,
            "until": now + 30 * MINUTE,
            "place": {"lat_e7": lat, "lon_e7": lon},
        }
        ob = await open_object(one, "control-measure", "propose", data, [REGION], seat="commander-1")
        await until(lambda: status(two, ob))
        for node in (one, two):
            row = await found(node, rows.OBJECT, ob, rows.ObjectRow)
            sign = {"measure": holding.state_of(row).over[""]}
            await move(node, ob, "sign", sign, seat="commander-1")
            await asyncio.sleep(20)
        federation.network.cut(FEDERAL, REGION)

        async def holds(node):
            def look(reader):
                return control_measure.in_force(holding.state_of(holding.object_row(reader, ob)), reader.now)

            return await node.centre.see(look)

        assert [await holds(node) for node in (one, two)] == [False, False]
        await asyncio.sleep(6 * 60)
        assert [await holds(node) for node in (one, two)] == [True, True]
        await asyncio.sleep(30 * 60)
        assert [await holds(node) for node in (one, two)] == [False, False]

    play(tmp_path, story)


def test_duty_sleeps_until_something_is_due_and_no_longer(tmp_path):
    """With an hour between two looks a clock set meanwhile still fires on time."""

    async def story(federation):
        asker, decider = federation[FEDERAL], federation[REGION]
        await asyncio.sleep(100)
        ob = await ask(asker, decider)
        await until(lambda: status(decider, ob))
        clock = await found(decider, rows.CLOCK, f"{ob}/crossing.decide", rows.ClockRow)
        await asyncio.sleep((clock.due_at - decider.clock.now_ms()) / 1_000 + 0.5)
        assert await status(decider, ob) == "lapsed"

    play(tmp_path, story, idle_s=3_600)
