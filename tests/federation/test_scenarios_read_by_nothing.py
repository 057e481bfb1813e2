"""No procedure reads a scenario: with them and without, all that a node does and shows is the same.

The same story is played with and without scenarios; one that is not shared changes no byte that leaves, and
neither an own one nor a partner's changes a procedure, the picture, an inbox, a SITREP draft, a handover.
"""

import asyncio
import json
import re

import pytest
from tests.federation.federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    every,
    found,
    move,
    open_object,
    play,
    report,
    until,
)

from seamline.centre import board, centre_page, inbox, open_items, picture, queue, rows
from seamline.centre.desk import Actor
from seamline.centre.seam import page, scenarios
from seamline.exercise.federation import START_MS, understanding_text
from seamline.exercise.injects.ground import crossing
from seamline.terms.times import MINUTE

HOURS = '[schedule]\nline-check = ["0810C"]\nsitrep = ["0812C"]\nhandover = ["0814C"]\n\n'
ROLES = ("duty-officer", "release-officer", "commander", "analyst", "auditor", "civil-lead")
WRITTEN_BY_WHAT_HAPPENS = (
    rows.OBJECT,
    rows.MOVE,
    rows.REPORT,
    rows.FIRED,
    rows.LINE,
    rows.OPENED,
    rows.NAMED,
)
NONE, OWN, THEIRS = "none", "own", "theirs"


def hours():
    made = re.sub(r"(?s)\[schedule\].*?\n\n", HOURS, understanding_text())
    assert HOURS in made
    return re.sub(r'"line-check\.[a-z0-9-]+" = .*\n', "", made)


async def at(node, when):
    await asyncio.sleep(max((when - node.clock.now_ms()) / 1_000, 0))


def given(number):
    changes = (
        {"what": "party", "party": FEDERAL},
        {"what": "post", "ob": f"post-{number}"},
        {"what": "add-post", "lat_e7": 354_400_000, "lon_e7": 444_800_000},
    )
    return scenarios.Given(
        f"What if {number}", changes * 20, ({"name": "posts", "before": 9, "after": number},)
    )


async def think(federation, how, number):
    """Keep a scenario: an own one that stays home, or a partner's that is shared with this node."""
    if how == NONE:
        return
    node = federation[FEDERAL if how == OWN else COALITION]
    analyst = Actor(f"{node.party}/a", frozenset({"analyst"}))
    key = f"k{number}"
    ob = await node.centre.do(lambda desk: scenarios.keep(desk, analyst, given(number), key))
    if how == OWN:
        new = given(number + 50)
        await node.centre.do(lambda desk: scenarios.change(desk, analyst, ob, 1, new))
    else:
        officer = Actor(f"{node.party}/o", frozenset({"release-officer"}))
        await node.centre.do(lambda desk: scenarios.share(desk, officer, ob, 1, (FEDERAL,)))


async def story(federation, how):
    home, there = federation[FEDERAL], federation[REGION]
    start = START_MS + 5 * MINUTE
    await at(home, start)
    await think(federation, how, 1)
    await at(home, start + 10_000)
    await report(home, "first")
    await at(home, start + 15_000)  # at times of its own, for ids and times hang on them
    ask = crossing(START_MS + 6 * MINUTE, "LYNX 2")
    ob = await open_object(there, "crossing", "request", ask, [FEDERAL], key="ask")
    await until(lambda: found(home, rows.OBJECT, ob, rows.ObjectRow))
    await think(federation, how, 2)
    await at(home, start + 30_000)
    await move(home, ob, "acknowledge")
    await at(home, start + 60_000)
    await think(federation, how, 3)
    await at(home, START_MS + 20 * MINUTE)


