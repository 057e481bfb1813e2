"""The offline key of the backups, in two halves: two people, two files, two passphrases.

Neither half says anything about the key: one is random, the other is the key exclusive-or that.
"""

from pathlib import Path

import msgspec

from seamline.centre.ports import Random
from seamline.storage.envelope import public_of
from seamline.storage.layout import read_private, write_private
from seamline.storage.sealed import KEY_BYTES, OFFLINE_COST, Cost, checked_passphrase, seal, unseal
from seamline.terms.errors import InvalidInput

PURPOSE = "backup share"


class Share(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One half. part: 1 or 2. half: 32 bytes, hex. public: of the whole key, hex."""

    part: int
    half: str
    public: str


class Held(msgspec.Struct, frozen=True):
    """A share as a person brings it: its file and its passphrase."""

    path: Path
    passphrase: str


def create_shares(first: Held, second: Held, random: Random, cost: Cost = OFFLINE_COST) -> bytes:
    """Make a key, write its halves to two new files, and return its public half, 32 bytes.

    Raises InvalidInput ``passphrase-weak``, ``shares-same`` for one passphrase twice; Conflict
    ``file-exists``.
    """
    for held in (first, second):
        checked_passphrase(held.passphrase)
    if first.passphrase == second.passphrase:
        raise InvalidInput("shares-same", "the two people choose different passphrases")
    private, half = random.bytes(KEY_BYTES), random.bytes(KEY_BYTES)
    public = public_of(private)
    other = _exclusive_or(private, half)
    for part, (held, value) in enumerate(((first, half), (second, other)), 1):
        share = Share(part=part, half=value.hex(), public=public.hex())
        write_private(held.path, seal(PURPOSE, msgspec.json.encode(share), held.passphrase, random, cost))
    return public


def join_shares(first: Held, second: Held) -> bytes:
    """Return the private key of two different halves.

    Raises Denied ``passphrase-wrong``; InvalidInput ``shares-same`` for one half twice and
    ``shares-differ`` for halves of different keys.
    """
    one, two = _open(first), _open(second)
    if one.part == two.part:
        raise InvalidInput("shares-same", "both files hold the same half")
    private = _exclusive_or(bytes.fromhex(one.half), bytes.fromhex(two.half))
    if one.public != two.public or public_of(private).hex() != one.public:
        raise InvalidInput("shares-differ", "the halves are of different keys")
    return private


def _open(held: Held) -> Share:
    raw = unseal(read_private(held.path, anywhere=True), PURPOSE, held.passphrase)
    try:
        share = msgspec.json.decode(raw, type=Share)
        sound = share.part in (1, 2) and len(bytes.fromhex(share.half)) == KEY_BYTES
    except (msgspec.DecodeError, ValueError) as error:
        raise InvalidInput("sealed-form", "this is not a share") from error
    if not sound:
        raise InvalidInput("sealed-form", "this is not a share")
    return share


def _exclusive_or(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
