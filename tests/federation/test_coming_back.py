"""A party whose machine is gone comes back under its own short name: with its root, or without."""

import asyncio
import functools

import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    faults_of,
    found,
    got,
    log_kinds,
    play,
    quarantined,
    recall,
    refusals,
    report,
    stands,
    state_word,
    version_of,
)
from keys_world import (
    card_of,
    come_back,
    flagged,
    knows,
    meet,
    partner_row,
    rotate,
    sealers,
    spoken,
    word,
)

from seamline.centre import (
    agreements,
    asking,
    cosigning,
    keyring,
    lanes,
    partners,
    revoking,
    roots,
    rows,
    stick,
)
from seamline.exercise.federation import _acknowledge, _draw, _sign
from seamline.ledger.revocation import Place
from seamline.ledger.signature import key_id, public_of
from seamline.storage import audit
from seamline.terms.errors import Conflict, Denied, NotFound
from seamline.terms.lanes import LANES, ROUTINE
from seamline.terms.times import DAY, format_iso

EVERYBODY = (FEDERAL, REGION, COALITION)


def test_with_its_root_a_party_takes_up_its_streams_on_a_new_machine(tmp_path):
    """The stick was in the safe: partners take the new card, the old key is revoked, nothing is renamed."""

    async def story(federation):
        home, there, third = (federation[party] for party in EVERYBODY)
        await report(there, "before", size=1)
        await report(home, "ours", size=2)
        await asyncio.sleep(60)
        since = there.clock.now_ms()
        await asyncio.sleep(60)
        await report(there, "between", size=3)
        await asyncio.sleep(60)
        before = await stands(home, "in", REGION)
        old = await come_back(there, same_root=True)
        for node in (home, third):
            await meet(node, there)
            await meet(there, node)
        await asyncio.sleep(240)
        row = await partner_row(home, REGION)
        assert not row.cut_off
        keys = await home.centre.see(lambda reader: keyring.node_keys(reader, REGION))
        assert keys[0] == there.keys.public

        # The new machine's record knows nothing of the old key: the old card names it, partners say how far.
        stood = {}
        for node in (home, third):
            stood |= await node.centre.see(functools.partial(revoking.held_at, party=REGION, at=since))
        text = old.certificate.decode()
        await there.centre.do(lambda desk: keyring.hold(desk, REGION, text))
        places = await there.centre.see(lambda reader: revoking.places(reader, since, stood))
        texts = [word(there, old.public, place) for place in places]
        await there.centre.do(
            lambda desk: revoking.revoke_own(desk, there.actor("admin-1"), texts, "captured")
        )
        await asyncio.sleep(120)
        assert await home.centre.see(lambda reader: keyring.node_keys(reader, REGION)) == (there.keys.public,)
        assert await flagged(home, REGION) == ([3], [1])

        # The same text of the understanding, signed by the commander's new key under the same root.
        digest = await version_of(there)
        await there.centre.do(functools.partial(_sign, node=there, digest=digest, text=federation.text))
        await there.centre.do(functools.partial(_draw, node=there))
        await asyncio.sleep(60)
        await there.centre.do(functools.partial(_acknowledge, node=there))
        assert await state_word(there) == "in-force"
        await report(there, "again", size=4)
        await report(home, "ours-again", size=5)
        await asyncio.sleep(120)
        assert await flagged(home, REGION) == ([3], [1, 4])
        assert 5 in [row.body["size"] for row in (await got(there, FEDERAL)).values()]
        after = await stands(home, "in", REGION)
        assert after[ROUTINE].epoch > before[ROUTINE].epoch
        assert "stream.resumed/1" in await log_kinds(there)
        assert (await sealers(home, REGION, ROUTINE))[-1] == key_id(there.keys.public)
        for node in (home, there, third):
            assert faults_of(node) == [], node.party
            assert not any(
                state.frozen
                for state in (await stands(node, "in", FEDERAL if node is not home else REGION)).values()
            )

    play(tmp_path, story)


def seat_two(desk):
    """Give the two people of whom it takes both a seat."""
    from seamline.centre import people

    people.found(desk, "admin-1", ("administrator",))
    people.found(desk, "commander-1", ("commander",))


