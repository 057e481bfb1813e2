"""What a role may reach and a body may say: injection, other tenants, other ids, other fields. 40 to 43."""

import time

import httpx
import pytest
from tests.support.node_rig import code, node, run
from tests.support.web_asking import EVERYBODY, REPORT, UNKNOWN, body_for, filled

from seamline.gateways.web.parts import PUBLIC
from seamline.gateways.web.routes import ROUTES


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
