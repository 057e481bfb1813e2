"""What is not for security roles: whoever asks and by whichever path, it looks as if it did not exist."""

from importlib.resources import files

import msgspec
import pytest
from tests.support.node_rig import code, node, run
from tests.support.web_asking import UNKNOWN, filled

from seamline.centre import annexes, openings, picture, quarantine, rows, sharing, visible
from seamline.centre.desk import Actor
from seamline.exercise.federation import Federation
from seamline.exercise.virtual import run as run_virtual
from seamline.gateways.web import socket
from seamline.gateways.web.routes import ROUTES
from seamline.machine import fields
from seamline.machine.parts import Act, Procedure, Timer
from seamline.procedures import registry
from seamline.terms.lanes import ROUTINE

AREA = Procedure(
    name="return-area",
    kind="return-area",
    lane=ROUTINE,
    table={("", "describe"): "described", ("described", "amend"): "described", ("described", "end"): "ended"},
    acts={
        "describe": Act("asker", alone=True, fields={"name": fields.text(80)}),
        "amend": Act("asker", fields={"name": fields.text(80)}),
        "end": Act("asker"),
    },
    opening=frozenset({"describe"}),
    closed=frozenset({"ended"}),
    clocks=(Timer("rfi.acknowledge", frozenset({"described"}), starts=("describe",)),),
    waits={"described": "asker"},
    safe={"described": {"any": "rfi-safe-nothing"}, "ended": {"any": "rfi-safe-nothing"}},
)
SECRET = "HILLTOP"
TEXT = (files("seamline.exercise") / "understanding.toml").read_text(encoding="utf-8")
UNSTEADY = frozenset({"now", "seen", "used", "qr", "token"})
"""What two answers to the same question differ in anyway."""


@pytest.fixture(autouse=True)
def _registered(monkeypatch):
    monkeypatch.setitem(registry.PROCEDURES, "return-area", AREA)


def steady(value):
    if isinstance(value, dict):
        return {name: steady(one) for name, one in value.items() if name not in UNSTEADY}
    return [steady(one) for one in value] if isinstance(value, list) else value


async def everything(browser):
    """All that a seat can read, by path."""
    paths = [filled(route.path) for route in ROUTES if route.method == "GET"]
    # What would be at a moment that is named; by itself it says when it was asked.
    paths = [f"{path}?at=1600000000000" if path == "/api/register" else path for path in paths]
    paths += [
        f"/api/objects?proc=return-area&text={SECRET}",
        f"/api/objects?text={SECRET}",
        "/api/objects?limit=1",
    ]
    found = {}
    for path in paths:
        answer = await browser.get(path)
        plain = answer.headers.get("content-type", "").startswith("application/json")
        found[path] = (answer.status_code, steady(answer.json()) if plain else answer.text)
    return found


async def described(lead, name=SECRET):
    order = {
        "proc": "return-area",
        "act": "describe",
        "data": {"name": name},
        "parties": [],
        "key": name.replace(" ", "-"),
    }
    answer = await lead.post("/api/objects", order)
    assert answer.status_code == 200, answer.text
    return answer.json()["object"]["id"]


@pytest.mark.parametrize("role", ["duty-officer", "commander", "analyst", "release-officer"])
def test_nothing_that_a_security_role_can_read_differs(tmp_path, role):
    async def work():
        async with node(tmp_path) as rig:
            watch, lead = await rig.browser("watch", role), await rig.browser("lead", "civil-lead")
            before = await everything(watch)
            ob = await described(lead)
            await lead.post(f"/api/objects/{ob}/moves", {"act": "amend", "data": {"name": SECRET + " 2"}})
            after = await everything(watch)
            assert after == before
            assert len(after) > 20
            assert SECRET not in str(list(after.values()))
            assert ob not in str(after)

    run(work())


