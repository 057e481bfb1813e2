"""One byte for what every entry says: the half of the dictionary that zstd cannot hold.

zstd names a run of its dictionary in about three bytes. The commonest runs of folded entries get bytes that
neither canonical JSON nor folding uses: control bytes above 0x05, and those that UTF-8 never holds. The
table is part of dictionary 1 and never changes; a better one belongs to another number.
"""

import re

_PHRASES = (
    b'{"at":\x02,"body":{"',
    b',"kind":"report/1","ob":\x01,"ref":"',
    b',"kind":"move/1","ob":\x01,"ref":"',
    b',"kind":"',
    b'/1","ob":\x01',
    b'activity":"',
    b'","caveats":["',
    b'","direction":"',
    b'","equipment":"',
    b'","grade":"',
    b'","lat_e7":\x05,"level":"',
    b'","lon_e7":\x05,"observed":\x02,"',
    b'originator":"',
    b'","precision_m":',
    b'precision_m":',
    b',"received":\x02,"reported":\x02',
    b',"size":',
    b',"tear":"',
    b'","type":"',
    b',"type":"',
    b'","version":1}',
    b'act":"',
    b'","answers":[\x01],"at":\x02,"',
    b'"answers":[',
    b'data":{"',
    b'},"party":"',
    b'party":"',
    b'","person":"',
    b'","proc":"',
    b',"ex":1',
    b'restricted"',
    b"exercise-only",
    b',"line":"',
    b"/duty-1",
    b'"}',
    b"}",
)
_CODES = bytes((*range(0x06, 0x20), 0xC0, 0xC1, *range(0xF5, 0x100)))
_CODE_OF = {phrase: _CODES[number : number + 1] for number, phrase in enumerate(_PHRASES)}
_PHRASE_OF = {code: phrase for phrase, code in _CODE_OF.items()}
_SAID = re.compile(b"|".join(map(re.escape, sorted(_PHRASES, key=len, reverse=True))))
_CODED = re.compile(b"[" + re.escape(b"".join(_PHRASE_OF)) + b"]")


def shorten(text: bytes) -> bytes:
    """Return folded text with a byte for every phrase in it."""
    return _SAID.sub(lambda found: _CODE_OF[found[0]], text)


def lengthen(text: bytes) -> bytes:
    """Return the folded text again. Total; at most 35 bytes come of one."""
    return _CODED.sub(lambda found: _PHRASE_OF[found[0]], text)
