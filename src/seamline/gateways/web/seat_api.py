"""What a person changes about the own seat: passkeys, password, PIN, other sessions."""

import msgspec

from seamline.centre import people_passkeys, people_pin, people_sessions, people_signin
from seamline.centre import people_secrets as secrets_of
from seamline.centre.desk import Reader
from seamline.centre.people_passkeys import PasskeyView
from seamline.centre.people_sessions import SessionView
from seamline.gateways.web import bodies, qr
from seamline.gateways.web.parts import Call, Reply
from seamline.gateways.web.session_api import Nothing, answered, as_json, challenge_for
from seamline.terms.errors import InvalidInput


class EnrolmentAnswer(msgspec.Struct, frozen=True):
    """A one-time code's seed, shown once. address: for the QR code; svg: the QR code itself."""

    sealed: str
    address: str
    secret: str
    svg: str


class Ended(msgspec.Struct, frozen=True):
    """How many sessions were ended."""

    ended: int


async def add_passkey_begin(call: Call) -> Reply:
    """POST /api/passkeys/begin: for the person who has just signed in."""
    parts, found = call.parts, call.signed
    found.need_fresh(parts.centre.clock.now_ms())
    challenge = challenge_for(call, "add", found.alias)
    names = parts.party.names.en
    return as_json(
        await parts.centre.see(
            lambda reader: people_passkeys.registration_options(
                reader, parts.site, found.alias, names, challenge
            )
        )
    )


async def add_passkey_finish(call: Call) -> Nothing:
    """POST /api/passkeys/finish."""
    parts, found, credential = call.parts, call.signed, msgspec.to_builtins(call.body)
    challenge, alias = answered(call, "add", credential)
    if alias != found.alias:
        raise InvalidInput("passkey-invalid", "the passkey answers another question")
    record = await parts.centre.see(
        lambda _: people_passkeys.verify_registration(parts.site, credential, challenge)
    )
    await parts.centre.do(lambda desk: people_passkeys.keep(desk, found.alias, record))
    return Nothing()


async def passkeys(call: Call) -> list[PasskeyView]:
    """GET /api/passkeys: the own ones."""
    return await call.parts.centre.see(lambda reader: people_passkeys.held_by(reader, call.signed.alias))


async def remove_passkey(call: Call) -> Nothing:
    """POST /api/passkeys/remove: for the person who has just signed in."""
    found = call.signed
    found.need_fresh(call.parts.centre.clock.now_ms())
    await call.parts.centre.do(
        lambda desk: people_passkeys.remove(desk, found.alias, call.body.id, found.token)
    )
    return Nothing()


async def sessions(call: Call) -> list[SessionView]:
    """GET /api/sessions: where the own seat is signed in."""
    found = call.signed
    return await call.parts.centre.see(lambda reader: people_sessions.of(reader, found.alias, found.token))


async def end_others(call: Call) -> Ended:
    """POST /api/sessions/end-others: every session of the own seat but this one."""
    found = call.signed
    ended = await call.parts.centre.do(
        lambda desk: people_sessions.end_others(desk, found.alias, found.token)
    )
    return Ended(ended)


async def set_pin(call: Call) -> Nothing:
    """POST /api/pin: the first PIN of one's own signing key."""
    parts = call.parts
    async with parts.signing_in:
        await people_pin.set_pin(parts.centre, call.signed.alias, call.body.pin, parts.vault, parts.issuer)
    return Nothing()


async def password_begin(call: Call) -> EnrolmentAnswer:
    """POST /api/password/begin: a seed for the one-time codes that go with a new password."""
    parts, found = call.parts, call.signed
    found.need_fresh(parts.centre.clock.now_ms())

    def enrol(reader: Reader) -> people_signin.Enrolment:
        seed = reader.home.random.bytes(secrets_of.TOTP_SEED_BYTES)
        return people_signin.begin_totp(reader, found.alias, parts.party.names.en, seed)

    made = await parts.centre.see(enrol)
    return EnrolmentAnswer(made.sealed, made.address, made.secret, qr.svg_of(made.address))


async def password_finish(call: Call) -> Nothing:
    """PUT /api/password: password and one-time code together."""
    parts, found = call.parts, call.signed
    given: bodies.NewPasswordIn = call.body
    found.need_fresh(parts.centre.clock.now_ms())
    async with parts.signing_in:
        encoded = await parts.centre.see(
            lambda reader: people_signin.hash_for(reader, found.alias, given.password)
        )
    await parts.centre.do(
        lambda desk: people_signin.choose(desk, found.alias, encoded, given.sealed, given.totp, found.token)
    )
    return Nothing()
