"""People on the page: what takes two of them is seen, confirmed, refused and taken back; sectors, successors.

One test is one story; they share three running nodes and may run in any order.
"""

import re

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright
from test_pages import ISOLATED, LATIN_ALLOWED, TEXTS, WIDE

pytestmark = [pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing())]

PAGES = ("partners", "people", "settings")
LATIN = LATIN_ALLOWED | {"QR"}


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    running = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    yield running
    running.stop()


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        yield found
        found.close()


@pytest.fixture(scope="module")
def seats(browser, demo):
    """A duty officer, who holds the script, an administrator, and a commander as the second person."""
    demo.wait_for("= region")
    duty = pages_demo.Person(browser, demo, "federal", "duty-1")
    made = {"duty": duty}
    for name in ("admin", "commander"):
        made[name] = pages_demo.Person(browser, demo, "federal", f"{name}-1")
    yield made
    for person in made.values():
        person.close()


@pytest.fixture
def admin(seats):
    return begun(seats["admin"])


@pytest.fixture
def commander(seats):
    return begun(seats["commander"])


def begun(person):
    """On the People page, in English, nothing open, nothing waiting that this person asked for."""
    page = person.page
    page.set_viewport_size({"width": 1440, "height": 900})
    for _ in range(3):
        if page.locator("dialog[open]").count():
            page.keyboard.press("Escape")
    if page.evaluate("() => document.documentElement.lang") != "en":
        person.speak("en")
    person.go("people")
    expect(page.locator("ul.grid article").first).to_be_visible()  # what is loaded moves what is below it
    while page.get_by_role("button", name="Take back …").count():
        before = page.get_by_role("button", name="Take back …").count()
        page.get_by_role("button", name="Take back …").first.click()
        page.get_by_role("dialog").get_by_role("button", name="Take it back").click()
        expect(page.get_by_role("button", name="Take back …")).to_have_count(before - 1)
    person.complaints.clear()
    return person


def seat(person, alias):
    return person.page.locator("ul.grid article").filter(has=person.page.locator("h2", has_text=alias))


def waiting(person, what):
    return person.page.locator("section[aria-labelledby=waiting] article").filter(has_text=what)


def ask(person, alias, button):
    """Open the dialog of one of a seat's buttons."""
    seat(person, alias).get_by_role("button", name=button).click()
    return person.page.get_by_role("dialog")


def test_an_administrator_begins_with_the_people_and_is_shown_nothing_that_is_refused(admin):
    page = admin.page
    admin.go("watch")
    expect(page.locator("h1")).to_have_text("People")
    expect(page.get_by_role("navigation", name="Pages").locator("a")).to_have_count(5)
    assert page.get_by_text("Your role does not allow this.").count() == 0
    assert admin.complaints == []


def test_what_waits_says_what_is_given_and_a_second_person_refuses_it(admin, commander):
    ask(admin, "analyst-1", "New PIN").get_by_role("button", name="Ask for a new PIN").click()
    mine = waiting(admin, "New PIN: analyst-1")
    expect(mine).to_contain_text("You asked for this")
    expect(mine.get_by_role("button", name="Confirm")).to_be_disabled()
    # It comes by itself to the other page.
    theirs = waiting(commander, "New PIN: analyst-1")
    expect(theirs).to_contain_text("admin-1", timeout=10_000)
    expect(theirs).to_contain_text(re.compile(r"until\s*\d{6}C\w{3}\d\d"))
    expect(theirs.locator(".badge")).to_have_text("analyst")
    expect(theirs.get_by_role("timer")).to_have_text(re.compile(r"(30:00|2\d:\d\d)"))
    expect(seat(commander, "analyst-1")).to_contain_text("A second person must confirm")
    theirs.get_by_role("button", name="Refuse").click()
    dialog = commander.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Nothing changes")
    dialog.get_by_role("button", name="Cancel").click()
    expect(theirs).to_be_visible()
    theirs.get_by_role("button", name="Refuse").click()
    dialog.get_by_role("button", name="Refuse", exact=True).click()
    for person in (commander, admin):
        expect(waiting(person, "New PIN: analyst-1")).to_have_count(0, timeout=10_000)
        expect(seat(person, "analyst-1")).not_to_contain_text("A second person must confirm")
    assert commander.page.get_by_role("dialog").count() == 0  # nobody got a link
    assert admin.complaints == commander.complaints == []


def test_whoever_asked_takes_it_back(admin, commander):
    fold = admin.page.locator("summary", has_text="Add a person")
    if not fold.evaluate("summary => summary.parentElement.open"):
        fold.click()
    expect(admin.page.locator("details", has=admin.page.locator("form"))).to_have_attribute("open", "")
    form = admin.page.locator("details form")
    form.get_by_label("Alias").fill("admin-7")
    form.get_by_label("administrator").check()
    form.get_by_role("button", name="Add a person").click()
    expect(waiting(commander, "Add a person: admin-7")).to_contain_text("in every sector", timeout=10_000)
    waiting(admin, "admin-7").get_by_role("button", name="Take back").click()
    admin.page.get_by_role("dialog").get_by_role("button", name="Take it back").click()
    for person in (admin, commander):
        expect(waiting(person, "admin-7")).to_have_count(0, timeout=10_000)
        expect(seat(person, "admin-7")).to_have_count(0)


