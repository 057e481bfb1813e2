"""The pages and the API against what a hostile browser, page or neighbour sends."""

import asyncio
import contextlib
import json
import logging
import re
import time

import httpx
import msgspec
import pytest
import structlog
from tests.support.node_rig import code, free_port, node, run, served

from seamline.gateways.web import assets, strict
from seamline.gateways.web.parts import PUBLIC
from seamline.gateways.web.routes import ROUTES
from seamline.gateways.web.session import cookie_name
from seamline.terms import ids

UNKNOWN = {
    "id": ids.from_bytes(b"\x01" * 16),
    "alias": "nobody-here",
    "party": "nowhere",
    "hash": "0" * 64,
    "language": "en",
    "order": "pause",
}
EVERYBODY = ("duty-officer", "release-officer", "commander", "analyst", "auditor", "administrator")
REPORT = {
    "type": "spot",
    "size": 6,
    "activity": "moving south",
    "observed": 1_600_000_000_000,
    "lat_e7": 354_400_000,
    "lon_e7": 444_800_000,
    "precision_m": 100,
    "grade": "B2",
    "level": "restricted",
}


def filled(path, names=UNKNOWN):
    return re.sub(r"\{(\w+)\}", lambda found: names[found[1]], path)


def body_for(route):
    """A body of the right form, made from the route's own struct."""
    samples = {
        "alias": "somebody-new",
        "roles": ["analyst"],
        "pin": "271828",
        "to": ["bravo"],
        "reason": "because",
        "body": REPORT,
        "ob": UNKNOWN["id"],
        "text": "x",
        "line": [[44.0, 35.0], [44.5, 35.5]],
        "act": "request",
        "proc": "crossing",
        "data": {},
        "parties": ["bravo"],
        "card": "x",
        "fingerprint": "x",
        "key": "0" * 16,
        "certificate": "x",
        "password": "harbour ladder seventeen",
        "sealed": "00",
        "totp": "000000",
        "id": "x",
        "response": {},
        "ticket": "x",
        "party": "bravo",
    }
    if route.body in (None, bytes):
        return None
    plain = {int: 0, bool: False, str: "x"}
    return {
        field.name: samples.get(field.name, plain.get(field.type))
        for field in msgspec.structs.fields(route.body)
        if field.required or field.name == "body"
    }


# C. Files and web


PATHS = (
    "/../keys/lock",
    "/..%2fkeys%2flock",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..\\..\\etc\\passwd",
    "/assets/../../keys/lock",
    "/assets/%2e%2e/%2e%2e/keys/lock",
    "//etc/passwd",
    "/C:/windows/win.ini",
    "/\\\\server\\share",
    "/index.html%00.js",
    "/map/../../keys/lock.geojson",
    "/map/..%2f..%2fkeys%2flock.geojson",
    "/map/roads.geojson/../../../keys/lock",
    "/map/%2e%2e%2froads.geojson",
    "/assets/link-out.js",
    "/assets/a.js/..",
)


def test_threat_29_no_path_leads_out_of_the_pages(tmp_path):
    static = tmp_path / "static"
    (static / "assets").mkdir(parents=True)
    (static / "index.html").write_text("<!doctype html><title>pages</title>")
    (static / "assets" / "a.js").write_text("export {};")
    secret = tmp_path / "secret.js"
    secret.write_text("TOP SECRET")
    (static / "assets" / "link-out.js").symlink_to(secret)

    async def work():
        async with node(tmp_path) as rig:
            client = rig.client()
            assert (await client.get("/assets/a.js")).text == "export {};"
            for path in PATHS:
                # The path as it stands on the wire: no client tidies it up on the way.
                answer = await raw(rig, path)
                assert answer["status"] in (400, 404) or b"<title>pages" in answer["body"], path
                for mark in (b"TOP SECRET", b"root:", b"passphrase", b'"purpose"'):
                    assert mark not in answer["body"], path

    run(work())


async def raw(rig, path, *, method="GET", headers=(), client=("127.0.0.1", 5), version="1.1", body=b""):
    """One ASGI request exactly as given."""
    from urllib.parse import unquote

    sent = []
    scope = {
        "type": "http",
        "http_version": version,
        "method": method,
        "scheme": "http",
        "path": unquote(path.partition("?")[0]),
        "raw_path": path.encode(),
        "query_string": path.partition("?")[2].encode(),
        "headers": [(b"host", rig.host.encode())] if not headers else list(headers),
        "client": client,
        "server": ("127.0.0.1", 80),
        "root_path": "",
        "state": {},
    }

    given = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive():
        if given:
            return given.pop()
        return await asyncio.Event().wait()

    async def send(message):
        sent.append(message)

    await rig.app(scope, receive, send)
    return {
        "status": sent[0]["status"],
        "headers": dict(sent[0]["headers"]),
        "body": b"".join(message.get("body", b"") for message in sent[1:]),
    }


