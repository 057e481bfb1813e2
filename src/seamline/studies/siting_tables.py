"""What a siting comes to: what each site serves, what serves each demand, and the picture of it."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.siting.place import Choice
from seamline.studies.siting_input import Ground
from seamline.studies.study import Chart, Column, Map, Said, Shape, Table, Value

Array = NDArray[np.float64]
Whole = NDArray[np.int64]

MAX_ROWS = 10_000
MAX_DRAWN = 4_000
"""Demands on a map; of more, the heaviest are drawn."""
UNSERVED, SERVED, TWICE, SITE, KEPT = -4, 1, 3, 5, 4


class Served(msgspec.Struct, frozen=True):
    """How each demand is served. All of shape (n,).

    site: place among the chosen sites of the nearest that counts, -1 for none; way: to it, nan for none;
    times: how many chosen sites count.
    """

    site: Whole
    way: Array
    times: Whole


def served(ground: Ground, choice: Choice, counts: NDArray[np.bool_]) -> Served:
    """Return how each demand is served. counts: shape (n, m), whether a site may serve a demand at all."""
    size = len(ground.demands)
    if not len(choice.sites):
        return Served(np.full(size, -1), np.full(size, np.nan), np.zeros(size, np.int64))
    may = counts[:, choice.sites]
    way = np.where(may, ground.way[:, choice.sites], np.inf)
    nearest = way.argmin(axis=1)
    least = way[np.arange(size), nearest]
    any_at_all = np.isfinite(least)
    return Served(
        np.where(any_at_all, nearest, -1),
        np.where(any_at_all, least, np.nan),
        may.sum(axis=1).astype(np.int64),
    )


def mean(values: Array, weight: Array) -> float | None:
    """Return the mean by weight, None where there is nothing to weigh."""
    total = float(weight.sum())
    return float((values * weight).sum()) / total if total > 0 else None


def of_sites(ground: Ground, choice: Choice, found: Served) -> Table:
    """Return the chosen sites: and what each serves."""
    columns = (
        Column("siting-site", "id"),
        Column("siting-at", "place"),
        Column("siting-use", "word"),
        Column("siting-cost"),
        Column("siting-demands", "count"),
        Column("siting-weight"),
        Column("siting-mean-way", ground.unit),
        Column("siting-farthest-way", ground.unit),
    )
    return Table(
        "siting-sites", columns, tuple(_row(ground, choice, found, at) for at in range(len(choice.sites)))
    )


def _row(ground: Ground, choice: Choice, found: Served, at: int) -> tuple[Value, ...]:
    site, own = int(choice.sites[at]), found.site == at
    return (
        ground.sites[site],
        _place(ground.site_at, site),
        "siting-kept" if ground.keep[site] else "siting-chosen",
        float(ground.price[site]),
        int(own.sum()),
        float(ground.weight[own].sum()),
        mean(found.way[own], ground.weight[own]),
        float(found.way[own].max()) if own.any() else None,
    )


def of_worth(ground: Ground, choice: Choice) -> Table:
    """Return what each site is worth that was chosen and not kept: without it, and with the best other."""
    columns = (
        Column("siting-site", "id"),
        Column("siting-missed"),
        Column("siting-instead", "id"),
        Column("siting-worse"),
    )
    rows = tuple(
        (
            ground.sites[site],
            float(missed),
            ground.sites[instead] if instead >= 0 else None,
            _known(worse),
        )
        for site, missed, instead, worse in zip(
            choice.sites.tolist(), choice.missed, choice.instead.tolist(), choice.worse, strict=True
        )
        if not np.isnan(missed)
    )
    return Table("siting-worth", columns, rows)


def of_demands(ground: Ground, choice: Choice, found: Served) -> Table:
    """Return which site serves each demand, the farthest first."""
    columns = (
        Column("siting-demand", "id"),
        Column("siting-at", "place"),
        Column("siting-weight"),
        Column("siting-site", "id"),
        Column("siting-way", ground.unit),
        Column("siting-times", "count"),
    )
    order = np.argsort(-np.nan_to_num(found.way, nan=-1.0), kind="stable")
    order = order[found.site[order] >= 0]
    rows = tuple(
        (
            ground.demands[one],
            _place(ground.demand_at, one),
            float(ground.weight[one]),
            ground.sites[int(choice.sites[found.site[one]])],
            float(found.way[one]),
            int(found.times[one]),
        )
        for one in order[:MAX_ROWS].tolist()
    )
    return Table("siting-demands", columns, rows, left_out=len(order) - len(rows))


def of_unserved(ground: Ground, found: Served) -> Table:
    """Return the demands that no chosen site serves, the heaviest first."""
    columns = (Column("siting-demand", "id"), Column("siting-at", "place"), Column("siting-weight"))
    bare = np.flatnonzero(found.site < 0)
    order = bare[np.argsort(-ground.weight[bare], kind="stable")]
    rows = tuple(
        (ground.demands[one], _place(ground.demand_at, one), float(ground.weight[one]))
        for one in order[:MAX_ROWS].tolist()
    )
    return Table("siting-unserved", columns, rows, left_out=len(order) - len(rows))


def pictures(ground: Ground, choice: Choice, found: Served) -> tuple[Chart | Map, ...]:
    """Return a map of the sites and what they serve, where places are known."""
    if ground.demand_at is None or ground.site_at is None:
        return ()
    shapes = []
    for one in np.sort(np.argsort(-ground.weight, kind="stable")[:MAX_DRAWN]).tolist():
        here = _spot(ground.demand_at, one)
        if found.site[one] < 0:
            shapes.append(Shape("point", (here,), UNSERVED))
            continue
        site = int(choice.sites[found.site[one]])
        shapes.append(Shape("line", (here, _spot(ground.site_at, site)), 0))
        shapes.append(Shape("point", (here,), TWICE if found.times[one] >= 2 else SERVED))
    for site in choice.sites.tolist():
        tone = KEPT if ground.keep[site] else SITE
        shapes.append(Shape("point", (_spot(ground.site_at, site),), tone, ground.sites[site]))
    legend = ((SITE, "site"), (KEPT, "kept"), (TWICE, "twice"), (SERVED, "once"), (UNSERVED, "none"))
    return (
        Map(
            "siting",
            tuple(shapes),
            tuple((tone, Said(f"study-siting-legend-{name}")) for tone, name in legend),
        ),
    )


def _spot(at: Array, number: int) -> tuple[float, float]:
    return float(at[number, 0]), float(at[number, 1])


def _place(at: Array | None, number: int) -> str | None:
    return None if at is None else f"{at[number, 1]:.5f} {at[number, 0]:.5f}"


def _known(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
