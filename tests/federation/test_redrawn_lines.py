"""Lines of presence are geometry that takes both: a partner's redrawing widens nothing that leaves here."""

import pytest
from tests.federation.federation_world import (
    FEDERAL,
    OUTSIDE,
    REGION,
    every,
    got,
    log_kinds,
    play,
    report,
    settled,
    until,
)

from seamline.centre import ground, inbox, picture, rows
from seamline.exercise.scenario import REGION as REGION_SIDE
from seamline.terms.errors import Conflict, Denied, NotFound
from seamline.terms.place import point

BEHIND = (345_000_000, 442_000_000)
"""Well behind the federal line: in the seam only if the region's line is drawn around it."""


def draw(node, pairs):
    line = tuple(point(lat, lon) for lon, lat in pairs)
    return node.centre.do(lambda desk: ground.draw(desk, node.actor("commander-1"), line))


def acknowledge(node, party, version, seat="commander-1"):
    return node.centre.do(lambda desk: ground.acknowledge(desk, node.actor(seat), party, version))


async def line_at(node, party):
    [row] = [row for row in await every(node, rows.LINE, rows.LineRow) if row.party == party]
    return row


def wide():
    """The region's line moved far behind the federal one, so that the whole federal rear would be seam."""
    return [(lon - 0.6, lat - 0.9) for lon, lat in REGION_SIDE.line]


def narrow():
    """The region's line moved close to the federal one."""
    return [(lon - 0.08, lat - 0.08) for lon, lat in REGION_SIDE.line]


async def arrived(federation, line, version):
    await draw(federation[REGION], line)
    await until(lambda: _has(federation[FEDERAL], version))


async def _has(node, version):
    return (await line_at(node, REGION)).version == version


def test_a_line_redrawn_by_a_partner_widens_no_release_until_a_commander_here_acknowledges_it(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await arrived(federation, wide(), 2)
        shown = await federal.centre.see(lambda reader: ground.widening(reader, REGION))
        assert [(area.id, more > 1e9) for area, more, _ in shown] == [("seam", True)]
        early = await report(federal, "early", place=BEHIND)
        await settled(federation)
        before = len(await got(region, FEDERAL))
        commander = federal.actor("commander-1")
        items = await federal.centre.see(lambda reader: inbox.waiting(reader, commander))
        assert [(item["proc"], item["party"]) for item in items] == [("line", REGION)]
        await acknowledge(federal, REGION, 2)
        assert await federal.centre.see(lambda reader: inbox.waiting(reader, commander)) == []
        assert "line.acknowledged/1" in await log_kinds(federal)
        await report(federal, "late", place=BEHIND)
        await settled(federation)
        # What nobody let go then does not leave by itself now; what is sent under the new line does.
        assert len(await got(region, FEDERAL)) == before + 1
        row = (await every(federal, rows.REPORT, rows.ReportRow, group=FEDERAL))[0]
        assert early != row.ob or row.status == "sent"

    play(tmp_path, story)


def test_ground_that_a_partner_takes_out_of_the_seam_is_out_of_it_at_once(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        lon, lat = REGION_SIDE.line[6]
        near_them = (round(lat * 1e7) - 200_000, round(lon * 1e7))
        await report(federal, "inside", place=near_them)
        await settled(federation)
        assert len(await got(region, FEDERAL)) == 1
        await arrived(federation, narrow(), 2)
        await report(federal, "no-longer", place=near_them)
        await settled(federation)
        assert len(await got(region, FEDERAL)) == 1

    play(tmp_path, story)


def test_only_a_commander_and_only_for_the_version_that_was_looked_at(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        await arrived(federation, wide(), 2)
        await arrived(federation, narrow(), 3)
        with pytest.raises(Denied, match="role-needed"):
            await acknowledge(federal, REGION, 3, "duty-1")
        with pytest.raises(Conflict, match="line-redrawn"):
            await acknowledge(federal, REGION, 2)
        with pytest.raises(NotFound, match="line-not-found"):
            await acknowledge(federal, FEDERAL, 1)
        with pytest.raises(NotFound, match="line-not-found"):
            await acknowledge(federal, "nobody", 1)
        assert (await line_at(federal, REGION)).agreed_version == 1
        await acknowledge(federal, REGION, 3)
        assert (await line_at(federal, REGION)).agreed_version == 3
        size = len(await log_kinds(federal))
        await acknowledge(federal, REGION, 3)
        assert len(await log_kinds(federal)) == size

    play(tmp_path, story)


def test_before_anybody_has_acknowledged_a_line_there_is_no_ground_between(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]

        def forget(desk):
            row = desk.get(rows.LINE, REGION, rows.LineRow)
            desk.put(rows.LINE, REGION, rows.LineRow(row.party, row.line, row.since))

        await federal.centre.do(forget)
        await report(federal, "first")
        await report(federal, "outside", place=OUTSIDE)
        await settled(federation)
        assert await got(region, FEDERAL) == {}
        # It is on the map all the same, for people to look at.
        assert "seam" in [one["id"] for one in await federal.centre.see(picture.seams)]

    play(tmp_path, story)
