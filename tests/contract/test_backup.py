"""Backups: whole, readable by two people only, and a restore that never gives a number twice."""

import io
import threading
import time

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_engines import SqliteEngine, entry, note, one, plenty

from seamline.centre import restored
from seamline.storage import backup, bundle, envelope, keyfiles
from seamline.storage.envelope import CHUNK_BYTES, TAG_BYTES, Header
from seamline.storage.layout import Layout, write_private
from seamline.storage.lease import Lease
from seamline.storage.randomness import SystemRandom
from seamline.storage.sealed import Cost
from seamline.storage.shares import Held, create_shares, join_shares
from seamline.storage.sqlite import Store
from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound, Unavailable

QUICK = Cost(passes=1, memory_kib=8)
RANDOM = SystemRandom()
NOW = 1_800_000_000_000
PRIVATE = bytes(range(1, 33))
PUBLIC = envelope.public_of(PRIVATE)
HEADER = Header(at=NOW, party="alpha", to=PUBLIC.hex())


def sealed(pieces):
    file = io.BytesIO()
    envelope.write(file, HEADER, pieces, RANDOM)
    return file.getvalue()


def opened(raw, private=PRIVATE):
    return b"".join(envelope.read(io.BytesIO(raw), private))


@given(st.lists(st.binary(max_size=300), max_size=5), st.integers(-2, 2))
@settings(deadline=None)
def test_what_is_encrypted_is_read_again(pieces, around):
    plain = [*pieces, bytes(CHUNK_BYTES + around), *pieces]
    assert opened(sealed(plain)) == b"".join(plain)


@pytest.mark.parametrize("size", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES])
def test_every_length_is_read_again(size):
    assert opened(sealed([b"x" * size])) == b"x" * size


def test_threat_83_another_key_opens_nothing():
    raw = sealed([b"secret"])
    assert b"secret" not in raw
    with pytest.raises(Denied, match="backup-key"):
        opened(raw, bytes(range(2, 34)))


def test_threat_83_whatever_is_changed_in_a_backup_shows():
    raw = sealed([b"a" * (CHUNK_BYTES + 10)])
    body = raw.index(b"}\n") + 2
    chunk = CHUNK_BYTES + TAG_BYTES
    first, rest = raw[body + 32 : body + 32 + chunk], raw[body + 32 + chunk :]
    for bad in (
        raw[: body + 32] + rest + first,  # exchanged
        raw[: body + 32] + first,  # the last one cut off
        raw[: body + 32] + first + first + rest,  # repeated
        raw[:-1],
        raw + b"x",
        raw.replace(b'"party":"alpha"', b'"party":"alphb"'),
        raw[:body] + bytes([raw[body] ^ 1]) + raw[body + 1 :],
        raw[: body + 40] + bytes([raw[body + 40] ^ 1]) + raw[body + 41 :],
    ):
        with pytest.raises(Denied, match="backup-altered"):
            opened(bad)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"something else\n{}\n",
        envelope.MAGIC,
        envelope.MAGIC + b"{}\n",
        envelope.MAGIC + b"x" * 600 + b"\n",
        envelope.MAGIC + b'{"at":1,"party":"a","to":"00"}\n',
        envelope.MAGIC + b'{"at":1,"party":"a","to":"zz"}\n',
        envelope.MAGIC + b'{"at":1,"party":"a","to":"' + PUBLIC.hex().encode() + b'"}\n' + b"short",
    ],
)
def test_what_is_no_backup_is_refused(raw):
    with pytest.raises(InvalidInput, match="backup-form"):
        opened(raw)


def test_two_people_are_needed(tmp_path):
    one_, two = Held(tmp_path / "1", "words of the first"), Held(tmp_path / "2", "words of the second")
    public = create_shares(one_, two, RANDOM, QUICK)
    private = join_shares(one_, two)
    assert envelope.public_of(private) == public
    assert join_shares(two, one_) == private
    for bad, code in (
        ((one_, one_), "shares-same"),
        ((one_, Held(two.path, one_.passphrase)), "passphrase-wrong"),
        ((Held(one_.path, two.passphrase), two), "passphrase-wrong"),
    ):
        with pytest.raises((Denied, InvalidInput), match=code):
            join_shares(*bad)
    three, four = Held(tmp_path / "3", "words of the third"), Held(tmp_path / "4", "words of the fourth")
    create_shares(three, four, RANDOM, QUICK)
    with pytest.raises(InvalidInput, match="shares-differ"):
        join_shares(one_, four)
    for path in (one_.path, two.path):
        assert private.hex().encode() not in path.read_bytes()