def shown(reader):
    """All that this node shows and what its procedures would be given, but for the Seam page and the log."""
    found = {}
    for role in ROLES:
        actor = Actor(f"{FEDERAL}/{role}", frozenset({role}))
        whole = picture.picture(reader, actor)
        whole.pop("log")
        whole["partners"] = [steady(one) for one in whole["partners"]]
        found[role] = {
            "picture": whole,
            "inbox": inbox.waiting(reader, actor),
            "board": board.board(reader, actor),
            "objects": picture.objects(reader, actor),
            "centre": centre_page.centre(reader, actor),
        }
    found["handover"] = open_items.open_items(reader)
    found["seam"] = page.show(reader)
    for table in WRITTEN_BY_WHAT_HAPPENS:
        found[table] = {row.key: unplaced(row.doc) for row in reader.rows(table, limit=10_000)}
    return found


def unplaced(doc):
    """A row without the number of its entry in the own log, in which scenarios have theirs."""
    return {name: value for name, value in json.loads(doc).items() if name not in ("place", "places")}


def steady(partner):
    """A partner without when it was last heard of, which hangs on what comes from it."""
    return {name: value for name, value in partner.items() if name not in ("as_of", "oldest_unsent")}


def differing(one, other, where=""):
    """Where two documents differ, as paths."""
    if isinstance(one, dict) and isinstance(other, dict):
        names = sorted(one.keys() | other.keys())
        return [
            path for name in names for path in differing(one.get(name), other.get(name), f"{where}/{name}")
        ]
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        return [path for at_, (a, b) in pairs for path in differing(a, b, f"{where}/{at_}")]
    return [] if one == other else [where]


def run(folder, how):
    """(what the node shows, what left it for each partner, how many scenarios on its Seam page)"""

    async def whole(federation):
        await story(federation, how)
        home = federation[FEDERAL]
        left = {
            party: [
                (one.at_ms, one.what, one.raw)
                for one in federation.network.sent
                if (one.sender, one.receiver) == (FEDERAL, party)
            ]
            for party in (REGION, COALITION)
        }
        mine = await home.centre.see(lambda reader: scenarios.own(reader) + scenarios.received(reader))
        made = {(row.move["proc"], row.move["act"]) for row in await every(home, rows.MOVE, rows.MoveRow)}
        assert {("crossing", "acknowledge"), ("sitrep", "draft"), ("line-check", "open")} <= made
        return await home.centre.see(shown), left, len(mine)

    return play(folder, whole, text=hours())


@pytest.fixture(scope="module")
def without(tmp_path_factory):
    return run(tmp_path_factory.mktemp("without"), NONE)


def test_own_scenarios_change_nothing_here_and_no_byte_that_leaves(tmp_path, without):
    shows, left, kept = run(tmp_path, OWN)
    assert (without[2], kept) == (0, 3)
    assert differing(shows, without[0]) == []
    for party, sent in left.items():
        before = without[1][party]
        assert len(sent) > 10
        assert [one[1:] for one in sent] == [one[1:] for one in before]
        assert all(abs(one[0] - other[0]) <= 1 for one, other in zip(sent, before, strict=True))


def test_a_partners_scenarios_change_nothing_that_this_node_does_or_shows(tmp_path, without):
    shows, _, kept = run(tmp_path, THEIRS)
    assert kept == 3
    assert differing(shows, without[0]) == []


def test_one_that_was_queued_would_be_seen(tmp_path, without, monkeypatch):
    """The comparison can fail: a scenario that waits for partners before anybody shares it."""
    real = scenarios.keep

    def leaky(desk, actor, what, key=""):
        ob = real(desk, actor, what, key)
        queue.add(desk, "routine", REGION, "finding", ob)
        return ob

    monkeypatch.setattr(scenarios, "keep", leaky)
    left = run(tmp_path, OWN)[1][REGION]
    assert [one[1:] for one in left] != [one[1:] for one in without[1][REGION]]


def test_one_that_a_procedure_were_given_would_be_seen(tmp_path, without, monkeypatch):
    """The comparison can fail: a handover that listed what scenarios there are."""
    real = open_items.open_items

    def curious(reader):
        doc = real(reader)
        items = [{"ob": row.ob, "proc": "report", "status": "kept"} for row in scenarios.own(reader)]
        return {**doc, "items": doc["items"] + items}

    monkeypatch.setattr(open_items, "open_items", curious)
    assert differing(run(tmp_path, OWN)[0], without[0])
