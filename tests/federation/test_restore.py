"""A node that is lost and comes back from its backup gives no number twice."""

import asyncio
import functools
import shutil

from seamline.centre import ground, lanes, restored, rows
from seamline.exercise import virtual
from seamline.exercise.federation import Federation
from seamline.ledger.signature import public_of
from seamline.storage import audit, backup
from seamline.storage.audit import Auditor
from seamline.storage.layout import Layout
from seamline.storage.randomness import SystemRandom
from seamline.terms.lanes import LANES, ROUTINE
from seamline.terms.place import point

PRIVATE = bytes(range(1, 33))


async def draw(node, step):
    """Draw the own line a little further on; every partner that an article names gets it."""
    drawn = tuple(point(lat + step / 1_000, lon) for lon, lat in node.side.line)
    await node.centre.do(functools.partial(ground.draw, actor=node.actor("commander-1"), line=drawn))
    await asyncio.sleep(30)


async def version(node, party):
    found = await node.centre.see(lambda reader: reader.find(rows.LINE, party, rows.LineRow))
    return found.version


async def line(node, party):
    found = await node.centre.see(lambda reader: reader.find(rows.LINE, party, rows.LineRow))
    return found.line


async def stands(node, direction, party):
    return await node.centre.see(
        lambda reader: {lane: lanes.lane_row(reader, direction, party, lane) for lane in LANES}
    )


def take_backup(node, folder):
    """Back up a running node's record (its keys come from a seed) and make a layout of it."""
    layout = Layout(node.path.parent)
    if not layout.config.exists():
        layout.config.write_bytes(b"# from a seed\n")
        layout.keys.mkdir()
    to = backup.envelope.public_of(PRIVATE)
    return backup.create(
        layout, folder, party=node.party, to=to, now_ms=node.clock.now_ms(), random=SystemRandom()
    )


def lose_and_restore(node, file):
    """Lose the machine, restore the backup in its place."""
    shutil.rmtree(node.path.parent)
    return backup.restore(file, PRIVATE, Layout(node.path.parent), node.clock.now_ms())


def sound(node):
    with audit.opened(node.path) as view:
        found = audit.whole(Auditor(view, node.party, public_of(node.keys.root)), lambda part, done: None)
    return [looked.verdict.fault for looked in found if looked.verdict.fault] == []


def play(tmp_path, main):
    async def whole(loop):
        federation = Federation(loop, tmp_path / "nodes", seed=5)
        await federation.open()
        await federation.agree()
        await main(federation)
        await federation.close()
        return federation

    return virtual.run(whole)


def test_threat_62_a_restored_node_opens_new_epochs_and_is_followed(tmp_path):
    async def main(federation):
        one, two, *_ = federation.nodes.values()
        await draw(one, 1)
        taken = take_backup(one, tmp_path / "backups")
        for step in (2, 3):
            await draw(one, step)
        assert await version(two, one.party) == 4
        before = (await stands(two, "in", one.party))[ROUTINE]

        await one.crash()
        assert lose_and_restore(one, taken.path).epoch == 2
        await one.restart()
        assert one.store.epoch == 2
        assert await version(one, one.party) == 2, "what came after the backup is not in it"
        for step in (4, 5, 6):
            await draw(one, step)

        assert await version(one, one.party) == 5
        assert await line(two, one.party) == await line(one, one.party)
        after = await stands(two, "in", one.party)
        assert after[ROUTINE].epoch >= before.epoch + restored.EPOCH_STEP
        assert not any(row.frozen for row in after.values())
        assert await one.centre.see(lambda reader: reader.view.get(restored.TABLE, restored.KEY)) is None

    federation = play(tmp_path, main)
    assert all(sound(node) for node in federation.nodes.values())


def test_without_new_epochs_the_partner_would_have_frozen_the_stream(tmp_path, monkeypatch):
    """The same story with the numbers going on where the backup ended: a fork, found and stopped."""

    async def nothing(centre):
        pass

    monkeypatch.setattr(restored, "settle", nothing)

    async def main(federation):
        one, two, *_ = federation.nodes.values()
        await draw(one, 1)
        taken = take_backup(one, tmp_path / "backups")
        for step in (2, 3):
            await draw(one, step)
        await one.crash()
        lose_and_restore(one, taken.path)
        await one.restart()
        for step in (4, 5, 6):
            await draw(one, step)
        held = await stands(two, "in", one.party)
        assert held[ROUTINE].frozen or await line(two, one.party) != await line(one, one.party)

    play(tmp_path, main)
