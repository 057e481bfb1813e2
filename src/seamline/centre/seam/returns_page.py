"""Areas of return as a page and paper show them: indicators beside each other, in the order of names."""

from collections.abc import Sequence
from typing import Any

import msgspec

from seamline.analysis.travel.way import NOT_REACHED, Way
from seamline.centre.seam import return_ways
from seamline.centre.seam.prepared import OFF_ROAD_KMH
from seamline.centre.seam.returns import AreaFacts, Facts, Hazard
from seamline.centre.seam.sightings import Standing
from seamline.codecs.roads import Roads
from seamline.terms.geodesy import Polygon, lon_lat
from seamline.terms.place import Point

Doc = dict[str, Any]

DEFAULT_WITHIN_M = 1_000
MIN_WITHIN_M, MAX_WITHIN_M = 100, 10_000
MAX_NEAR = 100
"""Hazards of a way that are told, by how far along it they are; how many there are is told."""
FAR_M = 1_000_000
"""A way that would be longer is none."""
PICKED, POST, NOWHERE = "picked", "post", "nowhere"
NOT_KNOWN = "not-known"

ASSUMED = (
    "returns-assumed-indicators",
    "returns-assumed-not-safe",
    "returns-assumed-released",
    "returns-assumed-old",
    "returns-assumed-posts",
    "study-travel-free-team",
    "study-travel-no-terrain",
    "study-travel-speeds",
    "study-travel-joining",
)


class Known(msgspec.Struct, frozen=True):
    """What times rest on. roads: without a road where none were taken in."""

    roads: Roads
    posts: tuple[Standing, ...]
    restricted: tuple[Polygon, ...]


def document(found: Facts, known: Known, to: Point | None, within_m: int) -> Doc:
    """Return the areas with their ways. to: the place picked; None for the post that is there first."""
    places = lon_lat([one.middle for one in found.areas])
    posts = lon_lat([post.place for post in known.posts])
    from_posts = _ways(known, posts, places)
    chosen = _ways(known, lon_lat([to]), places) if to is not None else from_posts
    roads = len(known.roads.u)
    return {
        "now": found.now,
        "within_m": within_m,
        "off_road_kmh": OFF_ROAD_KMH,
        "roads": roads,
        "posts": len(known.posts),
        "to": [to.lon, to.lat] if to is not None else None,
        "left_out": found.left_out,
        "areas": [
            {
                **_conditions(area),
                "response": _response(response, known.posts),
                "way": _way(way, known.posts, found.hazards, within_m, picked=to is not None),
            }
            for area, response, way in zip(found.areas, from_posts, chosen, strict=True)
        ],
        "assumptions": [
            *({"id": one, "args": {}} for one in ASSUMED),
            {"id": "returns-assumed-near", "args": {"m": within_m}},
            {"id": "returns-assumed-off-road", "args": {"kmh": round(OFF_ROAD_KMH)}},
            *([] if roads else [{"id": "returns-assumed-no-roads", "args": {}}]),
        ],
    }


def _ways(known: Known, to: return_ways.Array, places: return_ways.Array) -> Sequence[Way | None]:
    if not len(to) or not len(places):
        return [None] * len(places)
    found = return_ways.ways(known.roads, known.restricted, to, places)
    return [return_ways.NONE if return_ways.length_m(one.line) > FAR_M else one for one in found]


def _conditions(area: AreaFacts) -> Doc:
    return {
        "id": area.id,
        "name": area.name,
        "keeper": area.keeper,
        "status": area.status,
        "at": area.at,
        "households": area.households,
        "place": [area.middle.lon, area.middle.lat],
        "reach_m": area.reach_m,
        "ring": [[point.lon, point.lat] for point in area.ring],
        "conditions": [{"name": name, "state": state} for name, state in area.conditions],
        "services": [{"name": name, "state": state} for name, state in area.services],
        "hazards": [msgspec.to_builtins(one) for one in area.hazards],
        "routes": [msgspec.to_builtins(one) for one in area.routes],
    }


def _response(way: Way | None, posts: Sequence[Standing]) -> Doc:
    """Return how soon the first post of record is there; nothing where no post is known."""
    if way is None:
        return {"kind": NOT_KNOWN, "seconds": None, "post": "", "parties": []}
    if way.kind == NOT_REACHED:
        return {"kind": NOT_REACHED, "seconds": None, "post": "", "parties": []}
    post = posts[way.post]
    return {
        "kind": way.kind,
        "seconds": round(way.seconds),
        "post": post.name,
        "parties": list(post.parties),
    }


def _way(
    way: Way | None, posts: Sequence[Standing], hazards: Sequence[Hazard], within_m: int, *, picked: bool
) -> Doc:
    if way is None or way.kind == NOT_REACHED:
        kind = NOT_KNOWN if way is None else NOT_REACHED
        to = PICKED if picked else NOWHERE
        return {
            "to": to,
            "name": "",
            "kind": kind,
            "seconds": None,
            "length_m": None,
            "line": [],
            "near": [],
            "near_count": None,
        }
    near = _near(way, hazards, within_m)
    return {
        "to": PICKED if picked else POST,
        "name": "" if picked else posts[way.post].name,
        "kind": way.kind,
        "seconds": round(way.seconds),
        "length_m": round(return_ways.length_m(way.line)),
        "line": return_ways.thinned(way.line).tolist(),
        "near": near[:MAX_NEAR],
        "near_count": len(near),
    }


def _near(way: Way, hazards: Sequence[Hazard], within_m: int) -> list[Doc]:
    """Return the hazards that may lie within so many metres of a way, in its order from the area.

    certain: all of the doubt about the place lies within as well.
    """
    along, away = return_ways.beside(way.line, lon_lat([one.place for one in hazards]))
    found = [
        {
            "source": one.source,
            "id": one.id,
            "by": one.by,
            "at": one.at,
            "kind": one.kind,
            "state": one.state,
            "what": one.what,
            "place": [one.place.lon, one.place.lat],
            "along_m": round(float(along[n])),
            "away_m": round(float(away[n])),
            "doubt_m": one.place.precision_m,
            "certain": bool(away[n] + one.place.precision_m <= within_m),
        }
        for n, one in enumerate(hazards)
        if away[n] - one.place.precision_m <= within_m
    ]
    return sorted(found, key=lambda one: (one["along_m"], one["away_m"], one["id"]))
