"""The live connection, and the files beside the API. Real sockets on loopback."""

import asyncio
import contextlib
import gzip
import json

import httpx
import pytest
from tests.support.node_rig import free_port, node, run, served
from tests.support.web_asking import REPORT
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from seamline.centre import people_sessions
from seamline.gateways.web import live, socket
from seamline.gateways.web.config import WebConfig


@contextlib.asynccontextmanager
async def open_node(folder, **more):
    port = free_port()
    config = WebConfig(host="alpha.localhost", port=port, tls=False, requests_per_s=1e6, burst=10**6, **more)
    async with node(folder, config=config) as rig, served(rig):
        yield rig


def listen(rig, browser, **more):
    port = rig.parts.config.port
    return connect(
        f"ws://alpha.localhost:{port}/api/live",
        origin=rig.origin,
        additional_headers={"Cookie": browser.cookie},
        host="127.0.0.1",
        port=port,
        **more,
    )


async def until(heard, event):
    """The next message of a kind."""
    async with asyncio.timeout(10):
        while True:
            said = json.loads(await heard.recv())
            if said["event"] == event:
                return said


def test_a_page_hears_what_happens(tmp_path):
    async def work():
        async with open_node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            async with listen(rig, browser) as heard:
                assert (await until(heard, "hello"))["now"] > 0
                filed = await browser.post("/api/reports", {"body": REPORT, "key": "k"})
                ob = filed.json()["object"]["id"]
                assert (await until(heard, "object"))["object"]["id"] == ob
                assert (await until(heard, "inbox"))["inbox"] == []

    run(work())


def test_log_lines_come_with_their_words(tmp_path):
    async def work():
        async with open_node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            async with listen(rig, browser) as heard:
                await until(heard, "hello")
                await browser.post("/api/reports", {"body": REPORT, "key": "k"})
                assert (await until(heard, "log"))["line"]["message"]["id"] == "log-report-filed"

    run(work())


def test_who_may_not_see_the_picture_hears_nothing_of_it(tmp_path):
    async def work():
        async with open_node(tmp_path) as rig:
            admin = await rig.browser("chief", "administrator")
            watch = await rig.browser("watch", "duty-officer")
            async with listen(rig, admin) as heard:
                await until(heard, "hello")
                await watch.post("/api/reports", {"body": REPORT, "key": "k"})
                await asyncio.sleep(0.5)
                await rig.seat("clerk", "analyst")
                said = []
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(1):
                        while True:
                            said.append(json.loads(await heard.recv())["event"])
                assert "people" in said
                assert set(said) <= {"people", "keys"}  # a new seat has a key, which an administrator may see

    run(work())


def test_who_may_see_partners_hears_that_something_of_them_changed(tmp_path):
    async def work():
        from seamline.centre import partners
        from seamline.centre.desk import Actor
        from seamline.ledger.fingerprint import fingerprint_words

        admin = Actor("alpha/chief", frozenset({"administrator"}))
        async with open_node(tmp_path) as rig, node(tmp_path / "b", "bravo") as other:
            chief = await rig.browser("chief", "administrator")
            watch = await rig.browser("watch", "duty-officer")
            async with listen(rig, chief) as heard, listen(rig, watch) as seen:
                # Whoever joins is told at once how things stand; only then does anything change.
                await until(heard, "keys")
                assert (await until(seen, "partners"))["partners"] == []
                words = " ".join(fingerprint_words(other.root.public))
                await rig.centre.do(lambda desk: partners.pair(desk, admin, other.card, words))
                assert await until(heard, "keys") == {"event": "keys"}
                assert [one["party"] for one in (await until(seen, "partners"))["partners"]] == ["bravo"]

    run(work())


def test_what_ends_the_session_ends_the_socket(tmp_path):
    async def work():
        async with open_node(tmp_path) as rig:
            chief = await rig.browser("chief", "administrator")
            watch = await rig.browser("watch", "duty-officer")
            async with listen(rig, watch) as heard:
                await until(heard, "hello")
                await chief.post("/api/people/watch/lock", {})
                assert (await until(heard, "signed-out"))["event"] == "signed-out"
                with pytest.raises(ConnectionClosed):
                    async with asyncio.timeout(5):
                        await heard.recv()

    run(work())


@pytest.mark.parametrize(
    "said", ["x", '{"do":"sign"}', '{"do":"alive","more":1}', "[]", "a" * 5_000, b"\x00\x01"]
)
def test_a_page_may_say_that_it_is_alive_and_nothing_else(tmp_path, said):
    async def work():
        async with open_node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            async with listen(rig, browser) as heard:
                await until(heard, "hello")
                await heard.send('{"do": "alive"}')
                await heard.send('{"do":"alive"}')
                await asyncio.sleep(0.1)
                await heard.send(said)
                with pytest.raises(ConnectionClosed):
                    await until(heard, "nothing of that kind")

    run(work())


def test_a_touch_keeps_the_session(tmp_path):
    async def work():
        async with open_node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            async with listen(rig, browser) as heard:
                await until(heard, "hello")
                for _ in range(3):
                    rig.clock.ahead_ms += people_sessions.IDLE_MS - 60_000
                    await heard.send('{"do":"alive"}')
                    await asyncio.sleep(0.3)
                assert (await browser.get("/api/picture")).status_code == 200

    run(work())


