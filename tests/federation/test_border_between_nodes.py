"""Border alerts between three nodes: echelons, a broker, the link cut at the worst moment, people kept apart."""

import asyncio

import pytest
from federation_world import (
    COALITION,
    FEDERAL,
    REGION,
    assert_same_objects,
    every,
    found,
    move,
    open_object,
    play,
    resume,
    settled,
    state_word,
    status,
    suspend,
    until,
)

from seamline.centre import border, holding, moves_taken, panel, rows
from seamline.machine import move_id
from seamline.terms.errors import Denied, ProtocolError

BORDER = {"lat_e7": 367_000_000, "lon_e7": 420_000_000, "precision_m": 100}
SIGHTING = {"place": BORDER, "direction": "south-east", "count": "6-15", "observed": 1_772_427_450_000}
ALERT = {"type": "vehicles", **SIGHTING}
PEOPLE = {
    "civil": "aid",
    "place": {**BORDER, "precision_m": 1_000},
    "direction": "south",
    "people": "21-50",
    "observed": 1_772_427_450_000,
}


async def alert(node, *others, seat="duty-1", **more):
    return await open_object(node, "border-alert", "raise", {**ALERT, **more}, others, seat=seat)


async def state_of(node, ob):
    row = await found(node, rows.OBJECT, ob, rows.ObjectRow)
    return holding.state_of(row) if row else None


async def is_(node, ob, word):
    return await status(node, ob) == word


async def facts(node, ob):
    return (await state_of(node, ob)).facts


async def passed_on(node, origin):
    """The alert of an origin that another party has passed on to this node."""
    held = await every(node, rows.OBJECT, rows.ObjectRow, group="border-alert")
    return next((row.ob for row in held if row.state["facts"].get("origin") == origin), "")


async def acknowledge(node, ob, *seats):
    for seat in seats:
        await move(node, ob, "acknowledge", seat=seat)


async def offered(node, ob, seat="duty-1"):
    shown = await node.centre.see(lambda reader: panel.panel(reader, node.actor(seat), ob))
    return {act["act"] for act in shown["acts"]}


async def called(node, ob):
    lines = await every(node, rows.LOGLINE, rows.LogLine, group=ob)
    return [line.message[1]["level"] for line in lines if line.kind == "ladder.due/1"]


