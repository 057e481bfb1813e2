"""The pages in a browser, on real nodes that play the exercise.

One test is one story; they share three running nodes and may run in any order.
"""

import re

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

PAGES = ("watch", "operations", "lines", "centre", "understanding", "sharing", "settings")
# Latin letters that are nobody's language: our name, keys, standards, units of a DTG, call signs in isolates.
LATIN_ALLOWED = frozenset(
    "Seamline Ctrl Esc MGRS DTG SHA GeoJSON TOML USB PIN TOTP CC BY UTF SPOT pax moto UCDP GED".split()
)
TEXTS = """() => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, parent = node.parentElement;
    if (!parent || parent.closest('bdi, kbd, script, style, [dir=ltr], [lang], .hash')) continue;
    if (parent.closest('[role=log]') || !parent.checkVisibility()) continue;
    found.push(node.data);
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
    if (!element.closest('[dir=ltr], [lang], .map'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(element.getAttribute(name) ?? '');
  return found;
}"""
WIDE = """() => {
  const main = document.querySelector('main'), { left, right } = main.getBoundingClientRect();
  const boxes = [main, ...main.querySelectorAll('.page')];
  if (document.documentElement.scrollWidth <= innerWidth && boxes.every((one) => one.scrollWidth - one.clientWidth <= 1)) return [];
  return [main.scrollWidth, ...[...main.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width && (box.left < left - 1 || box.right > right + 1) && !element.closest('.maplibregl-map');
  }).map((element) => element.outerHTML.slice(0, 120))];
}"""
ISOLATED = re.compile("[\u2066\u2067\u2068][^\u2069]*\u2069")


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
def duty_seat(browser, demo):
    demo.wait_for("= region")
    person = pages_demo.Person(browser, demo, "federal", "duty-1")
    yield person
    person.close()


@pytest.fixture(scope="module")
def commander_seat(browser, demo):
    person = pages_demo.Person(browser, demo, "region", "commander-1")
    yield person
    person.close()


@pytest.fixture
def duty(duty_seat):
    duty_seat.calm()
    return duty_seat


@pytest.fixture
def commander(commander_seat):
    commander_seat.calm()
    return commander_seat


def test_the_watch_shows_party_time_partners_and_that_it_is_an_exercise(duty):
    page = duty.page
    expect(page.get_by_role("note").first).to_contain_text("EXERCISE")
    before = page.locator(".clock").first.inner_text()
    page.wait_for_timeout(1_500)
    assert page.locator(".clock").first.inner_text() != before
    assert re.fullmatch(r"\d{6}Z[A-Z]{3}\d\d", page.locator(".dtg").last.inner_text())
    expect(page.locator("header .chip").first).to_contain_text(re.compile(r"as of|never"))
    expect(page.get_by_role("log")).to_contain_text(re.compile("Report|report"))
    expect(page.locator(".maplibregl-canvas")).to_be_visible(timeout=15_000)
    assert duty.complaints == []


def test_a_used_link_is_worth_nothing(browser, duty):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{duty.address}#/link/duty-1.used")
    page.locator("main .button.main").click()
    expect(page.get_by_role("alert")).to_be_visible()
    context.close()


def test_the_palette_finds_actions_in_every_language(duty):
    """How soon it opens is measured by ``make bench-pages``."""
    page = duty.page
    page.wait_for_timeout(2_000)
    page.keyboard.press("Control+k")
    for words in ("understanding", "التفاهم", "لێکتێگەیشتن"):
        page.locator("dialog").get_by_role("combobox").fill(words)
        expect(page.get_by_role("option").first).to_contain_text("Understanding")
    page.keyboard.press("Enter")
    page.wait_for_url("**#/understanding")
    duty.go("watch")


def test_a_symbol_on_the_map_is_chosen_by_a_click_on_it(duty):
    page = duty.page
    duty.go("watch")
    ob, mgrs = page.evaluate(
        """async () => {
             const { token } = await (await fetch('/api/session')).json();
             const body = { type: 'spot', size: 2, activity: 'halted', observed: Date.now(), lat_e7: 340100000, lon_e7: 421700000,
               precision_m: 10, grade: 'B2', level: 'restricted' };
             const answer = await fetch('/api/reports', { method: 'POST', body: JSON.stringify({ body, key: 'click' }),
               headers: { 'Content-Type': 'application/json', 'X-Seamline-Token': token } });
             const { object } = await answer.json();
             return [object.id, object.place.mgrs];
           }"""
    )
    page.keyboard.press("Control+k")
    page.locator("dialog").get_by_role("combobox").fill(mgrs)
    page.keyboard.press("Enter")
    page.wait_for_timeout(1_500)
    box = page.locator(".maplibregl-canvas").bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.click(middle[0] + 120, middle[1])
    assert ob not in page.url
    page.mouse.click(*middle)
    page.wait_for_url(f"**#/watch/{ob}")
    expect(page.locator("[data-panel]")).to_contain_text("halted")
    duty.go("watch")


