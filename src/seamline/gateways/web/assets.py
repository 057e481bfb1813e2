"""Files: the pages, map layers, words. Everything is served under a name that the node chose itself.

No name from outside ever becomes part of a path: pages come from a list, layers from a table. The list is
made anew when the pages have been built anew, which the times of their folders tell.
"""

import gzip
import hashlib
import mimetypes
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

from seamline import words
from seamline.gateways.web import failures, pressed
from seamline.gateways.web.endpoint import failure
from seamline.gateways.web.parts import Call, Reply
from seamline.terms.errors import NotFound
from seamline.terms.party import Names

MAX_PAGES = 2_000
"""Files of the pages; a build has some hundred."""
MAX_KEPT = 24 * 1_024 * 1_024
"""Bytes of compressed copies kept in memory; what comes later is compressed every time."""
MIN_COMPRESSED = 1_024
MAX_LANGUAGES_CHARS = 200
"""Characters of Accept-Language that are looked at."""
FOREVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
INDEX = "index.html"
BROTLI = ".br"
"""Beside a file of the pages lies the same pressed, from the build."""
_TEXT = (
    "text/",
    "application/json",
    "application/javascript",
    "image/svg",
    "application/manifest",
    "application/geo",
)
_KINDS = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".pbf": "application/x-protobuf",
    ".pmtiles": "application/octet-stream",
}


class Layer(msgspec.Struct, frozen=True):
    """A layer of the map that a data folder may hold. file: in that folder. kind: line, area or point."""

    id: str
    file: str
    names: Names
    attribution: str
    licence: str
    kind: str


class LayerAnswer(msgspec.Struct, frozen=True):
    """A layer that is there."""

    id: str
    names: Names
    attribution: str
    licence: str
    url: str
    kind: str


LAYERS: tuple[Layer, ...] = (
    Layer(
        "boundaries-adm1",
        "boundaries/cod_irq_adm1.geojson",
        Names("Governorates", "المحافظات", "پارێزگاکان"),
        "Iraq Central Statistics Office / OCHA Iraq",
        "CC BY 3.0 IGO",
        "area",
    ),
    Layer(
        "boundaries-land",
        "boundaries/ne_boundary_lines_land.geojson",
        Names("International borders", "الحدود الدولية", "سنوورە نێودەوڵەتییەکان"),
        "Natural Earth",
        "Public domain",
        "line",
    ),
    Layer(
        "roads",
        "transport/osm_roads_2021.geojson",
        Names("Main roads (2021)", "الطرق الرئيسية (2021)", "ڕێگا سەرەکییەکان (2021)"),
        "© OpenStreetMap contributors; OpenMapTiles schema",
        "ODbL 1.0",
        "line",
    ),
    Layer(
        "rivers",
        "hydro/osm_rivers_2021.geojson",
        Names("Rivers (2021)", "الأنهار (2021)", "ڕووبارەکان (2021)"),
        "© OpenStreetMap contributors; OpenMapTiles schema",
        "ODbL 1.0",
        "line",
    ),
)


def layers_in(folder: Path | None) -> dict[str, tuple[Layer, Path]]:
    """Return the layers of the table whose file lies in the folder, by id. Links out of it do not count."""
    found = {}
    root = folder.resolve() if folder else None
    for layer in LAYERS if root else ():
        assert root is not None
        path = (root / layer.file).resolve()
        if path.is_file() and path.is_relative_to(root):
            found[layer.id] = (layer, path)
    return found


async def layers(call: Call) -> list[LayerAnswer]:
    """GET /api/layers."""
    return [
        LayerAnswer(
            layer.id, layer.names, layer.attribution, layer.licence, f"/map/{layer.id}.geojson", layer.kind
        )
        for layer, _ in layers_in(call.parts.config.data_folder).values()
    ]


async def word_file(call: Call) -> Reply:
    """GET /api/words/{language}."""
    language = call.path["language"]
    if language not in words.languages():
        raise NotFound("language-not-found", "there is no such language")
    raw = words.catalogue(language).encode()
    version = f'"{hashlib.sha256(raw).hexdigest()[:16]}"'
    kind = "text/plain; charset=utf-8"
    return Reply(raw=raw, headers={"content-type": kind, "cache-control": ASK_AGAIN, "etag": version})


