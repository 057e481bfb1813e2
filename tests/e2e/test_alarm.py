"""The alarm of the Watch page, on real nodes: what sounds is told by a spy on the browser's own Web Audio."""

import re

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

# As on a desk: without a window the browser would let a page sound that nobody has touched.
FLAGS = [*pages_demo.FLAGS, "--autoplay-policy=document-user-activation-required"]
MINUTE_AND_A_BIT = 61_000
SPY = """
  window.tones = [];
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...rest) {
    window.tones.push([this.frequency.value, this.context.state]);
    return start.apply(this, rest);
  };
"""
HERE = {"lat_e7": 355_800_000, "lon_e7": 435_300_000}
THERE = {"lat_e7": 356_000_000, "lon_e7": 435_600_000}


def listen(page):
    """Let the browser's clock be moved on, and note each tone."""
    page.clock.install()
    page.add_init_script(SPY)


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    running = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    yield running
    running.stop()


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=FLAGS)
        yield found
        found.close()


@pytest.fixture(scope="module")
def asker(browser, demo):
    demo.wait_for("= region")
    person = pages_demo.Person(browser, demo, "federal", "duty-1")
    yield person
    person.close()


@pytest.fixture(scope="module")
def watch_seat(browser, demo, asker):
    person = pages_demo.Person(browser, demo, "region", "duty-1", prepare=listen)
    yield person
    person.close()


@pytest.fixture
def watch(watch_seat, asker):
    """Somebody on watch who has just touched the page, and nothing waits that is urgent."""
    watch_seat.calm()
    for item in watch_seat.ask("GET", "/api/picture")["inbox"]:
        if item["proc"] == "report":
            watch_seat.ask("POST", f"/api/objects/{item['ob']}/moves", {"act": "seen", "data": {}})
        elif item["proc"] == "crossing" and item["urgent"]:
            asker.ask("POST", f"/api/objects/{item['ob']}/moves", {"act": "withdraw", "data": {}})
    expect(watch_seat.page.locator(".item.urgent")).to_have_count(0, timeout=30_000)
    touch(watch_seat)
    return watch_seat


def touch(person):
    person.page.keyboard.press("Shift")
    expect(banner(person)).to_be_hidden()


def urgent(asker, watch, callsign):
    """Something urgent comes to wait for the watch; return its card."""
    data = {
        "callsign": callsign,
        "strength": "1-5",
        "place": HERE,
        "corridor": [HERE, THERE],
        "reason": "medical",
        "from": asker.ask("GET", "/api/picture")["now"],
        "minutes": 30,
        "contact": "CH 4",
    }
    order = {
        "proc": "crossing",
        "act": "request",
        "data": data,
        "parties": ["region"],
        "key": callsign.replace(" ", "-"),
    }
    asker.ask("POST", "/api/objects", order)
    card = watch.page.locator(".item.urgent").filter(has_text=callsign)
    expect(card).to_be_visible(timeout=30_000)
    # The alarm looks once a second.
    watch.page.wait_for_timeout(1_500)
    return card


def banner(person):
    return person.page.get_by_role("alert").filter(has_text="Something urgent waits")


def tones(person):
    return person.page.evaluate("() => window.tones")


def let_time_pass(person, milliseconds=MINUTE_AND_A_BIT):
    person.page.clock.fast_forward(milliseconds)


def heard(person, before=0):
    """Wait for a round of the alarm; return its tones."""
    person.page.wait_for_function("before => window.tones.length >= before + 3", arg=before)
    return tones(person)[before:]


def test_it_rings_when_something_urgent_waits_and_nobody_is_there(watch, asker):
    urgent(asker, watch, "OTTER 1")
    expect(banner(watch)).to_be_hidden()
    before = len(tones(watch))
    let_time_pass(watch)
    expect(banner(watch)).to_be_visible()
    expect(banner(watch)).to_contain_text("OTTER 1")
    rung = heard(watch, before)
    assert {hertz for hertz, _ in rung} == {880, 660}
    assert {state for _, state in rung} == {"running"}
    before += len(rung)
    let_time_pass(watch, 5_000)
    assert heard(watch, before)
    assert watch.complaints == []


