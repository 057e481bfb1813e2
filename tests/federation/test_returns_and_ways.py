"""Areas of return beside the way there: for civil leads alone, and from nothing that was not released to them."""

import asyncio
import json

import pytest
from federation_world import file, play, recall, send, until

from seamline.centre import moves, visible
from seamline.centre.desk import Actor
from seamline.centre.seam import prepared, returns, returns_page
from seamline.centre.seam.sightings import Standing
from seamline.codecs.roads import Roads
from seamline.exercise.scenario import EVERYBODY
from seamline.terms.errors import Denied
from seamline.terms.geodesy import Polygon
from seamline.terms.place import Point

E7 = 10_000_000
SOON_S = 25
"""Whatever may leave has arrived by then."""
AREA = {
    "name": "Village (fiction)",
    "place": {"lat_e7": 355_800_000, "lon_e7": 435_300_000, "precision_m": 100},
    "households": "20-49",
    "conditions": {"water": "met", "school": "unmet"},
    "services": {"clinic": "partly"},
}
TO = Point(355_800_000, 436_300_000)
"""About 9 km east of it."""
NEAR = (355_805_000, 435_800_000)
FAR = (356_500_000, 435_800_000)


def lead(node):
    return Actor(f"{node.party}/civil-lead", frozenset({"civil-lead"}))


async def describe(node, parties=("region",), key="a", **more):
    data = {**AREA, **more}
    return await node.centre.do(
        lambda desk: moves.open_object(desk, lead(node), "return-area", "describe", data, parties, key=key)
    )


async def hazard(node, key, place=NEAR, to=None, **more):
    """A report of an explosive hazard; sent to whom is named, () to nobody."""
    found = {"type": "uxo", "activity": "shell in the ditch (fiction)", **more}
    ob = await file(node, key, seat_of(node), place=place, **found)
    if to != ():
        await send(node, ob, to, seat_of(node))
    return ob


def seat_of(node):
    return "civil-1" if node.party == "civil" else "duty-1"


async def shown(node, to=TO, within_m=1_000, known=None, who=None):
    found = await node.centre.see(lambda reader: returns.facts(reader, who or lead(node)))
    known = known or returns_page.Known(prepared.no_roads(), (), ())
    return returns_page.document(found, known, to, within_m)


def on(tmp_path, story):
    return play(tmp_path, story, sides=EVERYBODY)


def test_conditions_stand_beside_the_way_and_no_figure_is_made_of_them(tmp_path):
    async def story(federation):
        civil = federation["civil"]
        await describe(civil, name="Zab (fiction)", key="z")
        await describe(civil)
        doc = await shown(civil)
        assert [one["name"] for one in doc["areas"]] == ["Village (fiction)", "Zab (fiction)"]
        area = doc["areas"][0]
        said = {one["name"]: one["state"] for one in area["conditions"]}
        assert (said["water"], said["school"], said["cleared"]) == ("met", "unmet", "not-looked-at")
        assert {one["name"]: one["state"] for one in area["services"]}["clinic"] == "partly"
        assert (area["households"], area["keeper"], area["status"]) == ("20-49", "civil", "kept")
        assert 0 < area["at"] <= doc["now"]
        assert not {"score", "rank", "total", "index"} & {*area, *area["way"], *area["response"], *doc}
        # A civil node knows of no posts: nothing is guessed.
        assert area["response"] == {"kind": "not-known", "seconds": None, "post": "", "parties": []}
        way = area["way"]
        assert (way["to"], way["kind"]) == ("picked", "open-ground")
        assert way["length_m"] == pytest.approx(9_050, rel=0.01)
        assert way["seconds"] == pytest.approx(way["length_m"] / (10 / 3.6), rel=0.01)
        nowhere = (await shown(civil, to=None))["areas"][0]["way"]
        assert (nowhere["to"], nowhere["kind"], nowhere["near_count"]) == ("nowhere", "not-known", None)

    on(tmp_path, story)


