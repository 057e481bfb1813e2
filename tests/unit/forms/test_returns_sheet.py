"""Areas of return on paper: every indicator in words, in each language, and nothing that ranks."""

import pytest

from seamline import words
from seamline.forms.returns_sheet import Paper, returns_sheet
from seamline.forms.sheet import MAX_ROWS
from seamline.forms.speech import Speech
from seamline.procedures.return_area import (
    CONDITIONS,
    HAZARD_STATES,
    HAZARDS,
    HOUSEHOLDS,
    ROUTE_STATES,
    SERVICES,
)

AT = 1_795_738_349_088


def said(names, states):
    return [
        {"name": name, "state": states[n % len(states)], "by": "region", "placed": True}
        for n, name in enumerate(names)
    ]


def near(number):
    kind = HAZARDS[number % len(HAZARDS)]
    return {
        "source": "area" if number % 2 else "report",
        "id": "A" * 22,
        "by": "civil",
        "at": AT if number % 3 else 0,
        "kind": kind if number % 2 else "",
        "state": HAZARD_STATES[number % len(HAZARD_STATES)] if number % 2 else "",
        "what": "" if number % 2 else "\u202eshell <b>(fiction)</b>",
        "place": [43.5, 35.5],
        "along_m": 1_500 * number,
        "away_m": 120,
        "doubt_m": 100 if number % 2 else 0,
        "certain": number % 2 == 0,
    }


def area(number, kind="road", hazards=6):
    known = kind in ("road", "open-ground")
    return {
        "id": "A" * 22,
        "name": f"Village {number} \u202e(fiction)",
        "keeper": "civil",
        "status": "stale" if number % 2 else "kept",
        "at": AT if number else 0,
        "households": HOUSEHOLDS[number % len(HOUSEHOLDS)],
        "place": [43.5, 35.5],
        "reach_m": 100,
        "ring": [],
        "conditions": [
            {"name": n, "state": ("met", "unmet", "not-looked-at")[i % 3]} for i, n in enumerate(CONDITIONS)
        ],
        "services": [
            {"name": n, "state": ("working", "partly", "not-working", "not-looked-at")[i % 4]}
            for i, n in enumerate(SERVICES)
        ],
        "hazards": said(HAZARDS, HAZARD_STATES),
        "routes": said(["north road", "ford"], ROUTE_STATES),
        "response": {
            "kind": kind,
            "seconds": 5_000 if known else None,
            "post": "Post <THYME>" if known else "",
            "parties": ["region", "nobody-known"] if known else [],
        },
        "way": {
            "to": "post" if known else "nowhere",
            "name": "Post THYME" if known else "",
            "kind": kind,
            "seconds": 30 if known else None,
            "length_m": 9_050 if known else None,
            "line": [],
            "near": [near(n) for n in range(hazards)] if known else [],
            "near_count": hazards if known else None,
        },
    }


def sheet(language, areas, to=None):
    doc = {
        "now": AT,
        "within_m": 1_000,
        "to": to,
        "areas": areas,
        "assumptions": [
            {"id": "returns-assumed-indicators", "args": {}},
            {"id": "returns-assumed-near", "args": {"m": 1_000}},
        ],
    }
    return returns_sheet(doc, Speech(language, "C", {}, words.text, words.has), Paper(AT, exercise=True))


def texts(found):
    cells = [cell.text for table in found.tables for row in table.rows for cell in row]
    return [*cells, *found.notes, *(text for pair in found.head for text in pair)]


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_every_indicator_is_said_in_the_language(language):
    kinds = ("road", "open-ground", "not-reached", "not-known")
    found = sheet(language, [area(n, kinds[n % 4]) for n in range(8)])
    for text in texts(found):
        # A word that is missing is shown as its id.
        assert "returns-" not in text
        assert "choice-" not in text
        assert "field-" not in text
        assert "\u202e" not in text
    assert found.direction == ("ltr" if language == "en" else "rtl")
    assert found.banner
    assert len(found.tables) == 1 + 8 + 4


def test_areas_stand_in_the_order_given_and_what_it_rests_on_comes_first():
    found = sheet("en", [area(2), area(1)], to=[43.61, 35.58])
    assert "indicators" in found.tables[0].rows[0][0].text
    assert "Village 2" in found.tables[1].heading
    assert "35.5800 43.6100" in dict(found.head)["Way to"]
    whole = " ".join(texts(found)).lower()
    assert "83 min by road" in whole.replace("\u2068", "").replace("\u2069", "")
    assert "perhaps not so near" in whole


def test_with_no_area_it_says_so_and_with_too_many_it_says_what_is_left_out():
    assert sheet("en", []).notes == (words.text("en", "returns-none"),)
    many = sheet("en", [area(n, hazards=60) for n in range(60)])
    assert sum(len(table.rows) for table in many.tables) <= MAX_ROWS
    assert words.text("en", "print-cut") in many.notes
