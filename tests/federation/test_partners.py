"""Partners: paired late, cut off, out of reach, behind NAT; and how long a node waits before it tries again."""

import asyncio
import functools

import msgspec
import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    OUTSIDE,
    REGION,
    SEAM,
    assert_exactly_released,
    assert_same_streams,
    every,
    file,
    found,
    got,
    log_kinds,
    passed_over,
    play,
    quarantined,
    report,
    send,
    sent,
    state_word,
    suspend,
)

from seamline.centre import cosigning, keyring, partners, reseed, rows
from seamline.centre.links import BACKOFF_S
from seamline.exercise.federation import Federation, _draw, _pair, _sign
from seamline.exercise.virtual import run
from seamline.ledger import fingerprint
from seamline.ledger.certificate import Certificate
from seamline.ledger.signature import key_id, private_from, public_of
from seamline.terms.errors import Denied, Unavailable


def test_a_partner_paired_late_gets_texts_signatures_suspensions_and_the_line(tmp_path):
    """Two parties agree and work; the third is paired with them a day later."""

    async def story(loop):
        federation = Federation(loop, tmp_path)
        one, two, three = federation.nodes.values()
        for node in (one, two, three):
            node.open()
            await node.centre.do(node.seat)
        for node, other in ((one, two), (two, one)):
            await node.centre.do(functools.partial(_pair, one=node, two=other))
        for node in (one, two, three):
            await node.run()
        digest = await one.centre.do(
            lambda desk: cosigning.propose(desk, one.actor("commander-1"), federation.text)
        )
        await asyncio.sleep(15)
        for node in (one, two):
            await node.centre.do(functools.partial(_sign, node=node, digest=digest, text=federation.text))
            await node.centre.do(functools.partial(_draw, node=node))
        await suspend(two)
        await asyncio.sleep(3_600)
        assert await state_word(one) == "proposed"

        for node, other in ((three, one), (three, two), (one, three), (two, three)):
            await node.centre.do(functools.partial(_pair, one=node, two=other))
            node.exchange.follow(other.party)
        await asyncio.sleep(60)
        (row,) = await every(three, rows.AGREEMENT, rows.AgreementRow)
        assert sorted(row.signatures) == sorted((one.party, two.party))
        assert list(row.suspended) == [two.party]
        held = {row.party for row in await every(three, rows.CERTIFICATE, rows.CertificateRow)}
        assert held == {FEDERAL, REGION, COALITION}
        await three.centre.do(functools.partial(_sign, node=three, digest=digest, text=federation.text))
        await asyncio.sleep(30)
        assert [await state_word(node) for node in (one, two, three)] == ["suspended"] * 3
        await federation.close()

    run(story)


