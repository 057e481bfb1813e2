import time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.ledger.making import KEY, NOW, OTHER, OTHER_PUBLIC, PUBLIC, STREAM, entries, run

from seamline.ledger import signature, verify
from seamline.ledger.checkpoint import Checkpoint, sign_checkpoint
from seamline.ledger.merkle import Frontier, leaf_hash
from seamline.ledger.signature import Context
from seamline.ledger.stream import SEALED_BYTES, Stream
from seamline.ledger.verify import Fault, Key, Progress, Sealed, Verdict

ORIGIN = "seamline/federal"
KEYS = [Key(PUBLIC)]


def log(count):
    """Rows of a log, of which every seventh has been purged."""
    found = []
    for seq in range(count):
        salt, raw = b"%016d" % seq, b"entry %d" % seq
        leaf = leaf_hash(salt, raw)
        found.append((seq, None, None, leaf) if seq % 7 == 3 else (seq, salt, raw, leaf))
    return found


def note(rows, size, *, epoch=1, key=KEY, at=NOW):
    value = Checkpoint(ORIGIN, size, Frontier().extend(row[3] for row in rows[:size]).root(), epoch, at)
    return sign_checkpoint(value, signature.public_of(key), signature.signer(key, Context.CHECKPOINT))


def notes(rows, *sizes, **more):
    return [note(rows, size, **more) for size in sizes]


def verdict(rows, signed, keys=KEYS):
    *progress, last = verify.verify(rows, verify.checkpoints(signed, ORIGIN, keys), first=0)
    assert all(isinstance(step, Progress) for step in progress)
    assert isinstance(last, Verdict)
    return last


@given(st.lists(st.integers(1, 60), min_size=1, max_size=6))
def test_a_whole_record_verifies(sizes):
    sizes = sorted(sizes)
    rows = log(sizes[-1])
    found = verdict(rows, notes(rows, *sizes))
    assert found.fault is None
    assert (found.checked, found.sealed, found.seals) == (sizes[-1], sizes[-1], len(sizes))
    assert found.purged == sum(row[1] is None for row in rows)
    assert found.root == Frontier().extend(row[3] for row in rows).root()


def test_an_empty_record_verifies():
    assert verdict([], []).fault is None
    assert verdict([], notes([], 0)).seals == 1
    wrong = sign_checkpoint(
        Checkpoint(ORIGIN, 0, b"\7" * 32, 1, NOW), PUBLIC, signature.signer(KEY, Context.CHECKPOINT)
    )
    assert verdict([], [wrong]).fault == Fault("verify-root", 0, -1)


def altered(row, **changes):
    names = ("seq", "salt", "raw", "leaf")
    return tuple(changes.get(name, value) for name, value in zip(names, row, strict=True))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"raw": b"entry 6"}, "verify-altered"),
        ({"salt": b"x" * 16}, "verify-altered"),
        ({"salt": b"x" * 15}, "verify-altered"),
        ({"salt": None}, "verify-altered"),
        ({"raw": None}, "verify-altered"),
        ({"leaf": b"x" * 32}, "verify-altered"),
        ({"seq": 6}, "verify-missing"),
        ({"seq": 4}, "verify-missing"),
    ],
)
def test_the_first_bad_entry_is_named(changes, code):
    rows = log(40)
    signed = notes(rows, 20, 40)
    rows[5] = altered(rows[5], **changes)
    rows[30] = altered(rows[30], raw=b"too")
    found = verdict(rows, signed)
    assert found.fault == Fault(code, 5, 5)
    assert found.checked == 5


def test_a_row_changed_with_its_leaf_is_found_by_the_next_seal():
    rows = log(40)
    signed = notes(rows, 10, 20, 40)
    rows[15] = (15, b"%016d" % 15, b"forged", leaf_hash(b"%016d" % 15, b"forged"))
    found = verdict(rows, signed)
    assert found.fault == Fault("verify-root", 10, 19)
    assert found.sealed == 10


def test_a_purged_row_must_keep_its_leaf():
    rows = log(20)
    signed = notes(rows, 20)
    rows[3] = altered(rows[3], leaf=b"x" * 32)
    assert verdict(rows, signed).fault == Fault("verify-root", 0, 19)


def test_what_was_cut_off_is_missed():
    rows = log(20)
    assert verdict(rows[:17], notes(rows, 10, 20)).fault == Fault("verify-missing", 17, 19)
    del rows[4]
    assert verdict(rows, []).fault == Fault("verify-missing", 4, 4)


def test_what_nobody_sealed_is_told():
    rows = log(20)
    assert verdict(rows, notes(rows, 15)).fault == Fault("verify-unsealed", 15, 19)
    assert verdict(rows, []).fault == Fault("verify-unsealed", 0, 19)


