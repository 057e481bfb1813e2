"""The text of a GeoJSON file as a JSON value: bounded first, then parsed, duplicates refused."""

import json
import math
from typing import Any

import numpy as np

from seamline.terms.errors import InvalidInput

MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 32
MAX_VERTICES = 150_000
MAX_RING = 20_000
MAX_FEATURES = 30_000
MAX_OBJECTS = 150_000
MAX_COMMAS = 1_000_000

_CHUNK = 1 << 20


def bounded_json(raw: bytes) -> Any:
    """Return the value of a JSON text in UTF-8, with or without a byte order mark.

    Raises InvalidInput: ``geojson-too-long``, ``geojson-depth``, ``geojson-vertices``,
    ``geojson-json``, ``geojson-utf8`` or ``geojson-duplicate``. The first three are found by counting
    brackets and commas outside texts, so nothing is built for them.
    """
    if len(raw) > MAX_BYTES:
        raise InvalidInput("geojson-too-long", f"more than {MAX_BYTES} bytes")
    depth, lists, objects, commas = _measured(raw)
    if depth > MAX_DEPTH:
        raise InvalidInput("geojson-depth", f"nested deeper than {MAX_DEPTH}")
    if lists > 2 * (MAX_VERTICES + MAX_FEATURES):
        raise InvalidInput("geojson-vertices", f"more than {MAX_VERTICES} points")
    if objects > MAX_OBJECTS or commas > MAX_COMMAS:
        raise InvalidInput("geojson-too-long", "too many members")
    return _parse(raw)


def _measured(raw: bytes) -> tuple[int, int, int, int]:
    """Return the deepest nesting, and how many [, { and commas there are, all outside texts."""
    plain = raw.replace(rb"\\", b"").replace(rb"\"", b"")
    steps = np.zeros(256, dtype=np.int8)
    steps[list(b"[{")] = 1
    steps[list(b"]}")] = -1
    deepest = level = lists = objects = commas = 0
    inside = False
    for start in range(0, len(plain), _CHUNK):  # in pieces, so that the counting takes little memory
        piece = np.frombuffer(plain[start : start + _CHUNK], dtype=np.uint8)
        quotes = np.logical_xor.accumulate(np.concatenate(([inside], piece == ord('"'))))
        inside = bool(quotes[-1])
        piece = np.where(quotes[1:], 0, piece)
        levels = steps[piece].cumsum(dtype=np.int32)
        deepest, level = max(deepest, level + int(levels.max())), level + int(levels[-1])
        lists += int(np.count_nonzero(piece == ord("[")))
        objects += int(np.count_nonzero(piece == ord("{")))
        commas += int(np.count_nonzero(piece == ord(",")))
    return deepest, lists, objects, commas


def _parse(raw: bytes) -> Any:
    def member(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            raise InvalidInput("geojson-duplicate", "a member stands twice in one object")
        return found

    def refuse(name: str) -> float:
        raise InvalidInput("geojson-json", f"{name} is not a number")

    def finite(digits: str) -> float:
        number = float(digits)
        return number if math.isfinite(number) else refuse("a number beyond all range")

    try:
        text = raw.removeprefix(b"\xef\xbb\xbf").decode()
        value = json.loads(text, object_pairs_hook=member, parse_constant=refuse, parse_float=finite)
        if b"\\u" in raw:  # a lone surrogate may hide behind an escape
            json.dumps(value, ensure_ascii=False).encode()
    except UnicodeError as error:
        raise InvalidInput("geojson-utf8", "not text in UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise InvalidInput("geojson-json", "not JSON") from error
    return value
