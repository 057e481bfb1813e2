"""Evidence holds between nodes: what is held is sealed instead of purged, and purged when the hold is over."""

import asyncio

import msgspec
import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    correct,
    every,
    faults_of,
    file,
    found,
    got,
    log_kinds,
    move,
    open_object,
    play,
    recall,
    report,
    status,
    until,
)

from seamline.centre import arrivals, clocks, holds, holds_page, inbox, moves, panel, recalls, rows, sharing
from seamline.ledger.entry import read_wire
from seamline.terms import ids
from seamline.terms.errors import SeamlineError
from seamline.terms.times import DAY, MINUTE

TEXT = {"tear": "two lorries by the mill"}
UNKNOWN = ids.from_bytes(b"\x07" * 16)


async def hold(node, objects, parties=(), minutes=30, case="INQ-7/20", seat="auditor-1", key=""):
    data = {
        "case": case,
        "why": "harm-inquiry",
        "objects": sorted(objects),
        "until": node.clock.now_ms() + round(minutes * MINUTE),
    }
    return await node.centre.do(
        lambda desk: holds_page.open_hold(desk, node.actor(seat), data, tuple(parties), key)
    )


async def act(node, ob, word, seat="auditor-1", minutes=30, **data):
    if word in ("renew", "join"):
        data = {"until": node.clock.now_ms() + minutes * MINUTE, **data}
    return await node.centre.do(lambda desk: holds_page.move(desk, node.actor(seat), ob, word, data))


async def refused(doing):
    try:
        await doing
    except SeamlineError as error:
        return error.code
    return ""


async def shared(federation, key="one", **more):
    """Report from the federal node to the region; return its id there and at the region's."""
    ob = await report(federation[FEDERAL], key, [REGION], **{**TEXT, **more})
    region = federation[REGION]

    async def arrived():
        return [
            name
            for name, row in (await got(region, FEDERAL)).items()
            if row.body.get("tear") == {**TEXT, **more}["tear"]
        ]

    return ob, (await until(arrived))[0]


async def answer(federation, ob, word):
    """Wait until the region has answered a recall so; return the row."""

    async def look():
        row = await found(federation[FEDERAL], rows.RECALL, ob, rows.RecallRow)
        return row if row is not None and row.recipients.get(REGION, ("",))[0] == word else None

    return await until(look)


async def seen(node, ob, seat="duty-1"):
    return await node.centre.see(lambda reader: panel.panel(reader, node.actor(seat), ob))


async def stored(node, place):
    """Return the bytes of an entry of a stream, None once they are erased."""
    stream, epoch, number = place
    (entry,) = await node.centre.see(
        lambda reader: list(reader.view.stream(stream, epoch, number, number + 1))
    )
    return entry.raw


async def listed(node, ob):
    docs = await node.centre.see(lambda reader: holds_page.listed(reader, node.actor("auditor-1")))
    return next(doc for doc in docs if doc["id"] == ob)


async def run_out(node, ob):
    """Let the retention of a received report run out now."""
    now = node.clock.now_ms()
    clock = rows.ClockRow(ob, clocks.RETENTION, "", node.party, now + 1_000, local=True)
    await node.centre.do(lambda desk: clocks.put(desk, clock))
    await asyncio.sleep(5)


# A recall of what is held.


