"""A key is known to be stolen since some point: its root says so, and partners know what to make of what came."""

import asyncio
import functools

import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    assert_exactly_released,
    entry,
    every,
    faults_of,
    forge,
    found,
    got,
    log_kinds,
    move,
    open_object,
    play,
    quarantined,
    refusals,
    report,
    stands,
    take,
    version_of,
)
from keys_world import (
    days,
    flagged,
    ids,
    knows,
    partner_row,
    revoke,
    rotate,
    sealers,
    word,
)

from seamline.centre import agreements, doubt, keyring, lanes, partners, revoking, rows, shown, stick
from seamline.exercise.injects.ground import SEAM
from seamline.ledger.entry import read_entry, read_wire
from seamline.ledger.revocation import Place
from seamline.ledger.signature import key_id, private_from, public_of
from seamline.storage import audit
from seamline.storage.audit import Auditor
from seamline.terms.errors import Conflict, InvalidInput, NotFound, ProtocolError
from seamline.terms.lanes import LANES, ROUTINE, STANDING
from seamline.terms.times import DAY

STRANGER = private_from(b"t" * 32)


def doubts_of(node):
    """The parts of a node's record in which something is in doubt: (name, epoch) to (first, last)."""
    with audit.opened(node.path) as view:
        found = audit.whole(Auditor(view, node.party, public_of(node.keys.root)), lambda part, done: None)
    assert [looked for looked in found if looked.verdict.fault] == []
    return {(one.part.name, one.part.epoch): one.doubt for one in found if one.doubt}


def test_what_came_before_is_kept_what_came_since_is_flagged_and_all_goes_on_under_the_new_key(tmp_path):
    async def story(federation):
        home, there, third = (federation[party] for party in (FEDERAL, REGION, COALITION))
        await report(home, "before", size=1)
        await asyncio.sleep(60)
        since = home.clock.now_ms()
        await asyncio.sleep(60)
        await report(home, "between", size=2)
        await asyncio.sleep(60)
        old, new = await rotate(home)
        await asyncio.sleep(60)
        await report(home, "sealed-anew", size=3)
        await asyncio.sleep(60)
        assert await flagged(there, FEDERAL) == ([], [1, 2, 3])

        told = await revoke(home, old, since)
        await asyncio.sleep(60)
        await report(home, "after", size=4)
        await report(there, "theirs", size=5)
        await asyncio.sleep(60)
        assert await flagged(there, FEDERAL) == ([2], [1, 3, 4]), "kept, and marked where it is shown"
        assert (await flagged(home, REGION))[1] == [5]
        for node in (there, third):
            row = await found(node, rows.CERTIFICATE, key_id(old), rows.CertificateRow)
            assert row.revoked
            assert not (await partner_row(node, FEDERAL)).cut_off
            assert await node.centre.see(lambda reader: keyring.node_keys(reader, FEDERAL)) == (new,)
            assert await quarantined(node) == [] == await refusals(node)
            (held,) = await every(node, rows.REVOKED, rows.RevokedRow)
            streams = {lanes.stream_name(FEDERAL, node.party, lane) for lane in LANES}
            named = {text.partition('"log":"')[2].partition('"')[0] for text in held.texts}
            assert named == streams, "a partner is told of its own streams and of nobody else's"
        assert len(told) == 1 + 2 * len(LANES)
        # New epochs both ways, the last of them under the new key.
        assert (await stands(there, "in", FEDERAL))[ROUTINE].epoch > 1
        assert (await stands(home, "in", REGION))[ROUTINE].epoch > 1
        assert (await sealers(there, FEDERAL, ROUTINE))[-1] == key_id(new)
        await assert_exactly_released(federation)
        for node in federation.nodes.values():
            assert faults_of(node) == []
        # Whoever verifies is told which entries are in doubt; that makes no record unsound.
        standing = await stands(there, "in", FEDERAL)
        in_doubt = doubts_of(there)
        assert in_doubt[f"{FEDERAL}>{REGION}/{ROUTINE}", 1][1] < standing[ROUTINE].number + 9
        assert {name for name, _ in in_doubt} <= {lanes.stream_name(FEDERAL, REGION, lane) for lane in LANES}
        assert ("", 0) in doubts_of(home)
        assert await home.centre.see(lambda reader: reader.view.size()) > doubts_of(home)["", 0][1]
        assert doubts_of(third).keys() != set()

    play(tmp_path, story)


