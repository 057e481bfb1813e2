"""Support between nodes: an offer taken while the link is cut, nobody coming in silence, and what rests on whom."""

import asyncio

import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    SEAM,
    assert_same_objects,
    every,
    found,
    move,
    open_object,
    play,
    settled,
    status,
    suspend,
    until,
)

from seamline.centre import holding, panel, register, rows
from seamline.terms.errors import Denied
from seamline.terms.times import DAY

PLACE = {"lat_e7": SEAM[0], "lon_e7": SEAM[1], "precision_m": 100}
MEDEVAC = {
    "type": "medevac",
    "place": PLACE,
    "contact": "CH 12",
    "urgency": "at-once",
    "lying": "3-5",
    "walking": "1-2",
    "security": "quiet",
}


async def ask(node, other, **more):
    return await open_object(node, "support", "ask", {**MEDEVAC, **more}, [other.party])


async def is_(node, ob, word):
    return await status(node, ob) == word


async def facts(node, ob):
    return holding.state_of(await found(node, rows.OBJECT, ob, rows.ObjectRow)).facts


async def shown(node, ob, seat="duty-1"):
    return await node.centre.see(lambda reader: panel.panel(reader, node.actor(seat), ob))


async def called(node, ob):
    lines = await every(node, rows.LOGLINE, rows.LogLine, group=ob)
    return [line.message[1]["level"] for line in lines if line.kind == "ladder.due/1"]


def test_asked_accepted_on_the_way_delivered_and_closed(tmp_path):
    async def story(federation):
        region, coalition = federation[REGION], federation[COALITION]
        ob = await ask(region, coalition)
        await until(lambda: status(coalition, ob))
        await move(coalition, ob, "acknowledge")
        await move(coalition, ob, "accept", {"callsign": "DUSTOFF 7", "contact": "CH 3"})
        await move(coalition, ob, "depart")
        await until(lambda: is_(region, ob, "en-route"))
        assert (await shown(region, ob))["safe"]["id"] == "support-safe-coming"
        await move(coalition, ob, "deliver")
        await until(lambda: is_(region, ob, "delivered"))
        await move(region, ob, "close")
        await settled(federation)
        assert [item["done"] for item in (await shown(coalition, ob))["sheet"]] == [True] * 5
        assert await called(region, ob) == await called(coalition, ob) == []

    play(tmp_path, story)


def test_with_the_link_cut_nobody_comes_and_both_sides_call(tmp_path):
    async def story(federation):
        region, coalition = federation[REGION], federation[COALITION]
        ob = await ask(region, coalition)
        await until(lambda: status(coalition, ob))
        federation.network.cut(REGION, COALITION)
        await asyncio.sleep(90)
        assert (await status(region, ob), await status(coalition, ob)) == ("asked", "lapsed")
        assert (await shown(region, ob))["safe"]["id"] == "support-safe-nobody"
        await asyncio.sleep(3_600)
        levels = await called(region, ob)
        assert set(levels) == {1, 2, 3, 4}
        federation.network.mend(REGION, COALITION)
        await until(lambda: is_(region, ob, "lapsed"), 300)
        # Late is better than never, and it is signed all the same.
        await move(coalition, ob, "accept", {})
        await until(lambda: is_(region, ob, "accepted"), 300)
        await assert_same_objects(federation)

    play(tmp_path, story)


def test_an_offer_that_is_taken_while_the_link_is_cut_brings_nobody(tmp_path):
    async def story(federation):
        region, coalition = federation[REGION], federation[COALITION]
        ob = await ask(region, coalition)
        await until(lambda: status(coalition, ob))
        await move(coalition, ob, "offer", {"lying": "1-2", "note": "EXERCISE"})
        await until(lambda: is_(region, ob, "offered"))
        federation.network.cut(REGION, COALITION)
        offer = (await shown(region, ob))["over"]
        await move(region, ob, "take", {"offer": offer})
        # It has taken it, and reckons with nobody before it hears again.
        assert (await shown(region, ob))["safe"]["id"] == "support-safe-taken"
        await asyncio.sleep(90)
        assert (await shown(region, ob))["safe"]["id"] == "support-safe-nobody"
        assert await status(coalition, ob) == "offer-lapsed"
        federation.network.mend(REGION, COALITION)
        await settled(federation)
        for node in (region, coalition):
            assert await status(node, ob) == "offer-lapsed"
        await move(coalition, ob, "offer", {"lying": "1-2", "note": "EXERCISE"})
        await until(lambda: is_(region, ob, "offered"))
        with pytest.raises(Denied) as refused:
            await move(region, ob, "take", {"offer": offer})
        assert refused.value.code == "move-other-version"
        await move(region, ob, "take", {"offer": (await shown(region, ob))["over"]})
        await until(lambda: is_(coalition, ob, "taken"))
        await move(coalition, ob, "depart")
        await settled(federation)
        assert await status(region, ob) == "en-route"
        await assert_same_objects(federation)

    play(tmp_path, story)


