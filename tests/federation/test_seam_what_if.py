"""What is lost if some of it goes: the same as if it had never been there, and nothing of the present changes."""

import pytest
from tests.federation.federation_world import COALITION, FEDERAL, REGION, open_object, play, settled, until
from tests.federation.test_posture_between_nodes import agree, is_at
from tests.federation.test_seam_response import LAT, LON, ground, held_post, with_roads

from seamline.analysis.travel.further import column
from seamline.centre import tracks
from seamline.centre.rows import PositionRow
from seamline.centre.seam import looked, page, prepared, resting, segments, what_if
from seamline.centre.seam.supposed import supposed
from seamline.terms.errors import InvalidInput
from seamline.terms.times import MINUTE


async def base(node):
    found = await ground(node)
    given = await node.centre.see(looked.gather)
    rests = await node.centre.see(resting.resting)
    return what_if.Base(found, given.at, {one.key: one for one in looked.looked(given)}, rests)


def asked(given, node, changes, within=60):
    what = supposed(changes, what_if.known(given, node.party))
    columns = {
        one.number: column(given.ground.laid.ground, given.ground.laid.points, one.place.lon, one.place.lat)
        for one in what.added
        if one.what == "post"
    }
    return what_if.answer(given, "", what, columns, within, node.clock.now_ms())


def figures(doc, state="after", change=-1):
    (found,) = [one["figures"] for one in doc["states"] if (one["state"], one["change"]) == (state, change)]
    return found


async def three_posts(federation):
    federal, region = federation[FEDERAL], federation[REGION]
    anise = await held_post(federal, region, "ANISE")
    basil = await held_post(region, federal, "BASIL", east=0.06)
    cedar = await held_post(federal, region, "CEDAR", north=0.05, east=-0.04)
    return anise, basil, cedar


def e7(north, east):
    return {"lat_e7": round((LAT + north) * 1e7), "lon_e7": round((LON + east) * 1e7)}


