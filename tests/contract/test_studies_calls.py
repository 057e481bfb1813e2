"""Studies over the API: run, looked at, printed, taken along; each setting at its bound and one past it."""

import asyncio
import time

import pytest
from tests.support.node_rig import code, node, run
from tests.support.reproduced import again, assert_same
from tests.support.type_files import type_folder
from tests.support.web_asking import UNKNOWN

from seamline.centre import rows
from seamline.gateways.paper.typeset import Paper, pages
from seamline.gateways.studies.settings import MAX_BACK_DAYS, MAX_SEED, MAX_SITES
from seamline.terms.times import DAY

SITES = [
    {"name": f"Post {number} (fiction)", "lat": 35.4 + number / 10, "lon": 44.3, "cost": 1, "use": ""}
    for number in range(3)
]


def body(number, now):
    """Events of 200 days, thicker about one spot in the last fortnight."""
    near = number % 3 == 0
    days = number % 14 if near else (number * 7) % 200
    return {
        "type": "spot",
        "observed": now - days * DAY,
        "lat_e7": 354_000_000 + (number % 5) * 10_000 + (0 if near else (number * 37 % 100) * 40_000),
        "lon_e7": 443_000_000 + (number % 7) * 10_000 + (0 if near else (number * 53 % 100) * 40_000),
        "precision_m": 10 if number % 11 else 9_000,
        "found": ("patrol", "received", "")[number % 3],
        "level": "restricted",
        "activity": "secret words (fiction)",
    }


async def filled(rig, count=180):
    def job(desk):
        for number in range(count):
            ob = desk.new_id("study", str(number))
            owner = ("alpha", "bravo")[number % 2]
            row = rows.ReportRow(
                ob, owner, "sent", body(number, desk.now), event="E" if number in (4, 5) else ""
            )
            desk.put(rows.REPORT, ob, row, group=owner, sort=desk.now)

    await rig.centre.do(job)


async def made(browser, **asked):
    """Ask until it is made; the answer."""
    answer = await browser.post("/api/seam/studies", asked)
    assert answer.status_code == 200, answer.text
    return await waited(browser, answer.json())


async def waited(browser, found):
    deadline = time.monotonic() + 240
    while found["state"] != "done":
        assert time.monotonic() < deadline
        answer = await browser.get(f"/api/seam/studies/{found['id']}?language=ar")
        assert answer.status_code == 200, answer.text
        found = answer.json()
        await asyncio.sleep(0.05)
    return found


async def file(browser, found, name):
    answer = await browser.post(f"/api/seam/studies/{found['id']}/files", {"name": name})
    assert answer.status_code == 200, answer.text
    return answer


def test_what_there_is_to_study_is_told_by_source(tmp_path):
    async def story():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            seen = (await browser.get("/api/seam/studies")).json()
            assert (seen["counted"], seen["first"]) == ({"reports": 0, "alerts": 0, "datasets": 0}, "")
            await filled(rig, 10)
            seen = (await browser.get("/api/seam/studies")).json()
            assert (seen["counted"]["reports"], len(seen["first"])) == (10, 10)

    run(story())


@pytest.mark.parametrize(
    "asked",
    [
        {"kind": "rate", "rate": {"days": 14}},
        {"kind": "rate", "rate": {"baseline": "season", "years": 1, "discovery": "by", "level": 0.9}},
        {"kind": "alarms"},
        {"kind": "scan", "seed": 7, "scan": {"replications": 99}},
        {
            "kind": "scan",
            "scan": {"look": "retrospective", "replications": 99, "cell_km": None, "radius_km": None},
        },
        {"kind": "knox", "seed": 3, "knox": {"replications": 99}},
        {"kind": "hotspots", "hotspots": {"least": 3}},
    ],
    ids=lambda asked: asked["kind"],
)
def test_the_printed_command_gives_the_same_from_the_files(tmp_path, capsys, monkeypatch, asked):
    async def story():
        async with node(tmp_path) as rig:
            await filled(rig)
            browser = await rig.browser("look", "analyst", "duty-officer")
            found = await made(browser, **asked)
            assert found["files"] == ["events.csv", "events.geojson"]
            files = {name: (await file(browser, found, name)).content for name in ("events.csv",)}
            return found, files

    found, files = run(story())
    study = found["study"]
    assert study["sources"][0]["rows"] == 180
    assert study["sources"][0]["used"] > 30
    assert study["tables"]["reporting"]
    assert_same(study, again(capsys, monkeypatch, tmp_path, study["command"], files))


