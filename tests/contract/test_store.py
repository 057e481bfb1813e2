"""What every engine promises (``centre.ports``), whatever it is built on."""

import apsw
import pytest
from store_engines import ENGINES, entry, note, one

from seamline.centre.ports import Row, StreamRow
from seamline.ledger import merkle
from seamline.ledger.entry import MAX_ENTRY_BYTES, entry_bytes
from seamline.storage.outcome import Done, Failed
from seamline.storage.transaction import MAX_DOC_BYTES, MAX_WRITES_PER_JOB
from seamline.storage.view import MAX_KEY_CHARS, MAX_SCAN_ROWS, MAX_SORT
from seamline.terms.errors import Conflict, InvalidInput, NotFound, Unavailable


@pytest.fixture(params=ENGINES, ids=lambda engine: engine.name)
def engine(request, tmp_path):
    engine = request.param(tmp_path)
    yield engine
    engine.close()


@pytest.fixture
def store(engine):
    return engine.store


def stream_rows(first, count):
    rows = []
    for number in range(first, first + count):
        salt, raw = bytes([number % 251]) * 16, b"entry %d" % number
        rows.append(StreamRow(number=number, salt=salt, raw=raw, leaf=merkle.leaf_hash(salt, raw)))
    return rows


def test_sequence_numbers_run_from_nought_without_a_gap(store):
    def three(tx):
        return [tx.append(entry(str(number))) for number in range(3)]

    outcomes = store.transact([three, three])
    assert [outcome.value for outcome in outcomes] == [[0, 1, 2], [3, 4, 5]]
    assert store.read(lambda view: view.size()) == 6


def test_an_entry_is_kept_as_its_exact_bytes_under_its_own_salt(store):
    one(store, lambda tx: [tx.append(entry("the same")) for _ in range(2)])
    rows = store.read(lambda view: list(view.log(0, 9)))
    assert [row.raw for row in rows] == [entry_bytes(entry("the same"))] * 2
    assert rows[0].salt != rows[1].salt
    assert [row.leaf for row in rows] == [merkle.leaf_hash(row.salt, row.raw) for row in rows]


def test_a_job_that_raises_is_undone_alone(store):
    def fails(tx):
        tx.append(entry("lost"))
        tx.put("t", "lost", b"1")
        raise Conflict("some-conflict")

    def works(text):
        def job(tx):
            tx.put("t", text, b"1")
            return tx.append(entry(text))

        return job

    first, second, third = store.transact([works("a"), fails, works("b")])
    assert (first, third) == (Done(0), Done(1))
    assert isinstance(second, Failed)
    assert second.error.code == "some-conflict"
    assert store.read(lambda view: [row.key for row in view.scan("t")]) == ["a", "b"]
    assert store.read(lambda view: view.size()) == 2


def test_a_later_job_sees_what_an_earlier_one_of_its_group_wrote(store):
    seen = store.transact([lambda tx: tx.put("t", "k", b"1"), lambda tx: tx.get("t", "k")])
    assert seen[1] == Done(b"1")


def test_a_unit_of_work_sees_what_it_wrote(store):
    def job(tx):
        tx.put("t", "k", b"1", group="g", sort=5)
        tx.append(entry("x"))
        tx.add_to_stream("out/a/flash", 1, stream_rows(1, 2))
        return (
            tx.get("t", "k"),
            tx.scan("t", group="g"),
            tx.count("t"),
            tx.size(),
            len(list(tx.log(0, 5))),
            [row.number for row in tx.stream("out/a/flash", 1, 1, 9)],
        )

    row = Row(key="k", group="g", sort=5, doc=b"1")
    assert one(store, job) == (b"1", [row], 1, 1, 1, [1, 2])


def test_one_checkpoint_is_sealed_for_the_whole_group_over_the_root_of_all_leaves(store):
    store.transact([lambda tx: tx.append(entry("a")), lambda tx: tx.append(entry("b"))])
    leaves = store.read(lambda view: view.leaves(0, 2))
    root = merkle.Frontier().extend(leaves).root()
    assert store.read(lambda view: view.checkpoint()) == (2, note(2, root))
    assert store.read(lambda view: [size for size, _ in view.checkpoints()]) == [2]


