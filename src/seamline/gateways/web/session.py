"""Who is asking: cookie, origin, page token.

Headers in which a proxy might name a person or an address (``X-SSL-Client-*``, ``X-Forwarded-*``) are not
read anywhere.
"""

import hmac
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie

from seamline.centre import people_sessions, rows
from seamline.centre.desk import Actor, Reader
from seamline.centre.node import Centre
from seamline.centre.people import person_id
from seamline.centre.people_sessions import ABSOLUTE_MS, FRESH_MS, TOKEN_BYTES, SessionRow
from seamline.gateways.web.config import WebConfig
from seamline.terms.errors import Denied

MAX_COOKIE_CHARS = 4_096
TOKEN_HEADER = "x-seamline-token"  # noqa: S105 - the name of a header
_TOKEN_CHARS = 2 * TOKEN_BYTES


@dataclass(frozen=True)
class Visit:
    """A person at a page. token: of the session; page_token: what a change has to carry."""

    actor: Actor
    person: rows.PersonRow
    session: SessionRow
    token: str
    page_token: str

    @property
    def alias(self) -> str:
        """The person's alias."""
        return self.person.alias

    def need_fresh(self, now: int) -> None:
        """Raise Denied ``sign-in-again`` unless the person has signed in a short while ago."""
        if not 0 <= now - self.session.since <= FRESH_MS:
            raise Denied("sign-in-again", "sign in again to change how you sign in")


def cookie_name(config: WebConfig, party: str) -> str:
    """Return the name of this node's cookie; a browser keeps ``__Host-`` ones to host, path and TLS."""
    return f"__Host-seamline-{party}" if config.tls else f"seamline-{party}"


def cookie(config: WebConfig, party: str, token: str) -> str:
    """Return the Set-Cookie value that sets the session's token, or removes it where token is ""."""
    age = ABSOLUTE_MS // 1_000 if token else 0
    secure = "; Secure" if config.tls else ""
    return f"{cookie_name(config, party)}={token}; Path=/; Max-Age={age}; HttpOnly; SameSite=Strict{secure}"


def token_in(headers: dict[str, str], config: WebConfig, party: str) -> str:
    """Return the session's token of a request, "" without a well-formed one."""
    text = headers.get("cookie", "")
    if not text or len(text) > MAX_COOKIE_CHARS:
        return ""
    try:
        found = SimpleCookie(text).get(cookie_name(config, party))
    except CookieError:
        return ""
    token = found.value if found else ""
    return token if len(token) == _TOKEN_CHARS and token.isascii() and token.isalnum() else ""


async def visit(centre: Centre, token: str) -> Visit | None:
    """Return who is signed in with a token now, or None."""
    return await centre.see(lambda reader: visit_of(reader, token)) if token else None


def visit_of(reader: Reader, token: str) -> Visit | None:
    """Return who is signed in with a token, read from one snapshot."""
    found = people_sessions.find(reader, token)
    if found is None:
        return None
    session, person = found
    actor = Actor(person_id(reader, person.alias), frozenset(person.roles), person.sectors)
    return Visit(actor, person, session, token, people_sessions.csrf_token(reader.home, token))


def check_origin(headers: dict[str, str], config: WebConfig, *, required: bool = False) -> None:
    """Refuse what another site's page sends. Raises Denied ``origin-refused``.

    required: a browser always names its origin here (WebSocket), so its absence is refused too.
    """
    origin = headers.get("origin")
    if origin is None and not required and headers.get("sec-fetch-site", "none") in ("none", "same-origin"):
        return
    if origin not in config.origins or headers.get("sec-fetch-site", "same-origin") != "same-origin":
        raise Denied("origin-refused", "this page belongs to another site")


def check_page_token(headers: dict[str, str], found: Visit) -> None:
    """Raise Denied ``token-refused`` unless the request carries its session's page token."""
    given = headers.get(TOKEN_HEADER, "")
    if not hmac.compare_digest(given.encode(), found.page_token.encode()):
        raise Denied("token-refused", "the page is out of date; load it again")
