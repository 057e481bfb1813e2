"""A proof that one entry stands in a party's record, as files that ``openssl`` and ``jq`` can check.

Proved is either an entry of a node's own log, under a checkpoint, or an entry of a stream, under the seal of
a parcel: what one party released to the other. The files and what is done with them are described for
auditors in ``docs/audit.md``. Nothing of Seamline is needed to check them, and nothing secret is in them but
the entry itself.
"""

import base64
from collections.abc import Mapping

import msgspec

from seamline.ledger.certificate import Certificate
from seamline.ledger.checkpoint import open_checkpoint, origin_of
from seamline.ledger.merkle import SALT_BYTES, Leaves, inclusion_path, leaf_hash, verify_inclusion
from seamline.ledger.note import key_hash, read_note
from seamline.ledger.signature import pem
from seamline.ledger.stream import SEAL_BYTES, SEALED_BYTES, Stream, open_seal
from seamline.terms.errors import InvalidInput, Refusal


class Proof(msgspec.Struct, frozen=True):
    """One entry, its way up the tree, and who signed the root.

    index: zero-based place in the tree: the sequence number in a log, one less than the number in a stream.
    seal: the checkpoint as a signed note or, where a stream is named, the first SEALED_BYTES of a parcel.
    public: the key under it. certificate: by which the party's root vouches for that key.
    """

    entry: bytes
    salt: bytes
    index: int
    path: tuple[bytes, ...]
    seal: bytes
    public: bytes
    certificate: Certificate
    root_key: bytes
    stream: Stream | None = None


class Ground(msgspec.Struct, frozen=True):
    """What a proof stands on: size and root of the tree, and when it was signed (ms UTC)."""

    size: int
    root: bytes
    at: int


def prove(
    entry: bytes,
    salt: bytes,
    index: int,
    leaves: Leaves,
    *,
    seal: bytes,
    certificate: Certificate,
    root_key: bytes,
    stream: Stream | None = None,
) -> Proof:
    """Return the proof of one entry.

    leaves: of the log or stream, at least as many as the seal covers. certificate: of the key that made the
    seal. Raises InvalidInput ``proof-fails`` if what was given proves nothing, so that nobody carries away a
    proof that does not hold.
    """
    bare = Proof(entry, salt, index, (), seal, certificate.public, certificate, root_key, stream)
    ground = _ground(bare)
    if isinstance(ground, Refusal) or not 0 <= index < ground.size:
        raise InvalidInput("proof-fails", "the seal does not cover the entry")
    proof = msgspec.structs.replace(bare, path=inclusion_path(leaves, index, ground.size))
    found = check(proof)
    if isinstance(found, Refusal):
        raise InvalidInput("proof-fails", "the entry is not what was sealed", cause=found.code)
    return proof


def check(proof: Proof) -> Ground | Refusal:
    """Return what a proof stands on, or why it does not hold. Total.

    The certificate is judged at the time of the seal. Refuses with ``proof-key`` (the certificate is for
    another key), ``proof-path``, or as the readers of checkpoints, seals and certificates do.
    """
    certificate = proof.certificate
    if certificate.kind != "node" or certificate.public != proof.public:
        return Refusal("proof-key", facts={"party": certificate.party})
    ground = _ground(proof)
    if isinstance(ground, Refusal):
        return ground
    refusal = certificate.check(proof.root_key, ground.at, party=certificate.party)
    if refusal is not None:
        return refusal
    if len(proof.salt) == SALT_BYTES:
        leaf = leaf_hash(proof.salt, proof.entry)
        if verify_inclusion(leaf, proof.index, ground.size, proof.path, ground.root):
            return ground
    return Refusal("proof-path", facts={"index": proof.index})


def files(proof: Proof) -> Mapping[str, bytes]:
    """Return the files of a proof that holds, by name.

    Signed texts and signatures stand apart as the exact bytes that ``openssl`` takes; ``proof.json`` holds
    what it has to be fed with piece by piece.
    """
    value = {
        "entry": proof.entry.decode(),
        "salt": _base64(proof.salt),
        "index": proof.index,
        "path": [_base64(node) for node in proof.path],
    }
    return {
        "proof.json": msgspec.json.format(msgspec.json.encode(value)) + b"\n",
        **_seal_files(proof),
        "node.pem": pem(proof.public),
        "certificate.txt": proof.certificate.signed_bytes(),
        "certificate.sig": bytes.fromhex(proof.certificate.sig),
        "root.pem": pem(proof.root_key),
    }


def _ground(proof: Proof) -> Ground | Refusal:
    party = proof.certificate.party
    if proof.stream is None:
        note = open_checkpoint(proof.seal, f"seamline/{party}", proof.public)
        return note if isinstance(note, Refusal) else Ground(note.size, note.root, note.at)
    if proof.stream.originator != party:
        return Refusal("parcel-stream", facts={"stream": proof.stream.name})
    seal = open_seal(proof.seal, proof.stream, proof.public)
    return seal if isinstance(seal, Refusal) else Ground(seal.last, seal.root, seal.at)


def _seal_files(proof: Proof) -> dict[str, bytes]:
    if proof.stream is not None:
        return {"seal.bin": proof.seal[:SEAL_BYTES], "seal.sig": proof.seal[SEAL_BYTES:SEALED_BYTES]}
    note = read_note(proof.seal)
    if isinstance(note, Refusal):
        raise InvalidInput(note.code, "the checkpoint is malformed")
    ours = key_hash(origin_of(proof.certificate.party), proof.public)
    signature = next(line.signature for line in note.lines if line.key_hash == ours)
    return {"checkpoint.txt": note.text, "checkpoint.sig": signature}


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
