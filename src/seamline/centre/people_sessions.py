"""Sessions: who is signed in, on the node's side.

The browser holds a random token; the node keeps its digest under a key of this installation, so that neither
a cookie of another node nor a copy of the database lets anybody in. Every request looks its session and its
person up afresh: what is locked or taken away holds at once.
"""

import hashlib
import hmac

import msgspec

from seamline.centre import rows
from seamline.centre.desk import Desk, Home, Reader
from seamline.centre.people_secrets import derived_key
from seamline.terms.times import HOUR, MINUTE

SESSION = "session"

IDLE_MS = 60 * MINUTE
"""A page that nobody touches for so long is signed out."""
ABSOLUTE_MS = 13 * HOUR
"""A watch of twelve hours and the overlap at its handover."""
TOUCH_MS = MINUTE
"""How coarsely the last touch is kept, so that reading does not write."""
FRESH_MS = 30 * MINUTE
"""How long after sign-in a person may change the own password, one-time code or passkeys."""
TOKEN_BYTES = 32
MAX_SESSIONS = 8
"""Sessions of one person at a time; a further one ends the oldest."""


class SessionRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A session. Table session; key: digest of its token; group: alias; sort: since.

    how: "ticket", "password" or "passkey". since, seen: ms UTC. language: chosen on the page.
    """

    alias: str
    how: str
    since: int
    seen: int


def digest(home: Home, token: str) -> str:
    """Return the key under which a token's session is kept on this node and no other."""
    return hmac.new(derived_key(home, "session/1"), token.encode(), hashlib.sha256).hexdigest()


def csrf_token(home: Home, token: str) -> str:
    """Return the token that a page of this session sends back with every change."""
    return hmac.new(derived_key(home, "page/1"), token.encode(), hashlib.sha256).hexdigest()


def start(desk: Desk, alias: str, how: str) -> str:
    """Open a session; return its token, which is nowhere else."""
    held = desk.rows(SESSION, group=alias)
    for row in held[: max(0, len(held) - MAX_SESSIONS + 1)]:
        desk.tx.delete(SESSION, row.key)
    token = desk.home.random.bytes(TOKEN_BYTES).hex()
    session = SessionRow(alias=alias, how=how, since=desk.now, seen=desk.now)
    desk.put(SESSION, digest(desk.home, token), session, group=alias, sort=desk.now)
    person = f"{desk.home.party}/{alias}"
    desk.record("person.signed-in/1", person, {"alias": alias, "how": how}, person)
    return token


def find(reader: Reader, token: str) -> tuple[SessionRow, rows.PersonRow] | None:
    """Return the living session of a token with its person, or None."""
    session = reader.find(SESSION, digest(reader.home, token), SessionRow)
    if session is None or not alive(session, reader.now):
        return None
    person = reader.find(rows.PERSON, session.alias, rows.PersonRow)
    if person is None or person.locked or (person.until and person.until <= reader.now):
        return None
    return session, person


def alive(session: SessionRow, now: int) -> bool:
    """Whether a session is neither idle nor old. A clock that stepped back does not lengthen it."""
    return abs(now - session.seen) <= IDLE_MS and abs(now - session.since) <= ABSOLUTE_MS


def touch(desk: Desk, token: str) -> None:
    """Note that somebody is there."""
    key = digest(desk.home, token)
    session = desk.find(SESSION, key, SessionRow)
    if session is not None and desk.now - session.seen >= TOUCH_MS:
        new = msgspec.structs.replace(session, seen=desk.now)
        desk.put(SESSION, key, new, group=session.alias, sort=session.since)


def end(desk: Desk, token: str) -> None:
    """End a session; no error where there is none."""
    key = digest(desk.home, token)
    session = desk.find(SESSION, key, SessionRow)
    if session is not None:
        desk.tx.delete(SESSION, key)
        person = f"{desk.home.party}/{session.alias}"
        desk.record("person.signed-out/1", person, {"alias": session.alias}, person)
        desk.tell("signed-out", alias=session.alias)


class SessionView(msgspec.Struct, frozen=True):
    """A session as its person sees it. how, since, seen: as in ``SessionRow``; here: it is this one."""

    how: str
    since: int
    seen: int
    here: bool


def of(reader: Reader, alias: str, token: str) -> list[SessionView]:
    """Return a person's living sessions, the newest first. token: of the one that asks."""
    own = digest(reader.home, token)
    found = []
    for row in reader.rows(SESSION, group=alias, newest=True):
        session = msgspec.json.decode(row.doc, type=SessionRow)
        if alive(session, reader.now):
            found.append(SessionView(session.how, session.since, session.seen, row.key == own))
    return found


def end_others(desk: Desk, alias: str, staying: str) -> int:
    """End every session of a person but the one with this token; return how many living ones that were.

    What changes how somebody signs in does this too: whoever sits at another page may be why it changed.
    """
    own = digest(desk.home, staying)
    ended = 0
    for row in desk.rows(SESSION, group=alias):
        if row.key != own:
            desk.tx.delete(SESSION, row.key)
            ended += alive(msgspec.json.decode(row.doc, type=SessionRow), desk.now)
    if ended:
        person = f"{desk.home.party}/{alias}"
        desk.record("person.sessions-ended/1", person, {"alias": alias, "count": ended}, person)
        desk.tell("signed-out", alias=alias)
    return ended


def end_all(desk: Desk, alias: str) -> None:
    """End every session of a person."""
    for row in desk.rows(SESSION, group=alias):
        desk.tx.delete(SESSION, row.key)
    desk.tell("signed-out", alias=alias)


def sweep(desk: Desk) -> None:
    """Remove sessions that have run out."""
    for row in desk.rows(SESSION, high=desk.now - ABSOLUTE_MS):
        desk.tx.delete(SESSION, row.key)
