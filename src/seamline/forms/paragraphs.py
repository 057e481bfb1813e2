"""A joint statement on its own form: every paragraph as it stands, in its languages, and who has cleared it.

The generic form has one place for each field, and so would show the newest paragraph alone.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from seamline.forms.form import Clearing, Part, Slot
from seamline.forms.layout import effective
from seamline.forms.sheet import Cell, Table
from seamline.forms.speech import NOTHING, Speech, apart, ltr, written
from seamline.machine.parts import Move, State
from seamline.procedures.statement import HEAD, LANGUAGES

NAME = "statement"
KEPT = frozenset({"release_at"})
"""Of the content's own fields, what stands among the numbered ones; all else stands part by part."""


def slots_kept(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """Return the numbered fields without what ``parts_of`` says better."""
    return tuple(slot for slot in slots if slot.of or slot.name in KEPT)


def parts_of(moves: Iterable[Move], state: State) -> tuple[Part, ...]:
    """Return the head and every paragraph, in their order, with the clearings that count for their bytes."""
    facts = state.facts
    clearings = _clearings(effective(moves, state), state)
    paragraphs: Mapping[str, Mapping[str, Any]] = facts.get("paragraphs", {})
    found = [_part(HEAD, facts.get("title", {}), state, clearings)]
    found += [_part(name, paragraphs[name], state, clearings) for name in sorted(paragraphs, key=int)]
    return tuple(found)


def _clearings(moves: Iterable[Move], state: State) -> dict[str, dict[str, Clearing]]:
    found: dict[str, dict[str, Clearing]] = {}
    for move in moves:
        part = str(move.data.get("part", ""))
        joined = state.joined.get("clear", {}).get(part, ())
        current = move.data.get("paragraph") == state.over.get(part)
        if move.act == "clear" and move.party in joined and current:
            found.setdefault(part, {})[move.party] = Clearing(move.party, move.person, move.at)
    return found


def _part(
    name: str, said: Mapping[str, Any], state: State, clearings: Mapping[str, Mapping[str, Clearing]]
) -> Part:
    cleared = clearings.get(name, {})
    against = state.facts.get("objected", {}).get(name)
    return Part(
        name=name,
        over=state.over.get(name, ""),
        texts=tuple((language, str(said[language])) for language in LANGUAGES if language in said),
        figures=tuple((one["value"], one["what"]) for one in said.get("figures", ())),
        writer=str(said.get("by", "")),
        clearings=tuple(cleared[party] for party in state.signers if party in cleared),
        waiting=tuple(party for party in state.signers if party not in cleared),
        objected=(against["party"], against["why"]) if against else ("", ""),
        marked=name in state.facts.get("marked", {}),
    )


def table_of(parts: Iterable[Part], speech: Speech) -> Table:
    """Return the parts as a table: a row per language, then figures, what stands against it, clearings."""
    rows = [row for part in parts for row in _rows(part, speech)]
    return Table(speech.say("field-paragraphs"), (16, 20, 64), (), tuple(rows))


def _rows(part: Part, speech: Speech) -> list[tuple[Cell, ...]]:
    say = speech.say
    label = say("part-head") if part.name == HEAD else say("statement-paragraph", number=part.name)
    said = [
        (speech.word("language-name", language), apart(written(text)), True) for language, text in part.texts
    ]
    if part.figures:
        figures = [f"{ltr(str(value))} {apart(written(what))}" for value, what in part.figures]
        said.append((say("field-figures"), "\n".join(figures), False))
    if part.objected[0]:
        against = speech.listed([speech.party(part.objected[0]), apart(written(part.objected[1]))])
        said.append((say("field-objected"), against, True))
    if part.marked:
        said.append((say("field-marked"), say("yes"), True))
    cleared = [
        speech.listed(
            [speech.party(one.party), ltr(written(one.person.rpartition("/")[2])), speech.time(one.at)]
        )
        for one in part.clearings
    ]
    said.append((say("print-cleared-by"), "\n".join(cleared) or NOTHING, False))
    if part.waiting:
        said.append((say("print-not-cleared-by"), speech.parties(part.waiting), True))
    return [
        (Cell("" if number else label, strong=not number), Cell(name, dim=True), Cell(text, strong=strong))
        for number, (name, text, strong) in enumerate(said)
    ]
