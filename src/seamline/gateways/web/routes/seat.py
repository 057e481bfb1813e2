"""Calls of whoever signs in, and of the own seat."""

from typing import Any

from seamline.centre.people_passkeys import PasskeyView
from seamline.centre.people_sessions import SessionView
from seamline.gateways.web import (
    bodies,
    seat_api,
    session_api,
)
from seamline.gateways.web.parts import PUBLIC, SIGNED_IN, Empty, Route
from seamline.gateways.web.session_api import Nothing, SessionAnswer

Doc = dict[str, Any]


ROUTES: tuple[Route, ...] = (
    Route("GET", "/api/session", PUBLIC, session_api.show, SessionAnswer),
    Route(
        "POST",
        "/api/sign-in/password",
        PUBLIC,
        session_api.by_password,
        SessionAnswer,
        body=bodies.PasswordIn,
        guarded=True,
    ),
    Route(
        "POST",
        "/api/sign-in/link",
        PUBLIC,
        session_api.by_link,
        SessionAnswer,
        body=bodies.LinkIn,
        guarded=True,
    ),
    Route(
        "POST",
        "/api/sign-in/passkey/begin",
        PUBLIC,
        session_api.passkey_begin,
        Doc,
        body=Empty,
        guarded=True,
    ),
    Route(
        "POST",
        "/api/sign-in/passkey/finish",
        PUBLIC,
        session_api.passkey_finish,
        SessionAnswer,
        body=bodies.CredentialIn,
        limit=bodies.CREDENTIAL_LIMIT,
        guarded=True,
    ),
    Route("POST", "/api/sign-out", SIGNED_IN, session_api.sign_out, Nothing, body=Empty),
    Route(
        "PUT", "/api/session/settings", SIGNED_IN, session_api.settings, SessionAnswer, body=bodies.SettingsIn
    ),
    Route("GET", "/api/sessions", SIGNED_IN, seat_api.sessions, list[SessionView]),
    Route("POST", "/api/sessions/end-others", SIGNED_IN, seat_api.end_others, seat_api.Ended, body=Empty),
    Route("GET", "/api/passkeys", SIGNED_IN, seat_api.passkeys, list[PasskeyView]),
    Route("POST", "/api/passkeys/remove", SIGNED_IN, seat_api.remove_passkey, Nothing, body=bodies.PasskeyIn),
    Route("POST", "/api/passkeys/begin", SIGNED_IN, seat_api.add_passkey_begin, Doc, body=Empty),
    Route(
        "POST",
        "/api/passkeys/finish",
        SIGNED_IN,
        seat_api.add_passkey_finish,
        Nothing,
        body=bodies.CredentialIn,
        limit=bodies.CREDENTIAL_LIMIT,
    ),
    Route(
        "POST",
        "/api/password/begin",
        SIGNED_IN,
        seat_api.password_begin,
        seat_api.EnrolmentAnswer,
        body=Empty,
    ),
    Route("PUT", "/api/password", SIGNED_IN, seat_api.password_finish, Nothing, body=bodies.NewPasswordIn),
    Route("POST", "/api/pin", SIGNED_IN, seat_api.set_pin, Nothing, body=bodies.PinIn),
)