def test_to_name_it_is_answered_as_if_it_did_not_exist(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            watch, lead = await rig.browser("watch", "duty-officer"), await rig.browser("lead", "civil-lead")
            ob, nothing = await described(lead), UNKNOWN["id"]
            for method, path, body in (
                ("GET", "/api/objects/{}", None),
                ("POST", "/api/objects/{}/read", {}),
                ("POST", "/api/objects/{}/moves", {"act": "amend", "data": {"name": "x"}}),
                ("POST", "/api/objects/{}/moves", {"act": "no-such-act", "data": {}}),
                ("GET", "/api/explain?party=bravo&ob={}", None),
            ):
                there, not_there = [await watch.send(method, path.format(one), body) for one in (ob, nothing)]
                assert there.status_code == not_there.status_code
                assert there.content == not_there.content
            order = {"proc": "return-area", "act": "describe", "data": {"name": "x"}, "parties": []}
            refused = await watch.post("/api/objects", order)
            unknown = await watch.post("/api/objects", {**order, "proc": "no-such-thing"})
            assert code(refused) == code(unknown) == "procedure-unknown"

    run(work())


@pytest.mark.parametrize("role", ["civil-lead", "auditor"])
def test_whose_it_is_sees_it_by_every_path(tmp_path, role):
    async def work():
        async with node(tmp_path) as rig:
            lead, other = await rig.browser("lead", "civil-lead"), await rig.browser("other", role)
            ob = await described(lead)
            shown = (await other.get("/api/picture")).json()
            assert ob in [one["id"] for one in shown["objects"]]
            assert ob in [line["ob"] for line in shown["log"]]
            assert (await other.get("/api/objects?proc=return-area")).json()["total"] == 1
            assert (await other.get(f"/api/objects/{ob}")).json()["body"]["name"] == SECRET

    run(work())


def test_the_log_is_as_long_whatever_is_left_out_of_it(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            lead = await rig.browser("lead", "civil-lead")
            watch = Actor("alpha/watch", frozenset({"duty-officer"}))
            for number in range(6):
                await described(lead, f"{SECRET} {number}")
            lines = await rig.centre.see(lambda reader: picture.log_lines(reader, watch, 3))
            assert len(lines) == 3
            assert all(not line["message"]["id"].startswith("return-area") for line in lines)

    run(work())


def test_the_live_connection_does_not_even_stir(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            lead = await rig.browser("lead", "civil-lead")
            heard = []
            rig.live.listen(lambda event, doc: heard.append((event, msgspec.json.decode(doc))))
            watch, own = (
                Actor(f"alpha/{role}", frozenset({role})) for role in ("duty-officer", "civil-lead")
            )
            marks = rig.live.mark_for(watch), rig.live.mark_for(own)
            await described(lead)
            assert heard
            assert all(doc["apart"] for event, doc in heard if event in ("log", "object"))
            keys = {
                (event, str(doc.get("id") or doc.get("seq") or doc.get("ob"))): doc for event, doc in heard
            }
            said = [
                await rig.centre.see(lambda reader, who=who: socket.messages(reader, who, keys))
                for who in (watch, own)
            ]
            assert said[0] == []
            assert {one["event"] for one in said[1]} == {"log", "object", "inbox"}
            assert rig.live.mark_for(watch) == marks[0]
            assert rig.live.mark_for(own) != marks[1]

    run(work())


def test_an_alarm_about_it_rings_at_nobody_else(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            ob = await described(await rig.browser("lead", "civil-lead"))
            pending = {("alarm", ob): {"ob": ob, "clock": "rfi.acknowledge"}}
            for role, events in (("commander", []), ("civil-lead", ["alarm", "inbox"])):
                actor = Actor(f"alpha/{role}", frozenset({role}))
                said = await rig.centre.see(lambda reader, who=actor: socket.messages(reader, who, pending))
                assert [one["event"] for one in said] == events

    run(work())


def test_what_waits_for_a_partner_is_not_counted_for_whom_it_is_not(tmp_path):
    async def main(loop):
        # An article lets it go, so that something waits for a partner.
        federation = Federation(loop, tmp_path, text=TEXT.replace('["rfi"]', '["rfi", "return-area"]'))
        await federation.open()
        await federation.agree()
        federal = federation["federal"]
        federation.network.cut("federal", "region")
        lead = Actor("federal/lead", frozenset({"civil-lead"}))
        watch = federal.actor("duty-1")
        from seamline.centre import moves

        def states(who):
            return lambda reader: (
                [
                    (one["party"], one["unsent"], one["oldest_unsent"])
                    for one in picture.partner_states(reader, who)
                ],
                [(one["party"], one["queued"], one["quarantined"]) for one in sharing.overview(reader, who)],
            )

        before = await federal.centre.see(states(watch))
        ob = await federal.centre.do(
            lambda desk: moves.open_object(
                desk, lead, "return-area", "describe", {"name": SECRET}, ("region",)
            )
        )
        assert await federal.centre.see(states(watch)) == before
        assert await federal.centre.see(states(lead)) != before
        assert await federal.centre.see(lambda reader: visible.kept_from(reader, watch)) == 1
        found = await federal.centre.see(lambda reader: openings.openings(reader, watch))
        assert "return-area" not in {one["proc"] for one in found}
        assert "return-area" in {
            one["proc"] for one in await federal.centre.see(lambda reader: openings.openings(reader, lead))
        }
        # At the partner's node it is kept from the same roles.
        federation.network.mend("federal", "region")
        await loop.create_task(_arrived(federation["region"], ob))
        region = federation["region"]
        theirs = await region.centre.see(lambda reader: picture.picture(reader, region.actor("duty-1")))
        assert ob not in str(theirs)
        assert "return-area" not in str(theirs)
        await federation.close()

    run_virtual(main)


async def _arrived(where, ob):
    import asyncio

    for _ in range(600):
        if await where.centre.see(lambda reader: visible.find(reader, ob)):
            return
        await asyncio.sleep(0.5)
    raise AssertionError(ob)


def test_an_annex_to_it_is_written_and_read_by_nobody_else(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            ob = await described(await rig.browser("lead", "civil-lead"))
            lead, watch = (
                Actor(f"alpha/{role}", frozenset({role})) for role in ("civil-lead", "duty-officer")
            )
            await rig.centre.do(lambda desk: annexes.write(desk, lead, ob, "wells", "two of three"))
            assert len(await rig.centre.see(lambda reader: annexes.of(reader, lead, ob))) == 1
            assert await rig.centre.see(lambda reader: annexes.of(reader, watch, ob)) == []
            with pytest.raises(Exception, match="object-not-found"):
                await rig.centre.do(lambda desk: annexes.write(desk, watch, ob, "x", "y"))

    run(work())


def test_an_entry_about_it_in_quarantine_is_listed_for_whose_it_is(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            ob = await described(await rig.browser("lead", "civil-lead"))
            held = rows.QuarantineRow(
                party="bravo",
                lane="routine",
                epoch=1,
                number=1,
                code="move-form",
                raw="",
                at=1,
                ob=ob,
                mark="",
            )
            await rig.centre.do(lambda desk: desk.put(rows.QUARANTINE, "s/1/1", held, group="bravo"))
            for role, count in (("civil-lead", 1), ("duty-officer", 0), ("administrator", 0)):
                actor = Actor(f"alpha/{role}", frozenset({role}))
                found = await rig.centre.see(lambda reader, who=actor: quarantine.listed_for(reader, who))
                assert len(found) == count

    run(work())