def test_no_checkpoint_is_sealed_where_nothing_was_appended(store):
    one(store, lambda tx: tx.put("t", "k", b"1"))
    assert store.read(lambda view: view.checkpoint()) is None


def test_a_seal_that_fails_leaves_nothing_behind(engine):
    def broken(size, root):
        raise Unavailable("key-locked")

    store = engine.reopen(seal=broken)
    with pytest.raises(Unavailable, match="key-locked"):
        store.transact([lambda tx: tx.append(entry("a"))])
    assert store.read(lambda view: view.size()) == 0
    store = engine.reopen()
    assert one(store, lambda tx: tx.append(entry("a"))) == 0


def test_superseded_checkpoints_are_thinned_to_one_in_a_block(store):
    for _ in range(10):
        one(store, lambda tx: [tx.append(entry("a")) for _ in range(300)])
    kept = store.read(lambda view: [size for size, _ in view.checkpoints()])
    assert kept == [900, 1_800, 3_000]


def test_a_checkpoint_that_somebody_has_taken_away_is_sealed_anew(store):
    one(store, lambda tx: tx.append(entry("a")))
    thief = apsw.Connection(str(store.path))
    thief.execute("DELETE FROM checkpoint")
    thief.close()
    one(store, lambda tx: tx.append(entry("b")))
    assert [size for size, _ in store.read(lambda view: list(view.checkpoints()))] == [2]


def test_a_lone_job_that_raises_leaves_nothing_and_holds_up_nobody(store):
    def fails(tx):
        tx.append(entry("lost"))
        tx.put("t", "k", b"{}")
        raise NotFound("nothing", "")

    assert isinstance(store.transact([fails])[0], Failed)
    assert store.read(lambda view: (view.size(), view.get("t", "k"))) == (0, None)
    assert one(store, lambda tx: tx.append(entry("kept"))) == 0
    assert store.read(lambda view: view.checkpoint())[0] == 1


def test_the_log_goes_on_where_it_was_after_a_new_start(engine):
    one(engine.store, lambda tx: [tx.append(entry("a")) for _ in range(5)])
    before = engine.store.frontier
    store = engine.reopen()
    assert store.frontier == before
    assert one(store, lambda tx: tx.append(entry("b"))) == 5


def test_rows_are_ordered_by_sort_then_key_and_bounded(store):
    def fill(tx):
        for key, group, sort in [("b", "g", 2), ("a", "g", 2), ("c", "g", 1), ("d", "h", 0), ("é", "g", 2)]:
            tx.put("t", key, b"", group=group, sort=sort)

    one(store, fill)

    def keys(**where):
        return store.read(lambda view: [row.key for row in view.scan("t", **where)])

    assert keys() == ["d", "c", "a", "b", "é"]
    assert keys(group="g") == ["c", "a", "b", "é"]
    assert keys(group="g", newest=True) == ["é", "b", "a", "c"]
    assert keys(newest=True, limit=2) == ["é", "b"]
    assert keys(low=1, high=1) == ["c"]
    assert keys(low=2) == ["a", "b", "é"]
    assert keys(high=1, group="g") == ["c"]
    assert keys(low=-(2**70), high=2**70) == ["d", "c", "a", "b", "é"]
    assert keys(limit=0) == []
    assert keys(group="nobody") == []


def test_putting_again_replaces_the_whole_row(store):
    one(store, lambda tx: tx.put("t", "k", b"1", group="g", sort=1))
    one(store, lambda tx: tx.put("t", "k", b"2", group="h", sort=2))
    assert store.read(lambda view: view.scan("t")) == [Row(key="k", group="h", sort=2, doc=b"2")]
    assert store.read(lambda view: view.count("t", group="g")) == 0


