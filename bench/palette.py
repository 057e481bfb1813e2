"""How soon the palette is there, and its first answer, with two thousand objects in the picture."""

import statistics
from dataclasses import dataclass

from playwright.sync_api import Browser

from motion import move, stop, watching
from seat import Seat

OBJECTS = 2_000
ROUNDS = 15
FILL_MS = 2_500
CLOSE_MS = 150
QUERY = "qqqq"
"""Found nowhere, so that everything is looked through."""


@dataclass
class Waits:
    """ms from the key until the palette was on the screen, and from a letter to its answer."""

    opening: list[float]
    answer: list[float]

    @property
    def opens_ms(self) -> float:
        return statistics.median(self.opening)

    @property
    def answers_ms(self) -> float:
        return statistics.median(self.answer)

    def said(self) -> str:
        return (
            f"opens in {self.opens_ms:.0f} ms (middle of {len(self.opening)}, "
            f"{min(self.opening):.0f} to {max(self.opening):.0f}), "
            f"answers a letter in {self.answers_ms:.0f} ms ({min(self.answer):.0f} to {max(self.answer):.0f})"
        )


def measure(browser: Browser, seat: Seat, objects: int = OBJECTS, rounds: int = ROUNDS) -> Waits:
    """Open it and type, over and over; the first time also compiles and does not count."""
    page = watching(browser, seat)
    move(page, objects)
    page.wait_for_timeout(FILL_MS)
    stop(page)
    waits = Waits([], [])
    for turn in range(rounds + 1):
        page.evaluate("() => void bench.opening()")
        page.keyboard.press("Control+k")
        opening = page.evaluate("() => bench.opened")
        answer = page.evaluate("(text) => bench.answer(text)", QUERY)
        if page.locator("dialog[open] [role=option]").count():
            raise SystemExit("the palette finds what is not there")
        page.keyboard.press("Escape")
        page.wait_for_timeout(CLOSE_MS)
        if turn:
            waits.opening.append(opening)
            waits.answer.append(answer)
    page.context.close()
    return waits
