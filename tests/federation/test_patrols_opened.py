"""A comparison of patrols verified afterwards: by each side alone, and by an opening against the other's record."""

import msgspec
import pytest
from federation_world import FEDERAL, REGION, move, play
from patrol_world import FAR, check, comes_to, filed

from seamline.centre import patrol_checks, patrol_opened
from seamline.centre.patrol_checks import PATROL_ANSWERED, PATROL_CHECK, AnsweredRow, CheckRow
from seamline.procedures import patrol_check
from seamline.procedures.cell_hours import CellHours
from seamline.terms.errors import InvalidInput, NotFound

GOOD_ASKER = {"own-question": True, "own-plan": True, "noted": True}
GOOD_ANSWERER = {"own-answer": True, "own-plans": True}


async def own(node, ob):
    found = await node.centre.see(lambda reader: patrol_opened.own(reader, ob))
    return {one.what: one.good for one in found}


async def opening(node, ob):
    return await node.centre.see(lambda reader: patrol_opened.opening(reader, ob))


async def other(node, ob, theirs):
    theirs = patrol_opened.read_opening(msgspec.json.encode(theirs))
    found = await node.centre.see(lambda reader: patrol_opened.other(reader, ob, theirs))
    return {one.what: one.good for one in found}


async def rewrite(node, table, ob, kind, **changes):
    """As a party would that has altered what it keeps."""

    def job(desk):
        desk.put(table, ob, msgspec.structs.replace(desk.get(table, ob, kind), **changes))

    await node.centre.do(job)


async def compared(federation, word, **where):
    """Region has signed a patrol, federal asks; (federal, region, the check)."""
    federal, region = federation[FEDERAL], federation[REGION]
    await filed(region)
    mine = await filed(federal, **where)
    asked = await check(federal, mine, REGION)
    await comes_to(federal, mine, word)
    return federal, region, asked


@pytest.mark.parametrize(("word", "where"), [("to-call", {}), ("coordinated", FAR)])
def test_each_half_stands_alone_and_each_opening_stands_against_the_other_record(tmp_path, word, where):
    async def story(federation):
        federal, region, asked = await compared(federation, word, **where)
        # Long after, when everything has been changed: what counts is what stood then.
        for row in await region.centre.see(lambda reader: reader.rows("patrol-plan")):
            await move(region, row.group, "cancel")
        await filed(region, start=50)
        assert await own(federal, asked) == GOOD_ASKER
        assert await own(region, asked) == GOOD_ANSWERER
        assert await other(region, asked, await opening(federal, asked)) == {"their-question": True}
        answered = {"their-answer": True, "right": True}
        assert await other(federal, asked, await opening(region, asked)) == answered

    play(tmp_path, story)


def test_whoever_keeps_another_plan_beside_a_check_than_it_was_made_of_is_found_out(tmp_path):
    async def story(federation):
        federal, region, asked = await compared(federation, "to-call")
        made_up = CellHours(("38SLE6638",), 1, 2)
        theirs = await opening(region, asked)
        assert await other(federal, asked, msgspec.structs.replace(theirs, plans=(made_up,))) == {
            "their-answer": False,
            "right": False,
        }
        mine = await opening(federal, asked)
        lied = msgspec.structs.replace(mine, plans=(made_up,))
        assert await other(region, asked, lied) == {"their-question": False}
        assert await other(region, asked, msgspec.structs.replace(mine, key="00" * 32)) == {
            "their-question": False
        }
        # An answer made of fewer plans than were signed is found in the own record.
        await rewrite(region, PATROL_ANSWERED, asked, AnsweredRow, plans=())
        assert await own(region, asked) == {"own-answer": False, "own-plans": False}
        await rewrite(federal, PATROL_CHECK, asked, CheckRow, plan=made_up)
        assert not any((await own(federal, asked)).values())

    play(tmp_path, story)


def test_an_answerer_that_left_a_signed_patrol_out_shows_it_by_its_own_record(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        theirs = await filed(region)
        # As if the node had lost sight of it: the record still has it.
        await region.centre.do(lambda desk: desk.tx.delete(patrol_checks.PATROL_PLAN, f"{theirs}/0"))
        mine = await filed(federal)
        asked = await check(federal, mine, REGION)
        await comes_to(federal, mine, "coordinated")
        assert await own(region, asked) == {"own-answer": True, "own-plans": False}

    play(tmp_path, story)


def test_one_refused_opens_as_call_and_what_is_no_opening_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(patrol_check, "MAX_OWN_TOKENS", 1)

    async def story(federation):
        federal, region, asked = await compared(federation, "to-call", **FAR)
        assert await own(region, asked) == GOOD_ANSWERER
        theirs = await opening(region, asked)
        assert theirs.call
        assert await other(federal, asked, theirs) == {"their-answer": True, "right": True}
        with pytest.raises(InvalidInput, match="opening-side"):
            await other(region, asked, theirs)
        with pytest.raises(NotFound, match="opened-none"):
            await opening(federal, "A" * 22)
        for raw in (
            b"{}",
            b"x" * (patrol_opened.MAX_OPENING_BYTES + 1),
            msgspec.json.encode({**msgspec.to_builtins(theirs), "key": "00"}),
        ):
            with pytest.raises(InvalidInput, match="opening-form"):
                patrol_opened.read_opening(raw)

    play(tmp_path, story)
