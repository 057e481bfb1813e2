"""The Seam page of a running exercise: who saw which stretch, by strip and table, on a phone and on paper.

It begins with its fictional ground: posts, tracks, borders and roads, as everybody's exercise does.
"""

import re

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright

from seamline import words
from seamline.exercise.opening import opening

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

COMPILED_S = 600
READY_MS = 120_000
"""The first look on a machine compiles the loops of coverage."""
WIDE = """() => [...document.querySelectorAll('main *')].filter((element) => {
  const box = element.getBoundingClientRect();
  const within = element.closest('.scroll:not(.side), .table, .map, svg *');
  return box.width && !within && (box.left < -1 || box.right > innerWidth + 1);
}).map((element) => element.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def seated(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"), bare=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            demo.wait_for("A report in the seam", COMPILED_S)
            person = pages_demo.Person(browser, demo, "federal", "duty-1")
            person.go("seam/coverage")
            person.page.get_by_role("slider").wait_for(timeout=READY_MS)
            yield person
            assert person.complaints == []
        finally:
            browser.close()
            demo.stop()


@pytest.fixture
def duty(seated):
    """As at first: tests come in any order, and one before may have failed half-way."""
    seated.page.emulate_media(media="screen")
    pages_demo.as_begun([seated], ["en"])
    seated.go("seam/coverage")
    strip_of(seated).wait_for(timeout=READY_MS)
    return seated


def strip_of(person):
    return person.page.get_by_role("slider")


def test_the_exercise_has_laid_out_its_ground(duty):
    text = duty.demo.text
    assert text.count("Border line stated") == 2
    assert len(re.findall(r"\d+ roads taken", text)) == 2
    assert words.text("en", "demo-not-laid", why="").strip() not in text
    posts = {one["name"] for one in duty.ask("GET", "/api/posts")}
    assert posts == {one.name for one in opening().post}
    expect(duty.page.locator("main tbody tr").first).to_be_visible()


def test_arrow_keys_walk_along_the_strip_and_the_table_follows(duty):
    strip = strip_of(duty)
    strip.focus()
    duty.page.keyboard.press("Home")
    duty.page.keyboard.press("ArrowRight")
    expect(strip).to_have_attribute("aria-valuenow", "1")
    duty.page.keyboard.press("End")
    last = strip.get_attribute("aria-valuemax")
    expect(strip).to_have_attribute("aria-valuenow", last)
    expect(duty.page.locator("tr.chosen")).to_have_count(1)
    assert duty.page.locator("main tbody tr").last.get_attribute("class").find("chosen") >= 0
    duty.page.locator("main tbody tr button").first.click()
    expect(strip).to_have_attribute("aria-valuenow", "0")
    assert pages_demo.barriers(duty.page) == [] if pages_demo.AXE.is_file() else True


def test_on_paper_every_row_says_which_stretch_it_is_and_the_strip_is_whole(duty):
    page = duty.page
    page.emulate_media(media="print")
    heads = page.locator("main tbody th")
    expect(heads.first).to_contain_text(pages_demo.unmarked("km 0.0"))
    assert all(text.strip() for text in heads.all_inner_texts())
    assert page.evaluate(
        "() => { const s = document.querySelector('[role=slider]').parentElement; return s.scrollWidth <= s.clientWidth + 1 }"
    )
    page.emulate_media(media="screen")


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_on_a_phone_the_whole_page_is_one_to_scroll(duty, language):
    page = duty.page
    page.set_viewport_size({"width": 320, "height": 700})
    duty.speak(language)
    duty.go("seam/coverage")
    strip_of(duty).wait_for(timeout=READY_MS)
    assert page.evaluate(WIDE) == []
    assert page.evaluate(
        "() => { const p = document.querySelector('main .page'); return p.scrollHeight > 2 * p.clientHeight }"
    )
    expect(page.locator("main h1")).to_have_text(pages_demo.unmarked(words.text(language, "nav-seam")))
    page.set_viewport_size({"width": 1440, "height": 900})
