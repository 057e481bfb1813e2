"""Kinds of fields beyond the plain ones: what they take, and one past each limit."""

import re
from pathlib import Path

import pytest

from seamline.machine import fields
from seamline.procedures import registry

PAGES = Path(__file__).parents[3] / "ui" / "src" / "lib" / "api" / "types.ts"
PARTS = {"name": fields.text(10), "at": fields.TIME}


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        (fields.choices("water", "clinic", "school"), ["water", "school"], ["school", "water"]),
        (fields.choices("water", "clinic"), ["water"], []),
        (fields.choices("water", "clinic"), ["clinic"], ["well"]),
        (fields.choices("water", "clinic"), ["water", "clinic"], ["water", "water"]),
        (fields.parties(2), ["alpha", "bravo"], ["alpha", "bravo", "charlie"]),
        (fields.parties(2), ["alpha"], ["bravo", "alpha"]),
        (fields.parties(2), ["alpha"], []),
        (fields.PARTY, "alpha", "Alpha"),
        (fields.PART, "x" * fields.MAX_PART, "x" * (fields.MAX_PART + 1)),
        (fields.WINDOW, {"from": 1, "until": 2}, {"from": 2, "until": 2}),
        (fields.WINDOW, {"from": 1, "until": 2}, {"from": 1}),
        (fields.WINDOW, {"from": 1, "until": 2}, {"from": 1, "until": 2, "note": "x"}),
        (fields.record(PARTS, "name"), {"name": "x"}, {"at": 1}),
        (fields.record(PARTS), {"at": 1}, {}),
        (fields.records(PARTS, 1, 2, "name"), [{"name": "x"}, {"name": "y", "at": 1}], [{"at": 1}]),
        (fields.records(PARTS, 1, 2), [{"at": 1}], []),
        (fields.records(PARTS, 1, 2), [{"at": 1}] * 2, [{"at": 1}] * 3),
        (fields.records(PARTS, 0, 2), [], [{"other": 1}]),
    ],
)
def test_what_a_field_takes(field, good, bad):
    assert field(good)
    assert not field(bad)


@pytest.mark.parametrize(
    "value", [None, 1, "x", [], {}, [1], [[]], [{}], {"from": {}}, {"name": None}, object()]
)
def test_a_check_is_total(value):
    made = (
        fields.choices("a"),
        fields.parties(1),
        fields.PARTY,
        fields.PART,
        fields.WINDOW,
        fields.record(PARTS, "name"),
        fields.records(PARTS, 1, 2, "name"),
    )
    assert all(field(value) in (True, False) for field in made)


def kinds_of(known):
    for field in known:
        yield field.kind
        yield from kinds_of(field.parts.values())


@pytest.mark.skipif(not PAGES.is_file(), reason="the pages' sources are not here")
def test_the_pages_know_every_kind_that_the_tables_use():
    source = PAGES.read_text(encoding="utf-8")
    known = set(re.findall(r"'([a-z-]+)'", re.search(r"export type FieldKind =(.*?);", source, re.DOTALL)[1]))
    used = {
        kind
        for proc in registry.PROCEDURES.values()
        for act in proc.acts.values()
        for kind in kinds_of({**act.fields, **act.opens, **act.optional}.values())
    }
    assert used <= known
    assert {"record", "records", "window", "part", "parties"} <= known
