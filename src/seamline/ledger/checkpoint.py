"""Checkpoints: a node's signed word on how long its own log is and what its root is.

The text is a C2SP tlog-checkpoint: origin, size, root in base64, and two extension lines::

    seamline/federal
    20852163
    CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
    epoch 1
    time 1790000000000
"""

import base64
import re

import msgspec

from seamline.ledger.merkle import MAX_SIZE
from seamline.ledger.note import open_note, sign_note, write_note
from seamline.ledger.signature import Context, Signer
from seamline.terms.canonical import MAX_INTEGER
from seamline.terms.errors import Refusal
from seamline.terms.ids import party_id

MAX_CHECKPOINT_BYTES = 512
MAX_EPOCH = 65_535

_NUMBER = r"(0|[1-9][0-9]{0,15})"
_TEXT = re.compile(
    rf"(seamline/[a-z][a-z0-9-]{{0,31}})\n{_NUMBER}\n([A-Za-z0-9+/]{{43}}=)\n"
    rf"epoch {_NUMBER}\ntime {_NUMBER}\n"
)


class Checkpoint(msgspec.Struct, frozen=True):
    """origin: "seamline/<party>". size: entries. root: 32 bytes. epoch: opened anew by a restore.

    at: when it was sealed, ms UTC.
    """

    origin: str
    size: int
    root: bytes
    epoch: int
    at: int


def origin_of(party: str) -> str:
    """Return the name of a party's log and of the key that seals it. Raises ``id-party``."""
    return f"seamline/{party_id(party)}"


def checkpoint_text(value: Checkpoint) -> bytes:
    """Return the exact bytes that are signed."""
    root = base64.b64encode(value.root).decode()
    return (f"{value.origin}\n{value.size}\n{root}\nepoch {value.epoch}\ntime {value.at}\n").encode()


def sign_checkpoint(value: Checkpoint, public: bytes, sign: Signer) -> bytes:
    """Return the checkpoint as a signed note whose key bears the name of the origin."""
    text = checkpoint_text(value)
    return write_note(text, [sign_note(text, value.origin, public, sign)])


def open_checkpoint(raw: bytes, origin: str, public: bytes) -> Checkpoint | Refusal:
    """Return the checkpoint if this origin's key signed it.

    Refuses with ``note-*``, ``checkpoint-form`` or ``checkpoint-origin``. Total.
    """
    if len(raw) > MAX_CHECKPOINT_BYTES:
        return Refusal("note-size", facts={"max": MAX_CHECKPOINT_BYTES})
    opened = open_note(raw, Context.CHECKPOINT, [(origin, public)])
    if isinstance(opened, Refusal):
        return opened
    value = read_checkpoint_text(opened.text)
    if isinstance(value, Checkpoint) and value.origin != origin:
        return Refusal("checkpoint-origin", facts={"origin": value.origin})
    return value


def read_checkpoint_text(text: bytes) -> Checkpoint | Refusal:
    """Return the checkpoint of its text. Refuses with ``checkpoint-form``. Total."""
    found = _TEXT.fullmatch(text.decode("utf-8", "replace"))
    if not found:
        return Refusal("checkpoint-form")
    value = Checkpoint(
        origin=found[1],
        size=int(found[2]),
        root=base64.b64decode(found[3]),
        epoch=int(found[4]),
        at=int(found[5]),
    )
    within = value.size <= MAX_SIZE and value.epoch <= MAX_EPOCH and value.at <= MAX_INTEGER
    if not within or checkpoint_text(value) != text:
        return Refusal("checkpoint-form")
    return value
