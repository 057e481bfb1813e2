"""Symbols: every identifier is well made, says whether it is an exercise, and calls nobody an enemy."""

import re

import pytest

from seamline.centre import symbols
from seamline.procedures import control_measure
from seamline.procedures.report_body import TYPES

FORM = re.compile(r"10[01][1-4]\d{2}0[02]00\d{6}0000")
KINDS = [*TYPES, "hazard", "", "gone"]
OBJECTS = [("event", ""), ("crossing", ""), *(("control-measure", kind) for kind in control_measure.TYPES)]


def every(*, exercise):
    for own in (False, True):
        yield from (symbols.of_report(kind, own=own, exercise=exercise) for kind in KINDS)
        yield from (symbols.of_object(*one, own=own, exercise=exercise) for one in OBJECTS)


@pytest.mark.parametrize("exercise", [False, True])
def test_every_identifier_is_well_made_and_says_what_is_exercise(exercise):
    found = list(every(exercise=exercise))
    assert all(FORM.fullmatch(code) for code in found)
    assert {code[2] for code in found} == {"1" if exercise else "0"}


def test_nobody_is_called_suspect_or_hostile():
    assert not {code[3] for code in every(exercise=False)} & {"5", "6"}


def test_what_was_seen_is_unknown_whoever_saw_it():
    for kind in ("spot", "uxo", "hazard"):
        seen = {symbols.of_report(kind, own=own, exercise=False) for own in (False, True)}
        assert {code[3] for code in seen} == {symbols.UNKNOWN}


def test_what_a_side_says_of_itself_is_friendly_and_assumed_of_others():
    assert symbols.of_report("works", own=True, exercise=False)[3] == symbols.FRIEND
    assert symbols.of_report("works", own=False, exercise=False)[3] == symbols.ASSUMED_FRIEND


def test_every_type_of_report_has_its_own_symbol():
    found = [symbols.of_report(kind, own=True, exercise=False) for kind in (*TYPES, "hazard")]
    assert len(set(found)) == len(found)


def test_measures_that_are_points_have_their_own_and_drawn_ones_share_one():
    points = {kind for kind, drawn in control_measure.GEOMETRY.items() if drawn == "place"}
    assert points == set(symbols.MEASURES)
    shared = {
        symbols.of_object("control-measure", kind, own=True, exercise=False)
        for kind in control_measure.TYPES
        if kind not in points
    }
    assert len(shared) == 1
