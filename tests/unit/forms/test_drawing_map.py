"""Maps as SVG: places where they belong, a scale that holds, a bounded size."""

import math
import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import made_studies
from tests.unit.forms.test_drawing_chart import SVG, classes, svg, texts, tree

from seamline import words
from seamline.forms.drawing.ground import METRES_PER_DEGREE
from seamline.forms.drawing.map import MAX_LABELS, MAX_POINTS, MAX_SHAPES
from seamline.forms.sheet import MAX_PICTURE_CHARS
from seamline.studies.study import Map, Said, Shape


def points(found, ink):
    """Where discs and squares of an ink stand."""
    ways = "".join(one.get("d") for one in found.iter(f"{SVG}path") if one.get("class") == ink)
    return [tuple(map(float, at)) for at in re.findall(r"M(-?[\d.]+) (-?[\d.]+)a", ways)]


@pytest.mark.parametrize(
    ("language", "east"), [("en", "43.2° E"), ("ar", "43.2° شرقاً"), ("ckb", "43.2° ڕۆژهەڵات")]
)
def test_degrees_scale_and_north_are_said(language, east):
    said = texts(tree(made_studies.ground(), language))
    assert east in said
    assert (
        words.text(language, "length-km", n=10).translate(str.maketrans("", "", "\u2066\u2067\u2068\u2069"))
        in said
    )
    assert words.text(language, "study-north") in said
    assert {"الكوير", "پردێ", "Makhmur"} <= set(said)


def test_east_is_right_and_north_is_up():
    shapes = [Shape("point", (at,), 3) for at in ((43.0, 35.0), (44.0, 35.0), (43.0, 36.0))]
    (x0, y0), (x1, y1), (x2, y2) = points(tree(Map("ground", tuple(shapes))), "pw3")
    assert (x1 > x0, y1 == y0, x2 == x0, y2 < y0) == (True, True, True, True)
    assert (x1 - x0) / (y0 - y2) == pytest.approx(math.cos(math.radians(35.5)), rel=2e-3)


def test_the_bar_is_as_long_as_it_says():
    found = tree(Map("ground", tuple(Shape("point", (at,), 3) for at in ((43.0, 35.0), (44.0, 36.0)))))
    (_, y0), (_, y1) = points(found, "pw3")
    units_per_metre = (y0 - y1) / METRES_PER_DEGREE
    (bar,) = [
        re.search(r"v4h([\d.]+)v-4", one.get("d"))
        for one in found.iter(f"{SVG}path")
        if "v4h" in (one.get("d") or "")
    ]
    (km,) = [int(text.removesuffix(" km")) for text in texts(found) if text.endswith(" km")]
    assert float(bar[1]) == pytest.approx(km * 1_000 * units_per_metre, rel=5e-3)


def test_sides_and_steps_differ_by_more_than_colour():
    sizes = [
        (shape, re.search(r"[ah]([\d.]+)", way)[1])
        for shape, way in (
            (
                tone,
                next(
                    one.get("d")
                    for one in tree(one_point(tone)).iter()
                    if (one.get("class") or "").startswith("p")
                ),
            )
            for tone in (1, 5, -1, -5)
        )
    ]
    assert len({size for _, size in sizes}) == 4
    assert "lc3" in classes(tree(Map("ground", (Shape("line", ((43, 35), (44, 36)), -3),))))
    (cold,) = [
        one
        for one in tree(Map("ground", (Shape("line", ((43, 35), (44, 36)), -3),))).iter()
        if one.get("class") == "lc3"
    ]
    assert cold.get("stroke-dasharray")


def one_point(tone):
    return Map("ground", (Shape("point", ((43.0, 35.0),), tone),))


@pytest.mark.parametrize(
    "shapes",
    [
        (),
        (Shape("ring", (), 3),),
        (Shape("ring", ((43.0, 35.0),), 3),),
        (Shape("line", ((math.nan, 35.0), (43.0, math.inf)), 3),),
        (Shape("line", ((179.0, 35.0), (-179.0, 35.0)), 3),),
        (Shape("point", ((0.0, 90.0),), 9), Shape("point", ((0.0, -90.0),), -9)),
        (Shape("point", ((1e9, 1e9),), 3),),
        (Shape("point", ((43.0, 35.0), (43.0, 35.0)), 3),),
    ],
    ids=range(8),
)
def test_what_is_empty_or_off_the_earth_is_drawn_all_the_same(shapes):
    drawn = svg(Map("ground", shapes))
    ET.fromstring(drawn)
    assert "nan" not in drawn
    assert "inf" not in drawn


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["line", "ring", "point"]),
            st.lists(st.tuples(st.floats(), st.floats()), max_size=5),
            st.integers(-9, 9),
            st.text(max_size=12),
        ),
        max_size=8,
    )
)
def test_no_shapes_break_a_map(shapes):
    drawn = svg(Map("ground", tuple(Shape(kind, tuple(at), tone, text) for kind, at, tone, text in shapes)))
    found = ET.fromstring(drawn)
    assert all("nan" not in (one.get("d") or "") for one in found.iter())


def test_names_stay_text():
    picture = Map(
        "ground",
        (Shape("point", ((43.0, 35.0),), 3, made_studies.HOSTILE),),
        ((3, Said("study-left-bad", {"count": 1, "reason": made_studies.HOSTILE})),),
    )
    found = tree(picture)
    assert sum("<script>" in text for text in texts(found)) == 2
    assert not set(svg(picture)) & set("\x00\x07\u202e")


def test_the_largest_map_is_bounded_and_keeps_the_strongest():
    shapes = [
        Shape("point", ((43 + n % 100 / 100, 35 + n // 100 / 100),), 5 if n == MAX_SHAPES + 40 else 1, str(n))
        for n in range(MAX_SHAPES + 50)
    ]
    drawn = svg(Map("ground", tuple(shapes)))
    assert len(drawn) < MAX_PICTURE_CHARS
    found = tree(Map("ground", tuple(shapes)))
    assert len(points(found, "pw5")) == 1
    assert any("50" in text for text in texts(found) if ":" in text)
    assert sum(text.isdigit() for text in texts(found)) <= MAX_LABELS


def test_one_shape_more_is_said():
    def said(count):
        shapes = tuple(Shape("point", ((43.0, 35.0 + n / 1e5),), 1) for n in range(count))
        return any(text.endswith(": 1") for text in texts(tree(Map("ground", shapes))))

    assert (said(MAX_SHAPES), said(MAX_SHAPES + 1)) == (False, True)


def test_a_way_of_many_points_is_drawn_to_the_pixel():
    many = 300_000
    way = tuple((43 + n / many, 35 + math.sin(n / 500) / 10) for n in range(many))
    drawn = svg(Map("ground", (Shape("line", way, 4),)))
    assert drawn.count("L") <= MAX_POINTS
    assert len(drawn) < MAX_PICTURE_CHARS


def test_an_area_smaller_than_a_pixel_is_still_there():
    tiny = ((43.5, 35.5), (43.50001, 35.5), (43.50001, 35.50001))
    wide = ((43.0, 35.0), (44.0, 35.0), (44.0, 36.0))
    found = tree(Map("ground", (Shape("ring", wide, 1), Shape("ring", tiny, 5))))
    (way,) = [one.get("d") for one in found.iter() if one.get("class") == "aw5"]
    assert re.fullmatch(r"M[\d.]+ [\d.]+h2v2h-2z", way)
