"""De-escalation between nodes: the alarm gets through whatever has been agreed, and the hold outlives the link."""

import asyncio

import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    OUTSIDE,
    REGION,
    SEAM,
    every,
    move,
    open_object,
    play,
    settled,
    status,
    suspend,
    until,
)

from seamline.centre import holding, panel, rows
from seamline.procedures.incident import HELD
from seamline.terms.errors import Denied

HERE = {"lat_e7": SEAM[0] + 12_345, "lon_e7": SEAM[1] + 54_321, "precision_m": 1}
SCRIPT = (
    ("safe", {"safe": "all-safe"}),
    ("hold", {"hold": "holding"}),
    ("medical", {"need": "no-medical-need"}),
)


async def is_at(node, ob, word):
    return await status(node, ob) == word


async def facts(node, ob):
    return await node.centre.see(lambda reader: holding.state_of(holding.object_row(reader, ob)).facts)


async def script_of(node, ob, side):
    return (await facts(node, ob)).get("script", {}).get(side, {})


async def alarm(one, others, seat="duty-1", **data):
    ob = await open_object(one, "incident", "alarm", data, [node.party for node in others], seat=seat)
    for node in others:
        await until(lambda node=node: is_at(node, ob, "alarm"))
    return ob


async def sign(node, ob):
    over = await node.centre.see(lambda reader: holding.state_of(holding.object_row(reader, ob)).over[""])
    await move(node, ob, "sign", {"version": over}, seat="commander-1")


@pytest.mark.parametrize("agreed", [True, False])
def test_an_alarm_and_the_questions_of_life_go_though_nothing_is_in_force(tmp_path, agreed):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        if agreed:
            await suspend(region)
            await asyncio.sleep(5)
        ob = await alarm(federal, [region], seat="analyst-1")
        await move(region, ob, "voice")
        for act, data in SCRIPT:
            await move(region, ob, act, data)
        await until(lambda: is_at(federal, ob, "talking"))
        await settled(federation)
        assert (await script_of(federal, ob, REGION)).keys() == {"safe", "hold", "medical"}
        # What would be held back is not made: it would keep the next answer from being read.
        place = {"positions": [{"place": HERE}]}
        for act, data in (("where", place), ("view", {"view": {"activity": "shots"}})):
            with pytest.raises(Denied):
                await move(region, ob, act, data)
        await move(region, ob, "medical", {"need": "medical-evacuation"})
        await until(lambda: _needs(federal, ob, "medical-evacuation"))

    play(tmp_path, story, agree=agreed)


async def _needs(node, ob, word):
    return (await script_of(node, ob, REGION)).get("medical", {}).get("need") == word


def test_positions_go_as_coarse_as_the_article_says_and_nowhere_else(tmp_path):
    async def story(federation):
        federal, region, coalition = (federation[name] for name in (FEDERAL, REGION, COALITION))
        ob = await alarm(federal, [region])
        told = {"positions": [{"place": HERE, "callsign": "FOX 1"}]}
        await move(federal, ob, "where", told)
        await until(lambda: script_of(region, ob, FEDERAL))
        for node in (federal, region):
            (one,) = (await script_of(node, ob, FEDERAL))["where"]["positions"]
            assert one["place"]["precision_m"] == 500
            assert one["place"]["lat_e7"] != HERE["lat_e7"]
            assert "callsign" not in one
        sent = b"".join(message.raw for message in federation.network.sent)
        assert b"FOX 1" not in sent
        outside = {"positions": [{"place": {"lat_e7": OUTSIDE[0], "lon_e7": OUTSIDE[1]}}]}
        with pytest.raises(Denied, match="incident-positions"):
            await move(federal, ob, "where", outside)
        # No article lets them go to the third: among three nobody gets them in writing.
        three = await alarm(federal, [region, coalition])
        with pytest.raises(Denied, match="incident-positions"):
            await move(federal, three, "where", told)

    play(tmp_path, story)


def test_the_hold_outlives_a_link_that_dies_before_the_last_signature(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await alarm(federal, [region])
        await move(region, ob, "voice")
        await until(lambda: is_at(federal, ob, "talking"))
        await move(federal, ob, "offer-release", {"terms": "Each goes back."}, seat="commander-1")
        await until(lambda: is_at(region, ob, "releasing"))
        federation.network.cut(FEDERAL, REGION)
        await sign(region, ob)
        # One has signed and goes by it; the other has not heard and holds; then it raises the alarm again.
        assert [await status(node, ob) for node in (federal, region)] == ["releasing", "released"]
        await asyncio.sleep(600)
        assert await status(federal, ob) in HELD
        await move(federal, ob, "alarm")
        federation.network.mend(FEDERAL, REGION)
        for node in (federal, region):
            await until(lambda node=node: is_at(node, ob, "alarm"), 300)
            shown = await node.centre.see(lambda r, node=node: panel.panel(r, node.actor("duty-1"), ob))
            assert shown["safe"]["id"] == "incident-safe-alarm"

    play(tmp_path, story)


def test_both_duty_officers_raise_it_apart_and_each_is_called(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await open_object(federal, "incident", "alarm", {}, [REGION])
        federation.network.cut(FEDERAL, REGION)
        await asyncio.sleep(120)
        lines = await every(federal, rows.LOGLINE, rows.LogLine, group=ob)
        over = [line.message[1]["name"] for line in lines if line.kind == "clock.ran-out/1"]
        assert over == ["incident.voice", "incident.commanders"]
        assert any(line.kind == "ladder.due/1" for line in lines)
        assert await status(federal, ob) == "alarm"
        del region

    play(tmp_path, story)


def test_until_both_have_signed_the_public_is_told_nothing_and_the_columns_stay_apart(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await alarm(federal, [region], what="shots")
        await move(region, ob, "voice")
        await until(lambda: is_at(federal, ob, "talking"))
        await move(federal, ob, "view", {"view": {"activity": "shots", "unit": "theirs"}})
        await move(region, ob, "view", {"view": {"activity": "movement"}})
        await settled(federation)
        await move(federal, ob, "offer-release", {"terms": "Each goes back."}, seat="commander-1")
        await until(lambda: is_at(region, ob, "releasing"))
        await sign(region, ob)
        await until(lambda: is_at(federal, ob, "released"))
        words = {f"wording_{language}": "EXERCISE. Two patrols met." for language in ("en", "ar", "ckb")}
        paper = {
            "result": "facts-differ",
            "findings": "EXERCISE. We differ.",
            "public": "agreed-wording",
            **words,
        }
        await move(federal, ob, "offer-findings", paper, seat="commander-1")
        await until(lambda: is_at(region, ob, "findings"))
        for node in (federal, region):
            assert (await facts(node, ob))["public"] == "no-statement"
        await sign(region, ob)
        await until(lambda: is_at(federal, ob, "settled"))
        shown = await federal.centre.see(lambda r: panel.panel(r, federal.actor("duty-1"), ob))
        assert shown["body"]["public"] == "agreed-wording"
        row = next(row for row in shown["columns"] if row["field"] == "activity")
        assert (row["ours"], row["theirs"], row["agreed"]) == ("shots", "movement", None)

    play(tmp_path, story)
