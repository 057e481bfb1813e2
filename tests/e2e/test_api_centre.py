"""The Centre page's calls on a running node: duty posts, a call noted in the log, who may, and what is refused."""

import httpx
import pytest
from tests.support.server_thread import serving


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("node")) as made:
        made.call(made.rig.seat("duty-9", "duty-officer"))
        made.call(made.rig.seat("audit-9", "auditor"))
        yield made


@pytest.fixture
def ask(server):
    """Ask as somebody; return (status, answer)."""
    clients = {}

    def asked(alias, method, path, body=None):
        if alias not in clients:
            client = httpx.Client(base_url=server.url, trust_env=False, headers={"origin": server.url})
            answer = client.post("/api/sign-in/link", json={"ticket": server.ticket(alias)})
            client.headers["x-seamline-token"] = answer.json()["token"]
            clients[alias] = client
        answer = clients[alias].request(method, path, json=body)
        return answer.status_code, answer.json()

    yield asked
    for client in clients.values():
        client.close()


def notes(ask):
    """What the log says of calls, newest first."""
    log = ask("duty-9", "GET", "/api/picture")[1]["log"]
    return [line["message"]["args"]["note"] for line in log if line["kind"] == "call.noted/1"]


def test_a_duty_post_is_set_up_named_anew_and_closed(ask):
    post = {"name": "غرفة العمليات", "languages": ["ckb", "ar"]}
    assert ask("duty-9", "PUT", "/api/duty-posts/ops", post)[0] == 200
    (shown,) = ask("audit-9", "GET", "/api/centre")[1]["posts"]
    assert shown == {
        "post": "ops",
        "name": "غرفة العمليات",
        "languages": ["ar", "ckb"],
        "seat": "",
        "since": 0,
        "handover": "",
    }
    assert ask("duty-9", "PUT", "/api/duty-posts/ops", {"name": "OPS"})[0] == 200
    assert ask("duty-9", "GET", "/api/centre")[1]["posts"][0]["name"] == "OPS"
    assert ask("duty-9", "POST", "/api/duty-posts/ops/remove", {})[0] == 200
    assert ask("duty-9", "GET", "/api/centre")[1]["posts"] == []
    assert ask("duty-9", "POST", "/api/duty-posts/ops/remove", {})[0] == 404


@pytest.mark.parametrize(
    ("post", "body", "status"),
    [
        ("ops", {"name": "x" * 80}, 200),
        ("ops", {"name": "x" * 81}, 400),
        ("ops", {"name": "  "}, 400),
        ("ops", {"name": "x", "languages": ["fr"]}, 400),
        ("ops", {"name": "x", "languages": ["ar", "ar"]}, 400),
        ("OPS", {"name": "x"}, 404),
        ("ops", {"name": "x", "person": "somebody"}, 400),
    ],
)
def test_what_no_duty_post_can_be_is_refused(ask, post, body, status):
    assert ask("duty-9", "PUT", f"/api/duty-posts/{post}", body)[0] == status


def test_no_more_posts_than_a_line_check_can_tell(ask):
    for number in range(20):
        status, answer = ask("duty-9", "PUT", f"/api/duty-posts/post-{number}", {"name": "x"})
        if status != 200:
            break
    assert answer["error"]["code"] == "post-too-many"
    posts = ask("duty-9", "GET", "/api/centre")[1]["posts"]
    assert len(posts) == 12
    for one in posts:
        assert ask("duty-9", "POST", f"/api/duty-posts/{one['post']}/remove", {})[0] == 200


def test_a_call_is_one_line_of_the_log_once_for_its_key(ask):
    before = len(notes(ask))
    call = {"text": "Call with the\nother duty post:  all quiet", "key": "k-1"}
    for _ in range(2):
        assert ask("duty-9", "POST", "/api/calls", call)[0] == 200
    assert notes(ask)[: len(notes(ask)) - before] == ["Call with the other duty post: all quiet"]
    assert ask("duty-9", "POST", "/api/calls", {"text": "x" * 400})[0] == 200
    assert ask("duty-9", "POST", "/api/calls", {"text": "x" * 401})[0] == 400
    for text in ("", "   ", "\x07"):
        assert ask("duty-9", "POST", "/api/calls", {"text": text})[1]["error"]["code"] == "call-form"


def test_who_only_looks_changes_nothing(ask):
    assert ask("audit-9", "GET", "/api/centre")[0] == 200
    for method, path, body in (
        ("PUT", "/api/duty-posts/ops", {"name": "x"}),
        ("POST", "/api/duty-posts/ops/remove", {}),
        ("POST", "/api/calls", {"text": "x"}),
    ):
        assert ask("audit-9", method, path, body)[0] == 403


def test_nobody_hands_over_a_watch_that_is_not_theirs(ask):
    order = {"proc": "handover", "act": "begin", "data": {"duty_post": "ops"}, "parties": [], "key": "k-2"}
    assert ask("duty-9", "POST", "/api/objects", order)[1]["error"]["code"] == "handover-not-on-watch"
