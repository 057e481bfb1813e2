"""Events on several nodes: each report under the name that both know, merged by both, counted once."""

import pytest
from stage import SEAM, eventually, file, held, in_federation, send, status

from seamline.centre import events, holding, moves, offered, panel, picture, recalls, reports, rows
from seamline.procedures import event
from seamline.terms.errors import Denied

BESIDE = (SEAM[0] + 40_000, SEAM[1] - 30_000)
FAR = (SEAM[0] - 60_000, SEAM[1] + 50_000)


async def propose(node, named, *parties, **view):
    data = {"reports": list(named), **({"view": view} if view else {})}
    return await node.centre.do(
        lambda desk: moves.open_object(desk, node.actor("duty-1"), "event", "propose", data, parties)
    )


async def act(node, ob, name, **data):
    def run(desk):
        state = holding.state_of(holding.object_row(desk, ob))
        full = {"merge": state.over[""], **data} if name == "confirm" else data
        return moves.make(desk, node.actor("duty-1"), ob, name, full)

    return await node.centre.do(run)


async def both(federation):
    """One report of each side, at the other side too: (own id, id at the other) by party."""
    federal, region = federation.nodes["federal"], federation.nodes["region"]
    mine = await send(federal, "ours", size=9)
    theirs = await send(region, "theirs", BESIDE, size=5)
    at_region = await eventually(lambda: held(region, "federal"), lambda found: len(found) == 1)
    at_federal = await eventually(lambda: held(federal, "region"), lambda found: len(found) == 1)
    return federal, region, (mine, at_region[0].ob), (theirs, at_federal[0].ob)


async def stands(node, ob):
    return await node.centre.see(lambda reader: reader.get(rows.REPORT, ob, rows.ReportRow).event)


async def merge(federation):
    federal, region, mine, theirs = await both(federation)
    ob = await propose(federal, [mine[0], theirs[1]], "region", size=9)
    assert await eventually(lambda: status(region, ob), bool) == "proposed"
    return federal, region, mine, theirs, ob


def test_an_own_report_goes_by_the_id_that_the_partner_knows(tmp_path):
    async def story(federation):
        federal, region, mine, theirs, ob = await merge(federation)
        for node in (federal, region):
            state = await node.centre.see(lambda reader: holding.state_of(holding.object_row(reader, ob)))
            assert state.facts["reports"] == sorted((mine[1], theirs[1]))
        moved = await region.centre.see(lambda reader: [repr(move) for move in holding.moves_of(reader, ob)])
        assert mine[0] not in "".join(moved)

    in_federation(tmp_path, story)


def test_a_merge_makes_one_item_on_both_nodes_and_a_split_makes_two_again(tmp_path):
    async def story(federation):
        federal, region, mine, theirs, ob = await merge(federation)
        assert await stands(federal, mine[0]) == ""
        await act(region, ob, "confirm", view={"size": 5})
        assert await eventually(lambda: status(federal, ob), lambda word: word == "merged") == "merged"
        assert {await stands(federal, mine[0]), await stands(federal, theirs[1])} == {ob}
        assert {await stands(region, mine[1]), await stands(region, theirs[0])} == {ob}
        shown = await federal.centre.see(lambda reader: panel.panel(reader, federal.actor("duty-1"), ob))
        assert [one["object"]["party"] for one in shown["reports"]] == [
            "federal" if one["id"] == mine[0] else "region" for one in shown["reports"]
        ]
        of_report = await federal.centre.see(
            lambda reader: panel.panel(reader, federal.actor("duty-1"), mine[0])
        )
        assert [one["id"] for one in of_report["events"]] == [ob]
        await act(federal, ob, "split")
        assert await eventually(lambda: status(region, ob), lambda word: word == "split") == "split"
        assert {await stands(region, mine[1]), await stands(region, theirs[0])} == {""}
        assert {await stands(federal, mine[0]), await stands(federal, theirs[1])} == {""}

    in_federation(tmp_path, story)


def test_events_that_share_a_report_are_one_and_the_first_stands_for_both(tmp_path):
    async def story(federation):
        federal, region, mine, theirs, first = await merge(federation)
        await act(region, first, "confirm")
        third = await send(federal, "third", FAR)
        await eventually(lambda: held(region, "federal"), lambda found: len(found) == 2)
        second = await propose(federal, [third, theirs[1]], "region")
        await eventually(lambda: status(region, second), bool)
        await act(region, second, "confirm")
        await eventually(lambda: status(federal, second), lambda word: word == "merged")
        assert {await stands(federal, ob) for ob in (mine[0], theirs[1], third)} == {first}
        docs = await federal.centre.see(lambda reader: picture.objects(reader, federal.actor("duty-1")))
        by_event = {doc["id"]: doc["event"] for doc in docs if doc["proc"] == "event"}
        assert by_event == {first: first, second: first}
        await act(federal, first, "split")
        assert await stands(federal, mine[0]) == ""
        assert {await stands(federal, ob) for ob in (theirs[1], third)} == {second}

    in_federation(tmp_path, story)


