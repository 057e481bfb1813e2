"""A node goes back to its backup: partners send it again what is still its to have, and nothing else."""

import asyncio
import functools

import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    assert_exactly_released,
    assert_same_objects,
    correct,
    every,
    faults_of,
    file,
    forge,
    found,
    got,
    log_kinds,
    move,
    open_object,
    passed_over,
    play,
    quarantined,
    recall,
    report,
    resume,
    sent,
    settled,
    stands,
    state_word,
    status,
    suspend,
    take,
)
from keys_world import come_back, knows, meet, rotate
from test_restore import lose_and_restore, take_backup

from seamline.centre import (
    keyring,
    lanes,
    losses,
    partners,
    reports,
    reseed,
    resending,
    returned,
    rows,
    shown,
    stick,
)
from seamline.exercise.injects.ground import SEAM
from seamline.ledger.entry import Wire
from seamline.ledger.merkle import in_memory, inclusion_path
from seamline.ledger.signature import key_id, private_from, public_of
from seamline.terms.errors import Conflict, Denied, NotFound, ProtocolError
from seamline.terms.lanes import LANES, ROUTINE, STANDING
from seamline.terms.times import DAY


async def backed_up(node, tmp_path):
    """Take a backup of a node, and return what loses the node and brings it back from there."""
    taken = take_backup(node, tmp_path / "backups")

    async def lose():
        await node.crash()
        lose_and_restore(node, taken.path)
        await node.restart()

    return lose


async def ask(node, seat="admin-1"):
    return await node.centre.do(lambda desk: losses.ask(desk, node.actor(seat)))


async def begin(node, party, seat="commander-1"):
    await node.centre.do(lambda desk: reseed.begin(desk, node.actor(seat), party))


async def asked(node, party):
    return await found(node, rows.ASKED, party, rows.AskedRow)


async def reseeded(node, party):
    return await found(node, rows.RESEED, party, rows.ReseedRow)


