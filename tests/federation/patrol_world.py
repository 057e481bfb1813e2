"""What the tests of patrols between nodes share: plans of fiction, filing and comparing them."""

from federation_world import SEAM, open_object, status, until

from seamline.centre import dealt, holding, meets
from seamline.machine import State
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


def drafted(reader, node, proc, data, ob=""):
    """A plan as a form says it, of a new object or on top of one."""
    state = holding.state_of(holding.object_row(reader, ob)) if ob else State(proc=proc)
    return meets.drafted(holding.procedure(proc), state, data or {}, node.party)


async def worded(node, proc, data, ob="", seat="duty-1"):
    """Say a word about everything that a plan meets; return the things."""

    def job(desk):
        state = drafted(desk, node, proc, data, ob)
        found = meets.meets(desk, node.actor(seat), state)
        for one in found:
            dealt.say(desk, node.actor(seat), state, one.ob, "accepted", "known", "a desk (fiction)")
        return found

    return await node.centre.do(job)


async def filed(node, act="file", **more):
    """File a patrol; whatever it meets has its word."""
    data = plan(node.clock.now_ms(), **more)
    await worded(node, "patrol", data)
    return await open_object(node, "patrol", act, data, [])


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
