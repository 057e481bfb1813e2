import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline.ledger import merkle
from seamline.ledger.merkle import EMPTY_ROOT, Frontier, in_memory
from seamline.terms.errors import InvalidInput

# Inputs and roots of the tests of RFC 6962 logs, sizes 0 to 8.
INPUTS = [bytes.fromhex(text) for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")]  # fmt: skip
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
LEAVES = [hashlib.sha256(b"\0" + raw).digest() for raw in INPUTS]

hashes = st.integers(0, 200).map(lambda n: [hashlib.sha256(b"%d" % i).digest() for i in range(n)])


def naive(leaves):
    """The definition of RFC 9162, 2.1.1, word for word."""
    if not leaves:
        return EMPTY_ROOT
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    return hashlib.sha256(b"\1" + naive(leaves[:k]) + naive(leaves[k:])).digest()


@pytest.mark.parametrize("size", range(9))
def test_roots_are_those_of_the_rfc(size):
    assert Frontier().extend(LEAVES[:size]).root().hex() == ROOTS[size]
    assert merkle.root(in_memory(LEAVES), size).hex() == ROOTS[size]


def test_paths_are_those_of_the_rfc():
    path = merkle.inclusion_path(in_memory(LEAVES), 5, 8)
    assert [node.hex() for node in path] == [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]
    path = merkle.consistency_path(in_memory(LEAVES), 6, 8)
    assert [node.hex() for node in path] == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]


def test_a_leaf_is_salted_and_cannot_be_a_node():
    salt = b"s" * 16
    assert merkle.leaf_hash(salt, b"x") == hashlib.sha256(b"\0" + salt + b"x").digest()
    assert merkle.node_hash(b"l" * 32, b"r" * 32) == hashlib.sha256(b"\1" + b"l" * 32 + b"r" * 32).digest()
    for wrong in (b"", b"s" * 15, b"s" * 17):
        with pytest.raises(InvalidInput, match="merkle-salt"):
            merkle.leaf_hash(wrong, b"x")


@given(hashes, st.data())
def test_appending_in_any_portions_gives_the_root_of_the_definition(leaves, data):
    frontier, at = Frontier(), 0
    while at < len(leaves):
        step = data.draw(st.integers(1, len(leaves) - at))
        frontier = frontier.append(leaves[at]) if step == 1 else frontier.extend(leaves[at : at + step])
        at += step
    assert frontier.size == len(leaves)
    assert frontier.root() == naive(leaves)
    assert Frontier.decode(frontier.encode()) == frontier
    assert len(frontier.encode()) == 8 + 32 * len(leaves).bit_count()


@given(st.integers(1, 130), st.data())
def test_every_leaf_has_a_path_and_no_other_path_passes(size, data):
    leaves = [hashlib.sha256(b"%d" % i).digest() for i in range(size)]
    root = naive(leaves)
    index = data.draw(st.integers(0, size - 1))
    path = merkle.inclusion_path(in_memory(leaves), index, size)
    assert merkle.verify_inclusion(leaves[index], index, size, path, root)
    other = data.draw(st.integers(0, size + 2).filter(lambda i: i != index))
    assert not merkle.verify_inclusion(leaves[index], other, size, path, root)
    assert not merkle.verify_inclusion(b"\7" * 32, index, size, path, root)
    assert not merkle.verify_inclusion(leaves[index], index, size, path, b"\7" * 32)
    assert not merkle.verify_inclusion(leaves[index], index, size, (*path, b"\7" * 32), root)
    assert not path or not merkle.verify_inclusion(leaves[index], index, size, path[:-1], root)
    assert not path or not merkle.verify_inclusion(leaves[index], index, size, path[1:], root)


