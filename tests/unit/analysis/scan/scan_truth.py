"""The scans by their definition, window by window, to hold the quick ones against."""

import math

import numpy as np

from seamline.analysis.scan.circles import on_sphere
from seamline.analysis.scan.permutation import Cases


def log_ratio(cases, expected, total):
    """The logarithm of the likelihood ratio, as the papers write it."""
    if cases <= expected:
        return 0.0
    outside = (total - cases) * math.log((total - cases) / (total - expected)) if cases < total else 0.0
    return cases * math.log(cases / expected) + outside


def rings(points, weights, most, radius_km):
    """For each centre, the sets of places of its circles, smallest first."""
    found = []
    for lat, lon in points:
        apart = [great_circle(lat, lon, *other) for other in points]
        sets = []
        for far in sorted({round(one, 6) for one in apart}):
            inside = [at for at, one in enumerate(apart) if one <= far + 1e-6]
            if far <= radius_km and sum(weights[at] for at in inside) <= most:
                sets.append(frozenset(inside))
        found.append(sets)
    return found


def great_circle(lat, lon, lat2, lon2):
    """Kilometres along the sphere, by the formula of haversines."""
    a, b, c, d = map(math.radians, (lat, lon, lat2, lon2))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(h))


def permutation_best(place, day, days, sets, longest, ahead, least):
    """For each centre, the highest ratio and the (places, first, last) that have it."""
    total = len(place)
    found = []
    for centre in sets:
        best, windows = 0.0, set()
        for inside in centre:
            here = np.isin(place, list(inside))
            for first in range(days):
                for last in range(first, min(days, first + longest)):
                    if ahead and last != days - 1:
                        continue
                    on = (day >= first) & (day <= last)
                    cases = int((here & on).sum())
                    if cases < least:
                        continue
                    stat = log_ratio(cases, here.sum() * on.sum() / total, total)
                    if stat > best * (1 + 1e-9):
                        best, windows = stat, set()
                    if stat > 0 and stat >= best * (1 - 1e-9):
                        windows.add((inside, first, last))
        found.append((best, windows))
    return found


def seam_line(segments=100):
    """(lat, lon) of segments 1 km long, one after the other along a straight line."""
    return [(34.0, 43.0 + number * 0.010847) for number in range(segments)]


def as_points(places):
    lat, lon = np.array(places).T
    return on_sphere(lat, lon)


def random_cases(rng, size, places, days):
    return Cases(rng.integers(0, places, size), rng.integers(0, days, size), places, days)
