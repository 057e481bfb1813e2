"""An object on paper."""

from seamline import words
from seamline.centre import printed
from seamline.centre.desk import Reader
from seamline.forms.form import Form
from seamline.forms.speech import Speech
from seamline.forms.spoken import sheet_of
from seamline.gateways.web import queries
from seamline.gateways.web.parts import Call, Reply
from seamline.gateways.web.session_api import ZONE

PDF = "application/pdf"


async def form(call: Call) -> Reply:
    """GET /api/objects/{id}/print: the object's form as PDF, for whoever may see its panel."""
    asked: queries.PrintQuery = call.query
    parts, chosen = call.parts, call.signed.person.settings
    ob = call.path["id"]

    def run(reader: Reader) -> Form:
        return printed.form(reader, call.actor, ob, parts.party.names)

    found = await parts.centre.see(run)
    language = asked.language or chosen.get("language", words.FALLBACK)
    speech = Speech(language, chosen.get("zone", ZONE), found.names, words.text, words.has)
    sheet = sheet_of(found, speech)
    raw = await parts.paper.pdf(sheet, call.signed.alias)
    return Reply(
        raw=raw,
        headers={
            "content-type": PDF,
            "content-disposition": f'attachment; filename="{sheet.name}"',
            "content-language": language,
        },
    )
