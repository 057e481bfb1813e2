"""The exercise as real processes, and people who sign in to it with a browser."""

import os
import re
import subprocess
import sys
import threading
import time
from pathlib import Path

from playwright.sync_api import expect
from tests.support.ports import free_ports

# A node writes, another pulls, a page draws: on a machine with much to do that takes more than the usual 5 s.
expect.set_options(timeout=15_000)

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "src" / "seamline" / "static"
CHROMIUM = "/usr/bin/chromium"
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
MAPLESS = [*FLAGS, "--disable-3d-apis"]
"""Where no test of a file looks at the map: drawn by a processor alone it takes more time than all the rest."""
READY_S = 90
QUIET_MS, SETTLE_MS, LOOK_MS = 200, 700, 50
"""A page that has asked for nothing for so long has drawn what it shows; how long to wait for that; how often to look."""
PATIENCE_S = 20
"""For a process to end when it is asked to: a machine with much to do takes its time."""
_LINK = re.compile(r"http://(?P<party>[a-z]+)\.localhost:\d+/#/link/(?P<alias>[a-z]+-\d)\.\S+")
_PIN = re.compile(r"PIN\D*(\d{4,12})")


def missing():
    """Why these tests cannot run here, "" where they can."""
    if not (STATIC / "index.html").is_file():
        return "the pages are not built (make ui)"
    return "" if Path(CHROMIUM).exists() else "there is no Chromium here"


AXE = ROOT / "ui" / "node_modules" / "axe-core" / "axe.min.js"
"""Not there unless the page dependencies are installed (npm ci in ui/)."""


def barriers(page):
    """What a machine finds against WCAG 2.2 AA on the page as it stands: rule and first element."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate(
        "() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })"
        ".then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html.slice(0, 140)]))"
    )


def unmarked(text):
    """A pattern for words on a page, wherever marks of direction stand in them."""
    return re.compile("[\u2066-\u2069]*".join(map(re.escape, text)))


class Demo:
    """Three running nodes; one link per seat, the PIN that everybody has."""

    def __init__(self, folder, *, clock=None, played=1, bare=True):
        """Begin with the script paused: it would suspend, cut and clear under the tests' hands.

        clock: a ``turned_clock.Clock`` that its nodes go by; the machine's own without. played: so many injects
        are played before. Once one has, the understanding is in force and both lines are known. bare: on ground
        without posts, tracks and earlier months, where a test finds nothing but what it puts there.
        """
        command = [
            sys.executable,
            "-c",
            "from seamline.main import run; run()",
            "demo",
            "--port",
            str(free_ports(20)[0]),
            "--keep",
            str(folder),
            "--pause-at",
            str(played),
            *(["--bare"] if bare else []),
        ]
        environment = {
            **os.environ,
            "COLUMNS": "400",
            "NO_COLOR": "1",
            **(clock.environment if clock else {}),
        }
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment, cwd=ROOT
        )
        self.lines = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        try:
            self._wait()
        except BaseException:
            # Nobody gets hold of it any more: left running, it is found as a warning in some later test.
            self._end()
            raise

    def _read(self):
        for line in self._process.stdout:
            self.lines.append(line)

    def _wait(self):
        deadline = time.monotonic() + READY_S
        while not _PIN.search(self.text):
            assert self._process.poll() is None, self.text
            assert time.monotonic() < deadline, self.text
            time.sleep(0.2)
        self.pin = _PIN.search(self.text)[1]
        self.links = {(found["party"], found["alias"]): found[0] for found in _LINK.finditer(self.text)}

    @property
    def text(self):
        return "".join(self.lines)

    def wait_for(self, what, seconds=120):
        """Wait until the script has said something."""
        deadline = time.monotonic() + seconds
        while what not in self.text:
            assert time.monotonic() < deadline, self.text
            time.sleep(0.3)

    def stop(self):
        ended = self._process.poll()
        self._end()
        assert ended is None, f"the exercise ended by itself with {ended}:\n{self.text[-4000:]}"

    def _end(self):
        """End the process, if it runs, and wait until it has: a process nobody waited for warns when forgotten."""
        if self._process.poll() is None:
            self._process.terminate()
        try:
            self._process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join(5)
        self._process.stdout.close()


class Person:
    """Somebody at a browser of their own. complaints: errors of the page itself.

    demo: whatever has a link for each seat. Nodes that are made for one test show a certificate that no
    browser knows: it is taken as it comes, because what is tested is the page.
    """

    def __init__(self, browser, demo, party, alias, *, size=(1440, 900), prepare=None):
        """Sign in by the seat's link. prepare: is given the page before it goes anywhere."""
        self.demo = demo
        self.context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            locale="en-GB",
            service_workers="allow",
            ignore_https_errors=True,
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.complaints = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._heard)
        self._asked = set()
        self.page.on("request", self._began)
        for over in ("requestfinished", "requestfailed"):
            self.page.on(over, self._over)
        if prepare:
            prepare(self.page)
        link = demo.links.pop((party, alias))
        self.address = link.partition("#")[0]
        self.page.goto(link)
        self.page.locator("main .button.main").click()
        # Whoever sees no picture begins with the people, and whoever has no PIN yet with the settings.
        self.page.locator("#main .watch, #main h1").first.wait_for(timeout=30_000)

    def _began(self, request):
        self._asked.add(request)

    def _over(self, request):
        self._asked.discard(request)

    def _heard(self, message):
        # What the network says is asked of the answers; here only what the page does wrong counts.
        if (
            message.type == "error"
            and "Failed to load resource" not in message.text
            and "WebSocket" not in message.text
            and "SSL certificate error" not in message.text
        ):
            self.complaints.append(message.text)

    def ask(self, method, path, body=None):
        """Ask the node as the page would, signed in as this person; return what it answers."""
        status, answer = self.page.evaluate(
            """async ([method, path, body]) => {
                 const { token } = await (await fetch('/api/session')).json();
                 const headers = { 'content-type': 'application/json', 'x-seamline-token': token };
                 const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
                 return [answer.status, await answer.json()];
               }""",
            [method, path, body],
        )
        assert status == 200, (path, answer)
        return answer

    def go(self, page):
        """Go to a page and stay until it has been quiet for a while, or for SETTLE_MS where it never is."""
        self._asked.clear()
        self.page.evaluate("where => { location.hash = where }", f"#/{page}")
        quiet = waited = 0
        while quiet < QUIET_MS and waited < SETTLE_MS:
            self.page.wait_for_timeout(LOOK_MS)
            waited += LOOK_MS
            quiet = 0 if self._asked else quiet + LOOK_MS

    def speak(self, language):
        self.go("settings")
        self.page.locator(f"main button[lang={language}]").click()
        self.page.wait_for_function("language => document.documentElement.lang === language", arg=language)

    def calm(self):
        """Back to the Watch page in English, whatever an earlier test left open."""
        self.context.set_offline(False)
        if not self.page.locator("main#main").count():
            self.page.goto(self.address)
            self.page.locator(".watch").wait_for()
        self.page.set_viewport_size({"width": 1440, "height": 900})
        for _ in range(3):
            if not self.page.locator("dialog[open]").count():
                break
            self.page.keyboard.press("Escape")
        if self.page.evaluate("() => document.documentElement.lang") != "en":
            self.speak("en")
        self.go("watch")
        if self.page.locator(".tables").count():
            self.page.locator(".tables header button").click()
        self.complaints.clear()

    def close(self):
        self.context.close()


