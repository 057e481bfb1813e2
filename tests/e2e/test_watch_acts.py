"""What a duty officer opens from the Watch page, on real nodes: one event of several reports, a crossing
without clearance, clearances by voice; and what they look like corrected and on paper.

One test is one story; they share three running nodes and may run in any order.
"""

import re

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

KILOMETRE_E7 = 90_000
# Ground of its own for each story, inside the seam.
GROUND = iter(
    [
        (356_900_000, 434_500_000),
        (355_200_000, 437_500_000),
        (354_500_000, 439_000_000),
        (353_500_000, 440_500_000),
        (352_500_000, 441_500_000),
        (358_500_000, 433_500_000),
    ]
)
DARK = """() => {
  const light = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return a < 0.05 || (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255 > 0.85;
  };
  return [...document.querySelectorAll('body, body *')]
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return element.checkVisibility() && width * height > 900;
    })
    .map((element) => [element, getComputedStyle(element)])
    .filter(([, style]) => !light(style.backgroundColor) || /gradient/.test(style.backgroundImage))
    .map(([element]) => element.outerHTML.slice(0, 120));
}"""
WIDE = """() => [...document.querySelectorAll('main *')].filter((element) => {
  const box = element.getBoundingClientRect();
  return box.width && (box.left < -1 || box.right > innerWidth + 1) && !element.closest('.maplibregl-map');
}).map((element) => element.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    running = pages_demo.Demo(tmp_path_factory.mktemp("demo"))
    yield running
    running.stop()


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.FLAGS)
        yield found
        found.close()


@pytest.fixture(scope="module")
def seats(browser, demo):
    demo.wait_for("= region")
    ours = pages_demo.Person(browser, demo, "federal", "duty-1")
    theirs = pages_demo.Person(browser, demo, "region", "duty-1")
    yield ours, theirs
    ours.close()
    theirs.close()


@pytest.fixture
def ours(seats):
    seats[0].calm()
    return seats[0]


@pytest.fixture
def theirs(seats):
    seats[1].calm()
    return seats[1]


def send(person, place, size, tear):
    """File and send a report of fiction; return its id at home."""
    now = person.ask("GET", "/api/picture")["now"]
    body = {
        "type": "spot",
        "observed": now - 240_000,
        "lat_e7": place[0],
        "lon_e7": place[1],
        "precision_m": 10,
        "level": "restricted",
        "activity": "moving",
        "size": size,
        "tear": tear,
        "text": "What is not for others",
    }
    ob = person.ask("POST", "/api/reports", {"body": body, "key": f"{place[0]}-{size}"})["object"]["id"]
    person.ask("POST", f"/api/reports/{ob}/send", {})
    return ob, body


def arrived(person, tear):
    """Wait until a report with this tear line is here; return its id here."""
    for _ in range(60):
        for thing in person.ask("GET", "/api/objects?proc=report&dataset=no")["objects"]:
            panel = person.ask("GET", f"/api/objects/{thing['id']}")
            if panel["body"].get("tear") == tear:
                return thing["id"]
        person.page.wait_for_timeout(500)
    raise AssertionError(f"{tear} did not arrive")


def reached(person, ob):
    """Wait until the partner's node has an own report."""
    for _ in range(60):
        ticks = person.ask("GET", f"/api/objects/{ob}")["object"]["ticks"]
        if any(tick["party"] in ("region", "federal") and tick["reached"] for tick in ticks):
            return
        person.page.wait_for_timeout(500)
    raise AssertionError("it has not reached the partner")


