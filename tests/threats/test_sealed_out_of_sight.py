"""What is sealed under an evidence hold is out of everybody's sight but an auditor's, by whichever path."""

import msgspec
import pytest
from tests.support.node_rig import code, node, run
from tests.support.web_asking import REPORT, UNKNOWN, filled

from seamline.centre import holds, printed, quarantine, recalls, rows
from seamline.centre.desk import Actor
from seamline.gateways.web.routes import ROUTES
from seamline.terms import ids
from seamline.terms.party import Names
from seamline.terms.times import DAY

SECRET = "HILLTOP"
OB = ids.from_bytes(b"\x21" * 16)
EVERY_OTHER = ("duty-officer", "release-officer", "commander", "analyst", "civil-lead", "administrator")


async def received(rig):
    """A partner's report, as it stands here once it has arrived."""
    body = {
        **REPORT,
        "tear": SECRET,
        "unit": SECRET,
        "originator": "bravo",
        "received": rig.clock.now_ms(),
        "reported": rig.clock.now_ms(),
    }
    row = rows.ReportRow(OB, "bravo", "received", body, article="1", agreement="x", at=rig.clock.now_ms())
    await rig.centre.do(lambda desk: desk.put(rows.REPORT, OB, row, group="bravo", sort=row.at))


async def hold(browser, objects=(OB,), days=30, case="INQ-7/20"):
    until = browser.rig.clock.now_ms() + days * DAY
    order = {"case": case, "why": "audit", "objects": list(objects), "until": until}
    return await browser.post("/api/holds", order)


async def sealed(rig, auditor):
    await received(rig)
    answer = await hold(auditor)
    assert answer.status_code == 200, answer.text
    await rig.centre.do(lambda desk: recalls.take(desk, "bravo", OB, "error"))
    return answer.json()["id"]


def paths(ob):
    found = [filled(route.path, {**UNKNOWN, "id": ob}) for route in ROUTES if route.method == "GET"]
    more = [f"/api/objects?text={SECRET}", "/api/objects?proc=report", f"/api/explain?party=bravo&ob={ob}"]
    return [*found, *more, f"/api/objects/{ob}/print?language=en"]


async def everything(browser, ob):
    """All that a seat can read of an object, and of all, by path."""
    return {path: (await browser.get(path)).text for path in paths(ob)}


@pytest.mark.parametrize("role", EVERY_OTHER)
def test_nothing_of_it_stands_in_any_answer(tmp_path, role):
    async def work():
        async with node(tmp_path) as rig:
            auditor, watch = await rig.browser("eyes", "auditor"), await rig.browser("watch", role)
            await received(rig)
            before = await everything(watch, OB)
            if role != "administrator":
                # The walk would notice.
                assert SECRET in before[f"/api/objects/{OB}"]
            await hold(auditor)
            await rig.centre.do(lambda desk: recalls.take(desk, "bravo", OB, "error"))
            after = await everything(watch, OB)
            assert len(after) > 20
            assert [path for path, text in after.items() if SECRET in text] == []

    run(work())


