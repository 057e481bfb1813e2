"""Where a person's own key comes from when a text is signed on the command line.

Two places: a key file of the person's own, sealed under a passphrase, with the certificate beside it (for
principals who have no node); or the node in whose record the key lies, running or not. Both give a
signature with its certificate; whoever keeps keys elsewhere, such as in a card, writes a third.
"""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import msgspec

from seamline.centre.ports import Random
from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.shell import Shell
from seamline.ledger import signature
from seamline.ledger.certificate import MAX_CERTIFICATE_BYTES, Certificate
from seamline.ledger.signature import Context
from seamline.storage.layout import Layout, read_private, write_private
from seamline.storage.sealed import KEY_BYTES, OFFLINE_COST, Cost, seal, unseal
from seamline.terms.errors import InvalidInput, NotFound
from seamline.understanding import cosign
from seamline.understanding.cosign import Cosignature
from seamline.understanding.model import Understanding
from seamline.understanding.parse import parse

if TYPE_CHECKING:
    from seamline.gateways.cli.assemble import OpenNode

PURPOSE = "person"


class Pen(Protocol):
    """A person's key while it is open."""

    @property
    def public(self) -> bytes:
        """The Ed25519 public key, 32 bytes."""

    def sign(self, message: bytes) -> bytes:
        """Return the signature over exactly these bytes."""


class SigningKey(NamedTuple):
    """A person's open key, and what the party's root says of it."""

    pen: Pen
    certificate: Certificate

    def over(self, raw: bytes) -> Cosignature:
        """Sign the bytes of a text."""
        line = cosign.sign_line(raw, self.certificate.party, self.pen.public, self.pen.sign)
        return Cosignature(line, self.certificate)


class FilePen:
    """A pen on a key that was read from a file. It signs texts of understandings and nothing else."""

    def __init__(self, seed: bytes) -> None:
        self._private = signature.private_from(seed)

    @property
    def public(self) -> bytes:
        """The Ed25519 public key, 32 bytes."""
        return signature.public_of(self._private)

    def sign(self, message: bytes) -> bytes:
        """Return the signature over exactly these bytes."""
        return signature.sign(self._private, Context.UNDERSTANDING, message)


def make_key_file(path: Path, word: str, random: Random, cost: Cost = OFFLINE_COST) -> bytes:
    """Make a person's key, write it sealed under a passphrase; return the public half for the root.

    Raises Conflict ``file-exists``, Unavailable ``file-unwritable``.
    """
    seed = random.bytes(KEY_BYTES)
    write_private(path, seal(PURPOSE, seed, word, random, cost))
    return signature.public_of(signature.private_from(seed))


class Signing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arguments of ``understanding.cosign``; the text comes along as the file."""

    person: str
    pin: str


def from_file(key: Path, certificate: Path, word: str) -> SigningKey:
    """Open a key file.

    Raises Denied ``passphrase-wrong``, NotFound ``file-missing``, InvalidInput ``sealed-form``,
    ``certificate-form`` or ``certificate-other`` where the certificate is of another key.
    """
    pen = FilePen(unseal(read_private(key, anywhere=True), PURPOSE, word))
    try:
        with certificate.open("rb") as file:
            text = file.read(MAX_CERTIFICATE_BYTES + 2)
    except OSError as error:
        raise NotFound("file-missing", path=str(certificate)) from error
    held = Certificate.read(text.decode("utf-8", "replace").rstrip("\n"))
    if held.public != pen.public:
        raise InvalidInput("certificate-other", "this certificate belongs to another key")
    return SigningKey(pen, held)


def from_node(layout: Layout, person: str, pin: str, raw: bytes, shell: Shell) -> Cosignature:
    """Let a node's person sign the bytes of a text with the key that lies in its record; wrong PINs count.

    The node may be running. person: the alias. Raises what ``people_pin.unlock`` and ``orders.give`` raise.
    """
    done = orders.give(layout, Order("understanding.cosign", orders.plain(Signing(person, pin)), raw), shell)
    return msgspec.convert(done.value, Cosignature)


async def _cosign(node: "OpenNode", order: Order) -> Answer:
    from seamline.centre import people_pin
    from seamline.centre.desk import Actor

    given = orders.args_of(order, Signing)
    value = parse(order.file)
    if not isinstance(value, Understanding):
        # Nothing but a sound text is ever signed: the order is no way to a signature under other bytes.
        raise InvalidInput("understanding-malformed", "the text has problems")
    actor = Actor(f"{node.home.party}/{given.person}")
    pen = await people_pin.unlock(node.centre, actor, given.pin, node.parts().vault)
    held = await node.centre.see(lambda reader: people_pin.certificate_of(reader, given.person))
    line = cosign.sign_line(order.file, node.home.party, pen.public, pen.sign)
    return Answer(orders.plain(Cosignature(line, held)))


ORDERS: dict[str, orders.Handler] = {"understanding.cosign": _cosign}
