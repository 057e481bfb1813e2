"""Calls about scenarios: kept, changed, deleted, on paper; roles; garbage; and what is one past each limit."""

from contextlib import contextmanager

import httpx
import pytest
from tests.contract.test_paper import characters
from tests.support.server_thread import serving
from tests.support.type_files import type_folder
from tests.support.web_asking import UNKNOWN

from seamline.centre.desk import Actor
from seamline.centre.people_roles import may
from seamline.centre.seam import scenarios
from seamline.gateways.web import socket
from seamline.gateways.web.scenarios_bodies import LONG_SCENARIO
from seamline.terms.times import DAY
from seamline.understanding.scenarios import MAX_CHANGES, MAX_FIGURES, MAX_NAME, MAX_RANGE_M, MAX_STRENGTH

CALL = "/api/seam/scenarios"
STRENGTH = {"what": "strength", "party": "coalition", "from": 5_200, "to": 3_000}
DRONE = {"what": "add-drone", "lat_e7": 351_234_567, "lon_e7": 439_876_543, "range_m": 20_000}
FIGURE = {"name": "first-permille", "before": 800, "after": 610}
ROLES = ("duty-officer", "release-officer", "commander", "analyst", "auditor", "administrator", "civil-lead")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("node")) as made:
        made.rig.parts.paper._fonts = type_folder()
        for role in ROLES:
            made.call(made.rig.seat(role, role))
        yield made


@contextmanager
def hand(server, role):
    with httpx.Client(base_url=server.url, headers={"origin": server.url}, trust_env=False) as client:
        session = client.post("/api/sign-in/link", json={"ticket": server.ticket(role)}).json()
        client.headers["x-seamline-token"] = session["token"]
        yield client


@pytest.fixture
def analyst(server):
    with hand(server, "analyst") as client:
        yield client


@pytest.fixture(autouse=True)
def nothing_kept(analyst):
    for one in analyst.get(CALL).json()["own"]:
        analyst.post(f"{CALL}/{one['id']}/delete", json={"version": one["version"]})


def given(name="Coalition at 3,000", changes=(STRENGTH, DRONE), figures=(FIGURE,), **more):
    return {"name": name, "changes": list(changes), "figures": list(figures), **more}


def code(answer):
    return answer.json()["error"]["code"]


def kept(client, **more):
    answer = client.post(CALL, json=given(**more))
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_one_is_kept_listed_changed_and_deleted(analyst):
    made = kept(analyst)
    line = made["line"]
    assert (line["name"], line["changes"], line["version"]) == ("Coalition at 3,000", 2, 1)
    assert line["figures"] == [{**FIGURE, "kind": "share"}]
    assert made["changes"] == [STRENGTH, DRONE]
    assert line["at"] <= made["now"]
    listed = analyst.get(CALL).json()
    assert ([one["id"] for one in listed["own"]], listed["received"]) == ([line["id"]], [])
    assert listed["most"] == scenarios.MAX_KEPT
    where = f"{CALL}/{line['id']}"
    changed = analyst.put(where, json={**given("Other", figures=()), "version": 1}).json()
    assert (changed["line"]["name"], changed["line"]["version"]) == ("Other", 2)
    assert code(analyst.put(where, json={**given("Third"), "version": 1})) == "scenario-changed"
    assert code(analyst.post(f"{where}/delete", json={"version": 1})) == "scenario-changed"
    assert analyst.post(f"{where}/delete", json={"version": 2}).json() == {}
    assert analyst.get(where).status_code == 404


def test_who_may_do_what(server):
    with hand(server, "commander") as commander:
        one = kept(commander, name="By roles")["line"]["id"]
        calls = {
            ("GET", ""): {"duty-officer", "release-officer", "commander", "analyst", "auditor"},
            ("POST", ""): {"commander", "analyst"},
            ("GET", f"/{one}"): {"duty-officer", "release-officer", "commander", "analyst", "auditor"},
            ("PUT", f"/{one}"): {"commander", "analyst"},
            ("POST", f"/{UNKNOWN['id']}/delete"): {"commander", "analyst"},
            ("GET", f"/{one}/outlook"): {"release-officer", "commander"},
            ("POST", f"/{one}/share"): {"release-officer", "commander"},
            ("POST", f"/{one}/recall"): {"duty-officer", "release-officer", "commander", "analyst"},
        }
        bodies = {
            "": {},
            f"/{one}": {"version": 9},
            f"/{UNKNOWN['id']}/delete": {"version": 1},
            f"/{one}/share": {"to": ["bravo"], "version": 9},
            f"/{one}/recall": {"reason": "x"},
        }
        for role in ROLES:
            with hand(server, role) as client:
                for (method, path), may in calls.items():
                    body = bodies.get(path) if method != "GET" else None
                    answer = client.request(method, CALL + path, json=body)
                    assert (answer.status_code == 403) == (role not in may), (role, method, path, answer.text)


