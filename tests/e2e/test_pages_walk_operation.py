"""A joint operation walked from both sides, from the warning to the review, on a clock that is put forward.

Both commanders sign one check sum, both give GO, both sign a change again; each reads the own language.
"""

import pages_demo
import pages_walk
import pytest
import turned_clock
from playwright.sync_api import expect

from seamline.exercise.injects import operations
from seamline.terms.times import MINUTE

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

SEATS = (("federal", "commander-1"), ("region", "commander-1"))
AHEAD_MIN, GO_MIN, LAST_MIN = 21, 6, 120


@pytest.fixture(scope="module")
def clock(tmp_path_factory):
    return turned_clock.Clock(tmp_path_factory.mktemp("clock"))


@pytest.fixture(scope="module")
def sides(tmp_path_factory, clock):
    with pages_walk.stage(tmp_path_factory.mktemp("demo"), *SEATS, clock=clock) as both:
        yield both


def warn(side, h_hour):
    """Give the warning order on the form; return the operation's id."""
    side.open_from_line("operation")
    side.form.locator("fieldset input[value=region]").first.check()
    side.field("name").fill(f"OP HERON {side.language.upper()}")
    side.field("purpose").fill("EXERCISE 1")
    side.field("ring").fill("38SLE9116529155\n38SLE9671029155\n38SLE9671037963")
    side.field("h_hour").fill(pages_walk.dtg(h_hour))
    side.field("until").fill(pages_walk.dtg(h_hour + LAST_MIN * MINUTE))
    side.send()
    return side.opened()


def plan(side, ob, h_hour):
    """Write what the sides have spoken about; overlay and deconfliction are put in on the form."""
    data = operations.plan(h_hour - operations.AHEAD_MS)
    data["go_by"] = h_hour - (AHEAD_MIN - GO_MIN) * MINUTE
    del data["deconfliction"]
    side.ask("POST", f"/api/objects/{ob}/moves", {"act": "plan", "data": data})


def add_overlay(side):
    side.act("plan")
    sites = side.group("sites")
    sites.get_by_role("button", name=side.says("records-add")).click()
    sites.locator("input[value=medical-site]").check()
    sites.locator("input[dir=ltr]").first.fill("38SLE9316532155")
    sites.locator("input[value=keep-out]").check()
    settled = side.group("deconfliction")
    if settled.locator("summary").count():
        settled.locator("summary").click()
    settled.locator("input[value=nothing-else]").check()
    settled.get_by_role("button", name=side.says("time-now")).click()
    settled.locator("textarea").fill("EXERCISE 2")
    side.send()


# Each language once: this is the longest walk.
@pytest.mark.parametrize(("here", "there"), pages_walk.PAIRS[::2])
def test_from_the_warning_to_the_review(sides, clock, here, there):
    ours, theirs = sides
    ours.begin(here)
    theirs.begin(there)
    h_hour = (turned_clock.now(ours) // MINUTE + AHEAD_MIN) * MINUTE
    ob = warn(ours, h_hour)
    theirs.look(ob)
    theirs.is_at("operation-status-warned")
    plan(ours, ob, h_hour)
    theirs.is_at("operation-status-planned")
    # Nobody signs a plan that does not say what must be left alone: it is not offered, and why is said.
    theirs.sees("error-operation-overlay")
    expect(theirs.panel.locator("[data-act=sign]")).to_have_count(0)
    add_overlay(ours)
    sums = [side.panel.locator(".hash") for side in (ours, theirs)]
    expect(sums[1]).to_have_text(sums[0].inner_text(), timeout=pages_walk.PATIENCE_MS)
    signed = sums[0].inner_text()
    for act, status in (("sign", "signed"), ("go", "ready")):
        for side in (ours, theirs):
            side.sign(act)
        for side in (ours, theirs):
            side.is_at(f"operation-status-{status}")
    wanting = {side.language: side.found_wanting() for side in sides}
    turned_clock.pass_by(clock, sides, h_hour)
    for side in (ours, theirs):
        side.is_at("operation-status-running")
    ours.act("phase")
    # Picked, not typed: the plan has the names of its lines.
    ours.form.locator("input[value=AMBER]").check()
    ours.send()
    expect(theirs.panel).to_contain_text("AMBER", timeout=pages_walk.PATIENCE_MS)
    theirs.act("change")
    theirs.field("why").fill("EXERCISE 3")
    theirs.field("contact").first.fill("CH 21")
    theirs.send()
    for side in (ours, theirs):
        side.is_at("operation-status-changing")
    expect(sums[0]).not_to_have_text(signed)
    for side in (ours, theirs):
        side.sign("sign")
    for side in (ours, theirs):
        side.is_at("operation-status-resumed")
        side.sees("operation-safe-resumed")
    for side in (ours, theirs):
        side.act("out")
        side.send()
    for side in (ours, theirs):
        side.is_at("operation-status-ended")
        side.act("review")
        side.field("text").fill("EXERCISE 4")
        side.choose("no-harm-known")
        side.send()
    for side in (ours, theirs):
        side.is_at("operation-status-reviewed")
    assert not {language: found for language, found in wanting.items() if found}
    assert ours.complaints == theirs.complaints == []
