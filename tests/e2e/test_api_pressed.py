"""Bytes on the way to a page: the smallest form that a browser can undo, and the same content in all."""

import httpx
import pytest
from test_api_live import REPORT, listen, open_node, until
from tests.support.node_rig import run

PRESSED = b"what the build made of app.js"
"""No real Brotli: nothing here undoes it, what counts is that these very bytes are served."""


@pytest.fixture
def pages(tmp_path):
    assets = tmp_path / "static" / "assets"
    assets.mkdir(parents=True)
    (tmp_path / "static" / "index.html").write_text("<!doctype html><title>pages</title>" + " " * 2_000)
    (assets / "app.js").write_text("export const words = 'word ';\n" * 500)
    (assets / "app.js.br").write_bytes(PRESSED)
    return tmp_path


def test_a_file_comes_as_the_build_pressed_it(pages):
    async def work():
        plain = httpx.AsyncClient(trust_env=False, headers={"host": "alpha.localhost"})
        async with open_node(pages) as rig, plain as client:
            url = f"http://127.0.0.1:{rig.parts.config.port}/assets/app.js"
            tags = set()
            for asked, coding in (("gzip, br", "br"), ("gzip, br;q=0", "gzip"), ("identity", None)):
                async with client.stream("GET", url, headers={"accept-encoding": asked}) as answer:
                    raw = b"".join([part async for part in answer.aiter_raw()])
                assert answer.headers.get("content-encoding") == coding
                assert answer.headers["content-type"].startswith("text/javascript")
                assert answer.headers["vary"] == "accept-encoding"
                assert (raw == PRESSED) == (coding == "br")
                tags.add(answer.headers["etag"])
                again = {"accept-encoding": asked, "if-none-match": answer.headers["etag"]}
                assert coding is None or (await client.get(url, headers=again)).status_code == 304
            assert len(tags) == 3
            assert (await client.get(f"{url}.br")).status_code == 404

    run(work())


def test_words_are_pressed_and_asked_for_once(pages):
    async def work():
        async with open_node(pages) as rig:
            client = rig.client()
            first = await client.get("/api/words/ar", headers={"accept-encoding": "gzip"})
            assert first.headers["content-encoding"] == "gzip"
            plain = await client.get("/api/words/ar", headers={"accept-encoding": "identity"})
            assert plain.text == first.text
            again = await client.get("/api/words/ar", headers={"if-none-match": first.headers["etag"]})
            assert (again.status_code, again.content) == (304, b"")

    run(work())


def test_the_picture_is_pressed_to_lengths_that_differ(pages):
    async def work():
        async with open_node(pages) as rig:
            browser = await rig.browser("watch", "duty-officer")
            for number in range(5):
                await browser.post("/api/reports", {"body": REPORT, "key": f"k{number}"})
            lengths = set()
            for _ in range(12):
                answer = await browser.get("/api/objects", headers={"accept-encoding": "gzip"})
                assert answer.headers["content-encoding"] == "gzip"
                assert len(answer.json()["objects"]) == 5
                lengths.add(int(answer.headers["content-length"]))
            assert len(lengths) > 3
            plain = await browser.get("/api/objects", headers={"accept-encoding": "identity"})
            assert "content-encoding" not in plain.headers
            assert max(lengths) < len(plain.content)
            session = await browser.get("/api/session", headers={"accept-encoding": "gzip"})
            assert "content-encoding" not in session.headers

    run(work())


def test_a_page_that_missed_nothing_need_not_ask_again(pages):
    async def work():
        async with open_node(pages) as rig:
            browser = await rig.browser("watch", "duty-officer")
            before = (await browser.get("/api/picture")).json()["told"]
            async with listen(rig, browser) as heard:
                assert (await until(heard, "hello"))["told"] == before
                assert (await until(heard, "partners"))["partners"] == []
            await browser.post("/api/reports", {"body": REPORT, "key": "k"})
            async with listen(rig, browser) as heard:
                told = (await until(heard, "hello"))["told"]
            assert told != before
            assert (await browser.get("/api/picture")).json()["told"] == told

    run(work())


def test_what_datasets_say_is_asked_for_apart(pages):
    async def work():
        async with open_node(pages) as rig:
            browser = await rig.browser("watch", "duty-officer")
            body = {**REPORT, "dataset": "UCDP GED 7"}
            filed = await browser.post("/api/reports", {"body": body, "key": "d"})
            await browser.post("/api/reports", {"body": REPORT, "key": "p"})
            picture = (await browser.get("/api/picture")).json()
            background = (await browser.get("/api/background")).json()
            ob = filed.json()["object"]["id"]
            assert ob not in [thing["id"] for thing in picture["objects"]]
            assert [thing["id"] for thing in background["objects"]] == [ob]
            assert picture["background"] == {"count": 1, "at": background["at"]}

    run(work())


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("ar-IQ,ar;q=0.9,en;q=0.8", "ar"),
        ("ckb", "ckb"),
        ("de-DE, ckb;q=0.5, ar;q=0.4", "ckb"),
        ("de", "en"),
        ("", "en"),
        ("x" * 5_000 + ",ar", "en"),
        ("../../etc,<x>;rel=y", "en"),
    ],
)
def test_the_page_is_told_what_to_ask_for_first(pages, asked, language):
    async def work():
        async with open_node(pages) as rig:
            headers = {"accept-language": asked}
            stranger = await rig.client().get("/", headers=headers)
            assert stranger.headers["link"] == f"</api/words/{language}>; rel=preload; as=fetch; crossorigin"
            browser = await rig.browser("watch", "duty-officer")
            known = await browser.get("/", headers=headers)
            assert known.headers["link"].endswith("</api/picture>; rel=preload; as=fetch; crossorigin")
            assert "link" not in (await rig.client().get("/assets/app.js")).headers

    run(work())
