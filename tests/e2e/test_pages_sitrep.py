"""The panels of a situation report and a line check: counts as numbers and bars, in every language, on a phone."""

import time

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

WIDE = """() => [...document.querySelectorAll('main *')].filter((element) => {
  const box = element.getBoundingClientRect();
  return box.width && (box.left < -1 || box.right > innerWidth + 1) && !element.closest('.maplibregl-map, .log, .middle');
}).map((element) => element.outerHTML.slice(0, 120))"""
OVER_EACH_OTHER = """() => [...document.querySelectorAll('[data-panel] table tr')].filter((row) => {
  const boxes = [...row.cells].filter((cell) => cell.textContent.trim()).map((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getBoundingClientRect();
  });
  return boxes.some((one, at) => boxes.slice(at + 1).some((two) =>
    one.left < two.right - 1 && two.left < one.right - 1 && one.top < two.bottom - 1 && two.top < one.bottom - 1));
}).map((row) => row.textContent)"""
"""Rows of a panel's tables in which the text of one cell runs over that of the next."""
DAY_MS = 86_400_000


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"), played=2)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            demo.wait_for("Two reports are held back")
            person = pages_demo.Person(browser, demo, "region", "duty-1")
            yield person, opened(person, demo)
        finally:
            browser.close()
            demo.stop()


def opened(person, demo):
    """A situation report of the day with a view, and a line check at which we have reported."""
    now = round(time.time() * 1_000)
    ids = {}
    for proc, data in (("sitrep", {"hour": now, "from": now - DAY_MS}), ("line-check", {"hour": now})):
        order = {"proc": proc, "act": "open", "data": data, "parties": ["federal"], "key": f"opened-{proc}"}
        ids[proc] = person.ask("POST", "/api/objects", order)["object"]["id"]
    panel = person.ask("GET", f"/api/objects/{ids['line-check']}")
    items = [{"text": "The ford is closed until the morning; engineers work on both banks."}]
    data = {"check": panel["body"]["check"], "news": "as-listed", "items": items}
    order = {"act": "report", "data": data, "pin": demo.pin}
    person.ask("POST", f"/api/objects/{ids['line-check']}/moves", order)
    return ids


@pytest.fixture
def watcher(stage):
    person, ids = stage
    person.calm()
    yield person, ids
    assert person.complaints == []


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_counts_are_numbers_and_bars_that_begin_where_the_line_begins(watcher, language):
    person, ids = watcher
    if language != "en":
        person.speak(language)
    person.go(f"watch/{ids['sitrep']}")
    table = person.page.locator("[data-panel] table").first
    kind = table.locator("tr.kind").first
    expect(kind.locator(".count")).to_have_count(2, timeout=30_000)
    expect(kind.locator(".count").first).to_have_text("1")
    tracks = kind.locator(".track")
    for number in range(2):
        track, bar = (
            tracks.nth(number).bounding_box(),
            tracks.nth(number).locator(".bar").bounding_box(),
        )
        assert bar["width"] > 20
        begins = (
            bar["x"] - track["x"]
            if language == "en"
            else track["x"] + track["width"] - bar["x"] - bar["width"]
        )
        assert abs(begins) < 2
        assert abs(bar["width"] - track["width"]) < 2  # the longest fills its track
    # Ours is full, theirs an outline: colour is not alone.
    grounds = kind.locator(".bar").evaluate_all(
        "bars => bars.map((bar) => getComputedStyle(bar).backgroundColor)"
    )
    assert len(set(grounds)) == 2
    assert grounds[1] == "rgba(0, 0, 0, 0)"
    assert pages_demo.barriers(person.page) == [] if pages_demo.AXE.is_file() else True


@pytest.mark.parametrize("proc", ["sitrep", "line-check"])
@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_the_panel_fits_a_phone_and_no_text_runs_over_another(watcher, language, proc):
    person, ids = watcher
    if language != "en":
        person.speak(language)
    person.page.set_viewport_size({"width": 320, "height": 700})
    person.go(f"watch/{ids[proc]}")
    expect(person.page.locator("[data-panel] table").first).to_be_visible(timeout=30_000)
    assert person.page.evaluate(WIDE) == []
    assert person.page.evaluate(OVER_EACH_OTHER) == []
