"""Files, pages and text on them: nothing leads out of what is served, and text stays text. 29, 32, 33, 36."""

import json
import logging

import structlog
from tests.support.node_rig import node, run
from tests.support.web_asking import REPORT, raw

from seamline.gateways.web import assets

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
