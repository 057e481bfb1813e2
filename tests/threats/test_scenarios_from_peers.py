"""A scenario as a hostile peer would send it: every field, one past each limit, and what is nobody's to send."""

import pytest
from tests.federation.federation_world import FEDERAL, REGION, every, play, settled, stands, stream_rows

from seamline.centre import findings, rows
from seamline.centre.seam import scenarios
from seamline.ledger.entry import Wire
from seamline.studies import kept
from seamline.terms import ids
from seamline.terms.errors import InvalidInput, ProtocolError
from seamline.understanding.scenarios import MAX_CHANGES, MAX_FIGURES, MAX_NAME, MAX_RANGE_M, MAX_STRENGTH

ALIAS = ids.from_bytes(b"\x07" * 16)
PLACE = ("stream", 1, 1)
POST = {"what": "post", "ob": "p"}
FIGURE = {"name": "posts", "before": 9, "after": 7}


def body(now, **more):
    whole = {"kind": "scenario", "observed": now, "level": "restricted", "keep_days": 90}
    return {**whole, "name": "S", "changes": [POST], "figures": [FIGURE], **more}


async def take(node, given, ob=ALIAS, party=REGION):
    wire = Wire("finding/1", ob, node.clock.now_ms(), given, ref="x/91")
    await node.centre.do(lambda desk: findings.take(desk, party, PLACE, wire))


WRONG = [
    ("kind", None),
    ("kind", 1),
    ("kind", []),
    ("kind", "study"),
    ("kind", "coverage"),
    ("name", None),
    ("name", ""),
    ("name", " "),
    ("name", 7),
    ("name", "x" * (MAX_NAME + 1)),
    ("name", "a\u202eb"),
    ("name", "a\nb"),
    ("changes", None),
    ("changes", "post"),
    ("changes", {}),
    ("changes", [None]),
    ("changes", [[]]),
    ("changes", [POST] * (MAX_CHANGES + 1)),
    ("changes", [{"what": "strike"}]),
    ("changes", [{"what": []}]),
    ("changes", [{"what": "party"}]),
    ("changes", [{"what": "post"}]),
    ("changes", [{"what": "strength", "party": "a", "from": 1}]),
    ("changes", [{"what": "capability", "ob": "x"}]),
    ("changes", [{"what": "add-owner", "capability": "x"}]),
    ("changes", [{**POST, "ob": "x" * 41}]),
    ("changes", [{**POST, "ob": "a b"}]),
    ("changes", [{**POST, "ob": None}]),
    ("changes", [{**POST, "person": "x"}]),
    ("changes", [{**POST, "from": MAX_STRENGTH + 1}]),
    ("changes", [{**POST, "to": -1}]),
    ("changes", [{**POST, "to": True}]),
    ("changes", [{**POST, "lat_e7": 900_000_001}]),
    ("changes", [{**POST, "lon_e7": -1_800_000_001}]),
    ("changes", [{**POST, "range_m": MAX_RANGE_M + 1}]),
    ("figures", None),
    ("figures", [7]),
    ("figures", [FIGURE] * (MAX_FIGURES + 1)),
    ("figures", [{"before": 1}]),
    ("figures", [{**FIGURE, "name": "x" * 41}]),
    ("figures", [{**FIGURE, "before": -1}]),
    ("figures", [{**FIGURE, "after": 2**53}]),
    ("figures", [{**FIGURE, "text": "prose"}]),
    ("observed", None),
    ("observed", "now"),
    ("observed", -1),
    ("observed", True),
    ("observed", 2**53 - 1),
    ("keep_days", -1),
    ("keep_days", findings.MAX_KEEP_DAYS + 1),
    ("keep_days", "90"),
    ("note", "prose"),
    ("level_of", 1),
]