def test_threat_29_layers_come_from_the_table_alone(tmp_path):
    data = tmp_path / "data"
    (data / "hydro").mkdir(parents=True)
    (data / "hydro" / "osm_rivers_2021.geojson").write_text('{"type":"FeatureCollection","features":[]}')
    (data / "transport").mkdir()
    outside = tmp_path / "roads.geojson"
    outside.write_text("TOP SECRET")
    (data / "transport" / "osm_roads_2021.geojson").symlink_to(outside)
    (data / "other.geojson").write_text("{}")
    assert list(assets.layers_in(data)) == ["rivers"]
    assert assets.layers_in(None) == {}
    assert assets.layers_in(tmp_path / "nothing") == {}


def test_threat_32_what_is_not_a_page_is_never_shown_as_one(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            for path in ("/api/session", "/api/picture", "/api/words/en", "/api/nothing", "/openapi.json"):
                answer = await browser.get(path)
                assert not answer.headers["content-type"].startswith(("text/html", "image/svg")), path
                assert answer.headers["x-content-type-options"] == "nosniff"
                policy = answer.headers["content-security-policy"]
                assert "default-src 'none'" in policy or "default-src 'self'" in policy
                assert "unsafe" not in policy
                if path.startswith("/api/"):
                    assert "sandbox" in policy

    run(work())


EVIL = "<img src=x onerror=alert(1)>\"'</script><script>alert(1)</script>{{7*7}}"


def test_threat_33_text_stays_text(tmp_path):
    """What somebody writes comes back as the same text, as JSON, on every way it is shown."""

    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            filed = await browser.post("/api/reports", {"body": {**REPORT, "activity": EVIL}, "key": "k1"})
            assert filed.status_code == 200, filed.text
            ob = filed.json()["object"]["id"]
            for path in (f"/api/objects/{ob}", "/api/objects", "/api/picture"):
                answer = await browser.get(path)
                assert answer.headers["content-type"] == "application/json"
                assert EVIL in json.dumps(answer.json(), ensure_ascii=False).replace('\\"', '"')
            refused = await browser.get(f"/api/objects?text={EVIL}&status=<svg/onload=alert(1)>")
            assert refused.headers["content-type"] == "application/json"
            assert "<svg" not in refused.text

    run(work())


def test_threat_36_a_log_line_is_one_line_and_holds_no_body(tmp_path, capsys):
    from seamline.gateways.web.logs import configure

    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            secret = "the body is nobody's business"
            await browser.post("/api/reports", {"body": {**REPORT, "activity": secret}, "key": "k"})
            await raw(rig, '/api/x%0d%0a{"event":"forged"}%1b[31m', headers=[(b"host", rig.host.encode())])
            await browser.post("/api/sign-in/password", {"alias": "x\r\ny", "password": secret, "totp": "0"})

    configure()
    try:
        run(work())
    finally:
        structlog.reset_defaults()
        logging.getLogger().handlers.clear()
    lines = [line for line in capsys.readouterr().err.splitlines() if line]
    assert lines
    for line in lines:
        found = json.loads(line)
        assert found["event"] != "forged"
        assert "nobody's business" not in line
        assert "\x1b" not in line
    assert any("forged" in json.loads(line).get("path", "") for line in lines)


def test_threat_38_a_change_needs_origin_and_token(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            body = {"body": REPORT, "key": "k"}
            for headers, wanted in (
                ({"origin": "https://evil.example"}, "origin-refused"),
                ({"origin": "null"}, "origin-refused"),
                ({"origin": rig.origin + ".evil.example"}, "origin-refused"),
                ({"origin": "http://bravo.localhost:8080"}, "origin-refused"),
                ({"origin": rig.origin.replace("8080", "9090")}, "origin-refused"),
                ({"origin": None, "sec-fetch-site": "cross-site"}, "origin-refused"),
                ({"origin": None, "sec-fetch-site": "same-site"}, "origin-refused"),
                ({"x-seamline-token": ""}, "token-refused"),
                ({"x-seamline-token": "0" * 64}, "token-refused"),
            ):
                answer = await browser.post("/api/reports", body, headers=headers)
                assert (answer.status_code, code(answer)) == (403, wanted), headers
            form = await browser.post(
                "/api/reports", None, content=json.dumps(body), headers={"content-type": "text/plain"}
            )
            assert code(form) == "body-type"
            picture = await browser.get("/api/picture")
            assert picture.json()["objects"] == []
            assert (await browser.post("/api/reports", body)).status_code == 200

    run(work())


def test_threat_38_every_change_checks_the_token(tmp_path):
    """By the table: a route that forgets the check fails here."""

    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("all", *EVERYBODY)
            token, browser.token = browser.token, ""
            for route in ROUTES:
                if route.changes and route.action != PUBLIC:
                    answer = await browser.send(route.method, filled(route.path), body_for(route))
                    assert (answer.status_code, code(answer)) == (403, "token-refused"), route.path
            browser.token = token
            assert (await browser.get("/api/session")).json()["signed_in"]

    run(work())


def test_threat_38_a_page_of_another_site_gets_no_socket(tmp_path):
    from websockets.asyncio.client import connect
    from websockets.exceptions import InvalidStatus

    from seamline.gateways.web.config import WebConfig

    port = free_port()

    async def work():
        async with node(tmp_path, config=WebConfig(host="alpha.localhost", port=port, tls=False)) as rig:
            browser = await rig.browser("watch", "duty-officer")
            async with served(rig):
                url = f"ws://alpha.localhost:{port}/api/live"
                to = {"host": "127.0.0.1", "port": port}
                cookie = {"Cookie": browser.cookie}
                async with connect(url, origin=rig.origin, additional_headers=cookie, **to) as socket:
                    assert json.loads(await socket.recv())["event"] == "hello"
                elsewhere = f"ws://evil.example:{port}/api/live"
                forged = {"Cookie": f"{cookie_name(rig.parts.config, 'alpha')}={'0' * 64}"}
                for address, origin, headers in (
                    (url, "https://evil.example", cookie),
                    (url, "null", cookie),
                    (url, None, cookie),
                    (url, rig.origin, {}),
                    (url, rig.origin, forged),
                    (elsewhere, rig.origin, cookie),
                ):
                    with pytest.raises(InvalidStatus) as error:
                        async with connect(address, origin=origin, additional_headers=headers, **to):
                            pass
                    assert error.value.response.status_code == 403

    run(work())


def test_threat_39_hosts_frames_and_caches(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            for host in (
                b"evil.example",
                b"",
                b"alpha.localhost.evil.example",
                b"127.0.0.1",
                b"[::1]:8080",
                b"alpha.localhost@evil",
            ):
                answer = await raw(rig, "/api/session", headers=[(b"host", host)])
                assert (answer["status"], json.loads(answer["body"])["error"]["code"]) == (
                    400,
                    "host-refused",
                ), host
            good = (b"host", b"alpha.localhost:8080")
            for headers, wanted in (
                ([good, (b"host", b"evil.example")], "host-refused"),
                ([], "host-refused"),
                ([good, (b"transfer-encoding", b"chunked"), (b"content-length", b"5")], "request-ambiguous"),
            ):
                answer = await raw(rig, "/api/session", headers=headers or [(b"x", b"y")])
                assert json.loads(answer["body"])["error"]["code"] == wanted
            assert (await raw(rig, "/api/session?" + "x" * 5_000))["status"] == 400
            for path in ("/", "/api/session", "/api/picture", "/healthz", "/openapi.json", "/api/nothing"):
                headers = (await raw(rig, path, headers=[good]))["headers"]
                assert b"frame-ancestors 'none'" in headers[b"content-security-policy"], path
                assert headers[b"x-frame-options"] == b"DENY"
                if path.startswith("/api/"):
                    assert headers[b"cache-control"] == b"no-store"
            poisoned = await raw(
                rig,
                "/api/session",
                headers=[good, (b"x-forwarded-host", b"evil.example"), (b"x-original-url", b"/api/people")],
            )
            assert poisoned["status"] == 200
            assert b"evil" not in poisoned["body"]

    run(work())


def test_threat_40_a_name_is_a_value_wherever_it_goes(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", *EVERYBODY)
            await browser.post("/api/reports", {"body": REPORT, "key": "k"})
            for text in (
                "' OR 1=1 --",
                '" OR ""="',
                "$.body",
                "1; DROP TABLE row; --",
                "MATCH '*'",
                "%",
                "%_",
                "\\",
            ):
                for path in ("/api/objects?text=", "/api/objects?proc=", "/api/objects?status="):
                    answer = await browser.get(path + httpx.QueryParams({"v": text}).__str__()[2:])
                    assert answer.status_code == 200, (path, text)
                    assert answer.json()["total"] == 0, (path, text)
            assert (await browser.get("/api/objects")).json()["total"] == 1

    run(work())


def test_threat_41_what_is_not_there_and_what_is_not_yours_look_the_same(tmp_path):
    """Every route with ids that are well formed, malformed, of another kind: one answer, one body."""

    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("all", *EVERYBODY, pin="271828")
            filed = (await browser.post("/api/reports", {"body": REPORT, "key": "k"})).json()["object"]["id"]
            bodies = set()
            asked = 0
            for route in ROUTES:
                if "{" not in route.path or route.path.endswith(("{language}", "{order}")):
                    continue
                for names in (
                    UNKNOWN,
                    {**UNKNOWN, "id": filed[:-1] + "_", "alias": "..", "party": "A b", "hash": "zz"},
                ):
                    answer = await browser.send(route.method, filled(route.path, names), body_for(route))
                    if answer.status_code == 400:
                        # The body is judged before anything is looked up: it says nothing about what is there.
                        assert code(answer) in ("body-form", "card-form", "certificate-form", "query-form"), (
                            route,
                            answer.text,
                        )
                        continue
                    assert answer.status_code == 404, (route.method, route.path, answer.text)
                    bodies.add(answer.text)
                    asked += 1
            assert asked > 20
            assert len(bodies) == 1, bodies
            unknown, known = [], []
            for _ in range(15):
                for path, kept in (
                    (f"/api/objects/{UNKNOWN['id']}", unknown),
                    (f"/api/objects/{filed}", known),
                ):
                    began = time.perf_counter()
                    await browser.get(path)
                    kept.append(time.perf_counter() - began)
            assert sorted(unknown)[7] < sorted(known)[7] * 20 + 0.05

    run(work())


def test_threat_41_a_role_is_refused_before_anything_is_looked_up(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            writer = await rig.browser("watch", "duty-officer")
            filed = (await writer.post("/api/reports", {"body": REPORT, "key": "k"})).json()["object"]["id"]
            admin = await rig.browser("admin", "administrator")
            there = await admin.get(f"/api/objects/{filed}")
            missing = await admin.get(f"/api/objects/{UNKNOWN['id']}")
            assert there.status_code == missing.status_code == 403
            assert there.text == missing.text

    run(work())


def test_threat_41_roles_bind_on_every_route(tmp_path):
    """By the table: whoever has none of a route's roles gets 403, signed out 401."""

    async def work():
        from seamline.centre.people_roles import ACTIONS

        async with node(tmp_path) as rig:
            browsers = {role: await rig.browser(f"one-{role}"[:32], role) for role in EVERYBODY}
            nobody = rig.client()
            for route in ROUTES:
                if route.action == PUBLIC:
                    continue
                path = filled(route.path)
                answer = await nobody.send(route.method, path, body_for(route))
                assert (answer.status_code, code(answer)) == (401, "not-signed-in"), route.path
                for role, browser in browsers.items():
                    if route.action in ACTIONS and role not in ACTIONS[route.action]:
                        answer = await browser.send(route.method, path, body_for(route))
                        assert (answer.status_code, code(answer)) == (403, "role-needed"), (route.path, role)

    run(work())


def test_threat_42_a_body_names_what_its_path_names(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            mine = (await browser.post("/api/reports", {"body": REPORT, "key": "a"})).json()["object"]["id"]
            other = (await browser.post("/api/reports", {"body": REPORT, "key": "b"})).json()["object"]["id"]
            for name in ("id", "ob"):
                answer = await browser.put(
                    f"/api/reports/{mine}", {"body": {**REPORT, name: other, "size": 99}}
                )
                assert (answer.status_code, code(answer)) == (400, "id-differs")
                answer = await browser.post(
                    f"/api/objects/{mine}/moves", {"act": "edit", "data": {}, name: other}
                )
                assert answer.status_code == 400
            for ob in (mine, other):
                assert (await browser.get(f"/api/objects/{ob}")).json()["body"]["size"] == 6

    run(work())


@pytest.mark.parametrize(
    "extra",
    [
        {"role": "administrator"},
        {"roles": ["administrator"]},
        {"org": "bravo"},
        {"party": "bravo"},
        {"released": True},
        {"status": "sent"},
        {"approvals": ["bravo"]},
        {"by": "alpha/commander-1"},
        {"__class__": "x"},
    ],
)
def test_threat_43_a_field_that_is_not_offered_is_refused(tmp_path, extra):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", *EVERYBODY)
            for path, body in (
                ("/api/reports", {"body": REPORT, "key": "k"}),
                ("/api/preview", {"body": REPORT}),
                ("/api/pin", {"pin": "271828"}),
                ("/api/recalls", {"ob": UNKNOWN["id"], "reason": "x"}),
            ):
                answer = await browser.post(path, {**body, **extra})
                assert (answer.status_code, code(answer)) == (400, "body-form"), path
            answer = await browser.put("/api/session/settings", {"language": "ar", **extra})
            assert code(answer) == "body-form"
            assert (await browser.get("/api/session")).json()["roles"] == list(EVERYBODY)

    run(work())


def test_threat_43_a_report_is_whose_node_it_is_on(tmp_path):
    """Fields of the body that only the node sets are not taken from the writer."""

    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            body = {**REPORT, "originator": "bravo"}
            answer = await browser.post("/api/reports", {"body": body, "key": "k"})
            if answer.status_code == 200:
                assert answer.json()["body"]["originator"] == "alpha"
                assert answer.json()["object"]["party"] == "alpha"

    run(work())


# A. Parsing, as far as the API parses


@pytest.mark.parametrize(
    ("raw_body", "wanted"),
    [
        (b'{"alias":"a","alias":"b","password":"x","totp":"0"}', "json-duplicate-key"),
        (b'{"alias":NaN,"password":"x","totp":"0"}', "json-number"),
        (b'{"alias":Infinity,"password":"x","totp":"0"}', "json-number"),
        (b'{"alias":1e400,"password":"x","totp":"0"}', "json-number"),
        (b'{"alias":1' + b"0" * 400 + b',"password":"x","totp":"0"}', "json-number"),
        (b'{"alias":"\\ud800","password":"x","totp":"0"}', "json-text"),
        (b'{"alias":"\\u0000","password":"x","totp":"0"}', "json-text"),
        (b'{"alias":"\xc0\xaf","password":"x","totp":"0"}', "json-form"),
        (b'{"alias":"\xff","password":"x","totp":"0"}', "json-form"),
        (b"[" * 33 + b"]" * 33, "json-depth"),
        (b"[" * 20_000, "json-depth"),
        (b'{"alias":"a"', "json-form"),
        (b"", "json-form"),
        (b"null", "body-form"),
        (b"[]", "body-form"),
        (b'{"alias":1,"password":"x","totp":"0"}', "body-form"),
        (b'{"alias":"a","password":"x","totp":"0","more":1}', "body-form"),
    ],
)
def test_threat_09_json_has_one_reading_or_none(tmp_path, raw_body, wanted):
    async def work():
        async with node(tmp_path) as rig:
            answer = await rig.client().post(
                "/api/sign-in/password", None, content=raw_body, headers={"content-type": "application/json"}
            )
            assert (answer.status_code, code(answer)) == (400, wanted)

    run(work())


def test_threat_10_minus_zero_is_zero():
    assert str(strict.value_of(b'{"a":-0.0,"b":-0}')) == "{'a': 0.0, 'b': 0}"


def test_threat_05_depth_has_a_limit_one_past():
    deep = b"[" * strict.MAX_DEPTH + b"]" * strict.MAX_DEPTH
    strict.value_of(deep)
    with pytest.raises(Exception, match="json-depth"):
        strict.value_of(b"[" + deep + b"]")


def test_a_body_one_past_its_limit_is_refused(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            client = rig.client()
            head, tail = b'{"alias":"', b'","password":"x","totp":"0"}'
            for length, wanted in ((strict.MAX_BODY, 400), (strict.MAX_BODY + 1, 413)):
                body = head + b"a" * (length - len(head) - len(tail)) + tail
                answer = await client.post(
                    "/api/sign-in/password", None, content=body, headers={"content-type": "application/json"}
                )
                assert answer.status_code == wanted

            async def drip():
                for _ in range(10):
                    yield b"a" * 10_000

            answer = await client.post(
                "/api/sign-in/password", None, content=drip(), headers={"content-type": "application/json"}
            )
            assert answer.status_code == 413

    run(work())


def test_threat_17_no_search_runs_long(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            for number in range(20):
                await browser.post(
                    "/api/reports", {"body": {**REPORT, "activity": "a" * 200 + "!"}, "key": f"k{number}"}
                )
            for text in ("(a+)+$", "a" * 200, "(" * 100, "a*" * 80, ".*" * 60, " ".join("a" * 90)):
                began = time.perf_counter()
                answer = await browser.get("/api/objects", params={"text": text[:200]})
                assert answer.status_code == 200
                assert time.perf_counter() - began < 0.5

    run(work())


# D. Identity


def test_threat_47_a_cookie_of_another_install_is_refused(tmp_path):
    async def work():
        async with node(tmp_path / "one") as one, node(tmp_path / "two") as two:
            here = await one.browser("watch", "duty-officer")
            there = await two.browser("watch", "duty-officer")
            assert (await here.get("/api/picture")).status_code == 200
            stolen = two.client()
            stolen.http.cookies = httpx.Cookies(here.http.cookies)
            assert (await stolen.get("/api/picture")).status_code == 401
            assert (await there.get("/api/picture")).status_code == 200

    run(work())


def test_threat_47_the_cookie_is_closed_to_scripts_and_sites(tmp_path):
    from seamline.gateways.web.config import WebConfig
    from seamline.gateways.web.session import cookie

    plain = cookie(WebConfig(tls=False), "alpha", "t")
    secure = cookie(WebConfig(tls=True), "alpha", "t")
    for made in (plain, secure):
        assert "HttpOnly" in made
        assert "SameSite=Strict" in made
        assert "Path=/" in made
        assert "Domain" not in made
    assert secure.startswith("__Host-")
    assert "Secure" in secure


@pytest.mark.parametrize(
    "header",
    [
        ("x-ssl-client-cert", "-----BEGIN CERTIFICATE-----"),
        ("x-ssl-client-verify", "SUCCESS"),
        ("x-ssl-client-s-dn", "CN=alpha/commander-1"),
        ("x-forwarded-user", "commander-1"),
        ("x-remote-user", "alpha/commander-1"),
        ("remote-user", "commander-1"),
        ("authorization", "Basic Y29tbWFuZGVyOnBhc3N3b3Jk"),
        ("authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJjb21tYW5kZXItMSJ9."),
        ("x-client-cert", "alpha"),
    ],
)
def test_threat_50_identity_in_headers_is_ignored(tmp_path, header):
    async def work():
        async with node(tmp_path) as rig:
            await rig.seat("commander-1", "commander")
            answer = await rig.client().get("/api/picture", headers=dict([header]))
            assert (answer.status_code, code(answer)) == (401, "not-signed-in")
            watch = await rig.browser("watch", "duty-officer")
            answer = await watch.get("/api/session", headers=dict([header]))
            assert answer.json()["alias"] == "watch"

    run(work())


def test_threat_46_tokens_that_say_themselves_what_they_are_are_no_tokens_here(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            await rig.seat("commander-1", "commander")
            name = cookie_name(rig.parts.config, "alpha")
            for token in (
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJjb21tYW5kZXItMSJ9.",
                "eyJhbGciOiJIUzI1NiIsImtpZCI6Ii4uLy4uL2V0Yy9wYXNzd2QifQ.e30.AAAA",
                "commander-1",
                "0" * 64,
                "a" * 5_000,
                "../../etc/passwd",
            ):
                answer = await rig.client().get("/api/picture", headers={"cookie": f"{name}={token}"})
                assert answer.status_code == 401

    run(work())


def test_threat_51_of_two_devices_with_one_ticket_one_gets_in(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            ticket = await rig.seat("watch", "duty-officer")
            clients = [rig.client() for _ in range(12)]
            answers = await asyncio.gather(
                *(one.post("/api/sign-in/link", {"ticket": ticket}) for one in clients)
            )
            assert sorted(answer.status_code for answer in answers) == [200] + [401] * 11
            assert {code(answer) for answer in answers if answer.status_code == 401} == {"ticket-refused"}

    run(work())


def test_threat_52_a_node_with_a_default_password_does_not_start(tmp_path):
    from seamline.centre import people, people_secrets
    from seamline.gateways.cli.serve import check_start

    async def work():
        async with node(tmp_path) as rig:
            await rig.seat("admin", "administrator")
            await check_start(rig.parts)
            encoded = people_secrets.hash_password("atakatak", b"s" * 16)

            def by_hand(desk):
                row = people.person_row(desk, "admin")
                people.put(desk, msgspec.structs.replace(row, password=encoded))

            await rig.centre.do(by_hand)
            with pytest.raises(Exception, match="password-default-in-use"):
                await check_start(rig.parts)

    run(work())


def test_threat_52_plain_http_is_for_this_machine_only():
    from seamline.gateways.web.config import WebConfig, check

    check(WebConfig(tls=False, bind="127.0.0.1"))
    check(WebConfig(tls=True, bind="0.0.0.0"))
    for bind in ("0.0.0.0", "::", "192.168.1.4", "node.example"):
        with pytest.raises(Exception, match="config-unsafe-bind"):
            check(WebConfig(tls=False, bind=bind))


def test_threat_53_guessing_waits_and_is_told(tmp_path):
    from seamline.centre.people_guard import FREE_ATTEMPTS

    async def work():
        async with node(tmp_path) as rig:
            await rig.seat("watch", "duty-officer")
            for alias in ("watch", "nobody-here"):
                client = rig.client()
                bodies = set()
                for _ in range(FREE_ATTEMPTS):
                    answer = await client.post(
                        "/api/sign-in/password", {"alias": alias, "password": "guess " * 3, "totp": "000000"}
                    )
                    assert answer.status_code == 401
                    bodies.add(answer.text)
                answer = await client.post(
                    "/api/sign-in/password", {"alias": alias, "password": "guess " * 3, "totp": "000000"}
                )
                assert (answer.status_code, code(answer)) == (429, "attempt-wait")
                assert int(answer.headers["retry-after"]) > 0
                assert len(bodies) == 1
            watcher = await rig.browser("second", "duty-officer")
            lines = (await watcher.get("/api/picture")).json()["log"]
            assert [line["message"]["id"] for line in lines].count("log-person-guessed") == 2

    run(work())


def test_threat_53_many_guesses_at_once_are_not_many_free_ones(tmp_path):
    from seamline.centre.people_guard import FREE_ATTEMPTS

    async def work():
        async with node(tmp_path) as rig:
            await rig.seat("watch", "duty-officer")
            client = rig.client()
            body = {"alias": "watch", "password": "guess " * 3, "totp": "000000"}
            answers = await asyncio.gather(*(client.post("/api/sign-in/password", body) for _ in range(30)))
            assert sum(answer.status_code == 401 for answer in answers) <= FREE_ATTEMPTS

    run(work())


def test_threat_53_stuffing_many_aliases_is_limited_by_address(tmp_path):
    from seamline.gateways.web.config import WebConfig

    async def work():
        config = WebConfig(host="alpha.localhost", port=8080, tls=False, sign_ins_per_min=5)
        async with node(tmp_path, config=config) as rig:
            client, elsewhere = rig.client(), rig.client(client=("192.0.2.7", 5))
            for number in range(5):
                answer = await client.post("/api/sign-in/link", {"ticket": f"a{number}.x"})
                assert answer.status_code == 401
            answer = await client.post("/api/sign-in/link", {"ticket": "a.x"})
            assert (answer.status_code, code(answer)) == (429, "rate-limited")
            assert (await elsewhere.post("/api/sign-in/link", {"ticket": "a.x"})).status_code == 401

    run(work())


def test_threat_53_a_pin_is_guessed_as_slowly(tmp_path):
    from seamline.centre.people_guard import FREE_ATTEMPTS

    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("chief", "commander", pin="271828")
            path = f"/api/understandings/{'0' * 64}/sign"
            for _ in range(FREE_ATTEMPTS):
                answer = await browser.post(path, {"pin": "314159"})
                assert (answer.status_code, code(answer)) == (403, "pin-wrong")
            for pin in ("314159", "271828"):
                answer = await browser.post(path, {"pin": pin})
                assert (answer.status_code, code(answer)) == (429, "attempt-wait")
            rig.clock.ahead_ms += 61_000
            assert (await browser.post(path, {"pin": "271828"})).status_code == 404

    run(work())


def test_threat_54_a_lower_administrator_resets_no_higher_one(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            await rig.seat("chief", "administrator")
            await rig.seat("head", "commander")
            await rig.seat("watch", "duty-officer")
            await rig.seat("north", "administrator", sectors=("north",))
            lower = await rig.browser("north")
            for method, path, body in (
                ("POST", "/api/people/chief/new-pin", {}),
                ("POST", "/api/people/head/new-pin", {}),
                ("POST", "/api/people/chief/lock", {}),
                ("POST", "/api/people/chief/unlock", {}),
                ("POST", "/api/people/chief/replace", {}),
                ("POST", "/api/people/head/replace", {"alias": "mine"}),
                ("PUT", "/api/people/chief/roles", {"roles": ["auditor"]}),
                ("PUT", "/api/people/watch/roles", {"roles": ["administrator"]}),
                ("PUT", "/api/people/north/roles", {"roles": ["administrator"], "sectors": []}),
                ("POST", "/api/people", {"alias": "mine", "roles": ["administrator"]}),
            ):
                answer = await lower.send(method, path, body)
                assert answer.status_code == 403, (path, answer.text)
                assert code(answer) in ("rank-too-low", "person-self"), path
            people = (await lower.get("/api/people")).json()
            assert {one["alias"]: one["locked"] for one in people} == dict.fromkeys(
                ("chief", "head", "watch", "north"), False
            )

    run(work())


def test_threat_54_two_people_are_two(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            chief = await rig.browser("chief", "administrator")
            await rig.seat("head", "commander")
            await rig.seat("watch", "duty-officer")
            asked = (await chief.post("/api/people/watch/new-pin", {})).json()["procedure"]
            assert asked
            again = await chief.post(f"/api/procedures/{asked}/second", {})
            assert (again.status_code, code(again)) == (403, "second-same")
            made = await chief.post("/api/people", {"alias": "friend", "roles": ["administrator"]})
            assert made.json()["ticket_link"] == ""
            head = await rig.browser("head")
            waiting = (await head.get("/api/procedures")).json()
            assert {one["alias"] for one in waiting} == {"watch", "friend"}
            done = await head.post(f"/api/procedures/{asked}/second", {})
            link = done.json()["ticket_link"]
            assert link.startswith(f"{rig.origin}/#/link/watch.")
            entered = await rig.client().post("/api/sign-in/link", {"ticket": link.rpartition("/")[2]})
            assert entered.json()["alias"] == "watch"

    run(work())


# F. Host


def test_threat_89_only_alive_is_open(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            outside, inside = rig.client(client=("192.0.2.7", 5)), rig.client()
            behind = {"x-forwarded-for": "192.0.2.7"}
            assert (await outside.get("/healthz")).text == "alive\n"
            for path in ("/readyz", "/metrics"):
                assert (await outside.get(path)).status_code == 404
                assert (await inside.get(path, headers=behind)).status_code == 404
                assert (await inside.get(path)).status_code == 200
            for path in (
                "/debug",
                "/docs",
                "/redoc",
                "/api/debug",
                "/server-status",
                "/.env",
                "/.git/config",
            ):
                assert (await outside.get(path)).status_code in (404, 503)

    run(work())


def test_threat_89_figures_have_names_and_no_secrets(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            text = (await rig.client().get("/metrics")).text
            assert 'seamline_lag_s{partner="bravo"} 3.0' in text
            assert rig.keys.secret.hex() not in text

    run(work())


def test_threat_44_a_slow_client_is_cut_and_the_others_are_not(tmp_path, monkeypatch):
    from seamline.gateways.web import protocol
    from seamline.gateways.web.config import WebConfig

    monkeypatch.setattr(protocol, "HEADERS_S", 0.3)
    port = free_port()

    async def work():
        config = WebConfig(host="alpha.localhost", port=port, tls=False, connections_per_address=20)
        async with node(tmp_path, config=config) as rig, served(rig):
            slow = [await asyncio.open_connection("127.0.0.1", port) for _ in range(10)]
            for _, writer in slow:
                writer.write(b"GET /api/session HTTP/1.1\r\nHost: alpha.localhost\r\nX-A: ")
            async with httpx.AsyncClient(trust_env=False) as client:
                answer = await client.get(
                    f"http://127.0.0.1:{port}/healthz", headers={"host": "alpha.localhost"}
                )
                assert answer.status_code == 200
            for reader, writer in slow:
                with contextlib.suppress(ConnectionError):
                    assert await asyncio.wait_for(reader.read(), 2) == b""
                writer.close()

    run(work())


def test_threat_44_one_address_has_so_many_connections(tmp_path):
    from seamline.gateways.web.config import WebConfig

    port = free_port()

    async def work():
        config = WebConfig(host="alpha.localhost", port=port, tls=False, connections_per_address=5)
        async with node(tmp_path, config=config) as rig, served(rig):
            held = [await asyncio.open_connection("127.0.0.1", port) for _ in range(12)]
            await asyncio.sleep(0.2)
            alive = 0
            for reader, writer in held:
                writer.write(b"GET /healthz HTTP/1.1\r\nHost: alpha.localhost\r\n\r\n")
                with contextlib.suppress(ConnectionError, TimeoutError):
                    alive += b"200" in await asyncio.wait_for(reader.readline(), 2)
                writer.close()
            assert alive <= 5
            assert alive >= 1

    run(work())


SMUGGLED = (
    b"POST /api/sign-out HTTP/1.1\r\nHost: alpha.localhost\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG",
    b"POST /api/sign-out HTTP/1.1\r\nHost: alpha.localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
    b"POST /api/sign-out HTTP/1.1\r\nHost: alpha.localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    b"POST /api/sign-out HTTP/1.1\r\nHost: alpha.localhost\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
    b"POST /api/sign-out HTTP/1.1\r\nHost: alpha.localhost\r\nContent-Length: +5\r\n\r\nabcde",
    b"POST /api/sign-out HTTP/1.1\r\nHost: alpha.localhost\r\nContent-Length: -1\r\n\r\nabcde",
    b"GET /api/session HTTP/1.1\r\nHost: alpha.localhost\r\nHost: evil.example\r\n\r\n",
    b"GET http://evil.example/api/session HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    b"GET /api/session HTTP/1.1\nHost: alpha.localhost\n\r\x00\n\n",
)


def test_threat_39_a_request_with_two_readings_is_refused_on_the_wire(tmp_path):
    from seamline.gateways.web.config import WebConfig

    port = free_port()

    async def work():
        config = WebConfig(host="alpha.localhost", port=port, tls=False)
        async with node(tmp_path, config=config) as rig, served(rig):
            for request in SMUGGLED:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(request)
                writer.write_eof()
                answer = await asyncio.wait_for(reader.read(), 5)
                assert answer.startswith((b"HTTP/1.1 4", b"HTTP/1.1 501")), (
                    request,
                    answer,
                )
                assert answer.count(b"HTTP/1.1 2") == 0
                writer.close()

    run(work())


def test_threat_55_pages_ask_for_tls_1_2_at_least(tmp_path):
    import ssl

    from seamline.storage import tls

    async def work():
        async with node(tmp_path) as rig:
            context = tls.server_context(rig.layout, rig.node_keys)
            assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
            weak = {"RC4", "DES", "NULL", "EXPORT", "MD5", "anon"}
            for cipher in context.get_ciphers():
                assert not any(word in cipher["name"] for word in weak), cipher["name"]

    run(work())


@pytest.mark.parametrize(
    "query",
    [
        "after=-1",
        "after=9223372036854775808",
        "after=text",
        "after=1e3",
        "after=0x10",
        "after=",
        "after=9007199254740991",
        "after=9007199254740992",
        "limit=0",
        "limit=-1",
        "limit=501",
        "after=1&after=2",
        "after=1&offset=2",
        "after=%00",
        "after=١",
    ],
)
def test_threat_73_a_cursor_of_a_page_is_in_range(tmp_path, query):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            answer = await browser.get(f"/api/sharing/bravo?{query}")
            assert (answer.status_code, code(answer)) == (400, "query-form")
            assert (await browser.get("/api/sharing/bravo?after=0&limit=500")).status_code == 404

    run(work())
