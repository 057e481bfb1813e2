"""Two duty officers side by side, each on the own node's pages in the own language.

What they press is named by acts, what they read by message ids: a walk is the same in every language, and the
words on the page must be those of the catalogue of whoever reads them.
"""

import contextlib
import re
import time

import pages_demo
from playwright.sync_api import expect, sync_playwright

from seamline import words

PAIRS = (("ar", "ckb"), ("ckb", "en"), ("en", "ar"))
"""Each language once on each side, and never the same on both."""
WIDE, PHONE = {"width": 1440, "height": 900}, {"width": 320, "height": 640}
PATIENCE_MS = 45_000
"""For what the other side's page shows once a parcel has gone over."""

# Latin letters that are nobody's language: our name, keys, standards, units of a DTG.
LATIN_ALLOWED = frozenset(
    "Seamline Ctrl Esc MGRS DTG SHA GeoJSON TOML USB PIN TOTP CC BY UTF SPOT pax moto UCDP GED SITREP".split()
)
_TEXTS = """() => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, parent = node.parentElement;
    if (!parent || parent.closest('bdi, kbd, script, style, [dir=ltr], [lang], .hash, [role=log]')) continue;
    if (parent.checkVisibility()) found.push(node.data);
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
    if (!element.closest('[dir=ltr], [lang], .map'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(element.getAttribute(name) ?? '');
  return found;
}"""
_ISOLATED = re.compile("[\u2066\u2067\u2068][^\u2069]*\u2069")
_BEYOND = """() => {
  const main = document.querySelector('main'), { left, right } = main.getBoundingClientRect();
  const boxes = [main, ...main.querySelectorAll('.page, .scroll')];
  if (document.documentElement.scrollWidth <= innerWidth
    && boxes.every((one) => one.scrollWidth - one.clientWidth <= 1)) return [];
  return [...main.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width && (box.left < left - 1 || box.right > right + 1) && !element.closest('.maplibregl-map');
  }).map((element) => element.outerHTML.slice(0, 120));
}"""
_SMALL = """() => [...document.querySelectorAll('button, nav a, select')].filter((element) => {
  const { width, height } = element.getBoundingClientRect();
  return element.checkVisibility() && width && (width < 43.5 || height < 43.5);
}).map((element) => element.outerHTML.slice(0, 120))"""


