"""The socket by which commands reach a running node: its frames, its limits, and who may use it."""

import asyncio
import os
import socket
import stat
import struct
import threading
from contextlib import contextmanager

import pytest

from seamline.gateways.cli import control
from seamline.gateways.cli.control import Answer, Order
from seamline.storage.layout import Layout
from seamline.terms import errors
from seamline.terms.errors import Denied, InvalidInput, Unavailable


@pytest.fixture
def layout(tmp_path):
    return Layout(tmp_path)


@contextmanager
def listening(layout, obey):
    """A node that takes orders in a thread of its own."""
    up, loops = threading.Event(), []
    failure = []

    async def main():
        loops.append((asyncio.get_running_loop(), stop := asyncio.Event()))
        try:
            async with control.listening(layout, obey):
                up.set()
                await stop.wait()
        except Unavailable as error:
            failure.append(error)
            up.set()

    thread = threading.Thread(target=lambda: asyncio.run(main()))
    thread.start()
    up.wait(10)
    try:
        if failure:
            raise failure[0]
        yield
    finally:
        loop, stop = loops[0]
        if not failure:
            loop.call_soon_threadsafe(stop.set)
        thread.join(10)


async def echo(order):
    return Answer({"name": order.name, "args": order.args}, order.file[::-1])


def test_an_order_and_its_file_come_and_go(layout):
    with listening(layout, echo):
        order = Order("parcels.import", {"party": "south", "n": 3}, bytes(range(256)) * 5_000)
        answer = control.send(layout, order)
        assert answer.value == {"name": "parcels.import", "args": {"party": "south", "n": 3}}
        assert answer.file == order.file[::-1]
        mode = (layout.root / control.SOCKET).stat().st_mode
        assert stat.S_ISSOCK(mode)
        assert mode & 0o077 == 0
    assert not (layout.root / control.SOCKET).exists()


def test_nobody_there_is_nobody_there(layout):
    assert control.send(layout, Order("x")) is None
    with socket.socket(socket.AF_UNIX) as left:  # of a process that was killed
        left.bind(str(layout.root / control.SOCKET))
    assert control.send(layout, Order("x")) is None
    with listening(layout, echo):
        assert control.send(layout, Order("x")).value["name"] == "x"


def test_a_deep_directory_is_reached(tmp_path):
    layout = Layout(tmp_path / ("d" * 90) / ("e" * 90))
    layout.root.mkdir(parents=True)
    with listening(layout, echo):
        assert control.send(layout, Order("x")).value["name"] == "x"


def test_a_file_of_that_name_is_not_removed(layout):
    (layout.root / control.SOCKET).write_text("somebody's notes")
    with pytest.raises(Unavailable), listening(layout, echo):
        pass
    assert (layout.root / control.SOCKET).read_text() == "somebody's notes"


@pytest.mark.parametrize(
    "family", ["InvalidInput", "Denied", "NotFound", "Conflict", "ProtocolError", "Unavailable"]
)
def test_a_refusal_comes_as_what_it_is(layout, family):
    async def refuse(order):
        raise getattr(errors, family)("some-code", "safe words", secret="in the log only")

    with listening(layout, refuse), pytest.raises(errors.SeamlineError) as caught:
        control.send(layout, Order("x"))
    assert type(caught.value).__name__ == family
    assert (caught.value.code, caught.value.safe, caught.value.context) == ("some-code", "safe words", {})


def test_a_fault_is_told_without_its_words_and_the_next_order_is_taken(layout):
    async def fail(order):
        if order.name == "bad":
            raise ZeroDivisionError("a secret")
        return Answer("well")

    with listening(layout, fail):
        with pytest.raises(Unavailable) as caught:
            control.send(layout, Order("bad"))
        assert caught.value.code == "internal"
        assert "secret" not in str(caught.value)
        assert control.send(layout, Order("good")).value == "well"


def raw(layout, sent):
    """What the node answers to these very bytes."""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(10)
        line.connect(str(layout.root / control.SOCKET))
        line.sendall(sent)
        line.shutdown(socket.SHUT_WR)
        held = b""
        while part := line.recv(65_536):
            held += part
        return held


def framed(text, extra=b""):
    return struct.pack(">II", len(text), len(extra)) + text + extra


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (framed(b"not JSON"), b"order-form"),
        (framed(b'{"name":"x","more":1}'), b"order-form"),
        (framed(b'{"name":7}'), b"order-form"),
        (struct.pack(">II", control.MAX_ORDER_BYTES + 1, 0), b"order-size"),
        (struct.pack(">II", 2, control.MAX_PACK_BYTES + 1), b"order-size"),
        (b"\x00\x00", b""),
        (struct.pack(">II", 500, 0) + b'{"name"', b""),
        (b"", b""),
    ],
)
def test_what_is_no_order_is_refused_and_nobody_else_is_harmed(layout, sent, code):
    with listening(layout, echo):
        assert code in raw(layout, sent)
        assert control.send(layout, Order("x")).value["name"] == "x"


def test_an_answer_beyond_the_limit_is_not_read(layout, monkeypatch):
    async def long(order):
        return Answer("x" * control.MAX_ORDER_BYTES)

    with listening(layout, long), pytest.raises(InvalidInput) as caught:
        control.send(layout, Order("x"))
    assert caught.value.code == "order-size"


def test_a_node_that_goes_away_is_said(layout):
    gone = threading.Event()
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(layout.root / control.SOCKET))
        door.listen()

        def hang_up():
            line, _ = door.accept()
            line.close()
            gone.set()

        thread = threading.Thread(target=hang_up)
        thread.start()
        with pytest.raises(Unavailable) as caught:
            control.send(layout, Order("x"))
        thread.join(5)
    assert gone.is_set()
    assert caught.value.code == "control-broken"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
def test_another_account_is_not_heard(layout):
    """Not even where somebody has opened directory and socket to all."""
    heard = []

    async def note(order):
        heard.append(order.name)
        return Answer("told")

    with listening(layout, note):
        layout.root.chmod(0o711)
        (layout.root / control.SOCKET).chmod(0o666)
        child = os.fork()
        if child == 0:
            os.chdir(layout.root)
            os.setresuid(65_534, 65_534, 0)  # the kernel notes the effective account at connect
            with socket.socket(socket.AF_UNIX) as line:
                line.connect(control.SOCKET)
                try:
                    line.sendall(framed(b'{"name":"x"}'))
                    os._exit(0 if line.recv(1) else 7)
                except OSError:
                    os._exit(7)
        _, status = os.waitpid(child, 0)
    assert heard == []
    assert os.waitstatus_to_exitcode(status) == 7


def test_the_account_is_asked_of_the_kernel():
    one, other = socket.socketpair(socket.AF_UNIX)
    with one, other:
        assert control._allowed(one)


def test_the_families_of_errors_are_all_there():
    assert {family.__name__ for family in errors.SeamlineError.__subclasses__()} == set(control._FAMILIES)
    assert Denied.__name__ in control._FAMILIES
