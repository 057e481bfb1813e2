"""What docs/wire-format.md says, held against the code: what another implementation would be built from."""

import re
from pathlib import Path

from tests.unit.ledger.making import NOW, PUBLIC, STANDING, take

from seamline.ledger import (
    card,
    certificate,
    head,
    pack,
    parcel,
    phrases,
    press,
    revocation,
    signature,
    stream,
)
from seamline.ledger.body import MAX_BODY
from seamline.ledger.entry import MAX_ENTRY_BYTES

PAGE = (Path(__file__).parents[3] / "docs" / "wire-format.md").read_text(encoding="utf-8")


def test_the_example_opens_for_ever():
    text = PAGE.rpartition("```text\n")[2].partition("```")[0]
    opened = take(bytes.fromhex("".join(text.split())), stream=STANDING, public=PUBLIC)
    (row,) = opened.rows
    assert row.raw == (
        b'{"at":1790000000000,"body":{"reason":"error"},"kind":"recall/1","ob":"AAECAwQFBgcICQoLDA0ODw"}'
    )
    assert (opened.seal.at, opened.seal.first, opened.epoch) == (NOW, 1, 1)


def test_limits_are_those_of_the_page():
    for number in (
        MAX_BODY,
        MAX_ENTRY_BYTES,
        parcel.MAX_PARCEL_BYTES,
        parcel.MAX_PARCEL_ENTRIES,
        pack.MAX_PACK_PARCELS,
        certificate.MAX_CERTIFICATE_BYTES,
        revocation.MAX_REVOCATION_BYTES,
    ):
        assert f"{number:,}" in PAGE, number
    assert f"{pack.MAX_PACK_BYTES >> 20} MiB" in PAGE
    assert f"`{pack.MAGIC.hex(' ').upper()}`" in PAGE


def test_offsets_add_up():
    for title, end in (("## Parcel", 151), ("## Head", 120)):
        place = 0
        for offset, size in re.findall(r"^\| (\d+) \| (\d+) \|", PAGE.partition(title)[2], re.MULTILINE):
            if int(offset) != place:
                break
            place += int(size)
        assert place == end, title
    assert stream.SEALED_BYTES + parcel.SEED_BYTES + 1 == 151
    assert head.SIGNED_BYTES == 120


def test_marks_are_those_of_the_page():
    for context, mark in signature.MARKS.items():
        if mark.startswith(b"\x89"):
            assert f"| {context} | `{mark.hex(' ').upper()}` |" in PAGE
        elif mark:
            assert f"`{mark.decode().strip()}`" in PAGE, context


def test_codes_are_those_of_the_page():
    told = set(re.findall(r"`((?:parcel|head)-[a-z]+)`", PAGE))
    assert {code for code in told if code.startswith("parcel-")} == set(
        re.findall(r"``(parcel-[a-z]+)``", parcel.open_parcel.__doc__)
    )


def test_phrases_and_dictionary_are_those_of_the_page():
    assert "bytes from 06 to 1F, C0, C1 and F5 to FF" in PAGE
    assert (phrases._CODES[:26], phrases._CODES[26:28]) == (bytes(range(0x06, 0x20)), b"\xc0\xc1")
    assert phrases._CODES[28:] == bytes(range(0xF5, 0x100))
    assert press.FIRST == 1
    assert card.BEGIN.startswith("-----BEGIN")
