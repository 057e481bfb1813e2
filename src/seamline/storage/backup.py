"""Backups: taken while the node runs, readable by two people with their offline halves and nobody else.

A backup holds the record as of one moment, the settings and the keys (still sealed under the node's
passphrase). It is verified by opening it before it gets its name. A restore always opens a new epoch:
what partners got after the backup was taken is not in it, and the numbers must not be given twice.
"""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import apsw
import msgspec

from seamline.centre import restored
from seamline.centre.ports import Random
from seamline.ledger import merkle
from seamline.ledger.merkle import Frontier
from seamline.storage import bundle, envelope
from seamline.storage.bundle import Member
from seamline.storage.connection import (
    INPUT_OUTPUT,
    ailment,
    open_reader,
    open_writer,
    prepare,
    stopped,
    whole,
)
from seamline.storage.disk import free_bytes
from seamline.storage.envelope import Header
from seamline.storage.examine import unpack as unpack_frontier
from seamline.storage.founding import CARD
from seamline.storage.layout import PRIVATE, PRIVATE_DIRECTORY, Layout, sync_directory
from seamline.storage.lease import Lease
from seamline.storage.migrate import check, deltas
from seamline.storage.view import SqliteView
from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound, Unavailable
from seamline.terms.times import format_iso

SUFFIX = ".seamline-backup"
COPY = ".backup.copy"
"""The record's copy while a backup is taken. It is not encrypted, and so it lies in the node's own directory:
nothing that can be read is ever on the disk that is carried away, not even after a power cut."""
LEASE = ".backup.lease"
PAGES_AT_ONCE = 1_024
ROWS_AT_ONCE = 4_096
MAX_EPOCH = 65_535

Tell = Callable[[str, int, int], None]
"""(stage, done, of): stages "copy", "check", "encrypt", "verify", "restore"."""


class Backup(msgspec.Struct, frozen=True):
    """A backup that has been verified. entries: of the own log. size: bytes of the file."""

    path: Path
    entries: int
    size: int


class Restored(msgspec.Struct, frozen=True):
    """A node that has been restored. at: when the backup was taken, ms UTC. epoch: the new one."""

    entries: int
    epoch: int
    at: int


def silent(_stage: str, _done: int, _of: int) -> None:
    """Tell nobody."""


def create(
    layout: Layout,
    folder: Path,
    *,
    party: str,
    to: bytes,
    now_ms: int,
    random: Random,
    reserve: int = 0,
    tell: Tell = silent,
) -> Backup:
    """Take a backup of a node that may be running, and verify it.

    to: the public key, 32 bytes. reserve: bytes of the node's own disk that the copy leaves free. Raises
    Conflict ``file-exists`` or ``backup-running``; Unavailable ``backup-space``, ``store-stopped`` or
    ``file-unwritable`` (disk full); Denied ``backup-altered`` where the record or the file written is not
    sound. Nothing is left behind then, and what a backup that was broken off left is removed by the next.
    """
    lease = Lease(layout.root / LEASE, "backup-running")
    try:
        return _create(layout, folder, party, to, now_ms, random, reserve, tell)
    finally:
        lease.release()


def _create(
    layout: Layout, folder: Path, party: str, to: bytes, now_ms: int, random: Random, reserve: int, tell: Tell
) -> Backup:
    name = f"{party}-{format_iso(now_ms)[:19].replace(':', '')}Z{SUFFIX}"
    target = folder / name
    if target.exists():
        raise Conflict("file-exists", path=str(folder / name))
    copy, part = layout.root / COPY, folder / f".{name}.part"
    try:
        folder.mkdir(mode=PRIVATE_DIRECTORY, parents=True, exist_ok=True)
        for path in (*layout.root.glob(f"{COPY}*"), *folder.glob(f".{party}-[0-9]*{SUFFIX}.*")):
            path.unlink(missing_ok=True)
        if free_bytes(layout.root) < layout.record.stat().st_size + reserve:
            raise Unavailable("backup-space", "no room for a copy of the record beside it")
        _copy(layout.record, copy, tell)
        entries = _check(copy, tell)
        header = Header(at=now_ms, party=party, to=to.hex())
        _encrypt(_members(layout, copy), part, header, random, tell)
        part.replace(target)
        sync_directory(folder)
    except OSError as error:
        raise Unavailable("file-unwritable", path=str(folder), cause=str(error)) from error
    except apsw.Error as error:
        raise stopped(ailment(error) or INPUT_OUTPUT) from error
    finally:
        with contextlib.suppress(OSError):
            for path in (*layout.root.glob(f"{COPY}*"), part):
                path.unlink(missing_ok=True)
    return Backup(path=target, entries=entries, size=target.stat().st_size)


