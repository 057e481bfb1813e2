"""Joint statements between nodes: released by both at one minute or by neither; figures that are not agreed."""

import asyncio

import pytest
from federation_world import (
    FEDERAL,
    REGION,
    SEAM,
    correct,
    found,
    got,
    move,
    open_object,
    play,
    report,
    settled,
    status,
    until,
)

from seamline.centre import panel, rows, statements
from seamline.terms.errors import Conflict, Denied
from seamline.terms.times import MINUTE

LAST_STOP_MS = 60_000
"""As the exercise's understanding says."""
TITLE = {"ar": "بيان", "ckb": "بەیاننامە", "en": "Statement"}
WORDS = {"number": 1, "ar": "ثلاثة.", "ckb": "سێ.", "en": "Three."}


def minute(node, ahead):
    return (node.clock.now_ms() // MINUTE + ahead) * MINUTE


async def facts(node, ob):
    return (await found(node, rows.OBJECT, ob, rows.ObjectRow)).state["facts"]


async def over(node, ob):
    return (await found(node, rows.OBJECT, ob, rows.ObjectRow)).state["over"]


async def clear(node, ob, *parts):
    for part, digest in (await over(node, ob)).items():
        if not parts or part in parts:
            await move(node, ob, "clear", {"part": part, "paragraph": digest}, seat="commander-1")


async def draft(federation, ahead=15, figures=()):
    """A statement with one paragraph, known to both and cleared by nobody; return its id."""
    federal, region = federation[FEDERAL], federation[REGION]
    head = {"title": TITLE, "release_at": minute(federal, ahead)}
    ob = await open_object(federal, "statement", "draft", head, [REGION], seat="commander-1")
    await move(federal, ob, "paragraph", {**WORDS, "figures": list(figures)}, seat="commander-1")
    await until(lambda: has_paragraph(region, ob))
    return ob


async def has_paragraph(node, ob):
    return bool(await status(node, ob)) and "1" in (await facts(node, ob))["paragraphs"]


async def public(node, ob):
    """What the node shows in public of a statement, None where nothing."""
    try:
        seen = await node.centre.see(lambda r: statements.released(r, node.actor("duty-1"), ob))
    except Conflict:
        return None
    return seen["edition"], seen["paragraphs"]["1"]["en"]


async def both(federation, ob):
    return [await public(federation[party], ob) for party in (FEDERAL, REGION)]


async def is_(node, ob, word):
    return await status(node, ob) == word


def test_both_nodes_release_it_at_the_minute_and_not_before(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await draft(federation)
        await clear(federal, ob)
        await clear(region, ob)
        await until(lambda: is_(federal, ob, "set"))
        at = (await facts(federal, ob))["release_at"]
        await asyncio.sleep((at - federal.clock.now_ms()) / 1_000 - 1)
        assert await both(federation, ob) == [None, None]
        await asyncio.sleep(2)
        assert await both(federation, ob) == [(1, "Three.")] * 2
        await settled(federation)
        assert [await status(node, ob) for node in (federal, region)] == ["released"] * 2

    play(tmp_path, story)


@pytest.mark.parametrize("when", ["before", "after"])
def test_with_the_last_clearance_lost_neither_releases(tmp_path, when):
    """The link is cut before, or right after, the last clearance is signed: it waits in the queue."""

    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await draft(federation)
        first, last = (federal, region) if when == "before" else (region, federal)
        await clear(first, ob)
        await until(lambda: _joined(last, ob, first.party))
        federation.network.cut(FEDERAL, REGION)
        await clear(last, ob)
        at = (await facts(federal, ob))["release_at"]
        await asyncio.sleep((at - federal.clock.now_ms()) / 1_000 + 120)
        assert await both(federation, ob) == [None, None]
        federation.network.mend(FEDERAL, REGION)
        await settled(federation)
        assert await both(federation, ob) == [None, None]
        assert [await status(node, ob) for node in (federal, region)] == ["missed"] * 2
        # Another minute: the head alone is cleared anew.
        later = {"title": TITLE, "release_at": minute(federal, 12)}
        await move(federal, ob, "head", later, seat="commander-1")
        await until(lambda: is_(region, ob, "draft"))
        for node in (federal, region):
            await clear(node, ob, "head")
        await until(lambda: is_(federal, ob, "released"), 1_500)
        await settled(federation)
        assert await both(federation, ob) == [(1, "Three.")] * 2

    play(tmp_path, story)


async def _joined(node, ob, party):
    row = await found(node, rows.OBJECT, ob, rows.ObjectRow)
    held = row.state.get("joined", {}).get("clear", {})
    return all(party in held.get(part, ()) for part in row.state["over"])


@pytest.mark.parametrize("seconds", [0.2, 30, 240, 480, 690])
def test_with_the_link_cut_after_all_is_cleared_neither_releases(tmp_path, seconds):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await draft(federation)
        await clear(federal, ob)
        await clear(region, ob)
        await asyncio.sleep(seconds)
        federation.network.cut(FEDERAL, REGION)
        at = (await facts(federal, ob))["release_at"]
        await asyncio.sleep((at - federal.clock.now_ms()) / 1_000 + 300)
        assert await both(federation, ob) == [None, None]
        federation.network.mend(FEDERAL, REGION)
        await settled(federation)
        assert await both(federation, ob) == [None, None]
        assert [await status(node, ob) for node in (federal, region)] == ["missed"] * 2

    play(tmp_path, story)


def test_an_order_that_arrives_within_the_last_minutes_is_too_late_for_both(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await draft(federation)
        await clear(federal, ob)
        await until(lambda: _joined(region, ob, FEDERAL))
        at = (await facts(federal, ob))["release_at"]
        await asyncio.sleep((at - federal.clock.now_ms()) / 1_000 - 80)
        federation.network.cut(FEDERAL, REGION)
        await clear(region, ob)  # the deciding side orders at once, and nobody hears it
        assert await status(region, ob) == "set"
        await asyncio.sleep((at - federal.clock.now_ms()) / 1_000 - 55)
        federation.network.mend(FEDERAL, REGION)
        await until(lambda: is_(federal, ob, "set"), 54)
        await asyncio.sleep(300)
        assert await both(federation, ob) == [None, None]
        assert [await status(node, ob) for node in (federal, region)] == ["missed"] * 2

    play(tmp_path, story)


def test_with_the_link_cut_in_the_last_minute_both_release(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await draft(federation)
        for node in (federal, region):
            await clear(node, ob)
        await until(lambda: is_(federal, ob, "set"))
        at = (await facts(federal, ob))["release_at"]
        await asyncio.sleep((at - federal.clock.now_ms()) / 1_000 - 0.3)
        federation.network.cut(FEDERAL, REGION)
        await asyncio.sleep(600)
        assert await both(federation, ob) == [(1, "Three.")] * 2

    play(tmp_path, story)


def test_stopped_in_time_it_is_released_by_nobody(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await draft(federation)
        await clear(federal, ob)
        await clear(region, ob)
        await until(lambda: is_(federal, ob, "set"))
        await until(lambda: is_(region, ob, "set"))
        at = (await facts(federal, ob))["release_at"]
        await asyncio.sleep((at - federal.clock.now_ms() - LAST_STOP_MS) / 1_000 - 1)
        await move(federal, ob, "stop", {"note": "not yet"}, seat="duty-1")
        await asyncio.sleep(300)
        assert await both(federation, ob) == [None, None]
        assert [await status(node, ob) for node in (federal, region)] == ["missed"] * 2

    play(tmp_path, story)


def test_cleared_too_late_for_its_minute_it_is_not_released(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await draft(federation, ahead=2)
        await asyncio.sleep(60)
        await clear(federal, ob)
        await clear(region, ob)
        await until(lambda: is_(federal, ob, "missed"), 600)
        assert await both(federation, ob) == [None, None]

    play(tmp_path, story)


def test_the_understandings_clocks_are_cleared_with_the_head_and_count_on_both_sides(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await draft(federation)
        for node in (federal, region):
            seen = await facts(node, ob)
            assert (seen["order_s"], seen["last_stop_s"]) == (75, 60)
        # Whoever makes the head says nothing of them: the node does.
        head = {"title": TITLE, "release_at": minute(federal, 3), "order_s": 10, "last_stop_s": 10}
        await move(federal, ob, "head", head, seat="commander-1")
        assert (await facts(federal, ob))["order_s"] == 75
        # Well under five minutes ahead, and in time by what has been agreed.
        await until(lambda: _same_head(region, federal, ob))
        for node in (federal, region):
            await clear(node, ob)
        await until(lambda: is_(federal, ob, "released"), 300)
        assert await both(federation, ob) == [(1, "Three.")] * 2

    play(tmp_path, story)


async def _same_head(node, other, ob):
    return (await over(node, ob)) == (await over(other, ob))


def test_what_one_node_released_alone_is_marked_there_and_nowhere_else(tmp_path):
    """The link goes down with the order's receipt on its way, and comes back after the last stop."""

    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await draft(federation)
        for node in (federal, region):
            await clear(node, ob)
        await until(lambda: is_(federal, ob, "set"), step=0.01)
        federation.network.cut(FEDERAL, REGION)
        at = (await facts(federal, ob))["release_at"]
        await asyncio.sleep((at - federal.clock.now_ms()) / 1_000 - 55)
        federation.network.mend(FEDERAL, REGION)
        for node, other in ((federal, REGION), (region, FEDERAL)):
            node.exchange.hurry(other)
        await asyncio.sleep(60)
        assert await both(federation, ob) == [(1, "Three."), None]
        await settled(federation)
        assert [await status(node, ob) for node in (federal, region)] == ["missed"] * 2
        flags = [(await found(node, rows.OBJECT, ob, rows.ObjectRow)).flags for node in (federal, region)]
        assert flags == [("released-here-alone",), ()]
        seen = await federal.centre.see(lambda r: panel.panel(r, federal.actor("duty-1"), ob))
        assert "released-here-alone" in seen["object"]["flags"]
        # It goes on from there: both release it at another minute, and the mark is taken off.
        later = {"title": TITLE, "release_at": minute(federal, 5)}
        await move(federal, ob, "head", later, seat="commander-1")
        await until(lambda: _same_head(region, federal, ob))
        for node in (federal, region):
            await clear(node, ob, "head")
        await until(lambda: is_(federal, ob, "released"), 600)
        await settled(federation)
        assert (await found(federal, rows.OBJECT, ob, rows.ObjectRow)).flags == ()
        assert await both(federation, ob) == [(1, "Three.")] * 2

    play(tmp_path, story)


# Figures.


async def merged(federation):
    """One report of each side, merged to one event; return (event, own report of the federal side)."""
    federal, region = federation[FEDERAL], federation[REGION]
    own = await report(federal, "one", place=SEAM)
    await report(region, "two", place=SEAM)
    (theirs,) = await until(lambda: got(federal, REGION))
    await until(lambda: got(region, FEDERAL))
    data = {"reports": sorted([own, theirs]), "view": {"size": 3}}
    ob = await open_object(federal, "event", "propose", data, [REGION])
    await until(lambda: status(region, ob))
    digest = (await facts(region, ob))["merge"]
    await move(region, ob, "confirm", {"merge": digest, "view": {"size": 3}})
    await until(lambda: is_(federal, ob, "merged"))
    return ob, own


def figure(event):
    return {"value": 3, "what": "seen", "event": event}


async def marked(node, ob):
    return sorted((await facts(node, ob))["marked"])


def test_a_figure_names_an_event_that_both_have_merged(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        own = await report(federal, "one", place=SEAM)
        event, _ = await merged(federation)
        ob = await draft(federation, figures=[figure(event)])
        assert len((await facts(federation[REGION], ob))["paragraphs"]["1"]["agreed"]) == 1
        await move(federation[REGION], event, "split")
        await until(lambda: is_(federal, event, "split"))
        for wrong in (event, own, "A" * 22):
            with pytest.raises(Denied, match="statement-event-not-agreed"):
                await move(
                    federal,
                    ob,
                    "paragraph",
                    {**WORDS, "number": 2, "figures": [figure(wrong)]},
                    seat="commander-1",
                )

    play(tmp_path, story)


@pytest.mark.parametrize("change", ["split", "view", "report"])
def test_an_event_that_is_split_or_corrected_marks_the_paragraph_and_stops_the_release(tmp_path, change):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        event, own = await merged(federation)
        ob = await draft(federation, figures=[figure(event)])
        await clear(federal, ob)
        await clear(region, ob)
        await until(lambda: is_(region, ob, "set"))
        assert await marked(region, ob) == []
        if change == "split":
            await move(region, event, "split")
        elif change == "view":
            await move(region, event, "view", {"view": {"size": 4}})
        else:
            await correct(federal, own, size=4)
        await until(lambda: is_(federal, ob, "missed"))
        await settled(federation)
        assert [await marked(node, ob) for node in (federal, region)] == [["1"]] * 2
        assert [await status(node, ob) for node in (federal, region)] == ["missed"] * 2
        await asyncio.sleep(1_200)
        assert await both(federation, ob) == [None, None]

    play(tmp_path, story)


def test_what_is_released_is_marked_when_its_event_is_split_and_corrected_in_the_open(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        event, _ = await merged(federation)
        ob = await draft(federation, figures=[figure(event)])
        for node in (federal, region):
            await clear(node, ob)
        await until(lambda: is_(federal, ob, "released"), 1_500)
        await move(region, event, "split")
        await until(lambda: marked(federal, ob))
        assert await both(federation, ob) == [(1, "Three.")] * 2
        again = {"why": "Not three.", "release_at": minute(federal, 15)}
        await move(region, ob, "correct", again, seat="commander-1")
        await until(lambda: is_(federal, ob, "draft"))
        await move(region, ob, "paragraph", {**WORDS, "en": "Some."}, seat="commander-1")
        await settled(federation)
        assert await both(federation, ob) == [(1, "Three.")] * 2
        for node in (federal, region):
            await clear(node, ob)
        await until(lambda: is_(federal, ob, "released"), 1_500)
        await settled(federation)
        assert await both(federation, ob) == [(2, "Some.")] * 2

    play(tmp_path, story)
