"""Every way out for an area of return: none leads to a security role, on the keeper's node or another's."""

import asyncio
from pathlib import Path

import pytest
from tests.support.node_rig import node, run
from tests.support.web_asking import UNKNOWN, body_for, filled

import seamline
from seamline.centre import annexes, moves, picture, restraint, rows, sharing, stick, visible
from seamline.centre.desk import Actor
from seamline.exercise.federation import Federation
from seamline.exercise.scenario import EVERYBODY
from seamline.exercise.virtual import run as run_virtual
from seamline.gateways.web.routes import ROUTES
from seamline.ledger import parcel, press
from seamline.terms.errors import NotFound

SECRET = "HILLTOP"
SECURITY = ("duty-officer", "commander", "analyst", "release-officer", "administrator")
AREA = {
    "name": SECRET,
    "place": {"lat_e7": 355_800_000, "lon_e7": 435_300_000},
    "households": "20-49",
    "conditions": {"water": "met", "school": "unmet"},
}
UNSTEADY = frozenset({"now", "seen", "used", "qr", "token", "last_seen", "at"})


def steady(value):
    if isinstance(value, dict):
        return {name: steady(one) for name, one in value.items() if name not in UNSTEADY}
    return [steady(one) for one in value] if isinstance(value, list) else value


def seat(party, role):
    return Actor(f"{party}/{role}", frozenset({role}))


async def described(lead):
    order = {"proc": "return-area", "act": "describe", "data": AREA, "parties": [], "key": "area"}
    answer = await lead.post("/api/objects", order)
    assert answer.status_code == 200, answer.text
    return answer.json()["object"]["id"]


# On the keeper's own node, over its web door.


@pytest.mark.parametrize("role", SECURITY)
def test_no_page_and_no_query_tells_a_security_role(tmp_path, role):
    async def everything(browser):
        found = {}
        for route in ROUTES:
            if route.method == "GET":
                answer = await browser.get(filled(route.path))
                plain = answer.headers.get("content-type", "").startswith("application/json")
                found[route.path] = (answer.status_code, steady(answer.json()) if plain else answer.text)
        for query in ("proc=return-area", f"text={SECRET}", "status=kept", "limit=1"):
            answer = await browser.get(f"/api/objects?{query}")
            found[query] = (answer.status_code, steady(answer.json()))
        return found

    async def work():
        async with node(tmp_path) as rig:
            watch, lead = await rig.browser("watch", role), await rig.browser("lead", "civil-lead")
            before = await everything(watch)
            ob = await described(lead)
            hazards = {"hazards": [{"kind": "mines", "state": "marked"}]}
            for act, data in (("hazards", hazards), ("update", {"note": SECRET})):
                answer = await lead.post(f"/api/objects/{ob}/moves", {"act": act, "data": data})
                assert answer.status_code == 200, answer.text
            after = await everything(watch)
            assert after == before
            assert SECRET not in str(list(after.values()))
            assert ob not in str(after)

    run(work())


@pytest.mark.parametrize("role", SECURITY)
def test_every_route_that_takes_an_id_answers_as_for_one_that_does_not_exist(tmp_path, role):
    """All routes there are, those that come later included: printing, annexes, whatever is added."""

    async def work():
        async with node(tmp_path) as rig:
            watch, lead = await rig.browser("watch", role), await rig.browser("lead", "civil-lead")
            ob = await described(lead)
            asked = 0
            for route in ROUTES:
                if "{id}" not in route.path and "{ob}" not in route.path:
                    continue
                body = None if route.method == "GET" else body_for(route)
                names = [{**UNKNOWN, "id": one, "ob": one} for one in (ob, UNKNOWN["id"])]
                there, nowhere = [await watch.send(route.method, filled(route.path, n), body) for n in names]
                assert (there.status_code, there.content) == (nowhere.status_code, nowhere.content), (
                    route.path
                )
                asked += 1
            assert asked >= 3
            answers = [await watch.get(f"/api/explain?party=bravo&ob={one}") for one in (ob, UNKNOWN["id"])]
            assert answers[0].content == answers[1].content

    run(work())