def restore(file: Path, private: bytes, layout: Layout, now_ms: int, tell: Tell = silent) -> Restored:
    """Make a node's directory from a backup and open a new epoch in it.

    private: of ``shares.join_shares``. The directory must not exist or be empty (Conflict
    ``node-exists``). Raises NotFound ``file-missing``, Denied ``backup-key`` or ``backup-altered``,
    InvalidInput ``backup-form``, Conflict ``store-newer``, Unavailable ``file-unwritable``. Nothing is
    left behind then.
    """
    if layout.root.exists() and any(layout.root.iterdir()):
        raise Conflict("node-exists", "there is something in this directory already")
    try:
        sealed = file.open("rb")
    except OSError as error:
        raise NotFound("file-missing", f"{file.name} cannot be read", path=str(file)) from error
    part = layout.root.with_name(f".{layout.root.name}.part")
    with sealed:
        header = envelope.read_header(sealed)
        sealed.seek(0)
        try:
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir(mode=PRIVATE_DIRECTORY, parents=True)
            plain = _counted(envelope.read(sealed, private), "restore", file.stat().st_size, tell)
            made = _restored(plain, Layout(part), header, now_ms, tell)
            if layout.root.exists():
                layout.root.rmdir()
            part.rename(layout.root)
            sync_directory(layout.root.parent)
        except OSError as error:
            raise Unavailable("file-unwritable", "the node cannot be written", cause=str(error)) from error
        finally:
            shutil.rmtree(part, ignore_errors=True)
    return made


def _restored(plain: Iterator[bytes], found: Layout, header: Header, now_ms: int, tell: Tell) -> Restored:
    names = bundle.unpack(plain, found.root)
    if found.record.name not in names or found.config.name not in names:
        raise InvalidInput("backup-form", "the backup has no record or no settings")
    found.backups.mkdir(mode=PRIVATE_DIRECTORY, exist_ok=True)
    entries = _check(found.record, tell)
    epoch = _open_epoch(found.record, header.at, now_ms)
    return Restored(entries=entries, epoch=epoch, at=header.at)


def newest(folder: Path) -> Header | None:
    """Return what the newest backup in a folder says of itself, None where there is none."""
    headers = [_header(path) for path in folder.glob(f"*{SUFFIX}")] if folder.is_dir() else []
    return max((header for header in headers if header), key=lambda header: header.at, default=None)


def prune(folder: Path, party: str, keep: int) -> list[Path]:
    """Remove the party's oldest backups beyond ``keep``; return what was removed."""
    found = [(path, _header(path)) for path in folder.glob(f"*{SUFFIX}")]
    mine = sorted((header.at, path) for path, header in found if header and header.party == party)
    gone = [path for _, path in mine[: max(0, len(mine) - keep)]]
    for path in gone:
        path.unlink()
    return gone


def _header(path: Path) -> Header | None:
    try:
        with path.open("rb") as file:
            return envelope.read_header(file)
    except (OSError, InvalidInput):
        return None


def _members(layout: Layout, copy: Path) -> list[Member]:
    """Return what goes in: settings, card and keys, and the record last, because it is by far the largest."""
    beside = (layout.config, layout.root / CARD)
    found = [
        Member(path.relative_to(layout.root).as_posix(), path)
        for path in (*beside, *sorted(layout.keys.rglob("*")))
        if path.is_file() and path.name[0] != "."
    ]
    return [*found, Member(layout.record.name, copy)]


