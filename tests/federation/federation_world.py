"""What tests of a federation share: a run on virtual time, people's acts, and how nodes are compared."""

import asyncio
import functools

from seamline.centre import agreements, cosigning, holding, lanes, moves, recalls, reports, rows
from seamline.exercise import virtual
from seamline.exercise.federation import Federation
from seamline.exercise.injects.ground import OUTSIDE, SEAM, spot
from seamline.ledger import head, parcel
from seamline.ledger.entry import Wire, entry_bytes, read_entry
from seamline.ledger.signature import Context, public_of, sign
from seamline.ledger.stream import Stream
from seamline.storage import audit
from seamline.storage.audit import Auditor
from seamline.terms import canonical, ids
from seamline.terms.errors import SeamlineError
from seamline.terms.lanes import LANES, ROUTINE, STANDING

FEDERAL, REGION, COALITION = "federal", "region", "coalition"
PAIRS = ((FEDERAL, REGION), (FEDERAL, COALITION), (REGION, COALITION))

__all__ = ["COALITION", "FEDERAL", "OUTSIDE", "PAIRS", "REGION", "SEAM", "spot"]


def play(tmp_path, story, *, agree=True, faults=None, **given):
    """Run a story on a federation of its own; return what the story returns.

    faults: of the network, once the understanding is in force everywhere.
    """

    async def whole(loop):
        federation = Federation(loop, tmp_path, **given)
        await federation.open()
        if agree:
            await federation.agree()
        federation.network.faults = faults or federation.network.faults
        try:
            return await story(federation)
        finally:
            await federation.close()

    return virtual.run(whole)


def passed_over(*nodes):
    """Return the kinds of fault that nodes have passed over, which the test brought about, and forget them.

    What is not asked for here fails the test when its federation is closed.
    """
    kinds = {type(error) for node in nodes for error in node.mishaps}
    for node in nodes:
        node.mishaps.clear()
    return kinds


