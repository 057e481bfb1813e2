"""The form of an object from its panel: the button in each language, and what it says where no form can be set."""

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright

pytestmark = [pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing())]

BUTTONS = {"en": "Print / PDF", "ar": "طباعة / ملف PDF", "ckb": "چاپ / فایلی PDF"}
REFUSED = '{"error":{"code":"print-unavailable","message_id":"error-print-unavailable","safe":"","facts":{}}}'


@pytest.fixture(scope="module")
def duty(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        found = pages_demo.Person(browser, demo, "federal", "duty-1")
        yield found
        found.close()
        browser.close()
    demo.stop()


@pytest.fixture
def button(duty):
    """The panel of an own draft, by language."""
    now = duty.ask("GET", "/api/picture")["now"]
    body = {"type": "sit", "observed": now, "level": "restricted", "text": "Fiction"}
    ob = duty.ask("POST", "/api/reports", {"body": body, "key": "print"})["object"]["id"]

    def shown(language):
        duty.speak(language)
        duty.go(f"watch/{ob}")
        return duty.page.get_by_role("button", name=BUTTONS[language], exact=True)

    duty.calm()
    return shown


@pytest.mark.parametrize("language", BUTTONS)
def test_the_button_gives_a_form_in_the_language_of_the_page(duty, button, language, tmp_path):
    found = button(language)
    assert found.bounding_box()["height"] >= 44
    with duty.page.expect_download() as coming:
        found.click()
    assert coming.value.suggested_filename.startswith("report-sit-")
    coming.value.save_as(tmp_path / "form.pdf")
    assert f"/Lang({language})".encode() in (tmp_path / "form.pdf").read_bytes()
    expect(found).to_be_enabled()
    assert duty.complaints == []


def test_where_no_form_can_be_set_it_says_what_to_do_next(duty, button):
    duty.page.route("**/print?language=*", lambda route: route.fulfill(status=503, body=REFUSED))
    found = button("en")
    found.click()
    expect(duty.page.get_by_text("Print the open page with the browser instead")).to_be_visible()
    expect(found).to_be_enabled()
    duty.page.unroute("**/print?language=*")