def test_hazards_near_the_way_from_what_was_released_and_by_how_well_they_are_placed(tmp_path):
    async def story(federation):
        civil, federal = federation["civil"], federation["federal"]
        await describe(civil, parties=("federal",))
        mine = await hazard(civil, "own", to=(), found="patrol")
        theirs = await hazard(federal, "released", place=(NEAR[0] + 60_000, NEAR[1]))
        await hazard(federal, "far", place=FAR)
        await asyncio.sleep(SOON_S)
        doc = await shown(civil)
        way = doc["areas"][0]["way"]
        # An own draft is not told yet.
        assert [(one["source"], one["by"]) for one in way["near"]] == [("report", "federal")]
        assert way["near_count"] == 1
        await send(civil, mine, None, seat_of(civil))
        await asyncio.sleep(SOON_S)
        near = (await shown(civil))["areas"][0]["way"]["near"]
        assert sorted(one["by"] for one in near) == ["civil", "federal"]
        # Article 74 lets it go to a hundred metres.
        released = next(one for one in near if one["by"] == "federal")
        assert released["doubt_m"] >= 50
        assert released["away_m"] == pytest.approx(720, abs=120)
        tight = (await shown(civil, within_m=released["away_m"] - 10))["areas"][0]["way"]["near"]
        assert [one["certain"] for one in tight if one["by"] == "federal"] == [False]
        assert not [
            one
            for one in (await shown(civil, within_m=100))["areas"][0]["way"]["near"]
            if one["by"] == "federal"
        ]
        await recall(federal, theirs)
        await asyncio.sleep(SOON_S)
        near = (await shown(civil))["areas"][0]["way"]["near"]
        assert [one["by"] for one in near] == ["civil"]

    on(tmp_path, story)


def test_what_areas_say_of_hazards_counts_until_it_is_cleared(tmp_path):
    async def story(federation):
        civil = federation["civil"]
        ob = await describe(civil)
        place = {"lat_e7": NEAR[0], "lon_e7": NEAR[1], "precision_m": 50}
        said = [
            {"kind": "mines", "state": "confirmed", "place": place},
            {"kind": "ruins", "state": "marked"},
            {"kind": "unexploded", "state": "cleared", "place": place},
        ]
        await civil.centre.do(lambda desk: moves.make(desk, lead(civil), ob, "hazards", {"hazards": said}))
        area = (await shown(civil))["areas"][0]
        assert [(one["source"], one["kind"]) for one in area["way"]["near"]] == [("area", "mines")]
        assert [(one["name"], one["placed"]) for one in area["hazards"]] == [
            ("mines", True),
            ("ruins", False),
            ("unexploded", True),
        ]
        await civil.centre.do(lambda desk: moves.make(desk, lead(civil), ob, "end", {}))
        assert (await shown(civil))["areas"] == []

    on(tmp_path, story)


def test_on_a_forces_node_its_civil_lead_sees_what_was_picked_for_it_and_released_alone(tmp_path):
    async def story(federation):
        civil, region, federal = (federation[party] for party in ("civil", "region", "federal"))
        ob = await describe(civil)
        await until(lambda: region.centre.see(lambda reader: visible.find(reader, ob)))
        await hazard(region, "kept", to=())
        ours = await hazard(region, "withheld", place=(NEAR[0], NEAR[1] + 10_000), to=["federal"])
        await hazard(federal, "theirs", place=(NEAR[0], NEAR[1] + 20_000), to=["region"])
        await asyncio.sleep(SOON_S)
        assert (await shown(region))["areas"][0]["way"]["near"] == []
        await send(region, ours, ["civil"])
        await asyncio.sleep(SOON_S)
        near = (await shown(region))["areas"][0]["way"]["near"]
        assert [one["id"] for one in near] == [ours]
        assert (await shown(federal))["areas"] == []

    on(tmp_path, story)


@pytest.mark.parametrize(
    "role", ["duty-officer", "commander", "analyst", "release-officer", "auditor", "administrator"]
)
def test_nobody_but_a_civil_lead_gets_any_of_it(tmp_path, role):
    async def story(federation):
        civil = federation["civil"]
        await describe(civil)
        with pytest.raises(Denied) as refused:
            await shown(civil, who=Actor(f"civil/{role}", frozenset({role})))
        assert refused.value.code == "role-needed"

    on(tmp_path, story)