def _copy(record: Path, copy: Path, tell: Tell) -> None:
    """Copy the database as of one moment, while others write to it."""
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
    source, target = open_reader(record), apsw.Connection(str(copy))
    try:
        # One snapshot for the whole copy; otherwise every commit meanwhile would start it afresh.
        source.execute("BEGIN")
        SqliteView(source).size()
        target.pragma("synchronous", "OFF")
        with target.backup("main", source, "main") as running:
            while not running.done:
                running.step(PAGES_AT_ONCE)
                tell("copy", running.page_count - running.remaining, running.page_count)
        source.execute("ROLLBACK")
        target.pragma("journal_mode", "delete")
    finally:
        source.close(force=True)
        target.close(force=True)


def _check(record: Path, tell: Tell) -> int:
    """Check that a copy is sound in itself; return how many entries its log has."""
    connection = apsw.Connection(str(record), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        check(connection, max(deltas()))
        if connection.execute("PRAGMA quick_check(1)").get != "ok":
            raise Denied("backup-altered", "the copy of the record is damaged")
        view = SqliteView(connection)
        size, frontier = view.size(), Frontier()
        for start in range(0, size, ROWS_AT_ONCE):
            rows = list(view.log(start, start + ROWS_AT_ONCE))
            for row in rows:
                if row.salt and row.raw is not None and merkle.leaf_hash(row.salt, row.raw) != row.leaf:
                    raise Denied("backup-altered", "an entry of the record was altered", seq=row.seq)
            frontier = frontier.extend(row.leaf for row in rows)
            tell("check", frontier.size, size)
        sealed = view.sealed()
        if frontier != unpack_frontier(sealed[2] if sealed else None):
            raise Denied("backup-altered", "the record is not what was sealed")
    finally:
        connection.close()
    return size


def _encrypt(members: list[Member], part: Path, header: Header, random: Random, tell: Tell) -> None:
    """Write the encrypted file, durably, and read it back against what went in."""
    total = sum(member.path.stat().st_size for member in members)
    went_in, came_out = hashlib.sha256(), hashlib.sha256()
    handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE)
    with os.fdopen(handle, "w+b") as file:
        plain = _hashed(_counted(bundle.pack(members), "encrypt", total, tell), went_in.update)
        key = envelope.write(file, header, plain, random)
        file.flush()
        os.fsync(file.fileno())
        file.seek(0)
        for _ in _hashed(_counted(envelope.read_with(file, key), "verify", total, tell), came_out.update):
            pass
    if went_in.digest() != came_out.digest():
        raise Denied("backup-altered", "what was written is not what was to be written")


def _open_epoch(record: Path, taken_at: int, now_ms: int) -> int:
    """Open a new epoch, and leave a row by which the centre opens one in each of its streams."""
    connection = open_writer(record)
    try:
        prepare(connection)
        with whole(connection):
            found = SqliteView(connection).meta("epoch")
            epoch = (found if isinstance(found, int) else 1) + 1
            if epoch > MAX_EPOCH:
                raise Conflict("epoch-last", "this node has been restored too often")
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('epoch', ?)", (epoch,))
            doc = msgspec.json.encode({"at": now_ms, "epoch": epoch, "taken_at": taken_at})
            connection.execute(
                "INSERT OR REPLACE INTO state (tbl, key, grp, sort, doc) VALUES (?, ?, '', ?, ?)",
                (restored.TABLE, restored.KEY, now_ms, doc),
            )
        connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    finally:
        connection.close(force=True)
    return epoch


def _counted(pieces: Iterable[bytes], stage: str, of: int, tell: Tell) -> Iterator[bytes]:
    done = 0
    for piece in pieces:
        done += len(piece)
        tell(stage, min(done, of), of)
        yield piece


def _hashed(pieces: Iterable[bytes], update: Callable[[bytes], None]) -> Iterator[bytes]:
    for piece in pieces:
        update(piece)
        yield piece
