"""A node in a directory, as ``seamline init`` makes it, at a cost that tests can bear."""

from seamline.gateways import settings
from seamline.gateways.settings import Settings
from seamline.ledger.entry import Entry
from seamline.storage.clock import SystemClock
from seamline.storage.config import NodeConfig
from seamline.storage.founding import Seat, found
from seamline.storage.keyfiles import open_keys
from seamline.storage.layout import Layout
from seamline.storage.randomness import SystemRandom
from seamline.storage.record import open_record
from seamline.storage.sealed import Cost
from seamline.terms.party import Names

QUICK = Cost(passes=1, memory_kib=8)
WORDS, ROOT_WORDS = "four words of mine", "quite other words"
OBJECT = "A" * 21 + "Q"
NAMES = Names("Alpha", "ألفا", "ئەلفا")


def founded(folder):
    """Make party alpha's node in folder/node, its root key in folder/root; return its layout."""
    layout = Layout(folder / "node")
    node = NodeConfig("alpha", NAMES, NAMES, exercise=True)
    found(
        layout,
        node,
        settings.to_toml(Settings(node=node)),
        passphrase=WORDS,
        root_file=folder / "root",
        root_passphrase=ROOT_WORDS,
        hosts=("alpha.localhost", "127.0.0.1"),
        addresses=("alpha.localhost:8444",),
        seats=(Seat("admin-1", ("administrator",)),),
        random=SystemRandom(),
        clock=SystemClock(),
        node_cost=QUICK,
        root_cost=QUICK,
    )
    return layout


def filled(layout, count, every=10):
    """Write so many entries into a node's record; one in ``every`` is about OBJECT, all the others speak of it."""
    keys = open_keys(layout, WORDS)
    store = open_record(layout.record, party="alpha", keys=keys, clock=SystemClock(), random=SystemRandom())

    def job(tx):
        for number in range(count):
            ob = OBJECT if number % every == 0 else "B" * 21 + "Q"
            body = {"text": f"number {number}", "about": OBJECT}
            tx.append(Entry(kind="test/1", at=1_800_000_000_000, by="alpha/watch", ob=ob, body=body))

    (outcome,) = store.transact([job])
    assert outcome.value is None
    store.close()
