"""A disk that loses its power: an apsw VFS that knows what has reached the platter and what has not.

The model is that of a disk with 512-byte sectors behind a write-back cache: a sync makes all that was
written to one file durable; until then each sector holds, for all we know, any of the contents it has
had since the last sync, independently of its neighbours (torn, reordered). The size of a file that grew
or shrank since then may be the old or the new one, and what was never written within it is noise. A
sync that fails leaves an arbitrary part on the platter and forgets the rest, as Linux does, while
reading still shows all of it.
"""

import itertools
import random
from pathlib import Path

import apsw

SECTOR = 512
_names = itertools.count()


class PowerCut(Exception):
    """The power went away during this operation. Nothing more reaches the disk."""


class FileOnDisk:
    """One file. live: as the system shows it; durable: as the platter has it."""

    def __init__(self):
        self.live = bytearray()
        self.durable = b""
        self.versions = {}
        self.sizes = [0]

    def write(self, data, offset):
        end = offset + len(data)
        if end > len(self.live):
            self.live.extend(bytes(end - len(self.live)))
        self.live[offset:end] = data
        for sector in range(offset // SECTOR, (end + SECTOR - 1) // SECTOR):
            self._note(sector)
        self.sizes.append(len(self.live))

    def truncate(self, size):
        del self.live[size:]
        self.live.extend(bytes(size - len(self.live)))
        self.sizes.append(size)

    def _note(self, sector):
        content = bytes(self.live[sector * SECTOR : (sector + 1) * SECTOR])
        self.versions.setdefault(sector, []).append(content)

    def sync(self):
        # Only what is dirty is written: what a failed sync has forgotten stays forgotten.
        content = bytearray(self.durable[: len(self.live)])
        content.extend(bytes(len(self.live) - len(content)))
        for sector, versions in self.versions.items():
            start = sector * SECTOR
            if start < len(content):
                newest = versions[-1][: len(content) - start]
                content[start : start + len(newest)] = newest
        self.durable = bytes(content)
        self.versions, self.sizes = {}, [len(self.live)]

    def fail_sync(self, choose):
        self.durable = self.after_cut(choose)
        self.versions, self.sizes = {}, [len(self.durable)]

    def after_cut(self, choose):
        """Return one of the contents that the file may have after the power is back."""
        size = choose.choice(self.sizes)
        content = bytearray(self.durable[:size])
        content.extend(
            choose.randbytes(size - len(content)) if choose.random() < 0.5 else bytes(size - len(content))
        )
        for sector, versions in self.versions.items():
            old = bytes(content[sector * SECTOR : (sector + 1) * SECTOR])
            chosen = choose.choice([old, *versions])
            start = sector * SECTOR
            if start < size:
                content[start : start + len(chosen)] = chosen
                del content[size:]
                content.extend(bytes(size - len(content)))
        return bytes(content)


class Disk:
    """The files of one machine, and when its power goes or a sync fails."""

    def __init__(self, seed, cut_at=None, fail_sync_at=None):
        self.choose = random.Random(seed)
        self.cut_at = cut_at
        self.fail_sync_at = fail_sync_at
        self.operations = 0
        self.syncs = 0
        self.is_cut = False
        self.files = {}
        self.vanished = {}
        self.error = None
        self.name = f"power-cut-{next(_names)}"
        self._vfs = _Vfs(self)

    def file(self, path):
        return self.files.setdefault(path, FileOnDisk())

    def step(self):
        if self.is_cut:
            raise PowerCut
        self.operations += 1
        if self.cut_at is not None and self.operations > self.cut_at:
            self.is_cut = True
            raise PowerCut
        if self.error is not None:
            raise apsw.exception_for(self.error)

    def sync(self, file):
        self.step()
        self.syncs += 1
        if self.syncs == self.fail_sync_at:
            file.fail_sync(self.choose)
            raise apsw.exception_for(apsw.SQLITE_IOERR_FSYNC)
        file.sync()

    def delete(self, path, at_once):
        self.step()
        gone = self.files.pop(path, None)
        if gone is not None and not at_once:
            self.vanished[path] = gone

    def after_cut(self, directory):
        """Write what is left into an empty directory, as the machine finds it when it starts again."""
        left = dict(self.files)
        for path, file in self.vanished.items():
            if path not in left and self.choose.random() < 0.5:
                left[path] = file
        for path, file in left.items():
            (Path(directory) / Path(path).name).write_bytes(file.after_cut(self.choose))


class _Vfs(apsw.VFS):
    def __init__(self, disk):
        self.disk = disk
        super().__init__(disk.name, "")

    def xOpen(self, name, flags):  # noqa: N802 - SQLite's name
        return _File(self.disk, name, flags)

    def xDelete(self, path, sync_directory):  # noqa: N802 - SQLite's name
        self.disk.delete(path, sync_directory)
        super().xDelete(path, sync_directory)


class _File(apsw.VFSFile):
    def __init__(self, disk, name, flags):
        super().__init__("", name, flags)
        path = name if isinstance(name, str) else name.filename()
        self.disk = disk
        self.file = disk.file(path)

    def xWrite(self, data, offset):  # noqa: N802 - SQLite's name
        # Noted before the step: a cut in the middle of a write may leave any part of it.
        if not self.disk.is_cut and self.disk.error is None:
            self.file.write(bytes(data), offset)
        self.disk.step()
        super().xWrite(data, offset)

    def xTruncate(self, size):  # noqa: N802 - SQLite's name
        if not self.disk.is_cut:
            self.file.truncate(size)
        self.disk.step()
        super().xTruncate(size)

    def xSync(self, flags):  # noqa: N802 - SQLite's name
        self.disk.sync(self.file)
