"""The body of a report: what refuses it, what is odd but kept, what each type needs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from procedure_play import MINUTE, REPORT_IDS, T0

from seamline.procedures import report_body
from seamline.procedures.report_body import NEEDED, TYPES, check_body

BODY = {
    "type": "spot",
    "observed": T0 - 10 * MINUTE,
    "reported": T0 - 5 * MINUTE,
    "received": T0,
    "lat_e7": 348_300_000,
    "lon_e7": 443_200_000,
    "precision_m": 100,
    "grade": "B2",
    "level": "restricted",
    "releasable_to": ["bravo"],
    "caveats": ["orcon"],
    "originator": "alpha",
    "source": "post 3",
    "unit": "",
    "found": "patrol",
    "language": "ar",
    "size": 6,
    "activity": "armed-movement",
    "equipment": "2 motorcycle",
    "direction": "S",
    "tear": "Six armed, two motorcycles, southbound.",
    "text": "",
    "licence": "",
    "dataset": "",
    "about": REPORT_IDS[0],
}


def codes(body, now=T0, **given):
    return [problem.code for problem in check_body(body, now, **given)[0]]


def flags(**change):
    return check_body({**BODY, **change}, T0)[1]


def test_a_body_without_fault():
    assert check_body(BODY, T0) == ((), ())


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("type", "strike", "report-type"),
        ("type", ["spot"], "report-type"),
        ("observed", -1, "report-time"),
        ("observed", 2**53, "report-time"),
        ("reported", "201430ZSEP20", "report-time"),
        ("received", 1.0, "report-time"),
        ("lat_e7", 900_000_001, "report-latitude"),
        ("lat_e7", True, "report-latitude"),
        ("lon_e7", -1_800_000_001, "report-longitude"),
        ("precision_m", -1, "report-precision"),
        ("precision_m", 1_000_001, "report-precision"),
        ("alt_m", 1_000_000_000, "report-altitude"),
        ("grade", "b2", "report-grade"),
        ("grade", "G7", "report-grade"),
        ("found", "rumour", "report-found"),
        ("found", ["patrol"], "report-found"),
        ("grade", 2, "report-grade"),
        ("level", "cosmic", "report-level"),
        ("releasable_to", ["bravo", "bravo"], "report-releasable"),
        ("releasable_to", "bravo", "report-releasable"),
        ("releasable_to", [f"p{n}" for n in range(33)], "report-releasable"),
        ("caveats", ["secret-source"], "report-caveats"),
        ("originator", "Alpha", "report-originator"),
        ("source", "x" * 201, "report-text"),
        ("source", "a\x1b[31m", "report-text"),
        ("language", "de", "report-language"),
        ("size", -1, "report-size"),
        ("size", 1_000_001, "report-size"),
        ("direction", 360, "report-text"),
        ("tear", "x" * 401, "report-tear"),
        ("text", "x" * 8_001, "report-long"),
        ("text", "\ud800", "report-long"),
        ("about", ["x"], "report-about"),
        ("about", REPORT_IDS * 11, "report-about"),
        ("flash", 2, "report-flash"),
    ],
)
def test_a_field_that_is_wrong(field, value, code):
    problems, _ = check_body({**BODY, field: value}, T0)
    assert [(problem.code, problem.facts) for problem in problems] == [(code, {"field": field})]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("lat_e7", 900_000_000),
        ("lon_e7", -1_800_000_000),
        ("precision_m", 1_000_000),
        ("releasable_to", [f"p{n}" for n in range(32)]),
        ("text", "x" * 8_000),
        ("tear", "x" * 400),
        ("size", "about 20"),
        ("direction", 359),
        ("about", REPORT_IDS),
        ("flash", 1),
        ("alt_m", -400),
    ],
)
def test_at_its_limit_it_will_do(field, value):
    assert codes({**BODY, field: value}) == []


@pytest.mark.parametrize("name", ["person", "phone", "role", "released", "id", "x" * 300])
def test_no_other_field_is_taken(name):
    assert codes({**BODY, name: "x"}) == ["report-field-unknown"]


@pytest.mark.parametrize("kind", TYPES)
def test_each_type_needs_its_fields(kind):
    whole = {**BODY, "type": kind, "text": "as heard"}
    assert codes(whole) == []
    for field in NEEDED[kind]:
        body = {name: value for name, value in whole.items() if name != field}
        problems, _ = check_body(body, T0)
        assert ("report-field-missing", {"field": field}) in [(p.code, p.facts) for p in problems]


def test_empty_is_missing():
    assert codes({**BODY, "activity": ""}) == ["report-field-missing"]


def test_half_a_place():
    body = {name: value for name, value in BODY.items() if name != "lon_e7"}
    assert codes(body) == ["report-field-missing", "report-place-half"]
    assert codes({**body, "type": "sit", "text": "x"}) == ["report-place-half"]


def test_what_a_partner_released_may_lack_what_was_taken_out():
    body = {name: BODY[name] for name in ("type", "observed", "level", "originator")}
    assert codes(body) == ["report-field-missing"] * 3
    assert codes(body, released=True) == []
    assert codes({**body, "type": "strike"}, released=True) == ["report-type"]
    assert codes({"type": "spot"}, released=True) == ["report-field-missing"] * 3


def test_odd_times_are_flagged_and_kept():
    assert flags(observed=T0 + MINUTE, reported=T0) == ()
    assert flags(observed=T0 + MINUTE + 1, reported=T0 + 2) == ("time-ahead",)
    assert flags(observed=0) == ("time-old",)
    assert flags(start=T0, stale=T0 - 1) == ("stale-before-start",)
    assert flags(start=T0, stale=T0) == ()
    assert flags(stale=T0 + 1_000 * MINUTE, start=T0) == ()
    assert flags(observed=T0, reported=T0 - 2 * MINUTE) == ("reported-before-observed",)


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=6,
)


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from([*report_body.FIELDS, "x"]), json, max_size=12), st.booleans())
def test_whatever_comes_is_judged(body, released):
    problems, found = check_body(body, T0, released=released)
    assert isinstance(problems, tuple)
    assert isinstance(found, tuple)
