import csv
import io
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline.codecs import csv_records, persons, ucdp_ged
from seamline.codecs.ucdp_ged import COLUMNS, BadRow, ImportedReport, body, read
from seamline.procedures import report_body
from seamline.terms.errors import InvalidInput
from seamline.terms.grade import Grade
from seamline.terms.place import point
from seamline.terms.times import DAY, parse_iso

SHARED = Path(__file__).parents[4] / "shared" / "data" / "incidents"

GOOD = {
    "id": "101",
    "date_start": "2014-01-02",
    "date_end": "2014-01-03",
    "date_prec": "2",
    "type_of_violence": "1",
    "side_a": "Government of Somewhere",
    "side_b": "Some Front",
    "where_coordinates": "Some town",
    "where_prec": "1",
    "latitude": "33.5",
    "longitude": "44.25",
    "event_clarity": "1",
    "number_of_sources": "2",
    "low": "1",
    "best": "2",
    "high": "4",
    "source_headline": "Somebody Else, 41, killed",
    "source_original": "Dr. Somebody",
}


def file(*rows, columns=tuple(GOOD)):
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows({**GOOD, **row} for row in rows)
    return text.getvalue().splitlines(keepends=True)


def only(**changed):
    (found,) = read(file(changed))
    return found


def test_a_row_becomes_a_graded_report():
    assert only() == ImportedReport(
        line=2,
        source_id="101",
        observed_at=parse_iso("2014-01-02T00:00:00Z"),
        observed_until=parse_iso("2014-01-04T00:00:00Z") - 1,
        place=point(33.5, 44.25, 2_000),
        grade=Grade("C", 2),
        violence=1,
        sides=("Government of Somewhere", "Some Front"),
        where="Some town",
        low=1,
        best=2,
        high=4,
    )


def test_its_body_is_one_a_report_may_have():
    said = {"ged-violence-1": "قتال", "ged-deaths": "الوفيات"}
    found = body(only(), lambda name, **_: said[name])
    whole = {**found, "originator": "federal", "level": "open"}
    assert report_body.check_body(whole, parse_iso("2026-01-01T00:00:00Z")) == ((), ())
    assert found["licence"] == "CC BY 4.0"
    assert found["source"] == ucdp_ged.ATTRIBUTION
    assert found["dataset"] == "UCDP GED 101"
    assert found["activity"] == "قتال"


def test_columns_that_name_people_are_left_out():
    found = only()
    for text in ("Somebody", "Else"):
        assert text not in repr(found)
        assert text not in repr(body(found, lambda name, **_: name))


def test_a_group_named_after_a_person_is_left_out_and_flagged():
    found = only(side_b="Some Front, Brigades of Sheikh Somebody, Another Front")
    assert found.sides[1] == "Some Front, Another Front, …"
    assert found.flags == ("import-side-left-out",)


@pytest.mark.parametrize(
    ("sources", "clarity", "grade"),
    [
        ("1", "1", "C3"),
        ("2", "1", "C2"),
        ("40", "1", "C2"),
        ("1", "2", "C4"),
        ("2", "2", "C3"),
        ("-1", "1", "C6"),
        ("", "2", "C6"),
    ],
)
def test_grade(sources, clarity, grade):
    assert str(only(number_of_sources=sources, event_clarity=clarity).grade) == grade


@pytest.mark.parametrize(
    ("prec", "metres", "flags"),
    [
        ("1", 2_000, ()),
        ("2", 25_000, ()),
        ("3", 50_000, ("import-coarse-place",)),
        ("4", 150_000, ("import-coarse-place",)),
        ("5", 100_000, ("import-coarse-place",)),
        ("6", 500_000, ("import-coarse-place",)),
        ("7", 1_000_000, ("import-coarse-place",)),
    ],
)
def test_doubt_about_the_place(prec, metres, flags):
    found = only(where_prec=prec)
    assert (found.place.precision_m, found.flags) == (metres, flags)


