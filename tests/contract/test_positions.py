"""Positions through the API and the shell; and nothing of them leaves the node."""

import asyncio
import datetime as dt
import json
import re

import pytest
from tests.support.node_rig import code, node, pair, run
from tests.support.ports import free_ports
from tests.support.shell_node import ShellNode, done, refused

from seamline.centre import rows, tracks
from seamline.centre.desk import Actor
from seamline.gateways.cli.assemble import OpenNode
from seamline.storage.layout import Layout
from seamline.terms.times import HOUR

SIGN = "KESTREL-7"
PERSON = "NAMED PERSON"


def position(now, unit=SIGN, **more):
    given = {"unit": unit, "kind": "patrol", "at": now, "lat_e7": 354_400_000, "lon_e7": 444_800_000}
    return {**given, **more}


def test_positions_come_and_the_newest_are_given_back(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            watch = await rig.browser("watch", "duty-officer")
            now = rig.clock.now_ms()
            batch = [
                position(now - 60_000),
                position(now),
                position(now, "S 1", kind="drone", precision_m=15),
            ]
            answer = await watch.post("/api/positions", {"positions": batch})
            assert answer.json() == {"taken": 3, "old": 0}
            shown = (await watch.get("/api/positions")).json()
            assert shown == [{**position(now), "precision_m": 0}, batch[2]]
            old = position(now - tracks.KEPT_MS - HOUR)
            assert (await watch.post("/api/positions", {"positions": [old]})).json() == {"taken": 0, "old": 1}
            before = await rig.centre.see(lambda reader: reader.view.size())
            await watch.post("/api/positions", {"positions": batch})
            assert await rig.centre.see(lambda reader: reader.view.size()) == before, "no entry"

    run(work())


def test_what_makes_no_sense_is_refused_whole(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            watch = await rig.browser("watch", "duty-officer")
            now = rig.clock.now_ms()
            wrong = {
                "body-form": [
                    position(now, kind="tank"),
                    position(now, lat_e7=900_000_001),
                    position(now, lon_e7=-1_800_000_001),
                    position(now, lat_e7=35.44),
                    position(now, precision_m=-1),
                    position(now, at="now"),
                    position(-1),
                    position(now, driver=PERSON),
                    position(now, unit="x" * 25),
                    position(now, unit=""),
                    {"unit": SIGN},
                    None,
                ],
                "unit-form": [position(now, unit="0770 123 4567"), position(now, unit="a\u202eb")],
                "position-future": [position(now + 10 * tracks.AHEAD_MS), position(2**53 - 1)],
            }
            for want, cases in wrong.items():
                for case in cases:
                    answer = await watch.post("/api/positions", {"positions": [position(now), case]})
                    assert (answer.status_code, code(answer)) == (400, want), case
            for raw in (b'{"positions":[NaN]}', b'{"positions":[{"at":1e400}]}', b"[]", b"\xff"):
                headers = {"content-type": "application/json"}
                answer = await watch.post("/api/positions", content=raw, headers=headers)
                assert answer.status_code == 400, raw
            many = [position(now)] * (tracks.MAX_BATCH + 1)
            assert code(await watch.post("/api/positions", {"positions": many})) == "body-form"
            assert (await watch.post("/api/positions", {"positions": many[:-1]})).status_code == 200
            await rig.centre.do(lambda desk: desk.tx.delete(rows.POSITION, SIGN))
            assert (await watch.get("/api/positions")).json() == []

    run(work())


def test_a_partner_is_sent_nothing_of_them_and_no_export_has_them(tmp_path):
    async def work():
        async with node(tmp_path, "alpha") as alpha, node(tmp_path, "bravo") as bravo:
            await pair(alpha, bravo)
            watch = await alpha.browser("watch", "duty-officer", "administrator")
            now = alpha.clock.now_ms()

            def queued(reader):
                return len(reader.rows(rows.QUEUE)), reader.view.size()

            before = await alpha.centre.see(queued)
            batch = [position(now - n * 60_000) for n in range(50)]
            assert (await watch.post("/api/positions", {"positions": batch})).status_code == 200
            assert await alpha.centre.see(queued) == before
            answer = await watch.post("/api/parcels/export", {"party": "bravo"})
            assert answer.status_code == 200
            assert SIGN.encode() not in answer.content
            for path in ("/api/picture", "/api/objects", "/api/sharing", "/api/board"):
                assert SIGN not in (await watch.get(path)).text, path
            log = await alpha.centre.see(
                lambda reader: [row.raw for row in reader.view.log(0, reader.view.size())]
            )
            assert not any(SIGN.encode() in raw for raw in log if raw)

    run(work())


@pytest.fixture(scope="module")
def shell(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tracks")
    made = ShellNode(folder, "north", *free_ports(2))
    made.init()
    yield made
    made.close()


def held(shell):
    """(newest by unit, history) on the node."""
    who = Actor("north", frozenset({"analyst"}))

    def read(reader):
        return {one.unit: one for one in tracks.newest(reader, who)}, tracks.history(reader, who, 0, 2**53)

    with OpenNode(Layout(shell.dir), shell.passphrase) as opened:
        return asyncio.run(opened.centre.see(read))


def iso(minutes_ago):
    return (dt.datetime.now(dt.UTC) - dt.timedelta(minutes=minutes_ago)).isoformat(timespec="seconds")


def test_a_track_is_imported_and_nothing_of_whom_it_names(shell, tmp_path):
    walk = tmp_path / "walk.gpx"
    points = "".join(f'<trkpt lat="35.5" lon="44.5{n}"><time>{iso(30 - n)}</time></trkpt>' for n in range(3))
    author = f"<metadata><author><name>{PERSON}</name></author></metadata>"
    walk.write_text(
        f"<gpx creator='{PERSON}'>{author}<trk><name>{PERSON}</name><trkseg>{points}"
        '<trkpt lat="1" lon="1"/><trkpt lat="1" lon="1"><time>2013-01-01T00:00:00Z</time></trkpt></trkseg></trk></gpx>'
    )
    told = done(shell.run("import", "tracks", walk, "--unit", SIGN, "--kind", "patrol", "--json"))
    found = json.loads(told)
    assert {name: found[name] for name in ("positions", "taken", "old", "untimed")} == {
        "positions": 4,
        "taken": 3,
        "old": 1,
        "untimed": 1,
    }
    last, kept = held(shell)
    assert (last[SIGN].lat_e7, last[SIGN].lon_e7, last[SIGN].precision_m) == (355_000_000, 445_200_000, 10)
    assert len(kept) == 3
    assert PERSON.encode() not in b"".join(
        file.read_bytes() for file in shell.dir.rglob("*") if file.is_file()
    )
    table = tmp_path / "two.csv"
    table.write_text(f"unit,time,lat,lon,kind,party\nA,{iso(2)},1,2,drone,north\nB,{iso(1)},-3,4,vehicle,\n")
    assert "2 of 2 positions taken. They stay on this node." in done(shell.run("import", "tracks", table))
    assert {"A", "B"} <= held(shell)[0].keys()


def test_a_file_that_the_node_does_not_take_is_refused_and_nothing_of_it_is_taken(shell, tmp_path):
    head = "unit,time,lat,lon,kind,party\n"
    many = "".join(f"D,{iso(n / 60 + 1)},1,2,patrol,\n" for n in range(tracks.MAX_BATCH))
    file = tmp_path / "some.csv"
    file.write_text(head + many + f"D,{iso(-60)},1,2,patrol,\n")
    told = shell.run("import", "tracks", file, "--language", "ckb")
    assert told.returncode == 1
    assert not re.search("[a-z]{4}", told.stdout.replace("error", "")), told.stdout
    assert "D" not in held(shell)[0], "not one batch of it"
    file.write_text(f"{head}E,{iso(1)},1,2,patrol,south\n")
    refused(shell.run("import", "tracks", file), "names another party")
    assert "E" not in held(shell)[0]


@pytest.mark.parametrize(
    ("name", "text", "more", "want"),
    [
        ("a.csv", None, (), "file-missing"),
        ("a.gpx", "<gpx/>", ("--unit", "0770 123 4567", "--kind", "drone"), "unit-form"),
        ("a.gpx", "<gpx/>", ("--unit", "E", "--kind", "tank"), "unit-kind"),
        ("a.gpx", '<!DOCTYPE g [<!ENTITY a "b">]><gpx>&a;</gpx>', ("--unit", "E"), "gpx-document-type"),
        ("a.csv", "unit,time,lat,lon\nE,2020-09-20T10:00:00Z,1,2\n", (), "import-unit-kind"),
        ("a.csv", "unit,time,lat,lon\n,2020-09-20T10:00:00Z,1,2\n", ("--kind", "drone"), "import-unit"),
        ("a.csv", "unit,time,lat,lon\nE,2020-09-20T10:00:00Z,inf,2\n", ("--kind", "drone"), "table-number"),
        ("a.geojson", "[]", ("--unit", "E", "--kind", "drone"), "geojson-form"),
        ("a.csv", "\udcff", ("--unit", "E", "--kind", "drone"), "file-not-text"),
    ],
)
def test_a_file_that_makes_no_sense_never_reaches_the_node(capsys, tmp_path, name, text, more, want):
    from seamline.main import app

    file = tmp_path / name
    if text is not None:
        file.write_bytes(text.encode(errors="surrogateescape"))
    call = ["import", "tracks", str(file), "--dir", str(tmp_path), "--json", *more]
    assert app(call, result_action="return_value") == 1
    assert json.loads(capsys.readouterr().out)["error"] == want


def test_a_file_that_is_too_long_is_refused(capsys, tmp_path, monkeypatch):
    from seamline.gateways.cli import import_tracks
    from seamline.main import app

    file = tmp_path / "a.gpx"
    file.write_text("<gpx/>")
    call = ["import", "tracks", str(file), "--dir", str(tmp_path), "--json"]
    monkeypatch.setattr(import_tracks, "MAX_FILE_BYTES", 6)
    assert app(call, result_action="return_value") == 0, (
        "there is nothing in it, so nothing is asked of a node"
    )
    monkeypatch.setattr(import_tracks, "MAX_FILE_BYTES", 5)
    capsys.readouterr()
    assert app(call, result_action="return_value") == 1
    assert json.loads(capsys.readouterr().out)["error"] == "file-too-large"
