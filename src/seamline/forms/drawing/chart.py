"""Charts of studies: series over one axis, bands about them, upright marks.

Time runs left to right in every language, as the dates at its axis read. A value that is not known leaves a
gap; one that is not finite ends at the edge. What is denser than the eye sees is drawn by its extremes, so
that no peak is lost and a picture has a bounded size.
"""

import math
from itertools import pairwise

import msgspec

from seamline.forms.drawing import ticks
from seamline.forms.drawing.ink import series as ink_of
from seamline.forms.drawing.legend import Entry, Sample, legend, marker
from seamline.forms.drawing.svg import LETTER, WIDTH, Svg, short, width_of
from seamline.forms.drawing.thinning import COLUMN, Points, thinned
from seamline.forms.speech import apart, written
from seamline.forms.study_words import Say, named_by
from seamline.studies.study import Chart, Series

PLOT = 250.0
"""Height of the plot."""
MAX_SERIES = 12
MAX_MARKS = 60
MAX_NAMED_MARKS = 5
"""Up to so many marks say where they are."""
LARGEST, LEAST_SPAN = 1e15, 1e-12
"""What is larger is not drawn, and what is closer together is level: a picture has no room for either."""
_TOP, _RIGHT, _LEFT_LEAST = 40.0, 30.0, 34.0
SPREAD = 3.0
"""Width of a column of points: closer ones run into one another."""
_MARK_ROWS, _MARK_ROW, _MARK_GAP = 2, 13.0, 4.0
_MARKED = 40
"""A line of up to so many points has a marker at each; a longer one at about as few."""
_MARKS_OF_LONG = 9


class Frame(msgspec.Struct, frozen=True):
    """Where a plot lies, and what it spans. All finite, x0 < x1, y0 < y1; left < right."""

    left: float
    right: float
    top: float
    bottom: float
    x0: float
    x1: float
    y0: float
    y1: float

    def x(self, value: float) -> float:
        """Return where a value of the axis lies."""
        return self.left + (value - self.x0) / (self.x1 - self.x0) * (self.right - self.left)

    def y(self, value: float) -> float:
        """Return where a value lies; what is beyond the plot, at its edge."""
        share = (min(max(value, self.y0), self.y1) - self.y0) / (self.y1 - self.y0)
        return self.bottom - share * (self.bottom - self.top)


def chart(of: Chart, say: Say, language: str) -> str:
    """Return a chart as SVG in a language."""
    svg = Svg(named_by("picture", of.name, say), language)
    shown = of.series[:MAX_SERIES]
    frame, upright = _frame(of, shown)
    _axes(svg, frame, of, upright, say)
    bars = [number for number, one in enumerate(shown) if one.kind == "bar"]
    step = _step(shown)
    for number, one in enumerate(shown):
        if one.low and one.high:
            svg.path(f"r{number % 6}", _band(one, frame))
    for number, one in enumerate(shown):
        if one.kind == "bar":
            _bars(svg, frame, one, number, (bars.index(number), len(bars), step))
    for number, one in enumerate(shown):
        if one.kind != "bar":
            _line(svg, frame, one, number)
    _marks(svg, frame, of)
    end = legend(svg, frame.bottom + 42, _entries(of, shown, say))
    return svg.whole(end + 6)


def _marks(svg: Svg, frame: Frame, of: Chart) -> None:
    """Draw upright marks; a few say where they are, in a second row where the first has no room."""
    shown = sorted({at for at in of.marks if _drawable(at)})[:MAX_MARKS]
    ends = [-math.inf] * _MARK_ROWS
    for at in shown:
        x = frame.x(at)
        svg.path("mark", f"M{short(x)} {short(frame.top)}V{short(frame.bottom)}")
        if len(shown) > MAX_NAMED_MARKS:
            continue
        text = ticks.named(at, dated=of.axis == "date")
        half = width_of(text, LETTER - 1) / 2
        row = next((number for number, end in enumerate(ends) if x - half > end + _MARK_GAP), None)
        if row is not None:
            svg.number(x, frame.top - 5 - _MARK_ROW * row, text)
            ends[row] = x + half