class Files:
    """An ASGI application for the pages and the map's layers."""

    def __init__(self, static: Path, data: Path | None, cookie: str = "") -> None:
        """List what may be served.

        static: the built pages; a folder that is not there serves none. cookie: the name of a session's.
        """
        self._cookie = cookie
        self._root = static.resolve()
        self._listed: tuple[int, ...] = ()
        self._folders: tuple[Path, ...] = ()
        self._pages: Mapping[str, Path] = {}
        self._brotli: Mapping[str, Path] = {}
        self._layers = {f"/map/{key}.geojson": path for key, (_, path) in layers_in(data).items()}
        self._kept: dict[str, tuple[str, bytes]] = {}
        self._kept_bytes = 0

    def _list(self) -> None:
        """Make the list of pages, unless nothing has been added to or taken from their folders since."""
        if self._listed and self._listed == _times(self._folders):
            return
        folders = sorted(path for path in self._root.rglob("*") if path.is_dir())
        self._folders = (self._root, *folders)
        # Before the files are looked at: what a build adds meanwhile is found at the next request.
        self._listed = _times(self._folders)
        found = sorted(path for path in self._root.rglob("*") if path.is_file())
        held = {
            f"/{path.relative_to(self._root).as_posix()}": path
            for path in found[:MAX_PAGES]
            if path.resolve().is_relative_to(self._root)
        }
        self._pages = {name: path for name, path in held.items() if not name.endswith(BROTLI)}
        self._brotli = {
            name.removesuffix(BROTLI): path for name, path in held.items() if name.endswith(BROTLI)
        }
        self._kept, self._kept_bytes = {}, 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request for a file."""
        request = Request(scope, receive)
        response = (
            self._answer(request, scope["path"]) if request.method in ("GET", "HEAD") else _not_allowed()
        )
        await response(scope, receive, send)

    def _answer(self, request: Request, path: str) -> Response:
        self._list()
        found = self._pages.get(path) or self._layers.get(path)
        if found is None and is_page(path):
            path = f"/{INDEX}"
            found = self._pages.get(path)
            if found is None:
                return failure(503, failures.plain("pages-not-built", "the pages are not built"))
        if found is None or not found.is_file():
            return failure(404, failures.plain("not-found", "there is no such thing"))
        lasting = FOREVER if path.startswith("/assets/") else ASK_AGAIN
        headers = {"cache-control": lasting, "vary": "accept-encoding"}
        if path == f"/{INDEX}":
            headers["vary"] = "accept-encoding, accept-language, cookie"
            headers["link"] = ", ".join(
                f"<{ahead}>; rel=preload; as=fetch; crossorigin" for ahead in self._ahead(request)
            )
        kind = _KINDS.get(found.suffix) or mimetypes.guess_type(found.name)[0] or "application/octet-stream"
        if "range" not in request.headers and kind.startswith(_TEXT):
            accepted = request.headers.get("accept-encoding", "")
            smallest = self._brotli.get(path)
            if smallest is not None and pressed.accepts(accepted, "br"):
                return _brotli(request, smallest, kind, headers)
            if pressed.accepts(accepted, "gzip"):
                return self._compressed(request, found, kind, headers)
        return FileResponse(found, headers=headers, media_type=kind)

    def _ahead(self, request: Request) -> list[str]:
        """Return what the page will ask for first: words as the browser prefers them, a known one's picture.

        A guess: what is wrong with it costs bytes and nothing else.
        """
        asked = request.headers.get("accept-language", "")[:MAX_LANGUAGES_CHARS].lower()
        preferred = [part.strip().partition(";")[0].partition("-")[0] for part in asked.split(",")]
        language = next((one for one in preferred if one in words.languages()), words.languages()[0])
        found = [f"/api/words/{language}"]
        if self._cookie and f"{self._cookie}=" in request.headers.get("cookie", ""):
            found.append("/api/picture")
        return found

    def _compressed(self, request: Request, path: Path, kind: str, headers: dict[str, str]) -> Response:
        stat = path.stat()
        if stat.st_size < MIN_COMPRESSED:
            return FileResponse(path, headers=headers, media_type=kind, stat_result=stat)
        version = _version(stat, "gz")
        headers = {**headers, "etag": version}
        if request.headers.get("if-none-match") == version:
            return Response(status_code=304, headers=headers)
        key = str(path)
        held = self._kept.get(key)
        if held is None or held[0] != version:
            held = (version, gzip.compress(path.read_bytes(), 6, mtime=0))
            if self._kept_bytes + len(held[1]) <= MAX_KEPT:
                self._kept[key] = held
                self._kept_bytes += len(held[1])
        return Response(held[1], headers={**headers, "content-encoding": "gzip"}, media_type=kind)


def _times(folders: tuple[Path, ...]) -> tuple[int, ...]:
    """Return when something was last added to or taken from each folder, ns; 0 for one that is not there."""
    return tuple(folder.stat().st_mtime_ns if folder.is_dir() else 0 for folder in folders)


def _brotli(request: Request, path: Path, kind: str, headers: dict[str, str]) -> Response:
    """Answer with what was pressed when the pages were built."""
    stat = path.stat()
    headers = {**headers, "etag": _version(stat, "br")}
    if request.headers.get("if-none-match") == headers["etag"]:
        return Response(status_code=304, headers=headers)
    headers["content-encoding"] = "br"
    return FileResponse(path, headers=headers, media_type=kind, stat_result=stat)


def _version(stat: os.stat_result, coding: str) -> str:
    """Return an ETag: another one for other bytes, also where only their coding is another."""
    return f'"{hashlib.sha256(f"{stat.st_mtime_ns}-{stat.st_size}".encode()).hexdigest()[:16]}-{coding}"'


def is_page(path: str) -> bool:
    """Whether a path may be an address inside the pages: no file, no part of the API."""
    return not path.startswith(("/api/", "/map/", "/assets/")) and "." not in path.rpartition("/")[2]


def _not_allowed() -> Response:
    return failure(405, failures.plain("method-not-allowed"), {"Allow": "GET, HEAD"})


def document(value: Any) -> bytes:
    """Return a document as JSON for people: two spaces."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2)