@given(st.integers(0, 130), st.integers(0, 130), st.data())
def test_every_tree_begins_with_every_smaller_one_and_with_no_other(one, other, data):
    old, new = sorted((one, other))
    leaves = [hashlib.sha256(b"%d" % i).digest() for i in range(new)]
    old_root, root = naive(leaves[:old]), naive(leaves)
    path = merkle.consistency_path(in_memory(leaves), old, new)
    assert merkle.verify_consistency(old, old_root, new, root, path)
    assert not merkle.verify_consistency(old, b"\7" * 32, new, root, path)
    assert not merkle.verify_consistency(old, old_root, new, root, (*path, b"\7" * 32))
    if old:
        assert not merkle.verify_consistency(old, old_root, new, b"\7" * 32, path)
    if path:
        assert not merkle.verify_consistency(old, old_root, new, root, path[:-1])
        place = data.draw(st.integers(0, len(path) - 1))
        bent = (*path[:place], b"\7" * 32, *path[place + 1 :])
        assert not merkle.verify_consistency(old, old_root, new, root, bent)


def test_paths_do_not_read_the_leaves_all_at_once(monkeypatch):
    monkeypatch.setattr(merkle, "RUN", 16)
    leaves = [hashlib.sha256(b"%d" % i).digest() for i in range(301)]
    runs = []

    def read(start, stop):
        runs.append(stop - start)
        return b"".join(leaves[start:stop])

    path = merkle.inclusion_path(read, 77, 301)
    assert max(runs) <= 16
    assert sum(runs) == 300
    assert merkle.verify_inclusion(leaves[77], 77, 301, path, naive(leaves))


@pytest.mark.parametrize("raw", [b"\0" * 7, b"\0" * 7 + b"\1", b"\0" * 9, b"\0" * 8 + b"x" * 32])
def test_a_frontier_of_the_wrong_length_is_refused(raw):
    with pytest.raises(InvalidInput, match="merkle-frontier"):
        Frontier.decode(raw)


def test_nothing_is_the_frontier_of_an_empty_tree():
    assert Frontier.decode(b"") == Frontier.decode(b"\0" * 8) == merkle.decode_frontier(b"") == Frontier()


def test_a_tree_takes_no_more_than_its_maximum():
    full = Frontier(merkle.MAX_SIZE - 1, (b"\7" * 32,) * (merkle.MAX_SIZE - 1).bit_count())
    full = full.append(b"\7" * 32)
    assert Frontier.decode(full.encode()) == full
    with pytest.raises(InvalidInput, match="merkle-size"):
        full.append(b"\7" * 32)
    beyond = (merkle.MAX_SIZE + 1).to_bytes(8, "big") + b"\7" * 32
    with pytest.raises(InvalidInput, match="merkle-frontier"):
        Frontier.decode(beyond)


def test_what_no_tree_has_is_refused():
    for index in (-1, 8):
        with pytest.raises(InvalidInput, match="merkle-index"):
            merkle.inclusion_path(in_memory(LEAVES), index, 8)
    for old in (-1, 9):
        with pytest.raises(InvalidInput, match="merkle-index"):
            merkle.consistency_path(in_memory(LEAVES), old, 8)


def test_a_path_too_short_for_the_size_is_no_proof():
    leaf = LEAVES[0]
    assert merkle.verify_inclusion(leaf, 0, 1, (), leaf)
    assert not merkle.verify_inclusion(leaf, 0, 8, (), leaf)
    assert merkle.verify_consistency(1, leaf, 1, leaf, ())
    assert not merkle.verify_consistency(1, leaf, 8, leaf, ())


def test_paths_beyond_their_limits_are_no_proof():
    assert not merkle.verify_inclusion(b"", 0, merkle.MAX_SIZE + 1, (), b"")
    assert not merkle.verify_inclusion(b"", 0, merkle.MAX_SIZE, (b"",) * (merkle.MAX_PATH + 1), b"")
    assert not merkle.verify_consistency(1, b"", merkle.MAX_SIZE + 1, b"", ())
    assert not merkle.verify_consistency(3, b"", merkle.MAX_SIZE, b"", (b"",) * (merkle.MAX_PATH + 2))
    assert not merkle.verify_consistency(3, b"", 5, b"", ())
