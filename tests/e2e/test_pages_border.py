"""A border alert from both sides, and the register of what rests on whom, in three languages, wide and narrow.

One test is one story; they share three running nodes.
"""

import re

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

WIDE = """where => [...document.querySelectorAll(`${where}, ${where} *`)].filter((element) => {
  const box = element.getBoundingClientRect();
  return box.width && (box.left < -1 || box.right > innerWidth + 1);
}).map((element) => element.outerHTML.slice(0, 120))"""
DAY = 86_400_000
HAS_IT = {"en": "has it", "ar": "هو عند", "ckb": "لای"}
GONE = {"en": "gone", "ar": "تنعدم", "ckb": "نامێنێت"}


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            demo.wait_for("A report in the seam")
            post = pages_demo.Person(browser, demo, "federal", "duty-1")
            neighbour = pages_demo.Person(browser, demo, "coalition", "duty-1")
            yield post, neighbour
        finally:
            browser.close()
            demo.stop()


@pytest.fixture
def both(stage):
    for person in stage:
        person.calm()
    yield stage
    assert [person.complaints for person in stage] == [[], []]


def panel_of(person):
    return person.page.locator("[data-panel]")


def raise_alert(post):
    post.go("watch/new%3Aborder-alert")
    form = post.page.locator(".inbox form")
    form.get_by_text("vehicles", exact=True).click()
    form.get_by_label(re.compile("Place")).fill("38SKF319657")
    form.get_by_text("south-east", exact=True).click()
    form.get_by_text("6 to 15", exact=True).click()
    form.get_by_role("button", name="now", exact=True).click()
    form.locator("button.main").click()
    panel_of(post).wait_for()
    return panel_of(post).get_attribute("data-panel")


def act(person, name):
    """Press an act that asks nothing: one key is enough on a radio."""
    panel_of(person).locator(f"[data-act={name}]").click()


def test_raised_acknowledged_level_by_level_and_handed_over_with_i_have_it(both):
    post, neighbour = both
    ob = raise_alert(post)
    watchers = panel_of(post).locator("[data-watchers]")
    expect(watchers.locator(".holder")).to_contain_text("Federal Force")
    ours, theirs = (watchers.locator("li", has_text=name) for name in ("Federal Force", "Coalition"))
    expect(ours.locator(".badge")).to_have_count(2)
    # Its own level has acknowledged by raising it.
    expect(panel_of(post).locator("[data-act=acknowledge]")).to_have_count(0)
    neighbour.go(f"watch/{ob}")
    act(neighbour, "acknowledge")
    expect(theirs.locator(".badge.good")).to_contain_text(re.compile("Level"), timeout=30_000)
    act(neighbour, "take")
    expect(watchers.locator(".holder")).to_contain_text("Coalition", timeout=30_000)
    act(neighbour, "lose")
    expect(watchers.locator(".holder.lost")).to_be_visible(timeout=30_000)


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_the_alert_in_every_language_wide_and_narrow(both, language):
    post, _ = both
    ob = raise_alert(post)
    if language != "en":
        post.speak(language)
    post.go(f"watch/{ob}")
    watchers = panel_of(post).locator("[data-watchers]")
    expect(watchers).to_contain_text(HAS_IT[language])
    assert pages_demo.barriers(post.page) == [] if pages_demo.AXE.is_file() else True
    post.page.set_viewport_size({"width": 320, "height": 700})
    post.page.wait_for_timeout(400)
    assert post.page.evaluate(WIDE, "[data-watchers]") == []


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_the_register_shows_what_would_be_gone_without_a_party(both, language):
    _, neighbour = both
    now = neighbour.page.evaluate("Date.now()")
    data = {
        "capability": "surveillance",
        "provider": "coalition",
        "user": "region",
        "share": "all-of-it",
        "from": now - DAY,
        "until": now + 90 * DAY,
    }
    order = {"proc": "capability", "act": "declare", "data": data, "parties": ["region"], "key": "register"}
    neighbour.ask("POST", "/api/objects", order)
    if language != "en":
        neighbour.speak(language)
    neighbour.go("sharing")
    register = neighbour.page.locator("[data-register]")
    expect(register.locator(".bar").first).to_be_visible()
    expect(register.locator("[data-matrix] .badge.warn").first).to_be_visible()
    expect(register.locator(".badge.bad")).to_have_count(0)
    register.locator("select").select_option("coalition")
    expect(register.locator(".badge.bad").first).to_contain_text(GONE[language])
    expect(register.locator(".bar.away").first).to_be_visible()
    assert pages_demo.barriers(neighbour.page) == [] if pages_demo.AXE.is_file() else True
    # Once its time is over nobody relies on it any more.
    slider = register.locator("input[type=range]")
    slider.focus()
    neighbour.page.keyboard.press("End")
    expect(register.locator(".badge.bad")).to_have_count(0)
    neighbour.page.set_viewport_size({"width": 320, "height": 700})
    neighbour.page.wait_for_timeout(400)
    # The sheet scrolls in its own frame; the page does not.
    assert neighbour.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
