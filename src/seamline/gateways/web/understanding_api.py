"""Understandings: listed, read in plain sentences, compared, checked, proposed, signed, suspended."""

from typing import Any

import msgspec

from seamline import words
from seamline.centre import agreements, cosigning, doubt, people_pin, rows
from seamline.centre.desk import Desk, Reader
from seamline.gateways.web.parts import Call
from seamline.gateways.web.session_api import Nothing
from seamline.terms.errors import NotFound
from seamline.terms.party import Names
from seamline.understanding import cosign, plain
from seamline.understanding.diff import Change, differences
from seamline.understanding.flows import Flow, flows
from seamline.understanding.model import Article, Understanding
from seamline.understanding.standing import Term, missing

Doc = dict[str, Any]


class Line(msgspec.Struct, frozen=True):
    """One version and where it stands here. Times ms UTC.

    in_doubt: whose signature came under a key that its root has since revoked.
    """

    hash: str
    id: str
    version: int
    titles: Names
    state: str
    signed: tuple[str, ...]
    missing: tuple[str, ...]
    suspended: tuple[str, ...]
    in_doubt: tuple[str, ...]
    valid_from: int
    valid_until: int
    exercise: bool


class Checked(msgspec.Struct, frozen=True):
    """What is wrong with a text, with the line and what to write instead; hash: of the text, if sound."""

    hash: str
    problems: tuple[Doc, ...]


class Proposed(msgspec.Struct, frozen=True):
    """A version that has been put before the parties."""

    hash: str


class SectorAnswer(msgspec.Struct, frozen=True):
    """A sector by name: its ground stands in the picture."""

    id: str
    names: Names


async def sectors(call: Call) -> list[SectorAnswer]:
    """GET /api/sectors: of the understandings in force, each once."""

    def run(reader: Reader) -> list[SectorAnswer]:
        found = {one.id: one.names for value in agreements.in_force(reader) for one in value.sectors}
        return [SectorAnswer(name, names) for name, names in sorted(found.items())]

    return await call.parts.centre.see(run)


async def every(call: Call) -> list[Line]:
    """GET /api/understandings."""

    def run(reader: Reader) -> list[Line]:
        return [line_of(reader, term) for term in agreements.terms(reader)]

    return await call.parts.centre.see(run)


async def one(call: Call) -> Doc:
    """GET /api/understandings/{hash}: sentences in the session's language."""
    language = language_of(call)

    def run(reader: Reader) -> Doc:
        term = _found(reader, call.path["hash"])
        line: Doc = msgspec.to_builtins(line_of(reader, term))
        text = reader.get(rows.AGREEMENT, term.understanding.hash, rows.AgreementRow).text
        return {**line, **contents(text, term.understanding, language)}

    return await call.parts.centre.see(run)


async def diff(call: Call) -> list[Doc]:
    """GET /api/understandings/{hash}/diff."""
    language = language_of(call)

    def run(reader: Reader) -> list[Doc]:
        new = _found(reader, call.path["hash"]).understanding
        old = _found(reader, call.query.from_).understanding
        return [change_of(change, old, new, language) for change in differences(old, new)]

    return await call.parts.centre.see(run)


async def check(call: Call) -> Checked:
    """POST /api/understandings/check."""
    language = language_of(call)
    found = await call.parts.centre.see(lambda _: agreements.check(call.body.text))
    if isinstance(found, Understanding):
        return Checked(found.hash, ())
    return Checked(
        "",
        tuple(
            {
                "line": problem.line,
                "article": problem.article,
                "code": problem.code,
                "message": plain.problem_text(problem, language, words.text),
            }
            for problem in found
        ),
    )


async def propose(call: Call) -> Proposed:
    """POST /api/understandings."""
    return Proposed(
        await call.parts.centre.do(lambda desk: cosigning.propose(desk, call.actor, call.body.text))
    )


