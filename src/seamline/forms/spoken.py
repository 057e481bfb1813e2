"""A form put into the words of a language: facts in, a sheet to be set out."""

import re

from seamline.forms.form import Form, Slot
from seamline.forms.paragraphs import table_of
from seamline.forms.sheet import Cell, Sheet, Table, bounded
from seamline.forms.speech import NOTHING, Speech, ltr, written
from seamline.terms.times import format_dtg

RIGHT_TO_LEFT = frozenset({"ar", "ckb"})

MAX_COLUMNS = 3
"""Parties whose views stand side by side; more stand one below the other."""

_GROUP = 8
"""Hex digits of a hash or key that are read in one breath."""


def sheet_of(form: Form, speech: Speech) -> Sheet:
    """Return a form in the language, as far as it fits (``sheet.bounded``)."""
    say = speech.say
    label = speech.listed(
        [speech.word("level", form.level), *(speech.word("caveat", caveat) for caveat in form.caveats)]
    )
    sheet = Sheet(
        language=speech.language,
        direction="rtl" if speech.language in RIGHT_TO_LEFT else "ltr",
        banner=say("print-exercise") if form.exercise else "",
        label=label,
        title=speech.message(form.title),
        kind=speech.word("kind", form.kind),
        status=speech.word(f"{form.proc}-status", form.status),
        head=_head(form, speech),
        notes=_notes(form, speech),
        tables=tuple(table for table in _tables(form, speech) if table.rows),
        foot=speech.listed(
            [speech.party(form.node), ltr(form.ob), say("printed-at", now_at=_dtg(form, speech))]
        ),
        page=say("print-page-of"),
        name=file_name(form),
        made=form.printed,
    )
    return bounded(sheet, say("print-cut"))


def file_name(form: Form) -> str:
    """Return an ASCII name for the file: the kind and when it was observed or opened, in Zulu."""
    kind = re.sub(r"[^a-z0-9]+", "-", form.kind.lower()).strip("-") or "form"
    try:
        dtg = format_dtg(form.at or form.printed)
    except OverflowError:
        dtg = format_dtg(form.printed)
    return f"{kind}-{dtg}.pdf"


def _dtg(form: Form, speech: Speech) -> str:
    return format_dtg(form.printed, speech.zone)


def grouped(text: str) -> str:
    """Return hex digits in groups as they are read out."""
    return " ".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def _notes(form: Form, speech: Speech) -> tuple[str, ...]:
    found = [speech.message(form.safe)] if form.safe else []
    if form.withdrawn:
        found.append(speech.say("object-withdrawn"))
    if form.held:
        found.append(speech.message(form.held))
    found.extend(speech.message(mark) for mark in form.marks)
    if form.version > 1:
        found.append(speech.say("object-corrected", n=form.version))
    if form.left_out:
        found.append(speech.say("print-left-out", n=form.left_out))
    return tuple(found)


def _head(form: Form, speech: Speech) -> tuple[tuple[str, str], ...]:
    say = speech.say
    basis = form.basis
    found = [
        ("print-number", ltr(form.ob)),
        ("print-time", speech.time(form.at)),
        ("print-party", speech.party(form.party)),
        ("print-parties", speech.parties(form.parties) if len(form.parties) > 1 else ""),
        ("grade", ltr(form.grade)),
        (
            "print-understanding",
            say("print-version", name=basis.titles.in_language(speech.language), n=basis.version)
            if basis
            else "",
        ),
        ("print-understanding-hash", ltr(grouped(basis.hash)) if basis else ""),
        ("print-articles", ltr(", ".join(basis.articles)) if basis else ""),
        ("print-node", say("print-node-key", party=_plain(speech.party(form.node)), key=grouped(form.key))),
        ("print-printed", speech.listed([speech.time(form.printed), ltr(form.printer)])),
    ]
    return tuple((say(label), value) for label, value in found if value)


def _plain(text: str) -> str:
    return text.strip("\u2066\u2068\u2069")


def _tables(form: Form, speech: Speech) -> list[Table]:
    return [
        _fields(form, speech),
        *((table_of(form.parts, speech),) if form.parts else ()),
        *_columns(form, speech),
        _listed(form, speech),
        _signed(form, speech),
        _releases(form, speech),
        _steps(form, speech),
    ]


def _fields(form: Form, speech: Speech) -> Table:
    say = speech.say
    side_by_side = bool(_sides(form))
    rows = []
    for slot in form.slots:
        if slot.apart and side_by_side:
            continue
        for stated in slot.stated or (None,):
            value = speech.value(slot.name, slot.kind, stated.value, parts=slot.parts) if stated else NOTHING
            by = speech.author(stated) if stated else ""
            rows.append(
                (_number(slot), _label(slot, speech), Cell(value, strong=bool(stated)), Cell(by, dim=True))
            )
    heads = tuple(say(one) for one in ("print-no", "columns-field", "print-value", "print-by"))
    return Table(say("object-content"), (6, 26, 48, 20), heads, tuple(rows))


