"""An alarm and the register of posts on the pages, from both sides and in every language.

One test is one story; they share three running nodes.
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
PLACE = {"lat_e7": 355_800_000, "lon_e7": 435_300_000, "precision_m": 10}
SCRIPTS = {"en": "The script", "ar": "النص المقرر", "ckb": "پرسیارە دیاریکراوەکان"}
POSTS = {"en": "Posts of record", "ar": "النقاط المثبتة في السجل", "ckb": "بنکەکانی ناو تۆمار"}


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            demo.wait_for("A report in the seam")
            seats = (("federal", "duty-1"), ("region", "commander-1"), ("federal", "commander-1"))
            people = [pages_demo.Person(browser, demo, party, seat) for party, seat in seats]
            yield (*people, demo)
        finally:
            browser.close()
            demo.stop()


@pytest.fixture
def people(stage):
    *everybody, _ = stage
    for person in everybody:
        person.calm()
    yield everybody
    assert [person.complaints for person in everybody] == [[], [], []]


def raise_alarm(person):
    """By one key, one choice of whom to tell, and nothing else; return the alarm's id."""
    person.go("watch")
    person.page.locator("h1").first.wait_for()
    person.page.keyboard.press("h")
    form = person.page.locator(".inbox form")
    form.locator("fieldset").first.locator("input[value=region]").check()
    form.locator("button.main").click()
    panel = person.page.locator("[data-panel]")
    panel.wait_for()
    return panel.get_attribute("data-panel")


def post_of_record(one, other, pin, name):
    """Put a post on record by both signatures, and tell that it was left; return its id."""
    data = {"name": name, "place": PLACE, "outcome": "one-side", "holder": "region"}
    order = {
        "proc": "posture",
        "act": "propose",
        "data": data,
        "parties": ["federal"],
        "pin": pin,
        "key": "post-anise-1",
    }
    opened = one.ask("POST", "/api/objects", order)
    ob = opened["object"]["id"]
    other.go(f"watch/{ob}")
    other.page.locator("[data-panel]").wait_for(timeout=20_000)
    sign = {"act": "agree", "data": {"version": opened["over"]}, "pin": pin}
    other.ask("POST", f"/api/objects/{ob}/moves", sign)
    return ob


def test_one_key_raises_the_alarm_and_both_sides_answer_the_script(people):
    duty, theirs, _ = people
    ob = raise_alarm(duty)
    theirs.go(f"watch/{ob}")
    panel = theirs.page.locator("[data-panel]")
    expect(panel).to_contain_text("Hold where you are, everybody", timeout=20_000)
    expect(panel.locator("[data-script] .open")).to_have_count(8)
    panel.locator("[data-act=safe]").click()
    panel.locator("form").get_by_text("all safe", exact=True).click()
    panel.locator("form button.main").click()
    ours = duty.page.locator("[data-panel] [data-script]")
    expect(ours).to_contain_text("all safe", timeout=20_000)
    expect(ours.locator(".open")).to_have_count(7)


def test_the_register_shows_what_both_signed_and_what_is_frozen(people, stage):
    duty, theirs, commander = people
    post = post_of_record(theirs, commander, stage[-1].pin, "Post ANISE")
    duty.go("watch")
    duty.page.keyboard.press("t")
    table = duty.page.locator("[data-posts]")
    expect(table).to_contain_text("Post ANISE", timeout=20_000)
    expect(table).to_contain_text(re.compile("held by"))
    expect(table.locator("input, button")).to_have_count(0)
    now = duty.ask("GET", "/api/picture")["now"]
    told = {"happened": "was-left", "by": "by-them", "known_at": now, "name": "Post ANISE", "place": PLACE}
    order = {
        "proc": "posture",
        "act": "tell",
        "data": {**told, "post": post},
        "parties": ["region"],
        "key": "post-anise-left",
    }
    duty.ask("POST", "/api/objects", order)
    expect(table).to_contain_text("Frozen: nobody moves onto it", timeout=20_000)
    expect(table).to_contain_text(re.compile("held by"))


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_script_and_register_in_every_language_wide_and_narrow(people, stage, language):
    duty, theirs, _ = people
    ob = raise_alarm(duty)
    if language != "en":
        duty.speak(language)
    page = duty.page
    duty.go(f"watch/{ob}")
    script = page.locator("[data-script]")
    expect(script).to_contain_text(SCRIPTS[language])
    assert pages_demo.barriers(page) == [] if pages_demo.AXE.is_file() else True
    page.set_viewport_size({"width": 320, "height": 700})
    page.wait_for_timeout(400)
    assert page.evaluate(WIDE) == []
    page.set_viewport_size({"width": 1440, "height": 900})
    duty.go("watch")
    page.keyboard.press("t")
    expect(page.locator("[data-posts]")).to_contain_text(POSTS[language])
    page.keyboard.press("t")
    del theirs
