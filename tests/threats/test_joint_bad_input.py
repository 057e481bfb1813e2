"""Bad input of joint work: refused, or resolved to the safe side; explained to both sides; recorded by both.

Real nodes on virtual time. A node of its own only makes what it may make, so what it would refuse is put into
its stream by hand, as a faulty or hostile node would.
"""

import asyncio

import msgspec
import pytest
from tests.federation.federation_world import (
    FEDERAL,
    REGION,
    SEAM,
    every,
    move,
    open_object,
    play,
    resume,
    status,
    suspend,
    until,
)

from seamline import machine, words
from seamline.centre import clocks, holding, moves, panel, rows
from seamline.exercise.compared import differing, unsafe, unsigned
from seamline.exercise.injects.ground import crossing
from seamline.ledger.entry import read_entry
from seamline.machine import Move, version_of
from seamline.procedures.crossing import expects, may_move
from seamline.terms.errors import Denied, SeamlineError
from seamline.terms.times import DAY, MINUTE

LANGUAGES = ("en", "ar", "ckb")
TEN_YEARS = 3_650 * DAY
PLACE = {"lat_e7": SEAM[0], "lon_e7": SEAM[1], "precision_m": 100}
OTHER = "0" * 64
"""A hash of no version."""


# What each side shows, and what its record holds.


async def history(node, ob):
    """(party, act) to the code by which each move is shown as without effect, "" for one with."""
    shown = await node.centre.see(lambda reader: panel.panel(reader, node.actor("duty-1"), ob))
    return {(one["party"], one["act"]): one["refused"] for one in shown["history"]}


async def recorded(node, ob):
    """(kind, act or code) of every entry of the own log about an object."""

    def look(reader):
        entries = [read_entry(row.raw) for row in reader.view.log(0, reader.view.size()) if row.raw]
        return [
            (one.kind, one.body.get("move", {}).get("act") or one.body.get("code", ""))
            for one in entries
            if one.ob == ob
        ]

    return await node.centre.see(look)


def explained(code):
    """Every language has a sentence for a code."""
    said = {words.text(language, f"error-{code}") for language in LANGUAGES}
    return len(said) == len(LANGUAGES) and not any(f"error-{code}" in one for one in said)


async def shown_without_effect(nodes, ob, party, act):
    """Both panels show the move as without effect, by one code that has its words; both logs hold it."""
    codes = set()
    for node in nodes:
        code = await until(lambda node=node: _code(node, ob, party, act))
        codes.add(code)
        held = await recorded(node, ob)
        assert ("move/1" if node.party == party else "move.received/1", act) in held
    assert len(codes) == 1
    (code,) = codes
    assert explained(code), code
    return code


async def _code(node, ob, party, act):
    return (await history(node, ob)).get((party, act), "")


async def agreed(federation, ob):
    """Once in contact, both hold the same; nothing unsigned is in force; nobody moves unexpected."""
    await until(lambda: _same(federation, ob), 120)
    assert await unsigned(federation, [ob]) == []
    assert await unsafe(federation, [ob]) == []


async def _same(federation, ob):
    return not await differing(federation, [ob])


async def is_(node, ob, *wanted):
    return await status(node, ob) in wanted


async def state(node, ob):
    row = await node.centre.see(lambda reader: holding.object_row(reader, ob))
    return holding.state_of(row)


# What a faulty or hostile node does.


async def smuggle(node, ob, act, data=None, *, seat="commander-1", signed=True, **given):
    """Put a move into the node's own record and stream without asking anything of it."""

    def job(desk):
        row = holding.object_row(desk, ob)
        known, held = holding.procedure(row.proc), holding.state_of(row)
        move_ = Move(
            proc=row.proc,
            act=act,
            ob=ob,
            party=node.party,
            person=f"{node.party}/{seat}" if seat else "",
            at=given.pop("at", desk.now),
            answers=given.pop("answers", held.heads),
            data=data or {},
        )
        made = node.signer(seat)(move_) if signed else move_
        seq = desk.record("move/1", ob, {"move": msgspec.to_builtins(made)})
        holding.hold(desk, row, known, made, seq)
        return machine.move_id(made)

    return await node.centre.do(job)


