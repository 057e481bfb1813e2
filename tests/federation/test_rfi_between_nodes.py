"""Requests for information between nodes: the link cut at the worst moment, caught up, nobody called twice."""

import asyncio

import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    every,
    file,
    got,
    move,
    open_object,
    play,
    report,
    settled,
    status,
    until,
)

from seamline.centre import clocks, holding, openings, panel, rows
from seamline.procedures import registry
from seamline.terms.errors import Denied
from seamline.terms.times import MINUTE
from seamline.understanding import ladder

QUESTION = {"topic": "bridge", "question": "Does it bear lorries?", "priority": "priority"}


async def ask(node, other, **more):
    return await open_object(node, "rfi", "ask", {**QUESTION, **more}, [other.party])


async def called(node, ob):
    lines = await every(node, rows.LOGLINE, rows.LogLine, group=ob)
    return [line.message[1]["level"] for line in lines if line.kind == "ladder.due/1"]


async def offered(node, seat):
    return await node.centre.see(lambda reader: openings.openings(reader, node.actor(seat)))


def is_safety(one):
    return one["act"] in registry.PROCEDURES[one["proc"]].always


def test_what_may_be_opened_and_with_whom_follows_the_understanding_and_the_role(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        found = {(one["proc"], one["act"]): one for one in await offered(federal, "duty-1")}
        assert found["rfi", "ask"]["parties"] == [REGION, COALITION]
        assert found["rfi", "ask"]["one"]
        assert not found["rfi", "ask"]["signed"]
        assert [field["name"] for field in found["rfi", "ask"]["fields"]][:3] == [
            "topic",
            "priority",
            "question",
        ]
        assert found["crossing", "request"]["parties"] == [REGION]
        assert ("control-measure", "propose") not in found  # a commander's
        assert ("control-measure", "propose") in {
            (o["proc"], o["act"]) for o in await offered(federal, "commander-1")
        }
        offers = await offered(coalition, "duty-1")
        with_others = {one["proc"] for one in offers if one["parties"] and not is_safety(one)}
        assert "rfi" in with_others
        assert not with_others & {"crossing", "event"}
        assert await offered(federal, "admin-1") == []

    play(tmp_path, story)


def test_nothing_is_offered_where_nothing_has_been_agreed(tmp_path):
    async def story(federation):
        offers = await offered(federation[FEDERAL], "duty-1")
        assert all(not one["parties"] and one["alone"] for one in offers if not is_safety(one))
        # Safety needs no agreement, only somebody to tell.
        safety = [one for one in offers if is_safety(one)]
        assert {one["act"] for one in safety} == {"crossed", "tell", "alarm", "warn"}
        assert all(one["parties"] == [COALITION, REGION] for one in safety)

    play(tmp_path, story, agree=False)


def test_asked_answered_closed_and_the_panel_ticks_what_was_done(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await ask(federal, region)
        await until(lambda: status(region, ob))
        await move(region, ob, "acknowledge")
        await move(region, ob, "answer", {"text": "Up to ten tonnes."}, seat="release-1")
        await until(lambda: _is(federal, ob, "answered"))
        shown = await federal.centre.see(lambda reader: panel.panel(reader, federal.actor("duty-1"), ob))
        assert [(item["act"], item["done"], item["party"]) for item in shown["sheet"]] == [
            ("acknowledge", True, REGION),
            ("answer", True, REGION),
            ("close", False, ""),
        ]
        assert shown["printed"][:2] == ["topic", "priority"]
        assert (shown["numbers"]["topic"], shown["numbers"]["priority"]) == (1, 2)
        await move(federal, ob, "close")
        await settled(federation)
        assert [await status(node, ob) for node in (federal, region)] == ["closed", "closed"]
        assert await called(federal, ob) == await called(region, ob) == []

    play(tmp_path, story)


async def _is(node, ob, word):
    return await status(node, ob) == word


def test_with_the_link_cut_both_sides_say_that_time_is_over_call_people_and_nobody_twice(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await ask(federal, region)
        await until(lambda: status(region, ob))
        federation.network.cut(FEDERAL, REGION)
        steps = await federal.centre.see(lambda r: clocks.rungs(r, holding.object_row(r, ob).agreement))
        await asyncio.sleep(60 + sum(step.minutes for step in steps) * MINUTE / 1_000 + 30)
        # The asker has heard nothing: it moved nothing, presumes nothing answered, and has called everybody.
        assert await status(federal, ob) == "asked"
        assert await status(region, ob) == "unanswered"
        levels = [step.level for step in steps]
        assert await called(federal, ob) == levels
        # One clock after the other has run out at the decider, and it has called everybody once as well.
        assert await called(region, ob) == levels
        shown = await federal.centre.see(lambda reader: panel.panel(reader, federal.actor("duty-1"), ob))
        assert shown["safe"]["id"] == "rfi-safe-unanswered"
        assert "said" not in shown["body"]
        federation.network.mend(FEDERAL, REGION)
        await until(lambda: _is(federal, ob, "unanswered"), 300)
        await asyncio.sleep(3_600)
        # What the other's clocks led to has arrived an hour late: nobody is called again for the same silence.
        assert await called(federal, ob) == await called(region, ob) == levels

    play(tmp_path, story)


def test_an_answer_names_own_reports_as_the_asker_knows_them(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        shared = await report(region, "shared")
        kept = await file(region, "kept")
        known = await until(lambda: got(federal, REGION))
        ob = await ask(federal, region)
        await until(lambda: status(region, ob))
        answer = {"text": "As reported.", "reports": [kept]}
        with pytest.raises(Denied, match="event-report-unreleased"):
            await move(region, ob, "answer", answer, seat="release-1")
        await move(region, ob, "answer", {**answer, "reports": [shared]}, seat="release-1")
        await until(lambda: _is(federal, ob, "answered"))
        shown = await federal.centre.see(lambda reader: panel.panel(reader, federal.actor("duty-1"), ob))
        assert shown["body"]["said"][0]["reports"] == list(known)
        assert shared not in known

    play(tmp_path, story)


def test_an_answer_given_while_the_link_was_down_holds_when_it_is_back(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await ask(federal, region)
        await until(lambda: status(region, ob))
        federation.network.cut(FEDERAL, REGION)
        await move(region, ob, "answer", {"text": "Up to ten tonnes."}, seat="release-1")
        await move(federal, ob, "withdraw")
        assert await status(federal, ob) == "withdrawn"
        federation.network.mend(FEDERAL, REGION)
        await settled(federation)
        # The answer came first in the record of who answers: it is there to be read, and the withdrawal is void.
        for node in (federal, region):
            assert await status(node, ob) == "answered"
        await move(federal, ob, "close")
        await settled(federation)
        assert await status(region, ob) == "closed"

    play(tmp_path, story)


def test_the_default_ladder_is_long_enough_for_the_stories_above():
    assert len(ladder.DEFAULT) > 2
