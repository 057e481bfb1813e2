"""A joint statement through both sides: drafted, objected to, cleared, released at its minute, corrected; its files.

One side works in Arabic, the other in Sorani. A release comes at a full minute, and what has to be cleared must be
cleared well before: once it is, the clock is put forward. One running exercise.
"""

import base64
import re
import time

import pages_demo
import pytest
import turned_clock
from playwright.sync_api import expect, sync_playwright

from seamline import words
from seamline.terms.times import format_dtg

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

WIDE = """where => [...document.querySelectorAll(`${where} *`)].filter((element) => {
  const box = element.getBoundingClientRect();
  return box.width && (box.left < -1 || box.right > innerWidth + 1);
}).map((element) => element.outerHTML.slice(0, 120))"""
FETCH = """async (path) => {
  const answer = await fetch(path);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return [answer.status, answer.headers.get('content-disposition'), btoa(String.fromCharCode(...bytes))];
}"""
MINUTE = 60_000
ORDER_MS = 75_000
ROOM_MS = 20_000
"""What it takes to clear everything."""
RECEIPT_MS = 8_000
CLOSE_MS = 12_000
"""After the last stop, so that what is heard then counts at the minute."""
TITLE = {"ar": "بيان عن القافلة", "ckb": "ڕاگەیاندراو لەبارەی کاروانەکەوە", "en": "On the convoy"}
FIRST = {"ar": "مرّت القافلة.", "ckb": "کاروانەکە تێپەڕی.", "en": "The convoy has passed."}
SECOND = {"ar": "لا إصابات.", "ckb": "هیچ بریندارێک نییە.", "en": "Nobody is hurt."}
MENDED = {"ar": "إصابة واحدة.", "ckb": "یەک بریندار.", "en": "One is hurt."}
WHY = "It was one."


@pytest.fixture(scope="module")
def clock(tmp_path_factory):
    return turned_clock.Clock(tmp_path_factory.mktemp("clock"))


@pytest.fixture(scope="module")
def stage(tmp_path_factory, clock):
    demo = pages_demo.Demo(tmp_path_factory.mktemp("demo"), clock=clock)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            demo.wait_for("A report in the seam")
            one = pages_demo.Person(browser, demo, "federal", "commander-1")
            other = pages_demo.Person(browser, demo, "region", "commander-1")
            for person in (one, other):
                person.page.set_default_timeout(30_000)
            one.speak("ar")
            other.speak("ckb")
            yield one, other, demo
        finally:
            browser.close()
            demo.stop()


@pytest.fixture
def both(stage):
    yield stage
    assert [person.complaints for person in stage[:2]] == [[], []]


def panel_of(person):
    return person.page.locator("[data-panel]")


def field(form, language, name):
    return form.get_by_label(re.compile(re.escape(words.text(language, f"field-{name}")))).first


