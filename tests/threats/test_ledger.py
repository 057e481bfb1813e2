"""Threats to what is sealed, at the level of the ledger: any bytes in, a value or a refusal out."""

import functools
import hashlib
import random
import time
import tracemalloc

import msgspec
import pytest
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.ledger.making import (
    EMPTY,
    KEY,
    NOW,
    OTHER,
    OTHER_PUBLIC,
    PUBLIC,
    ROOT,
    ROOT_PUBLIC,
    STANDING,
    STREAM,
    cut,
    entries,
    node_certificate,
    recall,
    report,
    run,
    take,
)
from tests.unit.ledger.test_proof import log_proof

from seamline.ledger import head, note, parcel, revocation, signature, stream, verify
from seamline.ledger import proof as proofs
from seamline.ledger.body import MAX_BODY
from seamline.ledger.checkpoint import Checkpoint, open_checkpoint, sign_checkpoint
from seamline.ledger.entry import Wire, entry_bytes
from seamline.ledger.head import Head, check_head, open_head
from seamline.ledger.merkle import Frontier, leaf_hash
from seamline.ledger.revocation import Place, admit
from seamline.ledger.signature import Context
from seamline.ledger.stream import SEAL_BYTES, SEALED_BYTES, Stream
from seamline.terms.errors import InvalidInput, Refusal

BODY_AT = SEALED_BYTES + parcel.SEED_BYTES
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493


@functools.cache
def made_once(count):
    """An honest parcel, cut once for all examples."""
    return cut(entries(count))


def code(found):
    assert isinstance(found, Refusal), found
    return found.code


def with_frame(frame, number=0):
    """A parcel under a good seal whose compressed part is another."""
    size = bytes((len(frame) & 0x7F | 0x80, len(frame) >> 7 & 0x7F | 0x80, len(frame) >> 14))
    return made_once(3).raw[:BODY_AT] + bytes((number,)) + size + frame


def zstd(text, **more):
    parameters = zstandard.ZstdCompressionParameters.from_level(
        19, format=zstandard.FORMAT_ZSTD1_MAGICLESS, **more
    )
    return zstandard.ZstdCompressor(compression_params=parameters).compress(text)


# 14: zstd bomb


@pytest.mark.parametrize("declares", [True, False])
def test_threat_14_bomb_stops_at_the_maximum(declares):
    frame = zstd(bytes(64 * 1024 * 1024), write_content_size=declares)
    assert len(frame) < parcel.MAX_PARCEL_BYTES - BODY_AT - 4
    raw = with_frame(frame)
    tracemalloc.start()
    started = time.process_time()
    assert code(take(raw)) == "parcel-size"
    assert time.process_time() - started < 0.5
    assert tracemalloc.get_traced_memory()[1] < 1024 * 1024
    tracemalloc.stop()


def test_threat_14_frame_that_lies_about_its_size():
    frame = bytearray(zstd(b"x" * 5_000, write_content_size=True))
    assert frame[1:3] == (5_000 - 256).to_bytes(2, "little")
    for declared in (0, 1, 4_999 - 256, 5_001 - 256, 0xFFFF):
        frame[1:3] = declared.to_bytes(2, "little")
        assert code(take(with_frame(bytes(frame)))) in ("parcel-form", "parcel-size")


def test_threat_14_bomb_of_phrases_and_of_hex():
    for text in (b"\x07" * MAX_BODY, b"\x04" * MAX_BODY):
        frame = zstd(text, write_content_size=True)
        assert code(take(with_frame(frame, 1))) in ("parcel-form", "parcel-size")
        assert code(take(with_frame(frame, 0) + b"\xff" * 5_000)) in ("parcel-form", "parcel-size")


# 15: dictionaries


def test_threat_15_unknown_dictionary_asks_again_without():
    made = cut(entries(3))
    for number in (2, 7, 255):
        raw = bytearray(made.raw)
        raw[BODY_AT] = number
        assert take(bytes(raw)) == Refusal("parcel-dictionary", facts={"dictionary": number})
    assert take(parcel.again_without(made.raw)) == take(made.raw)


def test_threat_15_dictionary_named_inside_the_frame():
    malicious = zstandard.train_dictionary(1_024, [b"%d" % n * 30 for n in range(400)])
    parameters = zstandard.ZstdCompressionParameters(
        format=zstandard.FORMAT_ZSTD1_MAGICLESS, write_content_size=True, write_dict_id=True
    )
    compressor = zstandard.ZstdCompressor(dict_data=malicious, compression_params=parameters)
    for number in (0, 1):
        frame = compressor.compress(b"1111 2222 3333")
        assert code(take(with_frame(frame, number))) == "parcel-dictionary"


