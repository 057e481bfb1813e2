import numpy as np
import pytest
import shapely

from seamline.analysis.segments.resegment import segmented
from seamline.analysis.segments.spots import MAX_SPOTS, spots
from seamline.terms.errors import InvalidInput
from seamline.terms.place import point

NORTH = (point(35.6, 43.5), point(35.6, 44.0))
SOUTH = (point(35.4, 43.5), point(35.4, 44.0))


def test_spots_lie_on_the_ground_of_their_segment_and_spread_over_it():
    cut = segmented((NORTH, SOUTH))
    for segment in cut.segments:
        found = spots(segment)
        ground = segment.area.flat
        assert shapely.contains_xy(ground, found[:, 0], found[:, 1]).all()
        # One a square kilometre, as many as there is ground, but for its edges.
        assert len(found) == pytest.approx(segment.area.area_m2 / 1e6, rel=0.35)


def test_finer_steps_give_more_and_there_are_never_too_many():
    (segment,) = [one for one in segmented((NORTH, SOUTH)).segments if one.from_m == 0]
    assert len(spots(segment, 500)) > 3 * len(spots(segment, 1_000))
    assert len(spots(segment, 100)) <= 1.1 * MAX_SPOTS


def test_a_border_is_stood_for_by_its_axis():
    cut = segmented((NORTH,), border=True)
    found = spots(cut.segments[0], 500)
    assert len(found) == np.ceil(cut.segments[0].length_m / 500)
    assert found[:, 1] == pytest.approx(35.6, abs=0.001)


@pytest.mark.parametrize("step", [99, 10_001, float("nan")])
def test_a_step_that_makes_no_sense_is_refused(step):
    with pytest.raises(InvalidInput, match="segment-step"):
        spots(segmented((NORTH, SOUTH)).segments[0], step)
