"""Where own units are and were. Own data: no entry of the log, in no queue, in no parcel."""

import msgspec

POSITION = "position"
TRACK = "track"
TRACK_SIZE = "track-size"


class PositionRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a unit was at a moment. at: ms UTC; precision_m: half-width of doubt; kind: of ``terms.unit``.

    Table position, the newest of each unit: key: unit; sort: at. Table track, the newest of each unit and
    minute: key: unit/minute since 1970; group: unit; sort: at. Nothing is kept of who said it or by what.
    """

    unit: str
    kind: str
    at: int
    lat_e7: int
    lon_e7: int
    precision_m: int = 0
