"""What injects share: places, bodies, and looking at what a node shows. Everything is FICTION."""

from typing import Any

from seamline.exercise.script import Doc, Hand, Play
from seamline.terms.errors import SeamlineError
from seamline.terms.times import MINUTE

SEAM = (355_800_000, 435_300_000)
"""lat_e7, lon_e7 of a spot in the seam, in no town."""
OUTSIDE = (340_500_000, 443_000_000)
"""A spot well behind the federal line."""

FEDERAL, REGION, COALITION = "federal", "region", "coalition"


def spot(now: int, place: tuple[int, int], **more: Any) -> Doc:
    """Return the body of a fictional spot report."""
    return {
        "type": "spot",
        "observed": now - 4 * MINUTE,
        "reported": now - MINUTE,
        "lat_e7": place[0],
        "lon_e7": place[1],
        "precision_m": 10,
        "grade": "B2",
        "level": "restricted",
        "size": 6,
        "activity": "moving",
        "direction": "S",
        "source": "Post 12 (fiction)",
        "unit": "2nd company (fiction)",
        "language": "en",
        "tear": "Six on foot, moving south",
        "text": "EXERCISE. Seen from the roof of post 12 for four minutes.",
        **more,
    }


def crossing(now: int, callsign: str) -> Doc:
    """Return the six fields of a fictional crossing request."""
    return {
        "callsign": callsign,
        "strength": "6-15",
        "place": {"lat_e7": SEAM[0], "lon_e7": SEAM[1], "precision_m": 100},
        "corridor": [
            {"lat_e7": SEAM[0], "lon_e7": SEAM[1]},
            {"lat_e7": SEAM[0] + 200_000, "lon_e7": SEAM[1] + 300_000},
        ],
        "reason": "recovery",
        "from": now,
        "minutes": 45,
        "contact": "CH 12",
    }


async def file_and_send(hand: Hand, body: Doc, key: str) -> str:
    """File a report and send it; return its id."""
    panel = await hand.post("/api/reports", {"body": body, "key": key})
    ob = str(panel["object"]["id"])
    await hand.post(f"/api/reports/{ob}/send", {})
    return ob


async def reports_from(hand: Hand, party: str) -> list[Doc]:
    """Return the reports of a party that a node shows, newest first."""
    found = await hand.get("/api/objects?proc=report&dataset=no")
    return [doc for doc in found["objects"] if doc["party"] == party]


async def body_of(hand: Hand, ob: str) -> Doc:
    """Return the body of an object as a node knows it."""
    panel: Doc = await hand.get(f"/api/objects/{ob}")
    return panel


async def state_of(hand: Hand, ob: str) -> str:
    """Return an object's status as a node knows it, "" where it knows nothing of it."""
    try:
        return str((await body_of(hand, ob))["object"]["status"])
    except SeamlineError:
        return ""


async def arrives(play: Play, hand: Hand, party: str, count: int, seconds: float = 20) -> list[Doc]:
    """Wait until a node shows so many reports of a party."""
    found: list[Doc] = await play.until(
        lambda: reports_from(hand, party), lambda docs: len(docs) >= count, seconds
    )
    return found


async def step(play: Play, hand: Hand, party: str, ob: str, status: str, seconds: float = 20) -> None:
    """Wait for a status on a node and note it."""
    seen = await play.until(lambda: state_of(hand, ob), lambda word: word == status, seconds)
    play.expect(party, "found-status", status, seen)