def _sides(form: Form) -> tuple[str, ...]:
    """Return the parties that get a column, none where there are too many of them."""
    found = dict.fromkeys(
        party for slot in form.slots if slot.apart for one in slot.stated for party in one.by
    )
    own = [party for party in found if party == form.node]
    sides = (*own, *sorted(party for party in found if party != form.node))
    if len(sides) == 1:  # a view that only one side has stated still leaves room for the others
        sides = (*sides, *(party for party in form.parties if party not in sides))
    return sides if len(sides) <= MAX_COLUMNS else ()


def _columns(form: Form, speech: Speech) -> list[Table]:
    say, sides = speech.say, _sides(form)
    rows = []
    for slot in form.slots:
        if not (slot.apart and sides):
            continue
        by = {party: one for one in slot.stated for party in one.by}
        cells = [
            Cell(speech.value(slot.name, slot.kind, by[party].value, parts=slot.parts), strong=True)
            if party in by
            else Cell(say("columns-unsaid"), dim=True)
            for party in sides
        ]
        word = "columns-differ" if len(slot.stated) > 1 else "columns-agreed" if len(by) == len(sides) else ""
        label = _label(slot, speech).text + (f"\n{say(word)}" if word else "")
        rows.append((_number(slot), Cell(label), *cells))
    share = 68 // max(len(sides), 1)
    heads = (say("print-no"), say("columns-field"), *(speech.party(party) for party in sides))
    return [Table(say("columns-title"), (6, 26, *(share for _ in sides)), heads, tuple(rows))]


def _number(slot: Slot) -> Cell:
    return Cell(ltr(str(slot.number)), dim=True)


def _label(slot: Slot, speech: Speech) -> Cell:
    return Cell(speech.field(slot.name, slot.of))


def _listed(form: Form, speech: Speech) -> Table:
    say = speech.say
    rows = tuple(
        (
            Cell(ltr(str(number)), dim=True),
            Cell(speech.message(one.title)),
            Cell(speech.party(one.party) if one.party else NOTHING),
            Cell(speech.time(one.at)),
        )
        for number, one in enumerate(form.listed, 1)
    )
    heads = tuple(say(one) for one in ("print-no", "print-named", "print-party", "print-time"))
    return Table(say("print-names"), (6, 50, 24, 20), heads, rows)


def _signed(form: Form, speech: Speech) -> Table:
    say = speech.say
    rows = [
        (Cell(say("print-over")), Cell(""), Cell(""), Cell(ltr(grouped(one)), code=True)) for one in form.over
    ]
    rows += [
        (
            Cell(say(one.act) + (f"\n{say('print-earlier-version')}" if one.earlier else ""), strong=True),
            Cell(speech.listed([speech.party(one.party), _seat(one.person)])),
            Cell(speech.time(one.at)),
            Cell(f"{ltr(grouped(one.key))}\n{ltr(grouped(one.over))}", code=True),
        )
        for one in form.signatures
    ]
    # A row for each signature that is wanting: on paper it can be given by hand.
    rows += [
        (
            Cell(say(one.act)),
            Cell(speech.party(one.party)),
            Cell(NOTHING),
            Cell(say("print-not-signed"), dim=True),
        )
        for one in form.unsigned
    ]
    heads = tuple(say(one) for one in ("print-step", "print-by", "print-time", "print-key-and-hash"))
    return Table(say("print-signatures"), (22, 20, 17, 41), heads, tuple(rows))


def _releases(form: Form, speech: Speech) -> Table:
    say = speech.say
    rows = tuple(
        (
            Cell(speech.party(one.party)),
            Cell(say("article-number", number=one.article) if one.article else NOTHING),
            Cell(speech.time(one.at)),
            Cell(speech.word("projection-state", one.state)),
        )
        for one in form.releases
    )
    heads = tuple(say(one) for one in ("print-recipient", "print-articles", "print-left", "print-state"))
    return Table(say("print-released"), (32, 20, 22, 26), heads, rows)


def _steps(form: Form, speech: Speech) -> Table:
    say = speech.say
    rows = []
    for number, one in enumerate(form.steps, 1):
        marks = [
            say(word) for word, holds in (("history-signed", one.signed), ("history-late", one.late)) if holds
        ]
        if one.refused:
            marks.append(say("print-without-effect", why=speech.word("error", one.refused)))
        told = speech.message(one.message) + (f" ({speech.listed(marks)})" if marks else "")
        who = speech.listed([speech.party(one.party), _seat(one.person)])
        rows.append((Cell(ltr(str(number)), dim=True), Cell(speech.time(one.at)), Cell(who), Cell(told)))
    heads = tuple(say(one) for one in ("print-no", "print-time", "print-by", "print-step"))
    return Table(say("print-log"), (6, 17, 27, 50), heads, tuple(rows))


def _seat(person: str) -> str:
    return ltr(written(person.rpartition("/")[2]))