async def ended(node, party, seconds=900):
    """Wait until a partner has said that it is through; return what was counted."""
    for _ in range(seconds // 5):
        row = await asked(node, party)
        if row and row.ended:
            return row
        await asyncio.sleep(5)
    raise AssertionError(row)


async def agreed_measure(one, other, name):
    """Put up a control measure that both commanders sign."""
    now = one.clock.now_ms()
    data = {"type": "phase-line", "name": name, "from": now, "until": now + DAY}
    line = [{"lat_e7": SEAM[0] + step * 100_000, "lon_e7": SEAM[1]} for step in range(3)]
    ob = await open_object(
        one, "control-measure", "propose", {**data, "line": line}, [other.party], seat="commander-1"
    )
    await asyncio.sleep(20)
    for node in (one, other):
        row = await found(node, rows.OBJECT, ob, rows.ObjectRow)
        await move(node, ob, "sign", {"measure": row.state["over"][""]}, seat="commander-1")
    await asyncio.sleep(20)
    return ob


def test_everything_that_is_still_released_to_it_comes_back_and_it_says_what_does_not(tmp_path):
    async def story(federation):
        home, there, third = (federation[party] for party in (FEDERAL, REGION, COALITION))
        early = await report(there, "early", size=1)
        ours = await report(home, "ours-early", size=2)
        await asyncio.sleep(60)
        lose = await backed_up(home, tmp_path)
        before = await stands(home, "out", REGION)

        await correct(there, early, size=11)
        await report(there, "late", size=3)
        gone = await report(there, "recalled-since", size=4)
        await report(third, "of-the-third", type="uxo", activity="mine", level="open", size=5)
        mine = await report(home, "ours-late", size=6)
        await correct(home, ours, size=22)
        measure = await agreed_measure(home, there, "LINE ONE")
        theirs = await agreed_measure(there, home, "LINE TWO")
        await file(home, "draft-of-ours", size=99)
        await asyncio.sleep(60)
        await recall(there, gone)
        await asyncio.sleep(60)
        await settled(federation)
        assert await status(home, measure) == await status(there, measure) != "proposed"
        alias = (await sent(home, REGION))[mine].alias
        after = await stands(home, "out", REGION)

        await lose()
        await asyncio.sleep(120)
        assert await status(home, measure) == ""
        assert mine not in {row.ob for row in await every(home, rows.REPORT, rows.ReportRow, group=FEDERAL)}
        assert await ask(home) == [COALITION, REGION]
        await asyncio.sleep(60)
        for node in (there, third):
            assert (await log_kinds(node)).count("reseed.asked/1") == 1, "people are told"
            assert "partner.reseeded/1" not in await log_kinds(node), "and decide"
        sizes = [row.body.get("size") for row in (await got(home, REGION)).values()]
        assert sizes == [1], "nothing comes before they do"

        mark = len(federation.network.sent)
        await begin(there, FEDERAL)
        await begin(third, FEDERAL)
        row = await ended(home, REGION)
        await ended(home, COALITION)
        await settled(federation)

        assert {one.body.get("size") for one in (await got(home, REGION)).values()} == {11, 3}
        assert {one.body["size"] for one in (await got(home, COALITION)).values()} == {5}
        await assert_exactly_released_to(federation, home)
        for ob in (measure, theirs):
            assert await status(home, ob) == await status(there, ob) != ""
        await assert_same_objects(federation)
        assert await quarantined(home) == [] == await quarantined(there)
        assert await state_word(home) == "in-force"
        assert not any(state.frozen for state in (await stands(there, "in", FEDERAL)).values())
        for node in federation.nodes.values():
            assert faults_of(node) == [], node.party
        assert all(b"recalled-since" not in one.raw for one in federation.network.sent[mark:])

        # What it had released itself it knows again, as far as the partner had got it, and can take it back.
        back = await found(home, rows.REPORT, alias, rows.ReportRow)
        assert (back.body["size"], back.status) == (6, "sent")
        assert "source" not in back.body
        assert returned.FLAG in await home.centre.see(
            lambda reader: shown.report_object(reader, back)["flags"]
        )
        lost = sum(
            max(0, after[lane].number - before[lane].number) for lane in LANES if after[lane].epoch == 1
        )
        assert row.released == lost > 0
        assert row.counts["back"] > 0
        await recall(home, alias)
        await asyncio.sleep(60)
        assert (await found(there, rows.REPORT, alias, rows.ReportRow)).gone == "recalled"
        issued = await found(home, rows.RECALL, alias, rows.RecallRow)
        assert issued.recipients[REGION][0] == "attested"
        # What it had corrected since goes on from the version that the partner has.
        await correct(home, ours, size=23)
        await asyncio.sleep(60)
        held = (await got(there, FEDERAL))[(await sent(home, REGION))[ours].alias]
        assert (held.body["size"], held.version) == (23, 3)

    play(tmp_path / "nodes", story)


async def assert_exactly_released_to(federation, node):
    """A node holds of every partner exactly what is released to it."""
    for other in federation.nodes.values():
        if other is node:
            continue
        released = {
            row.alias: row
            for row in (await sent(other, node.party)).values()
            if row.kind.startswith("report.") and row.state == "sent"
        }
        held = {ob: row for ob, row in (await got(node, other.party)).items() if not row.gone}
        assert held.keys() == released.keys(), other.party
        for ob, row in held.items():
            body = {name: value for name, value in row.body.items() if name != "received"}
            was = {name: value for name, value in released[ob].body.items() if name != "received"}
            assert (body, row.version) == (was, released[ob].version)


def test_recalls_come_before_everything_else(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        held = [await report(there, f"k-{number}", size=number) for number in range(3)]
        await asyncio.sleep(60)
        lose = await backed_up(home, tmp_path)
        for ob in held[:2]:
            await recall(there, ob)
        await report(there, "later", size=9)
        await asyncio.sleep(60)
        await lose()
        await asyncio.sleep(30)
        alive = [row for row in (await got(home, REGION)).values() if not row.gone]
        assert len(alive) == 3, "the backup knows of no recall"
        await ask(home)
        await asyncio.sleep(30)
        epoch = (await stands(there, "out", FEDERAL))[STANDING].epoch
        await begin(there, FEDERAL)
        await ended(home, REGION)
        assert {row.body.get("size") for row in (await got(home, REGION)).values() if not row.gone} == {2, 9}
        name = lanes.stream_name(REGION, FEDERAL, STANDING)
        kinds = await home.centre.see(functools.partial(kinds_of, name=name, epoch=epoch + 1))
        assert kinds[0] == "reseed-begun/1"
        assert kinds[1:3] == ["recall/1", "recall/1"]
        assert "understanding-text/1" in kinds[3:]
        receipts = await every(there, rows.RECALL, rows.RecallRow)
        assert {row.recipients[FEDERAL][0] for row in receipts} == {"attested"}

    play(tmp_path / "nodes", story)


def kinds_of(reader, name, epoch):
    from seamline.ledger.entry import read_wire

    return [read_wire(row.raw).kind for row in reader.view.stream(name, epoch, 1, 10_000) if row.raw]


def state_of(reader):
    """Everything in the state of a node that a duplicate might change."""
    tables = (
        (rows.REPORT, rows.ReportRow),
        (rows.OBJECT, rows.ObjectRow),
        (rows.MOVE, rows.MoveRow),
        (rows.AGREEMENT, rows.AgreementRow),
        (rows.CERTIFICATE, rows.CertificateRow),
        (rows.LINE, rows.LineRow),
        (rows.RECALL, rows.RecallRow),
        (rows.REVOKED, rows.RevokedRow),
        (rows.TOMBSTONE, rows.Tombstone),
    )
    found_ = {}
    for table, kind in tables:
        for row in reader.rows(table, limit=10_000):
            value = reader.find(table, row.key, kind)
            if table == rows.REPORT:
                # Where its bytes stand grows with every copy: they go together with it.
                import msgspec

                value = msgspec.structs.replace(value, places=())
            found_[table, row.key] = value
    return found_


def test_what_is_held_already_has_no_effect_when_it_comes_again(tmp_path):
    """Nothing was lost at all, and people send everything again all the same, twice."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        for number in range(4):
            await report(there, f"k-{number}", size=number)
            await report(home, f"h-{number}", size=number)
        await agreed_measure(home, there, "LINE ONE")
        await recall(there, (await first_sent(there, FEDERAL)))
        await suspend(there)
        await asyncio.sleep(60)
        await resume(there)
        await asyncio.sleep(60)
        before = await home.centre.see(state_of)
        kinds = await log_kinds(home)
        for _ in range(2):
            await begin(there, FEDERAL)
            await asyncio.sleep(300)
            assert (await reseeded(there, FEDERAL)).ended
        assert await home.centre.see(state_of) == before
        more = (await log_kinds(home))[len(kinds) :]
        still = {"parcel.taken/1", "epoch.taken/1", "head.received/1", "released/1", "clock.ran-out/1"}
        assert set(more) <= still
        assert await quarantined(home) == []
        await assert_exactly_released(federation)

    play(tmp_path, story)


async def first_sent(node, party):
    return next(ob for ob, row in (await sent(node, party)).items() if row.kind.startswith("report."))


def test_what_no_article_allows_any_more_does_not_leave_again(tmp_path):
    """Suspended, relabelled, withdrawn, kept for its time: asked again at the moment of cutting."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        lose = await backed_up(home, tmp_path)
        obs = {
            name: await report(there, name, size=size)
            for size, name in enumerate(("kept", "secret", "taken"))
        }
        await asyncio.sleep(60)
        await lose()
        await ask(home)
        await asyncio.sleep(30)
        home.exchange.forget(REGION)
        await correct(there, obs["secret"], level="secret")
        await there.centre.do(
            lambda desk: reports.withdraw(desk, there.actor("duty-1"), obs["taken"], "an error")
        )
        await suspend(there)
        mark = len(federation.network.sent)
        await begin(there, FEDERAL)
        home.exchange.follow(REGION)
        await asyncio.sleep(300)
        assert await got(home, REGION) == {}, "suspended: nothing under it leaves"
        assert (await stands(home, "in", REGION))[ROUTINE].epoch == 1
        await resume(there)
        await ended(home, REGION)
        await settled(federation)
        assert [row.body.get("size") for row in (await got(home, REGION)).values() if not row.gone] == [0]
        raws = [one.raw for one in federation.network.sent[mark:] if one.sender == REGION]
        assert raws
        name = lanes.stream_name(REGION, FEDERAL, ROUTINE)
        state = (await stands(there, "out", FEDERAL))[ROUTINE]
        entries = await there.centre.see(
            lambda reader: [row for row in reader.view.stream(name, state.epoch, 1, 100) if row.raw]
        )
        assert sum(b'"report/1"' in row.raw for row in entries) == 1

    play(tmp_path / "nodes", story)


def test_on_one_day_no_more_than_so_much_is_sent_again_however_often_it_is_asked_for(tmp_path, monkeypatch):
    monkeypatch.setattr(resending, "CHUNK", 4)

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        lose = await backed_up(home, tmp_path)
        for number in range(30):
            await report(there, f"k-{number}", size=number)
        await asyncio.sleep(120)
        await lose()
        await ask(home)
        await asyncio.sleep(60)
        first = await first_count(there, FEDERAL)
        monkeypatch.setattr(resending, "ENTRIES_A_DAY", first + 10)
        await begin(there, FEDERAL)
        await asyncio.sleep(3_600)
        assert 6 <= len(await got(home, REGION)) <= 10
        row = await reseeded(there, FEDERAL)
        assert row.entries <= first + 10
        with pytest.raises(Conflict, match="reseed-running"):
            await begin(there, FEDERAL)
        for _ in range(5):
            await ask(home)
            await asyncio.sleep(120)
        assert (await reseeded(there, FEDERAL)).entries == row.entries
        assert (await log_kinds(there)).count("reseed.asked/1") == 1
        for day in range(1, 4):
            for node in federation.nodes.values():
                node.exchange.stop()
            until = (home.clock.now_ms() // DAY + 1) * DAY
            await asyncio.sleep((until - home.clock.now_ms()) / 1_000 - 1_800)
            assert (await reseeded(there, FEDERAL)).entries <= first + 10
            await asyncio.sleep(3_600)
            for node in federation.nodes.values():
                await node.exchange.start()
            await asyncio.sleep(600)
            assert len(await got(home, REGION)) <= 10 + (first + 10) * day
        assert len(await got(home, REGION)) == 30
        assert (await reseeded(there, FEDERAL)).ended

    play(tmp_path / "nodes", story, idle_s=60)


async def first_count(node, party):
    """How much stands first for a partner: recalls, keys, texts."""

    def job(desk):
        count = reseed._first(desk, party, asked=True)
        raise Undone(count)

    try:
        await node.centre.do(job)
    except Undone as undone:
        return undone.args[0]


class Undone(Exception):
    pass


def test_a_node_without_any_record_gets_its_own_signatures_and_releases_back(tmp_path):
    """The machine was captured, the root was in the safe: with the answers it stands where it stood."""

    async def story(federation):
        home, there, third = (federation[party] for party in (FEDERAL, REGION, COALITION))
        await report(home, "ours", size=1)
        await report(there, "theirs", size=2)
        measure = await agreed_measure(home, there, "LINE ONE")
        await asyncio.sleep(60)
        await come_back(home, same_root=True)
        for node in (there, third):
            await meet(node, home)
            await meet(home, node)
        await asyncio.sleep(120)
        assert await state_word(home) != "in-force"
        await ask(home)
        await asyncio.sleep(60)
        assert (await asked(home, REGION)).since == 0
        for node in (there, third):
            await begin(node, FEDERAL)
        row = await ended(home, REGION)
        await ended(home, COALITION)
        assert await state_word(home) == "in-force", "its own signature came back, with those of the others"
        assert {one.body["size"] for one in (await got(home, REGION)).values()} == {2}
        own = [one for one in await every(home, rows.REPORT, rows.ReportRow, group=FEDERAL) if not one.gone]
        assert [one.body["size"] for one in own] == [1]
        assert await status(home, measure) == await status(there, measure)
        await assert_same_objects(federation)
        assert row.released > 0
        assert [one.code for one in await quarantined(home)] == []
        for node in (home, there, third):
            assert faults_of(node) == []

    play(tmp_path, story)


def test_a_stick_alone_carries_the_question_and_the_answer(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        lose = await backed_up(home, tmp_path)
        await report(there, "late", size=3)
        mine = await report(home, "ours-late", size=6)
        await asyncio.sleep(60)
        alias = (await sent(home, REGION))[mine].alias
        federation.network.cut(FEDERAL, REGION)
        await lose()
        await ask(home)
        await carry(home, there)
        assert (await reseeded(there, FEDERAL)).asked
        await begin(there, FEDERAL)
        await asyncio.sleep(30)
        await carry(there, home)
        await carry(home, there)
        await asyncio.sleep(30)
        await carry(there, home)
        assert (await asked(home, REGION)).ended
        assert {row.body["size"] for row in (await got(home, REGION)).values()} == {3}
        assert await found(home, rows.REPORT, alias, rows.ReportRow) is not None
        assert await quarantined(home) == []

    play(tmp_path / "nodes", story)


async def carry(one, other):
    raw = (await stick.export(one.centre, other.party)).raw
    await stick.deliver(other.centre, other.exchange, one.party, raw)


def test_a_partner_that_changed_its_key_since_the_backup_is_understood(tmp_path):
    """The backup knows an older key than the partner seals with: it says so, and is sealed for by that one."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        lose = await backed_up(home, tmp_path)
        old, new = await rotate(there)
        await asyncio.sleep(60)
        await report(there, "late", size=3)
        await asyncio.sleep(60)
        assert await knows(there, FEDERAL) == key_id(new)
        await lose()
        assert await home.centre.see(lambda reader: keyring.node_keys(reader, REGION)) == (old,)
        await ask(home)
        await asyncio.sleep(60)
        await begin(there, FEDERAL)
        await ended(home, REGION)
        assert await knows(there, FEDERAL) == key_id(new)
        assert {row.body["size"] for row in (await got(home, REGION)).values()} == {3}
        assert new in await home.centre.see(lambda reader: keyring.node_keys(reader, REGION))
        assert await quarantined(home) == []

    play(tmp_path / "nodes", story)


def test_what_somebody_signed_who_has_left_since_is_still_taken_back(tmp_path):
    """The commander signed, then handed over: the key is revoked by now, the move was good when it was made."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        lose = await backed_up(home, tmp_path)
        measure = await agreed_measure(there, home, "LINE ONE")
        wanted = await status(there, measure)
        public = public_of(there.people["commander-1"])
        await there.centre.do(
            lambda desk: partners.revoke(desk, there.actor("admin-1"), REGION, key_id(public), "handed over")
        )
        await asyncio.sleep(60)
        await lose()
        await ask(home)
        await asyncio.sleep(30)
        await begin(there, FEDERAL, "admin-1")
        await ended(home, REGION)
        assert await quarantined(home) == []
        assert await status(home, measure) == wanted
        assert (await found(home, rows.CERTIFICATE, key_id(public), rows.CertificateRow)).revoked
        # Only while it was answering: nothing more of that key is taken now.
        await move(there, measure, "withdraw", seat="commander-1")
        await asyncio.sleep(60)
        assert [row.code for row in await quarantined(home)] == ["key-revoked"]

    play(tmp_path / "nodes", story)


def test_a_report_that_leaves_again_is_kept_no_longer_for_that(tmp_path):
    async def story(federation):
        home, third = federation[FEDERAL], federation[COALITION]
        lose = await backed_up(third, tmp_path)
        await report(home, "one", size=1)
        await asyncio.sleep(600)
        (row,) = (await got(third, FEDERAL)).values()
        due = next(
            one.due_at for one in await every(third, rows.CLOCK, rows.ClockRow) if one.name == "retention"
        )
        await third.crash()
        for node in (home, federation[REGION]):
            node.exchange.stop()
        await asyncio.sleep(20 * 86_400)
        for node in (home, federation[REGION]):
            await node.exchange.start()
        third.open()
        await third.crash()
        await lose()
        await ask(third)
        await asyncio.sleep(60)
        await begin(home, COALITION)
        await ended(third, FEDERAL, 20_000)
        (again,) = (await got(third, FEDERAL)).values()
        assert again.body["size"] == row.body["size"]
        (clock,) = [one for one in await every(third, rows.CLOCK, rows.ClockRow) if one.name == "retention"]
        assert abs(clock.due_at - due) <= DAY, "its time began when it was released first"

    play(tmp_path / "nodes", story, idle_s=3_600)


def test_who_may_begin_and_with_whom(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        for seat in ("duty-1", "analyst-1"):
            with pytest.raises(Denied, match="role-needed"):
                await begin(there, FEDERAL, seat)
            with pytest.raises(Denied, match="role-needed"):
                await ask(home, seat)
        with pytest.raises(Conflict, match="reseed-not-lost"):
            await ask(home)
        with pytest.raises(NotFound, match="partner-not-found"):
            await begin(there, "nobody")
        name = key_id(home.keys.public)
        await there.centre.do(lambda desk: partners.revoke(desk, there.actor("admin-1"), FEDERAL, name, "x"))
        with pytest.raises(Denied, match="partner-cut-off"):
            await begin(there, FEDERAL)

    play(tmp_path, story)


# Bad input.


def wire(kind, body):
    return Wire(kind=kind, ob="A" * 21 + "A", at=1_772_427_600_000, body=body, ex=1)


GOOD = {"since": 1, "held": {ROUTINE: [1, 1]}, "sent": {}}


@pytest.mark.parametrize(
    "change",
    [
        {"since": -1},
        {"since": 2**48},
        {"since": "1"},
        {"since": True},
        {"since": None},
        {"held": []},
        {"held": {"sideways": [1, 1]}},
        {"held": {ROUTINE: [1]}},
        {"held": {ROUTINE: [1, 1, 1]}},
        {"held": {ROUTINE: [-1, 1]}},
        {"held": {ROUTINE: [65_536, 1]}},
        {"held": {ROUTINE: [1, 2**40]}},
        {"held": {ROUTINE: ["1", 1]}},
        {"held": {ROUTINE: [True, 1]}},
        {"sent": "everything"},
        {"sent": None},
    ],
)
def test_threat_43_a_malformed_question_changes_nothing(tmp_path, change):
    async def story(federation):
        home = federation[FEDERAL]
        with pytest.raises(ProtocolError, match="reseed-form"):
            await home.centre.do(lambda desk: reseed.take_ask(desk, REGION, {**GOOD, **change}))
        assert await reseeded(home, REGION) is None
        edge = {"since": 2**48 - 1, "held": {ROUTINE: [65_535, 2**40 - 1]}, "sent": {STANDING: [0, 0]}}
        await home.centre.do(lambda desk: reseed.take_ask(desk, REGION, edge))
        assert (await reseeded(home, REGION)).held == {ROUTINE: (65_535, 2**40 - 1)}

    play(tmp_path, story, agree=False)


def test_threat_75_questions_by_the_thousand_cost_a_line_a_day(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        for number in range(200):
            raw = await forge(
                there, FEDERAL, [wire("reseed-ask/1", {**GOOD, "since": number})], lane=STANDING
            )
            (one,) = await take(home, REGION, raw)
            assert one.code == ""
        assert (await log_kinds(home)).count("reseed.asked/1") == 1
        assert (await reseeded(home, REGION)).since == 199
        assert (await stands(home, "out", REGION))[ROUTINE].epoch == 1, "nothing is begun by it"

    play(tmp_path, story)


def test_threat_66_what_was_not_asked_for_is_not_taken(tmp_path):
    """An answer without a question opens nothing: neither the past, nor the own streams."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        mine = await report(home, "mine", size=1)
        await asyncio.sleep(60)
        body = await proof_of(there, (await sent(home, REGION))[mine])
        old = there.keys.certificate.decode()
        for kind, given in (
            ("reseed-begun/1", {"since": 0, "heads": []}),
            ("reseed-ended/1", {"since": 0}),
            ("certificate-back/1", {"certificate": old}),
            ("entry-back/1", body),
        ):
            raw = await forge(there, FEDERAL, [wire(kind, given)], lane=STANDING)
            await take(home, REGION, raw)
        assert {row.code for row in await quarantined(home)} == {"reseed-unasked"}
        assert len(await quarantined(home)) == 4

    play(tmp_path, story)


async def proof_of(node, sent_row):
    """What a partner would send back of an entry that it holds of ours."""
    name = lanes.stream_name(FEDERAL, REGION, sent_row.lane)

    def read(reader):
        runs = reader.rows(rows.TAKEN, group=f"{name}/1")
        last = runs[-1].sort
        held = list(reader.view.stream(name, 1, 1, last + 1))
        row = held[sent_row.number - 1]
        path = inclusion_path(in_memory([one.leaf for one in held]), sent_row.number - 1, last)
        return {
            "lane": sent_row.lane,
            "epoch": 1,
            "number": sent_row.number,
            "entry": row.raw.decode(),
            "salt": row.salt.hex(),
            "path": [one.hex() for one in path],
            "seal": reader.find(rows.TAKEN, runs[-1].key, rows.Taken).seal,
        }

    return await node.centre.see(read)


def test_threat_64_nothing_is_taken_for_our_own_word_that_our_node_has_not_sealed(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        lose = await backed_up(home, tmp_path)
        mine = await report(home, "mine", size=1)
        other = await report(home, "other", size=2)
        await asyncio.sleep(60)
        held = await sent(home, REGION)
        body, beside = await proof_of(there, held[mine]), await proof_of(there, held[other])
        await lose()
        altered = body["entry"].replace('"size":1', '"size":7')
        assert altered != body["entry"]
        wrong = {
            "returned-proof": [
                {**body, "entry": altered},
                {**body, "salt": beside["salt"]},
                {**body, "entry": beside["entry"]},
                {**body, "number": body["number"] + 1},
                {**body, "epoch": 2},
                {**body, "lane": STANDING},
                {**body, "path": body["path"][1:]},
                {**body, "path": [*body["path"], "00" * 32]},
                {**body, "seal": body["seal"][:-2] + "00"},
                {**body, "seal": "00" * 138},
            ],
            "returned-form": [
                {**body, "lane": "sideways"},
                {**body, "lane": 7},
                {**body, "number": 0},
                {**body, "number": 2**40},
                {**body, "number": True},
                {**body, "epoch": 65_536},
                {**body, "epoch": "1"},
                {**body, "salt": body["salt"] + "00"},
                {**body, "salt": None},
                {**body, "path": ["00" * 32] * 41},
                {**body, "path": ["zz" * 32]},
                {**body, "path": "abc"},
                {**body, "seal": ""},
                {**body, "entry": 7},
                {},
            ],
        }
        for code, bodies in wrong.items():
            for given in bodies:
                with pytest.raises(ProtocolError) as refused:
                    await home.centre.do(
                        lambda desk, given=given: returned.take(desk, REGION, given, asked=True)
                    )
                assert refused.value.code == code, given
        with pytest.raises(ProtocolError, match="reseed-unasked"):
            await home.centre.do(lambda desk: returned.take(desk, REGION, body, asked=False))
        assert await every(home, rows.REPORT, rows.ReportRow, group=FEDERAL) == []
        for _ in range(3):
            await home.centre.do(lambda desk: returned.take(desk, REGION, body, asked=True))
        (row,) = await every(home, rows.REPORT, rows.ReportRow, group=FEDERAL)
        assert row.body["size"] == 1
        assert (await sent(home, REGION))[row.ob].version == 1

    play(tmp_path / "nodes", story)


def test_threat_56_heads_that_are_not_the_partners_are_refused(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        lose = await backed_up(home, tmp_path)
        await report(home, "mine", size=1)
        await asyncio.sleep(60)
        from federation_world import head_of

        good = head_of(there, FEDERAL, number=2)
        await lose()
        await ask(home)
        since = (await asked(home, REGION)).since
        stranger = head_of(there, FEDERAL, number=2, key=private_from(b"k" * 32))
        for code, heads in (
            ("head-signature", [stranger]),
            ("head-stream", [good[:6] + "00" * 8 + good[22:]]),
            ("head-form", ["zz"]),
            ("head-stream", [""]),
            ("reseed-form", "none"),
            ("reseed-form", [7]),
            ("reseed-form", [good] * (losses.MAX_HEADS + 1)),
        ):
            body = {"since": since, "heads": heads}
            with pytest.raises(ProtocolError) as refused:
                await home.centre.do(lambda desk, body=body: losses.take_begun(desk, REGION, body))
            assert refused.value.code == code, heads
        with pytest.raises(ProtocolError, match="reseed-unasked"):
            await home.centre.do(
                lambda desk: losses.take_begun(desk, REGION, {"since": since + 1, "heads": []})
            )
        assert not (await asked(home, REGION)).begun
        body = {"since": since, "heads": [good] * losses.MAX_HEADS}
        await home.centre.do(lambda desk: losses.take_begun(desk, REGION, body))
        assert (await asked(home, REGION)).begun

    play(tmp_path / "nodes", story)


def test_threat_65_the_past_is_open_only_as_long_as_the_answer_lasts(tmp_path):
    async def story(federation):
        home = federation[FEDERAL]
        lose = await backed_up(home, tmp_path)
        await lose()
        await ask(home)
        await asyncio.sleep(60)
        assert not await home.centre.see(lambda reader: losses.answers(reader, REGION))
        since = (await asked(home, REGION)).since
        await home.centre.do(lambda desk: losses.take_begun(desk, REGION, {"since": since, "heads": []}))
        assert await home.centre.see(lambda reader: losses.answers(reader, REGION))
        assert not await home.centre.see(lambda reader: losses.answers(reader, COALITION))
        home.clock.skew_ms += losses.OPEN_MS
        assert not await home.centre.see(lambda reader: losses.answers(reader, REGION))
        home.clock.skew_ms -= losses.OPEN_MS
        await home.centre.do(lambda desk: losses.take_ended(desk, REGION, {"since": since}))
        assert not await home.centre.see(lambda reader: losses.answers(reader, REGION))

    play(tmp_path / "nodes", story)


def test_a_full_queue_holds_up_what_is_sent_again_and_loses_nothing_of_it(tmp_path, monkeypatch):
    from seamline.centre import queue

    monkeypatch.setattr(resending, "CHUNK", 5)

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        lose = await backed_up(home, tmp_path)
        for number in range(20):
            await report(there, f"k-{number}", size=number)
        await asyncio.sleep(120)
        await lose()
        await ask(home)
        await asyncio.sleep(60)
        monkeypatch.setattr(queue, "MAX_QUEUED", 3)
        await begin(there, FEDERAL)
        await ended(home, REGION, 3_000)
        assert len(await got(home, REGION)) == 20
        assert await every(there, rows.PARCEL, rows.ParcelRow) == []

    play(tmp_path / "nodes", story)


def test_what_cannot_be_sent_to_one_partner_is_said_and_stops_nobody_else(tmp_path, monkeypatch):
    """It was passed over without a word, and every partner after it waited for good."""

    async def story(federation):
        federal = federation[FEDERAL]
        whole = resending.PHASES[resending.OBJECTS]

        def trips(desk, row):
            if row.party == COALITION:
                raise ValueError("what nobody thought of")
            return whole[0](desk, row)

        monkeypatch.setitem(resending.PHASES, resending.OBJECTS, (trips, whole[1]))
        for party in (COALITION, REGION):
            await begin(federal, party)
        await asyncio.sleep(300)
        stopped = await found(federal, rows.RESEED, COALITION, rows.ReseedRow)
        assert (stopped.phase, stopped.begun) == ("", 0)
        assert (await log_kinds(federal)).count("partner.reseed-broken/1") == 1
        assert passed_over(federal) == {ValueError}
        assert (await found(federal, rows.RESEED, REGION, rows.ReseedRow)).ended
        monkeypatch.setitem(resending.PHASES, resending.OBJECTS, whole)
        await begin(federal, COALITION)
        await asyncio.sleep(300)
        assert (await found(federal, rows.RESEED, COALITION, rows.ReseedRow)).ended

    play(tmp_path, story)