def test_a_report_that_comes_after_the_merge_belongs_to_it(tmp_path):
    async def story(federation):
        federal, region, mine, _, ob = await merge(federation)
        await region.centre.do(lambda desk: desk.tx.delete(rows.REPORT, mine[1]))
        await act(region, ob, "confirm")
        body = await federal.centre.see(lambda reader: reports.own(reader, mine[0]).body)
        await federal.centre.do(
            lambda desk: reports.edit(
                desk, federal.actor("duty-1"), mine[0], {**body, "size": 8}, "recounted"
            )
        )
        await eventually(lambda: held(region, "federal"), lambda found: len(found) == 1)
        assert await stands(region, mine[1]) == ob

    in_federation(tmp_path, story)


def refused(node, named, *parties):
    async def attempt():
        before = await node.centre.see(lambda reader: reader.view.size())
        with pytest.raises(Denied) as caught:
            await propose(node, named, *parties)
        assert await node.centre.see(lambda reader: reader.view.size()) == before
        return caught.value.code

    return attempt()


def test_a_report_that_the_partner_has_not_got_is_never_named_to_it(tmp_path):
    async def story(federation):
        federal, _, mine, theirs = await both(federation)
        draft = await file(federal, "draft")
        assert await refused(federal, [mine[0], draft], "region") == "event-report-unreleased"
        with pytest.raises(Denied, match="event-report-theirs"):
            await federal.centre.do(
                lambda desk: events.with_shared_ids(
                    desk,
                    event.ACTS["propose"],
                    {"reports": [theirs[1]]},
                    ("coalition", "region"),
                    "",
                )
            )
        assert await refused(federal, [mine[0], "A" * 22], "region") == "event-report-unknown"
        await federal.centre.do(lambda desk: recalls.issue(desk, federal.actor("duty-1"), mine[0], "error"))
        assert await refused(federal, [mine[0], theirs[1]], "region") == "event-report-unreleased"
        await federal.centre.do(
            lambda desk: reports.withdraw(desk, federal.actor("duty-1"), mine[0], "error")
        )
        assert await refused(federal, [mine[0], theirs[1]], "region") == "event-report-gone"

    in_federation(tmp_path, story)


def test_the_proposer_is_not_asked_to_confirm_or_reject_and_our_view_comes_first(tmp_path):
    async def story(federation):
        federal, region, _, _, ob = await merge(federation)

        def offered(node):
            return lambda reader: [
                one["act"] for one in panel.panel(reader, node.actor("duty-1"), ob)["acts"]
            ]

        assert await federal.centre.see(offered(federal)) == ["view", "withdraw"]
        assert await region.centre.see(offered(region)) == ["confirm", "view", "reject"]
        place = {"lat_e7": BESIDE[0], "lon_e7": BESIDE[1], "precision_m": 100}
        await act(region, ob, "view", view={"place": place, "observed": 1_000_000_000_000})
        state = await region.centre.see(lambda reader: holding.state_of(holding.object_row(reader, ob)))
        point, observed = await region.centre.see(lambda reader: events.seen(reader, state))
        assert (point.lat_e7, observed) == (BESIDE[0], 1_000_000_000_000)

    in_federation(tmp_path, story)


def test_who_reads_what_nobody_else_has_moved_in_sends_no_receipt_for_it(tmp_path):
    async def story(federation):
        federal, region, _, _, ob = await merge(federation)
        await federal.centre.do(lambda desk: moves.mark_read(desk, federal.actor("duty-1"), ob))
        await act(region, ob, "confirm")
        await eventually(lambda: status(federal, ob), lambda word: word == "merged")
        assert not await region.centre.see(lambda reader: reader.every(rows.QUARANTINE, rows.QuarantineRow))
        await federal.centre.do(lambda desk: moves.mark_read(desk, federal.actor("duty-1"), ob))

        async def read_by():
            sent = await region.centre.see(lambda reader: reports.sent_of(reader, ob))
            return [one.read_by for one in sent]

        assert await eventually(read_by, lambda found: found == ["duty-officer"]) == ["duty-officer"]

    in_federation(tmp_path, story)


def test_a_form_names_the_parts_of_a_view():
    proposed = offered.form_of("event", "confirm", event.PROCEDURE)
    view = next(field for field in proposed["fields"] if field["name"] == "view")
    assert [field["name"] for field in view["fields"]] == list(event.VIEW)
