"""The document's figures: what stands between ``<!-- figures: NAME -->`` and ``<!-- end -->``."""

import re

_BLOCK = re.compile(r"<!-- figures: ([a-z0-9-]+) -->\n(.*?)<!-- end -->", re.DOTALL)


def standing(page: str) -> dict[str, str]:
    """Return the blocks of a page by name, without the blank lines about them."""
    return {found[1]: found[2].strip("\n") for found in _BLOCK.finditer(page)}


def filled(page: str, blocks: dict[str, str]) -> str:
    """Return a page with its blocks made anew. Raises KeyError for one that there is no such figure of."""
    return _BLOCK.sub(
        lambda found: f"<!-- figures: {found[1]} -->\n\n{blocks[found[1]]}\n\n<!-- end -->", page
    )
