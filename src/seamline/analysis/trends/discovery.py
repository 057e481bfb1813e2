"""False discovery: of all areas called rising or falling, which share is so by chance alone.

q-values by the step-up of Benjamini and Hochberg 1995, which holds for independent and for positively
dependent tests, and of Benjamini and Yekutieli 2001, which holds whatever the dependence and asks for more.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

BH, BY = "bh", "by"
METHODS = (BH, BY)


def q_values(p: Array, method: str = BH) -> Array:
    """Return the smallest false-discovery rate at which each test would be called.

    p: shape (n,), 0 to 1, nan for tests that were not made; these stay nan and are not counted. method: of
    METHODS.
    """
    out = np.full(len(p), np.nan)
    made = np.flatnonzero(~np.isnan(p))
    many = len(made)
    if not many:
        return out
    order = made[np.argsort(p[made], kind="stable")]
    ranks = np.arange(1, many + 1)
    factor = float((1 / ranks).sum()) if method == BY else 1.0
    raised = p[order] * many * factor / ranks
    out[order] = np.minimum(1.0, np.minimum.accumulate(raised[::-1])[::-1])
    return out