def test_what_is_odd_is_flagged_and_kept():
    assert only(low="5").flags == ("import-deaths-order",)
    assert (only(low="5").low, only(low="5").best) == (5, 2)
    assert only(high="1").flags == ("import-deaths-order",)
    assert only(date_prec="3").flags == ("import-coarse-date",)
    long = only(where_coordinates="x" * 151)
    assert (len(long.where), long.flags) == (150, ("import-cut",))
    assert only(where_coordinates="x" * 150).flags == ()
    assert only(where_coordinates="a\tb\x1b[2Kc").where == "a b [2Kc"


def test_older_and_newer_forms_of_a_date():
    found = only(date_start="2014-01-02 00:00:00.000", date_end="2014-01-02 00:00:00")
    assert found.observed_until - found.observed_at == DAY - 1


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"id": ""}, "import-number"),
        ({"id": "x"}, "import-number"),
        ({"id": "1e3"}, "import-number"),
        ({"id": "١٢"}, "import-number"),
        ({"where_prec": "0"}, "import-number"),
        ({"where_prec": "8"}, "import-number"),
        ({"date_prec": "6"}, "import-number"),
        ({"event_clarity": "3"}, "import-number"),
        ({"type_of_violence": "4"}, "import-number"),
        ({"best": "-1"}, "import-number"),
        ({"best": "2.5"}, "import-number"),
        ({"date_start": "2014-02-30"}, "import-date"),
        ({"date_start": "02/01/2014"}, "import-date"),
        ({"date_end": ""}, "import-date"),
        ({"date_end": "2014-01-01"}, "import-date-order"),
        ({"latitude": ""}, "import-place"),
        ({"latitude": "nan"}, "import-place"),
        ({"longitude": "1e1"}, "import-place"),
        ({"latitude": "91"}, "place-latitude"),
        ({"longitude": "-181"}, "place-longitude"),
        ({"side_a": "x" * 2_001}, "import-field-too-long"),
    ],
)
def test_a_row_that_cannot_be_read_says_why(changed, reason):
    found = only(**changed)
    assert isinstance(found, BadRow)
    assert (found.line, found.reason) == (2, reason)
    assert reason in ucdp_ged.REASONS


def test_an_id_seen_before_is_a_bad_row():
    assert [getattr(row, "reason", "") for row in read(file({}, {"id": "102"}, {}))] == [
        "",
        "",
        "import-duplicate",
    ]


def test_an_excerpt_covers_what_looks_like_a_person():
    found = only(id="by Dr. Somebody 07501234567")
    assert found.excerpt.startswith("by … …")
    assert len(found.excerpt) <= ucdp_ged.MAX_EXCERPT


@pytest.mark.parametrize("column", COLUMNS)
def test_a_missing_column_is_named_before_anything_is_read(column):
    columns = [name for name in GOOD if name != column]
    rows = [{name: GOOD[name] for name in columns}]
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(rows)
    with pytest.raises(InvalidInput) as caught:
        read(text.getvalue().splitlines(keepends=True))
    assert (caught.value.code, caught.value.context["columns"]) == ("import-header", [column])


def test_a_column_that_stands_twice_and_an_empty_file_are_refused():
    for lines in (["id,id\n"], [], ["\n", "\n"], ['"unclosed\n']):
        with pytest.raises(InvalidInput, match="import-header"):
            read(lines)


def test_a_byte_order_mark_and_capitals_in_the_header_do_no_harm():
    first, *rest = file({})
    assert isinstance(next(read(["\ufeff" + first.upper(), *rest])), ImportedReport)


# --- records --------------------------------------------------------------------------------------


def test_a_quote_that_never_closes_costs_one_row_not_the_file():
    lines = file({}, {"id": "102"}, {"id": "103"}, *({"id": str(n)} for n in range(200, 260)))
    lines[2] = lines[2].replace("Some town", '"Some town')
    found = list(read(lines))
    assert [(row.line, row.reason) for row in found if isinstance(row, BadRow)] == [(3, "import-quote")]
    assert sum(isinstance(row, ImportedReport) for row in found) == 62