def test_a_post_that_is_gone_answers_nobody_and_sees_nothing(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        anise, basil, _ = await three_posts(federation)
        await with_roads(federal)
        given = await base(federal)
        doc = asked(given, federal, [{"what": "post", "ob": anise}], within=15)
        before, after = figures(doc, "before"), figures(doc)
        assert after["covered-permille"] < before["covered-permille"]
        assert after["backed-permille"] < before["backed-permille"]
        assert doc["lost_km2"] > 0
        assert after["first-permille"] < before["first-permille"]
        assert (doc["posts_before"], doc["posts_after"]) == (3, 2)
        assert [(one["post"], one["party"], one["why"], one["stands"]) for one in doc["closed"]] == [
            (anise, FEDERAL, "post-removed", False)
        ]
        assert doc["tones_with"] == ""
        assert set(doc["tones"]) <= set("0123")
        assert len(doc["tones"]) == len(given.ground.cut.patches[0].boxes)
        # the same as a ground on which it had never stood
        alone = [one for one in given.ground.asked.posts if one.id != anise]
        fewer = prepared.prepare(
            type(given.ground.asked)(
                "x", 0, given.ground.asked.roads, given.ground.asked.areas, tuple(alone), ()
            ),
            given.ground.roads,
        )
        rest = what_if.Base(fewer, given.at, given.looked, given.resting)
        assert figures(asked(rest, federal, []), "before")["time-90-s"] == after["time-90-s"]
        # posts that fall with their own party or by name add up; nobody is left
        doc = asked(given, federal, [{"what": "party", "party": FEDERAL}, {"what": "post", "ob": basil}])
        gone = figures(doc)
        assert (gone["covered-permille"], gone["reached-permille"], gone["time-50-s"]) == (0, 0, None)
        assert (gone["first-permille"], doc["posts_after"]) == (0, 0)
        assert set(doc["tones"]) <= set("03")
        assert doc["lost_km2"] > 0

    play(tmp_path, story)


def test_the_present_beside_it_is_that_of_the_page_and_asking_changes_nothing(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        await three_posts(federation)
        now = federal.clock.now_ms()
        stretch = (await federal.centre.see(segments.stretches))[0]
        flown = [
            PositionRow("RAVEN 1", "drone", now - (40 - at) * MINUTE, one.lat_e7, one.lon_e7)
            for at, one in enumerate(stretch.spots[100] + stretch.spots[101])
            if at < 40
        ]
        await federal.centre.do(lambda desk: tracks.take(desk, federal.actor("duty-1"), flown))
        size = await federal.centre.see(lambda reader: reader.view.size())
        given = await base(federal)
        shown = (await federal.centre.see(page.show))["areas"][0]
        doc = asked(given, federal, [{"what": "capability", "capability": "surveillance", "party": FEDERAL}])
        before, after = figures(doc, "before"), figures(doc)
        for name in ("within_6h", "within_24h", "within_72h", "first", "backup"):
            told = before[name.replace("_", "-") + "-permille"]
            assert told == round(1_000 * shown[name]), name
        assert after["within-6h-permille"] < before["within-6h-permille"], "its drone has seen nothing"
        assert after["time-50-s"] == before["time-50-s"]
        assert await federal.centre.see(lambda reader: reader.view.size()) == size

    play(tmp_path, story)


def test_a_strength_that_falls_closes_posts_by_the_stated_rule_and_a_party_without_posts_says_so(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        anise, _, cedar = await three_posts(federation)
        given = await base(federal)

        def left(after, party=FEDERAL):
            return asked(given, federal, [{"what": "strength", "party": party, "from": 5_200, "to": after}])

        assert left(5_200)["closed"] == []
        half = left(3_000)["closed"]
        ground_of = dict(zip(given.ground.posts.id, _km2(given), strict=True))
        assert [one["post"] for one in half] == [min((anise, cedar), key=ground_of.get)]
        assert {one["post"] for one in left(0)["closed"]} == {anise, cedar}
        doc = left(3_000, COALITION)
        assert doc["closed"] == []
        assert {"id": "what-if-no-posts-of", "args": {"party": COALITION}} in doc["cautions"]
        assert figures(doc) == figures(doc, "before")

    play(tmp_path, story)


def _km2(given):
    first = given.ground.cover.post
    return [float(given.ground.cut.weight[first == at].sum()) for at in range(len(given.ground.posts))]


def test_each_addition_gives_back_what_it_can_and_all_of_them_together(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        anise, _, _ = await three_posts(federation)
        await with_roads(federal)
        given = await base(federal)
        again = {"what": "add-post", **e7(0, 0)}
        drone = {"what": "add-drone", **e7(0.1, 0.1), "range_m": 8_000}
        doc = asked(given, federal, [{"what": "post", "ob": anise}, again, drone])
        before, after = figures(doc, "before"), figures(doc)
        rebuilt, flown, both = figures(doc, "with", 1), figures(doc, "with", 2), figures(doc, "with-all")
        assert rebuilt["time-90-s"] == pytest.approx(before["time-90-s"], abs=1)
        assert rebuilt["first-permille"] == before["first-permille"], (
            "a post sees as the one that stood there"
        )
        assert flown["time-90-s"] == after["time-90-s"], "a drone answers nobody"
        assert flown["first-permille"] > after["first-permille"]
        assert both["first-permille"] >= max(rebuilt["first-permille"], flown["first-permille"])
        assert doc["tones_with"].count("3") <= doc["tones"].count("3")

    play(tmp_path, story)


def test_what_rests_on_one_alone_is_gone_with_it_and_another_owner_gives_it_back(tmp_path):
    async def story(federation):
        federal, coalition = federation[FEDERAL], federation[COALITION]
        await three_posts(federation)
        data = {
            "capability": "medical-evacuation",
            "provider": COALITION,
            "user": FEDERAL,
            "share": "all-of-it",
            "from": coalition.clock.now_ms() - MINUTE,
        }
        ob = await open_object(coalition, "capability", "declare", data, [FEDERAL], seat="commander-1")
        await until(lambda: is_at(federal, ob, "declared"))
        given = await base(federal)
        owner = {"what": "add-owner", "capability": "medical-evacuation", "party": REGION}
        doc = asked(given, federal, [{"what": "party", "party": COALITION}, owner])
        rows = {(one["kind"], one["name"]): one for one in doc["rests"]}
        lost = rows["capability", "medical-evacuation"]
        assert (lost["user"], lost["outcome"], lost["providers"], lost["without"]) == (
            FEDERAL,
            "gone",
            [COALITION],
            [],
        )
        assert lost["with_all"] == "less", "somebody else provides it now, not as before"
        assert figures(doc)["gone"] > figures(doc, "with", 1)["gone"]
        assert {kind for kind, _ in rows} >= {"capability", "workflow"}
        one = asked(given, federal, [{"what": "capability", "capability": "medical-evacuation", "ob": ob}])
        assert [(row["kind"], row["outcome"]) for row in one["rests"]] == [("capability", "gone")]
        both = asked(given, federal, [{"what": "party", "party": p} for p in (COALITION, REGION)])
        kinds = {one["kind"] for one in both["rests"] if one["outcome"] == "gone"}
        assert kinds == {"capability", "workflow", "clock"}

    play(tmp_path, story)


def test_a_joint_post_stands_as_long_as_one_of_them_does(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        place = {**e7(0, 0), "precision_m": 10}
        data = {"name": "DILL (fiction)", "place": place, "outcome": "joint-post"}
        ob = await open_object(federal, "posture", "propose", data, [REGION], seat="commander-1")
        await until(lambda: is_at(region, ob, "proposed"))
        await agree(region, ob)
        await until(lambda: is_at(federal, ob, "settled"))
        given = await base(federal)
        doc = asked(given, federal, [{"what": "party", "party": REGION}])
        assert [(one["party"], one["stands"]) for one in doc["closed"]] == [(REGION, True)]
        assert doc["posts_after"] == 1
        assert figures(doc)["time-50-s"] == figures(doc, "before")["time-50-s"]
        before, after = figures(doc, "before"), figures(doc)
        assert before["backup-permille"] == before["first-permille"] > 0
        assert (after["first-permille"], after["backup-permille"]) == (before["first-permille"], 0)

    play(tmp_path, story)


def test_what_is_not_known_here_is_refused_and_what_others_keep_is_not_known(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        data = {"name": "CEDAR (fiction)", "place": {**e7(0, 0), "precision_m": 10}, "outcome": "one-side"}
        ob = await open_object(
            region, "posture", "propose", {**data, "holder": REGION}, [FEDERAL], seat="commander-1"
        )
        await settled(federation)
        await three_posts(federation)
        given = await base(federal)
        for change, code in (
            ({"what": "post", "ob": ob}, "what-if-post"),
            ({"what": "party", "party": "nobody"}, "what-if-party"),
        ):
            with pytest.raises(InvalidInput, match=code):
                asked(given, federal, [change])

    play(tmp_path, story)
