"""Scenarios: kept here, shared by partners, on paper. None of them is the present."""

from collections.abc import Mapping
from typing import Any

import msgspec

from seamline import words
from seamline.centre import agreements, posts, rows
from seamline.centre.desk import Reader
from seamline.centre.seam import scenarios
from seamline.forms.study_sheet import Press, study_sheet
from seamline.gateways.web import answers, bodies, queries, scenarios_bodies
from seamline.gateways.web.parts import Call, Reply
from seamline.gateways.web.print_api import PDF
from seamline.gateways.web.session_api import ZONE, Nothing
from seamline.studies import kept
from seamline.terms.party import Names
from seamline.terms.times import format_dtg

Doc = dict[str, Any]


class ScenarioFigure(msgspec.Struct, frozen=True):
    """A figure. kind: share (of 1,000), seconds, metres or count. before, after: None where not told."""

    name: str
    kind: str
    before: int | None
    after: int | None


class ScenarioWith(msgspec.Struct, frozen=True):
    """How a scenario stands with a partner. at: ms UTC since when. article: under which it left."""

    party: str
    state: str
    at: int
    article: str


class ScenarioLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """A scenario in a list. party: whose. at: when it was kept or changed, ms UTC. until: 0 for no end.

    version, by, shared, fixed: of an own one; fixed: it is shared, and stays as it is until it is recalled.
    article, understanding (a hash), received: of a partner's.
    """

    id: str
    party: str
    name: str
    at: int
    changes: int
    figures: list[ScenarioFigure]
    version: int = 0
    by: str = ""
    fixed: bool = False
    shared: list[ScenarioWith] = []
    article: str = ""
    understanding: str = ""
    received: int = 0
    until: int = 0


class Scenarios(msgspec.Struct, frozen=True):
    """What is kept here and what partners have shared, apart. most: so many own ones are kept."""

    now: int
    own: list[ScenarioLine]
    received: list[ScenarioLine]
    most: int


class ScenarioWhole(msgspec.Struct, frozen=True):
    """One scenario with what would be different. names: of the posts that it names, by id."""

    now: int
    line: ScenarioLine
    changes: list[Doc]
    names: dict[str, str]


class ScenarioOutlooks(msgspec.Struct, frozen=True):
    """Who would see a scenario, if whoever asks shared it. version: of the scenario."""

    now: int
    version: int
    to: list[answers.Outlook]


async def listed(call: Call) -> Scenarios:
    """GET /api/seam/scenarios."""
    return await call.parts.centre.see(
        lambda reader: Scenarios(
            reader.now,
            [_line(reader, row) for row in scenarios.own(reader)],
            [_line(reader, row) for row in scenarios.received(reader)],
            scenarios.MAX_KEPT,
        )
    )


async def one(call: Call) -> ScenarioWhole:
    """GET /api/seam/scenarios/{id}."""
    return await _whole(call, call.path["id"])


async def keep(call: Call) -> ScenarioWhole:
    """POST /api/seam/scenarios."""
    given: scenarios_bodies.ScenarioIn = call.body
    what = scenarios.Given(*scenarios_bodies.plain(given))
    ob = await call.parts.centre.do(lambda desk: scenarios.keep(desk, call.actor, what, given.key))
    return await _whole(call, ob)


async def change(call: Call) -> ScenarioWhole:
    """PUT /api/seam/scenarios/{id}."""
    given: scenarios_bodies.ScenarioChangeIn = call.body
    ob, what = call.path["id"], scenarios.Given(*scenarios_bodies.plain(given))
    await call.parts.centre.do(lambda desk: scenarios.change(desk, call.actor, ob, given.version, what))
    return await _whole(call, ob)


async def delete(call: Call) -> Nothing:
    """POST /api/seam/scenarios/{id}/delete."""
    given: scenarios_bodies.VersionIn = call.body
    ob = call.path["id"]
    await call.parts.centre.do(lambda desk: scenarios.delete(desk, call.actor, ob, given.version))
    return Nothing()


async def outlook(call: Call) -> Doc:
    """GET /api/seam/scenarios/{id}/outlook."""
    ob = call.path["id"]

    def run(reader: Reader) -> Doc:
        found = scenarios.outlooks(reader, call.actor, ob)
        return {"now": reader.now, "version": scenarios.one(reader, ob).version, "to": found}

    return await call.parts.centre.see(run)


