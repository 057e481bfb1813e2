"""The own seat on the page: passkeys added, used and removed, a password with a code, sessions elsewhere.

The authenticator is the browser's own virtual one, as WebAuthn's standard describes it for tests; the host name
``*.localhost`` counts as a secure context, so that nothing else is pretended.
"""

import re
import time

import pages_demo
import pyotp
import pytest
from playwright.sync_api import expect, sync_playwright

pytestmark = [pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing())]

PASSWORD = "harbour ladder seventeen"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


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


class Device:
    """An authenticator in somebody's browser."""

    def __init__(self, person):
        self._cdp = person.context.new_cdp_session(person.page)
        self._cdp.send("WebAuthn.enable")
        added = self._cdp.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
        self._id = {"authenticatorId": added["authenticatorId"]}

    @property
    def credentials(self):
        return self._cdp.send("WebAuthn.getCredentials", self._id)["credentials"]

    def verified(self, yes):
        """Whether the finger or the PIN at the authenticator is the right one."""
        self._cdp.send("WebAuthn.setUserVerified", {**self._id, "isUserVerified": yes})


def settings(person):
    """The page opened anew: what it lists is as it was when it opened."""
    person.go("understanding")
    person.go("settings")
    return person.page.locator("section.card").filter(has_text="Signing key and sign-in")


def signed_out(person):
    person.go("settings")
    person.page.get_by_role("button", name="Sign out", exact=True).click()
    person.page.get_by_label("Alias of your seat").wait_for()


def add_passkey(person):
    settings(person).get_by_role("button", name="Add a passkey").click()
    expect(person.page.get_by_text("The passkey is added.")).to_be_visible()


def test_a_passkey_is_added_signs_in_without_an_alias_and_is_removed(browser, demo):
    person = pages_demo.Person(browser, demo, "region", "analyst-1")
    page, device = person.page, Device(person)
    add_passkey(person)
    assert [held["rpId"] for held in device.credentials] == ["region.localhost"]
    section = settings(person)
    expect(section).to_contain_text(re.compile(r"Passkey .?1.? · added \d{6}C\w{3}\d\d · last used never"))
    # The same device twice is said, not done.
    section.get_by_role("button", name="Add a passkey").click()
    expect(section.get_by_role("alert")).to_have_text("This passkey is registered already.")
    signed_out(person)
    # Somebody else's finger lets nobody in.
    device.verified(False)
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("alert")).to_have_text("The passkey was not used.")
    device.verified(True)
    assert page.get_by_label("Alias of your seat").input_value() == ""
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.locator("#main").wait_for()
    section = settings(person)
    expect(page.locator("main")).to_contain_text("analyst-1")
    expect(section).to_contain_text("By passkey")
    expect(section).to_contain_text(re.compile(r"last used \d{6}C"))
    # The last way in stays until there is another.
    remove(person)
    expect(section.get_by_role("alert")).to_contain_text("the only way into your seat")
    password_set(person)
    remove(person)
    expect(page.get_by_text("The passkey is removed.")).to_be_visible()
    expect(section.get_by_role("button", name="Remove")).to_have_count(0)
    signed_out(person)
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("alert")).to_contain_text("Alias, password, code or passkey is wrong.")
    assert person.complaints == []
    person.close()


def remove(person):
    settings(person).get_by_role("button", name="Remove").click()
    dialog = person.page.get_by_role("dialog")
    expect(dialog).to_contain_text("lets nobody in any more")
    dialog.get_by_role("button", name="Remove", exact=True).click()


def password_set(person):
    """Choose a password on the page, with the code that a device makes of the secret shown; return the device."""
    section = settings(person)
    section.get_by_role("button", name="Set a password").click()
    drawn = section.locator("img").evaluate("img => img.decode().then(() => img.naturalWidth)")
    assert drawn > 0
    codes = pyotp.TOTP(section.locator("bdi.hash").inner_text())
    section.get_by_label("New password").fill(PASSWORD)
    section.get_by_label("The code it shows now").fill(codes.now())
    section.get_by_role("button", name="Set a password").click()
    expect(person.page.get_by_text("Password and code are set.")).to_be_visible()
    return codes


def test_a_password_with_a_code_signs_in_and_other_sessions_end(browser, demo):
    person = pages_demo.Person(browser, demo, "region", "auditor-1")
    codes = password_set(person)
    elsewhere = browser.new_context()
    page = elsewhere.new_page()
    page.goto(person.address)
    page.get_by_label("Alias of your seat").fill("auditor-1")
    page.get_by_label("Password").fill(PASSWORD)
    # The code that was used to prove the device is used up; the next one counts already.
    page.get_by_label("Code from your device").fill(codes.at(time.time() + 30))
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.locator("#main").wait_for()
    section = settings(person)
    expect(section).to_contain_text("By password and code")
    expect(section).to_contain_text("By one-time link")
    section.get_by_role("button", name="Sign out everywhere else").click()
    expect(person.page.get_by_text(re.compile("Signed out elsewhere: .?1"))).to_be_visible()
    expect(section).not_to_contain_text("By password and code")
    expect(section.get_by_role("button", name="Sign out everywhere else")).to_be_disabled()
    page.get_by_label("Alias of your seat").wait_for(timeout=20_000)
    assert person.complaints == []
    elsewhere.close()
    person.close()