def test_the_same_seed_the_same_answer_and_it_is_made_once(tmp_path):
    async def story():
        async with node(tmp_path) as rig:
            await filled(rig)
            browser = await rig.browser("look", "analyst")
            asked = {"kind": "scan", "seed": 5, "scan": {"replications": 99}}
            first = await made(browser, **asked)
            again_ = await made(browser, **asked, language="ckb")
            assert (again_["id"], again_["at"]) == (first["id"], first["at"])
            assert again_["study"]["language"] == "ckb"
            rig.parts.studies.forget(first["id"])
            anew = await made(browser, **asked)
            assert anew["study"]["tables"] == first["study"]["tables"]
            other = await made(browser, **{**asked, "seed": 6})
            assert other["id"] != first["id"]
            assert other["study"]["seed"] == 6
            # One report more, and it is another study.
            await filled(rig, 181)
            assert (await made(browser, **asked))["id"] != first["id"]

    run(story())


def test_shapes_for_the_map_are_those_of_the_study(tmp_path):
    async def story():
        async with node(tmp_path) as rig:
            await filled(rig)
            browser = await rig.browser("look", "analyst")
            found = await made(browser, kind="scan", scan={"replications": 99})
            assert {"ring", "point"} <= {one["kind"] for one in found["shapes"]}
            assert all(
                -180 <= lon <= 180 and -90 <= lat <= 90
                for one in found["shapes"]
                for lon, lat in one["points"]
            )

    run(story())


def test_a_study_comes_on_paper_in_each_language(tmp_path):
    async def story():
        async with node(tmp_path) as rig:
            object.__setattr__(rig.parts, "paper", Paper(type_folder()))
            await filled(rig)
            browser = await rig.browser("look", "duty-officer")
            found = await made(browser, kind="rate")
            for language in ("en", "ar", "ckb"):
                answer = await browser.get(f"/api/seam/studies/{found['id']}/print?language={language}")
                assert answer.status_code == 200, answer.text
                assert answer.headers["content-language"] == language
                assert pages(answer.content) >= 1

    run(story())


def test_what_was_taken_back_since_is_neither_shown_nor_printed_nor_handed_out(tmp_path):
    async def story():
        async with node(tmp_path) as rig:
            await filled(rig, 20)
            browser = await rig.browser("look", "analyst")
            for call in ("", "/print", "/files"):
                found = await made(browser, kind="rate")

                def recalled(desk):
                    row = desk.rows(rows.REPORT, group="bravo", limit=50)[0]
                    old = desk.find(rows.REPORT, row.key, rows.ReportRow)
                    gone = rows.ReportRow(row.key, old.owner, old.status, {}, gone="recalled")
                    desk.put(rows.REPORT, row.key, gone, group="gone", sort=desk.now)
                    desk.record("recall.received/1", row.key, {"from": "bravo"})

                await rig.centre.do(recalled)
                path = f"/api/seam/studies/{found['id']}{call}"
                if call == "/files":
                    answer = await browser.post(path, {"name": "events.csv"})
                else:
                    answer = await browser.get(path)
                assert (answer.status_code, code(answer)) == (409, "study-recalled")
                answer = await browser.get(f"/api/seam/studies/{found['id']}")
                assert answer.status_code == 404

    run(story())


