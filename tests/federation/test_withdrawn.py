"""What was cut and never fetched is not handed over once it must not be: own suspension, recall."""

import asyncio
from pathlib import Path

import pytest
from stage import held, in_federation, send

from seamline.centre import agreements, cosigning, recalls, rows
from seamline.exercise.federation import Federation
from seamline.terms.errors import Unavailable


@pytest.mark.parametrize("how", ["suspend", "recall"])
def test_a_parcel_cut_and_not_fetched_is_withdrawn(tmp_path: Path, how: str) -> None:
    async def play(federation: Federation) -> None:
        federal, region, network = federation["federal"], federation["region"], federation.network
        real = network.carry

        async def answers_get_lost(sender: str, receiver: str, what: str, raw: bytes) -> bytes:
            answer = await real(sender, receiver, what, raw)
            if {sender, receiver} == {"federal", "region"}:
                raise Unavailable("partner-unreachable", "the answer is lost on its way back")
            return answer

        network.carry = answers_get_lost  # type: ignore[method-assign]  # a fault of this test's own
        await asyncio.sleep(30)
        ob = await send(federal, "cut")
        await asyncio.sleep(90)
        assert await federal.centre.see(lambda reader: reader.view.count(rows.PARCEL)) >= 1
        assert await held(region, "federal") == []
        version = (await federal.centre.see(agreements.in_force))[0].hash
        chief, analyst = federal.actor("commander-1"), federal.actor("analyst-1")
        if how == "suspend":
            await federal.centre.do(
                lambda desk: cosigning.suspend(desk, chief, version, "a misunderstanding")
            )
        else:
            await federal.centre.do(lambda desk: recalls.issue(desk, analyst, ob, "wrong"))
        network.carry = real  # type: ignore[method-assign]  # the fault is over
        await asyncio.sleep(180)
        assert await held(region, "federal") == []

    in_federation(tmp_path, play)
