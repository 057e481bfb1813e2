"""People's own signing keys: made at the first PIN, opened for one act, certified by the party's root.

The key is wrapped by the PIN and opened off the writer (it takes a tenth of a second on purpose). What a
person signs is the exact bytes of the act; a passkey never signs anything of the record.
"""

import hashlib

import msgspec

from seamline.centre import people_guard, rows
from seamline.centre import people_secrets as secrets_of
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.moves import Signer
from seamline.centre.node import Centre
from seamline.centre.people import alias_of, changed, people, person_id, person_row, put
from seamline.centre.people_ports import Issuer, Pen, Vault
from seamline.ledger.certificate import Certificate
from seamline.ledger.signature import Context, key_id
from seamline.procedures.machine import Move, signed_bytes
from seamline.terms import canonical
from seamline.terms.errors import Conflict, Denied, InvalidInput


class Pending(msgspec.Struct, frozen=True):
    """A key that waits for the root's certificate. public: 64 hex digits."""

    alias: str
    person: str
    public: str


async def set_pin(centre: Centre, alias: str, pin: str, vault: Vault, issuer: Issuer | None) -> None:
    """Make a person's key under the first PIN; with the root at hand it is certified at once.

    Raises Conflict ``pin-set`` where there is a key already: a new PIN takes two people.
    """
    plain = secrets_of.good_pin(pin)

    def make(reader: Reader) -> tuple[bytes, bytes, str]:
        if person_row(reader, alias).key:
            raise Conflict("pin-set", "there is a PIN already; a new one takes two people")
        public, wrapped = vault.make(plain)
        text = issuer.certify(person_id(reader, alias), public, reader.now) if issuer else ""
        return public, wrapped, text

    public, wrapped, text = await centre.see(make)
    await centre.do(lambda desk: keep_key(desk, alias, public, wrapped, text))


def keep_key(desk: Desk, alias: str, public: bytes, wrapped: bytes, certificate: str = "") -> None:
    """Keep a person's fresh key. Raises Conflict ``pin-set`` if another came first."""
    row = person_row(desk, alias)
    if row.key:
        raise Conflict("pin-set", "there is a PIN already; a new one takes two people")
    put(desk, msgspec.structs.replace(row, key=wrapped.hex(), public=public.hex(), certificate=certificate))
    people_guard.clear(desk, "pin", alias)
    changed(desk, "key-made", alias, person_id(desk, alias), key=key_id(public), public=public.hex())


def pending(reader: Reader) -> list[Pending]:
    """Return the keys that the root has not certified yet."""
    return [
        Pending(row.alias, person_id(reader, row.alias), row.public)
        for row in people(reader)
        if row.public and not row.certificate and not row.locked
    ]


def certified(desk: Desk, alias: str, text: str, root: bytes) -> None:
    """Keep the certificate of a person's key.

    root: the party's root key. Raises InvalidInput ``certificate-*`` unless it is that root's, for this
    person and this very key.
    """
    row = person_row(desk, alias)
    certificate = Certificate.read(text)
    refusal = certificate.check(root, desk.now)
    if refusal is not None:
        raise InvalidInput(refusal.code, "", **refusal.facts)
    if certificate.subject != person_id(desk, alias) or certificate.public.hex() != row.public:
        raise InvalidInput("certificate-other", "this certificate is for another person or another key")
    put(desk, msgspec.structs.replace(row, certificate=text))
    changed(desk, "certified", alias, desk.home.party, key=key_id(certificate.public))


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


def open_key(reader: Reader, alias: str, pin: str, vault: Vault) -> Pen:
    """Open a person's key on a snapshot; as ``unlock``, without counting."""
    row = person_row(reader, alias)
    if not row.key:
        raise Conflict("pin-none", "choose a PIN first")
    if not row.certificate:
        raise Conflict("key-pending", "the root has not certified this key yet")
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
