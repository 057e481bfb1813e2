import base64

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.ledger.making import (
    NAMES,
    NOW,
    OTHER,
    PUBLIC,
    ROOT,
    ROOT_PUBLIC,
    YEAR,
    card_text,
    node_certificate,
)

from seamline.ledger import card as cards
from seamline.ledger import signature
from seamline.ledger.card import (
    MAX_ADDRESSES,
    MAX_CA_BYTES,
    MAX_CARD_BYTES,
    MAX_CARD_TEXT,
    MAX_NAME_CHARS,
    Card,
)
from seamline.ledger.fingerprint import WORDS, fingerprint_digits, fingerprint_words, misheard
from seamline.ledger.signature import Context
from seamline.terms import canonical
from seamline.terms.errors import InvalidInput, Refusal
from seamline.terms.party import Names

LONGEST = Names("n" * MAX_NAME_CHARS, "ن" * MAX_NAME_CHARS, "ن" * MAX_NAME_CHARS)


def json_of(text):
    return canonical.decode(base64.b64decode("".join(text.split("\n")[1:-2])))


def text_of(value):
    return f"{cards.BEGIN}\n{base64.b64encode(canonical.encode(value)).decode()}\n{cards.END}\n"


def resigned(**changes):
    """A card with a field changed, under the root's own signature."""
    value = json_of(card_text())
    value.update(changes)
    bare = {name: item for name, item in value.items() if name != "sig"}
    value["sig"] = signature.sign(ROOT, Context.CARD, Context.CARD.mark + canonical.encode(bare)).hex()
    return text_of(value)


def test_a_card_says_what_its_root_signed():
    card = cards.read(card_text(), NOW)
    assert (card.party, card.kind, card.names, card.root) == ("federal", "force", NAMES, ROOT_PUBLIC)
    assert card.certificate == node_certificate()
    assert card.certificate.public == PUBLIC
    assert card.ca_der == bytes(range(256)) * 2
    assert card.addresses[0] == "federal.example:8443"


def test_mail_and_chat_do_not_harm_it():
    text = card_text()
    for bent in (
        text.replace("\n", "\r\n"),
        "Here is our card:\n\n" + text + "\n--\nduty officer",
        text.replace("\n", "\n   "),
        text.replace("\n", " "),
    ):
        assert cards.read(bent, NOW) == cards.read(text, NOW)


def test_a_card_fits_into_one_qr_code():
    assert len(card_text()) < 2_953


@pytest.mark.parametrize("place", range(30, 1_500, 97))
def test_no_letter_of_it_can_be_changed(place):
    text = card_text()
    bent = text[:place] + ("A" if text[place] != "A" else "B") + text[place + 1 :]
    assert isinstance(cards.read(bent, NOW), Refusal)


@pytest.mark.parametrize(
    "changes",
    [
        {"party": "Federal"},
        {"kind": "gang"},
        {"names": {"en": "", "ar": "x", "ckb": "x"}},
        {"names": {"en": "n" * (MAX_NAME_CHARS + 1), "ar": "x", "ckb": "x"}},
        {"names": {"en": "x"}},
        {"root": "00" * 32},
        {"root": ROOT_PUBLIC.hex().upper()},
        {"node": "{}"},
        {"node": node_certificate(kind="person", subject="federal/duty").text()},
        {"ca": ""},
        {"ca": "not base64"},
        {"ca": base64.b64encode(b"x" * (MAX_CA_BYTES + 1)).decode()},
        {"addresses": ["a.example:1"] * (MAX_ADDRESSES + 1)},
        {"addresses": ["a.example"]},
        {"addresses": ["https://a.example:1"]},
        {"addresses": ["a.example:1/x"]},
        {"addresses": ["user@a.example:1"]},
        {"at": -1},
        {"more": 1},
    ],
)
def test_a_card_of_the_wrong_form_is_refused_whoever_signed_it(changes):
    assert cards.read(resigned(**changes), NOW) == Refusal("card-form")


def test_signature_and_certificate_are_checked():
    assert isinstance(cards.read(resigned(at=5), NOW), Card)
    value = json_of(card_text())
    assert cards.read(text_of({**value, "at": 5}), NOW).code == "card-signature"
    assert cards.read(text_of({**value, "sig": "00"}), NOW).code == "card-form"
    foreign = node_certificate(root=OTHER).text()
    assert cards.read(resigned(node=foreign), NOW).code == "certificate-signature"
    northern = node_certificate(party="northern", subject="northern").text()
    assert cards.read(resigned(node=northern), NOW).code == "certificate-party"
    assert cards.read(card_text(), NOW + YEAR).code == "certificate-expired"
    assert cards.read(card_text(), NOW - YEAR - 1).code == "certificate-not-yet"


def test_a_card_that_nobody_would_take_is_not_made():
    with pytest.raises(InvalidInput, match="card-form"):
        card_text(addresses=["nowhere"])
    with pytest.raises(InvalidInput, match="certificate-signature"):
        card_text(node=node_certificate(root=OTHER))


