"""Desk to desk from both sides: one in English, one in Sorani, then in Arabic; by number, read, answered.

One test is one story; they share three running nodes.
"""

import re

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright
from test_pages_rfi import WIDE

from seamline import words

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

GRID = "38SME4483032510"
SLOW_MS = 30_000
CHANGED = """([ob, change]) => {
  window.realFetch = window.fetch;
  window.fetch = async (...asked) => {
    const answer = await window.realFetch(...asked);
    const address = String(asked[0].url ?? asked[0]);
    if (!address.endsWith(`/api/objects/${ob}`)) return answer;
    const doc = await answer.json();
    Object.assign(doc.talk.said[0], change);
    return new Response(JSON.stringify(doc), { status: answer.status, headers: answer.headers });
  };
}"""
"""Changes the first message of a conversation on its way to the page."""


@pytest.fixture(scope="module")
def stage(tmp_path_factory):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            # Once the understanding is in force: what may be opened follows from it.
            demo.wait_for("A report in the seam")
            sender = pages_demo.Person(browser, demo, "federal", "duty-1")
            reader = pages_demo.Person(browser, demo, "region", "duty-1")
            yield sender, reader
        finally:
            browser.close()
            demo.stop()


@pytest.fixture
def both(stage):
    for person in stage:
        person.calm()
    yield stage
    assert stage[0].complaints == stage[1].complaints == []


def said(language, number, **args):
    """A phrase as a page says it, wherever marks of direction stand in it."""
    return pages_demo.unmarked(bare(words.text(language, f"phrase-{number}", **args)))


def bare(text):
    return re.sub("[\u2066-\u2069]", "", text)


def pick(person, number):
    person.page.locator("[data-phrase-number]").fill(str(number))
    person.page.locator("[data-phrase-number]").press("Enter")


def write(person, number):
    """Open a conversation with the other force by a phrase at a place; return its id."""
    person.go("watch/new%3Amessage")
    inbox = person.page.locator(".inbox")
    inbox.locator("input[type=radio][value=region]").check()
    pick(person, number)
    inbox.get_by_label(re.compile("^Place")).fill(GRID)
    inbox.get_by_role("button", name="Send").click()
    panel = person.page.locator("[data-panel]")
    panel.wait_for()
    return panel.get_attribute("data-panel")


def bubble(person, number):
    return person.page.locator(f"[data-said='{number}']")


def test_a_phrase_by_number_is_read_in_the_readers_language_and_the_receipt_comes_back(both):
    sender, reader = both
    sender.go("watch/new%3Amessage")
    inbox = sender.page.locator(".inbox")
    inbox.locator("input[type=radio][value=region]").check()
    pick(sender, 12)
    inbox.get_by_label(re.compile("^Place")).fill(GRID)
    inbox.get_by_label(re.compile("^Time")).fill("201430ZSEP30")
    # Before it goes: as the other side will read it.
    preview = inbox.get_by_label("How it is read")
    for language in ("en", "ar", "ckb"):
        line = preview.locator(f"[lang={language}]")
        expect(line).to_contain_text(GRID)
        expect(line).to_have_attribute("dir", "ltr" if language == "en" else "rtl")
    inbox.get_by_role("button", name="Send").click()
    panel = sender.page.locator("[data-panel]")
    panel.wait_for()
    ob = panel.get_attribute("data-panel")
    expect(bubble(sender, 12)).to_have_attribute("data-where", "reached", timeout=SLOW_MS)

    reader.speak("ckb")
    reader.go("watch")
    card = reader.page.locator("[data-inbox-item]").filter(has_text=pages_demo.unmarked(GRID))
    expect(card.first).to_contain_text(re.compile("بمبینە"), timeout=SLOW_MS)
    reader.go(f"watch/{ob}")
    theirs = bubble(reader, 12)
    expect(theirs).to_contain_text(said("ckb", 12, place=GRID, when_at="201730CSEP30"))
    expect(theirs).not_to_contain_text("duty-1")

    expect(bubble(sender, 12)).to_have_attribute("data-where", "read", timeout=SLOW_MS)
    expect(bubble(sender, 12)).to_contain_text(re.compile("read, .*duty officer"))
    # Answered by number in Sorani, read in English.
    pick(reader, 61)
    reader.page.locator(".composer button.main").click()
    expect(bubble(sender, 61)).to_contain_text(said("en", 61), timeout=SLOW_MS)
    expect(bubble(reader, 61)).to_have_attribute("data-where", "read", timeout=SLOW_MS)


def test_a_warning_goes_by_itself_and_is_marked_as_one(both):
    sender, reader = both
    reader.speak("ar")
    ob = write(sender, 24)
    reader.go(f"watch/{ob}")
    expect(bubble(reader, 24)).to_contain_text(said("ar", 24, place=GRID), timeout=SLOW_MS)
    expect(bubble(reader, 24)).to_contain_text(words.text("ar", "message-warning"))
    pick(reader, 21)
    # Nothing that would have to be translated or checked rides on it.
    expect(reader.page.locator(".composer textarea")).to_have_count(0)
    expect(reader.page.locator(".composer")).not_to_contain_text(words.text("ar", "message-own-words"))
    reader.page.locator(".composer button.main").click()
    expect(bubble(sender, 21)).to_contain_text(said("en", 21), timeout=SLOW_MS)


