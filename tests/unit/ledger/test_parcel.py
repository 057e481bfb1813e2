import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.ledger.making import (
    KEY,
    NOW,
    PUBLIC,
    STANDING,
    STREAM,
    UNDERSTANDING,
    cut,
    entries,
    recall,
    receipt,
    report,
    run,
    take,
)

from seamline.ledger import parcel, signature, stream
from seamline.ledger.body import MAX_BODY
from seamline.ledger.entry import Wire, entry_bytes, read_wire
from seamline.ledger.merkle import Frontier, leaf_hash
from seamline.ledger.pack import MAX_PARCEL_BYTES
from seamline.ledger.signature import Context
from seamline.ledger.stream import MAX_PARCEL_ENTRIES, SEALED_BYTES
from seamline.terms.errors import InvalidInput, Refusal


def least(ob="x"):
    """The shortest entry there is."""
    return entry_bytes(Wire(kind="", ob=ob, at=0, body={}))


@pytest.mark.parametrize("dictionary", [True, False])
@given(st.integers(1, 40), st.integers(0, 2**32), st.integers(0, 20))
@settings(max_examples=25)
def test_what_is_cut_arrives(dictionary, count, seed, before):
    frontier = Frontier().extend([b"%032d" % number for number in range(before)])
    found = entries(count, seed)
    made = cut(found, frontier, dictionary=dictionary)
    opened = take(made.raw, frontier)
    assert [row.raw for row in opened.rows] == found
    assert list(opened.wires) == [read_wire(raw) for raw in found]
    assert [row.number for row in opened.rows] == list(range(before + 1, before + count + 1))
    assert all(row.leaf == leaf_hash(row.salt, row.raw) for row in opened.rows)
    assert len({row.salt for row in opened.rows}) == count
    assert (opened.rows, opened.frontier, opened.seal) == (made.rows, made.frontier, made.seal)
    assert opened.frontier.root() == opened.seal.root
    assert (opened.epoch, opened.first, opened.seal.last) == (1, before + 1, before + count)
    assert opened.seal.at == NOW
    assert opened.seal.understanding == UNDERSTANDING[:16]


def test_a_run_arrives_parcel_by_parcel():
    found = entries(1_000)
    frontier, got = Frontier(), []
    for made in run(found):
        opened = take(made.raw, frontier)
        frontier = opened.frontier
        got += [row.raw for row in opened.rows]
    assert got == found


def test_the_standing_lane_needs_no_understanding():
    made = cut([recall(random.Random(1))], stream=STANDING)
    opened = take(made.raw, stream=STANDING)
    assert opened.seal.understanding == bytes(16)


def test_the_seed_decides_the_salts_and_only_its_first_bytes_count():
    found = entries(2)
    one, same, other = (cut(found, seed=seed) for seed in (b"a" * 12, b"a" * 12 + b"zz", b"b" * 12))
    assert one.raw == same.raw
    assert {row.salt for row in one.rows}.isdisjoint(row.salt for row in other.rows)
    assert one.seal.root != other.seal.root


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"seed": b"s" * 11}, "parcel-seed"),
        ({"understanding": b""}, "parcel-understanding"),
        ({"stream": STANDING, "understanding": UNDERSTANDING}, "parcel-understanding"),
        ({"first": 2}, "seal-range"),
        ({"epoch": 0}, "seal-range"),
        ({"epoch": stream.MAX_EPOCH + 1}, "seal-range"),
        ({"at": stream.MAX_TIME_MS + 1}, "seal-range"),
        ({"at": -1}, "seal-range"),
    ],
)
def test_what_must_not_be_sealed_is_not(changes, code):
    with pytest.raises(InvalidInput, match=code):
        cut(entries(1), **changes)


@pytest.mark.parametrize("raw", [b"", b"{}", b'{"at": 0}', entries(1)[0][:-1], entries(1)[0] + b" "])
def test_only_canonical_entries_are_sealed(raw):
    with pytest.raises(InvalidInput):
        cut([raw])


def test_a_parcel_takes_no_more_than_its_maximum():
    whole = [entry_bytes(Wire(kind="x/1", ob="", at=0, body={"n": "0" * 32_000})) for _ in range(2)]
    room = MAX_BODY - sum(len(raw) + 1 for raw in whole)
    last = entry_bytes(Wire(kind="x/1", ob="", at=0, body={"n": "0" * (room - 1 - 45)}))
    assert len(last) == room - 1
    full = [*whole, last]
    assert parcel.fits(full) == 3
    assert take(cut(full).raw).seal.count == 3
    over = [*whole, entry_bytes(Wire(kind="x/1", ob="", at=0, body={"n": "0" * (room - 45)}))]
    assert parcel.fits(over) == 2
    for wrong in (over, []):
        with pytest.raises(InvalidInput, match="parcel-size"):
            cut(wrong)


def test_a_parcel_takes_no_more_entries_than_its_maximum():
    found = [least()] * (MAX_PARCEL_ENTRIES + 1)
    assert parcel.fits(found) == MAX_PARCEL_ENTRIES
    assert take(cut(found[:-1]).raw).seal.count == MAX_PARCEL_ENTRIES
    with pytest.raises(InvalidInput, match="parcel-size"):
        cut(found)
    assert parcel.fits(found[:3]) == 3