# The four joint workflows, each brought to where both can join.


async def measure(federation):
    one, two = federation[FEDERAL], federation[REGION]
    now = one.clock.now_ms()
    data = {
        "type": "checkpoint",
        "name": "CP 1 (fiction)",
        "from": now,
        "until": now + 240 * MINUTE,
        "place": {"lat_e7": SEAM[0], "lon_e7": SEAM[1]},
    }
    ob = await open_object(one, "control-measure", "propose", data, [REGION], seat="commander-1")
    await until(lambda: status(two, ob))
    return ob


async def posture(federation):
    one, two = federation[FEDERAL], federation[REGION]
    data = {"name": "Post 7 (fiction)", "place": PLACE, "outcome": "one-side", "holder": FEDERAL}
    ob = await open_object(one, "posture", "propose", data, [REGION], seat="commander-1")
    await until(lambda: status(two, ob))
    return ob


async def notice(federation):
    """A change of posture that is announced; the exercise asks for 30 s ahead."""
    one, two = federation[FEDERAL], federation[REGION]
    now = one.clock.now_ms()
    data = {
        "change": "occupy",
        "name": "Post 8 (fiction)",
        "place": PLACE,
        "from": now + 3 * MINUTE,
        "until": now + 30 * MINUTE,
    }
    ob = await open_object(one, "posture", "plan", data, [REGION], seat="commander-1")
    await until(lambda: status(two, ob))
    return ob


def plan(now):
    h_hour = now + 40 * MINUTE
    return {
        "go_by": h_hour - 20 * MINUTE,
        "task": "Federal looks through the northern ravine, region through the southern.",
        "contact": "45.500",
        "movements": [{"side": FEDERAL, "from": h_hour, "until": h_hour + 60 * MINUTE}],
        "phases": [{"name": "AMBER", "line": [PLACE_ONLY, {**PLACE_ONLY, "lat_e7": SEAM[0] + 100_000}]}],
        "sites": [{"site": "medical-site", "place": PLACE_ONLY, "keep": "keep-out"}],
        "deconfliction": {"settled": "nothing-else", "checked": now, "neighbours": "Sector 2"},
        "meeting": [{"place": PLACE_ONLY, "last_safe": h_hour + 30 * MINUTE, "close_by": "two flashes"}],
        "medical_plan": {"collection": PLACE_ONLY, "evacuation": "host", "contact": "45.600"},
    }


PLACE_ONLY = {"lat_e7": SEAM[0], "lon_e7": SEAM[1]}


async def operation(federation):
    """A plan before both."""
    one, two = federation[FEDERAL], federation[REGION]
    now = one.clock.now_ms()
    warning = {
        "name": "OP BASIL (fiction)",
        "purpose": "Search of two ravines.",
        "ring": [
            PLACE_ONLY,
            {**PLACE_ONLY, "lon_e7": SEAM[1] + 300_000},
            {**PLACE_ONLY, "lat_e7": SEAM[0] + 250_000},
        ],
        "h_hour": now + 40 * MINUTE,
        "until": now + 360 * MINUTE,
    }
    ob = await open_object(one, "operation", "warn", warning, [REGION], seat="commander-1")
    await over(one, ob, "plan", **plan(now))
    await until(lambda: is_(two, ob, "planned"))
    return ob


async def over(node, ob, act, **data):
    """Make a move by the commander over the version that this node holds."""
    held = version_of((await state(node, ob)).over)
    return await move(node, ob, act, {**({"plan": held} if held else {}), **data}, seat="commander-1")


async def signed_operation(federation, *acts):
    ob = await operation(federation)
    nodes = federation[FEDERAL], federation[REGION]
    for act, after in (("sign", "signed"), *acts):
        for node in nodes:
            await over(node, ob, act)
        for node in nodes:
            await until(lambda node=node, after=after: is_(node, ob, after))
    return ob


