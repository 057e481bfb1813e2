"""Charts as SVG: what stands in them, how large they may get, and what no text can do to them."""

import math
import xml.etree.ElementTree as ET
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support import made_studies

from seamline import words
from seamline.forms import drawing
from seamline.forms.drawing.chart import MAX_MARKS, MAX_SERIES
from seamline.forms.sheet import MAX_PICTURE_CHARS
from seamline.studies.study import Chart, Series

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "path", "rect", "text"}
ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


def svg(picture, language="en"):
    return drawing.drawn(picture, partial(words.text, language), language)


def tree(picture, language="en"):
    found = ET.fromstring(svg(picture, language))
    assert {one.tag.removeprefix(SVG) for one in found.iter()} <= DRAWN
    return found


def texts(found):
    return [one.text.translate(ISOLATES) for one in found.iter(f"{SVG}text")]


def classes(found):
    return [one.get("class") for one in found.iter() if one.get("class")]


def line(y, *, x=None, kind="line", name="north", **more):
    return Series(name, tuple(map(float, range(len(y)))) if x is None else x, tuple(y), kind, **more)


def chart(*series, axis="number", marks=()):
    return Chart("weeks", axis, "day", "events", series, marks)


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_dates_and_numbers_are_latin_and_words_are_of_the_language(language):
    found = tree(made_studies.dated(), language)
    said = texts(found)
    assert {"2016-01", "2016-07", "2017-01", "2018-01", "0", "5", "10", "2016-07-07"} <= set(said)
    assert words.text(language, "study-band") in said
    assert words.text(language, "study-marks") in said
    assert found.get("direction") == "ltr"
    assert found.get("lang") == language
    assert not any(char in text for text in said for char in "٠١٢٣٤٥٦٧٨٩")


def test_words_from_right_to_left_stand_in_an_isolate_of_that_direction():
    drawn = svg(made_studies.dated(), "ar")
    assert "\u2067" + words.text("ar", "study-marks") + "\u2069" in drawn
    assert "\u20662016-07\u2069" in drawn


def test_the_legend_begins_where_the_language_does():
    def first(language):
        (one,) = [at for at in tree(made_studies.bars(), language).iter(f"{SVG}text") if "alpha" in at.text]
        return float(one.get("x")), one.get("text-anchor", "start")

    assert first("en") == (44.0, "start")
    assert first("ckb") == (676.0, "end")


def test_a_series_says_whose_it_is():
    found = texts(
        tree(chart(line((1, 2), name="rate-party", text="alpha"), line((2, 1), name="rate-merged")))
    )
    assert "one party: alpha" in found
    assert "all together" in found


def test_series_differ_by_more_than_colour():
    found = tree(chart(*(line((1, 2, n), name=f"n{n}") for n in range(6))))
    drawn = [one for one in found.iter(f"{SVG}path") if one.get("class", "").startswith("s")]
    dashes = [one.get("stroke-dasharray") for one in drawn[:6]]
    assert len(set(dashes)) == 6
    markers = [one.get("d") for one in found.iter(f"{SVG}path") if one.get("class", "").startswith("m")]
    assert len({"".join(char for char in way if char.isalpha())[:4] for way in markers[:6]}) >= 4
    bars = tree(made_studies.bars())
    fills = [one.get("fill-opacity") for one in bars.iter() if one.get("class", "").startswith("b")]
    assert len(set(fills)) == 3


def test_a_value_that_is_not_known_leaves_a_gap():
    (way,) = [
        one.get("d") for one in tree(chart(line((1, 2, None, 3, 4)))).iter() if one.get("class") == "s0"
    ]
    assert way.count("M") == 2
    (band,) = [
        one.get("d")
        for one in tree(chart(line((1, 2, 3), low=(0, None, 2), high=(2, 3, 4)))).iter()
        if one.get("class") == "r0"
    ]
    assert band.count("z") == 2


def test_what_is_not_finite_ends_at_the_edge():
    found = tree(chart(line((1, 2, 3), low=(0.5, 1, 2), high=(2, math.inf, 4))))
    (band,) = [one.get("d") for one in found.iter() if one.get("class") == "r0"]
    numbers = [float(part) for part in band.replace("M", " ").replace("L", " ").replace("z", " ").split()]
    assert all(math.isfinite(number) for number in numbers)
    assert min(numbers[1::2]) == 40.0


