"""docs/words.md, the catalogues and the understandings that ship with Seamline say the same words."""

import re
from pathlib import Path

import pytest
from tests.unit.words.test_catalogues import TRANSLATED, entries, given_up, told

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "words.md"
SHIPPED = (
    ROOT / "src" / "seamline" / "exercise" / "understanding.toml",
    ROOT / "docs" / "examples" / "two-parties.toml",
    ROOT / "docs" / "understanding.md",
    ROOT / "tests" / "unit" / "understanding" / "example.toml",
)
COLUMN = {"ar": 2, "ckb": 3}
NAMED = re.compile(r'^\s*(?:name|title)\.(ar|ckb) = "(.*)"$', re.MULTILINE)


def rows():
    """The cells of every term that is in use: term, English, Arabic, Sorani, note."""
    used = PAGE.read_text(encoding="utf-8").partition("## Settled ahead")[0]
    lines = [line for line in used.splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[0] not in ("term", "---")]


def test_the_page_is_read():
    assert len(rows()) > 100
    assert all(len(row) == 5 for row in rows())
    assert {"seam", "recall", "revoke"} <= {row[0] for row in rows()}


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_term_of_the_glossary_is_said_somewhere(language):
    # Within a message only: a term does not run from one into the next.
    said = "\n".join(text for _, _, _, text in entries(language))
    unsaid = {row[0]: row[COLUMN[language]] for row in rows() if row[COLUMN[language]] not in said}
    assert not unsaid, told(unsaid)


def test_no_term_of_the_glossary_was_given_up():
    found = {
        row[0]: wrong
        for row in rows()
        for language, column in COLUMN.items()
        if (wrong := given_up(language, row[column]))
    }
    assert not found, told(found)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.name)
def test_an_understanding_that_ships_speaks_the_settled_words(file):
    named = NAMED.findall(file.read_text(encoding="utf-8"))
    assert named
    found = {text: wrong for language, text in named if (wrong := given_up(language, text))}
    assert not found, told(found)
