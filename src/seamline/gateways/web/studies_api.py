"""Studies of what this node may count: asked for, looked at on their way, printed, taken along as files."""

import asyncio
import functools
from typing import Any, Literal

import msgspec

from seamline import words
from seamline.centre import exports
from seamline.centre.desk import Desk, Reader
from seamline.gateways.studies.runner import DONE, Job
from seamline.gateways.studies.settings import FileIn, StudyIn
from seamline.gateways.web import queries
from seamline.gateways.web.parts import Call, NodeParts, Reply
from seamline.gateways.web.print_api import PDF
from seamline.gateways.web.session_api import ZONE
from seamline.terms.errors import Conflict, NotFound
from seamline.terms.times import format_dtg

Doc = dict[str, Any]

MAX_SHAPES = 3_000
"""Shapes of a study that the page's map gets; its own picture and its tables have the rest."""
GEOJSON = "events.geojson"
KINDS = {"csv": "text/csv; charset=utf-8", "geojson": "application/geo+json"}


class StudyShape(msgspec.Struct, frozen=True):
    """Something for the map. kind: line, ring or point; points: longitude and latitude; tone: -5 to 5, or 9.

    9: the data say nothing of it.
    """

    kind: str
    points: list[tuple[float, float]]
    tone: int
    text: str


class StudyAnswer(msgspec.Struct, frozen=True):
    """A study on its way, or made. state: waiting, running or done; done, of: pieces of the work.

    ahead: how many are made before it. at: ms UTC, of what it rests on. study: as ``forms/study_page`` makes
    it, None until it is done. files: what it was made of, by name.
    """

    now: int
    id: str
    kind: str
    state: Literal["waiting", "running", "done"]
    done: int
    of: int
    ahead: int
    at: int
    study: dict[str, Any] | None = None
    shapes: list[StudyShape] = []
    files: list[str] = []


class Counted(msgspec.Struct, frozen=True):
    """What may be counted now, by source."""

    reports: int
    alerts: int
    datasets: int


class Countable(msgspec.Struct, frozen=True):
    """What there is to study. now: ms UTC. first: day of the first event, "" for none."""

    now: int
    counted: Counted
    first: str


async def countable(call: Call) -> Countable:
    """GET /api/seam/studies: how much there is to study."""
    from seamline.centre.seam import events  # compiled loops: a node starts without them

    def run(reader: Reader) -> Countable:
        found = events.gathered(reader)
        first = events.day_of(found.rows[0]) if found.rows else ""
        return Countable(reader.now, Counted(**found.of), first)

    return await call.parts.centre.see(run)


async def ask(call: Call) -> StudyAnswer:
    """POST /api/seam/studies: make a study, or tell how far it is."""
    from seamline.centre.seam import segments
    from seamline.gateways.studies import inputs, making

    asked: StudyIn = call.body
    centre = call.parts.centre
    if asked.kind == "siting" and await centre.see(segments.stale):
        await centre.do(
            segments.keep
        )  # ids of segments stand in its files: the next redrawn line goes by them
    given = await centre.see(lambda reader: inputs.read(reader, asked))
    run = making.maker(asked, given)
    job = await call.parts.studies.ask(making.name_of(asked, given), call.signed.alias, (asked, given), run)
    return await _answer(call.parts, job, asked.language)


async def look(call: Call) -> StudyAnswer:
    """GET /api/seam/studies/{id}: how far it is, or what it says. Whoever does not look gives it up."""
    job = await _known(call)
    return await _answer(call.parts, job, _language(call))