def test_shares_are_made_with_two_good_passphrases(tmp_path):
    with pytest.raises(InvalidInput, match="shares-same"):
        create_shares(
            Held(tmp_path / "1", "the same words"), Held(tmp_path / "2", "the same words"), RANDOM, QUICK
        )
    with pytest.raises(InvalidInput, match="passphrase-weak"):
        create_shares(Held(tmp_path / "1", "the same words"), Held(tmp_path / "2", "password"), RANDOM, QUICK)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x05",
        b"\x04name" + (5).to_bytes(8, "big") + b"four",
        b"\x04name" + (0).to_bytes(8, "big") + b"\x04name" + (0).to_bytes(8, "big") + b"\0",
        b"\x04name" + (2**44 + 1).to_bytes(8, "big") + b"\0",
        b"\0left over",
        *(
            bytes([len(name)]) + name + (0).to_bytes(8, "big") + b"\0"
            for name in (
                b"../x",
                b"/x",
                b"a/../b",
                b"a//b",
                b"a\\b",
                b".x",
                b"a/b/c/d",
                b"C:x",
                b"a\0",
                b"A",
                b"\xff",
            )
        ),
        b"".join(b"\x02" + b"%c%c" % (97 + n % 26, 97 + n // 26) + bytes(8) for n in range(65)) + b"\0",
    ],
)
def test_a_bundle_out_of_form_is_refused_and_stays_inside(tmp_path, raw):
    into = tmp_path / "into"
    into.mkdir()
    with pytest.raises(InvalidInput, match="backup-form"):
        bundle.unpack([raw], into)
    assert [path.name for path in tmp_path.iterdir()] == ["into"]


@given(st.integers(1, 7))
@settings(deadline=None, max_examples=7)
def test_a_bundle_is_read_from_pieces_of_any_size(tmp_path_factory, size):
    directory = tmp_path_factory.mktemp("bundle")
    (directory / "a").write_bytes(b"first")
    (directory / "b").write_bytes(b"")
    members = [bundle.Member("first", directory / "a"), bundle.Member("x/second.pem", directory / "b")]
    raw = b"".join(bundle.pack(members))
    into = directory / "into"
    into.mkdir()
    pieces = [raw[at : at + size] for at in range(0, len(raw), size)]
    assert bundle.unpack(pieces, into) == ["first", "x/second.pem"]
    assert (into / "first").read_bytes() == b"first"
    assert (into / "x" / "second.pem").read_bytes() == b""
    assert (into / "first").stat().st_mode & 0o777 == 0o600


@pytest.fixture
def layout(tmp_path):
    layout = Layout(tmp_path / "node")
    layout.create()
    keyfiles.create_keys(layout, "four words of mine", RANDOM, QUICK)
    write_private(layout.config, b"# settings\n")
    return layout


@pytest.fixture
def engine(layout):
    engine = SqliteEngine(layout.root)
    yield engine
    engine.close()


def take(layout, folder, at=NOW):
    return backup.create(layout, folder, party="alpha", to=PUBLIC, now_ms=at, random=RANDOM)


def open_restored(layout):
    return Store(layout.record, random=RANDOM, seal=note, monotonic=time.monotonic, free=plenty)


def test_a_running_node_is_backed_up_and_restored_into_a_new_epoch(tmp_path, layout, engine):
    one(engine.store, lambda tx: [tx.append(entry(str(n))) for n in range(50)])
    one(engine.store, lambda tx: tx.put("t", "k", b"1"))
    taken = take(layout, tmp_path / "backups")
    assert taken.entries == 50
    assert taken.path.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "backups").iterdir()] == [taken.path.name]
    one(engine.store, lambda tx: tx.append(entry("afterwards")))
    before = engine.store.read(lambda view: [row.raw for row in view.log(0, 50)])

    home = Layout(tmp_path / "again")
    found = backup.restore(taken.path, PRIVATE, home, NOW + 5)
    assert (found.entries, found.epoch, found.at) == (50, 2, NOW)
    assert (
        keyfiles.open_keys(home, "four words of mine").public
        == keyfiles.open_keys(layout, "four words of mine").public
    )
    store = open_restored(home)
    try:
        assert store.epoch == 2
        assert store.condition.accepting
        assert store.read(lambda view: [row.raw for row in view.log(0, 99)]) == before
        assert store.read(lambda view: view.get("t", "k")) == b"1"
        assert store.read(lambda view: view.get(restored.TABLE, restored.KEY)) is not None
        assert one(store, lambda tx: tx.append(entry("on"))) == 50
    finally:
        store.close()
    for path in home.root.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0


def test_every_restore_opens_another_epoch(tmp_path, layout, engine):
    taken = take(layout, tmp_path / "backups")
    first = Layout(tmp_path / "first")
    assert backup.restore(taken.path, PRIVATE, first, NOW).epoch == 2
    again = take(first, tmp_path / "more", NOW + 1_000)
    assert backup.restore(again.path, PRIVATE, Layout(tmp_path / "second"), NOW).epoch == 3


