"""The picture, lists of objects, and the panel of one."""

from typing import Any

from seamline.centre import background as datasets
from seamline.centre import moves, openings, panel, picture, reports, rows, visible
from seamline.centre.desk import Desk, Reader
from seamline.gateways.web import queries, search
from seamline.gateways.web.parts import Call
from seamline.gateways.web.session_api import Nothing
from seamline.terms.errors import NotFound

Doc = dict[str, Any]


async def show(call: Call) -> Doc:
    """GET /api/picture."""
    parts = call.parts
    told = parts.live.mark_for(
        call.actor
    )  # before the snapshot is taken: what changes meanwhile is told afterwards
    doc = await parts.centre.see(lambda reader: picture.picture(reader, call.actor))
    inject = parts.inject.state() if parts.inject else None
    return {**doc, "told": told, "centre": parts.centre_names, "inject": inject}


async def background(call: Call) -> Doc:
    """GET /api/background."""
    return await call.parts.centre.see(datasets.background)


async def objects(call: Call) -> Doc:
    """GET /api/objects."""
    asked: queries.ObjectsQuery = call.query

    def run(reader: Reader) -> list[Doc]:
        return picture.objects(
            reader, call.actor, proc=asked.proc, status=asked.status, dataset=asked.dataset
        )

    found = search.matching(await call.parts.centre.see(run), asked.text)
    return {"objects": found[: asked.limit], "total": len(found)}


async def may_open(call: Call) -> list[Doc]:
    """GET /api/openings."""
    return await call.parts.centre.see(lambda reader: openings.openings(reader, call.actor))


async def one(call: Call) -> Doc:
    """GET /api/objects/{id}."""
    return await panel_of(call, call.path["id"])


async def read(call: Call) -> Nothing:
    """POST /api/objects/{id}/read."""
    ob = call.path["id"]

    def mark(desk: Desk) -> None:
        if desk.find(rows.REPORT, ob, rows.ReportRow) is not None:
            reports.mark_read(desk, call.actor, ob)
        elif visible.find(desk, ob) is not None:
            moves.mark_read(desk, call.actor, ob)
        else:
            raise NotFound("object-not-found", "there is no such thing")

    await call.parts.centre.do(mark)
    return Nothing()


async def panel_of(call: Call, ob: str) -> Doc:
    """Return the panel of an object for whoever asks."""
    return await call.parts.centre.see(lambda reader: panel.panel(reader, call.actor, ob))
