"""The table of the API: every call, who may make it, what it takes, what it answers. There is no other.

docs/api.md says what the calls mean; the tests go through this table, so that a route without a check fails.
"""

from typing import Any

from seamline.centre.partner_list import CardSays
from seamline.centre.people import PersonView
from seamline.centre.people_passkeys import PasskeyView
from seamline.centre.people_pin import Pending
from seamline.centre.people_procedures import TwoPeople
from seamline.centre.people_sessions import SessionView
from seamline.gateways.web import (
    annexes_api,
    answers,
    assets,
    bodies,
    centre_api,
    doing_api,
    exercise_api,
    ground_api,
    holds_api,
    meets_api,
    partners_api,
    people_api,
    phrases_api,
    picture_api,
    places_api,
    posts_api,
    print_api,
    quarantine_api,
    register_api,
    seat_api,
    session_api,
    sharing_api,
    statement_page,
    understanding_api,
)
from seamline.gateways.web.board import InjectState
from seamline.gateways.web.parts import PUBLIC, SIGNED_IN, Empty, Route
from seamline.gateways.web.people_api import OutcomeAnswer
from seamline.gateways.web.session_api import Nothing, SessionAnswer
from seamline.gateways.web.understanding_api import Line as Agreement
from seamline.ledger.pack import MAX_PACK_BYTES

Doc = dict[str, Any]

LONG_TEXT = 524_288
"""Bytes of a body that carries the text of an understanding."""
LONG_LINE = 524_288


