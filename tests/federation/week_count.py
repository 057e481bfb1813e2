"""A count of a week of the published file that shares no code with the programme: csv, dates and plane geometry.

It knows the rules of ``docs/replay.md`` and nothing else: which rows are played, who files them, what article 1
lets go (what lies for certain in the seam and 5 km round it), which sector a released place lies in.
"""

import csv
import datetime as dt
import math
from collections import Counter
from itertools import pairwise

import pyproj

LINES = {
    "federal": (
        "42.10,36.52 42.50,36.42 43.02,36.28 43.22,35.98 43.32,35.72 43.62,35.40 43.98,35.30"
        " 44.30,35.24 44.42,35.02 44.52,34.78 44.72,34.52 44.98,34.30 45.18,34.14"
    ),
    "region": (
        "42.28,36.76 42.72,36.70 43.26,36.50 43.48,36.12 43.62,35.86 43.94,35.70 44.22,35.66"
        " 44.60,35.46 44.76,35.18 44.86,34.92 45.06,34.72 45.26,34.52 45.44,34.36"
    ),
}
SECTORS = {
    "s0": (42.30, 36.05, 43.20, 36.75),
    "s1": (43.20, 35.55, 43.95, 36.20),
    "s2": (43.95, 35.05, 44.70, 35.90),
    "s3": (44.40, 34.10, 45.50, 35.05),
}
"""West, south, east, north. The first that holds a place has it."""
HALF_KM = {"1": 2, "2": 25, "3": 50, "4": 150, "5": 100, "6": 500, "7": 1000}
"""How far off the published place may be, by where_prec: half the side of a square."""
NEAR_KM, SIGHT_KM, ROUND_KM = 50, 20, 5
CLEAR_KM = 0.1
"""A place as near to an edge as this would be the geometry's matter, not the count's."""

UTM38 = pyproj.Proj(proj="utm", zone=38, ellps="WGS84")


def lines_of(text):
    return [tuple(map(float, pair.split(","))) for pair in text.split()]


def from_segment_km(lon, lat, a, b):
    """Plane distance of a place from a segment, with the place as the middle of the plane."""
    east, north = 111.320 * math.cos(math.radians(lat)), 110.95
    ax, ay, bx, by = (a[0] - lon) * east, (a[1] - lat) * north, (b[0] - lon) * east, (b[1] - lat) * north
    along = (bx - ax) ** 2 + (by - ay) ** 2
    share = max(0.0, min(1.0, -(ax * (bx - ax) + ay * (by - ay)) / along)) if along else 0.0
    return math.hypot(ax + share * (bx - ax), ay + share * (by - ay))


def from_path_km(lon, lat, path):
    return min(from_segment_km(lon, lat, a, b) for a, b in pairwise(path))


def inside(lon, lat, ring):
    crossed = 0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > lat) != (y2 > lat):
            crossed += lon < x1 + (x2 - x1) * (lat - y1) / (y2 - y1)
    return crossed % 2 == 1


class Row:
    """One row of the file, as far as the rules look at it."""

    def __init__(self, row):
        self.id = row["id"]
        self.day = dt.date(*map(int, row["date_start"][:10].split("-")))
        self.lon, self.lat = float(row["longitude"]), float(row["latitude"])
        self.doubt_km = HALF_KM[row["where_prec"]] * math.sqrt(2)  # of a square that may be turned any way
        self.undated = int(row["date_prec"]) >= 3
        away = {party: from_path_km(self.lon, self.lat, lines_of(text)) for party, text in LINES.items()}
        for limit in (NEAR_KM, SIGHT_KM):
            assert all(abs(km - limit) > CLEAR_KM for km in away.values()) or self.undated, row["id"]
        nearest = min(away, key=away.get)
        self.near = away[nearest] <= NEAR_KM
        self.filers = {party for party, km in away.items() if km <= SIGHT_KM or party == nearest}
        self.released = self._in_the_seam()

    def _in_the_seam(self):
        one, other = (lines_of(text) for text in LINES.values())
        ring = one + other[::-1]
        edge = from_path_km(self.lon, self.lat, [*ring, ring[0]])
        within = edge if inside(self.lon, self.lat, ring) else -edge
        spare = within + ROUND_KM - self.doubt_km
        assert abs(spare) > CLEAR_KM, self.id
        return spare > 0

    def sector(self):
        """The sector in which the square kilometre that was released lies with all of its doubt."""
        east, north = UTM38(self.lon, self.lat)
        lon, lat = UTM38(east // 1000 * 1000 + 500, north // 1000 * 1000 + 500, inverse=True)
        for name, (west, south, east_end, north_end) in SECTORS.items():
            ring = [(west, south), (east_end, south), (east_end, north_end), (west, north_end)]
            edge = from_path_km(lon, lat, [*ring, ring[0]])
            spare = (edge if inside(lon, lat, ring) else -edge) - self.doubt_km
            assert abs(spare) > CLEAR_KM, self.id
            if spare > 0:
                return name
        return ""


class Count:
    """What a situation report of a day has to say."""

    def __init__(self, rows):
        gone = [row for row in rows if row.released]
        self.total = len(gone)
        self.figures = dict(Counter(("spot", row.sector()) for row in gone))
        self.reports_of_events = sorted(len(row.filers) for row in gone)
        self.filed = Counter(party for row in rows for party in row.filers)
        self.let_go = Counter(party for row in gone for party in row.filers)


def count(file, monday):
    """Return ``{day: Count}`` of a week, and how many of its rows have no day."""
    days = [monday + dt.timedelta(days=number) for number in range(7)]
    with file.open(encoding="utf-8", newline="") as handle:
        mine = [
            row
            for raw in csv.DictReader(handle)
            if raw["date_start"][:10] in {day.isoformat() for day in days} and (row := Row(raw)).near
        ]
    dated = [row for row in mine if not row.undated]
    return {day: Count([row for row in dated if row.day == day]) for day in days}, len(mine) - len(dated)


def busiest(file):
    """Return the Monday of the week with most rows whose place lies between the lines, and how many."""
    one, other = (lines_of(text) for text in LINES.values())
    ring, found = one + other[::-1], Counter()
    with file.open(encoding="utf-8", newline="") as handle:
        for raw in csv.DictReader(handle):
            if inside(float(raw["longitude"]), float(raw["latitude"]), ring):
                day = dt.date(*map(int, raw["date_start"][:10].split("-")))
                found[day - dt.timedelta(days=day.weekday())] += 1
    return found.most_common(1)[0]
