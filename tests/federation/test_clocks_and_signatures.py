"""Invariants 6 and 7: nothing joint without every signature; every clock falls to its safe side."""

import asyncio
from pathlib import Path

import pytest
from stage import ask_to_cross, eventually, held, in_federation, send, status

from seamline.centre import agreements, clocks, cosigning, holding, moves, rows
from seamline.exercise.federation import Federation, Node
from seamline.exercise.injects.ground import SEAM
from seamline.procedures import control_measure, crossing
from seamline.terms.errors import Denied
from seamline.terms.times import DAY, MINUTE

TEN_YEARS_MS = 3_650 * DAY


async def act(node: Node, ob: str, name: str, seat: str = "duty-1", **data: object) -> None:
    await node.centre.do(
        lambda desk: moves.make(desk, node.actor(seat), ob, name, data, sign=node.signer(seat))
    )


async def may_move(node: Node, ob: str) -> bool:
    def look(reader):
        row = holding.object_row(reader, ob)
        durations = clocks.durations(reader, row.agreement)
        return crossing.may_move(holding.state_of(row), node.party, reader.now, durations)

    return await node.centre.see(look)


def test_a_crossing_nobody_answers_lapses_on_both_sides(tmp_path: Path) -> None:
    async def play(federation: Federation) -> None:
        federal, region = federation["federal"], federation["region"]
        ob = await ask_to_cross(region, "federal")
        assert await eventually(lambda: status(federal, ob), bool) == "requested"
        assert await eventually(lambda: status(federal, ob), lambda word: word == "lapsed", 200) == "lapsed"
        assert await eventually(lambda: status(region, ob), lambda word: word == "lapsed", 200) == "lapsed"
        assert not await may_move(region, ob)

    in_federation(tmp_path, play)


@pytest.mark.parametrize("skew_ms", [TEN_YEARS_MS, -TEN_YEARS_MS])
@pytest.mark.parametrize("party", ["federal", "region"])
def test_a_clock_years_off_never_lets_anybody_move(tmp_path: Path, skew_ms: int, party: str) -> None:
    async def play(federation: Federation) -> None:
        region = federation["region"]
        ob = await ask_to_cross(region, "federal")
        federation[party].clock.skew_ms = skew_ms
        for _ in range(60):
            await asyncio.sleep(10)
            assert not await may_move(region, ob)
        assert await status(region, ob) in ("requested", "lapsed")

    in_federation(tmp_path, play)


def test_a_request_that_never_arrives_never_lets_anybody_move(tmp_path: Path) -> None:
    async def play(federation: Federation) -> None:
        region = federation["region"]
        federation.network.cut("federal", "region")
        ob = await ask_to_cross(region, "federal")
        for _ in range(20):
            await asyncio.sleep(60)
            assert not await may_move(region, ob)
        federation.network.mend("federal", "region")
        assert await eventually(lambda: status(region, ob), lambda word: word == "lapsed", 300) == "lapsed"

    in_federation(tmp_path, play)


def test_a_clearance_ends_by_itself_while_the_link_is_down(tmp_path: Path) -> None:
    async def play(federation: Federation) -> None:
        federal, region = federation["federal"], federation["region"]
        ob = await ask_to_cross(region, "federal")
        await eventually(lambda: status(federal, ob), bool)
        await act(federal, ob, "clear-with-conditions", limit_min=5)
        cleared = "cleared-with-conditions"
        assert await eventually(lambda: status(region, ob), lambda word: word == cleared) == cleared
        assert await may_move(region, ob)
        federation.network.cut("federal", "region")
        await asyncio.sleep(6 * 60)
        assert not await may_move(region, ob)

    in_federation(tmp_path, play)


def test_a_clock_fires_once_across_a_restart(tmp_path: Path) -> None:
    async def play(federation: Federation) -> None:
        federal, region = federation["federal"], federation["region"]
        ob = await ask_to_cross(region, "federal")
        await eventually(lambda: status(federal, ob), bool)
        await federal.crash()
        await asyncio.sleep(600)
        await federal.restart()
        assert await eventually(lambda: status(federal, ob), lambda word: word == "lapsed", 60) == "lapsed"
        await asyncio.sleep(600)
        made = await federal.centre.see(lambda reader: holding.moves_of(reader, ob))
        assert [move.act for move in made] == ["request", "lapse"]

    in_federation(tmp_path, play)


def measure(now: int) -> dict:
    lat, lon = SEAM
    ring = [(0, 0), (0, 300_000), (250_000, 300_000)]
    return {
        "type": "no-fire-area",
        "name": "NFA BASIL (fiction)",
        "from": now,
        "until": now + 600 * MINUTE,
        "ring": [{"lat_e7": lat + north, "lon_e7": lon + east} for north, east in ring],
    }


