"""A form put into words: what stands where, in which direction, under which name."""

import re

import msgspec
import pytest

from seamline import words
from seamline.forms.form import MAX_STATED, Basis, Form, Message, Signature, Slot, Stated, Step
from seamline.forms.speech import Speech
from seamline.forms.spoken import MAX_COLUMNS, file_name, grouped, sheet_of
from seamline.terms.party import Names

AT = 1_600_612_200_000
NAMES = {party: Names(party.title(), f"طرف {n}", f"لایەن {n}") for n, party in enumerate("abcd")}


def form(*slots, **more):
    given = {
        "ob": "A" * 22,
        "proc": "crossing",
        "kind": "crossing",
        "status": "cleared",
        "title": Message("title-crossing", {"callsign": "LYNX 2", "grid": "38SME4483"}),
        "party": "a",
        "parties": ("a", "b"),
        "at": AT,
        "exercise": True,
        "level": "restricted",
        "caveats": ("orcon",),
        "node": "b",
        "key": "0f" * 8,
        "printed": AT + 60_000,
        "printer": "duty-1",
        "names": NAMES,
    }
    return Form(slots=slots, **{**given, **more})


def sheet(made, language="en"):
    return sheet_of(made, Speech(language, "Z", made.names, words.text, words.has))


def bare(text):
    return re.sub("[\u2066-\u2069]", "", text)


def texts(table):
    return [[bare(cell.text) for cell in row] for row in table.rows]


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl"), ("ckb", "rtl")])
def test_banner_label_and_direction_are_the_languages_own(language, direction):
    made = sheet(form(), language)
    assert (made.language, made.direction) == (language, direction)
    assert made.banner == words.text(language, "print-exercise")
    assert words.text(language, "level-restricted") in made.label
    assert words.text(language, "caveat-orcon") in made.label


def test_nothing_but_an_exercise_has_the_banner():
    assert sheet(form(exercise=False)).banner == ""


def test_one_value_stands_with_its_author_and_two_stand_side_by_side():
    one = Slot(1, "callsign", "text", stated=(Stated("LYNX 2", ("a",), AT),))
    two = Slot(2, "contact", "text", stated=(Stated("CH 1", ("a",)), Stated("CH 2", ("b",))))
    none = Slot(3, "note", "text")
    fields, columns = sheet(form(one, two, none)).tables
    assert texts(fields) == [
        ["1", "Call sign", "LYNX 2", "A\n201430ZSEP20"],
        ["3", "Note", "–", ""],
    ]
    assert [bare(head) for head in columns.heads] == ["No.", "Field", "B", "A"]
    assert texts(columns) == [["2", "Contact on\nThey differ", "CH 2", "CH 1"]]


def test_what_all_state_is_called_agreed_and_what_one_states_is_not():
    both = Slot(1, "size", "number", stated=(Stated(5, ("a", "b")),), sided=True)
    mine = Slot(2, "unit", "text", stated=(Stated("x", ("b",)),), sided=True)
    (columns,) = sheet(form(both, mine)).tables
    assert texts(columns) == [["1", "Size\nAgreed", "5", "5"], ["2", "Unit or uniform", "x", "not said"]]


def test_one_party_more_than_there_are_columns_stands_below_the_others():
    def said(count):
        return Slot(1, "note", "text", stated=tuple(Stated(str(n), ("abcd"[n],)) for n in range(count)))

    (columns,) = sheet(form(said(MAX_COLUMNS))).tables
    assert len(columns.heads) == 2 + MAX_COLUMNS
    (fields,) = sheet(form(said(MAX_COLUMNS + 1))).tables
    assert [row[2:] for row in texts(fields)] == [[str(n), "ABCD"[n]] for n in range(MAX_COLUMNS + 1)]
    assert MAX_COLUMNS < MAX_STATED


def test_signatures_and_log_name_key_hash_and_what_had_no_effect():
    signed = Signature("crossing-act-clear", "b", "b/duty-1", AT, "ab" * 8, "cd" * 32)
    step = Step(AT, "b", "b/du\u202ety", Message("crossing-act-clear"), signed=True, late=True, refused="x")
    names, log = sheet(form(signatures=(signed,), steps=(step,), over=("ef" * 32,))).tables
    assert texts(names)[0][-1] == grouped("ef" * 32)
    assert texts(names)[1][-1] == grouped("ab" * 8) + "\n" + grouped("cd" * 32)
    assert texts(log) == [
        [
            "1",
            "201430ZSEP20",
            "B, du\\u{202E}ty",
            "Clear (signed, by voice, entered later, without effect: x)",
        ]
    ]


def test_the_understanding_is_named_with_version_hash_and_articles():
    basis = Basis(Names("Pact", "ميثاق", "پەیمان"), 3, "12" * 32, ("7", "9"))
    told = {label: bare(value) for label, value in sheet(form(basis=basis)).head}
    assert told["Understanding"] == "Pact, version 3"
    assert told["Hash of the understanding"] == grouped("12" * 32)
    assert told["Articles"] == "7, 9"


def test_notes_say_what_is_withdrawn_corrected_and_left_out():
    notes = sheet(form(withdrawn=True, version=2, left_out=1)).notes
    assert [bare(note) for note in notes] == [
        "Withdrawn by its originator. It no longer stands.",
        "corrected, version 2",
        "1 line is left out here. The whole stands on the page and in the record.",
    ]


@pytest.mark.parametrize(
    ("kind", "at", "name"),
    [
        ("crossing", AT, "crossing-201430ZSEP20.pdf"),
        ("report.spot", AT, "report-spot-201430ZSEP20.pdf"),
        ("\u202e/../x\r\n", AT, "x-201430ZSEP20.pdf"),
        ("", 2**62, "form-201431ZSEP20.pdf"),
        ("report", 0, "report-201431ZSEP20.pdf"),
    ],
)
def test_a_file_is_named_in_ascii_by_kind_and_time(kind, at, name):
    assert file_name(msgspec.structs.replace(form(), kind=kind, at=at)) == name
