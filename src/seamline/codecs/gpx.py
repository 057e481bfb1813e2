"""Tracks from GPX 1.0 and 1.1: where and when, and nothing else.

Only points of tracks are taken. Routes are plans and waypoints are marked places, where nobody need have
been. Names, authors, devices, comments and extensions are passed over unread: they name people. Each segment
of a track is a piece of its own, for a recorder begins a new one where it lost its way.

A file is read with expat in one pass. It has no document type, so that no entity is ever expanded and nothing
outside the file is ever fetched.
"""

import datetime as dt
import re
from typing import Any
from xml.parsers import expat

import numpy as np

from seamline.codecs.tracks import MAX_POSITIONS, Tracks
from seamline.terms.errors import InvalidInput
from seamline.terms.times import parse_iso

MAX_BYTES = 128 * 1_024 * 1_024
MAX_DEPTH = 32
MAX_TIME = 64
"""Characters of a time."""
PRECISION_M = 10.0
"""Doubt about a place: a GPX file does not say it, and it comes from a satellite receiver in the open."""

_POINT = ("gpx", "trk", "trkseg", "trkpt")
_PIECE = _POINT[:-1]
_DECIMAL = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{0,30})?")


def read(raw: bytes) -> Tracks:
    """Return the positions of a GPX file; those without a time are counted and left out.

    A time without a zone is in UTC: the standard has it so. Raises InvalidInput ``gpx-too-long``,
    ``gpx-document-type``, ``gpx-xml`` (not well formed), ``gpx-form`` (no GPX at all), ``gpx-depth``,
    ``tracks-many``; ``gpx-place`` and ``gpx-time`` with the line.
    """
    if len(raw) > MAX_BYTES:
        raise InvalidInput("gpx-too-long", f"at most {MAX_BYTES} bytes", most=MAX_BYTES)
    reading = _Reading()
    try:
        # All at once: in pieces, a single very long token is looked through again with every piece.
        reading.parser.Parse(raw, True)
    except (expat.ExpatError, ValueError, LookupError) as error:  # ValueError: of an encoding
        raise InvalidInput("gpx-xml", "not well formed") from error
    return reading.tracks()


class _Reading:
    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self.refuse
        self.parser.EntityDeclHandler = self.refuse
        self.parser.ExternalEntityRefHandler = self.refuse
        self.path: list[str] = []
        self.place: tuple[float, float] | None = None
        self.when = ""
        self.listening = False
        self.rows: list[tuple[float, float, int, int]] = []
        self.piece = self.untimed = 0

    def refuse(self, *_: Any) -> int:
        raise InvalidInput("gpx-document-type", "a file with a document type is not taken")

    def start(self, name: str, given: dict[str, str]) -> None:
        self.path.append(name.rpartition(":")[2])
        if len(self.path) > MAX_DEPTH:
            raise InvalidInput("gpx-depth", f"nested deeper than {MAX_DEPTH}")
        if len(self.path) == 1 and self.path[0] != "gpx":
            raise InvalidInput("gpx-form", "not a GPX file")
        path = tuple(self.path)
        if path == _PIECE:
            self.piece += 1
        elif path == _POINT:
            self.place = (self.degrees(given, "lon", 180.0), self.degrees(given, "lat", 90.0))
            self.when = ""
        self.listening = len(path) == len(_POINT) + 1 and path[:-1] == _POINT and path[-1] == "time"

    def end(self, _: str) -> None:
        if self.place is not None and len(self.path) == len(_POINT):
            self.keep(*self.place)
            self.place = None
        self.listening = False
        self.path.pop()

    def text(self, text: str) -> None:
        if self.listening:
            self.when += text
            if len(self.when) > MAX_TIME:
                raise self.wrong("gpx-time")

    def keep(self, lon: float, lat: float) -> None:
        text = self.when.strip()
        if not text:
            self.untimed += 1
            return
        at = self.time(text)
        if len(self.rows) >= MAX_POSITIONS:
            raise InvalidInput("tracks-many", f"at most {MAX_POSITIONS}", most=MAX_POSITIONS)
        self.rows.append((lon, lat, at, self.piece))

    def time(self, text: str) -> int:
        try:
            zoned = text if dt.datetime.fromisoformat(text).tzinfo else text + "Z"
            at = parse_iso(zoned)
        except (ValueError, InvalidInput) as error:
            raise self.wrong("gpx-time") from error
        if at < 0:
            raise self.wrong("gpx-time")
        return at

    def degrees(self, given: dict[str, str], name: str, most: float) -> float:
        text = given.get(name, "").strip()
        value = float(text) if _DECIMAL.fullmatch(text) else np.inf
        if not -most <= value <= most:
            raise self.wrong("gpx-place")
        return value

    def wrong(self, code: str) -> InvalidInput:
        return InvalidInput(code, "", line=self.parser.CurrentLineNumber)

    def tracks(self) -> Tracks:
        size = len(self.rows)
        lon, lat, at, piece = zip(*self.rows, strict=True) if self.rows else ((), (), (), ())
        nothing = ("",) * size
        return Tracks(
            lon=np.array(lon, np.float64),
            lat=np.array(lat, np.float64),
            at=np.array(at, np.int64),
            precision_m=np.full(size, PRECISION_M),
            piece=np.array(piece, np.int64),
            unit=nothing,
            kind=nothing,
            party=nothing,
            untimed=self.untimed,
        )