async def _withheld(federation, *, given):
    """A run in which the federal side knows of a hazard that it does not release, or does not."""
    civil, federal, region = (federation[party] for party in ("civil", "federal", "region"))
    ob = await describe(civil)
    await until(lambda: region.centre.see(lambda reader: visible.find(reader, ob)))
    begin = asyncio.get_running_loop().time()
    if given:
        await hazard(federal, "k1", to=())
        await hazard(region, "k2", to=["federal"])
        await hazard(federal, "k3", to=["region"])
    await asyncio.sleep(SOON_S)
    await asyncio.sleep(begin + 60 - asyncio.get_running_loop().time())
    docs = [await shown(node) for node in (civil, region)]
    for doc in docs:
        doc["now"] = 0
        for area in doc["areas"]:
            area["at"] = 0
    return json.dumps(docs, sort_keys=True)


def test_two_runs_that_differ_in_withheld_hazards_alone_show_the_same(tmp_path):
    def run(name, given):
        return on(tmp_path / name, lambda federation: _withheld(federation, given=given))

    assert run("with", given=True) == run("without", given=False)


# Roads and posts.

POST = Standing("p", "Post THYME (fiction)", Point(355_800_000, 435_900_000), ("region",), 0)


def a_road():
    """One bent road past the area and past the post."""
    import numpy as np

    places = np.array([[43.50, 35.585], [43.56, 35.60], [43.60, 35.585]])
    whole = np.array([0]), np.array([1]), np.array([10_600.0]), np.array([0])
    return Roads(2, *whole, ("primary",), ("r1",), places, np.array([0, 3]))


def test_response_by_road_where_there_are_roads_else_over_open_ground_and_said_so(tmp_path):
    async def story(federation):
        civil = federation["civil"]
        await describe(civil)
        by_road = returns_page.Known(a_road(), (POST,), ())
        doc = await shown(civil, to=None, known=by_road)
        area = doc["areas"][0]
        assert (area["response"]["kind"], area["response"]["post"]) == ("road", POST.name)
        assert area["response"]["parties"] == ["region"]
        assert (area["way"]["to"], area["way"]["kind"]) == ("post", "road")
        assert len(area["way"]["line"]) > 3
        off = await shown(civil, to=None, known=returns_page.Known(prepared.no_roads(), (POST,), ()))
        other = off["areas"][0]
        assert other["response"]["kind"] == "open-ground"
        assert other["response"]["seconds"] > area["response"]["seconds"]
        assert "returns-assumed-no-roads" in [one["id"] for one in off["assumptions"]]
        assert "returns-assumed-no-roads" not in [one["id"] for one in doc["assumptions"]]
        # A hazard on the bend is near the way by road and not near the straight one.
        await hazard(civil, "bend", place=(356_000_000, 435_600_000), found="patrol")
        assert (await shown(civil, None, 500, by_road))["areas"][0]["way"]["near_count"] == 1
        straight = returns_page.Known(prepared.no_roads(), (POST,), ())
        assert (await shown(civil, None, 500, straight))["areas"][0]["way"]["near_count"] == 0

    on(tmp_path, story)


def test_shut_in_by_a_restricted_area_or_too_far_nobody_is_there_and_that_is_said(tmp_path):
    async def story(federation):
        civil = federation["civil"]
        await describe(civil)
        corners = ((43.51, 35.57), (43.55, 35.57), (43.55, 35.59), (43.51, 35.59))
        ring = tuple(Point(round(lat * E7), round(lon * E7)) for lon, lat in corners)
        shut = returns_page.Known(a_road(), (POST,), (Polygon(ring),))
        area = (await shown(civil, to=None, known=shut))["areas"][0]
        assert (area["response"]["kind"], area["response"]["seconds"]) == ("not-reached", None)
        assert (area["way"]["kind"], area["way"]["near_count"]) == ("not-reached", None)
        for far in (
            Point(-350_000_000, -1_300_000_000),
            Point(900_000_000, 0),
            Point(355_800_000, 1_790_000_000),
        ):
            area = (await shown(civil, to=far))["areas"][0]
            assert (area["way"]["kind"], area["way"]["seconds"]) == ("not-reached", None)
        here = await shown(civil, to=Point(355_800_000, 435_300_000))
        assert here["areas"][0]["way"]["length_m"] == 0

    on(tmp_path, story)
