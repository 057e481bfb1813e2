"""Who gets there, and what is lost if some of it goes: figures at once, the banner on every page, the way back."""

import re

import pages_demo
import pytest
from pages_demo import unmarked
from playwright.sync_api import expect, sync_playwright

pytestmark = [pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing())]

COMPILED_S = 600
LONG = 120_000
"""The first answer of a new installation compiles its loops."""


@pytest.fixture(scope="module")
def analyst(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"), bare=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            # By the first inject the fictional ground is laid out.
            demo.wait_for("A report in the seam", COMPILED_S)
            yield pages_demo.Person(browser, demo, "federal", "analyst-1")
        finally:
            browser.close()
            demo.stop()


def figure(page, name, column):
    return page.locator(f'tr[data-figure="{name}"] td').nth(column)


def count(page, column):
    return int(figure(page, "posts", column).inner_text().strip("\u2066\u2069"))


def fits(page):
    return page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")


def test_who_gets_there_is_told_in_figures_and_rows_with_what_it_rests_on(analyst):
    page = analyst.page
    analyst.go("seam/response")
    sectors = page.get_by_role("table", name=unmarked("Sector by sector"))
    expect(sectors).to_be_visible(timeout=LONG)
    expect(page.locator("p.note", has_text=unmarked("Terrain is not used"))).to_be_visible()
    expect(page.get_by_role("list", name=unmarked("How long the first post needs"))).to_be_visible()
    before = page.locator(".share strong").first.inner_text()
    page.get_by_label(unmarked("a cell is covered within")).select_option("240")
    expect(page.locator(".share strong").first).not_to_have_text(before)
    assert pages_demo.barriers(page) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert fits(page)
    page.set_viewport_size({"width": 1440, "height": 900})
    assert analyst.complaints == []


def test_a_strength_that_falls_shows_at_once_what_is_lost_and_is_never_the_present(analyst):
    page = analyst.page
    analyst.go("seam/what-if")
    party = page.get_by_role("group", name=re.compile("Federal [Ff]orce"))
    expect(party).to_be_visible(timeout=LONG)
    banner = page.locator("aside.scenario")
    expect(banner).to_be_hidden()
    slider = party.get_by_role("slider")
    assert slider.input_value() == slider.get_attribute("max") == "5200"
    party.get_by_role("button", name=unmarked("From 5,200 to 3,000")).click()
    expect(banner).to_contain_text(unmarked("SCENARIO – not the present"))
    half = count(page, 1)
    assert 0 < half < count(page, 0)
    slider.press("Home")
    expect(figure(page, "posts", 1)).not_to_have_text(unmarked(str(half)))
    expect(figure(page, "covered-permille", 2)).to_contain_text(unmarked("lower"))
    page.get_by_role("button", name="Undo").click()
    expect(figure(page, "posts", 1)).to_have_text(unmarked(str(half)))
    page.get_by_role("group", name=unmarked("Posts that are gone")).get_by_role("checkbox").first.check()
    expect(page.get_by_role("list").filter(has_text=unmarked("removed"))).to_have_count(1)
    assert pages_demo.barriers(page) == []
    for where in ("watch", "seam/response"):
        analyst.go(where)
        expect(banner).to_be_visible()
    expect(page.get_by_text(unmarked("the present all the same"))).to_be_visible()
    analyst.go("seam/what-if")
    expect(figure(page, "posts", 1)).to_be_visible()
    page.get_by_role("button", name=unmarked("Keep the scenario")).click()
    page.get_by_role("textbox").last.fill("Federal at 3,000")
    page.get_by_role("dialog").get_by_role("button", name=unmarked("Keep the scenario")).click()
    expect(banner).to_contain_text(unmarked("Federal at 3,000"))
    page.set_viewport_size({"width": 320, "height": 800})
    assert fits(page)
    page.set_viewport_size({"width": 1440, "height": 900})
    banner.get_by_role("button").click()
    expect(banner).to_be_hidden()
    expect(page.get_by_text(unmarked("Nothing is supposed: this is the present."))).to_be_visible()
    assert analyst.complaints == []
