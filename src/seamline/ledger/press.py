"""Compression of a parcel's text: phrases and zstd with a dictionary that every node carries.

The dictionary was trained on made-up entries only (``tools/train_dictionary.py``), so it says
nothing about anybody, and no compressor ever sees the entries of two streams. It is read once, when
the module is imported; it is part of the format, as a table would be.
"""

import importlib.resources

import zstandard

from seamline.ledger import varint
from seamline.ledger.body import MAX_BODY
from seamline.ledger.phrases import lengthen, shorten
from seamline.terms.errors import Refusal

PLAIN = 0
FIRST = 1
MAX_LENGTH_BYTES = 3
SMALL = 2_048
"""Up to so many bytes both ways of searching are tried: neither is always the shorter one."""

_FORMAT = zstandard.FORMAT_ZSTD1_MAGICLESS
_DICTIONARY = zstandard.ZstdCompressionDict(
    importlib.resources.files("seamline.ledger").joinpath("wire.dict").read_bytes()
)
_DICTIONARIES = {PLAIN: None, FIRST: _DICTIONARY}


def _search(strategy: int, min_match: int) -> zstandard.ZstdCompressionParameters:
    # The levels that zstd offers shrink the window to the text, and then cannot reach the dictionary.
    return zstandard.ZstdCompressionParameters(
        format=_FORMAT,
        window_log=17,
        chain_log=17,
        hash_log=17,
        search_log=6,
        target_length=48,
        strategy=strategy,
        min_match=min_match,
        write_content_size=True,
        write_dict_id=False,
    )


_THOROUGH = _search(zstandard.STRATEGY_BTULTRA2, 3)
_GREEDY = _search(zstandard.STRATEGY_GREEDY, 4)


def press(text: bytes, *, dictionary: bool) -> bytes:
    """Return dictionary byte, length as a varint, and the compressed text."""
    number = FIRST if dictionary else PLAIN
    if dictionary:
        text = shorten(text)
    searches = (_THOROUGH, _GREEDY) if len(text) <= SMALL else (_THOROUGH,)
    frames = [
        zstandard.ZstdCompressor(dict_data=_DICTIONARIES[number], compression_params=search).compress(text)
        for search in searches
    ]
    frame = min(frames, key=len)
    return bytes((number,)) + varint.write(len(frame)) + frame


def unpress(raw: bytes) -> tuple[bytes, bytes] | Refusal:
    """Return the text and whatever follows it.

    Nothing is allocated beyond MAX_BODY, whatever the frame declares or would unpack to.
    Refuses with ``parcel-dictionary``, ``parcel-size`` or ``parcel-form``. Total.
    """
    if not raw:
        return Refusal("parcel-form")
    if raw[0] not in _DICTIONARIES:
        return Refusal("parcel-dictionary", facts={"dictionary": raw[0]})
    found = varint.read(raw, 1, MAX_LENGTH_BYTES)
    if found is None:
        return Refusal("parcel-form")
    length, start = found
    frame, rest = raw[start : start + length], raw[start + length :]
    if len(frame) < length:
        return Refusal("parcel-form")
    try:
        declared = zstandard.get_frame_parameters(frame, format=_FORMAT)
        if declared.content_size > MAX_BODY:
            return Refusal("parcel-size", facts={"max": MAX_BODY})
        if declared.dict_id:
            return Refusal("parcel-dictionary", facts={"dictionary": declared.dict_id})
        text = zstandard.ZstdDecompressor(dict_data=_DICTIONARIES[raw[0]], format=_FORMAT).decompress(
            frame, max_output_size=MAX_BODY, allow_extra_data=False
        )
    except zstandard.ZstdError:
        return Refusal("parcel-form")
    if raw[0] == FIRST:
        text = lengthen(text)
        if len(text) > MAX_BODY:
            return Refusal("parcel-size", facts={"max": MAX_BODY})
    return text, rest