def test_own_words_are_checked_for_persons_marked_with_their_language_and_not_translated(both):
    sender, reader = both
    ob = write(sender, 13)
    page = sender.page
    page.get_by_role("button", name="In own words").click()
    text = page.locator(".composer textarea")
    text.fill("Call Captain Ahmad, 0770 123 4567")
    expect(page.locator(".composer [role=alert] mark")).to_have_count(2)
    text.fill("The bridge is free.")
    expect(page.locator(".composer [role=alert] mark")).to_have_count(0)
    page.locator(".composer button.main").click()
    reader.go(f"watch/{ob}")
    expect(bubble(reader, "text").locator("[lang=en]")).to_have_text("The bridge is free.", timeout=SLOW_MS)


def test_the_entry_line_takes_a_phrase_with_its_place_and_time(both):
    sender, _ = both
    sender.go("watch")
    entry = sender.page.locator("#entry")
    entry.fill(f"msg 12 {GRID} 201430ZSEP30")
    sender.page.locator(".draft button").wait_for()
    entry.press("Enter")
    inbox = sender.page.locator(".inbox")
    expect(inbox.get_by_label(re.compile("^Place"))).to_have_value(GRID)
    expect(inbox.get_by_label(re.compile("^Time"))).to_have_value("201730CSEP30")


def test_phrases_are_found_by_words_of_any_language_and_by_arabic_digits(both):
    sender, _ = both
    sender.go("watch/new%3Amessage")
    asked = sender.page.locator("[data-phrase-number]")
    for typed, number in (("ألغام", 24), ("مین", 24), ("wounded past", 44), ("٧٧", 77)):
        asked.fill(typed)
        expect(sender.page.locator(f"[data-phrase='{number}']")).to_be_visible()
        expect(sender.page.locator("[data-phrase='1']")).to_have_count(0)
    asked.fill("999")
    expect(sender.page.locator(".pick")).to_contain_text("No phrase fits.")


def test_a_number_of_a_newer_node_is_shown_as_not_known_here(both):
    """What the node would send of such a message, for no node here is newer."""
    sender, _ = both
    ob = write(sender, 13)
    page = sender.page
    page.evaluate(CHANGED, [ob, {"phrase": 998, "known": False}])
    try:
        sender.go("watch")
        sender.go(f"watch/{ob}")
        expect(bubble(sender, 998)).to_contain_text("not known here")
        expect(bubble(sender, 998)).to_contain_text("38S")
    finally:
        page.evaluate("() => { window.fetch = window.realFetch }")


def test_what_does_not_get_through_says_to_call_and_to_say_the_number(both):
    """As the node shows it while the link is cut: ``test_messages_between_nodes`` cuts it."""
    sender, _ = both
    ob = write(sender, 13)
    page = sender.page
    expect(bubble(sender, 13)).to_have_attribute("data-where", "reached", timeout=SLOW_MS)
    expect(page.locator(".talk .note.warn")).to_have_count(0)
    page.evaluate(CHANGED, [ob, {"where": "queued", "at": 1_600_000_000_000}])
    try:
        sender.go("watch")
        sender.go(f"watch/{ob}")
        note = page.locator(".talk .note.warn")
        expect(note).to_contain_text("by radio say the number of the phrase")
        expect(note.get_by_role("button", name="Print the phrase card")).to_be_visible()
        expect(bubble(sender, 13)).to_contain_text("waits here")
    finally:
        page.evaluate("() => { window.fetch = window.realFetch }")


def test_the_card_is_a_pdf(both):
    sender, _ = both
    sender.go("watch/new%3Amessage")
    with sender.page.expect_download(timeout=3 * SLOW_MS) as found:
        sender.page.get_by_role("button", name="Print the phrase card").click()
    assert found.value.suggested_filename == "phrase-card-en.pdf"


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_form_and_conversation_in_every_language_wide_and_narrow(both, language):
    sender, _ = both
    ob = write(sender, 24)
    page = sender.page
    if language != "en":
        sender.speak(language)
    try:
        for where in ("watch/new%3Amessage", f"watch/{ob}"):
            page.set_viewport_size({"width": 1440, "height": 900})
            sender.go(where)
            expect(page.locator(".inbox .composer")).to_be_visible(timeout=SLOW_MS)
            assert pages_demo.barriers(page) == [] if pages_demo.AXE.is_file() else True
            page.set_viewport_size({"width": 320, "height": 700})
            page.wait_for_timeout(400)
            assert page.evaluate(WIDE) == []
        # Own messages stand at the end of the line in either direction.
        box, within = bubble(sender, 24).bounding_box(), page.locator(".talk ol").bounding_box()
        gap = (
            within["x"] + within["width"] - box["x"] - box["width"]
            if language == "en"
            else box["x"] - within["x"]
        )
        assert abs(gap) < 2
    finally:
        page.set_viewport_size({"width": 1440, "height": 900})
        if language != "en":
            sender.speak("en")
