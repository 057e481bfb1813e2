"""Posts between nodes: the link cut at the worst moment, and what must not happen meanwhile."""

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
from patrol_world import worded

from seamline.centre import holding, openings, panel, posts, rows, shown
from seamline.gateways.web.routes import ROUTES
from seamline.terms.errors import Denied, InvalidInput

PLACE = {"lat_e7": SEAM[0], "lon_e7": SEAM[1], "precision_m": 10}
SITE = {"name": "Post ANISE (fiction)", "place": PLACE}
NOTICE_S, MINUTE = 30, 60_000


def told(node, **more):
    return {"happened": "was-left", "by": "by-third-party", "known_at": node.clock.now_ms(), **SITE, **more}


async def on_record(one, other, holder):
    """Put a post on record by both signatures; return its id."""
    data = {**SITE, "outcome": "one-side", "holder": holder}
    ob = await open_object(one, "posture", "propose", data, [other.party], seat="commander-1")
    await until(lambda: is_at(other, ob, "proposed"))
    await agree(other, ob)
    await until(lambda: is_at(one, ob, "settled"))
    return ob


async def plan(one, other, change, post="", ahead_s=NOTICE_S + 1):
    begins = one.clock.now_ms() + 1_000 * ahead_s
    data = {
        **SITE,
        "change": change,
        "from": begins,
        "until": begins + 10 * MINUTE,
        **({"post": post} if post else {}),
    }
    return await open_object(one, "posture", "plan", data, [other.party], seat="commander-1")


async def agree(node, ob):
    over = await node.centre.see(lambda reader: holding.state_of(holding.object_row(reader, ob)).over[""])
    await move(node, ob, "agree", {"version": over}, seat="commander-1")


async def is_at(node, ob, word):
    return await status(node, ob) == word


async def register(node):
    return [(p.name, p.holders, p.standing, p.frozen) for p in await node.centre.see(posts.register)]


async def called(node, ob, kind="ladder.due/1"):
    lines = await every(node, rows.LOGLINE, rows.LogLine, group=ob)
    return [
        line.message[1].get("level") or line.message[1].get("name") for line in lines if line.kind == kind
    ]


HELD = [("Post ANISE (fiction)", (REGION,), "held", False)]
FROZEN = [("Post ANISE (fiction)", (REGION,), "held", True)]


