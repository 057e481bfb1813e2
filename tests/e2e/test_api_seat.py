"""What a person sees and changes of the own seat: passkeys, and where it is signed in."""

import pytest
from test_api_sign_in import add_passkey, enrol, enter
from tests.support.node_rig import code, node, run


async def held(browser):
    return (await browser.get("/api/passkeys")).json()


def test_passkeys_are_listed_to_their_owner_alone(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            browser, other = await rig.browser("watch", "duty-officer"), await rig.browser("clerk", "analyst")
            key, _ = await add_passkey(browser)
            listed = await held(browser)
            assert len(listed) == 1
            assert listed[0]["at"] > 0
            assert listed[0]["used"] == 0
            assert set(listed[0]) == {"id", "at", "used"}
            await enter(rig, key)
            assert (await held(browser))[0]["used"] >= listed[0]["at"]
            assert await held(other) == []

    run(work())


def test_a_passkey_that_is_removed_lets_nobody_in_and_the_log_says_so(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            lost, _ = await add_passkey(browser)
            kept, _ = await add_passkey(browser)
            elsewhere = rig.client()
            options = (await elsewhere.post("/api/sign-in/passkey/begin", {})).json()
            entered = await elsewhere.post("/api/sign-in/passkey/finish", lost.get(options))
            assert entered.status_code == 200
            name = (await held(browser))[0]["id"]
            assert (await browser.post("/api/passkeys/remove", {"id": name})).status_code == 200
            assert (await enter(rig, lost)).status_code == 401
            assert (await enter(rig, kept)).status_code == 200
            # Whoever had it may be signed in with it: that ends as well, this page goes on.
            assert (await elsewhere.get("/api/picture")).status_code == 401
            assert len(await held(browser)) == 1
            log = (await browser.get("/api/picture")).json()["log"]
            assert "log-person-passkey-removed" in {line["message"]["id"] for line in log}

    run(work())


def test_the_last_way_in_is_not_removed(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            await add_passkey(browser)
            name = {"id": (await held(browser))[0]["id"]}
            answer = await browser.post("/api/passkeys/remove", name)
            assert (answer.status_code, code(answer)) == (409, "passkey-last")
            await enrol(browser)
            assert (await browser.post("/api/passkeys/remove", name)).status_code == 200
            assert (await browser.post("/api/passkeys/remove", name)).status_code == 404

    run(work())


@pytest.mark.parametrize("name", ["", "x" * 2_048, "../..", "\u202e"])
def test_a_passkey_of_somebody_else_is_not_there(tmp_path, name):
    async def work():
        async with node(tmp_path) as rig:
            browser, other = await rig.browser("watch", "duty-officer"), await rig.browser("clerk", "analyst")
            key, _ = await add_passkey(browser)
            theirs = (await held(browser))[0]["id"]
            for one in (name, theirs):
                assert (await other.post("/api/passkeys/remove", {"id": one})).status_code == 404
            answer = await other.post("/api/passkeys/remove", {"id": "x" * 2_049})
            assert (answer.status_code, code(answer)) == (400, "body-form")
            assert (await enter(rig, key)).status_code == 200

    run(work())


def test_an_old_session_removes_nothing(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            await add_passkey(browser)
            name = (await held(browser))[0]["id"]
            rig.clock.ahead_ms += 31 * 60_000
            answer = await browser.post("/api/passkeys/remove", {"id": name})
            assert (answer.status_code, code(answer)) == (403, "sign-in-again")

    run(work())


def test_other_sessions_are_seen_and_ended_and_this_one_stays(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            here, there = await rig.browser("watch", "duty-officer"), await rig.browser("watch")
            bystander = await rig.browser("clerk", "analyst")
            listed = (await here.get("/api/sessions")).json()
            assert [one["here"] for one in listed] in ([True, False], [False, True])
            assert {one["how"] for one in listed} == {"ticket"}
            assert (await here.post("/api/sessions/end-others", {})).json() == {"ended": 1}
            assert (await there.get("/api/picture")).status_code == 401
            assert (await bystander.get("/api/picture")).status_code == 200
            assert [one["here"] for one in (await here.get("/api/sessions")).json()] == [True]
            assert (await here.post("/api/sessions/end-others", {})).json() == {"ended": 0}
            log = (await here.get("/api/picture")).json()["log"]
            told = [line for line in log if line["message"]["id"] == "log-person-sessions-ended"]
            assert [line["message"]["args"]["count"] for line in told] == [1]

    run(work())


def test_a_new_password_ends_other_sessions(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            here, there = await rig.browser("watch", "duty-officer"), await rig.browser("watch")
            await enrol(here)
            assert (await there.get("/api/picture")).status_code == 401
            assert (await here.get("/api/picture")).status_code == 200

    run(work())


def test_a_page_is_told_what_its_roles_allow(tmp_path):
    async def work():
        from seamline.centre.people_roles import ACTIONS

        async with node(tmp_path) as rig:
            for role in ("duty-officer", "administrator"):
                browser = await rig.browser(f"one-{role}", role)
                may = (await browser.get("/api/session")).json()["may"]
                assert set(may) == {action for action, roles in ACTIONS.items() if role in roles}
            assert (await rig.client().get("/api/session")).json()["may"] == []

    run(work())
