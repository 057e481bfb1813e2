"""Ports of this machine for servers of other processes, which no two test processes are given.

Each process holds the first port of a block open for as long as it lives, and gives out the others. To find
a port free is not enough: it is taken by whoever asks at the same time, and its server answers in our stead.
Below 32,768, where outgoing connections are not given theirs.
"""

import contextlib
import itertools
import socket

BLOCK = 50
FIRST, END = 18_000, 32_000

_held: list[tuple[socket.socket, "itertools.count[int]"]] = []


def free_ports(count):
    """So many ports in a row on which nobody listens."""
    assert 0 < count < BLOCK
    for guard, offsets in _held:
        first = guard.getsockname()[1]
        while (offset := next(offsets)) + count <= BLOCK:
            ports = range(first + offset, first + offset + count)
            if all(map(free, ports)):
                for _ in range(count - 1):
                    next(offsets)
                return list(ports)
    _held.append((_guard(), itertools.count(1)))
    return free_ports(count)


def free(port):
    """Whether nobody listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _guard():
    """The first port of a block that no other process holds."""
    for first in range(FIRST, END, BLOCK):
        guard = socket.socket()
        with contextlib.suppress(OSError):
            guard.bind(("127.0.0.1", first))
            guard.listen()
            return guard
        guard.close()
    raise AssertionError("no free ports")
