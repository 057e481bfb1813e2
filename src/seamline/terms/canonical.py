"""Canonical JSON: the one byte form of a value (RFC 8785 for the subset we allow).

Allowed are objects with ASCII keys, arrays, strings, booleans, null and integers whose magnitude is
below 2**53. Floats are not: places travel as ``lat_e7``, times as integer milliseconds. Within this
subset msgspec's deterministic order equals RFC 8785; a property test compares the two.
"""

from typing import Any

import msgspec

from seamline.terms.errors import InvalidInput

MAX_DEPTH = 32
MAX_INTEGER = 2**53 - 1
MAX_BYTES = 65_536

_encode = msgspec.json.Encoder(order="deterministic").encode
_decode = msgspec.json.Decoder().decode


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
    if depth(raw) > MAX_DEPTH:
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
    in_string = escaped = False
    for byte in raw:
        if in_string:
            if escaped:
                escaped = False
            elif byte == 0x5C:
                escaped = True
            elif byte == 0x22:
                in_string = False
        elif byte == 0x22:
            in_string = True
        elif byte in (0x5B, 0x7B):
            level += 1
            deepest = max(deepest, level)
        elif byte in (0x5D, 0x7D):
            level -= 1
    return deepest


def _admit(value: Any, level: int) -> None:
    if level > MAX_DEPTH:
        raise InvalidInput("canonical-depth", f"nested deeper than {MAX_DEPTH}")
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return
    if kind is int:
        if not -MAX_INTEGER <= value <= MAX_INTEGER:
            raise InvalidInput("canonical-integer", "an integer is too large")
    elif kind is dict:
        for key, item in value.items():
            if type(key) is not str or not key.isascii():
                raise InvalidInput("canonical-key", "a key is not ASCII text")
            _admit(item, level + 1)
    elif kind is list or kind is tuple:
        for item in value:
            _admit(item, level + 1)
    else:
        raise InvalidInput("canonical-type", f"{kind.__name__} is not allowed")
