"""Canonical JSON: the one byte form of a value (RFC 8785 for the subset we allow).

Allowed are objects with ASCII keys, arrays, strings, booleans, null and integers whose magnitude is
below 2**53. Floats are not: places travel as ``lat_e7``, times as integer milliseconds. Within this
subset msgspec's deterministic order equals RFC 8785; a property test compares the two.
"""

import re
from typing import Any

import msgspec

from seamline.terms.errors import InvalidInput

MAX_DEPTH = 32
MAX_INTEGER = 2**53 - 1
MAX_BYTES = 65_536

_encode = msgspec.json.Encoder(order="deterministic").encode
_decode = msgspec.json.Decoder().decode
_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)', re.DOTALL)
_NO_BRACKET = bytes(byte for byte in range(256) if byte not in b"[]{}")
_PLAIN = frozenset({str, bool, type(None)})


def encode(value: Any) -> bytes:
    """Return the canonical bytes of a value made of the allowed types.

    Raises InvalidInput (``canonical-*``) for a float, a big integer, a key that is not ASCII, a
    lone surrogate, or nesting deeper than MAX_DEPTH.
    """
    _admit(value, 0)
    try:
        return _encode(value)
    except (UnicodeEncodeError, TypeError, ValueError) as error:
        raise InvalidInput("canonical-type", "a value cannot be written as JSON") from error


def decode(raw: bytes, *, max_bytes: int = MAX_BYTES) -> Any:
    """Return the value of canonical bytes; refuse any other spelling of it.

    Because only the canonical spelling is accepted, duplicate keys, floats, ``-0``, ``1e400``, NaN,
    escapes of plain characters, white space and unsorted keys are all refused by one rule.
    Raises InvalidInput with ``canonical-too-long``, ``canonical-depth`` or ``canonical-form``.
    """
    if len(raw) > max_bytes:
        raise InvalidInput("canonical-too-long", f"more than {max_bytes} bytes")
    # Where there are few brackets at all, as nearly everywhere, none can nest too deep.
    if raw.count(b"[") + raw.count(b"{") > MAX_DEPTH < depth(raw):
        raise InvalidInput("canonical-depth", f"nested deeper than {MAX_DEPTH}")
    try:
        value = _decode(raw)
        if encode(value) == raw:
            return value
    except InvalidInput as error:
        raise InvalidInput("canonical-form", "not in canonical form") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidInput("canonical-form", "not JSON") from error
    raise InvalidInput("canonical-form", "not in canonical form")


def depth(raw: bytes) -> int:
    """Return how deep JSON brackets nest at most, without building anything."""
    deepest = level = 0
    for byte in _STRING.sub(b"", raw).translate(None, _NO_BRACKET):
        if byte in b"[{":
            level += 1
            deepest = max(deepest, level)
        else:
            level -= 1
    return deepest


def _admit(value: Any, level: int) -> None:
    kind = type(value)
    if kind is dict:
        _admit_keys(value)
        items = value.values()
    elif kind is list or kind is tuple:
        items = value
    else:
        _admit_scalar(value)
        return
    if level >= MAX_DEPTH:
        raise InvalidInput("canonical-depth", f"nested deeper than {MAX_DEPTH}")
    for item in items:
        if type(item) not in _PLAIN:  # most are plain, and a call for each would be most of the work
            _admit(item, level + 1)


def _admit_keys(value: dict[Any, Any]) -> None:
    for key in value:
        if type(key) is not str or not key.isascii():
            raise InvalidInput("canonical-key", "a key is not ASCII text")


def _admit_scalar(value: Any) -> None:
    kind = type(value)
    if kind is not int and kind not in _PLAIN:
        raise InvalidInput("canonical-type", f"{kind.__name__} is not allowed")
    if kind is int and not -MAX_INTEGER <= value <= MAX_INTEGER:
        raise InvalidInput("canonical-integer", "an integer is too large")
