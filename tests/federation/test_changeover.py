"""A node's key is changed while partners are near, away for weeks, or reached by a stick alone."""

import asyncio
import functools

import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    assert_exactly_released,
    assert_same_streams,
    faults_of,
    found,
    got,
    log_kinds,
    play,
    quarantined,
    refusals,
    report,
    stands,
)
from keys_world import (
    card_of,
    certified,
    days,
    ids,
    knows,
    partner_row,
    rotate,
    sealers,
    spoken,
)

from seamline.centre import asking, changeover, keyring, partners, rows, stick
from seamline.ledger import head
from seamline.ledger.entry import read_entry
from seamline.ledger.signature import key_id, private_from, public_of
from seamline.terms.errors import InvalidInput, ProtocolError
from seamline.terms.lanes import ROUTINE, STANDING
from seamline.terms.times import DAY


def test_everybody_goes_on_under_the_new_key_and_everything_still_verifies(tmp_path):
    async def story(federation):
        home, there, third = (federation[party] for party in (FEDERAL, REGION, COALITION))
        await report(home, "before", size=1)
        await asyncio.sleep(30)
        old, new = await rotate(home)
        await report(home, "after", size=2)
        await report(there, "theirs", size=3)
        await asyncio.sleep(60)
        await report(home, "later", size=4)
        await report(there, "their-later", size=5)
        await asyncio.sleep(60)
        for node in (there, third):
            assert await knows(home, node.party) == key_id(new)
            assert (await knows(node, FEDERAL)) == key_id(node.keys.public), "its own was not changed"
            keys = await node.centre.see(lambda reader: keyring.node_keys(reader, FEDERAL))
            assert keys == (new, old)
            assert await quarantined(node) == []
            assert await refusals(node) == []
        routine = await sealers(there, FEDERAL, ROUTINE)
        assert routine[0] == key_id(old)
        assert routine[-1] == key_id(new)
        assert sorted(routine, key=ids(old, new).index) == routine, "never back to the old one"
        assert (await stands(there, "in", FEDERAL))[ROUTINE].epoch == 1, "no stream was begun anew"
        # What it acknowledges with is known to the partner as well.
        row = (await stands(there, "out", FEDERAL))[ROUTINE]
        assert row.acked == row.number > 0
        await assert_same_streams(federation)
        await assert_exactly_released(federation)
        for node in federation.nodes.values():
            assert faults_of(node) == []

    play(tmp_path, story)


def test_a_partner_away_for_weeks_is_sealed_for_by_the_key_it_knows_until_it_knows_better(tmp_path):
    """Its link is down while the key is changed; what is cut for it and what it acknowledges go by the old."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        federation.network.cut(FEDERAL, REGION)
        await report(home, "cut-before", size=1)
        await days(federation, 3)
        old, new = await rotate(home)
        await days(federation, 18)
        for number in range(2, 5):
            await report(home, f"while-away-{number}", size=number)
        await report(there, "theirs", size=9)
        assert await knows(home, REGION) == key_id(old)
        heads = await home.centre.see(lambda reader: asking.heads_for(reader, REGION))
        stream = head.Stream(REGION, FEDERAL, STANDING)
        signed = head.open_head(bytes.fromhex(heads[STANDING]), stream, old)
        assert isinstance(signed, head.Head)

        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(180)
        assert await knows(home, REGION) == key_id(new)
        assert sorted(row.body["size"] for row in (await got(there, FEDERAL)).values()) == [1, 2, 3, 4]
        assert len(await got(home, REGION)) == 1
        assert await refusals(there) == [] == await refusals(home)
        assert await quarantined(there) == []
        standing = await sealers(there, FEDERAL, STANDING)
        assert standing[-1] == key_id(old), "the card itself came under the key that was known"
        await report(home, "back", size=5)
        await asyncio.sleep(30)
        assert (await sealers(there, FEDERAL, ROUTINE))[-1] == key_id(new)
        assert (await sealers(federation[COALITION], FEDERAL, STANDING))[-1] in ids(old, new)
        await assert_same_streams(federation)
        await assert_exactly_released(federation)
        for node in federation.nodes.values():
            assert faults_of(node) == []

    play(tmp_path, story, idle_s=3_600)


def test_a_stick_alone_carries_a_change_of_keys(tmp_path):
    """No link ever comes up: a stick goes over, one comes back, and the next is sealed by the new key."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        federation.network.cut(FEDERAL, REGION)
        await report(home, "one", size=1)
        early = (await stick.export(home.centre, REGION)).raw
        old, new = await rotate(home)
        await report(home, "two", size=2)
        late = (await stick.export(home.centre, REGION)).raw
        # The file of before the change is taken after it, too; so is one that was left behind.
        done = await stick.deliver(there.centre, there.exchange, FEDERAL, late)
        assert (done.quarantined, len(await got(there, FEDERAL))) == (0, 2)
        await stick.deliver(there.centre, there.exchange, FEDERAL, early)
        assert len(await got(there, FEDERAL)) == 2
        assert set(await sealers(there, FEDERAL, ROUTINE)) == {key_id(old)}
        assert await knows(home, REGION) == key_id(old)

        back = (await stick.export(there.centre, FEDERAL)).raw
        await stick.deliver(home.centre, home.exchange, REGION, back)
        assert await knows(home, REGION) == key_id(new)
        await report(home, "three", size=3)
        last = (await stick.export(home.centre, REGION)).raw
        await stick.deliver(there.centre, there.exchange, FEDERAL, last)
        assert sorted(row.body["size"] for row in (await got(there, FEDERAL)).values()) == [1, 2, 3]
        assert (await sealers(there, FEDERAL, ROUTINE))[-1] == key_id(new)
        assert await refusals(there) == []
        for node in (home, there):
            assert faults_of(node) == []

    play(tmp_path, story)


