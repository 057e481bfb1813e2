"""Calls of the Centre page, the operations board and duty posts."""

from seamline.gateways.web import (
    answers,
    bodies,
    centre_answers,
    centre_api,
    phrases_api,
    picture_api,
    posts_api,
    print_api,
    queries,
    register_api,
    statement_page,
)
from seamline.gateways.web.parts import Empty, Route
from seamline.gateways.web.session_api import Nothing

ROUTES: tuple[Route, ...] = (
    Route("GET", "/api/board", "picture.see", centre_api.board, centre_answers.Board, pressed=True),
    Route("GET", "/api/centre", "centre.see", centre_api.show, centre_answers.CentrePage),
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
        query=queries.RegisterQuery,
        pressed=True,
    ),
    Route("GET", "/api/phrases", "picture.see", phrases_api.listed, list[phrases_api.PhraseAnswer]),
    Route(
        "GET",
        "/api/phrases/card",
        "picture.see",
        phrases_api.printed,
        bytes,
        query=queries.PrintQuery,
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
        query=queries.PrintQuery,
        media=print_api.PDF,
    ),
    Route(
        "GET",
        "/api/objects/{id}/print",
        "picture.see",
        print_api.form,
        bytes,
        query=queries.PrintQuery,
        media=print_api.PDF,
    ),
    Route("GET", "/api/posts", "picture.see", posts_api.listed, list[posts_api.PostAnswer]),
)
