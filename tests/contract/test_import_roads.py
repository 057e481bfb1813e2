"""Roads through the shell: kept on the node, replaced whole, and of nobody else's concern."""

import asyncio
import hashlib
import json

import pytest
from tests.support.node_rig import node, run
from tests.support.open_data import data
from tests.support.ports import free_ports
from tests.support.shell_node import ShellNode, done, refused

from seamline.centre import roads, rows
from seamline.centre.desk import Actor
from seamline.codecs.packed_roads import pack, unpack
from seamline.gateways.cli import import_roads
from seamline.gateways.cli.assemble import OpenNode
from seamline.storage.layout import Layout
from seamline.terms.errors import Conflict, Denied, InvalidInput

SAID = ("--source", "OpenStreetMap", "--licence", "ODbL 1.0")
NODES = "node_id,lon,lat\na,44,35\nb,44.1,35\nc,45,36\nd,45,36.1\n"
EDGES = "edge_id,u,v,class,length_km\n1,a,b,trunk,9\n2,c,d,track,11\n"


@pytest.fixture(scope="module")
def shell(tmp_path_factory):
    made = ShellNode(tmp_path_factory.mktemp("roads"), "north", *free_ports(2))
    made.init()
    yield made
    made.close()


def held(shell):
    """(what is said of the roads that are kept, the roads, pieces that lie there) on the node."""

    def read(reader):
        row = roads.kept(reader)
        raw = roads.packed(reader, row.digest) if row else b""
        return row, unpack(raw) if raw else None, len(reader.rows(rows.ROADS_PART))

    with OpenNode(Layout(shell.dir), shell.passphrase) as opened:
        return asyncio.run(opened.centre.see(read))


def tables(folder, nodes=NODES, edges=EDGES):
    (folder / "n.csv").write_text(nodes)
    (folder / "e.csv").write_text(edges)
    return folder / "n.csv", folder / "e.csv"


def test_roads_are_taken_in_and_the_next_ones_take_their_place(shell, tmp_path):
    nodes, edges = tables(tmp_path)
    told = json.loads(done(shell.run("import", "roads", edges, nodes, *SAID, "--json")))
    assert (told["edges"], told["pieces"], told["largest_m"], told["source"]) == (
        2,
        2,
        11_000,
        "OpenStreetMap",
    )
    row, found, pieces = held(shell)
    assert (row.by, row.licence, pieces) == ("north", "ODbL 1.0", 1)
    assert row.files == tuple(hashlib.sha256(file.read_bytes()).hexdigest() for file in (edges, nodes))
    assert dict(zip(row.classes, row.metres, strict=True)) == {"track": 11_000, "trunk": 9_000}
    assert found.u.tolist() == [0, 2]
    drawn = tmp_path / "roads.geojson"
    line = {"type": "LineString", "coordinates": [[44, 35], [44.1, 35.1]]}
    feature = {"type": "Feature", "properties": {"class": "primary"}, "geometry": line}
    drawn.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    said = done(shell.run("import", "roads", drawn, *SAID))
    assert "1 roads taken" in said
    assert "pieces" not in said
    row, found, pieces = held(shell)
    assert (row.classes, row.edges, pieces) == (("primary",), 1, 1)
    assert "The roads fall into 2 pieces" in done(shell.run("import", "roads", nodes, edges, *SAID))


def test_what_is_refused_leaves_the_roads_as_they_are(shell, tmp_path):
    done(shell.run("import", "roads", *tables(tmp_path), *SAID))
    before = held(shell)[0]
    one = tables(tmp_path, edges="edge_id,u,v,class,length_km\n1,a,b,goat,9\n")
    refused(shell.run("import", "roads", *one, *SAID), "goat")
    long = "x" * (roads.MAX_SAID + 1)
    refused(shell.run("import", "roads", *tables(tmp_path), "--source", long, "--licence", "x"), "one line")
    assert held(shell)[0] == before


