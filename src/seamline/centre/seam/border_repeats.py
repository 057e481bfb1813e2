"""Repeat places of the own border: the definition with its numbers, and where it holds."""

from typing import Any

import numpy as np

from seamline.analysis.patterns.repeats import repeats
from seamline.centre.seam.border_events import FALSE_ALARM, NOT_PLACED, Alert
from seamline.terms.geodesy import lon_lat
from seamline.terms.times import HOUR

Doc = dict[str, Any]

LEAST = 3
RADIUS_M = 2_000
GAP_H = 6
"""Three occasions, more than six hours apart, within two kilometres: ``analysis.patterns.repeats``."""


def of(alerts: tuple[Alert, ...], ids: list[str]) -> Doc:
    """Return the repeat places among alerts. ids: of the segments.

    What turned out a false alarm and what is placed too vaguely is left out. With fewer than LEAST left there
    is not enough to say anything: ``enough``.
    """
    counted = [one for one in alerts if one.outcome != FALSE_ALARM and one.segment != NOT_PLACED]
    places = lon_lat([one.place for one in counted])
    at = np.array([one.at for one in counted], np.int64)
    found = repeats(
        places[:, 0], places[:, 1], at, least=LEAST, radius_m=float(RADIUS_M), gap_ms=GAP_H * HOUR
    )
    return {
        "least": LEAST,
        "radius_m": RADIUS_M,
        "gap_h": GAP_H,
        "used": len(counted),
        "false_alarms": sum(one.outcome == FALSE_ALARM for one in alerts),
        "vague": sum(one.segment == NOT_PLACED and one.outcome != FALSE_ALARM for one in alerts),
        "enough": len(counted) >= LEAST,
        "places": [
            {
                "place": [float(places[one.middle, 0]), float(places[one.middle, 1])],
                "occasions": one.occasions,
                "alerts": len(one.members),
                "first": int(at[one.members[0]]),
                "last": int(at[one.members[-1]]),
                "segments": sorted({counted[n].segment for n in one.members}),
                "ids": [ids[n] for n in sorted({counted[n].segment for n in one.members})],
            }
            for one in found
        ],
    }