def test_a_slow_page_gets_the_newest_and_costs_no_more(tmp_path, monkeypatch):
    """Past the limit, what was noted becomes one note: read everything again."""
    monkeypatch.setattr(live, "MAX_PENDING", 10)
    viewer = live.Viewer("s", "watch")
    for number in range(5):
        viewer.note("object", {"id": "a", "number": number})
    assert viewer.take() == {("object", "a"): {"id": "a", "number": 4}}
    for number in range(10):
        viewer.note("object", {"id": str(number)})
    assert len(viewer.pending) == 10
    viewer.note("object", {"id": "one-past"})
    assert viewer.pending == {live.AGAIN: {}}
    assert viewer.conflated == 10
    viewer.note("log", {"seq": 0})
    assert set(viewer.take()) == {live.AGAIN, ("log", "0")}


def test_so_many_sockets_to_a_session(tmp_path):
    async def work():
        async with open_node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            async with contextlib.AsyncExitStack() as stack:
                for _ in range(live.MAX_PER_SESSION):
                    heard = await stack.enter_async_context(listen(rig, browser))
                    await until(heard, "hello")
                with pytest.raises(Exception, match="403"):
                    await stack.enter_async_context(listen(rig, browser))
            await asyncio.sleep(0.2)
            async with listen(rig, browser) as heard:
                await until(heard, "hello")

    run(work())


def test_a_page_that_does_not_read_delays_nobody(tmp_path, monkeypatch):
    monkeypatch.setattr(socket, "SEND_S", 1.0)

    async def work():
        async with open_node(tmp_path) as rig:
            browser = await rig.browser("watch", "duty-officer")
            async with listen(rig, browser, max_queue=1) as deaf, listen(rig, browser) as heard:
                await until(heard, "hello")
                for number in range(30):
                    body = {**REPORT, "activity": "x" * 2_000}
                    await browser.post("/api/reports", {"body": body, "key": f"k{number}"})
                last = await browser.post("/api/reports", {"body": REPORT, "key": "last"})
                async with asyncio.timeout(5):
                    while (await until(heard, "object"))["object"]["id"] != last.json()["object"]["id"]:
                        pass
                del deaf

    run(work())


# Files


@pytest.fixture
def pages(tmp_path):
    static = tmp_path / "static"
    (static / "assets").mkdir(parents=True)
    (static / "index.html").write_text("<!doctype html><title>pages</title>" + " " * 2_000)
    (static / "assets" / "app-3f2a.js").write_text("export const words = 'word ';\n" * 500)
    (static / "icon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (static / "map.pmtiles").write_bytes(bytes(range(256)) * 64)
    return tmp_path


def test_pages_are_found_and_kept_as_long_as_they_may(pages):
    async def work():
        plain = httpx.AsyncClient(trust_env=False, headers={"host": "alpha.localhost"})
        async with open_node(pages) as rig, plain as client:
            at = f"http://127.0.0.1:{rig.parts.config.port}"
            index = await client.get(f"{at}/")
            assert index.text.startswith("<!doctype html>")
            assert index.headers["cache-control"] == "no-cache"
            assert index.headers["content-type"].startswith("text/html")
            assert "default-src 'self'" in index.headers["content-security-policy"]
            assert (await client.get(f"{at}/watch/object")).text == index.text
            asset = await client.get(f"{at}/assets/app-3f2a.js")
            assert "immutable" in asset.headers["cache-control"]
            assert asset.headers["content-type"].startswith("text/javascript")
            assert asset.headers["content-encoding"] == "gzip"
            for path in ("/assets/no-such.js", "/no-such.css", "/api/no-such", "/map/no-such.geojson"):
                assert (await client.get(at + path)).status_code == 404
            assert (await client.post(f"{at}/index.html")).status_code == 405

    run(work())


def test_a_part_of_a_file_can_be_had(pages):
    """The map's archive is read in pieces."""

    async def work():
        plain = httpx.AsyncClient(trust_env=False, headers={"host": "alpha.localhost"})
        async with open_node(pages) as rig, plain as client:
            at = f"http://127.0.0.1:{rig.parts.config.port}"
            part = await client.get(f"{at}/map.pmtiles", headers={"range": "bytes=256-511"})
            assert part.status_code == 206
            assert part.content == bytes(range(256))
            assert part.headers["content-range"] == f"bytes 256-511/{256 * 64}"
            beyond = await client.get(f"{at}/map.pmtiles", headers={"range": "bytes=999999-"})
            assert beyond.status_code == 416

    run(work())


def test_a_layer_says_whose_it_is(pages):
    data = pages / "data" / "hydro"
    data.mkdir(parents=True)
    text = json.dumps({"type": "FeatureCollection", "features": [], "note": "x" * 3_000})
    (data / "osm_rivers_2021.geojson").write_text(text)

    async def work():
        async with open_node(pages, data=str(pages / "data")) as rig:
            browser = await rig.browser("watch", "duty-officer")
            layers = (await browser.get("/api/layers")).json()
            assert [layer["id"] for layer in layers] == ["rivers"]
            assert "OpenStreetMap" in layers[0]["attribution"]
            assert layers[0]["licence"].startswith("ODbL")
            assert set(layers[0]["names"]) == {"en", "ar", "ckb"}
            got = await browser.get(layers[0]["url"], headers={"accept-encoding": "gzip"})
            assert got.headers["content-type"] == "application/geo+json"
            assert got.text == text
            tag = got.headers["etag"]
            again = await browser.get(
                layers[0]["url"], headers={"accept-encoding": "gzip", "if-none-match": tag}
            )
            assert again.status_code == 304
            plain = await browser.get(layers[0]["url"], headers={"accept-encoding": "identity"})
            assert "content-encoding" not in plain.headers
            assert gzip.compress(plain.content)

    run(work())


def test_without_pages_the_node_says_so(tmp_path):
    async def work():
        async with open_node(tmp_path) as rig:
            answer = await rig.client().get("/")
            assert answer.status_code == 503
            assert answer.json()["error"]["code"] == "pages-not-built"
            assert (await rig.client().get("/api/session")).status_code == 200

    run(work())
