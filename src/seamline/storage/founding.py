"""Founding a node: keys, authority, record, card and the first people, safe by default.

There is no default password: the first people get one-time tickets and choose everything themselves. The
root key goes to a file of its own, meant for a stick; after founding the node does not need it.
"""

from collections.abc import Sequence
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.serialization import Encoding

from seamline.centre import keyring, people, resuming
from seamline.centre.desk import Desk, Home
from seamline.centre.ports import Clock, Random, Tx
from seamline.ledger import card as cards
from seamline.ledger import certificate as certificates
from seamline.ledger.certificate import Certificate
from seamline.ledger.signature import Context, Private, public_of, signer
from seamline.storage import tls
from seamline.storage.config import NodeConfig
from seamline.storage.keyfiles import create_keys, keep_certificate, open_keys
from seamline.storage.layout import Layout, write_private
from seamline.storage.outcome import Failed
from seamline.storage.record import open_record
from seamline.storage.rootkey import create_root, open_root
from seamline.storage.sealed import NODE_COST, OFFLINE_COST, Cost
from seamline.terms.times import DAY

CARD = "card.txt"
NODE_KEY_DAYS = 365
PERSON_KEY_DAYS = 365
BACKDATE_MS = 3_600_000
"""How much earlier than now a certificate begins, for partners whose clock is a little behind."""


class Seat(msgspec.Struct, frozen=True):
    """One of the first people: an alias and its roles."""

    alias: str
    roles: tuple[str, ...]


class Founded(msgspec.Struct, frozen=True):
    """What founding leaves to be handed out. tickets: one-time sign-in ticket by alias. root: public, hex."""

    card: str
    root: str
    tickets: dict[str, str]


class RootIssuer:
    """``centre.people_ports.Issuer``: the root while it is at hand."""

    def __init__(self, root: Private, party: str) -> None:
        self._root = root
        self._party = party

    def certify(self, person: str, public: bytes, roles: tuple[str, ...], now: int) -> str:
        """Return the text of the certificate by which the root vouches for a person's key."""
        return certificates.issue(
            signer(self._root, Context.CERTIFICATE),
            party=self._party,
            kind="person",
            subject=person,
            public=public,
            valid_from=now - BACKDATE_MS,
            until=now + PERSON_KEY_DAYS * DAY,
            roles=roles,
        ).text()


def node_certificate(root: Private, party: str, public: bytes, now: int) -> Certificate:
    """Return what the root says of a node's key: whose it is, for NODE_KEY_DAYS from now."""
    return certificates.issue(
        signer(root, Context.CERTIFICATE),
        party=party,
        kind="node",
        subject=f"{party}/node",
        public=public,
        valid_from=now - BACKDATE_MS,
        until=now + NODE_KEY_DAYS * DAY,
    )


def found(
    layout: Layout,
    node: NodeConfig,
    settings: str,
    *,
    passphrase: str,
    root_file: Path,
    root_passphrase: str,
    hosts: Sequence[str],
    addresses: Sequence[str],
    seats: Sequence[Seat],
    random: Random,
    clock: Clock,
    node_cost: Cost = NODE_COST,
    root_cost: Cost = OFFLINE_COST,
    returning: bool = False,
) -> Founded:
    """Make a node in an empty directory.

    returning: the party had a node before, whose record is gone: a root that lies in the file already stays
    its root, and streams go on above what partners hold of them.

    settings: the text of node.toml. hosts: names and addresses for its TLS certificate. addresses:
    "host:port" under which partners reach it, none where they cannot. Raises Conflict ``node-exists``,
    InvalidInput ``passphrase-weak``, Unavailable ``file-unwritable``.
    """
    now = clock.now_ms()
    if returning and root_file.exists():
        root = open_root(root_file, root_passphrase)
    else:
        root = create_root(root_file, root_passphrase, random, root_cost)
    layout.create()
    keys = create_keys(layout, passphrase, random, node_cost)
    certificate = node_certificate(root, node.party, keys.public, now)
    keep_certificate(layout, certificate.text().encode())
    keys = open_keys(layout, passphrase)
    tls.create_tls(layout, keys, node.party, hosts, now)
    card = cards.make(
        signer(root, Context.CARD),
        party=node.party,
        kind=node.kind,
        names=node.names,
        root=public_of(root),
        node=certificate,
        ca_der=tls.certificate(layout, tls.AUTHORITY).public_bytes(Encoding.DER),
        addresses=addresses,
        at=now,
    )
    write_private(layout.root / CARD, card.encode())
    store = open_record(layout.record, party=node.party, keys=keys, clock=clock, random=random)
    home = Home(node.party, node.exercise, keys, random, public_of(root))
    tickets: dict[str, str] = {}

    def seat(tx: Tx) -> None:
        desk = Desk(tx, home, now)
        keyring.hold(desk, node.party, certificate.text())
        desk.record("node.founded/1", node.party, {"root": public_of(root).hex()})
        if returning:
            resuming.note(desk)
        for one in seats:
            tickets[one.alias] = people.found(desk, one.alias, one.roles)

    outcome = store.transact([seat])[0]
    store.close()
    if isinstance(outcome, Failed):
        raise outcome.error
    write_private(layout.config, settings.encode())
    return Founded(card, public_of(root).hex(), tickets)
