"""Signatures: over the very bytes, one per party, by keys of their own, vouched for by the pinned roots."""

import hashlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from understanding_samples import example_text, root_of

from seamline.ledger import certificate as certificates
from seamline.ledger.signature import Context, private_from, public_of, signer
from seamline.understanding import cosign
from seamline.understanding.model import Standing
from seamline.understanding.parse import parse

NOW = 1_800_000_000_000
PARTIES = ("federal", "region", "coalition")


def key(name):
    return private_from(hashlib.sha256(f"key {name}".encode()).digest())


def text_with_roots():
    text = example_text()
    for party in PARTIES:
        text = text.replace(root_of(party), public_of(key(f"root {party}")).hex())
    return text.encode()


TEXT = text_with_roots()
VALUE = parse(TEXT)


def certificate(party, holder="", **changes):
    known = {
        "party": party,
        "kind": "person",
        "subject": f"{party}/commander-1",
        "public": public_of(key(holder or party)),
        "valid_from": NOW - 1,
        "until": NOW + 1_000,
        "roles": ("commander",),
    }
    root = changes.pop("root", f"root {party}")
    return certificates.issue(signer(key(root), Context.CERTIFICATE), **{**known, **changes})


def line(party, holder="", text=TEXT, name=""):
    private = key(holder or party)
    return cosign.sign_line(text, name or party, public_of(private), signer(private, Context.UNDERSTANDING))


def signature(party, **changes):
    return cosign.Cosignature(line(party), certificate(party, **changes))


ALL = tuple(signature(party) for party in PARTIES)


def code(found):
    return found.code if found else ""


def test_every_partys_line_stands_over_the_very_bytes():
    for party in PARTIES:
        assert cosign.check_signature(VALUE, TEXT, party, line(party), certificate(party), NOW) is None
    found = cosign.cosigned(VALUE, TEXT, ALL, NOW)
    assert (tuple(found.signed), found.missing, found.refused) == (PARTIES, (), ())
    assert cosign.in_force(VALUE, Standing(signed=frozenset(found.signed)), NOW)


def test_with_one_signature_missing_it_is_not_in_force():
    found = cosign.cosigned(VALUE, TEXT, ALL[:2], NOW)
    assert found.missing == ("coalition",)
    assert not cosign.in_force(VALUE, Standing(signed=frozenset(found.signed)), NOW)


@pytest.mark.parametrize("edit", [TEXT + b"\n", TEXT.replace(b"1 km", b"10 km", 1), TEXT[:-1], b""])
def test_any_edit_voids_every_signature(edit):
    assert cosign.cosigned(VALUE, edit, ALL, NOW).missing == PARTIES
    other = parse(edit)
    if isinstance(other, type(VALUE)):
        found = cosign.cosigned(other, edit, ALL, NOW)
        assert found.missing == PARTIES
        assert {refusal.code for _, refusal in found.refused} == {"understanding-signature"}


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 255))
def test_a_flipped_byte_is_seen(place, flip):
    changed = bytearray(TEXT)
    changed[place] ^= flip
    found = cosign.check_signature(
        VALUE, bytes(changed), "federal", line("federal"), certificate("federal"), NOW
    )
    assert code(found) == "understanding-bytes"


@pytest.mark.parametrize(
    ("party", "written", "held", "expected"),
    [
        ("neighbour", line("federal", name="neighbour"), certificate("federal"), "understanding-signer"),
        ("stranger", line("federal", name="stranger"), certificate("federal"), "understanding-signer"),
        ("federal", line("region"), certificate("region"), "understanding-line"),
        ("federal", line("federal", holder="region"), certificate("region"), "understanding-key"),
        ("federal", line("federal"), certificate("federal", holder="other"), "understanding-key"),
        ("federal", line("federal"), certificate("federal", root="root region"), "understanding-key"),
        ("federal", line("federal"), certificate("federal", roles=("duty-officer",)), "understanding-key"),
        ("federal", line("federal"), certificate("federal", kind="node", subject="federal"), "understanding-key"),
        ("federal", line("federal"), certificate("federal", until=NOW), "understanding-key"),
        ("federal", line("federal"), certificate("federal", valid_from=NOW + 1), "understanding-key"),
        ("federal", line("federal", text=TEXT + b"#\n"), certificate("federal"), "understanding-signature"),
        ("federal", "", certificate("federal"), "understanding-line"),
        ("federal", "— federal AAAA", certificate("federal"), "understanding-line"),
        ("federal", line("federal") + " ", certificate("federal"), "understanding-line"),
        ("federal", line("federal")[:-8], certificate("federal"), "understanding-line"),
        ("federal", "x" * (cosign.MAX_LINE + 1), certificate("federal"), "understanding-line"),
    ],
)  # fmt: skip
def test_what_is_not_a_partys_signature(party, written, held, expected):
    found = cosign.check_signature(VALUE, TEXT, party, written, held, NOW)
    # A line cut short may still be a line; then its signature does not stand.
    assert code(found) in (expected, "understanding-signature")
    assert found is not None


def test_two_signatures_of_one_party_count_as_none():
    second = cosign.Cosignature(line("federal", holder="second"), certificate("federal", holder="second"))
    for more in (ALL[0], signature("federal", until=NOW + 5), second):
        found = cosign.cosigned(VALUE, TEXT, (*ALL, more), NOW)
        assert found.missing == ("federal",)
        assert [(name, refusal.code) for name, refusal in found.refused] == [
            ("federal", "understanding-twice")
        ] * 2


