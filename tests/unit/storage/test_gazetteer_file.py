import json

import pytest

from seamline.codecs.gazetteer import Box, Gazetteer
from seamline.storage import gazetteer_file
from seamline.terms.errors import Unavailable

HERE = Box(28.5, 38, 38, 49.5)


def test_the_packaged_file_has_the_towns_of_the_area():
    rows = gazetteer_file.rows(HERE)
    assert len(rows) > 1_000
    assert all(HERE.has(row.latitude, row.longitude) for row in rows)
    places = Gazetteer(rows)
    for text in ("Kirkuk", "كركوك", "کەرکووک"):
        (best,) = places.search(text, 1)
        assert best.id == 94787
        assert {"latin", "arabic", "sorani"} <= {name.script for name in best.names}


def test_edges_are_included_and_nothing_beyond(tmp_path):
    row = {"name": "x", "countrycode": "IQ", "population": 1, "alternatenames": ["y"], "timezone": "-"}
    spots = [(28.5, 38.0), (38.0, 49.5), (28.4999, 40.0), (30.0, 49.5001)]
    file = tmp_path / "places.json"
    file.write_text(
        json.dumps(
            {str(n): {**row, "geonameid": n, "latitude": a, "longitude": b} for n, (a, b) in enumerate(spots)}
        )
    )
    assert [found.id for found in gazetteer_file.rows(HERE, file)] == [0, 1]


@pytest.mark.parametrize(
    "content", [None, "", "[]", "{", '{"1": {"name": "x"}}', '{"1": {"latitude": 30, "longitude": 40}}']
)
def test_a_file_that_cannot_be_read_says_so(tmp_path, content):
    file = tmp_path / "places.json"
    if content is not None:
        file.write_text(content)
    with pytest.raises(Unavailable, match="gazetteer-file"):
        gazetteer_file.rows(HERE, file)


def test_an_empty_world_has_no_places(tmp_path):
    file = tmp_path / "places.json"
    file.write_text("{}")
    assert gazetteer_file.rows(HERE, file) == []
