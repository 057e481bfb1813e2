"""Invariant 6: nothing joint is in force without every signature, on any node, at any moment."""

import asyncio
import functools
import itertools
import random

import msgspec
import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    PAIRS,
    REGION,
    SEAM,
    every,
    forge,
    found,
    move,
    open_object,
    play,
    quarantined,
    settled,
    status,
    take,
    until,
    version_of,
)

from seamline import machine
from seamline.centre import agreements, cosigning, holding, keyring, moves, rows
from seamline.exercise.federation import _sign
from seamline.exercise.network import Faults
from seamline.ledger.certificate import Certificate
from seamline.ledger.entry import Wire
from seamline.ledger.signature import Context, key_id, public_of, signer
from seamline.machine import Move
from seamline.procedures import control_measure
from seamline.terms.errors import Denied, InvalidInput, SeamlineError, Unavailable
from seamline.terms.times import MINUTE
from seamline.understanding import cosign


class Witness:
    """Looks at every node, at every message that leaves one: is anything in force that is not signed by all?"""

    def __init__(self, federation):
        self.federation = federation
        self.looked = 0
        self.wrong = []
        federation.network.tap = self.look

    def look(self, sent):
        del sent
        for node in self.federation.nodes.values():
            if node.store is None:
                continue
            node.store.read(functools.partial(self._node, node))
            self.looked += 1

    def _node(self, node, view):
        from seamline.centre.desk import Reader

        reader = Reader(view, node.centre.home, node.clock.now_ms())
        for value in agreements.in_force(reader):
            row = reader.get(rows.AGREEMENT, value.hash, rows.AgreementRow)
            if set(row.signatures) != {FEDERAL, REGION, COALITION}:
                self.wrong.append((node.party, "understanding", sorted(row.signatures)))
        for row in reader.every(rows.OBJECT, rows.ObjectRow, group="control-measure"):
            state = holding.state_of(row)
            made = {one.party for one in holding.moves_of(reader, row.ob) if one.act == "sign"}
            if control_measure.in_force(state, reader.now) and made != {FEDERAL, REGION}:
                self.wrong.append((node.party, "measure", sorted(made)))


async def propose(node, text):
    return await node.centre.do(lambda desk: cosigning.propose(desk, node.actor("commander-1"), text))


async def sign(node, digest, text):
    await node.centre.do(functools.partial(_sign, node=node, digest=digest, text=text))


async def in_force(node):
    return await node.centre.see(lambda reader: bool(agreements.in_force(reader)))


async def knows(node, digest):
    return await found(node, rows.AGREEMENT, digest, rows.AgreementRow) is not None


@pytest.mark.parametrize("order", list(itertools.permutations((FEDERAL, REGION, COALITION)))[:4])
def test_an_understanding_holds_once_a_node_has_every_signature_in_whatever_order(tmp_path, order):
    async def story(federation):
        witness = Witness(federation)
        digest = await propose(federation[FEDERAL], federation.text)
        for party in order:
            node = federation[party]
            await until(functools.partial(knows, node, digest))
            assert not await in_force(node)
            await sign(node, digest, federation.text)
            await asyncio.sleep(7)
        await asyncio.sleep(20)
        assert [await in_force(node) for node in federation.nodes.values()] == [True] * 3
        assert witness.wrong == []
        assert witness.looked > 50

    play(tmp_path, story, agree=False)


def _beside(reader, node, text):
    """What lies beside a file that this party's commander has signed away from the node."""
    private = node.people["commander-1"]
    public = public_of(private)
    held = next(row.text for row in keyring.of(reader, node.party) if row.key_id == key_id(public))
    line = cosign.sign_line(text.encode(), node.party, public, signer(private, Context.UNDERSTANDING))
    return cosign.Cosignature(line, Certificate.read(held))


