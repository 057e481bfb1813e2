"""Which windows are told: ties past what is listed are counted, and distances hold on the far side of the earth."""

import numpy as np
import pytest
from tests.unit.analysis.scan.scan_truth import as_points, seam_line

from seamline.analysis.scan import ranking
from seamline.analysis.scan.circles import EARTH_KM, circles, distances, on_sphere
from seamline.analysis.scan.ranking import Window, clusters


def test_ties_past_what_is_listed_are_counted(monkeypatch):
    found = circles(as_points(seam_line(6)), np.ones(6), 6, np.inf)
    tied = [Window(3.0, 0, int(found.starts[0]) + end, 0, 0, 5, 1.0) for end in range(6)]
    (whole,) = clusters([tied], found, 1)
    assert (len(whole.places), len(whole.ties), whole.more) == (1, 5, 0)
    monkeypatch.setattr(ranking, "MAX_TIES", 2)
    (cut,) = clusters([tied], found, 1)
    assert (cut.places, cut.ties, cut.more) == (whole.places, whole.ties[:2], 3)


def test_the_far_side_of_the_earth_is_half_way_round():
    rng = np.random.default_rng(1)
    lat, lon = rng.uniform(-90, 90, 500), rng.uniform(-180, 180, 500)
    here, there = on_sphere(lat, lon), on_sphere(-lat, lon + 180)
    far = np.array([distances(one[None], other)[0] for one, other in zip(here, there, strict=True)])
    assert far == pytest.approx(np.full(500, np.pi * EARTH_KM), rel=1e-7)
