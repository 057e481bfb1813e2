"""Near repeats: whether events come close in space and time more often than by chance, band by band."""

from collections.abc import Callable

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.patterns.knox import MAX_BANDS, Knox, knox
from seamline.analysis.patterns.pairs import Pairs, near_pairs
from seamline.analysis.spread import Spread
from seamline.studies.events import Events, Use, usable
from seamline.studies.series import merged, said_once
from seamline.studies.study import Column, Figure, Map, Said, Shape, Source, Study, Table, Value
from seamline.terms.errors import InvalidInput

MAX_EVENTS = 50_000
LEAST_PAIRS = 5
"""Where neither the pairs seen nor those expected are so many, no ratio and no word is given."""
CLEAR_P, CLEAR_RATIO = 0.05, 1.2
MAX_SHAPES = 2_000

CLEAR, HINT, CHANCE = "knox-clear", "knox-hint", "knox-chance"
"""Words. CLEAR: corrected p < CLEAR_P and at least CLEAR_RATIO times as many as expected. HINT: p < CLEAR_P
before the correction, or too little above what is expected. CHANCE: the rest."""

SHOWN = (
    Column("knox-from-distance", "metres"),
    Column("knox-to-distance", "metres"),
    Column("knox-from-days", "count"),
    Column("knox-to-days", "count"),
    Column("knox-observed", "count"),
    Column("knox-expected", "number", 1),
    Column("ratio", "number", 2),
    Column("p", "number", 4),
    Column("knox-p-all", "number", 4),
    Column("knox-word", "word"),
)
TONES = (1, 3, 5)

Whole = NDArray[np.int64]


class Asked(msgspec.Struct, frozen=True):
    """What is asked for. distances_m: upper edges of bands, rising; days: the same in whole days.

    use: which events count; precision_m and days of it are set here where they are None.
    """

    distances_m: tuple[float, ...]
    days: tuple[int, ...]
    use: Use = Use()
    replications: int = 999
    seed: int = 1


def of_events(
    events: Events, source: Callable[[int, int, str], Source], asked: Asked, spread: Spread
) -> Study:
    """Return the study of near repeats among events; every row is one event, whatever it counts.

    Rows that say that they are one event count once. An event whose place is vaguer than the first distance,
    or that lasted more than a day, is left out. Raises InvalidInput ``knox-events`` and as ``near_pairs``
    and ``knox``.
    """
    if not (1 <= len(asked.distances_m) <= MAX_BANDS):
        raise InvalidInput("knox-bands", f"1 to {MAX_BANDS} bands", most=MAX_BANDS)
    vague = asked.distances_m[0] if asked.use.precision_m is None else asked.use.precision_m
    used, left = usable(events, msgspec.structs.replace(asked.use, precision_m=vague, days=1))
    used = merged(used)
    if len(used) > MAX_EVENTS:
        raise InvalidInput("knox-events", f"at most {MAX_EVENTS}", most=MAX_EVENTS)
    pairs = near_pairs(used.lon, used.lat, np.array(asked.distances_m, np.float64))
    limits = np.array(asked.days, np.int64)
    found = knox(pairs, len(asked.distances_m), used.day, limits, asked.replications, asked.seed, spread)
    told = len(used) > 1 and bool(np.ptp(used.day) > 0)
    rows = _rows(asked, found, told)
    spots = _on_one_spot(used)
    cautions = [
        *left,
        *([] if told else [Said("study-knox-too-little")]),
        *([Said("study-knox-spots", {"count": spots})] if spots else []),
        Said("study-knox-doubles"),
        Said("study-knox-drift"),
        Said("study-knox-no-forecast"),
    ]
    study = Study(
        kind="knox",
        settings=_settings(asked, vague),
        sources=(source(len(events), len(used), events.licence),),
        figures=_figures(used, pairs, found, told),
        tables=(Table("knox-bands", SHOWN, rows),),
        assumptions=(
            Said("study-knox-chance", {"count": asked.replications}),
            Said("study-knox-corrected", {"count": len(rows)}),
            Said("study-knox-rows"),
            Said("study-knox-distance"),
            Said("study-knox-words", {"p": CLEAR_P, "ratio": CLEAR_RATIO, "least": LEAST_PAIRS}),
        ),
        cautions=tuple(cautions),
        pictures=_pictures(used, pairs, limits, rows),
        seed=asked.seed,
        replications=asked.replications,
    )
    return said_once(study, events)


