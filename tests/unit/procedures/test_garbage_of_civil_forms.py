"""Garbage in the forms of aid, return, support, the border, what rests on whom and statements.

Each is refused with a code before anything is made of it, and the code has a sentence in every language that
says more than that it is wrong.
"""

import pytest
from procedure_play import A, B, make

from seamline import machine, words
from seamline.machine import State, fields
from seamline.procedures import registry
from seamline.procedures.statement import MAX_FIGURES

NOW = 1_772_427_450_000
HERE = {"lat_e7": 350_000_000, "lon_e7": 430_000_000, "precision_m": 100}
KM = {**HERE, "precision_m": 1_000}
OFF = {"lat_e7": 910_000_000, "lon_e7": 430_000_000}
EAST = {"lat_e7": 350_000_000, "lon_e7": 1_800_000_001}
TITLE = {"en": "a", "ar": "أ", "ckb": "ئ"}

GOOD = {
    ("aid-notice", "submit"): {
        "name": "Water",
        "purpose": "water",
        "margin_m": 500,
        "from": NOW,
        "until": NOW + 1,
        "contact": "CH 5",
        "place": HERE,
    },
    ("return-area", "describe"): {"name": "Village", "households": "50-99", "place": KM},
    ("support", "ask"): {
        "type": "medevac",
        "place": HERE,
        "contact": "CH 12",
        "urgency": "at-once",
        "lying": "1-2",
        "walking": "nobody",
        "security": "quiet",
    },
    ("border-alert", "raise"): {
        "type": "goods",
        "place": HERE,
        "direction": "south",
        "count": "1-5",
        "observed": NOW,
    },
    ("protection-note", "raise"): {
        "civil": "aid",
        "place": KM,
        "direction": "south",
        "people": "21-50",
        "observed": NOW,
    },
    ("capability", "declare"): {
        "capability": "signals",
        "provider": A,
        "user": B,
        "share": "all-of-it",
        "from": NOW,
        "until": NOW + 1,
    },
    ("statement", "draft"): {"title": TITLE, "release_at": NOW - NOW % 60_000},
}