def test_files_are_the_analysts_alone_and_the_log_says_who_took_them(tmp_path):
    async def story():
        async with node(tmp_path) as rig:
            await filled(rig, 20)
            duty = await rig.browser("watch", "duty-officer")
            found = await made(duty, kind="rate")
            answer = await duty.post(f"/api/seam/studies/{found['id']}/files", {"name": "events.csv"})
            assert (answer.status_code, code(answer)) == (403, "role-needed")
            analyst = await rig.browser("look", "analyst")
            for name in ("events.csv", "events.geojson"):
                answer = await file(analyst, found, name)
                assert name in answer.headers["content-disposition"]
                assert b"secret" not in answer.content
            for name in ("../events.csv", "areas.geojson", "times.csv", ""):
                answer = await analyst.post(f"/api/seam/studies/{found['id']}/files", {"name": name})
                assert answer.status_code == 404
            lines = await rig.centre.see(lambda reader: reader.every(rows.LOGLINE, rows.LogLine))
            taken = [line for line in lines if line.kind == "export.taken/1"]
            assert [(line.by, line.message[1]["name"]) for line in taken] == [
                ("alpha/look", "events.csv"),
                ("alpha/look", "events.geojson"),
            ]

    run(story())


def test_nobody_learns_of_a_study_that_is_not_there(tmp_path):
    async def story():
        async with node(tmp_path) as rig:
            browser = await rig.browser("look", "analyst")
            for path in ("", "/print"):
                assert (await browser.get(f"/api/seam/studies/{UNKNOWN['id']}{path}")).status_code == 404
            answer = await browser.post(f"/api/seam/studies/{UNKNOWN['id']}/files", {"name": "events.csv"})
            assert answer.status_code == 404

    run(story())


WRONG = [
    {"kind": "murder"},
    {"kind": "rate", "language": "fr"},
    {"kind": "rate", "until": "tomorrow"},
    {"kind": "rate", "until": "2999-01-01"},
    {"kind": "rate", "until": "2016-02-30"},
    {"kind": "rate", "until": "0001-01-01"},
    {"kind": "rate", "of": []},
    {"kind": "rate", "of": ["aid-notices"]},
    {"kind": "rate", "seed": -1},
    {"kind": "rate", "seed": MAX_SEED + 1},
    {"kind": "rate", "area": "a" * 65},
    {"kind": "rate", "scan": {}},
    {"kind": "rate", "rate": {"days": 0}},
    {"kind": "rate", "rate": {"days": MAX_BACK_DAYS + 1}},
    {"kind": "rate", "rate": {"days": 1.5}},
    {"kind": "rate", "rate": {"baseline_days": MAX_BACK_DAYS + 1}},
    {"kind": "rate", "rate": {"years": 21}},
    {"kind": "rate", "rate": {"level": 1}},
    {"kind": "rate", "rate": {"by": "villages"}},
    {"kind": "rate", "rate": {"discovery": "none"}},
    {"kind": "rate", "rate": {"extra": 1}},
    {"kind": "alarms", "alarms": {"weeks": 521}},
    {"kind": "alarms", "alarms": {"weeks": 0}},
    {"kind": "alarms", "alarms": {"alpha": 0}},
    {"kind": "alarms", "alarms": {"alpha_ears": 0.21}},
    {"kind": "alarms", "alarms": {"alpha_three": -1}},
    {"kind": "scan", "scan": {"back": 6}},
    {"kind": "scan", "scan": {"back": MAX_BACK_DAYS + 1}},
    {"kind": "scan", "scan": {"longest": 0}},
    {"kind": "scan", "scan": {"radius_km": 500.1}},
    {"kind": "scan", "scan": {"share": 0}},
    {"kind": "scan", "scan": {"share": 1.1}},
    {"kind": "scan", "scan": {"least": 1}},
    {"kind": "scan", "scan": {"clusters": 101}},
    {"kind": "scan", "scan": {"cell_km": 0}},
    {"kind": "scan", "scan": {"precision_m": 100_001}},
    {"kind": "scan", "scan": {"replications": 98}},
    {"kind": "scan", "scan": {"replications": 10_000}},
    {"kind": "knox", "knox": {"distances_km": []}},
    {"kind": "knox", "knox": {"distances_km": [1] * 11}},
    {"kind": "knox", "knox": {"distances_km": [2, 1], "replications": 99}},
    {"kind": "knox", "knox": {"within_days": [7, 7], "replications": 99}},
    {"kind": "knox", "knox": {"within_days": [MAX_BACK_DAYS + 1]}},
    {"kind": "hotspots", "hotspots": {"cell_km": 0.9}},
    {"kind": "hotspots", "hotspots": {"period_days": 367}},
    {"kind": "hotspots", "hotspots": {"level": 0.6}},
    {"kind": "hotspots", "hotspots": {"least": 0}},
    {"kind": "siting", "siting": {"purpose": "weapon"}},
    {"kind": "siting", "siting": {"count": 0}},
    {"kind": "siting", "siting": {"count": MAX_SITES + 1}},
    {"kind": "siting", "siting": {"backup": 1.1}},
    {"kind": "siting", "siting": {"kmh": 0}},
    {"kind": "siting", "siting": {"within_min": 1_441}},
    {"kind": "siting", "siting": {"budget": -1}},
    {"kind": "siting", "siting": {"sites": SITES * 40}},
    {"kind": "siting", "siting": {"sites": [{**SITES[0], "name": "=1+1"}]}},
    {"kind": "siting", "siting": {"sites": [{**SITES[0], "name": "a,b"}]}},
    {"kind": "siting", "siting": {"sites": [{**SITES[0], "name": "a" * 81}]}},
    {"kind": "siting", "siting": {"sites": [{**SITES[0], "lat": 91}]}},
    {"kind": "siting", "siting": {"sites": [{**SITES[0], "use": "maybe"}]}},
    {"kind": "siting", "siting": {"sites": SITES}},
    {"kind": "siting"},
]