def test_limits():
    text = card_text(names=LONGEST, ca_der=b"x" * MAX_CA_BYTES, addresses=["a.example:65535"] * MAX_ADDRESSES)
    assert isinstance(cards.read(text, NOW), Card)
    assert isinstance(cards.read(text + " " * (MAX_CARD_TEXT - len(text)), NOW), Card)
    assert cards.read(text + " " * (MAX_CARD_TEXT - len(text) + 1), NOW).code == "card-size"
    value = json_of(card_text())
    room = MAX_CARD_BYTES - len(canonical.encode({**value, "more": ""}))
    for size in (room, room + 1):
        assert cards.read(text_of({**value, "more": "x" * size}), NOW) == Refusal("card-form")


@given(st.text(max_size=80))
def test_read_is_total(text):
    assert isinstance(cards.read(text, NOW), Refusal)
    assert isinstance(cards.read(f"{cards.BEGIN}{text}{cards.END}", NOW), Refusal)


def test_words_are_clear():
    assert len(WORDS) == len(set(WORDS)) == 256
    assert all(
        word.isascii() and word.islower() and word.isalpha() and 3 <= len(word) <= 10 for word in WORDS
    )
    for number, one in enumerate(WORDS):
        for other in WORDS[number + 1 :]:
            assert not other.startswith(one)
            assert not one.startswith(other)
            if len(one) == len(other):
                assert sum(a != b for a, b in zip(one, other, strict=True)) > 1


def test_fingerprints_of_one_key():
    """Written down once: people compare what two different versions print."""
    assert fingerprint_words(ROOT_PUBLIC) == WORDS_OF_ROOT
    assert fingerprint_digits(ROOT_PUBLIC) == DIGITS_OF_ROOT
    for wrong in (b"", b"x" * 31):
        with pytest.raises(InvalidInput, match="fingerprint-key"):
            fingerprint_words(wrong)


WORDS_OF_ROOT = tuple(
    "eclipse palace ribbon honey kangaroo scarf juniper river cucumber ivory iron basket".split()
)
DIGITS_OF_ROOT = tuple("61506 38944 22828 69412 25139 54821".split())


@pytest.mark.parametrize(
    "spoken",
    [
        " ".join(WORDS_OF_ROOT),
        ", ".join(WORDS_OF_ROOT).upper(),
        "  " + "\n".join(WORDS_OF_ROOT) + "\n",
        " ".join(DIGITS_OF_ROOT),
        "".join(DIGITS_OF_ROOT),
        "-".join(DIGITS_OF_ROOT),
        " ".join(DIGITS_OF_ROOT).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
        "، ".join(DIGITS_OF_ROOT).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")),
        "- " + " \u2013 ".join(WORDS_OF_ROOT).title() + ".",
        "\u200e" + " \u200f".join(WORDS_OF_ROOT) + "\u061b",
        "".join(WORDS_OF_ROOT),
        "/".join(DIGITS_OF_ROOT) + "\n\u2069",
    ],
)
def test_a_fingerprint_is_known_however_it_is_typed(spoken):
    assert cards.same_fingerprint(ROOT_PUBLIC, spoken)
    assert not cards.same_fingerprint(PUBLIC, spoken)


@pytest.mark.parametrize(
    "spoken",
    [
        "",
        " ",
        " ".join(WORDS_OF_ROOT[:-1]),
        " ".join((*WORDS_OF_ROOT, "zebra")),
        " ".join(DIGITS_OF_ROOT[:-1]),
        " ".join(sorted(WORDS_OF_ROOT)),
        " ".join(WORDS_OF_ROOT) + " 1",
        " ".join((*WORDS_OF_ROOT, *DIGITS_OF_ROOT)),
        "".join(DIGITS_OF_ROOT) + "0",
    ],
)
def test_a_part_of_a_fingerprint_is_none(spoken):
    assert not cards.same_fingerprint(ROOT_PUBLIC, spoken)


@given(st.text(max_size=40))
def test_comparing_is_total(spoken):
    assert not cards.same_fingerprint(ROOT_PUBLIC, spoken)


def test_card_is_a_frozen_value():
    with pytest.raises(AttributeError):
        cards.read(card_text(), NOW).party = "x"
    assert msgspec.structs.asdict(cards.read(card_text(), NOW))["party"] == "federal"


def test_a_word_that_no_fingerprint_has_is_named_with_the_nearest_that_one_may_have():
    said = list(fingerprint_words(ROOT_PUBLIC))
    said[3] = "gravell"
    assert misheard(" - ".join(said).upper()) == (("gravell", "gravel"),)
    said[3] = "qqqq"
    assert misheard(" ".join(said)) == (("qqqq", ""),)
    assert misheard(" ".join(said[:11])) == ()
    assert misheard(" ".join(fingerprint_digits(ROOT_PUBLIC))) == ()
    assert misheard(" ".join(fingerprint_words(ROOT_PUBLIC))) == ()
