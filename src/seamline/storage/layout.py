"""Where the files of a node are, and who may read them."""

import os
from pathlib import Path

import msgspec

from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound, Unavailable

MAX_FILE_BYTES = 1_048_576
PRIVATE = 0o600
PRIVATE_DIRECTORY = 0o700


class Layout(msgspec.Struct, frozen=True):
    """The directory of one node. Everything in it belongs to the account that runs the node."""

    root: Path

    @property
    def config(self) -> Path:
        """Settings, for people to read and edit."""
        return self.root / "node.toml"

    @property
    def record(self) -> Path:
        """The log, the streams and the state."""
        return self.root / "log.sqlite"

    @property
    def keys(self) -> Path:
        """Keys, sealed under the node's passphrase."""
        return self.root / "keys"

    @property
    def tls(self) -> Path:
        """The certificate authority, the node's certificate and the list of revoked ones."""
        return self.root / "keys" / "tls"

    @property
    def backups(self) -> Path:
        """Where backups go unless the settings say otherwise."""
        return self.root / "backups"

    def create(self) -> None:
        """Make the directories. Raises Conflict ``node-exists`` where there is a node already."""
        if self.config.exists() or self.record.exists() or self.keys.exists():
            raise Conflict("node-exists", "there is a node in this directory already")
        try:
            self.root.mkdir(mode=PRIVATE_DIRECTORY, parents=True, exist_ok=True)
            for directory in (self.keys, self.tls, self.backups):
                directory.mkdir(mode=PRIVATE_DIRECTORY)
        except OSError as error:
            raise Unavailable("file-unwritable", "the directory cannot be written") from error


def write_private(path: Path, content: bytes, *, replace: bool = False) -> None:
    """Write a file that only its owner reads, durably and all or nothing.

    Raises Conflict ``file-exists`` unless it may be replaced, Unavailable ``file-unwritable``.
    """
    if path.exists() and not replace:
        raise Conflict("file-exists", f"{path.name} exists already", path=str(path))
    part = path.with_name(f".{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, PRIVATE)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_directory(path.parent)
    except OSError as error:
        raise Unavailable("file-unwritable", f"{path.name} cannot be written", path=str(path)) from error


def read_private(path: Path, *, anywhere: bool = False) -> bytes:
    """Read a file that only its owner may read.

    anywhere: the file is sealed by itself and may lie on a stick whose file system knows no owners.
    Raises Denied ``key-file-open`` where others could read or replace it, NotFound ``file-missing``,
    InvalidInput ``file-too-long`` above MAX_FILE_BYTES.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError as error:
        raise NotFound("file-missing", f"{path.name} cannot be read", path=str(path)) from error
    with os.fdopen(handle, "rb") as file:
        # Asked of the open file: a name can be exchanged between the question and the reading.
        found = os.fstat(file.fileno())
        if not anywhere and (found.st_mode & 0o077 or found.st_uid != os.geteuid()):
            raise Denied("key-file-open", f"{path.name} must be readable by its owner only", path=str(path))
        if found.st_size > MAX_FILE_BYTES:
            raise InvalidInput("file-too-long", f"{path.name} is too long", path=str(path))
        return file.read(MAX_FILE_BYTES)


def check_private_directory(path: Path) -> None:
    """Raise Denied ``key-file-open`` where others may enter or write the directory."""
    try:
        found = path.stat()
    except OSError as error:
        raise NotFound("file-missing", f"{path.name} cannot be read", path=str(path)) from error
    if found.st_mode & 0o077 or found.st_uid != os.geteuid():
        raise Denied("key-file-open", f"{path.name} must belong to its owner only", path=str(path))


def sync_directory(path: Path) -> None:
    """Wait until the names in a directory are on the disk."""
    handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
