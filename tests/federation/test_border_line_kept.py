"""The own border, segment by segment: what happened there, who acknowledged, what a neighbour was told."""

import asyncio
import json

import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    every,
    log_kinds,
    move,
    open_object,
    play,
    settled,
    until,
)
from test_border_between_nodes import ALERT, BORDER, PEOPLE, acknowledge, alert, passed_on, status

from seamline.centre import rows, tracks
from seamline.centre.rows import PositionRow
from seamline.centre.seam import border_events, border_line, border_page, border_repeats
from seamline.terms.errors import Denied, InvalidInput
from seamline.terms.place import Point

# FICTION: drawn by hand through the exercise's border strip.
LINE = tuple(
    Point(round(lat * 1e7), round(lon * 1e7))
    for lon, lat in ((41.20, 36.05), (41.70, 36.45), (42.001, 36.695), (42.15, 36.92))
)


async def state(node, line=LINE, seat="commander-1"):
    await node.centre.do(lambda desk: border_line.state(desk, node.actor(seat), line))


async def shown(node, days=30):
    return await node.centre.see(lambda reader: border_page.show(reader, days))


def busy(doc):
    """What happened, by segment, of those on which something did."""
    quiet = {"alerts": 0, "crossings": 0, "crossed": 0}
    return [one for one in doc["segments"] if {name: one[name] for name in quiet} != quiet]


def near(metres=0):
    return {**BORDER, "lat_e7": BORDER["lat_e7"] + round(metres / 111_000 * 1e7)}


