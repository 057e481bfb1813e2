"""Where a person's own key comes from when a text is signed on the command line.

Two places: a key file of the person's own, sealed under the PIN, with the certificate beside it (for
principals who have no node); or the node in whose record the key lies. Both give a ``SigningKey``; whoever
keeps keys elsewhere, such as in a card, writes a third.
"""

import asyncio
from pathlib import Path
from typing import NamedTuple, Protocol

from seamline.centre import people_pin
from seamline.centre.desk import Actor
from seamline.centre.ports import Random
from seamline.ledger import signature
from seamline.ledger.certificate import MAX_CERTIFICATE_BYTES, Certificate
from seamline.ledger.signature import Context
from seamline.storage.layout import Layout, read_private, write_private
from seamline.storage.sealed import KEY_BYTES, OFFLINE_COST, Cost, seal, unseal
from seamline.terms.errors import Denied, InvalidInput, NotFound

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


def make_key_file(path: Path, pin: str, random: Random, cost: Cost = OFFLINE_COST) -> bytes:
    """Make a person's key, write it sealed under the PIN, and return its public half for the root to certify.

    Raises Conflict ``file-exists``, Unavailable ``file-unwritable``.
    """
    seed = random.bytes(KEY_BYTES)
    write_private(path, seal(PURPOSE, seed, pin, random, cost))
    return signature.public_of(signature.private_from(seed))


def from_file(key: Path, certificate: Path, pin: str) -> SigningKey:
    """Open a key file.

    Raises Denied ``pin-wrong``, NotFound ``file-missing``, InvalidInput ``sealed-form``, ``certificate-form``
    or ``certificate-other`` where the certificate is of another key.
    """
    try:
        pen = FilePen(unseal(read_private(key, anywhere=True), PURPOSE, pin))
    except Denied as error:
        raise Denied("pin-wrong", "the PIN is wrong") from error
    try:
        with certificate.open("rb") as file:
            text = file.read(MAX_CERTIFICATE_BYTES + 2)
    except OSError as error:
        raise NotFound("file-missing", f"{certificate.name} cannot be read") from error
    held = Certificate.read(text.decode("utf-8", "replace").rstrip("\n"))
    if held.public != pen.public:
        raise InvalidInput("certificate-other", "this certificate belongs to another key")
    return SigningKey(pen, held)


def from_node(directory: Path, person: str, passphrase: str, pin: str) -> SigningKey:
    """Open the key of a person of the node in a directory, which must not be running; wrong PINs count.

    person: the alias. Raises what ``people_pin.unlock`` raises, and Conflict ``node-running``.
    """
    # Only this way of signing needs a whole node; the others start without one.
    from seamline.gateways.cli.assemble import OpenNode

    with OpenNode(Layout(directory), passphrase) as node:
        actor = Actor(person=f"{node.home.party}/{person}")
        pen = asyncio.run(people_pin.unlock(node.centre, actor, pin, node.parts().vault))
        held = asyncio.run(node.centre.see(lambda reader: people_pin.certificate_of(reader, person)))
    return SigningKey(pen, held)
