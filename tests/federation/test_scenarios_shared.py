"""Scenarios that are shared: who gets which, by which article, when, and how they come back."""

import asyncio

import pytest
from tests.federation.federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    every,
    play,
    resume,
    sent,
    settled,
    suspend,
)
from tests.federation.scenario_world import (
    ANALYST,
    CHANGES,
    COMMANDER,
    OFFICER,
    back,
    codes,
    given,
    keep,
    outlook,
    own,
    received,
    share,
    standing,
    states,
    who,
)

from seamline.centre import findings, rows
from seamline.centre.desk import Actor
from seamline.centre.seam import scenarios
from seamline.exercise.federation import understanding_text
from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound
from seamline.terms.times import DAY

# Shared.


def test_who_will_see_it_is_said_before_and_is_what_they_get(tmp_path):
    async def story(federation):
        federal, region, coalition = federation[FEDERAL], federation[REGION], federation[COALITION]
        ob = await keep(federal)
        seen = await outlook(federal, ob)
        assert set(seen) == {REGION, COALITION}, "direct partners, for nobody passes one on"
        assert (seen[COALITION]["allow"], seen[COALITION]["article"]) == (True, "91")
        assert await received(region) == [], "looking shares nothing"
        await share(federal, ob, [COALITION])
        await states(federal, ob, {COALITION: "reached"})
        (row,) = await received(coalition)
        promised = dict(seen[COALITION]["projection"])
        assert row.at == promised.pop("observed")
        promised.pop("level")
        assert row.body == promised
        assert row.body["changes"][1]["lat_e7"] != CHANGES[1]["lat_e7"], "in a cell, as the article has it"
        assert (row.owner, row.article.rpartition("/")[2]) == (FEDERAL, "91")
        assert 0 <= row.until - row.received - 90 * DAY <= DAY
        assert await received(region) == []
        assert await own(coalition) == [], "a partner's never stands among the own"

    play(tmp_path, story)