def test_without_a_word_that_the_party_returns_a_copy_of_it_takes_nothing_over(tmp_path):
    """A node that only looks new, as a second machine started from the same keys would: people are told, that is all."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await report(there, "before", size=1)
        await asyncio.sleep(60)
        from seamline.centre import resuming

        plain = resuming.note
        resuming.note = lambda desk: None
        try:
            await come_back(there, same_root=True)
        finally:
            resuming.note = plain
        await meet(there, home)
        await meet(home, there)
        await asyncio.sleep(240)
        assert "stream.resumed/1" not in await log_kinds(there)
        assert "head.refused/1" in await log_kinds(there)

    play(tmp_path, story)


def test_without_its_root_two_people_pin_the_new_one_and_the_old_streams_are_closed(tmp_path):
    async def story(federation):
        home, there, third = (federation[party] for party in EVERYBODY)
        await report(there, "before", size=1)
        ours = await report(home, "ours", size=2)
        await asyncio.sleep(120)
        old_root = public_of(there.keys.root)
        before = await stands(home, "in", REGION)
        await come_back(there, same_root=False)
        card, said = card_of(there), spoken(there)
        for node in (home, third):
            await node.centre.do(seat_two)

        def pair(seat, root=True, node=home):
            def job(desk):
                if root:
                    return roots.pair(desk, node.actor(seat), card, said)
                return partners.pair(desk, node.actor(seat), card, said)

            return node.centre.do(job)

        with pytest.raises(Conflict, match="partner-root"):
            await pair("admin-1", root=False)
        first = await pair("admin-1")
        assert first.waiting
        row = await partner_row(home, REGION)
        assert row.root == old_root.hex(), "one person changes nothing"
        with pytest.raises(Denied, match="second-same"):
            await pair("admin-1")
        assert not (await pair("commander-1")).waiting
        assert (await partner_row(home, REGION)).root == public_of(there.keys.root).hex()
        assert (
            await found(home, rows.CERTIFICATE, key_id(there.keys.public), rows.CertificateRow)
        ) is not None
        for node, seats in ((third, ("commander-1", "admin-1")),):
            for seat in seats:
                await pair(seat, node=node)
        for node in (home, third):
            await meet(there, node)
            node.exchange.follow(REGION)
        await asyncio.sleep(240)

        # The understanding names the old root: nothing goes to or from that party under it.
        assert await state_word(home) == "suspended"
        await report(home, "held", size=3)
        await asyncio.sleep(120)
        assert await got(there, FEDERAL) == {}
        await asyncio.sleep(600)
        assert 3 in [row.body.get("size") for row in (await got(third, FEDERAL)).values()], "the others go on"

        # A next version names the new one; all sign it.
        digest = await version_of(home)
        now = home.clock.now_ms()
        text = next_version(federation.text, digest, old_root.hex(), public_of(there.keys.root).hex(), now)
        signed = await home.centre.do(lambda desk: cosigning.propose(desk, home.actor("commander-1"), text))
        await asyncio.sleep(120)
        for node in (home, there, third):
            await node.centre.do(functools.partial(_sign, node=node, digest=signed, text=text))
        await there.centre.do(functools.partial(_draw, node=there))
        await asyncio.sleep(400)
        await there.centre.do(functools.partial(_acknowledge, node=there))
        for node in (home, there, third):
            assert [value.hash for value in await node.centre.see(agreements.in_force)] == [signed], (
                node.party
            )
        await report(there, "again", size=4)
        await report(home, "ours-again", size=5)
        await asyncio.sleep(120)
        sizes = sorted(row.body["size"] for row in (await got(home, REGION)).values())
        assert sizes == [1, 4], "what came under the old root is kept"
        assert {5} == {row.body["size"] for row in (await got(there, FEDERAL)).values()}
        after = await stands(home, "in", REGION)
        assert after[ROUTINE].epoch > before[ROUTINE].epoch

        # The old streams verify under the old root, the new ones under the new; and not the other way round.
        for node in (home, there, third):
            assert faults_of(node) == [], node.party
        with audit.opened(home.path) as view:
            epochs = (before[ROUTINE].epoch, after[ROUTINE].epoch)
            under = [audit.roots_of(view, REGION, ROUTINE, epoch) for epoch in epochs]
        assert under == [[old_root], [public_of(there.keys.root)]]
        await home.centre.do(lambda desk: desk.tx.delete(rows.FORMER_ROOT, f"{REGION}/{old_root.hex()}"))
        assert {looked.verdict.fault.code for looked in faults_of(home)} == {"verify-seal"}
        # A recall still reaches whoever may hold it.
        await recall(home, ours)
        await asyncio.sleep(60)

    play(tmp_path, story)


def next_version(text, digest, old, new, now):
    """The next version of the exercise's understanding, with another root in it."""
    import re

    starts = format_iso(now + 300_000)[:19] + "Z"
    text = text.replace(old, new)
    text = re.sub(
        r"^version = 1$", f'version = 2\nsupersedes = "{digest}"', text, count=1, flags=re.MULTILINE
    )
    return re.sub(r"^valid_from = .*$", f"valid_from = {starts}", text, count=1, flags=re.MULTILINE)


