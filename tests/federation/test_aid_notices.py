"""Aid notices between nodes: who is told, what restrains where, and that nothing but its end lifts it."""

import asyncio

from federation_world import (
    FEDERAL,
    REGION,
    SEAM,
    every,
    found,
    move,
    open_object,
    play,
    resume,
    settled,
    status,
    suspend,
    until,
)

from seamline.centre import openings, panel, picture, restraint, rows
from seamline.exercise.scenario import EVERYBODY
from seamline.terms.times import DAY, MINUTE

CIVIL = "civil"
LEAD = "civil-1"
HOUR = 60 * MINUTE
SITE = {"lat_e7": SEAM[0], "lon_e7": SEAM[1]}
FAR = {"lat_e7": SEAM[0] + 2_000_000, "lon_e7": SEAM[1]}


def notice(node, begins=3 * DAY, lasts=2 * HOUR, **more):
    now = node.clock.now_ms()
    data = {
        "name": "Clinic (fiction)",
        "purpose": "health",
        "margin_m": 500,
        "from": now + begins,
        "until": now + begins + lasts,
        "contact": "CH 5",
        **({} if {"line", "ring"} & set(more) else {"place": SITE}),
    }
    return {**data, **more}


async def give(node, parties=(FEDERAL, REGION), **more):
    return await open_object(node, "aid-notice", "submit", notice(node, **more), parties, seat=LEAD)


async def acknowledge(node, ob):
    over = (await found(node, rows.OBJECT, ob, rows.ObjectRow)).state["facts"]["notice"]
    await move(node, ob, "acknowledge", {"notice": over})


async def restrained(node, *asked, **more):
    """The notices that restrain at a node: in a stretch of time, near a piece of ground."""
    held = await node.centre.see(lambda reader: restraint.areas(reader, *asked, **more))
    return [one.ob for one in held]


async def is_(node, ob, word):
    return await status(node, ob) == word


def story_of(tmp_path, story):
    play(tmp_path, story, sides=EVERYBODY)


def test_it_restrains_from_the_moment_it_is_held_and_is_acknowledged_by_each(tmp_path):
    async def story(federation):
        civil, federal, region = (federation[party] for party in (CIVIL, FEDERAL, REGION))
        ob = await give(civil)
        for node in (federal, region):
            await until(lambda node=node: status(node, ob))
        assert [await restrained(node) for node in (civil, federal, region)] == [[ob]] * 3
        await acknowledge(federal, ob)
        await settled(federation)
        assert [await status(node, ob) for node in (civil, federal, region)] == ["submitted"] * 3
        await acknowledge(region, ob)
        await settled(federation)
        assert [await status(node, ob) for node in (civil, federal, region)] == ["acknowledged"] * 3
        # It is on the map of every planner as the ground to keep clear of.
        shown = await region.centre.see(lambda r: picture.picture(r, region.actor("duty-1")))
        (doc,) = [one for one in shown["objects"] if one["id"] == ob]
        assert doc["geometry"]["type"] == "Polygon"
        assert doc["flags"] == []
        # Whoever gets it may acknowledge and do nothing else, and opens none.
        seen = await region.centre.see(lambda r: panel.panel(r, region.actor("commander-1"), ob))
        assert [one["act"] for one in seen["acts"]] == []
        offered = await region.centre.see(lambda r: openings.openings(r, region.actor("commander-1")))
        assert "aid-notice" not in {one["proc"] for one in offered}

    story_of(tmp_path, story)


def test_the_aid_body_picks_who_is_told(tmp_path):
    async def story(federation):
        civil, federal, region = (federation[party] for party in (CIVIL, FEDERAL, REGION))
        offered = await civil.centre.see(lambda r: openings.openings(r, civil.actor(LEAD)))
        assert {one["proc"]: one["parties"] for one in offered}["aid-notice"] == [FEDERAL, REGION]
        ob = await give(civil, (REGION,))
        await until(lambda: status(region, ob))
        await settled(federation)
        assert await restrained(federal) == []
        assert await found(federal, rows.OBJECT, ob, rows.ObjectRow) is None
        assert ob not in str(await every(federal, rows.LOGLINE, rows.LogLine))
        assert await restrained(federation["coalition"]) == []

    story_of(tmp_path, story)


def test_ended_where_nobody_can_hear_it_goes_on_restraining_until_it_is_heard(tmp_path):
    async def story(federation):
        civil, federal, region = (federation[party] for party in (CIVIL, FEDERAL, REGION))
        ob = await give(civil, begins=2 * MINUTE, lasts=10 * MINUTE)
        for node in (federal, region):
            await until(lambda node=node: status(node, ob))
            await acknowledge(node, ob)
        await until(lambda: is_(federal, ob, "active"), 600)
        federation.network.cut(CIVIL, FEDERAL)
        await move(civil, ob, "end", {"note": "all home"}, seat=LEAD)
        await until(lambda: is_(region, ob, "ended"))
        assert await restrained(region) == await restrained(civil) == []
        await asyncio.sleep(2 * 3_600)
        # Nobody here has heard that it is over: it restrains, and people were told that its time is up.
        assert await status(federal, ob) == "active"
        assert await restrained(federal) == [ob]
        shown = await federal.centre.see(lambda r: panel.panel(r, federal.actor("duty-1"), ob))
        assert shown["safe"]["id"] == "aid-notice-safe-overrun"
        called = [line.kind for line in await every(federal, rows.LOGLINE, rows.LogLine, group=ob)]
        assert called.count("ladder.due/1") == 3
        federation.network.mend(CIVIL, FEDERAL)
        await until(lambda: is_(federal, ob, "ended"), 300)
        assert await restrained(federal) == []

    story_of(tmp_path, story)


