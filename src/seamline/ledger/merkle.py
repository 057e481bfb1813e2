"""The Merkle tree of RFC 9162 (RFC 6962), section 2.1, with salted leaves.

A leaf is ``SHA-256(0x00 || salt || bytes)`` with a salt of exactly SALT_BYTES, a node is
``SHA-256(0x01 || left || right)``. A purge erases salt and bytes; the leaf stays, proves the order
still, and tells nothing about what was there, because the salt cannot be guessed.

Appending needs only a ``Frontier``, the roots of the complete subtrees. Paths need the leaves; they
are read through ``Leaves``, in runs of at most RUN, so that a log of millions never stands in
memory at once.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence

import msgspec

from seamline.terms.errors import InvalidInput

HASH_BYTES = 32
SALT_BYTES = 16
MAX_SIZE = 2**40 - 1
"""Leaves in one tree; stream numbers travel in five bytes."""
MAX_PATH = 40
"""Hashes in an inclusion path of a tree of MAX_SIZE."""
RUN = 4_096
"""Leaves asked for at once while a path is built (128 KiB)."""

EMPTY_ROOT = hashlib.sha256(b"").digest()

Leaves = Callable[[int, int], bytes]
"""``leaves(start, stop)``: the leaf hashes of that half-open range, zero-based, joined."""


def leaf_hash(salt: bytes, raw: bytes) -> bytes:
    """Return the leaf of an entry. Raises InvalidInput ``merkle-salt`` unless SALT_BYTES long."""
    if len(salt) != SALT_BYTES:
        raise InvalidInput("merkle-salt", f"a salt has {SALT_BYTES} bytes")
    return hashlib.sha256(b"\0" + salt + raw).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of an inner node."""
    return hashlib.sha256(b"\1" + left + right).digest()


