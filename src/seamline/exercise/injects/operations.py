"""Injects about joint operations: GO by both, then stopped; the link lost before H-hour. FICTION."""

from seamline.exercise.injects.ground import FEDERAL, REGION, SEAM, body_of, state_of, step
from seamline.exercise.injects.plans import worded
from seamline.exercise.script import Doc, Play
from seamline.terms.errors import SeamlineError
from seamline.terms.times import MINUTE

AHEAD_MS = 180 * MINUTE
SIDES = (FEDERAL, REGION)


def at(north: int = 0, east: int = 0) -> Doc:
    """Return a spot in the seam."""
    return {"lat_e7": SEAM[0] + north, "lon_e7": SEAM[1] + east, "precision_m": 100}


def warning(now: int, name: str) -> Doc:
    """Return a fictional warning order."""
    return {
        "name": name,
        "purpose": "EXERCISE. Search of two ravines, each side its own.",
        "ring": [at(), at(0, 300_000), at(250_000, 300_000), at(250_000, 0)],
        "h_hour": now + AHEAD_MS,
        "until": now + AHEAD_MS + 240 * MINUTE,
    }


def plan(now: int) -> Doc:
    """Return a fictional plan that lacks nothing but its civilian and aid-site overlay."""
    h_hour = now + AHEAD_MS
    return {
        "go_by": h_hour - 120 * MINUTE,
        "task": "Federal looks through the northern ravine, region through the southern; nobody crosses.",
        "contact": "CH 12",
        "signal": "two short flashes",
        "movements": [
            {
                "side": FEDERAL,
                "callsign": "KESTREL",
                "strength": "16-30",
                "from": h_hour,
                "until": h_hour + MINUTE,
            },
            {
                "side": REGION,
                "callsign": "LYNX",
                "strength": "16-30",
                "from": h_hour,
                "until": h_hour + MINUTE,
            },
        ],
        "phases": [
            {"name": "AMBER", "line": [at(60_000), at(60_000, 300_000)]},
            {"name": "BLUE", "line": [at(160_000), at(160_000, 300_000)]},
        ],
        "deconfliction": {"settled": "nothing-else", "checked": now, "neighbours": "Sector 2 (fiction)"},
        "meeting": [
            {"place": at(120_000, 150_000), "last_safe": h_hour + 90 * MINUTE, "close_by": "green panel"}
        ],
        "medical_plan": {"collection": at(0, 150_000), "evacuation": "by the host", "contact": "CH 14"},
    }


async def act(play: Play, party: str, ob: str, word: str, **data: object) -> str:
    """Make a move by a commander over the version that the node shows; return "" or the refusal's code."""
    hand = play.stage.hand(party, "commander-1")
    over = (await body_of(hand, ob))["over"]
    order = {"act": word, "data": {**({"plan": over} if over else {}), **data}, "pin": play.stage.pin}
    try:
        await hand.post(f"/api/objects/{ob}/moves", order)
    except SeamlineError as error:
        return error.code
    return ""


async def everywhere(play: Play, ob: str, status: str, seconds: float = 20) -> None:
    """Wait for a status on both nodes and note it."""
    for party in SIDES:
        await step(play, play.stage.hand(party, "duty-1"), party, ob, status, seconds)


async def given_go(play: Play, name: str, key: str) -> str:
    """Plan, sign and give GO on both sides; return the object's id once both know that both have given it."""
    now = play.stage.now()
    opened = await play.stage.hand(FEDERAL, "commander-1").post(
        "/api/objects",
        {"proc": "operation", "act": "warn", "data": warning(now, name), "parties": [REGION], "key": key},
    )
    ob = str(opened["object"]["id"])
    other = play.stage.hand(REGION, "commander-1")
    await play.until(lambda: state_of(other, ob), bool, 20)
    # Who writes that it is deconflicted has looked at what the plan meets; so has whoever signs.
    await worded(play.stage.hand(FEDERAL, "commander-1"), "operation", plan(now), ob)
    await act(play, FEDERAL, ob, "plan", **plan(now))
    await everywhere(play, ob, "planned")
    refused = await act(play, FEDERAL, ob, "sign")
    play.expect(FEDERAL, "found-unsigned-without-overlay", "operation-overlay", refused)
    sites = [
        {"site": "medical-site", "name": "Clinic (fiction)", "place": at(90_000, 90_000), "keep": "keep-out"}
    ]
    await act(play, REGION, ob, "plan", sites=sites)
    await play.until(lambda: _has(play, FEDERAL, ob, "sites"), bool, 20)
    hashes = {(await body_of(play.stage.hand(party, "commander-1"), ob))["over"] for party in SIDES}
    play.expect(FEDERAL, "found-one-hash", 1, len(hashes))
    for word, status in (("sign", "signed"), ("go", "ready")):
        for party in SIDES:
            await worded(play.stage.hand(party, "commander-1"), "operation", ob=ob)
            play.expect(party, "found-refusal", "", await act(play, party, ob, word))
        await everywhere(play, ob, status)
    return ob


async def _has(play: Play, party: str, ob: str, name: str) -> bool:
    return bool((await body_of(play.stage.hand(party, "commander-1"), ob))["body"].get(name))


async def operation_stopped(play: Play) -> None:
    """Both sign the very same version and give GO; a duty officer stops it, and nobody sets out."""
    ob = await given_go(play, "OP BASIL (fiction)", "inject-operation")
    stop = {"act": "stop", "data": {"why": "civilians-there"}}
    await play.stage.hand(REGION, "duty-1").post(f"/api/objects/{ob}/moves", stop)
    await everywhere(play, ob, "no-go")

    async def safe() -> str:
        panel = await body_of(play.stage.hand(REGION, "duty-1"), ob)
        return str((panel["safe"] or {}).get("id", ""))

    heard = await play.until(safe, lambda word: word == "operation-safe-no-go", 20)
    play.expect(REGION, "found-stop-heard", "operation-safe-no-go", heard)


async def operation_link_lost(play: Play) -> None:
    """The link is lost between GO and H-hour: each side says NO-GO by itself."""
    ob = await given_go(play, "OP CEDAR (fiction)", "inject-operation-link")
    await play.stage.cut(FEDERAL, REGION)
    await everywhere(play, ob, "no-go", 400)
    await play.stage.mend(FEDERAL, REGION)
    await play.stage.wait(20)
    await everywhere(play, ob, "no-go")