async def asked(federation):
    """A request to cross before its decider."""
    one, two = federation[FEDERAL], federation[REGION]
    ob = await open_object(one, "crossing", "request", crossing(one.clock.now_ms(), "LYNX 2"), [REGION])
    await until(lambda: status(two, ob))
    return ob


JOINT = {
    "control-measure": (measure, "sign", "measure", "proposed"),
    "posture": (posture, "agree", "version", "proposed"),
    "operation": (operation, "sign", "plan", "planned"),
}
"""By procedure: how it comes before both, the joint act, the field of the hash, the status."""


@pytest.mark.parametrize("name", JOINT)
def test_a_signature_over_another_version_counts_for_nothing_on_either_side(tmp_path, name):
    begin, act, field, before = JOINT[name]

    async def story(federation):
        nodes = one, two = federation[FEDERAL], federation[REGION]
        ob = await begin(federation)
        with pytest.raises(SeamlineError) as refused:
            await move(two, ob, act, {field: OTHER}, seat="commander-1")
        assert explained(refused.value.code)
        await smuggle(two, ob, act, {field: OTHER})
        assert await shown_without_effect(nodes, ob, REGION, act) == "move-other-version"
        assert [await status(node, ob) for node in nodes] == [before, before]
        await agreed(federation, ob)
        del one

    play(tmp_path, story)


def test_a_second_go_counts_once_and_a_second_signature_likewise(tmp_path):
    async def story(federation):
        nodes = one, two = federation[FEDERAL], federation[REGION]
        ob = await signed_operation(federation)
        version = version_of((await state(one, ob)).over)
        await over(one, ob, "go")
        with pytest.raises(SeamlineError) as refused:
            await over(one, ob, "go")
        assert explained(refused.value.code)
        await smuggle(one, ob, "go", {"plan": version})
        await asyncio.sleep(30)
        for node in nodes:
            assert await status(node, ob) == "signed", "two GO of one side are not the GO of both"
            refusals = [code for code in (await history_all(node, ob)) if code[:2] == (FEDERAL, "go")]
            assert sorted(code for _, _, code in refusals) == ["", "move-already"]
        assert explained("move-already")
        await agreed(federation, ob)
        del two

    play(tmp_path, story)


async def history_all(node, ob):
    shown = await node.centre.see(lambda reader: panel.panel(reader, node.actor("duty-1"), ob))
    return [(one["party"], one["act"], one["refused"]) for one in shown["history"]]


LATE = {
    "crossing": (asked, "clear", {}, 70, "lapsed", "duty-1"),
    "posture": (notice, "agree", None, 200, "lapsed", "commander-1"),
    "operation": (signed_operation, "go", None, 21 * 60, "no-go", "commander-1"),
    "control-measure": (measure, "sign", None, 6 * 3_600 + 60, "lapsed", "commander-1"),
}
"""By procedure: how it begins, the act that comes late, what it carries, when (s), how it stands by then, whose."""


@pytest.mark.parametrize("name", LATE)
def test_a_decision_after_the_clock_changes_nothing_on_either_side(tmp_path, name):
    begin, act, data, seconds, after, seat = LATE[name]

    async def story(federation):
        nodes = one, two = federation[FEDERAL], federation[REGION]
        ob = await begin(federation)
        held = (await state(two, ob)).over
        field = {"posture": "version", "operation": "plan", "control-measure": "measure"}.get(name, "")
        data_ = {field: version_of(held) if name == "operation" else held[""]} if data is None else data
        await asyncio.sleep(seconds)
        for node in nodes:
            await until(lambda node=node: is_(node, ob, after))
        with pytest.raises(SeamlineError) as refused:
            await move(two, ob, act, data_, seat=seat)
        assert explained(refused.value.code)
        await smuggle(two, ob, act, data_, seat=seat)
        await shown_without_effect(nodes, ob, REGION, act)
        assert [await status(node, ob) for node in nodes] == [after, after]
        await agreed(federation, ob)
        del one

    play(tmp_path, story)


