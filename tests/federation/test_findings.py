"""What analysis has found leaves under an article of its own kind, coarse, late, and can be taken back."""

import pytest
from tests.federation.federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    every,
    log_kinds,
    play,
    sent,
    settled,
    suspend,
    until,
)

from seamline.centre import findings, recalls, rows
from seamline.terms.errors import NotFound
from seamline.terms.times import DAY

STRETCHES = [[439_000_000, 351_000_000, 1_500, 0], [439_010_000, 351_000_000, 1_500, 4]]
SCENARIO = {
    "name": "Coalition at 3,000",
    "changes": [{"what": "strength", "party": "coalition", "from": 5_200, "to": 3_000}],
    "figures": [],
}


async def note(node, kind, ob, body, to=()):
    await node.centre.do(lambda desk: findings.note(desk, kind, ob, body, "", to))


async def held(node, kind, owner):
    return await node.centre.see(lambda reader: findings.held(reader, kind, owner))


def ob_of(node, word):
    return node.centre.do(lambda desk: desk.new_id("finding", word))


def test_coverage_reaches_whom_its_article_names_in_cells_with_the_oldest_band(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        await note(federal, "coverage", await ob_of(federal, "one"), {"stretches": STRETCHES})
        await settled(federation)
        (row,) = await held(federation[REGION], "coverage", FEDERAL)
        assert [(length, band) for _, _, length, band in row.body["stretches"]] == [(3_000, 4)]
        assert set(row.body) == {"stretches", "precision_m"}
        assert row.body["precision_m"] == 5_000
        assert row.article.endswith("/90")
        assert await held(federation[COALITION], "coverage", FEDERAL) == []
        assert [one.kind for one in (await sent(federal, REGION)).values() if one.kind == "coverage"] == [
            "coverage"
        ]
        assert "coverage.received/1" in await log_kinds(federation[REGION])

    play(tmp_path, story)


def test_nothing_of_it_leaves_while_the_understanding_is_suspended(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        await suspend(federation[REGION])
        await settled(federation)
        await note(federal, "coverage", await ob_of(federal, "one"), {"stretches": STRETCHES})
        await settled(federation)
        assert await held(federation[REGION], "coverage", FEDERAL) == []
        assert await sent(federal, REGION) == {}

    play(tmp_path, story)


def test_a_scenario_goes_to_the_partner_it_is_shared_with_and_can_be_taken_back(tmp_path):
    async def story(federation):
        federal, region, coalition = federation[FEDERAL], federation[REGION], federation[COALITION]
        ob = await ob_of(federal, "plan")
        await note(federal, "scenario", ob, SCENARIO, (COALITION,))
        await settled(federation)
        (row,) = await held(coalition, "scenario", FEDERAL)
        assert row.body == SCENARIO
        assert await held(region, "scenario", FEDERAL) == []
        await federal.centre.do(lambda desk: recalls.issue(desk, federal.actor("duty-1"), ob, "an error"))
        await settled(federation)
        assert await held(coalition, "scenario", FEDERAL) == []

        async def answered():
            (known,) = await every(federal, rows.RECALL, rows.RecallRow)
            return {party: state for party, (state, _) in known.recipients.items()} == {COALITION: "attested"}

        await until(answered)

    play(tmp_path, story)


def test_what_its_article_lets_be_kept_no_longer_goes_by_itself(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await note(federal, "coverage", await ob_of(federal, "one"), {"stretches": STRETCHES})
        await settled(federation)
        (row,) = await held(region, "coverage", FEDERAL)
        assert row.until == row.at + 7 * DAY or 0 < row.until - row.at - 7 * DAY < 60_000
        found = await region.centre.see(
            lambda reader: [one.name for one in reader.every(rows.CLOCK, rows.ClockRow, group=row.ob)]
        )
        assert found == [findings.ENDS]
        clock = rows.ClockRow(row.ob, findings.ENDS, "", REGION, row.until, local=True)
        await region.centre.do(lambda desk: findings.end(desk, clock))
        assert await held(region, "coverage", FEDERAL) == []
        with pytest.raises(NotFound):
            await region.centre.see(lambda reader: findings.get(reader, row.ob))

    play(tmp_path, story)


def test_the_newest_notes_are_kept_and_no_more(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        for number in range(findings.KEPT + 3):
            await note(federal, "coverage", await ob_of(federal, str(number)), {"stretches": STRETCHES})
        assert len(await held(federal, "coverage", FEDERAL)) == findings.KEPT

    play(tmp_path, story)
