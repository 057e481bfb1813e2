"""What-if while somebody drags a slider: 100,000 cells, 500 posts, from the input to the painted figures.

Run by name: ``python bench/what_if.py [--data FOLDER]``, with the pages built. A node of its own, made-up
ground along the exercise's lines, Chromium without a graphics card. What the node alone takes stands beside
each. The map follows the figures; --mapless leaves it out. --data: a folder with transport/osm_road_*.csv,
whose roads are taken; without it, open ground.
"""

import argparse
import asyncio
import contextlib
import dataclasses
import logging
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

import msgspec
import numpy as np
from playwright.sync_api import Page, sync_playwright
from tests.support.node_rig import NodeRig, free_port, served

from seamline.analysis.segments.resegment import resegment
from seamline.analysis.segments.segment import Segmentation
from seamline.analysis.segments.spots import spots
from seamline.centre import people, people_tickets
from seamline.centre.node import Centre
from seamline.centre.seam import looked, prepared, resting
from seamline.centre.seam.asked import Asked, AskedArea
from seamline.centre.seam.cut_cells import cut
from seamline.centre.seam.segments import Stretch
from seamline.centre.seam.sightings import Sighting, Standing
from seamline.centre.seam.what_if import Base
from seamline.codecs.roads import Roads, read_tables
from seamline.exercise.bench_figure import MOST, Figure, percentile
from seamline.exercise.federation import understanding_text, with_roots
from seamline.exercise.scenario import FEDERAL, REGION, SIDES
from seamline.gateways.web import app as web
from seamline.gateways.web import logs
from seamline.gateways.web.config import WebConfig
from seamline.gateways.web.grounds import Grounds
from seamline.terms.geodesy import from_lon_lat
from seamline.terms.place import point
from seamline.understanding.model import Understanding
from seamline.understanding.parse import parse
from seat import CHROMIUM

ROOT = Path(__file__).parents[1]
SEED = 20_260
POSTS, SEEN, WIDE_KM = 500, 5_000, 40
CELLS = 103_000
"""At most: squares that fit are a few per cent fewer."""
GOAL_MS, NODE_MS = 300.0, 100.0
ONCE, DRAGS, STEPS = 25, 6, 40
LOOK_MS = 800
"""Somebody who moves a slider by a step looks at what comes of it."""
MAPLESS = ("--disable-3d-apis",)
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")
MOVED = """([fraction, steps]) => new Promise((done) => {
  const slider = [...document.querySelectorAll('input[type=range]')].at(-1);
  const busy = () => document.querySelector('[data-answer]')?.ariaBusy !== 'false';
  const max = Number(slider.max), from = Number(slider.value), to = Math.round(fraction * max);
  let left = steps, start = 0;
  const look = () => {
    if (busy()) requestAnimationFrame(look);
    else requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
  };
  const move = () => {
    left -= 1;
    slider.value = String(Math.round(from + (to - from) * (steps - left) / steps));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    if (left) return requestAnimationFrame(move);
    start = performance.now();
    setTimeout(look);
  };
  move();
})"""
ALONE = """async (shares) => {
  const { token } = await (await fetch('/api/session')).json();
  const headers = { 'content-type': 'application/json', 'x-seamline-token': token };
  const found = [];
  for (const to of shares) {
    const changes = [{ what: 'strength', party: 'region', from: 5200, to: Math.round(5200 * to) }];
    const asked = { method: 'POST', headers, body: JSON.stringify({ changes }) };
    const began = performance.now();
    await (await fetch('/api/seam/what-if', asked)).json();
    found.push(performance.now() - began);
  }
  return found;
}"""


class Made(Grounds):
    """A ground that was made, whatever the node's own record says."""

    def __init__(self, base: Base) -> None:
        super().__init__()
        self._made = base

    async def now(self, _centre: Centre) -> prepared.Prepared:
        return self._made.ground

    async def base(self, _centre: Centre) -> Base:
        return self._made


def ground(now: int, roads: Roads | None) -> Base:
    """So many posts and looks on as many cells as are kept at most."""
    r = np.random.default_rng(SEED)
    roots = {side.party: f"{n:02x}" * 32 for n, side in enumerate(SIDES, 1)}
    value = parse(with_roots(understanding_text(), roots).encode())
    assert isinstance(value, Understanding)
    lines = tuple(tuple(point(lat, lon) for lon, lat in side.line) for side in (FEDERAL, REGION))
    area = next(one for one in value.areas if one.between)
    area = msgspec.structs.replace(area, plus_km=WIDE_KM)
    found = resegment(Segmentation((), 0), lines, widen_km=WIDE_KM)
    stretch = Stretch(value, area, found, "bench", tuple(from_lon_lat(spots(one)) for one in found.segments))
    asked_area = AskedArea(stretch, lines)
    cells = cut((asked_area,), CELLS)
    at = r.choice(len(cells.lon), POSTS, replace=False)
    posts = tuple(
        Standing(
            f"post-{n:03}",
            f"Post {n:03} (fiction)",
            point(float(cells.lat[c]), float(cells.lon[c])),
            (area.between[n % 2],),
            0,
        )
        for n, c in enumerate(at.tolist())
    )
    where = r.choice(len(cells.lon), SEEN)
    seen = tuple(
        Sighting(
            point(float(cells.lat[c]), float(cells.lon[c])),
            now - int(age),
            area.between[n % 2],
            "drone" if n % 5 == 0 else "patrol",
            f"u{n % 40}",
            str(n),
        )
        for n, (c, age) in enumerate(zip(where.tolist(), r.integers(0, 72 * 3_600_000, SEEN), strict=True))
    )
    made = prepared.prepare(Asked("bench", now, None, (asked_area,), posts, ()), roads, most=CELLS)
    given = looked.Gathered(now, (stretch,), seen, posts, {stretch.key: ()})
    rests = resting.Resting((), {})
    return Base(made, now, {one.key: one for one in looked.looked(given)}, rests)