def test_a_file_that_was_signed_elsewhere_is_proposed_with_the_own_signature(tmp_path):
    """Those of others come from their nodes and are left alone."""

    async def story(federation):
        made = [
            await node.centre.see(functools.partial(_beside, node=node, text=federation.text))
            for node in federation.nodes.values()
        ]
        home, chief = federation[FEDERAL], federation[FEDERAL].actor("commander-1")
        signatures = cosign.write_signatures(made).decode()
        digest = await home.centre.do(
            lambda desk: cosigning.propose(desk, chief, federation.text, signatures)
        )
        await asyncio.sleep(20)
        for node in federation.nodes.values():
            row = await found(node, rows.AGREEMENT, digest, rows.AgreementRow)
            assert set(row.signatures) == {FEDERAL}
        for party in (REGION, COALITION):
            await sign(federation[party], digest, federation.text)
        await asyncio.sleep(30)
        assert [await in_force(node) for node in federation.nodes.values()] == [True] * 3

    play(tmp_path, story, agree=False)


@pytest.mark.parametrize(
    ("beside", "refusal"),
    [
        ("nonsense\n", InvalidInput),
        ("\n", InvalidInput),
        ("x" * (cosign.MAX_SIGNATURE_FILE + 1), InvalidInput),
        ("of another text", Denied),
    ],
)
def test_what_does_not_hold_beside_a_text_changes_nothing(tmp_path, beside, refusal):
    async def story(federation):
        home, chief = federation[FEDERAL], federation[FEDERAL].actor("commander-1")
        given = beside
        if refusal is Denied:
            other = federation.text.replace("version = 1\n", "version = 2\n", 1)
            one = await home.centre.see(functools.partial(_beside, node=home, text=other))
            given = cosign.write_signatures([one]).decode()
        before = await home.centre.see(lambda reader: reader.view.size())
        with pytest.raises(refusal):
            await home.centre.do(lambda desk: cosigning.propose(desk, chief, federation.text, given))
        assert await home.centre.see(lambda reader: reader.view.size()) == before
        assert await home.centre.see(agreements.versions) == []

    play(tmp_path, story, agree=False)


def test_a_signature_that_comes_before_its_text_counts_once_the_text_is_there(tmp_path):
    """B signs what A proposed; C cannot hear A for a while and hears B first."""

    async def story(federation):
        one, two, three = (federation[party] for party in (FEDERAL, REGION, COALITION))
        await asyncio.sleep(10)
        federation.network.cut(FEDERAL, COALITION)
        digest = await propose(one, federation.text)
        await until(functools.partial(knows, two, digest))
        await sign(two, digest, federation.text)
        await sign(one, digest, federation.text)
        await asyncio.sleep(60)
        assert not await knows(three, digest)
        assert len(await every(three, rows.EARLY, rows.QuarantineRow)) == 1, "kept, and tried again by itself"
        await three.crash()
        await three.restart()
        federation.network.mend(FEDERAL, COALITION)
        await asyncio.sleep(120)
        assert await knows(three, digest)
        assert await every(three, rows.EARLY, rows.QuarantineRow) == []
        row = await found(three, rows.AGREEMENT, digest, rows.AgreementRow)
        assert sorted(row.signatures) == [FEDERAL, REGION]
        await sign(three, digest, federation.text)
        await asyncio.sleep(30)
        assert [await in_force(node) for node in federation.nodes.values()] == [True] * 3
        assert await quarantined(three) == []

    play(tmp_path, story, agree=False)


