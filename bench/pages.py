"""The figures of the pages: ``make bench-pages``, or this file with the names of some: cold, motion, palette.

Drives the built pages in Chromium without a graphics card, on an exercise of three nodes that it starts
and stops. Prints one table; the exit code is 1 if a goal is missed. Needs the developer's tools (Playwright)
and a Chromium; CHROMIUM names another one than /usr/bin/chromium.
"""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console
from rich.table import Table

import cold
import motion
import palette
from seamline.exercise.bench_figure import LEAST, MOST, Figure
from seamline.exercise.link import Link
from seat import CHROMIUM, Seat, exercise, free_port

FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
)
PARTS = ("cold", "motion", "palette")
Named = list[tuple[str, Figure]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], help="all, where none is named")
    parser.add_argument("--data", type=Path, help="a data folder, whose real incidents are brought in")
    parser.add_argument("--detail", action="store_true", help="say where bytes and time went")
    given = parser.parse_args()
    console = Console()
    figures: Named = []
    with exercise(free_port(), given.data) as seat, sync_playwright() as playwright:
        link = Link(seat.port, bits_per_s=cold.BITS_PER_S, rtt_s=cold.RTT_S)

        def launch(*more: str) -> Browser:
            return playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, *more])

        rule = f"MAP {seat.host}:{seat.port} 127.0.0.1:{link.port}"
        direct, through = launch(), launch(f"--host-resolver-rules={rule}")
        for part in given.parts or PARTS:
            busy = os.getloadavg()[0]
            with console.status(part):
                if part == "cold":
                    figures += _cold(direct, through, seat, link, given.detail)
                else:
                    figures += (_motion if part == "motion" else _palette)(direct, seat)
            console.print(f"{part}: {busy:.1f} processes wanted {os.cpu_count()} cores when it began")
        direct.close()
        through.close()
        link.close()
    console.print(_table(figures))
    return 0 if all(figure.met for _, figure in figures) else 1


def _cold(direct: Browser, through: Browser, seat: Seat, link: Link, detail: bool) -> Named:
    cold.check(direct, seat)
    found = cold.measure(through, seat, link)
    if detail:
        for how, visits in found.items():
            print(f"\n{how}\n{cold.waterfall(visits[-1])}")

    def useful(how: str, goal: float) -> Figure:
        return Figure(how, cold.middle([one.useful_s for one in found[how]]), "s", goal, MOST)

    for how, visits in found.items():
        drawn = cold.middle([one.drawn_s for one in visits])
        print(f"{how:9} the map that can be moved stood after {drawn:.1f} s; {visits[-1].down:,} bytes")
    return [
        ("First useful map, nothing kept, 1 Mbit/s, round trip 0.3 s", useful("cold", 6)),
        ("First useful map, opened before, same link", useful("warm", 1)),
        ("First useful map, opened before, no link", useful("offline", 1)),
    ]


def _motion(direct: Browser, seat: Seat) -> Named:
    found = motion.measure(direct, seat)
    for how, frames in found.items():
        print(f"{how:9} {frames.said()}")
    moving = Figure("frames", found["moving"].per_s, "/s", 30, LEAST, found["rest"].per_s)
    name = f"Frames while {motion.THINGS:,} things move once a second; reference: the page at rest"
    return [(name, moving)]


def _palette(direct: Browser, seat: Seat) -> Named:
    found = palette.measure(direct, seat)
    print(found.said())
    opens = Figure("opens", found.opens_ms, "ms", 50, MOST)
    answers = Figure("answers", found.answers_ms, "ms", 50, MOST)
    return [
        (f"The palette opens, {palette.OBJECTS:,} objects in the picture", opens),
        ("A letter typed into it is answered", answers),
    ]


def _table(figures: Named) -> Table:
    table = Table("figure", "measured", "goal", "reference", "ratio", "met")
    for name, figure in figures:
        sign = "≥" if figure.bound == LEAST else "≤"
        table.add_row(
            name,
            f"{figure.value:.3g} {figure.unit}",
            f"{sign} {figure.goal:.3g} {figure.unit}",
            f"{figure.reference:.3g} {figure.unit}" if figure.reference else "",
            f"× {figure.ratio:.2f}" if figure.reference else "",
            "yes" if figure.met else "no",
            style="" if figure.met else "red",
        )
    return table


if __name__ == "__main__":
    sys.exit(main())