def test_a_field_over_several_lines_is_one_record():
    found = list(read(file({"source_headline": "one\ntwo\n\nthree"}, {"id": "102"})))
    assert [row.line for row in found] == [2, 6]
    assert all(isinstance(row, ImportedReport) for row in found)


def test_one_past_each_limit():
    line = "a" * csv_records.MAX_LINE
    assert [r.wrong for r in csv_records.records([line, line + "a", "b"])] == ["", "import-line-too-long", ""]
    inside = ['"', *["x\n"] * (csv_records.MAX_RECORD_LINES - 2), '"\n', "y\n"]
    assert [r.wrong for r in csv_records.records(inside)] == ["", ""]
    beyond = ['"', *["x\n"] * (csv_records.MAX_RECORD_LINES - 1), '"\n', "y\n"]
    assert next(csv_records.records(beyond)).wrong == "import-quote"
    assert len(list(csv_records.records(beyond))) == len(beyond)


def test_rows_past_the_limit_are_said_to_be_missing(monkeypatch):
    monkeypatch.setattr(csv_records, "MAX_RECORDS", 3)
    assert [r.wrong for r in csv_records.records(["a\n"] * 9)] == ["", "", "", "import-too-many"]
    assert [r.wrong for r in csv_records.records(["a\n"] * 3)] == ["", "", ""]


def test_a_row_with_more_or_fewer_fields_is_bad():
    first, row = file({})
    found = list(read([first, row.rstrip() + ",x\n", "101\n", "\n", row]))
    assert [getattr(r, "reason", "") for r in found] == ["import-columns", "import-columns", ""]


CELL = st.text(st.sampled_from('a1,"\n\r \x00é'), max_size=6)


@given(st.lists(st.lists(CELL, min_size=1, max_size=4), max_size=8))
def test_well_formed_records_are_all_there_and_exact(rows):
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(rows)
    found = list(csv_records.records(io.StringIO(text.getvalue(), newline="\n")))
    assert [list(record.cells) for record in found] == rows


@given(st.lists(st.text(st.sampled_from('a,"\n'), max_size=12), max_size=40))
def test_every_line_belongs_to_a_record(lines):
    lines = [line.replace("\n", "") + "\n" for line in lines]
    found = list(csv_records.records(lines))
    starts = [record.line for record in found]
    assert starts == sorted(set(starts))
    covered = [n for record in found for n in range(record.line, record.line + record.text.count("\n"))]
    assert set(range(1, len(lines) + 1)) - set(covered) == {
        n for n, line in enumerate(lines, 1) if line == "\n"
    } - set(covered)


@given(st.lists(st.text(max_size=30), max_size=20))
def test_any_lines_after_the_header_are_reports_or_bad_rows(lines):
    header = file()[0]
    assert all(isinstance(row, ImportedReport | BadRow) for row in read([header, *lines]))


# --- the real files -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["ged_iraq_2014_2018h1.csv", "ged_syria_east_2016_2018.csv"])
def test_real_files_are_read_whole(name):
    if not (SHARED / name).exists():
        pytest.skip("no shared data beside the project")
    with (SHARED / name).open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    with (SHARED / name).open(encoding="utf-8", newline="") as opened:
        found = list(read(opened))
    reports = [row for row in found if isinstance(row, ImportedReport)]
    assert len(found) == len(reports) == len(rows) > 2_000
    assert [r.source_id for r in reports] == [row["id"] for row in rows]
    assert sum(r.best for r in reports) == sum(int(row["best"]) for row in rows)
    flags = Counter(flag for r in reports for flag in r.flags)
    assert flags["import-deaths-order"] == sum(
        not int(row["low"]) <= int(row["best"]) <= int(row["high"]) for row in rows
    )
    assert flags["import-coarse-place"] == sum(int(row["where_prec"]) >= 3 for row in rows)
    assert flags["import-coarse-date"] == sum(int(row["date_prec"]) >= 3 for row in rows)
    for report in reports:
        assert not persons.find(" / ".join(report.sides))
