"""What tests of scenarios share: people's acts, and how one stands."""

from tests.federation.federation_world import until

from seamline.centre.desk import Actor
from seamline.centre.seam import scenarios

CHANGES = (
    {"what": "strength", "party": "coalition", "from": 5_200, "to": 3_000},
    {"what": "add-drone", "lat_e7": 351_234_567, "lon_e7": 439_876_543, "range_m": 20_000},
)
FIGURES = ({"name": "first-permille", "before": 800, "after": 610},)
ANALYST, OFFICER, COMMANDER, DUTY = "analyst", "release-officer", "commander", "duty-officer"


def given(name="Coalition at 3,000", changes=CHANGES):
    return scenarios.Given(name, changes, FIGURES)


def who(node, role, name=""):
    return Actor(f"{node.party}/{name or role}", frozenset({role}))


async def keep(node, name="Coalition at 3,000", key="", role=ANALYST):
    return await node.centre.do(lambda desk: scenarios.keep(desk, who(node, role), given(name), key))


async def share(node, ob, to, role=COMMANDER, version=1):
    await node.centre.do(lambda desk: scenarios.share(desk, who(node, role), ob, version, tuple(to)))


async def back(node, ob, role=COMMANDER):
    await node.centre.do(lambda desk: scenarios.take_back(desk, who(node, role), ob, "an error"))


async def own(node):
    return await node.centre.see(scenarios.own)


async def received(node):
    return await node.centre.see(scenarios.received)


async def standing(node, ob):
    def read(reader):
        row = scenarios.one(reader, ob)
        return {one["party"]: one["state"] for one in scenarios.standing(reader, row)}

    return await node.centre.see(read)


async def outlook(node, ob, role=COMMANDER):
    found = await node.centre.see(lambda reader: scenarios.outlooks(reader, who(node, role), ob))
    return {one["recipient"]: one for one in found}


def codes(one):
    return {reason["code"] for reason in one["reasons"]}


async def states(node, ob, want):
    async def there():
        return await standing(node, ob) == want

    await until(there)
