"""The keys that this node trusts: what every party's pinned root says of its node and its people.

A certificate is held once it stands under the root that was pinned at pairing (or under the own root). A key
is trusted while it is valid and nobody has revoked it; the roots themselves are compared by people.
"""

import functools
from typing import Any

import msgspec

from seamline.centre import doubt, queue, rows
from seamline.centre.desk import Desk, Reader
from seamline.ledger.certificate import Certificate
from seamline.ledger.signature import Context, key_id, verify
from seamline.machine import Move, signed_bytes
from seamline.terms.errors import InvalidInput, ProtocolError, Refusal
from seamline.terms.lanes import STANDING

MAX_KEYS = 2_000
"""Keys of one party that are held. Beyond it a further one is refused."""
MAX_NODE_KEYS = 4
"""Keys of one party's node that are trusted at a time, the newest."""


def root_of(reader: Reader, party: str) -> bytes | None:
    """Return the pinned root of a party, the own one included; None where none is pinned."""
    if party == reader.home.party:
        return reader.home.root
    row = reader.find(rows.PARTNER, party, rows.PartnerRow)
    return bytes.fromhex(row.root) if row else None


def hold(desk: Desk, party: str, text: str, *, past: bool = False) -> Certificate:
    """Hold a certificate of a party's key. Raises InvalidInput ``certificate-*``.

    past: it may have run out; it then says whose a key was, and nobody is trusted by it.
    """
    certificate = Certificate.read(text)
    root = root_of(desk, party)
    if root is None or certificate.party != party:
        raise InvalidInput("certificate-party", "the certificate is of another party")
    at = min(desk.now, certificate.until - 1) if past else desk.now
    refusal = certificate.check(root, at, party=party)
    if refusal is not None:
        raise InvalidInput(refusal.code, "the certificate does not hold", **refusal.facts)
    name = key_id(certificate.public)
    old = desk.find(rows.CERTIFICATE, name, rows.CertificateRow)
    if old is not None and old.party != party:
        # A root may say anything of any public key; another party's key stays that party's.
        raise InvalidInput("certificate-party", "the key is another party's")
    if old is None and desk.view.count(rows.CERTIFICATE, group=party) >= MAX_KEYS:
        raise InvalidInput("certificate-too-many", "too many keys of this party")
    # What its root has said against a key may have come before the key.
    spoken = desk.now if doubt.revocations(desk).get(name) else 0
    row = rows.CertificateRow(key_id=name, party=party, text=text, revoked=old.revoked if old else spoken)
    desk.put(rows.CERTIFICATE, name, row, group=party, sort=desk.now)
    return certificate


@functools.lru_cache(maxsize=4_096)
def _read(text: str) -> Certificate:
    return Certificate.read(text)


def hold_own(desk: Desk, text: str) -> None:
    """Hold a certificate of an own key and let every partner have it."""
    certificate = hold(desk, desk.home.party, text)
    row = desk.get(rows.CERTIFICATE, key_id(certificate.public), rows.CertificateRow)
    for partner in desk.every(rows.PARTNER, rows.PartnerRow):
        announce(desk, partner.party, row)


def announce(desk: Desk, party: str, row: rows.CertificateRow, order: int = -1) -> None:
    """Let a partner have the certificate of an own key, if there is room. order: as in ``queue.add``."""
    data = {"is": row.key_id, "certificate": row.text}
    queue.offer(desk, STANDING, party, "certificate", row.object_id(), data=data, order=order)


def take_back(desk: Desk, party: str, row: rows.CertificateRow, reason: str = "", order: int = -1) -> None:
    """Let a partner know that an own key is trusted no longer. order: as in ``queue.add``."""
    data = {"is": row.key_id, "key": row.key_id, "reason": reason}
    queue.add(desk, STANDING, party, "revocation", row.object_id(), data=data, order=order)


def of(reader: Reader, party: str) -> list[rows.CertificateRow]:
    """Return the keys of a party that are held."""
    return reader.every(rows.CERTIFICATE, rows.CertificateRow, group=party, limit=MAX_KEYS)


def holds(reader: Reader, row: rows.CertificateRow) -> bool:
    """Say whether a key may be trusted now, for what it is certified for."""
    root = root_of(reader, row.party)
    return (
        not row.revoked
        and root is not None
        and _read(row.text).check(root, reader.now, party=row.party) is None
    )


def node_keys(reader: Reader, party: str) -> tuple[bytes, ...]:
    """Return the keys of a party's node that are trusted now, the newest certificate's first.

    More than one while a party changes its node's key: parcels that were cut before are sealed by the old.
    """
    return reader.once(f"node keys of {party}", lambda: _node_keys(reader, party))


