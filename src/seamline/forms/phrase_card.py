"""The stock phrases on paper: numbers large, three languages beside each other, for when the link is down."""

from seamline.forms.sheet import Cell, Sheet, Table, bounded
from seamline.forms.speech import Speech, ltr
from seamline.forms.spoken import RIGHT_TO_LEFT
from seamline.procedures.stock_phrases import GROUPS, PHRASES, Phrase

LANGUAGES = ("en", "ar", "ckb")
MARK = "*"
"""Stands before a warning: seen without colour, and in every type."""
OPEN = "open"


def card(speech: Speech, *, exercise: bool) -> Sheet:
    """Return the card with its headings in the speech's language. It bears no time: it does not grow old."""
    say = speech.say
    rest = tuple(language for language in LANGUAGES if language != speech.language)
    columns = (speech.language, *rest)
    heads = (say("print-no"), *(speech.word("language-name", language) for language in columns))
    numbers = sorted(PHRASES)
    sheet = Sheet(
        language=speech.language,
        direction="rtl" if speech.language in RIGHT_TO_LEFT else "ltr",
        banner=say("print-exercise") if exercise else "",
        label=speech.word("level", OPEN),
        title=say("phrase-card"),
        kind=say("phrase-card-kind"),
        status=ltr(f"{numbers[0]}–{numbers[-1]}"),
        head=(),
        notes=(say("phrase-card-how"), say("phrase-card-warning"), say("phrase-card-clearance")),
        tables=tuple(
            Table(
                say(f"phrase-group-{group}"),
                (9, 31, 31, 31),
                heads,
                tuple(_row(speech, phrase, columns) for phrase in PHRASES.values() if phrase.group == group),
            )
            for group in GROUPS
        ),
        foot=say("phrase-card"),
        page=say("print-page-of"),
        name=f"phrase-card-{speech.language}.pdf",
        made=0,
    )
    return bounded(sheet, say("print-cut"))


def _row(speech: Speech, phrase: Phrase, columns: tuple[str, ...]) -> tuple[Cell, ...]:
    number = Cell(ltr(f"{MARK} {phrase.number}" if phrase.warning else str(phrase.number)), large=True)
    return (number, *(Cell(_text(speech, phrase, tag), strong=True, language=tag) for tag in columns))


def _text(speech: Speech, phrase: Phrase, language: str) -> str:
    """Return a phrase with its gaps named, and beneath it what may be added."""

    def field(slot: str) -> str:
        return speech.text(language, f"field-{slot}")

    gaps = {
        "when_at" if slot == "when" else slot: speech.text(language, "phrase-gap", field=field(slot))
        for slot in phrase.needs
    }
    said = speech.text(language, f"phrase-{phrase.number}", **gaps)
    more = [slot for slot in (*phrase.needs, *phrase.may) if slot in phrase.may or slot == "object"]
    added = speech.text(language, "list-comma").join(field(slot) for slot in more)
    return f"{said}\n+ {added}" if added else said
