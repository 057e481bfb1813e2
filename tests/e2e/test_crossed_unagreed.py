"""Crossed without clearance from the page, between two nodes that are paired and have agreed on nothing."""

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright
from tests.e2e.test_two_nodes import made, paired, seated
from tests.support.shell_node import two_nodes

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]


@pytest.fixture
def pair(tmp_path):
    with two_nodes(tmp_path) as nodes:
        yield nodes


@pytest.fixture
def browser():
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        yield found
        found.close()


def watch(browser, node, hand):
    """The Watch page of somebody who is signed in."""
    context = browser.new_context(ignore_https_errors=True, locale="en-GB")
    context.add_cookies(
        [{"name": one.name, "value": one.value, "url": node.origin} for one in hand.http.cookies.jar]
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.goto(node.origin)
    page.locator(".watch").wait_for()
    return page


def test_it_is_told_answered_and_ended_and_people_are_called(pair, browser):
    for node in pair:
        made(node)
    people = {node: seated(node) for node in pair}
    paired(*pair)
    ours, theirs = (watch(browser, node, people[node]["duty-1"]) for node in pair)
    ours.locator("main").focus()
    ours.keyboard.press("x")
    ours.get_by_label("self-defence").check()
    ours.get_by_label("Place").fill("38SLE66803836")
    ours.get_by_label("Call sign").fill("HERON 4")
    expect(ours.get_by_label("south")).to_be_checked()
    ours.keyboard.press("Enter")
    ours.get_by_role("dialog").get_by_role("button", name="Tell them now").click()
    panel = ours.locator("[data-panel]")
    expect(panel).to_contain_text("Call level 2: the head of the centre", timeout=30_000)
    card = theirs.locator("[data-inbox-item]").filter(has_text="HERON 4")
    expect(card).to_contain_text("urgent", timeout=30_000)
    expect(card.get_by_role("timer")).to_be_visible()
    expect(theirs.get_by_role("log")).to_contain_text("Contact ladder")
    card.get_by_role("button", name="Acknowledge").click()
    expect(panel).to_contain_text("known to the other side", timeout=30_000)
    theirs.locator("a").filter(has_text="HERON 4").first.click()
    expect(theirs.locator("[data-panel]")).to_contain_text("They are across your line without clearance")
    panel.locator("[data-act=end]").click()
    panel.locator("form button.main").click()
    expect(theirs.locator("[data-panel]")).to_contain_text("Ended", timeout=30_000)
