"""Settings that every test shares."""

from pathlib import Path

import pytest
from hypothesis import settings

# A deadline in seconds measures the machine, which others share; examples are bounded by their number.
settings.register_profile("seamline", deadline=None)
settings.load_profile("seamline")

UNIT = Path(__file__).parent / "unit"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Leave the unit tests to the end, after the shuffling: their small files fill up what is left of a worker's time."""
    items.sort(key=lambda item: item.path.is_relative_to(UNIT))
