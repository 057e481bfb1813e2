"""A study put on paper.

Figures and what they cannot say come first, then pictures and tables, then all that it takes to get the same
again: what it rests on, data with hash and licence, settings, seed, command.

Tables of data are cut where the paper ends, never what says how they were made.
"""

import re

import msgspec

from seamline.forms import drawing
from seamline.forms.sheet import MAX_CHARS, MAX_ROWS, Cell, Picture, Sheet, Table, bounded, size_of
from seamline.forms.speech import NOTHING, apart, ltr
from seamline.forms.speech import written as fit
from seamline.forms.study_words import Say, named, named_by, sentence, setting, written
from seamline.studies.study import Column, Figure, Said, Study
from seamline.studies.study import Table as StudyTable
from seamline.terms.times import format_dtg

RIGHT_TO_LEFT = frozenset({"ar", "ckb"})
READ_AS_TEXT = frozenset({"text", "word", "id", "place"})
"""Kinds of values that stand at the side where the language begins; all others are numbers."""
DENSE_FROM = 6
"""Columns from which a table is in small type."""
UPRIGHT_LETTERS = 105
"""Letters of all columns together that an upright sheet has room for."""
ACROSS_LETTERS = 150
"""The same of a sheet that lies across; of more, the type is the smallest."""
LEAST_LETTERS, MOST_LETTERS = 5, 34
"""Of a column, when the page is shared out."""
MEASURED = 200
"""Rows by which columns are measured."""
MAX_TITLE = 120

_UNSEEN = re.compile("[\u200b-\u200f\u2066-\u2069]")
_NO_NAME = re.compile(r"[^a-z0-9]+")


class Press(msgspec.Struct, frozen=True):
    """What paper says beside the study. printed: ms UTC. zone: of times. label: how it is to be handled."""

    printed: int
    zone: str = "Z"
    exercise: bool = False
    label: str = ""


def study_sheet(study: Study, language: str, say: Say, press: Press) -> Sheet:
    """Return a study as a sheet in a language. Pure: the same study, words and time give the same sheet."""
    before = [_figures(study, say), _said("cautions", study.cautions, say)]
    after = [
        _said("assumptions", study.assumptions, say),
        _sources(study, say),
        _settings(study, say),
        _again(study, say),
    ]
    before, after = ([table for table in part if table.rows] for part in (before, after))
    data = _data(study, say, [*before, *after])
    title = named(study, say)
    sheet = Sheet(
        language=language,
        direction="rtl" if language in RIGHT_TO_LEFT else "ltr",
        banner=banner(study, say, exercise=press.exercise),
        label=press.label,
        title=title,
        kind=say("study-report-kind"),
        status=say("study-scenario") if study.scenario else "",
        head=_head(study, say, press),
        notes=(),
        tables=(*before, *data, *after),
        foot=f"{title} · {say('printed-at', now_at=format_dtg(press.printed, press.zone))}",
        page=say("print-page-of"),
        name=file_name(study),
        made=press.printed,
        pictures=tuple(
            Picture(drawing.drawn(one, say, language), named_by("picture", one.name, say), len(before))
            for one in study.pictures
        ),
        watermark=say("study-scenario-watermark") if study.scenario else "",
    )
    return bounded(sheet, say("study-report-cut"))


def banner(study: Study, say: Say, *, exercise: bool = False) -> str:
    """Return what stands on top of every page: that it is an exercise, or not the present; "" for neither."""
    found = [say("print-exercise")] if exercise else []
    if study.scenario:
        found.append(say("study-scenario-banner", name=fit(study.scenario)[:MAX_TITLE]))
    return " · ".join(found)


def file_name(study: Study) -> str:
    """Return an ASCII name for the file."""
    return f"{_NO_NAME.sub('-', study.kind.lower()).strip('-') or 'study'}.pdf"


def _head(study: Study, say: Say, press: Press) -> tuple[tuple[str, str], ...]:
    drawn = study.seed or study.replications
    found = [
        ("study-report-asks", say(f"study-{study.kind}-about")),
        ("study-report-scenario", apart(fit(study.scenario)[:MAX_TITLE])),
        ("print-printed", ltr(format_dtg(press.printed, press.zone))),
        ("study-report-seed", ltr(str(study.seed)) if drawn else say("study-report-no-seed")),
        ("study-report-replications", ltr(f"{study.replications:,}") if study.replications else ""),
    ]
    return tuple((say(label), value) for label, value in found if value)