def test_even_noise_fits_into_a_parcel_that_may_travel():
    dice = random.Random(1)
    noise = "".join(chr(dice.randrange(0x4E00, 0x9FFF)) for _ in range(10_000))
    found = [entry_bytes(Wire(kind="x/1", ob="", at=0, body={"n": noise})) for _ in range(2)]
    found += [least(f"{dice.random()}") for _ in range(60)]
    made = cut(found[: parcel.fits(found)])
    assert len(made.raw) <= MAX_PARCEL_BYTES
    assert isinstance(take(made.raw), parcel.Opened)


def test_beyond_the_longest_parcel_nothing_is_looked_at():
    too_long = bytes(MAX_PARCEL_BYTES + 1)
    assert take(too_long) == Refusal("parcel-size", facts={"max": MAX_PARCEL_BYTES})
    assert take(too_long[:-1]) == Refusal("parcel-form")


def test_number_and_frontier_belong_together():
    with pytest.raises(InvalidInput, match="merkle-frontier"):
        parcel.open_parcel(b"", stream=STREAM, epoch=1, number=1, frontier=Frontier(), public=PUBLIC)


def test_without_the_dictionary_it_is_the_same_parcel():
    made = cut(entries(30))
    plain = parcel.again_without(made.raw)
    assert plain[:SEALED_BYTES] == made.raw[:SEALED_BYTES]
    assert len(plain) > len(made.raw)
    assert take(plain) == take(made.raw)
    assert parcel.again_without(plain) == plain
    with pytest.raises(InvalidInput, match="parcel-form"):
        parcel.again_without(b"x" * 200)


def test_a_later_epoch_begins_anew():
    old = run(entries(10))[-1].frontier
    made = cut(entries(3, 2), epoch=4)
    opened = take(made.raw, old)
    assert (opened.epoch, opened.first, opened.frontier.size) == (4, 1, 3)
    second = cut(entries(2, 3), made.frontier, epoch=4)
    assert take(second.raw, old) == Refusal(
        "parcel-gap", facts={"stream": STREAM.name, "epoch": 4, "after": 0, "first": 4}
    )
    assert take(made.raw, epoch=5).code == "parcel-epoch"


def test_the_lane_can_be_told_before_the_key_is_known():
    raw = cut(entries(1)).raw
    assert parcel.lane_of(raw, "federal", "northern") == "routine"
    assert parcel.lane_of(raw, "federal", "coalition").code == "parcel-stream"
    assert parcel.lane_of(raw[:100], "federal", "northern") == Refusal("parcel-form")


def test_streams_are_checked():
    assert stream.stream("federal", "northern", "flash").name == "federal>northern/flash"
    for wrong in (("federal", "federal", "flash"), ("federal", "northern", "slow")):
        with pytest.raises(InvalidInput, match="stream-lane"):
            stream.stream(*wrong)
    with pytest.raises(InvalidInput, match="id-party"):
        stream.stream("Federal", "northern", "flash")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("stream", b"x" * 7),
        ("understanding", b"x" * 15),
        ("root", b"x" * 31),
        ("first", 0),
        ("first", 2**40 - 2),
        ("count", 0),
        ("count", MAX_PARCEL_ENTRIES + 1),
    ],
)
def test_a_seal_is_in_range(field, value):
    seal = cut(entries(3)).seal
    with pytest.raises(InvalidInput, match="seal-range"):
        stream.seal_bytes(msgspec.structs.replace(seal, **{field: value}))
    edge = msgspec.structs.replace(seal, first=2**40 - 3, count=3)
    assert stream.read_seal(stream.sign_seal(edge, signature.signer(KEY, Context.PARCEL))) == edge


@pytest.mark.parametrize("place", [(3, 11), (11, 13), (13, 18), (18, 20)])
def test_zeros_in_a_seal_are_refused(place):
    raw = bytearray(cut(entries(1)).raw)
    raw[place[0] : place[1]] = bytes(place[1] - place[0])
    assert take(bytes(raw)).code in ("parcel-form", "parcel-stream")


def test_foreign_is_who_else_is_named():
    wire = Wire(kind="report/1", ob="", at=0, body={})
    for body, kind, named in [
        ({}, "report/1", False),
        ({"originator": "federal"}, "report/1", False),
        ({"originator": "northern"}, "report/1", True),
        ({"originator": 7}, "report/1", True),
        ({"label": "open"}, "report/1", False),
        ({"label": {"originator": "federal"}}, "report/1", False),
        ({"label": {"originator": "northern"}}, "report/1", True),
        ({"party": "northern"}, "report/1", False),
        ({"party": "federal"}, "move/1", False),
        ({"party": "northern"}, "move/1", True),
        ({}, "move/1", False),
    ]:
        changed = msgspec.structs.replace(wire, body=body, kind=kind)
        assert parcel.foreign(changed, "federal") is named, body


def test_small_entries_are_small():
    """The goals: 80 bytes an entry with ids and 60 without in batches of 1,000, 220 for one alone."""
    assert sum(len(made.raw) for made in run(entries(1_000))) <= 45 * 1_000
    assert sum(len(made.raw) for made in run(entries(1_000, ids=False))) <= 30 * 1_000
    dice = random.Random(5)
    for _ in range(40):
        for make in (report, receipt, recall):
            assert len(cut([make(dice)], seed=dice.randbytes(12)).raw) <= 220
