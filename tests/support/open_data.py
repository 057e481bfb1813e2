"""The open data beside the project: tests that need it skip where it is absent, and say so."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "shared" / "data"


def data(*parts):
    """A file of the open data."""
    path = FOLDER.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"the open data is not here: {'/'.join(parts)}")
    return path


def statistics(*parts):
    """A file of the reference cases."""
    return data("statistics", *parts)
