"""Who may speak to the pages at all: origins, hosts, frames, slow clients, TLS. 38, 39, 44, 55."""

import asyncio
import contextlib
import json

import httpx
import pytest
from tests.support.node_rig import code, free_port, node, run, served
from tests.support.web_asking import EVERYBODY, REPORT, body_for, filled, raw

from seamline.gateways.web.parts import PUBLIC
from seamline.gateways.web.routes import ROUTES
from seamline.gateways.web.session import cookie_name


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