async def share(call: Call) -> ScenarioWhole:
    """POST /api/seam/scenarios/{id}/share."""
    given: scenarios_bodies.ShareIn = call.body
    ob = call.path["id"]
    await call.parts.centre.do(
        lambda desk: scenarios.share(desk, call.actor, ob, given.version, tuple(given.to))
    )
    return await _whole(call, ob)


async def recall(call: Call) -> ScenarioWhole:
    """POST /api/seam/scenarios/{id}/recall."""
    given: bodies.DueReasonIn = call.body
    ob = call.path["id"]
    await call.parts.centre.do(lambda desk: scenarios.take_back(desk, call.actor, ob, given.reason))
    return await _whole(call, ob)


async def paper(call: Call) -> Reply:
    """GET /api/seam/scenarios/{id}/print: as PDF, with what it is on every page."""
    asked: queries.PrintQuery = call.query
    parts, chosen = call.parts, call.signed.person.settings
    language = asked.language or chosen.get("language", words.FALLBACK)
    zone = chosen.get("zone", ZONE)

    def run(reader: Reader) -> tuple[kept.Kept, Press]:
        row = scenarios.one(reader, call.path["id"])
        said = {party: names.in_language(language) for party, names in _parties(call, reader).items()}
        whole = kept.Kept(
            name=row.body["name"],
            changes=row.body["changes"],
            figures=row.body.get("figures", []),
            of=said.get(row.owner, row.owner),
            at=format_dtg(min(row.at, reader.now), zone),
            article=_article(row)[1],
            until=format_dtg(row.until, zone) if row.until else "",
            names={**said, **_names(reader, row)},
        )
        label = words.text(language, f"level-{row.level}")
        return whole, Press(reader.now, zone, exercise=reader.home.exercise, label=label)

    whole, press = await parts.centre.see(run)

    def say(message: str, **args: Any) -> str:
        return words.text(language, message, **args)

    sheet = study_sheet(kept.study(whole), language, say, press)
    raw = await parts.paper.pdf(sheet, call.signed.alias)
    return Reply(
        raw=raw,
        headers={
            "content-type": PDF,
            "content-disposition": f'attachment; filename="scenario-{call.path["id"][:8]}.pdf"',
            "content-language": language,
        },
    )


async def _whole(call: Call, ob: str) -> ScenarioWhole:
    def run(reader: Reader) -> ScenarioWhole:
        row = scenarios.one(reader, ob)
        return ScenarioWhole(reader.now, _line(reader, row), row.body["changes"], _names(reader, row))

    return await call.parts.centre.see(run)


def _line(reader: Reader, row: rows.FindingRow) -> ScenarioLine:
    mine = row.owner == reader.home.party
    found = ScenarioLine(
        id=row.ob,
        party=row.owner,
        name=row.body["name"],
        at=min(row.at, reader.now),
        changes=len(row.body["changes"]),
        figures=[
            ScenarioFigure(one["name"], kept.kind_of(one["name"]), one.get("before"), one.get("after"))
            for one in row.body.get("figures", [])
        ],
        article=_article(row)[1],
        understanding=_article(row)[0],
        received=row.received,
        until=row.until,
    )
    if not mine:
        return found
    shared = [ScenarioWith(**one) for one in scenarios.standing(reader, row)]
    return msgspec.structs.replace(found, version=row.version, by=row.by, fixed=bool(row.to), shared=shared)


def _article(row: rows.FindingRow) -> tuple[str, str]:
    """Return the hash of the understanding under which one came, and the article's number."""
    understanding, _, number = row.article.rpartition("/")
    return understanding, number


def _names(reader: Reader, row: rows.FindingRow) -> dict[str, str]:
    """Return the names of the posts of record that a scenario names, by id."""
    asked = {str(one["ob"]) for one in row.body["changes"] if "ob" in one}
    return {post.id: post.name for post in posts.register(reader) if post.id in asked} if asked else {}


def _parties(call: Call, reader: Reader) -> Mapping[str, Names]:
    found = {call.parts.party.id: call.parts.party.names}
    for _, value, _ in agreements.standings(reader):
        found.update({party.id: party.names for party in value.parties})
    return found
