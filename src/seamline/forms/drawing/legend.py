"""Legends: what each line, bar and tone stands for, in rows below a picture."""

from collections.abc import Callable

from seamline.forms.drawing.svg import WIDTH, Svg, short, width_of

ROW = 20.0
SAMPLE = 30.0
"""Width of what is shown before the words."""
_GAP, _EDGE = 22.0, 8.0

Sample = Callable[[Svg, float, float], None]
Entry = tuple[Sample, str]
"""What draws the sample about a middle, and the words beside it."""


def legend(svg: Svg, top: float, entries: list[Entry]) -> float:
    """Draw entries in rows, from the side where the language begins; return where the last row ends."""
    at, row = _EDGE, 0
    for sample, words in entries:
        wide = SAMPLE + 6 + width_of(words)
        if at > _EDGE and at + wide > WIDTH - _EDGE:
            at, row = _EDGE, row + 1
        middle = top + row * ROW + ROW / 2
        if svg.rtl:
            sample(svg, WIDTH - at - SAMPLE / 2, middle)
            svg.text(WIDTH - at - SAMPLE - 6, middle + 4, words, "end")
        else:
            sample(svg, at + SAMPLE / 2, middle)
            svg.text(at + SAMPLE + 6, middle + 4, words)
        at += wide + _GAP
    return top + (row + 1) * ROW if entries else top


def marker(number: int, x: float, y: float, size: float = 3.2) -> str:
    """Return the way of a marker: its shape tells series apart."""
    return _SHAPES[number % len(_SHAPES)](x, y, size)


def disc(x: float, y: float, size: float) -> str:
    """Return the way of a disc. size: half its width, as of all that follow."""
    half, whole = short(size), short(2 * size)
    return f"M{short(x - size)} {short(y)}a{half} {half} 0 1 0 {whole} 0a{half} {half} 0 1 0 -{whole} 0z"


def square(x: float, y: float, size: float) -> str:
    """Return the way of a square."""
    whole = short(2 * size)
    return f"M{short(x - size)} {short(y - size)}h{whole}v{whole}h-{whole}z"


def _triangle(x: float, y: float, size: float, up: float = 1.0) -> str:
    side = short(1.2 * size)
    return f"M{short(x)} {short(y - up * 1.2 * size)}l{side} {short(up * 2.2 * size)}h-{short(2.4 * size)}z"


def _turned(x: float, y: float, size: float) -> str:
    return _triangle(x, y, size, -1.0)


def _diamond(x: float, y: float, size: float) -> str:
    side = short(1.4 * size)
    return f"M{short(x)} {short(y - 1.4 * size)}l{side} {side}l-{side} {side}l-{side} -{side}z"


def _cross(x: float, y: float, size: float) -> str:
    whole = short(2 * size)
    return f"M{short(x - size)} {short(y)}h{whole}M{short(x)} {short(y - size)}v{whole}"


_SHAPES = (disc, square, _triangle, _diamond, _turned, _cross)
