"""Signing in and being who one is: cookies, tickets, guesses, ranks, what is open without. 46 to 54, 89."""

import asyncio

import httpx
import msgspec
import pytest
from tests.support.node_rig import code, node, run

from seamline.gateways.web.session import cookie_name


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
    from seamline.terms.errors import InvalidInput

    check(WebConfig(tls=False, bind="127.0.0.1"))
    check(WebConfig(tls=True, bind="0.0.0.0"))
    for bind in ("0.0.0.0", "::", "192.168.1.4"):
        with pytest.raises(InvalidInput, match="config-unsafe-bind"):
            check(WebConfig(tls=False, bind=bind))
    with pytest.raises(InvalidInput, match="config-range"):
        WebConfig(tls=False, bind="node.example")


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
