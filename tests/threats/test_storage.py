"""Threats to the record on the disk and to the machine it is on."""

import ast
import asyncio
import base64
import contextlib
import inspect
import os
import random
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seamline import storage
from seamline.centre.ports import StreamRow
from seamline.ledger import merkle, signature
from seamline.ledger.checkpoint import origin_of
from seamline.ledger.entry import MAX_ENTRY_BYTES, Entry, entry_bytes
from seamline.ledger.verify import Key, Verdict, checkpoints, verify
from seamline.storage import examine, migrate
from seamline.storage.clock import SystemClock
from seamline.storage.executor import ThreadExecutor
from seamline.storage.halt import RETRY_S
from seamline.storage.outcome import Condition, Done, Failed
from seamline.storage.randomness import SystemRandom
from seamline.storage.record import open_record
from seamline.storage.sqlite import MIN_FREE_BYTES, Store
from seamline.terms.errors import Conflict, InvalidInput, Unavailable

sys.path.insert(0, str(Path(__file__).parents[1] / "contract"))
from power_cut import Disk

PARTY = "alpha"
YEAR_MS = 365 * 86_400_000


class Keys:
    """A node's keys without files."""

    def __init__(self):
        self._private = signature.private_from(bytes(range(7, 39)))
        self.public = signature.public_of(self._private)
        self.certificate = b""
        self.secret = b"s" * 32

    def sign(self, context, message):
        return signature.sign(self._private, context, message)


class Wandering(SystemClock):
    """A wall clock that steps; the other clock does not."""

    def __init__(self, times):
        self._times = iter(times)

    def now_ms(self):
        return next(self._times)


KEYS = Keys()


def entry(text, at=1_600_000_000_000):
    return Entry(kind="test/1", at=at, by="alpha/watch", ob="A" * 22, body={"text": text})


def open_node(directory, clock=None):
    clock = clock or SystemClock()
    return open_record(directory / "log.sqlite", party=PARTY, keys=KEYS, clock=clock, random=SystemRandom())


def note(size, root):
    return b"%d %s" % (size, root.hex().encode())


def run(store, *jobs):
    return store.transact(list(jobs))


def append(store, *texts):
    outcomes = run(store, *(lambda tx, text=text: tx.append(entry(text)) for text in texts))
    assert all(isinstance(outcome, Done) for outcome in outcomes), outcomes
    return [outcome.value for outcome in outcomes]


def verdict_of(directory):
    """Verify a closed node's log as an auditor would: rows against leaves, roots against signatures."""
    store = open_node(directory)
    try:

        def look(view):
            rows = ((row.seq, row.salt, row.raw, row.leaf) for row in view.log(0, 10**9))
            notes = (raw for _, raw in view.checkpoints())
            sealed = checkpoints(notes, origin_of(PARTY), [Key(KEYS.public)])
            return list(verify(rows, sealed, first=0))[-1]

        verdict = store.read(look)
        assert isinstance(verdict, Verdict)
        return verdict, store.condition
    finally:
        store.close()


def tamper(directory, *statements):
    """What an administrator with a database shell can do to a node that is down."""
    connection = apsw.Connection(str(directory / "log.sqlite"))
    for sql, values in statements:
        connection.execute(sql, values)
    connection.close()


nasty = st.sampled_from(
    [
        "'; DROP TABLE log; --",
        '" OR 1=1 --',
        "x' UNION SELECT raw FROM log --",
        "%",
        "_",
        "\\",
        "a\0b",
        "$.a[0]",
        "NEAR(x)",
        "' || (SELECT 1) || '",
        "?1",
        ":name",
    ]
) | st.text(max_size=12)


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    store = open_node(tmp_path_factory.mktemp("shared"))
    yield store
    store.close()


class Seen(Exception):
    """Carries what a unit of work saw, and has it undone."""


