"""Evidence holds at the pages: an auditor holds, what is recalled is sealed, and what only the auditor sees.

One test is one story; they share the running nodes.
"""

import os
import re
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
SMALL = """() => [...document.querySelectorAll('main button, main summary, main select, main input:not([type=checkbox])')]
  .filter((element) => { const box = element.getBoundingClientRect(); return box.height && box.height < 43.5; })
  .map((element) => element.outerHTML.slice(0, 120))"""
TITLES = {"en": "Evidence holds", "ar": "التحفظ على الأدلة", "ckb": "پاراستنی بەڵگە"}
TEAR = "Two lorries by the mill"
SHOTS = os.environ.get("SHOTS", "")


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            demo.wait_for("A report in the seam")
            writer = pages_demo.Person(browser, demo, "federal", "duty-1")
            watch = pages_demo.Person(browser, demo, "region", "duty-1")
            auditor = pages_demo.Person(browser, demo, "region", "auditor-1")
            yield writer, watch, auditor
        finally:
            browser.close()
            demo.stop()


@pytest.fixture
def all_three(stage):
    for person in stage:
        person.calm()
    yield stage
    assert [person.complaints for person in stage] == [[], [], []]


def arrived(person, tear):
    """Wait until a report is here; return its id."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        for one in person.ask("GET", "/api/objects?proc=report&limit=50")["objects"]:
            if person.ask("GET", f"/api/objects/{one['id']}")["body"].get("tear") == tear:
                return one["id"]
        time.sleep(1)
    raise AssertionError(tear)


def told(writer, tear):
    now = int(time.time() * 1_000)
    body = {
        "type": "spot",
        "observed": now - 240_000,
        "reported": now - 60_000,
        "lat_e7": 355_800_000,
        "lon_e7": 435_300_000,
        "precision_m": 10,
        "grade": "B2",
        "level": "restricted",
        "size": 2,
        "language": "en",
        "activity": "moving",
        "tear": tear,
    }
    ob = writer.ask("POST", "/api/reports", {"body": body, "key": tear.replace(" ", "-")})["object"]["id"]
    writer.ask("POST", f"/api/reports/{ob}/send", {})
    return ob


def answered(writer, ob, word):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        for row in writer.ask("GET", "/api/recalls"):
            states = {one["party"]: one["state"] for one in row["recipients"]}
            if row["ob"] == ob and states.get("region") == word:
                return
        time.sleep(1)
    raise AssertionError(word)


def shot(page, name):
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png")


def card(auditor, case):
    return auditor.page.locator("[data-hold]", has_text=pages_demo.unmarked(case))


def test_held_recalled_sealed_lifted_purged(all_three):
    writer, watch, auditor = all_three
    ob = told(writer, TEAR)
    theirs = arrived(watch, TEAR)
    # From the object's own panel.
    auditor.go(f"watch/{theirs}")
    page = auditor.page
    page.locator(f"[data-panel] a[href='#/evidence/{theirs}']").click()
    form = page.locator("[data-new-hold]")
    expect(form.get_by_label(re.compile("By id"))).to_have_value(theirs)
    expect(form.locator("button.main")).to_be_disabled()
    form.get_by_label("Case reference").fill("john doe")
    form.get_by_label("Why").select_option("harm-inquiry")
    expect(form.locator("button.main")).to_be_disabled()
    form.get_by_label("Case reference").fill("inq-7/20")
    form.locator("button.main").click()
    page.locator("dialog [data-sure]").click()
    expect(card(auditor, "INQ-7/20")).to_contain_text("in sight", timeout=20_000)
    # Everybody who sees the report sees that it is held.
    watch.go(f"watch/{theirs}")
    note = watch.page.locator("[data-held]")
    expect(note).to_have_attribute("data-held", "held")
    expect(note).to_contain_text(pages_demo.unmarked("Held as evidence: case INQ-7/20"))
    expect(watch.page.locator("[data-panel]")).not_to_contain_text("Hold as evidence")
    # The originator takes it back.
    writer.ask("POST", "/api/recalls", {"ob": ob, "reason": "error"})
    answered(writer, ob, "sealed")
    writer.go("sharing")
    expect(writer.page.locator("main")).to_contain_text("sealed there as evidence")
    expect(writer.page.locator("main")).to_contain_text(pages_demo.unmarked("case INQ-7/20"))
    expect(note).to_have_attribute("data-held", "sealed", timeout=20_000)
    expect(watch.page.locator("[data-panel]")).not_to_contain_text(TEAR)
    auditor.go(f"watch/{theirs}")
    panel = page.locator("[data-panel]")
    expect(panel).to_contain_text("You see this as an auditor")
    expect(panel).to_contain_text(TEAR)
    shot(page, "sealed-panel")
    page.emulate_media(media="print")
    expect(panel.locator("[data-held]")).to_be_visible()
    page.emulate_media(media="screen")
    auditor.go("evidence")
    expect(card(auditor, "INQ-7/20")).to_contain_text(pages_demo.unmarked("Waits to be purged: 1"))
    shot(page, "evidence-en")
    card(auditor, "INQ-7/20").locator("[data-act=renew]").click()
    page.locator("dialog [data-sure]").click()
    expect(page.locator("dialog")).to_have_count(0)
    card(auditor, "INQ-7/20").locator("[data-act=lift]").click()
    expect(page.locator("dialog")).to_contain_text(pages_demo.unmarked("1 sealed"))
    page.locator("dialog [data-sure]").click()
    expect(card(auditor, "INQ-7/20")).to_contain_text("Lifted", timeout=20_000)
    answered(writer, ob, "attested")
    auditor.go(f"watch/{theirs}")
    expect(panel).not_to_contain_text(TEAR)


def test_a_page_for_nobody_else(all_three):
    _writer, watch, auditor = all_three
    expect(watch.page.locator("nav a[href='#/evidence']")).to_have_count(0)
    watch.go("evidence")
    expect(watch.page.locator("[data-new-hold]")).to_have_count(0)
    expect(auditor.page.locator("nav a[href='#/evidence']")).to_have_count(1)


def test_a_hold_that_is_told_is_joined_or_declined(all_three):
    writer, _watch, auditor = all_three
    page = auditor.page
    auditor.go("evidence")
    form = page.locator("[data-new-hold]")
    form.get_by_label("Case reference").fill("AUD-1")
    form.get_by_label("Why").select_option("audit")
    form.get_by_label(re.compile("By id")).fill("AAAAAAAAAAAAAAAAAAAAAA")
    form.locator("fieldset input[value=federal]").check()
    form.locator("button.main").click()
    page.locator("dialog [data-sure]").click()
    expect(card(auditor, "AUD-1")).to_contain_text("not here", timeout=20_000)
    writer.go("watch")
    expect(writer.page.locator("main")).to_contain_text(
        pages_demo.unmarked("asks to keep evidence, case AUD-1"), timeout=30_000
    )


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_in_every_language_wide_and_narrow(all_three, language):
    auditor = all_three[2]
    page = auditor.page
    if language != "en":
        auditor.speak(language)
    page.set_viewport_size({"width": 1440, "height": 900})
    auditor.go("evidence")
    expect(page.locator("main h1")).to_have_text(TITLES[language])
    expect(page.locator("html")).to_have_attribute("dir", "ltr" if language == "en" else "rtl")
    assert pages_demo.barriers(page) == [] if pages_demo.AXE.is_file() else True
    shot(page, f"evidence-wide-{language}")
    page.set_viewport_size({"width": 320, "height": 700})
    page.wait_for_timeout(400)
    assert page.evaluate(WIDE) == []
    assert page.evaluate(SMALL) == []
    shot(page, f"evidence-narrow-{language}")
    page.set_viewport_size({"width": 1440, "height": 900})