def test_what_comes_in_any_field_is_refused_by_its_form(analyst):
    wrong = [
        [],
        given(name=""),
        given(name=7),
        given(name="x" * (MAX_NAME + 1)),
        given(changes=()),
        given(changes=[STRENGTH] * (MAX_CHANGES + 1)),
        given(figures=[FIGURE] * (MAX_FIGURES + 1)),
        given(changes=[None]),
        given(changes=[{}]),
        given(changes=[{**STRENGTH, "what": "strike"}]),
        given(changes=[{**STRENGTH, "person": "x"}]),
        given(changes=[{**STRENGTH, "party": ""}]),
        given(changes=[{**STRENGTH, "party": "x" * 41}]),
        given(changes=[{**STRENGTH, "from": MAX_STRENGTH + 1}]),
        given(changes=[{**STRENGTH, "to": -1}]),
        given(changes=[{**STRENGTH, "to": 1.5}]),
        given(changes=[{**STRENGTH, "to": True}]),
        given(changes=[{**DRONE, "lat_e7": 900_000_001}]),
        given(changes=[{**DRONE, "lon_e7": -1_800_000_001}]),
        given(changes=[{**DRONE, "range_m": MAX_RANGE_M + 1}]),
        given(changes=[{**DRONE, "ob": "x" * 41}]),
        given(changes=[{**DRONE, "capability": {}}]),
        given(figures=[{**FIGURE, "name": "x" * 41}]),
        given(figures=[{**FIGURE, "before": -1}]),
        given(figures=[{**FIGURE, "after": 2**53}]),
        given(figures=[{"name": "a"}]),
        given(key="a b"),
        given(key="x" * 65),
        given(more=1),
    ]
    for body in wrong:
        answer = analyst.post(CALL, json=body)
        assert (answer.status_code, code(answer)) in ((400, "body-form"), (400, "json-number")), (
            body,
            answer.text,
        )
    form = [
        given(name="   "),
        given(name="a\u202eb"),
        given(changes=[{"what": "party"}]),
        given(changes=[{"what": "strength", "party": "a", "from": 1}]),
        given(changes=[{"what": "post", "ob": "a b"}]),
        given(figures=[{**FIGURE, "name": "a b"}]),
    ]
    for body in form:
        answer = analyst.post(CALL, json=body)
        assert (answer.status_code, code(answer)) == (400, "scenario-form"), (body, answer.text)
    for raw in (b"", b"\xff", b"[", b'{"name":NaN}', b'{"name":"a","name":"b"}'):
        assert (
            analyst.post(CALL, content=raw, headers={"content-type": "application/json"}).status_code == 400
        )
    big = b'{"name":"' + b"x" * LONG_SCENARIO + b'"}'
    answer = analyst.post(CALL, content=big, headers={"content-type": "application/json"})
    assert (answer.status_code, code(answer)) == (413, "body-too-long")
    assert analyst.get(CALL).json()["own"] == []


def test_the_most_there_may_be_of_each_is_taken(analyst):
    post = {"what": "post", "ob": "p"}
    made = kept(analyst, name="x" * MAX_NAME, changes=[post] * MAX_CHANGES, figures=[FIGURE] * MAX_FIGURES)
    assert made["line"]["changes"] == MAX_CHANGES
    long = {"what": "post", "ob": "p" * 40}
    answer = analyst.post(CALL, json=given("long", [long] * MAX_CHANGES))
    assert (answer.status_code, code(answer)) == (400, "scenario-too-large")


def test_what_is_not_there_or_no_scenario_is_one_and_the_same(server, analyst):
    with hand(server, "commander") as commander:
        for path in ("", "/outlook", "/print"):
            assert commander.get(f"{CALL}/{UNKNOWN['id']}{path}").status_code == 404
        body = {"to": ["bravo"], "version": 1}
        assert commander.post(f"{CALL}/{UNKNOWN['id']}/share", json=body).status_code == 404
        one = kept(commander, name="Alone")["line"]["id"]
        answer = commander.post(f"{CALL}/{one}/share", json=body)
        assert answer.status_code == 404, "no such partner"
        assert commander.get(f"{CALL}/{one}/outlook").json()["to"] == []
        assert code(commander.post(f"{CALL}/{one}/recall", json={"reason": "x"})) == "scenario-not-shared"
        for wrong in ({"to": [], "version": 1}, {"to": ["A b"], "version": 1}, {"to": ["bravo"]}, {}):
            assert code(commander.post(f"{CALL}/{one}/share", json=wrong)) == "body-form"


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_it_comes_on_paper_in_each_language(analyst, language):
    one = kept(analyst, name="Thinned out")["line"]["id"]
    answer = analyst.get(f"{CALL}/{one}/print", params={"language": language})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-language"] == language
    assert f"/Lang({language})".encode() in answer.content
    assert set("Thinnedout") <= characters(answer.content)
    assert analyst.get(f"{CALL}/{one}/print", params={"language": "fr"}).status_code == 400


def test_no_time_of_an_answer_is_later_than_its_now(analyst):
    kept(analyst)
    listed = analyst.get(CALL).json()
    assert all(listed["now"] - DAY < one["at"] <= listed["now"] for one in listed["own"])


def test_who_may_see_the_seam_is_told_that_something_of_it_has_changed(server):
    pending = {("seam", ""): {}}
    for role in ROLES:
        actor = Actor(f"alpha/{role}", frozenset({role}))
        told = server.call(
            server.rig.centre.see(lambda reader, who=actor: socket.messages(reader, who, pending))
        )
        assert told == ([{"event": "seam"}] if may(actor, "seam.see") else []), role
