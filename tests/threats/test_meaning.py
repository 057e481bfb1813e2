"""Bad input that is well formed: places that are nowhere, times that cannot be."""

import pytest

from seamline import machine
from seamline.machine import Move, State
from seamline.procedures import crossing
from seamline.procedures.report_body import check_body

NOW = 1_600_000_000_000
TEN_YEARS = 10 * 365 * 24 * 3_600_000
YEAR_2099 = 4_070_908_800_000
BODY = {
    "type": "spot",
    "observed": NOW,
    "lat_e7": 348_300_000,
    "lon_e7": 443_200_000,
    "activity": "movement",
    "level": "open",
    "originator": "alpha",
}
SIX = {
    "callsign": "FALCON 2",
    "strength": "6-15",
    "place": {"lat_e7": 348_300_000, "lon_e7": 443_200_000},
    "corridor": [
        {"lat_e7": 348_300_000, "lon_e7": 443_200_000},
        {"lat_e7": 348_400_000, "lon_e7": 443_200_000},
    ],
    "reason": "medical",
    "from": NOW,
    "minutes": 30,
    "contact": "45.500",
    "parties": ["alpha", "bravo"],
}


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("lat_e7", 910_000_000, "report-latitude"),
        ("lon_e7", 1_810_000_000, "report-longitude"),
        ("alt_m", 1_000_000_000, "report-altitude"),
        ("precision_m", -1, "report-precision"),
    ],
)
def test_threat_20_a_place_that_is_nowhere_is_rejected_with_the_reason(field, value, code):
    (problem,), _ = check_body({**BODY, field: value}, NOW)
    assert (problem.code, problem.facts) == (code, {"field": field})


@pytest.mark.parametrize("place", [(910_000_000, 0), (0, 1_810_000_000), (-900_000_001, 0)])
def test_threat_20_nor_can_a_patrol_ask_to_cross_there(place):
    data = {**SIX, "place": {"lat_e7": place[0], "lon_e7": place[1]}}
    move = Move("crossing", "request", "", "alpha", "alpha/duty", NOW, data=data)
    refusal = machine.check(crossing.PROCEDURE, State("crossing"), move)
    assert (refusal.code, refusal.facts["field"]) == ("move-field", "place")


@pytest.mark.parametrize(
    ("observed", "flag"),
    [(0, "time-old"), (YEAR_2099, "time-ahead"), (NOW + 60_001, "time-ahead")],
)
def test_threat_21_an_unlikely_time_is_kept_and_flagged(observed, flag):
    problems, flags = check_body({**BODY, "observed": observed}, NOW)
    assert (problems, flags) == ((), (flag,))
    assert check_body({**BODY, "observed": NOW + 60_000}, NOW) == ((), ())


@pytest.mark.parametrize("skew", [-TEN_YEARS, TEN_YEARS])
def test_threat_21_and_never_orders_anything(skew):
    def story(shift):
        proc, state, held = crossing.PROCEDURE, State("crossing"), []
        for number, (act, party) in enumerate(
            (("request", "alpha"), ("acknowledge", "bravo"), ("enter", "alpha"))
        ):
            at = NOW + number + (shift if party == "bravo" else 0)
            person = "alpha/duty" if act == "request" else ""
            data = SIX if act == "request" else {}
            move = Move("crossing", act, state.ob, party, person, at, answers=state.heads, data=data)
            held.append(machine.opened(proc, move) if not state.heads else move)
            state = machine.fold(proc, held)
        return state

    honest, skewed = story(0), story(skew)
    assert skewed.status == honest.status == "acknowledged"
    assert [mark.act for mark in sorted(skewed.last.values(), key=lambda mark: mark.n)] == [
        "request",
        "acknowledge",
    ]
    assert [code for _, code in skewed.refused] == ["move-not-in-status"]


def test_threat_22_what_ends_before_it_begins_is_flagged():
    problems, flags = check_body({**BODY, "start": NOW, "stale": NOW - 1}, NOW)
    assert (problems, flags) == ((), ("stale-before-start",))
