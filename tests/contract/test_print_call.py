"""GET /api/objects/{id}/print on a real server: who gets what, in which language, and what garbage costs."""

from contextlib import contextmanager

import httpx
import pytest
from tests.support.server_thread import serving
from tests.support.type_files import type_folder
from tests.support.web_asking import REPORT, UNKNOWN

from seamline.gateways.paper.typeset import Paper, pages
from seamline.terms.errors import Unavailable


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("node")) as made:
        made.rig.parts.paper._fonts = type_folder()
        made.call(made.rig.seat("watch", "duty-officer"))
        made.call(made.rig.seat("chief", "administrator"))
        made.call(made.rig.seat("book", "auditor"))
        yield made


@contextmanager
def hand(server, alias):
    with httpx.Client(base_url=server.url, headers={"origin": server.url}, trust_env=False) as client:
        session = client.post("/api/sign-in/link", json={"ticket": server.ticket(alias)}).json()
        client.headers["x-seamline-token"] = session["token"]
        yield client


@pytest.fixture
def watch(server):
    with hand(server, "watch") as client:
        yield client


@pytest.fixture
def ob(watch):
    made = watch.post("/api/reports", json={"body": REPORT, "key": "print"})
    return made.json()["object"]["id"]


def code(answer):
    return answer.json()["error"]["code"]


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_a_form_comes_in_each_language(watch, ob, language):
    answer = watch.get(f"/api/objects/{ob}/print", params={"language": language})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-language"] == language
    assert answer.headers["content-disposition"] == 'attachment; filename="report-spot-131226ZSEP20.pdf"'
    assert pages(answer.content) == 1
    assert f"/Lang({language})".encode() in answer.content


def test_without_a_language_it_is_the_persons_own(watch, ob):
    assert watch.get(f"/api/objects/{ob}/print").headers["content-language"] == "en"
    watch.put("/api/session/settings", json={"language": "ckb"})
    assert watch.get(f"/api/objects/{ob}/print").headers["content-language"] == "ckb"
    watch.put("/api/session/settings", json={"language": "en"})


def test_whoever_may_not_see_the_object_gets_no_form_of_it(server, ob):
    with hand(server, "chief") as chief:
        seen, printed = chief.get(f"/api/objects/{ob}"), chief.get(f"/api/objects/{ob}/print")
        assert (seen.status_code, code(seen)) == (printed.status_code, code(printed)) == (403, "role-needed")
    with httpx.Client(base_url=server.url, trust_env=False) as stranger:
        assert stranger.get(f"/api/objects/{ob}/print").status_code == 401
    with hand(server, "book") as auditor:
        assert auditor.get(f"/api/objects/{ob}/print").status_code == 200


@pytest.mark.parametrize("name", [UNKNOWN["id"], "x", "..%2f..%2fetc%2fpasswd", "A" * 500])
def test_what_is_not_there_never_reaches_the_press(server, watch, name, monkeypatch):
    asked = []
    monkeypatch.setattr(Paper, "pdf", lambda *given: asked.append(given))
    assert watch.get(f"/api/objects/{name}/print").status_code == 404
    assert asked == []


@pytest.mark.parametrize("query", ["language=fr", "language=../en", "language=en&language=ar", "x=1"])
def test_a_query_that_is_wrong_never_reaches_the_press(watch, ob, query, monkeypatch):
    asked = []
    monkeypatch.setattr(Paper, "pdf", lambda *given: asked.append(given))
    assert code(watch.get(f"/api/objects/{ob}/print?{query}")) == "query-form"
    assert asked == []


def test_what_cannot_be_set_is_said_by_its_code(server, watch, ob, tmp_path):
    paper = server.rig.parts.paper
    held, paper._fonts = paper._fonts, tmp_path
    try:
        answer = watch.get(f"/api/objects/{ob}/print")
        assert (answer.status_code, code(answer)) == (503, "print-fonts")
    finally:
        paper._fonts = held


def test_a_press_that_is_busy_says_so(watch, ob, monkeypatch):
    async def busy(*_):
        raise Unavailable("print-busy")

    monkeypatch.setattr(Paper, "pdf", busy)
    answer = watch.get(f"/api/objects/{ob}/print")
    assert (answer.status_code, code(answer)) == (503, "print-busy")


def test_what_is_written_into_a_report_stays_text(watch):
    odd = {**REPORT, "activity": '#read("/etc/passwd") $x$ \\', "text": "\u202eabc\u202c " + "W" * 7_000}
    made = watch.post("/api/reports", json={"body": odd, "key": "odd"}).json()
    answer = watch.get(f"/api/objects/{made['object']['id']}/print", params={"language": "ar"})
    assert answer.status_code == 200
    assert b"root:" not in answer.content
