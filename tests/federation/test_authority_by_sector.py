"""An answer names no ground: it is made about the ground of what it answers, and needs the authority there."""

import functools

import pytest
from federation_world import FEDERAL, REGION, move, open_object, play, quarantined, status, until
from test_operation_between_nodes import plan, warning

from seamline.centre import moves
from seamline.centre.desk import Actor
from seamline.terms.errors import Denied


def in_sector(node, *sectors):
    return Actor(f"{node.party}/commander-1", frozenset({"commander"}), sectors)


def test_a_commander_of_another_sector_does_not_plan_here_and_one_of_this_sector_does(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        now = federal.clock.now_ms()
        ob = await open_object(federal, "operation", "warn", warning(now), [REGION], seat="commander-1")
        await until(lambda: status(region, ob))

        def make(actor, desk):
            # The contact names no ground; the operation lies in sector 1.
            return moves.make(desk, actor, ob, "plan", {"contact": "45.500", "go_by": plan(now)["go_by"]})

        with pytest.raises(Denied, match="authority-sector"):
            await region.centre.do(functools.partial(make, in_sector(region, "s3")))
        await region.centre.do(functools.partial(make, in_sector(region, "s1")))
        assert await status(region, ob) == "planned"
        await until(lambda: _planned(federal, ob))
        assert await quarantined(federal) == []
        await move(federal, ob, "object", seat="commander-1")

    play(tmp_path, story)


async def _planned(node, ob):
    return await status(node, ob) == "planned"