def test_given_while_the_link_is_down_it_restrains_elsewhere_at_once_and_here_when_it_comes(tmp_path):
    async def story(federation):
        civil, federal, region = (federation[party] for party in (CIVIL, FEDERAL, REGION))
        federation.network.cut(CIVIL, FEDERAL)
        ob = await give(civil)
        await until(lambda: status(region, ob))
        await acknowledge(region, ob)
        await asyncio.sleep(120)
        # The aid body is told that it has not been acknowledged: by a clock of its own.
        assert await status(civil, ob) == "unacknowledged"
        assert await restrained(federal) == []
        federation.network.mend(CIVIL, FEDERAL)
        await until(lambda: status(federal, ob), 300)
        assert await restrained(federal) == [ob]
        await acknowledge(federal, ob)
        await settled(federation)
        assert [await status(node, ob) for node in (civil, federal, region)] == ["acknowledged"] * 3

    story_of(tmp_path, story)


def test_an_amendment_crosses_an_acknowledgement_and_is_acknowledged_anew(tmp_path):
    async def story(federation):
        civil, region = federation[CIVIL], federation[REGION]
        ob = await give(civil, (REGION,))
        await until(lambda: status(region, ob))
        federation.network.cut(CIVIL, REGION)
        await acknowledge(region, ob)
        route = notice(civil, line=[SITE, FAR])
        await move(civil, ob, "amend", route, seat=LEAD)
        assert await status(region, ob) == "acknowledged"
        federation.network.mend(CIVIL, REGION)
        await settled(federation)
        assert [await status(node, ob) for node in (civil, region)] == ["submitted"] * 2
        assert await restrained(region, body={"place": FAR}) == [ob]
        await acknowledge(region, ob)
        await settled(federation)
        assert await status(civil, ob) == "acknowledged"

    story_of(tmp_path, story)


def test_a_suspended_understanding_lifts_nothing_and_lets_nothing_new_through(tmp_path):
    async def story(federation):
        civil, region = federation[CIVIL], federation[REGION]
        ob = await give(civil, (REGION,))
        await until(lambda: status(region, ob))
        held = await every(region, rows.AGREEMENT, rows.AgreementRow)
        (digest,) = [row.hash for row in held if row.id == "relief-exercise"]
        await suspend(region, digest)
        await asyncio.sleep(30)
        await move(civil, ob, "end", seat=LEAD)
        await asyncio.sleep(60)
        assert await restrained(region) == [ob]
        await resume(region, digest)
        await until(lambda: is_(region, ob, "ended"), 120)
        assert await restrained(region) == []

    story_of(tmp_path, story)


def test_a_deconfliction_asks_for_a_window_and_for_ground(tmp_path):
    async def story(federation):
        civil, region = federation[CIVIL], federation[REGION]
        site = await give(civil, (REGION,))
        route = await give(civil, (REGION,), begins=5 * DAY, line=[SITE, FAR])
        for ob in (site, route):
            await until(lambda ob=ob: status(region, ob))
        now = region.clock.now_ms()
        assert await restrained(region) == [site, route]
        assert await restrained(region, now, now + 2 * DAY) == []
        assert await restrained(region, now, now + 4 * DAY) == [site]
        # What has not been ended goes on after the time that was planned.
        assert await restrained(region, now + 30 * DAY, now + 31 * DAY) == [site, route]
        assert await restrained(region, now + DAY, now) == []
        near = {"lat_e7": SEAM[0] + 40_000, "lon_e7": SEAM[1]}  # 445 m to the north
        beyond = {"lat_e7": SEAM[0], "lon_e7": SEAM[1] + 70_000}  # 630 m to the east
        assert await restrained(region, body={"place": near}) == [site, route]
        assert await restrained(region, body={"place": beyond}) == []
        assert await restrained(region, body={"place": beyond, "margin_m": 200}) == [site, route]
        assert await restrained(region, body={"corridor": [beyond, near]}) == [site, route]
        assert await restrained(region, body={"place": FAR}) == [route]
        around = [
            {"lat_e7": SEAM[0] + n, "lon_e7": SEAM[1] + e}
            for n, e in ((-(9**6), -(9**6)), (9**6, -(9**6)), (0, 9**6))
        ]
        assert await restrained(region, body={"ring": around}) == [site, route]
        # A plan whose ground is not said is in doubt, and in doubt there is restraint.
        assert await restrained(region, body={}) == [site, route]
        assert await restrained(region, body={"ring": [near] * 3}) == [site, route]

    story_of(tmp_path, story)


def test_what_comes_later_than_agreed_is_taken_and_marked(tmp_path):
    async def story(federation):
        civil, region = federation[CIVIL], federation[REGION]
        flags = {}
        for name, more in {
            "in time": {"begins": 2 * DAY + MINUTE},
            "late": {"begins": 2 * DAY - MINUTE},
            "emergency": {"begins": DAY + MINUTE, "emergency": 1},
            "late emergency": {"begins": DAY - MINUTE, "emergency": 1},
        }.items():
            ob = await give(civil, (REGION,), **more)
            await until(lambda ob=ob: status(region, ob))
            flags[name] = (await found(region, rows.OBJECT, ob, rows.ObjectRow)).flags
            assert ob in await restrained(region)
        assert [name for name, found_ in flags.items() if found_] == ["late", "late emergency"]

    story_of(tmp_path, story)
