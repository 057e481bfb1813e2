"""Parcels on a stick: whole files, receipts, several files in a row, and what is left for the next one."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from tests.support.node_rig import NodeRig, pair, run

from seamline.centre import handover, lanes, partners, queue, rows, stick
from seamline.centre.desk import Actor
from seamline.ledger import parcel
from seamline.terms.errors import Denied, NotFound
from seamline.terms.lanes import STANDING


@asynccontextmanager
async def two(folder):
    """Two paired nodes with no link between them."""
    alpha, bravo = NodeRig(folder, "alpha"), NodeRig(folder, "bravo")
    try:
        await pair(alpha, bravo)
        yield alpha, bravo
    finally:
        await alpha.close()
        await bravo.close()


async def waiting(rig, party, count=3):
    """Let something wait for a partner in the standing lane."""
    me = f"{rig.party}/node"

    def add(desk):
        for number in range(count):
            data = {"is": f"{me}-{number}-{desk.view.size()}", "key": "0" * 16, "reason": "fiction"}
            queue.add(desk, STANDING, party, "revocation", "A" * 22, data=data)
            desk.record("test.note/1", party, {"n": number})

    await rig.centre.do(add)


async def carry(giver, taker):
    carried = await stick.export(giver.centre, taker.party)
    return await stick.deliver(taker.centre, taker.exchange, giver.party, carried.raw)


def test_what_waits_goes_and_is_acknowledged(tmp_path):
    async def story():
        async with two(tmp_path) as (alpha, bravo):
            await waiting(alpha, "bravo")
            done = await carry(alpha, bravo)
            assert (done.parcels, done.known, done.heads) == (1, 0, 0)
            assert done.entries >= 3
            state = await alpha.centre.see(lambda r: lanes.lane_row(r, "out", "bravo", STANDING))
            assert state.number == done.entries
            assert state.acked == 0
            back = await carry(bravo, alpha)
            assert back.heads == 1
            state = await alpha.centre.see(lambda r: lanes.lane_row(r, "out", "bravo", STANDING))
            assert state.acked == state.number
            again = await stick.export(alpha.centre, "bravo")
            assert again.parcels == 0  # only our receipts for what bravo sent are in it

    run(story())


def test_a_file_taken_twice_changes_nothing(tmp_path):
    async def story():
        async with two(tmp_path) as (alpha, bravo):
            await waiting(alpha, "bravo")
            carried = await stick.export(alpha.centre, "bravo")
            await stick.deliver(bravo.centre, bravo.exchange, "alpha", carried.raw)
            size = await bravo.centre.see(lambda r: r.view.size())
            done = await stick.deliver(bravo.centre, bravo.exchange, "alpha", carried.raw)
            assert (done.parcels, done.entries, done.known) == (0, 0, 1)
            assert await bravo.centre.see(lambda r: r.view.size()) == size

    run(story())


def test_the_bytes_are_those_of_the_link(tmp_path):
    """What was exported and what a pull then gets are the same parcels: cut once, for both ways."""

    async def story():
        async with two(tmp_path) as (alpha, _):
            await waiting(alpha, "bravo")
            carried = await stick.export(alpha.centre, "bravo")
            now = alpha.clock.now_ms()
            pulled = await handover.cut(alpha.centre, "bravo", {}, now, stick.MAX_STICK_BYTES)
            assert list(parcel.unpack(carried.raw)) == pulled

    run(story())


def test_several_parcels_in_one_file_are_taken_in_order(tmp_path):
    async def story():
        async with two(tmp_path) as (alpha, bravo):
            for _ in range(3):
                await waiting(alpha, "bravo")
                await stick.export(alpha.centre, "bravo")  # each cuts one more parcel
            done = await carry(alpha, bravo)
            assert done.parcels == 3

    run(story())


def test_what_does_not_fit_is_said_and_goes_with_the_next_file(tmp_path, monkeypatch):
    async def story():
        async with two(tmp_path) as (alpha, bravo):
            for _ in range(3):
                await waiting(alpha, "bravo")
                await stick.export(alpha.centre, "bravo")
            monkeypatch.setattr(stick, "MAX_STICK_BYTES", 1)
            first = await stick.export(alpha.centre, "bravo")
            assert (first.parcels, first.left) == (1, 2)
            await stick.deliver(bravo.centre, bravo.exchange, "alpha", first.raw)
            await carry(bravo, alpha)
            second = await stick.export(alpha.centre, "bravo")
            assert (second.parcels, second.left) == (1, 1)
            done = await stick.deliver(bravo.centre, bravo.exchange, "alpha", second.raw)
            assert done.parcels == 1

    run(story())


def test_only_with_partners_that_are_trusted(tmp_path):
    async def story():
        async with two(tmp_path) as (alpha, bravo):
            carried = await stick.export(bravo.centre, "alpha")
            with pytest.raises(NotFound):
                await stick.export(alpha.centre, "nobody")
            with pytest.raises(NotFound):
                await stick.deliver(alpha.centre, alpha.exchange, "nobody", carried.raw)
            admin = Actor("alpha/admin-1", frozenset({"administrator"}))
            key = await alpha.centre.see(
                lambda r: next(
                    row.key_id for row in r.every(rows.CERTIFICATE, rows.CertificateRow, group="bravo")
                )
            )
            await alpha.centre.do(lambda desk: partners.revoke(desk, admin, "bravo", key, "fiction"))
            with pytest.raises(Denied):
                await stick.export(alpha.centre, "bravo")
            with pytest.raises(Denied):
                await stick.deliver(alpha.centre, alpha.exchange, "bravo", carried.raw)

    run(story())


def test_exporting_waits_until_what_was_just_asked_for_may_be_cut(tmp_path):
    async def story():
        async with two(tmp_path) as (alpha, _):
            await waiting(alpha, "bravo", 1)
            carried = await asyncio.wait_for(stick.export(alpha.centre, "bravo"), 5)
            assert carried.parcels == 1

    run(story())
