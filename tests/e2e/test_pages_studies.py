"""Studies on the Seam page: a first look by one click, told, printed, on the map, and its files for the analyst."""

import shlex

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

LONG_MS = 120_000
"""The first study of a node compiles what it needs."""


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            demo.wait_for("A report in the seam")
            people = [pages_demo.Person(browser, demo, "federal", seat) for seat in ("analyst-1", "duty-1")]
            yield people
        finally:
            browser.close()
            demo.stop()


def made(person, tab, kind=None):
    person.go(f"seam/{tab}")
    run = person.page.locator("main form .button.main")
    run.wait_for(timeout=LONG_MS)
    if kind:
        person.page.get_by_label(kind).check()
    expect(run).to_be_enabled()
    run.click()
    article = person.page.locator("article.study")
    article.wait_for(timeout=LONG_MS)
    return article


def test_one_click_tells_whether_it_rises_and_the_analyst_takes_the_files_along(stage, tmp_path):
    analyst, _ = stage
    article = made(analyst, "trends")
    expect(article.get_by_role("heading", name="Rates compared")).to_be_visible()
    expect(article.locator("table", has_text="not enough data").first).to_be_visible()
    command = shlex.split(
        article.locator("code").last.inner_text().translate(dict.fromkeys(map(ord, "\u2066\u2069")))
    )
    assert command[:3] == ["seamline", "analyse", "rate"]
    assert "areas.geojson" in command
    with analyst.page.expect_download() as coming:
        analyst.page.get_by_role("button", name="events.csv").click()
    coming.value.save_as(tmp_path / "events.csv")
    assert (tmp_path / "events.csv").read_text().startswith("date,lat,lon,")
    with analyst.page.expect_download(timeout=LONG_MS) as coming:
        article.get_by_role("button", name="Print / PDF").click()
    coming.value.save_as(tmp_path / "rate.pdf")
    assert (tmp_path / "rate.pdf").read_bytes().startswith(b"%PDF")
    assert analyst.complaints == []


def test_settings_that_will_not_do_are_said_before_anybody_is_asked(stage):
    _, duty = stage
    duty.go("seam/clusters")
    run = duty.page.locator("main form .button.main")
    run.wait_for(timeout=LONG_MS)
    duty.page.get_by_label("Days looked back").fill("3")
    expect(duty.page.locator(".problem")).to_have_text(pages_demo.unmarked("7 to 3,660"))
    expect(run).to_be_disabled()
    duty.page.get_by_label("Days looked back").fill("90")
    expect(run).to_be_enabled()
    made(duty, "clusters", "Near repeats")
    expect(duty.page.get_by_role("button", name="events.csv")).to_have_count(0)
    assert duty.complaints == []


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_where_to_stand_fits_a_phone_from_right_to_left(stage, language):
    analyst, _ = stage
    analyst.speak(language)
    analyst.page.set_viewport_size({"width": 320, "height": 800})
    try:
        article = made(analyst, "siting")
        assert analyst.page.evaluate("() => document.documentElement.scrollWidth") <= 320
        sides = analyst.page.evaluate(
            "() => [...document.querySelectorAll('main form input, main form select')]"
            ".filter((one) => !one.closest('details'))"
            ".map((one) => one.getBoundingClientRect()).filter((box) => box.left < -1 || box.right > 321).length"
        )
        assert sides == 0
        assert "study-" not in article.inner_text()
        assert pages_demo.barriers(analyst.page) == [] if pages_demo.AXE.exists() else True
    finally:
        analyst.calm()
    assert analyst.complaints == []
