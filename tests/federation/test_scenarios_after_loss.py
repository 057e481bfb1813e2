"""Scenarios when a node goes back to its backup: what was shared is shared again, and can be recalled."""

import asyncio

import pytest
from federation_world import FEDERAL, REGION, log_kinds, play, quarantined, settled
from keys_world import come_back, meet
from scenario_world import COMMANDER, DUTY, back, keep, own, received, share, standing, states, who
from test_reseed import ask, backed_up, begin, ended

from seamline.centre import findings_back, recalls
from seamline.centre.seam import scenarios
from seamline.ledger.entry import Wire
from seamline.terms import ids
from seamline.terms.errors import Conflict, ProtocolError


def test_a_partner_that_lost_a_scenario_is_sent_it_again_and_none_that_was_recalled(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        lose = await backed_up(there, tmp_path)
        kept, gone = await keep(home), await keep(home, "Recalled since")
        for ob in (kept, gone):
            await share(home, ob, [REGION])
            await states(home, ob, {REGION: "reached"})
        until = (await received(there))[0].until
        await back(home, gone)
        await states(home, gone, {REGION: "attested"})
        await lose()
        assert await received(there) == []
        await ask(there)
        await asyncio.sleep(30)
        await begin(home, REGION)
        await ended(there, FEDERAL)
        await settled(federation)
        (row,) = await received(there)
        assert row.body["name"] == "Coalition at 3,000"
        assert row.until <= until + 120_000, "it is kept no longer for that"
        await states(home, kept, {REGION: "reached"})
        assert await quarantined(there) == []

    play(tmp_path, story)


@pytest.mark.parametrize("how", ["backup", "captured"])
def test_a_node_that_lost_its_own_scenario_gets_it_back_from_whom_it_was_shared_with(tmp_path, how):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        ob = await keep(home)
        lose = await backed_up(home, tmp_path)
        late = await keep(home, "Late")
        for one in (ob, late):
            await share(home, one, [REGION])
            await states(home, one, {REGION: "reached"})
        if how == "backup":
            await lose()
            assert [row.body["name"] for row in await own(home)] == ["Coalition at 3,000"]
        else:
            await come_back(home, same_root=True)
            await meet(there, home)
            await meet(home, there)
            await asyncio.sleep(120)
            assert await own(home) == []
        await ask(home)
        await asyncio.sleep(60)
        await begin(there, FEDERAL)
        await ended(home, REGION)
        rows = {row.body["name"]: row for row in await own(home)}
        assert set(rows) == {"Coalition at 3,000", "Late"}
        assert all(row.to == (REGION,) for row in rows.values())
        assert how == "captured" or rows["Coalition at 3,000"].ob == ob, "known by the id that it had"
        assert (await log_kinds(home)).count("scenario.back/1") == 2
        with pytest.raises(Conflict, match="scenario-shared"):
            await home.centre.do(
                lambda desk: scenarios.delete(desk, who(home, COMMANDER), rows["Late"].ob, 1)
            )
        for row in rows.values():
            await back(home, row.ob)
        await settled(federation)
        assert await received(there) == []
        assert await quarantined(home) == []

    play(tmp_path, story)


def test_a_recall_by_the_common_way_is_a_recall_as_well(tmp_path):
    async def story(federation):
        home = federation[FEDERAL]
        ob = await keep(home)
        await share(home, ob, [REGION])
        await states(home, ob, {REGION: "reached"})
        await home.centre.do(lambda desk: recalls.issue(desk, who(home, DUTY), ob, "an error"))
        (row,) = await own(home)
        assert row.to == ()
        await states(home, ob, {REGION: "attested"})
        assert await standing(home, ob) == {REGION: "attested"}

    play(tmp_path, story)


def test_threat_what_comes_back_malformed_is_not_taken_for_our_own_word(tmp_path):
    async def story(federation):
        home = federation[FEDERAL]
        good = {"kind": "scenario", "observed": 1, "name": "S", "changes": [{"what": "post", "ob": "p"}]}

        async def take(body):
            wire = Wire("finding/1", ids.from_bytes(b"\x05" * 16), 1, body, ref="91")
            await home.centre.do(
                lambda desk: findings_back.take(desk, REGION, wire, "x", ("routine", 1, 1), 1)
            )

        for name, value in (
            ("kind", "study"),
            ("kind", None),
            ("observed", "now"),
            ("observed", -1),
            ("observed", 2**53),
            ("name", ""),
            ("changes", [{"what": "strike"}]),
            ("figures", [7]),
            ("note", "prose"),
        ):
            with pytest.raises(ProtocolError, match="returned-form"):
                await take({**good, name: value})
        await take({**good, "kind": "coverage"})
        assert await own(home) == []
        await take(good)
        await take(good)
        assert len(await own(home)) == 1

    play(tmp_path, story)
