"""Studies made by hand, with everything that a study can hold: no analysis stands behind them."""

import math

from seamline.studies.study import (
    Chart,
    Column,
    Figure,
    Map,
    Said,
    Series,
    Shape,
    Source,
    Study,
    Table,
)

DAY_ONE = 16_709  # 2015-10-01
HOSTILE = "<script>alert('1')</script> \"quoted\" & ]]> \x00\x07\u202eturned\u2069 {#read} #panic()"


def dated(points=120):
    """A chart over dates: a line with a gap and a band, steps, bars, points, marks."""
    x = tuple(float(DAY_ONE + 7 * n) for n in range(points))
    wave = [4 + 3 * math.sin(n / 8) + (9 if n == points // 3 else 0) for n in range(points)]
    y = tuple(None if points // 2 < n < points // 2 + 6 else value for n, value in enumerate(wave))
    return Chart(
        "weeks",
        "date",
        "day",
        "events",
        (
            Series(
                "north",
                x,
                y,
                "line",
                low=tuple(None if value is None else value - 1.5 for value in y),
                high=tuple(None if value is None else value + 2 for value in y),
            ),
            Series("الشمال الشرقي", x, tuple(value / 2 for value in wave), "step"),
            Series("alarm", x[::16], tuple(wave[::16]), "point"),
        ),
        (x[points // 3],),
    )


def bars():
    """Counts of three parties beside each other, over numbers."""
    x = tuple(float(n) for n in range(1, 9))
    series = [
        Series(name, x, tuple(float((n * k * 7) % 11) for n in range(1, 9)), "bar")
        for k, name in ((1, "alpha"), (2, "bravo"), (3, "charlie"))
    ]
    return Chart("hours", "number", "hour", "count", tuple(series))


def ground():
    """A map: areas of both sides of a scale, a line, points with names."""
    shapes = []
    for n in range(6):
        for m in range(5):
            lon, lat = 43.0 + 0.1 * n, 35.6 + 0.08 * m
            ring = ((lon, lat), (lon + 0.1, lat), (lon + 0.1, lat + 0.08), (lon, lat + 0.08))
            shapes.append(Shape("ring", ring, (n * 3 + m * 2) % 11 - 5))
    line = tuple((42.95 + 0.007 * n, 35.78 + 0.06 * math.sin(n / 9)) for n in range(100))
    shapes.append(Shape("line", line, 4))
    named = (("Makhmur", 43.58, 35.77), ("الكوير", 43.48, 36.05), ("پردێ", 43.2, 35.68))
    shapes += [Shape("point", ((lon, lat),), tone, name) for tone, (name, lon, lat) in enumerate(named, 2)]
    shapes.append(Shape("point", ((43.1, 35.95),), -4))
    legend = ((5, Said("study-word-yes")), (-5, Said("study-word-no")), (0, Said("study-unknown")))
    return Map("ground", tuple(shapes), legend)


def whole(rows=30, columns=20, *, scenario=""):
    """A study with figures, pictures, a narrow and a wide table, and all else. columns: of the wide one."""
    kinds = ("text", "place", "count", "number", "share", "date", "seconds", "metres", "word", "id")
    wide = tuple(Column(f"c{n}", kinds[n % len(kinds)], 2) for n in range(columns))
    values = {
        "text": "الكوير – Gwer",
        "place": "36.0421 43.4873",
        "count": 1_234,
        "number": 12.345,
        "share": 0.314,
        "date": DAY_ONE,
        "seconds": 5_400.0,
        "metres": 23_400.0,
        "word": "yes",
        "id": "SEG-0412",
    }
    row = tuple(values[column.kind] for column in wide)
    narrow = (
        Column("x1", "count"),
        Column("ratio", "number"),
        Column("low", "number"),
        Column("high", "number"),
    )
    ratios = tuple(
        (n, n / 7, None if n % 5 == 0 else n / 9, math.inf if n % 7 == 0 else n / 4) for n in range(rows)
    )
    return Study(
        kind="rate",
        settings=(
            Figure("level", 0.95, "share", 0),
            Figure("start", DAY_ONE, "date"),
            Figure("ground", "a-b", "id"),
        ),
        sources=(
            Source("events.csv", "0123456789abcdef" * 4, 12_345, 12_001, "CC BY 4.0"),
            Source("طرق.csv", "fedcba9876543210" * 4, 200, 200),
        ),
        figures=(
            Figure("ratio", 2.41),
            Figure("low", 1.37),
            Figure("high", None),
            Figure("when", DAY_ONE, "date"),
        ),
        tables=(Table("ratios", narrow, ratios), Table("wide", wide, (row,) * rows, left_out=1_000)),
        assumptions=(Said("study-rate-poisson"), Said("study-left-vague", {"count": 12})),
        cautions=(
            Said("study-left-place", {"count": 34}),
            Said("study-left-bad", {"count": 3, "reason": "x"}),
        ),
        pictures=(dated(), bars(), ground()),
        seed=20_161_017,
        replications=9_999,
        command="seamline analyse rate --counts /data/very/long/path/to/the/folder/of/the/input/counts-2016.csv",
        scenario=scenario,
    )
