"""How fast anybody gets to the seam: posts of record, roads that stay home, restricted areas in force."""

import asyncio
import hashlib

import numpy as np
from tests.federation.federation_world import (
    FEDERAL,
    REGION,
    SEAM,
    move,
    open_object,
    play,
    settled,
    until,
)
from tests.federation.test_plans_meet import measure
from tests.federation.test_posture_between_nodes import agree, is_at

from seamline.centre import roads
from seamline.centre.desk import Actor
from seamline.centre.seam import asked, prepared, response, road_facts, segments
from seamline.codecs.packed_roads import pack, unpack
from seamline.codecs.roads import read_tables
from seamline.terms.times import HOUR

LAT, LON = SEAM[0] / 1e7, SEAM[1] / 1e7
STEP = 0.02


async def held_post(one, other, name, north=0.0, east=0.0, holder=""):
    """Put a post on record by both signatures."""
    place = {"lat_e7": round((LAT + north) * 1e7), "lon_e7": round((LON + east) * 1e7), "precision_m": 10}
    data = {"name": f"{name} (fiction)", "place": place, "outcome": "one-side", "holder": holder or one.party}
    ob = await open_object(one, "posture", "propose", data, [other.party], seat="commander-1")
    await until(lambda: is_at(other, ob, "proposed"))
    await agree(other, ob)
    await until(lambda: is_at(one, ob, "settled"))
    return ob


def lattice(size=11):
    """Roads in a lattice about the spot in the seam, two kilometres apart."""
    names = [[f"{row}-{column}" for column in range(size)] for row in range(size)]
    half = size // 2
    nodes = ["node_id,lon,lat"] + [
        f"{names[row][column]},{LON + (column - half) * STEP},{LAT + (row - half) * STEP}"
        for row in range(size)
        for column in range(size)
    ]
    pairs = [(names[r][c], names[r][c + 1]) for r in range(size) for c in range(size - 1)]
    pairs += [(names[r][c], names[r + 1][c]) for r in range(size - 1) for c in range(size)]
    edges = ["edge_id,u,v,class,length_km"] + [f"{at},{u},{v},trunk,2" for at, (u, v) in enumerate(pairs)]
    return pack(read_tables(nodes, edges))


async def with_roads(node, raw=b""):
    raw = raw or lattice()
    digest = hashlib.sha256(raw).hexdigest()
    who = Actor(f"{node.party}/analyst-1", frozenset({"analyst"}))
    told = road_facts.Told("fiction", "none", (digest,), who.person, node.clock.now_ms())
    row = road_facts.facts(raw, told)
    await node.centre.do(lambda desk: roads.put(desk, who, digest, 0, raw))
    await node.centre.do(lambda desk: roads.take(desk, who, row))


async def ground(node, **more):
    await node.centre.do(segments.keep)
    wanted = await node.centre.see(asked.of)
    raw = await node.centre.see(lambda r: roads.packed(r, wanted.roads.digest)) if wanted.roads else b""
    return prepared.prepare(wanted, unpack(raw) if raw else None, **more)


async def shown(node, **more):
    return response.document(await ground(node), node.clock.now_ms(), **more)


