"""Crossed without clearance: told, answered and ended without any understanding, and people are called."""

import asyncio

import pytest
from stage import SEAM, ask_to_cross, eventually, in_federation, status

from seamline.centre import agreements, clocks, cosigning, holding, moves, panel, reports, rows
from seamline.exercise import virtual
from seamline.exercise.federation import Federation
from seamline.exercise.injects.ground import crossing
from seamline.terms.errors import InvalidInput
from seamline.terms.times import MINUTE
from seamline.understanding import ladder

THREE_FIELDS = {"why": "life-saving", "callsign": "LYNX 2", "place": {"lat_e7": SEAM[0], "lon_e7": SEAM[1]}}


def unagreed(folder, play):
    """Run a play among nodes that are paired and have agreed on nothing."""

    async def main(loop):
        federation = Federation(loop, folder)
        await federation.open()
        try:
            return await play(federation)
        finally:
            await federation.close()

    return virtual.run(main)


async def crossed(node, *parties):
    return await node.centre.do(
        lambda desk: moves.open_object(
            desk, node.actor("duty-1"), "crossing", "crossed", THREE_FIELDS, parties
        )
    )


async def make(node, ob, act):
    return await node.centre.do(lambda desk: moves.make(desk, node.actor("duty-1"), ob, act, {}))


async def called(node, ob):
    """The rungs of the ladder that a node has called, in order."""
    lines = await node.centre.see(lambda reader: reader.every(rows.LOGLINE, rows.LogLine, group=ob))
    return [line.message[1]["level"] for line in lines if line.kind == "ladder.due/1"]


def test_it_is_told_read_answered_and_ended_where_nothing_has_been_agreed(tmp_path):
    async def story(federation):
        federal, region = federation.nodes["federal"], federation.nodes["region"]
        ob = await crossed(federal, "region")
        assert await eventually(lambda: status(region, ob), bool) == "crossed"
        await region.centre.do(lambda desk: moves.mark_read(desk, region.actor("duty-1"), ob))
        await make(region, ob, "acknowledge")
        assert (
            await eventually(lambda: status(federal, ob), lambda word: word != "crossed") == "crossed-known"
        )
        await asyncio.sleep(5)
        sent = await federal.centre.see(lambda reader: reports.sent_of(reader, ob))
        assert [(one.party, one.read_by, bool(one.reached)) for one in sent] == [
            ("region", "duty-officer", True)
        ]
        await make(federal, ob, "end")
        assert await eventually(lambda: status(region, ob), lambda word: word == "ended") == "ended"
        for node in (federal, region):
            assert not await node.centre.see(lambda reader: reader.every(rows.QUARANTINE, rows.QuarantineRow))

    unagreed(tmp_path, story)


def test_nothing_is_offered_that_nobody_could_be_told_of(tmp_path):
    async def story(federation):
        federal, region = federation.nodes["federal"], federation.nodes["region"]
        ob = await crossed(federal, "region")
        await eventually(lambda: status(region, ob), bool)

        def offered(reader):
            return [one["act"] for one in panel.panel(reader, region.actor("duty-1"), ob)["acts"]]

        assert await region.centre.see(offered) == ["acknowledge"]

    unagreed(tmp_path, story)


def test_the_ladder_that_holds_by_default_calls_level_after_level_until_somebody_answers(tmp_path):
    async def story(federation):
        federal, region = federation.nodes["federal"], federation.nodes["region"]
        ob = await crossed(federal, "region")
        await eventually(lambda: status(region, ob), bool)
        first, second, *_ = (rung.minutes for rung in ladder.DEFAULT)
        await asyncio.sleep((first + second) * MINUTE / 1_000 + 30)
        assert await called(federal, ob) == await called(region, ob) == [1, 2, 3]
        await make(region, ob, "acknowledge")
        await asyncio.sleep(3 * 3_600)
        assert await called(region, ob) == [1, 2, 3]

    unagreed(tmp_path, story)


def heard(node, **when):
    data = {**crossing(node.clock.now_ms(), "LYNX 2"), "code": "P7482913"}
    return node.centre.do(
        lambda desk: moves.open_object(
            desk, node.actor("duty-1"), "crossing", "heard", data, ("region",), **when
        )
    )


def test_a_clearance_entered_afterwards_counts_from_when_it_was_said(tmp_path):
    async def story(federation):
        federal = federation.nodes["federal"]
        said = federal.clock.now_ms() - 20 * MINUTE
        ob = await heard(federal, late=True, at=said)
        running = await federal.centre.see(lambda reader: clocks.of(reader, ob))
        valid = next(clock for clock in running if clock.name == "crossing.valid")
        assert valid.started_at == said

    in_federation(tmp_path, story)


def test_what_was_said_was_said_within_a_day_and_not_in_the_future(tmp_path):
    async def story(federation):
        federal = federation.nodes["federal"]
        now = federal.clock.now_ms()
        for when in ({"at": now - MINUTE}, {"late": True, "at": now + MINUTE}):
            with pytest.raises(InvalidInput, match="move-time"):
                await heard(federal, **when)
        with pytest.raises(InvalidInput, match="move-time"):
            await heard(federal, late=True, at=now - moves.MAX_LATE_MS - MINUTE)
        assert await heard(federal, late=True, at=now - moves.MAX_LATE_MS + MINUTE)

    in_federation(tmp_path, story)


def test_an_understanding_s_own_ladder_goes_before_the_default_one(tmp_path):
    async def story(federation):
        federal = federation.nodes["federal"]
        ob = await ask_to_cross(federal, "region")
        row = await federal.centre.see(lambda reader: holding.object_row(reader, ob))
        stated = await federal.centre.see(lambda reader: clocks.rungs(reader, row.agreement))
        assert stated != ladder.DEFAULT
        assert all(rung.names != ladder.UNNAMED for rung in stated)
        assert await federal.centre.see(lambda reader: clocks.rungs(reader, "")) == ladder.DEFAULT

    in_federation(tmp_path, story)


def test_where_an_understanding_holds_it_can_be_cleared_afterwards(tmp_path):
    async def story(federation):
        federal, region = federation.nodes["federal"], federation.nodes["region"]
        ob = await crossed(federal, "region")
        await eventually(lambda: status(region, ob), bool)
        rows_ = [await node.centre.see(lambda r: holding.object_row(r, ob)) for node in (federal, region)]
        assert rows_[0].agreement == rows_[1].agreement != ""
        await region.centre.do(
            lambda desk: moves.make(
                desk, region.actor("commander-1"), ob, "clear", {}, sign=region.signer("commander-1")
            )
        )
        assert await eventually(lambda: status(federal, ob), lambda word: word == "active") == "active"

    in_federation(tmp_path, story)


def test_while_an_understanding_is_suspended_it_is_still_answered_and_ended(tmp_path):
    async def story(federation):
        federal, region = federation.nodes["federal"], federation.nodes["region"]
        version = await region.centre.see(lambda reader: agreements.in_force(reader)[0].hash)
        await region.centre.do(
            lambda desk: cosigning.suspend(desk, region.actor("commander-1"), version, "a misunderstanding")
        )
        ob = await crossed(federal, "region")
        assert await eventually(lambda: status(region, ob), bool) == "crossed"
        await make(region, ob, "acknowledge")
        assert (
            await eventually(lambda: status(federal, ob), lambda word: word != "crossed") == "crossed-known"
        )
        await make(federal, ob, "end")
        assert await eventually(lambda: status(region, ob), lambda word: word == "ended") == "ended"

    in_federation(tmp_path, story)
