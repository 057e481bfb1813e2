"""The roads that this node reckons travel times on: taken in whole, replaced whole. They stay home.

They come in pieces, each durable for itself; only when the last one is there and all of them are what they
are said to be do they take the place of those before. What leaves is no figure of them.
"""

import hashlib

from seamline.centre import people_roles, rows
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.rows import RoadsRow
from seamline.terms.errors import Conflict, InvalidInput

PART_BYTES = 1_048_576
MAX_PARTS = 32
"""32 MiB: ``codecs.packed_roads.MAX_PACKED_BYTES``."""
MAX_SAID = 120
MAX_FILES = 2
NOW = "now"


def put(desk: Desk, actor: Actor, digest: str, number: int, raw: bytes) -> None:
    """Lay one piece aside. What was laid aside of other roads goes; those that are kept stay.

    Raises Denied ``role-needed``; InvalidInput ``roads-part``; Conflict ``roads-order`` where the piece
    before it is not here.
    """
    people_roles.need(actor, "roads.take")
    if not (_is_digest(digest) and 0 <= number < MAX_PARTS and 0 < len(raw) <= PART_BYTES):
        raise InvalidInput("roads-part", f"{MAX_PARTS} pieces of {PART_BYTES} bytes", most=MAX_PARTS)
    if number and desk.view.get(rows.ROADS_PART, f"{digest}/{number - 1:03}") is None:
        raise Conflict("roads-order", "the pieces come in their order")
    if not number:
        _drop_but(desk, digest)
    desk.tx.put(rows.ROADS_PART, f"{digest}/{number:03}", raw, group=digest, sort=number)


def take(desk: Desk, actor: Actor, said: RoadsRow) -> None:
    """Go by the roads that have been laid aside. said: what is known of them, from reading them.

    Raises Denied ``role-needed``; InvalidInput ``roads-said`` (source or licence missing or too long),
    ``roads-files``; Conflict ``roads-order`` where not all of them is here.
    """
    people_roles.need(actor, "roads.take")
    for text in (said.source, said.licence):
        if not (text.strip() and len(text) <= MAX_SAID and text.isprintable()):
            raise InvalidInput("roads-said", f"one line, at most {MAX_SAID}", most=MAX_SAID)
    if not (0 < len(said.files) <= MAX_FILES and all(map(_is_digest, said.files))):
        raise InvalidInput("roads-files", "one file or two")
    if hashlib.sha256(parts(desk, said.digest, said.parts)).hexdigest() != said.digest:
        raise Conflict("roads-order", "not all of the roads are here")
    desk.put(rows.ROADS, NOW, said)
    _drop_but(desk, said.digest)
    desk.record("roads.taken/1", desk.home.party, {"count": said.edges}, actor.person)
    desk.tell("seam")


def kept(reader: Reader) -> RoadsRow | None:
    """Return what is known of the roads that are kept, or None."""
    return reader.find(rows.ROADS, NOW, RoadsRow)


def packed(reader: Reader, digest: str) -> bytes:
    """Return the packed roads of a digest, b"" where they are not kept any more."""
    row = kept(reader)
    return parts(reader, digest, row.parts) if row is not None and row.digest == digest else b""


def parts(reader: Reader, digest: str, count: int) -> bytes:
    """Return what is laid aside of some roads, joined; at most so many pieces."""
    held = (
        reader.view.get(rows.ROADS_PART, f"{digest}/{number:03}") for number in range(min(count, MAX_PARTS))
    )
    return b"".join(raw or b"" for raw in held)


def _drop_but(desk: Desk, digest: str) -> None:
    """Drop the pieces of all roads but these and those that are kept."""
    row = kept(desk)
    stay = {digest, row.digest if row is not None else ""}
    for piece in desk.rows(rows.ROADS_PART):
        if piece.group not in stay:
            desk.tx.delete(rows.ROADS_PART, piece.key)


def _is_digest(text: str) -> bool:
    return len(text) == 64 and all(sign in "0123456789abcdef" for sign in text)