def test_who_may_and_who_may_not_replace_a_root(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        before = await partner_row(home, REGION)
        await come_back(there, same_root=False)
        card, said = card_of(there), spoken(there)

        def pair(actor, heard=said, text=card):
            return home.centre.do(lambda desk: roots.pair(desk, actor, text, heard))

        from seamline.centre.desk import Actor
        from seamline.terms.party import ROLES

        for seat in ("duty-1", "analyst-1", "release-1"):
            with pytest.raises(Denied, match="role-needed"):
                await pair(home.actor(seat))
        with pytest.raises(Denied, match="person-needed"):
            await pair(Actor(FEDERAL, frozenset(ROLES)))
        with pytest.raises(Denied, match="card-fingerprint"):
            await pair(home.actor("admin-1"), heard="acid agent")
        # The first is no longer anybody here, or both are of one role: nothing.
        await pair(home.actor("admin-1"))
        with pytest.raises(NotFound):
            await pair(home.actor("commander-1"))
        from seamline.centre import people

        await home.centre.do(lambda desk: people.found(desk, "admin-1", ("administrator",)))
        with pytest.raises(Denied, match="second-roles"):
            await pair(Actor(f"{FEDERAL}/admin-2", frozenset({"administrator"})))
        # Another root in the meantime begins anew; so does an hour.
        await asyncio.sleep(3_601)
        assert (await pair(home.actor("commander-1"))).waiting
        row = await partner_row(home, REGION)
        assert (row.card, row.root) == (before.card, before.root)
        assert await found(home, rows.FORMER_ROOT, f"{REGION}/{before.root}", rows.FormerRoot) is None
        await home.centre.do(lambda desk: people.found(desk, "commander-1", ("commander",)))
        assert not (await pair(home.actor("admin-1"))).waiting
        kinds = await log_kinds(home)
        assert kinds.count("partner.root-asked/1") == 2
        assert kinds.count("partner.root-replaced/1") == 1

    play(tmp_path, story)


def test_threat_58_what_the_old_root_vouches_for_opens_nothing_after_the_change(tmp_path):
    """Whoever found the old stick: its keys, certificates, cards and revocations are nobody's any more."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await report(there, "before", size=1)
        await asyncio.sleep(60)
        old = await come_back(there, same_root=False)
        card, said = card_of(there), spoken(there)
        from seamline.centre import changeover
        from seamline.terms.errors import InvalidInput, ProtocolError

        await home.centre.do(seat_two)
        for seat in ("admin-1", "commander-1"):
            await home.centre.do(lambda desk, seat=seat: roots.pair(desk, home.actor(seat), card, said))
        assert await home.centre.see(lambda reader: keyring.node_keys(reader, REGION)) == (there.keys.public,)
        again = card_of(there, old.certificate.decode(), root=old.root)
        with pytest.raises(ProtocolError, match="card-root"):
            await home.centre.do(lambda desk: changeover.take_card(desk, REGION, again))
        with pytest.raises(InvalidInput, match="certificate-signature"):
            await home.centre.do(lambda desk: keyring.hold(desk, REGION, old.certificate.decode()))
        place = Place(lanes.stream_name(REGION, FEDERAL, ROUTINE), 1, 0)
        text = word(there, there.keys.public, place, root=old.root)
        with pytest.raises(ProtocolError, match="revocation-signature"):
            await home.centre.do(lambda desk: revoking.take(desk, REGION, text))
        from federation_world import entry, forge, take

        first = await forge(
            there, FEDERAL, [entry(9)], key=old._privates[0], understanding=await version_of(home)
        )
        assert [one.code for one in await take(home, REGION, first)] == ["parcel-signature"]

    play(tmp_path, story)


def test_a_stick_alone_brings_a_party_back(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await report(there, "before", size=1)
        await report(home, "ours", size=2)
        await asyncio.sleep(60)
        for other in (FEDERAL, COALITION):
            federation.network.cut(other, REGION)
        await come_back(there, same_root=True)
        await meet(home, there)
        await meet(there, home)
        for one, two in ((home, there), (there, home), (home, there), (there, home)):
            raw = (await stick.export(one.centre, two.party)).raw
            await stick.deliver(two.centre, two.exchange, one.party, raw)
        assert await knows(home, REGION) == key_id(home.keys.public)
        assert await refusals(home) == []
        assert [row.code for row in await quarantined(there)] == []
        digest = await version_of(there)
        await there.centre.do(functools.partial(_sign, node=there, digest=digest, text=federation.text))
        raw = (await stick.export(there.centre, FEDERAL)).raw
        assert (await stick.deliver(home.centre, home.exchange, REGION, raw)).quarantined == 0
        heads = await home.centre.see(lambda reader: asking.heads_for(reader, REGION))
        assert set(heads) <= set(LANES)
        assert faults_of(home) == []

    play(tmp_path, story)


def test_an_older_card_does_not_take_the_place_of_a_newer_one(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        old_card = card_of(there, at=there.clock.now_ms() - DAY)
        await rotate(there)
        await asyncio.sleep(60)
        with pytest.raises(Conflict, match="card-old"):
            await home.centre.do(
                lambda desk: partners.pair(desk, home.actor("admin-1"), old_card, spoken(there))
            )

    play(tmp_path, story)
