"""A road graph as one bounded blob: what a node keeps of roads, and reads again.

Places are in 1e-7 degrees and lengths in millimetres; ids of roads are not kept. Numbers are little-endian,
places as differences from the point before, and all of it is pressed.
"""

import zlib

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.codecs.roads import MAX_CLASSES, MAX_VERTICES, Roads
from seamline.terms.errors import InvalidInput
from seamline.terms.place import E7

MAX_KEPT_EDGES = 1_000_000
MAX_KEPT_NODES = 1_000_000
MAX_PACKED_BYTES = 32 * 1_024 * 1_024
MAX_PLAIN_BYTES = 64 * 1_024 * 1_024
MAX_CLASS_NAME = 40
MAX_LENGTH_M = 2_000_000.0
VERSION = 1

_WHOLE, _SMALL = np.dtype("<i4"), np.dtype("u1")


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    version: int
    nodes: int
    classes: list[str]
    left_out: int
    closed_gaps: int
    u: bytes
    v: bytes
    length_mm: bytes
    kind: bytes
    points: bytes
    places: bytes


def pack(roads: Roads) -> bytes:
    """Return roads as bytes.

    Raises InvalidInput ``roads-none``, ``roads-many`` (edges or nodes), ``roads-vertices``,
    ``roads-length`` (a road of more than MAX_LENGTH_M), ``roads-class-name``, ``roads-large``.
    """
    if not len(roads.u):
        raise InvalidInput("roads-none", "there is no road")
    if len(roads.u) > MAX_KEPT_EDGES or roads.nodes > MAX_KEPT_NODES:
        raise InvalidInput("roads-many", f"at most {MAX_KEPT_EDGES}", most=MAX_KEPT_EDGES)
    if len(roads.places) > MAX_VERTICES:
        raise InvalidInput("roads-vertices", f"at most {MAX_VERTICES}", most=MAX_VERTICES)
    if not bool((roads.length_m <= MAX_LENGTH_M).all()):  # nan is not
        raise InvalidInput("roads-length", "a road has a finite length above 0")
    if any(not _is_class(name) for name in roads.classes):
        raise InvalidInput("roads-class-name", f"1 to {MAX_CLASS_NAME}", most=MAX_CLASS_NAME)
    flat = np.rint(roads.places * E7).astype(np.int64)
    length = np.maximum(np.rint(roads.length_m * 1_000), 1)
    plain = msgspec.msgpack.encode(
        _Packed(
            VERSION,
            roads.nodes,
            list(roads.classes),
            roads.left_out,
            roads.closed_gaps,
            roads.u.astype(_WHOLE).tobytes(),
            roads.v.astype(_WHOLE).tobytes(),
            length.astype(_WHOLE).tobytes(),
            roads.kind.astype(_SMALL).tobytes(),
            np.diff(roads.start).astype(_WHOLE).tobytes(),
            # Differences may run over; the sum runs back over them.
            np.diff(flat, axis=0, prepend=0).astype(_WHOLE).T.tobytes(),
        )
    )
    found = zlib.compress(plain, 6)
    if len(found) > MAX_PACKED_BYTES or len(plain) > MAX_PLAIN_BYTES:
        raise InvalidInput("roads-large", f"at most {MAX_PACKED_BYTES}", most=MAX_PACKED_BYTES)
    return found


def unpack(raw: bytes) -> Roads:
    """Return the roads of ``pack``, or raise InvalidInput ``roads-packed`` for anything else."""
    try:
        if len(raw) > MAX_PACKED_BYTES:
            raise _broken()
        press = zlib.decompressobj()
        plain = press.decompress(raw, MAX_PLAIN_BYTES)
        if not press.eof or press.unused_data:
            raise _broken()
        return _read(msgspec.msgpack.decode(plain, type=_Packed))
    except (zlib.error, msgspec.DecodeError, ValueError, OverflowError, RecursionError) as error:
        raise _broken() from error


def _read(found: _Packed) -> Roads:
    u, v, length, points = (
        np.frombuffer(raw, _WHOLE).astype(np.int64)
        for raw in (found.u, found.v, found.length_mm, found.points)
    )
    kind = np.frombuffer(found.kind, _SMALL).astype(np.int64)
    steps = np.frombuffer(found.places, _WHOLE).astype(np.int64).reshape(2, -1)
    flat = np.cumsum(steps, axis=1).astype(np.int32).astype(np.int64)
    places = flat.T / E7
    start = np.concatenate(([0], np.cumsum(points)))
    sound = (
        found.version == VERSION
        and 0 < len(u) == len(v) == len(length) == len(kind) == len(points)
        and len(u) <= MAX_KEPT_EDGES
        and 0 < found.nodes <= MAX_KEPT_NODES
        and found.left_out >= 0
        and found.closed_gaps >= 0
        and 0 < len(found.classes) <= MAX_CLASSES
        and found.classes == sorted(set(found.classes))
        and all(map(_is_class, found.classes))
        and len(places) <= MAX_VERTICES
        and int(start[-1]) == len(places)
        and _all(
            (points >= 2) & (length > 0) & (length <= MAX_LENGTH_M * 1_000) & (kind < len(found.classes))
        )
        and _all((u >= 0) & (u < found.nodes) & (v >= 0) & (v < found.nodes))
        and _all((np.abs(flat[0]) <= 180 * E7) & (np.abs(flat[1]) <= 90 * E7))
    )
    if not sound:
        raise _broken()
    return Roads(
        nodes=found.nodes,
        u=u,
        v=v,
        length_m=length / 1_000,
        kind=kind,
        classes=tuple(found.classes),
        name=("",) * len(u),
        places=places,
        start=start,
        left_out=found.left_out,
        closed_gaps=found.closed_gaps,
    )


def _all(those: NDArray[np.bool_]) -> bool:
    return bool(those.all())


def _is_class(name: str) -> bool:
    return 0 < len(name) <= MAX_CLASS_NAME and name.isascii() and name.isprintable()


def _broken() -> InvalidInput:
    return InvalidInput("roads-packed", "these are no roads as a node keeps them")
