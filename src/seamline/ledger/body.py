"""How the entries of a parcel are folded before compression, and unfolded after it.

Canonical JSON never holds a raw byte below 0x20, so those stand for what would not compress:

====  ==================================================================================
0x00  between two entries
0x01  an object id in quotes; its 16 bytes stand in the tail
0x02  a time in ms; its difference to the time before it stands in the tail as a varint
0x03  another number of five digits or more; its zigzag varint stands in the tail
0x05  the same where four bytes hold it better, as coordinates; they stand in the tail
0x04  hexadecimal in quotes (hashes, keys, signatures); length byte and bytes in the tail
====  ==================================================================================

Folding replaces text by text wherever it stands and so needs to understand nothing: unfolding gives
the exact bytes back. The folded text goes through zstd, the tail, which is noise, does not.
"""

import base64
import re
from collections.abc import Sequence

from seamline.ledger import varint
from seamline.terms.errors import Refusal
from seamline.terms.ids import OBJECT_BYTES

MAX_BODY = 65_536
"""Of the entries with one separator each, before compression."""
MAX_VARINT_BYTES = 8

_EARLIEST, _LATEST = 10**12, 2 * 10**12
_COORDINATE = 2**27
"""From here on a varint needs five bytes."""
_FOLD = re.compile(
    rb'"([A-Za-z0-9_-]{21}[AQgw])"|"((?:[0-9a-f]{2}){8,255})"'
    rb"|(?<=[:,\[])(-?[1-9][0-9]{4,14})(?=[,}\]])"
)
_UNFOLD = re.compile(rb"[\x01-\x1f]")


class _Torn(Exception):
    """The tail does not fit the text."""


def fold(entries: Sequence[bytes], at: int) -> tuple[bytes, bytes]:
    """Return folded text and tail of entries without raw control bytes. at: of the seal, ms."""
    tail = bytearray()
    before = at

    def put(found: re.Match[bytes]) -> bytes:
        nonlocal before
        if found[1]:
            tail.extend(base64.urlsafe_b64decode(found[1] + b"=="))
            return b"\x01"
        if found[2]:
            raw = bytes.fromhex(found[2].decode())
            tail.append(len(raw))
            tail.extend(raw)
            return b"\x04"
        number = int(found[3])
        if _EARLIEST <= number < _LATEST:
            tail.extend(_zigzag(number - before))
            before = number
            return b"\x02"
        if _COORDINATE <= abs(number) < 2**31:
            tail.extend(number.to_bytes(4, "big", signed=True))
            return b"\x05"
        tail.extend(_zigzag(number))
        return b"\x03"

    return b"\0".join(_FOLD.sub(put, entry) for entry in entries), bytes(tail)


def unfold(text: bytes, tail: bytes, count: int, at: int) -> list[bytes] | Refusal:
    """Return the entries again, exactly ``count`` of them using up the whole tail.

    Refuses with ``parcel-form`` or, beyond MAX_BODY, ``parcel-size``. Total.
    """
    parts = text.split(b"\0", count)
    if len(parts) != count:
        return Refusal("parcel-form")
    reader = _Reader(tail, at)
    entries = []
    room = MAX_BODY
    try:
        for part in parts:
            entry = _UNFOLD.sub(reader.take, part)
            room -= len(entry) + 1
            if room < 0:
                return Refusal("parcel-size", facts={"max": MAX_BODY})
            entries.append(entry)
    except _Torn:
        return Refusal("parcel-form")
    return entries if reader.done else Refusal("parcel-form")


class _Reader:
    def __init__(self, tail: bytes, at: int) -> None:
        self._tail = tail
        self._place = 0
        self._before = at

    @property
    def done(self) -> bool:
        return self._place == len(self._tail)

    def take(self, found: re.Match[bytes]) -> bytes:
        match found[0]:
            case b"\x01":
                return b'"%b"' % base64.urlsafe_b64encode(self._bytes(OBJECT_BYTES))[:22]
            case b"\x02":
                self._before += self._number()
                return b"%d" % self._before
            case b"\x03":
                return b"%d" % self._number()
            case b"\x04":
                return b'"%b"' % self._bytes(self._bytes(1)[0]).hex().encode()
            case b"\x05":
                return b"%d" % int.from_bytes(self._bytes(4), "big", signed=True)
            case _:
                raise _Torn

    def _bytes(self, length: int) -> bytes:
        raw = self._tail[self._place : self._place + length]
        if len(raw) < length:
            raise _Torn
        self._place += length
        return raw

    def _number(self) -> int:
        found = varint.read(self._tail, self._place, MAX_VARINT_BYTES)
        if found is None:
            raise _Torn
        value, self._place = found
        return -(value >> 1) - 1 if value & 1 else value >> 1


def _zigzag(number: int) -> bytes:
    return varint.write(number << 1 if number >= 0 else (-number << 1) - 1)
