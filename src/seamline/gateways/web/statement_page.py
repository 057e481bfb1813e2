"""A released joint statement as a page of its own: three languages under one another, nothing but text.

It is made to be handed to the public: it loads nothing, runs nothing and names no person, seat or node. All
that parties wrote is escaped; direction is set by language, and never taken from the text.
"""

from html import escape
from typing import Any

from seamline import words
from seamline.centre import statements
from seamline.centre.desk import Reader
from seamline.forms.public import sheet_of
from seamline.forms.speech import Speech
from seamline.gateways.web.parts import Call, Reply
from seamline.gateways.web.print_api import PDF
from seamline.terms.party import Names
from seamline.terms.times import format_dtg

LANGUAGES = ("ar", "ckb", "en")
RIGHT_TO_LEFT = frozenset({"ar", "ckb"})
STYLE = (
    "body{margin:2rem auto;max-width:42rem;padding:0 1rem;font:1.05rem/1.7 Vazirmatn,sans-serif}"
    "section{margin-block:3rem}h1{font-size:1.4rem}p{white-space:pre-line}.small{font-size:.85rem}"
)

Doc = dict[str, Any]


async def pdf(call: Call) -> Reply:
    """GET /api/objects/{id}/statement.pdf: the statement as it was released, in one language."""
    ob, parts, chosen = call.path["id"], call.parts, call.signed.person.settings
    language = call.query.language or chosen.get("language", words.FALLBACK)

    def run(reader: Reader) -> tuple[Doc, dict[str, Names]]:
        return statements.released(reader, call.actor, ob), statements.names(reader)

    found, names = await parts.centre.see(run)
    names = {parts.party.id: parts.party.names, **names}
    speech = Speech(language, "Z", names, words.text, words.has)
    sheet = sheet_of(found, speech, exercise=parts.centre.home.exercise)
    raw = await parts.paper.pdf(sheet, call.signed.alias)
    headers = {
        "content-type": PDF,
        "content-disposition": f'attachment; filename="{sheet.name}"',
        "content-language": language,
    }
    return Reply(raw=raw, headers=headers)


async def html(call: Call) -> Reply:
    """GET /api/objects/{id}/statement: the statement as it was released, as an HTML file."""
    ob = call.path["id"]
    found = await call.parts.centre.see(lambda reader: statements.released(reader, call.actor, ob))
    headers = {
        "content-type": "text/html; charset=utf-8",
        "content-disposition": f'attachment; filename="statement-{found["edition"]}.html"',
    }
    return Reply(raw=page(found, exercise=call.parts.centre.home.exercise).encode(), headers=headers)


def page(found: Doc, *, exercise: bool) -> str:
    """Return the whole page of a released edition, as ``statements.released`` gives it."""
    sections = "".join(section(found, language, exercise=exercise) for language in LANGUAGES)
    title = escape(found["title"]["en"])
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{title}</title><style>{STYLE}</style></head><body>{sections}</body></html>\n"
    )


def section(found: Doc, language: str, *, exercise: bool) -> str:
    """Return the statement in one language."""
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    paragraphs = sorted(found["paragraphs"].items(), key=lambda one: int(one[0]))
    said = [f"<h1>{escape(found['title'][language])}</h1>", _line(found, language)]
    if exercise:
        said.insert(0, f"<p><strong>{escape(words.text(language, 'demo-exercise'))}</strong></p>")
    said += [f"<p>{escape(paragraph[language])}</p>" for _, paragraph in paragraphs]
    if found["why"]:
        corrected = words.text(language, "statement-corrected", why=found["why"])
        said.append(f'<p class="small">{escape(corrected)}</p>')
    return f'<section lang="{language}" dir="{direction}">{"".join(said)}</section>'


def _line(found: Doc, language: str) -> str:
    edition = escape(words.text(language, "statement-edition", number=found["edition"]))
    time = escape(format_dtg(found["at"]))
    return f'<p class="small">{edition} · <bdi dir="ltr">{time}</bdi></p>'