def test_a_fragmentary_order_that_races_a_go_leaves_nobody_moving_and_both_know_why(tmp_path):
    """Before H-hour what is changed is the plan: the change voids the GO that crossed it."""

    async def story(federation):
        nodes = one, two = federation[FEDERAL], federation[REGION]
        ob = await signed_operation(federation)
        federation.network.cut(FEDERAL, REGION)
        await over(one, ob, "go")
        await over(two, ob, "plan", contact="45.700")
        federation.network.mend(FEDERAL, REGION)
        await until(lambda: _same(federation, ob), 120)
        assert {await status(node, ob) for node in nodes} == {"planned"}
        for node in nodes:
            assert (await state(node, ob)).joined.get("go", {}) == {}
        for node in nodes:
            held = {act for _, act in await recorded(node, ob)}
            assert {"go", "plan"} <= held
            # What is to be done now is said on both: sign what stands there, nobody goes.
            shown = await node.centre.see(
                lambda reader, node=node: panel.panel(reader, node.actor("duty-1"), ob)
            )
            assert all(
                shown["safe"]["id"] not in words.text(language, shown["safe"]["id"]) for language in LANGUAGES
            )
        await agreed(federation, ob)

    play(tmp_path, story)


@pytest.mark.parametrize("name", ["control-measure", "posture", "operation", "crossing"])
def test_an_answer_of_a_person_without_the_authority_is_refused_and_its_own_side_is_told(tmp_path, name):
    async def story(federation):
        nodes = one, two = federation[FEDERAL], federation[REGION]
        if name == "crossing":
            ob, act, data = await asked(federation), "clear", {}
        else:
            begin, act, field, _ = JOINT[name]
            ob = await begin(federation)
            held = (await state(two, ob)).over
            data = {field: version_of(held) if name == "operation" else held[""]}
        before = await status(one, ob)
        seat = "analyst-1"
        with pytest.raises(Denied) as refused:
            await move(two, ob, act, data, seat=seat)
        assert explained(refused.value.code)
        await smuggle(two, ob, act, data, seat=seat)
        held = await until(lambda: every(one, rows.QUARANTINE, rows.QuarantineRow))
        assert [(row.code, row.ob) for row in held] == [("authority-needed", ob)]
        assert await status(one, ob) == before, "it has no effect where it arrives"
        # The side whose person it was is told, and shows it beside the move.
        assert await until(lambda: _code(two, ob, REGION, act)) == "authority-needed"
        assert explained("authority-needed")
        assert ("move.refused/1", "authority-needed") in await recorded(two, ob)
        assert await log_has(one, "entry.quarantined/1", "authority-needed")
        assert await unsigned(federation, [ob]) == [] or name in JOINT
        del nodes

    play(tmp_path, story)


async def log_has(node, kind, code):
    def look(reader):
        entries = [read_entry(row.raw) for row in reader.view.log(0, reader.view.size()) if row.raw]
        return any(one.kind == kind and one.body.get("code") == code for one in entries)

    return await node.centre.see(look)


def test_an_answer_of_a_person_of_another_sector_is_refused_before_it_leaves(tmp_path):
    from seamline.centre.desk import Actor

    async def story(federation):
        one, two = federation[FEDERAL], federation[REGION]
        ob = await asked(federation)
        elsewhere = Actor(f"{REGION}/duty-1", frozenset({"duty-officer"}), ("s3",))
        with pytest.raises(Denied) as refused:
            await two.centre.do(
                lambda desk: moves.make(desk, elsewhere, ob, "clear", {}, sign=two.signer("duty-1"))
            )
        assert refused.value.code == "authority-sector"
        assert explained("authority-sector")
        assert await status(two, ob) == "requested"
        await asyncio.sleep(20)
        assert await status(one, ob) == "requested"

    play(tmp_path, story)