def test_tables_do_not_touch_one_another(store):
    one(store, lambda tx: (tx.put("t", "k", b"1"), tx.put("u", "k", b"2"), tx.delete("t", "k")))
    assert store.read(lambda view: (view.get("t", "k"), view.get("u", "k"))) == (None, b"2")


def test_deleting_what_is_not_there_is_no_error(store):
    assert one(store, lambda tx: tx.delete("t", "k")) is None


def test_streams_have_numbers_and_epochs_of_their_own(store):
    one(store, lambda tx: tx.add_to_stream("out/a/flash", 1, stream_rows(1, 3)))
    one(store, lambda tx: tx.add_to_stream("out/a/flash", 2, stream_rows(1, 1)))
    one(store, lambda tx: tx.add_to_stream("out/b/flash", 1, stream_rows(1, 2)))
    one(store, lambda tx: tx.add_to_stream("out/a/flash", 1, stream_rows(4, 2)))
    read = store.read(lambda view: [row.number for row in view.stream("out/a/flash", 1, 2, 5)])
    assert read == [2, 3, 4]
    assert store.read(lambda view: view.streams()) == [
        ("out/a/flash", 1, 5),
        ("out/a/flash", 2, 1),
        ("out/b/flash", 1, 2),
    ]


@pytest.mark.parametrize("numbers", [[2], [1, 3], [0], [1, 1], [1, 2, 2]])
def test_a_gap_or_a_repetition_in_a_stream_is_refused_whole(store, numbers):
    rows = [stream_rows(number, 1)[0] for number in numbers]
    with pytest.raises(Conflict, match="stream-gap"):
        one(store, lambda tx: tx.add_to_stream("in/a/flash", 1, rows))
    assert store.read(lambda view: list(view.stream("in/a/flash", 1, 0, 99))) == []


def test_stream_rows_out_of_form_are_refused(store):
    good = stream_rows(1, 1)[0]
    for row in (
        StreamRow(number=1, salt=good.salt, raw=good.raw, leaf=b"short"),
        StreamRow(number=1, salt=None, raw=good.raw, leaf=good.leaf),
        StreamRow(number=1, salt=good.salt, raw=b"x" * (MAX_ENTRY_BYTES + 1), leaf=good.leaf),
    ):
        with pytest.raises(InvalidInput, match="stream-row"):
            one(store, lambda tx, row=row: tx.add_to_stream("in/a/flash", 1, [row]))
    with pytest.raises(InvalidInput, match="stream-row"):
        one(store, lambda tx: tx.add_to_stream("in/a/flash", -1, [good]))


def test_a_purge_takes_salt_and_bytes_and_leaves_the_leaf(store):
    one(store, lambda tx: tx.append(entry("to be forgotten")))
    one(store, lambda tx: tx.add_to_stream("out/a/bulk", 1, stream_rows(1, 2)))
    leaf = store.read(lambda view: next(view.log(0, 1))).leaf
    root = store.frontier.root()
    one(store, lambda tx: (tx.purge_log(0), tx.purge("out/a/bulk", 1, 1)))
    row = store.read(lambda view: next(view.log(0, 1)))
    assert (row.salt, row.raw, row.leaf) == (None, None, leaf)
    first, second = store.read(lambda view: list(view.stream("out/a/bulk", 1, 1, 3)))
    assert (first.salt, first.raw, first.leaf) == (None, None, stream_rows(1, 1)[0].leaf)
    assert second == stream_rows(2, 1)[0]
    assert store.frontier.root() == root


def test_what_was_purged_stands_in_no_file_any_more(engine):
    store = engine.store
    one(store, lambda tx: [tx.append(entry(f"before {number} " + "b" * 500)) for number in range(40)])
    one(store, lambda tx: tx.append(entry("FORGETMEFORGETME" * 20)))
    one(store, lambda tx: [tx.append(entry(f"after {number} " + "a" * 500)) for number in range(40)])
    store.tidy()
    one(store, lambda tx: tx.purge_log(40))
    store.tidy()
    files = [path for path in engine.directory.iterdir() if path.is_file()]
    assert not [path.name for path in files if b"FORGETMEFORGETME" in path.read_bytes()]