def test_whoever_comes_back_after_the_old_certificate_has_ended_takes_the_new_card_by_hand(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        federation.network.cut(FEDERAL, REGION)
        await report(home, "one", size=1)
        await days(federation, 300)
        old, new = await rotate(home)
        # Cut under the old key while that was good, and never fetched.
        await home.centre.do(lambda desk: _cut(desk, home))
        await days(federation, 80)
        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(300)
        assert await got(there, FEDERAL) == {}, "nobody vouches for that key any more"

        card, words = card_of(home), spoken(home)
        await there.centre.do(lambda desk: partners.pair(desk, there.actor("admin-1"), card, words))
        # The own side of the link has to be known again as well: its certificate has ended too.
        _, theirs = await rotate(there)
        other = card_of(there)
        await home.centre.do(lambda desk: partners.pair(desk, home.actor("admin-1"), other, spoken(there)))
        for one, two in ((home, there), (there, home)):
            one.exchange.hurry(two.party)
        await asyncio.sleep(300)
        assert await knows(home, REGION) == key_id(new)
        assert await knows(there, FEDERAL) == key_id(theirs)
        assert len(await got(there, FEDERAL)) == 1
        assert (await stands(there, "in", FEDERAL))[ROUTINE].epoch > 1, "what nobody could open was cut anew"
        assert (await sealers(there, FEDERAL, ROUTINE))[-1] == key_id(new)
        assert await quarantined(there) == []
        assert old not in await there.centre.see(lambda reader: keyring.node_keys(reader, FEDERAL))

    play(tmp_path, story, idle_s=86_400)


def _cut(desk, home):
    from seamline.centre import parcels

    parcels.parcels_for(desk, REGION, {}, home.clock.now_ms(), 100_000)


def test_a_partner_paired_with_an_older_card_says_which_key_it_knows(tmp_path):
    """It was handed the card of before the change, and pairs with it after: it gets the new one by itself."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        card, words = card_of(home), spoken(home)
        old, new = await rotate(home)
        await asyncio.sleep(60)
        assert await knows(home, REGION) == key_id(new)

        def forget(desk):
            desk.tx.delete(rows.CERTIFICATE, key_id(new))
            desk.put(rows.PARTNER, FEDERAL, rows.PartnerRow(FEDERAL, "", root=""))
            partners.pair(desk, there.actor("admin-1"), card, words)

        await there.centre.do(forget)
        await report(home, "one", size=1)
        await asyncio.sleep(300)
        # It said that it knew the old one, and was told of the new one for that.
        assert await knows(home, REGION) == key_id(new)
        assert (await home.centre.see(_receipts))[-2:] == [key_id(old), key_id(new)]
        assert len(await got(there, FEDERAL)) == 1
        assert (await partner_row(there, FEDERAL)).card != card

    play(tmp_path, story)


def _receipts(reader):
    entries = [read_entry(row.raw) for row in reader.view.log(0, reader.view.size()) if row.raw]
    return [entry.body["key"] for entry in entries if entry.kind == "card.receipt/1"]


def test_two_changes_in_a_year_and_a_partner_that_saw_neither(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        federation.network.cut(FEDERAL, REGION)
        old, _ = await rotate(home)
        await days(federation, 20)
        await report(home, "one", size=1)
        _, newest = await rotate(home)
        assert await knows(home, REGION) == key_id(old)
        assert await home.centre.see(lambda reader: changeover.seal_key(reader, REGION)) == old
        assert await home.centre.see(lambda reader: changeover.seal_key(reader, COALITION)) != old
        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(240)
        assert await knows(home, REGION) == key_id(newest)
        assert len(await got(there, FEDERAL)) == 1
        assert await quarantined(there) == [] == await refusals(there)

    play(tmp_path, story, idle_s=3_600)


def test_the_new_address_on_a_new_card_is_called(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        text = certified(home, public_of(home.keys.fresh()))
        card = card_of(home, text, addresses=("elsewhere.example:8444",))
        await home.centre.do(functools.partial(changeover.announce, text=card))
        home.keys.turn(text)
        await asyncio.sleep(60)
        assert (await partner_row(there, FEDERAL)).addresses == ("elsewhere.example:8444",)
        assert "card.received/1" in await log_kinds(there)

    play(tmp_path, story)


STRANGER = private_from(b"t" * 32)


def test_threat_56_a_card_that_the_pinned_root_has_not_signed_changes_nothing(tmp_path):
    """By whatever way it comes, and kept as evidence in the stream and in quarantine."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        other = federation[COALITION]
        new = public_of(home.keys.fresh())
        good = certified(home, new)
        theirs = certified(home, new, root=STRANGER)
        genuine = card_of(home, good)
        cases = {
            "card-root": card_of(home, theirs, root=STRANGER),
            "card-other": card_of(other),
            "card-form": "nonsense",
            "card-size": "x" * 17_000,
            "card-signature": genuine.replace(genuine[200:210], "A" * 10),
        }
        before = await partner_row(there, FEDERAL)
        for code, text in cases.items():
            with pytest.raises(ProtocolError) as refused:
                await there.centre.do(lambda desk, text=text: changeover.take_card(desk, FEDERAL, text))
            assert refused.value.code in (code, "card-form"), code
        assert await partner_row(there, FEDERAL) == before
        assert await there.centre.see(lambda reader: keyring.node_keys(reader, FEDERAL)) == (
            home.keys.public,
        )
        # Sealed by the real node: the stream goes on, the entry does not.
        await home.centre.do(lambda desk: _send_card(desk, cases["card-root"]))
        await report(home, "one", size=1)
        await asyncio.sleep(60)
        assert [row.code for row in await quarantined(there)] == ["card-root"]
        assert len(await got(there, FEDERAL)) == 1
        after = await partner_row(there, FEDERAL)
        assert (after.card, after.addresses) == (before.card, before.addresses)

    play(tmp_path, story)


def _send_card(desk, text):
    from seamline.centre import queue

    ob = rows.key_object("0" * 16)
    queue.add(desk, STANDING, REGION, "card", ob, data={"is": "x", "card": text})


def test_threat_58_an_older_card_changes_nothing_and_the_same_once_more_neither(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        first = card_of(home, at=home.clock.now_ms() - DAY)
        await rotate(home)
        await asyncio.sleep(60)
        before = await partner_row(there, FEDERAL)
        for text in (first, before.card, first):
            await there.centre.do(lambda desk, text=text: changeover.take_card(desk, FEDERAL, text))
        after = await partner_row(there, FEDERAL)
        assert (after.card, after.addresses, after.root) == (before.card, before.addresses, before.root)
        assert (await log_kinds(there)).count("card.received/1") == 1

    play(tmp_path, story)


def test_threat_59_a_receipt_for_a_key_that_is_not_ours_is_refused(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        person = await home.centre.see(
            lambda reader: next(row for row in keyring.of(reader, FEDERAL) if '"person"' in row.text)
        )
        for name in (key_id(there.keys.public), person.key_id, "0" * 16, "", 7, None, ["x"], "../../x"):
            with pytest.raises(ProtocolError, match="card-receipt"):
                await home.centre.do(
                    lambda desk, name=name: changeover.take_receipt(desk, REGION, {"key": name})
                )
        with pytest.raises(ProtocolError, match="card-receipt"):
            await home.centre.do(lambda desk: changeover.take_receipt(desk, REGION, {}))
        assert await knows(home, REGION) == key_id(home.keys.public)

    play(tmp_path, story)


def test_only_the_own_roots_card_is_announced(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        text = certified(home, public_of(home.keys.fresh()), root=STRANGER)
        for wrong in (card_of(home, text, root=STRANGER), card_of(there), "nonsense"):
            with pytest.raises(InvalidInput):
                await home.centre.do(lambda desk, wrong=wrong: changeover.announce(desk, wrong))
        assert await found(home, rows.OWN_CARD, FEDERAL, rows.OwnCard) is None

    play(tmp_path, story)
