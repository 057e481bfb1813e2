"""Text from outside, shown, exported, logged. Numbers as in the list of threats."""

import csv
import io
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline.codecs import display
from seamline.codecs.display import shown

ANY = st.text(st.characters(), max_size=60)
EVIL = st.text(
    st.sampled_from(
        "aAеО0ابە١ \n\r\t\x1b\x00\x85\u202e\u2066\u200b\u200c\u2028\ufeff\u0301\u064e=+-@|'\",;\\\ud800\U000e0041"
    ),
    max_size=40,
)


def dangerous(text):
    return [c for c in text if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}]


def test_threat_25_bidi_override_in_a_call_sign_is_shown_escaped_and_marked():
    assert shown("ALPHA\u202e1-2") == display.Shown("ALPHA\\u{202E}1-2", ("bidi",))
    for char in "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        assert shown(f"a{char}b").marks == ("bidi",)
        assert char not in shown(f"a{char}b").text


def test_threat_25_homoglyphs_are_marked():
    assert shown("АLPHA").marks == ("mixed-script",)  # the first letter is Cyrillic
    assert shown("ALΡHA").marks == ("mixed-script",)  # the fourth is Greek
    assert shown("НАТО").marks == ("look-alike",)  # all four are Cyrillic
    assert shown("ALPHA نقطة ئاسمان 1").marks == ()
    assert display.skeleton("АLРHA 10") == display.skeleton("alpha lO")
    assert display.skeleton("ALPHA") != display.skeleton("BRAVO")


def test_threat_25_ten_thousand_combining_marks_are_capped_and_marked():
    found = shown("A" + "\u0301" * 10_000, max_chars=20_000)
    assert found == display.Shown("A" + "\u0301" * 4, ("combining",))
    assert shown("\u0301\u0301").text == "\u25cc\u0301\u25cc\u0301"
    assert shown("مُحَدَّدٌ") == display.Shown("مُحَدَّدٌ")  # full vowels are nothing unusual


def test_threat_25_what_cannot_be_seen_is_spelled_out():
    assert shown("AL\u200bPHA") == display.Shown("AL\\u{200B}PHA", ("invisible",))
    assert shown("AL\u3164PHA").marks == ("invisible",)
    assert shown("AL\U000e0041PHA").marks == ("invisible",)
    assert shown("AL\x1b[31mPHA") == display.Shown("AL\\u{001B}[31mPHA", ("control",))
    assert shown("line\nline").marks == ("control",)
    assert shown("line\n\tline", lines=True) == display.Shown("line\n\tline")


def test_threat_25_sorani_keeps_its_joiners_and_latin_does_not():
    assert shown("نە\u200cبوو") == display.Shown("نە\u200cبوو")
    assert shown("AL\u200cPHA").marks == ("invisible",)


@given(ANY | EVIL)
def test_threat_25_nothing_dangerous_is_left(text):
    found = shown(text)
    assert [c for c in dangerous(found.text) if c not in "\u200c\u200d"] == []
    run = longest = 0
    for char in found.text:
        run = run + 1 if unicodedata.category(char).startswith("M") else 0
        longest = max(longest, run)
    assert longest <= display.MAX_COMBINING
    assert set(found.marks) <= set(display.MARKS)
    assert len(found.text) <= 10 * len(text)


def test_threat_25_one_character_past_the_limit_is_cut_and_marked():
    assert shown("a" * display.MAX_SHOWN).marks == ()
    assert shown("a" * (display.MAX_SHOWN + 1)) == display.Shown("a" * display.MAX_SHOWN + "…", ("cut",))


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        " =1+1",
        "\u200e=1+1",
        "\ufeff=1+1",
        "＝1+1",
        "|calc",
        "−1+1",
        "\x00=1",
        '=HYPERLINK("http://example.invalid","go")',
    ],
)
def test_threat_35_what_could_run_in_a_spreadsheet_is_prefixed(cell):
    assert display.csv_cell(cell) == "'" + cell


@pytest.mark.parametrize(
    "cell", ["", "S3", "38SME4483032510", "-12.5", "-7", "a=b", "1-2", "نقطة", "'quoted"]
)
def test_threat_35_what_cannot_stays_as_it_is(cell):
    assert display.csv_cell(cell) == cell


@given(st.lists(EVIL.filter(lambda text: "\ud800" not in text), min_size=1, max_size=5))
def test_threat_35_a_line_is_read_back_as_the_same_cells_and_none_starts_a_formula(cells):
    (row,) = csv.reader(io.StringIO(display.csv_line(cells), newline=""))
    assert row == [display.csv_cell(cell) for cell in cells]
    assert not any(cell[:1] in {"=", "+", "@", "|", "\t", "\r"} for cell in row)


@given(ANY | EVIL)
def test_threat_36_a_log_text_is_one_printable_line_that_can_be_undone(text):
    line = display.log_text(text)
    assert dangerous(line) == []
    assert len(line.splitlines()) <= 1
    back = re.sub(r"\\(?:(\\)|u\{([0-9A-F]+)\})", lambda m: m[1] or chr(int(m[2], 16)), line)
    assert back == text


def test_threat_36_crlf_and_ansi_are_encoded():
    forged = "ok\r\n2026-11-22 audit: released \x1b[2K\x9b31m\u2028\u0085"
    assert display.log_text(forged) == (
        "ok\\u{000D}\\u{000A}2026-11-22 audit: released \\u{001B}[2K\\u{009B}31m\\u{2028}\\u{0085}"
    )
    assert display.log_text("\\u{000D}") == "\\\\u{000D}"


def test_threat_36_one_character_past_the_limit_is_cut():
    assert display.log_text("a" * 500) == "a" * 500
    assert display.log_text("a" * 501) == "a" * 500 + "…"