async def until(look, seconds=60.0, step=0.5):
    """Wait until a look (a coroutine function) gives something true; return it. Fails after so long."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    while True:
        found = await look()
        if found:
            return found
        assert loop.time() < deadline, f"not within {seconds} s"
        await asyncio.sleep(step)


# People's acts.


async def file(node, key, seat="duty-1", place=SEAM, **more):
    """File a report; return its id, which depends on the key alone."""
    body = spot(node.clock.now_ms(), place, **more)
    return await node.centre.do(lambda desk: reports.file(desk, node.actor(seat), body, key))


async def send(node, ob, to=None, seat="duty-1"):
    return await node.centre.do(lambda desk: reports.send(desk, node.actor(seat), ob, to))


async def report(node, key, to=None, **more):
    """File a report and send it; return its id."""
    ob = await file(node, key, **more)
    await send(node, ob, to)
    return ob


async def correct(node, ob, seat="duty-1", **more):
    def job(desk):
        body = {**reports.own(desk, ob).body, **more}
        for name in ("originator", "received"):
            body.pop(name)
        reports.edit(desk, node.actor(seat), ob, body, "recounted")

    await node.centre.do(job)


async def withdraw(node, ob, reason="an error"):
    await node.centre.do(lambda desk: reports.withdraw(desk, node.actor("duty-1"), ob, reason))


async def recall(node, ob, reason="an error"):
    await node.centre.do(lambda desk: recalls.issue(desk, node.actor("duty-1"), ob, reason))


async def approve(node, ob, to):
    await node.centre.do(lambda desk: reports.approve(desk, node.actor("release-1"), ob, list(to)))


async def version_of(node):
    """Return the hash of the newest understanding."""
    return await node.centre.see(lambda reader: agreements.versions(reader)[-1].hash)


async def suspend(node, digest=""):
    digest = digest or await version_of(node)
    await node.centre.do(
        lambda desk: cosigning.suspend(desk, node.actor("commander-1"), digest, "a misunderstanding")
    )


async def resume(node, digest=""):
    digest = digest or await version_of(node)
    await node.centre.do(lambda desk: cosigning.resume(desk, node.actor("commander-1"), digest))


async def open_object(node, proc, act, data, parties, seat="duty-1", key=""):
    return await node.centre.do(
        lambda desk: moves.open_object(
            desk, node.actor(seat), proc, act, data, tuple(parties), sign=node.signer(seat), key=key
        )
    )


async def move(node, ob, act, data=None, seat="duty-1"):
    return await node.centre.do(
        lambda desk: moves.make(desk, node.actor(seat), ob, act, data or {}, sign=node.signer(seat))
    )


# What a node knows.


async def every(node, table, kind, **where):
    return await node.centre.see(lambda reader: reader.every(table, kind, limit=50_000, **where))


async def found(node, table, key, kind):
    return await node.centre.see(lambda reader: reader.find(table, key, kind))


async def status(node, ob):
    row = await found(node, rows.OBJECT, ob, rows.ObjectRow)
    return row.state.get("status", "") if row else ""


async def state_word(node):
    """Return how the newest understanding stands."""
    return await node.centre.see(
        lambda reader: agreements.state_word(agreements.terms(reader)[-1], reader.now)
    )


async def got(node, party):
    """Return the reports of a party that a node holds, by the id they have there."""
    held = await every(node, rows.REPORT, rows.ReportRow, group=party)
    return {row.ob: row for row in held if party != node.party}


async def sent(node, party):
    """Return what a node has released to a party, by own id."""
    return {row.ob: row for row in await every(node, rows.SENT, rows.SentRow, group=party)}


async def quarantined(node):
    return await every(node, rows.QUARANTINE, rows.QuarantineRow)


async def log_kinds(node):
    """Return the kinds of the own log, in order."""

    def read(reader):
        return [read_entry(row.raw).kind for row in reader.view.log(0, reader.view.size()) if row.raw]

    return await node.centre.see(read)


async def stands(node, direction, party):
    """Return where the streams with a party stand, by lane."""
    return await node.centre.see(
        lambda reader: {lane: lanes.lane_row(reader, direction, party, lane) for lane in LANES}
    )


async def stream_rows(node, name, epoch):
    return await node.centre.see(lambda reader: list(reader.view.stream(name, epoch, 1, 10**9)))


def faults_of(node):
    """Return what verifying a node's whole record finds wrong: nothing, if all is well."""
    with audit.opened(node.path) as view:
        found = audit.whole(Auditor(view, node.party, public_of(node.keys.root)), lambda part, done: None)
    return [looked for looked in found if looked.verdict.fault is not None]


async def assert_same_streams(federation):
    """Every stream stands at its sender's and at its recipient's alike, byte by byte, in every epoch."""
    for one in federation.nodes.values():
        for two in federation.nodes.values():
            if one is two:
                continue
            there = await stands(one, "out", two.party)
            here = await stands(two, "in", one.party)
            for lane in LANES:
                sender, receiver = there[lane], here[lane]
                where = f"{one.party}>{two.party}/{lane}"
                if sender.number:
                    assert (receiver.epoch, receiver.number) == (sender.epoch, sender.number), where
                    assert sender.acked == sender.number, where
                for epoch in range(1, sender.epoch + 1):
                    ours = await stream_rows(one, where, epoch)
                    theirs = await stream_rows(two, where, epoch)
                    assert [row.number for row in theirs] == list(range(1, len(theirs) + 1)), where
                    # Of an epoch that was withdrawn the recipient holds what had got through.
                    assert len(theirs) == len(ours) or epoch < sender.epoch, where
                    for mine, its in zip(ours, theirs, strict=False):
                        assert mine.leaf == its.leaf, (where, mine.number)
                        assert its.raw is None or its.raw == mine.raw, (where, mine.number)


async def assert_exactly_released(federation):
    """Every node holds of every partner exactly what that has released to it, once, as it was released."""
    for one in federation.nodes.values():
        for two in federation.nodes.values():
            if one is two:
                continue
            released = {
                row.alias: row
                for row in (await sent(one, two.party)).values()
                if row.kind.startswith("report.") and row.state == "sent"
            }
            held = {ob: row for ob, row in (await got(two, one.party)).items() if not row.gone}
            assert held.keys() == released.keys(), (one.party, two.party)
            for ob, row in held.items():
                body = {name: value for name, value in row.body.items() if name != "received"}
                was = {name: value for name, value in released[ob].body.items() if name != "received"}
                assert body == was, ob
                assert row.version == released[ob].version, ob


