"""One node in a process of its own: python -m tests.support.peer_process FOLDER PARTY PORT.

Says its card on the first line; takes a partner's card, pairs, serves; then obeys one JSON line at a time.
"""

import asyncio
import json
import sys
from pathlib import Path

from tests.support.node_rig import peer_node, served

from seamline.centre import keyring, partners, rows
from seamline.centre.desk import Actor
from seamline.ledger import card as cards
from seamline.ledger.fingerprint import fingerprint_words
from seamline.ledger.signature import key_id


def say(value):
    print(json.dumps(value), flush=True)


async def main(folder, party, port):
    rig = peer_node(Path(folder), party, port)
    admin = Actor(f"{party}/admin", frozenset({"administrator"}))
    text = rig.keys.certificate.decode()
    await rig.centre.do(lambda desk: keyring.hold(desk, party, text))
    say({"card": rig.card, "key": key_id(rig.keys.public)})
    other = json.loads(await asyncio.to_thread(sys.stdin.readline))["card"]
    read = cards.read(other, rig.clock.now_ms())
    spoken = " ".join(fingerprint_words(read.root))
    await rig.centre.do(lambda desk: partners.pair(desk, admin, other, spoken))
    async with served(rig, peer_port=port):
        say({"serving": True})
        while line := await asyncio.to_thread(sys.stdin.readline):
            order = json.loads(line)
            if order["do"] == "revoke":
                await rig.centre.do(
                    lambda desk, order=order: partners.revoke(
                        desk, admin, order["party"], order["key"], "test"
                    )
                )
                say({})
            elif order["do"] == "link":
                row = await rig.centre.see(
                    lambda reader: reader.get(rows.PARTNER, read.party, rows.PartnerRow)
                )
                say({"contact": row.contact, "failures": row.failures, "cut_off": row.cut_off})
            else:
                break
    await rig.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
