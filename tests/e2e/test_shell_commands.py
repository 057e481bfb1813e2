"""The command line as a person meets it: what it lists, asks, prints, refuses and leaves behind."""

import fcntl
import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import termios
import time

import pytest
from tests.support.ports import free_ports
from tests.support.shell_node import ShellNode, done, refused, seamline

from seamline.gateways.cli.card import qr_code
from seamline.main import COMMANDS, app

HEAVY = ("uvicorn", "starlette", "apsw", "cryptography", "shapely", "numpy", "httpx", "rich.progress")


# The list of commands.


def test_help_loads_no_command():
    """The list is there at once: nothing that a command needs is loaded for it."""
    script = (
        "import sys\nfrom seamline.main import app\napp(['--help'], exit_on_error=False, result_action='return_value')\n"
        "print('loaded', *sorted(name for name in sys.modules if name.partition('.')[0] in "
        f"{HEAVY!r} or name.startswith('seamline.gateways')))"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.splitlines()[-1].strip() == "loaded"
    for name, _, line in COMMANDS:
        assert re.search(rf"^│ {name} +{re.escape(line[:20])}", told.stdout, re.MULTILINE), name


@pytest.mark.parametrize("name", [name for name, *_ in COMMANDS])
def test_a_command_is_where_the_list_says(name):
    assert app[name].name == (name,)


def test_no_command_stands_twice():
    names = [name for name, *_ in COMMANDS]
    assert len(set(names)) == len(names)


# init, asked by a person at a terminal.


def typed(command, answers, folder):
    """Run a command at a terminal of its own and type an answer to each question; returns what was shown.

    answers: (words that are to be shown, what is typed then, None for nothing). A terminal forgets what is
    typed before a passphrase is asked for, so that is not done.
    """
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SEAMLINE_")}

    def own_terminal():
        os.setsid()
        fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)

    process = subprocess.Popen(
        [sys.executable, "-m", "seamline", *map(str, command)],
        cwd=folder,
        env={**environment, "TERM": "dumb", "COLUMNS": "200"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        preexec_fn=own_terminal,  # noqa: PLW1509 - one thread
    )
    os.close(theirs)
    shown, seen, waiting = "", 0, list(answers)
    deadline = time.monotonic() + 90
    raw = b""
    try:
        while time.monotonic() < deadline:
            ready, _, _ = select.select([ours], [], [], 0.2)
            if ready:
                try:
                    part = os.read(ours, 65_536)
                except OSError:  # the other end has closed
                    break
                raw += part
                shown = raw.decode("utf-8", "replace")
            while waiting and waiting[0][0] in shown[seen:]:
                seen = shown.index(waiting[0][0], seen) + len(waiting[0][0])
                answer = waiting.pop(0)[1]
                if answer is not None:
                    os.write(ours, answer.encode() + b"\n")
        try:
            code = process.wait(10)
        except subprocess.TimeoutExpired:
            code = None
        assert code == 0, (waiting, shown)
    finally:
        process.kill()
        process.wait(5)
        os.close(ours)
    assert waiting == [], shown
    return shown


def test_init_asks_and_asks_again_where_an_answer_does_not_do(tmp_path):
    answers = [
        ("Short name of your party", "Not A Name"),
        ("lower-case Latin letters", None),
        ("Short name of your party", "alpha"),
        ("name in English", "Alpha"),
        ("name in Arabic", ""),
        ("A name is one line", None),
        ("name in Arabic", "ألفا"),
        ("name in Sorani", "ئەلفا"),
        ("Host name", "alpha example"),
        ("A host name has letters", None),
        ("Host name", "alpha.example"),
        ("root key, on a stick", "node/alpha.root"),
        ("Name a file in a folder that exists", None),
        ("root key, on a stick", "alpha.root"),
        ("Passphrase of the node", "short"),
        ("too short or too well known", None),
        ("Passphrase of the node", "halyard orbit harvest"),
        ("Once more", "halyard orbit harves"),
        ("not the same", None),
        ("Passphrase of the node", "halyard orbit harvest"),
        ("Once more", "halyard orbit harvest"),
        ("Passphrase of the root key", "halyard orbit harvest"),
        ("must differ", None),
        ("Passphrase of the root key", "granite tulip walrus"),
        ("Once more", "granite tulip walrus"),
    ]
    shown = typed(["init", "node"], answers, tmp_path)
    assert "The node is in node." in shown
    assert shown.count("https://alpha.example:8443/#/link/") == 3
    for secret in ("halyard", "granite"):
        assert secret not in shown  # what is typed does not show
    assert "seamline serve --dir node" in shown
    assert (tmp_path / "alpha.root").stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["alpha.root", "node"]


def test_init_speaks_to_whoever_reads_it(tmp_path):
    """Not one English sentence is left in what it says in Arabic and Sorani."""
    for language in ("ar", "ckb"):
        node = ShellNode(tmp_path / language, "alpha", *free_ports(2))
        node.folder.mkdir()
        told = node.init("--language", language)
        words = set(
            re.findall(
                r"(?<![/\w.-])[A-Za-z]{3,}(?![\w.-])",
                re.sub(r"\S*/\S*|^ {4}.*$", "", told, flags=re.MULTILINE),
            )
        )
        spoken = {word for word in words if word not in {"PIN", "USB"} and not word.islower()}
        assert spoken == set(), told
        again = seamline("init", node.dir, "--language", language)
        assert again.returncode == 1
        assert "There is" not in again.stdout


# init, by a machine.


@pytest.fixture
def made(tmp_path):
    """What ``init`` needs, as a machine gives it."""
    answers = tmp_path / "answers"
    answers.touch(0o600)
    answers.write_text(
        json.dumps({"passphrase": "halyard orbit harvest", "root_passphrase": "granite tulip walrus"})
    )
    names = [f"--name-{tag}=A" for tag in ("en", "ar", "ckb")]

    def init(*more, folder="node", root="root.key"):
        return seamline(
            *("init", tmp_path / folder, "--party", "alpha", *names, "--host", "alpha.example"),
            *("--root-file", tmp_path / root, "--answers", answers, *more),
            cwd=tmp_path,
        )

    return init


def left(folder):
    return sorted(path.name for path in folder.iterdir() if path.name != "answers")


def test_init_never_writes_over_anything(tmp_path, made):
    (tmp_path / "root.key").write_text("the root of another party")
    refused(made(), "That file exists already.")
    (tmp_path / "root.key").unlink()
    (tmp_path / "node").mkdir()
    (tmp_path / "node" / "letter.txt").write_text("mine")
    refused(made(), "The folder is not empty.")
    assert left(tmp_path) == ["node"]
    assert left(tmp_path / "node") == ["letter.txt"]
    (tmp_path / "node" / "letter.txt").unlink()
    done(made())  # an empty folder will do
    before = {path: path.read_bytes() for path in (tmp_path / "node").rglob("*") if path.is_file()}
    refused(made(root="other.key"), "There is a node in this directory already.")
    assert {path: path.read_bytes() for path in (tmp_path / "node").rglob("*") if path.is_file()} == before
    assert not (tmp_path / "other.key").exists()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--kind", "army"), "A party is a force"),
        (("--port", "70000"), "out of range"),
        (("--also", "x" * 300), "names in the certificate"),
        (("--also", "no host"), "A host name has letters"),
    ],
)
def test_init_that_fails_leaves_nothing_behind(tmp_path, made, more, words):
    refused(made(*more), words)
    assert left(tmp_path) == []