def test_towards_any_party_and_only_by_whom_the_understanding_lets(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await open_object(federal, "support", "ask", {"type": "advice", "topic": "wells"}, [REGION])
        await until(lambda: status(region, ob))
        for act, data in (("accept", {}), ("decline", {"why": "resources"})):
            with pytest.raises(Denied) as refused:
                await move(region, ob, act, data, seat="analyst-1")
            assert refused.value.code == "authority-needed"
        await move(region, ob, "decline", {"why": "resources"})
        await settled(federation)
        assert await status(federal, ob) == "declined"

    play(tmp_path, story)


def test_a_suspension_lets_nobody_promise_what_cannot_be_told(tmp_path):
    async def story(federation):
        region, coalition = federation[REGION], federation[COALITION]
        ob = await ask(region, coalition)
        await until(lambda: status(coalition, ob))
        await suspend(coalition)
        with pytest.raises(Denied) as refused:
            await move(coalition, ob, "accept", {})
        assert refused.value.code == "understanding-suspended"

    play(tmp_path, story)


# What rests on whom.


async def declare(node, others, **more):
    data = {
        "capability": "medical-evacuation",
        "provider": COALITION,
        "user": node.party,
        "share": "all-of-it",
        "from": node.clock.now_ms(),
        **more,
    }
    return await open_object(node, "capability", "declare", data, others, seat="commander-1")


async def rest(node, without="", at=0, seat="duty-1"):
    found_ = await node.centre.see(
        lambda reader: register.register(reader, node.actor(seat), at or reader.now, without)
    )
    return {(row["user"], row["capability"]): row["outcome"] for row in found_["rows"]}


def test_the_register_of_each_party_shows_what_it_was_told_and_what_ends_when_one_leaves(tmp_path):
    async def story(federation):
        federal, region, coalition = (federation[party] for party in (FEDERAL, REGION, COALITION))
        now = region.clock.now_ms()
        ob = await declare(region, [FEDERAL, COALITION])
        await declare(region, [COALITION], capability="fuel-supply", until=now + 10 * DAY)
        await declare(region, [COALITION], capability="fuel-supply", provider=FEDERAL, share="part-of-it")
        await settled(federation)
        assert await rest(region, COALITION) == {
            (REGION, "medical-evacuation"): "gone",
            (REGION, "fuel-supply"): "less",
        }
        assert await rest(region, FEDERAL, now + 11 * DAY) == {
            (REGION, "medical-evacuation"): "stays",
            (REGION, "fuel-supply"): "gone",
        }
        # Nobody is told more than it was told.
        assert await rest(federal, COALITION) == {(REGION, "medical-evacuation"): "gone"}
        await move(coalition, ob, "differ", {"note": "EXERCISE"})
        await settled(federation)
        assert await status(region, ob) == "differs"
        assert await rest(region, COALITION) == await rest(coalition, COALITION)
        await move(region, ob, "end", seat="commander-1")
        await settled(federation)
        assert (REGION, "medical-evacuation") not in await rest(federal)

    play(tmp_path, story)


def test_a_declaration_ends_on_its_day_on_every_node_though_nothing_is_heard(tmp_path):
    async def story(federation):
        region, coalition = federation[REGION], federation[COALITION]
        now = region.clock.now_ms()
        ob = await declare(region, [COALITION], until=now + 3_600_000)
        await settled(federation)
        federation.network.cut(REGION, COALITION)
        await asyncio.sleep(3_700)
        assert await status(coalition, ob) == "declared"
        assert await rest(coalition) == await rest(region) == {}

    play(tmp_path, story)
