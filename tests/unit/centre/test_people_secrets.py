import base64
import re
from pathlib import Path

import pyotp
import pytest
from hypothesis import given
from hypothesis import strategies as st
from people_desk import START, Office

from seamline import words
from seamline.centre import people_secrets as secrets_of
from seamline.terms.errors import InvalidInput

GOOD = "harbour ladder seventeen"
SEED = base64.b32encode(b"12345678901234567890").decode()


def test_a_password_matches_its_hash_only():
    encoded = secrets_of.hash_password(GOOD, b"s" * 16)
    assert encoded.startswith("$argon2id$v=19$m=32768,t=3,p=1$")
    assert secrets_of.password_matches(encoded, GOOD)
    assert not secrets_of.password_matches(encoded, GOOD + " ")


def test_one_spelling_of_a_password_is_as_good_as_another():
    assert secrets_of.password_matches(
        secrets_of.hash_password("café au lait du matin", b"s" * 16), "café au lait du matin"
    )


@pytest.mark.parametrize("encoded", ["", "x", "$argon2id$", "plain text", "$2b$12$abc", "~" * 100, "$" * 300])
def test_what_is_no_hash_matches_nothing(encoded):
    assert not secrets_of.password_matches(encoded, GOOD)


def test_a_password_past_the_limit_is_not_looked_at():
    long = "x" * (secrets_of.MAX_PASSWORD + 1)
    assert not secrets_of.password_matches(secrets_of.hash_password(long, b"s" * 16), long)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("short", "password-short"),
        ("x" * 257, "password-long"),
        ("aaaaaaaaaaaaaaa", "password-default"),
        ("Password1234!", "password-default"),
        ("atakatak12345", "password-default"),
        ("seamline-----", "password-default"),
        ("123456789012", "password-default"),
        ("my-watch-and-more", "password-alias"),
    ],
)
def test_threat_52_a_password_everybody_knows_is_refused(password, code):
    with pytest.raises(InvalidInput) as error:
        secrets_of.good_password("watch", password)
    assert error.value.code == code


def test_a_good_password_is_taken():
    assert secrets_of.good_password("watch", GOOD) == GOOD


@pytest.mark.parametrize(
    ("pin", "code"),
    [
        ("12345", "pin-form"),
        ("1" * 33, "pin-form"),
        ("123456", "pin-weak"),
        ("999999", "pin-weak"),
        ("987654", "pin-weak"),
    ],
)
def test_a_weak_pin_is_refused(pin, code):
    with pytest.raises(InvalidInput) as error:
        secrets_of.good_pin(pin)
    assert error.value.code == code


def test_a_pin_may_be_typed_in_eastern_digits():
    assert secrets_of.good_pin("٢٧١٨٢٨") == "271828"
    assert secrets_of.plain_pin("۲۷۱۸۲۸") == "271828"


def test_a_code_is_good_for_its_step_and_one_beside_it():
    now = START
    for offset, good in ((-60, False), (-30, True), (0, True), (30, True), (60, False)):
        code = pyotp.TOTP(SEED).at(now // 1_000 + offset)
        assert bool(secrets_of.totp_step(SEED, code, now, 0)) is good


def test_a_code_is_not_good_twice():
    code = pyotp.TOTP(SEED).at(START // 1_000)
    step = secrets_of.totp_step(SEED, code, START, 0)
    assert step
    assert secrets_of.totp_step(SEED, code, START, step) == 0
    assert secrets_of.totp_step(SEED, code, START + 20_000, step) == 0


def test_a_code_may_be_typed_in_eastern_digits_and_with_a_gap():
    code = pyotp.TOTP(SEED).at(START // 1_000)
    eastern = code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert secrets_of.totp_step(SEED, f"{eastern[:3]} {eastern[3:]}", START, 0)


@given(st.text(max_size=12))
def test_what_is_no_code_is_refused(code):
    right = {pyotp.TOTP(SEED).at(START // 1_000 + offset) for offset in (-30, 0, 30)}
    assert bool(secrets_of.totp_step(SEED, code, START, 0)) == (code.replace(" ", "") in right)


def test_no_seed_takes_no_code():
    assert secrets_of.totp_step("", "000000", START, 0) == 0


def test_a_seed_opens_only_at_its_node_and_for_its_person():
    here, there = Office(), Office(secret=b"t" * 32)
    sealed = secrets_of.seal_seed(here.home, "watch", b"12345678901234567890")
    assert secrets_of.open_seed(here.home, "watch", sealed) == SEED
    assert secrets_of.open_seed(there.home, "watch", sealed) == ""
    assert secrets_of.open_seed(here.home, "other", sealed) == ""
    assert secrets_of.open_seed(here.home, "watch", sealed[:-2] + "00") in ("", SEED)
    assert secrets_of.open_seed(here.home, "watch", "zz") == ""


def test_a_hash_put_in_by_hand_is_not_vouched_for():
    here, there = Office(), Office(secret=b"t" * 32)
    encoded = secrets_of.hash_password(GOOD, b"s" * 16)
    kept = secrets_of.vouched(here.home, encoded)
    assert secrets_of.is_vouched(here.home, kept)
    assert secrets_of.password_matches(kept, GOOD)
    assert not secrets_of.is_vouched(here.home, encoded)
    assert not secrets_of.is_vouched(there.home, kept)


PAGES = Path(__file__).parents[3] / "ui" / "src"


def test_every_language_says_the_rule_for_pins_as_it_is():
    for tag in words.languages():
        said = words.text(tag, "error-pin-form")
        assert {str(secrets_of.MIN_PIN), str(secrets_of.MAX_PIN)} <= set(re.findall(r"[0-9]+", said)), tag


@pytest.mark.skipif(not PAGES.is_dir(), reason="the pages' sources are not here")
def test_the_pages_have_the_same_rule():
    source = (PAGES / "lib" / "pin.ts").read_text(encoding="utf-8")
    found = {name: int(number) for name, number in re.findall(r"const (M\w+_PIN) = ([0-9]+);", source)}
    assert found == {"MIN_PIN": secrets_of.MIN_PIN, "MAX_PIN": secrets_of.MAX_PIN}
