"""A position never leaves: not in a move or a parcel, and not in the size or time of anything that does."""

import asyncio

import pytest
from federation_world import FEDERAL, REGION, every, play, report

from seamline.centre import queue, rows, tracks
from seamline.centre.rows import PositionRow
from seamline.terms.times import MINUTE

SIGN = "KESTREL-7"


@pytest.fixture(autouse=True)
def upkeep_comes_round_within_the_story(monkeypatch):
    monkeypatch.setattr(tracks, "TRIM_EVERY_MS", 5_000)


async def story(federation, given):
    """The federal side sends two reports; before and between them come as many batches of positions as told."""
    federal = federation[FEDERAL]
    who = federal.actor("duty-1")
    loop = asyncio.get_running_loop()
    begin = loop.time()
    for step in range(2):
        for _ in range(given):
            now = federal.clock.now_ms()
            batch = [
                PositionRow(SIGN, "patrol", now - n * MINUTE, 350_000_000, 440_000_000) for n in range(100)
            ]
            await federal.centre.do(lambda desk, batch=batch: tracks.take(desk, who, batch))
        await asyncio.sleep(begin + 10 * (step + 1) - loop.time())
        await report(federal, f"k{step}")
    await asyncio.sleep(begin + 40 - loop.time())


def run(folder, given):
    """(what left the federal node without its time, the times, rows of its history, positions at the partner)"""

    async def whole(federation):
        await story(federation, given)
        left = [sent for sent in federation.network.sent if sent.sender == FEDERAL]
        held = len(await every(federation[FEDERAL], rows.TRACK, PositionRow))
        theirs = await every(federation[REGION], rows.POSITION, PositionRow)
        what = [(sent.receiver, sent.what, sent.raw) for sent in left]
        return what, [sent.at_ms for sent in left], held, theirs

    return play(folder, whole)


def test_two_runs_that_differ_in_positions_alone_look_the_same_from_outside(tmp_path):
    none, times, nothing, _ = run(tmp_path / "none", 0)
    many, later, held, theirs = run(tmp_path / "many", 3)
    assert (nothing, theirs) == (0, [])
    assert held >= 100
    assert len(none) > 10
    assert none == many
    assert all(abs(one - other) <= 1 for one, other in zip(times, later, strict=True))


def test_a_position_that_was_queued_would_be_seen(tmp_path, monkeypatch):
    """The comparison above can fail: one that waits for the partner shows in what leaves."""
    real = tracks.take

    def leaky(desk, actor, given):
        counts = real(desk, actor, given)
        data = {"level": "read", "at": 1, "is": str(desk.now)}
        queue.add(desk, "routine", REGION, "receipt", "A" * 22, data=data)
        return counts

    none = run(tmp_path / "none", 0)[0]
    monkeypatch.setattr(tracks, "take", leaky)
    assert none != run(tmp_path / "many", 1)[0]
