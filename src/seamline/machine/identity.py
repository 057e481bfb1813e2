"""What a move is known by: the bytes a person signs, its id, and the id of the object it opens."""

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from seamline.machine.parts import Act, Move
from seamline.terms import canonical, ids


def signed_bytes(move: Move) -> bytes:
    """Return the exact bytes that a person signs: the move without signature and key.

    Raises InvalidInput ``canonical-*`` where the data is not plain JSON.
    """
    value = msgspec.to_builtins(move)
    value.pop("sig", None)
    value.pop("key", None)
    return b"seamline move/1\n" + canonical.encode(value)


def move_id(move: Move) -> str:
    """Return the id of a move: 16 bytes of the SHA-256 of its canonical bytes, signature included.

    Moves that differ in anything differ in id, so answering an id is answering those very bytes.
    Raises InvalidInput ``canonical-*`` where the data is not plain JSON.
    """
    return _short(b"seamline move id/1\n" + canonical.encode(msgspec.to_builtins(move)))


def object_of(act: Act, move: Move, asker: str, decider: str) -> str:
    """Return the id of the object that an opening move opens.

    It is made from the move itself, so nobody else can open the same object in another way and thereby
    change who asks and who decides. Where the act meets the other side's, it is made from what both know.
    """
    if act.meets and act.meets in move.data:
        met = {"proc": move.proc, "asker": asker, "decider": decider, act.meets: move.data[act.meets]}
        return _short(b"seamline meeting/1\n" + canonical.encode(met))
    value = msgspec.to_builtins(move)
    for name in ("ob", "sig", "key"):
        value.pop(name, None)
    return _short(b"seamline object/1\n" + canonical.encode(value))


def digest(value: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a value's canonical bytes in hex: what a joint act is joined over."""
    return hashlib.sha256(canonical.encode(dict(value))).hexdigest()


def _short(raw: bytes) -> str:
    return ids.from_bytes(hashlib.sha256(raw).digest()[: ids.OBJECT_BYTES])