def test_one_that_was_kept_while_the_clock_was_ahead_is_of_now_and_gets_through(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        federal.clock.skew_ms += 3_650 * DAY
        ob = await keep(federal)
        federal.clock.skew_ms -= 3_650 * DAY
        await share(federal, ob, [COALITION])
        await states(federal, ob, {COALITION: "reached"})
        (row,) = await received(coalition)
        assert row.at <= coalition.clock.now_ms()
        assert await every(coalition, rows.QUARANTINE, rows.QuarantineRow) == []

    play(tmp_path, story)


def test_what_is_shared_stays_as_it_was_shared(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        ob = await keep(federal)
        with pytest.raises(Conflict, match="scenario-changed"):
            await share(federal, ob, [COALITION], version=2)
        await share(federal, ob, [COALITION])
        analyst = who(federal, ANALYST)
        with pytest.raises(Conflict, match="scenario-shared"):
            await federal.centre.do(lambda desk: scenarios.change(desk, analyst, ob, 1, given("Other")))
        with pytest.raises(Conflict, match="scenario-shared"):
            await federal.centre.do(lambda desk: scenarios.delete(desk, analyst, ob, 1))
        await states(federal, ob, {COALITION: "reached"})
        await back(federal, ob)
        await states(federal, ob, {COALITION: "attested"})
        assert await received(coalition) == []
        with pytest.raises(Conflict, match="scenario-not-shared"):
            await back(federal, ob)
        assert "recalled" in codes((await outlook(federal, ob))[COALITION])
        with pytest.raises(Denied, match="scenario-not-allowed"):
            await share(federal, ob, [COALITION])
        await federal.centre.do(lambda desk: scenarios.change(desk, analyst, ob, 1, given("Other")))
        copy = await keep(federal)
        await share(federal, copy, [COALITION])
        await states(federal, copy, {COALITION: "reached"})

    play(tmp_path, story)


def without_91():
    text = understanding_text()
    start = text.index('[[article]]\nnumber = "91"')
    end = text.index("[[article]]", start + 5)
    return text[:start] + text[end:]


def test_without_an_article_it_is_refused_with_the_reason_and_nobody_of_several_gets_it(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        ob = await keep(federal)
        seen = await outlook(federal, ob)
        assert not seen[REGION]["allow"]
        assert seen[REGION]["projection"] is None
        assert "no-article" in codes(seen[REGION]) or "kind" in codes(seen[REGION])
        with pytest.raises(Denied, match="scenario-not-allowed") as refused:
            await share(federal, ob, [COALITION, REGION])
        assert refused.value.context["party"] == COALITION
        assert refused.value.context["reason"]
        for to in ([], ["nowhere"], [FEDERAL]):
            with pytest.raises((InvalidInput, NotFound)):
                await share(federal, ob, to)
        await settled(federation)
        assert await sent(federal, REGION) == {}
        waiting = await every(federal, rows.QUEUE, rows.QueueRow)
        assert [row for row in waiting if row.what == "finding"] == []
        (row,) = await own(federal)
        assert row.to == ()

    play(tmp_path, story, text=without_91())


def test_one_article_that_names_some_lets_them_have_it_and_no_others(tmp_path):
    text = understanding_text().replace(
        'kinds = ["scenario"]\nfrom = ["federal", "region", "coalition"]\nto = ["federal", "region", "coalition"]',
        'kinds = ["scenario"]\nfrom = ["federal"]\nto = ["coalition"]',
    )
    assert text != understanding_text()

    async def story(federation):
        federal = federation[FEDERAL]
        ob = await keep(federal)
        with pytest.raises(Denied, match="scenario-not-allowed") as refused:
            await share(federal, ob, [COALITION, REGION])
        assert refused.value.context["party"] == REGION
        await settled(federation)
        assert await received(federation[COALITION]) == [], "all of them or none"
        await share(federal, ob, [COALITION])
        await states(federal, ob, {COALITION: "reached"})

    play(tmp_path, story, text=text)


def changed_91(old, new):
    text = understanding_text()
    start = text.index('number = "91"')
    assert old in text[start:]
    return text[:start] + text[start:].replace(old, new, 1)


def test_an_articles_delay_holds_it_back_and_its_end_takes_it_away(tmp_path):
    text = changed_91('place = "1 km"', 'place = "1 km"\ndelay = "5 min"')

    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        ob = await keep(federal)
        seen = (await outlook(federal, ob))[COALITION]
        assert (seen["allow"], seen["later"]) == (False, True)
        assert seen["not_before"] > 0
        await share(federal, ob, [COALITION])
        await asyncio.sleep(200)
        assert await standing(federal, ob) == {COALITION: "waiting"}
        assert await received(coalition) == []
        await asyncio.sleep(130)
        await states(federal, ob, {COALITION: "reached"})
        (row,) = await received(coalition)
        clock = rows.ClockRow(row.ob, findings.ENDS, "", COALITION, row.until, local=True)
        await coalition.centre.do(lambda desk: findings.end(desk, clock))
        assert await received(coalition) == []

    play(tmp_path, story, text=text)


def test_what_waits_for_a_delay_is_recalled_before_anybody_has_it(tmp_path):
    text = changed_91('place = "1 km"', 'place = "1 km"\ndelay = "5 min"')

    async def story(federation):
        federal = federation[FEDERAL]
        ob = await keep(federal)
        await share(federal, ob, [COALITION])
        await back(federal, ob)
        await asyncio.sleep(400)
        assert await received(federation[COALITION]) == []
        assert await sent(federal, COALITION) == {}
        assert await standing(federal, ob) == {}
        await share(federal, ob, [COALITION])
        await asyncio.sleep(400)
        assert len(await received(federation[COALITION])) == 1, "nobody had it: it may go after all"

    play(tmp_path, story, text=text)


def test_an_article_with_a_release_officer_wants_one_who_has_not_written_it(tmp_path):
    text = changed_91('release = "automatic"', 'release = "release officer"')

    async def story(federation):
        federal = federation[FEDERAL]
        ob = await keep(federal)
        assert "needs-officer" in codes((await outlook(federal, ob))[REGION])
        with pytest.raises(Denied, match="scenario-not-allowed"):
            await share(federal, ob, [REGION], COMMANDER)
        author = Actor(f"{FEDERAL}/{ANALYST}", frozenset({OFFICER}))
        with pytest.raises(Denied, match="scenario-not-allowed"):
            await federal.centre.do(lambda desk: scenarios.share(desk, author, ob, 1, (REGION,)))
        await share(federal, ob, [REGION], OFFICER)
        await states(federal, ob, {REGION: "reached"})

    play(tmp_path, story, text=text)


def test_a_recall_while_the_link_is_down_overtakes_what_had_been_cut(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        ob = await keep(federal)
        federation.network.cut(FEDERAL, COALITION)
        await share(federal, ob, [COALITION])
        await asyncio.sleep(30)
        await back(federal, ob)
        await asyncio.sleep(30)
        federation.network.mend(FEDERAL, COALITION)
        await settled(federation)
        assert await received(coalition) == []
        other = await keep(federal, "Another")
        await share(federal, other, [COALITION])
        await states(federal, other, {COALITION: "reached"})
        federation.network.cut(FEDERAL, COALITION)
        await back(federal, other)
        await asyncio.sleep(30)
        assert (await standing(federal, other))[COALITION] in ("queued", "notified")
        assert len(await received(coalition)) == 1, "they have it until they hear of it"
        federation.network.mend(FEDERAL, COALITION)
        await states(federal, other, {COALITION: "attested"})
        assert await received(coalition) == []

    play(tmp_path, story)


def test_while_the_understanding_is_suspended_none_is_shared_and_what_was_cut_waits(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, late = await keep(federal), await keep(federal, "Late")
        federation.network.cut(FEDERAL, REGION)
        await share(federal, ob, [REGION])
        federation.network.mend(FEDERAL, REGION)
        await suspend(federal)
        assert "suspended" in codes((await outlook(federal, late))[REGION])
        with pytest.raises(Denied, match="scenario-not-allowed"):
            await share(federal, late, [REGION])
        await settled(federation)
        assert await received(region) == []
        await resume(federal)
        await states(federal, ob, {REGION: "reached"})
        assert len(await received(region)) == 1

    play(tmp_path, story)
