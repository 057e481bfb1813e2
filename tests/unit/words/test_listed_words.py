"""Message ids that are made from the tables of the code: every row has its words in every language."""

import re

import pytest

from seamline import words
from seamline.analysis import lines
from seamline.centre import doubt, returned
from seamline.codecs import display, geojson, oneline_words, persons, ucdp_ged
from seamline.exercise.injects import INJECTS
from seamline.procedures import report, report_body
from seamline.procedures.registry import PROCEDURES
from seamline.terms import label, lanes, party
from seamline.understanding import clocks, kinds, reasons


def slug(name):
    """A name as part of an id, as the pages make it."""
    return re.sub(r"[^A-Za-z0-9]+", "-", name.replace("*", "any")).lower()


def each(prefix, names):
    return {f"{prefix}-{slug(name)}" for name in names}


def of_procedures():
    for name, known in PROCEDURES.items():
        yield from (
            (f"kind-{name}", f"title-{name}") if name not in ("report", "recall") else (f"kind-{name}",)
        )
        yield from each(f"{name}-status", known.statuses())
        yield from each(f"{name}-act", known.acts)
        yield from each("clock", [timer.name for timer in known.clocks])
        for roles in known.safe.values():
            yield from roles.values()
        for act in known.acts.values():
            for field, check in {**act.fields, **act.optional, **act.opens}.items():
                yield f"field-{slug(field)}"
                yield from each("choice", check.choices)


def of_reports():
    yield f"report-status-{report.DRAFT}"
    yield "title-report-gone"
    yield from each("report-act", ["edit", "approve", *report.DISPOSITIONS])
    yield from each("field", report_body.FIELDS)
    yield from each("choice", report_body.TYPES)
    yield from each("title-report", report_body.TYPES)
    yield from each("error", [code for code, _ in report_body.FIELDS.values()])


def of_understandings():
    for prefix in ("plain-clock", "clock"):
        yield from each(prefix, clocks.DEFAULTS)
    for prefix in ("plain-kind", "kind"):
        yield from each(prefix, kinds.KINDS)
    yield f"kind-{slug(kinds.WILDCARD)}"
    for prefix in ("plain-may", "authority"):
        yield from each(prefix, kinds.MAY)
    for prefix in ("plain-role", "role"):
        yield from each(prefix, party.ROLES)
    for prefix in ("plain-level", "level"):
        yield from each(prefix, label.LEVELS)
    yield from each("plain-party-kind", party.KINDS)
    yield from each("article-status", ["in force", *reasons.STATUS_SLUGS])


def of_codecs():
    yield from each("warning", persons.CODES)
    yield from each("flag", (*geojson.FLAGS, *ucdp_ged.FLAGS))
    yield from each("flag", ["time-ahead", "time-old", "stale-before-start", "reported-before-observed"])
    yield from each("error", (*ucdp_ged.REASONS, *lines.SAFE))
    shown = [code.removeprefix("line-") for code in (*lines.SAFE, "line-repeated", "line-crosses-itself")]
    yield from each("line-problem", shown)
    yield from each("mark", display.MARKS)
    # People on foot are the size of what is seen, a number.
    yield from each("salute", {*oneline_words.THINGS_TABLE, *oneline_words.ACTIVITIES_TABLE} - {"pax"})


def of_the_rest():
    yield from each("caveat", label.CAVEATS)
    yield from each("lane", lanes.LANES)
    yield from each("language-name", words.languages())
    yield from each("language", words.languages())
    yield from (inject.title for inject in INJECTS)
    yield from each("flag", [doubt.FLAG, returned.FLAG])


@pytest.mark.parametrize("ids", [of_procedures, of_reports, of_understandings, of_codecs, of_the_rest])
def test_every_row_has_words_in_every_language(ids):
    lacking = {
        message: without
        for message in ids()
        if (without := [tag for tag in words.languages() if not words.has(tag, message)])
    }
    assert not lacking, f"{len(lacking)}: {lacking}"


def test_a_lacking_word_would_be_seen():
    assert not words.has("en", "crossing-status-teleported")
    assert slug("report.*") == "report-any"
    assert each("clock", ["line-check.level-2"]) == {"clock-line-check-level-2"}
