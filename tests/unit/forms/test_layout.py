"""The numbered fields of a form, from a procedure's table and its moves alone."""

import hashlib

import pytest
from tests.unit.procedures.procedure_play import MEASURE, REPORT_IDS, SIX, A, B, make, play

from seamline import machine
from seamline.forms.form import MAX_SLOTS
from seamline.forms.layout import (
    UNPRINTED,
    effective,
    layout,
    numbers_in,
    signatures_of,
    slots_of,
    unsigned_of,
)
from seamline.machine.parts import NAMING
from seamline.procedures import crossing, event, operation, operation_plan, registry, sitrep
from seamline.procedures.control_measure import PROCEDURE as MEASURES

CROSSING, EVENT, SITREP = crossing.PROCEDURE, event.PROCEDURE, sitrep.PROCEDURE


def by_name(slots, of=""):
    return {slot.name: slot for slot in slots if slot.of == of}


def values(slot):
    return [(one.value, one.by) for one in slot.stated]


@pytest.mark.parametrize("known", registry.PROCEDURES.values(), ids=list(registry.PROCEDURES))
def test_every_field_that_an_act_carries_has_one_number(known):
    spots = layout(known)
    assert [spot.number for spot in spots.values()] == list(range(1, len(spots) + 1))
    assert len(spots) < MAX_SLOTS
    named = {name for _, name in spots}
    for act in known.acts.values():
        for name, check in {**act.fields, **act.opens, **act.optional}.items():
            if check.kind == "record":
                assert set(check.parts) <= named
            elif check.kind not in UNPRINTED:
                assert name in named


@pytest.mark.parametrize("known", registry.PROCEDURES.values(), ids=list(registry.PROCEDURES))
def test_the_numbers_go_by_the_order_in_which_the_procedure_prints_its_facts(known):
    content = [
        spot.record or name
        for (of, name), spot in layout(known).items()
        if not of.startswith(f"{known.name}-act-") and (spot.record or name) in known.printed
    ]
    assert list(dict.fromkeys(content)) == [name for name in known.printed if name in content]


@pytest.mark.parametrize("known", registry.PROCEDURES.values(), ids=list(registry.PROCEDURES))
def test_every_field_of_a_form_has_the_number_under_which_paper_shows_what_it_takes(known):
    """What is read out by its number is typed in beside that number."""
    spots = {place: spot.number for place, spot in layout(known).items()}
    for name, act in known.acts.items():
        later = any(act_name == name and status for status, act_name in known.table)
        for opens in {name in known.opening, not later}:
            found = numbers_in(known, name, opens=opens)
            assert len(set(found.values())) == len(found)
            assert set(found.values()) <= set(spots.values())
            asked = {**act.fields, **act.opens, **act.optional}
            for field, check in asked.items():
                if check.kind == "record":
                    assert all(found[f"{field}/{part}"] for part in check.parts)
                elif check.kind not in UNPRINTED and field not in NAMING:
                    assert found[field] in {number for (_, name), number in spots.items() if name == field}


def test_an_operations_plan_is_numbered_with_every_part_of_its_records():
    plan = numbers_in(operation.PROCEDURE, "plan", opens=False)
    parts = [part for part in plan if part.startswith("medical_plan/")]
    numbers = [plan[part] for part in parts]
    assert numbers == list(range(numbers[0], numbers[0] + len(operation_plan.MEDICAL)))
    assert plan["go_by"] + 1 == plan["until"]
    assert plan["meeting"] + 1 == numbers[0]


def test_what_a_later_act_says_has_other_numbers_than_what_opened_it():
    first = numbers_in(CROSSING, "request", opens=True)
    later = numbers_in(CROSSING, "extend", opens=False)
    assert first["minutes"] != later["minutes"]
    assert (
        numbers_in(CROSSING, "crossed", opens=True)["why"]
        != numbers_in(CROSSING, "crossed", opens=False)["why"]
    )


def test_a_request_keeps_its_numbers_whatever_is_said_in_it():
    _, moves = play(CROSSING, ("request", A))
    slots = slots_of(CROSSING, moves, machine.fold(CROSSING, moves))
    assert [(slot.number, slot.name) for slot in slots] == [*enumerate(SIX, 1), (9, "note")]
    assert values(by_name(slots)["callsign"]) == [("FALCON 2", (A,))]
    assert by_name(slots)["note"].stated == ()


def test_an_extension_stands_beside_what_was_asked_for_first():
    steps = (("request", A), ("acknowledge", B), ("clear", B), ("enter", A), ("extend", A))
    state, moves = play(CROSSING, *steps)
    slots = slots_of(CROSSING, moves, state)
    assert values(by_name(slots)["minutes"]) == [(40, (A,))]
    assert values(by_name(slots, "crossing-act-extend")["minutes"]) == [(30, (A,))]


