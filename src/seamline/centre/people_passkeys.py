"""Passkeys: signing in without a password. They open sessions and never sign anything of the record.

Passkeys are discoverable and user-verified (a PIN or finger at the authenticator), so that one of them is two
factors and the node need not tell, before sign-in, which aliases have which. Challenges are kept by the
gateway, one use each.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from seamline.centre import people_sessions, rows
from seamline.centre.desk import Desk, Reader
from seamline.centre.people import changed, open_now, people, person_id, person_row, put
from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound

MAX_PASSKEYS = 8
MAX_CREDENTIAL_CHARS = 16_384
"""Of a credential as JSON; an attestation "none" takes under a thousand."""
CHALLENGE_BYTES = 32
CHALLENGE_MS = 5 * 60_000
_USER_BYTES = 32


class Site(msgspec.Struct, frozen=True):
    """What a passkey is bound to. host: the relying party id. origins: where its pages are served."""

    host: str
    origins: tuple[str, ...]


def registration_options(reader: Reader, site: Site, alias: str, names: str, challenge: bytes) -> bytes:
    """Return the options for ``navigator.credentials.create`` as JSON."""
    from webauthn import generate_registration_options, options_to_json
    from webauthn.helpers import base64url_to_bytes
    from webauthn.helpers.structs import (
        AuthenticatorSelectionCriteria,
        PublicKeyCredentialDescriptor,
        ResidentKeyRequirement,
        UserVerificationRequirement,
    )

    row = person_row(reader, alias)
    options = generate_registration_options(
        rp_id=site.host,
        rp_name=names,
        user_name=person_id(reader, alias),
        user_id=reader.home.random.bytes(_USER_BYTES),
        challenge=challenge,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=[
            PublicKeyCredentialDescriptor(id=base64url_to_bytes(str(held["id"]))) for held in row.passkeys
        ],
    )
    return options_to_json(options).encode()


def verify_registration(site: Site, credential: Mapping[str, Any], challenge: bytes) -> dict[str, Any]:
    """Return the record of a fresh passkey. Raises InvalidInput ``passkey-invalid``."""
    from webauthn import verify_registration_response
    from webauthn.helpers import bytes_to_base64url

    found = _guarded(
        credential,
        lambda: verify_registration_response(
            credential=dict(credential),
            expected_challenge=challenge,
            expected_rp_id=site.host,
            expected_origin=list(site.origins),
            require_user_verification=True,
        ),
    )
    return {
        "id": bytes_to_base64url(found.credential_id),
        "public": bytes_to_base64url(found.credential_public_key),
        "count": found.sign_count,
    }


def keep(desk: Desk, alias: str, record: Mapping[str, Any]) -> None:
    """Keep a passkey of a person. Raises Conflict ``passkey-known`` or ``passkeys-full``."""
    row = person_row(desk, alias)
    if any(held["id"] == record["id"] for other in _everybody(desk) for held in other.passkeys):
        raise Conflict("passkey-known", "this passkey is known already")
    if len(row.passkeys) >= MAX_PASSKEYS:
        raise Conflict("passkeys-full", "", most=MAX_PASSKEYS)
    put(desk, msgspec.structs.replace(row, passkeys=(*row.passkeys, {**record, "at": desk.now})))
    changed(desk, "passkey-added", alias, person_id(desk, alias))


class PasskeyView(msgspec.Struct, frozen=True):
    """A passkey as its owner sees it. at: when it was added; used: when it last let somebody in, 0 never."""

    id: str
    at: int
    used: int


def held_by(reader: Reader, alias: str) -> list[PasskeyView]:
    """Return a person's own passkeys, in the order in which they were added."""
    row = person_row(reader, alias)
    return [
        PasskeyView(str(held["id"]), int(held.get("at", 0)), int(held.get("used", 0)))
        for held in row.passkeys
    ]