def test_every_echelon_of_both_sides_acknowledges_and_each_by_another_person(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        ob = await alert(federal, COALITION)
        seen = await facts(federal, ob)
        assert seen["segment"] == "b1"
        assert [(one["echelon"], one["echelons"]) for one in seen["acknowledged"]] == [(1, 2)]
        await until(lambda: status(coalition, ob))
        await acknowledge(coalition, ob, "duty-1")
        await settled(federation)
        # The coalition is one level; of the federal force the army has not acknowledged its own side's alert.
        assert await status(federal, ob) == "raised"
        with pytest.raises(Denied) as refused:
            await acknowledge(federal, ob, "analyst-1")
        assert refused.value.code == "authority-needed"
        with pytest.raises(Denied) as refused:
            await acknowledge(federal, ob, "duty-1")
        assert refused.value.code == "move-already"
        await acknowledge(federal, ob, "commander-1")
        await settled(federation)
        assert [await status(node, ob) for node in (federal, coalition)] == ["acknowledged"] * 2

    play(tmp_path, story)


def test_nobody_is_offered_what_would_be_refused(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        ob = await alert(federal, COALITION)
        await until(lambda: status(coalition, ob))
        # Its own level has acknowledged by raising it; what it has in sight it can lose, not take.
        assert {"acknowledge", "take"} & await offered(federal, ob) == set()
        assert {"lose", "hand-over", "end"} <= await offered(federal, ob)
        assert "acknowledge" in await offered(federal, ob, "commander-1")
        assert "acknowledge" not in await offered(federal, ob, "analyst-1")
        assert "lose" not in await offered(coalition, ob)
        assert {"acknowledge", "take"} <= await offered(coalition, ob)
        assert not {"complete", "relayed", "relay-lost"} & await offered(coalition, ob)

    play(tmp_path, story)


def test_acknowledged_by_all_then_handed_over_with_i_have_it(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        ob = await alert(federal, COALITION)
        await until(lambda: status(coalition, ob))
        await acknowledge(federal, ob, "commander-1")
        await acknowledge(coalition, ob, "duty-1")
        await until(lambda: is_(federal, ob, "acknowledged"))
        await move(federal, ob, "hand-over", {"taker": COALITION})
        await until(lambda: is_(coalition, ob, "handing"))
        await asyncio.sleep(40)
        # Nobody said so: it stays.
        assert (await facts(federal, ob))["holder"] == FEDERAL
        assert await status(federal, ob) == "acknowledged"
        await move(federal, ob, "hand-over", {"taker": COALITION})
        await until(lambda: is_(coalition, ob, "handing"))
        await move(coalition, ob, "take")
        await settled(federation)
        assert (await facts(federal, ob))["holder"] == COALITION
        await move(federal, ob, "end", {"outcome": "turned-back"})
        await settled(federation)
        assert await status(coalition, ob) == "ended"
        await assert_same_objects(federation)

    play(tmp_path, story)


def test_unacknowledged_with_the_link_cut_it_climbs_the_ladder_and_stays_open(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        federation.network.cut(FEDERAL, COALITION)
        ob = await alert(federal, COALITION)
        await acknowledge(federal, ob, "commander-1")
        await asyncio.sleep(3_600)
        assert await status(federal, ob) == "unacknowledged"
        assert (await facts(federal, ob))["holder"] == FEDERAL
        levels = await called(federal, ob)
        assert levels == [1, 2, 3, 4]
        federation.network.mend(FEDERAL, COALITION)
        await until(lambda: status(coalition, ob), 300)
        await acknowledge(coalition, ob, "duty-1")
        await until(lambda: is_(federal, ob, "acknowledged"), 300)
        await asyncio.sleep(3_600)
        assert await called(federal, ob) == levels
        await assert_same_objects(federation)

    play(tmp_path, story)


def test_through_a_broker_between_parties_that_have_no_article_with_each_other(tmp_path):
    async def story(federation):
        federal, region, coalition = (federation[party] for party in (FEDERAL, REGION, COALITION))
        with pytest.raises(Denied) as refused:
            await alert(federal, REGION)
        assert refused.value.code == "no-article"
        ob = await alert(federal, COALITION, onward=["neighbour", REGION], note="EXERCISE")
        there = await until(lambda: passed_on(region, FEDERAL))
        told = await facts(region, there)
        mine = await facts(federal, ob)
        assert {name: told[name] for name in (*ALERT, "note")} == {
            name: mine[name] for name in (*ALERT, "note")
        }
        assert (await state_of(region, there)).parties == (COALITION, REGION)
        assert "onward" not in told  # whom else it is told is no business of theirs
        # Nobody says "I have it" for them: sent is not taken, and not even told.
        assert (await facts(federal, ob))["relay"] == []
        await acknowledge(region, there, "duty-1")
        await settled(federation)
        assert [one["answer"] for one in (await facts(federal, ob))["relay"]] == ["told"]
        await acknowledge(region, there, "commander-1")
        await settled(federation)
        assert [one["answer"] for one in (await facts(federal, ob))["relay"]] == ["acknowledged"]
        assert (await facts(federal, ob))["holder"] == FEDERAL
        await move(region, there, "take")
        await settled(federation)
        assert (await facts(federal, ob))["holder"] == REGION
        # The neighbour has no node: a person tells it and enters that.
        assert (await facts(federal, ob))["unrelayed"] == 1
        await move(coalition, ob, "told", {"whom": "neighbour", "answer": "acknowledged"})
        await settled(federation)
        assert (await facts(federal, ob))["unrelayed"] == 0
        await move(region, there, "lose")
        await settled(federation)
        assert (await status(federal, ob), (await facts(federal, ob))["holder"]) == ("lost", "")
        await move(federal, ob, "update", {**SIGHTING, "direction": "west"})
        await move(federal, ob, "end", {"outcome": "gone-across"})
        await settled(federation)
        assert await status(region, there) == "ended"
        assert (await facts(region, there))["track"][-1]["direction"] == "west"
        await assert_same_objects(federation)

    play(tmp_path, story)


def test_what_its_originator_did_not_let_go_on_goes_no_further(tmp_path):
    async def story(federation):
        federal, region, coalition = (federation[party] for party in (FEDERAL, REGION, COALITION))
        ob = await alert(federal, COALITION)
        await until(lambda: status(coalition, ob))
        await acknowledge(coalition, ob, "duty-1")
        await settled(federation)
        assert await passed_on(region, FEDERAL) == ""
        with pytest.raises(Denied) as refused:
            await move(coalition, ob, "told", {"whom": "neighbour", "answer": "told"})
        assert refused.value.code == "border-alert-onward"
        # No article lets the coalition pass it on to whoever brings aid, whatever the originator says.
        with pytest.raises(Denied) as refused:
            await alert(federal, COALITION, onward=["aid"])
        assert refused.value.code == "border-alert-onward"

    play(tmp_path, story)


def test_the_broker_decides_by_grant_and_article_whatever_it_was_sent(tmp_path):
    async def story(federation):
        coalition = federation[COALITION]

        async def may(whom, originator=FEDERAL, **facts):
            known = {"place": BORDER, "onward": ["aid", "neighbour", REGION], **facts}
            return await coalition.centre.see(lambda r: border.may_pass_on(r, originator, known, whom))

        assert await may(REGION)
        assert await may("neighbour")
        assert not await may("aid")  # granted, and no article lets it
        assert not await may(REGION, onward=["neighbour"])  # an article, and no grant
        assert not await may(REGION, originator=REGION)
        assert not await may(REGION, place={"lat_e7": 340_000_000, "lon_e7": 440_000_000})

    play(tmp_path, story)


def test_with_the_brokers_far_link_cut_the_originator_is_told_nothing_and_people_are_called(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        federation.network.cut(COALITION, REGION)
        ob = await alert(federal, COALITION, onward=[REGION])
        await asyncio.sleep(90)
        lines = await every(federal, rows.LOGLINE, rows.LogLine, group=ob)
        assert any("border-alert.broker" in str(line.message) for line in lines)
        assert (await facts(federal, ob))["relay"] == []
        assert (await facts(federal, ob))["holder"] == FEDERAL
        federation.network.mend(COALITION, REGION)
        there = await until(lambda: passed_on(region, FEDERAL), 300)
        await move(region, there, "take")
        await settled(federation)
        assert (await facts(federal, ob))["holder"] == REGION

    play(tmp_path, story)


def test_suspended_the_broker_passes_nothing_on(tmp_path):
    async def story(federation):
        federal, region, coalition = (federation[party] for party in (FEDERAL, REGION, COALITION))
        federation.network.cut(FEDERAL, COALITION)
        await alert(federal, COALITION, onward=[REGION])
        await suspend(region)
        await asyncio.sleep(30)
        federation.network.mend(FEDERAL, COALITION)
        await asyncio.sleep(600)
        assert await passed_on(region, FEDERAL) == ""
        assert not [
            row
            for row in await every(coalition, rows.OBJECT, rows.ObjectRow)
            if row.state["asker"] == COALITION
        ]

    play(tmp_path, story)


async def state_is(node, word):
    return await state_word(node) == word


async def _relayed(coalition):
    held = await every(coalition, rows.OBJECT, rows.ObjectRow, group="border-alert")
    return [row.ob for row in held if row.state["asker"] == COALITION]


def test_once_nobody_suspends_any_more_it_goes_on_as_it_stands_by_then_and_once(tmp_path):
    async def story(federation):
        federal, region, coalition = (federation[party] for party in (FEDERAL, REGION, COALITION))
        federation.network.cut(FEDERAL, COALITION)
        ob = await alert(federal, COALITION, onward=[REGION])
        over = await alert(federal, COALITION, onward=[REGION], type="goods")
        await suspend(region)
        await asyncio.sleep(30)
        federation.network.mend(FEDERAL, COALITION)
        await asyncio.sleep(120)
        assert await _relayed(coalition) == []
        await resume(region)
        there = await until(lambda: passed_on(region, FEDERAL), 300)
        await settled(federation)
        assert (await facts(region, there))["type"] in ("vehicles", "goods")
        assert len(await _relayed(coalition)) == 2
        for again in (suspend, resume):
            await again(region)
            await settled(federation)
        assert len(await _relayed(coalition)) == 2
        await acknowledge(region, there, "duty-1", "commander-1")
        await settled(federation)
        answers = [(await facts(federal, one))["relay"] for one in (ob, over)]
        assert sorted(len(one) for one in answers) == [0, 1]
        await assert_same_objects(federation)

    play(tmp_path, story)


@pytest.mark.parametrize("became", ["moved-on", "lost", "ended"])
def test_what_waited_for_an_article_goes_on_with_what_has_become_of_it(tmp_path, became):
    """The far side has suspended; the near ones go on telling each other."""

    async def story(federation):
        federal, region, coalition = (federation[party] for party in (FEDERAL, REGION, COALITION))
        federation.network.cut(FEDERAL, COALITION)
        ob = await alert(federal, COALITION, onward=[REGION])
        await suspend(region)
        await until(lambda: state_is(coalition, "suspended"))
        federation.network.mend(FEDERAL, COALITION)
        await until(lambda: status(coalition, ob), 300)
        if became == "moved-on":
            await move(federal, ob, "update", {**SIGHTING, "direction": "west"})
        elif became == "lost":
            await move(federal, ob, "lose")
        elif became == "ended":
            await move(federal, ob, "end", {"outcome": "turned-back"})
        await settled(federation)
        assert await _relayed(coalition) == []
        await resume(region)
        await settled(federation)
        there = await passed_on(region, FEDERAL)
        if became == "ended":
            assert there == ""
            return
        assert await status(region, there) == ("lost" if became == "lost" else "raised")
        last = (await facts(region, there))["track"][-1]["direction"]
        assert last == ("west" if became == "moved-on" else "south-east")

    play(tmp_path, story)


def test_a_protection_note_that_was_held_up_leaves_once_nobody_suspends_any_more(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        federation.network.cut(FEDERAL, COALITION)
        note = await open_object(federal, "protection-note", "raise", PEOPLE, [COALITION])
        await suspend(federal)
        federation.network.mend(FEDERAL, COALITION)
        await asyncio.sleep(120)
        assert not await status(coalition, note)
        await resume(federal)
        await until(lambda: status(coalition, note), 300)
        await move(coalition, note, "take")
        await settled(federation)
        assert await status(federal, note) == "taken"

    play(tmp_path, story)


def test_no_person_makes_what_only_a_node_makes(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        ob = await alert(federal, COALITION)
        await until(lambda: status(coalition, ob))
        alert_sum = (await state_of(coalition, ob)).over[""]
        with pytest.raises(Denied) as refused:
            await move(coalition, ob, "complete", {"alert": alert_sum})
        assert refused.value.code == "move-person"
        relay = {**ALERT, "origin": FEDERAL}
        with pytest.raises(Denied) as refused:
            await open_object(coalition, "border-alert", "relay", relay, [REGION])
        assert refused.value.code == "move-person"

    play(tmp_path, story)


# People.


def test_people_go_to_the_civil_party_first_and_to_others_only_as_it_allows(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        people = {**ALERT, "type": "people-moved"}
        note = await open_object(federal, "protection-note", "raise", PEOPLE, [COALITION])
        assert (await facts(federal, note))["segment"] == "b1"
        await until(lambda: status(coalition, note))
        await move(coalition, note, "acknowledge")
        await settled(federation)
        for given in ({}, {"protection": note}):
            with pytest.raises(Denied) as refused:
                await open_object(federal, "border-alert", "raise", {**people, **given}, [COALITION])
            assert refused.value.code in ("border-alert-civil-first", "border-alert-people")
        await move(coalition, note, "take")
        await settled(federation)
        with pytest.raises(Denied):
            await open_object(federal, "border-alert", "raise", {**people, "protection": note}, [COALITION])
        await move(coalition, note, "allow", {"allowed": [COALITION]})
        await move(coalition, note, "advise", {"advice": ["keep-distance", "do-not-detain"]})
        await settled(federation)
        ob = await open_object(federal, "border-alert", "raise", {**people, "protection": note}, [COALITION])
        await settled(federation)
        assert await status(coalition, ob) == "raised"
        assert (await facts(federal, note))["advice"] == ["keep-distance", "do-not-detain"]

    play(tmp_path, story)


@pytest.mark.parametrize(
    ("civil", "parties", "code"),
    [
        ("aid", [COALITION, REGION], "no-article"),
        ("region", [COALITION], "protection-note-civil"),
        ("neighbour", [COALITION], "protection-note-civil"),
        ("nobody", [COALITION], "protection-note-civil"),
    ],
)
def test_a_protection_note_goes_to_one_civil_party_alone(tmp_path, civil, parties, code):
    async def story(federation):
        data = {**PEOPLE, "civil": civil}
        with pytest.raises(Denied) as refused:
            await open_object(federation[FEDERAL], "protection-note", "raise", data, parties)
        assert refused.value.code == code

    play(tmp_path, story)


def test_with_the_link_cut_nobody_else_is_told_and_people_are_called(tmp_path):
    async def story(federation):
        federal, coalition, region = (federation[party] for party in (FEDERAL, COALITION, REGION))
        federation.network.cut(FEDERAL, COALITION)
        note = await open_object(federal, "protection-note", "raise", PEOPLE, [COALITION])
        await asyncio.sleep(3_600)
        assert await status(federal, note) == "raised"  # it presumes; it moves nothing for the other side
        assert await called(federal, note) == [1, 2, 3, 4]
        assert not await every(region, rows.OBJECT, rows.ObjectRow)
        federation.network.mend(FEDERAL, COALITION)
        await until(lambda: status(coalition, note), 300)
        await move(coalition, note, "take")
        await settled(federation)
        assert await status(federal, note) == "taken"

    play(tmp_path, story)


# A hostile partner.


def test_a_relay_in_a_persons_name_is_refused_on_arrival(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        ob = await alert(federal, COALITION)
        await until(lambda: status(coalition, ob))
        state = await state_of(federal, ob)
        first = (await federal.centre.see(lambda reader: holding.moves_of(reader, ob)))[0]
        body = {
            "proc": "border-alert",
            "act": "complete",
            "ob": ob,
            "party": COALITION,
            "person": f"{COALITION}/duty-1",
            "at": federal.clock.now_ms(),
            "answers": [move_id(first)],
            "data": {"alert": state.over[""]},
        }
        place = (f"{COALITION}>{FEDERAL}/flash", 1, 1_000)
        await federal.centre.do(lambda desk: moves_taken.take(desk, COALITION, body, "", place))
        after = await state_of(federal, ob)
        assert "complete" not in after.joined
        assert "move-person" in dict(after.refused).values()
        with pytest.raises(ProtocolError):
            await federal.centre.do(lambda desk: moves_taken.take(desk, REGION, body, "", place))

    play(tmp_path, story)
