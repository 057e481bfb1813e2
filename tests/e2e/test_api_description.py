"""The API against its own description: whatever fits the description is answered as described."""

import httpx
import msgspec
import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)
from tests.support.server_thread import serving

from seamline.gateways.web import answers, openapi
from seamline.gateways.web.routes import ROUTES

SEVERAL = ("duty-officer", "release-officer", "commander", "analyst", "auditor", "administrator")
DOCUMENT = msgspec.json.decode(msgspec.json.encode(openapi.describe(ROUTES, "seamline-alpha")))
schema = schemathesis.openapi.from_dict(
    {
        **DOCUMENT,
        # Who may call what is tested by the table; here everybody is signed in.
        "paths": {
            path: {method: {k: v for k, v in one.items() if k != "security"} for method, one in held.items()}
            for path, held in DOCUMENT["paths"].items()
        },
        "components": {"schemas": DOCUMENT["components"]["schemas"]},
    }
)

# Hypothesis alone: the systematic phase asks ten times as much and finds what the threat tests name.
schema.config.phases.coverage.enabled = False


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("node")) as made:
        made.call(made.rig.seat("everybody", *SEVERAL))
        yield made


def signed_in(server):
    """Headers of a fresh session: a case may have signed the last one out."""
    with httpx.Client(base_url=server.url, trust_env=False) as client:
        answer = client.post(
            "/api/sign-in/link", json={"ticket": server.ticket("everybody")}, headers={"origin": server.url}
        )
        cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        return {"cookie": cookie, "x-seamline-token": answer.json()["token"], "origin": server.url}


@schema.parametrize()
@settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
        HealthCheck.data_too_large,
    ],
)
def test_the_api_is_as_described(case, server):
    case.headers = {
        name: value
        for name, value in (case.headers or {}).items()
        if name.lower() not in ("cookie", "x-seamline-token")
    }
    case.cookies = {}
    response = case.call(base_url=server.url, headers=signed_in(server))
    case.validate_response(
        response,
        checks=[
            not_a_server_error,
            status_code_conformance,
            content_type_conformance,
            response_schema_conformance,
            negative_data_rejection,
        ],
    )


def test_the_served_description_is_the_tables(server):
    served_one = httpx.get(f"{server.url}/openapi.json", trust_env=False).json()
    assert served_one["paths"].keys() == DOCUMENT["paths"].keys()
    assert len(DOCUMENT["paths"]) > 40
    for path, held in served_one["paths"].items():
        for operation in held.values():
            assert operation["summary"], path


def test_operation_ids_are_unique():
    ids = [operation["operationId"] for held in DOCUMENT["paths"].values() for operation in held.values()]
    assert len(ids) == len(set(ids))


def test_every_call_of_the_contract_has_a_route():
    """docs/api.md and the table name the same calls."""
    import re
    from pathlib import Path

    text = Path("docs/api.md").read_text(encoding="utf-8")
    named = {
        (method, path.partition("?")[0])
        for method, path in re.findall(r"`(GET|POST|PUT) (/api/[^`\s]*)", text)
    }
    have = {(route.method, route.path) for route in ROUTES}
    plain = lambda path: re.sub(r"\{\w+\}", "{}", path)  # noqa: E731
    missing = {
        (method, path)
        for method, path in named
        if (method, plain(path)) not in {(m, plain(p)) for m, p in have}
        and path not in ("/api/live", "/api/inject/pause", "/api/partners/{party}/...")
    }
    assert missing == set()


def test_real_answers_have_what_their_structs_say(server):
    """With something in the picture, so that the lists are not empty."""
    headers = signed_in(server)
    with httpx.Client(base_url=server.url, headers=headers, trust_env=False) as client:
        body = {
            "type": "spot",
            "size": 3,
            "activity": "digging",
            "observed": 1,
            "lat_e7": 354400000,
            "lon_e7": 444800000,
            "precision_m": 100,
            "grade": "B2",
            "level": "restricted",
        }
        filed = client.post("/api/reports", json={"body": body, "key": "one"})
        panel = msgspec.convert(filed.json(), answers.Panel)
        assert panel.object.status == "draft"
        picture = msgspec.convert(client.get("/api/picture").json(), answers.Picture)
        assert picture.objects
        assert picture.log
        for path, kind in (
            ("/api/objects", answers.Things),
            ("/api/sharing", list[answers.Shared]),
            ("/api/recalls", list[answers.RecallLine]),
        ):
            msgspec.convert(client.get(path).json(), kind)