def remove(desk: Desk, alias: str, name: str, staying: str) -> None:
    """Let a passkey of a person open nothing any more; other sessions of the person end.

    staying: the token of the session that goes on.

    Raises NotFound ``passkey-not-found``; Conflict ``passkey-last`` where nothing would be left to sign in
    with: a seat is not to be shut by a slip.
    """
    row = person_row(desk, alias)
    kept = tuple(held for held in row.passkeys if held["id"] != name)
    if len(kept) == len(row.passkeys):
        raise NotFound("passkey-not-found", "there is no such passkey")
    if not kept and not row.password:
        raise Conflict("passkey-last", "nothing would be left to sign in with")
    put(desk, msgspec.structs.replace(row, passkeys=kept))
    changed(desk, "passkey-removed", alias, person_id(desk, alias))
    people_sessions.end_others(desk, alias, staying)


def holder(reader: Reader, credential: Mapping[str, Any]) -> str:
    """Return the alias whose passkey answers, "" where it is nobody's. Passkeys tell it by themselves."""
    return next((row.alias for row in _everybody(reader) if _held(row.passkeys, credential)), "")


def authentication_options(site: Site, challenge: bytes) -> bytes:
    """Return the options for ``navigator.credentials.get`` as JSON; the same for every alias."""
    from webauthn import generate_authentication_options, options_to_json
    from webauthn.helpers.structs import UserVerificationRequirement

    options = generate_authentication_options(
        rp_id=site.host, challenge=challenge, user_verification=UserVerificationRequirement.REQUIRED
    )
    return options_to_json(options).encode()


def verify(reader: Reader, site: Site, alias: str, credential: Mapping[str, Any], challenge: bytes) -> int:
    """Return the authenticator's new counter. Raises Denied ``sign-in-refused`` for whatever is wrong."""
    from webauthn import verify_authentication_response
    from webauthn.helpers import base64url_to_bytes

    row = reader.find(rows.PERSON, alias, rows.PersonRow)
    held = _held(row.passkeys if row and open_now(row, reader.now) else (), credential)
    if held is None:
        raise _refused()
    try:
        found = _guarded(
            credential,
            lambda: verify_authentication_response(
                credential=dict(credential),
                expected_challenge=challenge,
                expected_rp_id=site.host,
                expected_origin=list(site.origins),
                credential_public_key=base64url_to_bytes(str(held["public"])),
                credential_current_sign_count=int(held["count"]),
                require_user_verification=True,
            ),
        )
    except InvalidInput as error:
        raise _refused() from error
    return int(found.new_sign_count)


def conclude(desk: Desk, alias: str, credential: Mapping[str, Any], count: int) -> str:
    """Open a session after ``verify``; return its token."""
    row = desk.find(rows.PERSON, alias, rows.PersonRow)
    held = _held(row.passkeys if row and open_now(row, desk.now) else (), credential)
    if row is None or held is None or (count and count <= int(held["count"])):
        raise _refused()
    used = {**held, "count": count, "used": desk.now}
    kept = tuple(used if item["id"] == held["id"] else item for item in row.passkeys)
    put(desk, msgspec.structs.replace(row, passkeys=kept))
    return people_sessions.start(desk, alias, "passkey")


def _guarded(credential: Mapping[str, Any], verify_now: Any) -> Any:
    from webauthn.helpers.exceptions import WebAuthnException

    if len(msgspec.json.encode(credential)) > MAX_CREDENTIAL_CHARS:
        raise InvalidInput("passkey-invalid", "the passkey's answer is too long")
    try:
        return verify_now()
    except (WebAuthnException, ValueError, TypeError, KeyError) as error:
        raise InvalidInput("passkey-invalid", "the passkey's answer does not hold") from error


def _held(passkeys: Sequence[dict[str, Any]], credential: Mapping[str, Any]) -> dict[str, Any] | None:
    return next((held for held in passkeys if held["id"] == credential.get("id")), None)


def _everybody(reader: Reader) -> list[rows.PersonRow]:
    return people(reader)


def _refused() -> Denied:
    return Denied("sign-in-refused", "this passkey does not let anybody in here")