def test_roles_in_a_sector_are_asked_for_shown_before_and_after_and_confirmed(admin, commander):
    dialog = ask(admin, "auditor-1", "Roles")
    dialog.get_by_label("commander").check()
    dialog.get_by_label("Sector 1, Makhmour").check()
    dialog.get_by_role("button", name="Change roles").click()
    theirs = waiting(commander, "Change roles: auditor-1")
    expect(theirs).to_contain_text(re.compile(r"Until now\s*auditor\s*in every sector"), timeout=10_000)
    expect(theirs).to_contain_text(re.compile(r"Gives\s*commander\s*auditor\s*Sectors:\s*s1"))
    theirs.get_by_role("button", name="Confirm").click()
    commander.page.get_by_role("dialog").get_by_role("button", name="Confirm", exact=True).click()
    for person in (admin, commander):
        expect(seat(person, "auditor-1")).to_contain_text("Sectors: s1", timeout=10_000)
        expect(seat(person, "auditor-1").locator(".badge")).to_have_text(["commander", "auditor"])


def test_a_successor_is_named_and_gets_a_link(admin):
    dialog = ask(admin, "release-1", "Replace")
    field = dialog.get_by_label("Alias of the successor")
    field.fill("Nobody Real")
    expect(dialog.get_by_role("button", name="Replace", exact=True)).to_be_disabled()
    field.fill("release-night")
    dialog.get_by_role("button", name="Replace", exact=True).click()
    link = admin.page.get_by_role("dialog").locator(".hash")
    expect(link).to_contain_text("/#/link/release-night.")
    admin.page.get_by_role("dialog").get_by_role("button", name="Close").last.click()
    expect(seat(admin, "release-1")).to_contain_text(re.compile("Replaced by .*release-night"))
    expect(seat(admin, "release-night").locator(".badge")).to_have_text("release officer")
    assert admin.complaints == []


def test_a_duty_officer_suspends_from_the_palette_and_cannot_lift_it(seats, commander):
    page = seats["duty"].page
    page.keyboard.press("Control+k")
    page.get_by_role("combobox").fill("suspend")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Nothing more will be released")
    suspend = dialog.get_by_role("button", name="Suspend")
    suspend.click()
    expect(dialog.get_by_role("alert")).to_contain_text("Tick what is to be suspended")
    dialog.get_by_label("All of them").check()
    suspend.click()
    expect(dialog.get_by_role("alert")).to_contain_text("Confirm first")
    dialog.get_by_label("Yes, stop sharing now.").check()
    suspend.click()
    expect(dialog.get_by_role("alert")).to_have_text("Say why.")
    dialog.get_by_label("Reason").fill("Test of the pages")
    suspend.click()
    expect(dialog).to_have_count(0)
    seats["duty"].go("understanding")
    expect(page.get_by_text(re.compile("Suspended by .*Federal"))).to_be_visible(timeout=10_000)
    assert page.get_by_role("button", name="Lift the suspension").count() == 0
    # All of them at once: each is lifted by itself, by a commander who looks at it.
    commander.go("understanding")
    versions = commander.page.locator("aside li a")
    expect(versions.first).to_be_visible()
    for n in range(versions.count()):
        versions.nth(n).click()
        commander.page.get_by_role("button", name="Lift the suspension").click()
        lift = commander.page.get_by_role("dialog")
        lift.get_by_role("checkbox").check()
        lift.get_by_role("button", name="Lift the suspension").click()
        expect(commander.page.get_by_role("button", name="Lift the suspension")).to_have_count(0)
    expect(page.get_by_role("button", name="Suspend", exact=True)).to_be_visible(timeout=20_000)
    seats["duty"].go("watch")


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_not_one_english_word_is_left(admin, language):
    admin.speak(language)
    left = {}
    for name in PAGES:
        admin.go(name)
        for text in admin.page.evaluate(TEXTS):
            words = set(re.findall("[A-Za-z]{2,}", ISOLATED.sub(" ", text))) - LATIN
            if words:
                left.setdefault(name, set()).update(words)
    assert left == {}


@pytest.mark.parametrize("language", ["en", "ckb"])
def test_a_phone_shows_every_page_without_sideways_scrolling(admin, commander, language):
    wide, small = {}, []
    for person in (admin, commander):
        person.speak(language)
        person.page.set_viewport_size({"width": 320, "height": 640})
        for name in PAGES:
            person.go(name)
            person.page.evaluate(
                "() => document.querySelectorAll('details').forEach(e => { e.open = true; })"
            )
            if beyond := person.page.evaluate(WIDE):
                wide[name] = beyond
            small += person.page.evaluate(
                """() => [...document.querySelectorAll('button, nav a, select, summary, label.check')].filter((element) => {
                     const { width, height } = element.getBoundingClientRect();
                     return element.checkVisibility() && width && (width < 43.5 || height < 43.5);
                   }).map((element) => element.outerHTML.slice(0, 120))"""
            )
    assert wide == {}
    assert small == []


@pytest.mark.skipif(not pages_demo.AXE.is_file(), reason="axe-core is not installed (npm ci in ui/)")
@pytest.mark.parametrize("name", PAGES)
def test_no_barrier_that_a_machine_can_find(admin, name):
    admin.go(name)
    admin.page.evaluate("() => document.querySelectorAll('details').forEach(e => { e.open = true; })")
    assert pages_demo.barriers(admin.page) == []