def test_a_touch_silences_it_and_it_comes_back_when_something_new_becomes_urgent(watch, asker):
    urgent(asker, watch, "OTTER 2")
    let_time_pass(watch)
    expect(banner(watch)).to_be_visible()
    touch(watch)
    silent = len(tones(watch))
    let_time_pass(watch, 10_000)
    watch.page.wait_for_timeout(1_500)
    assert len(tones(watch)) == silent
    expect(banner(watch)).to_be_hidden()
    urgent(asker, watch, "OTTER 3")
    let_time_pass(watch)
    expect(banner(watch)).to_be_visible()
    assert heard(watch, silent)


def test_what_nobody_has_touched_for_less_than_a_minute_is_silent(watch, asker):
    urgent(asker, watch, "OTTER 4")
    before = len(tones(watch))
    let_time_pass(watch, 45_000)
    watch.page.wait_for_timeout(1_500)
    expect(banner(watch)).to_be_hidden()
    assert len(tones(watch)) == before


def test_set_to_quiet_it_shows_and_makes_no_sound(watch, asker):
    watch.go("settings")
    quiet = watch.page.get_by_role("checkbox", name=re.compile("No sound from this seat"))
    quiet.check()
    expect(watch.page.get_by_text("Saved.").first).to_be_visible()
    watch.go("watch")
    urgent(asker, watch, "OTTER 5")
    before = len(tones(watch))
    let_time_pass(watch)
    expect(banner(watch)).to_be_visible()
    watch.page.wait_for_timeout(1_500)
    assert len(tones(watch)) == before
    touch(watch)
    watch.go("settings")
    quiet.uncheck()
    expect(quiet).not_to_be_checked()
    watch.go("watch")


def test_the_test_tone_can_be_heard_from_the_settings_and_from_the_palette(watch):
    page = watch.page
    watch.go("settings")
    before = len(tones(watch))
    page.get_by_role("button", name="Test tone").click()
    assert {state for _, state in heard(watch, before)} == {"running"}
    before = len(tones(watch))
    page.keyboard.press("Control+k")
    page.get_by_role("dialog").get_by_role("combobox").fill("Test tone")
    page.keyboard.press("Enter")
    assert heard(watch, before)
    watch.go("watch")


def test_a_page_that_nobody_has_touched_yet_says_that_it_cannot_be_heard(watch, asker):
    tab = pages_demo.Tab(watch, prepare=listen)
    said = tab.page.get_by_role("status").filter(has_text="makes no sound until")
    expect(said).to_be_visible()
    urgent(asker, tab, "OTTER 6")
    let_time_pass(tab)
    expect(banner(tab)).to_contain_text("makes no sound until")
    assert tones(tab) == []
    banner(tab).click()
    expect(banner(tab)).to_be_hidden()
    expect(said).to_be_hidden()
    let_time_pass(tab)
    assert heard(tab)
    tab.page.close()


def test_one_press_turns_the_sound_on_and_lets_it_be_heard(watch):
    tab = pages_demo.Tab(watch, prepare=listen)
    tab.page.get_by_role("button", name="Sound on").click()
    assert {state for _, state in heard(tab)} == {"running"}
    expect(tab.page.get_by_role("status").filter(has_text="makes no sound until")).to_be_hidden()
    tab.page.close()


def test_what_says_so_does_not_move_the_page_under_the_first_press(watch):
    tab = pages_demo.Tab(watch, prepare=listen)
    page = tab.page
    strip = page.get_by_role("status").filter(has_text="makes no sound until")
    expect(strip).to_be_visible()
    button = page.locator(".controls button").first
    before = button.bounding_box()
    page.mouse.move(before["x"] + 10, before["y"] + 10)
    page.mouse.down()
    page.wait_for_timeout(300)
    assert button.bounding_box() == before
    page.mouse.up()
    expect(strip).to_be_hidden()
    page.close()