class Frontier(msgspec.Struct, frozen=True):
    """All of a tree that appending needs (a compact range): O(log n) hashes.

    size: leaves so far. peaks: roots of the complete subtrees, the largest first, one per set bit
    of size.
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def append(self, leaf: bytes) -> "Frontier":
        """Return the frontier with one more leaf."""
        return self.extend((leaf,))

    def extend(self, leaves: Iterable[bytes]) -> "Frontier":
        """Return the frontier with more leaves. Raises InvalidInput ``merkle-size`` when full."""
        size, peaks = self.size, list(self.peaks)
        sha256 = hashlib.sha256
        for leaf in leaves:
            node, bits = leaf, size
            while bits & 1:
                node = sha256(b"\1" + peaks.pop() + node).digest()
                bits >>= 1
            peaks.append(node)
            size += 1
        if size > MAX_SIZE:
            raise InvalidInput("merkle-size", f"a tree has at most {MAX_SIZE} leaves")
        return Frontier(size, tuple(peaks))

    def root(self) -> bytes:
        """Return the root of the whole tree, EMPTY_ROOT where it has no leaf."""
        if not self.peaks:
            return EMPTY_ROOT
        node = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            node = node_hash(peak, node)
        return node

    def encode(self) -> bytes:
        """Return the size in 8 bytes, big-endian, and the peaks."""
        return self.size.to_bytes(8, "big") + b"".join(self.peaks)

    @staticmethod
    def decode(raw: bytes) -> "Frontier":
        """Return the frontier of its bytes; of b"", that of an empty tree.

        Raises InvalidInput ``merkle-frontier``.
        """
        size = int.from_bytes(raw[:8], "big")
        body = raw[8:]
        if 0 < len(raw) < 8 or size > MAX_SIZE or len(body) != size.bit_count() * HASH_BYTES:
            raise InvalidInput("merkle-frontier", "not the bytes of a frontier")
        peaks = tuple(body[at : at + HASH_BYTES] for at in range(0, len(body), HASH_BYTES))
        return Frontier(size, peaks)


decode_frontier = Frontier.decode


def in_memory(hashes: Sequence[bytes]) -> Leaves:
    """Return ``Leaves`` over hashes that stand in memory."""
    return lambda start, stop: b"".join(hashes[start:stop])


def root(leaves: Leaves, size: int) -> bytes:
    """Return the root over the first ``size`` leaves, in constant memory."""
    return _root(leaves, 0, size)


def inclusion_path(leaves: Leaves, index: int, size: int) -> tuple[bytes, ...]:
    """Return the path from the leaf at a zero-based index up to the root of ``size`` leaves.

    Reads every other leaf once. Raises InvalidInput ``merkle-index`` if there is no such leaf.
    """
    return path_in(lambda start, stop: _root(leaves, start, stop), index, size)


def path_in(subtree: Callable[[int, int], bytes], index: int, size: int) -> tuple[bytes, ...]:
    """Return the same where something gives the root over leaves from start up to, not including, stop.

    Source: RFC 9162, 2.1.3.1.
    """
    if not 0 <= index < size:
        raise InvalidInput("merkle-index", "no such leaf in the tree")
    path: list[bytes] = []
    start, stop = 0, size
    while stop - start > 1:
        middle = start + split(stop - start)
        if index < middle:
            path.append(subtree(middle, stop))
            stop = middle
        else:
            path.append(subtree(start, middle))
            start = middle
    return tuple(reversed(path))


def verify_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes], expected: bytes) -> bool:
    """Say whether the path leads from the leaf at that index to the root. Total.

    Source: RFC 9162, 2.1.3.2.
    """
    if not 0 <= index < size <= MAX_SIZE or len(path) > MAX_PATH:
        return False
    node, at, last = leaf, index, size - 1
    for sibling in path:
        if last == 0:
            return False
        if at & 1 or at == last:
            node = node_hash(sibling, node)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            node = node_hash(node, sibling)
        at, last = at >> 1, last >> 1
    return last == 0 and node == expected


def consistency_path(leaves: Leaves, old: int, new: int) -> tuple[bytes, ...]:
    """Return the proof that the tree of ``new`` leaves begins with that of ``old`` leaves.

    Raises InvalidInput ``merkle-index`` unless 0 <= old <= new. Source: RFC 9162, 2.1.4.1.
    """
    if not 0 <= old <= new:
        raise InvalidInput("merkle-index", "the older tree is not the smaller one")
    path: list[bytes] = []
    start, stop, whole = 0, new, True
    while old and old != stop:
        middle = start + split(stop - start)
        if old <= middle:
            path.append(_root(leaves, middle, stop))
            stop = middle
        else:
            path.append(_root(leaves, start, middle))
            start, whole = middle, False
    if old and not whole:
        path.append(_root(leaves, start, stop))
    return tuple(reversed(path))


def verify_consistency(old: int, old_root: bytes, new: int, new_root: bytes, path: Sequence[bytes]) -> bool:
    """Say whether the path proves that the newer tree begins with the older. Total.

    Source: RFC 9162, 2.1.4.2; an empty older tree is the beginning of every tree.
    """
    if not 0 <= old <= new <= MAX_SIZE or len(path) > MAX_PATH + 1:
        return False
    if old in (0, new):
        expected = EMPTY_ROOT if old == 0 else new_root
        return not path and old_root == expected
    nodes = list(path)
    if old & (old - 1) == 0:
        nodes.insert(0, old_root)
    if not nodes:
        return False
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    left = right = nodes[0]
    for sibling in nodes[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            left, right = node_hash(sibling, left), node_hash(sibling, right)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            right = node_hash(right, sibling)
        at, last = at >> 1, last >> 1
    return last == 0 and left == old_root and right == new_root


def split(size: int) -> int:
    """Return the largest power of two below size, where a tree of that size parts; size > 1."""
    return 1 << (size - 1).bit_length() - 1


def _root(leaves: Leaves, start: int, stop: int) -> bytes:
    frontier = Frontier()
    for low in range(start, stop, RUN):
        run = leaves(low, min(low + RUN, stop))
        frontier = frontier.extend(run[at : at + HASH_BYTES] for at in range(0, len(run), 32))
    return frontier.root()