def test_an_auditor_sees_it_on_its_panel_and_nowhere_in_lists(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            auditor = await rig.browser("eyes", "auditor")
            await sealed(rig, auditor)
            after = await everything(auditor, OB)
            assert [path for path, text in after.items() if SECRET in text] == [f"/api/objects/{OB}"]
            panel = (await auditor.get(f"/api/objects/{OB}")).json()
            assert (panel["sealed"], panel["held"][0]["case"]) == ("recalled", "INQ-7/20")
            assert panel["acts"] == []
            watch = (await (await rig.browser("watch", "duty-officer")).get(f"/api/objects/{OB}")).json()
            assert (watch["body"], watch["sealed"]) == ({}, "recalled")

    run(work())


def test_to_everybody_else_it_is_as_if_it_had_been_purged(tmp_path):
    async def work():
        rowed = []
        for held in (True, False):
            async with node(tmp_path / str(held)) as rig:
                auditor = await rig.browser("eyes", "auditor")
                await received(rig)
                if held:
                    await hold(auditor)
                await rig.centre.do(lambda desk: recalls.take(desk, "bravo", OB, "error"))
                watch = await rig.browser("watch", "duty-officer")
                panel = (await watch.get(f"/api/objects/{OB}")).json()
                found = (await watch.get("/api/objects?proc=report")).json()
                for one in (panel["object"], *found["objects"]):
                    one["times"] = {}
                told = {name: panel[name] for name in ("object", "body", "acts", "changes", "projections")}
                tomb = await rig.centre.see(lambda reader: reader.view.count(rows.TOMBSTONE))
                rowed.append((told, found, tomb))
        assert rowed[0] == rowed[1]

    run(work())


def test_no_print_and_no_count_knows_it(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            await sealed(rig, await rig.browser("eyes", "auditor"))
            for role in EVERY_OTHER[:5]:
                actor = Actor(f"alpha/{role}", frozenset({role}))
                form = await rig.centre.see(
                    lambda reader, who=actor: printed.form(reader, who, OB, Names("a", "a", "a"))
                )
                assert SECRET not in str(form)
                assert form.held.id == "evidence-sealed"
            eyes = Actor("alpha/eyes", frozenset({"auditor"}))
            form = await rig.centre.see(lambda reader: printed.form(reader, eyes, OB, Names("a", "a", "a")))
            assert SECRET in str(form)
            row = await rig.centre.see(lambda reader: reader.get(rows.REPORT, OB, rows.ReportRow))
            assert (row.body, row.places, row.changed) == ({}, (), ())

    run(work())


def test_an_entry_in_quarantine_that_was_recalled_is_listed_for_nobody(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            auditor = await rig.browser("eyes", "auditor")
            await hold(auditor)
            waits = rows.QuarantineRow(
                party="bravo", lane="routine", epoch=1, number=1, code="x", raw="", at=1, ob=OB, mark=""
            )
            await rig.centre.do(lambda desk: desk.put(rows.QUARANTINE, "s/1/1", waits, group="bravo"))
            await rig.centre.do(lambda desk: recalls.take(desk, "bravo", OB, "error"))
            assert await rig.centre.see(quarantine.listed) == []
            locked = await rig.centre.see(lambda reader: holds.locked(reader, OB))
            assert locked.places == (("s", 1, 1),)

    run(work())


def test_a_hold_is_opened_and_moved_by_an_auditor_alone(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            auditor = await rig.browser("eyes", "auditor")
            ob = (await hold(auditor)).json()["id"]
            for role in EVERY_OTHER:
                other = await rig.browser(f"a-{role}", role)
                assert code(await hold(other)) == "role-needed"
                assert code(await other.get("/api/holds")) == "role-needed"
                for act in ("lift", "renew", "join", "decline"):
                    answer = await other.post(
                        f"/api/holds/{ob}/moves", {"act": act, "until": 1, "why": "other"}
                    )
                    assert code(answer) == "role-needed"
                moved = await other.post(f"/api/objects/{ob}/moves", {"act": "lift", "data": {}})
                assert moved.status_code == 403
            assert [one["status"] for one in (await auditor.get("/api/holds")).json()] == ["held"]

    run(work())


def test_garbage_is_refused_with_a_code_and_leaves_nothing(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            auditor = await rig.browser("eyes", "auditor")
            many = [ids.from_bytes(n.to_bytes(16)) for n in range(1, 1_001)]
            assert code(await hold(auditor, many)) == "body-form"
            assert code(await hold(auditor, [*many[:100], OB])) == "body-form"
            assert code(await hold(auditor, ())) == "move-field"
            assert code(await hold(auditor, ("../../etc",))) == "move-field"
            assert code(await hold(auditor, days=-1)) == "evidence-hold-past"
            assert code(await hold(auditor, days=3_660)) == "evidence-hold-far"
            assert code(await hold(auditor, case="THE-MAYOR")) == "move-field"
            for act in ("expire", "open", "x"):
                answer = await auditor.post(f"/api/holds/{UNKNOWN['id']}/moves", {"act": act})
                assert answer.status_code in (400, 404)
            assert (await auditor.get("/api/holds")).json() == []
            ob = (await hold(auditor, many[:100])).json()["id"]
            assert {one["state"] for one in (await auditor.get("/api/holds")).json()[0]["objects"]} == {
                "not-here"
            }
            for act in ("expire", "open", "x"):
                refused = await auditor.post(f"/api/holds/{ob}/moves", {"act": act})
                assert code(refused) == "move-unknown-act"
            assert code(await auditor.post(f"/api/holds/{ob}/moves", {"act": "join", "until": 1})) != ""
            assert (await auditor.post(f"/api/holds/{ob}/moves", {"act": "lift"})).status_code == 200
            assert code(await auditor.post(f"/api/holds/{ob}/moves", {"act": "lift"})) == "move-not-in-status"

    run(work())


@pytest.mark.parametrize(
    "said",
    [
        {"case": "the mayor", "until": 1},
        {"case": "X" * 23 + "11", "until": 1},
        {"case": "INQ-7", "until": 253_370_764_800_000},
        {"case": "INQ-7", "until": -1},
        {"case": "INQ-7", "until": True},
        {"case": "INQ-7"},
        {"until": 1},
        {},
    ],
)
def test_an_answer_that_says_it_badly_is_not_taken(tmp_path, said):
    async def work():
        async with node(tmp_path) as rig:
            known = rows.RecallRow(OB, "error", 1, "alpha/x", {"bravo": ("notified", 1)})
            await rig.centre.do(lambda desk: desk.put(rows.RECALL, OB, known))

            def take(desk):
                recalls.take_receipt(desk, "bravo", OB, "sealed", 1, said)

            with pytest.raises(Exception, match="entry-form"):
                await rig.centre.do(take)
            row = await rig.centre.see(lambda reader: reader.get(rows.RECALL, OB, rows.RecallRow))
            assert row == known
            assert msgspec.json.encode(row)

    run(work())
