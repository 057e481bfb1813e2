"""Values of a study in words; the pages write the same, by the same cases."""

import json
import math
from functools import partial
from pathlib import Path

import pytest

from seamline import words
from seamline.forms.study_words import named_by, written
from seamline.studies.study import Column

CASES = json.loads((Path(__file__).parents[2] / "support" / "study_values.json").read_text(encoding="utf-8"))
SAY = partial(words.text, "en")
ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
ENDLESS = {"inf": math.inf, "-inf": -math.inf}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}-{case[1]}")
def test_a_value_is_written_by_its_kind(case):
    value, kind, digits, unit, want = case
    value = ENDLESS.get(value, value) if kind == "number" else value
    assert written(value, Column("x1", kind, digits, unit), SAY).translate(ISOLATES) == want


def test_a_name_without_words_stands_as_it_is():
    assert named_by("column", "ratio", SAY) == "ratio"
    assert named_by("column", "level\u202e", SAY) == "\u2068level\\u{202E}\u2069"
    assert named_by("setting", "level", partial(words.text, "ckb")) == "ئاستی مەوداکانی باوەڕ"
