"""What tests of keys over the years share: turning a node's key, and whose key sealed what."""

import asyncio
import functools

from seamline.centre import changeover, lanes, partners, resuming, revoking, rows, shown
from seamline.exercise.seeded import SeededKeys, derived
from seamline.ledger import card as cards
from seamline.ledger import revocation
from seamline.ledger.certificate import Certificate, issue
from seamline.ledger.fingerprint import fingerprint_words
from seamline.ledger.signature import Context, key_id, private_from, public_of, signer
from seamline.terms.times import DAY


def card_of(node, certificate="", *, root=None, party="", at=0, addresses=None):
    """The card of a node as its root would write it now."""
    root = root or node.keys.root
    return cards.make(
        signer(root, Context.CARD),
        party=party or node.party,
        kind=node.side.kind,
        names=node.side.names,
        root=public_of(root),
        node=Certificate.read(certificate or node.keys.certificate.decode()),
        ca_der=b"none: links are in memory",
        addresses=(f"{node.side.host}:8443",) if addresses is None else addresses,
        at=at or node.clock.now_ms(),
    )


def certified(node, public, *, days=365, root=None, subject=""):
    """The text of a certificate of a node's key, from now on."""
    now = node.clock.now_ms()
    return issue(
        signer(root or node.keys.root, Context.CERTIFICATE),
        party=node.party,
        kind="node",
        subject=subject or f"{node.party}/node",
        public=public,
        valid_from=now,
        until=now + days * DAY,
    ).text()


async def rotate(node, days=365):
    """Let the root certify the node's next key, announce it and turn; return the old and the new key."""
    old, new = node.keys.public, public_of(node.keys.fresh())
    text = certified(node, new, days=days)
    card = card_of(node, text)
    await node.centre.do(functools.partial(changeover.announce, text=card))
    node.keys.turn(text)
    return old, new


def spoken(node):
    return " ".join(fingerprint_words(public_of(node.keys.root)))


async def sealers(node, sender, lane):
    """Whose key sealed each parcel that a node has taken of a stream, in order, in every epoch."""
    name = lanes.stream_name(sender, node.party, lane)

    def read(reader):
        epochs = lanes.lane_row(reader, "in", sender, lane).epoch
        return [
            row.key
            for epoch in range(1, epochs + 1)
            for row in reader.every(rows.TAKEN, rows.Taken, group=f"{name}/{epoch}")
        ]

    return await node.centre.see(read)


async def partner_row(node, party):
    return await node.centre.see(lambda reader: reader.get(rows.PARTNER, party, rows.PartnerRow))


async def knows(node, party):
    """Which of the own keys a partner has said to hold."""
    return (await partner_row(node, party)).knows


def ids(*publics):
    return tuple(key_id(public) for public in publics)


async def days(federation, count):
    """Let days go by in which nobody calls anybody: what is polled meanwhile is not what is looked at."""
    for node in federation.nodes.values():
        node.exchange.stop()
    await asyncio.sleep(count * 86_400)
    for node in federation.nodes.values():
        await node.exchange.start()
    await asyncio.sleep(60)


def word(node, public, place, *, root=None, party="", reason="stolen"):
    """What a root signs against a key: the text of one revocation."""
    return revocation.revoke(
        signer(root or node.keys.root, Context.REVOCATION),
        party=party or node.party,
        public=public,
        place=place,
        at=node.clock.now_ms(),
        reason=reason,
    ).text()


async def revoke(node, public, since, seat="admin-1"):
    """Let the own root revoke an own key from a time on, as the shell does."""
    found = await node.centre.see(lambda reader: revoking.places(reader, since, {}))
    texts = [word(node, public, place) for place in found]
    await node.centre.do(lambda desk: revoking.revoke_own(desk, node.actor(seat), texts, "stolen"))
    return found


async def flagged(node, party):
    """The sizes of the reports of a party that are shown as in doubt, and of those that are not."""

    def read(reader):
        held = reader.every(rows.REPORT, rows.ReportRow, group=party, limit=1_000)
        docs = [(row.body.get("size"), shown.report_object(reader, row)["flags"]) for row in held]
        return (
            sorted(size for size, flags in docs if "key-in-doubt" in flags),
            sorted(size for size, flags in docs if "key-in-doubt" not in flags),
        )

    return await node.centre.see(read)


async def come_back(node, *, same_root):
    """Lose a node with its record, and found another under the same short name: new keys, new people's keys.

    same_root: the stick with the root was in the safe. Nobody is paired with it yet.
    """
    federation = node.federation
    await node.crash()
    old, seed = node.keys, federation.seed + 1_000
    node.path = node.path.parent.with_name(f"{node.party}-again") / "log.sqlite"
    node.path.parent.mkdir()
    node.keys = SeededKeys(seed, node.party, node.clock.now_ms())
    if same_root:
        node.keys.root = old.root
        text = node.keys.vouch("node", f"{node.party}/node", node.keys.public, (), node.clock.now_ms())
        node.keys.certificate = text.encode()
    node.people = {
        seat.alias: private_from(derived(seed, node.party, seat.alias)) for seat in node.side.seats
    }
    node.open()
    await node.centre.do(node.seat)
    await node.centre.do(resuming.note)
    await node.run()
    return old


async def meet(one, two, seat="admin-1"):
    """Let a node pair with another by its present card, its fingerprint heard."""
    text, said = card_of(two), spoken(two)
    await one.centre.do(lambda desk: partners.pair(desk, one.actor(seat), text, said))
    one.exchange.follow(two.party)
