"""What the exercise begins with: laid through the API of every node, and there for the Seam page to show."""

import pytest

from seamline.exercise import laying
from seamline.exercise.federation import Federation
from seamline.exercise.opening import opening
from seamline.exercise.prepare import prepare
from seamline.exercise.rehearsal import PIN, AppHand, VirtualStage, raised
from seamline.exercise.scenario import EVERYBODY
from seamline.exercise.script import Play
from seamline.exercise.virtual import run
from seamline.main import RehearsalDoors
from seamline.terms.times import DAY

FORCES = ("federal", "region")


def begun(folder, story, *, swapped=("", "")):
    """A story on nodes of the exercise on which nothing is laid out yet; swapped: in what the forces agree."""

    async def main(loop):
        federation = Federation(loop, folder, seed=1, sides=EVERYBODY)
        stage, doors = VirtualStage(federation, PIN), RehearsalDoors()
        play = Play(stage)
        await federation.open()
        for node in federation.nodes.values():
            app = doors.app(node)
            for alias, ticket in (await doors.seat(node, PIN)).items():
                stage.hands[node.party, alias] = AppHand(app, f"http://{node.side.host}", ticket, None)
        await prepare(play, federation.text.replace(*swapped), federation.relief)
        await story(play)
        await federation.close()

    run(main)


def played(folder, story):
    """A story on nodes as the first inject of the check finds them."""

    async def main(loop):
        federation = Federation(loop, folder, seed=1, sides=EVERYBODY)
        play = Play(VirtualStage(federation, PIN))
        await raised(play.stage, RehearsalDoors(), play)
        await story(play)
        await federation.close()

    run(main)


async def seam_of(play, party):
    (area,) = [
        one for one in (await play.stage.hand(party, "duty-1").get("/api/seam"))["areas"] if one["segments"]
    ]
    return area


def test_both_sides_know_the_posts_and_the_seam_has_been_seen_in_part(tmp_path):
    async def story(play):
        held = opening()
        wanted = {one.name: [one.holder] if one.holder else list(FORCES) for one in held.post}
        for party in FORCES:
            posts = await play.stage.hand(party, "duty-1").get("/api/posts")
            assert {one["name"]: one["holders"] for one in posts} == wanted
            area = await seam_of(play, party)
            seen = {(one["band"], one["kind"]) for one in area["segments"]}
            assert {kind for _, kind in seen} >= {"post", "vehicle", "drone", ""}
            assert {band for band, _ in seen} >= {0, 1, 2, 5}
            assert 0.2 < area["within_6h"] < area["within_24h"] < area["within_72h"] < 0.9
            # Positions of own units are told to nobody: each side sees its own units alone.
            own = {unit.call_sign for unit in held.unit if unit.party == party}
            told = await play.stage.hand(party, "duty-1").get("/api/positions")
            assert {one["unit"] for one in told} == own

    played(tmp_path, story)


def test_a_patrol_is_back_and_what_rests_on_the_coalition_would_be_gone_without_it(tmp_path):
    async def story(play):
        hand = play.stage.hand("region", "duty-1")
        (patrol,) = (await hand.get("/api/objects?proc=patrol"))["objects"]
        assert patrol["status"] == "debriefed"
        found = await hand.get("/api/register?without=coalition")
        gone = {(row["user"], row["capability"]) for row in found["rows"] if row["outcome"] == "gone"}
        assert gone == {(one.user, one.capability) for one in opening().capability}
        # The reports stay at home: the script counts those that come, and none of these may be among them.
        for party, other in (FORCES, FORCES[::-1]):
            shown = (await play.stage.hand(party, "duty-1").get("/api/objects?proc=report"))["objects"]
            assert len([one for one in shown if one["party"] == party]) == 2
            assert not [one for one in shown if one["party"] == other]

    played(tmp_path, story)


def test_earlier_months_are_filed_at_one_node_and_sent_to_nobody(tmp_path):
    async def story(play):
        assert await laying.lay(play, history=True) == []
        told = opening().history
        found = (await play.stage.hand(told.party, told.seat).get("/api/background"))["objects"]
        assert told.rate * told.days * 0.8 < len(found) < told.rate * told.days * 1.2 + told.knot.count
        assert {one["status"] for one in found} == {"draft"}
        assert all("fiction" in one["dataset"] for one in found)
        oldest = min(one["times"]["observed"] for one in found)
        assert (told.days - 10) * DAY < play.stage.now() - oldest < (told.days + 1) * DAY
        other = play.stage.hand("region", "analyst-1")
        assert (await other.get("/api/background"))["objects"] == []

    begun(tmp_path, story)


@pytest.mark.parametrize("kind", ["capability", "posture"])
def test_what_another_understanding_does_not_allow_is_left_out_and_said(tmp_path, kind):
    async def story(play):
        assert await laying.lay(play) == ["no-article"]
        hand = play.stage.hand("federal", "duty-1")
        assert await hand.get("/api/positions")
        left = {
            "capability": (await hand.get("/api/register"))["rows"],
            "posture": await hand.get("/api/posts"),
        }
        assert left.pop(kind) == []
        assert all(left.values())

    begun(tmp_path, story, swapped=(f'kinds = ["{kind}"]\nfrom', 'kinds = ["message"]\nfrom'))
