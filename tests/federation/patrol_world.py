"""What the tests of patrols between nodes share: plans of fiction, filing and comparing them."""

from federation_world import SEAM, open_object, status, until

from seamline.centre import holding
from seamline.terms.times import HOUR

LAT, LON = SEAM


def plan(now, *, east=0, north=0, start=30, hours=4, **more):
    """4 km eastwards from a spot in the seam. east, north: in e7 degrees. start: hours from now."""
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


FAR = {"north": 900_000}
"""Ten kilometres off."""


async def filed(node, act="file", **more):
    return await open_object(node, "patrol", act, plan(node.clock.now_ms(), **more), [])


async def check(node, ob, other, seat="duty-1"):
    return await open_object(node, "patrol-check", "ask", {"patrol": ob}, [other], seat=seat)


async def facts(node, ob):
    row = await node.centre.see(lambda reader: holding.object_row(reader, ob))
    return row.state["facts"]


async def came_to(node, ob, other):
    found = {one["partner"]: one for one in (await facts(node, ob)).get("checks", ())}
    return found.get(other, {})


async def comes_to(node, ob, word, seconds=120):
    async def look():
        return await status(node, ob) == word

    await until(look, seconds)