@given(table=nasty, key=nasty, group=nasty, stream=nasty)
@settings(max_examples=60, deadline=None)
def test_threat_40_names_are_values_and_never_sql(shared, table, key, group, stream):
    row = StreamRow(1, b"s" * 16, b"x", merkle.leaf_hash(b"s" * 16, b"x"))

    def write(tx):
        tx.put("innocent", "kept", b"1", group="g")
        tx.put(table, key, b"doc", group=group)
        tx.add_to_stream(stream, 0, [row])
        found = [found.key for found in tx.scan(table, group=group)]
        raise Seen(
            tx.get(table, key), found, len(list(tx.stream(stream, 0, 1, 9))), tx.get("innocent", "kept")
        )

    (outcome,) = run(shared, write)
    assert isinstance(outcome.error, Seen), outcome
    assert outcome.error.args == (b"doc", [key], 1, b"1")
    assert shared.read(lambda view: (view.size(), view.count("innocent"), view.streams())) == (0, 0, [])


def test_threat_40_no_statement_is_put_together_from_pieces():
    """Every SQL text in storage is a literal, or is looked up among literals."""
    joined = []
    for path in Path(inspect.getfile(storage)).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in (
                "execute",
                "executemany",
                "_run",
                "_write",
            ):
                sql = node.args[0] if node.args else None
                plain = isinstance(sql, ast.Constant | ast.Name | ast.Subscript)
                if not plain:
                    joined.append(f"{path.name}:{node.lineno}")
    assert joined == []


@pytest.mark.parametrize(
    ("what", "statements", "found"),
    [
        ("bytes", [("UPDATE log SET raw = ? WHERE seq = 20", (b"{}",))], "verify-altered"),
        ("salt", [("UPDATE log SET salt = ? WHERE seq = 20", (bytes(16),))], "verify-altered"),
        ("leaf", [("UPDATE log SET leaf = ? WHERE seq = 20", (bytes(32),))], "verify-altered"),
        ("one row less", [("DELETE FROM log WHERE seq = 20", ())], "verify-missing"),
        ("the end", [("DELETE FROM log WHERE seq = 49", ())], "verify-missing"),
        (
            "two exchanged",
            [
                ("UPDATE log SET seq = 100 WHERE seq = 20", ()),
                ("UPDATE log SET seq = 20 WHERE seq = 21", ()),
                ("UPDATE log SET seq = 21 WHERE seq = 100", ()),
            ],
            "verify-root",
        ),
        ("the frontier", [("UPDATE checkpoint SET frontier = ?", (bytes(8),))], None),
        ("the checkpoint", [("DELETE FROM checkpoint", ())], "verify-unsealed"),
        (
            "its text",
            [("UPDATE checkpoint SET note = CAST(replace(note, '50', '51') AS BLOB)", ())],
            "verify-seal",
        ),
    ],
)
def test_threat_63_an_altered_record_is_found_at_the_start_and_named(tmp_path, what, statements, found):
    store = open_node(tmp_path)
    append(store, *(f"number {n}" for n in range(50)))
    store.close()
    tamper(tmp_path, *statements)
    verdict, condition = verdict_of(tmp_path)
    assert condition == Condition(accepting=False, reason="altered"), what
    if found:
        assert verdict.fault.code == found
        assert verdict.fault.first <= 20 or found in ("verify-missing", "verify-unsealed", "verify-seal")

    store = open_node(tmp_path)
    try:
        (outcome,) = run(store, lambda tx: tx.append(entry("more")))
        assert isinstance(outcome, Failed)
        assert (outcome.error.code, outcome.error.context["reason"]) == ("store-stopped", "altered")
        assert store.read(lambda view: view.size()) >= 49
    finally:
        store.close()


