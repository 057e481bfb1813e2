"""A study as one JSON value: what programs read."""

import math
from collections.abc import Callable
from typing import Any

import msgspec

from seamline.studies.study import Chart, Column, Figure, Map, Said, Study, Value

Doc = dict[str, Any]
Speak = Callable[[Said], str]
"""Says a sentence in the language that was asked for."""


def document(study: Study, speak: Speak) -> Doc:
    """Return a study as JSON has it: rows as objects by the names of their columns.

    A number that is not finite is the text "inf" or "-inf"; what is not known is null. title, about: message
    ids. columns, forms: how the values of tables, settings and figures are written (``study.Column``).
    pictures: charts and maps as data, by ``type``; legends of maps as sentences.
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
        "scenario": study.scenario,
        "title": f"study-{study.kind}",
        "about": f"study-{study.kind}-about",
        "columns": {table.name: [_form(one) for one in table.columns] for table in study.tables},
        "left_out": {table.name: table.left_out for table in study.tables},
        "forms": {
            "settings": [_form(one) for one in study.settings],
            "figures": [_form(one) for one in study.figures],
        },
        "pictures": [_picture(one, speak) for one in study.pictures],
    }


def plain(value: Value) -> Value:
    """Return a value as JSON can hold it."""
    if isinstance(value, float) and not math.isfinite(value):
        return None if math.isnan(value) else "inf" if value > 0 else "-inf"
    return value


def _form(how: Column | Figure) -> Doc:
    return {"name": how.name, "kind": how.kind, "digits": how.digits, "unit": how.unit}


def _picture(picture: Chart | Map, speak: Speak) -> Doc:
    found: Doc = _finite(msgspec.to_builtins(picture))
    if isinstance(picture, Map):
        found["legend"] = [{"tone": tone, **_said(said, speak)} for tone, said in picture.legend]
    return found


def _finite(value: Any) -> Any:
    """Return builtins in which every number is one that JSON has."""
    if isinstance(value, dict):
        return {name: _finite(part) for name, part in value.items()}
    return [_finite(part) for part in value] if isinstance(value, list | tuple) else plain(value)


def _said(said: Said, speak: Speak) -> Doc:
    return {"message": said.message, "args": said.args, "text": speak(said)}
