import pytest

from seamline.analysis.seam import contains, seam
from seamline.analysis.sectors import MAX_SECTORS, Cut, sectors
from seamline.terms.errors import InvalidInput
from seamline.terms.place import point

NORTH = tuple(point(36.3 + 0.1 * (n % 2), 41 + 0.6 * n) for n in range(8))
SOUTH = tuple(point(35.9 - 0.1 * (n % 3), 41.1 + 0.58 * n) for n in range(8))


def test_sectors_tile_the_seam():
    whole = seam(NORTH, SOUTH).area_m2
    found = sectors(NORTH, SOUTH, (Cut("s1", 0), Cut("s2", 120.5), Cut("s3", 250)))
    assert [part.name for part in found] == ["s1", "s2", "s3"]
    assert [part.to_km for part in found[:2]] == [120.5, 250]
    assert sum(part.area.area_m2 for part in found) == pytest.approx(whole, rel=1e-6)
    assert contains(found[0].area, point(36.1, 41.5))
    assert not contains(found[1].area, point(36.1, 41.5))


def test_the_other_line_may_be_drawn_backwards():
    forward = sectors(NORTH, SOUTH, (Cut("s1", 0), Cut("s2", 200)))
    backward = sectors(NORTH, SOUTH[::-1], (Cut("s1", 0), Cut("s2", 200)))
    assert forward == backward


@pytest.mark.parametrize(
    "cuts",
    [
        (),
        (Cut("s1", 1),),
        (Cut("s1", 0), Cut("s2", 0)),
        (Cut("s1", 0), Cut("s2", 50), Cut("s3", 20)),
        (Cut("s1", 0), Cut("s1", 50)),
        (Cut("s1", 0), Cut("s2", 5_000)),
        (Cut("s1", 0), Cut("s2", float("nan"))),
        tuple(Cut(f"s{n}", n) for n in range(MAX_SECTORS + 1)),
    ],
)
def test_cuts_that_make_no_sense_are_refused(cuts):
    with pytest.raises(InvalidInput, match="sector-cuts"):
        sectors(NORTH, SOUTH, cuts)
