"""Conflict checks between nodes: two plans compared, neither shown."""

from federation_world import FEDERAL, REGION, SEAM, open_object, play, settled, status, until

from seamline.centre import holding
from seamline.terms.times import HOUR

LAT, LON = SEAM


def plan(now, *, east=0, north=0, start=30, hours=4, **more):
    """A plan of fiction: 4 km eastwards from a spot in the seam. east, north: in e7 degrees."""
    return {
        "callsign": "LYNX 2",
        "strength": "6-15",
        "corridor": [
            {"lat_e7": LAT + north, "lon_e7": LON + east},
            {"lat_e7": LAT + north, "lon_e7": LON + east + 440_000},
        ],
        "from": now + start * HOUR,
        "until": now + (start + hours) * HOUR,
        "recognition": "green panel",
        "contact": "CH 12",
        **more,
    }


async def filed(node, act="file", **more):
    return await open_object(node, "patrol", act, plan(node.clock.now_ms(), **more), [])


async def check(node, ob, other):
    return await open_object(node, "patrol-check", "ask", {"patrol": ob}, [other])


async def facts(node, ob):
    row = await node.centre.see(lambda reader: holding.object_row(reader, ob))
    return row.state["facts"]


async def outcome(node, ob, other):
    found = {one["partner"]: one for one in (await facts(node, ob)).get("checks", ())}
    return found.get(other, {}).get("came_to", "")


async def comes_to(node, ob, word, seconds=120):
    async def look():
        return await status(node, ob) == word

    await until(look, seconds)


def test_nothing_there_is_clear_and_what_meets_is_call_with_box_and_window(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        mine = await filed(federal)
        await check(federal, mine, REGION)
        assert await status(federal, mine) == "checking"
        await comes_to(federal, mine, "coordinated")
        theirs = await filed(region, north=50_000)
        await check(region, theirs, FEDERAL)
        await comes_to(region, theirs, "to-call")
        (seen,) = (await facts(region, theirs))["checks"]
        assert (seen["partner"], seen["came_to"]) == (FEDERAL, "call-them")
        assert await status(federal, mine) == "coordinated"
        await settled(federation)

    play(tmp_path, story)
