"""Files of positions, read by the ending of their name."""

from pathlib import Path

from seamline.codecs import gpx, tracks
from seamline.codecs.tracks import Tracks
from seamline.terms.errors import InvalidInput


def is_geojson(path: Path) -> bool:
    """Return whether a name says that it is GeoJSON."""
    return path.suffix.lower() in (".geojson", ".json")


def positions(path: Path, raw: bytes) -> Tracks:
    """Return the positions of a file: .gpx, .geojson or .json; whatever else it is called is CSV.

    Raises InvalidInput as the reader of its form does; ``file-not-text`` where CSV is not UTF-8.
    """
    if path.suffix.lower() == ".gpx":
        return gpx.read(raw)
    if is_geojson(path):
        return tracks.from_geojson(raw)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput("file-not-text", str(path), path=str(path)) from error
    return tracks.from_table(text.splitlines(keepends=True))
