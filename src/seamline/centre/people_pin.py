"""People's own signing keys: made at the first PIN, opened for one act, certified by the party's root.

The key is wrapped by the PIN and opened off the writer (it takes a tenth of a second on purpose). What a
person signs is the exact bytes of the act; a passkey never signs anything of the record.
"""

import hashlib

import msgspec

from seamline.centre import keyring, people_guard, rows
from seamline.centre import people_secrets as secrets_of
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.moves import Signer
from seamline.centre.node import Centre
from seamline.centre.people import (
    actor_of,
    alias_of,
    certified_roles,
    changed,
    people,
    person_id,
    person_row,
    put,
)
from seamline.centre.people_ports import Issuer, Pen, Vault
from seamline.ledger.certificate import Certificate
from seamline.ledger.signature import Context, key_id
from seamline.machine import Move, signed_bytes
from seamline.terms import canonical
from seamline.terms.errors import Conflict, Denied, InvalidInput
from seamline.terms.times import DAY

RENEW_MS = 60 * DAY
"""So long before its certificate ends a key waits for the next one."""


class Pending(msgspec.Struct, frozen=True):
    """A key that waits for the root's certificate in these roles. public: 64 hex digits."""

    alias: str
    person: str
    key: str
    public: str
    roles: tuple[str, ...]


async def set_pin(centre: Centre, alias: str, pin: str, vault: Vault, issuer: Issuer | None) -> None:
    """Make a person's key under the first PIN; with the root at hand it is certified at once.

    Raises Conflict ``pin-set`` where there is a key already: a new PIN takes two people.
    """
    plain = secrets_of.good_pin(pin)

    def make(reader: Reader) -> tuple[bytes, bytes]:
        if person_row(reader, alias).key:
            raise Conflict("pin-set", "there is a PIN already; a new one takes two people")
        return vault.make(plain)

    public, wrapped = await centre.see(make)
    await centre.do(lambda desk: keep_key(desk, alias, public, wrapped))
    if issuer is not None:
        await certify_all(centre, issuer)


def keep_key(desk: Desk, alias: str, public: bytes, wrapped: bytes) -> None:
    """Keep a person's fresh key. Raises Conflict ``pin-set`` if another came first."""
    row = person_row(desk, alias)
    if row.key:
        raise Conflict("pin-set", "there is a PIN already; a new one takes two people")
    put(desk, msgspec.structs.replace(row, key=wrapped.hex(), public=public.hex(), certificate=""))
    people_guard.clear(desk, "pin", alias)
    changed(desk, "key-made", alias, person_id(desk, alias), key=key_id(public), public=public.hex())


def pending(reader: Reader) -> list[Pending]:
    """Return the keys that the root is to certify: in the roles that their people hold, or for longer."""
    return [
        Pending(
            row.alias,
            person_id(reader, row.alias),
            key_id(bytes.fromhex(row.public)),
            row.public,
            row.roles,
        )
        for row in people(reader)
        if row.public and not row.locked and _wanting(reader, row)
    ]


def _wanting(reader: Reader, row: rows.PersonRow) -> bool:
    if not row.certificate or set(certified_roles(row)) != set(row.roles):
        return True
    if Certificate.read(row.certificate).until - reader.now >= RENEW_MS:
        return False
    held = reader.find(rows.CERTIFICATE, key_id(bytes.fromhex(row.public)), rows.CertificateRow)
    return held is None or not held.revoked


def certified(desk: Desk, alias: str, text: str) -> None:
    """Keep the certificate of a person's key and let every partner have it.

    Raises InvalidInput ``certificate-*`` unless it is the own root's, for this person, this very key and
    no role that the person does not hold.
    """
    row = person_row(desk, alias)
    certificate = Certificate.read(text)
    right = (
        certificate.kind == "person"
        and certificate.subject == person_id(desk, alias)
        and certificate.public.hex() == row.public
        and set(certificate.roles) <= set(row.roles)
    )
    if not right:
        raise InvalidInput("certificate-other", "this certificate is for another person, key or role")
    keyring.hold_own(desk, text)
    put(desk, msgspec.structs.replace(row, certificate=text))
    changed(desk, "certified", alias, desk.home.party, key=key_id(certificate.public))


async def certify_all(centre: Centre, issuer: Issuer) -> None:
    """Let the root, where it is at hand, certify whatever waits for it."""
    for one in await centre.see(pending):
        public = bytes.fromhex(one.public)
        text = issuer.certify(one.person, public, one.roles, centre.clock.now_ms())
        await centre.do(lambda desk, one=one, text=text: certified(desk, one.alias, text))  # type: ignore[misc]  # bound now


async def unlock(centre: Centre, actor: Actor, pin: str, vault: Vault) -> Pen:
    """Open the acting person's own key for one act.

    Raises Denied ``pin-wrong``; Waiting ``attempt-wait`` after too many; Conflict ``pin-none`` where there
    is no key yet, ``key-pending`` while the root has not certified it.
    """
    alias = alias_of(actor)
    await centre.do(lambda desk: people_guard.begin(desk, "pin", alias))
    pen = await centre.see(lambda reader: open_key(reader, alias, pin, vault))
    await centre.do(lambda desk: people_guard.clear(desk, "pin", alias))
    return pen


async def identify(centre: Centre, alias: str, pin: str, vault: Vault) -> Actor:
    """Return a person who shows by PIN to be that person, at a shell where there is no session.

    The key need not be certified for that. Raises as ``unlock`` does, NotFound for one who may not act.
    """
    await centre.see(lambda reader: actor_of(reader, alias))
    await centre.do(lambda desk: people_guard.begin(desk, "pin", alias))
    await centre.see(lambda reader: _open(person_row(reader, alias), pin, vault))
    await centre.do(lambda desk: people_guard.clear(desk, "pin", alias))
    return await centre.see(lambda reader: actor_of(reader, alias))


def open_key(reader: Reader, alias: str, pin: str, vault: Vault) -> Pen:
    """Open a person's key on a snapshot; as ``unlock``, without counting."""
    row = person_row(reader, alias)
    if row.key and not row.certificate:
        raise Conflict("key-pending", "the root has not certified this key yet")
    return _open(row, pin, vault)


def _open(row: rows.PersonRow, pin: str, vault: Vault) -> Pen:
    if not row.key:
        raise Conflict("pin-none", "choose a PIN first")
    pen = vault.open(bytes.fromhex(row.key), secrets_of.plain_pin(pin))
    if pen.public.hex() != row.public:
        raise Denied("pin-wrong", "the PIN is wrong")
    return pen


def signer(pen: Pen) -> Signer:
    """Return what puts this person's signature under a move."""

    def sign(move: Move) -> Move:
        return sign_move(pen, move)

    return sign


def sign_move(pen: Pen, move: Move) -> Move:
    """Return the move with the person's signature over its exact bytes."""
    return msgspec.structs.replace(move, sig=pen.sign(signed_bytes(move)).hex(), key=key_id(pen.public))


def release_bytes(row: rows.ReportRow, to: list[str]) -> bytes:
    """Return what a release officer signs: this version of this report, with this body, to these parties."""
    body = hashlib.sha256(canonical.encode(row.body)).hexdigest()
    value = {"ob": row.ob, "version": row.version, "body": body, "to": sorted(to)}
    return Context.RELEASE.mark + canonical.encode(value)


def certificate_of(reader: Reader, alias: str) -> Certificate:
    """Return the certificate of a person's key. Raises Conflict ``key-pending``."""
    row = person_row(reader, alias)
    if not row.certificate:
        raise Conflict("key-pending", "the root has not certified this key yet")
    return Certificate.read(row.certificate)
