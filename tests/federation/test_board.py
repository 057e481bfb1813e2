"""The operations board: on every node it says whose move it is, and what is over leaves it after a time."""

import asyncio

from federation_world import FEDERAL, REGION, move, open_object, play, until
from test_acts_offered import REQUEST

from seamline.centre import board
from seamline.terms.times import MINUTE


async def card(node, ob, seat="duty-1"):
    shown = await node.centre.see(lambda reader: board.board(reader, node.actor(seat)))
    assert shown["more"] == 0
    return next((item for item in shown["items"] if item["object"]["id"] == ob), None)


async def turn(node, ob):
    found = await card(node, ob)
    return found and found["turn"]


async def is_turn(node, ob, word):
    return await turn(node, ob) == word


def test_both_boards_say_whose_move_it_is_until_some_time_after_the_end(tmp_path, monkeypatch):
    monkeypatch.setattr(board, "OVER_MS", 10 * MINUTE)

    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        data = {**REQUEST, "from": federal.clock.now_ms()}
        ob = await open_object(federal, "crossing", "request", data, [REGION])
        await until(lambda: is_turn(region, ob, "ours"))
        assert await turn(federal, ob) == "theirs"
        for node in (federal, region):
            shown = await card(node, ob)
            assert shown["waits"] == [REGION]
            assert shown["due_at"] > node.clock.now_ms()
            assert [step["status"] for step in shown["stepper"] if step["current"]] == ["requested"]
        await move(federal, ob, "withdraw", {})
        await until(lambda: is_turn(region, ob, "over"))
        assert (await card(federal, ob))["waits"] == []
        await asyncio.sleep(5 * 60)
        assert await turn(region, ob) == "over"
        await asyncio.sleep(10 * 60)
        assert await card(region, ob) is None

    play(tmp_path, story)


def test_a_crossing_that_is_cleared_waits_for_whoever_crosses(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        data = {**REQUEST, "from": federal.clock.now_ms()}
        ob = await open_object(federal, "crossing", "request", data, [REGION])
        await until(lambda: is_turn(region, ob, "ours"))
        await move(region, ob, "clear", {})
        await until(lambda: is_turn(federal, ob, "ours"))
        assert await turn(region, ob) == "theirs"

    play(tmp_path, story)
