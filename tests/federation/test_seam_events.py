"""What a node may count: merged events once, each party's own beside them, and nothing that was taken back."""

from collections import Counter

import msgspec
from tests.federation.federation_world import (
    COALITION,
    FEDERAL,
    OUTSIDE,
    REGION,
    SEAM,
    every,
    file,
    got,
    move,
    open_object,
    play,
    recall,
    report,
    settled,
    status,
    until,
    withdraw,
)
from tests.federation.test_border_between_nodes import PEOPLE, alert
from tests.federation.test_events import act, propose
from tests.federation.test_seam_response import with_roads
from tests.support.reproduced import again, assert_same

from seamline.centre import imports, people_roles, rows
from seamline.centre.desk import Actor
from seamline.centre.seam import events, grounds, reporting
from seamline.gateways.studies import inputs, making
from seamline.gateways.studies.settings import HotspotsIn, RateIn, ScanIn, SiteIn, SitingIn, StudyIn
from seamline.storage.threads import Threads
from seamline.studies import events as table
from seamline.studies.document import document
from seamline.studies.series import series
from seamline.terms.times import DAY, HOUR

BESIDE = (SEAM[0] + 40_000, SEAM[1] - 30_000)


async def gathered(node, *of):
    return await node.centre.see(lambda reader: events.gathered(reader, of or events.OF))


async def counted(node):
    """How many rows of each party and kind."""
    return Counter((one.party, one.kind, one.found) for one in (await gathered(node)).rows)


def read(rows_of):
    return table.read(events.table(rows_of).decode().splitlines(keepends=True))


async def merged(federation):
    """One report of each side about the same, merged by both."""
    federal, region = federation[FEDERAL], federation[REGION]
    mine = await report(federal, "ours", found="patrol", precision_m=10)
    await report(region, "theirs", place=BESIDE, found="received", precision_m=500)
    await settled(federation)
    (there,) = await got(federal, REGION)
    event = await propose(federal, [mine, there], REGION)
    await settled(federation)
    await act(region, event, "confirm")
    await settled(federation)
    return mine, there


def test_what_is_merged_from_both_counts_once_and_in_each_partys_own(tmp_path):
    async def story(federation):
        await merged(federation)
        for node in (federation[FEDERAL], federation[REGION]):
            found = await gathered(node, events.REPORTS)
            # How a partner came to know of it goes with its sources: they stay at home.
            known = {FEDERAL: "patrol", REGION: "received"}
            assert [(one.party, one.found) for one in found.rows] == [
                (party, known[party] if party == node.party else "") for party in (FEDERAL, REGION)
            ]
            assert len({one.event for one in found.rows} - {""}) == 1
            whole, *parties = series(read(found.rows))
            assert len(whole.events) == 1
            assert whole.events.found.tolist() == [table.FOUND.index(known[node.party])]
            assert [(one.party, len(one.events)) for one in parties if one.party] == [
                (FEDERAL, 1),
                (REGION, 1),
            ]

    play(tmp_path, story)


def test_rows_that_are_one_event_are_scanned_once(tmp_path):
    async def story(federation):
        await merged(federation)
        asked = StudyIn("scan", scan=ScanIn(replications=99))
        given = await federation[FEDERAL].centre.see(lambda reader: inputs.read(reader, asked))
        study = making.made(asked, given, Threads(1))
        assert study.sources[0].rows == 2
        assert {one.name: one.value for one in study.figures}["scan-cases"] == 1
        assert "study-events-once" in {one.message for one in study.assumptions}

    play(tmp_path, story)


