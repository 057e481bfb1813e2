"""A released joint statement as a sheet: what the public reads, in one language, and nothing from the inside.

No node, seat, key or hash stands on it, and no label but that it is open: only title, parties, edition,
minute and the paragraphs in their order.
"""

from collections.abc import Mapping
from typing import Any

from seamline.forms.sheet import Cell, Sheet, Table, bounded
from seamline.forms.speech import Speech, apart, ltr, written
from seamline.forms.spoken import RIGHT_TO_LEFT
from seamline.terms.times import format_dtg

OPEN = "open"


def sheet_of(found: Mapping[str, Any], speech: Speech, *, exercise: bool) -> Sheet:
    """Return an edition (``procedures.statement.edition``, with its parties) in the speech's language."""
    say, language = speech.say, speech.language
    paragraphs = sorted(found["paragraphs"].items(), key=lambda one: int(one[0]))
    rows = tuple(
        (Cell(ltr(number), dim=True), Cell(apart(written(paragraph[language]))))
        for number, paragraph in paragraphs
    )
    edition = say("statement-edition", number=found["edition"])
    notes = (say("statement-corrected", why=found["why"]),) if found["why"] else ()
    sheet = Sheet(
        language=language,
        direction="rtl" if language in RIGHT_TO_LEFT else "ltr",
        banner=say("print-exercise") if exercise else "",
        label=speech.word("level", OPEN),
        title=apart(written(found["title"][language])),
        kind=speech.word("kind", "statement"),
        status=edition,
        head=(
            (say("print-parties"), speech.parties(tuple(found["parties"]))),
            (say("field-release-at"), speech.time(found["at"])),
        ),
        notes=notes,
        tables=(Table(say("field-paragraphs"), (6, 94), (say("print-no"), say("field-text")), rows),),
        foot=edition,
        page=say("print-page-of"),
        name=f"statement-{found['edition']}-{language}-{format_dtg(found['at'])}.pdf",
        made=found["at"],
    )
    return bounded(sheet, say("print-cut"))