@pytest.fixture
def pair(ours, theirs):
    """A report of each side of the same thing, both at both: (own id, id of theirs here, tear lines)."""
    lat, lon = next(GROUND)
    one, other = (f"{words} near point {lat // 100_000}" for words in ("Six on foot", "Eight on motorbikes"))
    mine, _ = send(ours, (lat, lon), 6, one)
    send(theirs, (lat + KILOMETRE_E7 // 2, lon), 8, other)
    here = arrived(ours, other)
    arrived(theirs, one)
    reached(ours, mine)
    return mine, here


def panel(person):
    return person.page.locator("[data-panel]")


def propose(ours, mine):
    """Propose by the keyboard alone that the nearest report speaks of the same thing; return the event's id."""
    page = ours.page
    ours.go(f"watch/{mine}")
    expect(panel(ours)).to_contain_text("Same event as")
    page.locator("main").focus()
    page.keyboard.press("e")
    form = panel(ours).locator("form")
    near = form.get_by_role("checkbox").first
    expect(near).to_be_focused()
    page.keyboard.press("Space")
    expect(form.get_by_label("Size")).to_have_value("6")
    # What the partner has not got of it does not stand in the view: the exact place, the prose.
    expect(form.get_by_label("Text")).to_have_value(re.compile("Six on foot"))
    assert len(form.get_by_label("Place").input_value()) < len("38SLE1234512345")
    page.keyboard.press("Enter")
    expect(panel(ours)).to_contain_text("Merge proposed", timeout=20_000)
    return page.url.rpartition("/")[2]


def test_an_event_is_proposed_by_keyboard_confirmed_with_another_view_and_counted_once(ours, theirs, pair):
    mine, here = pair
    event = propose(ours, mine)
    page, other = ours.page, theirs.page
    theirs.go(f"watch/{event}")
    panel(theirs).locator("[data-act=confirm]").click()
    form = panel(theirs).locator("form")
    expect(form.get_by_label("Size")).to_have_value("8")
    form.get_by_label("Direction").fill("270")
    form.locator("button.main").click()
    expect(panel(theirs)).to_contain_text("One event, confirmed by all", timeout=20_000)
    expect(panel(ours)).to_contain_text("One event, confirmed by all", timeout=20_000)
    row = panel(ours).get_by_role("row").filter(has_text="Size")
    expect(row.get_by_role("cell")).to_contain_text(["6", "8"])
    expect(row).to_contain_text("They differ")
    expect(panel(ours).get_by_role("row").filter(has_text="Activity")).to_contain_text("Agreed")
    expect(panel(ours)).to_contain_text("2 reports of this event".replace("2", ""))
    # One item in the table, its reports under it; each report names it.
    ours.go("watch")
    page.keyboard.press("t")
    titles = page.locator(".tables tbody tr td:first-child > a")
    shown = [href.rpartition("/")[2] for href in titles.evaluate_all("all => all.map((one) => one.hash)")]
    assert event in shown
    assert not {mine, here} & set(shown)
    under = page.locator(".tables tbody tr").filter(has=page.locator(f"a[href='#/watch/{event}']"))
    expect(under.locator(".part a")).to_have_count(2)
    page.keyboard.press("t")
    ours.go(f"watch/{mine}")
    expect(panel(ours)).to_contain_text("Counted once, as part of")
    panel(ours).locator(f"a[href='#/watch/{event}']").click()
    expect(panel(ours)).to_contain_text("What each side says")
    # Split again by the other side: two items.
    panel(theirs).locator("[data-act=split]").click()
    panel(theirs).locator("form button.main").click()
    expect(panel(ours)).to_contain_text("Split again", timeout=20_000)
    ours.go(f"watch/{mine}")
    expect(panel(ours)).to_be_visible()
    expect(panel(ours)).not_to_contain_text("Counted once")
    assert ours.complaints == []
    assert theirs.complaints == []
    assert other.url.endswith(event)


def test_a_view_can_be_stated_anew_and_a_proposal_rejected(ours, theirs, pair):
    mine, _ = pair
    event = propose(ours, mine)
    panel(ours).locator("[data-act=view]").click()
    form = panel(ours).locator("form")
    expect(form.get_by_label("Size")).to_have_value("6")
    form.get_by_label("Size").fill("7")
    form.locator("button.main").click()
    expect(panel(ours).get_by_role("row").filter(has_text="Size").get_by_role("cell").first).to_contain_text(
        "7", timeout=20_000
    )
    assert panel(ours).locator("[data-act=confirm], [data-act=reject]").count() == 0
    theirs.go(f"watch/{event}")
    panel(theirs).locator("[data-act=reject]").click()
    panel(theirs).locator("form").get_by_label("Note").fill("Another group")
    panel(theirs).locator("form button.main").click()
    expect(panel(ours)).to_contain_text("Merge rejected", timeout=20_000)
    ours.go(f"watch/{mine}")
    expect(panel(ours)).to_be_visible()
    expect(panel(ours).get_by_text("Proposed as part of one event")).to_have_count(0)


def test_what_the_partner_has_not_got_is_not_offered_and_the_views_can_be_read_on_a_phone(ours, theirs, pair):
    mine, _ = pair
    here = ours.ask("GET", f"/api/objects/{mine}")["body"]
    secret = {name: here[name] for name in ("type", "observed", "lat_e7", "lon_e7", "activity")}
    order = {"body": {**secret, "level": "secret"}, "key": f"kept-{here['lat_e7']}"}
    kept = ours.ask("POST", "/api/reports", order)["object"]["id"]
    ours.ask("POST", f"/api/reports/{kept}/send", {})
    ours.go(f"watch/{mine}")
    panel(ours).locator("[data-act=same-event]").click()
    form = panel(ours).locator("form")
    expect(form.get_by_role("checkbox").first).to_be_visible()
    expect(form).to_contain_text("has not got")
    assert kept not in form.inner_html()
    form.get_by_role("button", name="Cancel").click()
    event = propose(ours, mine)
    for language in ("en", "ar", "ckb"):
        ours.speak(language)
        ours.page.set_viewport_size({"width": 320, "height": 640})
        ours.go(f"watch/{event}")
        expect(panel(ours).get_by_role("row").nth(1)).to_be_visible()
        assert ours.page.evaluate(WIDE) == []
        text = panel(ours).inner_text()
        # No bare ids, no places as numbers, no names of fields.
        assert not re.search(r"\b[\w-]{22}\b|_e7|\d{9}|precision_m", text), text
        ours.page.set_viewport_size({"width": 1440, "height": 900})
    ours.speak("en")


def test_crossed_without_clearance_takes_three_fields_and_one_confirmation(ours, theirs):
    page = ours.page
    theirs.go("watch")
    page.locator("main").focus()
    page.keyboard.press("x")
    expect(page.locator("form input[type=radio]").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("saving life")).to_be_checked()
    form = page.locator("form").filter(has_text="Crossed without clearance")
    form.get_by_label("Place").fill("38SLE66803836")
    form.get_by_label("Call sign").fill("HERON 4")
    expect(form.get_by_label("Regional Force")).to_be_checked()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("HERON 4")
    expect(dialog).to_contain_text("Regional Force")
    page.keyboard.press("Enter")
    expect(panel(ours)).to_contain_text("Crossed without clearance", timeout=20_000)
    expect(panel(ours)).to_contain_text("Call level")
    # The other side: urgent, with its clock, and an answer of one key.
    card = theirs.page.locator("[data-inbox-item]").filter(has_text="HERON 4")
    expect(card).to_contain_text("urgent", timeout=20_000)
    expect(theirs.page.get_by_role("log")).to_contain_text(re.compile("call level .*1", re.IGNORECASE))
    card.focus()
    theirs.page.keyboard.press("a")
    expect(panel(ours)).to_contain_text("known to the other side", timeout=20_000)
    panel(ours).locator("[data-act=end]").click()
    panel(ours).locator("form button.main").click()
    expect(panel(ours)).to_contain_text("Ended", timeout=20_000)
    assert ours.complaints == []


def test_it_is_reached_from_the_palette_and_from_the_form_that_asks_and_only_why_must_be_said(ours):
    page = ours.page
    page.keyboard.press("Control+k")
    page.get_by_role("dialog").get_by_role("combobox").fill("crossed without")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Crossed without clearance")).to_be_visible()
    page.get_by_role("button", name="Tell the other side").click()
    expect(page.get_by_role("alert").filter(has_text="needed")).to_have_count(1)
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_label("lost the way").check()
    page.get_by_role("button", name="Tell the other side").click()
    expect(page.get_by_role("dialog")).to_contain_text("No place is given")
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    ours.go("watch/new%3Acrossing")
    page.get_by_role("link", name="Across already?").click()
    page.wait_for_url("**new%3Acrossed")


def test_a_clearance_by_voice_is_entered_by_both_and_is_one_crossing(ours, theirs, demo):
    def six(form, code):
        form.get_by_label("Clearance code").fill(code)
        form.get_by_label("Call sign").fill("STORK 9")
        form.get_by_label("1 to 5").check()
        form.get_by_label("Place").first.fill("38SLE66803836")
        form.get_by_label("Corridor").first.fill("38SLE66803836\n38SLE70004000")
        form.get_by_label("recovery").check()
        form.get_by_role("button", name="now").last.click()
        form.get_by_role("button", name="60").first.click()
        form.get_by_label("Contact on").first.fill("CH 7")

    ours.go("watch/new%3Aheard")
    form = ours.page.locator("main form").filter(has_text="what we heard")
    form.get_by_label("Regional Force").check()
    six(form, "p7 482-913")
    form.get_by_role("button", name="Send").click()
    expect(form.get_by_text("This is needed.")).to_have_count(1)
    form.get_by_role("button", name=re.compile("15.* min ago")).click()
    form.get_by_role("button", name="Send").click()
    expect(panel(ours)).to_contain_text("Cleared by voice", timeout=20_000)
    ob = ours.page.url.rpartition("/")[2]
    theirs.go("watch/new%3Asaid")
    form = theirs.page.locator("main form").filter(has_text="what we said")
    form.get_by_label("Federal Force").check()
    six(form, "P7482913")
    form.get_by_label("Your PIN").fill(demo.pin)
    form.get_by_role("button", name="Send").click()
    expect(panel(theirs)).to_contain_text("by voice, entered later", timeout=20_000)
    assert theirs.page.url.rpartition("/")[2] == ob
    status = ours.page.locator(".inbox header .badge").first
    expect(status).to_have_text("Cleared", timeout=20_000)


def test_a_correction_shows_the_old_struck_out_beside_the_new(ours, theirs, pair):
    mine, _ = pair
    page = theirs.page
    body = ours.ask("GET", f"/api/objects/{mine}")["body"]
    tear = body["tear"].replace("Six", "Nine")
    for name in ("originator", "received"):
        body.pop(name)
    ours.ask(
        "PUT", f"/api/reports/{mine}", {"body": {**body, "size": 9, "tear": tear}, "reason": "counted again"}
    )
    there = arrived(theirs, tear)
    theirs.go(f"watch/{there}")
    changes = panel(theirs).locator("section").filter(has_text="What the correction changed")
    size = changes.locator("dl > div").filter(has_text="Size")
    expect(size.locator("del")).to_contain_text("6")
    expect(size.locator("ins")).to_contain_text("9")
    expect(changes.locator("dl > div")).to_have_count(2)
    page.locator("main").focus()
    page.keyboard.press("t")
    row = page.locator(".tables tr").filter(has=page.locator(f"a[href='#/watch/{there}']"))
    expect(row).to_contain_text("corrected, version")
    ours.ask("POST", f"/api/reports/{mine}/withdraw", {"reason": "it was our own patrol"})
    expect(row.locator(".badge.bad").first).to_contain_text("withdrawn", timeout=20_000)
    page.keyboard.press("t")
    expect(panel(theirs)).to_contain_text("It no longer stands", timeout=20_000)
    expect(panel(theirs).locator("del")).to_have_count(0)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_paper_is_white_and_holds_what_is_open_and_no_controls(ours, language):
    page = ours.page
    reports = ours.ask("GET", "/api/objects?proc=report&dataset=no")["objects"]
    sent = next(one["id"] for one in reports if one["ticks"])
    ours.speak(language)
    wrong = {}
    for where in ("watch", f"watch/{sent}", "understanding", "sharing/region"):
        ours.go(where)
        # On a busy machine a page takes its time to be there.
        page.wait_for_function("() => document.querySelector('main').innerText.length >= 200", timeout=20_000)
        page.wait_for_timeout(800)
        page.emulate_media(media="print")
        left = page.locator("button, input, select, nav, canvas, [role=timer]").all()
        found = [*page.evaluate(DARK), *(one.inner_html() for one in left if one.is_visible())]
        if page.locator("[role=log]").is_visible() != (where == "watch"):
            found.append("the log")
        if len(page.locator("main").inner_text()) < 200:
            found.append("hardly anything")
        page.emulate_media(media="screen")
        if found:
            wrong[where] = found
    assert wrong == {}
    assert page.pdf(format="A4").startswith(b"%PDF")
    ours.speak("en")
