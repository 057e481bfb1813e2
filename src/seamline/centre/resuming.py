"""Going on above what a partner holds of our streams and this record does not know.

Whoever took an own key may have gone on with our streams in our name; and a party that comes back on a new
machine knows nothing of what it once sent. In both cases the partner holds more than was sent here, and says
so with its signature. That is kept, and the stream goes on in the epoch above. In every other case it is
what it looks like: one of the two has lost, or forged, a part of its past.
"""

import msgspec

from seamline.centre import doubt, lanes, parcels, rows
from seamline.centre.desk import Desk, Reader
from seamline.ledger.head import Head

TABLE = "node"
RETURNING = "returning"
"""The row that founding leaves where a party comes back: {"at"}."""


def note(desk: Desk) -> None:
    """Note that this is the node of a party that had another before."""
    desk.tx.put(TABLE, RETURNING, msgspec.json.encode({"at": desk.now}))
    desk.record("node.returned/1", desk.home.party, {})


def may(reader: Reader, lane: rows.LaneRow) -> bool:
    """Say whether a partner may hold what was not sent from here, of an own stream that stands like that.

    Either nothing was ever sent in it by a party that comes back, or the root has revoked a key of the node
    and the partner has not followed into the epoch that was opened then.
    """
    fresh = lane.number == 0 and lane.epoch == 1
    if fresh and reader.view.get(TABLE, RETURNING) is not None:
        return True
    if lane.acked:
        return False  # the partner has followed since
    held = reader.every(rows.REVOKED, rows.RevokedRow, group=reader.home.party, limit=1_000)
    return any(row.key_id in doubt.revocations(reader) and _of_node(reader, row.key_id) for row in held)


def _of_node(reader: Reader, name: str) -> bool:
    row = reader.find(rows.CERTIFICATE, name, rows.CertificateRow)
    return row is not None and '"kind":"node"' in row.text


def resume(desk: Desk, party: str, lane: str, opened: Head, raw: str) -> None:
    """Go on with a stream in the epoch above what a partner has counter-signed. raw: its head, hex."""
    state = lanes.lane_row(desk, "out", party, lane)
    epochs = opened.epoch + 1 - state.epoch
    if epochs > 0:
        parcels.withdraw(desk, party, lane, epochs)
        body = {"party": party, "lane": lane, "epoch": opened.epoch + 1, "head": raw}
        desk.record("stream.resumed/1", party, body)