def test_threat_63_the_sample_reaches_everywhere():
    """An altered row among many is found with the chance that the sample's size promises."""
    size = 100_000
    looked_at = set()
    for seed in range(40):
        chosen = examine.sample(size, bytes([seed]) * 32)
        assert chosen == sorted(set(chosen))
        assert set(range(size - examine.NEWEST_ROWS, size)) <= set(chosen)
        looked_at.update(chosen)
    assert len(looked_at) > 0.15 * size
    assert min(looked_at) < 1_000
    assert examine.sample(10, b"x") == list(range(10))


def test_threat_75_an_entry_of_any_size_costs_no_more_than_the_limit(tmp_path):
    store = open_node(tmp_path)
    try:
        room = MAX_ENTRY_BYTES - len(entry_bytes(entry("")))
        append(store, "x" * room)
        for size in (room + 1, 100_000_000):
            began = time.monotonic()
            (outcome,) = run(store, lambda tx, size=size: tx.append(entry("x" * size)))
            assert outcome.error.code == "entry-too-long"
            assert time.monotonic() - began < 5
        assert store.read(lambda view: view.size()) == 1
    finally:
        store.close()


def test_threat_78_the_order_of_the_log_does_not_ask_the_clock(tmp_path):
    now = 1_800_000_000_000
    steps = [now, now + 10 * YEAR_MS, now - 10 * YEAR_MS, now - 1, now, now + 1_000]
    store = open_node(tmp_path, Wandering(steps))
    numbers = [append(store, f"at {at}")[0] for at in steps]
    assert numbers == list(range(len(steps)))
    assert store.condition.accepting
    store.close()
    verdict, condition = verdict_of(tmp_path)
    assert verdict.fault is None
    assert condition.accepting


WRITER = textwrap.dedent(
    """
    import asyncio, sys, time
    from pathlib import Path
    from seamline.ledger.entry import Entry
    from seamline.storage.executor import ThreadExecutor
    from seamline.storage.randomness import SystemRandom
    from seamline.storage.sqlite import Store

    def note(size, root):
        return b"%d %s" % (size, root.hex().encode())

    store = Store(Path(sys.argv[1]), random=SystemRandom(), seal=note, monotonic=time.monotonic)

    async def caller(executor, name):
        for number in range(100_000):
            text = f"{name}.{number}"
            entry = Entry(kind="test/1", at=1, by="alpha/watch", ob="A" * 22, body={"text": text})
            seq = await executor.write(lambda tx: tx.append(entry))
            print(seq, text, flush=True)

    async def main():
        executor = ThreadExecutor(store)
        print("open", flush=True)
        await asyncio.gather(*(caller(executor, name) for name in range(8)))

    asyncio.run(main())
    """
)


def start_writer(directory):
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(directory / "log.sqlite")], stdout=subprocess.PIPE, text=True
    )


def test_threat_84_a_second_process_on_one_record_is_refused(tmp_path):
    first = start_writer(tmp_path)
    try:
        assert first.stdout.readline() == "open\n"
        with pytest.raises(Conflict, match="node-running") as caught:
            Store(tmp_path / "log.sqlite", random=SystemRandom(), seal=note, monotonic=time.monotonic)
        assert caught.value.context["process"] == str(first.pid)
    finally:
        first.send_signal(signal.SIGKILL)
        first.communicate()
    store = Store(tmp_path / "log.sqlite", random=SystemRandom(), seal=note, monotonic=time.monotonic)
    with pytest.raises(Conflict, match="node-running"):
        Store(tmp_path / "log.sqlite", random=SystemRandom(), seal=note, monotonic=time.monotonic)
    store.close()
    Store(tmp_path / "log.sqlite", random=SystemRandom(), seal=note, monotonic=time.monotonic).close()


