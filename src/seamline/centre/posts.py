"""The register of posts of record as this node holds it: read from posture changes, written by nothing."""

from typing import Any

import msgspec

from seamline.centre import holding, rows, shown
from seamline.centre.desk import Actor, Reader
from seamline.procedures import posture
from seamline.procedures.posts import Post
from seamline.procedures.posts import register as made_of
from seamline.terms.place import Point

Doc = dict[str, Any]

MAX_CHANGES = 5_000
"""Posture changes that are looked at, newest first."""


def register(reader: Reader) -> tuple[Post, ...]:
    """Return every site that is or was a post of record."""
    held = reader.every(
        rows.OBJECT, rows.ObjectRow, group=posture.PROCEDURE.name, newest=True, limit=MAX_CHANGES
    )
    return made_of(holding.state_of(row) for row in held)


def listed(reader: Reader, actor: Actor) -> list[Doc]:
    """Return the register as pages and the map show it. Every reader of this node may see it."""
    del actor
    return [_shown(reader, post) for post in register(reader)]


def _shown(reader: Reader, post: Post) -> Doc:
    place = Point(post.place["lat_e7"], post.place["lon_e7"], post.place.get("precision_m", 0))
    doc: Doc = msgspec.to_builtins(post)
    return {**doc, "place": shown.place_of(place), "exercise": reader.home.exercise}
