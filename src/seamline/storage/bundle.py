"""Several files as one run of bytes: name, length, content, one after another.

Not zip and not tar, because nothing of what those can say (links, devices, paths upward, sizes that
differ from themselves) is wanted: names are words of a fixed form, and a length is checked against
what comes.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from seamline.storage.layout import PRIVATE, PRIVATE_DIRECTORY
from seamline.terms.errors import InvalidInput

MAX_FILES = 64
MAX_NAME_BYTES = 64
MAX_FILE_BYTES = 2**44
READ_BYTES = 1_048_576

_NAME = re.compile(r"[a-z][a-z0-9-]*(\.[a-z]+)?(/[a-z][a-z0-9-]*(\.[a-z]+)?){0,2}")


class Member(msgspec.Struct, frozen=True):
    """A file to be packed: its name inside and where it is."""

    name: str
    path: Path


def pack(members: Iterable[Member]) -> Iterator[bytes]:
    """Yield the bytes of the files, in order. A file that changes its size meanwhile is an error."""
    for member in members:
        size = member.path.stat().st_size
        yield _head(member.name, size)
        with member.path.open("rb") as file:
            left = size
            while left:
                piece = file.read(min(left, READ_BYTES))
                if not piece:
                    raise InvalidInput("backup-form", f"{member.name} became shorter while it was read")
                left -= len(piece)
                yield piece
    yield b"\0"


def unpack(pieces: Iterable[bytes], into: Path) -> list[str]:
    """Write the files below an empty directory, readable by the owner only; return their names.

    Raises InvalidInput ``backup-form`` for a name out of form, a repeated name, too many files, a
    length out of range, and bytes missing or left over.
    """
    source = _Source(iter(pieces))
    names: list[str] = []
    while length := source.take(1)[0]:
        name = source.take(length).decode("ascii", "replace")
        size = int.from_bytes(source.take(8), "big")
        if not _NAME.fullmatch(name) or name in names or len(names) >= MAX_FILES or size > MAX_FILE_BYTES:
            raise InvalidInput("backup-form", "a file in the backup is out of form")
        names.append(name)
        path = into / name
        path.parent.mkdir(mode=PRIVATE_DIRECTORY, parents=True, exist_ok=True)
        with path.open("xb") as file:
            path.chmod(PRIVATE)
            for piece in source.run(size):
                file.write(piece)
    if not source.at_end():
        raise InvalidInput("backup-form", "there is more in the backup than it says")
    return names


class _Source:
    """Takes exact numbers of bytes from pieces of any size."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._held = b""

    def take(self, count: int) -> bytes:
        return b"".join(self.run(count))

    def run(self, count: int) -> Iterator[bytes]:
        left = count
        while left:
            if not self._held:
                self._held = next(self._pieces, b"")
                if not self._held:
                    raise InvalidInput("backup-form", "the backup is cut short")
            piece, self._held = self._held[:left], self._held[left:]
            left -= len(piece)
            yield piece

    def at_end(self) -> bool:
        return not self._held and not any(self._pieces)


def _head(name: str, size: int) -> bytes:
    raw = name.encode("ascii")
    if not _NAME.fullmatch(name) or len(raw) > MAX_NAME_BYTES:
        raise InvalidInput("backup-form", f"{name} cannot stand in a backup")
    return bytes([len(raw)]) + raw + size.to_bytes(8, "big")
