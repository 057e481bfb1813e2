"""Segments as GeoJSON, and back: the file by which ids outlive a redrawn line.

One feature per segment, its ground or its line as the geometry. Its properties: ``from_m``, ``to_m``,
``length_m``, ``area_m2``, ``sector``, ``lines`` (numbers from 1), ``middle``, ``axis``, ``stretches`` (its
part of each line) and ``issued``, how many ids have been given so far. Of an earlier file, the id, ``lines``,
``from_m``, ``to_m``, ``stretches`` and ``issued`` are read, and nothing else is believed.
"""

from collections.abc import Iterable
from typing import Annotated, Any

import msgspec

from seamline.analysis.segments.segment import BORDER, MAX_ISSUED, MAX_SEGMENTS, SEAM, Segment, Segmentation
from seamline.codecs import geojson
from seamline.codecs.geojson import Feature
from seamline.terms.errors import InvalidInput
from seamline.terms.place import E7, Line, Point, point

MAX_FROM_M = 1e8

Metres = Annotated[float, msgspec.Meta(ge=0, le=MAX_FROM_M)]
Places = Annotated[list[tuple[float, float]], msgspec.Meta(min_length=1)]


class Stored(msgspec.Struct, frozen=True):
    """What is read of a segment's properties. lines: numbers from 1."""

    from_m: Metres
    to_m: Metres
    lines: Annotated[
        list[Annotated[int, msgspec.Meta(ge=1, le=64)]], msgspec.Meta(min_length=1, max_length=2)
    ]
    stretches: Annotated[list[Places], msgspec.Meta(min_length=1, max_length=2)]
    issued: Annotated[int, msgspec.Meta(ge=1, le=MAX_ISSUED)]


def features(found: Segmentation, sectors: Iterable[str]) -> list[Feature]:
    """Return segments as features. sectors: of each segment, "" for none."""
    return [_feature(one, sector, found.issued) for one, sector in zip(found.segments, sectors, strict=True)]


def read(raw: bytes, *, border: bool) -> Segmentation:
    """Return the segments of an earlier file, without their ground.

    Raises InvalidInput as ``geojson.read``; ``segment-previous`` with the number of the feature, from 1,
    which is not a segment, of the other kind, or has an id that stands twice or was never given; ``segment-
    many``.
    """
    given = geojson.read(raw).features
    if len(given) > MAX_SEGMENTS:
        raise InvalidInput("segment-many", f"at most {MAX_SEGMENTS}", most=MAX_SEGMENTS)
    segments, ids, issued = [], set[str](), 0
    for number, feature in enumerate(given, 1):
        try:
            segment, so_far = _segment(feature, border=border)
        except (msgspec.ValidationError, InvalidInput, ValueError) as error:
            raise InvalidInput("segment-previous", f"feature {number}", number=number) from error
        if segment.id in ids:
            raise InvalidInput("segment-previous", f"feature {number}: its id stands twice", number=number)
        ids.add(segment.id)
        issued = max(issued, so_far)
        segments.append(segment)
    return Segmentation(tuple(sorted(segments, key=lambda one: (one.lines, one.from_m))), issued)


def _feature(one: Segment, sector: str, issued: int) -> Feature:
    lines: tuple[Line, ...] = ()
    if not one.area.polygons:
        lines = tuple(line for line in (one.axis,) if len(line) > 1)
    return Feature(
        points=() if lines or one.area.polygons else (one.middle,),
        lines=lines,
        polygons=one.area.polygons,
        id=one.id,
        properties={
            "from_m": round(one.from_m, 3),
            "to_m": round(one.to_m, 3),
            "length_m": round(one.length_m, 3),
            "area_m2": round(one.area.area_m2, 3),
            "sector": sector,
            "lines": [number + 1 for number in one.lines],
            "middle": _degrees(one.middle),
            "axis": list(map(_degrees, one.axis)),
            "stretches": [list(map(_degrees, line)) for line in one.stretches],
            "issued": issued,
        },
    )


def _segment(feature: Feature, *, border: bool) -> tuple[Segment, int]:
    stored = msgspec.convert(feature.properties, Stored)
    kind, given = feature.id[:1], feature.id[1:]
    number = int(given) if given.isascii() and given.isdigit() and given[0] != "0" else 0
    size = 1 if border else 2
    if (
        kind != (BORDER if border else SEAM)
        or not 1 <= number <= stored.issued
        or not len(stored.lines) == len(stored.stretches) == size
        or stored.lines != sorted(set(stored.lines))
        or not stored.from_m <= stored.to_m
    ):
        raise ValueError("not a segment of this kind")
    stretches = tuple(tuple(_place(place) for place in line) for line in stored.stretches)
    lines = tuple(number - 1 for number in stored.lines)
    return Segment(
        feature.id, lines, stored.from_m, stored.to_m, stretches, stretches[0], stretches[0][0]
    ), stored.issued


def _degrees(place: Point) -> list[Any]:
    return [place.lon_e7 / E7, place.lat_e7 / E7]


def _place(place: tuple[float, float]) -> Point:
    return point(place[1], place[0])
