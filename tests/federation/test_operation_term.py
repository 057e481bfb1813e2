"""An understanding that runs out while an operation runs: on to the next phase line and hold, on both sides."""

import datetime as dt

from federation_world import FEDERAL, REGION, move, play, settled, status, until
from test_operation_between_nodes import ready, running, sleep_until, told

from seamline.centre import agreements, holding, reactions, term_dates
from seamline.terms.times import HOUR, MINUTE

LASTS_MS = 2 * HOUR


def dated(federation, was, in_ms):
    """Put a time so long from now for one that the text about to be signed has; return it."""
    at = federation[FEDERAL].clock.now_ms() + in_ms
    at -= at % 1_000
    spelled = dt.datetime.fromtimestamp(at / 1_000, dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert was in federation.text
    federation.text = federation.text.replace(was, spelled)
    return at


def short_lived(federation, lasts_ms=LASTS_MS):
    """Let the understanding that is about to be signed end so long from now; return when it does."""
    return dated(federation, "2040-01-01T00:00:00Z", lasts_ms)


def begins_later(federation, in_ms=HOUR):
    """Let the understanding that is about to be signed begin so long from now; return when it does."""
    return dated(federation, "2020-01-01T00:00:00Z", in_ms)


async def is_(node, ob, word):
    return await status(node, ob) == word


async def why(node, ob):
    row = await node.centre.see(lambda reader: holding.object_row(reader, ob))
    return row.state["facts"].get("stopped", {}).get("why")


def test_it_falls_to_the_next_phase_line_on_both_sides_and_both_are_told_why(tmp_path):
    async def story(federation):
        ends = short_lived(federation)
        await federation.agree()
        federal, region, ob = await running(federation)
        # With the link down as well: each side goes by its own clock.
        await sleep_until(federal, ends - MINUTE)
        assert await status(federal, ob) == "running"
        federation.network.cut(FEDERAL, REGION)
        await sleep_until(federal, ends + 5_000)
        for node in (federal, region):
            assert await status(node, ob) == "stopped"
            assert await why(node, ob) == "no-understanding"
            assert await told(node, ob) == "operation-safe-fallen"
        federation.network.mend(FEDERAL, REGION)
        await settled(federation)
        for node in (federal, region):
            assert await told(node, ob) == "operation-safe-fallen"
            assert await node.centre.see(agreements.in_force) == []
        # A stop that a person calls holds them where they are.
        await move(region, ob, "stop", {"why": "civilians-there"})
        await until(lambda: _where_they_are(federal, ob))
        # Whoever is out says so: that is told though nothing is in force.
        await move(region, ob, "phase", {"line": "AMBER"})

    play(tmp_path, story, agree=False)


async def _where_they_are(node, ob):
    return await told(node, ob) == "operation-safe-stopped"


def test_before_h_hour_it_is_no_go(tmp_path):
    async def story(federation):
        ends = short_lived(federation, 35 * MINUTE)
        await federation.agree()
        federal, region, ob, h_hour = await ready(federation)
        assert ends < h_hour
        await sleep_until(federal, ends + 5_000)
        assert [await status(node, ob) for node in (federal, region)] == ["no-go"] * 2

    play(tmp_path, story, agree=False)


def test_a_stop_by_people_is_not_loosened_by_the_end_of_the_understanding(tmp_path):
    async def story(federation):
        ends = short_lived(federation)
        await federation.agree()
        federal, region, ob = await running(federation)
        await move(region, ob, "stop", {"why": "casualty"})
        await until(lambda: is_(federal, ob, "stopped"))
        await sleep_until(federal, ends + 5_000)
        for node in (federal, region):
            assert await why(node, ob) == "casualty"
            assert await told(node, ob) == "operation-safe-stopped"

    play(tmp_path, story, agree=False)


def test_the_end_is_that_of_the_last_version_that_follows_on_without_a_gap(tmp_path):
    async def story(federation):
        ends = short_lived(federation)
        await federation.agree()
        federal = federation[FEDERAL]
        agreement = await federal.centre.see(lambda reader: agreements.in_force(reader)[0].id)
        assert await federal.centre.see(lambda reader: term_dates.ends_at(reader, agreement)) == ends
        assert await federal.centre.see(lambda reader: term_dates.ends_at(reader, "no such")) == 0
        await sleep_until(federal, ends + 1_000)
        assert await federal.centre.see(lambda reader: term_dates.ends_at(reader, agreement)) == 0

    play(tmp_path, story, agree=False)


def test_what_waited_goes_on_at_the_very_time_at_which_an_understanding_begins_by_its_date(
    tmp_path, monkeypatch
):
    """Nobody signs anything at that time and no message comes: the node's own clock says it, once, and across a crash."""
    looked = []
    plain = reactions.AT_TERMS["border-alert"]

    def look(desk, elsewhere):
        looked.append((desk.home.party, desk.now, len(agreements.in_force(desk))))
        plain(desk, elsewhere)

    monkeypatch.setattr(reactions, "AT_TERMS", {**reactions.AT_TERMS, "border-alert": look})

    async def story(federation):
        begins = begins_later(federation)
        await federation.agree()
        federal, region = federation[FEDERAL], federation[REGION]
        agreement = await federal.centre.see(lambda reader: agreements.signed(reader)[0].id)
        assert await federal.centre.see(agreements.in_force) == []
        assert await federal.centre.see(lambda reader: term_dates.begins_at(reader, agreement)) == begins
        await sleep_until(federal, begins - MINUTE)
        await region.crash()
        await sleep_until(federal, begins - 1_000)
        looked.clear()
        await sleep_until(federal, begins + 1_000)
        assert [one for one in looked if one[0] == FEDERAL] == [(FEDERAL, begins, 1)]
        await region.restart()
        await sleep_until(federal, begins + HOUR)
        assert [one[0] for one in looked].count(FEDERAL) == 1
        assert [one[0] for one in looked].count(REGION) == 1
        assert await region.centre.see(lambda reader: term_dates.begins_at(reader, agreement)) == 0

    play(tmp_path, story, agree=False)
