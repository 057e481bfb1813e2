import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seamline.analysis.coverage import sampling
from seamline.analysis.coverage.sampling import sampled
from seamline.terms.errors import InvalidInput
from seamline.terms.geodesy import WGS84


def lines(*given):
    places = np.array([place for line in given for place in line], float).reshape(-1, 2)
    return places[:, 0], places[:, 1], np.cumsum([0, *map(len, given)])


def metres(lon, lat):
    return np.asarray(WGS84.inv(lon[:-1], lat[:-1], lon[1:], lat[1:])[2])


def code(work):
    with pytest.raises(InvalidInput) as caught:
        work()
    return caught.value.code


@settings(max_examples=50)
@given(
    st.lists(
        st.lists(st.tuples(st.floats(-180, 180), st.floats(-89, 89)), min_size=1, max_size=5),
        min_size=1,
        max_size=6,
    )
)
def test_points_stand_in_the_middle_of_equal_pieces(given):
    """Against the slow way: each line by itself, each point by walking along its edges."""
    step = 10_000.0
    found = sampled(*lines(*given), step)
    single = all(len(line) == 1 for line in given)
    for number, line in enumerate(given):
        lon, lat = np.array(line).T
        legs = metres(lon, lat) if len(line) > 1 else np.zeros(0)
        length = float(legs.sum())
        low, high = found.first[number], found.first[number + 1]
        assert high - low == max(1, int(np.ceil(length / step - 1e-9)))
        assert found.length_m[number] == (1 if single else pytest.approx(length, abs=1e-6))
        for place in {low, (low + high) // 2, high - 1}:
            wanted = (place - low + 0.5) / (high - low) * length
            edge = 0
            while edge < len(legs) - 1 and wanted > legs[edge]:
                wanted -= legs[edge]
                edge += 1
            if length == 0:
                want = line[0]
            else:
                azimuth = WGS84.inv(*line[edge], *line[edge + 1])[0]
                want = WGS84.fwd(*line[edge], azimuth, wanted)[:2]
            away = WGS84.inv(found.lon[place], found.lat[place], *want)[2]
            assert away < 0.01


def test_a_line_over_the_date_line_stays_short():
    found = sampled(*lines([(179.99, 10), (-179.99, 10)]))
    assert len(found.lon) == 9
    assert found.length_m[0] == pytest.approx(2_192, abs=1)
    assert (np.abs(found.lon) > 179.98).all()


def test_many_vertices_in_one_corner_weigh_no_more():
    bent = [(44.0 + n * 1e-7, 35.0) for n in range(200)] + [(44.1, 35.0)]
    found = sampled(*lines(bent))
    assert np.ptp(metres(found.lon, found.lat)) < 0.01
    assert metres(found.lon, found.lat).max() <= sampling.STEP_M


def test_what_makes_no_sense_is_refused(monkeypatch):
    good = lines([(44, 35), (44.1, 35)])
    for bad in (np.nan, np.inf, 181.0):
        assert code(lambda bad=bad: sampled(*lines([(44, 35), (bad, 35)]))) == "coverage-place"
    assert code(lambda: sampled(*lines())) == "coverage-points"
    assert code(lambda: sampled(np.zeros(2), np.zeros(2), np.array([0, 2, 2]))) == "coverage-points"
    for step in (9.9, 10_001.0, np.nan):
        assert code(lambda step=step: sampled(*good, step)) == "coverage-step"
    size = len(sampled(*good).lon)
    monkeypatch.setattr(sampling, "MAX_POINTS", size)
    assert len(sampled(*good).lon) == size
    monkeypatch.setattr(sampling, "MAX_POINTS", size - 1)
    assert code(lambda: sampled(*good)) == "coverage-points"
    monkeypatch.setattr(sampling, "MAX_POINTS", 1)
    assert code(lambda: sampled(*good)) == "coverage-points"
