"""A person's key on the page, from the first PIN to the root's certificate, on a node that has just been made."""

import time

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright
from tests.support.ports import free_ports
from tests.support.shell_node import ShellNode, done

from seamline.ledger import certificate
from seamline.ledger.signature import Context, signer
from seamline.storage.rootkey import open_root
from seamline.terms.times import DAY

pytestmark = [pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing())]

PIN = "harbour 7"


@pytest.fixture
def north(tmp_path):
    node = ShellNode(tmp_path, "north", *free_ports(2))
    node.init()
    node.serve()
    yield node
    node.close()


@pytest.fixture
def person(north):
    north.seat_links = {
        ("north", alias): f"{north.origin}/#/link/{one}" for alias, one in north.links.items()
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        links = type("Links", (), {"links": north.seat_links})
        yield pages_demo.Person(browser, links, "north", "admin-1")
        browser.close()


def test_the_pin_is_the_nodes_and_the_key_waits_for_the_root(north, person):
    page = person.page
    expect(page.locator("h1")).to_have_text("Settings")  # whoever has no PIN is led there
    set_pin(page, "12345", "6 to 32 characters")
    set_pin(page, "123456", "too easy to guess")
    set_pin(page, PIN, "")
    expect(page.get_by_text("The PIN is set.")).to_be_visible()
    person.go("people")
    waiting = page.locator("section[aria-labelledby=pending-keys]")
    expect(waiting.locator("code")).to_have_text("seamline people certify --root north.root --dir north")
    public = waiting.locator(".public").inner_text()
    expect(page.locator("ul.grid article").first).to_contain_text("its key waits for the root")
    enter(page, "no certificate", "The certificate is malformed.")
    enter(page, vouched(north, public, ("commander",)), "another person or another key")
    enter(page, vouched(north, public, ("administrator",)), "")
    expect(page.get_by_text("is certified")).to_be_visible()
    expect(waiting).to_have_count(0)
    expect(page.locator("ul.grid article").first).to_contain_text("has a certified signing key")
    # At the shell, which has the same rules, nothing is left to certify.
    told = done(north.run("people", "certify", "--yes", "--root", north.root, "--answers", north.answers))
    assert "No key waits for a certificate." in told
    assert person.complaints == []


def set_pin(page, pin, refusal):
    for field in page.locator("form input[type=password]").all():
        field.fill(pin)
    page.get_by_role("button", name="Set the PIN").click()
    if refusal:
        alert = page.locator("form").get_by_role("alert")
        expect(alert).to_contain_text(pages_demo.unmarked(refusal))


def enter(page, text, refusal):
    page.get_by_role("button", name="Enter a certificate").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Certificate", exact=True).fill(text)
    dialog.get_by_role("button", name="Take the certificate").click()
    if refusal:
        expect(dialog.get_by_role("alert")).to_contain_text(refusal)
        dialog.get_by_role("button", name="Cancel").click()


def vouched(node, public, roles):
    """What the root, on another machine, says of this key."""
    root = open_root(node.root, f"granite tulip {node.party}")
    now = round(time.time() * 1_000)
    return certificate.issue(
        signer(root, Context.CERTIFICATE),
        party=node.party,
        kind="person",
        subject=f"{node.party}/admin-1",
        public=bytes.fromhex(public),
        roles=roles,
        valid_from=now - DAY,
        until=now + 300 * DAY,
    ).text()
