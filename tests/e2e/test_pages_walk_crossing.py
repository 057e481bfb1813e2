"""A crossing walked from both sides at once, each in its own language: asked, cleared, entered, ended.

The side that asks must never read more than it may do, and the side that clears must see it until it is over.
"""

import pages_demo
import pages_walk
import pytest
from playwright.sync_api import expect

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]


@pytest.fixture(scope="module")
def sides(tmp_path_factory):
    with pages_walk.stage(
        tmp_path_factory.mktemp("demo"), ("federal", "duty-1"), ("region", "duty-1")
    ) as both:
        yield both


def ask(side, callsign):
    side.page.keyboard.press("c")
    side.form.wait_for()
    side.form.locator("input[type=radio][value=region]").check()
    side.field("callsign").fill(callsign)
    side.choose("6-15")
    side.field("place").fill("38SLE9116529155")
    side.field("corridor").fill("38SLE9116529155\n38SLE9671037963")
    side.choose("medical")
    side.form.get_by_role("button", name=side.says("time-now")).click()
    side.field("minutes").fill("60")
    side.field("contact").fill("46.150")
    side.send()
    return side.opened()


@pytest.mark.parametrize(("here", "there"), pages_walk.PAIRS)
def test_asked_cleared_with_a_pin_entered_and_ended(sides, here, there):
    ours, theirs = sides
    ours.begin(here)
    theirs.begin(there)
    callsign = f"HERON {here.upper()}"
    ob = ask(ours, callsign)
    ours.sees("crossing-safe-hold")
    expect(ours.panel.get_by_role("timer").first).to_be_visible()
    card = theirs.page.locator("[data-inbox-item]").filter(has_text=callsign)
    expect(card.get_by_role("timer")).to_be_visible(timeout=pages_walk.PATIENCE_MS)
    # In the exercise a request lapses after a minute: it is answered first, and looked at then.
    card.locator("[data-act=clear]").click()
    theirs.form.locator("input[type=password]").fill("000000")
    theirs.form.locator("label.check input").last.check()
    theirs.form.locator("button.main").click()
    alert = theirs.form.get_by_role("alert")
    expect(alert).to_contain_text(theirs.says("error-pin-wrong"), timeout=15_000)
    theirs.send(pin=True)
    assert theirs.opened() == ob
    for side in (ours, theirs):
        side.is_at("crossing-status-cleared")
        expect(side.panel.get_by_role("timer").first).to_be_visible()
    ours.sees("crossing-safe-move")
    theirs.sees("crossing-safe-expect")
    assert ours.offered() == {"enter", "end", "withdraw", "crossed"}
    assert theirs.offered() == set()
    wanting = {"asker": ours.found_wanting(), "decider": theirs.found_wanting()}
    theirs.go("watch")
    wanting["inbox"] = theirs.found_wanting()
    theirs.look(ob)
    ours.act("enter")
    ours.send()
    for side in (ours, theirs):
        side.is_at("crossing-status-active")
    ours.act("end")
    ours.field("note").fill("EXERCISE 1")
    ours.send()
    for side in (ours, theirs):
        side.is_at("crossing-status-ended")
        side.sees("crossing-safe-over")
    expect(theirs.panel).to_contain_text("EXERCISE 1")
    assert ours.offered() == {"crossed"}
    assert not {name: what for name, what in wanting.items() if what}
    assert ours.complaints == theirs.complaints == []
