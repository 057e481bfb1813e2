"""The node's own keys, on its disk only as boxes that the node's passphrase opens.

``keys/lock`` holds a random key sealed under the passphrase; everything else is sealed under keys
derived from that one, so that a new passphrase rewrites one small file. A disk that is carried off
gives nothing without the passphrase; a machine that is carried off running gives what it holds.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from seamline.centre.ports import Random
from seamline.ledger import signature
from seamline.ledger.signature import Context
from seamline.storage.layout import (
    Layout,
    check_private_directory,
    read_private,
    write_private,
)
from seamline.storage.sealed import (
    KEY_BYTES,
    NODE_COST,
    Cost,
    checked_passphrase,
    derive,
    seal,
    seal_under,
    unseal,
    unseal_under,
)
from seamline.terms.errors import Denied, InvalidInput, NotFound

LOCK = "lock"
NODE = "node"
SECRET = "secret"  # noqa: S105 - the name of a file
CERTIFICATE = "node.certificate"

PASSPHRASE_FILE = "SEAMLINE_PASSPHRASE_FILE"  # noqa: S105 - the name of a variable
PASSPHRASE = "SEAMLINE_PASSPHRASE"  # noqa: S105 - the name of a variable
CREDENTIALS = "CREDENTIALS_DIRECTORY"
CREDENTIAL = "seamline-passphrase"
MAX_PASSPHRASE_BYTES = 1_024

SAMPLES = frozenset(
    {
        bytes(32),
        bytes(range(32)),
        bytes([1]) * 32,
        bytes([255]) * 32,
        bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"),
        bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"),
        bytes.fromhex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"),
    }
)
"""Private keys that stand in standards (RFC 8032, 7.1) and samples: everybody has them."""


class NodeKeys:
    """``centre.ports.Keys``, held in memory while the node runs."""

    def __init__(self, lock: bytes, seed: bytes, secret: bytes, certificate: bytes) -> None:
        """Raises Denied ``key-sample`` for a key that stands in a manual."""
        if seed in SAMPLES or secret in SAMPLES or lock in SAMPLES:
            raise Denied("key-sample", "this key is a sample that everybody has")
        self._lock = lock
        self._private = signature.private_from(seed)
        self._secret = secret
        self._certificate = certificate

    @property
    def public(self) -> bytes:
        """The node's Ed25519 public key, 32 bytes."""
        return signature.public_of(self._private)

    @property
    def certificate(self) -> bytes:
        """Canonical bytes of the root's certificate, b"" until the root has given one."""
        return self._certificate

    @property
    def secret(self) -> bytes:
        """The secret from which aliases of objects are derived, 32 bytes."""
        return self._secret

    def sign(self, context: Context, message: bytes) -> bytes:
        """Sign a message of this context with the node's private key, which does not leave it."""
        return signature.sign(self._private, context, message)

    def subkey(self, purpose: str) -> bytes:
        """Return a key of this node for one purpose, 32 bytes, that never stands on the disk."""
        return derive(self._lock, f"seamline {purpose}")


def create_keys(layout: Layout, passphrase: str, random: Random, cost: Cost = NODE_COST) -> NodeKeys:
    """Make the node's keys; the directories exist already (``Layout.create``).

    Raises InvalidInput ``passphrase-weak``, Conflict ``file-exists``.
    """
    checked_passphrase(passphrase)
    lock, seed, secret = (random.bytes(KEY_BYTES) for _ in range(3))
    write_private(layout.keys / LOCK, seal(LOCK, lock, passphrase, random, cost))
    for name, value in ((NODE, seed), (SECRET, secret)):
        key = derive(lock, f"seamline file {name}")
        write_private(layout.keys / name, seal_under(name, value, key, random))
    return NodeKeys(lock, seed, secret, b"")


def open_keys(layout: Layout, passphrase: str) -> NodeKeys:
    """Open the node's keys.

    Raises Denied ``passphrase-wrong``, ``key-file-open`` where others could read a file, ``key-sample``;
    NotFound ``file-missing``; InvalidInput ``sealed-form``.
    """
    check_private_directory(layout.keys)
    lock = unseal(read_private(layout.keys / LOCK), LOCK, passphrase)
    seed, secret = (
        unseal_under(read_private(layout.keys / name), name, derive(lock, f"seamline file {name}"))
        for name in (NODE, SECRET)
    )
    try:
        certificate = read_private(layout.keys / CERTIFICATE)
    except NotFound:
        certificate = b""
    return NodeKeys(lock, seed, secret, certificate)


def keep_certificate(layout: Layout, certificate: bytes) -> None:
    """Keep the root's certificate of the node's key, replacing an older one."""
    write_private(layout.keys / CERTIFICATE, certificate, replace=True)


def change_passphrase(layout: Layout, old: str, new: str, random: Random, cost: Cost = NODE_COST) -> None:
    """Seal the lock under another passphrase. Raises as ``open_keys`` and ``create_keys`` do."""
    checked_passphrase(new)
    lock = unseal(read_private(layout.keys / LOCK), LOCK, old)
    write_private(layout.keys / LOCK, seal(LOCK, lock, new, random, cost), replace=True)


def replace_node_key(layout: Layout, passphrase: str, random: Random) -> NodeKeys:
    """Make a fresh node key, for a yearly change or after a compromise; the root must certify it anew."""
    lock = unseal(read_private(layout.keys / LOCK), LOCK, passphrase)
    key = derive(lock, f"seamline file {NODE}")
    write_private(layout.keys / NODE, seal_under(NODE, random.bytes(KEY_BYTES), key, random), replace=True)
    (layout.keys / CERTIFICATE).unlink(missing_ok=True)
    return open_keys(layout, passphrase)


def given_passphrase(environment: Mapping[str, str]) -> str | None:
    """Return the passphrase that the environment gives, None where it gives none and a person is asked.

    In this order: a systemd credential ``seamline-passphrase``, a file named by
    SEAMLINE_PASSPHRASE_FILE that only its owner may read, SEAMLINE_PASSPHRASE itself.
    """
    if CREDENTIALS in environment:
        credential = Path(environment[CREDENTIALS]) / CREDENTIAL
        if credential.exists():
            return _text(credential.read_bytes())
    if PASSPHRASE_FILE in environment:
        return _text(read_private(Path(environment[PASSPHRASE_FILE])))
    return environment.get(PASSPHRASE)


def _text(raw: bytes) -> str:
    if len(raw) > MAX_PASSPHRASE_BYTES:
        raise InvalidInput("file-too-long", "a passphrase is not that long")
    try:
        return raw.decode().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise InvalidInput("sealed-form", "a passphrase is UTF-8 text") from error


def environment() -> Mapping[str, str]:
    """Return the variables of this process."""
    return os.environ