def test_a_recall_is_sealed_at_once_and_purged_and_attested_when_the_hold_is_over(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, theirs = await shared(federation)
        (place,) = (await found(region, rows.REPORT, theirs, rows.ReportRow)).places
        case = await hold(region, [theirs], minutes=5)
        await recall(federal, ob)
        told = await answer(federation, ob, "sealed")
        kept = await listed(region, case)
        assert told.sealed == {REGION: ("INQ-7/20", kept["until"])}
        lines = await federal.centre.see(sharing.recall_list)
        assert [(one["state"], one["case"]) for one in lines[0]["recipients"]] == [("sealed", "INQ-7/20")]
        assert await federal.centre.see(recalls.outstanding)
        # Everybody but the auditor sees what they would see of something purged.
        for seat in ("duty-1", "commander-1", "analyst-1", "release-1"):
            shown = await seen(region, theirs, seat)
            assert (shown["body"], shown["object"]["gone"], shown["sealed"]) == ({}, "recalled", "recalled")
        eyes = await seen(region, theirs, "auditor-1")
        assert eyes["body"]["tear"] == TEXT["tear"]
        assert (eyes["sealed"], eyes["acts"], eyes["held"][0]["case"]) == ("recalled", [], "INQ-7/20")
        assert kept["objects"][0]["state"] == "sealed"
        assert await stored(region, place) is not None
        await asyncio.sleep(330)
        assert await status(region, case) == "expired"
        told = await answer(federation, ob, "attested")
        assert told.sealed == {}
        assert not await federal.centre.see(recalls.outstanding)
        assert await stored(region, place) is None
        assert (await seen(region, theirs, "auditor-1"))["body"] == {}
        assert await every(region, rows.LOCKER, rows.Locked) == []
        kinds = await log_kinds(region)
        order = [one for one in kinds if one.startswith("evidence.")]
        assert order == ["evidence.sealed-recalled/1", "evidence.over/1", "evidence.purged-recalled/1"]
        assert faults_of(region) == []

    play(tmp_path, story)


def test_what_was_recalled_before_the_hold_came_does_not_come_back(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, theirs = await shared(federation)
        await recall(federal, ob)
        await answer(federation, ob, "attested")
        case = await hold(region, [theirs])
        assert (await listed(region, case))["objects"][0]["state"] == "gone"
        # Told once more, it is answered once more as it was.
        await region.centre.do(lambda desk: recalls.take(desk, FEDERAL, theirs, "an error"))
        assert (await answer(federation, ob, "attested")).recipients[REGION][0] == "attested"
        assert await every(region, rows.LOCKER, rows.Locked) == []

    play(tmp_path, story)


def test_a_recall_that_overtakes_the_report_is_sealed_before_and_after(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, theirs = await shared(federation)
        row = await found(region, rows.REPORT, theirs, rows.ReportRow)
        raw_place = row.places[0]
        later = ids.from_bytes(b"\x09" * 16)
        await hold(region, [later])
        await region.centre.do(lambda desk: recalls.take(desk, FEDERAL, later, "an error"))
        (locked,) = await every(region, rows.LOCKER, rows.Locked)
        assert (locked.ob, locked.report, locked.places) == (later, None, ())
        # What comes of it now is in nobody's sight but the auditor's.
        wire = msgspec.structs.replace(read_wire(await stored(region, raw_place)), ob=later)
        mark = await region.centre.see(lambda reader: bytes.fromhex(reader.rows(rows.AGREEMENT)[0].key))
        code = await region.centre.do(lambda desk: arrivals.trip(desk, FEDERAL, raw_place, wire, mark[:8]))
        assert code == ""
        assert await found(region, rows.REPORT, later, rows.ReportRow) is None
        (locked,) = await every(region, rows.LOCKER, rows.Locked)
        assert locked.places == (raw_place,)
        del ob, federal

    play(tmp_path, story)


def test_a_correction_on_its_way_is_sealed_with_the_rest_and_purged_with_it(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, theirs = await shared(federation)
        case = await hold(region, [theirs])
        federation.network.cut(FEDERAL, REGION)
        await correct(federal, ob, tear="three lorries")
        await asyncio.sleep(5)
        await region.centre.do(lambda desk: recalls.take(desk, FEDERAL, theirs, "an error"))
        federation.network.mend(FEDERAL, REGION)

        async def both():
            (locked,) = await every(region, rows.LOCKER, rows.Locked)
            return locked.places if len(locked.places) == 2 else None

        places = await until(both)
        assert (await seen(region, theirs))["body"] == {}
        await act(region, case, "lift")
        assert [await stored(region, place) for place in places] == [None, None]

    play(tmp_path, story)


# Retention.


def test_retention_that_runs_out_meanwhile_purges_when_the_hold_is_lifted(tmp_path):
    async def story(federation):
        region = federation[REGION]
        _, theirs = await shared(federation)
        case = await hold(region, [theirs])
        await run_out(region, theirs)
        shown = await seen(region, theirs)
        assert (shown["body"], shown["sealed"]) == ({}, "expired")
        assert (await seen(region, theirs, "auditor-1"))["body"]["tear"] == TEXT["tear"]
        await act(region, case, "lift")
        row = await found(region, rows.REPORT, theirs, rows.ReportRow)
        assert (row.gone, row.body) == ("expired", {})
        assert (await seen(region, theirs, "auditor-1"))["body"] == {}
        assert "evidence.purged-expired/1" in await log_kinds(region)
        assert await refused(act(region, case, "lift")) == "move-not-in-status"

    play(tmp_path, story)


def test_what_had_expired_and_is_recalled_too_is_answered_and_attested(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, theirs = await shared(federation)
        case = await hold(region, [theirs])
        await run_out(region, theirs)
        await recall(federal, ob)
        await answer(federation, ob, "sealed")
        await act(region, case, "lift")
        await answer(federation, ob, "attested")

    play(tmp_path, story)


def test_without_a_hold_nothing_is_sealed(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, theirs = await shared(federation)
        await hold(region, [UNKNOWN])
        await recall(federal, ob)
        await answer(federation, ob, "attested")
        assert await every(region, rows.LOCKER, rows.Locked) == []
        assert (await seen(region, theirs))["sealed"] == ""

    play(tmp_path, story)


# Both sides.


def test_the_other_side_keeps_it_unasked_until_its_auditor_answers_and_no_longer(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, theirs = await shared(federation)
        case = await hold(federal, [ob], [REGION])
        asked = await until(lambda: found(region, rows.HOLD, case, rows.HoldRow))
        assert (asked.plea, asked.covers, asked.until < asked.since + 3 * MINUTE) == (True, (theirs,), True)
        assert (await listed(region, case))["acts"] == ["join", "decline"]
        await recall(federal, ob)
        await answer(federation, ob, "sealed")
        # The answer is due in two minutes; nobody gives it.
        await asyncio.sleep(180)
        await answer(federation, ob, "attested")
        assert await found(region, rows.HOLD, case, rows.HoldRow) is None
        assert await status(region, case) == "held"
        assert await every(federal, rows.HOLD, rows.HoldRow)
        # Asking once more for the same keeps nothing: only an own auditor does.
        again = await hold(federal, [ob], [REGION], case="INQ-8/20")
        second = await until(lambda: found(region, rows.HOLD, again, rows.HoldRow))
        assert second.covers == ()

    play(tmp_path, story)


async def waits(node, seat):
    """What waits for somebody of holds: each one's id, clock, and whether it is urgent."""
    found = await node.centre.see(lambda reader: inbox.waiting(reader, node.actor(seat)))
    return [(one["ob"], one["clock"], one["urgent"]) for one in found if one["proc"] == "evidence-hold"]


def test_the_other_side_s_auditor_is_asked_until_it_has_answered_and_the_own_one_told_before_the_end(
    tmp_path,
):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, _ = await shared(federation)
        held = await hold(federal, [ob], [REGION], minutes=4 * DAY / MINUTE)

        async def asked():
            return await waits(region, "auditor-1")

        assert await until(asked) == [(held, "evidence-hold.answer", True)]
        for seat in ("duty-1", "commander-1"):
            assert await waits(region, seat) == []
        assert await waits(federal, "auditor-1") == []
        own = await act(region, held, "join", minutes=2 * DAY // MINUTE)
        # It has answered; what it keeps itself ends within three days.
        assert await waits(region, "auditor-1") == [(own, "evidence-hold.until", False)]
        # Nothing is asked of anybody else meanwhile, nor of the one who asked.
        assert await waits(federal, "auditor-1") == await waits(region, "duty-1") == []

    play(tmp_path, story)


def test_who_joins_has_a_hold_of_its_own_and_lifts_it_alone(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, theirs = await shared(federation)
        case = await hold(federal, [ob], [REGION])
        await until(lambda: found(region, rows.HOLD, case, rows.HoldRow))
        own = await act(region, case, "join", minutes=60)

        async def heard():
            return (await listed(federal, case))["said"]

        (said,) = await until(heard)
        assert (said["act"], said["party"]) == ("join", REGION)
        assert [one.ob for one in await every(region, rows.HOLD, rows.HoldRow)] == [own]
        await until(lambda: found(federal, rows.OBJECT, own, rows.ObjectRow))
        assert await refused(act(federal, own, "lift")) == "move-side"
        assert await refused(act(region, case, "renew")) == "move-side"
        await act(federal, case, "lift")
        await until(lambda: is_now(region, case, "lifted"))
        await recall(federal, ob)
        await answer(federation, ob, "sealed")
        await act(region, own, "lift")
        await answer(federation, ob, "attested")
        assert (await found(region, rows.REPORT, theirs, rows.ReportRow)).gone == "recalled"

    play(tmp_path, story)


async def is_now(node, ob, word):
    return await status(node, ob) == word


def test_who_declines_keeps_nothing_from_then_on(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, _ = await shared(federation)
        case = await hold(federal, [ob], [REGION])
        await until(lambda: found(region, rows.HOLD, case, rows.HoldRow))
        await recall(federal, ob)
        await answer(federation, ob, "sealed")
        await act(region, case, "decline", why="no-basis")
        await answer(federation, ob, "attested")
        assert (await listed(region, case))["acts"] == ["join"]

    play(tmp_path, story)


def test_with_the_link_down_it_is_in_force_here_and_a_plea_ends_by_its_own_clock(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, theirs = await shared(federation)
        back = await report(region, "back", [FEDERAL], tear="a cart on the dam")
        (mine,) = await until(lambda: got(federal, REGION))
        federation.network.cut(FEDERAL, REGION)
        case = await hold(federal, [mine], [REGION], minutes=60)
        await run_out(federal, mine)
        assert (await seen(federal, mine))["sealed"] == "expired"
        assert await found(region, rows.OBJECT, case, rows.ObjectRow) is None
        federation.network.mend(FEDERAL, REGION)
        await until(lambda: found(region, rows.HOLD, case, rows.HoldRow))
        federation.network.cut(FEDERAL, REGION)
        # It was lifted, the region does not hear of it: what it was asked to keep falls by its own clock.
        await act(federal, case, "lift")
        await asyncio.sleep(180)
        assert await found(region, rows.HOLD, case, rows.HoldRow) is None
        assert await status(region, case) == "held"
        assert (await found(federal, rows.REPORT, mine, rows.ReportRow)).gone == "expired"
        del ob, theirs, back

    play(tmp_path, story)


def test_a_new_end_is_told_to_whoever_was_told_of_the_old_one(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, theirs = await shared(federation)
        case = await hold(region, [theirs], minutes=3)
        await recall(federal, ob)
        first = (await answer(federation, ob, "sealed")).sealed[REGION][1]
        await act(region, case, "renew", minutes=30)

        async def later():
            row = await found(federal, rows.RECALL, ob, rows.RecallRow)
            return row.sealed[REGION][1] > first

        await until(later)
        # The old end passes and nothing is purged.
        await asyncio.sleep(240)
        assert await status(region, case) == "held"
        assert (await seen(region, theirs, "auditor-1"))["body"]["tear"] == TEXT["tear"]

    play(tmp_path, story)


# Bounds, garbage, rights.


def test_whoever_is_no_auditor_is_refused_by_every_path(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, _ = await shared(federation)
        case = await hold(federal, [ob], [REGION])
        await until(lambda: found(region, rows.HOLD, case, rows.HoldRow))
        for seat in ("duty-1", "commander-1", "release-1", "admin-1"):
            assert await refused(hold(federal, [ob], seat=seat)) == "role-needed"
            assert await refused(act(federal, case, "lift", seat=seat)) == "role-needed"
            assert await refused(act(region, case, "join", seat=seat)) == "role-needed"
            # The paths that every joint act has.
            data = {
                "case": "X1-1",
                "why": "audit",
                "objects": [UNKNOWN],
                "until": federal.clock.now_ms() + DAY,
            }

            def opening(desk, seat=seat, data=data, parties=()):
                moves.open_object(desk, federal.actor(seat), "evidence-hold", "open", data, parties)

            assert await refused(federal.centre.do(opening)) == "role-needed"
            with_them = federal.centre.do(lambda desk, run=opening: run(desk, parties=(REGION,)))
            assert await refused(with_them) == "authority-needed"
            for node, word in ((federal, "lift"), (region, "decline")):
                data = {"why": "other"} if word == "decline" else {}
                doing = node.centre.do(
                    lambda desk, node=node, word=word, data=data, seat=seat: moves.make(
                        desk, node.actor(seat), case, word, data
                    )
                )
                assert await refused(doing) == "authority-needed"

    play(tmp_path, story)


def test_what_cannot_be_is_refused_and_leaves_nothing(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, theirs = await shared(federation)
        secret = await file(federal, "unreleased", tear="our own")
        thousand = [ids.from_bytes(n.to_bytes(16)) for n in range(1, 1_001)]
        assert await refused(hold(federal, thousand)) == "move-field"
        assert await refused(hold(federal, [])) == "move-field"
        assert await refused(hold(federal, ["x"])) == "move-field"
        assert await refused(hold(federal, [ob], minutes=-1)) == "evidence-hold-past"
        assert await refused(hold(federal, [ob], minutes=10 * 366 * 24 * 60)) == "evidence-hold-far"
        assert await refused(hold(federal, [ob], case="the mayor")) == "move-field"
        # To name it to somebody who has not got it would tell.
        assert await refused(hold(federal, [secret], [REGION])) == "evidence-hold-not-theirs"
        assert await refused(hold(region, [theirs], [COALITION])) == "evidence-hold-not-theirs"
        question = {"topic": "mill", "question": "Whose lorries?", "priority": "routine"}
        asked = await open_object(federal, "rfi", "ask", question, [REGION])
        assert await refused(hold(federal, [asked], [COALITION])) == "evidence-hold-not-theirs"
        assert await every(federal, rows.HOLD, rows.HoldRow) == []
        assert await hold(federal, [secret, UNKNOWN])
        assert await refused(act(federal, ob, "lift")) in ("object-not-found", "move-unknown-act")

    play(tmp_path, story)


def test_so_many_holds_and_no_more(tmp_path, monkeypatch):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, _ = await shared(federation)
        monkeypatch.setattr(holds, "MAX_OWN", 3)
        monkeypatch.setattr(holds, "MAX_PLEAS", 2)
        cases = [await hold(federal, [ob], [REGION], case=f"INQ-{n}") for n in range(3)]
        assert await refused(hold(federal, [ob])) == "evidence-hold-many"
        for case in cases:
            await until(lambda case=case: found(region, rows.OBJECT, case, rows.ObjectRow))
        assert len(await every(region, rows.HOLD, rows.HoldRow)) == 2
        assert "evidence.not-kept/1" in await log_kinds(region)
        # The own auditor is bound by no plea of theirs.
        assert await act(region, cases[2], "join")

    play(tmp_path, story)


def test_the_reports_of_an_event_that_is_held_stay_though_it_is_split(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, theirs = await shared(federation)
        own = await report(region, "own", [FEDERAL], tear="dust by the mill")
        await until(lambda: got(federal, REGION))
        event = await open_object(region, "event", "propose", {"reports": sorted([theirs, own])}, [FEDERAL])
        case = await hold(region, [event])
        assert set((await found(region, rows.HOLD, case, rows.HoldRow)).covers) == {event, theirs, own}
        await move(region, event, "withdraw")
        await recall(federal, ob)
        await answer(federation, ob, "sealed")

    play(tmp_path, story)


# A node that goes down.


def test_a_restart_keeps_the_hold_and_what_is_sealed(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, theirs = await shared(federation)
        case = await hold(region, [theirs], minutes=5)
        await recall(federal, ob)
        await answer(federation, ob, "sealed")
        await region.crash()
        await region.restart()
        assert (await seen(region, theirs, "auditor-1"))["body"]["tear"] == TEXT["tear"]
        assert (await seen(region, theirs))["body"] == {}
        assert [one.ob for one in await every(region, rows.HOLD, rows.HoldRow)] == [case]
        await region.crash()
        # Its end passes while the node is down.
        await asyncio.sleep(400)
        await region.restart()
        await answer(federation, ob, "attested")
        assert await every(region, rows.LOCKER, rows.Locked) == []

    play(tmp_path, story)


@pytest.mark.parametrize("forward", [True, False])
def test_a_clock_that_steps_erases_nothing_before_its_time(tmp_path, forward):
    async def story(federation):
        region = federation[REGION]
        _, theirs = await shared(federation)
        case = await hold(region, [theirs], minutes=30)
        await run_out(region, theirs)
        region.clock.skew_ms += (1 if forward else -1) * 40 * MINUTE
        await asyncio.sleep(10)
        assert await status(region, case) == "held"
        assert (await seen(region, theirs, "auditor-1"))["body"]["tear"] == TEXT["tear"]
        await asyncio.sleep(1_800)
        assert await status(region, case) == "expired"

    play(tmp_path, story)