def test_without_a_border_line_the_page_says_so_and_shows_nothing(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        await alert(federal, COALITION)
        doc = await shown(federal)
        assert (doc["stated"], doc["cover"], doc["segments"], doc["alerts"]) == (None, None, [], [])

    play(tmp_path, story)


def test_a_border_line_is_cut_recorded_and_stays_home(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        before = len(federation.network.sent)
        await state(federal)
        assert "border.stated/1" in await log_kinds(federal)
        doc = await shown(federal)
        assert doc["stated"]["version"] == 1
        lengths = [one["length_m"] for one in doc["cover"]["segments"]]
        assert all(1_000 <= one <= 2_000 for one in lengths)
        assert abs(sum(lengths) - doc["cover"]["length_m"]) < len(lengths)
        assert {one["id"][0] for one in doc["segments"]} == {"b"}
        assert {one["sector"] for one in doc["cover"]["segments"]} >= {"b1"}
        await settled(federation)
        for party in (REGION, COALITION):
            assert (await shown(federation[party]))["stated"] is None
        # Nothing was said to anybody: pulls alone went on.
        raw = b"".join(bytes(one.raw) for one in federation.network.sent[before:] if one.sender == FEDERAL)
        assert b"border.stated" not in raw

    play(tmp_path, story)


def test_segments_that_did_not_move_keep_their_ids_and_no_id_is_given_twice(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        await state(federal)
        first = {one["id"]: one["line"] for one in (await shown(federal))["cover"]["segments"]}
        await state(federal, (*LINE[:-1], Point(LINE[-1].lat_e7, LINE[-1].lon_e7 + 500_000)))
        second = {one["id"]: one["line"] for one in (await shown(federal))["cover"]["segments"]}
        same = first.keys() & second.keys()
        assert len(same) > len(first) / 2
        assert len(second.keys() - first.keys()) > 5
        assert all(first[one] == second[one] for one in same)
        await state(federal)
        third = (await shown(federal))["cover"]["segments"]
        gone = second.keys() - first.keys()
        assert not gone & {one["id"] for one in third}
        assert (await shown(federal))["stated"]["version"] == 3

    play(tmp_path, story)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (((0, 0), (1, 1), (0, 1), (1, 0)), "line-crosses-itself"),
        (((0, 0), (1, 0), (0, 0)), "line-crosses-itself"),
        ((), "line-too-short"),
        (((0, 0),), "line-too-short"),
        (((0, 0), (0, 0)), "line-too-short"),
        (((179, 0), (-179, 0)), "line-antimeridian"),
        (((0, 0), (60, 0)), "line-length"),
        (((0, 91), (1, 91)), "place-latitude"),
        (((181, 0), (182, 0)), "place-longitude"),
        (tuple((n / 10_000, 0) for n in range(2_001)), "line-too-long"),
    ],
)
def test_what_is_no_border_line_is_refused_with_its_code(tmp_path, line, code):
    async def story(federation):
        federal = federation[FEDERAL]
        points = tuple(Point(round(lat * 1e7), round(lon * 1e7)) for lon, lat in line)
        with pytest.raises(InvalidInput) as refused:
            await state(federal, points)
        assert refused.value.code == code
        assert (await shown(federal))["stated"] is None

    play(tmp_path, story, agree=False)


def test_only_who_sets_lines_states_it(tmp_path):
    async def story(federation):
        with pytest.raises(Denied) as refused:
            await state(federation[FEDERAL], seat="duty-1")
        assert refused.value.code == "role-needed"

    play(tmp_path, story, agree=False)


def test_own_looks_cover_the_border_and_a_partner_knows_nothing_of_it(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        for node in (federal, coalition):
            await state(node)
        now = federal.clock.now_ms()
        spots = (await federal.centre.see(border_line.stated)).spots
        flown = [
            PositionRow("RAVEN 1", "drone", now - 60_000 * (9 - n), one.lat_e7, one.lon_e7)
            for n, one in enumerate(place for some in spots[10:14] for place in some)
        ]
        actor = federal.actor("duty-1")
        await federal.centre.do(lambda desk: tracks.take(desk, actor, flown))
        await settled(federation)
        cover = (await shown(federal))["cover"]
        seen = [one for one in cover["segments"] if one["band"] == 0]
        assert seen
        assert {(one["by"], one["kind"]) for one in seen} == {(FEDERAL, "drone")}
        assert cover["parties"][0]["party"] == FEDERAL
        assert {one["basis"] for one in cover["parties"][1:]} == {"none"}
        theirs = (await shown(coalition))["cover"]
        assert {one["band"] for one in theirs["segments"]} == {5}

    play(tmp_path, story)


def test_each_level_of_the_own_side_and_how_long_it_took(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        for node in (federal, coalition):
            await state(node)
        ob = await alert(federal, COALITION)
        doc = await shown(federal)
        (one,) = busy(doc)
        assert (one["alerts"], one["open"], one["leveled"], one["waiting"], one["slowest_s"]) == (
            1,
            1,
            1,
            1,
            None,
        )
        levels = doc["alerts"][0]["levels"]
        assert [(level["level"], level["roles"], level["after_s"]) for level in levels] == [
            (1, ["duty-officer"], 0),
            (2, ["commander"], None),
        ]
        await asyncio.sleep(90)
        await acknowledge(federal, ob, "commander-1")
        await until(lambda: status(coalition, ob))
        await acknowledge(coalition, ob, "duty-1")
        await settled(federation)
        doc = await shown(federal)
        (one,) = busy(doc)
        assert one["waiting"] == 0
        assert 90 <= one["slowest_s"] <= 95
        assert doc["alerts"][0]["others"] == [{"party": COALITION, "all": True}]
        # The other side sees its own level alone, and counts from when its node knew.
        (theirs,) = (await shown(coalition))["alerts"]
        assert [level["level"] for level in theirs["levels"]] == [1]
        assert 80 <= theirs["levels"][0]["after_s"] <= 95

    play(tmp_path, story)


def test_an_alert_lies_on_the_segment_nearest_to_it_unless_it_is_too_vague_or_too_far(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        await state(federal)
        await alert(federal, COALITION)
        await alert(federal, COALITION, place={**BORDER, "precision_m": 3_000}, type="goods")
        await alert(federal, COALITION, place={**BORDER, "lon_e7": 417_800_000}, type="aircraft")
        doc = await shown(federal)
        (one,) = busy(doc)
        assert one["alerts"] == 1
        placed = {alert["type"]: alert["segment"] for alert in doc["alerts"]}
        assert placed == {"vehicles": one["id"], "goods": ""}
        (segment,) = [seg for seg in doc["cover"]["segments"] if seg["id"] == one["id"]]
        lons = [lon for lon, _ in segment["line"]]
        lats = [lat for _, lat in segment["line"]]
        assert min(lats) - 0.02 <= 36.70 <= max(lats) + 0.02
        assert min(lons) - 0.02 <= 42.00 <= max(lons) + 0.02

    play(tmp_path, story)


def test_three_occasions_make_a_repeat_place_two_do_not_and_false_alarms_never(tmp_path, monkeypatch):
    monkeypatch.setattr(border_repeats, "GAP_H", 1 / 20)  # 3 minutes

    async def story(federation):
        federal = federation[FEDERAL]
        await state(federal)
        first = await alert(federal, COALITION)
        assert (await shown(federal))["repeats"]["enough"] is False
        await alert(federal, COALITION, place=near(300))  # at once: the same occasion
        await asyncio.sleep(200)
        await alert(federal, COALITION, place=near(-300))
        again = (await shown(federal))["repeats"]
        assert (again["enough"], again["places"]) == (True, [])
        since = federal.clock.now_ms() + 1
        await asyncio.sleep(200)
        await alert(federal, COALITION, place=near(600))
        doc = await shown(federal)
        (place,) = doc["repeats"]["places"]
        assert (place["occasions"], place["alerts"]) == (3, 4)
        order = [one["id"] for one in doc["segments"]]
        assert [one["id"] for one in doc["segments"] if one["occasions"] == 3] == sorted(
            place["ids"], key=order.index
        )
        # A shorter window holds fewer.
        where = (await federal.centre.see(border_line.stated)).where
        late = await federal.centre.see(lambda reader: border_events.found(reader, where, since))
        assert len(late.alerts) == 1
        held = await every(federal, rows.OBJECT, rows.ObjectRow, group="border-alert")
        for row in held:
            if row.ob != first:
                await move(federal, row.ob, "end", {"outcome": "false-alarm"})
        again = (await shown(federal))["repeats"]
        assert (again["enough"], again["places"], again["false_alarms"], again["used"]) == (False, [], 3, 1)

    play(tmp_path, story)


def test_crossings_and_those_without_clearance_fall_on_their_segment(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        await state(federal)
        now = federal.clock.now_ms()
        six = {
            "callsign": "LYNX 1",
            "strength": "6-15",
            "place": near(-4_000),
            "corridor": [near(-4_000), near(4_000)],
            "reason": "pursuit",
            "from": now,
            "minutes": 60,
            "contact": "CH 5",
        }
        await open_object(federal, "crossing", "request", six, [REGION])
        crossed = {"why": "life-saving", "place": near(200)}
        await open_object(federal, "crossing", "crossed", crossed, [REGION])
        await open_object(federal, "crossing", "crossed", {"why": "lost"}, [REGION])  # nowhere
        doc = await shown(federal)
        assert sorted(one["crossed"] for one in doc["crossings"]) == [False, True]
        assert sum(one["crossings"] for one in busy(doc)) == 1
        assert sum(one["crossed"] for one in busy(doc)) == 1

    play(tmp_path, story)


def test_what_a_neighbour_was_told_is_its_brokers_word_and_its_age(tmp_path):
    async def story(federation):
        federal, region, coalition = (federation[party] for party in (FEDERAL, REGION, COALITION))
        await state(federal)
        quiet = await shown(federal)
        (neighbour,) = quiet["neighbours"]
        assert (neighbour["party"], neighbour["via"], neighbour["named"]) == ("neighbour", COALITION, 0)
        assert {one["told"][0]["answer"] for one in quiet["segments"]} == {"nothing"}
        # Article 57 covers the border strip, and no more than that.
        assert {one["told"][0]["may"] for one in quiet["segments"]} == {True, False}
        ob = await alert(federal, COALITION, onward=["neighbour", REGION])
        (one,) = busy(await shown(federal))
        assert (one["told"][0]["answer"], one["told"][0]["at"]) == ("waiting", 0)
        await until(lambda: status(coalition, ob))
        await move(coalition, ob, "told", {"whom": "neighbour", "answer": "no-answer"})
        await settled(federation)
        assert busy(await shown(federal))[0]["told"][0]["answer"] == "no-answer"
        await move(coalition, ob, "told", {"whom": "neighbour", "answer": "acknowledged"})
        await settled(federation)
        doc = await shown(federal)
        (one,) = busy(doc)
        assert one["told"][0]["answer"] == "acknowledged"
        assert 0 < one["told"][0]["at"] <= doc["now"]
        (neighbour,) = doc["neighbours"]
        assert (neighbour["answered"], neighbour["last"], neighbour["link"]) == (1, "acknowledged", "up")
        # Whom it went on to besides is the broker's business with its originator, not with them.
        await until(lambda: passed_on(region, FEDERAL))
        await state(region)
        theirs = await shown(region)
        assert [one["told"] for one in theirs["alerts"]] == [[]]
        assert theirs["neighbours"][0]["named"] == 0
        # The broker has passed it on itself: it counts once.
        await state(coalition)
        ours = await shown(coalition)
        assert len(ours["alerts"]) == 1
        assert ours["neighbours"][0]["link"] == "self"

    play(tmp_path, story)


def test_with_the_broker_out_of_contact_that_is_said(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        await state(federal)
        federation.network.cut(FEDERAL, COALITION)
        await asyncio.sleep(900)
        doc = await shown(federal)
        (neighbour,) = doc["neighbours"]
        assert neighbour["link"] == "down"
        assert doc["now"] - neighbour["contact"] >= 850_000

    play(tmp_path, story)


async def _people(federation, *, moved):
    """A run in which people are moved across the border three times, or are not; what the pages show."""
    federal, coalition = federation[FEDERAL], federation[COALITION]
    for node in (federal, coalition):
        await state(node)
    await alert(federal, COALITION)
    for number in range(3):
        await asyncio.sleep(200)
        if not moved:
            continue
        note = await open_object(federal, "protection-note", "raise", PEOPLE, [COALITION], key=f"n{number}")
        await until(lambda note=note: status(coalition, note))
        await move(coalition, note, "take")
        await move(coalition, note, "allow", {"allowed": [COALITION]})
        await settled(federation)
        people = {**ALERT, "type": "people-moved", "protection": note}
        ob = await open_object(federal, "border-alert", "raise", people, [COALITION], key=f"p{number}")
        await until(lambda ob=ob: status(coalition, ob))
    await settled(federation)
    await asyncio.sleep(600)
    found = []
    for node in (federal, coalition):
        doc = await shown(node)
        for name in ("now", "recorded", "stated"):
            doc.pop(name)
        doc["neighbours"] = [{**one, "contact": 0} for one in doc["neighbours"]]
        for one in doc["alerts"]:
            one.pop("at")
        for one in doc["cover"]["segments"]:
            one.pop("age_h")
        found.append(json.dumps(doc, sort_keys=True, default=str))
    return found


def test_two_runs_that_differ_in_people_who_are_moved_alone_show_the_same_border(tmp_path, monkeypatch):
    monkeypatch.setattr(border_repeats, "GAP_H", 1 / 20)

    def run(name, moved):
        return play(tmp_path / name, lambda federation: _people(federation, moved=moved))

    with_, without = run("with", moved=True), run("without", moved=False)
    assert "people-moved" not in str(with_)
    assert with_ == without