def test_an_earlier_point_widens_what_is_flagged_and_a_later_one_narrows_nothing(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        times = []
        for number in range(1, 5):
            await report(home, f"k-{number}", size=number)
            await asyncio.sleep(60)
            times.append(home.clock.now_ms())
            await asyncio.sleep(60)
        old, _ = await rotate(home)
        await asyncio.sleep(60)
        for since, expected in ((times[2], [4]), (times[0], [2, 3, 4]), (times[3], [2, 3, 4])):
            await revoke(home, old, since)
            await asyncio.sleep(60)
            marked, plain = await flagged(there, FEDERAL)
            assert marked == expected
            assert sorted([*marked, *plain]) == [1, 2, 3, 4]
        (row,) = await every(there, rows.REVOKED, rows.RevokedRow)
        assert len(row.texts) == 3 * len(LANES)
        assert await quarantined(there) == []
        # The same once more: nothing is added.
        again = row.texts[0]
        await there.centre.do(lambda desk: revoking.take(desk, FEDERAL, again))
        assert await every(there, rows.REVOKED, rows.RevokedRow) == [row]

    play(tmp_path, story)


def test_a_partner_away_is_sealed_for_by_the_revoked_key_only_for_what_tells_it_better(tmp_path):
    """Neither the change nor the revocation has reached it: they come first, alone, under the key it knows."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await report(home, "before", size=1)
        await asyncio.sleep(60)
        federation.network.cut(FEDERAL, REGION)
        since = home.clock.now_ms()
        await days(federation, 2)
        await report(home, "while-away", size=2)
        old, new = await rotate(home)
        await report(home, "more", size=3)
        await revoke(home, old, since)
        await report(home, "after", size=4)
        from federation_world import suspend

        await suspend(home)
        await days(federation, 12)
        name = lanes.stream_name(FEDERAL, REGION, STANDING)
        before = (await stands(there, "in", FEDERAL))[STANDING]
        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(300)
        assert await knows(home, REGION) == key_id(new)
        assert await quarantined(there) == [] == await quarantined(home)
        assert "head-signature" not in {code for *_, code in await refusals(home)}
        state = (await stands(there, "in", FEDERAL))[STANDING]
        assert state.epoch > before.epoch

        def under_old(reader):
            kinds = []
            for epoch in range(before.epoch + 1, state.epoch + 1):
                for run in reader.rows(rows.TAKEN, group=f"{name}/{epoch}"):
                    taken = reader.find(rows.TAKEN, run.key, rows.Taken)
                    if taken.key == key_id(old):
                        kinds += [
                            read_wire(row.raw).kind
                            for row in reader.view.stream(name, epoch, 1, run.sort + 1)
                        ]
            return kinds

        kinds = await there.centre.see(under_old)
        assert set(kinds) == {"card/1", "revocation/1"}
        assert kinds[0] == "card/1"
        assert (await sealers(there, FEDERAL, ROUTINE))[-1] in ids(old, new)
        from federation_world import resume

        await resume(home)
        await asyncio.sleep(60)
        assert await flagged(there, FEDERAL) == ([], [1, 2, 3, 4]), "all that waited came under the new key"
        assert faults_of(there) == [] == faults_of(home)

    play(tmp_path, story, idle_s=3_600)


def test_what_a_thief_sent_in_our_name_is_flagged_and_the_stream_he_froze_goes_on(tmp_path):
    """He held the key and the partner's ear: his report was taken, then ours contradicted it."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await report(home, "before", size=1)
        await asyncio.sleep(60)
        since = home.clock.now_ms()
        await asyncio.sleep(60)
        forged = await forge(home, REGION, [entry(77)])
        assert [one.code for one in await take(there, FEDERAL, forged)] == [""]
        await report(home, "ours", size=2)
        await asyncio.sleep(60)
        frozen = (await stands(there, "in", FEDERAL))[ROUTINE].frozen
        assert frozen
        assert (await flagged(there, FEDERAL))[1] == [1, 77]

        old, new = await rotate(home)
        await asyncio.sleep(60)
        await revoke(home, old, since)
        await asyncio.sleep(120)
        assert await flagged(there, FEDERAL) == ([77], [1, 2])
        assert not (await stands(there, "in", FEDERAL))[ROUTINE].frozen
        (kept,) = await every(there, rows.EVIDENCE, rows.Evidence)
        assert kept.raw == frozen, "the proof of the two histories is kept as it came"
        assert "stream.thawed/1" in await log_kinds(there)
        # What he sends from now on is nobody's any more.
        late = await forge(home, REGION, [entry(78)], key=private_of(federation, FEDERAL))
        assert [one.code for one in await take(there, FEDERAL, late)] == ["parcel-signature"]
        await report(home, "after", size=3)
        await asyncio.sleep(60)
        assert await flagged(there, FEDERAL) == ([77], [1, 2, 3])
        assert (await sealers(there, FEDERAL, ROUTINE))[-1] == key_id(new)
        assert faults_of(there) == [] == faults_of(home)

    play(tmp_path, story)


def private_of(federation, party):
    """The node's first key, as whoever took the machine holds it."""
    from seamline.exercise.seeded import derived

    return private_from(derived(federation.seed, party, "node"))


def test_a_thief_ahead_of_us_is_overtaken_and_his_acknowledged_history_kept(tmp_path):
    """He went on further than we did, in an epoch of his own: the partner's signed head proves it."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await report(home, "before", size=1)
        await asyncio.sleep(60)
        since = home.clock.now_ms()
        await asyncio.sleep(1)
        from seamline.ledger.merkle import Frontier

        for number in (70, 71):
            raw = await forge(home, REGION, [entry(number)], epoch=number, first=1, frontier=Frontier())
            assert [one.code for one in await take(there, FEDERAL, raw)] == [""]
        await asyncio.sleep(120)
        assert "head.refused/1" in await log_kinds(home), "people here are told"
        assert "stream.resumed/1" not in await log_kinds(home), "and nothing is done about it by itself"
        old, _ = await rotate(home)
        await asyncio.sleep(120)
        await revoke(home, old, since)
        await report(home, "after", size=2)
        await asyncio.sleep(300)
        assert "stream.resumed/1" in await log_kinds(home)
        assert (await stands(there, "in", FEDERAL))[ROUTINE].epoch > 71
        assert await flagged(there, FEDERAL) == ([70, 71], [1, 2])
        assert faults_of(there) == [] == faults_of(home)

    play(tmp_path, story)


def test_threat_56_a_revocation_that_the_pinned_root_has_not_signed_is_refused_and_kept(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        old, new = await rotate(home)
        await asyncio.sleep(60)
        place = Place(lanes.stream_name(FEDERAL, REGION, ROUTINE), 1, 1)
        good = word(home, old, place)
        altered = good.replace('"after":1', '"after":0')
        wrong = {
            "revocation-signature": [word(home, old, place, root=STRANGER), altered],
            "revocation-party": [word(there, old, place)],
            "revocation-log": [
                word(home, old, Place(log, 1, 1))
                for log in (
                    f"{FEDERAL}>{COALITION}/{ROUTINE}",
                    f"{REGION}>{FEDERAL}/{ROUTINE}",
                    f"seamline/{FEDERAL}",
                    "x" * 128,
                )
            ],
            "revocation-not-theirs": [word(home, there.keys.public, place)],
            "revocation-form": ["", "nonsense", "{}", good + " ", "x" * 2_000, "[" * 50],
        }
        for code, texts in wrong.items():
            for text in texts:
                with pytest.raises(ProtocolError) as refused:
                    await there.centre.do(lambda desk, text=text: revoking.take(desk, FEDERAL, text))
                assert refused.value.code == code or code == "revocation-party"
        assert await every(there, rows.REVOKED, rows.RevokedRow) == []
        assert await there.centre.see(lambda reader: keyring.node_keys(reader, FEDERAL)) == (new, old)

        # In the stream, sealed by the real node: the entry goes to quarantine, the stream on.
        await home.centre.do(lambda desk: send(desk, wrong["revocation-signature"][0]))
        await report(home, "one", size=1)
        await asyncio.sleep(60)
        (kept,) = await quarantined(there)
        assert kept.code == "revocation-signature"
        assert STRANGER is not None
        assert b"signed" in bytes.fromhex(kept.raw)
        assert await flagged(there, FEDERAL) == ([], [1])
        assert await there.centre.see(lambda reader: keyring.node_keys(reader, FEDERAL)) == (new, old)

        # By hand: as much of it as a revocation may be long is kept in the log.
        actor = there.actor("admin-1")
        await there.centre.do(
            lambda desk: revoking.keep_refused(desk, actor, "y" * 5_000, "revocation-signature")
        )
        assert (await log_kinds(there))[-1] == "revocation.refused/1"
        with pytest.raises(NotFound):
            await there.centre.do(
                lambda desk: revoking.take_by_hand(desk, actor, word(home, old, place, party="stranger"))
            )

    play(tmp_path, story)


def send(desk, text):
    from seamline.centre import queue

    ob = rows.key_object("0" * 16)
    queue.add(desk, STANDING, REGION, "revocation", ob, data={"is": "x", "signed": text})


def test_threat_56_a_stolen_key_takes_the_trust_from_no_key_but_itself(tmp_path):
    """Sealed by a node key alone, a revocation is good for people's keys and for that very key."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        old, new = await rotate(home)
        await asyncio.sleep(60)
        name = key_id(new)
        with pytest.raises(ProtocolError, match="revocation-needs-root"):
            await there.centre.do(
                lambda desk: keyring.take_revocation(desk, FEDERAL, {"key": name}, last_place(desk, old))
            )
        assert await there.centre.see(lambda reader: keyring.node_key(reader, FEDERAL)) == new
        person = key_id(public_of(home.people["duty-1"]))
        await there.centre.do(
            lambda desk: keyring.take_revocation(desk, FEDERAL, {"key": person}, last_place(desk, old))
        )
        assert (await found(there, rows.CERTIFICATE, person, rows.CertificateRow)).revoked
        await there.centre.do(
            lambda desk: keyring.take_revocation(desk, FEDERAL, {"key": key_id(old)}, last_place(desk, old))
        )
        assert await there.centre.see(lambda reader: keyring.node_keys(reader, FEDERAL)) == (new,)
        assert not (await partner_row(there, FEDERAL)).cut_off

    def last_place(desk, public):
        name = lanes.stream_name(FEDERAL, REGION, STANDING)
        for row in desk.rows(rows.TAKEN, group=f"{name}/1", newest=True):
            if desk.find(rows.TAKEN, row.key, rows.Taken).key == key_id(public):
                return (name, 1, row.sort)
        raise AssertionError(public)

    play(tmp_path, story)


def test_limits_of_what_a_partners_root_may_say(tmp_path, monkeypatch):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        old, _ = await rotate(home)
        await asyncio.sleep(60)
        log = lanes.stream_name(FEDERAL, REGION, ROUTINE)
        monkeypatch.setattr(revoking, "MAX_OF_THEIRS", 3)
        for number in range(3):
            text = word(home, old, Place(log, 1, number))
            await there.centre.do(lambda desk, text=text: revoking.take(desk, FEDERAL, text))
        further = word(home, old, Place(log, 1, 9))
        with pytest.raises(ProtocolError, match="revocation-many"):
            await there.centre.do(lambda desk: revoking.take(desk, FEDERAL, further))
        monkeypatch.setattr(keyring, "MAX_KEYS", 1)
        another = word(home, public_of(STRANGER), Place(log, 1, 9))
        with pytest.raises(ProtocolError, match="revocation-many"):
            await there.centre.do(lambda desk: revoking.take(desk, FEDERAL, another))

    play(tmp_path, story)


def test_a_key_of_which_the_root_has_spoken_before_it_came_is_never_trusted(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        new = public_of(home.keys.fresh())
        text = word(home, new, Place(lanes.stream_name(FEDERAL, REGION, ROUTINE), 1, 0))
        await there.centre.do(lambda desk: revoking.take(desk, FEDERAL, text))
        assert not (await partner_row(there, FEDERAL)).cut_off, "it still has the key that it had"
        await rotate(home)
        await asyncio.sleep(60)
        assert (await found(there, rows.CERTIFICATE, key_id(new), rows.CertificateRow)).revoked
        assert new not in await there.centre.see(lambda reader: keyring.node_keys(reader, FEDERAL))
        assert await knows(home, REGION) != key_id(new)
        await report(home, "one", size=1)
        await asyncio.sleep(60)
        assert len(await got(there, FEDERAL)) == 1, "sealed by the key that it said to know"

    play(tmp_path, story)


async def withdrawn(node, name):
    """Let the commander propose a control measure and withdraw it, which takes a signature."""
    now = node.clock.now_ms()
    data = {"type": "phase-line", "name": name, "from": now, "until": now + DAY}
    line = [{"lat_e7": SEAM[0] + step * 100_000, "lon_e7": SEAM[1]} for step in range(3)]
    ob = await open_object(
        node, "control-measure", "propose", {**data, "line": line}, [REGION], seat="commander-1"
    )
    await move(node, ob, "withdraw", seat="commander-1")
    return ob


def test_a_persons_key_is_revoked_from_a_point_on(tmp_path):
    """A commander's: what it signed before stands, what it signed since is marked, nothing more of it is taken."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        public = public_of(home.people["commander-1"])
        asked, times = [], []
        for name in ("one", "two"):
            asked.append(await withdrawn(home, name))
            await asyncio.sleep(60)
            times.append(home.clock.now_ms())
            await asyncio.sleep(60)
        await revoke(home, public, times[0])
        await asyncio.sleep(60)
        for node in (there, home):
            flags = [await node.centre.see(functools.partial(flags_of, ob=ob)) for ob in asked]
            assert flags == [[], ["key-in-doubt"]], node.party
        assert len(await every(there, rows.OBJECT, rows.ObjectRow)) == 2, "nothing is taken away"
        assert not (await partner_row(there, FEDERAL)).cut_off
        await withdrawn(home, "three")
        await asyncio.sleep(60)
        assert [row.code for row in await quarantined(there)] == ["key-revoked"]
        # What it signed of the understanding came before, and stands unmarked.
        digest = await version_of(there)
        agreement = await found(there, rows.AGREEMENT, digest, rows.AgreementRow)
        assert not await there.centre.see(lambda reader: doubt.of_signature(reader, agreement, FEDERAL))

    play(tmp_path, story)


def flags_of(reader, ob):
    return shown.object_object(reader, reader.get(rows.OBJECT, ob, rows.ObjectRow))["flags"]


def test_lines_and_signatures_in_doubt_say_so(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        old, _ = await rotate(home)
        await asyncio.sleep(60)
        await revoke(home, old, federation.start_ms)
        await asyncio.sleep(60)
        digest = await version_of(there)

        def read(reader):
            agreement = reader.get(rows.AGREEMENT, digest, rows.AgreementRow)
            line = reader.get(rows.LINE, FEDERAL, rows.LineRow)
            signed = [one for one in agreement.signatures if doubt.of_signature(reader, agreement, one)]
            return signed, doubt.in_doubt(reader, line.place), len(agreements.in_force(reader))

        assert await there.centre.see(read) == ([FEDERAL], True, 1), "marked, and in force as before"

    play(tmp_path, story)


def test_a_stick_alone_carries_it_and_a_file_by_hand_does_as_well(tmp_path):
    async def story(federation):
        home, there, third = (federation[party] for party in (FEDERAL, REGION, COALITION))
        await report(home, "before", size=1)
        await asyncio.sleep(60)
        since = home.clock.now_ms()
        await report(home, "between", size=2)
        await asyncio.sleep(60)
        federation.network.cut(FEDERAL, REGION)
        federation.network.cut(FEDERAL, COALITION)
        old, new = await rotate(home)
        told = await revoke(home, old, since)
        raw = (await stick.export(home.centre, REGION)).raw
        await stick.deliver(there.centre, there.exchange, FEDERAL, raw)
        assert await flagged(there, FEDERAL) == ([2], [1])
        back = (await stick.export(there.centre, FEDERAL)).raw
        await stick.deliver(home.centre, home.exchange, REGION, back)
        assert await knows(home, REGION) == key_id(new)

        # The third is handed the words of the root; without the new card it has no node any more.
        actor = third.actor("commander-1")
        texts = [word(home, old, place) for place in told if f">{COALITION}/" in place.log]
        for text in texts:
            await third.centre.do(lambda desk, text=text: revoking.take_by_hand(desk, actor, text))
        assert (await partner_row(third, FEDERAL)).cut_off
        from keys_world import card_of, spoken

        card, said = card_of(home), spoken(home)
        await third.centre.do(lambda desk: partners.pair(desk, third.actor("admin-1"), card, said))
        assert not (await partner_row(third, FEDERAL)).cut_off
        federation.network.mend(FEDERAL, COALITION)
        third.exchange.follow(FEDERAL)
        await report(home, "after", size=3, type="uxo", activity="mine", level="open")
        await asyncio.sleep(300)
        assert await knows(home, COALITION) == key_id(new)
        assert 3 in (await flagged(third, FEDERAL))[1]

    play(tmp_path, story)


def test_the_key_in_use_is_changed_first_and_only_own_keys_are_spoken_of(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        with pytest.raises(Conflict, match="key-in-use"):
            await revoke(home, home.keys.public, home.clock.now_ms())
        with pytest.raises(NotFound):
            await revoke(home, public_of(STRANGER), home.clock.now_ms())
        with pytest.raises(ProtocolError, match="revocation-not-theirs"):
            await revoke(home, there.keys.public, home.clock.now_ms())
        place = Place(lanes.stream_name(FEDERAL, REGION, ROUTINE), 1, 0)
        mixed = [word(home, public_of(home.people[one]), place) for one in ("duty-1", "commander-1")]
        actor = home.actor("admin-1")
        with pytest.raises(InvalidInput, match="revocation-form"):
            await home.centre.do(lambda desk: revoking.revoke_own(desk, actor, mixed, "x"))
        with pytest.raises(InvalidInput, match="revocation-log"):
            await home.centre.see(
                lambda reader: revoking.places(reader, 0, {"federal>nobody/routine": (1, 1)})
            )
        assert await every(home, rows.REVOKED, rows.RevokedRow) == []

    play(tmp_path, story)


def test_where_a_stream_stood_at_a_time(tmp_path):
    async def story(federation):
        home = federation[FEDERAL]
        times = [home.clock.now_ms()]
        numbers = [(await stands(home, "out", REGION))[ROUTINE].number]
        for number in range(3):
            await report(home, f"k-{number}", size=number)
            await asyncio.sleep(30)
            times.append(home.clock.now_ms())
            numbers.append((await stands(home, "out", REGION))[ROUTINE].number)
        for at, number in zip(times, numbers, strict=True):
            stood = await home.centre.see(functools.partial(revoking.stood_at, party=REGION, at=at))
            assert stood[ROUTINE] == (1, number)
        assert (await home.centre.see(lambda reader: revoking.stood_at(reader, REGION, 0)))[ROUTINE] == (0, 0)
        for at in (0, times[1], times[-1]):
            last = await home.centre.see(functools.partial(revoking.log_at, at=at))

            def read(reader, last=last):
                return [read_entry(row.raw).at for row in reader.view.log(last, last + 2) if row.raw]

            seen = await home.centre.see(read)
            assert at == 0 or seen[0] <= at
            assert len(seen) < 2 or seen[1] > at or last == 0

    play(tmp_path, story)
