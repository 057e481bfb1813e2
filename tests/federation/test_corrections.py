"""Corrections: whoever had the report sees what changed, and what stood there before for as long as it is kept."""

from stage import SEAM, eventually, held, in_federation, send

from seamline.centre import corrections, recalls, reports, rows
from seamline.centre.corrections import changed


def test_only_what_was_reported_counts_as_changed():
    old = {"size": 6, "activity": "moving", "received": 1, "version": 1}
    new = {"size": 9, "direction": "S", "received": 2, "version": 2}
    assert changed(old, new) == ("activity", "direction", "size")
    assert changed(old, {**old, "received": 5, "version": 7, "keep_days": 3, "for": "x"}) == ()


async def correct(federation, **more):
    federal, region = federation.nodes["federal"], federation.nodes["region"]
    ob = await send(federal, "wrong")
    await eventually(lambda: held(region, "federal"), bool)
    body = await federal.centre.see(lambda reader: reports.own(reader, ob).body)
    await federal.centre.do(
        lambda desk: reports.edit(desk, federal.actor("duty-1"), ob, {**body, **more}, "recounted")
    )
    found = await eventually(lambda: held(region, "federal"), lambda rows_: rows_[0].version == 2)
    return federal, region, ob, found[0]


async def changes(node, ob):
    def look(reader):
        return corrections.changes(reader, reader.get(rows.REPORT, ob, rows.ReportRow))

    return await node.centre.see(look)


def test_both_sides_see_the_old_beside_the_new_each_as_it_knew_it(tmp_path):
    async def story(federation):
        far = SEAM[0] + 300_000
        federal, region, ob, row = await correct(federation, size=9, lat_e7=far, source="Post 13 (fiction)")
        there = {one["field"]: one["was"] for one in await changes(region, row.ob)}
        assert there.keys() == {"size", "place"}
        assert there["size"] == 6
        assert there["place"]["precision_m"] == 500
        home = {one["field"]: one["was"] for one in await changes(federal, ob)}
        assert home.keys() == {"size", "place", "source"}
        assert home["place"]["lat_e7"] == SEAM[0]

    in_federation(tmp_path, story)


def test_of_what_is_no_longer_kept_the_names_remain(tmp_path):
    async def story(federation):
        _, region, _, row = await correct(federation, size=9)
        await region.centre.do(lambda desk: desk.tx.purge(*row.places[0]))
        assert await changes(region, row.ob) == [{"field": "size", "was": None, "known": False}]

    in_federation(tmp_path, story)


def test_a_recall_takes_what_stood_there_before_as_well(tmp_path):
    async def story(federation):
        federal, region, ob, row = await correct(federation, size=9)
        await federal.centre.do(lambda desk: recalls.issue(desk, federal.actor("duty-1"), ob, "error"))
        await eventually(lambda: held(region, "federal"), lambda rows_: rows_[0].gone == "recalled")
        assert await changes(region, row.ob) == []

    in_federation(tmp_path, story)


def test_a_recipient_counts_what_it_was_sent_not_how_often_a_report_was_changed(tmp_path):
    async def story(federation):
        federal, region = federation.nodes["federal"], federation.nodes["region"]
        ob = await send(federal, "wrong")
        await eventually(lambda: held(region, "federal"), bool)
        body = await federal.centre.see(lambda reader: reports.own(reader, ob).body)
        for size in (7, 8, 9):
            await federal.centre.do(
                lambda desk, size=size: reports.edit(
                    desk, federal.actor("duty-1"), ob, {**body, "size": size}, "recounted"
                )
            )
        assert (await federal.centre.see(lambda reader: reports.own(reader, ob))).version == 4
        there = await eventually(lambda: held(region, "federal"), lambda rows_: rows_[0].body["size"] == 9)
        assert there[0].version == 2

    in_federation(tmp_path, story)