def test_a_purge_may_be_repeated_but_not_of_what_never_was(store):
    one(store, lambda tx: tx.append(entry("x")))
    one(store, lambda tx: tx.purge_log(0))
    one(store, lambda tx: tx.purge_log(0))
    with pytest.raises(NotFound, match="log-entry"):
        one(store, lambda tx: tx.purge_log(1))
    with pytest.raises(NotFound, match="stream-entry"):
        one(store, lambda tx: tx.purge("out/a/bulk", 1, 2**80))


def test_a_snapshot_does_not_see_what_is_written_meanwhile(store):
    one(store, lambda tx: tx.append(entry("x")))

    def job(view):
        before = view.size()
        one(store, lambda tx: tx.append(entry("y")))
        return before, view.size(), len(list(view.log(0, 9)))

    assert store.read(job) == (1, 1, 1)
    assert store.read(lambda view: view.size()) == 2


def test_a_reading_cannot_write(store):
    """Not by the port, which has no word for it, and not past it either."""
    with pytest.raises(apsw.ReadOnlyError):
        store.read(lambda view: view._connection.execute("DELETE FROM log"))
    with pytest.raises(apsw.ReadOnlyError):
        store.read(lambda view: view._connection.execute("PRAGMA user_version = 7"))


def test_a_reading_that_raises_leaves_the_pool_whole(store):
    def broken(view):
        view.size()
        raise ZeroDivisionError

    for _ in range(5):
        with pytest.raises(ZeroDivisionError):
            store.read(broken)
    assert store.read(lambda view: view.size()) == 0


@pytest.mark.parametrize(
    ("job", "code"),
    [
        (lambda tx: tx.put("t", "k" * (MAX_KEY_CHARS + 1), b""), "store-key"),
        (lambda tx: tx.put("t" * 65, "k", b""), "store-key"),
        (lambda tx: tx.put("t", "k", b"", group="g" * (MAX_KEY_CHARS + 1)), "store-key"),
        (lambda tx: tx.put("t", "\ud800", b""), "store-key"),
        (lambda tx: tx.put("t", "k", b"", sort=MAX_SORT + 1), "store-sort"),
        (lambda tx: tx.put("t", "k", b"", sort=-MAX_SORT - 2), "store-sort"),
        (lambda tx: tx.put("t", "k", bytes(MAX_DOC_BYTES + 1)), "store-too-large"),
        (lambda tx: tx.scan("t", limit=MAX_SCAN_ROWS + 1), "store-limit"),
        (lambda tx: tx.scan("t", limit=-1), "store-limit"),
        (lambda tx: [tx.delete("t", "k") for _ in range(MAX_WRITES_PER_JOB + 1)], "store-job-too-large"),
    ],
)
def test_one_past_a_limit_is_refused_and_changes_nothing(store, job, code):
    with pytest.raises(InvalidInput, match=code):
        one(store, job)
    assert store.read(lambda view: view.scan("t")) == []


@pytest.mark.parametrize(
    ("key", "sort", "doc"),
    [("k" * MAX_KEY_CHARS, MAX_SORT, b""), ("", -MAX_SORT - 1, b"x"), ("a\0b", 0, bytes(MAX_DOC_BYTES))],
)
def test_at_the_limit_is_accepted(store, key, sort, doc):
    one(store, lambda tx: tx.put("t", key, doc, sort=sort))
    assert store.read(lambda view: view.scan("t")) == [Row(key=key, group="", sort=sort, doc=doc)]


def test_a_closed_store_says_so(engine):
    engine.store.close()
    with pytest.raises(Unavailable, match="store-closed"):
        engine.store.read(lambda view: view.size())
    with pytest.raises(Unavailable):
        one(engine.store, lambda tx: tx.append(entry("x")))