def _node_keys(reader: Reader, party: str) -> tuple[bytes, ...]:
    root = root_of(reader, party)
    if root is None:
        return ()
    held = [_read(row.text) for row in of(reader, party) if not row.revoked]
    nodes = [certificate for certificate in held if certificate.kind == "node"]
    nodes.sort(key=lambda certificate: certificate.valid_from, reverse=True)
    return tuple(
        certificate.public
        for certificate in nodes[:MAX_NODE_KEYS]
        if certificate.check(root, reader.now, party=party) is None
    )


def node_key(reader: Reader, party: str) -> bytes | None:
    """Return the newest key of a party's node that is trusted now; None where there is none."""
    return next(iter(node_keys(reader, party)), None)


def check_move(reader: Reader, move: Move, *, past: bool = False) -> Refusal | None:
    """Return why the signature under a move does not hold, or None. Total.

    past: the move may have been made long ago, and is judged by the time of which it speaks.
    """
    row = reader.find(rows.CERTIFICATE, move.key, rows.CertificateRow)
    root = root_of(reader, move.party)
    if row is None or root is None or row.party != move.party:
        return Refusal("key-unknown", facts={"key": move.key[:16]})
    if row.revoked and not (past and move.at < row.revoked):
        return Refusal("key-revoked", facts={"key": move.key})
    certificate = _read(row.text)
    refusal = certificate.check(root, min(move.at, reader.now) if past else reader.now, party=move.party)
    if refusal is not None:
        return refusal
    if certificate.kind != "person" or certificate.subject != move.person:
        return Refusal("key-other-person", facts={"key": move.key})
    try:
        signature = bytes.fromhex(move.sig)
    except ValueError:
        return Refusal("signature-wrong", facts={"key": move.key})
    if not verify(certificate.public, Context.MOVE, signed_bytes(move), signature):
        return Refusal("signature-wrong", facts={"key": move.key})
    return None


def roles_of(reader: Reader, name: str, *, past: bool = False) -> frozenset[str]:
    """Return the roles in which a key may act, as its certificate says; none for an unknown key.

    past: in which it could act while it was trusted.
    """
    row = reader.find(rows.CERTIFICATE, name, rows.CertificateRow)
    return frozenset(_read(row.text).roles) if row and (past or not row.revoked) else frozenset()


def revoke(desk: Desk, name: str) -> None:
    """Trust a key no longer, from now on; a partner whose node is left without any is cut off."""
    row = desk.find(rows.CERTIFICATE, name, rows.CertificateRow)
    if row is not None and not row.revoked:
        new = msgspec.structs.replace(row, revoked=desk.now)
        desk.put(rows.CERTIFICATE, name, new, group=row.party, sort=desk.now)
    partner = desk.find(rows.PARTNER, row.party, rows.PartnerRow) if row is not None else None
    if partner is not None and node_key(desk, partner.party) is None:
        # Whoever vouches for no node any more has none.
        desk.put(rows.PARTNER, partner.party, msgspec.structs.replace(partner, cut_off=True))


def take_certificate(desk: Desk, party: str, text: str, *, past: bool = False) -> Certificate:
    """Take a certificate that a partner sends of one of its own keys, or of ours that we lost; return it."""
    try:
        certificate = _read(text)
        old = desk.find(rows.CERTIFICATE, key_id(certificate.public), rows.CertificateRow)
        if old is not None and (old.party, old.text) == (party, text):
            return certificate  # it is held already
        hold(desk, party, text, past=past)
    except InvalidInput as error:
        raise ProtocolError(error.code, "a certificate does not hold") from error
    body = {"from": party, "key": key_id(certificate.public)}
    desk.record("certificate.received/1", party, body)
    desk.tell("partners")
    return certificate


def take_revocation(desk: Desk, party: str, body: dict[str, Any], place: doubt.Place) -> None:
    """Take a partner's word, under the seal of its node alone, that one of its own keys is not to be trusted.

    place: of the entry that brings it. A node speaks like that of its people's keys, and of the very key
    with which it does: a stolen one must not take the trust from the one that came after it.
    """
    name = body.get("key")
    row = desk.find(rows.CERTIFICATE, name, rows.CertificateRow) if isinstance(name, str) else None
    if row is None or row.party != party:
        raise ProtocolError("revocation-not-theirs", "only the own party revokes a key")
    if _read(row.text).kind == "node" and doubt.sealed_by(desk, place) != row.key_id:
        raise ProtocolError("revocation-needs-root", "another key of the node is for the root to revoke")
    if row.revoked:
        return
    revoke(desk, row.key_id)
    reason = str(body.get("reason", ""))[:200]
    desk.record("revocation.received/1", party, {"from": party, "key": row.key_id, "reason": reason})
    desk.tell("partners")