def test_a_partner_paired_anew_gets_the_line_that_was_drawn_before(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await there.centre.do(lambda desk: desk.tx.delete(rows.LINE, FEDERAL))
        await home.centre.do(functools.partial(_pair, one=home, two=there))
        await asyncio.sleep(30)
        assert await found(there, rows.LINE, FEDERAL, rows.LineRow)

    play(tmp_path, story)


def node_key(node):
    return key_id(node.keys.public)


async def cut_off(node, other, seat="admin-1"):
    await node.centre.do(
        lambda desk: partners.revoke(desk, node.actor(seat), other.party, node_key(other), "captured")
    )


def test_threat_81_one_command_cuts_a_captured_node_off(tmp_path):
    """It gets nothing more, not even what it was waiting for, and nothing that it sends is taken."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        there.exchange.forget(FEDERAL)
        await asyncio.sleep(60)
        waiting = asyncio.ensure_future(federation.network.carry(REGION, FEDERAL, "pull", _ask()))
        await asyncio.sleep(1)
        await cut_off(home, there)
        await report(home, "one", size=1)
        await report(there, "theirs", size=9)
        await asyncio.sleep(20)
        with pytest.raises(Unavailable, match="partner-cut-off"):
            await waiting
        there.exchange.follow(FEDERAL)
        await asyncio.sleep(120)
        assert await got(there, FEDERAL) == {}
        assert await got(home, REGION) == {}
        row = await found(home, rows.PARTNER, REGION, rows.PartnerRow)
        assert row.cut_off
        mark = len(federation.network.sent)
        await asyncio.sleep(600)
        after = [
            one for one in federation.network.sent[mark:] if one.sender == FEDERAL and one.receiver == REGION
        ]
        assert {one.what for one in after} <= {"pull-error"}, "it is not asked and not answered"
        # A restart does not bring it back, and neither does the old card.
        await home.crash()
        await home.restart()
        await home.centre.do(functools.partial(_pair, one=home, two=there))
        await asyncio.sleep(60)
        assert (await found(home, rows.PARTNER, REGION, rows.PartnerRow)).cut_off
        assert await got(there, FEDERAL) == {}

    play(tmp_path, story)


def _ask():
    from seamline.terms import canonical

    return canonical.encode({"v": 1, "lanes": {}, "heads": {}, "wait_ms": 30_000})


def test_a_party_that_takes_back_its_own_nodes_key_is_cut_off_at_its_partners(tmp_path):
    """The word travels in the standing lane, before everything else, sealed by the key it speaks of."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await there.centre.do(
            lambda desk: partners.revoke(desk, there.actor("admin-1"), REGION, node_key(there), "stolen")
        )
        await asyncio.sleep(30)
        assert (await found(home, rows.PARTNER, REGION, rows.PartnerRow)).cut_off
        assert "revocation.received/1" in await log_kinds(home)
        await report(home, "one", size=1)
        await asyncio.sleep(60)
        assert await got(there, FEDERAL) == {}

    play(tmp_path, story)


def person_key(node, seat):
    return node.centre.see(lambda reader: _person_key(reader, f"{node.party}/{seat}"))


def _person_key(reader, person):
    (found,) = (
        row.key_id
        for row in keyring.of(reader, person.partition("/")[0])
        if Certificate.read(row.text).subject == person
    )
    return found


async def _takes_back(node, seat):
    key = await person_key(node, seat)
    await node.centre.do(
        lambda desk: partners.revoke(desk, node.actor("admin-1"), node.party, key, "telephone lost")
    )
    return key


async def trusted(node, key):
    return not (await found(node, rows.CERTIFICATE, key, rows.CertificateRow)).revoked


def test_threat_81_a_partner_paired_later_does_not_trust_a_key_that_was_taken_back_before(tmp_path):
    async def story(loop):
        federation = Federation(loop, tmp_path)
        home, there, _ = federation.nodes.values()
        for node in (home, there):
            node.open()
            await node.centre.do(node.seat)
        lost = await _takes_back(home, "duty-1")
        kept = await person_key(home, "commander-1")
        for node, other in ((home, there), (there, home)):
            await node.centre.do(functools.partial(_pair, one=node, two=other))
        for node in (home, there):
            await node.run()
        await asyncio.sleep(60)
        assert await trusted(there, kept)
        assert not await trusted(there, lost)
        assert await quarantined(there) == []
        await federation.close()

    run(story)


