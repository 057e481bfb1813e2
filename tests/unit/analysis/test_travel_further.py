"""A post that is not in the table: its times, and who is first and second with it, as if it were."""

import numpy as np
import pytest
from tests.unit.analysis.test_travel_reach import Country, box

from seamline.analysis.travel import shortest
from seamline.analysis.travel.further import column, joined_by
from seamline.analysis.travel.orders import Cover, by_time
from seamline.analysis.travel.reach import table
from seamline.terms.errors import InvalidInput


def cover_of(labels):
    post, value = shortest.read(labels)
    return Cover(post[:, 0], value[:, 0], post[:, 1], value[:, 1])


@pytest.mark.parametrize("seed", range(10))
@pytest.mark.parametrize("areas", [(), (box(43.3, 35.3, 43.5, 35.6),)])
def test_its_times_are_those_of_a_table_made_with_it(seed, areas):
    whole = Country(seed, roads=40, posts=8, cells=60)
    lon, lat = whole.posts[0][7], whole.posts[1][7]
    everybody = whole.ground(areas)
    whole.posts = whole.posts[0][:7], whole.posts[1][:7]
    found = whole.ground(areas)
    if len(found.cell_joins) != len(everybody.cell_joins):
        pytest.skip("the further post stands on a piece of its own")
    made = table(found, np.ones(7, bool), 7)
    given = column(found, whole.points, lon, lat)
    assert given.joined
    r = np.random.default_rng(seed)
    for share in (1.0, 0.5, 0.0):
        standing = r.random(7) < share
        wanted = cover_of(table(everybody, np.append(standing, True), 8).labels)
        got = joined_by(by_time(found, made, made.orders, standing), given.value, 7)
        # Microseconds are rounded where a road is cut.
        assert got.value == pytest.approx(wanted.value, abs=1e-5)
        assert got.backup_value == pytest.approx(wanted.backup_value, abs=1e-5)
        clear = np.isfinite(wanted.value) & (wanted.value + 1e-3 < wanted.backup_value)
        assert (got.post[clear] == wanted.post[clear]).all()


def test_on_the_stretch_of_a_cell_it_need_not_go_to_the_end_first():
    country = Country(1, posts=3, cells=30)
    found = country.ground()
    at = int(np.argmin(np.where(found.cell_joins[0].edge >= 0, found.cell_joins[0].metres, np.inf)))
    given = column(found, country.points, country.cells[0][at], country.cells[1][at])
    assert given.value[at] == pytest.approx(0, abs=1e-6)


def test_a_post_that_no_road_takes_to_others_comes_over_open_ground_and_says_so():
    country = Country(2, posts=3, cells=30)
    found = country.ground()
    alone = column(found, country.points, 43.5, 35.5)
    none = type(country.points)(
        *(np.empty(0, one.dtype) for one in (country.points.edge, *[country.points.share] * 3))
    )
    off = column(found, none, 43.5, 35.5)
    assert alone.joined
    assert not off.joined
    assert (off.value >= alone.value).all()
    with pytest.raises(InvalidInput, match="travel-place"):
        column(found, country.points, 181.0, 0.0)


def test_who_was_first_is_second_and_nobody_is_displaced_by_a_tie():
    cover = Cover(
        np.array([0, 0, 0, -1], np.int32),
        np.array([10.0, 10.0, 10.0, np.inf]),
        np.array([1, 1, 1, -1], np.int32),
        np.array([20.0, 20.0, 20.0, np.inf]),
    )
    got = joined_by(cover, np.array([5.0, 15.0, 20.0, np.inf]), 9)
    assert got.post.tolist() == [9, 0, 0, -1]
    assert got.value.tolist() == [5, 10, 10, np.inf]
    assert got.backup.tolist() == [0, 9, 1, -1]
    assert got.backup_value.tolist() == [10, 15, 20, np.inf]
