"""What a plan meets, while it is drafted and before it is signed, and the words about it. They stay home."""

from typing import Any

import msgspec

from seamline.centre import dealt, holding, meets, visible
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.drawn import END_MS, shape_of
from seamline.gateways.web import bodies
from seamline.gateways.web.parts import Call
from seamline.machine.parts import State
from seamline.terms.errors import NotFound

Doc = dict[str, Any]


class MetAnswer(msgspec.Struct, frozen=True):
    """One thing that a plan meets. since, until: ms UTC, 0 for no end.

    aid: a restraint area. needs: a word has to be said about it. word, text, spoken, by: what has been said
    about it as it is now, "" for nothing. ground: what is met of it, as the map draws it; none where nobody
    knows where it is.
    """

    ob: str
    proc: str
    kind: str
    party: str
    status: str
    title: Doc
    since: int
    until: int
    aid: bool
    needs: bool
    word: str
    text: str
    spoken: str
    by: str
    ground: list[Doc]


class MeetsAnswer(msgspec.Struct, frozen=True):
    """What a plan meets. plan: hash of its ground and time, "" for none. open: how many lack a word."""

    plan: str
    open: int
    items: list[MetAnswer]


async def show(call: Call) -> MeetsAnswer:
    """POST /api/meets: changes nothing."""
    given: bodies.PlanIn = call.body
    return await call.parts.centre.see(lambda reader: _answer(reader, call.actor, given))


async def say(call: Call) -> MeetsAnswer:
    """POST /api/meets/word."""
    given: bodies.DealtIn = call.body

    def run(desk: Desk) -> MeetsAnswer:
        state = _plan(desk, call.actor, given)
        dealt.say(desk, call.actor, state, given.item, given.word, given.text, given.spoken)
        return _answer(desk, call.actor, given)

    return await call.parts.centre.do(run)


def _plan(reader: Reader, actor: Actor, given: bodies.PlanIn) -> State:
    if given.proc not in meets.PLANNED or not visible.may_see(actor, given.proc):
        raise NotFound("procedure-unknown", "nothing is planned by this procedure")
    known, state = holding.procedure(given.proc), State(proc=given.proc)
    if given.ob:
        visible.need(reader, actor, given.ob)
        state = holding.state_of(holding.object_row(reader, given.ob))
        if state.proc != given.proc:
            raise NotFound("object-not-found", "there is no such thing")
    return meets.drafted(known, state, given.data, reader.home.party)


def _answer(reader: Reader, actor: Actor, given: bodies.PlanIn) -> MeetsAnswer:
    state = _plan(reader, actor, given)
    met = meets.meets(reader, actor, state)
    said = dealt.of(reader, state) if met else {}
    items = [_item(one, said.get(one.ob)) for one in met]
    return MeetsAnswer(meets.plan_id(state), sum(one.needs and not one.word for one in items), items)


def _item(met: meets.Met, row: dealt.DealtRow | None) -> MetAnswer:
    said = row if row is not None and row.stamp == met.stamp else None
    return MetAnswer(
        ob=met.ob,
        proc=met.proc,
        kind=met.kind,
        party=met.party,
        status=met.status,
        title=met.title,
        since=met.since,
        until=met.until if met.until < END_MS else 0,
        aid=met.aid,
        needs=met.needs,
        word=said.word if said else "",
        text=said.text if said else "",
        spoken=said.spoken if said else "",
        by=said.by if said else "",
        ground=[doc for piece in met.ground if (doc := shape_of(piece)) is not None],
    )