@pytest.mark.parametrize("seed", [21, 22])
def test_an_understanding_is_co_signed_through_partitions_losses_and_crashes(tmp_path, seed):
    async def story(federation):
        dice = random.Random(seed)
        nodes = list(federation.nodes.values())
        witness = Witness(federation)
        federation.network.faults = Faults(lose=0.2, duplicate=0.2, delay_s=(0.02, 4.0))
        digest = await propose(federation[FEDERAL], federation.text)
        unsigned = set(federation.nodes)
        for _ in range(60):
            await asyncio.sleep(dice.uniform(0.1, 8))
            node = dice.choice(nodes)
            act = dice.random()
            if node.store is None:
                await node.restart()
            elif act < 0.2:
                federation.network.cut(*dice.choice(PAIRS))
            elif act < 0.5:
                federation.network.mend(*dice.choice(PAIRS))
            elif act < 0.65:
                await node.crash()
            elif node.party in unsigned and await knows(node, digest):
                try:
                    await sign(node, digest, federation.text)
                except Unavailable:
                    continue
                unsigned.discard(node.party)
        federation.network.faults = Faults()
        for pair in PAIRS:
            federation.network.mend(*pair)
        for node in nodes:
            if node.store is None:
                await node.restart()
        for party in sorted(unsigned):
            await until(functools.partial(knows, federation[party], digest), 300)
            await sign(federation[party], digest, federation.text)
        await asyncio.sleep(150)
        await settled(federation)
        assert [await in_force(node) for node in nodes] == [True] * 3
        assert witness.wrong == []

    play(tmp_path, story, agree=False, seed=seed, idle_s=30)


def area(now, name="NFA BASIL"):
    lat, lon = SEAM
    corners = ((0, 0), (0, 300_000), (250_000, 300_000), (250_000, 0))
    return {
        "type": "no-fire-area",
        "name": f"{name} (fiction)",
        "from": now,
        "until": now + 600 * MINUTE,
        "ring": [{"lat_e7": lat + north, "lon_e7": lon + east} for north, east in corners],
    }


async def put_up(node, other, name="NFA BASIL"):
    data = area(node.clock.now_ms(), name)
    return await open_object(node, "control-measure", "propose", data, [other], seat="commander-1")


async def put_name(node, ob):
    row = await found(node, rows.OBJECT, ob, rows.ObjectRow)
    if row is not None:
        version = holding.state_of(row).over[""]
        await move(node, ob, "sign", {"measure": version}, seat="commander-1")


@pytest.mark.parametrize("first", [FEDERAL, REGION])
def test_a_measure_signed_apart_holds_on_neither_side_until_the_signatures_have_met(tmp_path, first):
    async def story(federation):
        witness = Witness(federation)
        one, two = federation[FEDERAL], federation[REGION]
        ob = await put_up(one, REGION)
        await until(lambda: status(two, ob))
        federation.network.cut(FEDERAL, REGION)
        await asyncio.sleep(60)
        for node in (one, two) if first == FEDERAL else (two, one):
            await put_name(node, ob)
            await asyncio.sleep(30)
        for node in (one, two):
            await node.crash()
            await node.restart()
        await asyncio.sleep(120)
        assert [await status(node, ob) for node in (one, two)] == ["proposed", "proposed"]
        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(120)
        assert [await status(node, ob) for node in (one, two)] == ["active", "active"]
        assert witness.wrong == []
        assert witness.looked

    play(tmp_path, story)


@pytest.mark.parametrize("seed", [31, 32])
def test_measures_are_co_signed_through_a_storm_and_end_alike(tmp_path, seed):
    async def story(federation):
        dice = random.Random(seed)
        witness = Witness(federation)
        one, two = federation[FEDERAL], federation[REGION]
        federation[COALITION].exchange.stop()
        obs = []
        for number in range(80):
            await asyncio.sleep(dice.uniform(0.1, 4))
            node, other = dice.choice(((one, two), (two, one)))
            act = dice.random()
            try:
                if node.store is None:
                    await node.restart()
                elif act < 0.25:
                    obs.append(await put_up(node, other.party, f"NFA {number}"))
                elif act < 0.60 and obs:
                    await put_name(node, dice.choice(obs))
                elif act < 0.66 and obs:
                    await move(node, dice.choice(obs), "withdraw", seat="commander-1")
                elif act < 0.70 and obs:
                    new = area(node.clock.now_ms(), f"NFA {number}")
                    await move(node, dice.choice(obs), "amend", new, seat="commander-1")
                elif act < 0.78:
                    federation.network.cut(FEDERAL, REGION)
                elif act < 0.92:
                    federation.network.mend(FEDERAL, REGION)
                else:
                    await node.crash()
            except SeamlineError:
                continue
        federation.network.faults = Faults()
        federation.network.mend(FEDERAL, REGION)
        for node in (one, two):
            if node.store is None:
                await node.restart()
        await asyncio.sleep(200)
        await settled(federation)
        states = [[await status(node, ob) for ob in obs] for node in (one, two)]
        assert states[0] == states[1]
        assert "active" in states[0]
        assert witness.wrong == []

    play(tmp_path, story, seed=seed, faults=Faults(lose=0.1, duplicate=0.2, delay_s=(0.02, 2)), idle_s=30)


