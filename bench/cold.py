"""How long until the map is of use: over a slow link with nothing kept, then again, then with no link.

Of use means that the base map, both lines of presence and the seam are on the screen, and log and inbox
stand. The page notes in the browser's own timeline when its sketch of the ground is drawn
(``ground-sketched``) and when the map is that takes its place and can be moved (``ground-drawn``). That the
notes are true is looked at in pictures of the page: the colours of the ground must be there.
"""

import base64
import statistics
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from seamline.exercise.link import Link
from seat import Seat

SCRIPT = Path(__file__).with_name("page.js")
BITS_PER_S = 1e6
RTT_S = 0.3
ROUNDS = 3
WAIT_MS = 90_000
QUIET_MS = 9_000
"""After this the service worker has kept what it keeps."""

SKETCHED, DRAWN = "ground-sketched", "ground-drawn"
GROUND = {"#5cc8ff": "our line", "#ffb454": "their line", "#131c23": "land"}
"""Colours of the map (ui/src/lib/map/theme.ts); the seam's is mixed with what lies beneath it."""
MIN_POINTS = 200


@dataclass
class Visit:
    """One opening of the page. stood: ms from the first request until it stood. down: bytes over the link."""

    stood: dict[str, float]
    down: int
    files: list[dict[str, Any]]

    @property
    def useful_s(self) -> float:
        ground = min(self.stood.get(SKETCHED, 1e9), self.stood[DRAWN])
        return max(self.stood["log"], self.stood["inbox"], ground) / 1_000

    @property
    def drawn_s(self) -> float:
        return self.stood[DRAWN] / 1_000


def new_context(browser: Browser, seat: Seat) -> BrowserContext:
    """Somebody who is signed in, at a browser that has kept nothing."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.add_cookies(seat.cookies)  # type: ignore[arg-type]
    context.add_init_script(path=SCRIPT)
    return context


def opened(page: Page, seat: Seat, *stands: str) -> None:
    """Open the page and wait until something stands."""
    page.goto(f"{seat.address}/", wait_until="commit", timeout=WAIT_MS)
    page.wait_for_function("(names) => bench.stands(names)", arg=list(stands), timeout=WAIT_MS, polling=20)


def visit(page: Page, seat: Seat, link: Link) -> Visit:
    """Open the page and wait until the map can be moved."""
    link.forget()
    opened(page, seat, "log", "inbox", DRAWN)
    return Visit(page.evaluate("() => bench.stood"), link.down.carried, page.evaluate("() => bench.files()"))


def measure(browser: Browser, seat: Seat, link: Link, rounds: int = ROUNDS) -> dict[str, list[Visit]]:
    """Cold, warm over the same link, and offline; so many times each."""
    found: dict[str, list[Visit]] = {"cold": [], "warm": [], "offline": []}
    for _ in range(rounds):
        context = new_context(browser, seat)
        page = context.new_page()
        found["cold"].append(visit(page, seat, link))
        page.wait_for_timeout(QUIET_MS)
        page.wait_for_function("() => navigator.serviceWorker.controller", timeout=WAIT_MS)
        page.wait_for_timeout(QUIET_MS)
        page.close()
        for how in ("warm", "offline"):
            if how == "offline":
                link.break_off()
            page = context.new_page()
            found[how].append(visit(page, seat, link))
            page.close()
        link.mend()
        context.close()
    return found


def check(browser: Browser, seat: Seat) -> None:
    """Look whether what the page notes is on the screen. Raises SystemExit where it is not."""
    context = new_context(browser, seat)
    page, counter = context.new_page(), browser.new_page()
    counter.add_script_tag(path=SCRIPT)
    for mark in (SKETCHED, DRAWN):
        opened(page, seat, mark)
        shot = base64.b64encode(page.locator(".ground").screenshot()).decode()
        count = counter.evaluate("(shot) => bench.colours(shot)", f"data:image/png;base64,{shot}")
        missing = [what for colour, what in GROUND.items() if count.get(colour, 0) < MIN_POINTS]
        if missing:
            raise SystemExit(f"at {mark} there is no {', no '.join(missing)} on the screen")
    counter.close()
    context.close()


def waterfall(one: Visit) -> str:
    """Where bytes and time went, in the order in which things were asked for."""
    rows = [f"{'from':>6} {'first':>6} {'to':>6} {'bytes':>8} {'whole':>9}  what"]
    rows += [
        f"{item['from']:6.0f} {item['first']:6.0f} {item['to']:6.0f} {item['size']:8,} {item['whole']:9,}  "
        + item["name"][:70]
        for item in sorted(one.files, key=lambda item: item["from"])
    ]
    stood = "  ".join(f"{name} {at:.0f}" for name, at in sorted(one.stood.items(), key=lambda pair: pair[1]))
    return "\n".join([*rows, f"stood (ms): {stood}; {one.down:,} bytes over the link"])


def middle(seconds: list[float]) -> float:
    """The one that counts of several."""
    return statistics.median(seconds)
