"""What lines, areas and letters of a picture look like, by name.

Each name is a class and the attributes that go with it. On paper the attributes hold; a page that is dark
gives the classes other colours (``components/study/Picture.svelte``), which go before attributes. Colours are
never alone: series differ by dash and marker, the sides of a scale by dash and shape, its steps by size.
"""

from collections.abc import Mapping

from seamline.studies.study import UNKNOWN

MAX_TONE = 5

_SERIES = ("#0b4f9c", "#b34700", "#1b6e3c", "#7a1fa2", "#7d6300", "#404040")
_DASHES = ("", "7 3", "2 3", "9 3 2 3", "5 2 1 2 1 2", "12 4")
_FILLED = ("0.85", "0", "0.4", "0", "0.4", "0")
"""Bars of series after series: full, hollow, pale."""
_WARM = ("#ece8e1", "#f9dcae", "#f2b26d", "#de7a36", "#b5481c", "#76200b")
_COLD = ("#ece8e1", "#d3e4f1", "#9dc4e2", "#5f9aca", "#2f6da5", "#133f70")
_THIN = ("#8a8378", "#c98a2b", "#c4691c", "#b5481c", "#94300f", "#651805")
_THIN_COLD = ("#8a8378", "#5f9aca", "#4585ba", "#2f6da5", "#1d5489", "#0f365f")

_HOLLOW = {"fill": "none", "stroke": "#6b645a", "stroke-width": "1", "stroke-dasharray": "1 3"}

_KINDS = {"line": "l", "point": "p"}

SERIES = len(_SERIES)
COLD_DASH = "4 2"


def series(number: int) -> str:
    """Return the name of the ink of a series."""
    return f"s{number % SERIES}"


def strength(tone: int) -> int:
    """Return how strong a tone is, 0 to MAX_TONE; what is not known is not strong."""
    return 0 if tone == UNKNOWN else min(abs(tone), MAX_TONE)


def toned(kind: str, tone: int) -> str:
    """Return the name of the ink of a shape. kind: line, ring or point."""
    if tone == UNKNOWN:
        return f"{_KINDS.get(kind, 'a')}u"
    strong = strength(tone)
    side = "c" if tone < 0 and strong else "w"
    return f"{_KINDS.get(kind, 'a')}{side}{strong}"


def _of_series() -> dict[str, Mapping[str, str]]:
    found: dict[str, Mapping[str, str]] = {}
    for number, colour in enumerate(_SERIES):
        drawn = {"fill": "none", "stroke": colour, "stroke-width": "1.8"}
        if _DASHES[number]:
            drawn["stroke-dasharray"] = _DASHES[number]
        found[f"s{number}"] = drawn
        found[f"m{number}"] = {"fill": colour, "stroke": colour, "stroke-width": "1"}
        found[f"b{number}"] = {
            "fill": colour,
            "fill-opacity": _FILLED[number],
            "stroke": colour,
            "stroke-width": "1",
        }
        found[f"r{number}"] = {"fill": colour, "fill-opacity": "0.16", "stroke": "none"}
    return found


def _of_tones() -> dict[str, Mapping[str, str]]:
    found: dict[str, Mapping[str, str]] = {}
    for strength in range(MAX_TONE + 1):
        sides = (("w", _WARM, _THIN, ""), ("c", _COLD, _THIN_COLD, COLD_DASH))
        for side, filled, thin, dash in sides if strength else sides[:1]:
            dashed = {"stroke-dasharray": dash} if dash else {}
            found[f"a{side}{strength}"] = {
                "fill": filled[strength],
                "fill-opacity": "0.8",
                "stroke": "#3a3a3a" if strength else "#8a8378",
                "stroke-width": "0.7",
                **dashed,
            }
            found[f"p{side}{strength}"] = {"fill": filled[strength], "stroke": "#111111", "stroke-width": "1"}
            found[f"l{side}{strength}"] = {
                "fill": "none",
                "stroke": thin[strength],
                "stroke-width": f"{1 + 0.7 * strength:.1f}",
                **dashed,
            }
    return found


INKS: Mapping[str, Mapping[str, str]] = {
    "t": {"fill": "#111111"},
    "d": {"fill": "#4a4a4a"},
    "axis": {"fill": "none", "stroke": "#4a4a4a", "stroke-width": "1"},
    "grid": {"fill": "none", "stroke": "#d9d9d9", "stroke-width": "0.8"},
    "mark": {"fill": "none", "stroke": "#111111", "stroke-width": "1", "stroke-dasharray": "3 3"},
    "solid": {"fill": "#111111"},
    "name": {
        "fill": "#111111",
        "stroke": "#ffffff",
        "stroke-width": "3",
        "stroke-linejoin": "round",
        "paint-order": "stroke",
    },
    "range": {"fill": "#777777", "fill-opacity": "0.22", "stroke": "none"},
    **{f"{kind}u": _HOLLOW for kind in "apl"},
    **_of_series(),
    **_of_tones(),
}
"""t: letters. d: letters beside. name: letters on a map, with a rim in the colour of the ground.

s, m, b, r with a number: a series' line, its markers, its bars, its band. a, p, l with w or c and a tone: an
area, a point and a line on the ground, of the warm or the cold side, or with u, of which nothing is known."""
