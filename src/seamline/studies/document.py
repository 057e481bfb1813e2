"""A study as one JSON value: what programs read."""

import math
from collections.abc import Callable
from typing import Any

import msgspec

from seamline.studies.study import Said, Study, Value

Doc = dict[str, Any]
Speak = Callable[[Said], str]
"""Says a sentence in the language that was asked for."""


def document(study: Study, speak: Speak) -> Doc:
    """Return a study as JSON has it: rows as objects by the names of their columns.

    A number that is not finite is the text "inf" or "-inf"; what is not known is null.
    """
    return {
        "ok": True,
        "study": study.kind,
        "command": study.command,
        "seed": study.seed,
        "replications": study.replications,
        "settings": {one.name: plain(one.value) for one in study.settings},
        "sources": [msgspec.to_builtins(one) for one in study.sources],
        "figures": {one.name: plain(one.value) for one in study.figures},
        "tables": {
            table.name: [
                {column.name: plain(value) for column, value in zip(table.columns, row, strict=True)}
                for row in table.rows
            ]
            for table in study.tables
        },
        "assumptions": [_said(one, speak) for one in study.assumptions],
        "cautions": [_said(one, speak) for one in study.cautions],
    }


def plain(value: Value) -> Value:
    """Return a value as JSON can hold it."""
    if isinstance(value, float) and not math.isfinite(value):
        return None if math.isnan(value) else "inf" if value > 0 else "-inf"
    return value


def _said(said: Said, speak: Speak) -> Doc:
    return {"message": said.message, "args": said.args, "text": speak(said)}
