"""How numeric loops are compiled: once per machine, kept beside the source or in the user's cache.

A kernel takes arrays and numbers and gives arrays and numbers; it holds no lock of the interpreter, so that
blocks of it run side by side (``spread``). Arithmetic is exact IEEE: nothing is reordered for speed, because
a result must not depend on the machine.
"""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

import numba

P = ParamSpec("P")
R = TypeVar("R")


def kernel(function: Callable[P, R]) -> Callable[P, R]:
    """Return a function compiled at its first call. Division by zero gives inf or nan, as arrays have it."""
    compiled: Callable[P, R] = numba.njit(cache=True, nogil=True, error_model="numpy")(function)
    return compiled