@contextlib.contextmanager
def node(folder: Path, roads: Roads | None) -> Iterator[tuple[str, str, Base]]:
    """A node with that ground: where it answers, a ticket for an analyst, the ground."""
    ready, stop, held = threading.Event(), [], {}

    async def work() -> None:
        stop.append((asyncio.get_running_loop(), asyncio.Event()))
        config = WebConfig(host="127.0.0.1", port=free_port(), tls=False, requests_per_s=1e6, burst=10**6)
        rig = NodeRig(folder, FEDERAL.party, config=config)
        held["base"] = ground(rig.clock.now_ms(), roads)
        static = ROOT / "src" / "seamline" / "static"
        rig.parts = dataclasses.replace(rig.parts, static=static, grounds=Made(held["base"]))
        rig.app = web.app(rig.parts)
        await rig.centre.do(lambda desk: people.found(desk, "analyst-1", ("analyst",), ()))
        held["ticket"] = await rig.centre.do(lambda desk: people_tickets.issue(desk, "analyst-1"))
        async with served(rig):
            held["url"] = rig.origin
            ready.set()
            await stop[0][1].wait()
        await rig.close()

    def run() -> None:
        try:
            asyncio.run(work())
        finally:
            ready.set()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    ready.wait(300)
    assert "url" in held, "the node did not come up"
    try:
        yield held["url"], held["ticket"], held["base"]
    finally:
        stop[0][0].call_soon_threadsafe(stop[0][1].set)
        thread.join(20)


def measure(page: Page) -> tuple[dict[str, list[float]], list[float]]:
    """Milliseconds from the last input to the painted figures; and of the same question to the node alone."""
    r = np.random.default_rng(SEED + 1)
    page.evaluate(MOVED, [0.99, 1])
    once = []
    for share in r.permutation(np.linspace(0.05, 0.97, ONCE)).tolist():
        page.wait_for_timeout(LOOK_MS)
        once.append(page.evaluate(MOVED, [share, 1]))
    dragged = [page.evaluate(MOVED, [0.3 if turn % 2 else 0.9, STEPS]) for turn in range(DRAGS)]
    alone = page.evaluate(ALONE, r.permutation(np.linspace(0.05, 0.97, ONCE)).tolist())
    return {"one step of the slider": once, "a drag, from its last step": dragged}, alone


def roads_of(data: Path | None) -> Roads | None:
    if data is None:
        return None
    with (
        (data / "transport" / "osm_road_nodes.csv").open(newline="") as nodes,
        (data / "transport" / "osm_road_edges.csv").open(newline="") as edges,
    ):
        return read_tables(nodes, edges)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, help="a data folder, whose roads are taken")
    parser.add_argument("--mapless", action="store_true", help="without the map: what the page itself takes")
    given = parser.parse_args()
    logs.configure(logging.ERROR)
    with (
        tempfile.TemporaryDirectory() as folder,
        node(Path(folder), roads_of(given.data)) as (url, ticket, base),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=[*FLAGS, *MAPLESS] if given.mapless else list(FLAGS)
        )
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(f"{url}/#/link/{ticket}")
        page.locator("main .button.main").click()
        page.locator("#main .watch, #main h1").first.wait_for(timeout=60_000)
        page.goto(f"{url}/#/seam/what-if")
        page.locator("input[type=range]").last.wait_for(timeout=60_000)
        busy = os.getloadavg()[0]
        found, alone = measure(page)
        browser.close()
    cells, posts, roads = len(base.ground.cut.lon), len(base.ground.posts), len(base.ground.roads.u)
    wanted = f"{busy:.1f} processes wanted {os.cpu_count()} cores"
    print(f"{cells:,} cells, {posts} posts, {roads:,} roads; {wanted}")
    middle = percentile(alone, 0.5)
    timed = [
        ("the node alone, over HTTP", alone, NODE_MS),
        *((name, times, GOAL_MS) for name, times in found.items()),
    ]
    figures = [
        (name, max(times), Figure("what-if", percentile(times, 0.5), "ms", goal, MOST, middle))
        for name, times, goal in timed
    ]
    for name, slowest, one in figures:
        said = f"{one.value:.0f} ms (slowest {slowest:.0f}), {one.ratio:.1f} times the node alone"
        print(f"{name}: {said}; goal {one.goal:.0f} ms {'met' if one.met else 'missed'}")
    return 0 if all(one.met for _, _, one in figures) else 1


if __name__ == "__main__":
    raise SystemExit(main())
