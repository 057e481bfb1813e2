"""The watch walked from both sides: duty post, line check, handover, and who the partner then sees on watch.

The Centre page of each side is in its own language; the seat that comes reads another one than the seat that leaves.
"""

import itertools

import pages_demo
import pages_walk
import pytest
from playwright.sync_api import expect

from seamline.terms.times import MINUTE

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

HOURS = itertools.count(10, 10)
"""Minutes ago: two line checks of one hour are one, and time goes on between them."""
SEATS = (("federal", "duty-1"), ("region", "duty-1"), ("federal", "commander-1"))


@pytest.fixture(scope="module")
def sides(tmp_path_factory):
    with pages_walk.stage(tmp_path_factory.mktemp("demo"), *SEATS) as everybody:
        yield everybody


def post_of(side, name):
    return side.page.locator("main .post").filter(has_text=name)


def set_up(side, post, name):
    """Set up a duty post on the Centre page, and take its watch, which nobody has."""
    side.go("centre")
    page = side.page
    page.get_by_role("button", name=side.says("centre-post-add")).click()
    form = page.locator("main form")
    form.get_by_label(side.says("centre-post-id")).fill(post)
    form.get_by_label(side.says("centre-post-name")).last.fill(name)
    form.locator("input[value=ckb]").check()
    form.locator("button.main").click()
    place = post_of(side, name)
    expect(place).to_contain_text(side.says("centre-vacant"))
    place.get_by_role("button", name=side.says("centre-take-up")).click()
    place.locator("input[type=password]").fill(side.pin)
    place.locator("form button.main").click()
    expect(place).to_contain_text("duty-1", timeout=15_000)


def check_line(ours, theirs):
    """Open a line check of an hour of its own from the entry line, and let both report."""
    ours.open_from_line("line-check")
    ours.form.locator("input[value=region]").check()
    ours.field("hour").fill(pages_walk.dtg(ours.ask("GET", "/api/picture")["now"] - next(HOURS) * MINUTE))
    ours.send()
    ob = ours.opened()
    theirs.look(ob)
    for side, news in ((ours, "nothing-to-report"), (theirs, "as-listed")):
        side.act("report")
        side.choose(news)
        if news == "as-listed":
            side.form.get_by_role("button", name=side.says("records-add")).click()
            side.form.get_by_label(side.says("field-text")).first.fill("EXERCISE. The ford is closed.")
        side.send(sure=True, pin=True)
    for side in (ours, theirs):
        # In the exercise whoever has not reported after twenty seconds is late.
        side.is_at("line-check-status-complete", "line-check-status-late")
        expect(side.panel).to_contain_text("The ford is closed.")


def on_watch_there(side, name, seat):
    """Wait until the Centre page shows who has a partner's watch, as the last line check said."""
    side.go("centre")
    there = side.page.locator("main .sides > section").filter(has_text=name)
    expect(there.locator("li").filter(has_text=name)).to_contain_text(seat, timeout=pages_walk.PATIENCE_MS)


def leave_open(side, topic):
    """Open what nobody will have closed by the handover."""
    for number in (1, 2):
        data = {"topic": f"{topic} {number}", "question": "EXERCISE. Is it passable?", "priority": "routine"}
        order = {
            "proc": "rfi",
            "act": "ask",
            "data": data,
            "parties": ["region"],
            "key": f"open-{data['topic'].replace(' ', '-')}",
        }
        side.ask("POST", "/api/objects", order)


def items(side):
    return side.panel.locator("section ol > li:has(.state)")


