"""Drawdown from the shell: scenarios side by side, mitigations one by one, bad files."""

import pytest
from tests.contract.analyse.test_analyse_travel import EDGES, NODES
from tests.support.analysing import analyse, refused

from seamline.studies.scenario import MAX_MITIGATIONS, MAX_SCENARIOS, MAX_TEXT

POSTS = """id,lat,lon,party,headcount,keep
P1,35,43,north,100,1
K1,35,44,coalition,600,2
K2,35,43.5,coalition,300,1
"""
CELLS = "id,lat,lon\nwest,35,43\nmiddle,35,43.5\neast,35,44\n"
PROVIDERS = """kind,name,user,provider,post,asset,needs
capability,surveillance,north,coalition,,drone-1,
capability,surveillance,north,coalition,,drone-2,
capability,signals,north,coalition,K1,,
workflow,crossing,north,,,,signals
clock,line-check,north,,,,surveillance
"""
SMALLER = """name = "smaller"
[[strength]]
party = "coalition"
before = 5200
after = 3000
[[mitigation]]
name = "post in the east"
[[mitigation.post]]
id = "M1"
lat = 35.0
lon = 44.0
party = "north"
headcount = 40
[[mitigation]]
name = "own relay"
[[mitigation.provides]]
kind = "capability"
name = "signals"
user = "north"
provider = "north"
"""
GONE = """name = "gone"
[remove]
parties = ["coalition"]
"""
DRONE = """name = "one drone less"
[remove]
assets = ["drone-1"]
"""


