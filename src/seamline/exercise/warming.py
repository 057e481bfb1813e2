"""``seamline warm``: the loops of the analyses are compiled once on a machine, before anybody waits for them.

A small federation on virtual time is asked what the Seam page asks, by the same calls, in a process of its
own: compiling holds a whole process up, and no node should stand still on its first look at the seam. What
is compiled is kept beside the source or in the account's cache (``analysis.compiled``).
"""

import asyncio
import hashlib
import sys
import tempfile
import time
from importlib import resources
from pathlib import Path

from seamline.analysis import compiled
from seamline.centre import roads
from seamline.exercise.federation import Federation, Node
from seamline.exercise.live import ROADS
from seamline.exercise.rehearsal import PIN, Doors, VirtualStage, raised
from seamline.exercise.scenario import EVERYBODY
from seamline.exercise.script import Doc, Hand, Play
from seamline.exercise.virtual import VirtualLoop
from seamline.exercise.virtual import run as run_virtual
from seamline.terms.errors import SeamlineError

LOOKS = ("/api/seam", "/api/seam/border", "/api/seam/response")
SUPPOSED: Doc = {"changes": []}
STUDIES = ("rate", "alarms", "scan", "knox", "hotspots", "siting")
MORE: dict[str, Doc] = {
    "siting": {
        "siting": {
            "sites": [
                {"name": f"Site {number} (fiction)", "lat": 35.6, "lon": 43.5 + number / 5}
                for number in range(3)
            ]
        }
    }
}
EVERY = ["reports", "alerts", "datasets"]
LOOK_S, MOST_LOOKS = 0.25, 2_000


def warm(doors: Doors) -> list[str]:
    """Compile all that the Seam page needs; return what could not be asked, by its call.

    It has to be the main thread's doing; takes a minute on a machine on which nothing is compiled yet.
    """
    left: list[str] = []

    async def main(loop: VirtualLoop) -> None:
        with tempfile.TemporaryDirectory(prefix="seamline-") as folder:
            federation = Federation(loop, Path(folder), seed=1, sides=EVERYBODY)
            stage = VirtualStage(federation, PIN)
            await raised(stage, doors, Play(stage), history=True)
            await _roads(federation["federal"])
            hand = stage.hand("federal", "analyst-1")
            asked = [(path, hand.get(path)) for path in LOOKS]
            asked.append(("/api/seam/what-if", hand.post("/api/seam/what-if", SUPPOSED)))
            for kind in STUDIES:
                order = {"kind": kind, "of": EVERY, "area": "seam", **MORE.get(kind, {})}
                asked.append((kind, _study(hand, order)))
            for name, one in asked:
                try:
                    await one
                except SeamlineError as error:
                    left.append(f"{name}: {error.code}")
            await federation.close()

    run_virtual(main)
    stamp = _stamp()
    try:
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.touch()
    except OSError:
        pass  # nowhere to keep it: it is done again next time
    return left


def is_warm() -> bool:
    """Say whether it was done on this machine for these very sources."""
    return _stamp().exists()


async def warmed() -> None:
    """Do it in a process of its own, unless it was done."""
    if not is_warm():
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "seamline",
            "warm",
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        await process.wait()


def _stamp() -> Path:
    return Path(compiled.__file__).parent / "__pycache__" / f"warm-{compiled.mark()[:16]}"


async def _study(hand: Hand, order: Doc) -> None:
    """Ask for a study until it is made: it is reckoned in a thread, which goes by no virtual clock."""
    answer = await hand.post("/api/seam/studies", order)
    for _ in range(MOST_LOOKS):
        if answer["state"] == "done":
            return
        time.sleep(LOOK_S)  # noqa: ASYNC251 - the thread is to get on, and the virtual clock must not
        answer = await hand.get(f"/api/seam/studies/{answer['id']}")


async def _roads(node: Node) -> None:
    """Give a node the exercise's roads, as ``seamline import roads`` does."""
    from seamline.centre.seam import road_facts
    from seamline.codecs.packed_roads import pack
    from seamline.codecs.roads import read_geojson

    file = resources.files("seamline.exercise").joinpath(ROADS).read_bytes()
    raw = pack(read_geojson(file, 0.0))
    digest, actor = hashlib.sha256(raw).hexdigest(), node.actor("duty-1")
    await node.centre.do(lambda desk: roads.put(desk, actor, digest, 0, raw))
    of = (hashlib.sha256(file).hexdigest(),)
    row = road_facts.facts(raw, road_facts.Told("FICTION", "FICTION", of, actor.person, node.clock.now_ms()))
    await node.centre.do(lambda desk: roads.take(desk, actor, row))
