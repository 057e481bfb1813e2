"""Every id that a procedure can put before a person has its words in all three languages."""

import ast
from pathlib import Path

import pytest

from seamline import machine, words
from seamline.procedures import event, recall, registry, report, report_body

FLOORS = (Path(machine.__file__).parent, Path(registry.__file__).parent)


def hyphened(name):
    return name.replace(".", "-").replace("_", "-")


def fields_of(proc):
    for act in proc.acts.values():
        yield from ({**act.fields, **act.opens, **act.optional}).items()


def ids():
    for proc in registry.PROCEDURES.values():
        yield from (f"{proc.name}-status-{status}" for status in proc.statuses())
        yield from (f"{proc.name}-act-{act}" for act in proc.acts)
        yield from (message for roles in proc.safe.values() for message in roles.values())
        yield from (f"clock-{hyphened(timer.name)}" for timer in proc.clocks)
        for name, field in fields_of(proc):
            yield f"field-{hyphened(name)}"
            yield from (f"choice-{choice}" for choice in field.choices)
    yield from (f"clock-ladder-{level}" for level in (1, 2, 3, 4))
    yield from (
        f"field-{hyphened(name)}" for name in (*report.NEEDED["spot"], *event.VIEW, "parties", "to", "told")
    )
    yield from (f"field-{hyphened(name)}" for name in report_body.FIELDS)
    yield from (f"report-act-{name}" for name in (*report.DISPOSITIONS, "edit", "approve"))
    yield from (f"choice-{name}" for name in (*report.TYPES, *recall.REASONS))
    yield f"report-status-{report.DRAFT}"
    yield from (
        f"flag-{flag}"
        for flag in ("time-ahead", "time-old", "stale-before-start", "reported-before-observed")
    )
    yield from (f"error-{code}" for code in codes())


def codes():
    """Slugs that look like codes of refusals, wherever they stand in the source of the procedures."""
    starts = ("move-", "report-", "crossing-", "control-measure-")
    safe = {
        message
        for p in registry.PROCEDURES.values()
        for roles in p.safe.values()
        for message in roles.values()
    }
    for file in sorted(file for floor in FLOORS for file in floor.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                slug = node.value
                if slug.startswith(starts) and slug.replace("-", "").isalpha() and slug not in safe:
                    yield slug


def test_codes_are_found():
    found = set(codes())
    assert {"move-side", "move-field", "crossing-conditions", "report-latitude", "move-already"} <= found
    assert len(found) > 35


@pytest.mark.parametrize("language", words.languages())
def test_every_id_has_words(language):
    lacking = sorted({message for message in ids() if not words.has(language, message)})
    assert lacking == []


@pytest.mark.parametrize("language", words.languages())
def test_a_recall_says_that_it_is_no_deletion(language):
    told = words.text(language, "recall-safe-attested")
    assert {"en": "not deletion", "ar": "لا المحو", "ckb": "نەک سڕینەوە"}[language] in told
