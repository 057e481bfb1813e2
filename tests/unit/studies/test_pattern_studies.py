"""What near repeats and hot spots draw, and that every name in them has words."""

import numpy as np
import pytest

from seamline import words
from seamline.analysis.spread import in_turn
from seamline.studies import events as table
from seamline.studies import hotspot_events, hotspots, knox
from seamline.studies.study import Chart, Map, Source


def happened(*, hot):
    """Eighty days of events: anywhere, and in the last twenty also by twos about one spot."""
    random = np.random.default_rng(3)
    rows = ["date,lat,lon"]
    for day in range(80):
        date = np.datetime64("2020-01-01") + day
        for number in range(4 + (6 if hot and day >= 60 else 0)):
            spread = 0.4 if number < 4 else 0.01
            lat, lon = random.uniform(-spread, spread, 2)
            rows.append(f"{date},{35 + lat:.5f},{43 + lon:.5f}")
    return table.read(line + "\n" for line in rows)


def source(*_):
    return Source("events.csv")


def near(*, hot=True):
    asked = knox.Asked((2_000.0, 5_000.0), (7, 14), replications=99)
    return knox.of_events(happened(hot=hot), source, asked, in_turn)


def over_time(*, hot=True):
    return hotspot_events.of_events(happened(hot=hot), source, hotspot_events.Asked(), (), in_turn)


def of_values():
    rows = "".join(f"{n},{n % 7},{35 + n // 5 / 10},{43 + n % 5 / 10}\n" for n in range(25))
    named = hotspots.Named()
    areas = hotspots.read(("id,value,lat,lon\n" + rows).splitlines(keepends=True), named)
    return hotspots.of_areas(areas, named, source, in_turn, 19, 1)


def test_events_with_others_near_and_soon_are_drawn_where_a_band_stands_out():
    (drawn,) = near().pictures
    assert {shape.kind for shape in drawn.shapes} == {"point"}
    assert {shape.tone for shape in drawn.shapes} <= {tone for tone, _ in drawn.legend}
    most = np.array([shape.points[0] for shape in drawn.shapes[:100]])
    assert (np.abs(most - (43, 35)) < 0.02).all()
    assert not near(hot=False).pictures


def test_hot_cells_are_drawn_last_and_strongest_and_the_chart_counts_them():
    drawn, chart = over_time().pictures
    assert isinstance(drawn, Map)
    assert isinstance(chart, Chart)
    strong = drawn.shapes[-1]
    assert strong.tone == max(shape.tone for shape in drawn.shapes) > 0
    lon, lat = np.mean(strong.points[:-1], axis=0)
    assert abs(lon - 43) < 0.3 > abs(lat - 35)
    hot = {row[0]: row[2] for row in over_time().tables[2].rows}
    assert dict(zip(chart.series[0].x, chart.series[0].y, strict=True)) == hot
    assert hot[max(hot)] > 0
    assert not any(shape.tone for shape in over_time(hot=False).pictures[0].shapes)


@pytest.mark.long
@pytest.mark.parametrize("study", [near(), over_time(), of_values()], ids=["near", "over-time", "values"])
def test_every_name_has_words(study):
    ids = [f"study-{study.kind}", f"study-{study.kind}-about"]
    ids += [f"study-setting-{one.name}" for one in study.settings]
    ids += [f"study-figure-{one.name}" for one in study.figures]
    ids += [one.message for one in (*study.assumptions, *study.cautions)]
    ids += [f"study-word-{one.value}" for one in study.settings if one.kind == "word"]
    for one in study.tables:
        ids += [f"study-table-{one.name}", *(f"study-column-{column.name}" for column in one.columns)]
        for column, values in zip(one.columns, zip(*one.rows, strict=True), strict=True):
            ids += [f"study-word-{value}" for value in set(values) - {None} if column.kind == "word"]
    for one in study.pictures:
        ids.append(f"study-picture-{one.name}")
        if isinstance(one, Map):
            ids += [said.message for _, said in one.legend]
        else:
            ids += [f"study-axis-{one.x}", f"study-axis-{one.y}"]
            ids += [f"study-series-{series.name}" for series in one.series]
    lacking = [(tag, one) for one in ids for tag in words.languages() if not words.has(tag, one)]
    assert not lacking
