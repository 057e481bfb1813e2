"""Values in words: safe whatever was written, and in every language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline import words
from seamline.forms.form import Message, Stated
from seamline.forms.speech import MAX_LINES, MAX_VALUE, NOTHING, Speech, written
from seamline.terms.party import Names

NAMES = {"alpha": Names("Alpha force", "قوة ألفا", "هێزی ئەلفا")}


def speech(language="en", zone="C"):
    return Speech(language, zone, NAMES, words.text, words.has)


def bare(text):
    return text.translate(dict.fromkeys(range(0x2066, 0x206A)))


@pytest.mark.parametrize(
    ("name", "kind", "value", "told"),
    [
        ("observed", "time", 1_600_612_200_000, "201730CSEP20"),
        ("place", "point", {"lat_e7": 348_300_000, "lon_e7": 443_200_000, "precision_m": 100}, "± 100 m"),
        ("strength", "choice", "over-100", "over 100"),
        ("minutes", "minutes", 40, "40 min"),
        ("host_present", "flag", 0, "no"),
        ("level", "choice", "restricted", "restricted"),
        ("releasable_to", "parties", ["alpha", "nowhere"], "Alpha force, nowhere"),
        ("direction", "word-or-number", 180, "180°"),
        ("text", "text", "alpha", "alpha"),
        ("note", "text", None, NOTHING),
        ("caveats", "choice", [], NOTHING),
    ],
)
def test_a_value_is_told_as_what_it_is(name, kind, value, told):
    assert told in bare(speech().value(name, kind, value))


def test_a_line_is_told_point_by_point():
    points = [{"lat_e7": 348_300_000 + n * 100_000, "lon_e7": 443_200_000} for n in range(3)]
    told = bare(speech().value("corridor", "line", points))
    assert told.startswith("3 points: 38S ")
    assert told.count("38S") == 3


def test_nothing_turns_a_line_around():
    told = speech("ar").value("text", "text", "ab\u202ecd\u2069ef\u200f")
    assert "\\u{202E}" in told
    assert told.count("\u2068") == told.count("\u2069") == 1
    assert not set("\u202e\u200f") & set(told)


def test_each_line_of_a_text_reads_in_its_own_direction():
    assert speech().value("text", "text", "نص\nline").split("\n") == ["\u2068نص\u2069", "\u2068line\u2069"]


def test_a_message_is_safe_in_what_it_repeats():
    told = speech("ckb").message(Message("title-crossing", {"callsign": "LYNX\u202e 2", "grid": ""}))
    assert "LYNX\\u{202E} 2" in told
    assert "\u2068\u2069" not in told


def test_one_past_the_longest_value_is_cut():
    assert len(written("x" * MAX_VALUE)) == MAX_VALUE
    assert written("x" * (MAX_VALUE + 1)).endswith("…")


def test_one_past_the_most_lines_goes_on_in_the_last():
    assert written("x\n" * MAX_LINES).count("\n") == MAX_LINES - 1
    assert "x x" not in written("\n".join("x" * MAX_LINES))
    assert written("\n".join("x" * (MAX_LINES + 1))).endswith("x x")


def test_an_author_is_named_with_the_time():
    assert bare(speech().author(Stated(1, ("alpha",), 1_600_612_200_000))) == "Alpha force\n201730CSEP20"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=20,
)
KINDS = (
    "",
    "time",
    "point",
    "line",
    "area",
    "choice",
    "flag",
    "minutes",
    "number",
    "text",
    "record",
    "parties",
)


@given(st.sampled_from(words.languages()), st.sampled_from(KINDS), JSON)
def test_whatever_a_peer_sends_is_told_without_an_error(language, kind, value):
    assert isinstance(speech(language).value("place", kind, value), str)


@given(st.dictionaries(st.sampled_from(("at", "grid", "callsign", "n", "party")), JSON))
def test_messages_take_whatever_they_are_given(args):
    assert isinstance(speech().message(Message("title-event", args)), str)


def test_points_that_are_none_are_told_as_nothing():
    for lat in ("x", 1.5, None, 10**18):
        assert isinstance(speech().value("place", "point", {"lat_e7": lat, "lon_e7": 1}), str)


FIGURES = [{"what": "spot", "sector": "alpha", "count": 2}, {"what": "uxo", "count": 1}]


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_what_was_counted_is_said_line_by_line_in_every_language(language):
    told = bare(speech(language).value("figures", "records", FIGURES)).split("\n")
    assert told == [
        f"{words.text(language, 'choice-spot')} · {NAMES['alpha'].in_language(language)}: 2",
        f"{words.text(language, 'choice-uxo')}: 1",
    ]
    changed = [{"hour": 1_600_612_200_000, "what": "spot", "was": 3, "count": 5}]
    said = bare(speech(language).value("earlier", "records", changed))
    assert said.startswith("201730CSEP20")
    assert said.index("5") < said.rindex("3")


def test_a_list_of_another_form_keeps_its_labels():
    told = bare(speech().value("figures", "records", [{"event": "x", "count": 2}]))
    assert ": x" in told
    assert ": 2" in told


def test_the_parts_of_a_group_are_said_in_the_order_of_the_form_and_what_else_it_holds_after_them():
    lines = [{"line": "x", "extra": 1, "name": "AMBER"}, {"name": "BLUE"}]
    told = bare(speech().value("phases", "records", lines, parts=("name", "line"))).split("\n")
    assert [[part.partition(":")[0] for part in line.split(", ")] for line in told] == [
        ["Name", "Line", "extra"],
        ["Name"],
    ]
