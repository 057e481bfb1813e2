import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.ledger.making import KEY, OTHER, OTHER_PUBLIC, PUBLIC

from seamline.ledger import note, signature
from seamline.ledger.note import (
    MAX_NOTE_BYTES,
    MAX_NOTE_LINES,
    Line,
    open_note,
    read_note,
    sign_note,
    write_note,
)
from seamline.ledger.signature import Context
from seamline.terms.errors import InvalidInput, Refusal

TEXT = '# Understanding\n\n[parties]\nar = "القوة"\n'.encode()
SIGN = signature.signer(KEY, Context.UNDERSTANDING)
OTHER_SIGN = signature.signer(OTHER, Context.UNDERSTANDING)


def signed(text=TEXT):
    return write_note(
        text,
        [sign_note(text, "federal", PUBLIC, SIGN), sign_note(text, "northern", OTHER_PUBLIC, OTHER_SIGN)],
    )


def test_a_note_of_another_implementation_opens():
    """The example that the format's first implementation documents."""
    text = b"If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    raw = (
        text
        + (
            "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
        ).encode()
    )
    public = base64.b64decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")[1:]
    assert note.key_hash("PeterNeumann", public).hex() == "c74f20a3"
    opened = open_note(raw, Context.UNDERSTANDING, [("PeterNeumann", public)])
    assert opened == note.Opened(text, ("PeterNeumann",))


def test_a_signed_text_says_who_signed_it():
    keys = [("federal", PUBLIC), ("northern", OTHER_PUBLIC)]
    assert open_note(signed(), Context.UNDERSTANDING, keys) == note.Opened(TEXT, ("federal", "northern"))
    assert open_note(signed(), Context.UNDERSTANDING, keys[1:]) == note.Opened(TEXT, ("northern",))


def test_unknown_keys_and_other_kinds_of_signature_are_passed_over():
    raw = signed() + "— witness.example/w1 ".encode() + base64.b64encode(b"x" * 76) + b"\n"
    assert open_note(raw, Context.UNDERSTANDING, [("federal", PUBLIC)]).names == ("federal",)
    assert open_note(raw, Context.UNDERSTANDING, [("federal", OTHER_PUBLIC)]) == Refusal("note-unsigned")
    assert open_note(raw, Context.UNDERSTANDING, []) == Refusal("note-unsigned")


def test_a_known_key_must_have_signed_this_text_as_this_kind():
    altered = signed().replace(b"# Under", b"# under")
    keys = [("federal", PUBLIC), ("northern", OTHER_PUBLIC)]
    assert open_note(altered, Context.UNDERSTANDING, keys).code == "note-signature"
    assert open_note(signed(), Context.CHECKPOINT, keys).code == "note-signature"


def test_nobody_signs_twice():
    line = sign_note(TEXT, "federal", PUBLIC, SIGN)
    refusal = open_note(write_note(TEXT, [line, line]), Context.UNDERSTANDING, [("federal", PUBLIC)])
    assert refusal == Refusal("note-duplicate", facts={"name": "federal"})


@given(st.text(st.characters(codec="utf-8", exclude_characters=[chr(i) for i in range(32)]), max_size=50))
def test_any_text_without_controls_can_be_signed(words):
    text = f"{words}\n".encode()
    if signature.belongs(Context.UNDERSTANDING, text):
        raw = write_note(text, [sign_note(text, "federal", PUBLIC, SIGN)])
        assert open_note(raw, Context.UNDERSTANDING, [("federal", PUBLIC)]).text == text


@pytest.mark.parametrize("text", [b"", b"no end", b"tab\t\n", b"cr\r\n", b"nul\0\n", b"\xff\n"])
def test_texts_that_a_note_cannot_carry(text):
    with pytest.raises(InvalidInput, match="note-text"):
        sign_note(text, "federal", PUBLIC, SIGN)
    assert isinstance(read_note(write_note(text, [Line("a", b"xxxx", b"y" * 64)])), Refusal)


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\u2003b", "x" * 129])
def test_names_that_a_key_cannot_have(name):
    with pytest.raises(InvalidInput, match="note-name"):
        sign_note(TEXT, name, PUBLIC, SIGN)


def test_longest_name():
    assert sign_note(TEXT, "x" * 128, PUBLIC, SIGN).name == "x" * 128


@given(st.binary(max_size=120))
def test_read_is_total(raw):
    for tail in (raw, b"text\n\n" + raw, "text\n\n— a ".encode() + raw + b"\n"):
        assert isinstance(read_note(tail), Refusal | note.Note)
        assert isinstance(open_note(tail, Context.UNDERSTANDING, [("a", PUBLIC)]), Refusal | note.Opened)


@pytest.mark.parametrize(
    "beneath",
    [
        "",
        "— a",
        "- federal AAAAAAAAAAAA\n",
        "— federal AAAAAAA\n",
        "— federal AAAAAAAAAAA\n",
        "— federal AAAAAAAAAAB=\n",
        "— federal  AAAAAAAAAAAA\n",
        "— federal AAAAAAAAAAAA \n",
        "— federal AAAAAAAAAAAA",
    ],
)
def test_malformed_lines_are_refused(beneath):
    assert read_note(TEXT + b"\n" + beneath.encode()) == Refusal("note-form")


def test_a_text_may_hold_empty_lines_and_the_last_one_divides():
    text = b"a\n\nb\n"
    opened = read_note(write_note(text, [sign_note(text, "federal", PUBLIC, SIGN)]))
    assert opened.text == text


def test_limits():
    line = sign_note(TEXT, "federal", PUBLIC, SIGN)
    lines = [Line(f"k{number}", b"xxxx", line.signature) for number in range(MAX_NOTE_LINES)]
    assert len(read_note(write_note(TEXT, lines)).lines) == MAX_NOTE_LINES
    assert read_note(write_note(TEXT, [*lines, line])).code == "note-size"
    beneath = len(write_note(b"", [line]))
    text = b"x" * (MAX_NOTE_BYTES - beneath - 1) + b"\n"
    assert read_note(write_note(text, [line])).text == text
    assert read_note(write_note(b"x" + text, [line])).code == "note-size"


def test_one_line_can_travel_by_itself():
    line = sign_note(TEXT, "federal", PUBLIC, SIGN)
    assert note.read_line(note.write_line(line)) == line
    assert note.read_line(note.write_line(line) + "\n") is None