def test_threat_nothing_malformed_is_taken_in_any_field(tmp_path):
    async def story(federation):
        node = federation[FEDERAL]
        now = node.clock.now_ms()
        for name, value in WRONG:
            with pytest.raises(ProtocolError, match="finding-form"):
                await take(node, body(now, **{name: value}))
        for lacking in ("kind", "name", "changes", "observed"):
            given = body(now)
            given.pop(lacking)
            with pytest.raises(ProtocolError, match="finding-form"):
                await take(node, given)
        assert await node.centre.see(scenarios.received) == []
        await take(node, body(now + findings.MAX_AHEAD_MS, changes=[POST] * MAX_CHANGES))
        assert len(await node.centre.see(scenarios.received)) == 1, "what is at each limit is taken"

    play(tmp_path, story)


def test_threat_a_peer_cannot_write_over_what_is_not_its_own(tmp_path):
    async def story(federation):
        node = federation[FEDERAL]
        now = node.clock.now_ms()
        who = node.actor("commander-1")
        ob = await node.centre.do(lambda desk: scenarios.keep(desk, who, scenarios.Given("Ours", (POST,))))
        with pytest.raises(ProtocolError, match="finding-form"):
            await take(node, body(now), ob=ob)
        await take(node, body(now))
        with pytest.raises(ProtocolError, match="finding-form"):
            await take(node, body(now), party="coalition")
        assert await node.centre.do(lambda desk: findings.recalled(desk, "coalition", ALIAS)) == []
        assert await node.centre.do(lambda desk: findings.recalled(desk, REGION, ob)) == []
        assert [row.body["name"] for row in await node.centre.see(scenarios.own)] == ["Ours"]
        assert len(await node.centre.see(scenarios.received)) == 1

    play(tmp_path, story)


def test_threat_a_peer_that_floods_pushes_out_its_own_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(findings, "MAX_HELD", 2)

    async def story(federation):
        node = federation[FEDERAL]
        await shared(federation["coalition"], 9)
        for number in range(4):
            await shared(federation[REGION], number)
            await settled(federation)
        held = await node.centre.see(scenarios.received)
        assert sorted(row.body["name"] for row in held) == ["No 2", "No 3", "No 9"], "the oldest made room"
        clocks = await every(node, rows.CLOCK, rows.ClockRow)
        assert sum(row.name == findings.ENDS for row in clocks) == 3, "no clock is left of what went"
        stream = (await stands(node, "in", REGION))["routine"]
        kept_raw = [row.raw for row in await stream_rows(node, f"{REGION}>{FEDERAL}/routine", stream.epoch)]
        assert kept_raw.count(None) == 2, "and nothing of its words"

    play(tmp_path, story)


async def shared(node, number):
    who = node.actor("commander-1")
    given = scenarios.Given(f"No {number}", (POST,))

    def job(desk):
        ob = scenarios.keep(desk, who, given)
        scenarios.share(desk, who, ob, 1, (FEDERAL,))

    await node.centre.do(job)


def test_threat_any_scenario_that_is_taken_can_be_put_on_paper():
    odd = [
        {"what": what, **more}
        for what, more in (
            ("party", {"party": "\u05d0" * 40}),
            ("strength", {"party": "x", "from": 0, "to": MAX_STRENGTH, "ob": "y"}),
            ("post", {"ob": "<script>"}),
            ("add-post", {}),
            ("add-drone", {"lat_e7": 1}),
            ("add-relay", {"range_m": 0}),
        )
    ]
    figures = [
        {"name": "first-permille"},
        {"name": "x-permille", "before": 1},
        {"name": "-s", "after": 2**53 - 1},
    ]
    study = kept.study(kept.Kept("S", odd, figures, of="them", at="x"))
    assert {table.name for table in study.tables} == {
        "kept-strengths",
        "kept-gone",
        "kept-added",
        "kept-seeing",
        "kept-share",
        "kept-other",
    }
    assert study.scenario == "S"


def test_threat_a_scenario_without_a_name_is_none():
    with pytest.raises(InvalidInput, match="scenario-form"):
        scenarios._body(scenarios.Given(" \t", (POST,)))
