"""An own annex never leaves: not in a move, a parcel, what a partner holds or reads, or the size and time of it."""

import asyncio
import contextlib

import msgspec
import pytest
from federation_world import FEDERAL, REGION, every, play, settled, status, until
from test_operation_between_nodes import act, open_object, plan, warning

from seamline.centre import annexes, logbook, panel, queue, rows
from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound, SeamlineError

SECRET = "OWN RESERVE AT HILLTOP"


async def annex(node, ob, text=SECRET, title="Reserve", seat="commander-1"):
    return await node.centre.do(lambda desk: annexes.write(desk, node.actor(seat), ob, title, text))


async def story(federation, written):
    """An operation is planned and signed; beside it the federal side writes as many annexes as told."""
    federal, region = federation[FEDERAL], federation[REGION]
    now = federal.clock.now_ms()
    loop = asyncio.get_running_loop()
    begin = loop.time()
    ob = await open_object(federal, "operation", "warn", warning(now), [REGION], seat="commander-1")
    for number in range(written):
        await annex(federal, ob, f"{SECRET} {number} " * (10 + 40 * number))
    await asyncio.sleep(begin + 10 - loop.time())
    await act(federal, ob, "plan", **plan(now))
    for number in range(written):
        await annex(federal, ob, f"{SECRET} again {number}")
    await asyncio.sleep(begin + 20 - loop.time())
    await act(region, ob, "sign")
    await asyncio.sleep(begin + 30 - loop.time())
    await act(federal, ob, "sign")
    await until(lambda: _signed(region, ob))
    await settled(federation)
    return ob


async def _signed(node, ob):
    return await status(node, ob) == "signed"


def left(federation):
    """What left the federal node: time, to whom, what, bytes."""
    return [
        (sent.at_ms, sent.receiver, sent.what, sent.raw)
        for sent in federation.network.sent
        if sent.sender == FEDERAL
    ]


def test_two_runs_that_differ_in_annexes_alone_look_the_same_from_outside(tmp_path):
    def run(name, written):
        async def whole(federation):
            await story(federation, written)
            return left(federation)

        return play(tmp_path / name, whole)

    none, many = run("none", 0), run("many", 5)
    assert len(none) > 10
    assert [one[1:] for one in none] == [one[1:] for one in many]
    assert all(abs(one[0] - other[0]) <= 1 for one, other in zip(none, many, strict=True))


def test_nothing_of_an_annex_is_with_the_partner_and_its_text_in_no_line_of_the_own_log(tmp_path):
    async def whole(federation):
        ob = await story(federation, 3)
        federal, region = federation[FEDERAL], federation[REGION]

        def everything(reader):
            found = [row.raw for row in reader.view.log(0, reader.view.size()) if row.raw]
            tables = [
                value for name, value in vars(rows).items() if name.isupper() and isinstance(value, str)
            ]
            for table in {*tables, annexes.ANNEX}:
                found += [row.doc for row in reader.rows(table, limit=10_000)]
            return b"\n".join(found)

        assert SECRET.encode() in await federal.centre.see(everything), "it is kept"
        assert SECRET.encode() not in await region.centre.see(everything)
        assert (
            await region.centre.see(lambda reader: annexes.of(reader, region.actor("commander-1"), ob)) == []
        )
        for node in (federal, region):
            shown = await node.centre.see(lambda reader, n=node: panel.panel(reader, n.actor("duty-1"), ob))
            assert SECRET not in str(msgspec.to_builtins(shown)), (
                "the shared panel and its print have none of it"
            )
            lines = await every(node, rows.LOGLINE, rows.LogLine)
            assert SECRET not in str([msgspec.to_builtins(line) for line in lines])
        kinds = [line.kind for line in await every(federal, rows.LOGLINE, rows.LogLine, group=ob)]
        assert kinds.count("annex.written/1") == 6
        waiting = await every(federal, rows.QUEUE, rows.QueueRow)
        assert [row.what for row in waiting if "annex" in row.what] == []

    play(tmp_path, whole)


def test_annexes_come_in_their_order_have_limits_and_no_administrator_writes_one(tmp_path):
    async def whole(federation):
        federal = federation[FEDERAL]
        now = federal.clock.now_ms()
        ob = await open_object(federal, "operation", "warn", warning(now), [REGION], seat="commander-1")
        assert [await annex(federal, ob, f"text {number}") for number in range(3)] == [1, 2, 3]
        read = await federal.centre.see(lambda reader: annexes.of(reader, federal.actor("duty-1"), ob))
        assert [row.text for row in read] == ["text 0", "text 1", "text 2"]
        assert await annex(federal, ob, "x" * annexes.MAX_CHARS, "x" * annexes.MAX_TITLE) == 4
        for title, text in (
            ("x" * (annexes.MAX_TITLE + 1), "x"),
            ("x", "x" * (annexes.MAX_CHARS + 1)),
            (" ", "x"),
            ("x", ""),
        ):
            with pytest.raises(InvalidInput, match="annex-form"):
                await annex(federal, ob, text, title)
        with pytest.raises(Denied):
            await annex(federal, ob, seat="admin-1")
        with pytest.raises(NotFound):
            await annex(federal, "AAAAAAAAAAAAAAAAAAAAAA")
        for _ in range(annexes.MAX_OF_OBJECT - 4):
            await annex(federal, ob)
        with pytest.raises(Conflict, match="annex-full"):
            await annex(federal, ob)

    play(tmp_path, whole)


def test_the_line_of_the_log_says_that_there_is_one_and_nothing_more():
    shown = logbook.line_of("annex.written/1", {"number": 1, "title": "Reserve", "text": SECRET})
    assert shown == ("log-annex-written", {"number": 1})


def test_an_annex_that_was_queued_would_be_seen(tmp_path, monkeypatch):
    """The comparison above can fail: an annex that wakes the partner's queue shows in what leaves."""
    real = annexes.write

    def leaky(desk, actor, ob, title, text):
        number = real(desk, actor, ob, title, text)
        queue.add(desk, "routine", REGION, "receipt", ob, data={"level": "read", "at": 1, "is": str(number)})
        return number

    def run(name, written):
        async def whole(federation):
            with contextlib.suppress(SeamlineError):
                await story(federation, written)
            return [one[1:] for one in left(federation)]

        return play(tmp_path / name, whole)

    monkeypatch.setattr(annexes, "write", leaky)
    assert run("none", 0) != run("many", 2)
