"""What is said of roads before a node goes by them: length by class, and into how many pieces they fall."""

import hashlib

import msgspec
import numpy as np

from seamline.analysis.travel import network, speeds
from seamline.centre.roads import PART_BYTES
from seamline.centre.rows import RoadsRow
from seamline.codecs.packed_roads import unpack


class Told(msgspec.Struct, frozen=True):
    """What whoever takes roads in says of them. files: SHA-256 of each, hex."""

    source: str
    licence: str
    files: tuple[str, ...]
    by: str
    at: int


def facts(raw: bytes, told: Told) -> RoadsRow:
    """Return the row of packed roads, after reading them whole.

    Raises InvalidInput ``roads-packed``, ``travel-class`` for a class of which no speed is known.
    """
    roads = unpack(raw)
    seconds = speeds.seconds(roads.length_m, roads.kind, roads.classes, {})
    edges = network.edges(roads.nodes, roads.u, roads.v, seconds)
    length = roads.length_m[roads.u != roads.v]
    _, piece = network.pieces(edges)
    by_piece = np.bincount(piece[edges.u], length) if len(length) else np.zeros(1)
    by_class = np.bincount(roads.kind, roads.length_m, len(roads.classes))
    return RoadsRow(
        digest=hashlib.sha256(raw).hexdigest(),
        at=told.at,
        by=told.by,
        source=told.source,
        licence=told.licence,
        files=told.files,
        parts=-(-len(raw) // PART_BYTES),
        size=len(raw),
        nodes=roads.nodes,
        edges=len(roads.u),
        vertices=len(roads.places),
        pieces=int((by_piece > 0).sum()),
        largest_m=round(float(by_piece.max())),
        classes=roads.classes,
        metres=tuple(round(one) for one in by_class.tolist()),
        left_out=roads.left_out,
        closed_gaps=roads.closed_gaps,
    )
