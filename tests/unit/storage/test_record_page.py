"""docs/record.md names the limits and states that the code has."""

from pathlib import Path

from seamline.ledger.entry import MAX_ENTRY_BYTES
from seamline.storage import connection, examine, executor, readers, transaction, view

PAGE = (Path(__file__).parents[3] / "docs" / "record.md").read_text("utf-8")


def rows():
    lines = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith("| ")]
    return {line[0]: line[1:] for line in lines}


def test_the_limits_are_those_of_the_code():
    found = rows()
    for what, limit in (
        ("an entry", f"{MAX_ENTRY_BYTES:,} bytes"),
        ("a row of state", f"{transaction.MAX_DOC_BYTES // 2**20} MiB"),
        ("a key, a group", f"{view.MAX_KEY_CHARS} characters"),
        ("rows of one search", f"{view.MAX_SCAN_ROWS:,}"),
        ("writes of one unit of work", f"{transaction.MAX_WRITES_PER_JOB:,}"),
        ("one reading", f"{readers.MAX_READ_S:.0f} s of searching"),
        ("units of work in one commit", f"{executor.MAX_BATCH}"),
    ):
        assert found[what][0] == limit
    assert f"{connection.MAX_WAL_BYTES // 2**20} MB" in found["the write-ahead log"][0]
    assert f"{examine.WHOLE_ROWS:,} entries" in PAGE


def test_every_reason_to_stop_is_explained():
    reasons = {
        connection.FULL,
        connection.READ_ONLY,
        connection.SYNC,
        connection.INPUT_OUTPUT,
        connection.CORRUPT,
        connection.ALTERED,
    }
    explained = {name.strip("`") for name in rows() if name.startswith("`")}
    assert explained == reasons
    passing = {name.strip("`") for name, row in rows().items() if "by itself" in row[-1]}
    assert passing == connection.PASSING
