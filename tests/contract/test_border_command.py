"""``seamline line border`` and ``line import``: own lines from a file, at a node that does not run."""

import json

import pytest
from tests.support.founded import WORDS, founded

from seamline.main import app

# FICTION: a line between nowhere and nowhere.
LINE = [[41.2, 36.05], [41.7, 36.45], [42.0, 36.695], [42.15, 36.92]]


@pytest.fixture
def node(tmp_path, monkeypatch):
    monkeypatch.setenv("SEAMLINE_PASSPHRASE", WORDS)
    return founded(tmp_path)


def border(node, capsys, text, *more, order="border"):
    file = node.root.parent / "line.geojson"
    file.write_text(text, encoding="utf-8")
    capsys.readouterr()
    words = ["line", order, str(file), "--dir", str(node.root), *more]
    code = app(words, result_action="return_value")
    return code, capsys.readouterr().out


def drawn(line, kind="LineString"):
    return json.dumps({"type": kind, "coordinates": line})


def test_a_line_of_presence_comes_from_a_file_as_well(node, capsys):
    code, said = border(node, capsys, drawn(LINE), order="import")
    assert code == 0, said
    assert "4 points, 129.7 km" in said, "by the ellipsoid"


def test_it_says_how_many_segments_there_are_and_how_many_keep_their_id(node, capsys):
    code, said = border(node, capsys, drawn(LINE))
    assert code == 0, said
    assert "4 points" in said
    assert "of which 0 keep their id" in said
    code, said = border(node, capsys, drawn(LINE))
    assert code == 0
    segments = int(said.split(" segments")[0].rsplit(" ", 1)[1])
    assert segments > 80
    assert f"of which {segments} keep their id" in said
    code, said = border(node, capsys, drawn([*LINE[:-1], [42.2, 36.92]]), "--language", "ckb")
    assert code == 0
    assert "keep" not in said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (drawn([[0, 0], [1, 1], [0, 1], [1, 0]]), "must not meet or cross itself"),
        (drawn([]), "GeoJSON"),
        ('{"type":"FeatureCollection","features":[]}', "exactly one line"),
        (drawn([[179, 0], [-179, 0]]), "180th meridian"),
        (drawn([[n / 10_000, 0] for n in range(2_001)]), "too many points"),
        ('{"type":"LineString","coordinates":[[NaN,0],[1,1]]}', "JSON"),
        ('{"type":"LineString","coordinates":[[1e999,0],[1,1]]}', ""),
        (drawn([[0, 0], [0, 95]]), "latitude"),
        (drawn([1, 2], "Point"), "exactly one line"),
        (drawn([[[0, 0], [1, 0], [1, 1], [0, 0]]], "Polygon"), "exactly one line"),
        (drawn([[[0, 0], [1, 0]], [[2, 0], [3, 0]]], "MultiLineString"), "exactly one line"),
        ('{"type":"LineString"', "JSON"),
        ("", "JSON"),
        ("\x00\xff", "JSON"),
    ],
)
def test_what_is_no_border_line_is_refused_in_words(node, capsys, text, words):
    code, said = border(node, capsys, text)
    assert code == 1, said
    assert words in said
    assert "Traceback" not in said
