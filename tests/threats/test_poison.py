"""Entries that a partner rightly sealed and this node cannot apply: they stop nothing, and people decide."""

import asyncio

import msgspec
import pytest
from tests.federation.federation_world import (
    FEDERAL,
    REGION,
    entry,
    every,
    forge,
    got,
    log_kinds,
    passed_over,
    play,
    quarantined,
    take,
)

from seamline.centre import arrivals, intake, quarantine, rows
from seamline.terms import canonical
from seamline.terms.errors import Denied, NotFound, SeamlineError


def _keys(node):
    return node.centre.see(lambda reader: [key for key, _ in quarantine.listed(reader)])


def _breaks(monkeypatch, bad):
    """Let the projector of reports fall over one object, as a fault of ours would."""
    real = arrivals.PROJECTORS["report/1"]

    def broken(desk, party, place, wire):
        if wire.ob == bad:
            raise ZeroDivisionError("a fault of ours")
        real(desk, party, place, wire)

    monkeypatch.setitem(arrivals.PROJECTORS, "report/1", broken)
    return lambda: monkeypatch.setitem(arrivals.PROJECTORS, "report/1", real)


def test_threat_76_an_entry_that_crashes_its_projector_is_quarantined_and_the_stream_goes_on(
    tmp_path, monkeypatch
):
    bad = entry(2)
    mend = _breaks(monkeypatch, bad.ob)

    async def story(federation):
        region = federation[REGION]
        raw = await forge(federation[FEDERAL], REGION, [entry(1), bad, entry(3)])
        taken = await take(region, FEDERAL, raw)
        assert [(one.count, one.code) for one in taken] == [(3, "")]
        held = await got(region, FEDERAL)
        assert {entry(1).ob, entry(3).ob} <= held.keys()
        assert bad.ob not in held
        [row] = await quarantined(region)
        assert (row.party, row.code, row.ob) == (FEDERAL, "entry-unreadable", bad.ob)
        assert "entry.quarantined/1" in await log_kinds(region)
        # The stream stands behind it: what comes next follows.
        await take(region, FEDERAL, await forge(federation[FEDERAL], REGION, [entry(4)]))
        assert entry(4).ob in await got(region, FEDERAL)
        [key] = await _keys(region)
        duty, analyst = region.actor("duty-1"), region.actor("analyst-1")
        with pytest.raises(Denied, match="role-needed"):
            await intake.try_again(region.centre, analyst, key)
        assert await intake.try_again(region.centre, duty, key) == "entry-unreadable"
        assert await _keys(region) == [key]
        mend()
        assert await intake.try_again(region.centre, duty, key) == ""
        assert await _keys(region) == []
        assert passed_over(region) == {ZeroDivisionError}
        assert bad.ob in await got(region, FEDERAL)
        assert "quarantine.released/1" in await log_kinds(region)

    play(tmp_path, story)


def test_threat_76_a_poisoned_entry_is_dropped_by_a_person_and_once(tmp_path, monkeypatch):
    bad = entry(7)
    _breaks(monkeypatch, bad.ob)

    async def story(federation):
        region = federation[REGION]
        await take(region, FEDERAL, await forge(federation[FEDERAL], REGION, [bad]))
        [key] = await _keys(region)
        duty = region.actor("duty-1")
        await region.centre.do(lambda desk: quarantine.drop(desk, duty, key))
        assert await _keys(region) == []
        assert "quarantine.dropped/1" in await log_kinds(region)
        assert passed_over(region) == {ZeroDivisionError}
        with pytest.raises(NotFound, match="quarantine-not-found"):
            await region.centre.do(lambda desk: quarantine.drop(desk, duty, key))

    play(tmp_path, story)


def test_threat_76_a_parcel_full_of_poison_costs_no_more_passes_than_the_limit(tmp_path, monkeypatch):
    monkeypatch.setitem(arrivals.PROJECTORS, "report/1", lambda *_: 1 // 0)

    async def story(federation):
        region = federation[REGION]
        entries = [entry(number) for number in range(1, 60)]
        await take(region, FEDERAL, await forge(federation[FEDERAL], REGION, entries))
        codes = [row.code for row in await quarantined(region)]
        assert len(codes) == 59
        assert passed_over(region) == {ZeroDivisionError}
        assert set(codes) <= {"entry-unreadable", "entry-untried"}

    play(tmp_path, story)


def test_threat_77_an_entry_of_a_future_version_is_kept_and_not_shown_until_an_upgrade_reads_it(
    tmp_path, monkeypatch
):
    future = msgspec.structs.replace(entry(5), kind="report/2")

    async def story(federation):
        region = federation[REGION]
        raw = await forge(federation[FEDERAL], REGION, [future, entry(6)])
        assert [one.code for one in await take(region, FEDERAL, raw)] == [""]
        held = await got(region, FEDERAL)
        assert entry(6).ob in held
        assert future.ob not in held
        [row] = await quarantined(region)
        assert row.code == "kind-unknown"
        [key] = await _keys(region)
        duty = region.actor("duty-1")
        assert await intake.try_again(region.centre, duty, key) == "kind-unknown"
        # A version that knows the kind reads the very bytes that came.
        monkeypatch.setitem(arrivals.PROJECTORS, "report/2", arrivals.PROJECTORS["report/1"])
        assert await intake.try_again(region.centre, duty, key) == ""
        assert future.ob in await got(region, FEDERAL)

    play(tmp_path, story)


def test_threat_77_a_future_wire_version_of_a_pull_is_refused_and_changes_nothing(tmp_path):
    async def story(federation):
        region = federation[REGION]
        before = len(await log_kinds(region))
        ask = canonical.encode({"v": 2, "lanes": {}, "heads": {}, "wait_ms": 0, "more": 1})
        with pytest.raises(SeamlineError) as refusal:
            await federation.network.carry(FEDERAL, REGION, "pull", ask)
        assert refusal.value.safe in ("cursor-form", "wire-version")
        await asyncio.sleep(1)
        assert len(await log_kinds(region)) == before
        assert await every(region, rows.QUARANTINE, rows.QuarantineRow) == []

    play(tmp_path, story)
