"""Who sees the ground, who gets there, and the border, as PDF: what the page said, with what it rests on."""

import asyncio
import functools
import hashlib
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec

from seamline import words
from seamline.centre import printed
from seamline.centre.desk import Reader
from seamline.gateways.web.bodies import Given
from seamline.gateways.web.parts import Call, Reply
from seamline.gateways.web.print_api import PDF
from seamline.gateways.web.response_api import Minutes
from seamline.gateways.web.session_api import ZONE
from seamline.terms.errors import Conflict

if TYPE_CHECKING:
    from seamline.centre.seam.on_paper import Named
    from seamline.studies.study import Study

Doc = dict[str, Any]


class GroundPrintQuery(Given, frozen=True):
    """What is printed. area: "" for the first. within: minutes, of the response. days: of the border."""

    what: Literal["coverage", "response", "border"] = "coverage"
    area: Annotated[str, msgspec.Meta(max_length=64)] = ""
    within: Minutes = 60
    days: Annotated[int, msgspec.Meta(ge=1, le=366)] = 30
    language: Literal["", "en", "ar", "ckb"] = ""


async def paper(call: Call) -> Reply:
    """GET /api/seam/print. Raises Conflict ``ground-no-area``."""
    from seamline.forms.study_sheet import Press, study_sheet

    asked: GroundPrintQuery = call.query
    parts, chosen = call.parts, call.signed.person.settings
    language = asked.language or str(chosen.get("language", words.FALLBACK))
    names = await parts.centre.see(printed.names_of)

    def named(wanted: str) -> str:
        return names[wanted].in_language(language) if wanted in names else wanted

    if asked.what == "coverage":
        study = await _coverage(call, asked, language, named)
    elif asked.what == "response":
        study = await _response(call, asked, language, named)
    else:
        study = await _border(call, asked, named)
    press = Press(parts.centre.clock.now_ms(), chosen.get("zone", ZONE), parts.centre.home.exercise)
    sheet = await asyncio.to_thread(
        study_sheet, study, language, functools.partial(words.text, language), press
    )
    raw = await parts.paper.pdf(sheet, call.signed.alias)
    headers = {
        "content-type": PDF,
        "content-disposition": f'attachment; filename="{sheet.name}"',
        "content-language": language,
    }
    return Reply(raw=raw, headers=headers)


def _chosen(areas: list[Doc], wanted: str) -> Doc:
    found = [one for one in areas if not wanted or one["id"] == wanted]
    if not found:
        raise Conflict("ground-no-area", "there is no such ground")
    return found[0]


async def _coverage(call: Call, asked: GroundPrintQuery, language: str, named: "Named") -> "Study":
    from seamline.centre.seam import on_paper, page, segments  # compiled loops: a node starts without them

    def run(reader: Reader) -> tuple[Doc, dict[tuple[str, str], str]]:
        drawn = {(one.understanding.id, one.area.id): one.drawn for one in segments.stretches(reader)}
        return page.show(reader), drawn

    answer, drawn = await call.parts.centre.see(run)
    area = _chosen(answer["areas"], asked.area)
    name = area["names"].in_language(language)
    return on_paper.coverage(answer, area, drawn[area["agreement"], area["id"]], name, named)


async def _response(call: Call, asked: GroundPrintQuery, language: str, named: "Named") -> "Study":
    from seamline.centre.seam import on_paper, response  # compiled loops: a node starts without them

    ground = await call.parts.grounds.now(call.parts.centre)
    answer = response.document(ground, call.parts.centre.clock.now_ms(), asked.within)
    area = _chosen(answer["areas"], asked.area)
    return on_paper.response(answer, area, area["names"].in_language(language), named)


async def _border(call: Call, asked: GroundPrintQuery, named: "Named") -> "Study":
    from seamline.centre.seam import border_line, border_on_paper, border_page

    def run(reader: Reader) -> tuple[Doc, str]:
        line = border_line.stated(reader)
        if line is None:
            raise Conflict("ground-no-area", "there is no border line")
        drawn = hashlib.sha256(msgspec.json.encode(line.row.line)).hexdigest()
        return border_page.show(reader, asked.days), drawn

    answer, drawn = await call.parts.centre.see(run)
    return border_on_paper.border(answer, drawn, named)