def test_init_wants_a_place_for_the_root_key(tmp_path, made):
    refused(made(root="none/root.key"), "Name a file in a folder that exists.")
    refused(made(root="."), "Name a file in a folder that exists.")
    assert left(tmp_path) == []


def test_init_does_not_let_the_root_key_stay_with_the_node(tmp_path, made):
    (tmp_path / "node").mkdir()
    refused(made(root="node/root.key"), "The root key must not lie in the node's directory.")
    assert left(tmp_path / "node") == []


def test_a_question_that_nobody_answers_ends_it(tmp_path):
    refused(seamline("init", tmp_path / "node"), "A question stays unanswered")
    assert left(tmp_path) == []


# What a node hands out.


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    found = ShellNode(tmp_path_factory.mktemp("made"), "alpha", *free_ports(2))
    found.init()
    return found


def test_the_card_is_shown_and_written(node, tmp_path):
    told = done(node.run("card", "--out", tmp_path / "card.txt"))
    assert (tmp_path / "card.txt").read_text() == (node.dir / "card.txt").read_text()
    digits = next(line.strip() for line in told.splitlines() if re.fullmatch(r" *(\d{5} ?){6}", line))
    assert modules(told) == matrix(digits)
    refused(node.run("card", "--out", tmp_path / "card.txt"), "exists already")
    for secret in ("passphrase", node.passphrase, "sealed"):
        assert secret not in told


def matrix(text):
    """A QR code's modules as the library makes them."""
    import segno

    return [list(row) for row in segno.make(text, error="m", micro=False).matrix_iter(border=2)]


def modules(told):
    """A QR code's modules as they stand on the screen."""
    rows = []
    for line in told.splitlines():
        if line and not set(line) - set("█▀▄ ") and "█" in line:
            rows.append([int(char in "▄ ") for char in line])
            rows.append([int(char in "▀ ") for char in line])
    return rows[: len(rows[0])]


def test_a_code_is_drawn_as_the_library_makes_it():
    for text in ("1", "03870 01853 92972 99917 98421 40292", "x" * 100):
        assert modules(qr_code(text)) == matrix(text)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl")
