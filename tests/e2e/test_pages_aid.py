"""Aid notices and areas of return, from the aid body's own node to what the forces see, and do not see.

The aid body works in Sorani, the force in Arabic, its auditor in English. They share one running exercise.
"""

import re
import time

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright

from seamline import words
from seamline.terms.times import format_dtg

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

WIDE = """where => [...document.querySelectorAll(`${where} *`)].filter((element) => {
  const box = element.getBoundingClientRect();
  return box.width && (box.left < -1 || box.right > innerWidth + 1);
}).map((element) => element.outerHTML.slice(0, 120))"""
HOUR = 3_600_000


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            demo.wait_for("A report in the seam")
            aid = pages_demo.Person(browser, demo, "civil", "civil-1")
            watch = pages_demo.Person(browser, demo, "region", "duty-1")
            auditor = pages_demo.Person(browser, demo, "region", "auditor-1")
            untold = pages_demo.Person(browser, demo, "federal", "duty-1")
            for person in (aid, watch, auditor, untold):
                person.page.set_default_timeout(30_000)
            aid.speak("ckb")
            watch.speak("ar")
            yield aid, watch, auditor, untold
        finally:
            browser.close()
            demo.stop()


LANGUAGES = ("ckb", "ar", "en", "en")


@pytest.fixture
def people(stage):
    pages_demo.as_begun(stage, LANGUAGES)
    yield stage
    assert [person.complaints for person in stage] == [[], [], [], []]


def panel_of(person):
    return person.page.locator("[data-panel]")


def form_of(person):
    return person.page.locator(".inbox form")


def field(form, language, name):
    return form.get_by_label(re.compile(re.escape(words.text(language, f"field-{name}")))).first


def choose(form, value):
    form.locator(f"input[value='{value}']").first.click()
    expect(form.locator(f"input[value='{value}']").first).to_be_checked()


def at(person, ahead_ms):
    return format_dtg(person.page.evaluate("Date.now()") + ahead_ms)


def alert_in(form):
    return form.locator("[role=alert]").last


def give_notice(aid, name, since, until):
    """Fill in the form in Sorani and send it to the one force; return the form."""
    aid.go("watch/new%3Aaid-notice")
    form = form_of(aid)
    choose(form, "region")
    field(form, "ckb", "name").fill(name)
    choose(form, "water")
    field(form, "ckb", "margin-m").fill("٨٠٠")
    field(form, "ckb", "from").fill(at(aid, since))
    field(form, "ckb", "until").fill(at(aid, until))
    field(form, "ckb", "contact").fill("CH 5")
    return form


def test_a_notice_is_acknowledged_and_there_is_nothing_else_to_do_with_it(people):
    aid, watch, _, untold = people
    form = give_notice(aid, "خاڵی ئاو", 50 * HOUR, 40 * HOUR)
    # Garbage first: nowhere, then a place that is none, then a window that runs backwards.
    form.locator("button.main").click()
    expect(alert_in(form)).to_have_text(pages_demo.unmarked(words.text("ckb", "error-aid-notice-times")))
    place = field(form, "ckb", "place")
    place.fill("99ZZZ123")
    expect(form).to_contain_text("99ZZZ123")
    expect(form.locator(".problem").first).to_be_visible()
    place.fill("38SME299065")
    field(form, "ckb", "until").fill(at(aid, 60 * HOUR))
    form.locator("button.main").click()
    panel_of(aid).wait_for()
    ob = panel_of(aid).get_attribute("data-panel")

    watch.go(f"watch/{ob}")
    # One act, and it neither approves nor refuses.
    acts = panel_of(watch).locator("[data-act]")
    expect(acts).to_have_count(1, timeout=30_000)
    assert acts.first.get_attribute("data-act") == "acknowledge"
    acts.first.click()
    if panel_of(watch).locator("form button.main").count():
        panel_of(watch).locator("form button.main").click()
    expect(acts).to_have_count(0, timeout=30_000)
    status = words.text("ckb", "aid-notice-status-acknowledged")
    expect(aid.page.locator(".inbox")).to_contain_text(status, timeout=30_000)
    # The ground to keep clear of is on the planner's map, as ground.
    shown = watch.ask("GET", f"/api/objects/{ob}")["object"]
    assert shown["geometry"]["type"] == "Polygon"
    assert any(one["id"] == ob for one in watch.ask("GET", "/api/picture")["objects"])
    # Whom the aid body did not pick knows nothing of it.
    untold.go(f"watch/{ob}")
    gone = words.text("en", "error-not-found")
    expect(untold.page.locator(".inbox [role=alert]")).to_have_text(pages_demo.unmarked(gone))