def _settings(asked: Asked, vague: float) -> tuple[Figure, ...]:
    edges = ", ".join(f"{metres / 1_000:g}" for metres in asked.distances_m)
    return (
        Figure("knox-distances", edges, "id"),
        Figure("knox-days", ", ".join(map(str, asked.days)), "id"),
        Figure("knox-start", asked.use.start, "date"),
        Figure("knox-end", asked.use.end, "date"),
        Figure("knox-precision", vague, "metres"),
        Figure("knox-replications", asked.replications, "count"),
    )


def _figures(used: Events, pairs: Pairs, found: Knox, told: bool) -> tuple[Figure, ...]:
    enough = told and max(found.near, found.expected) >= LEAST_PAIRS
    return (
        Figure("knox-events", len(used), "count"),
        Figure("knox-pairs", len(pairs), "count"),
        Figure("knox-near", found.near, "count"),
        Figure("knox-expected", found.expected if told else None, "number", 1),
        Figure("knox-ratio", _ratio(found.near, found.expected) if enough else None, "number", 2),
        Figure("knox-p", found.near_p if told else None, "number", 4),
    )


def _rows(asked: Asked, found: Knox, told: bool) -> tuple[tuple[Value, ...], ...]:
    rows = []
    starts = (0.0, *asked.distances_m)
    for near, to_m in enumerate(asked.distances_m):
        for when, to_days in enumerate(asked.days):
            at = (near, when)
            seen, expected = int(found.observed[at]), float(found.median[at])
            p, p_all = float(found.p[at]), float(found.p_all[at])
            enough = told and max(seen, expected) >= LEAST_PAIRS
            ratio = _ratio(seen, expected)
            rows.append(
                (
                    starts[near],
                    to_m,
                    asked.days[when - 1] + 1 if when else 0,
                    to_days,
                    seen,
                    expected if told else None,
                    ratio if enough else None,
                    p if told else None,
                    p_all if told else None,
                    _word(ratio, p, p_all) if enough else None,
                )
            )
    return tuple(rows)


def _ratio(seen: int, expected: float) -> float:
    return seen / expected if expected else np.inf


def _word(ratio: float, p: float, p_all: float) -> str:
    if p_all < CLEAR_P and ratio >= CLEAR_RATIO:
        return CLEAR
    return HINT if p < CLEAR_P else CHANCE


def _on_one_spot(used: Events) -> int:
    """Return how many events share their very place with another."""
    _, number, times = np.unique(
        np.column_stack((used.lon, used.lat)), axis=0, return_inverse=True, return_counts=True
    )
    return int((times[number.ravel()] > 1).sum())


def _pictures(
    used: Events, pairs: Pairs, limits: Whole, rows: tuple[tuple[Value, ...], ...]
) -> tuple[Map, ...]:
    """Draw the events that are close to others in bands that stand out clearly: the more, the stronger."""
    clear = np.array([row[-1] == CLEAR for row in rows]).reshape(-1, len(limits))
    if not clear.any():
        return ()
    when = np.searchsorted(limits, np.abs(used.day[pairs.first] - used.day[pairs.second]))
    kept = (when < len(limits)) & clear[pairs.band, np.minimum(when, len(limits) - 1)]
    times = np.bincount(np.concatenate((pairs.first[kept], pairs.second[kept])), minlength=len(used))
    order = np.argsort(-times, kind="stable")[:MAX_SHAPES]
    shapes = tuple(
        Shape("point", ((float(used.lon[at]), float(used.lat[at])),), TONES[min(int(times[at]), 3) - 1])
        for at in order.tolist()
        if times[at]
    )
    legend = tuple((tone, Said("study-knox-partners", {"count": n + 1})) for n, tone in enumerate(TONES))
    return (Map("knox-map", shapes, legend),)
