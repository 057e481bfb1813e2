"""``seamline proof``: write what an auditor checks with openssl and jq alone (see docs/audit.md)."""

import itertools
from collections.abc import Iterable
from pathlib import Path

import msgspec
from cyclopts import App

from seamline.centre import rows
from seamline.gateways import settings
from seamline.gateways.cli.shell import Id, Shell, guarded
from seamline.gateways.cli.verify import certificates, own_card
from seamline.ledger import proof as proofs
from seamline.ledger.certificate import Certificate
from seamline.ledger.entry import read_entry
from seamline.ledger.merkle import Leaves
from seamline.ledger.proof import Proof
from seamline.ledger.stream import SEALED_BYTES, Stream
from seamline.storage import audit
from seamline.storage.layout import Layout
from seamline.storage.view import SqliteView
from seamline.terms import ids
from seamline.terms.errors import InvalidInput, NotFound, Unavailable

app = App(name="proof", help="Write what an auditor checks with openssl and jq.")

MAX_PROOFS = 1_000
"""Entries about one object that are proved at once."""


@app.default
def proof(
    what: Id,
    *,
    dir: Path = Path(),  # noqa: A002 - the word people type
    out: Path,
    stream: str = "",
    epoch: int = 0,
    language: str = "en",
) -> int:
    """Write the proof of an entry, or of every entry about an object, one folder each.

    Parameters
    ----------
    what
        The number of an entry in the own log (in the stream, with --stream), or the id of an object.
    dir
        The node's directory; the node may be running.
    out
        The folder to write into. It is made; what is in it already is left alone.
    stream
        Prove an entry of this stream instead, "originator>recipient/lane".
    epoch
        The stream's epoch; the newest if left out.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        layout = Layout(dir)
        settings.read(layout)
        with audit.opened(layout.record) as view:
            prover = _Prover(view, layout)
            if stream:
                made = [prover.released(stream, epoch, number_of(what))]
            else:
                made = [prover.logged(seq) for seq in _places(view, what)]
        for one in made:
            shell.line(shell.say("proof-written", folder=str(_write(out, one)), entry=_called(one)), "green")
        shell.line(shell.say("proof-how"))
        return 0

    return guarded(language, work)


def number_of(what: str) -> int:
    """Return an entry's number. Raises InvalidInput ``proof-what``."""
    if not what.isdecimal() or len(what) > 15:
        raise InvalidInput("proof-what", "an entry is named by its number")
    return int(what)


def _places(view: SqliteView, what: str) -> list[int]:
    if what.isdecimal():
        return [number_of(what)]
    ids.object_id(what)
    needle = f'"ob":"{what}"'.encode()
    found = (
        row.seq
        for row in view.log(0, view.size())
        if row.raw is not None and needle in row.raw and read_entry(row.raw).ob == what
    )
    places = list(itertools.islice(found, MAX_PROOFS))
    if not places:
        raise NotFound("proof-none", "no entry of the own log is about this object")
    return places


class _Prover:
    """Makes proofs on one snapshot."""

    def __init__(self, view: SqliteView, layout: Layout) -> None:
        card = own_card(layout)
        self._view = view
        self._party = card.party
        self._root = card.root
        self._more = certificates(layout)

    def logged(self, seq: int) -> Proof:
        """Return the proof of an entry of the own log, under the newest checkpoint."""
        row = next(iter(self._view.log(seq, seq + 1)), None)
        newest = self._view.checkpoint()
        if row is None or newest is None:
            raise NotFound("log-entry", "there is no such entry")
        if row.salt is None or row.raw is None:
            raise Unavailable("proof-purged", "the entry was purged; only its leaf is left")
        leaves: Leaves = lambda start, stop: b"".join(self._view.leaves(start, stop))  # noqa: E731 - one line
        return self._first(row.raw, row.salt, seq, leaves, newest[1], self._party, self._root, None)

    def released(self, name: str, epoch: int, number: int) -> Proof:
        """Return the proof of an entry of a stream, under the first seal that covers it."""
        stream = audit.stream_of(name)
        epochs = [found for found_name, found, _ in self._view.streams() if found_name == name]
        if stream is None or not epochs:
            raise NotFound("stream-entry", "there is no such stream")
        epoch = epoch or max(epochs)
        row = next(iter(self._view.stream(name, epoch, number, number + 1)), None)
        table = rows.SEALED if stream.originator == self._party else rows.TAKEN
        run = next(iter(self._view.scan(table, group=f"{name}/{epoch}", low=number, limit=1)), None)
        if row is None or run is None:
            raise NotFound("stream-entry", "there is no such entry")
        if row.salt is None or row.raw is None:
            raise Unavailable("proof-purged", "the entry was purged; only its leaf is left")
        seal = bytes.fromhex(msgspec.json.decode(run.doc, type=rows.Taken).seal)[:SEALED_BYTES]
        root = self._root if stream.originator == self._party else self._partner_root(stream, epoch)

        def leaves(start: int, stop: int) -> bytes:
            return b"".join(one.leaf for one in self._view.stream(name, epoch, start + 1, stop + 1))

        return self._first(row.raw, row.salt, number - 1, leaves, seal, stream.originator, root, stream)

    def _partner_root(self, stream: Stream, epoch: int) -> bytes:
        """Return the root under which an epoch of a partner's stream came: it may have another by now."""
        roots = audit.roots_of(self._view, stream.originator, stream.lane, epoch)
        if not roots:
            raise NotFound("stream-entry", "the originator is not known here")
        return roots[-1]

    def _first(
        self,
        raw: bytes,
        salt: bytes,
        index: int,
        leaves: Leaves,
        seal: bytes,
        party: str,
        root: bytes,
        stream: Stream | None,
    ) -> Proof:
        """Return the proof under whichever of the party's keys made the seal."""
        fails = InvalidInput("proof-fails", "no certified key has sealed this")
        for certificate in self._certificates(party):
            try:
                return proofs.prove(
                    raw, salt, index, leaves, seal=seal, certificate=certificate, root_key=root, stream=stream
                )
            except InvalidInput as error:
                fails = error
        raise fails

    def _certificates(self, party: str) -> Iterable[Certificate]:
        held = self._view.scan(rows.CERTIFICATE, group=party, newest=True, limit=10_000)
        texts = [msgspec.json.decode(row.doc, type=rows.CertificateRow).text for row in held]
        for text in dict.fromkeys((*(self._more if party == self._party else ()), *texts)):
            certificate = Certificate.read(text)
            if certificate.kind == "node":
                yield certificate


def _called(one: Proof) -> str:
    return f"{one.stream.name} {one.index + 1}" if one.stream else str(one.index)


def _write(out: Path, one: Proof) -> Path:
    name = _called(one).replace(">", "-").replace("/", "-").replace(" ", "-")
    folder = out / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file, content in proofs.files(one).items():
            (folder / file).write_bytes(content)
    except OSError as error:
        raise Unavailable("file-unwritable", path=str(folder), cause=str(error)) from error
    return folder
