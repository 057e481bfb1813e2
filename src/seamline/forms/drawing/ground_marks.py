"""What tells where a map lies and how large it is: degrees at its edges, a scale bar, north."""

from seamline.forms.drawing import ticks
from seamline.forms.drawing.ground import Ground
from seamline.forms.drawing.svg import Svg, short, width_of
from seamline.forms.speech import ltr
from seamline.forms.study_words import Say

_MOST_TICKS = 5
_KILOMETRE = 1_000


def degrees(svg: Svg, ground: Ground, say: Say) -> None:
    """Draw lines of longitude and latitude with their degrees at the lower and left edge."""
    right, bottom = ground.left + ground.width, ground.top + ground.height
    way = ""
    for value, text in ticks.numbers(ground.lon0, ground.lon1, _MOST_TICKS):
        x = ground.left + (value - ground.lon0) * ground.scale * ground.cosine
        way += f"M{short(x)} {short(ground.top)}V{short(bottom)}"
        side = "east" if value >= 0 else "west"
        svg.text(
            x,
            bottom + 15,
            say(f"study-degrees-{side}", value=ltr(f"{text.lstrip('-')}°")),
            "middle",
            ink="d",
            size=10,
        )
    for value, text in ticks.numbers(ground.lat0, ground.lat1, _MOST_TICKS):
        y = ground.top + (ground.lat1 - value) * ground.scale
        way += f"M{short(ground.left)} {short(y)}H{short(right)}"
        side = "north" if value >= 0 else "south"
        words = say(f"study-degrees-{side}", value=ltr(f"{text.lstrip('-')}°"))
        svg.text(ground.left - 5, y + 4, words, "end", ink="d", size=10)
    svg.path("grid", way)


def frame(svg: Svg, ground: Ground) -> None:
    """Draw the map's edge."""
    svg.path(
        "axis",
        f"M{short(ground.left)} {short(ground.top)}h{short(ground.width)}v{short(ground.height)}"
        f"h{short(-ground.width)}z",
    )


def scale_bar(svg: Svg, ground: Ground, top: float, say: Say) -> None:
    """Draw a bar of a round length, at most a fifth of the map, and the arrow to the north beside it."""
    metres = ticks.round_step(ground.metres * ground.width / 10)
    wide = metres / ground.metres
    x, y = ground.left + 14, top + 10
    svg.path("axis", f"M{short(x)} {short(y - 4)}v4h{short(wide)}v-4")
    long = metres >= _KILOMETRE
    words = say("length-km", n=round(metres / _KILOMETRE)) if long else say("length-m", n=round(metres))
    svg.text(x + wide + 8, y + 2, words, ink="d", size=11)
    north = ground.left + ground.width - 16
    svg.path("solid", f"M{short(north)} {short(top - 4)}l5 15l-5 -4l-5 4z")
    svg.text(north - 12, y + 2, say("study-north"), "end", ink="d", size=11)


Box = tuple[float, float, float, float]


def letters(svg: Svg, at: tuple[float, float], words: str, taken: list[Box], ground: Ground) -> bool:
    """Write beside a point where nothing stands yet and the map has room; whether there was room."""
    x, y = at
    wide = width_of(words, 11)
    right, left = ground.left + ground.width, ground.left
    fitting = [start for start in (x + 6, x - 6 - wide) if left <= start and start + wide <= right]
    # What is too long for either side ends at the map's edge.
    for start in fitting or [max(left, right - wide)]:
        box = (start, y - 8, start + wide, y + 6)
        if not any(
            box[0] < one[2] and one[0] < box[2] and box[1] < one[3] and one[1] < box[3] for one in taken
        ):
            taken.append(box)
            svg.text(box[0], y + 3.5, words, ink="name", size=11)
            return True
    return False