def test_conditions_are_the_deciders_and_stand_under_its_act():
    state, moves = play(CROSSING, ("request", A), ("acknowledge", B), ("clear-with-conditions", B))
    found = by_name(slots_of(CROSSING, moves, state), "crossing-act-clear-with-conditions")
    assert {name: values(slot) for name, slot in found.items()} == {
        "limit_min": [(30, (B,))],
        "host_present": [(1, (B,))],
    }


def test_what_both_enter_apart_is_one_value_or_two():
    told = {"code": "B7-482913", **SIX}
    state, moves = play(
        CROSSING,
        ("heard", A, {"data": told, "late": 1}),
        ("said", B, {"data": {**told, "callsign": "FALCON 3"}, "late": 1}),
    )
    found = by_name(slots_of(CROSSING, moves, state))
    assert values(found["callsign"]) == [("FALCON 2", (A,)), ("FALCON 3", (B,))]
    assert found["callsign"].apart
    assert values(found["contact"]) == [("45.500", (A, B))]
    assert not found["contact"].apart


def test_views_of_an_event_stand_apart_even_if_they_agree():
    state, moves = play(
        EVENT,
        ("propose", A, {"data": {"reports": REPORT_IDS[:2], "view": {"size": 5, "activity": "moving"}}}),
        ("view", B, {"data": {"view": {"size": 9, "activity": "moving"}}}),
    )
    found = by_name(slots_of(EVENT, moves, state))
    assert [slot.number for slot in found.values() if slot.sided] == list(range(1, 9))
    assert values(found["size"]) == [(5, (A,)), (9, (B,))]
    assert values(found["activity"]) == [("moving", (A, B))]
    assert found["unit"].apart
    assert "reports" not in found


def test_a_new_version_takes_the_place_of_the_old_whoever_puts_it_up():
    line = {**{name: MEASURE[name] for name in ("name", "from", "until")}, "type": "boundary"}
    line["line"] = MEASURE["ring"][:2]
    state, moves = play(MEASURES, ("propose", A), ("amend", B, {"data": line}))
    found = by_name(slots_of(MEASURES, moves, state))
    assert values(found["type"]) == [("boundary", (B,))]
    assert found["ring"].stated == ()
    assert len(found["line"].stated) == 1


def test_a_move_without_effect_leaves_nothing_on_the_form():
    state, moves = play(CROSSING, ("request", A))
    withdrawn = machine.fold(CROSSING, [*moves, make(CROSSING, state, "withdraw", A)])
    late = make(CROSSING, withdrawn, "not-clear", B, data={"why": "hazard"})
    both = [*moves, make(CROSSING, state, "withdraw", A), late]
    after = machine.fold(CROSSING, both)
    assert after.refused
    assert by_name(slots_of(CROSSING, both, after), "crossing-act-not-clear") == {}
    assert len(effective(both, after)) == 2
    assert signatures_of(CROSSING, both, after) == ()


def test_a_signature_names_the_hash_of_its_bytes():
    state, moves = play(CROSSING, ("request", A), ("acknowledge", B), ("clear", B))
    (found,) = signatures_of(CROSSING, moves, state)
    assert found.over == hashlib.sha256(machine.signed_bytes(moves[-1])).hexdigest()
    assert (found.act, found.party, found.key) == ("crossing-act-clear", B, "aa")


DRAFTED = (("open", A), ("draft", A), ("draft", B, {"variant": 1}), ("edit", A))


def test_each_side_s_view_of_a_situation_report_stands_beside_the_other_s():
    state, moves = play(SITREP, *DRAFTED, ("draft", A, {"variant": 4}))
    found = by_name(slots_of(SITREP, moves, state))
    assert values(found["total"]) == [(5, (A,)), (2, (B,))]
    assert values(found["situation"]) == [("Quiet, version 0.", (A,))]
    assert found["figures"].apart
    assert found["situation"].apart
    assert not found["hour"].apart


def test_a_signature_that_is_wanting_has_its_row_and_one_under_an_earlier_version_is_marked():
    state, moves = play(SITREP, *DRAFTED, ("sign", A))
    assert [one.earlier for one in signatures_of(SITREP, moves, state)] == [False]
    assert unsigned_of(SITREP, state) == (("sitrep-act-sign", B),)
    state, moves = play(SITREP, *DRAFTED, ("sign", A), ("edit", B, {"variant": 2}))
    assert [one.earlier for one in signatures_of(SITREP, moves, state)] == [True]
    assert unsigned_of(SITREP, state) == (("sitrep-act-sign", A), ("sitrep-act-sign", B))
    state, moves = play(SITREP, *DRAFTED, ("sign", A), ("sign", B))
    assert unsigned_of(SITREP, state) == ()
