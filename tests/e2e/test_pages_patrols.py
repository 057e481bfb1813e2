"""Patrols on the pages: filed over a PIN, compared from its panel, "call" with box and window, nobody told.

One test is one story; they share three running nodes.
"""

import re

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright

from seamline.exercise.injects import patrols
from seamline.terms.times import HOUR

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

WIDE = """() => [...document.querySelectorAll('main *')].filter((element) => {
  const box = element.getBoundingClientRect();
  return box.width && (box.left < -1 || box.right > innerWidth + 1) && !element.closest('.maplibregl-map, .log, .middle');
}).map((element) => element.outerHTML.slice(0, 120))"""
CALL = {"en": "conflict: call", "ar": "تعارض: اتصل", "ckb": "پێکدادان: پەیوەندی بکە"}
NEW = {"en": "File a patrol", "ar": "تقديم دورية", "ckb": "پێشکەشکردنی دەوریە"}


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            # Once the understanding is in force: what may be compared follows from it.
            demo.wait_for("A report in the seam")
            federal = pages_demo.Person(browser, demo, "federal", "duty-1")
            region = pages_demo.Person(browser, demo, "region", "duty-1")
            yield federal, region, demo
        finally:
            browser.close()
            demo.stop()


@pytest.fixture
def both(stage):
    federal, region, _ = stage
    for person in (federal, region):
        person.calm()
    yield federal, region
    assert federal.complaints == region.complaints == []


def file(person, demo, callsign, north):
    now = person.page.evaluate("() => Date.now()")
    order = {
        "proc": "patrol",
        "act": "file",
        "data": patrols.plan(now, callsign, north, 30 * HOUR),
        "parties": [],
        "pin": demo.pin,
    }
    return person.ask("POST", "/api/objects", order)["object"]["id"]


def compare(person, demo, ob):
    """Ask for the comparison from the patrol's own panel."""
    person.go(f"watch/{ob}")
    panel = person.page.locator("[data-panel]")
    panel.locator("details.no-print summary").click()
    panel.locator("details.no-print a", has_text="Compare a patrol").click()
    form = person.page.locator(".inbox form")
    expect(form.locator(".picks input:checked")).to_have_value(ob)
    form.locator("input[type=password]").fill(demo.pin)
    form.locator("button.main").click()
    person.page.locator("[data-panel]").wait_for()
    person.go(f"watch/{ob}")
    return person.page.locator("[data-panel]")


def test_compared_from_the_panel_and_only_the_asker_sees_what_came_of_it(both, stage):
    federal, region = both
    demo = stage[2]
    mine = file(federal, demo, "HERON 7", 1_200_000)
    panel = compare(federal, demo, mine)
    expect(panel).to_contain_text("Coordinated", timeout=60_000)
    theirs = file(region, demo, "OTTER 7", 1_230_000)
    panel = compare(region, demo, theirs)
    expect(panel).to_contain_text(CALL["en"], timeout=60_000)
    expect(panel).to_contain_text("Squares of 1 km")
    # What the node does by itself is offered to nobody.
    offered = {button.get_attribute("data-act") for button in panel.locator("[data-act]").all()}
    assert offered & {"clear", "noted", "conflict", "ask"} == set()
    assert {"agree", "cancel"} <= offered
    federal.page.locator("#entry").fill("patrol")
    told = federal.ask("GET", "/api/objects?proc=patrol&limit=50")["objects"]
    assert {one["party"] for one in told} == {"federal"}


@pytest.fixture(scope="module")
def to_call(stage):
    """A patrol whose comparison came to a call; what it meets lies apart from the other test's ground."""
    federal, region, demo = stage
    pages_demo.as_begun((federal, region), ("en", "en"))
    panel = compare(federal, demo, file(federal, demo, "HERON 8", 1_600_000))
    expect(panel).to_contain_text("Coordinated", timeout=60_000)
    ob = file(region, demo, "OTTER 8", 1_630_000)
    expect(compare(region, demo, ob)).to_contain_text(CALL["en"], timeout=60_000)
    return ob


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_form_and_panel_in_every_language_wide_and_narrow(to_call, both, language):
    _, region = both
    ob = to_call
    if language != "en":
        region.speak(language)
    page = region.page
    for where, text in (
        ("watch/new%3Apatrol", NEW[language]),
        ("watch/new%3Ajoint-patrol", ""),
        ("watch/new%3Alink-up", ""),
        (f"watch/{ob}", CALL[language]),
    ):
        page.set_viewport_size({"width": 1440, "height": 900})
        region.go(where)
        inbox = page.locator(".inbox")
        expect(inbox).to_contain_text(text)
        expect(inbox.locator(".number").first).to_have_text("1")
        assert not re.search(
            r"(field|choice|patrol|joint-patrol|link-up)-[a-z]+-?[a-z]*\b", inbox.inner_text()
        )
        assert pages_demo.barriers(page) == [] if pages_demo.AXE.is_file() else True
        page.set_viewport_size({"width": 320, "height": 700})
        page.wait_for_timeout(400)
        assert page.evaluate(WIDE) == []
