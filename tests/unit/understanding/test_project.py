"""What leaves of an object: a list of fields, each with its form, and nothing that is not in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seamline.terms import canonical, mgrs_grid
from seamline.terms.place import Point
from seamline.understanding.kinds import JOINT, KINDS, REPORT_KINDS
from seamline.understanding.model import Obligations
from seamline.understanding.project import MAX_REFERENCES, MAX_TEAR, RELEASED, SOURCE, project

BODY = {
    "type": "spot",
    "flash": 1,
    "observed": 1_000,
    "reported": 2_000,
    "received": 3_000,
    "lat_e7": 354_680_600,
    "lon_e7": 443_922_200,
    "precision_m": 50,
    "grade": "B2",
    "level": "restricted",
    "releasable_to": ["region", "coalition"],
    "caveats": ["orcon"],
    "originator": "federal",
    "source": "our man in the village",
    "unit": "2/3 battalion",
    "language": "ar",
    "alt_m": 312,
    "size": 6,
    "activity": "moving",
    "equipment": "2 moto, 1 pickup",
    "direction": "SSW",
    "tear": "Six on two motorcycles moving south.",
    "text": "Long prose that stays at home.",
    "licence": "CC BY 4.0",
    "dataset": "ucdp-ged",
    "about": ["AAAAAAAAAAAAAAAAAAAAAA", "BBBBBBBBBBBBBBBBBBBBBA"],
    "reply_to": "CCCCCCCCCCCCCCCCCCCCCA",
    "invented_later": "secret",
}
STRIPPED = Obligations(strip_source=True, cell_m=1_000)


def test_structured_fields_and_the_tear_line_leave_and_nothing_else():
    assert project(BODY, "report.spot", Obligations(strip_source=True)) == {
        "type": "spot",
        "flash": 1,
        "observed": 1_000,
        "reported": 2_000,
        "received": 3_000,
        "lat_e7": 354_680_600,
        "lon_e7": 443_922_200,
        "precision_m": 50,
        "alt_m": 312,
        "grade": "B2",
        "level": "restricted",
        "caveats": ["orcon"],
        "originator": "federal",
        "language": "ar",
        "size": 6,
        "activity": "moving",
        "equipment": "2 moto, 1 pickup",
        "direction": "SSW",
        "tear": "Six on two motorcycles moving south.",
        "licence": "CC BY 4.0",
        "dataset": "ucdp-ged",
    }


def test_the_source_leaves_only_where_no_article_strips_it():
    found = project(BODY, "report.spot", Obligations(strip_source=False))
    assert (found["source"], found["unit"]) == ("our man in the village", "2/3 battalion")
    assert not {"source", "unit"} & project(BODY, "report.spot", STRIPPED).keys()


def test_the_place_is_that_of_its_cell_whatever_it_was():
    found = project(BODY, "report.spot", STRIPPED)
    place = mgrs_grid.snap(Point(354_680_600, 443_922_200, 50), 1_000)
    assert (found["lat_e7"], found["lon_e7"], found["precision_m"]) == (place.lat_e7, place.lon_e7, 500)
    beside = {**BODY, "lat_e7": place.lat_e7 + 2_000, "lon_e7": place.lon_e7 - 2_000, "precision_m": 3}
    assert project(beside, "report.spot", STRIPPED) == found


def test_the_height_leaves_only_with_a_place_that_is_not_snapped():
    assert project(BODY, "report.spot", Obligations())["alt_m"] == 312
    assert "alt_m" not in project(BODY, "report.spot", STRIPPED)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("activity", "إطلاق نار، حركة"),
        ("activity", "تەقە دەکەن"),
        ("activity", "مُسلّحون يتحرّكون"),
        ("activity", "digging-in, firing"),
        ("equipment", "2 pickups, 1 heavy machine gun"),
        ("equipment", "2moto"),
        ("equipment", "2 دراجة نارية"),
        ("direction", 337),
        ("direction", "N"),
        ("size", "6-8"),
        ("size", "20+"),
    ],
)
def test_short_things_leave_in_every_language(field, value):
    assert project({**BODY, field: value}, "report.spot", STRIPPED)[field] == value


def test_references_leave_only_to_what_the_recipient_has():
    found = project(BODY, "report.spot", STRIPPED, {"BBBBBBBBBBBBBBBBBBBBBA": "alias"})
    assert found["about"] == ["alias"]
    assert "reply_to" not in found
    found = project(BODY, "report.spot", STRIPPED, {"CCCCCCCCCCCCCCCCCCCCCA": "other"})
    assert found["reply_to"] == "other"
    assert "about" not in found
    many = {**BODY, "about": ["BBBBBBBBBBBBBBBBBBBBBA"] * (MAX_REFERENCES + 1)}
    known = {"BBBBBBBBBBBBBBBBBBBBBA": "alias"}
    assert len(project(many, "report.spot", STRIPPED, known)["about"]) == MAX_REFERENCES


def test_of_the_labels_recipients_only_those_onward_are_told():
    passed = Obligations(onward=("coalition",))
    assert project(BODY, "report.spot", passed)["releasable_to"] == ["coalition"]
    assert "releasable_to" not in project(BODY, "report.spot", STRIPPED)
    unlabelled = {name: value for name, value in BODY.items() if name != "releasable_to"}
    assert "releasable_to" not in project(unlabelled, "report.spot", passed)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("activity", "they said that Ali moves tonight"),
        ("activity", ""),
        ("equipment", "two motorcycles that belong to the baker"),
        ("equipment", ", ".join(["1 moto"] * 11)),
        ("equipment", "moto,, moto"),
        ("equipment", "abcdefghijklmnopqrstu"),
        ("activity", "a" * 199),
        ("activity", "moving. Ali is with them"),
        ("activity", "x" * 201),
        ("direction", 360),
        ("direction", -1),
        ("size", "6 or 7"),
        ("direction", "towards the village"),
        ("size", "about six"),
        ("size", True),
        ("grade", "B2 says the sergeant"),
        ("tear", "x" * (MAX_TEAR + 1)),
        ("tear", ["x"]),
        ("observed", "yesterday"),
        ("type", "a sentence"),
        ("flash", 2),
        ("caveats", ["a sentence"]),
        ("caveats", "orcon"),
        ("language", "Arabic, northern"),
        ("originator", {"a": 1}),
        ("lat_e7", "35"),
        ("lat_e7", 950_000_000),
        ("lon_e7", None),
        ("precision_m", 1.5),
        ("about", 3),
        ("reply_to", ["x"]),
    ],
)
def test_what_has_not_the_form_of_its_field_stays(field, value):
    whole = project(BODY, "report.spot", STRIPPED)
    found = project({**BODY, field: value}, "report.spot", STRIPPED)
    gone = {"lat_e7", "lon_e7", "precision_m"} if field in ("lat_e7", "lon_e7", "precision_m") else {field}
    assert found == {name: item for name, item in whole.items() if name not in gone}


def test_a_line_is_snapped_corner_by_corner():
    body = {
        "line": [[443_922_200, 354_680_600], [443_922_300, 354_680_700], [444_922_200, 355_680_600]],
        "since": 5,
        "version": 2,
        "by": "federal/commander-1",
    }
    assert project(body, "line", Obligations()) == {"line": body["line"], "since": 5, "version": 2}
    found = project(body, "line", STRIPPED)
    first = mgrs_grid.snap(Point(354_680_600, 443_922_200), 1_000)
    assert found["line"][0] == [first.lon_e7, first.lat_e7]
    assert len(found["line"]) == 2  # the first two corners lie in one cell
    for bad in (
        [[1, 2]],
        [[1, 2], [3]],
        [[1, 2], "x"],
        [[1, 2], [3, 10**10]],
        [[1, 2.5], [3, 4]],
        "line",
        None,
    ):
        assert "line" not in project({**body, "line": bad}, "line", Obligations())


def test_joint_objects_leave_whole_and_unknown_ones_not_at_all():
    for kind in JOINT:
        assert project(BODY, kind, STRIPPED) == BODY
    assert project(BODY, "nonsense", Obligations()) == {}
    assert project(BODY, "report.later", Obligations()) == {}


def test_every_kind_has_its_list():
    assert set(KINDS) == set(JOINT) | set(RELEASED)
    assert not set(JOINT) & set(RELEASED)
    for kind in REPORT_KINDS:
        assert not {"text", *SOURCE, "about", "reply_to", "releasable_to"} & set(RELEASED[kind])


json = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)
secrets = st.sampled_from(
    ["text", "source", "unit", "about", "reply_to", "releasable_to", "remarks", "person"]
)
obligations = st.builds(
    Obligations,
    strip_source=st.just(True),
    cell_m=st.sampled_from([0, 10, 100, 1_000, 10_000, 100_000]),
)


@given(
    st.sampled_from([*RELEASED, "nonsense"]),
    st.dictionaries(st.sampled_from([*BODY, "line", "since"]) | st.text(max_size=6), json, max_size=8),
    obligations,
)
@settings(max_examples=80, deadline=None)
def test_any_body_is_projected_to_listed_fields(kind, body, obligation):
    found = project(body, kind, obligation)
    allowed = {*RELEASED.get(kind, {}), "alt_m", "lat_e7", "lon_e7", "precision_m", "line"}
    assert found.keys() <= allowed & (body.keys() | {"precision_m"})


@given(st.dictionaries(secrets, json, max_size=6), st.dictionaries(secrets, json, max_size=6), obligations)
def test_what_stays_at_home_leaves_no_trace(one, other, obligation):
    """Two bodies that differ in unreleased fields alone give the very same bytes."""
    base = {name: value for name, value in BODY.items() if name not in {*one, *other}}
    first = canonical.encode(project({**base, **one}, "report.spot", obligation))
    assert first == canonical.encode(project({**base, **other}, "report.spot", obligation))


@given(st.integers(354_600_000, 354_700_000), st.integers(443_900_000, 444_000_000), st.integers(0, 400))
@settings(max_examples=40, deadline=None)
def test_places_of_one_cell_cannot_be_told_apart(lat, lon, precision):
    cell = mgrs_grid.snap(Point(lat, lon), 1_000)
    body = {"lat_e7": lat, "lon_e7": lon, "precision_m": precision}
    found = project(body, "report.spot", STRIPPED)
    assert found == {"lat_e7": cell.lat_e7, "lon_e7": cell.lon_e7, "precision_m": 500}


def test_how_it_came_to_be_known_leaves_only_with_its_source():
    body = {"type": "spot", "level": "restricted", "found": "patrol", "source": "LYNX 2"}
    assert "found" not in project(body, "report.spot", Obligations(strip_source=True))
    kept = project(body, "report.spot", Obligations(strip_source=False))
    assert (kept["found"], kept["source"]) == ("patrol", "LYNX 2")
    assert "found" not in project({**body, "type": "civ"}, "report.civ", Obligations(strip_source=False))