@pytest.fixture
def files(tmp_path):
    """Options of a small country and its scenarios."""

    def write(*scenarios, posts=POSTS, providers=PROVIDERS):
        words = []
        texts = {"nodes": NODES, "edges": EDGES, "posts": posts, "cells": CELLS, "providers": providers}
        for name, text in texts.items():
            (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
            words += [f"--{name}", tmp_path / f"{name}.csv"]
        for number, text in enumerate(scenarios):
            (tmp_path / f"{number}.toml").write_text(text, encoding="utf-8")
            words += ["--scenario", tmp_path / f"{number}.toml"]
        return words

    return write


def states(value):
    return {
        (one["drawdown-scenario"], one["drawdown-state"], one["drawdown-mitigation"]): one
        for one in value["tables"]["drawdown-states"]
    }


def test_scenarios_stand_side_by_side_with_each_mitigation(capsys, files):
    value = analyse(capsys, "drawdown", *files(SMALLER, GONE, DRONE), "--within-min", "30")
    found = states(value)
    now, after = found["", "state-before", ""], found["smaller", "state-after", ""]
    assert (now["drawdown-posts"], now["drawdown-people"], now["travel-covered"]) == (3, 1_000, 1)
    # 519 of 900 stay: K2 is kept first, K1 with its 600 does not fit.
    assert (after["drawdown-posts"], after["drawdown-people"]) == (2, 400)
    assert after["travel-covered"] == pytest.approx(2 / 3)
    assert (after["drawdown-gone"], after["drawdown-less"]) == (2, 0)
    east = found["smaller", "state-with", "post in the east"]
    assert (east["drawdown-posts"], east["drawdown-people"], east["travel-covered"]) == (3, 440, 1)
    assert east["drawdown-gone"] == 2
    relay = found["smaller", "state-with", "own relay"]
    assert (relay["travel-covered"], relay["drawdown-gone"], relay["drawdown-less"]) == (
        after["travel-covered"],
        0,
        2,
    )
    both = found["smaller", "state-with-all", ""]
    assert (both["travel-covered"], both["drawdown-gone"]) == (1, 0)
    assert found["gone", "state-after", ""]["drawdown-posts"] == 1
    assert found["gone", "state-after", ""]["drawdown-gone"] == 4
    drone = found["one drone less", "state-after", ""]
    assert (drone["travel-covered"], drone["drawdown-less"], drone["drawdown-gone"]) == (1, 2, 0)


def test_what_rests_on_a_lost_provider_is_named(capsys, files):
    value = analyse(capsys, "drawdown", *files(SMALLER))
    after = [
        (one["drawdown-kind"], one["drawdown-thing"], one["drawdown-outcome"])
        for one in value["tables"]["drawdown-rests"]
        if one["drawdown-state"] == "state-after"
    ]
    assert after == [("rest-capability", "signals", "rest-gone"), ("rest-workflow", "crossing", "rest-gone")]
    why = {one["travel-post"]: one["drawdown-why"] for one in value["tables"]["drawdown-posts"]}
    assert why == {"P1": "post-stays", "K1": "post-shrunk", "K2": "post-stays"}


def test_a_scenario_is_said_not_to_be_the_present(capsys, files):
    value = analyse(capsys, "drawdown", *files(GONE))
    said = {one["message"] for one in value["assumptions"]}
    assert {"study-drawdown-not-present", "study-drawdown-no-prediction", "study-drawdown-rules"} <= said


def test_the_present_does_not_change_with_what_might_be_built(capsys, files):
    plain = states(analyse(capsys, "drawdown", *files(GONE)))["", "state-before", ""]
    with_more = states(analyse(capsys, "drawdown", *files(SMALLER, GONE)))["", "state-before", ""]
    assert plain == with_more


def test_what_nobody_declares_is_said(capsys, files):
    providers = PROVIDERS + "workflow,support,north,,,,fuel-supply\n"
    value = analyse(capsys, "drawdown", *files(GONE, providers=providers))
    (said,) = (one for one in value["cautions"] if one["message"] == "study-drawdown-undeclared")
    assert said["args"] == {"names": "fuel-supply"}


def strength(**fields):
    known = {"party": '"coalition"', "before": 5200, "after": 3000, **fields}
    return 'name = "s"\n[[strength]]\n' + "\n".join(f"{name} = {value}" for name, value in known.items())


MANY = 'name = "m"\n' + "".join(f'[[mitigation]]\nname = "{n}"\n' for n in range(MAX_MITIGATIONS + 1))
POST = 'name = "p"\n[[mitigation]]\nname = "m"\n[[mitigation.post]]\nid = "%s"\nlat = %s\nlon = 43.0\n'


@pytest.mark.parametrize(
    ("scenario", "code"),
    [
        ("name = ", "drawdown-scenario"),
        ("nam = 'x'", "drawdown-scenario"),
        ("name = ''", "drawdown-scenario"),
        (f"name = '{'x' * 81}'", "drawdown-scenario"),
        ("name = 'x'\n[remove]\npost = ['P1']", "drawdown-scenario"),
        ("name = 'x'\n#" + "x" * MAX_TEXT, "drawdown-scenario"),
        (MANY, "drawdown-scenario"),
        ("name = 'x'\n[remove]\nposts = ['P9']", "drawdown-unknown"),
        ("name = 'x'\n[remove]\nassets = ['P1']", "drawdown-unknown"),
        ("name = 'x'\n[remove]\nparties = ['nobody']", "drawdown-unknown"),
        (strength(party='"nobody"'), "drawdown-unknown"),
        (strength(after=5201), "drawdown-strength"),
        (strength(before=0, after=0), "drawdown-strength"),
        (strength(rule='"best"'), "drawdown-rule"),
        (POST % ("P1", "35.0"), "drawdown-post"),
        (POST % ("M1", "95.0"), "travel-place"),
        (POST % ("M1", "nan"), "travel-place"),
    ],
)
def test_bad_scenarios_are_refused(capsys, files, scenario, code):
    assert refused(capsys, "drawdown", *files(scenario)) == code


def test_scenarios_have_names_of_their_own_and_are_not_too_many(capsys, files):
    assert refused(capsys, "drawdown", *files(GONE, GONE)) == "drawdown-scenarios"
    many = [GONE.replace('"gone"', f'"{n}"') for n in range(MAX_SCENARIOS + 1)]
    assert refused(capsys, "drawdown", *files(*many)) == "drawdown-scenarios"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("person,x,north,coalition,,,", "drawdown-kind"),
        ("capability,x,north,,,,", "drawdown-rest"),
        ("capability,x,north,,,,signals", "drawdown-rest"),
        ("workflow,x,north,coalition,,,signals", "drawdown-rest"),
        ("workflow,x,,coalition,,,", "drawdown-rest"),
        ("workflow,,north,coalition,,,", "drawdown-rest"),
    ],
)
def test_bad_declarations_are_refused(capsys, files, row, code):
    assert refused(capsys, "drawdown", *files(GONE, providers=PROVIDERS + row + "\n")) == code


def test_a_headcount_that_makes_no_sense_is_refused(capsys, files):
    assert (
        refused(capsys, "drawdown", *files(GONE, posts=POSTS + "X,1,1,north,-5,1\n")) == "drawdown-headcount"
    )
