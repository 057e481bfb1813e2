"""A change of a post speaks of a post that is of record, and of an own one where it is left or built upon."""

from typing import Any

from seamline.centre import posts
from seamline.centre.desk import Reader, refuse
from seamline.centre.making import Making
from seamline.terms.errors import Refusal

OWN = ("leave", "build", "fortify")
"""Changes that only whoever holds the post can make. Without a post they would change nothing."""


def checked(reader: Reader, making: Making) -> dict[str, Any]:
    """Return the move as it is. Raises Denied ``posture-post``."""
    data = dict(making.data)
    post, own = data.get("post"), making.act in ("plan", "amend") and data.get("change") in OWN
    if post is None and not own:
        return data
    known = next((one for one in posts.register(reader) if one.id == post), None)
    if known is None or (own and reader.home.party not in known.holders):
        raise refuse(Refusal("posture-post"))
    return data
