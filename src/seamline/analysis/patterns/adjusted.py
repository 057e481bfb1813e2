"""p-values when many are looked at: how much each is worth then."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def bonferroni(p: Array) -> Array:
    """Return p-values, any shape, such that any false alarm at all is no likelier than the level."""
    out: Array = np.minimum(1.0, p * np.isfinite(p).sum())
    return out


def false_discovery(p: Array) -> Array:
    """Return p-values, any shape, such that of what is called at a level that share is false on average.

    Benjamini and Hochberg 1995; nan is no test and stays.
    """
    out = np.full(p.shape, np.nan)
    known = np.isfinite(p)
    own = p[known]
    order = np.argsort(own, kind="stable")
    ranked = own[order] * len(own) / np.arange(1, len(own) + 1)
    steps = np.minimum.accumulate(ranked[::-1])[::-1]
    back = np.empty(len(own))
    back[order] = np.minimum(1.0, steps)
    out[known] = back
    return out
