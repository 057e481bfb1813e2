"""Secrets at rest: what opens them, what does not, what a file may ask of this machine."""

import msgspec
import pytest

from seamline.storage import sealed
from seamline.storage.sealed import (
    MAX_MEMORY_KIB,
    MAX_PASSES,
    MAX_SEALED_BYTES,
    Cost,
    checked_passphrase,
    derive,
    seal,
    seal_under,
    unseal,
    unseal_under,
)
from seamline.terms.errors import Denied, InvalidInput

QUICK = Cost(passes=1, memory_kib=8)


class Counting:
    """Bytes that differ every time."""

    def __init__(self):
        self.drawn = 0

    def bytes(self, count):
        self.drawn += 1
        return bytes([self.drawn]) * count


def changed(raw, **values):
    return msgspec.json.encode(msgspec.json.decode(raw) | values)


def test_a_passphrase_opens_what_it_sealed_and_no_other_does():
    raw = seal("node", b"secret", "long and winding", Counting(), QUICK)
    assert unseal(raw, "node", "long and winding") == b"secret"
    with pytest.raises(Denied, match="passphrase-wrong"):
        unseal(raw, "node", "long and windinG")


def test_the_same_words_in_another_spelling_of_unicode_open_it():
    raw = seal("node", b"secret", "caf\u00e9 au lait noir", Counting(), QUICK)
    assert unseal(raw, "node", "cafe\u0301 au lait noir") == b"secret"


def test_a_key_opens_what_it_sealed_and_no_other_does():
    raw = seal_under("node", b"secret", b"k" * 32, Counting())
    assert unseal_under(raw, "node", b"k" * 32) == b"secret"
    with pytest.raises(Denied, match="passphrase-wrong"):
        unseal_under(raw, "node", b"j" * 32)


def test_one_kind_of_secret_is_not_taken_for_another():
    raw = seal_under("node", b"secret", b"k" * 32, Counting())
    with pytest.raises(InvalidInput, match="sealed-form"):
        unseal_under(raw, "root", b"k" * 32)
    with pytest.raises(Denied, match="passphrase-wrong"):
        unseal_under(changed(raw, purpose="root"), "root", b"k" * 32)


def test_no_bit_of_the_box_can_be_changed():
    raw = seal_under("node", b"secret", b"k" * 32, Counting())
    box = bytearray(bytes.fromhex(msgspec.json.decode(raw)["box"]))
    for at in range(len(box)):
        box[at] ^= 1
        with pytest.raises(Denied):
            unseal_under(changed(raw, box=box.hex()), "node", b"k" * 32)
        box[at] ^= 1


def test_the_secret_is_not_in_the_file():
    raw = seal("node", b"\xab" * 32, "long and winding", Counting(), QUICK)
    assert (b"\xab" * 4).hex().encode() not in raw


@pytest.mark.parametrize(
    "change",
    [
        {"passes": MAX_PASSES + 1},
        {"memory_kib": MAX_MEMORY_KIB + 1},
        {"passes": 0},
        {"memory_kib": 7},
        {"passes": -1},
        {"salt": "00" * 15},
        {"salt": "zz"},
        {"nonce": "00"},
        {"box": "0"},
        {"format": "seamline sealed/2"},
        {"extra": 1},
        {"passes": "3"},
    ],
)
def test_a_malformed_file_is_refused_before_any_work(change, monkeypatch):
    raw = changed(seal("node", b"secret", "long and winding", Counting(), QUICK), **change)
    with pytest.raises(InvalidInput, match="sealed-form"):
        unseal(raw, "node", "long and winding")


def test_a_file_one_byte_too_long_is_refused():
    with pytest.raises(InvalidInput, match="sealed-form"):
        unseal(b" " * (MAX_SEALED_BYTES + 1), "node", "x")
    with pytest.raises(InvalidInput, match="sealed-form"):
        unseal(b"\xff\xfe", "node", "x")


@pytest.mark.parametrize(
    "weak",
    ["short", "password", "Password1234!", "atakatak2024", "aaaaaaaaaaaaaaa", "SEAMLINE 2026", "1" * 40],
)
def test_a_weak_passphrase_is_refused(weak):
    with pytest.raises(InvalidInput, match="passphrase-weak"):
        checked_passphrase(weak)


def test_good_passphrases_pass():
    for good in ("four words of mine", "چوار وشەی من لێرەیە", "x9!kQ-72mmPz"):
        assert checked_passphrase(good) == good


def test_keys_for_different_purposes_have_nothing_in_common():
    assert derive(b"k" * 32, "a") != derive(b"k" * 32, "b") != derive(b"k" * 32, "a", b"salt")


def test_the_costs_are_not_below_what_is_recommended():
    for cost in (sealed.NODE_COST, sealed.PIN_COST, sealed.OFFLINE_COST):
        assert cost.passes >= 3
        assert cost.memory_kib >= 19_456