def hand_over(leaves, comes, name):
    """Begin a handover, ask about the first open item, have it answered, confirm all; the list is left to sign."""
    leave_open(leaves, name)
    leaves.go("centre")
    post_of(leaves, name).get_by_role("button", name=leaves.says("centre-begin-handover")).click()
    ob = leaves.opened()
    assert leaves.offered() == {"refresh", "cancel"}
    expect(leaves.page.locator(".inbox h2")).to_contain_text(name)
    comes.look(ob)
    assert comes.offered() == {"refresh", "cancel"}
    expect(items(comes).first).to_contain_text(comes.says("handover-item-open"))
    wanting = {"handover, comes": comes.found_wanting()}
    first = items(comes).first
    first.locator("input").fill("EXERCISE. Who has it?")
    first.locator("form button:not([type=button])").click()
    expect(first).to_contain_text(comes.says("handover-item-asked"))
    asked = items(leaves).filter(has_text="Who has it?")
    expect(asked.locator("input")).to_be_visible(timeout=15_000)
    wanting["handover, leaves"] = leaves.found_wanting()
    asked.locator("input").fill("EXERCISE. The patrol.")
    asked.locator("form button").click()
    expect(items(comes).filter(has_text="The patrol.")).to_have_count(1, timeout=15_000)
    everything = comes.panel.get_by_role("button", name=comes.says("handover-confirm-all"))
    while everything.count():
        everything.click()
        comes.page.wait_for_timeout(700)
    expect(comes.panel.locator("[data-act=take]")).to_be_visible()
    return wanting


@pytest.mark.parametrize(("here", "there"), pages_walk.PAIRS)
def test_a_line_check_by_both_a_handover_and_the_partner_sees_who_is_on_watch(sides, here, there):
    leaves, theirs, comes = sides
    leaves.begin(here)
    theirs.begin(there)
    comes.begin(there)
    post, name = f"desk-{here}", f"EXERCISE {here.upper()}"
    set_up(leaves, post, name)
    wanting = {"centre": leaves.found_wanting()}
    check_line(leaves, theirs)
    wanting["line check"] = theirs.found_wanting()
    on_watch_there(theirs, name, "duty-1")
    wanting |= hand_over(leaves, comes, name)
    # What nobody could do yet is not offered: the seat that leaves signs last.
    assert "give" not in leaves.offered()
    comes.sign("take")
    comes.sees("handover-safe-taken")
    expect(leaves.panel.locator("[data-act=give]")).to_be_visible(timeout=15_000)
    assert "give" not in comes.offered()
    leaves.sign("give")
    for side in (leaves, comes):
        side.is_at("handover-status-handed-over")
    leaves.go("centre")
    expect(post_of(leaves, name)).to_contain_text("commander-1")
    # The partner is told by the next line check, by nothing else.
    check_line(leaves, theirs)
    on_watch_there(theirs, name, "commander-1")
    assert not {page: what for page, what in wanting.items() if what}
    assert [side.complaints for side in sides] == [[], [], []]


@pytest.mark.parametrize("width", [1440, 320])
def test_p_brings_the_hand_to_the_line_for_calls_from_every_page(sides, width):
    side = sides[0]
    side.begin("en")
    page = side.page
    page.set_viewport_size({"width": width, "height": 700})
    about = side.ask("GET", "/api/objects?limit=1")["objects"][0]["id"]
    for where in ("centre", "understanding", "sharing", f"watch/{about}", "watch"):
        side.go(where)
        page.locator("main").focus()
        note = f"EXERCISE. Call from {where[:7]} at {width}"
        page.keyboard.type(f"p{note}", delay=5)
        expect(page.locator("#call-line")).to_have_value(note)
        page.keyboard.press("Enter")
        expect(page.get_by_role("log")).to_contain_text(pages_demo.unmarked(note), timeout=15_000)


def test_what_was_done_is_said_over_no_field(sides):
    side = sides[0]
    side.begin("en")
    page = side.page
    page.set_viewport_size(pages_walk.PHONE)
    page.locator("main").focus()
    page.keyboard.press("/")
    expect(page.locator("#entry")).to_be_focused()
    page.keyboard.press("Control+k")
    page.keyboard.type("sound on")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("Enter")
    # Whoever was there before may have left a word or two of theirs.
    page.locator(".notices .note").last.wait_for()
    covered = page.evaluate(
        """() => {
             const notes = [...document.querySelectorAll('.notices .note')].map((one) => one.getBoundingClientRect());
             return [...document.querySelectorAll('main input, main textarea, main button')].filter((element) => {
               const box = element.getBoundingClientRect();
               return element.checkVisibility() && box.width
                 && notes.some((note) => box.top < note.bottom && box.bottom > note.top);
             }).map((element) => element.outerHTML.slice(0, 120));
           }"""
    )
    assert covered == []