def test_what_stays_home_or_was_taken_back_is_not_counted(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        mine = await report(federal, "kept")
        taken = await report(federal, "taken", place=BESIDE)
        gone = await report(federal, "gone", place=BESIDE)
        await file(federal, "draft")
        await settled(federation)
        assert await counted(region) == {(FEDERAL, "spot", ""): 3}
        before = await gathered(region)
        asked = StudyIn("rate")
        given = await region.centre.see(lambda reader: inputs.read(reader, asked))
        assert not await region.centre.see(lambda reader: inputs.gone(reader, given, asked))
        await recall(federal, taken)
        await withdraw(federal, gone)
        await settled(federation)
        assert await counted(region) == {(FEDERAL, "spot", ""): 1}
        assert (await gathered(region)).left == {"gone": 2}
        assert len(before.rows) == 3
        # What was made before rests on what is not there any more, and is known to.
        assert await region.centre.see(lambda reader: inputs.gone(reader, given, asked))
        # Its originator still knows what it took back from others.
        assert await counted(federal) == {(FEDERAL, "spot", ""): 2}
        assert mine in (await gathered(federal)).keys

    play(tmp_path, story)


def test_a_report_whose_time_under_its_article_is_over_is_not_counted(tmp_path):
    async def story(federation):
        region = federation[REGION]
        await report(federation[FEDERAL], "kept")
        await settled(federation)
        (ob,) = await got(region, FEDERAL)

        def due(desk):
            """Its clock has run out, and nobody has dealt with it yet."""
            clock = rows.ClockRow(ob, "retention", "", REGION, desk.now - 1, local=True)
            desk.put(rows.CLOCK, f"{ob}/retention", clock, group=ob, sort=clock.due_at)
            return events.gathered(desk).rows

        assert await region.centre.do(due) == ()

    play(tmp_path, story)


def test_harm_situation_calls_for_help_and_people_being_moved_are_never_in_it(tmp_path):
    async def story(federation):
        federal, region, coalition = (federation[party] for party in (FEDERAL, REGION, COALITION))
        await report(federal, "seen")
        await report(federal, "mine", type="uxo")
        for kind in ("civ", "med", "sit", "works", "int"):
            await report(federal, kind, type=kind)
        await alert(federal, COALITION)
        note = await open_object(federal, "protection-note", "raise", PEOPLE, [COALITION])
        await until(lambda: status(coalition, note))
        await move(coalition, note, "acknowledge")
        await move(coalition, note, "take")
        await settled(federation)
        await move(coalition, note, "allow", {"allowed": [COALITION]})
        await settled(federation)
        people = {"type": "people-moved", "protection": note}
        await alert(federal, COALITION, **people)
        await settled(federation)
        assert len(await every(federal, rows.OBJECT, rows.ObjectRow, group="border-alert")) == 2
        seen = {(FEDERAL, "spot", ""): 1, (FEDERAL, "uxo", ""): 1}
        assert await counted(region) == seen
        assert await counted(federal) == {**seen, (FEDERAL, "alert", "patrol"): 1}
        assert (await counted(coalition))[FEDERAL, "alert", "patrol"] == 1
        # Of harm it is not even said how many reports there are.
        assert (await gathered(federal)).left["type"] == 4

    play(tmp_path, story)


def test_a_false_alarm_is_no_event(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        ob = await alert(federal, COALITION)
        assert len((await gathered(federal, events.ALERTS)).rows) == 1
        await move(federal, ob, "end", {"outcome": "false-alarm"})
        found = await gathered(federal, events.ALERTS)
        assert (found.rows, found.left["gone"]) == ((), 1)

    play(tmp_path, story)


def test_what_is_still_to_come_and_what_has_no_time_is_left_out_and_said(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        now = federal.clock.now_ms()
        await report(federal, "ahead", observed=now + 2 * HOUR)
        await report(federal, "never", observed=0)
        await report(federal, "skewed", observed=now + 20_000)
        found = await gathered(federal)
        assert found.left == {"future": 1, "undated": 1}
        assert [one.at <= federal.clock.now_ms() for one in found.rows] == [True]

    play(tmp_path, story)


def test_a_dataset_that_both_have_imported_counts_once(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        body = {
            "type": "spot",
            "observed": federal.clock.now_ms() - 30 * DAY,
            "lat_e7": SEAM[0],
            "lon_e7": SEAM[1],
            "precision_m": 5_000,
            "level": "restricted",
            "activity": "fiction",
            "found": "received",
            "dataset": "fiction-1",
        }
        items = tuple(imports.Item(f"k{number}", {**body, "size": number}) for number in range(3))
        for node in (federal, region):
            await node.centre.do(
                lambda desk, node=node: imports.take(desk, node.actor("analyst-1"), items, send=True)
            )
        await imports_of_one_stay_a_draft(region, body)
        await settled(federation)
        for node, count in ((federal, 3), (region, 4)):
            assert await counted(node) == {(node.party, "dataset", "received"): count}
        assert (await gathered(federal)).left == {"twice": 3}
        assert (await gathered(federal, events.REPORTS, events.ALERTS)).rows == ()

    async def imports_of_one_stay_a_draft(node, body):
        item = imports.Item("draft", {**body, "size": 9})
        await node.centre.do(lambda desk: imports.take(desk, node.actor("analyst-1"), (item,), send=False))

    play(tmp_path, story)


def test_the_file_has_no_ids_and_no_texts_and_reads_back(tmp_path):
    async def story(federation):
        mine, there = await merged(federation)
        found = await gathered(federation[FEDERAL])
        raw = events.table(found.rows).decode()
        assert raw.splitlines()[0] == "date,lat,lon,precision_m,kind,party,found,event"
        assert not any(text in raw for text in (mine, there, "moving", "roof", "Post 12"))
        back = read(found.rows)
        assert back.precision_m.tolist()[0] == 10
        # What a partner releases is as vague as its article makes it, and the file says so.
        assert back.precision_m.tolist()[1] >= 500
        again = events.geojson(found.rows).decode().split('"type":"Feature"')[1:]
        assert len(again) == 2

    play(tmp_path, story)


def test_a_study_by_sectors_counts_what_may_lie_in_the_seam(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        await report(federal, "inside")
        await report(federal, "behind", place=OUTSIDE)
        for by in grounds.BY:
            asked = StudyIn("rate", area="seam", rate=RateIn(by=by))
            given = await federal.centre.see(lambda reader, asked=asked: inputs.read(reader, asked))
            assert (len(given.rows), given.left["outside"]) == (1, 1)
            study = making.made(asked, given, Threads(1))
            whole = [row for row in study.tables[1].rows if row[0] == "rate-merged"]
            assert sum(row[3] for row in whole) == 1
            assert len({row[2] for row in whole}) == len(whole) == len(given.ground)
            assert all(row[-1] == "rate-sparse" for row in whole if row[3])
            if by == grounds.STRETCHES:
                assert len(whole) > 3

    play(tmp_path, story)


def test_line_checks_tell_how_much_was_reported_and_events_do_not(tmp_path):
    def checks(desk):
        """Two checks a day for three days: one side answers all, the other one in two, one was by voice."""
        today = desk.now // DAY
        for number in range(6):
            hour = (today - 1 - number // 2) * DAY + number % 2 * 12 * HOUR
            told = {FEDERAL: {"news": "nothing-to-report"}}
            if number in (0, 2):
                told[REGION] = {"news": "nothing-to-report"}
            facts = {"hour": hour, "reports": told, **({"spoken": {}} if number == 4 else {})}
            state = {"proc": "line-check", "signers": [FEDERAL, REGION], "facts": facts}
            ob = desk.new_id("check", str(number))
            row = rows.ObjectRow(ob, "line-check", "", state, hour)
            desk.put(rows.OBJECT, ob, row, group="line-check", sort=hour)
        later = {"proc": "line-check", "signers": [FEDERAL, REGION], "facts": {"hour": desk.now + DAY}}
        row = rows.ObjectRow("later", "line-check", "", later, desk.now)
        desk.put(rows.OBJECT, "later", row, group="line-check", sort=desk.now)
        return today

    async def story(federation):
        federal = federation[FEDERAL]
        assert await federal.centre.see(reporting.shares) == {}
        today = await federal.centre.do(checks)
        await report(federal, "more")
        told = await federal.centre.see(reporting.shares)
        days = range(today - 3, today)
        assert told == {FEDERAL: dict.fromkeys(days, 1.0), REGION: dict.fromkeys(days, 0.5)}
        raw = reporting.table(told).decode().splitlines()
        assert len(raw) == 3  # a run of days with one share is one row
        given = await federal.centre.see(lambda reader: inputs.read(reader, StudyIn("rate")))
        for days, last, used in ((1, today - 1, True), (1, today, False), (2, today - 1, False)):
            asked = StudyIn("rate", until=making.date(last), rate=RateIn(days=days, baseline_days=2))
            given = await federal.centre.see(lambda reader, asked=asked: inputs.read(reader, asked))
            study = making.made(asked, given, Threads(1))
            # Every day of both must be told: a guess is no measure.
            assert ("--exposure reporting.csv" in study.command) is used
            assert [one.name for one in study.sources[1:]] == ["reporting.csv"] * used
            assert len(study.tables[-1].rows) == 4

    play(tmp_path, story)


def test_siting_rests_on_segments_and_on_the_places_that_were_named(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        sites = (
            SiteIn("Post A (fiction)", SEAM[0] / 1e7, SEAM[1] / 1e7),
            SiteIn("Post B (fiction)", SEAM[0] / 1e7 + 0.3, SEAM[1] / 1e7 + 0.2, 2.0, "keep"),
            SiteIn("Post C (fiction)", SEAM[0] / 1e7 - 0.3, SEAM[1] / 1e7 - 0.2, 1.0, "forbid"),
        )
        for purpose, files in (("centre", 3), ("post", 3), ("relay", 2)):
            asked = StudyIn("siting", siting=SitingIn(purpose, sites=sites, count=2, within_km=400, kmh=20))
            given = await federal.centre.see(lambda reader, asked=asked: inputs.read(reader, asked))
            study = making.made(asked, given, Threads(1))
            assert len(given.files) == files
            opened = {row[0] for row in study.tables[0].rows}
            assert "Post B (fiction)" in opened
            assert "Post C (fiction)" not in opened

    play(tmp_path, story)


def test_travel_times_go_by_the_nodes_roads_where_it_has_some(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        site = SiteIn("Site (fiction)", SEAM[0] / 1e7, SEAM[1] / 1e7)
        asked = StudyIn("siting", siting=SitingIn("centre", sites=(site,), count=1, kmh=10))

        async def looked(node):
            given = await node.centre.see(lambda reader: inputs.read(reader, asked))
            study = making.made(asked, given, Threads(1))
            seconds = [
                float(line.split(",")[2]) for line in given.files["times.csv"].decode().splitlines()[1:]
            ]
            return making.name_of(asked, given), study, sorted(seconds)

        first, slow, before = await looked(federal)
        await with_roads(federal)
        second, fast, after = await looked(federal)
        assert first != second, "other roads, another study"
        assert len(before) == len(after) > 30
        # The nearest segment lies by the road: no slower anywhere, and some ground far sooner.
        assert all(new <= old + 1 for new, old in zip(after, before, strict=True))
        assert after[5] < 0.6 * before[5]
        assert "study-siting-off-road" in {one.message for one in slow.assumptions}
        assert "study-siting-by-road" in {one.message for one in fast.assumptions}
        assert [one.name for one in fast.sources][-1] == "fiction"
        assert fast.sources[-1].licence == "none"
        assert (await looked(region))[2] == before, "roads stay home"

    play(tmp_path, story)


def test_every_site_has_its_time_however_many_there_are(tmp_path):
    async def story(federation):
        sites = tuple(SiteIn(f"S{n}", SEAM[0] / 1e7 + n / 500, SEAM[1] / 1e7) for n in range(71))
        asked = StudyIn("siting", siting=SitingIn("centre", sites=sites, kmh=36))
        given = await federation[FEDERAL].centre.see(lambda reader: inputs.read(reader, asked))
        study = making.made(asked, given, Threads(1))
        rows_of = [line.split(",") for line in given.files["times.csv"].decode().splitlines()[1:]]
        demands = len(given.files["demand.csv"].splitlines()) - 1
        assert len(rows_of) == 71 * demands
        assert Counter(row[0] for row in rows_of) == dict.fromkeys((one.name for one in sites), demands)
        assert {one.name: one.value for one in study.figures}["siting-proved"] is True

    play(tmp_path, story)


def test_hot_spots_look_at_the_area_that_was_chosen(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        await report(federal, "inside")
        asked = StudyIn("hotspots", area="seam", hotspots=HotspotsIn(back=56))
        given = await federal.centre.see(lambda reader: inputs.read(reader, asked))
        study = making.made(asked, given, Threads(1))
        assert [one.name for one in study.sources] == ["events.csv", "areas.geojson"]

    play(tmp_path, story)


def test_only_the_analyst_takes_files_along():
    assert {
        role
        for role in people_roles.ROLES
        if people_roles.may(Actor("a/b", frozenset({role})), "seam.export")
    } == {"analyst"}
    assert not people_roles.may(Actor("a/b", frozenset({"civil-lead"})), "seam.study")


def test_the_printed_command_gives_the_same_by_sectors_and_of_a_siting(tmp_path, capsys, monkeypatch):
    async def story(federation):
        federal = federation[FEDERAL]
        for number in range(12):
            place = (SEAM[0] + 9_000 * number, SEAM[1] - 4_000 * number)
            await report(federal, f"n{number}", place=place, observed=federal.clock.now_ms() - number * DAY)
        sites = tuple(
            SiteIn(f"Site {n} (fiction)", SEAM[0] / 1e7 + n / 20, SEAM[1] / 1e7 - n / 30) for n in range(6)
        )
        found = []
        for asked in (
            StudyIn("rate", area="seam", rate=RateIn(days=7, by="stretches")),
            StudyIn("hotspots", area="seam", hotspots=HotspotsIn(back=28, period_days=7, least=1)),
            StudyIn("siting", area="seam", siting=SitingIn("post", sites=sites, within_min=120)),
            StudyIn("siting", area="seam", siting=SitingIn("relay", sites=sites, within_km=300)),
            StudyIn("siting", area="seam", siting=SitingIn("centre", sites=sites, budget=3.0)),
        ):
            given = await federal.centre.see(lambda reader, asked=asked: inputs.read(reader, asked))
            found.append((making.made(asked, given, Threads(1)), given.files))
        return found

    for study, files in play(tmp_path / "federation", story):
        one = msgspec.json.decode(msgspec.json.encode(document(study, lambda said: said.message)))
        assert_same(one, again(capsys, monkeypatch, tmp_path, study.command, files))
