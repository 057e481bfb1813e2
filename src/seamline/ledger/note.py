"""C2SP signed notes: text that anybody can read, with signature lines beneath it.

A note is UTF-8 text that ends in a newline, an empty line, and one or more lines
``— <key name> <base64(key hash || signature)>``. The signature is Ed25519 over exactly the text, so
that ``openssl`` can check it. Source: C2SP signed-note; stricter in that a note with two lines of
one key is refused.
"""

import base64
import functools
import hashlib
import re
from collections.abc import Iterable, Sequence

import msgspec

from seamline.ledger.signature import Context, Signer, verify
from seamline.terms.errors import InvalidInput, Refusal

MAX_NOTE_BYTES = 262_144
MAX_NOTE_LINES = 64

_ED25519 = b"\x01"
_NAME = re.compile(r"[^\s+]{1,128}")
_LINE = re.compile(r"— ([^\s+]{1,128}) ([A-Za-z0-9+/]{8,512}={0,2})")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")


class Line(msgspec.Struct, frozen=True):
    """One signature line. name: of the key. key_hash: 4 bytes. signature: as found, any length."""

    name: str
    key_hash: bytes
    signature: bytes


class Note(msgspec.Struct, frozen=True):
    """A note of the right form whose signatures nobody has checked yet."""

    text: bytes
    lines: tuple[Line, ...]


class Opened(msgspec.Struct, frozen=True):
    """A note with at least one known key beneath it. names: of those keys, in line order."""

    text: bytes
    names: tuple[str, ...]


@functools.lru_cache(maxsize=256)
def key_hash(name: str, public: bytes) -> bytes:
    """Return the 4 bytes by which a line says which key made it; a hint, not a proof."""
    return hashlib.sha256(name.encode() + b"\n" + _ED25519 + public).digest()[:4]


def sign_note(text: bytes, name: str, public: bytes, sign: Signer) -> Line:
    """Return the signature line for a text. public, sign: both halves of one key.

    Raises InvalidInput: ``note-text`` for a text that a note cannot carry, ``note-name``,
    ``signature-context``.
    """
    if not _carries(text):
        raise InvalidInput("note-text", "a signed text is UTF-8, ends in a newline, has no controls")
    if not _NAME.fullmatch(name):
        raise InvalidInput("note-name", "a key's name has no blanks and no plus sign")
    return Line(name, key_hash(name, public), sign(text))


def write_note(text: bytes, lines: Iterable[Line]) -> bytes:
    """Return the bytes of the note."""
    return text + b"\n" + "".join(f"{write_line(line)}\n" for line in lines).encode()


def write_line(line: Line) -> str:
    """Return one signature line without its newline."""
    return f"— {line.name} {base64.b64encode(line.key_hash + line.signature).decode()}"


def read_line(row: str) -> Line | None:
    """Return a signature line, or None if it is none. Total."""
    found = _LINE.fullmatch(row)
    try:
        raw = base64.b64decode(found[2], validate=True) if found else b""
    except ValueError:
        return None
    if not found or base64.b64encode(raw).decode() != found[2]:
        return None
    return Line(found[1], raw[:4], raw[4:])


def read_note(raw: bytes) -> Note | Refusal:
    """Return a note, unchecked. Refuses with ``note-size`` or ``note-form``. Total."""
    if len(raw) > MAX_NOTE_BYTES:
        return Refusal("note-size", facts={"max": MAX_NOTE_BYTES})
    cut = raw.rfind(b"\n\n")
    text, beneath = raw[: cut + 1], raw[cut + 2 :]
    if cut < 0 or not _carries(text) or not beneath.endswith(b"\n"):
        return Refusal("note-form")
    rows = beneath.decode("utf-8", "replace").split("\n")[:-1]
    if len(rows) > MAX_NOTE_LINES:
        return Refusal("note-size", facts={"max": MAX_NOTE_LINES})
    lines = []
    for row in rows:
        line = read_line(row)
        if line is None:
            return Refusal("note-form")
        lines.append(line)
    return Note(text, tuple(lines))


def open_note(raw: bytes, context: Context, keys: Sequence[tuple[str, bytes]]) -> Opened | Refusal:
    """Return the text and who of the known keys signed it.

    keys: name and public key of each. Lines of unknown keys are passed over; a line that claims a
    known key must verify, or the whole note is refused. Refuses with ``note-size``, ``note-form``,
    ``note-duplicate``, ``note-signature``, or ``note-unsigned`` where no known key signed. Total.
    """
    note = read_note(raw)
    if isinstance(note, Refusal):
        return note
    known = {(name, key_hash(name, public)): public for name, public in keys}
    seen: set[tuple[str, bytes]] = set()
    names = []
    for line in note.lines:
        key = (line.name, line.key_hash)
        if key in seen:
            return Refusal("note-duplicate", facts={"name": line.name})
        seen.add(key)
        if key in known:
            if not verify(known[key], context, note.text, line.signature):
                return Refusal("note-signature", facts={"name": line.name})
            names.append(line.name)
    return Opened(note.text, tuple(names)) if names else Refusal("note-unsigned")


def _carries(text: bytes) -> bool:
    try:
        return text.endswith(b"\n") and not _CONTROL.search(text.decode())
    except UnicodeDecodeError:
        return False
