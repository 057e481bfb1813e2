"""Signing in and out, and what a person chooses for the own pages."""

import base64
import binascii
from typing import Any

import msgspec

from seamline.centre import (
    agreements,
    partner_list,
    people,
    people_passkeys,
    people_sessions,
    people_signin,
    people_tickets,
    rows,
)
from seamline.centre.desk import Desk, Reader
from seamline.centre.people_roles import ACTIONS, may
from seamline.gateways.web import bodies
from seamline.gateways.web.parts import Call, NodeParts, Reply
from seamline.gateways.web.session import Visit, visit
from seamline.terms.errors import Denied
from seamline.terms.party import Names, Party

LANGUAGES = ("en", "ar", "ckb")
ZONE = "C"


class PartyAnswer(msgspec.Struct, frozen=True):
    """A party as pages show it. via: the party that brokers it, "" for a direct one.

    agreed: an understanding held here names it; the own party always is.
    """

    id: str
    names: Names
    kind: str
    via: str
    exercise: bool
    agreed: bool


class SignInWays(msgspec.Struct, frozen=True):
    """Ways to sign in here."""

    passkey: bool
    password: bool
    link: bool


class SessionAnswer(msgspec.Struct, frozen=True):
    """Who is signed in at which node. token: what changes have to carry, "" before sign-in.

    may: what the roles allow, by the names of ``people_roles.ACTIONS``, so that a page offers nothing else.
    """

    signed_in: bool
    person: str
    alias: str
    roles: tuple[str, ...]
    party: PartyAnswer
    parties: tuple[PartyAnswer, ...]
    centre: Names
    language: str
    languages: tuple[str, ...]
    exercise: bool
    token: str
    zone: str
    quiet: bool
    must_set_pin: bool
    sign_in: SignInWays
    may: tuple[str, ...] = ()


class Nothing(msgspec.Struct, frozen=True):
    """Done; there is nothing to say."""


async def show(call: Call) -> SessionAnswer:
    """GET /api/session."""
    return await _answer(call.parts, call.visit)


async def by_password(call: Call) -> Reply:
    """POST /api/sign-in/password."""
    given: bodies.PasswordIn = call.body
    async with call.parts.signing_in:
        token = await people_signin.by_password(call.parts.centre, given.alias, given.password, given.totp)
    return await _signed_in(call, token)


async def by_link(call: Call) -> Reply:
    """POST /api/sign-in/link."""

    def enter(desk: Desk) -> str:
        return people_sessions.start(desk, people_tickets.use(desk, call.body.ticket), "ticket")

    return await _signed_in(call, await call.parts.centre.do(enter))


async def passkey_begin(call: Call) -> Reply:
    """POST /api/sign-in/passkey/begin: the same options whoever asks; the passkey says whose it is."""
    challenge = challenge_for(call, "sign-in", "")
    return as_json(people_passkeys.authentication_options(call.parts.site, challenge))


async def passkey_finish(call: Call) -> Reply:
    """POST /api/sign-in/passkey/finish."""
    parts, credential = call.parts, msgspec.to_builtins(call.body)
    challenge, asked = answered(call, "sign-in", credential)
    if asked is None:
        raise Denied("sign-in-refused", "this passkey does not let anybody in here")

    def check(reader: Reader) -> tuple[str, int]:
        alias = people_passkeys.holder(reader, credential)
        return alias, people_passkeys.verify(reader, parts.site, alias, credential, challenge)

    alias, count = await parts.centre.see(check)
    token = await parts.centre.do(lambda desk: people_passkeys.conclude(desk, alias, credential, count))
    return await _signed_in(call, token)


async def sign_out(call: Call) -> Reply:
    """POST /api/sign-out."""
    await call.parts.centre.do(lambda desk: people_sessions.end(desk, call.signed.token))
    return Reply(Nothing(), token="")


async def settings(call: Call) -> SessionAnswer:
    """PUT /api/session/settings."""
    given: bodies.SettingsIn = call.body
    chosen = {"language": given.language, "zone": given.zone}
    changes = {name: value for name, value in chosen.items() if value is not None}
    if given.quiet is not None:
        changes["quiet"] = "1" if given.quiet else ""
    found = call.signed
    await call.parts.centre.do(lambda desk: people.settings(desk, found.alias, **changes))
    return await _answer(call.parts, await visit(call.parts.centre, found.token))


async def _signed_in(call: Call, token: str) -> Reply:
    return Reply(await _answer(call.parts, await visit(call.parts.centre, token)), token=token)


async def _answer(parts: NodeParts, found: Visit | None) -> SessionAnswer:
    chosen = found.person.settings if found else {}
    shown = await parts.centre.see(parties) if found else ()
    exercise = parts.centre.home.exercise
    own = parts.party
    return SessionAnswer(
        signed_in=found is not None,
        person=found.actor.person if found else "",
        alias=found.alias if found else "",
        roles=found.person.roles if found else (),
        party=PartyAnswer(own.id, own.names, own.kind, own.via, exercise, agreed=True),
        parties=tuple(
            PartyAnswer(party.id, party.names, party.kind, party.via, exercise, agreed)
            for party, agreed in shown
        ),
        centre=parts.centre_names,
        language=chosen.get("language", "en"),
        languages=LANGUAGES,
        exercise=exercise,
        token=found.page_token if found else "",
        zone=chosen.get("zone", ZONE),
        quiet=bool(chosen.get("quiet", "")),
        must_set_pin=bool(found and not found.person.key),
        sign_in=SignInWays(passkey=True, password=True, link=True),
        may=tuple(action for action in ACTIONS if found and may(found.actor, action)),
    )


def parties(reader: Reader) -> tuple[tuple[Party, bool], ...]:
    """Return every party, and whether something is agreed with it.

    First come those that understandings name, in their order; every other partner follows as its card says.
    """
    agreed = {party.id: party for _, value, _ in agreements.standings(reader) for party in value.parties}
    pinned = map(partner_list.pinned, reader.every(rows.PARTNER, rows.PartnerRow))
    cards = [card for card in pinned if card is not None and card.party not in agreed]
    known = ((Party(card.party, card.names, card.kind), False) for card in cards)
    return (*((party, True) for party in agreed.values()), *known)


def challenge_for(call: Call, what: str, alias: str) -> bytes:
    """Give out a challenge, good once and for a few minutes. alias: "" where the passkey will say whose."""
    centre = call.parts.centre
    challenge = centre.home.random.bytes(people_passkeys.CHALLENGE_BYTES)
    call.parts.challenges.give(what, alias, challenge, centre.clock.now_ms())
    return challenge


def answered(call: Call, what: str, credential: dict[str, Any]) -> tuple[bytes, str | None]:
    """Return the challenge that a passkey says it answers, and to whom it was given."""
    try:
        raw = str(credential["response"]["clientDataJSON"])
        said = msgspec.json.decode(_unpadded(raw))
        challenge = _unpadded(str(said["challenge"]))
    except (KeyError, TypeError, ValueError, binascii.Error, msgspec.DecodeError):
        return b"", None
    return challenge, call.parts.challenges.take(what, challenge, call.parts.centre.clock.now_ms())


def _unpadded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def as_json(raw: bytes) -> Reply:
    """Return what is JSON already as an answer."""
    return Reply(raw=raw, headers={"content-type": "application/json"})
