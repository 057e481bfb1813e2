"""The relay that is a slow link, and two nodes that meet over it. No figure is judged here."""

import contextlib
import socket
import threading

import pytest

from seamline.exercise import bench_link
from seamline.exercise.link import HEADER, Link


@pytest.fixture
def echo():
    """A server on this machine that sends back what it gets."""
    with contextlib.ExitStack() as stack:
        door = stack.enter_context(socket.create_server(("127.0.0.1", 0)))

        def serve():
            with contextlib.suppress(OSError):
                while True:
                    one, _ = door.accept()
                    threading.Thread(target=answer, args=(one,), daemon=True).start()

        def answer(one):
            with one, contextlib.suppress(OSError):
                while data := one.recv(4_096):
                    one.sendall(data)

        threading.Thread(target=serve, daemon=True).start()
        yield door.getsockname()[1]


@pytest.fixture
def link(echo):
    made = Link(echo, bits_per_s=8e6, rtt_s=0.01)
    yield made
    made.close()


def ask(link, data):
    with socket.create_connection(("127.0.0.1", link.port), timeout=10) as one:
        one.sendall(data)
        one.shutdown(socket.SHUT_WR)
        found = b""
        while part := one.recv(65_536):
            found += part
    return found


def test_everything_crosses_the_link_in_order_and_is_counted(link):
    data = bytes(range(256)) * 400
    assert ask(link, data) == data
    for way in (link.up, link.down):
        assert len(data) + HEADER <= way.carried <= len(data) * 1.5
    assert link.first > 0
    link.forget()
    assert (link.up.carried, link.down.carried, link.first) == (0, 0, 0.0)


def test_a_link_that_is_cut_lets_nothing_in_until_it_is_mended(link):
    assert ask(link, b"before") == b"before"
    link.break_off()
    with contextlib.suppress(OSError):  # reset, or closed without a word
        assert ask(link, b"during") == b""
    assert link.up.carried < 200
    link.mend()
    assert ask(link, b"after") == b"after"


def test_two_nodes_meet_over_it(tmp_path):
    carried, took = bench_link.measure(tmp_path, entries=20, bits_per_s=8e6, rtt_s=0.02)
    assert 1_000 < carried.value < bench_link.GOAL_BYTES
    assert took.value > 0
    assert list(tmp_path.iterdir()) == []
