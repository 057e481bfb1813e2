"""Who saw the seam: own looks as they are, a partner's only as bands that its article lets go."""

import asyncio

import pytest
from tests.federation.federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    SEAM,
    move,
    play,
    report,
    settled,
    suspend,
    until,
)
from tests.federation.patrol_world import filed
from tests.federation.test_redrawn_lines import draw, narrow

from seamline.analysis.segments.resegment import DEFAULT_TOLERANCE_M
from seamline.centre import findings, tracks
from seamline.centre.rows import PositionRow
from seamline.centre.seam import covered, noting, page, segments, sightings
from seamline.terms.times import HOUR


async def shown(node):
    await node.centre.do(segments.keep)
    doc = await node.centre.see(page.show)
    (area,) = [one for one in doc["areas"] if one["id"] == "seam"]
    return area


async def note(node):
    def job(desk):
        for one in segments.stretches(desk):
            noting.note(desk, one.understanding, desk.now // HOUR * HOUR)

    await node.centre.do(job)


def seen(area):
    return {one["id"] for one in area["segments"] if one["band"] == 0}


async def walked(node):
    """A patrol that has gone and come back within the hour; returns its id."""
    ob = await filed(node, act="file-short", start=0)
    await move(node, ob, "go-uncoordinated", {"why": "recovery"})
    await asyncio.sleep(1_800)
    await move(node, ob, "return")
    return ob


def test_what_nobody_saw_is_not_seen_and_says_so(tmp_path):
    async def story(federation):
        area = await shown(federation[FEDERAL])
        assert area["length_m"] > 50_000
        assert {one["band"] for one in area["segments"]} == {5}
        assert {one["basis"] for one in area["segments"]} == {"none"}
        assert [(one["party"], one["basis"]) for one in area["parties"]] == [
            (FEDERAL, "exact"),
            (REGION, "none"),
        ]
        assert area["within_72h"] == 0
        assert all(1_000 <= one["length_m"] <= 2_000 for one in area["segments"])

    play(tmp_path, story)


def test_a_patrol_has_seen_its_corridor_once_it_is_in_and_not_by_planning_it(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        ob = await filed(federal, act="file-short", start=0)
        assert await federal.centre.see(lambda reader: sightings.gathered(reader, 0)) == []
        await move(federal, ob, "go-uncoordinated", {"why": "recovery"})
        assert await federal.centre.see(lambda reader: sightings.gathered(reader, 0)) == []
        await asyncio.sleep(1_800)
        await move(federal, ob, "return")
        found = await federal.centre.see(lambda reader: sightings.gathered(reader, 0))
        assert {(one.party, one.kind) for one in found} == {(FEDERAL, "patrol")}
        times = [one.at for one in found]
        assert times == sorted(times)
        assert times[-1] - times[0] == pytest.approx(1_800_000, abs=5_000)
        area = await shown(federal)
        ours = [one for one in area["segments"] if one["band"] == 0]
        assert ours
        assert {(one["by"], one["kind"], one["basis"]) for one in ours} == {(FEDERAL, "patrol", "exact")}
        # nothing of it is at the other side
        assert seen(await shown(federation[REGION])) == set()

    play(tmp_path, story)


def test_a_partner_gets_bands_in_cells_and_no_more_cover_than_there_is(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await walked(federal)
        await note(federal)
        await settled(federation)
        theirs = await shown(region)
        assert [(one["party"], one["basis"]) for one in theirs["parties"]] == [
            (FEDERAL, "banded"),
            (REGION, "exact"),
        ]
        ours = await shown(federal)
        banded = [one for one in theirs["segments"] if one["basis"] == "banded"]
        # In a cell of 10 km some stretches were never seen, so its band is the oldest: nothing counts as seen.
        assert sum(one["length_m"] for one in theirs["segments"] if one["band"] < 4) <= sum(
            one["length_m"] for one in ours["segments"] if one["band"] < 4
        )
        assert all(one["age_h"] is None or one["by"] == FEDERAL for one in banded)
        assert (
            await federation[COALITION].centre.see(lambda reader: findings.held(reader, "coverage", FEDERAL))
            == []
        )

    play(tmp_path, story)


def test_bands_that_cover_a_cell_count_at_their_oldest_end(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        mine = await shown(region)
        told = [
            [round(1e7 * one["line"][0][0]), round(1e7 * one["line"][0][1]), one["length_m"], 1]
            for one in mine["segments"]
        ]
        ob = await federal.centre.do(lambda desk: desk.new_id("x"))
        await federal.centre.do(lambda desk: findings.note(desk, "coverage", ob, {"stretches": told}))
        await settled(federation)
        area = await shown(region)
        banded = [one for one in area["segments"] if one["basis"] == "banded"]
        assert len(banded) > 0.9 * len(area["segments"])
        assert {(one["band"], one["age_h"], one["by"], one["units"], one["kind"]) for one in banded} == {
            (1, 24.0, FEDERAL, 0, "")
        }
        assert (area["first"], area["backup"]) == (0, 0)

    play(tmp_path, story)


def test_a_note_is_made_at_its_hour_and_while_suspended_it_stays_home(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]

        async def noted():
            return await federal.centre.see(lambda reader: findings.held(reader, "coverage", FEDERAL))

        assert await noted() == []
        # hours are 0000C, 0600C, 1200C, 1800C, and zone C is three hours ahead
        ahead = 6 * HOUR - (federal.clock.now_ms() + 3 * HOUR) % (6 * HOUR)
        await asyncio.sleep(ahead / 1_000 + 30)
        assert len(await noted()) == 1
        await until(lambda: region.centre.see(lambda reader: findings.held(reader, "coverage", FEDERAL)))
        await suspend(region)
        await settled(federation)
        before = await region.centre.see(lambda reader: len(findings.held(reader, "coverage", FEDERAL)))
        await note(federal)
        await settled(federation)
        assert (
            await region.centre.see(lambda reader: len(findings.held(reader, "coverage", FEDERAL))) == before
        )

    play(tmp_path, story)


def test_a_report_that_somebody_told_us_is_no_sighting(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        await report(federal, "told", place=SEAM, found="received")
        assert seen(await shown(federal)) == set()
        await report(federal, "saw", place=SEAM, found="patrol")
        area = await shown(federal)
        assert {one["kind"] for one in area["segments"] if one["band"] == 0} <= {"report"}
        found = await federal.centre.see(lambda reader: sightings.gathered(reader, 0))
        assert [(one.kind, one.party) for one in found] == [("report", FEDERAL)]

    play(tmp_path, story)


def test_segments_that_did_not_move_keep_their_ids_when_a_line_is_redrawn(tmp_path):
    async def story(federation):
        region = federation[REGION]
        before = {one["id"]: one for one in (await shown(region))["segments"]}
        line = (await region.centre.see(segments.stretches))[0].cut.segments
        assert DEFAULT_TOLERANCE_M > 0
        assert len(line) == len(before)
        await draw(region, narrow())
        after = (await shown(region))["segments"]
        # The whole line moved: no id of before is given to another stretch.
        assert all(one["id"] not in before or before[one["id"]]["line"] == one["line"] for one in after)
        again = (await shown(region))["segments"]
        assert [one["id"] for one in again] == [one["id"] for one in after]

    play(tmp_path, story)


def test_a_post_of_record_is_first_cover_and_a_joint_patrol_counts_for_whom_it_is(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        stretch = (await federal.centre.see(segments.stretches))[0]
        middle = stretch.cut.segments[len(stretch.cut.segments) // 2].middle
        post = sightings.Standing("p", "HILL", middle, (FEDERAL, REGION), 0)
        held = covered.held_as([post], stretch.area.between, 1)
        assert (len(held), sorted(held.party.tolist())) == (2, [0, 1])

    play(tmp_path, story)


def test_positions_of_own_units_count_here_and_reach_a_partner_as_bands_alone(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        stretch = (await federal.centre.see(segments.stretches))[0]
        now = federal.clock.now_ms()
        flown = [
            PositionRow("RAVEN 1", "drone", now - (40 - number) * 60_000, one.lat_e7, one.lon_e7)
            for number, one in enumerate(stretch.spots[100] + stretch.spots[101])
            if number < 40
        ]
        actor = federal.actor("duty-1")
        await federal.centre.do(lambda desk: tracks.take(desk, actor, flown))
        area = await shown(federal)
        ours = [one for one in area["segments"] if one["band"] == 0]
        assert ours
        assert {(one["by"], one["kind"]) for one in ours} == {(FEDERAL, "drone")}
        await note(federal)
        await settled(federation)
        (row,) = await region.centre.see(lambda reader: findings.held(reader, "coverage", FEDERAL))
        assert "RAVEN" not in str(row.body)

    play(tmp_path, story)
