"""Studies set by the real typesetter: every page, every picture, in each language."""

import re
import zlib
from functools import partial

import msgspec
import pytest
from tests.contract.test_paper import characters
from tests.support import made_studies
from tests.support.type_files import type_folder

from seamline import words
from seamline.forms.study_sheet import Press, study_sheet
from seamline.gateways.paper.typeset import MAX_PAGES, pages, typeset
from seamline.studies.study import Map, Shape


@pytest.fixture
def fonts():
    return type_folder()


def sheet(study, language="en"):
    return study_sheet(study, language, partial(words.text, language), Press(1_480_000_000_000))


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_a_study_is_set_with_its_pictures(language, fonts):
    made = typeset(sheet(made_studies.whole(scenario="fewer"), language), fonts)
    assert pages(made) == len(
        typeset(sheet(made_studies.whole(scenario="fewer"), language), fonts, picture=True)
    )
    shown = characters(made)
    # Letters of the command and of the degrees at a map's edge, and of the language.
    assert set("seamlineanalyserate--counts/2016.csv°") <= shown
    assert (
        set({"en": "SCENARIO–not the present", "ar": "يحس", "ckb": "ێبڕ"}[language].replace(" ", "")) <= shown
    )
    assert made == typeset(sheet(made_studies.whole(scenario="fewer"), language), fonts)


def across(pdf):
    """Whether each sheet lies across."""
    return [
        float(wide) > float(high) for wide, high in re.findall(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    ]


def test_a_wide_table_lies_across_and_all_else_stands_upright(fonts):
    lies = across(typeset(sheet(made_studies.whole(columns=20)), fonts))
    assert (lies[0], lies[-1]) == (False, True)
    assert not any(across(typeset(sheet(made_studies.whole(columns=4)), fonts)))


def test_the_longest_study_is_set(fonts):
    made = typeset(sheet(made_studies.whole(rows=5_000, columns=24)), fonts)
    assert 3 < pages(made) <= MAX_PAGES


def test_what_others_wrote_cannot_reach_the_picture_or_the_page(fonts):

    picture = Map(made_studies.HOSTILE, (Shape("point", ((43.0, 35.0),), 3, made_studies.HOSTILE),))
    study = msgspec.structs.replace(made_studies.whole(), pictures=(picture,), command=made_studies.HOSTILE)
    assert pages(typeset(sheet(study), fonts)) > 1


BANNER_PX = 75
"""Rows of a page's picture, from the top, in which the banner stands."""


def rows_of(png, most):
    """The first rows of a PNG of 8 bits a channel, each as its bytes."""
    width, depth, kind = int.from_bytes(png[16:20], "big"), png[24], png[25]
    size = {2: 3, 6: 4}[kind]
    assert depth == 8
    stride, parts, at = width * size, [], 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        if png[at + 4 : at + 8] == b"IDAT":
            parts.append(png[at + 8 : at + 8 + length])
        at += 12 + length
    raw = zlib.decompressobj().decompress(b"".join(parts), most * (stride + 1))
    last = bytes(stride)
    for number in range(most):
        line = raw[number * (stride + 1) : (number + 1) * (stride + 1)]
        last = unfiltered(line[0], bytearray(line[1:]), last, size)
        yield bytes(last)


def unfiltered(how, line, above, size):
    for at, value in enumerate(line):
        left, up = line[at - size] if at >= size else 0, above[at]
        corner = above[at - size] if at >= size else 0
        near = min((left, up, corner), key=lambda one: abs(left + up - corner - one))
        line[at] = (value + (0, left, up, (left + up) // 2, near)[how]) % 256
    return line


def has_banner(png):
    """Whether a black band runs across the top of a page."""
    return any(row.count(b"\0\0\0") > len(row) // 8 for row in rows_of(png, BANNER_PX))


def test_what_is_not_the_present_says_so_on_every_page_upright_and_across(fonts):
    scenario = sheet(made_studies.whole(scenario="fewer", rows=60, columns=20))
    made = typeset(scenario, fonts, picture=True)
    assert len(made) > 2
    assert all(has_banner(page) for page in made)
    plain = typeset(sheet(made_studies.whole(rows=60, columns=20)), fonts, picture=True)
    assert not any(has_banner(page) for page in plain)
    assert (scenario.watermark, sheet(made_studies.whole()).watermark) == (
        words.text("en", "study-scenario-watermark"),
        "",
    )
    odd = msgspec.structs.replace(scenario, watermark="®")
    assert "®" in characters(typeset(odd, fonts)) - characters(typeset(scenario, fonts))
