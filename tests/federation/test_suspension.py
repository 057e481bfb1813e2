"""What an understanding lets go, it lets go as it stands at that moment: suspended, amended, over."""

import asyncio
import datetime as dt
import functools

import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    assert_exactly_released,
    assert_same_streams,
    correct,
    every,
    faults_of,
    got,
    log_kinds,
    play,
    quarantined,
    recall,
    report,
    resume,
    send,
    sent,
    settled,
    stands,
    state_word,
    suspend,
    until,
    version_of,
    withdraw,
)

from seamline.centre import cosigning, lanes, queue, rows
from seamline.exercise.federation import START_MS, _sign, understanding_text
from seamline.terms.lanes import LANES, ROUTINE, STANDING
from seamline.terms.times import DAY


async def lost_answer(federation, sender, receiver, seconds=120):
    """Wait until a parcel has left for a partner and lose it on the way: it is cut and not fetched."""
    network, lost = federation.network, asyncio.Event()

    def tap(one):
        if (one.what, one.sender, one.receiver) == ("pull-answer", sender, receiver) and len(one.raw) > 50:
            network.cut(sender, receiver)
            lost.set()

    network.tap = tap
    async with asyncio.timeout(seconds):
        await lost.wait()
    network.tap = None
    await asyncio.sleep(1)


async def waiting(node, party, lane=ROUTINE):
    return await node.centre.see(lambda reader: queue.waiting(reader, party, lane))


async def unacked(node, party, lane=ROUTINE):
    return await node.centre.see(lambda reader: len(lanes.unacked(reader, party, lane)))


@pytest.mark.parametrize("who", [FEDERAL, REGION, COALITION])
def test_nothing_is_cut_while_suspended_and_all_of_it_once_after_that(tmp_path, who):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        there.exchange.forget(FEDERAL)
        await asyncio.sleep(60)
        obs = [await report(home, f"k-{number}", to=[REGION], size=number) for number in range(5)]
        await suspend(federation[who])
        await until(functools.partial(_word, home, "suspended"))
        there.exchange.follow(FEDERAL)
        await asyncio.sleep(60)
        # Article 1 names the two forces, so a suspension by the third party does not touch it.
        stopped = who != COALITION
        assert len(await got(there, FEDERAL)) == (0 if stopped else 5)
        assert await waiting(home, REGION) == (5 if stopped else 0)
        size = await home.centre.see(lambda reader: reader.view.size())
        await asyncio.sleep(600)
        assert await home.centre.see(lambda reader: reader.view.size()) - size < 10, "waiting costs nothing"
        await resume(federation[who])
        await asyncio.sleep(60)
        assert sorted(row.body["size"] for row in (await got(there, FEDERAL)).values()) == list(range(5))
        assert set(await sent(home, REGION)) == set(obs)
        await settled(federation)
        await assert_same_streams(federation)
        await assert_exactly_released(federation)

    play(tmp_path, story)


async def _word(node, word):
    return await state_word(node) == word


def test_threat_67_a_parcel_that_was_cut_and_not_fetched_is_withdrawn(tmp_path):
    """It is never handed over again; its stream goes on in a new epoch; what it held leaves after all, once."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await report(home, "before", size=1)
        await asyncio.sleep(30)
        await report(home, "cut", size=2)
        await lost_answer(federation, FEDERAL, REGION)
        assert await unacked(home, REGION) == 1
        await suspend(home)
        mark = len(federation.network.sent)
        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(120)
        assert await unacked(home, REGION) == 0
        assert (await stands(home, "out", REGION))[ROUTINE].epoch == 2
        assert len(await got(there, FEDERAL)) == 1
        answers = [one for one in federation.network.sent[mark:] if one.what == "pull-answer"]
        to_region = [one.raw for one in answers if (one.sender, one.receiver) == (FEDERAL, REGION)]
        assert max(map(len, to_region)) < 400, "only the standing lane has sent anything"
        await resume(home)
        await asyncio.sleep(60)
        held = await got(there, FEDERAL)
        assert sorted(row.body["size"] for row in held.values()) == [1, 2]
        assert {row.version for row in held.values()} == {1}
        assert (await log_kinds(there)).count("report.received/1") == 2
        assert (await stands(there, "in", FEDERAL))[ROUTINE].epoch == 2
        await settled(federation)
        await assert_same_streams(federation)
        await assert_exactly_released(federation)
        assert [faults_of(node) for node in federation.nodes.values()] == [[], [], []]

    play(tmp_path, story)


def test_what_had_got_through_after_all_does_not_leave_again(tmp_path):
    """The partner has it, but its acknowledgement did not come back before the suspension."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        network = federation.network
        network.tap = _cut_after(network, FEDERAL, REGION)
        await report(home, "got", size=2)
        await until(functools.partial(got, there, FEDERAL), 60)
        assert await unacked(home, REGION) == 1, "nobody here knows that it arrived"
        await suspend(home)
        await resume(home)
        await suspend(home)
        # It is taken apart when it would be handed over again.
        await home.exchange.answer_pull(REGION, await _old_ask(there))
        assert await unacked(home, REGION) == 0
        await resume(home)
        network.tap = None
        network.mend(FEDERAL, REGION)
        await asyncio.sleep(120)
        assert (await log_kinds(there)).count("report.received/1") == 1
        name = lanes.stream_name(FEDERAL, REGION, ROUTINE)
        assert await there.centre.see(lambda reader: list(reader.view.stream(name, 2, 1, 9))) == []
        (row,) = (await sent(home, REGION)).values()
        assert row.reached
        assert await waiting(home, REGION) == 0
        await report(home, "next", size=3)
        await asyncio.sleep(30)
        assert len(await got(there, FEDERAL)) == 2
        await assert_exactly_released(federation)

    play(tmp_path, story)


