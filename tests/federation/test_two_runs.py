"""Invariant 2: what is not released leaves no trace in what is.

The same federation is run twice from the same seed; the runs differ in unreleased things alone. Every message
that leaves towards the partner must be the same: bytes, size, time. Then one seam of the code at a time is
made to leak, and the comparison must find it.
"""

import asyncio
import itertools
from pathlib import Path

import pytest
from stage import OUTSIDE, in_federation

from seamline.centre import leaving, links, release, reports
from seamline.centre.desk import Desk
from seamline.exercise.federation import Federation, Node
from seamline.exercise.injects.ground import SEAM, spot

PLAIN, BUSY = 0, 1


def run(folder: Path, how: int) -> list[tuple[int, str, bytes]]:
    """Play one run; return what left the federal node for the region after the understanding was signed."""

    async def play(federation: Federation) -> list[tuple[int, str, bytes]]:
        node = federation["federal"]
        start, begin = len(federation.network.sent), federation.loop.time()
        noise = asyncio.ensure_future(make_noise(node, how))
        for number in range(6):
            # People ask at set times; what they ask for is one unit of work.
            await asyncio.sleep(begin + 2.5 * number + 0.37 * number - federation.loop.time())
            await sent_by(node, spot(node.clock.now_ms(), SEAM, size=number + 1), f"released-{number}")
        await asyncio.sleep(begin + 60 - federation.loop.time())
        noise.cancel()
        return [
            (sent.at_ms, sent.what, sent.raw)
            for sent in federation.network.sent[start:]
            if sent.sender == "federal" and sent.receiver == "region"
        ]

    return in_federation(folder, play)


async def make_noise(node: Node, how: int) -> None:
    """What must not show: drafts, what is held back, what waits for an officer; more and longer when busy."""
    actor = node.actor("analyst-1")
    for number in range(10):
        for extra in range(1 + how * 3):
            key = f"noise-{how}-{number}-{extra}"
            draft = spot(node.clock.now_ms(), SEAM, text="x" * (10 + how * 400 * (extra + 1)))
            await node.centre.do(lambda desk, body=draft, key=key: reports.file(desk, actor, body, key))
            outside = spot(node.clock.now_ms(), OUTSIDE, size=extra + how, tear="behind the line")
            await sent_by(node, outside, f"{key}-outside")
            intel = spot(
                node.clock.now_ms(), SEAM, type="int", level="confidential", tear="y" * (5 + how * 99)
            )
            await sent_by(node, intel, f"{key}-int")
        await asyncio.sleep(1.3 / (1 + how))


async def sent_by(node: Node, body: dict, key: str) -> None:
    """File and send in one unit of work."""
    actor = node.actor("analyst-1")

    def both(desk: Desk) -> None:
        reports.send(desk, actor, reports.file(desk, actor, body, key))

    await node.centre.do(both)


def test_two_runs_that_differ_in_unreleased_data_alone_look_the_same(tmp_path: Path) -> None:
    plain, busy = run(tmp_path / "plain", PLAIN), run(tmp_path / "busy", BUSY)
    assert sum(what == "pull-answer" and len(raw) > 200 for _, what, raw in plain) >= 6
    assert same(plain, busy)


def same(plain: list, busy: list) -> bool:
    """Every byte and size the same, every time within the millisecond to which nodes read their clocks."""
    return [one[1:] for one in plain] == [one[1:] for one in busy] and all(
        abs(one[0] - other[0]) <= 1 for one, other in zip(plain, busy, strict=True)
    )


def differ(tmp_path: Path) -> bool:
    return not same(run(tmp_path / "plain", PLAIN), run(tmp_path / "busy", BUSY))


def test_a_leak_in_ids_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = release.alias_of
    monkeypatch.setattr(
        release,
        "alias_of",
        lambda reader, ob, *rest: real(reader, f"{ob}{reader.view.size()}", *rest),
    )
    assert differ(tmp_path)


def test_a_leak_in_sizes_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = release.allowed

    def fat(reader, body, recipient, **options):
        seen = real(reader, body, recipient, **options)
        if seen.projection is not None:
            seen.projection["tear"] = (
                f"{seen.projection.get('tear', '')} {'z' * len(str(reader.view.size()))}"
            )
        return seen

    monkeypatch.setattr(release, "allowed", fat)
    sizes = [
        [len(raw) for _, _, raw in run(tmp_path / name, how)] for name, how in (("a", PLAIN), ("b", BUSY))
    ]
    assert sizes[0] != sizes[1]


def test_a_leak_in_timing_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = links.Exchange.answer_pull

    async def slow(self, partner, body):
        answer = await real(self, partner, body)
        size = await self._centre.see(lambda reader: reader.view.size())
        await self._centre.clock.sleep(size / 1_000)
        return answer

    monkeypatch.setattr(links.Exchange, "answer_pull", slow)
    times = [[at for at, _, _ in run(tmp_path / name, how)] for name, how in (("a", PLAIN), ("b", BUSY))]
    assert any(abs(one - other) > 1 for one, other in zip(*times, strict=False))


def test_a_leak_by_order_of_the_queue_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, turn = leaving._wire, itertools.count()

    def counted(desk: Desk, kind, ob, at, body, ref=""):
        return real(desk, kind, ob, at, {**body, "n": desk.view.size() + next(turn)}, ref)

    monkeypatch.setattr(leaving, "_wire", counted)
    assert differ(tmp_path)