ROUTES: tuple[Route, ...] = (
    # Session.
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
    # People.
    Route("GET", "/api/people", "people.see", people_api.everybody, list[PersonView]),
    Route("POST", "/api/people", "people.change", people_api.add, OutcomeAnswer, body=bodies.PersonIn),
    Route(
        "PUT",
        "/api/people/{alias}/roles",
        "people.change",
        people_api.set_roles,
        OutcomeAnswer,
        body=bodies.RolesIn,
    ),
    Route(
        "POST",
        "/api/people/{alias}/replace",
        "people.change",
        people_api.replace,
        OutcomeAnswer,
        body=bodies.ReplaceIn,
    ),
    Route("POST", "/api/people/{alias}/lock", "people.change", people_api.lock, Nothing, body=Empty),
    Route("POST", "/api/people/{alias}/unlock", "people.change", people_api.unlock, Nothing, body=Empty),
    Route(
        "POST", "/api/people/{alias}/new-pin", "people.change", people_api.new_pin, OutcomeAnswer, body=Empty
    ),
    Route(
        "PUT",
        "/api/people/{alias}/certificate",
        "people.change",
        people_api.certify,
        Nothing,
        body=bodies.CertificateIn,
    ),
    Route("GET", "/api/keys", "people.see", people_api.keys, list[Pending]),
    Route("GET", "/api/procedures", "people.confirm", people_api.procedures, list[TwoPeople]),
    Route(
        "POST", "/api/procedures/{id}/second", "people.confirm", people_api.second, OutcomeAnswer, body=Empty
    ),
    Route("POST", "/api/procedures/{id}/refuse", "people.confirm", people_api.refuse, Nothing, body=Empty),
    # The picture.
    Route("GET", "/api/picture", "picture.see", picture_api.show, answers.Picture, pressed=True),
    Route("GET", "/api/background", "picture.see", picture_api.background, answers.Background, pressed=True),
    Route(
        "GET",
        "/api/objects",
        "picture.see",
        picture_api.objects,
        answers.Things,
        query=bodies.ObjectsQuery,
        pressed=True,
    ),
    # The centre.
    Route("GET", "/api/board", "picture.see", centre_api.board, answers.Board, pressed=True),
    Route("GET", "/api/centre", "centre.see", centre_api.show, answers.CentrePage),
    Route("PUT", "/api/duty-posts/{post}", "posts.change", centre_api.set_post, Nothing, body=bodies.PostIn),
    Route(
        "POST", "/api/duty-posts/{post}/remove", "posts.change", centre_api.remove_post, Nothing, body=Empty
    ),
    Route("POST", "/api/calls", "call.note", centre_api.note_call, Nothing, body=bodies.CallIn),
    Route("GET", "/api/openings", "object.open", picture_api.may_open, list[answers.Opening], pressed=True),
    Route(
        "GET",
        "/api/register",
        "picture.see",
        register_api.show,
        register_api.Register,
        query=bodies.RegisterQuery,
        pressed=True,
    ),
    Route("GET", "/api/phrases", "picture.see", phrases_api.listed, list[phrases_api.PhraseAnswer]),
    Route(
        "GET",
        "/api/phrases/card",
        "picture.see",
        phrases_api.printed,
        bytes,
        query=bodies.PrintQuery,
        media=print_api.PDF,
    ),
    Route("GET", "/api/objects/{id}", "picture.see", picture_api.one, answers.Panel, pressed=True),
    Route("GET", "/api/objects/{id}/statement", "picture.see", statement_page.html, bytes, media="text/html"),
    Route(
        "GET",
        "/api/objects/{id}/statement.pdf",
        "picture.see",
        statement_page.pdf,
        bytes,
        query=bodies.PrintQuery,
        media=print_api.PDF,
    ),
    Route(
        "GET",
        "/api/objects/{id}/print",
        "picture.see",
        print_api.form,
        bytes,
        query=bodies.PrintQuery,
        media=print_api.PDF,
    ),
    Route("GET", "/api/posts", "picture.see", posts_api.listed, list[posts_api.PostAnswer]),
    # Doing.
    Route(
        "POST",
        "/api/preview",
        "report.write",
        doing_api.preview,
        list[answers.Outlook],
        body=bodies.PreviewIn,
    ),
    Route("POST", "/api/reports", "report.write", doing_api.file, answers.Panel, body=bodies.ReportIn),
    Route("PUT", "/api/reports/{id}", "report.write", doing_api.edit, answers.Panel, body=bodies.ReportEdit),
    Route(
        "POST", "/api/reports/{id}/send", "report.write", doing_api.send, answers.Panel, body=bodies.SendIn
    ),
    Route(
        "POST",
        "/api/reports/{id}/approve",
        "report.approve",
        doing_api.approve,
        answers.Panel,
        body=bodies.ApproveIn,
    ),
    Route(
        "POST",
        "/api/reports/{id}/withdraw",
        "report.write",
        doing_api.withdraw,
        answers.Panel,
        body=bodies.DueReasonIn,
    ),
    Route("POST", "/api/recalls", "recall.issue", doing_api.recall, Nothing, body=bodies.RecallIn),
    Route("POST", "/api/objects", "object.open", doing_api.open_object, answers.Panel, body=bodies.OpenIn),
    Route(
        "POST", "/api/objects/{id}/moves", "object.move", doing_api.move, answers.Panel, body=bodies.MoveIn
    ),
    Route("POST", "/api/objects/{id}/read", "picture.see", picture_api.read, Nothing, body=Empty),
    Route(
        "GET",
        "/api/objects/{id}/annexes",
        "picture.see",
        annexes_api.listed,
        list[annexes_api.AnnexAnswer],
        pressed=True,
    ),
    Route(
        "POST",
        "/api/objects/{id}/annexes",
        "object.move",
        annexes_api.write,
        list[annexes_api.AnnexAnswer],
        body=bodies.AnnexIn,
    ),
    Route(
        "POST",
        "/api/meets",
        "picture.see",
        meets_api.show,
        meets_api.MeetsAnswer,
        body=bodies.PlanIn,
    ),
    Route(
        "POST",
        "/api/meets/word",
        "object.move",
        meets_api.say,
        meets_api.MeetsAnswer,
        body=bodies.DealtIn,
    ),
    # Evidence holds.
    Route("GET", "/api/holds", "hold.keep", holds_api.listed, list[holds_api.HoldAnswer], pressed=True),
    Route("POST", "/api/holds", "hold.keep", holds_api.open_hold, holds_api.Kept, body=bodies.HoldIn),
    Route(
        "POST", "/api/holds/{id}/moves", "hold.keep", holds_api.move, holds_api.Kept, body=bodies.HoldMoveIn
    ),
    Route("PUT", "/api/line", "line.set", ground_api.set_line, Nothing, body=bodies.LineIn, limit=LONG_LINE),
    Route("GET", "/api/lines/{party}", "picture.see", ground_api.partner_line, ground_api.PartnerLine),
    Route(
        "POST",
        "/api/lines/{party}/acknowledge",
        "line.acknowledge",
        ground_api.acknowledge,
        Nothing,
        body=bodies.VersionIn,
    ),
    # Understandings.
    Route("GET", "/api/understandings", "understanding.see", understanding_api.every, list[Agreement]),
    Route("GET", "/api/understandings/{hash}", "understanding.see", understanding_api.one, Doc, pressed=True),
    Route(
        "GET",
        "/api/understandings/{hash}/diff",
        "understanding.see",
        understanding_api.diff,
        list[Doc],
        query=bodies.DiffQuery,
    ),
    Route(
        "POST",
        "/api/understandings/check",
        "understanding.see",
        understanding_api.check,
        understanding_api.Checked,
        body=bodies.TextIn,
        limit=LONG_TEXT,
    ),
    Route(
        "POST",
        "/api/understandings",
        "understanding.propose",
        understanding_api.propose,
        understanding_api.Proposed,
        body=bodies.ProposedIn,
        limit=2 * LONG_TEXT,
    ),
    Route(
        "POST",
        "/api/understandings/{hash}/sign",
        "understanding.sign",
        understanding_api.sign,
        Nothing,
        body=bodies.PinIn,
    ),
    Route(
        "POST",
        "/api/understandings/{hash}/suspend",
        "understanding.suspend",
        understanding_api.suspend,
        Nothing,
        body=bodies.ReasonIn,
    ),
    Route(
        "POST",
        "/api/understandings/{hash}/resume",
        "understanding.resume",
        understanding_api.resume,
        Nothing,
        body=bodies.ReasonIn,
    ),
    Route(
        "GET",
        "/api/sectors",
        "understanding.see",
        understanding_api.sectors,
        list[understanding_api.SectorAnswer],
    ),
    # Sharing and partners.
    Route("GET", "/api/sharing", "sharing.see", sharing_api.overview, list[answers.Shared]),
    Route(
        "GET",
        "/api/sharing/{party}",
        "sharing.see",
        sharing_api.shared_with,
        list[answers.Released],
        query=bodies.SharedQuery,
        pressed=True,
    ),
    Route(
        "GET", "/api/explain", "sharing.see", sharing_api.explain, answers.Outlook, query=bodies.ExplainQuery
    ),
    Route("GET", "/api/recalls", "sharing.see", sharing_api.recall_list, list[answers.RecallLine]),
    Route("GET", "/api/card", "partner.see", partners_api.card, partners_api.CardAnswer),
    Route("POST", "/api/card/read", "partner.pair", partners_api.read_card, CardSays, body=bodies.CardIn),
    Route("GET", "/api/partners", "partner.see", partners_api.listed, list[partners_api.PartnerAnswer]),
    Route(
        "POST", "/api/partners/{party}/pair", "partner.pair", partners_api.pair, Nothing, body=bodies.PairIn
    ),
    Route(
        "POST",
        "/api/partners/{party}/revoke",
        "partner.revoke",
        partners_api.revoke,
        Nothing,
        body=bodies.RevokeIn,
    ),
    Route("POST", "/api/parcels/export", "parcels.carry", sharing_api.export, bytes, body=bodies.PartyIn),
    Route(
        "POST",
        "/api/parcels/import",
        "parcels.carry",
        sharing_api.take_file,
        sharing_api.Taken,
        body=bytes,
        query=bodies.FileQuery,
        limit=MAX_PACK_BYTES,
    ),
    Route("GET", "/api/quarantine", "quarantine.see", quarantine_api.listed, list[quarantine_api.Held]),
    Route(
        "POST",
        "/api/quarantine/retry",
        "quarantine.decide",
        quarantine_api.retry,
        quarantine_api.Tried,
        body=bodies.QuarantineIn,
    ),
    Route(
        "POST",
        "/api/quarantine/drop",
        "quarantine.decide",
        quarantine_api.drop,
        Nothing,
        body=bodies.QuarantineIn,
    ),
    # Places, words of a line.
    Route(
        "GET",
        "/api/places",
        "places.see",
        places_api.places,
        list[places_api.PlaceAnswer],
        query=bodies.PlacesQuery,
        pressed=True,
    ),
    Route(
        "GET",
        "/api/convert",
        "places.see",
        places_api.convert,
        places_api.Converted,
        query=bodies.ConvertQuery,
    ),
    Route("POST", "/api/parse", "report.write", places_api.parse, places_api.Parsed, body=bodies.ParseIn),
    Route(
        "POST",
        "/api/check-text",
        "report.write",
        places_api.check_text,
        places_api.Warnings,
        body=bodies.FreeTextIn,
    ),
    Route(
        "POST",
        "/api/lines/check",
        "places.see",
        places_api.check_line,
        places_api.LineProblems,
        body=bodies.LineIn,
        limit=LONG_LINE,
    ),
    # Exercise, words, layers.
    Route("PUT", "/api/inject", "inject.direct", exercise_api.direct, exercise_api.Orders, body=InjectState),
    Route("POST", "/api/inject/{order}", "inject.control", exercise_api.order, Nothing, body=Empty),
    Route("GET", "/api/words/{language}", PUBLIC, assets.word_file, str, pressed=True),
    Route("GET", "/api/layers", SIGNED_IN, assets.layers, list[assets.LayerAnswer]),
)
