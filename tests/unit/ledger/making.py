"""Made-up parties, keys and entries for the tests of the ledger. All fictional."""

import base64
import hashlib
import random

from seamline.ledger import card, certificate, parcel, signature
from seamline.ledger.entry import Wire, entry_bytes
from seamline.ledger.merkle import Frontier
from seamline.ledger.signature import Context
from seamline.ledger.stream import Stream
from seamline.terms.party import Names

NOW = 1_790_000_000_000
YEAR = 365 * 86_400_000

ROOT = signature.private_from(b"r" * 32)
ROOT_PUBLIC = signature.public_of(ROOT)
KEY = signature.private_from(b"k" * 32)
PUBLIC = signature.public_of(KEY)
OTHER = signature.private_from(b"o" * 32)
OTHER_PUBLIC = signature.public_of(OTHER)

EMPTY = Frontier()
STREAM = Stream("federal", "northern", "routine")
STANDING = Stream("federal", "northern", "standing")
UNDERSTANDING = hashlib.sha256(b"an understanding").digest()
NAMES = Names("Federal force", "القوة الاتحادية", "هێزی فیدراڵی")


def object_id(dice):
    return base64.urlsafe_b64encode(dice.randbytes(16)).rstrip(b"=").decode()


def report(dice, at=NOW, *, ids=True, **more):
    """A released report: structured fields, as an article lets them go by itself."""
    body = {
        "type": "spot",
        "observed": at - dice.randrange(1_200_000),
        "reported": at - dice.randrange(200_000),
        "received": at - dice.randrange(100_000),
        "lat_e7": 350_000_000 + dice.randrange(9_000_000),
        "lon_e7": 440_000_000 + dice.randrange(9_000_000),
        "precision_m": dice.choice([100, 500, 1000]),
        "grade": dice.choice("ABCDEF") + dice.choice("123456"),
        "level": "restricted",
        "originator": "federal",
        "size": dice.randrange(1, 20),
        "activity": dice.choice(["moving", "halted", "digging"]),
        "direction": dice.choice(["N", "S", "E", "W", "NE", "SW"]),
        "version": 1,
        **more,
    }
    ob = object_id(dice) if ids else ""
    return entry_bytes(Wire(kind="report/1", ob=ob, at=at, body=body, ref="seam/7"))


def move(dice, at=NOW, *, ids=True):
    body = {
        "proc": "crossing",
        "act": dice.choice(["acknowledge", "clear", "refuse", "end"]),
        "answers": [object_id(dice)] if ids else [],
        "at": at - dice.randrange(5_000),
        "party": "federal",
        "person": "federal/duty-1",
    }
    ob = object_id(dice) if ids else ""
    return entry_bytes(Wire(kind="move/1", ob=ob, at=at, body=body, ref="seam/4"))


def receipt(dice, at=NOW, *, ids=True):
    body = {"at": at - dice.randrange(5_000), "post": "duty-1"}
    return entry_bytes(Wire(kind="receipt/1", ob=object_id(dice) if ids else "", at=at, body=body))


def recall(dice, at=NOW, *, ids=True):
    ob = object_id(dice) if ids else ""
    return entry_bytes(Wire(kind="recall/1", ob=ob, at=at, body={"reason": "error"}))


def entries(count, seed=1, *, ids=True):
    """A mixed run of entries, most of them reports, a few seconds apart."""
    dice, at, found = random.Random(seed), NOW - 60_000 * count, []
    for _ in range(count):
        at += dice.randrange(1_000, 60_000)
        make = dice.choices([report, move, receipt, recall], (70, 15, 10, 5))[0]
        found.append(make(dice, at, ids=ids))
    return found


def cut(found, frontier=EMPTY, *, stream=STREAM, epoch=1, at=NOW, key=KEY, seed=b"s" * 12, **more):
    """One parcel, as an honest originator cuts it."""
    understanding = b"" if stream.lane == "standing" else UNDERSTANDING
    given = {
        "stream": stream,
        "epoch": epoch,
        "first": frontier.size + 1,
        "frontier": frontier,
        "understanding": understanding,
        "at": at,
        "seed": seed,
        "sign": signature.signer(key, Context.PARCEL),
        **more,
    }
    return parcel.cut(found, **given)


def take(raw, frontier=EMPTY, *, stream=STREAM, epoch=1, public=PUBLIC, root_at=None):
    """What the recipient makes of a parcel."""
    return parcel.open_parcel(
        raw,
        stream=stream,
        epoch=epoch,
        number=frontier.size,
        frontier=frontier,
        public=public,
        root_at=root_at,
    )


def run(found, *, stream=STREAM, epoch=1):
    """All parcels of a run of entries."""
    cuts, frontier = [], Frontier()
    while found:
        count = parcel.fits(found)
        cuts.append(cut(found[:count], frontier, stream=stream, epoch=epoch, seed=b"%012d" % frontier.size))
        found, frontier = found[count:], cuts[-1].frontier
    return cuts


def node_certificate(public=PUBLIC, *, root=ROOT, **more):
    given = {
        "party": "federal",
        "kind": "node",
        "subject": "federal",
        "public": public,
        "valid_from": NOW - YEAR,
        "until": NOW + YEAR,
        **more,
    }
    return certificate.issue(signature.signer(root, Context.CERTIFICATE), **given)


def card_text(*, root=ROOT, **more):
    given = {
        "party": "federal",
        "kind": "force",
        "names": NAMES,
        "root": signature.public_of(root),
        "node": node_certificate(root=root),
        "ca_der": bytes(range(256)) * 2,
        "addresses": ["federal.example:8443", "[fd00::1]:8443", "192.0.2.7:443"],
        "at": NOW,
        **more,
    }
    return card.make(signature.signer(root, Context.CARD), **given)
