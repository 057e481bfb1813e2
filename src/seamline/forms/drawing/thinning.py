"""Fewer points where more would not be seen: columns of a chart by their extremes, ways by the pixel."""

import numpy as np
from numpy.typing import NDArray

Points = list[tuple[float, float]]

COLUMN = 1.0
"""Width of a column of a chart that shows no more than its first, least, greatest and last value."""


def thinned(points: Points, of: float | None = None, column_width: float = COLUMN) -> Points:
    """Return points in order, at most four a column. of: of each column the one farthest from it alone."""
    out: Points = []
    column: Points = []
    for point in points:
        if column and int(point[0] / column_width) != int(column[0][0] / column_width):
            out += _extremes(column, of)
            column = []
        column.append(point)
    return out + _extremes(column, of)


def _extremes(column: Points, of: float | None) -> Points:
    if len(column) <= 1:
        return column
    if of is not None:
        return [max(column, key=lambda point: abs(point[1] - of))]
    at = sorted(
        {
            0,
            len(column) - 1,
            min(range(len(column)), key=lambda n: column[n][1]),
            max(range(len(column)), key=lambda n: column[n][1]),
        }
    )
    return [column[n] for n in at]


def way_of(points: NDArray[np.float64], unit: float) -> NDArray[np.float64]:
    """Return the points of a way, shape (n, 2), without those in the same square as the one before.

    unit: the side of a square. The first and the last stay.
    """
    if len(points) <= 2:
        return points
    squares = np.floor(points / unit)
    kept = np.ones(len(points), np.bool_)
    kept[1:] = (squares[1:] != squares[:-1]).any(axis=1)
    kept[-1] = True
    return points[kept]
