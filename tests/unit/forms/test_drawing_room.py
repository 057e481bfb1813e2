"""Words in pictures have room: marks that are close, names at a map's edge, what is not known."""

import re
from functools import partial
from xml.etree import ElementTree as ET

import pytest

from seamline import words
from seamline.forms.drawing import drawn
from seamline.forms.drawing.svg import width_of
from seamline.forms.study_words import sentence, setting, written
from seamline.studies.study import UNKNOWN, Chart, Column, Figure, Map, Said, Series, Shape

SAY = partial(words.text, "en")
ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
DAYS = tuple(float(day) for day in range(18_000, 18_200, 7))


def written_at(svg):
    """Every text of a picture: where it begins or has its middle, how far up, what it says."""
    root = ET.fromstring(svg)
    found = [one for one in root.iter() if one.tag.endswith("text")]
    return [
        (float(one.get("x")), float(one.get("y")), "".join(one.itertext()).translate(ISOLATES))
        for one in found
    ]


def chart(marks):
    counts = Series("rate-merged", DAYS, (1.0,) * len(DAYS), "bar")
    party = Series("rate-party", DAYS, (0.0,) * len(DAYS), "step", text="north")
    return drawn(Chart("rate", "date", "rate-week", "rate-count", (counts, party), marks), SAY, "en")


def dates(svg):
    return [one for one in written_at(svg) if re.fullmatch(r"\d{4}-\d\d-\d\d", one[2])]


def test_dates_of_marks_never_stand_on_one_another():
    found = dates(chart((18_100.0, 18_105.0, 18_110.0)))
    assert len(found) == 2  # two rows; for the third there is no room, and its mark is there all the same
    (x1, y1, text), (x2, y2, _) = found
    assert y1 != y2 or abs(x2 - x1) > width_of(text, 11)
    assert len(dates(chart((18_020.0, 18_080.0, 18_140.0)))) == 3
    assert len({y for _, y, _ in dates(chart((18_020.0, 18_080.0, 18_140.0)))}) == 1


def test_a_series_of_a_party_says_whose_it_is():
    assert any(text.endswith("north") for _, _, text in written_at(chart(())))


def test_a_name_at_the_right_edge_of_a_map_stays_on_it():
    name = "A name of some length"
    shapes = (Shape("point", ((43.0, 35.0),)), Shape("point", ((44.0, 35.0),), 3, name))
    svg = drawn(Map("rate-map", shapes), SAY, "en")
    ((x, _, _),) = [one for one in written_at(svg) if one[2] == name]
    wide = float(ET.fromstring(svg).get("width", "720"))
    assert x + width_of(name, 11) <= wide


def test_what_is_not_known_is_drawn_hollow_and_is_not_strong():
    ring = ((43.0, 35.0), (43.5, 35.0), (43.5, 35.5))
    legend = ((UNKNOWN, Said("study-word-rate-sparse")), (1, Said("study-word-rate-rising")))
    svg = drawn(
        Map("rate-map", (Shape("ring", ring, UNKNOWN, "a"), Shape("ring", ring, 1, "b")), legend), SAY, "en"
    )
    root = ET.fromstring(svg)
    hollow = [one for one in root.iter() if one.get("class") == "au"]
    assert len(hollow) == 2  # on the ground and in the legend
    assert {one.get("fill") for one in hollow} == {"none"}
    # Where there is room for one name alone, it is that of what is known.
    assert next(text for _, _, text in written_at(svg) if text in ("a", "b")) == "b"


def test_lengths_and_times_are_said_in_the_language():
    arabic = partial(words.text, "ar")
    assert written(1_500.0, Column("x", "metres"), arabic).translate(ISOLATES) == "1.5 كم"
    assert written(90_061.0, Column("x", "seconds"), arabic).translate(ISOLATES) == "1 يوم 1:01 س"


def test_what_nobody_set_is_not_data_that_are_wanting():
    assert setting(Figure("level", None), SAY) == "not given"
    assert setting(Figure("level", 0.5, "share", 0), SAY).translate(ISOLATES) == "50 %"


def test_why_rows_were_left_out_is_said_in_words():
    said = sentence(Said("study-left-bad", {"count": 2, "reason": "import-date"}), SAY)
    assert "import-date" not in said
    assert words.text("en", "error-import-date").rstrip(".") in said


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_degrees_beside_a_map_are_not_cut_off(language):
    spots = (Shape("point", ((43.0, 35.0),)), Shape("point", ((43.01, 35.001),)))
    svg = drawn(Map("rate-map", spots), partial(words.text, language), language)
    north = [one for one in written_at(svg) if re.search(r"35\.\d{3}°", one[2])]
    assert north
    # They end beside the map, and letters of all three scripts have room before that.
    assert all(x - width_of(text, 10) >= 0 for x, _, text in north)
