"""``seamline print`` on a node that runs and on one that does not."""

import asyncio

import pytest
from tests.support.ports import free_ports
from tests.support.shell_node import ShellNode, done, refused
from tests.support.type_files import type_folder
from tests.support.web_asking import REPORT

from seamline.centre import reports
from seamline.gateways.cli import orders
from seamline.gateways.cli.assemble import OpenNode
from seamline.storage.layout import Layout


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    type_folder()
    made = ShellNode(tmp_path_factory.mktemp("print"), "north", *free_ports(2))
    made.init()
    with OpenNode(Layout(made.dir), made.passphrase) as opened:
        by = orders.actor(opened)
        made.ob = asyncio.run(opened.centre.do(lambda desk: reports.file(desk, by, REPORT, "k")))
    yield made
    made.close()


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_a_node_that_does_not_run_prints(node, tmp_path, language):
    out = tmp_path / "form.pdf"
    told = done(node.run("print", node.ob, "--out", out, "--language", language))
    assert "form.pdf" in told
    assert out.read_bytes().startswith(b"%PDF-")


def test_what_is_wrong_is_said_and_nothing_is_written(node, tmp_path):
    out = tmp_path / "form.pdf"
    refused(node.run("print", "A" * 22, "--out", out), "There is no such thing")
    refused(node.run("print", "-" + "A" * 21, "--out", out), "There is no such thing")
    refused(node.run("print", "../../etc/passwd", "--out", out), "not the name of any object")
    refused(node.run("print", node.ob, "--out", out, "--zone", "J"), "no such time-zone letter")
    refused(node.run("print", node.ob, "--out", tmp_path / "no" / "form.pdf"), "cannot be written")
    assert not out.exists()
    out.write_text("kept")
    refused(node.run("print", node.ob, "--out", out), "exists already")
    assert out.read_text() == "kept"


def test_a_node_that_runs_prints_the_same(node, tmp_path):
    node.serve()
    try:
        out = tmp_path / "form.pdf"
        done(node.run("print", node.ob, "--out", out, "--zone", "C"))
        assert out.read_bytes().startswith(b"%PDF-")
        refused(node.run("print", "A" * 22, "--out", tmp_path / "other.pdf"), "There is no such thing")
    finally:
        node.stop()
