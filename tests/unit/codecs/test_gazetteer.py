import csv
from pathlib import Path

import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st

from seamline.codecs import gazetteer
from seamline.codecs.gazetteer import Box, Gazetteer, Row, script_of
from seamline.terms.place import point

SHARED = Path(__file__).parents[4] / "shared" / "data" / "gazetteer"

ROWS = [
    Row(
        1,
        "Kirkuk",
        35.46806,
        44.39222,
        "IQ",
        975_000,
        ("Kerkûk", "كركوك", "کەرکووک", "کرکوک", "KIK", "krkwk"),
    ),
    Row(2, "Erbil", 36.19117, 44.00943, "IQ", 932_800, ("Arbīl", "Hewlêr", "أربيل", "هەولێر", "ھەwlێr")),
    Row(3, "Al Qā’im", 34.39251, 40.98945, "IQ", 74_000, ("القائم",)),
    Row(4, "Khānaqīn", 34.3482, 45.39065, "IQ", 175_000, ("خانقين", "خانەقین", "Ханакин")),
    Row(
        5,
        "Tāzah Khūrmātū",
        35.30236,
        44.32637,
        "IQ",
        21_788,
        ("Taza Khurmatu", "تازة خورماتو", "تازە خورماتوو"),
    ),
    Row(6, "Tūz Khūrmātū", 34.88808, 44.63256, "IQ", 59_000, ("Tuz Khurmatu", "طوز خورماتو")),
    Row(7, "Kirk", 50.0, 10.0, "DE", 600),
]
G = Gazetteer(ROWS)


def found(text, limit=10):
    return [place.id for place in G.search(text, limit)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("kirkuk", 1),
        ("KIRKUK", 1),
        ("kerkuk", 1),
        ("كركوك", 1),
        ("کرکوک", 1),
        ("کەرکووک", 1),
        ("كَرْكُوك", 1),
        ("krkwk", 1),
        ("kik", 1),
        ("Hewler", 2),
        ("هەولێر", 2),
        ("ههولير", 2),
        ("اربيل", 2),
        ("إربيل", 2),
        ("al-qaim", 3),
        ("qaim", 3),
        ("القايم", 3),
        ("قائم", 3),
        ("khanaqin", 4),
        ("خانەقین", 4),
        ("تازه خورماتو", 5),
    ],
)
def test_a_place_is_found_by_any_spelling_of_any_of_its_names(text, place):
    assert found(text, 1) == [place]


def test_the_best_come_first():
    assert found("kirk") == [7, 1]  # the whole name, then the beginning of one
    assert found("khurmatu") == [6, 5]  # a later word of both: the more populous
    assert found("kh") == [4, 6, 5]
    assert found("k", 1) == [1]


@pytest.mark.parametrize("text", ["", "   ", "'", "\u200f", "xyzzy", "irkuk"])
def test_nothing_is_found_where_nothing_begins_so(text):
    assert found(text) == []


@given(st.text(max_size=30), st.integers(-3, 300))
def test_any_text_can_be_searched(text, limit):
    places = G.search(text, limit)
    assert len(places) <= max(0, min(limit, gazetteer.MAX_RESULTS))
    assert len({place.id for place in places}) == len(places)


def test_only_the_first_hundred_characters_count():
    assert found("kirkuk" + " " * 94 + "x") == [1]
    assert found("kirkuk" + " " * 93 + "x") == []


def test_every_script_has_its_names_and_none_is_first():
    names = {name.text: name.script for name in G.search("erbil")[0].names}
    assert names == {
        "Erbil": "latin",
        "Arbīl": "latin",
        "Hewlêr": "latin",
        "أربيل": "arabic",
        "هەولێر": "sorani",
    }
    assert ("Ханакин", "cyrillic") not in {(n.text, n.script) for n in G.search("khanaqin")[0].names}


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("Qaḑā’ al Fallūjah", "latin"),
        ("Sar-e Pol", "latin"),
        ("خانقين", "arabic"),
        ("سَقَّز", "arabic"),
        ("سلێمانی", "sorani"),
        ("کرکوک", "other"),
        ("KIK", ""),
        ("krkwk", ""),
        ("ھەwlێr", ""),
        ("Ханакин", ""),
        ("سقّز (٢)", ""),
        ("摩蘇爾", ""),
        ("", ""),
        ("-", ""),
    ],
)
def test_script(name, script):
    assert script_of(name) == script


def test_near_is_in_order_of_the_distance_on_the_ground():
    here = point(35.4, 44.3)
    near = G.near(here, 3)
    assert [n.place.id for n in near] == [5, 1, 6]
    for one in near:
        truth = Geodesic.WGS84.Inverse(here.lat, here.lon, one.place.point.lat, one.place.point.lon)
        assert one.distance_m == round(truth["s12"])
        assert one.bearing_deg == round(truth["azi1"]) % 360
    assert len(G.near(here, 100)) == len(ROWS)
    assert G.near(here, 0) == ()


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_nearest_is_nearest_anywhere(lat, lon):
    here = point(lat, lon)
    metres = [n.distance_m for n in G.near(here, 7)]
    assert metres == sorted(metres)
    assert len(metres) == 7


def test_within_a_stretch_of_map_the_populous_come_first():
    box = Box(34, 44, 36.5, 46)
    assert [place.id for place in G.within(box)] == [1, 2, 4, 6, 5]
    assert [place.id for place in G.within(box, 2)] == [1, 2]
    assert G.within(Box(0, 0, 1, 1)) == ()


def test_a_name_means_more_ground_where_more_people_live():
    spreads = [place.point.precision_m for place in sorted(G.places, key=lambda place: place.population)]
    assert spreads == sorted(spreads)
    assert spreads[0] == 1_000


def test_nothing_at_all():
    empty = Gazetteer([])
    assert (empty.search("a"), empty.near(point(0, 0)), empty.within(Box(-90, -180, 90, 180))) == ((), (), ())


def test_names_are_bounded():
    many = Row(
        1, "Place", 0, 0, "IQ", 1, tuple(f"Place {chr(65 + n % 26)}{chr(97 + n // 26)}" for n in range(200))
    )
    assert len(Gazetteer([many]).places[0].names) == gazetteer.MAX_NAMES


@pytest.mark.skipif(not SHARED.exists(), reason="no shared data beside the project")
def test_sorani_names_agree_with_the_shared_list():
    """That list tells Sorani by the same rule, but keeps what is half transliterated."""
    with (SHARED / "geonames_cities500.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 1_000
    for row in rows:
        names = [
            n
            for n in row["names_sorani_script"].split(";")
            if n and not any(c.isascii() and c.isalpha() for c in n)
        ]
        assert [n for n in names if script_of(n) == ""] == [
            n for n in names if any(c in "ʿʼٹڈډ()" for c in n)
        ], row["name"]