async def in_force(node: Node, ob: str) -> bool:
    def look(reader):
        row = reader.find(rows.OBJECT, ob, rows.ObjectRow)
        return row is not None and control_measure.in_force(holding.state_of(row), reader.now)

    return await node.centre.see(look)


def test_a_measure_is_in_force_nowhere_before_both_have_signed(tmp_path: Path) -> None:
    async def play(federation: Federation) -> None:
        federal, region = federation["federal"], federation["region"]
        chief = federal.actor("commander-1")
        data = measure(federal.clock.now_ms())
        ob = await federal.centre.do(
            lambda desk: moves.open_object(desk, chief, "control-measure", "propose", data, ("region",))
        )
        await eventually(lambda: status(region, ob), bool)
        digest = control_measure.measure_hash(data)
        federation.network.cut("federal", "region")
        await act(federal, ob, "sign", "commander-1", measure=digest)
        await act(region, ob, "sign", "commander-1", measure=digest)
        for _ in range(10):
            await asyncio.sleep(60)
            assert not await in_force(federal, ob)
            assert not await in_force(region, ob)
        federation.network.mend("federal", "region")
        for node in (federal, region):
            word = await eventually(lambda node=node: status(node, ob), lambda seen: seen == "active", 300)
            assert (word, await in_force(node, ob)) == ("active", True)

    in_federation(tmp_path, play)


def test_nobody_without_the_authority_decides(tmp_path: Path) -> None:
    async def play(federation: Federation) -> None:
        federal, region = federation["federal"], federation["region"]
        ob = await ask_to_cross(region, "federal")
        await eventually(lambda: status(federal, ob), bool)
        with pytest.raises(Denied) as refused:
            await act(federal, ob, "clear", "analyst-1")
        assert refused.value.code == "authority-needed"
        assert await status(federal, ob) == "requested"

    in_federation(tmp_path, play)


def test_an_understanding_is_in_force_only_where_every_signature_is_held(tmp_path: Path) -> None:
    async def play(federation: Federation) -> None:
        federal, region = federation["federal"], federation["region"]
        text = (
            federation.text.replace("version = 1\n", "version = 2\n", 1)
            .replace('place = "1 km"', 'place = "10 km"', 1)
            .replace("valid_from = 2020-01-01", "valid_from = 2021-01-01", 1)
        )
        old = (await federal.centre.see(agreements.in_force))[0]
        text = text.replace("version = 2\n", f'version = 2\nsupersedes = "{old.hash}"\n', 1)
        chief = federal.actor("commander-1")
        digest = await federal.centre.do(lambda desk: cosigning.propose(desk, chief, text))

        async def current(node: Node) -> int:
            return (await node.centre.see(agreements.in_force))[0].version

        await asyncio.sleep(30)
        federation.network.cut("federal", "coalition")
        federation.network.cut("region", "coalition")
        for party in ("federal", "region", "coalition"):
            await federation.sign(party, digest, text)
        await asyncio.sleep(300)
        assert [await current(federation[party]) for party in federation.nodes] == [1, 1, 1]
        federation.network.mend("federal", "coalition")
        federation.network.mend("region", "coalition")
        for party in federation.nodes:
            node = federation[party]
            assert await eventually(lambda node=node: current(node), lambda number: number == 2, 300) == 2
        await send(federal, "under-two")
        found = await eventually(lambda: held(region, "federal"), lambda rows_: len(rows_) == 1)
        assert found[0].body["precision_m"] == 5_000

    in_federation(tmp_path, play)


def test_while_suspended_nothing_leaves_and_afterwards_once(tmp_path: Path) -> None:
    async def play(federation: Federation) -> None:
        federal, region = federation["federal"], federation["region"]
        version = (await region.centre.see(agreements.in_force))[0].hash
        chief = region.actor("commander-1")
        await region.centre.do(lambda desk: cosigning.suspend(desk, chief, version, "a misunderstanding"))

        async def suspended() -> bool:
            found = await federal.centre.see(agreements.terms)
            return bool(found[0].standing.suspended)

        assert await eventually(suspended, bool)
        await send(federal, "while-suspended", size=3)
        await asyncio.sleep(120)
        assert await held(region, "federal") == []
        await region.centre.do(lambda desk: cosigning.resume(desk, chief, version))
        assert not await eventually(suspended, lambda word: not word)
        await send(federal, "afterwards", size=9)
        await eventually(lambda: held(region, "federal"), lambda rows_: len(rows_) >= 1)
        await asyncio.sleep(60)
        assert [row.body["size"] for row in await held(region, "federal")] == [9]

    in_federation(tmp_path, play)