def _frame(of: Chart, shown: tuple[Series, ...]) -> tuple[Frame, list[ticks.Tick]]:
    x0, x1 = _span([*(at for one in shown for at in one.x), *of.marks])
    if any(one.kind == "bar" for one in shown):
        half = _step(shown) / 2
        x0, x1 = x0 - half, x1 + half
    values = [at for one in shown for part in (one.y, one.low, one.high) for at in part if at is not None]
    low, high = _span(values)
    if any(one.kind == "bar" for one in shown) or 0 < low < 0.5 * high:
        low = min(low, 0.0)
    if low >= 0:
        high *= 1.04
    step = ticks.round_step((high - low) / (ticks.MOST - 1))
    low, high = math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step
    upright = ticks.numbers(low, high)
    left = max([_LEFT_LEAST, *(14 + width_of(text, LETTER - 1) for _, text in upright)])
    return Frame(left, WIDTH - _RIGHT, _TOP, _TOP + PLOT, x0, x1, low, high), upright


def _span(values: list[float]) -> tuple[float, float]:
    """Return least and greatest of those that can be drawn, apart from each other."""
    drawn = [value for value in values if _drawable(value)]
    low, high = min(drawn, default=0.0), max(drawn, default=1.0)
    if high - low <= max(LEAST_SPAN, 1e-9 * max(abs(low), abs(high))):
        room = max(abs(low) / 2, 1e3 * LEAST_SPAN) if low else 1.0
        return (0.0, 2 * low) if low > room else (low - room, high + room)
    return low, high


def _drawable(value: float) -> bool:
    return abs(value) <= LARGEST  # nan is not, nor is what is infinite


def _step(shown: tuple[Series, ...]) -> float:
    """Return the least distance of two bars."""
    at = sorted({x for one in shown if one.kind == "bar" for x in one.x if _drawable(x)})
    return min((b - a for a, b in pairwise(at)), default=1.0)


def _axes(svg: Svg, frame: Frame, of: Chart, upright: list[ticks.Tick], say: Say) -> None:
    for value, text in upright:
        y = frame.y(value)
        svg.path("grid", f"M{short(frame.left)} {short(y)}H{short(frame.right)}")
        svg.number(frame.left - 6, y + 4, text, "end")
    level = ticks.dates if of.axis == "date" else ticks.numbers
    way = "".join(
        f"M{short(frame.x(value))} {short(frame.bottom)}v4" for value, _ in level(frame.x0, frame.x1)
    )
    for value, text in level(frame.x0, frame.x1):
        svg.number(frame.x(value), frame.bottom + 17, text)
    svg.path(
        "axis", f"M{short(frame.left)} {short(frame.top)}V{short(frame.bottom)}H{short(frame.right)}{way}"
    )
    svg.text(6, 13, named_by("axis", of.y, say), ink="d")
    svg.text(frame.right, frame.bottom + 34, named_by("axis", of.x, say), "end", ink="d")


def _runs(one: Series, *parts: tuple[float | None, ...]) -> list[list[tuple[float, ...]]]:
    """Return the stretches in which x and all parts are known."""
    runs: list[list[tuple[float, ...]]] = [[]]
    for x, *values in zip(one.x, *parts, strict=False):
        if _drawable(x) and all(value is not None and not math.isnan(value) for value in values):
            runs[-1].append((x, *(value for value in values if value is not None)))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _placed(one: Series, frame: Frame, part: tuple[float | None, ...]) -> list[Points]:
    return [[(frame.x(x), frame.y(y)) for x, y in run] for run in _runs(one, part)]


