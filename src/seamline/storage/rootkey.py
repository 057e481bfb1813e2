"""The party's root key: made once, kept off the machine, fetched when keys are certified.

It lies on a stick or on paper, sealed under a passphrase of its own. Nothing of it is left on the
node; what it vouches for is written as certificates.
"""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from seamline.centre.ports import Random
from seamline.ledger import signature
from seamline.storage.keyfiles import SAMPLES
from seamline.storage.layout import read_private, write_private
from seamline.storage.sealed import KEY_BYTES, OFFLINE_COST, Cost, checked_passphrase, seal, unseal
from seamline.terms.errors import Denied

PURPOSE = "root"


def create_root(path: Path, passphrase: str, random: Random, cost: Cost = OFFLINE_COST) -> Ed25519PrivateKey:
    """Make a root key and write it, sealed, to a file that must not exist yet.

    Raises InvalidInput ``passphrase-weak``, Conflict ``file-exists``, Unavailable ``file-unwritable``.
    """
    checked_passphrase(passphrase)
    seed = random.bytes(KEY_BYTES)
    write_private(path, seal(PURPOSE, seed, passphrase, random, cost))
    return signature.private_from(seed)


def open_root(path: Path, passphrase: str) -> Ed25519PrivateKey:
    """Open a root key.

    Raises Denied ``passphrase-wrong`` or ``key-sample``, NotFound ``file-missing``,
    InvalidInput ``sealed-form``.
    """
    seed = unseal(read_private(path, anywhere=True), PURPOSE, passphrase)
    if seed in SAMPLES:
        raise Denied("key-sample", "this key is a sample that everybody has")
    return signature.private_from(seed)