def test_a_planned_change_with_the_link_down_does_not_happen_and_the_register_stays(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        post = await on_record(region, federal, REGION)
        federation.network.cut(FEDERAL, REGION)
        ob = await plan(region, federal, "leave", post)
        await asyncio.sleep(NOTICE_S + 30)
        # Nobody has heard of it: whoever gave notice goes by that it does not happen.
        shown_ = await region.centre.see(lambda reader: panel.panel(reader, region.actor("duty-1"), ob))
        assert shown_["safe"]["id"] == "posture-safe-lapsed"
        with pytest.raises(Denied, match="move-not-in-status"):
            await move(region, ob, "done", seat="commander-1")
        assert await register(region) == await register(federal) == HELD
        federation.network.mend(FEDERAL, REGION)
        await until(lambda: is_at(region, ob, "lapsed"), 300)
        assert await register(region) == await register(federal) == HELD

    play(tmp_path, story)


def test_signed_at_one_side_and_not_heard_of_at_the_other_moves_nobody(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        post = await on_record(region, federal, REGION)
        ob = await plan(region, federal, "leave", post)
        await until(lambda: is_at(federal, ob, "noticed"))
        federation.network.cut(FEDERAL, REGION)
        await agree(federal, ob)
        await asyncio.sleep(NOTICE_S + 30)
        assert [await status(node, ob) for node in (federal, region)] == ["agreed", "noticed"]
        with pytest.raises(Denied, match="move-not-in-status"):
            await move(region, ob, "done", seat="commander-1")
        federation.network.mend(FEDERAL, REGION)
        await until(lambda: is_at(region, ob, "agreed"), 300)
        assert await register(region) == HELD
        await move(region, ob, "done", seat="commander-1")
        await settled(federation)
        for node in (federal, region):
            assert await register(node) == [("Post ANISE (fiction)", (), "neither", False)]

    play(tmp_path, story)


def test_an_objection_on_its_way_while_it_is_carried_out_freezes_the_site_and_calls_both_principals(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        post = await on_record(region, federal, REGION)
        ob = await plan(region, federal, "leave", post)
        await until(lambda: is_at(federal, ob, "noticed"))
        await agree(federal, ob)
        await until(lambda: is_at(region, ob, "agreed"))
        federation.network.cut(FEDERAL, REGION)
        await move(federal, ob, "object", {"why": "The road is not safe."})
        await asyncio.sleep(NOTICE_S + 5)
        await move(region, ob, "done", seat="commander-1")
        assert await called(federal, ob) == [4]
        federation.network.mend(FEDERAL, REGION)
        for node in (federal, region):
            await until(lambda node=node: is_at(node, ob, "frozen"), 300)
            assert await register(node) == FROZEN

    play(tmp_path, story)


def test_told_of_a_vacated_site_both_freeze_and_stay_so_whatever_the_link_and_the_understanding_do(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        post = await on_record(region, federal, REGION)
        await suspend(federal)
        await until(lambda: _suspended(region))
        ob = await open_object(federal, "posture", "tell", told(federal, post=post, radius_m=700), [REGION])
        await until(lambda: is_at(region, ob, "frozen"))
        federation.network.cut(FEDERAL, REGION)
        await move(region, ob, "acknowledge")
        await asyncio.sleep(600)
        assert await status(federal, ob) == "frozen"
        # Nobody could sign what becomes of it, and both have been told to call.
        with pytest.raises(Denied, match="understanding-suspended"):
            await move(federal, ob, "propose", {"outcome": "neither"}, seat="commander-1")
        assert await called(federal, ob, "clock.ran-out/1") == [
            "posture.level-2",
            "posture.level-3",
            "posture.meeting",
        ]
        shown_ = await federal.centre.see(lambda reader: panel.panel(reader, federal.actor("duty-1"), ob))
        assert shown_["safe"]["id"] == "posture-safe-unmet"
        for node in (federal, region):
            assert await register(node) == FROZEN
            row = await node.centre.see(lambda reader: holding.object_row(reader, ob))
            drawn = await node.centre.see(
                lambda reader, row=row: shown.object_object(reader, row)["geometry"]
            )
            assert drawn["type"] == "Polygon"
        federation.network.mend(FEDERAL, REGION)
        await until(lambda: is_at(federal, ob, "unmet"), 300)
        assert await register(federal) == FROZEN

    play(tmp_path, story)


async def _suspended(node):
    lines = await every(node, rows.LOGLINE, rows.LogLine)
    return any(
        line.kind.startswith("understanding-suspension") or "suspend" in line.message[0] for line in lines
    )


def test_a_signature_under_an_outcome_lost_on_the_way_settles_nothing_there(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await open_object(federal, "posture", "tell", told(federal), [REGION])
        await until(lambda: is_at(region, ob, "frozen"))
        await move(region, ob, "acknowledge")
        await until(lambda: is_at(federal, ob, "known"))
        await move(federal, ob, "propose", {"outcome": "joint-post"}, seat="commander-1")
        await until(lambda: is_at(region, ob, "proposed"))
        federation.network.cut(FEDERAL, REGION)
        await agree(region, ob)
        # The other side has not heard and tells of the site once more: what was signed is void for both.
        await move(federal, ob, "tell", told(federal))
        assert [await status(node, ob) for node in (federal, region)] == ["frozen", "settled"]
        assert await register(federal) == []
        federation.network.mend(FEDERAL, REGION)
        for node in (federal, region):
            await until(lambda node=node: is_at(node, ob, "frozen"), 300)
        assert await register(federal) == await register(region)

    play(tmp_path, story)


def test_notice_is_given_as_long_ahead_as_agreed_and_only_of_own_posts(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        post = await on_record(region, federal, REGION)
        with pytest.raises(InvalidInput, match="notice-short"):
            await plan(region, federal, "leave", post, ahead_s=NOTICE_S - 2)
        for node, other, about in (
            (federal, region, post),
            (region, federal, ""),
            (region, federal, "A" * 22),
        ):
            with pytest.raises(Denied, match="posture-post"):
                await plan(node, other, "leave", about)

    play(tmp_path, story)


def test_nothing_but_signed_moves_changes_the_register(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        post = await on_record(region, federal, REGION)
        # No call of the API writes it, and no table of the node holds it.
        assert [(route.method, route.path) for route in ROUTES if route.path.startswith("/api/posts")] == [
            ("GET", "/api/posts")
        ]
        before = await register(federal)
        notice = await plan(region, federal, "leave", post)
        await open_object(federal, "posture", "tell", told(federal, name="Elsewhere"), [REGION])
        data = {"type": "checkpoint", "name": "Post ANISE (fiction)", "place": PLACE}
        span = {"from": federal.clock.now_ms(), "until": federal.clock.now_ms() + 60 * MINUTE}
        await worded(federal, "control-measure", {**data, **span})
        measure = await open_object(
            federal, "control-measure", "declare", {**data, **span}, [REGION], seat="commander-1"
        )
        await settled(federation)
        assert await status(federal, measure)
        await asyncio.sleep(300)
        assert await status(federal, notice) == "lapsed"
        assert await register(federal) == await register(region) == before
        offered = await federal.centre.see(lambda r: openings.openings(r, federal.actor("duty-1")))
        assert {one["act"] for one in offered if one["proc"] == "posture"} == {"plan", "tell"}

    play(tmp_path, story)