def test_a_backup_taken_while_work_goes_on_is_of_one_moment(tmp_path, layout, engine):
    stop = threading.Event()
    written = []

    def unit(tx):
        tx.append(entry("x" * 2_000))
        tx.put("n", "n", b"%d" % tx.size())

    def work():
        while not stop.is_set():
            one(engine.store, unit)
            written.append(1)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        while len(written) < 50:
            time.sleep(0.01)
        taken = take(layout, tmp_path / "backups")
    finally:
        stop.set()
        thread.join()
    home = Layout(tmp_path / "again")
    found = backup.restore(taken.path, PRIVATE, home, NOW)
    store = open_restored(home)
    try:
        assert 50 <= found.entries == int(store.read(lambda view: view.get("n", "n")))
    finally:
        store.close()


def test_a_restore_never_goes_over_what_is_there(tmp_path, layout, engine):
    taken = take(layout, tmp_path / "backups")
    with pytest.raises(Conflict, match="node-exists"):
        backup.restore(taken.path, PRIVATE, layout, NOW)


def test_a_restore_that_fails_leaves_no_node(tmp_path, layout, engine):
    taken = take(layout, tmp_path / "backups")
    raw = taken.path.read_bytes()
    taken.path.write_bytes(raw[:-20])
    home = Layout(tmp_path / "again")
    with pytest.raises(Denied, match="backup-altered"):
        backup.restore(taken.path, PRIVATE, home, NOW)
    taken.path.write_bytes(b"nothing of ours")
    with pytest.raises(InvalidInput, match="backup-form"):
        backup.restore(taken.path, PRIVATE, home, NOW)
    taken.path.unlink()
    with pytest.raises(NotFound, match="file-missing"):
        backup.restore(taken.path, PRIVATE, home, NOW)
    assert [path.name for path in tmp_path.iterdir() if "again" in path.name] == []
    taken.path.write_bytes(raw)
    assert backup.restore(taken.path, PRIVATE, home, NOW).epoch == 2


def test_an_altered_record_is_not_backed_up(tmp_path, layout, engine):
    one(engine.store, lambda tx: [tx.append(entry(str(n))) for n in range(50)])
    engine.store.close()
    with apsw.Connection(str(layout.record)) as connection:
        connection.execute("UPDATE log SET raw = x'78' WHERE seq = 20")
    with pytest.raises(Denied, match="backup-altered"):
        take(layout, tmp_path / "backups")
    assert not list((tmp_path / "backups").iterdir())


def test_a_backup_that_cannot_be_written_leaves_nothing(tmp_path, layout, engine):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Unavailable, match="file-unwritable"):
        take(layout, tmp_path / "file")


def test_threat_83_nothing_that_can_be_read_lies_where_backups_go(tmp_path, layout, engine):
    """Neither while one is taken, nor after one that was broken off."""
    one(engine.store, lambda tx: [tx.append(entry(str(n))) for n in range(50)])
    folder, seen = tmp_path / "backups", set()

    def look(stage, done, of):
        seen.add(stage)
        assert [path.name for path in folder.iterdir() if b"SQLite format" in path.read_bytes()[:100]] == []

    broken = [layout.root / f"{backup.COPY}{end}" for end in ("", "-journal")]
    folder.mkdir()
    broken += [folder / f".alpha-2027-01-15T080000Z{backup.SUFFIX}.{end}" for end in ("copy", "part")]
    for path in broken:
        path.write_bytes(b"left behind")
    backup.create(layout, folder, party="alpha", to=PUBLIC, now_ms=NOW, random=RANDOM, tell=look)
    assert {"copy", "check"} <= seen
    assert [path for path in broken if path.exists()] == []


def test_one_backup_at_a_time_and_none_that_fills_the_disk_of_the_record(tmp_path, layout, engine):
    one(engine.store, lambda tx: tx.append(entry("1")))
    lease = Lease(layout.root / backup.LEASE)
    with pytest.raises(Conflict, match="backup-running"):
        take(layout, tmp_path / "backups")
    lease.release()
    with pytest.raises(Unavailable, match="backup-space"):
        backup.create(layout, tmp_path, party="alpha", to=PUBLIC, now_ms=NOW, random=RANDOM, reserve=1 << 62)
    assert take(layout, tmp_path / "backups").entries == 1
    assert not list(layout.root.glob(f"{backup.COPY}*"))


def test_the_oldest_backups_are_removed_and_others_are_left_alone(tmp_path, layout, engine):
    folder = tmp_path / "backups"
    made = [take(layout, folder, NOW + day * 86_400_000).path for day in range(4)]
    (folder / "notes.txt").write_text("mine")
    (folder / f"alpha-broken{backup.SUFFIX}").write_text("not a backup")
    assert backup.newest(folder).at == NOW + 3 * 86_400_000
    assert backup.prune(folder, "alpha", 2) == made[:2]
    assert backup.prune(folder, "beta", 1) == []
    assert len(list(folder.iterdir())) == 4


def test_where_there_is_no_backup_there_is_none(tmp_path):
    assert backup.newest(tmp_path / "nowhere") is None