class Tab:
    """One more tab of somebody who is signed in, opened by its address: nobody has touched it yet."""

    def __init__(self, person, *, prepare=None):
        self.page = person.context.new_page()
        self.page.set_default_timeout(10_000)
        if prepare:
            prepare(self.page)
        # To look into a page from here counts as a touch: that it stands is told by its opening its socket.
        with self.page.expect_websocket():
            self.page.goto(person.address)
        self.page.wait_for_timeout(500)


def as_begun(people, languages):
    """Bring people back to their languages and to a wide window: a test before may have left others."""
    for person, language in zip(people, languages, strict=True):
        person.page.set_viewport_size({"width": 1440, "height": 900})
        if person.page.evaluate("() => document.documentElement.lang") != language:
            person.speak(language)


def first_of(person, proc):
    """The newest object of a procedure that a person may know of, once there is one."""
    deadline = time.monotonic() + 60
    while not (found := person.ask("GET", f"/api/objects?proc={proc}")["objects"]):
        assert time.monotonic() < deadline, f"no {proc} has arrived"
        time.sleep(0.5)
    return found[0]["id"]


def worded(person, proc, ob="", data=None):
    """Say a word about everything that a plan meets, as whoever signs has to; the tests of a file share their ground."""
    plan = {"proc": proc, "data": data or {}, **({"ob": ob} if ob else {})}
    for one in person.ask("POST", "/api/meets", plan)["items"]:
        if one["needs"] and not one["word"]:
            word = {"item": one["ob"], "word": "accepted", "text": "They know of each other."}
            spoken = {"spoken": "a desk (fiction)"} if one["aid"] else {}
            person.ask("POST", "/api/meets/word", {**plan, **word, **spoken})