def dtg(at):
    """Return a time, ms UTC, to the minute as it is typed."""
    return time.strftime("%d%H%MZ%b%y", time.gmtime(at // 1_000)).upper()


class Side(pages_demo.Person):
    """A seat of one party at a browser of its own. language: the one that its pages are in."""

    language = "en"
    pin = ""

    def begin(self, language):
        """Start a walk on the Watch page in a language."""
        self.calm()
        self.language = language
        if language != "en":
            self.speak(language)
        self.go("watch")

    def says(self, message_id, **args):
        """Return a pattern for a message in this side's own language; fail where the language lacks it."""
        assert words.has(self.language, message_id), message_id
        plain = re.sub("[\u2066-\u2069]", "", words.text(self.language, message_id, **args))
        return pages_demo.unmarked(plain)

    @property
    def panel(self):
        return self.page.locator("[data-panel]")

    @property
    def form(self):
        """The form in the panel, or the one that opens something new."""
        return self.page.locator(".inbox form:has(button.main)").first

    def sees(self, message_id, **args):
        expect(self.panel).to_contain_text(self.says(message_id, **args), timeout=PATIENCE_MS)

    def is_at(self, *statuses):
        """Wait until the panel's stepper stands at a status, or one of several, named in this side's language."""
        step = self.page.locator(".steps [aria-current=step]")
        either = re.compile("|".join(self.says(status).pattern for status in statuses))
        expect(step).to_contain_text(either, timeout=PATIENCE_MS)

    def field(self, name):
        """A field of the open form by its name, whatever number and remark stand beside its label."""
        label = self.says(f"field-{name.replace('_', '-')}").pattern
        # The browser's \W would take Arabic letters for none.
        return self.form.get_by_label(re.compile(f"^[\\s\\d\u2066-\u2069]*{label}([\\s\u2066-\u2069]|$)"))

    def group(self, name):
        """A group of fields of the open form, or a list of groups, by its name."""
        head = self.form.locator("legend, summary").filter(has_text=self.says(f"field-{name}"))
        return head.first.locator("xpath=..")

    def time(self, name, button, **args):
        """Fill a time by one of the buttons beside it."""
        beside = self.field(name).locator("xpath=..")
        beside.get_by_role("button", name=self.says(button, **args)).click()

    def choose(self, value):
        self.form.locator(f"input[value='{value}']").first.check()

    def open_from_line(self, proc):
        """Open a form as from the keyboard: its name on the entry line, then Enter."""
        self.go("watch")
        self.page.keyboard.press("/")
        self.page.keyboard.type(proc)
        self.page.locator(".draft button").first.wait_for()
        self.page.keyboard.press("Enter")
        self.form.wait_for()

    def look(self, ob):
        """Go to an object that may still be on its way."""
        for _ in range(90):
            self.go(f"watch/{ob}")
            if self.panel.count():
                break
        assert self.panel.get_attribute("data-panel") == ob

    def act(self, name):
        """Press an act of the panel; its form is open then, if it has one."""
        self.panel.locator(f"[data-act={name}]").first.click()

    def send(self, *, sure=False, pin=False):
        """Send the open form, with what it asks for besides its fields; it must be taken."""
        form = self.form
        if pin:
            form.locator("input[type=password]").fill(self.pin)
        if sure:
            form.locator("label.check input").last.check()
        form.locator("button.main").last.click()
        for _ in range(60):
            if not self.page.locator(".inbox form:has(button.main)").count():
                return
            self.page.wait_for_timeout(250)
        raise AssertionError(self.page.locator(".inbox form :is(.problem, [role=alert])").all_inner_texts())

    def sign(self, name):
        self.act(name)
        self.send(sure=True, pin=True)

    def opened(self):
        """Return the id of the object whose panel is open."""
        self.panel.wait_for(timeout=20_000)
        return self.panel.get_attribute("data-panel")

    def offered(self):
        """Return the acts that the panel offers, wherever they stand."""
        return set(self.panel.locator("[data-act]").evaluate_all("all => all.map((one) => one.dataset.act)"))

    def found_wanting(self, *, narrow=True):
        """Return what is wrong with the page as it stands: English in it, barriers, overflow on a phone."""
        found = {}
        if self.language != "en":
            assert self.page.evaluate("() => document.documentElement.dir") == "rtl"
            texts = " ".join(_ISOLATED.sub(" ", text) for text in self.page.evaluate(_TEXTS))
            found["english"] = sorted(set(re.findall("[A-Za-z]{2,}", texts)) - LATIN_ALLOWED)
        if pages_demo.AXE.is_file():
            found["barriers"] = pages_demo.barriers(self.page)
        if narrow:
            self.page.set_viewport_size(PHONE)
            self.page.wait_for_timeout(300)
            found["beyond"] = self.page.evaluate(_BEYOND)
            found["small"] = self.page.evaluate(_SMALL)
            self.page.set_viewport_size(WIDE)
        return {name: what for name, what in found.items() if what}


@contextlib.contextmanager
def stage(folder, *seats, clock=None):
    """Give one running exercise, its script paused, and a side for each seat (party, alias).

    clock: a ``turned_clock.Clock`` that its nodes go by; the machine's own without.
    """
    demo = pages_demo.Demo(folder, clock=clock)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        try:
            # Once an inject has run, the understanding is in force and both lines are known.
            demo.wait_for("A report in the seam")
            sides = [Side(browser, demo, party, alias) for party, alias in seats]
            for side in sides:
                side.pin = demo.pin
            yield sides
        finally:
            browser.close()
            demo.stop()
