"""The stock phrases: their numbers and gaps for the page, and the card on paper."""

import msgspec

from seamline import words
from seamline.forms.phrase_card import card
from seamline.forms.speech import Speech
from seamline.gateways.web import queries
from seamline.gateways.web.parts import Call, Reply
from seamline.gateways.web.print_api import PDF
from seamline.gateways.web.session_api import ZONE
from seamline.procedures.stock_phrases import PHRASES


class PhraseAnswer(msgspec.Struct, frozen=True):
    """One phrase: its words are ``phrase-<number>`` of the catalogues."""

    number: int
    group: str
    needs: tuple[str, ...]
    may: tuple[str, ...]
    warning: bool


async def listed(call: Call) -> list[PhraseAnswer]:
    """GET /api/phrases: every phrase that this node knows, group by group."""
    del call
    return [PhraseAnswer(one.number, one.group, one.needs, one.may, one.warning) for one in PHRASES.values()]


async def printed(call: Call) -> Reply:
    """GET /api/phrases/card: the phrase card as PDF."""
    asked: queries.PrintQuery = call.query
    parts, chosen = call.parts, call.signed.person.settings
    language = asked.language or chosen.get("language", words.FALLBACK)
    speech = Speech(language, chosen.get("zone", ZONE), {}, words.text, words.has)
    sheet = card(speech, exercise=parts.centre.home.exercise)
    raw = await parts.paper.pdf(sheet, call.signed.alias)
    return Reply(
        raw=raw,
        headers={
            "content-type": PDF,
            "content-disposition": f'attachment; filename="{sheet.name}"',
            "content-language": language,
        },
    )
