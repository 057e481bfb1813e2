"""Real nodes for a demonstration: directories, keys, people, paired with each other.

Everything is as ``seamline init`` makes it, except that everybody has the same PIN, which is printed, and
that guessing passphrases is cheap: nothing in these nodes is real.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from seamline.centre import partners, people_pin, people_tickets
from seamline.centre.desk import Actor, Desk, Home
from seamline.centre.ports import Tx
from seamline.exercise.scenario import EVERYBODY, Side
from seamline.ledger import card as cards
from seamline.ledger import fingerprint
from seamline.ledger.signature import public_of
from seamline.storage.clock import SystemClock
from seamline.storage.config import NodeConfig
from seamline.storage.founding import Founded, RootIssuer, Seat, found
from seamline.storage.keyfiles import open_keys
from seamline.storage.layout import Layout
from seamline.storage.outcome import Failed
from seamline.storage.randomness import SystemRandom
from seamline.storage.record import open_record
from seamline.storage.rootkey import open_root
from seamline.storage.sealed import Cost
from seamline.storage.vault import PinVault
from seamline.terms.errors import InvalidInput, Refusal

CHEAP = Cost(passes=1, memory_kib=1_024)
PASSPHRASE_CHARS = 24
PEER_PORTS = 10
"""A node's door for partners is so many ports above its pages."""


class Ports(msgspec.Struct, frozen=True):
    """Where a node of the demonstration listens."""

    web: int
    peer: int


class Made(msgspec.Struct, frozen=True):
    """One node. tickets: for people; script: for the script; both by alias."""

    side: Side
    layout: Layout
    ports: Ports
    root: str
    tickets: dict[str, str]
    script: dict[str, str]


def ports_of(first: int) -> dict[str, Ports]:
    """Return the ports of every party's node, from a first one up."""
    return {
        side.party: Ports(first + index, first + index + PEER_PORTS) for index, side in enumerate(EVERYBODY)
    }


def make(
    folder: Path,
    first_port: int,
    passphrase: str,
    pin: str,
    data: str,
    sides: Sequence[Side] = EVERYBODY,
) -> list[Made]:
    """Make the nodes in a folder that has none; returns them with tickets for people and script."""
    ports = ports_of(first_port)
    made: list[tuple[Side, Layout, Founded]] = []
    for side in sides:
        layout = Layout(folder / side.party)
        node = NodeConfig(
            party=side.party, names=side.names, centre=side.centre, kind=side.kind, exercise=True
        )
        founded = found(
            layout,
            node,
            settings(side, ports[side.party], data),
            passphrase=passphrase,
            root_file=folder / f"{side.party}.root",
            root_passphrase=passphrase,
            hosts=("127.0.0.1", side.host),
            addresses=(f"127.0.0.1:{ports[side.party].peer}",),
            seats=[Seat(seat.alias, seat.roles) for seat in side.seats],
            random=SystemRandom(),
            clock=SystemClock(),
            node_cost=CHEAP,
            root_cost=CHEAP,
        )
        made.append((side, layout, founded))
    found_cards = {side.party: founded.card for side, _, founded in made}
    return [
        Made(
            side,
            layout,
            ports[side.party],
            founded.root,
            founded.tickets,
            equip(layout, side, folder / f"{side.party}.root", passphrase, pin, found_cards),
        )
        for side, layout, founded in made
    ]


def settings(side: Side, ports: Ports, data: str) -> str:
    """Return the text of a demonstration node's settings."""

    def names(value: Any) -> str:
        return f'{{ en = "{value.en}", ar = "{value.ar}", ckb = "{value.ckb}" }}'

    lines = [
        "# EXERCISE. Made by `seamline demo`; nothing here is real.",
        "[node]",
        f'party = "{side.party}"',
        f'kind = "{side.kind}"',
        "exercise = true",
        f"names = {names(side.names)}",
        f"centre = {names(side.centre)}",
        "",
        "[web]",
        f'host = "{side.host}"',
        f"port = {ports.web}",
        "tls = false",
        *([f"data = {msgspec.json.encode(data).decode()}"] if data else []),
        "",
        "[peer]",
        f"port = {ports.peer}",
        "loopback = true",
    ]
    return "\n".join(lines) + "\n"


def equip(
    layout: Layout, side: Side, root_file: Path, passphrase: str, pin: str, found_cards: dict[str, str]
) -> dict[str, str]:
    """Give everybody a certified key under the PIN, pair the node; return tickets for the script."""
    keys = open_keys(layout, passphrase)
    random, clock = SystemRandom(), SystemClock()
    root = open_root(root_file, passphrase)
    issuer, vault = RootIssuer(root, side.party), PinVault(keys, random)
    home = Home(side.party, True, keys, random, public_of(root))
    tickets: dict[str, str] = {}

    def job(tx: Tx) -> None:
        desk = Desk(tx, home, clock.now_ms())
        for seat in side.seats:
            public, wrapped = vault.make(pin)
            people_pin.keep_key(desk, seat.alias, public, wrapped)
            text = issuer.certify(f"{side.party}/{seat.alias}", public, seat.roles, desk.now)
            people_pin.certified(desk, seat.alias, text)
            tickets[seat.alias] = people_tickets.issue(desk, seat.alias)
        admin = Actor(f"{side.party}/admin-1", frozenset({"administrator"}))
        for party, text in found_cards.items():
            if party != side.party:
                card = cards.read(text, desk.now)
                if isinstance(card, Refusal):
                    raise InvalidInput(card.code, "the card does not hold")
                partners.pair(desk, admin, text, " ".join(fingerprint.fingerprint_words(card.root)))

    store = open_record(layout.record, party=side.party, keys=keys, clock=clock, random=random)
    outcome = store.transact([job])[0]
    store.close()
    if isinstance(outcome, Failed):
        raise outcome.error
    return tickets
