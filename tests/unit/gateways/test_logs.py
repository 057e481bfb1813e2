"""What the node's log says of an error: what kind it is and where it was raised, never what it says."""

import io
import json
import logging
import sys

import pytest
import structlog

from seamline.gateways.web import logs

CONTENTS = "38SME4483032510"


@pytest.fixture
def told(monkeypatch):
    """Return the log's lines so far; afterwards logging is as it was."""
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    root = logging.getLogger()
    before = root.handlers[:], root.level, structlog.get_config()
    logs.configure()
    yield lambda: [json.loads(line) for line in written.getvalue().splitlines()]
    root.handlers[:], root.level = before[:2]
    structlog.configure(**before[2])


def deep(count):
    if count:
        deep(count - 1)
    raise ValueError(f"no such place: {CONTENTS}\n{{}}")


def test_a_fault_that_was_passed_over_is_told_by_its_code_its_kind_and_its_place(told):
    try:
        deep(1)
    except ValueError as error:
        logs.mishap("clock-broken", error)
    [line] = told()
    assert (line["event"], line["code"], line["error"], line["level"]) == (
        "mishap",
        "clock-broken",
        "ValueError",
        "error",
    )
    at = deep.__code__.co_firstlineno
    assert line["where"][:2] == [
        f"gateways/test_logs.py:{at + 3} deep",
        f"gateways/test_logs.py:{at + 2} deep",
    ]
    assert CONTENTS not in json.dumps(line)


def test_what_caused_it_is_told_in_the_same_way(told):
    try:
        try:
            deep(0)
        except ValueError as error:
            raise RuntimeError(CONTENTS) from error
    except RuntimeError as error:
        logs.mishap("entry-unreadable", error)
    [line] = told()
    assert (line["error"], line["cause"]) == ("RuntimeError", "ValueError")
    assert line["cause_where"][0].endswith(" deep")
    assert CONTENTS not in json.dumps(line)


@pytest.mark.parametrize("log", [structlog.get_logger("seamline.web"), logging.getLogger("library")])
def test_an_error_is_told_so_by_whatever_logs_it(told, log):
    try:
        deep(0)
    except ValueError:
        log.exception("request.failed")
    [line] = told()
    assert (line["event"], line["error"]) == ("request.failed", "ValueError")
    assert line["where"][0].endswith(" deep")
    assert CONTENTS not in json.dumps(line)


def test_no_more_places_are_told_than_the_limit(told):
    try:
        deep(logs.FRAMES + 1)
    except ValueError as error:
        logs.mishap("link-fault", error)
    [line] = told()
    assert len(line["where"]) == logs.FRAMES


def test_a_line_without_an_error_says_nothing_of_one(told):
    structlog.get_logger("seamline.web").warning("socket.refused", code="token-needed")
    [line] = told()
    assert not {"error", "where", "cause", "exc_info"} & line.keys()
