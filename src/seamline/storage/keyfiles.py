"""The node's own keys, on its disk only as boxes that the node's passphrase opens.

``keys/lock`` holds a random key sealed under the passphrase; everything else is sealed under keys
derived from that one, so that a new passphrase rewrites one small file. A disk that is carried off
gives nothing without the passphrase; a machine that is carried off running gives what it holds.

``keys/node`` holds the node's key and, behind it, those of before that partners may still be sealed for by,
so that one replacement of one file changes from one to the next. The next one waits in ``keys/node.next``
until the root has certified it.
"""

import contextlib
import os
from collections.abc import Mapping, Sequence
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
NEXT = "node.next"
SECRET = "secret"  # noqa: S105 - the name of a file
CERTIFICATE = "node.certificate"

PASSPHRASE_FILE = "SEAMLINE_PASSPHRASE_FILE"  # noqa: S105 - the name of a variable
PASSPHRASE = "SEAMLINE_PASSPHRASE"  # noqa: S105 - the name of a variable
CREDENTIALS = "CREDENTIALS_DIRECTORY"
CREDENTIAL = "seamline-passphrase"
MAX_PASSPHRASE_BYTES = 1_024
MAX_EARLIER = 3
"""Earlier node keys that are kept: with the newest as many as partners trust at a time."""

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

    def __init__(
        self, lock: bytes, seed: bytes, secret: bytes, certificate: bytes, earlier: Sequence[bytes] = ()
    ) -> None:
        """earlier: seeds of before, the newest first. Raises Denied ``key-sample`` for one of a manual."""
        if not SAMPLES.isdisjoint((lock, seed, secret, *earlier)):
            raise Denied("key-sample", "this key is a sample that everybody has")
        self._lock = lock
        self._privates = tuple(signature.private_from(one) for one in (seed, *earlier))
        self._secret = secret
        self._certificate = certificate

    @property
    def public(self) -> bytes:
        """The node's Ed25519 public key, 32 bytes."""
        return signature.public_of(self._privates[0])

    @property
    def earlier(self) -> tuple[bytes, ...]:
        """Public halves of the node's earlier keys that are still at hand, the newest first."""
        return tuple(signature.public_of(private) for private in self._privates[1:])

    @property
    def certificate(self) -> bytes:
        """Canonical bytes of the root's certificate, b"" until the root has given one."""
        return self._certificate

    @property
    def secret(self) -> bytes:
        """The secret from which aliases of objects are derived, 32 bytes."""
        return self._secret

    def sign(self, context: Context, message: bytes, public: bytes = b"") -> bytes:
        """Sign a message of this context with the node's private key, which does not leave it.

        public: of an earlier key instead. Raises NotFound ``key-not-here`` for one that is not at hand.
        """
        for private in self._privates:
            if not public or signature.public_of(private) == public:
                return signature.sign(private, context, message)
        raise NotFound("key-not-here", "this key of the node is not at hand any more")

    def with_next(self, seed: bytes) -> bytes:
        """Return what the file of the node's keys holds once this seed is the newest: the seeds in a row."""
        kept = (signature.private_from(seed), *self._privates)[: 1 + MAX_EARLIER]
        return b"".join(private.private_bytes_raw() for private in kept)

    def turn(self, seed: bytes, certificate: bytes) -> None:
        """Sign with another key from now on.

        To be called where nothing is being signed: in the thread that writes the record.
        """
        # In one assignment: whoever reads sees the one or the other.
        self._privates = (signature.private_from(seed), *self._privates)[: 1 + MAX_EARLIER]
        self._certificate = certificate

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
    seeds, secret = (
        unseal_under(read_private(layout.keys / name), name, derive(lock, f"seamline file {name}"))
        for name in (NODE, SECRET)
    )
    if len(seeds) % KEY_BYTES or not 1 <= len(seeds) // KEY_BYTES <= 1 + MAX_EARLIER:
        raise InvalidInput("sealed-form", "these are not the keys of a node")
    seed, *earlier = (seeds[at : at + KEY_BYTES] for at in range(0, len(seeds), KEY_BYTES))
    try:
        certificate = read_private(layout.keys / CERTIFICATE)
    except NotFound:
        certificate = b""
    return NodeKeys(lock, seed, secret, certificate, earlier)


def keep_certificate(layout: Layout, certificate: bytes) -> None:
    """Keep the root's certificate of the node's key, replacing an older one."""
    write_private(layout.keys / CERTIFICATE, certificate, replace=True)


def change_passphrase(layout: Layout, old: str, new: str, random: Random, cost: Cost = NODE_COST) -> None:
    """Seal the lock under another passphrase. Raises as ``open_keys`` and ``create_keys`` do."""
    checked_passphrase(new)
    lock = unseal(read_private(layout.keys / LOCK), LOCK, old)
    write_private(layout.keys / LOCK, seal(LOCK, lock, new, random, cost), replace=True)


def next_key(layout: Layout, keys: NodeKeys, random: Random) -> bytes:
    """Make the node's next key, or take the one that was made already; return its public half.

    It seals nothing: the root has to certify it, and then ``turn`` takes it into use.
    """
    with contextlib.suppress(NotFound):
        public = signature.public_of(signature.private_from(_next_seed(layout, keys)))
        if public != keys.public:  # else a change that was broken off at its very end
            return public
    seed = random.bytes(KEY_BYTES)
    box = seal_under(NEXT, seed, keys.subkey(f"file {NEXT}"), random)
    write_private(layout.keys / NEXT, box, replace=True)
    return signature.public_of(signature.private_from(seed))


def turn(layout: Layout, keys: NodeKeys, certificate: bytes, random: Random) -> None:
    """Change to the node's next key, which the root has certified, on the disk and in memory.

    The certificate MUST stand in the record by now: from here on checkpoints are sealed by the new key.
    Raises NotFound ``file-missing`` where no key was made, Unavailable ``file-unwritable``: then the old one
    stays in use.
    """
    seed = _next_seed(layout, keys)
    box = seal_under(NODE, keys.with_next(seed), keys.subkey(f"file {NODE}"), random)
    write_private(layout.keys / NODE, box, replace=True)
    keys.turn(seed, certificate)
    keep_certificate(layout, certificate)
    (layout.keys / NEXT).unlink(missing_ok=True)


def waiting_key(layout: Layout, keys: NodeKeys) -> bytes:
    """Return the public half of the node's next key. Raises NotFound ``file-missing`` where none was made."""
    return signature.public_of(signature.private_from(_next_seed(layout, keys)))


def _next_seed(layout: Layout, keys: NodeKeys) -> bytes:
    return unseal_under(read_private(layout.keys / NEXT), NEXT, keys.subkey(f"file {NEXT}"))


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