def test_whoever_has_no_authority_puts_no_name_under_anything(tmp_path):
    """At home it is refused at once; at the partner's it goes to quarantine and counts for nothing."""

    async def story(federation):
        one, two = federation[FEDERAL], federation[REGION]
        ob = await put_up(one, REGION)
        await until(lambda: status(two, ob))
        await put_name(one, ob)
        with pytest.raises(Denied, match="authority-needed"):
            await move(two, ob, "sign", {"measure": "0" * 64}, seat="duty-1")
        await asyncio.sleep(10)

        # A node that does not ask its own rules: a duty officer's signature under what a commander signs.
        def grant(*given):
            del given
            return True

        plain = moves.grants
        moves.grants = grant
        try:
            row = await found(two, rows.OBJECT, ob, rows.ObjectRow)
            version = holding.state_of(row).over[""]
            await move(two, ob, "sign", {"measure": version}, seat="duty-1")
        finally:
            moves.grants = plain
        await asyncio.sleep(20)
        assert await status(one, ob) == "proposed"
        assert [row.code for row in await quarantined(one)] == ["authority-needed"]

    play(tmp_path, story)


def wire_of(node, data):
    """Return a proposal of a measure to the federal force, as it travels."""
    opening = Move(
        proc="control-measure",
        act="propose",
        ob="",
        party=node.party,
        person=f"{node.party}/duty-1",
        at=node.clock.now_ms(),
        data={**data, "parties": [FEDERAL, REGION]},
    )
    opening = machine.opened(control_measure.PROCEDURE, opening)
    body = msgspec.to_builtins(opening)
    return Wire(kind="move/1", ob=body.pop("ob"), at=opening.at, body=body, ref="12", ex=1)


def test_a_text_that_a_partner_alone_has_signed_opens_nothing(tmp_path):
    """A measure under an understanding of the partner's own making, in which anybody may sign for anybody."""

    async def story(federation):
        one, two = federation[FEDERAL], federation[REGION]
        lax = federation.text.replace('id = "exercise-seam"', 'id = "exercise-lax"')
        lax = lax.replace('roles = ["commander"]', 'roles = ["commander", "duty-officer"]')
        good = await version_of(one)
        digest = await propose(two, lax)
        await sign(two, digest, lax)
        await until(functools.partial(knows, one, digest))

        proposal = wire_of(two, area(two.clock.now_ms()))
        raw = await forge(two, FEDERAL, [proposal], understanding=digest)
        (taken,) = await take(one, REGION, raw)
        assert taken.count == 1
        assert await found(one, rows.OBJECT, proposal.ob, rows.ObjectRow) is None
        assert [row.code for row in await every(one, rows.EARLY, rows.QuarantineRow)] == ["article-unknown"]
        # The same under what all have signed is a proposal like any other.
        raw = await forge(two, FEDERAL, [proposal], understanding=good)
        await take(one, REGION, raw)
        assert await status(one, proposal.ob) == "proposed"

    play(tmp_path, story)
