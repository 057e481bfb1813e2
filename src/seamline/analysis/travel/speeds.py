"""How fast a patrol drives on a class of road: an assumption, with a table to begin with.

The defaults are those of a loaded light vehicle by day, below what the class would allow: a patrol stops at
checkpoints, looks, and does not race. No surface, slope, weather, traffic or danger is in them.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from seamline.terms.errors import InvalidInput

KMH: Mapping[str, float] = {
    "motorway": 90.0,
    "trunk": 70.0,
    "primary": 60.0,
    "secondary": 50.0,
    "tertiary": 40.0,
    "unclassified": 30.0,
    "residential": 25.0,
    "service": 20.0,
    "track": 15.0,
    "connector": 30.0,
}
"""``connector``: a gap between roads that was closed when the data were made."""

LEAST_KMH, MOST_KMH = 0.1, 200.0


def seconds(
    length_m: NDArray[np.float64],
    kind: NDArray[np.int64],
    classes: Sequence[str],
    own: Mapping[str, float],
) -> NDArray[np.float64]:
    """Return how long each road takes. kind: index into classes. own: km/h, before the defaults.

    Raises InvalidInput ``travel-speed`` (out of LEAST_KMH to MOST_KMH), ``travel-class`` (one without speed).
    """
    known = {**KMH, **own}
    for name in classes:
        if name not in known:
            raise InvalidInput("travel-class", name, name=name)
    for name, speed in own.items():
        if not LEAST_KMH <= speed <= MOST_KMH:
            raise InvalidInput("travel-speed", name, name=name)
    speed_m_s = np.array([known[name] for name in classes]) / 3.6
    out: NDArray[np.float64] = length_m / speed_m_s[kind]
    return out
