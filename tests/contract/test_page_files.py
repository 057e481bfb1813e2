"""The files of the pages as a running node serves them, also after they have been built anew."""

import asyncio
import time

import httpx
import pytest

from seamline.gateways.web import assets


@pytest.fixture
def built(tmp_path):
    root = tmp_path / "static"
    (root / "assets").mkdir(parents=True)
    (root / "index.html").write_text("<p>first</p>")
    (root / "assets" / "page-1.js").write_text("first")
    return root


class Client:
    """Whoever asks a running node for files."""

    def __init__(self, root):
        self.files = assets.Files(root, None)

    def get(self, path):
        async def ask():
            transport = httpx.ASGITransport(app=self.files)
            async with httpx.AsyncClient(transport=transport, base_url="http://node") as client:
                return await client.get(path)

        return asyncio.run(ask())


def again(path, text):
    """Write a file as a build does: a moment later than what stood there."""
    time.sleep(0.02)
    path.unlink(missing_ok=True)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)


def test_what_was_built_anew_is_served_without_a_restart(built):
    client = Client(built)
    assert client.get("/assets/page-1.js").text == "first"
    assert client.get("/assets/page-2.js").status_code == 404
    (built / "assets" / "page-1.js").unlink()
    again(built / "assets" / "page-2.js", "second")
    again(built / "index.html", "<p>second</p>")
    assert client.get("/assets/page-2.js").text == "second"
    assert client.get("/assets/page-1.js").status_code == 404
    assert client.get("/").text == "<p>second</p>"


def test_a_folder_that_a_build_adds_is_noticed_too(built):
    client = Client(built)
    assert client.get("/base/world.json").status_code == 404
    again(built / "base" / "world.json", "{}")
    assert client.get("/base/world.json").text == "{}"


def test_pages_that_are_gone_are_said_to_be_gone_and_come_back(built):
    client = Client(built)
    assert client.get("/").status_code == 200
    (built / "index.html").unlink()
    assert client.get("/").status_code == 503
    again(built / "index.html", "<p>back</p>")
    assert client.get("/watch").text == "<p>back</p>"


def test_a_link_out_of_the_folder_is_not_served_when_it_comes_later(built, tmp_path):
    client = Client(built)
    (tmp_path / "secret.txt").write_text("secret")
    assert client.get("/secret.txt").status_code == 404
    time.sleep(0.02)
    (built / "secret.txt").symlink_to(tmp_path / "secret.txt")
    assert client.get("/secret.txt").status_code == 404


def test_nothing_is_listed_again_while_nothing_is_built(built):
    client = Client(built)
    client.get("/")
    listed = client.files._pages
    for _ in range(3):
        client.get("/assets/page-1.js")
    assert client.files._pages is listed
