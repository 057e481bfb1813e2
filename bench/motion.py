"""Frames a second while ten thousand things move once a second, on the page as it is.

Each move goes the way of every live object: a message on the page's own socket, parsed, put into the
store of the page, drawn with everything else that came meanwhile. The messages are made in the page, so
that neither the node nor the link is what is measured; making them is in the page's time.
"""

import statistics
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from cold import DRAWN, new_context, opened
from seat import Seat

THINGS = 10_000
BATCHES = 10
"""Messages come in so many bursts a second."""
SECONDS = 20.0
REST_S = 5.0
SETTLE_MS = 4_000


@dataclass
class Frames:
    """Intervals between frames, ms. long: tasks that held the page for 50 ms or more, ms."""

    intervals: list[float]
    long: list[float]

    @property
    def per_s(self) -> float:
        return 1_000 * len(self.intervals) / sum(self.intervals)

    def at(self, share: float) -> float:
        ordered = sorted(self.intervals)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))]

    def said(self) -> str:
        return (
            f"{self.per_s:.1f} frames/s; between p50 {self.at(0.5):.0f} ms, p95 {self.at(0.95):.0f} ms, "
            f"at most {max(self.intervals):.0f} ms; {len(self.long)} tasks of 50 ms or more, "
            f"the middle one {statistics.median(self.long) if self.long else 0:.0f} ms"
        )


def frames(page: Page, seconds: float) -> Frames:
    found = page.evaluate("(seconds) => bench.frames(seconds)", seconds)
    return Frames(found["intervals"], found["long"])


def watching(browser: Browser, seat: Seat) -> Page:
    """A page whose map stands and which has come to rest."""
    page = new_context(browser, seat).new_page()
    opened(page, seat, DRAWN)
    page.wait_for_timeout(SETTLE_MS)
    return page


def move(page: Page, things: int) -> None:
    page.evaluate("(order) => bench.move(order)", {"count": things, "batches": BATCHES})


def stop(page: Page) -> None:
    page.evaluate("() => bench.stop()")
    page.wait_for_timeout(SETTLE_MS)


def measure(browser: Browser, seat: Seat, things: int = THINGS) -> dict[str, Frames]:
    """The page at rest, with everything moving, and at rest again with everything on the map."""
    page = watching(browser, seat)
    found = {"rest": frames(page, REST_S)}
    move(page, things)
    page.wait_for_timeout(SETTLE_MS)
    found["moving"] = frames(page, SECONDS)
    stop(page)
    found["standing"] = frames(page, REST_S)
    page.context.close()
    return found
