"""Words that are longer than a column, so that they can go on in the next line."""

import re

LONGEST = 20
"""Letters of a word that fits the narrowest column."""
PIECE = 10

_LONG = re.compile(rf"[^\s\u200b\u2066-\u2069]{{{LONGEST + 1},}}")
_ARABIC = re.compile("[\u0620-\u06ff\u0750-\u077f\u08a0-\u08ff]")
_GAP = "\u200b"
_JOINED_GAP = "\u200d\u200b\u200d"
"""A break between two Arabic letters that leaves them the forms which they have inside a word."""


def breakable(text: str) -> str:
    """Return a text in which no word is longer than a column without a place to break it."""
    return _LONG.sub(lambda found: _pieces(found[0]), text)


def _pieces(word: str) -> str:
    parts = [word[at : at + PIECE] for at in range(0, len(word), PIECE)]
    out = parts[0]
    for part in parts[1:]:
        joined = _ARABIC.match(out[-1]) and _ARABIC.match(part[0])
        out += (_JOINED_GAP if joined else _GAP) + part
    return out
