"""Everything that these packages name by a code has its words in every language."""

import pytest

from seamline import words
from seamline.analysis import lines
from seamline.codecs import display, geojson, oneline_words, persons, ucdp_ged

IDS = [
    *(f"error-{code}" for code in (*lines.SAFE, *ucdp_ged.REASONS)),
    *(f"flag-{code}" for code in (*geojson.FLAGS, *ucdp_ged.FLAGS)),
    *(f"warning-{code}" for code in persons.CODES),
    *(f"mark-{mark}" for mark in display.MARKS),
    *(
        f"salute-{code}"
        for code in (*oneline_words.THINGS_TABLE, *oneline_words.ACTIVITIES_TABLE)
        if code != "pax"
    ),
    *(f"ged-violence-{number}" for number in (1, 2, 3)),
    "ged-deaths",
    *(
        f"line-problem-{code.removeprefix('line-')}"
        for code in (*lines.SAFE, "line-repeated", "line-crosses-itself")
    ),
]


@pytest.mark.parametrize("language", words.languages())
def test_every_code_has_words(language):
    assert [name for name in IDS if not words.has(language, name)] == []


@pytest.mark.parametrize("language", words.languages())
def test_words_of_deaths_take_their_numbers(language):
    said = words.text(language, "ged-deaths", low=1, best=2, high=34)
    assert {"1", "2", "34"} <= {part.strip("\u2068\u2069(),،") for part in said.split()}
