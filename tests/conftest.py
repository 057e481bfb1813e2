"""Settings that every test shares."""

from pathlib import Path

import pytest
from hypothesis import settings

# A deadline in seconds measures the machine, which others share; examples are bounded by their number.
settings.register_profile("seamline", deadline=None)
settings.load_profile("seamline")

UNIT = Path(__file__).parent / "unit"
LONG = frozenset(
    """
    test_alarms test_blind test_change_points test_interleavings test_patrol_check test_rising test_scan_permutation
    test_search test_seam test_siting_place test_where test_who_may_be_out
    """.split()
)
"""Unit tests that take many seconds a file."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Leave the unit tests to the end, after the shuffling, and of these the short ones to the very end.

    Their small files fill up what is left of a worker's time.
    """
    items.sort(key=turn)


def turn(item):
    if not item.path.is_relative_to(UNIT):
        return 0
    return 1 if item.path.stem in LONG else 2
