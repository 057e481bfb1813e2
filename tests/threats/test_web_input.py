"""Bodies and queries: one reading or none, limits and one past them. 5, 9, 10, 17, 73."""

import time

import pytest
from tests.support.node_rig import code, node, run
from tests.support.web_asking import REPORT

from seamline.gateways.web import strict


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
