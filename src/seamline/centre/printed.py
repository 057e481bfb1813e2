"""An object as a form: the facts that its panel shows, gathered for paper."""

from typing import Any

from seamline.centre import agreements, events, holding, holds, moves, numbered, panel, rows, shown
from seamline.centre.desk import Actor, Reader
from seamline.forms import paragraphs
from seamline.forms.form import (
    MAX_LISTED,
    MAX_RELEASES,
    MAX_SIGNATURES,
    MAX_STEPS,
    Basis,
    Form,
    Listed,
    Message,
    Release,
    Step,
    Unsigned,
)
from seamline.forms.layout import signatures_of, unsigned_of
from seamline.ledger.signature import key_id
from seamline.machine import Procedure, State, version_of
from seamline.terms.party import Names
from seamline.understanding.model import Understanding

Doc = dict[str, Any]


def form(reader: Reader, actor: Actor, ob: str, own: Names) -> Form:
    """Return the form of an object, for whoever may see its panel.

    own: the name of this node's party. Raises NotFound ``object-not-found`` as the panel does.
    """
    doc = panel.panel(reader, actor, ob)
    thing = doc["object"]
    report = reader.find(rows.REPORT, ob, rows.ReportRow)
    if report is not None:
        report = holds.for_eyes_of(reader, actor, report)
    made = _of_report(reader, doc, report) if report is not None else _of_object(reader, ob)
    history, releases = doc["history"], doc["projections"]
    listed = made.pop("listed")
    over = [
        max(len(found) - most, 0)
        for found, most in ((history, MAX_STEPS), (releases, MAX_RELEASES), (listed, MAX_LISTED))
    ]
    return Form(
        ob=ob,
        proc=thing["proc"],
        kind=thing["kind"],
        status=thing["status"],
        title=Message(thing["title"]["id"], thing["title"]["args"]),
        party=thing["party"],
        at=thing["times"]["observed"] or thing["times"]["received"] or (report.at if report else 0),
        exercise=reader.home.exercise,
        level=thing["label"]["level"],
        caveats=tuple(thing["label"]["caveats"]),
        grade=thing["grade"],
        version=thing["version"] if thing["corrected"] else 0,
        withdrawn=thing["withdrawn"],
        held=_held(doc),
        safe=Message(doc["safe"]["id"], doc["safe"]["args"]) if doc["safe"] else None,
        steps=tuple(_step(item) for item in history[:MAX_STEPS]),
        releases=tuple(
            Release(one["recipient"], one["article"], one["at"], one["state"])
            for one in releases[:MAX_RELEASES]
        ),
        listed=tuple(listed[:MAX_LISTED]),
        left_out=sum(over),
        node=reader.home.party,
        key=key_id(reader.home.root),
        printed=reader.now,
        printer=actor.person.rpartition("/")[2],
        names={**names_of(reader), reader.home.party: own},
        **made,
    )


def _held(doc: Doc) -> Message | None:
    """Return what is printed of a hold that keeps the object as evidence, None where none does."""
    if not doc["held"]:
        return None
    first = doc["held"][0]
    args = {"case": first["case"], "until_at": first["until"]}
    return Message("evidence-sealed" if doc["sealed"] else "evidence-held", args)


def names_of(reader: Reader) -> dict[str, Names]:
    """Return the names of every sector and party that an understanding held here names."""
    held = [value for _, value, _ in agreements.standings(reader)]
    sectors = {sector.id: sector.names for value in held for sector in value.sectors}
    return {**sectors, **{party.id: party.names for value in held for party in value.parties}}


def _step(item: Doc) -> Step:
    return Step(
        at=item["at"],
        party=item["party"],
        person=item["person"],
        message=Message(item["message"]["id"], item["message"]["args"]),
        signed=item["signed"],
        late=item["late"],
        refused=item.get("refused", ""),
    )


def _of_report(reader: Reader, doc: Doc, row: rows.ReportRow) -> Doc:
    articles = tuple(
        dict.fromkeys(filter(None, (row.article, *(one["article"] for one in doc["projections"]))))
    )
    agreement = row.agreement or next((one["understanding"] for one in doc["projections"]), "")
    return {
        "parties": tuple(dict.fromkeys((row.owner, *(one["recipient"] for one in doc["projections"])))),
        "slots": numbered.of_report(row.body, row.owner),
        "basis": _basis(agreements.by_id(reader, agreement) if agreement else None, articles),
        "listed": [
            Listed(
                Message(thing["title"]["id"], thing["title"]["args"]),
                thing["party"],
                thing["times"]["observed"],
            )
            for thing in doc["events"]
        ],
    }


def _of_object(reader: Reader, ob: str) -> Doc:
    row = holding.object_row(reader, ob)
    known, state, held = holding.procedure(row.proc), holding.state_of(row), holding.moves_of(reader, ob)
    value = moves.agreement_of(reader, row)
    named = set(state.parties)
    articles = tuple(
        article.number
        for article in (value.articles if value else ())
        if known.kind in article.kinds and named <= {*article.from_, *article.to}
    )
    slots = numbered.of_object(known, state, held)
    return {
        "parties": state.parties,
        "slots": paragraphs.slots_kept(slots) if row.proc == paragraphs.NAME else slots,
        "parts": paragraphs.parts_of(held, state) if row.proc == paragraphs.NAME else (),
        "basis": _basis(value, articles),
        "over": _over(known, state),
        "signatures": signatures_of(known, held, state)[:MAX_SIGNATURES],
        "unsigned": tuple(Unsigned(act, party) for act, party in unsigned_of(known, state)),
        # Whoever holds the paper must not take for joint what one side alone had signed in time.
        "marks": tuple(
            Message("sitrep-single-by", {"party": party}) for party in state.facts.get("single", ())
        ),
        "listed": [_listed(reader, name) for name in state.facts.get("reports", ())],
    }


def _over(known: Procedure, state: State) -> tuple[str, ...]:
    """Return the hashes that signatures stand over; that of the version where all is signed as one."""
    if any(act.whole for act in known.acts.values()):
        return (version_of(state.over),) if state.over else ()
    return tuple(one for one in state.over.values() if one)


def _listed(reader: Reader, name: str) -> Listed:
    row = reader.find(rows.REPORT, events.here(reader, name), rows.ReportRow)
    if row is None:
        return Listed(Message("event-report-not-here"))
    title = shown.title_of_report(row.body)
    return Listed(Message(title["id"], title["args"]), row.owner, row.body.get("observed", 0))


def _basis(value: Understanding | None, articles: tuple[str, ...]) -> Basis | None:
    return Basis(value.titles, value.version, value.hash, articles) if value else None
