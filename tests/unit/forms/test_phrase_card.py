"""The phrase card: every phrase once, in three languages, its gaps named, its number large."""

import pytest

from seamline import words
from seamline.forms.phrase_card import MARK, card
from seamline.forms.speech import Speech
from seamline.procedures.stock_phrases import GROUPS, PHRASES


def made(language="en", *, exercise=True):
    return card(Speech(language, "Z", {}, words.text, words.has), exercise=exercise)


def rows(sheet):
    return [row for table in sheet.tables for row in table.rows]


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_every_phrase_stands_on_it_once_in_all_three_languages(language):
    sheet = made(language)
    assert [bare(row[0].text).removeprefix(f"{MARK} ") for row in rows(sheet)] == [str(n) for n in PHRASES]
    assert len(sheet.tables) == len(GROUPS)
    for row in rows(sheet):
        assert row[0].large
        tags = [cell.language for cell in row[1:]]
        # The reader's own language stands next to the number.
        assert (tags[0], sorted(tags)) == (language, ["ar", "ckb", "en"])
        assert all(cell.text.strip() for cell in row)
    assert sheet.direction == ("ltr" if language == "en" else "rtl")


def test_warnings_are_marked_without_colour():
    marked = {int(bare(row[0].text)[2:]) for row in rows(made()) if MARK in row[0].text}
    assert marked == {number for number, phrase in PHRASES.items() if phrase.warning}


def test_a_gap_says_what_is_read_into_it_and_what_may_be_added_stands_beneath():
    texts = {int(bare(row[0].text).removeprefix(f"{MARK} ")): bare(row[1].text) for row in rows(made())}
    assert texts[12] == "Meet me at [Place\u00a0……] at [Time\u00a0……]."
    assert texts[13] == "We are at [Place\u00a0……].\n+ Time"
    assert texts[61] == "Understood."


def test_it_is_the_same_whenever_it_is_printed_and_says_when_it_is_an_exercise():
    assert made() == made()
    assert made().banner
    assert not made(exercise=False).banner


def bare(text):
    return "".join(sign for sign in text if not "\u2066" <= sign <= "\u2069")