def _band(one: Series, frame: Frame) -> str:
    way = ""
    for run in _runs(one, one.low, one.high):
        lower = thinned([(frame.x(x), frame.y(low)) for x, low, _ in run])
        upper = thinned([(frame.x(x), frame.y(high)) for x, _, high in run])
        if len(run) == 1:  # one value has a band as narrow as can be seen
            lower, upper = _widened(lower), _widened(upper)
        if one.kind == "step":
            lower, upper = _stepped(lower), _stepped(upper)
        way += _way([*upper, *reversed(lower)]) + "z"
    return way


def _widened(points: Points) -> Points:
    return [(points[0][0] - 2, points[0][1]), (points[0][0] + 2, points[0][1])]


def _stepped(points: Points) -> Points:
    out = points[:1]
    for (_, before), (x, y) in pairwise(points):
        out += [(x, before), (x, y)]
    return out


def _way(points: Points) -> str:
    return "M" + "L".join(f"{short(x)} {short(y)}" for x, y in points)


def _line(svg: Svg, frame: Frame, one: Series, number: int) -> None:
    way, marks = "", ""
    for run in _placed(one, frame, one.y):
        points = thinned(run, column_width=SPREAD if one.kind == "point" else COLUMN)
        if one.kind != "point":
            way += _way(_stepped(points) if one.kind == "step" else points)
        if one.kind == "point":
            marked = points
        elif len(run) <= _MARKED:
            marked = run
        else:
            marked = run[:: max(1, len(run) // _MARKS_OF_LONG)]
        marks += "".join(marker(number, x, y) for x, y in marked)
    if way:
        svg.path(ink_of(number), way)
    if marks:
        svg.path(f"m{number % 6}", marks)


def _bars(svg: Svg, frame: Frame, one: Series, number: int, place: tuple[int, int, float]) -> None:
    """Draw bars. place: which of how many stand side by side, and how far apart they stand."""
    at, of, step = place
    whole = (frame.x(frame.x0 + step) - frame.left) * 0.84
    wide = max(whole / of, 0.6)
    zero = frame.y(0.0)
    way, marks = "", ""
    for run in _placed(one, frame, one.y):
        for x, y in thinned(run, of=zero):
            left = x - whole / 2 + at * wide
            way += f"M{short(left)} {short(zero)}V{short(y)}h{short(wide)}V{short(zero)}z"
            if at >= 3 and wide > 4:
                marks += marker(number, left + wide / 2, y - 5)
    if way:
        svg.path(f"b{number % 6}", way)
    if marks:
        svg.path(f"m{number % 6}", marks)


def _name(one: Series, say: Say) -> str:
    named = named_by("series", one.name, say)
    return f"{named} {apart(written(one.text))}" if one.text else named


def _entries(of: Chart, shown: tuple[Series, ...], say: Say) -> list[Entry]:
    found: list[Entry] = []
    if len(shown) > 1 or (shown and shown[0].low):
        found += [(_sample(number, one), _name(one, say)) for number, one in enumerate(shown)]
    if any(one.low and one.high for one in shown):
        found.append((lambda svg, x, y: svg.box("range", x - 13, y - 6, 26, 12), say("study-band")))
    if of.marks:
        found.append(
            (lambda svg, x, y: svg.path("mark", f"M{short(x)} {short(y - 8)}v16"), say("study-marks"))
        )
    if len(of.series) > MAX_SERIES:
        left = len(of.series) - MAX_SERIES
        found.append((lambda svg, x, y: None, say("study-series-left", count=left)))  # noqa: ARG005 - nothing to show
    return found


def _sample(number: int, one: Series) -> Sample:
    def sample(svg: Svg, x: float, y: float) -> None:
        if one.kind == "bar":
            svg.box(f"b{number % 6}", x - 8, y - 6, 16, 12)
            return
        if one.kind != "point":
            svg.path(ink_of(number), f"M{short(x - 14)} {short(y)}h28")
        svg.path(f"m{number % 6}", marker(number, x, y))

    return sample
