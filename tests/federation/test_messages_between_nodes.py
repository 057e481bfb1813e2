"""Messages between nodes: by phrase number, read receipts, the link cut, warnings that wait for nothing."""

import asyncio

import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    every,
    move,
    open_object,
    play,
    report,
    settled,
    status,
    suspend,
    until,
)

from seamline.centre import inbox, moves, panel, printed, rows
from seamline.procedures import message
from seamline.terms.errors import Conflict, Denied, InvalidInput, SeamlineError

HERE = {"lat_e7": 349_000_000, "lon_e7": 445_000_000, "precision_m": 10}
MEET = {"phrase": 12, "place": HERE, "when": 1_600_000_000_000}
MINES = {"phrase": 24, "place": HERE}


async def write(node, other, data=MEET, act="open", **more):
    return await open_object(node, "message", act, {**data, **more}, [other.party])


async def talk(node, ob, seat="duty-1"):
    return (await shown(node, ob, seat))["talk"]


async def shown(node, ob, seat="duty-1"):
    return await node.centre.see(lambda reader: panel.panel(reader, node.actor(seat), ob))


async def read(node, ob, seat="duty-1"):
    await node.centre.do(lambda desk: moves.mark_read(desk, node.actor(seat), ob))


async def in_inbox(node, seat="duty-1"):
    found = await node.centre.see(lambda reader: inbox.waiting(reader, node.actor(seat)))
    return {item["ob"]: item for item in found if item["proc"] == "message"}


async def lines(node, ob, kind):
    held = await every(node, rows.LOGLINE, rows.LogLine, group=ob)
    return [line for line in held if line.kind == kind]


async def where(node, ob):
    return [one["where"] for one in (await talk(node, ob))["said"]]


def is_at(node, ob, *places):
    async def look():
        return await where(node, ob) == list(places)

    return look


