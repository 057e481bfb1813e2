"""An entry: one thing that was recorded, as exact bytes that are never re-serialised."""

from typing import Any, TypeVar

import msgspec

from seamline.terms import canonical
from seamline.terms.errors import InvalidInput

MAX_ENTRY_BYTES = 32_768

T = TypeVar("T", "Entry", "Wire")


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One record of a node's own log.

    kind: "name/version", such as "report/1". at: when it was recorded, ms UTC. by: person id, or the
    party id where the node itself acted. ob: the object it is about. body: canonical JSON.
    ex: 1 where it belongs to an exercise.
    """

    kind: str
    at: int
    by: str
    ob: str
    body: dict[str, Any]
    ex: int = 0


class Wire(msgspec.Struct, frozen=True, omit_defaults=True):
    """One record of a stream between two parties; its number and epoch stand in the parcel.

    ob: the object's alias under the understanding. ref: the article that released it, "" in the
    standing lane.
    """

    kind: str
    ob: str
    at: int
    body: dict[str, Any]
    ref: str = ""
    ex: int = 0


def entry_bytes(value: Entry | Wire) -> bytes:
    """Return the canonical bytes, at most MAX_ENTRY_BYTES. Raises InvalidInput ``entry-too-long``."""
    raw = canonical.encode(msgspec.to_builtins(value))
    if len(raw) > MAX_ENTRY_BYTES:
        raise InvalidInput("entry-too-long", f"an entry has at most {MAX_ENTRY_BYTES} bytes")
    return raw


def read_entry(raw: bytes) -> Entry:
    """Return the entry of canonical bytes. Raises InvalidInput ``entry-form`` or ``canonical-*``."""
    return _read(raw, Entry)


def read_wire(raw: bytes) -> Wire:
    """Return the stream entry of canonical bytes; raises as ``read_entry`` does."""
    return _read(raw, Wire)


def _read(raw: bytes, kind: type[T]) -> T:
    value = canonical.decode(raw, max_bytes=MAX_ENTRY_BYTES)
    try:
        return msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError as error:
        raise InvalidInput("entry-form", "a field is missing or has the wrong type") from error
