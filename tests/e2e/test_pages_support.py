"""Support asked for and partly given, and people on the move told to the civil party first.

The asking force works in Arabic, the helping one in Sorani, the aid organisation in Sorani. One running exercise.
"""

import re
import time

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright

from seamline import words

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

WIDE = """where => [...document.querySelectorAll(`${where} *`)].filter((element) => {
  const box = element.getBoundingClientRect();
  // What a drawing holds is clipped by its frame, and the frame is looked at.
  return box.width && !element.closest('svg *') && (box.left < -1 || box.right > innerWidth + 1);
}).map((element) => element.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            demo.wait_for("A report in the seam")
            asker = pages_demo.Person(browser, demo, "region", "duty-1")
            helper = pages_demo.Person(browser, demo, "coalition", "duty-1")
            post = pages_demo.Person(browser, demo, "federal", "duty-1")
            civil = pages_demo.Person(browser, demo, "civil", "civil-1")
            for person in (asker, helper, post, civil):
                person.page.set_default_timeout(30_000)
            asker.speak("ar")
            helper.speak("ckb")
            civil.speak("ckb")
            yield asker, helper, post, civil, demo
        finally:
            browser.close()
            demo.stop()


LANGUAGES = ("ar", "ckb", "en", "ckb")


@pytest.fixture
def people(stage):
    pages_demo.as_begun(stage[:4], LANGUAGES)
    yield stage
    assert [person.complaints for person in stage[:4]] == [[], [], [], []]


def panel_of(person):
    return person.page.locator("[data-panel]")


def form_of(person):
    return person.page.locator(".inbox form")


def field(form, language, name):
    return form.get_by_label(re.compile(re.escape(words.text(language, f"field-{name}")))).first


def choose(form, value, name="", language=""):
    """Choose a value; name: of its field, where several fields know it."""
    where = form
    if name:
        where = form.get_by_role("radiogroup", name=words.text(language, f"field-{name}"), exact=True)
    found = where.locator(f"input[value='{value}']").first
    found.click()
    expect(found).to_be_checked()


def act(person, name):
    panel_of(person).locator(f"[data-act={name}]").click()
    return panel_of(person).locator("form")


def status_is(person, language, word, proc="support"):
    text = words.text(language, f"{proc}-status-{word}")
    expect(person.page.locator(".inbox")).to_contain_text(pages_demo.unmarked(text), timeout=30_000)


def ask_for_evacuation(asker):
    asker.go("watch/new%3Asupport")
    form = form_of(asker)
    choose(form, "coalition")
    choose(form, "medevac")
    field(form, "ar", "place").fill("38SME299065")
    field(form, "ar", "contact").fill("CH 12")
    choose(form, "at-once")
    choose(form, "nobody", "lying", "ar")
    choose(form, "nobody", "walking", "ar")
    choose(form, "quiet")
    form.locator("button.main").click()
    # Nobody lies and nobody walks: a sentence says what to do, and nothing has been sent.
    expect(form.locator("[role=alert]").last).to_have_text(
        pages_demo.unmarked(words.text("ar", "error-support-nobody"))
    )
    choose(form, "3-5", "lying", "ar")
    form.locator("button.main").click()
    panel_of(asker).wait_for()
    return panel_of(asker).get_attribute("data-panel")


def test_an_evacuation_is_partly_offered_taken_on_its_way_and_delivered(people):
    asker, helper, _, _, demo = people
    ob = ask_for_evacuation(asker)
    helper.go(f"watch/{ob}")
    form = act(helper, "offer")
    choose(form, "1-2", "lying", "ckb")
    form.locator("input[type=password]").fill(demo.pin)
    if form.locator("label.check input").count():
        form.locator("label.check input").last.check()
    form.locator("button.main").click()
    status_is(asker, "ar", "offered")
    expect(panel_of(asker)).to_contain_text(words.text("ar", "choice-1-2"))
    take = panel_of(asker).locator("[data-act=take]")
    take.click()
    if panel_of(asker).locator("form button.main").count():
        panel_of(asker).locator("form button.main").click()
    status_is(helper, "ckb", "taken")
    for name, word in (("depart", "en-route"), ("deliver", "delivered")):
        act(helper, name).locator("button.main").click()
        status_is(asker, "ar", word)
    act(asker, "close").locator("button.main").click()
    status_is(helper, "ckb", "closed")


def note(post):
    post.go("watch/new%3Aprotection-note")
    form = form_of(post)
    group = form.get_by_role("radiogroup", name=words.text("en", "field-civil"), exact=True)
    group.locator("input[value=civil]").click()
    form.locator("fieldset").first.locator("input[value=civil]").click()
    choose(form, "south")
    choose(form, "21-50")
    form.get_by_role("button", name="now", exact=True).click()
    # Nearer than a kilometre is not said of people.
    field(form, "en", "place").fill("38SKF319657")
    form.locator("button.main").click()
    expect(form.locator("[role=alert]").last).to_have_text(
        pages_demo.unmarked(words.text("en", "error-protection-note-place"))
    )
    field(form, "en", "place").fill("38SKF3165")
    form.locator("button.main").click()
    panel_of(post).wait_for()
    return panel_of(post).get_attribute("data-panel")


def test_people_on_the_move_are_told_to_the_aid_body_alone_which_says_what_to_do(people):
    asker, helper, post, civil, _ = people
    ob = note(post)
    civil.go(f"watch/{ob}")
    act(civil, "acknowledge")
    status_is(post, "en", "received", "protection-note")
    act(civil, "take")
    status_is(post, "en", "taken", "protection-note")
    form = act(civil, "advise")
    form.locator("input[value='give-water']").check()
    form.locator("button.main").click()
    expect(panel_of(post)).to_contain_text(words.text("en", "choice-give-water"), timeout=30_000)
    # The sketch shows where, as coarse as it was said; nobody else has heard of it.
    expect(panel_of(civil).locator("[data-sighting] svg[role=img]")).to_be_visible()
    for person in (asker, helper):
        assert person.ask("GET", "/api/objects?proc=protection-note")["objects"] == []
        assert ob not in str(person.ask("GET", "/api/picture"))


def of_harm(person):
    found = person.ask("GET", "/api/objects?proc=report&dataset=no")["objects"]
    return [doc["id"] for doc in found if doc["party"] == "region" and doc["kind"] == "report.civ"]


def test_harm_to_civilians_reaches_all_who_must_know_and_nobody_is_offered_to_take_it_back(people):
    asker, helper, post, _, _ = people
    asker.go("watch")
    asker.page.locator("#entry").fill("civ 38SLE66803836 // two hurt at the well")
    expect(asker.page.locator(".draft")).to_contain_text("38SLE66803836")
    asker.page.locator("#entry").press("Enter")
    dialog = asker.page.get_by_role("dialog")
    # Before it goes its writer sees who will get it; nobody was named.
    for party in ("federal", "coalition"):
        name = next(one for one in asker.ask("GET", "/api/session")["parties"] if one["id"] == party)["names"]
        expect(dialog).to_contain_text(pages_demo.unmarked(name["ar"]))
    dialog.locator("button.main").click()
    expect(panel_of(asker)).to_contain_text(words.text("ar", "kind-report-civ"), timeout=30_000)
    # It can be corrected; nothing that is offered takes it away.
    expect(panel_of(asker).locator("[data-act=correct]")).to_be_visible(timeout=30_000)
    for name in ("withdraw", "recall"):
        expect(panel_of(asker).locator(f"[data-act={name}]")).to_have_count(0)
    for person, language in ((post, "en"), (helper, "ckb")):
        deadline = time.monotonic() + 30
        while not (found := of_harm(person)):
            assert time.monotonic() < deadline, "nobody has told them"
            person.page.wait_for_timeout(500)
        person.go(f"watch/{found[0]}")
        expect(panel_of(person)).to_contain_text(words.text(language, "choice-civ"))
        # Whoever reported it stays at home.
        expect(panel_of(person)).not_to_contain_text("duty-1")


def alerted(post, key):
    """Raise an alert that is seen three times, through the API; return its id."""
    now = post.page.evaluate("Date.now()")

    def seen(lat, lon, ago):
        place = {"lat_e7": lat, "lon_e7": lon, "precision_m": 100}
        return {"place": place, "direction": "south-east", "count": "6-15", "observed": now - ago}

    data = {"type": "vehicles", **seen(367_000_000, 420_000_000, 600_000)}
    order = {"proc": "border-alert", "act": "raise", "data": data, "parties": ["coalition"], "key": key}
    ob = post.ask("POST", "/api/objects", order)["object"]["id"]
    moves = f"/api/objects/{ob}/moves"
    post.ask("POST", moves, {"act": "update", "data": seen(366_950_000, 420_060_000, 300_000)})
    post.ask("POST", moves, {"act": "update", "data": seen(366_900_000, 420_100_000, 60_000)})
    return ob


def test_an_alert_names_its_segment_and_kilometre_and_draws_its_track(people):
    post, helper = people[2], people[1]
    ob = alerted(post, "track")
    shown = post.ask("GET", f"/api/objects/{ob}")["object"]
    assert shown["geometry"]["type"] == "LineString"
    assert len(shown["geometry"]["coordinates"]) == 3
    # It stands where it was seen last.
    assert shown["place"]["lat_e7"] == 366_900_000
    for person, name, language in ((post, "Border, northern segment", "en"), (helper, None, "ckb")):
        person.go(f"watch/{ob}")
        sighting = panel_of(person).locator("[data-sighting]")
        expect(sighting.locator("circle")).to_have_count(3, timeout=30_000)
        expect(sighting).to_contain_text(name or "سنوور")
        digits = re.sub(r"[^0-9 ]", " ", sighting.inner_text()).split()
        assert len(digits) >= 2, sighting.inner_text()
        # No id of a segment stands anywhere on the panel.
        assert panel_of(person).get_by_text("b1", exact=True).count() == 0
        assert words.text(language, "sighting-title") in sighting.inner_text()


@pytest.fixture(scope="module")
def made(stage):
    """One of each kind: whoever is asked, the note as the civil node has it, an alert."""
    pages_demo.as_begun(stage[:4], LANGUAGES)
    asker, _, post, civil, _ = stage
    request = ask_for_evacuation(asker)
    note(post)
    return request, pages_demo.first_of(civil, "protection-note"), alerted(post, "made")


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_forms_and_panels_wide_and_narrow_and_open_to_everybody(made, people, language):
    asker, _, post, civil, _ = people
    request, told, alert = made
    for person, pages in (
        (asker, ("new%3Asupport", request)),
        (civil, (told,)),
        (post, ("new%3Aprotection-note", alert)),
    ):
        if person.page.evaluate("() => document.documentElement.lang") != language:
            person.speak(language)
        for where in pages:
            for width in (1440, 320):
                person.page.set_viewport_size({"width": width, "height": 900})
                person.go(f"watch/{where}")
                person.page.locator(".inbox form, [data-panel]").first.wait_for()
                assert person.page.evaluate(WIDE, ".inbox") == [], (where, width)
            assert pages_demo.barriers(person.page) == [] if pages_demo.AXE.is_file() else True
        person.page.set_viewport_size({"width": 1440, "height": 900})
