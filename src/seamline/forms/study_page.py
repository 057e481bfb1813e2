"""A study as a page shows it: its document with its pictures drawn, in one language."""

from typing import Any

import msgspec

from seamline.forms import drawing
from seamline.forms.study_words import Say, named_by, sentence
from seamline.studies.document import document
from seamline.studies.study import Study

MAX_ROWS = 2_000
"""Rows of a table that a page gets; the shell's JSON has all of them."""


def page(study: Study, say: Say, language: str) -> dict[str, Any]:
    """Return what ``StudyView.svelte`` takes: the document and the drawings, in its pictures' order.

    A page whose language changes asks for it anew: sentences and drawings are in the one language. Rows past
    MAX_ROWS count as left out; the shapes of maps are in their drawings alone.
    """
    found = document(_shortened(study), lambda said: sentence(said, say))
    for picture in found["pictures"]:
        picture.pop("shapes", None)
    return {
        **found,
        "language": language,
        "drawings": [
            {"caption": named_by("picture", one.name, say), "svg": drawing.drawn(one, say, language)}
            for one in study.pictures
        ],
    }


def _shortened(study: Study) -> Study:
    tables = tuple(
        msgspec.structs.replace(
            table, rows=table.rows[:MAX_ROWS], left_out=table.left_out + max(0, len(table.rows) - MAX_ROWS)
        )
        for table in study.tables
    )
    return msgspec.structs.replace(study, tables=tables)