def next_minute(person):
    """The first minute for which there is still time to clear everything."""
    soonest = turned_clock.now(person) + ORDER_MS + ROOM_MS
    return -(-soonest // MINUTE) * MINUTE


def act(person, name):
    panel_of(person).locator(f"[data-act={name}]").click()
    form = panel_of(person).locator("form")
    form.wait_for()
    return form


def texts(form, language, said):
    for name, text in said.items():
        field(form, language, name).fill(text)


def cleared(person, part):
    return panel_of(person).locator(f"[data-cleared='{part}'] .badge.good")


def clear(person, ob, pin):
    """Clear every part that this side has not cleared yet, as the page's own form would."""
    me = person.ask("GET", "/api/session")["party"]["id"]
    for part in person.ask("GET", f"/api/objects/{ob}")["parts"]:
        if me in part["joined"].get("clear", ()):
            continue
        data = {"part": part["part"], "paragraph": part["hash"]}
        person.ask("POST", f"/api/objects/{ob}/moves", {"act": "clear", "data": data, "pin": pin})


def come(clock, people, ob):
    """Put the clock forward until shortly before the minute of a statement, both having heard one another.

    Not before both know of the order: it counts only from long before the minute.
    """
    for person in people:
        for _ in range(60):
            if person.ask("GET", f"/api/objects/{ob}")["object"]["status"] == "set":
                break
            person.page.wait_for_timeout(500)
    people[0].page.wait_for_timeout(RECEIPT_MS)
    minute = people[0].ask("GET", f"/api/objects/{ob}")["body"]["release_at"]
    turned_clock.pass_by(clock, people, minute - CLOSE_MS)


def released(person, ob, edition, seconds=60):
    """Wait until a node says that it has released an edition."""
    deadline = time.monotonic() + seconds
    while ((person.ask("GET", f"/api/objects/{ob}")["body"]["published"]) or {}).get("edition") != edition:
        assert time.monotonic() < deadline
        time.sleep(1)


def file_of(person, path):
    status, name, raw = person.page.evaluate(FETCH, path)
    assert status == 200
    return name, base64.b64decode(raw)


def test_from_a_draft_to_a_release_and_its_correction(both, clock):
    one, other, demo = both
    one.go("watch/new%3Astatement")
    form = one.page.locator(".inbox form")
    form.locator("input[value=region]").click()
    texts(form, "ar", TITLE)
    minute = next_minute(one)
    when = field(form, "ar", "release-at")
    # No time at all: the field says how one is written, and nothing is opened.
    when.fill("99:99")
    form.locator("button.main").click()
    expect(form.locator(".problem").first).to_be_visible()
    when.fill(format_dtg(minute))
    form.locator("button.main").click()
    panel_of(one).wait_for()
    ob = panel_of(one).get_attribute("data-panel")

    form = act(one, "paragraph")
    field(form, "ar", "number").fill("1")
    texts(form, "ar", FIRST)
    form.locator("button.main").click()
    other.go(f"watch/{ob}")
    expect(panel_of(other)).to_contain_text(FIRST["ckb"], timeout=30_000)
    form = act(other, "paragraph")
    field(form, "ckb", "number").fill("٢")
    texts(form, "ckb", SECOND)
    form.locator("button.main").click()
    expect(panel_of(one)).to_contain_text(SECOND["ar"], timeout=30_000)

    # One by one: what one side clears is not cleared by the other, and an objection voids that part alone.
    form = act(one, "clear")
    form.locator("input[value='1']").click()
    form.locator("input[type=password]").fill(demo.pin)
    if form.locator("label.check input").count():
        form.locator("label.check input").last.check()
    form.locator("button.main").click()
    expect(cleared(other, "1")).to_have_count(1, timeout=30_000)
    expect(cleared(other, "2")).to_have_count(0)
    form = act(other, "object")
    form.locator("input[value='2']").click()
    form.locator("textarea").fill("هێشتا دڵنیا نین.")
    form.locator("button.main").click()
    expect(panel_of(one)).to_contain_text("هێشتا دڵنیا نین.", timeout=30_000)
    expect(cleared(one, "1")).to_have_count(1)
    again = {"number": 2, **SECOND, "en": "Nobody was hurt."}
    one.ask("POST", f"/api/objects/{ob}/moves", {"act": "paragraph", "data": again})
    expect(panel_of(other)).to_contain_text("Nobody was hurt.", timeout=30_000)
    if next_minute(one) != minute:
        head = {"title": TITLE, "release_at": next_minute(one)}
        one.ask("POST", f"/api/objects/{ob}/moves", {"act": "head", "data": head})
    clear(one, ob, demo.pin)
    expect(cleared(other, "head")).to_have_count(1, timeout=30_000)
    expect(cleared(other, "2")).to_have_count(1, timeout=30_000)
    clear(other, ob, demo.pin)
    status = words.text("ar", "statement-status-set")
    expect(one.page.locator(".inbox")).to_contain_text(status, timeout=30_000)
    for part in ("head", "1", "2"):
        expect(cleared(one, part)).to_have_count(2)
    # Before its minute there is no file.
    assert one.page.evaluate(FETCH, f"/api/objects/{ob}/statement")[0] == 409

    widths_and_languages(one, ob)

    come(clock, (one, other), ob)
    for person in (one, other):
        released(person, ob, 1)
    for person, language in ((one, "ar"), (other, "ckb")):
        edition = words.text(language, "statement-edition", number=1)
        bare = re.sub("[\u2066-\u2069]", "", edition)
        expect(panel_of(person)).to_contain_text(pages_demo.unmarked(bare), timeout=20_000)
    files(one, other, ob, 1, SECOND | {"en": "Nobody was hurt."})

    # A correction is made as the statement was; until then the first edition stands.
    form = act(other, "correct")
    field(form, "ckb", "why").fill(WHY)
    field(form, "ckb", "release-at").fill(format_dtg(next_minute(other)))
    form.locator("button.main").click()
    status = words.text("ar", "statement-status-draft")
    expect(one.page.locator(".inbox .status, .inbox .badge").first).to_be_visible()
    expect(one.page.locator(".inbox")).to_contain_text(status, timeout=30_000)
    other.ask("POST", f"/api/objects/{ob}/moves", {"act": "paragraph", "data": {"number": 2, **MENDED}})
    expect(panel_of(one)).to_contain_text(MENDED["en"], timeout=30_000)
    clear(one, ob, demo.pin)
    expect(cleared(other, "2")).to_have_count(1, timeout=30_000)
    clear(other, ob, demo.pin)
    files(one, other, ob, 1, SECOND | {"en": "Nobody was hurt."})
    come(clock, (one, other), ob)
    for person in (one, other):
        released(person, ob, 2)
    files(one, other, ob, 2, MENDED)


def files(one, other, ob, edition, last):
    """The same page on both nodes, in three languages; a PDF for each language."""
    name, page = file_of(one, f"/api/objects/{ob}/statement")
    assert name == f'attachment; filename="statement-{edition}.html"'
    assert page == file_of(other, f"/api/objects/{ob}/statement")[1]
    text = page.decode()
    for said in (TITLE, FIRST, last):
        for language, sentence in said.items():
            section = text.partition(f'<section lang="{language}"')[2].partition("</section>")[0]
            assert sentence in section
            assert ("rtl" if language != "en" else "ltr") in section[:12]
    assert (WHY in text) == (edition > 1)
    for language in ("en", "ar", "ckb"):
        name, raw = file_of(one, f"/api/objects/{ob}/statement.pdf?language={language}")
        assert f"statement-{edition}-{language}-" in name
        assert raw.startswith(b"%PDF")


def widths_and_languages(one, ob):
    """While its minute has not come: form and panel, wide and narrow, in each language."""
    for language in ("en", "ckb", "ar"):
        one.page.set_viewport_size({"width": 1440, "height": 900})
        one.speak(language)
        for where in ("new%3Astatement", ob):
            for width in (1440, 320):
                one.page.set_viewport_size({"width": width, "height": 900})
                one.go(f"watch/{where}")
                one.page.locator(".inbox form, [data-panel]").first.wait_for()
                assert one.page.evaluate(WIDE, ".inbox") == [], (language, where, width)
            assert pages_demo.barriers(one.page) == [] if pages_demo.AXE.is_file() else True
    one.page.set_viewport_size({"width": 1440, "height": 900})
    one.go(f"watch/{ob}")