@pytest.mark.parametrize("role", [*SECURITY, "auditor"])
def test_no_security_role_may_weigh_areas_against_their_ways(tmp_path, role):
    async def work():
        async with node(tmp_path) as rig:
            watch, lead = await rig.browser("watch", role), await rig.browser("lead", "civil-lead")
            ob = await described(lead)
            for path in ("/api/seam/returns", "/api/seam/returns/print"):
                answer = await watch.get(path)
                assert (answer.status_code, answer.json()["error"]["code"]) == (403, "role-needed")
            doc = (await lead.get("/api/seam/returns?lat=35.6&lon=43.6")).json()
            assert [one["id"] for one in doc["areas"]] == [ob]
            assert doc["areas"][0]["way"]["kind"] == "open-ground"
            assert 0 < doc["areas"][0]["at"] <= doc["now"]
            for language in ("en", "ar", "ckb"):
                sheet = await lead.get(f"/api/seam/returns/print?lat=35.6&lon=43.6&language={language}")
                assert (sheet.status_code, sheet.content[:4]) == (200, b"%PDF")

    run(work())


@pytest.mark.parametrize(
    "query",
    [
        "lat=35.6",
        "lon=43.6",
        "lat=91&lon=0",
        "lat=0&lon=181",
        "lat=nan&lon=0",
        "lat=inf&lon=0",
        "lat=&lon=",
        "within_m=99",
        "within_m=10001",
        "within_m=1.5",
        "within_m=x",
        "rank=1",
    ],
)
def test_a_place_or_distance_that_is_none_is_refused(tmp_path, query):
    async def work():
        async with node(tmp_path) as rig:
            lead = await rig.browser("lead", "civil-lead")
            assert (await lead.get(f"/api/seam/returns?{query}")).status_code == 400

    run(work())


