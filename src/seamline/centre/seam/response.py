"""How fast anybody gets there, as the page shows it: per stretch, sector and cell, first and backup."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.drawdown.measures import QUANTILES, Measures, measures
from seamline.analysis.travel import speeds
from seamline.analysis.travel.orders import Cover
from seamline.centre.seam import timed
from seamline.centre.seam.cut_cells import Patch
from seamline.centre.seam.prepared import OFF_ROAD_KMH, WAYS, Prepared

Doc = dict[str, Any]

WITHIN_MIN = 60
LEAST_WITHIN_MIN, MOST_WITHIN_MIN = 5, 1_440
ASSUMED = (
    "study-travel-free-team",
    "study-travel-no-terrain",
    "study-travel-open-ground",
    "study-travel-speeds",
    "study-travel-joining",
    "study-travel-both-ways",
    "seam-assumed-of-record",
    "seam-assumed-no-fire",
    "seam-assumed-aid",
    "seam-assumed-blocks",
)

Whole = NDArray[np.int64]


def document(found: Prepared, now: int, within_min: int = WITHIN_MIN) -> Doc:
    """Return the response of all areas. now: ms UTC. within_min: of a cell that counts as covered."""
    return {
        "now": now,
        "within_min": within_min,
        "off_road_kmh": OFF_ROAD_KMH,
        "roads": roads_of(found),
        "measures": [{"ob": one.ob, "name": one.name} for one in found.asked.measures],
        "posts": _posts(found),
        "areas": [_area(found, patch, within_min) for patch in found.cut.patches],
        "speeds": _speeds(found),
        "cautions": cautions(found),
        "assumptions": [{"id": one, "args": {}} for one in ASSUMED],
    }


def roads_of(found: Prepared) -> Doc | None:
    """Return what is known of the roads that times rest on; None where there are none."""
    row = found.asked.roads
    if row is None:
        return None
    return {
        "digest": row.digest,
        "at": row.at,
        "source": row.source,
        "licence": row.licence,
        "edges": row.edges,
        "length_m": row.length_m,
        "pieces": row.pieces,
        "largest": row.largest_m / row.length_m if row.length_m else None,
        "shut": found.laid.shut if found.laid else 0,
    }


def cautions(found: Prepared) -> list[Doc]:
    """Return what has to be known of these times beside the assumptions."""
    said: list[Doc] = []
    if found.asked.roads is None:
        said.append({"id": "seam-no-roads", "args": {}})
    if not len(found.posts):
        said.append({"id": "seam-no-posts", "args": {}})
    if found.laid is not None:
        said += [{"id": one.message, "args": dict(one.args)} for one in found.laid.cautions]
        barred = sum(int(joined.barred.sum()) for joined in found.laid.ground.cell_joins[:1])
        if barred:
            said.append({"id": "study-travel-barred", "args": {"count": barred}})
    return said


def figures(told: Measures) -> Doc:
    """Return measures as an answer has them: shares, and seconds by quantile, null for never."""
    return {
        "covered": told.covered,
        "backed": told.backed,
        "reached": told.reached,
        **_quantiles("first", told.quantiles),
        **_quantiles("backup", told.backup_quantiles),
    }


def of_patch(cover: Cover, patch: Patch) -> Cover:
    """Return the part of a cover that is of one area."""
    part = slice(patch.low, patch.high)
    return Cover(cover.post[part], cover.value[part], cover.backup[part], cover.backup_value[part])


def _quantiles(name: str, values: tuple[float | None, ...]) -> Doc:
    return {
        f"{name}_{round(100 * share)}_s": None if value is None else timed.timed(value)
        for share, value in zip(QUANTILES, values, strict=True)
    }


def _posts(found: Prepared) -> list[Doc]:
    count = len(found.posts)
    weight = found.cut.weight
    first, second = (
        np.bincount(one[one >= 0], weight[one >= 0], count) for one in (found.cover.post, found.cover.backup)
    )
    on_road = found.laid.ground.post_joins.edge >= 0 if found.laid else np.zeros(count, np.bool_)
    return [
        {
            "id": post.id,
            "name": post.name,
            "parties": list(post.parties),
            "place": [post.place.lon, post.place.lat],
            "first_km2": round(float(first[at]), 1),
            "backup_km2": round(float(second[at]), 1),
            "on_road": bool(on_road[at]),
        }
        for at, post in enumerate(found.asked.posts)
    ]


def _area(found: Prepared, patch: Patch, within_min: int) -> Doc:
    cover = of_patch(found.cover, patch)
    weight = found.cut.weight[patch.low : patch.high]
    way = found.way[patch.low : patch.high]
    stretch = patch.area.stretch
    names = sorted(set(patch.sectors))
    sector = np.array([names.index(name) for name in patch.sectors], np.int64)[patch.segment]
    slowest = timed.worst(timed.band(cover.value), patch.order, patch.blocks)
    later = timed.worst(timed.band(cover.backup_value), patch.order, patch.blocks)
    return {
        "id": stretch.area.id,
        "agreement": stretch.understanding.id,
        "names": stretch.area.names,
        "cells": patch.high - patch.low,
        "cell_km": round(patch.size_km, 3),
        "ways": {name: int((way == at).sum()) for at, name in enumerate(WAYS)},
        **figures(measures(cover, weight, within_min * 60.0)),
        "segments": [
            {
                "id": one.id,
                "from_m": round(one.from_m),
                "to_m": round(one.to_m),
                "sector": name,
                "middle": [one.middle.lon, one.middle.lat],
                **row,
            }
            for one, name, row in zip(
                stretch.cut.segments,
                patch.sectors,
                _rows(found, cover, weight, patch.segment, len(patch.sectors), within_min),
                strict=True,
            )
        ],
        "sectors": [
            {"id": name, **row}
            for name, row in zip(
                names, _rows(found, cover, weight, sector, len(names), within_min), strict=True
            )
        ],
        "boxes": [[round(edge, 6) for edge in box] for box in patch.boxes.tolist()],
        "first_bands": slowest.tolist(),
        "backup_bands": later.tolist(),
    }


def _rows(
    found: Prepared, cover: Cover, weight: NDArray[np.float64], group: Whole, count: int, within_min: int
) -> list[Doc]:
    limit = within_min * 60.0
    owner = timed.most(group, count, cover.post.astype(np.int64), weight)
    second = timed.most(group, count, cover.backup.astype(np.int64), weight)
    columns = zip(
        timed.medians(group, count, cover.value, weight),
        timed.medians(group, count, cover.backup_value, weight),
        timed.shares(group, count, cover.value <= limit, weight),
        timed.shares(group, count, cover.backup_value <= limit, weight),
        owner.tolist(),
        second.tolist(),
        strict=True,
    )
    ids = found.posts.id
    return [
        {
            "first_s": first,
            "backup_s": late,
            "covered": covered,
            "backed": backed,
            "post": ids[post] if post >= 0 else "",
            "backup": ids[backup] if backup >= 0 else "",
        }
        for first, late, covered, backed, post, backup in columns
    ]


def _speeds(found: Prepared) -> list[Doc]:
    if found.laid is None:
        return []
    return [
        {"class": name, "kmh": speeds.KMH[name], "km": round(km, 1)} for name, km in found.laid.km.items()
    ]