def test_the_authority_is_what_the_node_shows(node, tmp_path):
    file = tmp_path / "authority.pem"
    told = done(node.run("authority", "--out", file))
    shown = subprocess.run(
        ["openssl", "x509", "-in", file, "-noout", "-fingerprint", "-sha256"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert shown.strip().partition("=")[2] in told
    assert "PRIVATE" not in file.read_text()


def test_commands_on_what_is_no_node_say_so(tmp_path):
    for command in (
        ("serve",),
        ("partners",),
        ("card",),
        ("authority",),
        ("line", "import", "x"),
        ("explain", "--object", "A" * 22, "--party", "south"),
        ("parcels", "export", tmp_path / "x", "--to", "south"),
        ("revoke", "south", "--reason", "x"),
    ):
        # Which file it is: mostly, the directory is not the one that was meant.
        said = refused(seamline(*command, "--dir", tmp_path), "That file cannot be read. (")
        assert str(tmp_path) in said or "(x)" in said


def test_what_does_not_fit_is_named_and_no_english_stands_in_another_language(made):
    assert refused(made("--port", "99999", "--language", "ar"), "(web.port)").count("(") == 1
    assert "(" not in refused(made("--also", "http://x", "--language", "ar"), "اسم المضيف")


def test_a_question_that_nobody_can_answer_is_a_refusal(node):
    """As a service whose credential is missing: no terminal, nothing on the input."""
    for command in (("serve",), ("people", "list"), ("people", "lock", "duty-1", "--as", "admin-1")):
        refused(seamline(*command, "--dir", node.dir), "A question stays unanswered")


def test_an_id_that_begins_with_a_hyphen_is_no_option(node, tmp_path):
    """One in 64 does."""
    odd = "-" + "A" * 21
    refused(node.run("explain", "--object", odd, "--party", "south"), "There is no such report.")
    refused(
        node.run("proof", odd, "--out", tmp_path / "proof"), "No entry of the own log is about this object."
    )


def test_commands_take_orders_only_in_good_form(node, tmp_path):
    refused(node.run("explain", "--object", "no", "--party", "south"), "This is not the name of any object.")
    refused(node.run("explain", "--object", "A" * 22, "--party", "No"), "short name")
    refused(node.run("pair", tmp_path / "none", "--fingerprint", "x"), "That file cannot be read.")
    (tmp_path / "card").write_text("not a card")
    refused(node.run("pair", tmp_path / "card", "--fingerprint", "x"), "The card is malformed.")
    refused(node.run("pair", node.dir / "card.txt", "--fingerprint", "x"), "This is your own card.")
    (tmp_path / "two.json").write_text(
        '{"type":"MultiLineString","coordinates":[[[43,35],[44,35]],[[43,36],[44,36]]]}'
    )
    refused(node.run("line", "import", tmp_path / "two.json"), "exactly one line")
    (tmp_path / "point.json").write_text('{"type":"Point","coordinates":[43,35]}')
    refused(node.run("line", "import", tmp_path / "point.json"), "exactly one line")
    wrong = seamline("partners", "--dir", node.dir, passphrase="granite tulip walrus")
    refused(wrong, "The passphrase is wrong")


def test_who_acts_shows_it_by_pin(node, tmp_path):
    """--as needs a seat with a PIN; without one the order is not carried out under the node's name instead."""
    (tmp_path / "pin").touch(0o600)
    (tmp_path / "pin").write_text('{"pin": "270514"}')
    (tmp_path / "line.json").write_text('{"type":"LineString","coordinates":[[43,35],[44,35]]}')
    command = ("line", "import", tmp_path / "line.json", "--answers", tmp_path / "pin")
    refused(node.run(*command, "--as", "nobody"), "There is no such")
    refused(node.run(*command, "--as", "commander-1"), "Choose a PIN first.")
    assert "line.drawn" not in (node.dir / "log.sqlite").read_bytes().decode("latin-1")


def test_a_port_in_use_is_said(node):
    import socket

    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", node.web))
        other.listen()
        refused(node.run("serve"), "Something else listens at that port already.")
    assert not (node.dir / "control.sock").exists()


def test_the_log_of_a_node_has_names_and_ids_only(node):
    node.serve()
    done(node.run("partners"))
    assert node.stop() == 0
    lines = [json.loads(line) for line in node.log.read_text().splitlines() if line.startswith("{")]
    assert {"serve.ready", "control.order", "serve.stopped"} <= {line["event"] for line in lines}
    assert all(line["level"] in ("info", "warning") for line in lines)
    for alias, ticket in node.links.items():
        assert ticket not in node.log.read_text(), alias


def test_the_links_are_gone_after_a_quarter_of_an_hour_and_the_root_lets_in_again(node):
    told = done(
        node.run(
            *("people", "recover", "admin-2", "--role", "administrator"),
            *("--root", node.root, "--answers", node.answers),
        )
    )
    node.serve()
    try:
        assert node.hand("admin-2", node.ticket(told)).get("/api/session")["alias"] == "admin-2"
    finally:
        node.close()


@pytest.mark.parametrize("name", [name for name, *_ in COMMANDS])
def test_every_help_is_there(capsys, name):
    app([name, "--help"], exit_on_error=False, result_action="return_value")
    assert capsys.readouterr().out.startswith("Usage: seamline")


def test_a_help_is_asked_for_on_the_command_line():
    assert done(seamline("verify", "--help")).startswith("Usage: seamline verify")
