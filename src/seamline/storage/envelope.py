"""A file that only the holders of an offline key can open: X25519, HKDF-SHA256, ChaCha20-Poly1305.

::

    seamline backup/1                       a line
    {"at":...,"party":"...","to":"..."}     a line: what a stranger may know: when, whose, for which key
    ephemeral public key, 32 bytes
    chunks: 64 KiB of plain text each, the last one shorter, each with a tag of 16 bytes

The chunks are a STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015): the nonce counts them and marks the
last, so that none can be dropped, repeated, exchanged or cut off. Everything before them is associated
data of each. Because the sender keeps nothing, whoever wrote the file cannot open it either.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from seamline.centre.ports import Random
from seamline.storage.sealed import KEY_BYTES, derive
from seamline.terms import canonical
from seamline.terms.errors import Denied, InvalidInput

MAGIC = b"seamline backup/1\n"
CHUNK_BYTES = 65_536
TAG_BYTES = 16
MAX_HEADER_BYTES = 512
MAX_CHUNKS = 2**40


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands outside. at: ms UTC. party: whose. to: the public key it is for, hex."""

    at: int
    party: str
    to: str


def public_of(private: bytes) -> bytes:
    """Return the public key of an X25519 private key, 32 bytes both."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def write(out: BinaryIO, header: Header, plain: Iterable[bytes], random: Random) -> bytes:
    """Encrypt pieces of any size to the file; return the content key, for checking what was written."""
    head = MAGIC + canonical.encode(msgspec.to_builtins(header)) + b"\n"
    ephemeral = random.bytes(KEY_BYTES)
    public = public_of(ephemeral)
    key = _content_key(ephemeral, bytes.fromhex(header.to), public, bytes.fromhex(header.to))
    out.write(head + public)
    box, bound = ChaCha20Poly1305(key), hashlib.sha256(head + public).digest()
    number, held = 0, bytearray()
    for piece in plain:
        held += piece
        while len(held) > CHUNK_BYTES:
            out.write(box.encrypt(_nonce(number, last=False), bytes(held[:CHUNK_BYTES]), bound))
            del held[:CHUNK_BYTES]
            number += 1
    out.write(box.encrypt(_nonce(number, last=True), bytes(held), bound))
    return key


def read_header(file: BinaryIO) -> Header:
    """Read the part that is not encrypted. Raises InvalidInput ``backup-form``."""
    return _head(file)[0]


def read(file: BinaryIO, private: bytes) -> Iterator[bytes]:
    """Yield the plain text, chunk by chunk.

    Raises InvalidInput ``backup-form``, Denied ``backup-key`` where the key is another, Denied
    ``backup-altered`` at the first chunk that does not hold. What was yielded before is authentic, but
    the file is whole only once the last chunk has come.
    """
    header, head = _head(file)
    public = _exactly(file, KEY_BYTES)
    if public_of(private) != bytes.fromhex(header.to):
        raise Denied("backup-key", "the backup is for another key")
    key = _content_key(private, public, public, bytes.fromhex(header.to))
    yield from _chunks(file, key, hashlib.sha256(head + public).digest())


def read_with(file: BinaryIO, key: bytes) -> Iterator[bytes]:
    """Yield the plain text under a content key, as ``write`` returned it; raises as ``read`` does."""
    _, head = _head(file)
    public = _exactly(file, KEY_BYTES)
    yield from _chunks(file, key, hashlib.sha256(head + public).digest())


def _head(file: BinaryIO) -> tuple[Header, bytes]:
    magic = file.read(len(MAGIC))
    line = file.readline(MAX_HEADER_BYTES + 1)
    if magic != MAGIC or not line.endswith(b"\n"):
        raise InvalidInput("backup-form", "this is not a backup of Seamline")
    try:
        header = msgspec.convert(canonical.decode(line[:-1]), Header)
        fits = len(bytes.fromhex(header.to)) == KEY_BYTES
    except (InvalidInput, msgspec.ValidationError, ValueError) as error:
        raise InvalidInput("backup-form", "this is not a backup of Seamline") from error
    if not fits:
        raise InvalidInput("backup-form", "this is not a backup of Seamline")
    return header, magic + line


def _chunks(file: BinaryIO, key: bytes, bound: bytes) -> Iterator[bytes]:
    box = ChaCha20Poly1305(key)
    ahead = file.read(CHUNK_BYTES + TAG_BYTES)
    for number in range(MAX_CHUNKS):
        sealed, ahead = ahead, file.read(CHUNK_BYTES + TAG_BYTES)
        try:
            yield box.decrypt(_nonce(number, last=not ahead), sealed, bound)
        except InvalidTag as error:
            raise Denied("backup-altered", "the backup was altered or cut short", chunk=number) from error
        if not ahead:
            return


def _content_key(private: bytes, public: bytes, ephemeral: bytes, to: bytes) -> bytes:
    try:
        shared = X25519PrivateKey.from_private_bytes(private).exchange(
            X25519PublicKey.from_public_bytes(public)
        )
    except ValueError as error:
        raise InvalidInput("backup-form", "the key is not usable") from error
    return derive(shared, "seamline backup/1", ephemeral + to)


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _exactly(file: BinaryIO, count: int) -> bytes:
    raw = file.read(count)
    if len(raw) != count:
        raise InvalidInput("backup-form", "the backup is cut short")
    return raw