async def form(call: Call) -> Reply:
    """GET /api/seam/studies/{id}/print: the study as PDF."""
    from seamline.forms.study_sheet import Press, study_sheet

    job, language = await _made(call), _language(call)
    parts, asked = call.parts, job.about[0]
    assert job.study is not None
    zone = call.signed.person.settings.get("zone", ZONE)
    press = Press(parts.centre.clock.now_ms(), zone, parts.centre.home.exercise)
    say = functools.partial(words.text, language)
    sheet = await asyncio.to_thread(study_sheet, job.study, language, say, press)
    raw = await parts.paper.pdf(sheet, call.signed.alias)
    headers = {
        "content-type": PDF,
        "content-disposition": f'attachment; filename="{asked.kind}-{_stamp(job)}.pdf"',
        "content-language": language,
    }
    return Reply(raw=raw, headers=headers)


async def file(call: Call) -> Reply:
    """POST /api/seam/studies/{id}/files: one file of what it was made of; the log says who took it."""
    from seamline.centre.seam import events

    asked: FileIn = call.body
    job = await _made(call)
    given = job.about[1]
    if asked.name == GEOJSON and given.rows:
        raw = events.geojson(given.rows)
    elif asked.name in given.files:
        raw = given.files[asked.name]
    else:
        raise NotFound("study-not-found", "there is no such thing")

    def taken(desk: Desk) -> None:
        exports.taken(desk, call.actor, asked.name, len(given.rows))

    await call.parts.centre.do(taken)
    headers = {
        "content-type": KINDS[asked.name.rpartition(".")[2]],
        "content-disposition": f'attachment; filename="{asked.name}"',
    }
    return Reply(raw=raw, headers=headers)


async def _known(call: Call) -> Job:
    """Return a study, unless something that it rests on has been taken back since.

    Raises NotFound ``study-not-found``; Conflict ``study-recalled``; and what the study was refused for.
    """
    from seamline.gateways.studies import inputs

    studies = call.parts.studies
    job = await studies.look(call.path["id"])
    asked, given = job.about
    if job.state == DONE and await call.parts.centre.see(lambda reader: inputs.gone(reader, given, asked)):
        studies.forget(job.id)
        raise Conflict("study-recalled", "something that it rests on has been taken back")
    return job


async def _made(call: Call) -> Job:
    job = await _known(call)
    if job.error is not None:
        raise job.error
    if job.state != DONE:
        raise Conflict("study-not-made", "the study is still being made")
    return job


async def _answer(parts: NodeParts, job: Job, language: str) -> StudyAnswer:
    asked, given = job.about
    if job.error is not None:
        raise job.error
    doc: Doc | None = None
    shapes: list[StudyShape] = []
    files: list[str] = []
    if job.study is not None:
        doc = await asyncio.to_thread(_page, job, language)
        shapes = shapes_of(job)
        files = [*sorted(given.files), *([GEOJSON] if given.rows else [])]
    return StudyAnswer(
        now=parts.centre.clock.now_ms(),
        id=job.id,
        kind=asked.kind,
        state="done" if job.study is not None else "running" if job.state == "running" else "waiting",
        done=job.done,
        of=job.of,
        ahead=parts.studies.ahead(job),
        at=given.at,
        study=doc,
        shapes=shapes,
        files=files,
    )


def _page(job: Job, language: str) -> Doc:
    from seamline.forms.study_page import page

    assert job.study is not None
    return page(job.study, functools.partial(words.text, language), language)


def shapes_of(job: Job) -> list[StudyShape]:
    """Return the shapes of a study's maps, the strongest of too many."""
    from seamline.forms.drawing.ink import strength
    from seamline.studies.study import Map

    assert job.study is not None
    found = [shape for one in job.study.pictures if isinstance(one, Map) for shape in one.shapes]
    if len(found) > MAX_SHAPES:
        floor = sorted((strength(one.tone) for one in found), reverse=True)[MAX_SHAPES - 1]
        found = [one for one in found if strength(one.tone) >= floor][:MAX_SHAPES]
    return [StudyShape(one.kind, list(one.points), one.tone, one.text) for one in found]


def _language(call: Call) -> str:
    asked: queries.PrintQuery = call.query
    return asked.language or str(call.signed.person.settings.get("language", words.FALLBACK))


def _stamp(job: Job) -> str:
    return format_dtg(job.about[1].at).lower()