@pytest.mark.parametrize(
    "picture",
    [
        chart(),
        chart(line(())),
        chart(line((None, None))),
        chart(line((5,))),
        chart(line((0, 0, 0))),
        chart(line((-3, -3))),
        chart(line((1e-9, 2e-9))),
        chart(line((1e300, -1e300))),
        chart(line((math.nan, math.inf))),
        chart(line((1, 2), x=(1e12, 2e12)), axis="date"),
        chart(line((1, 2), x=(math.nan, 1.0)), axis="date"),
        chart(line((1,), x=(16_000.0,), kind="bar"), axis="date"),
        chart(marks=(math.inf, math.nan, 4.0)),
    ],
    ids=range(13),
)
def test_what_is_empty_flat_or_out_of_measure_is_drawn_all_the_same(picture):
    drawn = svg(picture)
    ET.fromstring(drawn)
    assert "nan" not in drawn
    assert "inf" not in drawn


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.floats(allow_nan=True, allow_infinity=True),
            st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True)),
        ),
        max_size=30,
    ),
    st.sampled_from(["line", "step", "bar", "point"]),
    st.sampled_from(["date", "number"]),
)
def test_no_numbers_break_a_chart(points, kind, axis):
    x, y = tuple(point[0] for point in points), tuple(point[1] for point in points)
    drawn = svg(chart(Series("n", x, y, kind, low=y, high=y), axis=axis))
    ET.fromstring(drawn)
    assert "nan" not in drawn
    assert "inf" not in drawn


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_written_stays_text(language):
    picture = Chart(
        made_studies.HOSTILE,
        "number",
        made_studies.HOSTILE,
        made_studies.HOSTILE,
        tuple(line((1, 2, n), name=f"{n}{made_studies.HOSTILE}") for n in range(3)),
    )
    found = tree(picture, language)
    assert any("<script>alert('1')</script>" in text for text in texts(found))
    assert "<script>" in found.get("aria-label")
    raw = svg(picture, language)
    assert not set(raw) & set("\x00\x07\u202e")
    assert set(found.attrib) == {
        "width",
        "height",
        "viewBox",
        "role",
        "aria-label",
        "lang",
        "direction",
        "font-family",
    }


@pytest.mark.long
def test_the_largest_chart_is_bounded_and_loses_no_peak():
    many = 12_000
    x = tuple(map(float, range(many)))
    y = tuple({3_141: 1_000.0, 7_000: -900.0}.get(n, math.sin(n)) for n in range(many))
    series = [
        Series(f"s{n}", x, y, kind, low=y, high=y)
        for n, kind in enumerate(["line", "step", "bar", "point"] * (MAX_SERIES // 4 + 1))
    ]
    drawn = svg(chart(*series, marks=x[: 10 * MAX_MARKS]))
    assert len(drawn) < MAX_PICTURE_CHARS
    assert words.text("en", "study-series-left", count=len(series) - MAX_SERIES) in drawn.replace(
        "\u2066\u2067", ""
    )
    assert drawn.count('class="mark"') == MAX_MARKS + 1
    way = max((one.get("d") for one in tree(chart(series[0])).iter() if one.get("class") == "s0"), key=len)
    assert len(way) < 60_000
    tops = [float(part.split()[1]) for part in way.removeprefix("M").split("L")]
    assert (tops.count(min(tops)), tops.count(max(tops))) == (1, 1)
    assert max(tops) - min(tops) > 200


def test_one_series_more_is_said():
    fits = chart(*(line((1, 2), name=f"n{n}") for n in range(MAX_SERIES)))
    over = chart(*(line((1, 2), name=f"n{n}") for n in range(MAX_SERIES + 1)))
    said = words.text("en", "study-series-left", count=1).translate(ISOLATES)
    assert said not in texts(tree(fits))
    assert said in texts(tree(over))


def test_the_same_chart_is_the_same_text():
    assert svg(made_studies.dated()) == svg(made_studies.dated())