def test_without_posts_nobody_comes_and_without_roads_all_is_open_ground(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        doc = await shown(federal)
        (area,) = doc["areas"]
        assert [one["id"] for one in doc["cautions"]] == ["seam-no-roads", "seam-no-posts"]
        assert (area["covered"], area["reached"], area["first_50_s"]) == (0, 0, None)
        assert {one["post"] for one in area["segments"]} == {""}
        await held_post(federal, region, "ANISE")
        doc = await shown(federal)
        (area,) = doc["areas"]
        assert [one["id"] for one in doc["cautions"]] == ["seam-no-roads"]
        assert area["ways"] == {"by-road": 0, "open-ground": area["cells"], "not-reached": 0}
        assert area["reached"] == 1
        assert area["backed"] == 0
        assert len(area["boxes"]) == len(area["first_bands"]) <= 2_500

    play(tmp_path, story)


def test_both_sides_see_the_same_post_first_and_roads_stay_where_they_were_taken_in(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        first = await held_post(federal, region, "ANISE")
        second = await held_post(region, federal, "BASIL", east=0.06)
        slow = await shown(federal)
        await with_roads(federal)
        await settled(federation)
        fast, other = await shown(federal), await shown(region)
        assert fast["roads"]["licence"] == "none"
        assert other["roads"] is None, "roads stay home"
        assert other["areas"] == slow["areas"]
        assert [one["id"] for one in fast["posts"]] == sorted((first, second))
        (area,), (before,) = fast["areas"], slow["areas"]
        assert area["covered"] > before["covered"]
        assert {one["post"] for one in area["segments"]} == {first, second}
        assert sum(one["first_km2"] for one in fast["posts"]) > 0

    play(tmp_path, story)


def test_a_restricted_area_in_force_closes_roads_and_ground_until_it_is_withdrawn_or_over(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await held_post(federal, region, "ANISE")
        await with_roads(federal)
        open_ = await ground(federal)
        west, south = round((LON + 0.005) * 1e7), round((LAT - 0.2) * 1e7)
        ring = [
            {"lat_e7": south, "lon_e7": west},
            {"lat_e7": south, "lon_e7": west + 50_000},
            {"lat_e7": south + 4_000_000, "lon_e7": west + 50_000},
            {"lat_e7": south + 4_000_000, "lon_e7": west},
        ]
        fire = await measure(federal, "no-fire-area", hours=2, ring=ring)
        assert (await ground(federal)).key == open_.key, "nobody may fire; anybody may drive"
        ob = await measure(federal, "restricted-area", hours=2, ring=ring)
        shut = await ground(federal)
        assert [one.ob for one in shut.asked.measures] == [ob]
        assert fire != ob
        assert shut.laid.shut > 0
        east = shut.cut.lon > LON + 0.012
        near = east & (shut.cut.lon < LON + 0.1) & (np.abs(shut.cut.lat - LAT) < 0.1)
        assert near.any()
        assert (shut.cover.value[near] > open_.cover.value[near]).all()
        await asyncio.sleep(2 * HOUR / 1_000 + 1)
        assert (await ground(federal)).key == open_.key, "its time is over, whatever clocks have fired"
        again = await measure(federal, "restricted-area", hours=2, ring=ring)
        assert (await ground(federal)).key != open_.key
        await move(federal, again, "withdraw", seat="commander-1")
        assert (await ground(federal)).key == open_.key

    play(tmp_path, story)


def test_what_the_other_side_keeps_to_itself_changes_no_time_here(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await held_post(federal, region, "ANISE")
        before = await ground(federal)
        # A change that the other side has only proposed, and roads that it took in, are nothing here.
        place = {"lat_e7": SEAM[0], "lon_e7": SEAM[1] + 300_000, "precision_m": 10}
        data = {"name": "CEDAR (fiction)", "place": place, "outcome": "one-side", "holder": REGION}
        ob = await open_object(region, "posture", "propose", data, [FEDERAL], seat="commander-1")
        await with_roads(region)
        await until(lambda: is_at(federal, ob, "proposed"))
        assert (await ground(federal)).key == before.key
        assert (await ground(region)).key != before.key

    play(tmp_path, story)


def test_cells_have_at_most_the_number_that_is_asked_for_and_the_same_ground(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await held_post(federal, region, "ANISE")
        fine, coarse = await ground(federal), await ground(federal, most=500)
        assert len(coarse.cut.lon) <= 500 < len(fine.cut.lon)
        assert abs(coarse.cut.weight.sum() / fine.cut.weight.sum() - 1) < 1e-6
        (patch,) = coarse.cut.patches
        assert (np.sort(patch.order) == np.arange(len(coarse.cut.lon))).all()
        (west, south, east, north) = fine.cut.patches[0].boxes.T
        assert (west < east).all()
        assert (south < north).all()

    play(tmp_path, story)