async def assert_same_objects(federation):
    """Every party of a joint act or request is in the same state of it."""
    states = {}
    for node in federation.nodes.values():
        for row in await every(node, rows.OBJECT, rows.ObjectRow):
            state = holding.state_of(row)
            facts = (state.status, state.heads, state.joined, state.pending)
            known = states.setdefault(row.ob, (node.party, facts))
            assert known[1] == facts, (row.ob, known[0], node.party)


async def settled(federation, seconds=900.0):
    """Wait until nothing is under way between any two nodes that can reach each other."""

    async def quiet():
        for one in federation.nodes.values():
            for two in federation.nodes.values():
                cut = federation.network.down(one.party, two.party) or not (one.store and two.store)
                if one is two or cut:
                    continue
                busy = functools.partial(_busy, party=two.party)
                if await one.centre.see(busy):
                    return False
        return True

    await until(quiet, seconds, 5.0)


def _busy(reader, party):
    return any(
        reader.rows(table, group=f"{party}/{lane}", limit=1)
        for lane in LANES
        for table in (rows.QUEUE, rows.PARCEL)
    )


# What a hostile node may send.


async def forge(node, to, entries, *, lane=ROUTINE, key=None, **given):
    """Cut a parcel as the node would, with its own key unless told otherwise; return its bytes.

    It follows what the recipient holds of the stream.
    """
    state = (await stands(node.federation[to], "in", node.party))[lane]
    stream = given.pop("stream", Stream(node.party, to, lane))
    seal = node.keys.sign if key is None else functools.partial(sign, key)
    made = parcel.cut(
        [entry_bytes(entry) for entry in entries],
        stream=stream,
        epoch=given.pop("epoch", state.epoch),
        first=given.pop("first", state.number + 1),
        frontier=given.pop("frontier", state.tree()),
        understanding=b""
        if lane == STANDING
        else bytes.fromhex(given.pop("understanding", "") or await version_of(node)),
        at=node.clock.now_ms(),
        seed=given.pop("seed", b"s" * 32),
        sign=lambda message: seal(Context.PARCEL, message),
        **given,
    )
    return made.raw


def entry(number=1, **body):
    full = {
        "type": "spot",
        "observed": 1_772_427_450_000,
        "lat_e7": 355_812_185,
        "lon_e7": 435_265_709,
        "precision_m": 500,
        "level": "restricted",
        "activity": "moving",
        "size": number,
        "version": 1,
        **body,
    }
    ob = canonical_id(number)
    return Wire(kind="report/1", ob=ob, at=1_772_427_600_000, body=full, ref="1", ex=1)


def canonical_id(number):
    return ids.from_bytes(number.to_bytes(16, "big"))


async def take(node, party, *raws):
    return await node.exchange.taker.take_parcels(party, parcel.pack(list(raws)))


async def refusals(node):
    """Return the refusals in the own log, as (partner, lane, code)."""

    def read(reader):
        return [read_entry(row.raw) for row in reader.view.log(0, reader.view.size()) if row.raw]

    entries = await node.centre.see(read)
    return [
        (one.body["from"], one.body["lane"], one.body["code"])
        for one in entries
        if one.kind == "parcel.refused/1"
    ]


def head_of(node, party, *, lane=ROUTINE, epoch=1, number=1, root=b"r" * 32, key=None):
    """Return a counter-signed head as a node would send it to a party, hex."""
    value = head.Head(Stream(party, node.party, lane), epoch, number, root)
    put = node.keys.sign if key is None else functools.partial(sign, key)
    return head.seal(value, lambda raw: put(Context.HEAD, raw)).hex()


async def acknowledge(node, party, heads):
    """Let a node acknowledge something to a party by a pull; return the code it gets, "" if none."""
    ask = {"v": 1, "lanes": {lane: [0, 0] for lane in heads}, "heads": heads, "wait_ms": 0}
    try:
        await node.federation.network.carry(node.party, party, "pull", canonical.encode(ask))
    except SeamlineError as error:
        return error.safe
    return ""