@pytest.mark.parametrize("name", ["crossing", "posture", "operation", "control-measure"])
def test_an_understanding_suspended_in_the_middle_lets_nothing_more_be_joined(tmp_path, name):
    async def story(federation):
        nodes = one, two = federation[FEDERAL], federation[REGION]
        if name == "crossing":
            ob, act, data, seat = await asked(federation), "clear", {}, "duty-1"
        elif name == "operation":
            ob, act, seat = await signed_operation(federation, ("go", "ready")), "go", "commander-1"
            data = {"plan": version_of((await state(two, ob)).over)}
        else:
            begin, act, field, _ = JOINT[name]
            ob, seat = await begin(federation), "commander-1"
            data = {field: (await state(two, ob)).over[""]}
        await suspend(one)
        await asyncio.sleep(20)
        with pytest.raises(SeamlineError) as refused:
            await move(two, ob, act, data, seat=seat)
        assert explained(refused.value.code), refused.value.code
        for node in nodes:
            assert await log_kind(node, "suspen")
        if name == "operation":
            for node in nodes:
                await until(lambda node=node: is_(node, ob, "no-go"))
        if name == "crossing":
            await asyncio.sleep(90)
            assert not await may(one, ob)
        await resume(one)
        await asyncio.sleep(60)
        await agreed(federation, ob)

    play(tmp_path, story)


async def log_kind(node, word):
    def look(reader):
        entries = [read_entry(row.raw) for row in reader.view.log(0, reader.view.size()) if row.raw]
        return any(word in one.kind for one in entries)

    return await node.centre.see(look)


async def may(node, ob):
    def look(reader):
        row = holding.object_row(reader, ob)
        times = clocks.durations(reader, row.agreement)
        return may_move(holding.state_of(row), node.party, reader.now, times)

    return await node.centre.see(look)


@pytest.mark.parametrize("name", ["posture", "operation", "control-measure"])
def test_an_objection_after_agreement_holds_on_both_sides(tmp_path, name):
    async def story(federation):
        nodes = one, two = federation[FEDERAL], federation[REGION]
        if name == "operation":
            ob, act, data = await signed_operation(federation), "object", {}
        elif name == "posture":
            ob = await notice(federation)
            version = (await state(two, ob)).over[""]
            await move(two, ob, "agree", {"version": version}, seat="commander-1")
            await until(lambda: is_(one, ob, "agreed"))
            act, data = "object", {"why": "The road is ours to guard."}
        else:
            ob = await measure(federation)
            for node in nodes:
                sign = {"measure": (await state(node, ob)).over[""]}
                await move(node, ob, "sign", sign, seat="commander-1")
                await asyncio.sleep(20)
            act, data = "withdraw", {}
        before = await status(two, ob)
        assert before in ("signed", "agreed", "active")
        await move(two, ob, act, data, seat="commander-1")
        for node in nodes:
            await until(lambda node=node: _left(node, ob, before))
            assert act in {word for _, word in await recorded(node, ob)}
            # Whose act it was and that it holds stands in the history of both, in words.
            assert (await history(node, ob))[REGION, act] == ""
        await agreed(federation, ob)
        assert await status(one, ob) not in ("signed", "agreed", "active", "go", "ready")

    play(tmp_path, story)


async def _left(node, ob, before):
    return await status(node, ob) != before


@pytest.mark.parametrize("skew", [-TEN_YEARS, TEN_YEARS], ids=["behind", "ahead"])
@pytest.mark.parametrize("who", [FEDERAL, REGION])
def test_clocks_ten_years_off_let_nobody_move_unexpected_and_nothing_be_joined_unsigned(tmp_path, who, skew):
    async def story(federation):
        one, two = federation[FEDERAL], federation[REGION]
        ob, other = await asked(federation), await posture(federation)
        version = (await state(two, other)).over[""]
        federation[who].clock.skew_ms += skew
        await asyncio.sleep(5)
        assert await log_kind(federation[who], "clock.stepped")
        for what, act, data, seat in (
            (ob, "clear", {}, "duty-1"),
            (other, "agree", {"version": version}, "commander-1"),
        ):
            # Whose clock is years off has nothing in force and no key that holds: it is told so.
            code = await code_of(move(two, what, act, data, seat=seat))
            assert not code or explained(code), code
        for _ in range(30):
            await asyncio.sleep(10)
            assert not await may(one, ob) or await reckons(two, ob)
        federation[who].clock.skew_ms -= skew
        await asyncio.sleep(60)
        await agreed(federation, ob)
        await agreed(federation, other)

    play(tmp_path, story)