def _cut_after(network, sender, receiver):
    """Cut a link as soon as something long has arrived, before it can be acknowledged."""

    def tap(one):
        if (one.what, one.sender, one.receiver) == ("pull-answer", sender, receiver) and len(one.raw) > 50:
            asyncio.get_running_loop().call_later(0.03, network.cut, sender, receiver)

    return tap


async def _old_ask(node):
    """Return an ask as it was made before the last parcel arrived."""
    from seamline.terms import canonical

    return canonical.encode(
        {"v": 1, "lanes": {lane: [0, 0] for lane in LANES if lane == "bulk"}, "heads": {}, "wait_ms": 0}
    )


def test_threat_69_a_recall_takes_what_was_cut_and_not_fetched_with_it(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        ob = await report(home, "secret", size=2)
        await report(home, "other", size=3)
        await lost_answer(federation, FEDERAL, REGION)
        await withdraw(home, ob)
        mark = len(federation.network.sent)
        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(120)
        held = [row for row in (await got(there, FEDERAL)).values() if not row.gone]
        assert [row.body["size"] for row in held] == [3]
        assert (await stands(there, "in", FEDERAL))[ROUTINE].epoch == 2
        del mark
        await settled(federation)
        await assert_same_streams(federation)

    play(tmp_path, story)


def test_every_lane_but_the_standing_one_stops(tmp_path):
    """Recalls, the end of a suspension and safety notices go on."""

    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        ob = await report(home, "one")
        await asyncio.sleep(20)
        await suspend(there)
        await asyncio.sleep(20)
        await report(home, "flash", flash=1)
        await recall(home, ob)
        await asyncio.sleep(30)
        (row,) = (await got(there, FEDERAL)).values()
        assert row.gone == "recalled"
        states = await every(home, rows.RECALL, rows.RecallRow)
        assert states[0].recipients[REGION][0] == "attested"
        assert (await stands(home, "out", REGION))[STANDING].number > 0

    play(tmp_path, story)


def test_either_version_may_be_named_to_resume(tmp_path):
    """A suspension made under the first version is taken back under the second."""

    async def story(federation):
        home = federation[FEDERAL]
        first = await version_of(home)
        await suspend(home, first)
        second = await amend(federation, lambda text: text, 60)
        await asyncio.sleep(90)
        assert await state_word(home) == "suspended"
        await resume(home, second)
        await asyncio.sleep(20)
        assert [await state_word(node) for node in federation.nodes.values()] == ["in-force"] * 3

    play(tmp_path, story)


async def amend(federation, change, seconds):
    """Propose and sign a next version that begins in so many seconds; return its hash."""
    first = federation[FEDERAL]
    old = await version_of(first)
    start = toml_time(first.clock.now_ms() + 1_000 * seconds)
    text = change(federation.text).replace("version = 1\n", f'version = 2\nsupersedes = "{old}"\n', 1)
    text = text.replace("valid_from = 2020-01-01T00:00:00Z", f"valid_from = {start}", 1)
    digest = await first.centre.do(lambda desk: cosigning.propose(desk, first.actor("commander-1"), text))
    await asyncio.sleep(15)
    for node in federation.nodes.values():
        await node.centre.do(functools.partial(_sign, node=node, digest=digest, text=text))
    await asyncio.sleep(15)
    return digest


def toml_time(at):
    """Return a time, ms UTC, as the file writes it."""
    return f"{dt.datetime.fromtimestamp(at // 1_000, dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def coarser(text):
    """Article 1: ten kilometres instead of one; and the coalition may have spot reports at once."""
    old = 'source = "strip"\nplace = "1 km"'
    assert old in text
    return text.replace(old, 'source = "strip"\nplace = "10 km"', 1)


def test_an_amendment_changes_what_flows_from_its_time_on_with_no_change_of_code(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await report(home, "one", size=1)
        await amend(federation, coarser, 120)
        await report(home, "two", size=2)
        await asyncio.sleep(20)
        precision = {
            row.body["size"]: row.body["precision_m"] for row in (await got(there, FEDERAL)).values()
        }
        assert precision == {1: 500, 2: 500}, "not before its time"
        await asyncio.sleep(100)
        await report(home, "three", size=3)
        await asyncio.sleep(20)
        precision = {
            row.body["size"]: row.body["precision_m"] for row in (await got(there, FEDERAL)).values()
        }
        assert precision == {1: 500, 2: 500, 3: 5_000}
        assert [await state_word(node) for node in federation.nodes.values()] == ["in-force"] * 3
        await assert_exactly_released(federation)

    play(tmp_path, story)


def test_a_parcel_cut_under_the_old_version_is_withdrawn_when_the_new_one_begins(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await amend(federation, coarser, 60)
        await report(home, "cut", size=2)
        await lost_answer(federation, FEDERAL, REGION)
        await asyncio.sleep(60)
        federation.network.mend(FEDERAL, REGION)
        await asyncio.sleep(120)
        (row,) = (await got(there, FEDERAL)).values()
        assert row.body["precision_m"] == 5_000, "what leaves now leaves as the new article says"
        assert (await stands(there, "in", FEDERAL))[ROUTINE].epoch == 2
        await settled(federation)
        await assert_exactly_released(federation)

    play(tmp_path, story)


def test_threat_67_nothing_flows_once_it_is_over(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        await report(home, "one", size=1)
        await asyncio.sleep(20)
        await report(home, "cut", size=2)
        await lost_answer(federation, FEDERAL, REGION)
        for node in federation.nodes.values():
            await node.crash()
        await asyncio.sleep(86_400)
        for node in federation.nodes.values():
            await node.restart()
        federation.network.mend(FEDERAL, REGION)
        await report(home, "late", size=3)
        await asyncio.sleep(120)
        assert [row.body["size"] for row in (await got(there, FEDERAL)).values()] == [1]
        assert await state_word(home) == "expired"
        assert await unacked(home, REGION) == 0

    until_ = toml_time(START_MS + DAY // 2)
    play(
        tmp_path,
        story,
        text=understanding_text().replace("valid_until = 2040-01-01T00:00:00Z", f"valid_until = {until_}"),
    )


def test_one_edited_article_changes_what_is_released(tmp_path):
    """The text alone: the coalition gets spot reports of the federal force in cells of a hundred kilometres."""

    async def story(federation):
        await report(federation[FEDERAL], "one", size=1)
        await asyncio.sleep(90)
        return {
            party: [row.body["precision_m"] for row in (await got(federation[party], FEDERAL)).values()]
            for party in (REGION, COALITION)
        }

    assert play(tmp_path / "a", story) == {REGION: [500], COALITION: [5_000]}
    text = understanding_text()
    article = text.index('number = "4"')
    edited = text[:article] + text[article:].replace('place = "10 km"', 'place = "100 km"', 1)
    assert play(tmp_path / "b", story, text=edited) == {REGION: [500], COALITION: [50_000]}


def test_a_correction_goes_to_whoever_had_it_and_a_stricter_label_takes_it_back(tmp_path):
    """Two recipients, one of which may no longer have it: the other still gets the correction."""

    async def story(federation):
        home, there, third = federation[FEDERAL], federation[REGION], federation[COALITION]
        ob = await report(home, "uxo", type="uxo", activity="mine", size=1)
        await asyncio.sleep(30)
        assert len(await got(there, FEDERAL)) == len(await got(third, FEDERAL)) == 1
        await correct(home, ob, size=2, releasable_to=["region"])
        await asyncio.sleep(40)
        (here,) = (await got(there, FEDERAL)).values()
        (gone,) = (await got(third, FEDERAL)).values()
        assert (here.body["size"], here.version, here.corrected) == (2, 2, True)
        assert (gone.gone, gone.body) == ("recalled", {})
        # What was taken back does not go again, whoever sends it.
        await correct(home, ob, size=3, releasable_to=[])
        await send(home, ob)
        await asyncio.sleep(40)
        (here,) = (await got(there, FEDERAL)).values()
        (gone,) = (await got(third, FEDERAL)).values()
        assert here.body["size"] == 3
        assert gone.body == {}
        assert await quarantined(third) == []
        await assert_exactly_released(federation)

    play(tmp_path, story)


def test_sending_the_same_twice_lets_it_leave_once(tmp_path):
    async def story(federation):
        home, there = federation[FEDERAL], federation[REGION]
        ob = await report(home, "one", size=1)
        await asyncio.sleep(20)
        number = (await stands(home, "out", REGION))[ROUTINE].number
        for _ in range(3):
            await send(home, ob)
            await asyncio.sleep(20)
        assert (await stands(home, "out", REGION))[ROUTINE].number == number
        assert len(await got(there, FEDERAL)) == 1

    play(tmp_path, story)
