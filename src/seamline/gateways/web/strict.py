"""JSON as this API takes it: one reading only, or none.

Refused are what two readers may read in two ways (duplicate keys, NaN, numbers out of range, lone
surrogates, U+0000) and what costs more than it can be worth (depth, length).
"""

import functools
import json
import re
from typing import Any, TypeVar

import msgspec

from seamline.terms import canonical
from seamline.terms.errors import InvalidInput

MAX_BODY = 65_536
MAX_DEPTH = 32
MAX_DIGITS = 24
MAX_FIELDS = 64
"""Parameters in one query."""

T = TypeVar("T")

_INTEGER = re.compile(r"-?[0-9]{1,20}")


def read(raw: bytes, kind: type[T]) -> T:
    """Return the value of a body. Raises InvalidInput ``json-*`` or ``body-form``."""
    return shape(value_of(raw), kind)


def value_of(raw: bytes) -> Any:
    """Return JSON as plain values. Raises InvalidInput ``json-depth|form|duplicate-key|number|text``."""
    if canonical.depth(raw) > MAX_DEPTH:
        raise InvalidInput("json-depth", f"nested deeper than {MAX_DEPTH}")
    try:
        text = raw.decode("utf-8", "strict")
        value = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_float=_float,
            parse_int=_integer,
        )
    except (ValueError, RecursionError) as error:
        raise InvalidInput("json-form", "not JSON in UTF-8") from error
    _check_text(value)
    return value


def shape(value: Any, kind: type[T]) -> T:
    """Return the value as a struct. Unknown fields are refused by the struct. Raises InvalidInput."""
    try:
        return msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError as error:
        raise InvalidInput("body-form", "a field is missing, unknown or of the wrong type") from error


def read_query(pairs: list[tuple[str, str]], kind: type[T]) -> T:
    """Return a query as a struct; numbers are read from their text.

    Raises InvalidInput ``query-form`` for an unknown or repeated parameter or one out of range.
    """
    if len(pairs) > MAX_FIELDS or len({name for name, _ in pairs}) != len(pairs):
        raise InvalidInput("query-form", "a parameter is repeated")
    if any("\0" in text for _, text in pairs):
        raise InvalidInput("query-form", "a parameter holds U+0000")
    known: Any = kind
    whole = _integers(known)
    if any(name in whole and not _INTEGER.fullmatch(text) for name, text in pairs):
        raise InvalidInput("query-form", "a parameter is unknown or out of range")
    try:
        return msgspec.convert(dict(pairs), kind, strict=False)
    except msgspec.ValidationError as error:
        raise InvalidInput("query-form", "a parameter is unknown or out of range") from error


@functools.cache
def _integers(kind: type[Any]) -> frozenset[str]:
    """Return the names of a struct's integers; "1e3" is none, whatever a lenient reader makes of it."""
    found = msgspec.inspect.type_info(kind)
    assert isinstance(found, msgspec.inspect.StructType)
    return frozenset(
        field.encode_name for field in found.fields if isinstance(field.type, msgspec.inspect.IntType)
    )


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise InvalidInput("json-duplicate-key", "a key stands twice")
    return value


def _constant(text: str) -> Any:
    raise InvalidInput("json-number", f"{text} is not a number")


def _float(text: str) -> float:
    value = float(text)
    if len(text) > MAX_DIGITS or value in (float("inf"), float("-inf")):
        raise InvalidInput("json-number", "a number is out of range")
    return value + 0.0  # -0.0 becomes 0.0


def _integer(text: str) -> int:
    if len(text) > MAX_DIGITS or abs(int(text)) > canonical.MAX_INTEGER:
        raise InvalidInput("json-number", "a number is out of range")
    return int(text)


def _check_text(value: Any) -> None:
    if isinstance(value, str):
        if "\0" in value or any("\ud800" <= mark <= "\udfff" for mark in value):
            raise InvalidInput("json-text", "a text holds U+0000 or half a character")
    elif isinstance(value, dict):
        for key, item in value.items():
            _check_text(key)
            _check_text(item)
    elif isinstance(value, list):
        for item in value:
            _check_text(item)
