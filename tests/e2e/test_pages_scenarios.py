"""Scenarios on the pages: the banner that follows one everywhere, sharing with its preview, paper, and the way back."""

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright

pytestmark = [pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing())]

NAME = "Coalition at 3,000"
CHANGES = [
    {"what": "strength", "party": "coalition", "from": 5_200, "to": 3_000},
    {"what": "add-drone", "lat_e7": 354_234_567, "lon_e7": 443_876_543, "range_m": 20_000},
]
FIGURES = [{"name": "first-permille", "before": 810, "after": 620}]


@pytest.fixture(scope="module")
def people(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        found = [pages_demo.Person(browser, demo, party, "commander-1") for party in ("federal", "region")]
        yield found
        for person in found:
            person.close()
        browser.close()
    demo.stop()


def kept(person, name=NAME, figures=FIGURES):
    given = {"name": name, "changes": CHANGES, "figures": figures}
    return person.ask("POST", "/api/seam/scenarios", given)["line"]["id"]


def looked_at(person, name):
    person.go("seam/scenarios")
    line = person.page.get_by_role("listitem").filter(has_text=pages_demo.unmarked(name))
    line.get_by_role("button", name="Look at it").click()
    return person.page.locator("aside.scenario")


def test_one_is_looked_at_everywhere_shared_printed_recalled_and_left(people, tmp_path):
    commander, other = people
    page = commander.page
    kept(commander)
    kept(commander, "Another", [{"name": "first-permille", "before": 800, "after": 800}])
    banner = looked_at(commander, NAME)
    expect(banner).to_contain_text(pages_demo.unmarked(f"SCENARIO – not the present: {NAME}"))
    expect(page).to_have_title(pages_demo.unmarked("SCENARIO – NOT THE PRESENT"))
    for where in ("watch", "sharing", "lines", "seam/coverage"):
        commander.go(where)
        expect(banner).to_be_visible()
    page.emulate_media(media="print")
    expect(banner).to_be_visible()
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    sheets = page.evaluate(
        "() => [...document.adoptedStyleSheets].map(s => [...s.cssRules].map(r => r.cssText).join()).join()"
    )
    assert "not the present" in sheets
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")

    commander.go("seam/scenarios")
    for box in page.locator("main li input[type=checkbox]").all():
        box.check()
    expect(page.locator("main table").filter(has_text="the same")).to_contain_text("lower by")

    page.get_by_role("button", name="Share", exact=True).click()
    dialog = page.locator("dialog[open]")
    region = dialog.locator("article").filter(has_text="Regional")
    expect(region).to_contain_text(pages_demo.unmarked("Article 91"))
    expect(region).to_contain_text("Exactly this, and nothing else")
    send = dialog.locator("footer .main")
    expect(send).to_be_disabled()
    region.get_by_role("checkbox").check()
    send.click()
    expect(dialog).to_have_count(0)
    expect(page.locator("main")).to_contain_text("has it")

    other.go("seam/scenarios")
    theirs = other.page.locator("section").filter(has_text="Shared by partners").locator("li.card")
    expect(theirs).to_contain_text(NAME)
    looked_at(other, NAME)
    expect(other.page.locator("aside.scenario")).to_contain_text("Federal")

    with page.expect_download() as coming:
        page.locator("article.looked").get_by_role("button", name="Print / PDF").click()
    coming.value.save_as(tmp_path / "scenario.pdf")
    assert (tmp_path / "scenario.pdf").read_bytes().startswith(b"%PDF")

    page.get_by_role("button", name="Recall", exact=True).click()
    dialog.get_by_label("Reason").fill("overtaken")
    dialog.locator("footer .bad").click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    dialog.get_by_role("checkbox").check()
    dialog.locator("footer .bad").click()
    expect(page.locator("main")).to_contain_text("attested")
    expect(theirs).to_have_count(0)
    expect(other.page.locator("aside.scenario")).to_have_count(0)

    page.locator("body").press("b")
    expect(banner).to_have_count(0)
    assert commander.complaints == other.complaints == []


def test_what_was_deleted_by_a_slip_comes_back(people):
    commander, _ = people
    commander.calm()
    kept(commander, "Thinned out")
    looked_at(commander, "Thinned out")
    page = commander.page
    page.get_by_role("button", name="Delete", exact=True).click()
    page.locator("dialog[open]").get_by_role("checkbox").check()
    page.locator("dialog[open] footer .bad").click()
    expect(page.locator("aside.scenario")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("li.card").filter(has_text="Thinned out")).to_have_count(1)
    assert pages_demo.barriers(page) == []
