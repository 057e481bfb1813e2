"""Scenarios kept here: who may, what they are told apart by, where they end, what the log says."""

import pytest
from tests.federation.federation_world import FEDERAL, REGION, log_kinds, play
from tests.federation.scenario_world import (
    ANALYST,
    CHANGES,
    COMMANDER,
    DUTY,
    OFFICER,
    back,
    given,
    keep,
    own,
    share,
    who,
)

from seamline.centre.seam import scenarios
from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound


def test_one_is_kept_renamed_changed_and_deleted_and_the_log_says_so(tmp_path):
    async def story(federation):
        node = federation[FEDERAL]
        analyst = who(node, ANALYST)
        ob = await keep(node, "  Coalition   at 3,000 ")
        (row,) = await own(node)
        assert (row.body["name"], row.version, row.by) == ("Coalition at 3,000", 1, f"{FEDERAL}/{ANALYST}")
        await node.centre.do(lambda desk: scenarios.change(desk, analyst, ob, 1, given("Thinned out")))
        await node.centre.do(
            lambda desk: scenarios.change(desk, analyst, ob, 2, given("Thinned out", CHANGES[:1]))
        )
        await node.centre.do(
            lambda desk: scenarios.change(desk, analyst, ob, 3, given("Thinned out", CHANGES[:1]))
        )
        (row,) = await own(node)
        assert (row.version, len(row.body["changes"])) == (3, 1), "the same once more is no change"
        with pytest.raises(Conflict, match="scenario-changed"):
            await node.centre.do(lambda desk: scenarios.delete(desk, analyst, ob, 2))
        await node.centre.do(lambda desk: scenarios.delete(desk, analyst, ob, 3))
        assert await own(node) == []
        with pytest.raises(NotFound):
            await node.centre.do(lambda desk: scenarios.delete(desk, analyst, ob, 3))
        told = [kind for kind in await log_kinds(node) if kind.startswith("scenario.")]
        assert told == [f"scenario.{word}/1" for word in ("noted", "renamed", "changed", "deleted")]

    play(tmp_path, story)


def test_who_may(tmp_path):
    async def story(federation):
        node = federation[FEDERAL]
        for role in (DUTY, OFFICER, "auditor", "administrator", "civil-lead"):
            with pytest.raises(Denied, match="role-needed"):
                await keep(node, role=role)
        ob = await keep(node, role=COMMANDER)
        for role in (DUTY, ANALYST, "auditor", "administrator", "civil-lead"):
            with pytest.raises(Denied, match="role-needed"):
                await share(node, ob, [REGION], role)
        await share(node, ob, [REGION], OFFICER)
        for role in ("auditor", "administrator", "civil-lead"):
            with pytest.raises(Denied, match="role-needed"):
                await back(node, ob, role)
        await back(node, ob, DUTY)

    play(tmp_path, story)


def test_names_are_told_apart_number_and_size_end_and_nothing_goes_by_itself(tmp_path):
    async def story(federation):
        node = federation[FEDERAL]
        one = await keep(node, "One", key="k")
        assert await keep(node, "One", key="k") == one, "sent twice, kept once"
        with pytest.raises(Conflict, match="scenario-name-taken"):
            await keep(node, "ONE")
        for number in range(scenarios.MAX_KEPT - 1):
            await keep(node, f"No {number}")
        with pytest.raises(Conflict, match="scenario-full"):
            await keep(node, "One too many")
        assert len(await own(node)) == scenarios.MAX_KEPT
        await node.centre.do(lambda desk: scenarios.delete(desk, who(node, ANALYST), one, 1))
        again = await keep(node, "One", key="k")
        assert again != one, "what was deleted is not what is kept anew"

    play(tmp_path, story)


def test_what_is_no_scenario_is_not_kept(tmp_path):
    async def story(federation):
        node = federation[FEDERAL]
        post = {"what": "post", "ob": "x" * 40}
        for wrong in (
            scenarios.Given("", CHANGES),
            scenarios.Given("n", ()),
            scenarios.Given("n" * 81, CHANGES),
            scenarios.Given("a\u202eb", CHANGES),
            scenarios.Given("n", ({"what": "strike"},)),
            scenarios.Given("n", ({"what": "party"},)),
            scenarios.Given("n", (post,) * 601),
            scenarios.Given("n", CHANGES, ({"name": "x", "before": -1},)),
        ):
            with pytest.raises(InvalidInput, match="scenario-form"):
                await node.centre.do(lambda desk, w=wrong: scenarios.keep(desk, who(node, ANALYST), w))
        long = scenarios.Given("n", (post,) * 600)
        with pytest.raises(InvalidInput, match="scenario-too-large"):
            await node.centre.do(lambda desk: scenarios.keep(desk, who(node, ANALYST), long))
        assert await own(node) == []

    play(tmp_path, story)
