"""A request for information from both sides: a form made from the tables, numbered fields, the run sheet.

It stands for every workflow that has no form of its own. One test is one story; they share three running nodes.
"""

import re

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
TITLES = {"en": "Ask for information", "ar": "طلب معلومات", "ckb": "داوای زانیاری"}
SHEETS = {"en": "Run sheet", "ar": "ورقة التسلسل", "ckb": "پەڕەی هەنگاوەکان"}


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            # Once the understanding is in force: what may be opened follows from it.
            demo.wait_for("A report in the seam")
            asker = pages_demo.Person(browser, demo, "federal", "duty-1")
            decider = pages_demo.Person(browser, demo, "region", "release-1")
            yield asker, decider, demo
        finally:
            browser.close()
            demo.stop()


@pytest.fixture
def both(stage):
    asker, decider, _ = stage
    for person in (asker, decider):
        person.calm()
    yield asker, decider
    assert asker.complaints == decider.complaints == []


def form_of(person):
    return person.page.locator(".inbox form")


def ask(asker, topic):
    asker.go("watch/new%3Arfi")
    form = form_of(asker)
    form.get_by_label(re.compile("Subject")).fill(topic)
    form.get_by_label(re.compile("Question")).fill("Does it bear lorries?")
    form.get_by_text("routine", exact=True).click()
    form.locator("fieldset").first.locator("input[type=radio][value=region]").check()
    form.locator("button.main").click()
    panel = asker.page.locator("[data-panel]")
    panel.wait_for()
    return panel.get_attribute("data-panel")


def test_asked_answered_over_a_signature_read_and_closed(both, stage):
    asker, decider = both
    ob = ask(asker, "Bridge at the canal")
    decider.go(f"watch/{ob}")
    theirs = decider.page.locator("[data-panel]")
    theirs.locator("[data-act=acknowledge]").click()
    theirs.locator("form button.main").click()
    expect(theirs.locator("form")).to_have_count(0)
    theirs.locator("[data-act=answer]").click()
    form = theirs.locator("form")
    form.get_by_label(re.compile(r"\bText\b")).fill("Up to ten tonnes.")
    form.get_by_label(re.compile(r"\bGrade\b")).fill("B2")
    form.locator("input[type=password]").fill(stage[2].pin)
    form.locator("label.check input").last.check()
    form.locator("button.main").click()
    ours = asker.page.locator("[data-panel]")
    expect(ours).to_contain_text("Up to ten tonnes.", timeout=30_000)
    expect(ours.locator("ol li.done")).to_have_count(2 + ours.locator(".steps li.done").count())
    ours.locator("[data-act=close]").click()
    ours.locator("form button.main").click()
    expect(theirs).to_contain_text("Read and closed", timeout=30_000)
    steps = theirs.locator(".steps li")
    expect(steps).to_have_text([re.compile(word) for word in ("Asked", "Acknowledged", "Answered", "Closed")])


def test_a_person_in_the_text_is_found_before_it_is_sent(both):
    asker, _ = both
    asker.go("watch/new%3Arfi")
    question = form_of(asker).get_by_label(re.compile("Question"))
    question.fill("Call Captain Ahmad, 0770 123 4567")
    expect(form_of(asker).locator("[role=alert] mark")).to_have_count(2)
    question.fill("Who holds the bridge?")
    expect(form_of(asker).locator("[role=alert] mark")).to_have_count(0)


def test_the_form_is_found_from_the_entry_line_the_palette_and_another_object(both):
    asker, _ = both
    page = asker.page
    page.locator("#entry").fill("rfi")
    page.locator(".draft button").wait_for()
    page.locator("#entry").press("Enter")
    expect(form_of(asker).locator("h2")).to_have_text(TITLES["en"])
    asker.go("watch")
    page.keyboard.press("Control+k")
    page.keyboard.type("ask for information")
    page.keyboard.press("Enter")
    expect(form_of(asker).locator("h2")).to_have_text(TITLES["en"])
    report = next(
        one for one in asker.ask("GET", "/api/objects?proc=report&limit=5")["objects"] if one["place"]
    )
    asker.go(f"watch/{report['id']}")
    page.locator("[data-panel] details.no-print summary").click()
    page.locator("[data-panel] details.no-print a").first.click()
    place = form_of(asker).get_by_label(re.compile("Place"))
    expect(place).not_to_have_value("")


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_form_and_panel_in_every_language_wide_narrow_and_on_paper(both, language):
    asker, _ = both
    ob = ask(asker, "Ford")
    if language != "en":
        asker.speak(language)
    page = asker.page
    for where, text in (("watch/new%3Arfi", TITLES[language]), (f"watch/{ob}", SHEETS[language])):
        page.set_viewport_size({"width": 1440, "height": 900})
        asker.go(where)
        inbox = page.locator(".inbox")
        expect(inbox).to_contain_text(text)
        expect(inbox.locator(".number").first).to_have_text("1")
        number, label = (
            inbox.locator(".number").first.bounding_box(),
            inbox.locator("label:has(.number), dt:has(.number)").first.bounding_box(),
        )
        # The number stands where the line begins.
        begins = (
            number["x"] - label["x"]
            if language == "en"
            else label["x"] + label["width"] - number["x"] - number["width"]
        )
        assert begins < 4
        assert pages_demo.barriers(page) == [] if pages_demo.AXE.is_file() else True
        page.set_viewport_size({"width": 320, "height": 700})
        page.wait_for_timeout(400)
        assert page.evaluate(WIDE) == []
    page.set_viewport_size({"width": 1440, "height": 900})
    page.emulate_media(media="print")
    try:
        expect(page.locator(".inbox .number").first).to_be_visible()
        expect(page.locator(".inbox button.main").first).to_be_hidden()
    finally:
        page.emulate_media(media="screen")