def test_question_mark_lists_the_keys_and_the_table_stands_in_for_the_map(duty):
    page = duty.page
    page.locator("main").focus()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("All actions")
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    expect(page.locator(".tables")).to_contain_text("Federal")
    page.keyboard.press("t")


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_not_one_english_word_is_left(duty, language):
    duty.speak(language)
    page = duty.page
    assert page.evaluate("() => document.documentElement.dir") == "rtl"
    left = {}
    for name in PAGES:
        duty.go(name)
        page.wait_for_timeout(800)
        for text in page.evaluate(TEXTS):
            words = set(re.findall("[A-Za-z]{2,}", ISOLATED.sub(" ", text))) - LATIN_ALLOWED
            if words:
                left.setdefault(name, set()).update(words)
    duty.speak("en")
    assert left == {}


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_a_phone_shows_every_page_without_sideways_scrolling(duty, language):
    page = duty.page
    duty.speak(language)
    page.set_viewport_size({"width": 320, "height": 640})
    wide = {}
    for name in PAGES:
        duty.go(name)
        beyond = page.evaluate(WIDE)
        if beyond:
            wide[name] = beyond
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, nav a, select')].filter((element) => {
             const { width, height } = element.getBoundingClientRect();
             return element.checkVisibility() && width && (width < 43.5 || height < 43.5);
           }).map((element) => element.outerHTML.slice(0, 120))"""
    )
    page.set_viewport_size({"width": 1440, "height": 900})
    duty.speak("en")
    assert wide == {}
    assert small == []


def test_grids_and_times_read_left_to_right_in_arabic(duty):
    duty.speak("ar")
    duty.go("watch")
    page = duty.page
    for selector in (".clock", ".dtg"):
        assert page.locator(selector).first.evaluate("node => getComputedStyle(node).direction") == "ltr"
    shown = page.locator("bdi[dir=ltr]").all_inner_texts()
    assert not any(re.search("[٠-٩۰-۹]", text) for text in shown)
    duty.speak("en")


def test_an_entry_written_while_the_node_is_out_of_reach_waits_and_says_so(duty):
    page = duty.page
    duty.go("watch")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_timeout(1_000)
    duty.context.set_offline(True)
    page.locator("#entry").fill("SPOT 38SME448251 6pax 2moto S 1420C")
    page.get_by_role("button", name="File").click()
    expect(page.get_by_role("button", name=re.compile("entry waits"))).to_be_visible()
    page.reload()
    expect(page.locator(".watch")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("entry waits"))).to_be_visible()
    duty.context.set_offline(False)
    expect(page.get_by_role("button", name=re.compile("entry waits"))).to_be_hidden(timeout=30_000)


def test_a_line_becomes_a_draft_is_shown_to_its_writer_and_reaches_the_partner(duty, commander):
    page = duty.page
    duty.go("watch")
    page.keyboard.press("/")
    expect(page.locator("#entry")).to_be_focused()
    page.locator("#entry").fill("SPOT 38SLE66803836 6pax 2moto S")
    expect(page.locator(".draft")).to_contain_text("38SLE66803836")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Who will see this")
    expect(dialog).to_contain_text("Regional Force")
    expect(dialog).to_contain_text("Article")
    dialog.get_by_role("button", name=re.compile("Send to")).click()
    expect(page.locator("[data-panel]")).to_contain_text("reached theirs", timeout=20_000)
    expect(commander.page.get_by_role("log")).to_contain_text(
        re.compile("Report of .*Federal Force.* received")
    )


def test_a_line_that_is_being_drawn_stays_while_other_pages_are_looked_at(commander):
    page = commander.page
    commander.go("lines")
    page.get_by_role("button", name="Edit the line in force").click()
    points = page.locator("main ol li")
    before = points.count()
    page.get_by_role("button", name=re.compile(r"Remove point \W*2\W*$")).click()
    expect(points).to_have_count(before - 1)
    commander.go("sharing")
    commander.go("lines")
    expect(page.get_by_text("This line was begun before and is not in force yet.")).to_be_visible()
    expect(points).to_have_count(before - 1)
    page.get_by_role("button", name="Discard").click()
    expect(points).to_have_count(before)
    expect(page.get_by_text("This line was begun before")).to_have_count(0)


def test_a_crossing_is_asked_for_shown_with_a_countdown_and_cleared_with_a_pin(duty, commander, demo):
    page = duty.page
    duty.go("watch/new%3Acrossing")
    form = page.locator("form").filter(has_text="Ask to cross")
    form.get_by_label("Regional Force").check()
    form.get_by_label("Call sign").fill("FALCON 3")
    form.get_by_label("6 to 15").check()
    form.get_by_label("Place").fill("38SLE9116529155")
    form.get_by_label("Corridor").fill("38SLE9116529155\n38SLE9671037963")
    form.get_by_label("medical").check()
    form.get_by_role("button", name="now").click()
    form.get_by_role("button", name="60").click()
    form.get_by_label("Contact on").fill("46.150")
    form.get_by_role("button", name="Send").click()
    expect(page.locator("[data-panel]")).to_contain_text("Hold at your line", timeout=20_000)
    other = commander.page
    # Both boards say whose move it is.
    for person, turn in ((duty, "theirs"), (commander, "ours")):
        person.go("operations")
        card = person.page.locator(f"[data-turn={turn}] [data-board-item]").filter(has_text="FALCON 3")
        # A page that was opened before the understanding came calls its own party as its node does.
        named = re.compile(pages_demo.unmarked("Must act next: Regional Force").pattern, re.IGNORECASE)
        expect(card).to_contain_text(named, timeout=20_000)
        expect(card.get_by_role("timer")).to_be_visible()
    duty.page.go_back()
    commander.go("watch")
    card = other.locator("[data-inbox-item]").filter(has_text="FALCON 3")
    expect(card.get_by_role("timer")).to_be_visible(timeout=20_000)
    card.get_by_role("button", name=re.compile("^Clear(?! with)")).click()
    answer = other.locator("[data-panel] form")
    answer.get_by_label("Your PIN").fill("000000")
    answer.get_by_role("checkbox", name=re.compile("Yes, I mean it")).check()
    answer.locator("button.main").click()
    expect(answer.get_by_role("alert")).to_contain_text("PIN is wrong")
    answer.get_by_label("Your PIN").fill(demo.pin)
    answer.locator("button.main").click()
    expect(page.locator("[data-panel]")).to_contain_text("You may cross", timeout=20_000)
    assert duty.complaints == []
    assert commander.complaints == []


def test_suspending_takes_a_reason_and_a_confirmation_and_both_see_it(duty, commander):
    other = commander.page
    commander.go("understanding")
    expect(other.locator(".groups").first).to_have_text(re.compile("[0-9a-f]{8}"))
    other.get_by_role("button", name="Suspend").click()
    dialog = other.get_by_role("dialog")
    dialog.get_by_label("Reason").fill("Test of the pages")
    dialog.get_by_role("button", name="Suspend").click()
    expect(dialog.get_by_role("alert")).to_be_visible()
    dialog.get_by_label("Yes, stop sharing now.").check()
    dialog.get_by_role("button", name="Suspend").click()
    expect(other.get_by_text(re.compile("Suspended by"))).to_be_visible(timeout=10_000)
    duty.go("understanding")
    expect(duty.page.get_by_text(re.compile("Suspended by"))).to_be_visible(timeout=20_000)
    other.get_by_role("button", name="Lift the suspension").click()
    dialog = other.get_by_role("dialog")
    dialog.get_by_role("checkbox").check()
    dialog.get_by_role("button", name="Lift the suspension").click()
    expect(duty.page.get_by_text(re.compile("Suspended by"))).to_be_hidden(timeout=20_000)
    duty.go("watch")


@pytest.mark.parametrize("name", PAGES)
def test_no_barrier_that_a_machine_can_find(duty, name):
    axe = pages_demo.ROOT / "ui" / "node_modules" / "axe-core" / "axe.min.js"
    if not axe.is_file():
        pytest.skip("axe-core is not installed (npm ci in ui/)")
    duty.go(name)
    duty.page.wait_for_timeout(600)
    duty.page.evaluate(axe.read_text())
    found = duty.page.evaluate(
        "() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })"
        ".then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html.slice(0, 140)]))"
    )
    assert found == []