class Machine:
    """A store on a simulated disk whose faults and free space a test sets."""

    def __init__(self, directory):
        self.disk = Disk(seed=1)
        self.room = 1 << 40
        self.now = 0.0
        self.store = Store(
            directory / "log.sqlite",
            random=SystemRandom(),
            seal=note,
            monotonic=lambda: self.now,
            vfs=self.disk.name,
            free=lambda _path: self.room,
        )

    def append(self, text="x"):
        (outcome,) = run(self.store, lambda tx: tx.append(entry(text)))
        return outcome

    def refused(self):
        outcome = self.append()
        assert isinstance(outcome, Failed)
        assert isinstance(outcome.error, Unavailable)
        assert outcome.error.code == "store-stopped"
        return outcome.error.context["reason"]

    def size(self):
        return self.store.read(lambda view: view.size())


@pytest.fixture
def machine(tmp_path):
    machine = Machine(tmp_path)
    for number in range(3):
        assert machine.append(str(number)) == Done(number)
    yield machine
    machine.disk.error = None
    machine.store.abandon()


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (apsw.SQLITE_FULL, "full"),
        (apsw.SQLITE_READONLY, "read-only"),
        (apsw.SQLITE_CANTOPEN, "read-only"),
        (apsw.SQLITE_IOERR_WRITE, "io"),
        (apsw.SQLITE_IOERR_FSYNC, "sync"),
    ],
)
def test_threat_85_a_disk_that_fails_stops_writing_and_not_reading(machine, error, reason):
    machine.disk.error = error
    assert machine.refused() == reason
    assert machine.store.condition.accepting is False
    assert machine.size() == 3
    steps = machine.disk.operations
    assert machine.refused() == reason
    assert machine.disk.operations == steps, "tried again at once"


@pytest.mark.parametrize("error", [apsw.SQLITE_FULL, apsw.SQLITE_READONLY])
def test_threat_85_what_passes_needs_no_hand(machine, error):
    machine.disk.error = error
    machine.refused()
    machine.disk.error = None
    machine.refused()
    machine.now += RETRY_S
    assert machine.append("again") == Done(3)
    assert machine.store.condition == Condition(accepting=True)
    assert machine.size() == 4


def test_threat_85_it_stays_stopped_while_the_fault_lasts(machine):
    machine.disk.error = apsw.SQLITE_FULL
    machine.refused()
    for _ in range(3):
        machine.now += RETRY_S
        assert machine.refused() == "full"
        assert machine.size() == 3
    machine.disk.error = None
    machine.now += RETRY_S
    assert machine.append() == Done(3)


@pytest.mark.parametrize("error", [apsw.SQLITE_IOERR_WRITE, apsw.SQLITE_IOERR_FSYNC])
def test_threat_85_what_cannot_pass_waits_for_a_new_start(machine, error):
    machine.disk.error = error
    machine.refused()
    machine.disk.error = None
    machine.now += 1_000_000
    machine.refused()
    assert machine.store.condition.passing is False


def test_threat_85_too_little_room_is_refused_before_the_disk_is_full(machine):
    machine.room = MIN_FREE_BYTES - 1
    assert machine.refused() == "full"
    machine.room = 2 * MIN_FREE_BYTES - 1
    machine.now += RETRY_S
    assert machine.refused() == "full"
    machine.room = 2 * MIN_FREE_BYTES
    machine.now += RETRY_S
    assert machine.append() == Done(3)


def test_threat_85_a_fault_in_the_middle_of_a_group_undoes_the_whole_group(machine):
    def breaks(tx):
        tx.append(entry("half"))
        machine.disk.error = apsw.SQLITE_FULL
        tx.put("t", "k", b"x" * 1_000_000)
        for number in range(40):
            tx.put("t", f"k{number}", b"x" * 1_000_000)

    outcomes = run(machine.store, lambda tx: tx.append(entry("a")), breaks, lambda tx: tx.append(entry("b")))
    assert [outcome.error.code for outcome in outcomes] == ["store-stopped"] * 3
    machine.disk.error = None
    assert machine.size() == 3