# 56: forged signatures, points and scalars


def test_threat_56_forged_or_foreign_signature():
    assert code(take(cut(entries(3), key=OTHER).raw)) == "parcel-signature"
    forged = cut(entries(3)).raw
    assert code(take(forged[:SEAL_BYTES] + bytes(64) + forged[SEALED_BYTES:])) == "parcel-signature"
    assert code(take(forged, public=OTHER_PUBLIC)) == "parcel-signature"


def test_threat_56_signature_is_not_malleable():
    message = Context.MOVE.mark + b"x"
    made = signature.sign(KEY, Context.MOVE, message)
    s = int.from_bytes(made[32:], "little")
    for again in (s + ORDER, s + 2 * ORDER):
        assert not signature.verify(PUBLIC, Context.MOVE, message, made[:32] + again.to_bytes(32, "little"))
    assert not signature.verify(PUBLIC, Context.MOVE, message, made[:32] + ORDER.to_bytes(32, "little"))


def order_of(y):
    """Return whether 8 times the point with that y is neutral, in slow affine arithmetic."""
    d = -121665 * pow(121666, -1, P) % P
    x2 = (y * y - 1) * pow(d * y * y + 1, -1, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if x * x % P != x2:
        x = x * pow(2, (P - 1) // 4, P) % P
    assert x * x % P == x2, "not on the curve"
    point = (x, y)
    for _ in range(3):
        x, y = point
        common = d * x * x * y * y % P
        point = (
            2 * x * y * pow(1 + common, -1, P) % P,
            (y * y + x * x) * pow(1 - common, -1, P) % P,
        )
    return point == (0, 1)


def test_threat_56_small_order_points_are_no_keys():
    known = sorted(signature._SMALL_ORDER_Y)
    assert len(known) == 5
    assert all(order_of(y) for y in known)
    assert not order_of(int.from_bytes(PUBLIC, "little") % 2**255)
    for y in known:
        for sign in (0, 1):
            point = (y + sign * 2**255).to_bytes(32, "little")
            assert not signature.usable(point)
            # With such a key and S = 0 the equation holds for many messages; OpenSSL takes it.
            for number in range(16):
                message = Context.MOVE.mark + b"%d" % number
                assert not signature.verify(point, Context.MOVE, message, point + bytes(32))
                assert not signature.verify(PUBLIC, Context.MOVE, message, point + bytes(32))


def test_threat_56_small_order_point_in_a_signature():
    """A signer who picks the neutral point as R signs validly by the bare equation; strictly not at all."""
    message = Context.MOVE.mark + b"x"
    scalar = bytearray(hashlib.sha512(b"k" * 32).digest()[:32])
    scalar[0] &= 248
    scalar[31] = scalar[31] & 127 | 64
    neutral = (1).to_bytes(32, "little")
    h = int.from_bytes(hashlib.sha512(neutral + PUBLIC + message).digest(), "little") % ORDER
    s = h * int.from_bytes(scalar, "little") % ORDER
    made = neutral + s.to_bytes(32, "little")
    Ed25519PublicKey.from_public_bytes(PUBLIC).verify(made, message)
    assert not signature.verify(PUBLIC, Context.MOVE, message, made)


def test_threat_56_points_have_one_encoding():
    for y in range(19):
        for sign in (0, 1):
            assert not signature.usable((P + y + sign * 2**255).to_bytes(32, "little"))
    assert signature.usable(PUBLIC)


def test_threat_56_key_of_a_removed_device():
    made = node_certificate()
    revoked = revocation.revoke(
        signature.signer(ROOT, Context.REVOCATION),
        party="federal",
        public=PUBLIC,
        place=Place(STREAM.name, 1, 3),
        at=NOW,
    )
    found = admit((), revoked, ROOT_PUBLIC, "federal")
    assert code(made.check(ROOT_PUBLIC, NOW, party="federal", revocations=found)) == "certificate-revoked"


# 57: a signature of one kind as another


@pytest.mark.parametrize("context", Context)
def test_threat_57_signature_counts_as_its_own_kind_only(context):
    message = context.mark + b"anything at all\n"
    made = signature.sign(KEY, context, message)
    for other in Context:
        assert signature.verify(PUBLIC, other, message, made) is (other is context)
        if other is not context:
            with pytest.raises(InvalidInput, match="signature-context"):
                signature.sign(KEY, other, message)


def test_threat_57_checkpoint_is_no_understanding_and_no_understanding_a_checkpoint():
    value = Checkpoint("seamline/federal", 1, b"\7" * 32, 1, NOW)
    sealed = sign_checkpoint(value, PUBLIC, signature.signer(KEY, Context.CHECKPOINT))
    keys = [("seamline/federal", PUBLIC)]
    assert code(note.open_note(sealed, Context.UNDERSTANDING, keys)) == "note-signature"
    text = b"# an understanding\n"
    line = note.sign_note(text, "seamline/federal", PUBLIC, signature.signer(KEY, Context.UNDERSTANDING))
    agreed = note.write_note(text, [line])
    assert code(open_checkpoint(agreed, "seamline/federal", PUBLIC)) == "note-signature"


def test_threat_57_persons_certificate_does_not_seal():
    person = node_certificate(kind="person", subject="federal/duty")
    assert person.kind != "node"
    assert code(proofs.check(msgspec.structs.replace(log_proof(), certificate=person))) == "proof-key"
    bent = msgspec.structs.replace(person, kind="node")
    assert code(bent.check(ROOT_PUBLIC, NOW, party="federal")) == "certificate-signature"


def test_threat_57_parcel_is_no_head():
    made = cut(entries(1))
    for length in (head.SIGNED_BYTES, SEALED_BYTES):
        assert code(open_head(made.raw[:length], STREAM, PUBLIC)) == "head-form"


# 58: replay


def test_threat_58_replayed_parcel_changes_nothing():
    cuts = run(entries(600))
    frontier = cuts[-1].frontier
    held = {made.seal.last: made.seal.root for made in cuts}
    for made in cuts:
        for _ in range(2):
            assert code(take(made.raw, frontier, root_at=held.get)) == "parcel-duplicate"
    assert code(take(cuts[0].raw, frontier)) == "parcel-duplicate"


def test_threat_58_parcel_of_an_epoch_that_is_over():
    old = cut(entries(3))
    new = cut(entries(2, 9), epoch=2)
    assert code(take(old.raw, new.frontier, epoch=2)) == "parcel-epoch"


# 59: recipient swap


@pytest.mark.parametrize(
    "other",
    [
        Stream("federal", "coalition", "routine"),
        Stream("northern", "federal", "routine"),
        Stream("coalition", "northern", "routine"),
        Stream("federal", "northern", "flash"),
        STANDING,
    ],
)
def test_threat_59_parcel_for_another_stream(other):
    made = cut(entries(3))
    assert code(take(made.raw, stream=other)) == "parcel-stream"
    swapped = made.raw[:3] + other.id + made.raw[11:]
    assert code(take(swapped, stream=other)) == "parcel-signature"


def test_threat_59_lane_cannot_be_passed_off_as_standing():
    """The standing lane outlives the understanding, so nothing cut under one may enter it."""
    seal = msgspec.structs.replace(cut([recall(random.Random(1))]).seal, stream=STANDING.id)
    raw = stream.sign_seal(seal, signature.signer(KEY, Context.PARCEL))
    assert code(take(raw, stream=STANDING)) == "parcel-understanding"
    seal = msgspec.structs.replace(seal, stream=STREAM.id, understanding=bytes(16))
    raw = stream.sign_seal(seal, signature.signer(KEY, Context.PARCEL))
    assert code(take(raw)) == "parcel-understanding"


# 60: gap, reorder, truncation


def test_threat_60_gap_says_from_where_to_ask_again():
    cuts = run(entries(600))
    assert len(cuts) >= 3
    refusal = take(cuts[2].raw, cuts[0].frontier)
    last = cuts[0].seal.last
    assert refusal == Refusal(
        "parcel-gap",
        facts={"stream": STREAM.name, "epoch": 1, "after": last, "first": cuts[2].seal.first},
    )
    assert take(cuts[1].raw, cuts[0].frontier).rows == cuts[1].rows
    one = cut(entries(1))
    following = cut(entries(1, 2), one.frontier)
    assert take(following.raw).facts["after"] == 0
    assert isinstance(take(following.raw, one.frontier), parcel.Opened)


@given(st.integers(0, 3_000))
def test_threat_60_truncated_parcel_is_never_partly_applied(length):
    raw = made_once(60).raw
    found = take(raw[:length])
    assert isinstance(found, Refusal) or length >= len(raw)


@given(st.data())
@settings(max_examples=300)
def test_threat_60_parcel_with_any_byte_changed_is_refused_or_the_same(data):
    made = made_once(6)
    raw = bytearray(made.raw)
    for _ in range(data.draw(st.integers(1, 3))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        place = data.draw(st.integers(0, len(raw)))
        raw[place:place] = data.draw(st.binary(max_size=5))
    found = take(bytes(raw))
    # Only the seal is signed, so a frame may be spelt otherwise; what it says may not.
    assert isinstance(found, Refusal) or found.rows == made.rows


@given(st.binary(max_size=400))
@settings(max_examples=200)
def test_threat_60_any_bytes_are_refused(raw):
    assert isinstance(take(raw), Refusal)
    mark = Context.PARCEL.mark
    assert isinstance(take(mark + STREAM.id + raw), Refusal)
    assert isinstance(take(made_once(1).raw[:SEALED_BYTES] + raw), Refusal)
    assert isinstance(parcel.unpack(raw), Refusal)


def test_threat_60_sealed_but_not_canonical():
    """What the seal covers must still be entries: an originator cannot seal garbage into our store."""
    for bad in (b"{}", b'{"at":0,"body":{},"kind":"x/1","ob":"","ref":7}', b'{ "at":0}', b"nonsense"):
        assert code(take(sealed_as_is([bad]))) == "parcel-entry"


def sealed_as_is(found, **more):
    """A parcel of whatever bytes, sealed by an originator who does not check."""
    from seamline.ledger.body import fold
    from seamline.ledger.press import press

    rows, frontier = parcel._grow(found, b"s" * 12, EMPTY)
    assert len(rows) == len(found)
    seal = msgspec.structs.replace(cut(entries(1)).seal, count=len(found), root=frontier.root(), **more)
    text, tail = fold(found, NOW)
    signed = stream.sign_seal(seal, signature.signer(KEY, Context.PARCEL))
    return signed + b"s" * 12 + press(text, dictionary=True) + tail


# 61: fork


def test_threat_61_same_number_other_root():
    one, other = cut(entries(5, 1)), cut(entries(5, 2))
    assert isinstance(take(one.raw), parcel.Opened)
    assert code(take(other.raw, one.frontier)) == "parcel-fork"
    assert parcel.contradict(one.raw, other.raw, STREAM, PUBLIC)
    longer = cut(entries(3, 3), one.frontier)
    held = {5: one.seal.root, 8: longer.seal.root}
    assert code(take(other.raw, longer.frontier, root_at=held.get)) == "parcel-fork"


def test_threat_61_evidence_convicts_only_the_guilty():
    one = cut(entries(5, 1))
    again = cut(entries(5, 1))
    after = cut(entries(3, 3), one.frontier)
    forged = cut(entries(5, 2), key=OTHER)
    elsewhere = cut(entries(5, 2), stream=Stream("federal", "coalition", "routine"))
    later = cut(entries(5, 2), epoch=2)
    for other in (one, again, after, forged, elsewhere, later):
        assert not parcel.contradict(one.raw, other.raw, STREAM, PUBLIC)
        assert not parcel.contradict(other.raw, one.raw, STREAM, PUBLIC)
    assert not parcel.contradict(one.raw, b"", STREAM, PUBLIC)
    overlapping = cut(entries(7, 4))
    assert parcel.contradict(one.raw, overlapping.raw[:SEALED_BYTES], STREAM, PUBLIC)


def test_threat_61_history_rewritten_under_a_good_continuation():
    """The partner swaps an old entry of its own and goes on: the next root cannot be ours."""
    honest, forged = cut(entries(5, 1)), cut(entries(5, 2))
    following = cut(entries(2, 3), forged.frontier)
    assert code(take(following.raw, honest.frontier)) == "parcel-root"


# 62: roll-back


def test_threat_62_numbers_given_again_after_a_restore():
    first = cut(entries(3, 1))
    lost = cut(entries(4, 2), first.frontier)
    held = {3: first.seal.root, 7: lost.seal.root}
    for count in (2, 3, 5, 9):
        again = cut(entries(count, 5), first.frontier)
        assert code(take(again.raw, lost.frontier, root_at=held.get)) == "parcel-rollback"
        assert parcel.contradict(lost.raw, again.raw, STREAM, PUBLIC)
    same_end = cut(entries(4, 5), first.frontier)
    assert code(take(same_end.raw, lost.frontier, root_at=held.get)) == "parcel-fork"


def test_threat_62_restored_partner_goes_on_in_a_new_epoch():
    before = run(entries(50))[-1].frontier
    fresh = cut(entries(4, 2), epoch=2)
    opened = take(fresh.raw, before)
    assert (opened.epoch, opened.frontier) == (2, fresh.frontier)


def test_threat_62_partner_that_lost_its_past_is_told_by_our_head():
    """What we hold beyond the partner's own number is its own signed word: it must open a new epoch."""
    value = Head(STREAM, 1, 7, b"\7" * 32)
    raw = head.seal(value, signature.signer(OTHER, Context.HEAD))
    opened = open_head(raw, STREAM, OTHER_PUBLIC)
    assert code(check_head(opened, epoch=1, number=3, root_at={3: b"\3" * 32}.get)) == "head-unseen"


# 63: altered entries


def test_threat_63_root_that_the_entries_do_not_give():
    made, other = cut(entries(3, 1)), cut(entries(3, 2))
    assert code(take(made.raw[:BODY_AT] + other.raw[BODY_AT:])) == "parcel-root"
    assert code(take(made.raw[:SEALED_BYTES] + b"t" * 12 + made.raw[BODY_AT:])) == "parcel-root"


@given(st.integers(0, 99), st.sampled_from(["salt", "raw", "leaf"]), st.integers(0, 15))
@settings(max_examples=60)
def test_threat_63_altered_row_of_the_database_is_found(seq, column, byte):
    rows = []
    for number in range(100):
        salt, raw = b"%016d" % number, b"a fictional entry %d" % number
        rows.append((number, salt, raw, leaf_hash(salt, raw)))
    marks = [verify.Sealed(100, Frontier().extend(row[3] for row in rows).root())]
    place = ("salt", "raw", "leaf").index(column) + 1
    bent = bytearray(rows[seq][place])
    bent[byte] ^= 1
    rows[seq] = (*rows[seq][:place], bytes(bent), *rows[seq][place + 1 :])
    found = list(verify.verify(rows, marks, first=0))[-1]
    assert found.fault == verify.Fault("verify-altered", seq, seq)


# 64: originator


def test_threat_64_entry_in_the_name_of_another():
    dice = random.Random(1)
    foreign = report(dice, originator="northern")
    for found in ([foreign], [report(dice), foreign]):
        with pytest.raises(InvalidInput, match="parcel-originator"):
            cut(found)
        refusal = take(sealed_as_is(found))
        assert refusal == Refusal("parcel-originator", facts={"stream": STREAM.name, "number": len(found)})


def test_threat_64_move_in_the_name_of_another():
    body = {"proc": "crossing", "act": "clear", "party": "northern", "person": "northern/duty"}
    raw = entry_bytes(Wire(kind="move/1", ob="", at=NOW, body=body))
    assert code(take(sealed_as_is([raw]))) == "parcel-originator"


# 74: acknowledgements


def test_threat_74_unseen_head_is_refused():
    cuts = run(entries(300))
    sent = cuts[-1].seal.last
    roots = {made.seal.last: made.seal.root for made in cuts}.get
    sign = signature.signer(OTHER, Context.HEAD)

    def said(number, root, epoch=1):
        raw = head.seal(Head(STREAM, epoch, number, root), sign)
        return check_head(open_head(raw, STREAM, OTHER_PUBLIC), epoch=1, number=sent, root_at=roots)

    assert said(sent, roots(sent)) is None
    assert code(said(sent + 1, roots(sent))) == "head-unseen"
    assert code(said(2**40 - 1, roots(sent))) == "head-unseen"
    assert code(said(sent, hashlib.sha256(b"other").digest())) == "head-fork"
    assert code(said(1, roots(sent))) == "head-fork"
    assert code(said(sent, roots(sent), epoch=2)) == "head-epoch"


def test_threat_74_acknowledgement_in_anothers_name():
    raw = head.seal(Head(STREAM, 1, 3, b"\7" * 32), signature.signer(KEY, Context.HEAD))
    assert code(open_head(raw, STREAM, OTHER_PUBLIC)) == "head-signature"
