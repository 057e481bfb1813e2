"""``seamline card``, ``seamline authority``: what a party hands to partners and to its own browsers."""

from pathlib import Path

from cyclopts import App

from seamline.gateways.cli.shell import Shell, guarded
from seamline.gateways.cli.verify import own_card
from seamline.ledger.fingerprint import fingerprint_digits, fingerprint_words
from seamline.storage.layout import Layout, read_private
from seamline.terms.errors import Conflict, Unavailable

app = App(name="card", help="Show the own card and its fingerprint.")
authority_app = App(name="authority", help="Write the certificate that browsers have to trust.")


@app.default
def card(
    *,
    dir: Path = Path(),  # noqa: A002 - the word people type
    out: Path | None = None,
    qr: bool = True,
    language: str = "en",
) -> int:
    """Print the own card, its fingerprint in words and digits, and the digits as a QR code.

    Parameters
    ----------
    dir
        The node's directory; the node may be running.
    out
        Write the card to this file instead of printing it.
    qr
        Draw the QR code.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        from seamline.storage.founding import CARD

        layout = Layout(dir)
        root = own_card(layout).root
        text = read_private(layout.root / CARD).decode("ascii")
        if out is None:
            shell.line(text)
        else:
            write_out(out, text.encode())
            shell.line(shell.say("shell-written", file=str(out)), "green")
        show_fingerprint(shell, root, qr=qr)
        shell.line(shell.say("card-root"))
        shell.line(f"  {root.hex()}")
        return 0

    return guarded(language, work)


def show_fingerprint(shell: Shell, root: bytes, *, qr: bool = True) -> None:
    """Print what two people read to each other, in both forms, and the digits as a QR code."""
    digits = " ".join(fingerprint_digits(root))
    shell.line(shell.say("init-fingerprint"))
    shell.line("  " + " ".join(fingerprint_words(root)), "bold")
    shell.line("  " + digits, "bold")
    if qr:
        shell.line(qr_code(digits))


def qr_code(text: str) -> str:
    """Return a QR code as half blocks, light on dark, with a border, two rows of modules a line."""
    import segno

    made = segno.make(text, error="m", micro=False)
    rows = [list(row) for row in made.matrix_iter(border=2)]
    if len(rows) % 2:
        rows.append([0] * len(rows[0]))
    light = {(0, 0): "█", (0, 1): "▀", (1, 0): "▄", (1, 1): " "}
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return "\n".join("".join(light[pair] for pair in zip(*two, strict=True)) for two in pairs)


@authority_app.default
def authority(
    *,
    dir: Path = Path(),  # noqa: A002 - the word people type
    out: Path | None = None,
    language: str = "en",
) -> int:
    """Print or write the certificate of the party's authority (PEM): what browsers and devices have to trust.

    Parameters
    ----------
    dir
        The node's directory; the node may be running.
    out
        Write it to this file instead of printing it.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        from cryptography.hazmat.primitives.hashes import SHA256

        from seamline.storage import tls

        layout = Layout(dir)
        pem = tls.authority_pem(layout)
        print_hash = tls.certificate(layout, tls.AUTHORITY).fingerprint(SHA256()).hex(":").upper()
        if out is None:
            shell.line(pem.decode())
        else:
            write_out(out, pem)
            shell.line(shell.say("shell-written", file=str(out)), "green")
        shell.line(shell.say("shell-authority", hash=print_hash))
        return 0

    return guarded(language, work)


def write_out(path: Path, content: bytes) -> None:
    """Write a file that is handed out. Raises Conflict ``file-exists``, Unavailable ``file-unwritable``."""
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise Conflict("file-exists", path=str(path)) from error
    except OSError as error:
        raise Unavailable("file-unwritable", path=str(path)) from error