def describe(aid):
    aid.go("watch/new%3Areturn-area")
    form = form_of(aid)
    choose(form, "region")
    field(form, "ckb", "name").fill("گوندی کەنار ڕووبار")
    choose(form, "not-shown")
    field(form, "ckb", "place").fill("38SME3002")
    conditions = form.locator("details", has_text=words.text("ckb", "field-conditions"))
    conditions.locator("summary").click()
    for name, value in (("water", "met"), ("clinic", "unmet")):
        asked = conditions.get_by_role("radiogroup", name=words.text("ckb", f"field-{name}"), exact=True)
        asked.locator(f"input[value={value}]").check()
    form.locator("button.main").click()
    panel_of(aid).wait_for()
    return panel_of(aid).get_attribute("data-panel")


def test_an_area_of_return_is_for_civil_leads_and_auditors_whatever_a_watch_asks(people):
    aid, watch, auditor, untold = people
    ob = describe(aid)
    area = panel_of(aid).locator("[data-area]")
    expect(area.locator("[data-condition=water] .badge.good")).to_be_visible()
    expect(area.locator("[data-condition=clinic] .badge.bad")).to_be_visible()
    expect(area.locator("[data-condition=school] .badge.warn")).to_be_visible()
    # Fewer than twenty households: no number anywhere.
    expect(panel_of(aid)).to_contain_text(words.text("ckb", "choice-not-shown"))

    panel_of(aid).locator("[data-act=hazards]").click()
    form = panel_of(aid).locator("form")
    form.get_by_role("button", name=words.text("ckb", "records-add")).click()
    choose(form, "mines")
    choose(form, "suspected")
    form.locator("button.main").click()
    expect(panel_of(aid)).to_contain_text(words.text("ckb", "choice-mines"), timeout=20_000)

    deadline = time.monotonic() + 30
    while ob not in str(auditor.ask("GET", "/api/objects?proc=return-area")["objects"]):
        assert time.monotonic() < deadline
        time.sleep(0.5)
    auditor.go(f"watch/{ob}")
    expect(auditor.page.locator("[data-condition=clinic] .badge.bad")).to_be_visible()
    expect(panel_of(auditor)).to_contain_text("mines")
    expect(auditor.page.locator("[data-act=update]")).to_have_count(0)

    for person, language in ((watch, "ar"), (untold, "en")):
        person.go(f"watch/{ob}")
        gone = words.text(language, "error-not-found")
        expect(person.page.locator(".inbox [role=alert]")).to_have_text(pages_demo.unmarked(gone))
        assert person.ask("GET", "/api/objects?proc=return-area")["objects"] == []
        everything = str(person.ask("GET", "/api/picture"))
        assert ob not in everything
        assert "گوندی" not in everything


@pytest.fixture(scope="module")
def made(stage):
    """A notice and an area, as the aid body's node has them."""
    pages_demo.as_begun(stage, LANGUAGES)
    aid = stage[0]
    form = give_notice(aid, "نیشانە", 72 * HOUR, 96 * HOUR)
    field(form, "ckb", "place").fill("38SME299065")
    form.locator("button.main").click()
    panel_of(aid).wait_for()
    notice = panel_of(aid).get_attribute("data-panel")
    return notice, describe(aid)


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_both_forms_and_panels_wide_and_narrow_and_open_to_everybody(made, people, language):
    aid = people[0]
    notice, area = made
    if aid.page.evaluate("() => document.documentElement.lang") != language:
        aid.speak(language)
    for where in ("new%3Aaid-notice", "new%3Areturn-area", notice, area):
        for width in (1440, 320):
            aid.page.set_viewport_size({"width": width, "height": 900})
            aid.go(f"watch/{where}")
            aid.page.locator(".inbox form, [data-panel]").first.wait_for()
            assert aid.page.evaluate(WIDE, ".inbox") == [], (where, width)
        assert pages_demo.barriers(aid.page) == [] if pages_demo.AXE.is_file() else True
    aid.page.set_viewport_size({"width": 1440, "height": 900})


def test_a_partner_with_whom_nothing_is_agreed_goes_by_the_name_on_its_card(people):
    parties = people[0].ask("GET", "/api/session")["parties"]
    coalition = next(one for one in parties if one["id"] == "coalition")
    assert (coalition["names"]["en"], coalition["agreed"]) == ("Coalition (exercise)", False)
    # Nothing can be opened with it: it comes after those with whom it can, who stand as the understanding has them.
    assert [one["id"] for one in parties if one["agreed"]] == ["federal", "region", "civil"]