@pytest.mark.parametrize(
    ("nodes", "edges", "want"),
    [
        (NODES, None, "roads-files"),
        (NODES, EDGES + "3,a,z,trunk,1\n", "roads-edge-node"),
        (NODES, EDGES + "3,a,b,trunk,inf\n", "table-number"),
        (NODES, EDGES + "3,a,b,trunk,0\n", "roads-edge-length"),
        (NODES, EDGES + "3,a,b,trunk,2001\n", "roads-length"),
        (NODES + "e,200,0\n", EDGES, "roads-place"),
        (NODES + "a,0,0\n", EDGES, "roads-node-twice"),
        (NODES, "edge_id,u,v,class,length_km\n", "roads-none"),
        (NODES, "\udcff", "roads-files"),
        ("{}", None, "geojson-form"),
    ],
)
def test_files_that_make_no_sense_never_reach_the_node(capsys, tmp_path, nodes, edges, want):
    from seamline.main import app

    files = []
    for name, text in (("n.csv", nodes), ("e.csv", edges)):
        if text is not None:
            (tmp_path / name).write_bytes(text.encode(errors="surrogateescape"))
            files.append(str(tmp_path / name))
    call = ["import", "roads", *files, *SAID, "--dir", str(tmp_path), "--json"]
    assert app(call, result_action="return_value") == 1
    assert json.loads(capsys.readouterr().out)["error"] == want


def test_a_file_that_is_too_long_or_missing_is_refused(tmp_path, monkeypatch):
    file = tables(tmp_path)[0]
    bar = type("Quiet", (), {"tell": lambda *_: None})()
    assert import_roads._bytes(file, bar)
    monkeypatch.setattr(import_roads, "MAX_FILE_BYTES", file.stat().st_size - 1)
    with pytest.raises(InvalidInput, match="file-too-large"):
        import_roads._bytes(file, bar)


def test_the_roads_of_the_country_come_from_tables_and_from_lines(shell):
    tabled = data("transport", "osm_road_nodes.csv"), data("transport", "osm_road_edges.csv")
    told = json.loads(done(shell.run("import", "roads", *tabled, *SAID, "--json")))
    assert told["edges"] > 5_000
    assert told["pieces"] > 1
    lines = data("transport", "osm_roads_2021.geojson")
    told = json.loads(done(shell.run("import", "roads", lines, "--gap-m", "50", *SAID, "--json")))
    assert told["edges"] > 5_000
    assert told["left_out"] > 0
    assert held(shell)[0].digest == told["digest"]


def test_pieces_come_in_order_whole_and_from_who_may(tmp_path):
    raw = pack(import_roads.read([NODES.encode(), EDGES.encode()], 0))
    digest = hashlib.sha256(raw).hexdigest()
    may, other = Actor("north/a", frozenset({"analyst"})), Actor("north/b", frozenset({"civil-lead"}))

    async def work():
        async with node(tmp_path) as rig:

            async def put(number, piece, who=may, of=digest):
                await rig.centre.do(lambda desk: roads.put(desk, who, of, number, piece))

            for code, arguments in {
                "role-needed": (0, raw, other),
                "roads-part": (0, bytes(roads.PART_BYTES + 1)),
                "roads-order": (1, raw),
            }.items():
                with pytest.raises((Denied, InvalidInput, Conflict), match=code):
                    await put(*arguments)
            with pytest.raises(InvalidInput, match="roads-part"):
                await put(roads.MAX_PARTS, raw)
            with pytest.raises(InvalidInput, match="roads-part"):
                await put(0, raw, of="../x")
            await put(0, raw[:-1])
            row = rows.RoadsRow(digest, 1, "x", "s", "l", (digest,), 1, 1, 1, 1, 1, 1, 1, (), ())
            with pytest.raises(Conflict, match="roads-order"):
                await rig.centre.do(lambda desk: roads.take(desk, may, row))
            await put(0, b"other", of="0" * 64)
            left = await rig.centre.see(lambda reader: [one.group for one in reader.rows(rows.ROADS_PART)])
            assert left == ["0" * 64], "what was laid aside before and never taken"
            await put(0, raw)
            await rig.centre.do(lambda desk: roads.take(desk, may, row))
            line = await rig.centre.see(lambda reader: reader.every(rows.LOGLINE, rows.LogLine)[-1])
            assert (line.message[0], line.by) == ("log-roads-taken", "north/a")
            assert await rig.centre.see(lambda reader: roads.packed(reader, digest)) == raw

    run(work())