def test_one_key_cannot_sign_for_two():
    shared = cosign.Cosignature(line("region", holder="federal"), certificate("region", holder="federal"))
    found = cosign.cosigned(VALUE, TEXT, (ALL[0], shared, ALL[2]), NOW)
    assert tuple(found.signed) == ("coalition",)
    assert {refusal.code for _, refusal in found.refused} == {"understanding-twice"}


def test_lines_of_strangers_neither_count_nor_harm():
    stranger = cosign.Cosignature(
        line("federal", holder="x", name="stranger"), certificate("federal", holder="x")
    )
    found = cosign.cosigned(
        VALUE, TEXT, (*ALL, stranger, cosign.Cosignature("no line", ALL[0].certificate)), NOW
    )
    assert found.missing == ()
    assert sorted(refusal.code for _, refusal in found.refused) == [
        "understanding-line",
        "understanding-signer",
    ]


def test_the_file_of_signatures_is_read_as_it_was_written():
    raw = cosign.write_signatures(ALL)
    assert cosign.read_signatures(raw) == ALL
    assert cosign.read_signatures(b"") == ()
    assert raw.decode().count("\n— ") == 2


def test_a_malformed_file_of_signatures_is_refused():
    raw = cosign.write_signatures(ALL)
    for bad in (
        raw[:-1],
        raw + b"\n",
        raw[5:],
        b"\xff\n\n",
        raw.replace(b"federal/", b"region/", 1),
        raw.split(b"\n")[0] + b"\n",
    ):
        assert code(cosign.read_signatures(bad)) == "understanding-line"
    one = cosign.write_signatures(ALL[:1])
    assert len(cosign.read_signatures(one * cosign.MAX_SIGNATURES)) == cosign.MAX_SIGNATURES
    assert code(cosign.read_signatures(one * (cosign.MAX_SIGNATURES + 1))) == "understanding-line"
    assert code(cosign.read_signatures(b"x" * (cosign.MAX_SIGNATURE_FILE + 1))) == "understanding-line"


@given(st.binary(max_size=120))
def test_any_file_of_signatures_is_answered(raw):
    cosign.read_signatures(raw)


def amended(**changes):
    known = {"version": 2, "supersedes": VALUE.hash, "hash": "2" * 64, "valid_from": NOW + 1}
    return msgspec.structs.replace(VALUE, **{**known, **changes})


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (amended(), ""),
        (amended(valid_from=NOW), "understanding-not-future"),
        (amended(version=3), "understanding-version"),
        (amended(version=1), "understanding-version"),
        (amended(id="another"), "understanding-version"),
        (amended(supersedes="f" * 64), "understanding-supersedes"),
        (amended(parties=VALUE.parties[1:]), "understanding-party-gone"),
        (amended(exercise=False), "exercise-mismatch"),
    ],
)
def test_an_amendment_follows_the_version_before(new, expected):
    assert code(cosign.amends(VALUE, new, NOW)) == expected


def test_at_any_time_at_most_one_version_of_an_id_holds():
    everybody = Standing(signed=frozenset(PARTIES))
    second = amended()
    third = amended(version=3, supersedes="2" * 64, hash="3" * 64, valid_from=NOW + 5)
    for held in (
        [(VALUE, everybody), (second, everybody)],
        [(third, everybody), (VALUE, everybody), (second, everybody)],
        [(VALUE, everybody), (third, everybody)],
        [(VALUE, everybody), (second, everybody), (amended(hash="9" * 64), everybody)],
        [(VALUE, everybody), (amended(parties=VALUE.parties[1:]), Standing(signed=frozenset(PARTIES)))],
        [(VALUE, everybody), (amended(supersedes="f" * 64), everybody)],
        [(VALUE, everybody), (second, Standing(signed=frozenset({"federal"})))],
    ):
        terms = cosign.timeline(held)
        for now in range(NOW - 2, NOW + 9):
            holding = [term for term in terms if not term.bar and term.starts <= now < term.ends]
            assert len(holding) <= 1
        first = next(term for term in terms if not term.bar and term.starts <= NOW < term.ends)
        assert first.understanding == VALUE


def test_one_that_is_out_of_sequence_ends_nothing():
    everybody = Standing(signed=frozenset(PARTIES))
    for stray in (amended(supersedes="f" * 64), amended(parties=VALUE.parties[1:]), amended(exercise=False)):
        first, second = cosign.timeline([(VALUE, everybody), (stray, everybody)])
        assert (first.ends, first.successor, second.bar) == (VALUE.valid_until, 0, "sequence")


def test_what_has_been_ended_is_not_in_force():
    assert not cosign.in_force(VALUE, Standing(signed=frozenset(PARTIES), withdrawn=True), NOW)
    (term,) = cosign.timeline([(VALUE, Standing(signed=frozenset(PARTIES), withdrawn=True))])
    assert term.bar == "withdrawn"


def test_two_texts_under_one_number_hold_neither():
    everybody = Standing(signed=frozenset(PARTIES))
    one, two = amended(), amended(hash="9" * 64)
    terms = cosign.timeline([(VALUE, everybody), (one, everybody), (two, everybody)])
    assert [term.bar for term in terms] == ["", "sequence", "sequence"]
    assert terms[0].ends == NOW + 1
