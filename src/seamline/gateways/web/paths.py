"""Names in paths: their form, so that what cannot exist is told as what does not."""

import re
from collections.abc import Mapping

from seamline.terms import ids
from seamline.terms.errors import NotFound

PATTERNS: Mapping[str, re.Pattern[str]] = {
    "id": ids.OBJECT,
    "alias": ids.PARTY,
    "party": ids.PARTY,
    "post": ids.PARTY,
    "hash": re.compile(r"[0-9a-f]{64}"),
    "language": re.compile(r"en|ar|ckb"),
    "layer": re.compile(r"[a-z0-9-]{1,40}"),
    "order": re.compile(r"pause|resume|next"),
}


def check_path(given: Mapping[str, str]) -> dict[str, str]:
    """Return the path's names. Raises NotFound ``path-not-found`` for one that has not its form."""
    for name, value in given.items():
        if not PATTERNS[name].fullmatch(value):
            raise NotFound("path-not-found", "there is no such thing")
    return dict(given)