BAD = [
    # Texts too long, blank, or with what no text holds.
    ("aid-notice", "submit", {"name": "x" * (fields.MAX_LINE_TEXT + 1)}, "move-field", "name"),
    ("aid-notice", "submit", {"contact": "   "}, "move-field", "contact"),
    ("aid-notice", "submit", {"note": "x" * 401}, "move-field", "note"),
    ("return-area", "describe", {"name": "a\x00b"}, "move-field", "name"),
    ("return-area", "describe", {"note": "x" * 401}, "move-field", "note"),
    ("support", "ask", {"contact": "x" * (fields.MAX_LINE_TEXT + 1)}, "move-field", "contact"),
    ("support", "ask", {"callsign": "x" * 41}, "move-field", "callsign"),
    ("border-alert", "raise", {"note": "x" * 201}, "move-field", "note"),
    ("capability", "declare", {"where": "x" * 81}, "move-field", "where"),
    ("statement", "draft", {"title": {**TITLE, "ar": "x" * 161}}, "move-field", "title"),
    ("statement", "draft", {"title": {"en": "a", "ar": "b"}}, "move-field", "title"),
    # Windows backwards, times that are none.
    ("aid-notice", "submit", {"until": NOW}, "aid-notice-times", ""),
    ("aid-notice", "submit", {"from": -1}, "move-field", "from"),
    ("capability", "declare", {"until": NOW}, "capability-times", ""),
    ("statement", "draft", {"release_at": NOW}, "statement-minute", ""),
    ("border-alert", "raise", {"observed": "1420C"}, "move-field", "observed"),
    # Places off the map, two places at once, none; people nearer than a kilometre.
    ("aid-notice", "submit", {"place": OFF}, "move-field", "place"),
    ("return-area", "describe", {"place": EAST}, "move-field", "place"),
    ("support", "ask", {"place": OFF}, "move-field", "place"),
    ("border-alert", "raise", {"place": EAST}, "move-field", "place"),
    ("protection-note", "raise", {"place": OFF}, "move-field", "place"),
    ("protection-note", "raise", {"place": HERE}, "protection-note-place", ""),
    ("aid-notice", "submit", {"line": [HERE, KM]}, "aid-notice-ground", ""),
    ("aid-notice", "submit", {"place": None}, "move-field", "place"),
    ("return-area", "describe", {"ring": [HERE, KM, HERE]}, "return-area-ground", ""),
    ("aid-notice", "submit", {"line": [HERE]}, "move-field", "line"),
    # Bands and choices that are none; numbers instead of bands; a count where only a band may stand.
    ("return-area", "describe", {"households": 12}, "move-field", "households"),
    ("return-area", "describe", {"households": "1-19"}, "move-field", "households"),
    ("return-area", "describe", {"conditions": {"water": "perhaps"}}, "move-field", "conditions"),
    ("return-area", "describe", {"services": {"internet": "working"}}, "move-field", "services"),
    ("border-alert", "raise", {"count": "7"}, "move-field", "count"),
    ("border-alert", "raise", {"direction": "180"}, "move-field", "direction"),
    ("protection-note", "raise", {"people": 3}, "move-field", "people"),
    ("support", "ask", {"lying": "4"}, "move-field", "lying"),
    ("support", "ask", {"lying": "nobody"}, "support-nobody", ""),
    (
        "support",
        "ask",
        {"items": [{"item": "water", "amount": 1, "unit-of": "litres"}]},
        "support-fields",
        "",
    ),
    ("support", "ask", {"type": "advice"}, "support-advice", ""),
    ("aid-notice", "submit", {"margin_m": 49}, "move-field", "margin_m"),
    ("aid-notice", "submit", {"margin_m": 10_001}, "move-field", "margin_m"),
    ("aid-notice", "submit", {"vehicles": True}, "move-field", "vehicles"),
    ("capability", "declare", {"share": "half"}, "move-field", "share"),
    # Fields that no form has, a person's name among them.
    ("protection-note", "raise", {"name": "somebody"}, "move-field", "unknown"),
    ("protection-note", "raise", {"note": "free text"}, "move-field", "unknown"),
]


def refused(proc, act, data):
    known = registry.PROCEDURES[proc]
    move = make(known, State(proc), act, A, data={**data, "parties": [A, B]})
    return machine.check(known, State(proc), move)


@pytest.mark.parametrize(("proc", "act"), GOOD)
def test_what_the_garbage_is_made_from_is_taken(proc, act):
    assert refused(proc, act, GOOD[proc, act]) is None


@pytest.mark.parametrize(("proc", "act", "wrong", "code", "field"), BAD)
def test_garbage_is_refused_by_its_code_and_the_code_has_a_sentence(proc, act, wrong, code, field):
    refusal = refused(proc, act, {**GOOD[proc, act], **wrong})
    assert refusal is not None
    assert refusal.code == code
    assert refusal.facts.get("field", "") == field
    message = "error-move-field-named" if field else f"error-{code}"
    for language in words.languages():
        said = words.text(language, message, field=words.text(language, f"field-{field.replace('_', '-')}"))
        assert message not in said
        # The sentence says what is wanted, not only that something is wrong.
        assert len(said.split()) >= 4


def test_more_figures_than_a_paragraph_holds():
    known = registry.PROCEDURES["statement"]
    figure = {"value": 1, "what": "x", "event": "A" * 22}
    data = {"number": 1, **TITLE, "figures": [figure] * (MAX_FIGURES + 1), "agreed": ["a" * 64] * 9}
    move = make(known, State("statement"), "paragraph", A, data=data)
    assert machine.check(known, State("statement"), move).code in ("move-field", "move-not-first")
