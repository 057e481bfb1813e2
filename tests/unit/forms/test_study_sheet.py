"""A study as a sheet: everything that it takes to get the same, in each language, within the sheet's bounds."""

from functools import partial

import msgspec
import pytest
from tests.support import made_studies

from seamline import words
from seamline.forms import sheet as sheets
from seamline.forms.sheet import Picture, bounded
from seamline.forms.study_page import MAX_ROWS, page
from seamline.forms.study_sheet import Press, banner, study_sheet
from seamline.studies.study import Column, Source, Table

ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
PRESS = Press(1_480_000_000_000)
LANGUAGES = ("en", "ar", "ckb")


def made(study, language="en", press=PRESS):
    return study_sheet(study, language, partial(words.text, language), press)


def said(sheet):
    """Every text of a sheet, without isolates."""
    texts = [sheet.title, sheet.kind, sheet.status, sheet.foot, *sheet.notes]
    texts += [text for pair in sheet.head for text in pair]
    texts += [text for table in sheet.tables for text in (table.heading, *table.heads)]
    texts += [cell.text for table in sheet.tables for row in table.rows for cell in row]
    return [text.translate(ISOLATES) for text in (*texts, *(one.caption for one in sheet.pictures))]


def plain(language, message, **args):
    return words.text(language, message, **args).translate(ISOLATES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_it_takes_to_get_the_same_stands_on_it(language):
    study = made_studies.whole(scenario="Fewer posts")
    found = made(study, language)
    texts = said(found)
    assert found.direction == ("ltr" if language == "en" else "rtl")
    for message in ("study-rate", "study-rate-about", "study-rate-poisson", "study-report-same"):
        assert plain(language, message) in texts
    for source in study.sources:
        assert {source.name, source.sha256, source.licence or "–"} <= set(texts)
    assert {"12,001", "12,345"} <= set(
        "".join(texts[texts.index("events.csv") + 1]).replace("/", " ").split()
    )
    assert plain(language, "study-setting-level") in texts
    assert {"95 %", "2015-10-01", "20161017", "9,999", study.command, "Fewer posts"} <= set(texts)
    assert plain(language, "study-left-place", count=34) in texts
    assert "241506ZNOV16" in " ".join(texts)


def test_what_cannot_be_said_comes_before_the_pictures_and_they_before_the_tables():
    found = made(made_studies.whole())
    headings = [table.heading for table in found.tables]
    assert headings[:3] == ["Main figures", "What this cannot say", "Comparisons"]
    assert [picture.after for picture in found.pictures] == [2, 2, 2]
    assert headings[-1] == "How to get the same again"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scenario_is_never_mistaken_for_the_present(language):
    say = partial(words.text, language)
    study = made_studies.whole(scenario="5,200 to 3,000")
    assert banner(made_studies.whole(), say) == ""
    assert banner(study, say) == words.text(language, "study-scenario-banner", name="5,200 to 3,000")
    assert made(study, language).banner == banner(study, say)
    assert made(study, language).status == words.text(language, "study-scenario")
    both = made(study, language, Press(0, exercise=True)).banner
    assert words.text(language, "print-exercise") in both
    assert banner(study, say) in both
    assert page(study, say, language)["scenario"] == "5,200 to 3,000"


def test_nothing_drawn_and_no_command_are_said():
    study = msgspec.structs.replace(made_studies.whole(), seed=0, replications=0, command="")
    texts = said(made(study))
    assert "none: nothing was drawn at random" in texts
    assert "Random repetitions" not in texts
    assert "This comes from the node's own data. No command on files repeats it." in texts


def test_numbers_stand_at_the_right_and_a_hash_is_to_be_copied():
    found = made(made_studies.whole())
    ratios = next(table for table in found.tables if table.heading == "Comparisons")
    assert all(cell.number for row in ratios.rows for cell in row)
    hashes = [cell for table in found.tables for row in table.rows for cell in row if cell.typed]
    assert {len(cell.text) for cell in hashes} >= {64}


@pytest.mark.parametrize(
    ("columns", "wide", "dense"), [(4, False, 0), (8, False, 1), (14, True, 1), (24, True, 2)]
)
def test_a_table_lies_across_where_it_must(columns, wide, dense):
    found = made(made_studies.whole(columns=columns))
    table = next(table for table in found.tables if "wide" in table.heading)
    assert (table.wide, table.dense) == (wide, dense)


def test_tables_are_cut_and_say_so_and_the_rest_stays():
    rows = tuple((n,) for n in range(5_000))
    tables = tuple(Table(f"t{n}", (Column("x1", "count"),), rows) for n in range(4))
    study = msgspec.structs.replace(made_studies.whole(), tables=tables)
    found = made(study)
    assert found.notes == ()
    assert sum(len(table.rows) for table in found.tables) <= sheets.MAX_ROWS
    shown = [table for table in found.tables if "5,000" in table.heading]
    assert len(shown) == 4
    assert all(f"{len(table.rows):,} of 5,000" in table.heading.translate(ISOLATES) for table in shown)
    assert found.tables[-1].heading == "How to get the same again"


def test_a_table_without_rows_says_so():
    study = msgspec.structs.replace(
        made_studies.whole(), tables=(Table("ratios", (Column("x1", "count"),), ()),)
    )
    assert "no rows" in said(made(study))


def test_what_others_wrote_turns_nothing_around():
    study = msgspec.structs.replace(
        made_studies.whole(scenario=made_studies.HOSTILE),
        command=made_studies.HOSTILE,
        sources=(Source(made_studies.HOSTILE, "", 1, 1, made_studies.HOSTILE),),
    )
    found = made(study, "ar")
    every = "".join([found.banner, *said(found)])
    assert not set(every) & set("\x00\x07\u202e")
    assert "<script>" in every


def test_one_picture_more_or_larger_than_may_be_is_left_out_and_said(monkeypatch):
    found = made(made_studies.whole())
    one = Picture("x" * 10, "caption")

    def kept(*pictures):
        cut = bounded(msgspec.structs.replace(found, pictures=pictures), "cut")
        return len(cut.pictures), cut.notes

    assert kept(*(one,) * sheets.MAX_PICTURES) == (sheets.MAX_PICTURES, ())
    assert kept(*(one,) * (sheets.MAX_PICTURES + 1)) == (sheets.MAX_PICTURES, ("cut",))
    monkeypatch.setattr(sheets, "MAX_PICTURE_CHARS", 10)
    assert kept(one) == (1, ())
    assert kept(Picture("x" * 11, "caption"), one) == (1, ("cut",))
    monkeypatch.setattr(sheets, "MAX_PICTURES_CHARS", 20)
    assert kept(one, one) == (2, ())
    assert kept(one, one, one) == (2, ("cut",))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_gets_the_document_and_the_drawings(language):
    study = made_studies.whole()
    found = page(study, partial(words.text, language), language)
    msgspec.json.encode(found)
    assert found["columns"]["ratios"][1] == {"name": "ratio", "kind": "number", "digits": 2, "unit": ""}
    assert [one["type"] for one in found["pictures"]] == ["chart", "chart", "map"]
    assert found["pictures"][2]["legend"][0]["text"] == words.text(language, "study-word-yes")
    assert all(one["svg"].startswith("<svg ") for one in found["drawings"])
    assert (found["title"], found["about"]) == ("study-rate", "study-rate-about")
    assert found["left_out"] == {"ratios": 0, "wide": 1_000}
    assert found["language"] == language


def test_one_row_more_than_a_page_gets_counts_as_left_out():
    def left(count):
        tables = (Table("ratios", (Column("x1", "count"),), tuple((n,) for n in range(count)), left_out=3),)
        study = msgspec.structs.replace(made_studies.whole(), tables=tables)
        found = page(study, partial(words.text, "en"), "en")
        return len(found["tables"]["ratios"]), found["left_out"]["ratios"]

    assert left(MAX_ROWS) == (MAX_ROWS, 3)
    assert left(MAX_ROWS + 1) == (MAX_ROWS, 4)