def test_a_phrase_by_number_arrives_is_read_and_the_sender_sees_by_which_duty_post(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await write(federal, region, to_post="Desk 2")
        assert await where(federal, ob) == ["queued"]
        await until(lambda: status(region, ob))
        await until(is_at(federal, ob, "reached"))
        there = await talk(region, ob)
        (said,) = there["said"]
        assert (said["phrase"], said["place"], said["known"]) == (12, HERE, True)
        assert (said["party"], said["from_post"]) == (FEDERAL, "duty-officer")
        assert (there["to_post"], there["unread"]) == ("Desk 2", True)
        waiting = (await in_inbox(region))[ob]
        assert waiting["urgent"]
        assert waiting["title"]["id"] == "phrase-12"
        assert waiting["title"]["args"]["place"].startswith("38S")
        assert waiting["party"] == FEDERAL
        await read(region, ob)
        await until(is_at(federal, ob, "read"))
        seen = (await talk(federal, ob))["said"][0]
        assert seen["read_post"] == "duty-officer"
        assert seen["read_at"]
        assert ob not in await in_inbox(region)
        # It is in the record of both, as every other move, and in the log as it was said.
        assert [line.message[0] for line in await lines(region, ob, "move.received/1")] == ["phrase-12"]
        assert [line.message[0] for line in await lines(federal, ob, "move.received/1")] == [
            "message-act-read"
        ]

    play(tmp_path, story)


def test_each_message_has_its_own_receipt_and_whoever_is_no_watch_gives_none(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await write(federal, region)
        await until(lambda: status(region, ob))
        await read(region, ob, "admin-1")
        await asyncio.sleep(20)
        assert await where(federal, ob) == ["reached"]
        await read(region, ob)
        await until(is_at(federal, ob, "read"))
        await move(federal, ob, "say", {"phrase": 76})
        assert await where(federal, ob) == ["read", "queued"]
        await until(is_at(federal, ob, "read", "reached"))
        await move(region, ob, "say", {"phrase": 61})
        await settled(federation)
        # To say something is not to have read: that is what the panel tells when it is open.
        assert await where(federal, ob) == ["read", "reached", ""]
        await read(region, ob)
        await read(federal, ob)
        await until(is_at(region, ob, "", "", "read"))
        await until(is_at(federal, ob, "read", "read", ""))

    play(tmp_path, story)


def test_with_the_link_cut_it_waits_people_are_called_and_it_arrives_once(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await write(federal, region)
        await until(lambda: status(region, ob))
        await read(region, ob)
        await until(is_at(federal, ob, "read"))
        federation.network.cut(FEDERAL, REGION)
        await move(federal, ob, "say", {"text": "Quiet here.", "language": "en"})
        await asyncio.sleep(45)
        assert (await where(federal, ob))[1] in ("queued", "left")
        # Every node climbs by its own clock: the sender is told to call although nothing can be heard.
        assert (await shown(federal, ob))["safe"]["id"] == "message-safe-call"
        assert await lines(federal, ob, "ladder.due/1")
        federation.network.mend(FEDERAL, REGION)
        await settled(federation)
        assert len((await talk(region, ob))["said"]) == 2
        await read(region, ob)
        await until(is_at(federal, ob, "read", "read"))
        assert await status(federal, ob) == "open"

    play(tmp_path, story)


def test_not_read_in_time_says_so_on_both_sides_and_stays_in_the_inbox(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await write(federal, region)
        await until(lambda: status(region, ob))
        await asyncio.sleep(3_600)
        assert [await status(node, ob) for node in (federal, region)] == ["unread", "unread"]
        assert (await in_inbox(region))[ob]["urgent"]
        await read(region, ob)
        await settled(federation)
        assert [await status(node, ob) for node in (federal, region)] == ["open", "open"]

    play(tmp_path, story)


def test_a_warning_goes_although_the_understanding_is_suspended_and_nothing_else_does(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await suspend(federal)
        await settled(federation)
        with pytest.raises(Denied):
            await write(federal, region)
        ob = await write(federal, region, MINES, act="warn")
        await until(lambda: status(region, ob))
        assert (await talk(region, ob))["said"][0]["phrase"] == 24
        # What is no warning does not ride on it.
        with pytest.raises((Denied, Conflict)) as refused:
            await move(region, ob, "say", {"phrase": 61})
        assert refused.value.code == "move-held-back"
        await read(region, ob)
        await until(is_at(federal, ob, "read"))

    play(tmp_path, story)


def test_a_warning_needs_no_agreement_at_all(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await write(federal, region, MINES, act="warn")
        await until(lambda: status(region, ob))
        assert (await in_inbox(region))[ob]["title"]["id"] == "phrase-24"

    play(tmp_path, story, agree=False)


def test_only_warnings_go_as_warnings_and_only_known_phrases_are_said_here(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        for data, act, code in (
            ({"phrase": 61}, "warn", "message-no-warning"),
            ({"phrase": 998}, "open", "message-phrase-unknown"),
            ({"phrase": 998}, "warn", "message-phrase-unknown"),
            ({"phrase": 12, "place": HERE}, "open", "message-slots"),
            ({}, "open", "message-empty"),
        ):
            with pytest.raises(SeamlineError) as refused:
                await write(federal, region, data, act=act)
            assert refused.value.code == code
        with pytest.raises((Denied, InvalidInput)) as refused:
            await open_object(federal, "message", "open", MEET, [REGION, COALITION])
        assert refused.value.code == "message-one"

    play(tmp_path, story)


def test_a_number_of_a_newer_node_is_kept_and_shown_as_not_known(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        known = dict(message.PHRASES)
        try:
            # The sender's node is newer by one phrase; the reader's is not when it looks.
            message.PHRASES[998] = known[13].__class__(998, "where", needs=("place",))
            ob = await write(federal, region, {"phrase": 998, "place": HERE})
        finally:
            message.PHRASES.pop(998, None)
        await until(lambda: status(region, ob))
        (said,) = (await talk(region, ob))["said"]
        assert (said["phrase"], said["known"], said["place"]) == (998, False, HERE)
        assert (await in_inbox(region))[ob]["title"] == {"id": "phrase-unknown", "args": {"number": "998"}}

    play(tmp_path, story)


def test_what_it_is_about_must_be_known_to_both_and_nothing_else_is_told(tmp_path):
    async def story(federation):
        federal, region, coalition = federation[FEDERAL], federation[REGION], federation[COALITION]
        between = await write(federal, coalition)
        with pytest.raises(Denied) as refused:
            await write(federal, region, about=between)
        assert refused.value.code == "message-about"
        with pytest.raises(Denied) as refused:
            await write(federal, region, about="0" * 21 + "A")
        assert refused.value.code == "message-about"
        own = await report(federal, "told", to=[REGION])
        await settled(federation)
        ob = await write(federal, region, {"phrase": 73, "object": own})
        await until(lambda: status(region, ob))
        said = (await talk(region, ob))["said"][0]
        assert said["object"] != own
        assert said["thing"]["title"]["id"].startswith("title-report-")
        home = (await talk(federal, ob))["said"][0]["thing"]
        assert home["id"] == own
        assert coalition

    play(tmp_path, story)


def test_on_paper_stand_the_phrases_in_the_log_and_own_words_with_who_wrote_them(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await write(federal, region, {**MEET, "text": "By the ford.", "language": "en"})
        await until(lambda: status(region, ob))
        await move(region, ob, "say", {"phrase": 13, "place": HERE, "when": 1_600_000_000_000})
        names = (await found_names(region))[REGION]
        form = await region.centre.see(lambda reader: printed.form(reader, region.actor("duty-1"), ob, names))
        assert [step.message.id for step in form.steps] == ["phrase-12", "phrase-13"]
        slots = [(slot.number, slot.name, slot.stated[0].value, slot.stated[0].by) for slot in form.slots]
        assert slots == [
            (1, "text", "By the ford.", (FEDERAL,)),
            (2, "when", 1_600_000_000_000, (REGION,)),
        ]

    play(tmp_path, story)


async def found_names(node):
    return await node.centre.see(printed.names_of)


def test_who_has_no_authority_sends_nothing_and_either_side_ends_it(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        with pytest.raises(Denied):
            await open_object(federal, "message", "open", MEET, [REGION], seat="admin-1")
        ob = await write(federal, region)
        await until(lambda: status(region, ob))
        await move(region, ob, "end")
        await until(lambda: _is(federal, ob, "ended"))
        # A message that crossed the end is not lost.
        await move(federal, ob, "say", {"phrase": 62})
        await until(lambda: _is(region, ob, "open"))
        assert len((await talk(region, ob))["said"]) == 2

    play(tmp_path, story)


async def _is(node, ob, word):
    return await status(node, ob) == word