def _figures(study: Study, say: Say) -> Table:
    rows = tuple(
        (
            Cell(named_by("figure", one.name, say)),
            Cell(written(one.value, one, say), strong=True, number=one.kind not in READ_AS_TEXT),
        )
        for one in study.figures
    )
    return Table(say("study-report-figures"), (3, 2), (), rows)


def _said(heading: str, sentences: tuple[Said, ...], say: Say) -> Table:
    return Table(say(f"study-{heading}"), (1,), (), tuple((Cell(sentence(one, say)),) for one in sentences))


def _sources(study: Study, say: Say) -> Table:
    rows = tuple(
        (
            Cell(apart(fit(one.name)), strong=True),
            Cell(say("study-report-of", used=f"{one.used:,}", rows=f"{one.rows:,}")),
            Cell(one.sha256 or NOTHING, code=True, typed=True),
            Cell(apart(fit(one.licence)) or NOTHING),
        )
        for one in study.sources
    )
    heads = tuple(say(f"study-report-{name}") for name in ("source", "rows", "hash", "licence"))
    return Table(say("study-report-data"), (4, 3, 5, 5), heads, rows, dense=1)


def _settings(study: Study, say: Say) -> Table:
    rows = tuple(
        (Cell(named_by("setting", one.name, say)), Cell(setting(one, say), strong=True))
        for one in study.settings
    )
    return Table(say("study-report-settings"), (3, 2), (), rows, dense=1)


def _again(study: Study, say: Say) -> Table:
    """Return how to get the same: the command and, above it, what must be the same."""
    if not study.command:
        cells = [Cell(say("study-report-own-data"))]
    else:
        command = fit(study.command).replace("\n", " ")
        cells = [Cell(say("study-report-same")), Cell(command, code=True, typed=True)]
    return Table(say("study-report-again"), (1,), (), tuple((cell,) for cell in cells))


def _data(study: Study, say: Say, kept: list[Table]) -> list[Table]:
    """Return the study's tables, each with a fair share of the room that ``kept`` leaves."""
    rows = MAX_ROWS - sum(len(table.rows) for table in kept)
    chars = MAX_CHARS - 4_000 - sum(size_of(row) for table in kept for row in table.rows)
    found = []
    for number, table in enumerate(study.tables):
        left = len(study.tables) - number
        set_, used = _table(table, max(rows, 0) // left, max(chars, 0) // left, say)
        rows, chars = rows - len(set_.rows), chars - used
        found.append(set_)
    return found


def _table(table: StudyTable, rows: int, chars: int, say: Say) -> tuple[Table, int]:
    kept: list[tuple[Cell, ...]] = []
    used = 0
    for row in table.rows[:rows]:
        cells = tuple(_cell(value, column, say) for value, column in zip(row, table.columns, strict=True))
        used += size_of(cells)
        if used > chars:
            break
        kept.append(cells)
    heads = tuple(named_by("column", column.name, say) for column in table.columns)
    heading, all_ = named_by("table", table.name, say), len(table.rows) + table.left_out
    if len(kept) < all_:
        heading = say("study-report-shown", name=heading, shown=f"{len(kept):,}", rows=f"{all_:,}")
    if not kept:
        kept = [(Cell(say("study-report-empty")), *(Cell(NOTHING) for _ in heads[1:]))]
    weights = tuple(
        _letters(column, head, [row[at].text for row in kept[:MEASURED]])
        for at, (column, head) in enumerate(zip(table.columns, heads, strict=True))
    )
    letters = sum(weights)
    wide = letters > UPRIGHT_LETTERS
    dense = 2 if letters > ACROSS_LETTERS else int(wide or len(heads) >= DENSE_FROM)
    return Table(heading, weights, heads, tuple(kept), dense=dense, wide=wide), used


def _cell(value: str | float | bool | None, column: Column | Figure, say: Say) -> Cell:
    return Cell(written(value, column, say), number=column.kind not in READ_AS_TEXT)


def _letters(column: Column, head: str, texts: list[str]) -> int:
    """Return how many letters wide a column should be: as its longest word, or half its longest text."""
    seen = [_UNSEEN.sub("", text) for text in (head, *texts)]
    word = max(len(part) for text in seen for part in text.split() or ("",))
    text = max(map(len, seen[1:]), default=0)
    whole = text // 2 if column.kind == "text" else text
    return min(max(word + 1, whole + 1, LEAST_LETTERS), MOST_LETTERS)
