"""The likelihood ratio and what a window needs to pass one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.analysis.scan.scan_truth import log_ratio

from seamline.analysis.scan.likelihood import FIRST, LEVELS, STEP, bars, level_of, ratio


@given(st.integers(1, 30_000), st.data())
def test_the_ratio_is_that_of_the_papers(total, data):
    cases = data.draw(st.integers(0, total))
    expected = data.draw(st.floats(1e-6, total))
    assert ratio(cases, expected, total) == pytest.approx(log_ratio(cases, expected, total), rel=1e-12)


def test_nothing_above_what_is_expected_is_nothing():
    assert ratio(3, 3.0, 10) == 0.0
    assert ratio(2, 3.0, 10) == 0.0


@pytest.mark.parametrize("total", [1, 2, 40, 3_000])
def test_bars_let_through_all_that_passes_and_hardly_more(total):
    most = min(total, 60)
    tops = bars(total, most)
    for level in (0, 1, 20, 40, LEVELS):
        least = FIRST * STEP ** (level - 1) if level else 0.0
        for cases in range(1, most + 1):
            top = int(tops[level, cases])
            if top < cases * total:
                assert ratio(cases, (top + 1) / total, total) < least
            if top > 1:
                assert ratio(cases, (top - 1) / total, total) >= least * (1 - 1e-6)
        assert (np.diff(tops[level]) >= 0).all()


def test_a_level_is_no_higher_than_its_ratio():
    for number in range(1, LEVELS + 1):
        level = FIRST * STEP ** (number - 1)
        assert level_of(level * 0.999_999) < number
        assert level_of(level) in (number - 1, number)
        assert level_of(level * 1.000_001) == number
    assert level_of(0.0) == 0
    assert level_of(1e9) == LEVELS