def test_threat_85_a_job_that_swallows_the_fault_does_not_hide_it(machine):
    def swallows(tx):
        machine.disk.error = apsw.SQLITE_FULL
        with contextlib.suppress(Exception):
            for number in range(40):
                tx.put("t", f"k{number}", b"x" * 1_000_000)
        machine.disk.error = None

    outcomes = run(machine.store, lambda tx: tx.append(entry("a")), swallows)
    assert [outcome.error.code for outcome in outcomes] == ["store-stopped"] * 2
    assert machine.refused() == "full"
    assert machine.size() == 3


def test_threat_85_callers_are_told_and_none_waits_for_ever(machine):
    async def main():
        executor = ThreadExecutor(machine.store)
        machine.disk.error = apsw.SQLITE_FULL
        jobs = [executor.write(lambda tx: tx.append(entry("x"))) for _ in range(50)]
        answers = await asyncio.wait_for(asyncio.gather(*jobs, return_exceptions=True), 10)
        size = await executor.read(lambda view: view.size())
        executor.close()
        return answers, size

    answers, size = asyncio.run(main())
    assert {answer.code for answer in answers} == {"store-stopped"}
    assert size == 3


def test_threat_85_a_record_on_a_read_only_directory_opens_for_reading(tmp_path):
    store = open_node(tmp_path)
    append(store, "a", "b")
    store.close()
    if os.geteuid() == 0:
        pytest.skip("nothing is read-only to root; the simulated disk covers it")
    tmp_path.chmod(0o500)
    (tmp_path / "log.sqlite").chmod(0o400)
    try:
        store = open_node(tmp_path)
        assert store.condition == Condition(accepting=False, reason="read-only", passing=True)
        store.close()
    finally:
        tmp_path.chmod(0o700)


def test_threat_86_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path):
    dice = random.Random(86)
    acknowledged = {}
    for _ in range(4):
        process = start_writer(tmp_path)
        assert process.stdout.readline() == "open\n"
        time.sleep(dice.uniform(0.05, 0.4))
        process.send_signal(signal.SIGKILL)
        rest, _ = process.communicate(timeout=30)
        for line in rest.splitlines(keepends=True):
            if line.endswith("\n"):
                seq, text = line.split()
                assert int(seq) not in acknowledged
                acknowledged[int(seq)] = text
        store = Store(tmp_path / "log.sqlite", random=SystemRandom(), seal=note, monotonic=time.monotonic)
        try:
            assert store.condition.accepting
            rows = store.read(lambda view: list(view.log(0, 10**9)))
            kept = {row.seq: row.raw for row in rows}
            assert sorted(kept) == list(range(len(kept)))
            for seq, text in acknowledged.items():
                assert f'"text":"{text}"'.encode() in kept[seq]
            frontier = merkle.Frontier().extend(row.leaf for row in rows)
            assert store.read(lambda view: view.checkpoint()) == (
                frontier.size,
                note(frontier.size, frontier.root()),
            )
        finally:
            store.close()
    assert len(acknowledged) > 100


def test_threat_88_an_entry_rewritten_with_all_its_hashes_still_lacks_the_signature(tmp_path):
    """The most an administrator without the node's key can do: change an entry and mend every hash."""
    store = open_node(tmp_path)
    append(store, *(f"number {n}" for n in range(50)))
    leaves = store.read(lambda view: view.leaves(0, 50))
    old = store.frontier.root()
    raw, salt = entry_bytes(entry("never said")), b"n" * 16
    store.close()
    leaves[20] = merkle.leaf_hash(salt, raw)
    frontier = merkle.Frontier().extend(leaves)
    swap = (base64.b64encode(old).decode(), base64.b64encode(frontier.root()).decode())
    tamper(
        tmp_path,
        ("UPDATE log SET raw = ?, salt = ?, leaf = ? WHERE seq = 20", (raw, salt, leaves[20])),
        ("UPDATE checkpoint SET frontier = ?", (frontier.encode(),)),
        ("UPDATE checkpoint SET note = CAST(replace(CAST(note AS TEXT), ?, ?) AS BLOB)", swap),
    )
    verdict, condition = verdict_of(tmp_path)
    assert condition.accepting, "a start cannot see this; verify can"
    assert verdict.fault.code == "verify-seal"


