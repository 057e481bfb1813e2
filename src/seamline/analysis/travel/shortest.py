"""Who is first, second, ... at every node of a road graph: the shortest times from many posts at once.

Dijkstra's search (1959) with a heap of four branches and, at each node, the k best labels of different posts.
A label is one whole number, the time in microseconds times 65,536 plus the number of the post, so the
smaller of two is the earlier, and of two posts that are as early the one with the lower number. What comes
out is the only set of labels that agrees with itself, whatever the order of the work; so posts can be taken
away or added and only what they touch is searched again, with the same result as a search from the start.
"""

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel
from seamline.analysis.travel.network import Network
from seamline.terms.errors import InvalidInput

Array = NDArray[np.float64]
Whole = NDArray[np.int32]
Labels = NDArray[np.int64]

POSTS = 65_536
MAX_DEPTH = 64
NEVER = 2**62
"""The label of nobody: 2.2 years, which no way takes."""


def label_of(us: NDArray[np.int64], post: NDArray[np.int64]) -> Labels:
    """Return labels. us: >= 0; post: 0 to 65,535. What takes 2.2 years or more is NEVER."""
    fits = us < NEVER // POSTS
    return np.where(fits, np.where(fits, us, 0) * POSTS + post, NEVER)


def read(labels: Labels) -> tuple[Whole, Array]:
    """Return the posts and the seconds of labels, -1 and inf for nobody."""
    some = labels < NEVER
    return np.where(some, labels % POSTS, -1).astype(np.int32), np.where(some, labels // POSTS / 1e6, np.inf)


def search(graph: Network, node: Whole, seed: Labels, k: int = 1) -> Labels:
    """Return the k earliest labels of different posts at each node, shape (nodes, k), earliest first.

    node, seed: where posts join the graph, and with which label (their way to it); shape (s,). Raises
    InvalidInput ``travel-nearest`` for k out of 1 to MAX_DEPTH, ``roads-node``.
    """
    if not 1 <= k <= MAX_DEPTH:
        raise InvalidInput("travel-nearest", f"1 to {MAX_DEPTH}", most=MAX_DEPTH)
    if len(node) and not (node.min() >= 0 and node.max() < graph.nodes):
        raise InvalidInput("roads-node", "a post joins a node that is not there")
    labels = np.full((graph.nodes, k), NEVER, np.int64)
    _add(graph.start, graph.to, graph.us, node, seed, labels)
    return labels


def added(graph: Network, labels: Labels, node: Whole, seed: Labels) -> Labels:
    """Return the labels when these posts come too; the same as ``search`` with all of them."""
    out = labels.copy()
    _add(graph.start, graph.to, graph.us, node, seed, out)
    return out


def without(graph: Network, labels: Labels, node: Whole, seed: Labels, standing: NDArray[np.bool_]) -> Labels:
    """Return the labels when only the standing posts are left; the same as ``search`` with them alone.

    node, seed: as all posts joined, in ``search``. standing: by number of post. Only nodes at which a post
    that has gone had a label are searched again, from their edges inwards.
    """
    out = labels.copy()
    kept = standing[seed % POSTS]
    _withdraw(graph.start, graph.to, graph.us, node[kept], seed[kept], standing, out)
    return out


@kernel
def _push(keys: Labels, nodes: Whole, size: int, key: int, node: int) -> None:
    at = size
    while at > 0:
        above = (at - 1) >> 2
        if keys[above] <= key:
            break
        keys[at], nodes[at] = keys[above], nodes[above]
        at = above
    keys[at], nodes[at] = key, node


@kernel
def _pop(keys: Labels, nodes: Whole, size: int) -> None:
    """Take the first away; size: what is left."""
    key, node = keys[size], nodes[size]
    at = 0
    while True:
        child = 4 * at + 1
        if child >= size:
            break
        least, best = keys[child], child
        for other in range(child + 1, min(child + 4, size)):
            if keys[other] < least:
                least, best = keys[other], other
        if least >= key:
            break
        keys[at], nodes[at] = least, nodes[best]
        at = best
    keys[at], nodes[at] = key, node


@kernel
def put(labels: Labels, node: int, label: int) -> bool:
    """Put a label in its place at a node; False where it is no better than what is there."""
    last = labels.shape[1] - 1
    if label >= labels[node, last]:
        return False
    if last == 0:
        labels[node, 0] = label
        return True
    post = label & (POSTS - 1)
    at = 0
    while labels[node, at] < label:
        if labels[node, at] & (POSTS - 1) == post:
            return False
        at += 1
    if labels[node, at] == label:
        return False
    # What stands from here on moves back, as far as the place of the same post or to the end.
    moved = label
    for spot in range(at, last + 1):
        held = labels[node, spot]
        labels[node, spot] = moved
        if held == NEVER or held & (POSTS - 1) == post:
            break
        moved = held
    return True


@kernel
def _settle(
    start: Whole, to: Whole, us: Labels, labels: Labels, keys: Labels, nodes: Whole, size: int
) -> None:
    """Carry labels on until they agree. keys, nodes: a heap of size labels that have been put."""
    depth = labels.shape[1]
    while size:
        label, here = keys[0], nodes[0]
        size -= 1
        _pop(keys, nodes, size)
        valid = False
        for spot in range(depth):
            if labels[here, spot] >= label:
                valid = labels[here, spot] == label
                break
        if not valid:
            continue
        for arc in range(start[here], start[here + 1]):
            there, further = to[arc], label + (us[arc] << 16)
            if further < NEVER and put(labels, there, further):
                if size == len(keys):
                    keys, nodes = _wider(keys, nodes, 1)
                _push(keys, nodes, size, further, there)
                size += 1


@kernel
def _wider(keys: Labels, nodes: Whole, least: int) -> tuple[Labels, Whole]:
    size = 2 * len(keys) + least
    more, others = np.empty(size, np.int64), np.empty(size, np.int32)
    more[: len(keys)] = keys
    others[: len(keys)] = nodes
    return more, others


@kernel
def _add(start: Whole, to: Whole, us: Labels, node: Whole, seed: Labels, labels: Labels) -> None:
    keys, nodes = np.empty(len(node) + 1_024, np.int64), np.empty(len(node) + 1_024, np.int32)
    size = 0
    for one in range(len(node)):
        if put(labels, node[one], seed[one]):
            _push(keys, nodes, size, seed[one], node[one])
            size += 1
    if labels.shape[1] == 1:
        _settle_one(start, to, us, labels.reshape(len(labels)), keys, nodes, size)
    else:
        _settle(start, to, us, labels, keys, nodes, size)


@kernel
def _settle_one(
    start: Whole, to: Whole, us: Labels, labels: Labels, keys: Labels, nodes: Whole, size: int
) -> None:
    """Do the same for one label a node, shape (nodes,): with less to look at it takes a third less time."""
    while size:
        label, here = keys[0], nodes[0]
        size -= 1
        _pop(keys, nodes, size)
        if label != labels[here]:
            continue
        if size + start[here + 1] - start[here] > len(keys):
            keys, nodes = _wider(keys, nodes, start[here + 1] - start[here])
        for arc in range(start[here], start[here + 1]):
            there, further = to[arc], label + (us[arc] << 16)
            if further < labels[there]:
                labels[there] = further
                _push(keys, nodes, size, further, there)
                size += 1


@kernel
def _withdraw(
    start: Whole,
    to: Whole,
    us: Labels,
    node: Whole,
    seed: Labels,
    standing: NDArray[np.bool_],
    labels: Labels,
) -> None:
    touched = _struck(labels, standing)
    # All that stands is looked at before anything is put, or guesses would run ahead of the search.
    keys, nodes = np.empty(1_024, np.int64), np.empty(1_024, np.int32)
    found, depth = 0, labels.shape[1]
    for here in touched:
        for arc in range(start[here], start[here + 1]):
            for spot in range(depth):
                label = labels[to[arc], spot]
                if label == NEVER:
                    break
                further = label + (us[arc] << 16)
                if further < labels[here, depth - 1]:
                    if found == len(keys):
                        keys, nodes = _wider(keys, nodes, 1)
                    keys[found], nodes[found] = further, here
                    found += 1
    seeds = np.concatenate((keys[:found], seed))
    _add(start, to, us, np.concatenate((nodes[:found], node)), seeds, labels)


@kernel
def _struck(labels: Labels, standing: NDArray[np.bool_]) -> Whole:
    """Strike out the labels of posts that have gone; return the nodes that had one."""
    depth = labels.shape[1]
    touched = np.empty(len(labels), np.int32)
    count = 0
    for here in range(len(labels)):
        kept, held = 0, 0
        while held < depth and labels[here, held] < NEVER:
            if standing[labels[here, held] & (POSTS - 1)]:
                labels[here, kept] = labels[here, held]
                kept += 1
            held += 1
        if kept < held:
            labels[here, kept:] = NEVER
            touched[count] = here
            count += 1
    return touched[:count]
