"""Answers made smaller: whoever can undo it gets back what was said, at a length that says little."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline.gateways.web import pressed
from seamline.gateways.web.routes import ROUTES
from seamline.gateways.web.seat_api import EnrolmentAnswer
from seamline.gateways.web.session_api import SessionAnswer


@given(st.binary(max_size=5_000), st.binary(max_size=200))
def test_what_is_pressed_comes_back(raw, filling):
    assert gzip.decompress(pressed.press(raw, filling)) == raw


def test_the_filling_is_all_that_differs_in_length():
    plain = len(pressed.press(b"x" * 3_000))
    for size in (0, 1, 99, pressed.MAX_FILLING):
        assert len(pressed.press(b"x" * 3_000, bytes(size))) == plain + size


def test_a_filling_one_byte_too_long_is_cut():
    longest = pressed.press(b"x", bytes(pressed.MAX_FILLING))
    assert pressed.press(b"x", bytes(pressed.MAX_FILLING + 1)) == longest


@pytest.mark.parametrize(
    ("header", "coding", "taken"),
    [
        ("gzip, deflate, br, zstd", "br", True),
        ("gzip, deflate, br, zstd", "gzip", True),
        ("gzip;q=0.5, BR", "br", True),
        ("gzip;q=0", "gzip", False),
        ("gzip; q=0.0", "gzip", False),
        ("gzip;q=0.001", "gzip", True),
        ("", "gzip", False),
        ("identity", "br", False),
        ("xbr", "br", False),
        ("*", "br", False),
    ],
)
def test_only_a_coding_that_is_asked_for_is_used(header, coding, taken):
    assert pressed.accepts(header, coding) is taken


@given(st.text(max_size=200))
def test_any_header_is_read(header):
    assert pressed.accepts(header, "gzip") in (True, False)


def test_no_answer_with_a_token_or_a_key_is_pressed():
    """Whoever sees lengths and can have text shown beside a token could guess the token."""
    secret = {SessionAnswer, EnrolmentAnswer}
    assert secret <= {route.answer for route in ROUTES}
    found = [route.path for route in ROUTES if route.pressed]
    assert "/api/picture" in found
    for route in ROUTES:
        if route.pressed:
            # A question too long for an address is posted; it may look and nothing else.
            assert route.method == "GET" or route.action.endswith(".see"), route.path
            assert route.answer not in secret, route.path
            assert not route.path.startswith(("/api/session", "/api/sign-in", "/api/people", "/api/password"))
