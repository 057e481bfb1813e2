"""A joint operation from both sides: one check sum, signatures, GO, STOP, and an annex that only its writer sees."""

import re

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright
from test_pages_rfi import WIDE

from seamline.exercise.injects import operations

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

BOARDS = {"en": "Version and GO", "ar": "النسخة والإذن بالبدء", "ckb": "وەشان و فەرمانی دەستپێکردن"}


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            demo.wait_for("A report in the seam")
            one = pages_demo.Person(browser, demo, "federal", "commander-1")
            other = pages_demo.Person(browser, demo, "region", "commander-1")
            yield one, other, demo
        finally:
            browser.close()
            demo.stop()


def planned(person):
    """A plan that lacks nothing, made through the API; its id."""
    now = person.ask("GET", "/api/picture")["now"]
    order = {"proc": "operation", "act": "warn", "data": operations.warning(now, "OP FERN (fiction)")}
    opened = person.ask("POST", "/api/objects", {**order, "parties": ["region"], "key": f"fern-{now}"})
    ob = opened["object"]["id"]
    sites = [{"site": "medical-site", "place": operations.at(90_000, 90_000), "keep": "keep-out"}]
    data = {**operations.plan(now), "sites": sites}
    pages_demo.worded(person, "operation", ob, data)
    person.ask("POST", f"/api/objects/{ob}/moves", {"act": "plan", "data": data})
    return ob


def sign(person, act, pin):
    panel = person.page.locator("[data-panel]")
    panel.locator(f"[data-act={act}]").click()
    form = panel.locator("form:has(button.main)")
    form.locator("input[type=password]").fill(pin)
    form.locator("label.check input").last.check()
    form.locator("button.main").click()
    expect(panel.locator("form:has(button.main)")).to_have_count(0)


def test_signed_over_one_check_sum_given_go_and_stopped(stage):
    one, other, demo = stage
    for person in (one, other):
        person.calm()
    ob = planned(one)
    one.go(f"watch/{ob}")
    other.page.wait_for_timeout(6_000)
    other.go(f"watch/{ob}")
    sums = [person.page.locator("[data-panel] .hash") for person in (one, other)]
    expect(sums[0]).to_have_text(re.compile(r"^([0-9a-f]{4} ){15}[0-9a-f]{4}$"))
    expect(sums[1]).to_have_text(sums[0].inner_text())
    for act, status in (("sign", "GO missing"), ("go", "known to all")):
        for person in (one, other):
            pages_demo.worded(person, "operation", ob)
            sign(person, act, demo.pin)
        for person in (one, other):
            expect(person.page.locator(".steps")).to_contain_text(status, timeout=30_000)
    panel = other.page.locator("[data-panel]")
    panel.locator("[data-act=stop]").click()
    form = panel.locator("form:has(button.main)")
    form.locator("label.check input").last.check()
    form.locator("button.main").click()
    expect(one.page.locator(".steps")).to_contain_text("NO-GO", timeout=30_000)
    assert one.complaints == other.complaints == []


def test_an_own_annex_is_on_the_writers_screen_alone_and_on_no_paper(stage):
    one, other, _ = stage
    ob = planned(one)
    one.go(f"watch/{ob}")
    own = one.page.locator("[data-panel] .own")
    own.locator("summary").click()
    own.locator("input").fill("Reserve")
    own.locator("textarea").fill("OWN RESERVE AT HILLTOP")
    own.locator("form button").click()
    expect(own.locator("ol")).to_contain_text("OWN RESERVE AT HILLTOP")
    other.page.wait_for_timeout(6_000)
    other.go(f"watch/{ob}")
    expect(other.page.locator("[data-panel] .own")).to_be_visible()
    expect(other.page.locator("body")).not_to_contain_text("HILLTOP")
    one.page.emulate_media(media="print")
    try:
        expect(own).to_be_hidden()
    finally:
        one.page.emulate_media(media="screen")


def bare(said):
    return " ".join(re.sub("[\u2066-\u2069]", "", said).split())


def test_what_is_read_out_by_its_number_is_typed_beside_that_number(stage):
    one, _, _ = stage
    if one.page.evaluate("() => document.documentElement.lang") != "en":
        one.speak("en")
    one.go(f"watch/{planned(one)}")
    panel = one.page.locator("[data-panel]")
    shown = [bare(said) for said in panel.locator("dt:has(.number)").all_inner_texts()]
    assert len(shown) > 12
    assert any(said.endswith("(Medical plan)") for said in shown)
    panel.locator("[data-act=plan]").click()
    form = panel.locator("form:has(button.main)")
    form.locator("button.main").wait_for()
    for folded in form.locator("details:not([open]) > summary").all():
        folded.click()
    asked = [
        bare(said.replace("optional", ""))
        for said in form.locator(":is(label, legend, label > span):has(> .number)").all_inner_texts()
    ]
    typed = {said.partition(" (")[0] for said in shown} & set(asked)
    # The name and the purpose stand in the warning order alone.
    assert {said.partition(" ")[2].partition(" (")[0] for said in shown} - {
        said.partition(" ")[2] for said in typed
    } <= {"Name", "Purpose", "Note"}


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_the_panel_in_every_language_wide_and_narrow(stage, language):
    one, _, _ = stage
    one.calm()
    ob = planned(one)
    if language != "en":
        one.speak(language)
    page = one.page
    page.set_viewport_size({"width": 1440, "height": 900})
    one.go(f"watch/{ob}")
    expect(page.locator(".inbox")).to_contain_text(BOARDS[language])
    assert pages_demo.barriers(page) == [] if pages_demo.AXE.is_file() else True
    page.set_viewport_size({"width": 320, "height": 700})
    page.wait_for_timeout(400)
    assert page.evaluate(WIDE) == []
    page.set_viewport_size({"width": 1440, "height": 900})
