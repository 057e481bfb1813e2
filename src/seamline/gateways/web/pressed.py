"""Answers and files made smaller for the way to a page.

Files of the pages are the same for everybody; they are pressed when the pages are built. An answer of the
API says what a person may see, and its length would tell somebody who watches the line, and who can have a
word of their own shown in it, whether that word stands there already. So each gets a filling of random
length, and an answer that holds a token or a key is never pressed (``Route.pressed``).
"""

import struct
import zlib

LEVEL = 6
MIN_PRESSED = 1_024
"""Bytes below which nothing is gained: all of it is one packet anyway."""
MAX_FILLING = 100
"""Bytes of filling at most. It stands in the field of gzip that holds a file's name, which nobody reads."""
LONG = 65_536
"""From here on pressing takes milliseconds, which are spent in a thread."""

_NAMED = 8
_FASTEST_UNKNOWN = b"\0\xff"
_LETTERS = bytes(ord("a") + number % 26 for number in range(256))


def accepts(header: str, coding: str) -> bool:
    """Say whether an Accept-Encoding names a coding and does not refuse it with q=0. Total."""
    for part in header.lower().split(","):
        name, _, parameters = part.partition(";")
        if name.strip() == coding:
            weight = parameters.replace(" ", "").removeprefix("q=")
            return not parameters or weight.strip("0.") != ""
    return False


def press(raw: bytes, filling: bytes = b"") -> bytes:
    """Return the bytes as a gzip file. filling: how many bytes it has is what counts, at most MAX_FILLING."""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    name = filling[:MAX_FILLING].translate(_LETTERS) + b"\0"
    head = b"\x1f\x8b\x08" + bytes([_NAMED]) + bytes(4) + _FASTEST_UNKNOWN + name
    body = packer.compress(raw) + packer.flush()
    return head + body + struct.pack("<II", zlib.crc32(raw), len(raw) & 0xFFFF_FFFF)
