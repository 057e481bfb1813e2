"""What the map draws of the chosen object beside its own outline: tracks, phase lines, sites, boxes.

A piece that nobody knows the place of is not drawn. Coordinates are degrees, longitude first.
"""

from typing import Any

from seamline.centre import ground, plans, restraint
from seamline.centre.desk import Reader
from seamline.centre.plans import Piece
from seamline.machine.parts import State

Doc = dict[str, Any]

WIDE = frozenset({"restraint", "frozen"})
"""Kinds of which the ground to keep clear of is drawn, not the mere place in its middle."""
END_MS = 253_370_764_800_000
"""The beginning of the year 9999: what lasts longer has no end that pages could show."""


def drawn(reader: Reader, state: State) -> list[Doc]:
    """Return the pieces of an object as the map draws them."""
    return [doc for piece in plans.pieces(state, reader.now) if (doc := shape_of(piece)) is not None]


def shape_of(piece: Piece) -> Doc | None:
    """Return a piece as ``{kind, name, side, since, until, geometry}``; None where it has no place."""
    geometry = restraint.outline(piece.body) if piece.kind in WIDE else _plain(piece.body)
    if geometry is None:
        return None
    until = piece.until if piece.until < END_MS else 0
    return {
        "kind": piece.kind,
        "name": piece.name,
        "side": piece.side,
        "since": piece.since,
        "until": until,
        "geometry": geometry,
    }


def _plain(body: Doc) -> Doc | None:
    points = [[point.lon, point.lat] for point in ground.points_of(body)]
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": points[0]}
    if body.get("ring"):
        return {"type": "Polygon", "coordinates": [[*points, points[0]]]}
    return {"type": "LineString", "coordinates": points}