def test_garbage_is_refused_by_name_and_the_node_goes_on(tmp_path):
    """Every setting out of its bounds, and what only shows once it is tried: 400, never 500."""

    async def story():
        async with node(tmp_path) as rig:
            await filled(rig, 40)
            browser = await rig.browser("look", "analyst")
            for asked in WRONG:
                answer = await browser.post("/api/seam/studies", asked)
                for _ in range(200):
                    if answer.status_code != 200 or answer.json()["state"] == "done":
                        break
                    answer = await browser.get(f"/api/seam/studies/{answer.json()['id']}")
                assert answer.status_code == 400, (asked, answer.text)
            assert (await made(browser, kind="rate"))["state"] == "done"
            answer = await browser.post("/api/seam/studies", {"kind": "rate", "area": "nowhere"})
            assert answer.status_code == 404

    run(story())


def test_too_much_at_once_is_refused(tmp_path):
    async def story():
        async with node(tmp_path) as rig:
            await filled(rig)
            browser = await rig.browser("look", "analyst")
            big = {"back": 2_000, "look": "retrospective", "longest": 200, "replications": 9_999}
            found = await asyncio.gather(
                *(
                    browser.post("/api/seam/studies", {"kind": "scan", "seed": n, "scan": big})
                    for n in range(3)
                )
            )
            refused = [answer for answer in found if answer.status_code != 200]
            assert [(one.status_code, code(one)) for one in refused] == [(503, "study-busy")]

    run(story())


def test_an_empty_node_says_not_enough_data(tmp_path):
    async def story():
        async with node(tmp_path) as rig:
            browser = await rig.browser("look", "duty-officer")
            for kind in ("rate", "alarms", "scan", "knox", "hotspots"):
                found = await made(browser, kind=kind)
                assert found["files"] == ["events.csv"]
                assert found["study"]["sources"][0].get("used", 0) == 0
                assert "study-events-none" in {one["message"] for one in found["study"]["cautions"]}

    run(story())