async def code_of(making):
    """Return the code by which a move is refused, "" where it is made."""
    try:
        await making
    except SeamlineError as error:
        return error.code
    return ""


async def reckons(node, ob):
    def look(reader):
        row = holding.object_row(reader, ob)
        times = clocks.durations(reader, row.agreement)
        return expects(holding.state_of(row), reader.now, times, clocks.arrivals(reader, ob))

    return await node.centre.see(look)


@pytest.mark.parametrize("skew", [-TEN_YEARS, TEN_YEARS], ids=["behind", "ahead"])
@pytest.mark.parametrize("who", [FEDERAL, REGION])
def test_clocks_ten_years_off_end_an_operation_as_no_go_on_both_sides(tmp_path, who, skew):
    async def story(federation):
        nodes = federation[FEDERAL], federation[REGION]
        ob = await signed_operation(federation)
        federation[who].clock.skew_ms += skew
        await asyncio.sleep(10)
        codes = [await code_of(over(node, ob, "go")) for node in nodes]
        assert all(explained(code) for code in codes if code)
        await asyncio.sleep(60 * 60)
        for node in nodes:
            assert not await node.centre.see(lambda reader, ob=ob: _may_go(reader, ob))
        federation[who].clock.skew_ms -= skew
        await until(lambda: _same(federation, ob), 120)
        assert await unsafe(federation, [ob]) == []

    play(tmp_path, story)


def _may_go(reader, ob):
    from seamline.procedures import operation_go

    held = holding.state_of(holding.object_row(reader, ob))
    return operation_go.may_go(held, reader.home.party, reader.now, clocks.arrivals(reader, ob))


# The notice by which a side hears that a move of its own was not taken.


def test_a_refusal_that_names_no_own_move_or_is_malformed_changes_nothing(tmp_path):
    from tests.federation.federation_world import forge, take

    from seamline.centre.refusing import MAX_CODE_CHARS
    from seamline.ledger.entry import Wire
    from seamline.terms.lanes import STANDING

    async def story(federation):
        one, two = federation[FEDERAL], federation[REGION]
        ob = await asked(federation)
        theirs = next(iter((await state(one, ob)).heads))
        known = {"which": theirs, "code": "authority-needed"}
        bad = [
            (ob, {**known, "which": "A" * 22}),
            ("A" * 22, known),
            (ob, {"which": theirs}),
            (ob, {**known, "code": "x" * (MAX_CODE_CHARS + 1)}),
            (ob, {**known, "code": "Not <b>a</b> code"}),
            (ob, {**known, "which": 7}),
        ]
        sent = [Wire(kind="move-refused/1", ob=on, at=1, body=body, ex=1) for on, body in bad]
        raw = await forge(two, FEDERAL, sent, lane=STANDING)
        await take(one, REGION, raw)
        assert await every(one, rows.REFUSED_MOVE, rows.RefusedMove) == []
        assert len(await every(one, rows.QUARANTINE, rows.QuarantineRow)) == len(bad)
        good = Wire(kind="move-refused/1", ob=ob, at=1, body=known, ex=1)
        for _ in range(2):
            await take(one, REGION, await forge(two, FEDERAL, [good], lane=STANDING))
        assert len([kind for kind, _ in await recorded(one, ob) if kind == "move.refused/1"]) == 1
        assert (await history(one, ob))[FEDERAL, "request"] == "authority-needed"

    play(tmp_path, story)
