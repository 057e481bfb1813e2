"""Studies set by the real typesetter: every page, every picture, in each language."""

import re
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