def test_a_partner_that_lost_its_past_is_told_again_which_keys_were_taken_back(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        lost = await _takes_back(home, "duty-1")
        await asyncio.sleep(30)
        assert not await trusted(there, lost)
        row = await found(there, rows.CERTIFICATE, lost, rows.CertificateRow)
        forgotten = msgspec.structs.replace(row, revoked=0)
        await there.centre.do(lambda desk: desk.put(rows.CERTIFICATE, lost, forgotten, group=FEDERAL))
        await home.centre.do(lambda desk: reseed.begin(desk, home.actor("admin-1"), REGION))
        await asyncio.sleep(60)
        assert not await trusted(there, lost)

    play(tmp_path, story)


def test_parcels_sealed_before_a_change_of_the_nodes_key_are_still_taken(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        federation.network.cut(FEDERAL, REGION)
        await asyncio.sleep(60)
        new = private_from(b"n" * 32)
        await report(home, "old", size=1)
        await asyncio.sleep(1)
        from seamline.centre import parcels

        held = {}
        tick = home.clock.now_ms()
        await home.centre.do(lambda desk: parcels.parcels_for(desk, REGION, held, tick, 100_000))
        text = home.keys.vouch("node", "federal/node", public_of(new), (), home.clock.now_ms() + 1)
        await home.centre.do(lambda desk: keyring.hold_own(desk, text))
        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(90)
        assert len(await got(there, FEDERAL)) == 1
        keys = await there.centre.see(lambda reader: keyring.node_keys(reader, FEDERAL))
        assert keys == (public_of(new), home.keys.public)

    play(tmp_path, story)


def test_a_node_behind_nat_pushes_and_loses_nothing(tmp_path):
    """The region cannot reach the federal force: that pushes to it, and pulls from it."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        there.exchange.forget(FEDERAL)
        words = " ".join(fingerprint.fingerprint_words(public_of(there.keys.root)))
        card = there.card()
        await home.centre.do(lambda desk: partners.pair(desk, home.actor("admin-1"), card, words, push=True))
        home.exchange.forget(REGION)
        home.exchange.follow(REGION)
        for number in range(6):
            await report(home, f"k-{number}", size=number)
            await asyncio.sleep(3)
        await asyncio.sleep(20)
        held = await got(there, FEDERAL)
        assert sorted(row.body["size"] for row in held.values()) == list(range(6))
        assert {row.reached > 0 for row in (await sent(home, REGION)).values()} == {True}
        federation.network.cut(FEDERAL, REGION)
        await report(home, "away", size=7)
        await asyncio.sleep(200)
        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(120)
        assert len(await got(there, FEDERAL)) == 7
        assert (await log_kinds(there)).count("report.received/1") == 7
        await assert_same_streams(federation)
        await assert_exactly_released(federation)

    play(tmp_path, story)


def test_what_is_pushed_leaves_at_the_same_moments_whatever_is_not_released(tmp_path):
    async def story(federation, much):
        home, there = federation[FEDERAL], federation[REGION]
        there.exchange.forget(FEDERAL)
        words = " ".join(fingerprint.fingerprint_words(public_of(there.keys.root)))
        card = there.card()
        await home.centre.do(lambda desk: partners.pair(desk, home.actor("admin-1"), card, words, push=True))
        home.exchange.forget(REGION)
        loop = asyncio.get_running_loop()
        await asyncio.sleep(130 - loop.time())
        home.exchange.follow(REGION)

        async def busy():
            for number in range(200 * much):
                await file(home, f"draft-{number}", text="EXERCISE. " * number)
                await report(home, f"out-{number}", place=OUTSIDE)
                await asyncio.sleep(0.13)

        work = asyncio.ensure_future(busy())
        for number in range(10):
            await asyncio.sleep(140 + 3 * number - loop.time())
            ob = await file(home, f"k-{number}", place=SEAM, size=number)
            await asyncio.sleep(141 + 3 * number - loop.time())
            await send(home, ob, [REGION])
        await asyncio.sleep(200 - loop.time())
        work.cancel()
        assert len(await got(there, FEDERAL)) == 10
        return [
            (one.at_ms, one.what, one.raw)
            for one in federation.network.sent
            if (one.sender, one.receiver) == (FEDERAL, REGION)
        ]

    runs = [play(tmp_path / str(much), functools.partial(story, much=much), seed=9) for much in (0, 1)]
    assert runs[0] == runs[1]
    assert any(what == "push" for _, what, _ in runs[0])


def test_back_off_grows_with_a_jitter_that_is_the_partners_own(tmp_path):
    async def story(federation):
        exchange = federation[FEDERAL].exchange
        spans = {party: [exchange.backoff(party, n) for n in range(1, 12)] for party in (REGION, COALITION)}
        assert spans[REGION] != spans[COALITION]
        for party, found_ in spans.items():
            for failures, span in enumerate(found_, start=1):
                most = min(BACKOFF_S[1], BACKOFF_S[0] * 2 ** (failures - 1))
                assert most / 2 <= span <= most, party
        await report(federation[FEDERAL], "draft-like", place=OUTSIDE)
        again = {party: [exchange.backoff(party, n) for n in range(1, 12)] for party in (REGION, COALITION)}
        assert again == spans, "nothing else has a part in it"
        return spans

    assert play(tmp_path / "a", story, seed=1) != play(tmp_path / "b", story, seed=2)


def test_a_link_that_is_back_is_used_at_once_if_somebody_says_so(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        federation.network.cut(FEDERAL, REGION)
        await report(home, "one")
        await asyncio.sleep(900)
        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(31)
        loop = asyncio.get_running_loop()
        there.exchange.hurry(FEDERAL)
        began = loop.time()
        while not await got(there, FEDERAL):
            await asyncio.sleep(0.1)
            assert loop.time() - began < 40
        kinds = await log_kinds(there)
        assert kinds.count("link.down/1") == kinds.count("link.up/1") == 1, "once per spell"

    play(tmp_path, story)


def test_a_fault_in_one_link_does_not_end_it(tmp_path):
    """Whatever the transport raises: the follower lives on."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        plain, faults = there.centre.transport.pull, [ValueError("torn"), RuntimeError("odd"), KeyError("x")]

        async def torn(partner, ask):
            if faults:
                raise faults.pop()
            return await plain(partner, ask)

        there.centre.transport.pull = torn
        await asyncio.sleep(60)
        await report(home, "one")
        await asyncio.sleep(30)
        assert not faults
        assert len(await got(there, FEDERAL)) == 1
        # One spell of failing links is told once, by what it began with.
        assert passed_over(there) == {KeyError}

    play(tmp_path, story)


def test_a_brokered_party_is_told_by_its_broker_as_its_article_says(tmp_path):
    """A hazard goes to the coalition for itself and, redacted as the other article says, for those who bring aid."""

    async def story(federation):
        home, third = federation[FEDERAL], federation[COALITION]
        ob = await report(home, "uxo", type="uxo", activity="mine", level="open", size=1)
        await asyncio.sleep(30)
        held = await got(third, FEDERAL)
        assert sorted(row.told for row in held.values()) == ["", "aid"]
        assert await quarantined(third) == []
        assert {row.party for row in await every(home, rows.SENT_OF, rows.SentRow, group=ob)} >= {
            "aid",
            COALITION,
        }
        # The broker answers for it: the recall reaches both copies, the receipts come back for each.
        from federation_world import recall

        await recall(home, ob)
        await asyncio.sleep(40)
        assert {row.gone for row in (await got(third, FEDERAL)).values()} == {"recalled"}
        (issued,) = await every(home, rows.RECALL, rows.RecallRow)
        assert {issued.recipients[party][0] for party in ("aid", COALITION)} == {"attested"}
        assert await quarantined(home) == []

    play(tmp_path, story)


def test_a_line_far_away_stops_nobody_elses_decisions(tmp_path):
    """A partner draws a line that shares no seam with ours: what needs the seam is not released, and all goes on."""
    from seamline.centre import ground
    from seamline.terms.place import point

    async def story(federation):
        home, there, third = federation[FEDERAL], federation[REGION], federation[COALITION]
        far = tuple(point(-40 + step, -70) for step in range(3))
        await there.centre.do(lambda desk: ground.draw(desk, there.actor("commander-1"), far))
        await asyncio.sleep(30)
        await report(home, "spot", size=1)
        await report(home, "uxo", type="uxo", activity="mine", size=2)
        await asyncio.sleep(30)
        assert [row.body["size"] for row in (await got(third, FEDERAL)).values()] == [2]
        assert [row.body["size"] for row in (await got(there, FEDERAL)).values()] == [2]
        with pytest.raises(Denied):
            await there.centre.do(lambda desk: ground.draw(desk, there.actor("duty-1"), far))

    play(tmp_path, story)
