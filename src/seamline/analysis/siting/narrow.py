"""A problem without the sites that are settled as closed: fewer pairs to go through at every step."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.siting.bound import CLOSED
from seamline.analysis.siting.problem import Array, Problem, Whole

Status = NDArray[np.int8]


class Narrowed(msgspec.Struct, frozen=True):
    """A smaller problem. sites: which of the sites before each of its sites is; the rest as of ``bound``."""

    problem: Problem
    sites: Whole
    status: Status
    offers: Array
    usual: Array


def narrow(problem: Problem, status: Status, offers: Array, usual: Array) -> Narrowed:
    """Return the problem of the sites that are not closed. Values and bounds are those of the whole.

    Where serving costs nothing, demands that the same sites serve become one, which offers what all did.
    """
    left = np.flatnonzero(status != CLOSED)
    number = np.full(len(status), -1, np.int32)
    number[left] = np.arange(len(left), dtype=np.int32)
    size = len(problem.outside)
    row = np.repeat(np.arange(size), np.diff(problem.starts))
    there = number[problem.sites] >= 0
    row, sites, costs = row[there], number[problem.sites[there]], problem.costs[there]
    outside, second = problem.outside, problem.second
    starts = np.searchsorted(row, np.arange(size + 1)).astype(np.int64)
    if not costs.any():
        starts, sites, which, count = _one_of_equals(starts, sites)
        costs = np.zeros(len(sites))
        outside, second, offers = (
            np.bincount(which, weights=part, minlength=count).astype(np.float64)
            for part in (outside, second, offers)
        )
    smaller = Problem(
        starts, sites, costs, outside, second, problem.price[left], problem.budget, problem.kept[left]
    )
    return Narrowed(smaller, left, status[left], offers, usual[left].copy())


def _one_of_equals(starts: Whole, sites: NDArray[np.int32]) -> tuple[Whole, NDArray[np.int32], Whole, int]:
    """Return the lists that differ, and which of them each demand has. Lists are in order of sites."""
    seen: dict[bytes, int] = {}
    which = np.empty(len(starts) - 1, np.int64)
    lists: list[NDArray[np.int32]] = []
    for row in range(len(which)):
        own = sites[starts[row] : starts[row + 1]]
        which[row] = seen.setdefault(own.tobytes(), len(lists))
        if which[row] == len(lists):
            lists.append(own)
    lengths = [len(own) for own in lists]
    merged = np.concatenate(lists) if lists else np.empty(0, np.int32)
    return np.concatenate(([0], np.cumsum(lengths))).astype(np.int64), merged, which, len(lists)
