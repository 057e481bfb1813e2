"""Filing, sending, approving, taking back; opening joint acts and requests, and moving in them."""

from typing import Any

from seamline.centre import moves, people_pin, recalls, reports, rows, sharing
from seamline.centre.desk import Desk, Reader
from seamline.centre.moves import Signer
from seamline.centre.people_ports import Pen
from seamline.gateways.web import bodies
from seamline.gateways.web.parts import Call
from seamline.gateways.web.picture_api import panel_of
from seamline.gateways.web.session_api import Nothing
from seamline.ledger.signature import key_id
from seamline.procedures import report
from seamline.terms.errors import InvalidInput

Doc = dict[str, Any]


async def preview(call: Call) -> list[Doc]:
    """POST /api/preview: who would see it, exactly what, and which article says so."""
    given: bodies.PreviewIn = call.body
    if (given.body is None) == (given.ob is None):
        raise InvalidInput("preview-one", "give a body or an object")

    def run(reader: Reader) -> list[Doc]:
        body = reports.own(reader, given.ob).body if given.ob else given.body
        return sharing.preview(reader, body or {})

    return await call.parts.centre.see(run)


async def file(call: Call) -> Doc:
    """POST /api/reports."""
    given: bodies.ReportIn = call.body
    ob = await call.parts.centre.do(lambda desk: reports.file(desk, call.actor, given.body, given.key))
    return await panel_of(call, ob)


async def edit(call: Call) -> Doc:
    """PUT /api/reports/{id}: a draft anew, or a correction of what was sent, which says why."""
    given: bodies.ReportEdit = call.body
    return await _edit(call, given.body, given.reason)


async def _edit(call: Call, body: Doc, reason: str) -> Doc:
    ob = call.path["id"]

    def run(desk: Desk) -> None:
        if reports.own(desk, ob).status != "draft" and not reason.strip():
            raise InvalidInput("reason-needed", "say why")
        reports.edit(desk, call.actor, ob, body, reason)

    await call.parts.centre.do(run)
    return await panel_of(call, ob)


async def send(call: Call) -> Doc:
    """POST /api/reports/{id}/send."""
    given: bodies.SendIn = call.body or bodies.SendIn()
    return await _send(call, list(given.to) if given.to is not None else None)


async def _send(call: Call, to: list[str] | None) -> Doc:
    ob = call.path["id"]
    await call.parts.centre.do(lambda desk: reports.send(desk, call.actor, ob, to))
    return await panel_of(call, ob)


async def approve(call: Call) -> Doc:
    """POST /api/reports/{id}/approve: a release officer, with the own key."""
    given: bodies.ApproveIn = call.body
    return await _approve(call, list(given.to), given.pin)


async def _approve(call: Call, to: list[str], pin: str) -> Doc:
    ob = call.path["id"]
    pen = await _pen(call, pin)

    def run(desk: Desk) -> None:
        row = reports.own(desk, ob)
        signature = pen.sign(people_pin.release_bytes(row, to)).hex()
        reports.approve(desk, call.actor, ob, to, signature, key_id(pen.public))

    await call.parts.centre.do(run)
    return await panel_of(call, ob)


async def withdraw(call: Call) -> Doc:
    """POST /api/reports/{id}/withdraw."""
    given: bodies.DueReasonIn = call.body
    return await _withdraw(call, given.reason)


async def _withdraw(call: Call, reason: str) -> Doc:
    ob = call.path["id"]
    if not reason.strip():
        raise InvalidInput("reason-needed", "say why")
    await call.parts.centre.do(lambda desk: reports.withdraw(desk, call.actor, ob, reason))
    return await panel_of(call, ob)


async def recall(call: Call) -> Nothing:
    """POST /api/recalls."""
    given: bodies.RecallIn = call.body
    await call.parts.centre.do(lambda desk: recalls.issue(desk, call.actor, given.ob, given.reason))
    return Nothing()


async def open_object(call: Call) -> Doc:
    """POST /api/objects: the first move of a joint act or request."""
    given: bodies.OpenIn = call.body
    sign = await _signer(call, given.pin)
    ob = await call.parts.centre.do(
        lambda desk: moves.open_object(
            desk,
            call.actor,
            given.proc,
            given.act,
            given.data,
            tuple(given.parties),
            sign=sign,
            key=given.key,
            late=given.late,
            at=given.at,
        )
    )
    return await panel_of(call, ob)


async def move(call: Call) -> Doc:
    """POST /api/objects/{id}/moves: the next move; on a report, one of the acts its panel offers."""
    given: bodies.MoveIn = call.body
    ob = call.path["id"]
    if await call.parts.centre.see(lambda reader: reader.find(rows.REPORT, ob, rows.ReportRow)) is not None:
        return await _report_act(call, given)
    sign = await _signer(call, given.pin)
    await call.parts.centre.do(
        lambda desk: moves.make(
            desk, call.actor, ob, given.act, given.data, sign=sign, late=given.late, at=given.at
        )
    )
    return await panel_of(call, ob)


async def _report_act(call: Call, given: bodies.MoveIn) -> Doc:
    data = given.data
    if given.act in report.DISPOSITIONS:
        ob = call.path["id"]
        await call.parts.centre.do(lambda desk: reports.dispose(desk, call.actor, ob, given.act))
        return await panel_of(call, ob)
    if given.act == "send":
        return await _send(call, _names(data.get("to")))
    if given.act == "approve":
        return await _approve(call, _names(data.get("to")) or [], given.pin)
    if given.act in ("edit", "correct"):
        if not isinstance(data.get("body"), dict):
            raise InvalidInput("body-form", "a field is missing or of the wrong type")
        return await _edit(call, data["body"], str(data.get("reason", "")))
    if given.act == "withdraw":
        return await _withdraw(call, str(data.get("reason", "")))
    raise InvalidInput("move-unknown-act", "no such act", act=given.act)


def _names(value: Any) -> list[str] | None:
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value) or len(value) > 64:
        raise InvalidInput("body-form", "a list of parties is expected")
    return value


async def _pen(call: Call, pin: str) -> Pen:
    async with call.parts.signing_in:
        return await people_pin.unlock(call.parts.centre, call.actor, pin, call.parts.vault)


async def _signer(call: Call, pin: str) -> Signer | None:
    return people_pin.signer(await _pen(call, pin)) if pin else None