def test_a_seal_by_a_stranger_is_told():
    rows = log(20)
    signed = [*notes(rows, 10), *notes(rows, 20, key=OTHER)]
    assert verdict(rows, signed).fault == Fault("verify-seal", 10, 10)
    assert verdict(rows, signed, [Key(PUBLIC), Key(OTHER_PUBLIC)]).fault is None
    assert verdict(rows, [b"nonsense"]).fault == Fault("verify-seal", 0, 0)


def test_a_revoked_key_counts_up_to_its_last_entry():
    rows = log(20)
    signed = notes(rows, 10, 20)
    assert verdict(rows, signed, [Key(PUBLIC, 20)]).fault is None
    assert verdict(rows, signed, [Key(PUBLIC, 19)]).fault == Fault("verify-seal", 10, 10)


def test_seals_run_forward():
    rows = log(20)
    assert verdict(rows, notes(rows, 10, 5, 20)).fault == Fault("verify-order", 10, 10)
    assert verdict(rows, [note(rows, 10, epoch=2), note(rows, 20, epoch=1)]).fault.code == "verify-order"
    assert verdict(rows, [note(rows, 10, epoch=1), note(rows, 20, epoch=2)]).fault is None
    assert verdict(rows, notes(rows, 20, 20)).seals == 2


def test_progress_is_told_on_the_way(monkeypatch):
    monkeypatch.setattr(verify, "STEP", 8)
    rows = log(30)
    told = list(verify.verify(rows, verify.checkpoints(notes(rows, 30), ORIGIN, KEYS), first=0))
    assert told[:-1] == [Progress(8), Progress(16), Progress(24)]
    assert told[-1].fault is None


def stream_rows(cuts):
    return [(row.number, row.salt, row.raw, row.leaf) for made in cuts for row in made.rows]


def stream_verdict(rows, raws, keys=KEYS, epoch=1, stream=STREAM):
    return list(verify.verify(rows, verify.seals(raws, stream, epoch, keys), first=1))[-1]


def test_a_partners_stream_verifies_by_what_sealed_its_parcels():
    cuts = run(entries(600))
    rows, raws = stream_rows(cuts), [made.raw[:SEALED_BYTES] for made in cuts]
    assert len(raws) > 1
    found = stream_verdict(rows, raws)
    assert found.fault is None
    assert (found.checked, found.seals) == (600, len(raws))
    assert stream_verdict(rows, raws[:1]).fault == Fault("verify-unsealed", cuts[0].seal.last + 1, 600)
    assert stream_verdict(rows, raws[1:]).fault == Fault("verify-order", 1, 1)
    assert stream_verdict(rows, raws, epoch=2).fault == Fault("verify-order", 1, 1)
    assert stream_verdict(rows, raws, [Key(OTHER_PUBLIC)]).fault == Fault("verify-seal", 1, 1)
    assert stream_verdict(rows, raws, [Key(PUBLIC, 599)]).fault.code == "verify-seal"
    other = Stream("federal", "coalition", "routine")
    assert stream_verdict(rows, raws, stream=other).fault == Fault("verify-seal", 1, 1)
    assert stream_verdict(rows[:-1], raws).fault == Fault("verify-missing", 600, 600)
    bent = [*rows[:99], altered(rows[99], raw=b"forged"), *rows[100:]]
    assert stream_verdict(bent, raws).fault == Fault("verify-altered", 100, 100)


def test_after_a_seal_that_does_not_hold_there_are_no_more():
    rows = log(9)
    for signed, code in [
        ([b"x", *notes(rows, 9)], "verify-seal"),
        ([note(rows, 3, epoch=2), *notes(rows, 6, 9)], "verify-order"),
    ]:
        assert list(verify.checkpoints(signed, ORIGIN, KEYS))[-1] == code
    cuts = run(entries(600))
    raws = [made.raw[:SEALED_BYTES] for made in cuts]
    assert list(verify.seals([b"x", *raws], STREAM, 1, KEYS)) == ["verify-seal"]
    assert list(verify.seals(raws[1:], STREAM, 1, KEYS)) == ["verify-order"]


def test_marks_may_come_from_anywhere():
    rows = log(3)
    root = Frontier().extend(row[3] for row in rows).root()
    assert list(verify.verify(iter(rows), iter([Sealed(3, root)]), first=0))[-1].fault is None


def test_verifying_is_fast():
    """A million entries in a minute on one core; here a fiftieth of them with a wide margin."""
    rows = log(20_000)
    signed = notes(rows, 20_000)
    started = time.process_time()
    assert verdict(rows, signed).fault is None
    assert time.process_time() - started < 1.2


def test_values_are_frozen():
    with pytest.raises(AttributeError):
        Fault("x", 0, 0).first = 1
    assert msgspec.structs.asdict(Progress(1)) == {"checked": 1}
