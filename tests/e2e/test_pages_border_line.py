"""The border tab for the watch and the tab of areas of return for civil leads, in a browser."""

import json
import subprocess
import sys
import time

import pytest
from pages_demo import CHROMIUM, FLAGS, Demo, Person, barriers, missing, unmarked
from playwright.sync_api import expect, sync_playwright

pytestmark = pytest.mark.skipif(bool(missing()), reason=missing() or "there")

# FICTION: drawn by hand through the exercise's border strip.
LINE = [[41.20, 36.05], [41.70, 36.45], [42.001, 36.695], [42.15, 36.92]]
WIDER = "() => { const one = document.querySelector('.side'); return one.scrollWidth - one.clientWidth }"
FIRST_MS = 60_000
"""Whatever is asked for first has its loops compiled."""
SPOT = {"lat_e7": 367_000_000, "lon_e7": 420_000_000, "precision_m": 100}


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("border")
    made = Demo(folder / "nodes")
    made.folder = folder
    yield made
    made.stop()


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


def test_the_border_is_stated_at_the_shell_and_shown_stretch_by_stretch(demo, browser):
    officer = Person(browser, demo, "federal", "duty-1")
    officer.go("seam/border")
    page = officer.page
    expect(page.locator("[data-border]")).to_contain_text("seamline line border FILE")
    file = demo.folder / "border.geojson"
    file.write_text(json.dumps({"type": "LineString", "coordinates": LINE}))
    command = ["line", "border", file, "--dir", demo.folder / "nodes" / "federal"]
    done = subprocess.run(
        [sys.executable, "-m", "seamline", *map(str, command)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    sighting = {
        "place": SPOT,
        "direction": "south",
        "count": "6-15",
        "observed": int(time.time() * 1_000) - 60_000,
    }
    alert = {"type": "vehicles", **sighting, "onward": ["neighbour"]}
    order = {"proc": "border-alert", "act": "raise", "data": alert, "parties": ["coalition"], "key": "one"}
    officer.ask("POST", "/api/objects", order)
    expect(page.locator("[data-border] table").first).to_contain_text(
        unmarked("1 of 1 waiting"), timeout=FIRST_MS
    )
    expect(page.locator("[data-border]")).to_contain_text(unmarked("level 2 (commander): not yet"))
    expect(page.locator("[data-border]")).to_contain_text("no word of it yet")
    expect(page.locator("[data-border]")).to_contain_text(unmarked("Not enough data: 1 alerts"))
    # By keyboard along the strip, and the table goes along.
    strip = page.get_by_role("slider")
    strip.focus()
    page.keyboard.press("End")
    expect(strip).to_have_attribute("aria-valuetext", unmarked("km 128.2 to 129.7"))
    expect(page.locator("[data-border] tr.chosen")).to_have_count(1)
    assert barriers(page) == []
    assert not page.get_by_role("link", name="Areas of return").count()
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 320
    assert page.evaluate(WIDER) <= 0
    assert officer.complaints == []
    officer.close()


def test_a_civil_lead_sees_areas_and_their_ways_and_nothing_else_of_the_page(demo, browser):
    lead = Person(browser, demo, "civil", "civil-1")
    area = {
        "name": "Village (fiction)",
        "place": {"lat_e7": 355_800_000, "lon_e7": 435_300_000, "precision_m": 100},
        "households": "20-49",
        "conditions": {"water": "met", "school": "unmet"},
    }
    order = {"proc": "return-area", "act": "describe", "data": area, "parties": [], "key": "village"}
    lead.ask("POST", "/api/objects", order)
    lead.go("seam")
    page = lead.page
    expect(page.locator("nav.tabs a")).to_have_text(["Areas of return"])
    shown = page.locator("[data-returns]")
    expect(shown.locator("article")).to_have_count(1, timeout=FIRST_MS)
    expect(shown).to_contain_text("not known: this node knows of no post of record")
    expect(shown.locator(".marks li").first).to_contain_text("Cleared of explosive hazards: Not looked at")
    page.locator("#returns-place").fill("38SME4483032510")
    expect(shown).to_contain_text("straight over open ground")
    expect(shown).to_contain_text("no score")
    assert barriers(page) == []
    with page.expect_download(timeout=FIRST_MS) as given:
        shown.get_by_role("button", name="Print").click()
    assert given.value.suggested_filename == "returns.pdf"
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate(WIDER) <= 0
    assert lead.complaints == []
    lead.close()