async def sign(call: Call) -> Nothing:
    """POST /api/understandings/{hash}/sign: the commander's own key under the very bytes."""
    parts = call.parts
    async with parts.signing_in:
        pen = await people_pin.unlock(parts.centre, call.actor, call.body.pin, parts.vault)

    def run(desk: Desk) -> None:
        _found(desk, call.path["hash"])
        row = desk.get(rows.AGREEMENT, call.path["hash"], rows.AgreementRow)
        line = cosign.sign_line(row.text.encode(), parts.party.id, pen.public, pen.sign)
        certificate = people_pin.certificate_of(desk, call.signed.alias)
        cosigning.sign(desk, call.actor, row.hash, line, certificate)

    await parts.centre.do(run)
    return Nothing()


async def suspend(call: Call) -> Nothing:
    """POST /api/understandings/{hash}/suspend: at once, for the own party."""
    reason = call.body.reason
    await call.parts.centre.do(lambda desk: cosigning.suspend(desk, call.actor, call.path["hash"], reason))
    return Nothing()


async def resume(call: Call) -> Nothing:
    """POST /api/understandings/{hash}/resume."""
    await call.parts.centre.do(lambda desk: cosigning.resume(desk, call.actor, call.path["hash"]))
    return Nothing()


def language_of(call: Call) -> str:
    """Return the language of whoever asks."""
    return call.signed.person.settings.get("language", "en")


def line_of(reader: Reader, term: Term) -> Line:
    """Return a version as lists show it."""
    value, where = term.understanding, term.standing
    held = reader.get(rows.AGREEMENT, value.hash, rows.AgreementRow)
    return Line(
        hash=value.hash,
        id=value.id,
        version=value.version,
        titles=value.titles,
        state=agreements.state_word(term, reader.now),
        signed=tuple(sorted(where.signed)),
        missing=missing(value, where),
        suspended=tuple(sorted(where.suspended)),
        in_doubt=tuple(sorted(one for one in held.signatures if doubt.of_signature(reader, held, one))),
        valid_from=value.valid_from,
        valid_until=value.valid_until,
        exercise=value.exercise,
    )


def contents(text: str, value: Understanding, language: str) -> Doc:
    """Return what a version says, as text, as sentences and as tables."""
    return {
        "text": text,
        "parties": [msgspec.to_builtins(party) for party in value.parties],
        "areas": [{"id": area.id, "names": msgspec.to_builtins(area.names)} for area in value.areas],
        "sentences": [
            msgspec.to_builtins(sentence) for sentence in plain.sentences(value, language, words.text)
        ],
        "articles": [article_of(value, article, language) for article in value.articles],
        "authorities": [msgspec.to_builtins(row) for row in value.authorities],
        "clocks": dict(value.clocks),
        "schedule": {kind: list(minutes) for kind, minutes in value.schedule.items()},
        "independent": value.independent,
        "ladder": [msgspec.to_builtins(step) for step in value.ladder],
    }


def article_of(value: Understanding, article: Article, language: str) -> Doc:
    """Return an article: its sentence, and the kinds that it opens now."""
    return {
        "number": article.number,
        "status": article.status,
        "titles": msgspec.to_builtins(article.titles),
        "sentence": plain.article_sentence(value, article, language, words.text),
        "opens": kinds_of(flows(article)),
        "kinds": list(article.kinds),
        "from": list(article.from_),
        "to": list(article.to),
    }


def change_of(change: Change, old: Understanding, new: Understanding, language: str) -> Doc:
    """Return one difference, an article's with its sentence before and after."""
    return {
        "part": change.part,
        "key": change.key,
        "article": change.article,
        "field": change.field,
        "change": change.change,
        "old": change.old,
        "new": change.new,
        "sense": change.sense,
        "opens": kinds_of(change.opens),
        "closes": kinds_of(change.closes),
        "sentence_old": _sentence(old, change.article, language),
        "sentence_new": _sentence(new, change.article, language),
    }


def kinds_of(found: frozenset[Flow] | tuple[Flow, ...]) -> list[str]:
    """Return the kinds of object among flows, each once."""
    return sorted({flow.kind for flow in found})


def _sentence(value: Understanding, number: str, language: str) -> str:
    article = next((one for one in value.articles if one.number == number), None)
    return plain.article_sentence(value, article, language, words.text) if article else ""


def _found(reader: Reader, digest: str) -> Term:
    found = next((one for one in agreements.terms(reader) if one.understanding.hash == digest), None)
    if found is None:
        raise NotFound("understanding-not-found", "there is no such version")
    return found