def test_it_stands_in_a_table_of_its_own_and_in_no_list_of_objects(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            ob = await described(await rig.browser("lead", "civil-lead"))
            await rig.centre.see(lambda reader: _apart(reader, ob))

    def _apart(reader, ob):
        assert reader.rows(rows.OBJECT) == []
        assert [row.key for row in reader.rows(visible.KEPT_APART)] == [ob]
        assert restraint.areas(reader) == []
        lead, watch = seat("alpha", "civil-lead"), seat("alpha", "duty-officer")
        assert [one["id"] for one in picture.objects(reader, lead)] == [ob]
        assert picture.objects(reader, watch) == []
        with pytest.raises(NotFound):
            visible.need(reader, watch, ob)
        assert annexes.of(reader, watch, ob) == []

    run(work())


def test_a_security_role_cannot_open_one_and_a_civil_lead_can_without_any_understanding(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            for role in SECURITY[:4]:
                with pytest.raises(Exception, match="procedure-unknown"):
                    await rig.centre.do(
                        lambda desk, role=role: moves.open_object(
                            desk, seat("alpha", role), "return-area", "describe", AREA, ()
                        )
                    )
            assert await described(await rig.browser("lead", "civil-lead"))

    run(work())


# Between nodes.


def federation_of(tmp_path, story):
    async def main(loop):
        federation = Federation(loop, tmp_path, sides=EVERYBODY)
        await federation.open()
        await federation.agree()
        try:
            await story(federation)
        finally:
            await federation.close()

    run_virtual(main)


async def told(federation, parties=("region",)):
    """Describe an area and tell some; return its id, once they hold it."""
    civil = federation["civil"]
    ob = await civil.centre.do(
        lambda desk: moves.open_object(
            desk, civil.actor("civil-1"), "return-area", "describe", AREA, tuple(parties)
        )
    )
    for party in parties:
        for _ in range(600):
            if await federation[party].centre.see(lambda reader: visible.find(reader, ob)):
                break
            await asyncio.sleep(0.5)
        else:
            raise AssertionError(party)
    return ob


def test_only_whom_the_keeper_picked_gets_it_and_there_only_civil_leads_and_auditors_see_it(tmp_path):
    async def story(federation):
        ob = await told(federation)
        region = federation["region"]
        for party in ("federal", "coalition"):
            there = federation[party].centre
            assert await there.see(lambda reader: visible.find(reader, ob)) is None
            kinds = await there.see(lambda r: {line.ob for line in r.every(rows.LOGLINE, rows.LogLine)})
            assert ob not in kinds
        for role in SECURITY:
            seen = await region.centre.see(
                lambda r, role=role: (
                    picture.picture(r, seat("region", role)),
                    sharing.overview(r, seat("region", role)),
                )
            )
            assert ob not in str(seen)
            assert SECRET not in str(seen)
        for role in ("civil-lead", "auditor"):
            seen = await region.centre.see(lambda r, role=role: picture.picture(r, seat("region", role)))
            assert ob in str(seen["objects"])
        # What a force's civil lead adds reaches the keeper.
        routes = {"routes": [{"name": "north road", "state": "closed"}]}
        lead = seat("region", "civil-lead")
        await region.centre.do(lambda desk: moves.make(desk, lead, ob, "routes", routes))
        civil = federation["civil"]
        for _ in range(200):
            row = await civil.centre.see(lambda reader: visible.find(reader, ob))
            if row.state["facts"].get("routes"):
                break
            await asyncio.sleep(0.5)
        assert row.state["facts"]["routes"][0]["by"] == "region"
        watch = seat("region", "duty-officer")
        with pytest.raises(NotFound):
            await region.centre.do(lambda desk: moves.make(desk, watch, ob, "routes", routes))

    federation_of(tmp_path, story)


def test_what_was_shared_with_whom_leaves_it_out_and_does_not_count_it(tmp_path):
    async def story(federation):
        civil = federation["civil"]
        await asyncio.sleep(60)

        def seen(role):
            who = seat("civil", role)
            return lambda r: (
                sharing.shared_with(r, who, "region"),
                [(one["party"], one["released"], one["queued"]) for one in sharing.overview(r, who)],
            )

        before = await civil.centre.see(seen("duty-officer"))
        ob = await told(federation)
        await asyncio.sleep(60)
        assert await civil.centre.see(seen("duty-officer")) == before
        shared, _ = await civil.centre.see(seen("civil-lead"))
        assert [one["ob"] for one in shared] == [ob]

    federation_of(tmp_path, story)


def test_a_file_that_a_security_role_carries_does_not_hold_it(tmp_path):
    async def story(federation):
        civil = federation["civil"]
        await asyncio.sleep(60)
        federation.network.cut("civil", "region")
        ob = await civil.centre.do(
            lambda desk: moves.open_object(
                desk, civil.actor("civil-1"), "return-area", "describe", AREA, ("region",)
            )
        )
        await asyncio.sleep(5)
        carried = {}
        for role in ("duty-officer", "administrator", "civil-lead"):
            made = await stick.export(civil.centre, "region", seat("civil", role))
            carried[role] = made
        everything = await stick.export(civil.centre, "region")
        held = {name: texts(made.raw) for name, made in carried.items()}
        assert SECRET in held["civil-lead"]
        assert SECRET in texts(everything.raw)
        for role in ("duty-officer", "administrator"):
            assert SECRET not in held[role]
            assert (carried[role].parcels, carried[role].left) == (0, 0)
        # The file of somebody who may not know of it still carries the rest, in its order.
        data = {
            "name": "Clinic",
            "purpose": "health",
            "margin_m": 500,
            "contact": "CH 5",
            "from": civil.clock.now_ms(),
            "until": civil.clock.now_ms() + 1,
            "place": AREA["place"],
        }
        assert ob
        await civil.centre.do(
            lambda desk: moves.open_object(
                desk, civil.actor("civil-1"), "aid-notice", "submit", data, ("region",)
            )
        )
        await asyncio.sleep(5)
        behind = await stick.export(civil.centre, "region", seat("civil", "duty-officer"))
        assert SECRET not in texts(behind.raw)

    federation_of(tmp_path, story)


def texts(raw):
    """All that can be read out of a file of parcels; heads among them hold no text."""
    opened = [press.unpress(one[parcel._BODY_AT :]) for one in parcel.unpack(raw)]
    return "".join(str(one[0], "utf-8", "replace") for one in opened if isinstance(one, tuple))


# And in the source.


def test_nothing_but_its_own_file_and_what_keeps_it_apart_names_it():
    root = Path(seamline.__file__).parent
    named = {
        file.relative_to(root).as_posix()
        for file in root.rglob("*.py")
        if "return-area" in (text := file.read_text(encoding="utf-8")) or "return_area" in text
    }
    assert named <= {
        "procedures/return_area.py",
        "procedures/registry.py",
        "centre/visible.py",
        "centre/seam/returns.py",
        "forms/returns_sheet.py",
        "understanding/kinds.py",
        "understanding/clocks.py",
        "exercise/ends.py",
        "exercise/injects/__init__.py",
        "exercise/injects/aid.py",
        "exercise/workflows.py",
    }
