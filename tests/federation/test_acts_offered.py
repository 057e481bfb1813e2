"""What a panel offers is what the node would take: neither an act that is refused whatever is put into it, nor less."""

from federation_world import FEDERAL, REGION, move, open_object, play, status, until
from test_operation_between_nodes import act, plan, warning

from seamline.centre import moves, panel
from seamline.terms.times import MINUTE

REQUEST = {
    "callsign": "HERON 3",
    "strength": "6-15",
    "place": {"lat_e7": 355_800_000, "lon_e7": 435_300_000},
    "corridor": [
        {"lat_e7": 355_800_000, "lon_e7": 435_300_000},
        {"lat_e7": 355_900_000, "lon_e7": 435_300_000},
    ],
    "reason": "medical",
    "minutes": 60,
    "contact": "46.150",
}


SITE = {"lat_e7": 355_800_000, "lon_e7": 435_300_000}


async def offered(node, ob, seat):
    shown = await node.centre.see(lambda reader: panel.panel(reader, node.actor(seat), ob))
    return {one["act"] for one in shown["acts"]}


async def lacking(node, ob, seat):
    shown = await node.centre.see(lambda reader: panel.panel(reader, node.actor(seat), ob))
    return [(one["label_id"], one["code"]) for one in shown["lacking"]]


async def over(node, ob, seat):
    return (await node.centre.see(lambda reader: panel.panel(reader, node.actor(seat), ob)))["over"]


def test_a_plan_on_the_table_is_offered_to_be_changed(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        now = federal.clock.now_ms()
        ob = await open_object(federal, "operation", "warn", warning(now), [REGION], seat="commander-1")
        await move(federal, ob, "plan", plan(now), seat="commander-1")
        assert await offered(federal, ob, "commander-1") == {"plan", "sign", "object", "cancel"}
        assert await lacking(federal, ob, "commander-1") == []
        assert await offered(federal, ob, "duty-1") == set()

    play(tmp_path, story)


def test_a_plan_that_is_not_complete_is_not_offered_to_be_signed_and_says_what_it_lacks(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        now = federal.clock.now_ms()
        ob = await open_object(federal, "operation", "warn", warning(now), [REGION], seat="commander-1")
        whole = plan(now)
        wanting = [{name: whole.pop(name)} for name in ("sites", "medical_plan")]
        await act(federal, ob, "plan", **whole)
        for given, code in zip(wanting, ("operation-overlay", "operation-incomplete"), strict=True):
            assert "sign" not in await offered(federal, ob, "commander-1")
            assert await lacking(federal, ob, "commander-1") == [("operation-act-sign", code)]
            # Whoever has no part in signing is not told what for.
            assert await lacking(federal, ob, "duty-1") == []
            await act(federal, ob, "plan", **given)
        assert "sign" in await offered(federal, ob, "commander-1")

    play(tmp_path, story)


def test_a_clearance_in_writing_is_not_offered_to_be_entered_as_heard(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        data = {**REQUEST, "from": federal.clock.now_ms()}
        ob = await open_object(federal, "crossing", "request", data, [REGION])
        assert "heard" in await offered(federal, ob, "duty-1")

        async def arrived():
            return await status(region, ob) == "requested"

        await until(arrived)
        await move(region, ob, "clear", {})

        async def cleared():
            return "enter" in await offered(federal, ob, "duty-1")

        await until(cleared)
        assert await offered(federal, ob, "duty-1") == {"enter", "end", "withdraw", "crossed"}

    play(tmp_path, story)


def test_each_seat_of_a_handover_is_offered_its_own_acts_once_they_can_be_taken(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        leaves, comes = "duty-1", "commander-1"
        sign = federal.signer(leaves)
        await federal.centre.do(
            lambda desk: moves.open_object(
                desk, federal.actor(leaves), "handover", "take-up", {"duty_post": "ops"}, (), sign=sign
            )
        )
        data = {**REQUEST, "from": federal.clock.now_ms() + MINUTE}
        item = await open_object(federal, "crossing", "request", data, [REGION])
        ob = await open_object(federal, "handover", "begin", {"duty_post": "ops"}, [])
        always = {"refresh", "cancel"}
        assert await offered(federal, ob, leaves) == always
        assert await offered(federal, ob, comes) == always | {"confirm", "ask"}
        await move(federal, ob, "ask", {"item": item, "question": "Who has it?"}, comes)
        assert await offered(federal, ob, leaves) == always | {"explain"}
        assert await offered(federal, ob, comes) == always | {"ask"}
        await move(federal, ob, "explain", {"item": item, "text": "The patrol."}, leaves)
        await move(federal, ob, "confirm", {"items": [item]}, comes)
        assert await offered(federal, ob, comes) == always | {"ask", "take"}
        await move(federal, ob, "take", {"handover_list": await over(federal, ob, comes)}, comes)
        assert "take" not in await offered(federal, ob, comes)
        assert "give" not in await offered(federal, ob, comes)
        assert "give" in await offered(federal, ob, leaves)
        # A third seat has nothing to do in it but what anybody may.
        assert await offered(federal, ob, "release-1") == await offered(federal, ob, comes) - {"ask"}

    play(tmp_path, story)


def test_what_becomes_of_a_frozen_site_is_offered_to_be_proposed_and_an_hour_that_is_open_is_not_opened(
    tmp_path,
):
    async def story(federation):
        federal = federation[FEDERAL]
        now = federal.clock.now_ms()
        told = {"happened": "was-left", "by": "by-us", "known_at": now, "name": "Mill", "place": SITE}
        site = await open_object(federal, "posture", "tell", told, [REGION])
        assert "propose" in await offered(federal, site, "commander-1")
        assert "propose" not in await offered(federal, site, "duty-1")
        check = await open_object(federal, "line-check", "open", {"hour": now}, [REGION])
        assert await offered(federal, check, "duty-1") == {"report", "voice"}

    play(tmp_path, story)


def test_no_step_is_shown_as_gone_through_that_another_way_would_have_led_to(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        told = {"happened": "was-left", "by": "by-us", "known_at": federal.clock.now_ms(), "name": "Mill"}
        site = await open_object(federal, "posture", "tell", {**told, "place": SITE}, [REGION])

        async def arrived():
            return await status(region, site) == "frozen"

        await until(arrived)
        await move(region, site, "acknowledge")
        shown = await region.centre.see(lambda reader: panel.panel(reader, region.actor("duty-1"), site))
        assert [step["status"] for step in shown["stepper"] if step["done"]] == ["frozen"]

    play(tmp_path, story)
