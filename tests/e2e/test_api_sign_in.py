"""Signing in by every way there is, and choosing how."""

import asyncio
from xml.etree import ElementTree as ET

import pyotp
import pytest
from tests.support.authenticator import PRESENT, Passkey
from tests.support.node_rig import code, node, run

PASSWORD = "harbour ladder seventeen"


async def enrol(browser, password=PASSWORD):
    """Choose a password with a one-time code; return the code's generator."""
    begun = (await browser.post("/api/password/begin", {})).json()
    # The page shows it as an image, and without its namespace no browser takes it for one.
    assert ET.fromstring(begun["svg"]).tag == "{http://www.w3.org/2000/svg}svg"
    made = pyotp.TOTP(begun["secret"])
    made.used = made.at(browser.rig.clock.now_ms() // 1_000)
    body = {"password": password, "sealed": begun["sealed"], "totp": made.used}
    answer = await browser.put("/api/password", body)
    assert answer.status_code == 200, answer.text
    return made


def test_password_and_code(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            made = await enrol(await rig.browser("watch", "duty-officer"))

            async def attempt(**other):
                now = rig.clock.now_ms() // 1_000
                body = {"alias": "watch", "password": PASSWORD, "totp": made.at(now), **other}
                return await rig.client().post("/api/sign-in/password", body)

            # The code that proved the device is used up.
            assert (await attempt(totp=made.used)).status_code == 401
            rig.clock.ahead_ms += 60_000
            assert (await attempt(password=PASSWORD + "x")).status_code == 401
            assert (await attempt(totp="000000")).status_code == 401
            assert (await attempt(alias="other")).status_code == 401
            rig.clock.ahead_ms += 60_000
            code = made.at(rig.clock.now_ms() // 1_000)
            answer = await attempt(totp=code)
            assert answer.status_code == 200
            assert answer.json()["alias"] == "watch"
            assert (await attempt(totp=code)).status_code == 401

    run(work())


def test_one_code_lets_one_in_of_two_at_once(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            made = await enrol(await rig.browser("watch", "duty-officer"))
            rig.clock.ahead_ms += 60_000
            body = {"alias": "watch", "password": PASSWORD, "totp": made.at(rig.clock.now_ms() // 1_000)}
            answers = await asyncio.gather(
                *(rig.client().post("/api/sign-in/password", body) for _ in range(4))
            )
            assert sorted(answer.status_code for answer in answers) == [200, 401, 401, 401]

    run(work())


@pytest.mark.parametrize("password", ["short", "password12345", "watch-watch-watch", "aaaaaaaaaaaaaaaa"])
def test_a_bad_password_is_not_taken(tmp_path, password):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            begun = (await browser.post("/api/password/begin", {})).json()
            now = pyotp.TOTP(begun["secret"]).at(rig.clock.now_ms() // 1_000)
            answer = await browser.put(
                "/api/password", {"password": password, "sealed": begun["sealed"], "totp": now}
            )
            assert answer.status_code == 400
            assert code(answer).startswith("password-")

    run(work())


def test_a_seed_of_somebody_else_is_not_taken(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            one, other = await rig.browser("watch", "duty-officer"), await rig.browser("clerk", "analyst")
            begun = (await other.post("/api/password/begin", {})).json()
            now = pyotp.TOTP(begun["secret"]).at(rig.clock.now_ms() // 1_000)
            answer = await one.put(
                "/api/password", {"password": PASSWORD, "sealed": begun["sealed"], "totp": now}
            )
            assert code(answer) == "totp-wrong"

    run(work())


def test_an_old_session_changes_nothing_about_signing_in(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            rig.clock.ahead_ms += 31 * 60_000
            for method, path in (("POST", "/api/password/begin"), ("POST", "/api/passkeys/begin")):
                answer = await browser.send(method, path, {})
                assert (answer.status_code, code(answer)) == (403, "sign-in-again")

    run(work())


async def add_passkey(browser, **other):
    key = Passkey(browser.rig.origin, browser.rig.host)
    for name, value in other.items():
        setattr(key, name, value)
    options = (await browser.post("/api/passkeys/begin", {})).json()
    return key, await browser.post("/api/passkeys/finish", key.create(options))


async def enter(rig, key):
    client = rig.client()
    options = (await client.post("/api/sign-in/passkey/begin", {})).json()
    return await client.post("/api/sign-in/passkey/finish", key.get(options))


def test_a_passkey_lets_in(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            key, answer = await add_passkey(await rig.browser("watch", "duty-officer"))
            assert answer.status_code == 200, answer.text
            entered = await enter(rig, key)
            assert entered.status_code == 200, entered.text
            assert entered.json()["alias"] == "watch"
            assert (await enter(rig, key)).status_code == 200

    run(work())


def test_a_passkey_answers_one_challenge_once(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            key, _ = await add_passkey(await rig.browser("watch", "duty-officer"))
            client = rig.client()
            options = (await client.post("/api/sign-in/passkey/begin", {})).json()
            answer = key.get(options)
            assert (await client.post("/api/sign-in/passkey/finish", answer)).status_code == 200
            assert (await rig.client().post("/api/sign-in/passkey/finish", answer)).status_code == 401
            late = (await client.post("/api/sign-in/passkey/begin", {})).json()
            rig.clock.ahead_ms += 6 * 60_000
            assert (await rig.client().post("/api/sign-in/passkey/finish", key.get(late))).status_code == 401

    run(work())


@pytest.mark.parametrize(
    "wrong",
    [{"origin": "https://evil.example"}, {"host": "evil.example"}, {"flags": PRESENT}, {"count": 0}],
)
def test_a_passkey_of_elsewhere_is_refused(tmp_path, wrong):
    async def work():
        async with node(tmp_path) as rig:
            key, _ = await add_passkey(await rig.browser("watch", "duty-officer"))
            await enter(rig, key)
            for name, value in wrong.items():
                setattr(key, name, value)
            assert (await enter(rig, key)).status_code == 401

    run(work())


def test_a_passkey_opens_its_own_seat_and_no_other(tmp_path):
    """It says itself whose it is: nobody is asked for an alias, and none can be named."""

    async def work():
        async with node(tmp_path) as rig:
            keys = {}
            for alias in ("chief", "watch"):
                keys[alias], _ = await add_passkey(await rig.browser(alias, "duty-officer"))
            for alias, key in keys.items():
                assert (await enter(rig, key)).json()["alias"] == alias
            begun = await rig.client().post("/api/sign-in/passkey/begin", {"alias": "chief"})
            assert (begun.status_code, code(begun)) == (400, "body-form")
            stranger = Passkey(rig.origin, rig.host)
            assert (await enter(rig, stranger)).status_code == 401
            stranger.id = keys["chief"].id
            assert (await enter(rig, stranger)).status_code == 401

    run(work())


def test_a_passkey_that_is_added_is_not_one_that_signs_in(tmp_path):
    """A challenge is good for what it was given out for."""

    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            key, _ = await add_passkey(browser)
            options = (await browser.post("/api/passkeys/begin", {})).json()
            answer = await rig.client().post("/api/sign-in/passkey/finish", key.get(options))
            assert (answer.status_code, code(answer)) == (401, "sign-in-refused")

    run(work())


def test_a_passkey_without_a_finger_or_pin_is_not_taken(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            _, answer = await add_passkey(browser, flags=PRESENT)
            assert (answer.status_code, code(answer)) == (400, "passkey-invalid")
            _, answer = await add_passkey(browser, origin="https://evil.example")
            assert code(answer) == "passkey-invalid"

    run(work())


def test_a_locked_person_is_out_by_every_way(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            chief = await rig.browser("chief", "administrator")
            watch = await rig.browser("watch", "duty-officer")
            made = await enrol(watch)
            key, _ = await add_passkey(watch)
            assert (await chief.post("/api/people/watch/lock", {})).status_code == 200
            assert (await watch.get("/api/picture")).status_code == 401
            assert (await enter(rig, key)).status_code == 401
            rig.clock.ahead_ms += 60_000
            body = {"alias": "watch", "password": PASSWORD, "totp": made.at(rig.clock.now_ms() // 1_000)}
            assert (await rig.client().post("/api/sign-in/password", body)).status_code == 401
            assert (await chief.post("/api/people/watch/unlock", {})).status_code == 200
            assert (await enter(rig, key)).status_code == 200

    run(work())


def test_settings_stay_with_the_person(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            changed = await browser.put(
                "/api/session/settings", {"language": "ckb", "quiet": True, "zone": "Z"}
            )
            assert changed.status_code == 200
            again = await rig.browser("watch")
            shown = (await again.get("/api/session")).json()
            assert (shown["language"], shown["quiet"], shown["zone"]) == ("ckb", True, "Z")
            assert code(await browser.put("/api/session/settings", {"zone": "J"})) == "body-form"

    run(work())


def test_the_first_pin_makes_a_key_and_there_is_one_first(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("chief", "commander")
            assert (await browser.get("/api/session")).json()["must_set_pin"]
            assert code(await browser.post("/api/pin", {"pin": "123456"})) == "pin-weak"
            assert (await browser.post("/api/pin", {"pin": "271828"})).status_code == 200
            assert not (await browser.get("/api/session")).json()["must_set_pin"]
            assert code(await browser.post("/api/pin", {"pin": "314159"})) == "pin-set"

    run(work())


def test_without_the_root_a_key_waits_for_it(tmp_path):
    async def work():
        async with node(tmp_path, issuer=False) as rig:
            chief = await rig.browser("chief", "administrator", pin="271828")
            waiting = (await chief.get("/api/keys")).json()
            assert [one["alias"] for one in waiting] == ["chief"]
            one = waiting[0]
            text = rig.root.certify(
                one["person"], bytes.fromhex(one["public"]), tuple(one["roles"]), rig.clock.now_ms()
            )
            wrong = await chief.put(
                "/api/people/chief/certificate", {"certificate": text.replace("chief", "other")}
            )
            assert wrong.status_code == 400
            assert (
                await chief.put("/api/people/chief/certificate", {"certificate": text})
            ).status_code == 200
            assert (await chief.get("/api/keys")).json() == []

    run(work())