def test_threat_88_a_partners_head_proves_what_the_log_no_longer_says(tmp_path):
    """What was released stands under a root that the partner has counter-signed."""
    store = open_node(tmp_path)
    rows = []
    for number in range(1, 9):
        salt, raw = bytes([number]) * 16, b"released %d" % number
        rows.append(StreamRow(number, salt, raw, merkle.leaf_hash(salt, raw)))
    run(store, lambda tx: tx.add_to_stream("alpha>beta/routine", 1, rows))
    held_by_partner = merkle.Frontier().extend(row.leaf for row in rows).root()
    store.close()
    tamper(
        tmp_path,
        (
            "UPDATE stream SET raw = ?, salt = ?, leaf = ? WHERE number = 3",
            (b"another", b"n" * 16, merkle.leaf_hash(b"n" * 16, b"another")),
        ),
    )
    store = open_node(tmp_path)
    try:
        leaves = store.read(lambda view: [row.leaf for row in view.stream("alpha>beta/routine", 1, 1, 9)])
        assert merkle.Frontier().extend(leaves).root() != held_by_partner
    finally:
        store.close()


def test_threat_90_a_newer_record_is_refused_and_left_as_it_is(tmp_path):
    store = open_node(tmp_path)
    append(store, "a")
    store.close()
    tamper(tmp_path, ("UPDATE meta SET value = 2 WHERE name = 'schema'", ()))
    before = (tmp_path / "log.sqlite").read_bytes()
    with pytest.raises(Conflict, match="store-newer"):
        open_node(tmp_path)
    assert (tmp_path / "log.sqlite").read_bytes() == before
    tamper(tmp_path, ("UPDATE meta SET value = 1 WHERE name = 'schema'", ()))
    store = open_node(tmp_path)
    assert store.frontier.size == 1
    store.close()


@pytest.mark.parametrize(
    "crafted",
    [
        [("CREATE TABLE other (x)", ())],
        [("PRAGMA application_id = 1", ())],
        [("CREATE TABLE meta (name, value)", ()), ("INSERT INTO meta VALUES ('schema', 'one')", ())],
        [(f"PRAGMA application_id = {migrate.APPLICATION_ID}", ()), ("CREATE TABLE meta (name, value)", ())],
    ],
)
def test_threat_90_a_file_that_is_no_record_is_refused_and_left_as_it_is(tmp_path, crafted):
    tamper(tmp_path, *crafted)
    before = (tmp_path / "log.sqlite").read_bytes()
    with pytest.raises(InvalidInput, match="store-foreign"):
        open_node(tmp_path)
    assert (tmp_path / "log.sqlite").read_bytes() == before


def test_threat_90_a_step_forward_is_whole_or_not_at_all_and_keeps_a_copy(tmp_path):
    store = open_node(tmp_path)
    append(store, "a", "b")
    store.close()
    steps = migrate.deltas()
    connection = apsw.Connection(str(tmp_path / "log.sqlite"))
    with pytest.raises(apsw.SQLError):
        migrate.migrate(
            connection, steps | {2: "CREATE TABLE extra (x ANY) STRICT; INSERT INTO nowhere VALUES (1);"}
        )
    assert migrate.version(connection) == 1
    assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'").get == 0
    assert migrate.migrate(connection, steps | {2: "CREATE TABLE extra (x ANY) STRICT;"}) == 1
    assert migrate.version(connection) == 2
    connection.close()
    copy = tmp_path / "log.sqlite.before-2"
    assert copy.stat().st_mode & 0o777 == 0o600
    shutil.move(copy, tmp_path / "log.sqlite")
    store = open_node(tmp_path)
    assert store.frontier.size == 2
    store.close()
