"""Coverage worked out the slow way: every point against every look, on the ellipsoid, in plain Python."""

import math

import numpy as np

from seamline.analysis.coverage import sensors
from seamline.analysis.coverage.cover import Segments
from seamline.analysis.coverage.looks import Sightings, Standing
from seamline.terms.geodesy import WGS84

HOUR = 3_600_000
AT = 1_600_000_000_000
KIND = {name: number for number, name in enumerate(sensors.KINDS)}
TABLE = sensors.checked({})


def sightings(*rows):
    """Rows (lon, lat, hours before AT, party, unit, kind, precision_m, piece); the last two may be left out."""
    whole = [(*row, *(0, 0)[len(row) - 6 :]) for row in rows]
    columns = list(zip(*whole, strict=True)) or [()] * 8
    lon, lat, age, party, unit, kind, precision, piece = columns
    return Sightings(
        np.array(lon, float),
        np.array(lat, float),
        np.array([AT - round(hours * HOUR) for hours in age], np.int64),
        np.array(party, np.int64),
        np.array(unit, np.int64),
        np.array([KIND[name] for name in kind], np.int64),
        np.array(precision, float),
        np.array(piece, np.int64),
    )


def standing(*rows):
    """Rows (lon, lat, party, unit, kind, range_m or nan, hours since, hours ago left; negative: not yet)."""
    lon, lat, party, unit, kind, reach, since, until = list(zip(*rows, strict=True)) or [()] * 8
    return Standing(
        np.array(lon, float),
        np.array(lat, float),
        np.array(party, np.int64),
        np.array(unit, np.int64),
        np.array([KIND[name] for name in kind], np.int64),
        np.array(reach, float),
        np.array([AT - round(hours * HOUR) for hours in since], np.int64),
        np.array([AT - round(hours * HOUR) for hours in until], np.int64),
    )


def cells(lon, lat):
    """Each point a segment of its own."""
    lon, lat = np.atleast_1d(np.asarray(lon, float)), np.atleast_1d(np.asarray(lat, float))
    return Segments(lon, lat, np.arange(len(lon) + 1), np.ones(len(lon)))


def stretches(*lines):
    """Each a list of (lon, lat), a segment of length 1,000 m."""
    places = np.array([place for line in lines for place in line], float)
    first = np.cumsum([0, *(len(line) for line in lines)])
    return Segments(places[:, 0], places[:, 1], first, np.full(len(lines), 1_000.0))


def metres(lon, lat, lon2, lat2):
    return WGS84.inv(lon, lat, lon2, lat2)[2]


def reference(segments, seen, held, rules, parties):
    """(per party and together: list of (age_h, quality, worth, units, parties)) for looks that go nowhere.

    For positions between which nothing is filled in.
    """
    looks = []
    for n in range(len(seen)):
        one = TABLE[sensors.KINDS[seen.kind[n]]]
        age = (AT - seen.at[n]) / HOUR
        if age >= 0:
            reach = one.range_m - seen.precision_m[n]
            looks.append((seen.lon[n], seen.lat[n], reach, age, one, int(seen.party[n]), int(seen.unit[n])))
    for n in range(len(held)):
        one = TABLE[sensors.KINDS[held.kind[n]]]
        if held.since[n] > AT:
            continue
        age = max(AT - held.until[n], 0) / HOUR
        reach = one.range_m if math.isnan(held.range_m[n]) else held.range_m[n]
        looks.append((held.lon[n], held.lat[n], reach, age, one, int(held.party[n]), int(held.unit[n])))
    groups = [{party} for party in range(parties)] + [set(range(parties))]
    return [[_segment(segments, s, looks, group, rules) for s in range(len(segments))] for group in groups]


def _segment(segments, s, looks, group, rules):
    ages, qualities, worths, units, sides = [], [], [], [], []
    for point in range(segments.first[s], segments.first[s + 1]):
        age, quality, worth, watching, theirs = math.inf, 0.0, 0.0, set(), set()
        for lon, lat, reach, when, one, party, unit in looks:
            away = metres(lon, lat, segments.lon[point], segments.lat[point])
            if party not in group or reach <= 0 or away > reach:
                continue
            value = one.quality * 0.5 ** (when / one.half_life_h)
            if (when, -one.quality) < (age, -quality):
                age, quality = when, one.quality
            worth = max(worth, value)
            if value >= rules.enough:
                watching.add(unit)
                theirs.add(party)
        ages.append(age)
        qualities.append(quality)
        worths.append(worth)
        units.append(len(watching))
        sides.append(len(theirs))
    need = max(1, math.ceil(len(ages) * rules.share))
    return (
        sorted(ages)[need - 1],
        sum(qualities) / len(ages),
        sum(worths) / len(ages),
        sorted(units, reverse=True)[need - 1],
        sorted(sides, reverse=True)[need - 1],
    )
