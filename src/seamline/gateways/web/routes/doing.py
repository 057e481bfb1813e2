"""Calls that do: reports, joint acts, lines."""

from seamline.gateways.web import (
    answers,
    bodies,
    doing_api,
    ground_api,
    picture_api,
)
from seamline.gateways.web.parts import Empty, Route
from seamline.gateways.web.session_api import Nothing

ROUTES: tuple[Route, ...] = (
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
        "PUT",
        "/api/line",
        "line.set",
        ground_api.set_line,
        Nothing,
        body=bodies.LineIn,
        limit=bodies.LONG_LINE,
    ),
    Route("GET", "/api/lines/{party}", "picture.see", ground_api.partner_line, ground_api.PartnerLine),
    Route(
        "POST",
        "/api/lines/{party}/acknowledge",
        "line.acknowledge",
        ground_api.acknowledge,
        Nothing,
        body=bodies.VersionIn,
    ),
)
