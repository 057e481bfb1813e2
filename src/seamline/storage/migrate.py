"""Bring a database to the schema of this version: forward only, in one transaction."""

import re
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

import apsw

from seamline.storage.connection import whole
from seamline.terms.errors import Conflict, InvalidInput

APPLICATION_ID = 0x5EA11E01
"""Written into the header of the file, so that another program's database is never taken for ours."""

_NAME = re.compile(r"(\d{4})_[a-z_]+\.sql")


def deltas() -> dict[int, str]:
    """Return the SQL of every delta by its number, 1, 2, ... without a gap."""
    found: dict[int, str] = {}
    for item in resources.files("seamline.storage.schema").iterdir():
        named = _NAME.fullmatch(item.name)
        if named:
            found[int(named[1])] = item.read_text(encoding="utf-8")
    return dict(sorted(found.items()))


def version(connection: apsw.Connection) -> int:
    """Return the schema version of a database, 0 for an empty one.

    Raises InvalidInput ``store-foreign`` where the file belongs to another program.
    """
    application = connection.pragma("application_id")
    if application == APPLICATION_ID:
        found = connection.execute("SELECT value FROM meta WHERE name = 'schema'").get
        if isinstance(found, int):
            return found
    elif application == 0 and connection.execute("SELECT count(*) FROM sqlite_schema").get == 0:
        return 0
    raise InvalidInput("store-foreign", "this file is not a record of Seamline")


def check(connection: apsw.Connection, newest: int) -> int:
    """Return the version, refusing what a newer Seamline wrote (Conflict ``store-newer``)."""
    found = version(connection)
    if found > newest:
        raise Conflict(
            "store-newer", f"the record has schema {found}; this version knows up to {newest}", schema=found
        )
    return found


def migrate(connection: apsw.Connection, steps: Mapping[int, str] | None = None) -> int:
    """Apply the deltas that are missing, all or none; return the version before.

    A database that already holds a record is first copied, beside itself, to ``<name>.before-<version>``.
    """
    steps = deltas() if steps is None else steps
    newest = max(steps)
    before = check(connection, newest)
    if before == newest:
        return before
    if before:
        _copy(connection, Path(f"{connection.db_filename('main')}.before-{newest}"))
    with whole(connection):
        for number in range(before + 1, newest + 1):
            connection.execute(steps[number])
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('schema', ?)", (newest,))
        connection.pragma("application_id", APPLICATION_ID)
    return before


def _copy(source: apsw.Connection, target: Path) -> None:
    """Copy the database as it stands. An older copy of the same step is replaced."""
    target.unlink(missing_ok=True)
    copy = apsw.Connection(str(target))
    try:
        with copy.backup("main", source, "main") as running:
            while not running.done:
                running.step(1_000)
    finally:
        copy.close()
    target.chmod(0o600)
