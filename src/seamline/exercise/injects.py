"""The injects of the exercise, in order. Everything in them is FICTION."""

from typing import Any

from seamline.exercise.script import Doc, Hand, Inject, Play
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


async def arrives(play: Play, hand: Hand, party: str, count: int, seconds: float = 20) -> list[Doc]:
    """Wait until a node shows so many reports of a party."""
    found: list[Doc] = await play.until(
        lambda: reports_from(hand, party), lambda docs: len(docs) >= count, seconds
    )
    return found


async def released(play: Play) -> None:
    """A report in the seam goes to the partner: without source and prose, its place a kilometre cell."""
    stage = play.stage
    play.made["spot"] = await file_and_send(
        stage.hand(FEDERAL, "duty-1"), spot(stage.now(), SEAM), "inject-released"
    )
    duty = stage.hand(REGION, "duty-1")
    found = await arrives(play, duty, FEDERAL, 1)
    play.expect(REGION, "reports of the federal force", 1, len(found))
    if not found:
        return
    alias = play.made["spot-at-region"] = found[0]["id"]
    seen = await body_of(duty, alias)
    body = seen["body"]
    play.expect(REGION, "source left out", False, "source" in body or "unit" in body)
    play.expect(REGION, "prose left out", False, "text" in body)
    play.expect(REGION, "tear line", "Six on foot, moving south", body.get("tear"))
    play.expect(REGION, "place as a cell of 1 km", 500, body.get("precision_m"))
    play.expect(REGION, "exact place gone", False, (body.get("lat_e7"), body.get("lon_e7")) == SEAM)
    play.expect(REGION, "another id than at home", False, alias == play.made["spot"])
    await duty.post(f"/api/objects/{alias}/read", {})
    await duty.post(f"/api/objects/{alias}/moves", {"act": "acting", "data": {}})
    home = stage.hand(FEDERAL, "duty-1")

    async def ticks() -> Doc:
        panel = await body_of(home, play.made["spot"])
        return next((tick for tick in panel["object"]["ticks"] if tick["party"] == REGION), {})

    tick = await play.until(ticks, lambda one: bool(one.get("read")), 20)
    play.expect(
        FEDERAL,
        "reached and read by a watch",
        (True, "duty-officer"),
        (bool(tick.get("reached")), tick.get("read_by")),
    )
    panel = await body_of(home, play.made["spot"])
    play.expect(FEDERAL, "partner's disposition", "acting", panel.get("dispositions", {}).get(REGION))


async def coarser(play: Play) -> None:
    """The coalition gets the same report under another article: later, and in a cell of 10 km."""
    duty = play.stage.hand(COALITION, "duty-1")
    found = await arrives(play, duty, FEDERAL, 1, 150)
    play.expect(COALITION, "reports of the federal force", 1, len(found))
    if found:
        body = (await body_of(duty, found[0]["id"]))["body"]
        play.expect(COALITION, "place as a cell of 10 km", 5_000, body.get("precision_m"))
        play.expect(COALITION, "another id than the region's", False, found[0]["id"] == play.made["spot"])


async def held_back(play: Play) -> None:
    """Neither a report outside the seam nor one that a release officer has not approved leaves."""
    stage = play.stage
    writer = stage.hand(FEDERAL, "analyst-1")
    play.made["outside"] = await file_and_send(writer, spot(stage.now(), OUTSIDE), "inject-outside")
    intel = spot(
        stage.now(),
        SEAM,
        type="int",
        level="confidential",
        tear="A cell of about six is said to use the wadi",
        source="Source K (fiction)",
    )
    play.made["intel"] = await file_and_send(writer, intel, "inject-intel")
    await stage.wait(4)
    found = await reports_from(stage.hand(REGION, "duty-1"), FEDERAL)
    play.expect(REGION, "reports of the federal force", 1, len(found))
    why = await writer.get(f"/api/explain?ob={play.made['outside']}&party={REGION}")
    codes = {reason["code"] for reason in why["reasons"]}
    play.expect(FEDERAL, "outside the area: allowed", False, why["allow"])
    play.expect(FEDERAL, "outside the area: reason", True, "area" in codes)
    why = await writer.get(f"/api/explain?ob={play.made['intel']}&party={REGION}")
    play.expect(FEDERAL, "unapproved: needs a release officer", True, why["needs_officer"])


async def approved(play: Play) -> None:
    """A release officer approves with the own key; the report leaves under its article."""
    stage = play.stage
    officer = stage.hand(FEDERAL, "release-1")
    ob = play.made["intel"]
    await officer.post(f"/api/reports/{ob}/approve", {"to": [REGION], "pin": stage.pin})
    duty = stage.hand(REGION, "duty-1")
    found = await arrives(play, duty, FEDERAL, 2)
    play.expect(REGION, "reports of the federal force", 2, len(found))
    intel = next((doc for doc in found if doc["kind"] == "report.int"), None)
    if intel:
        play.made["intel-at-region"] = intel["id"]
        body = (await body_of(duty, intel["id"]))["body"]
        play.expect(REGION, "place as a cell of 10 km", 5_000, body.get("precision_m"))


async def corrected(play: Play) -> None:
    """What was sent is corrected; the partner sees the new version, shown as a correction."""
    stage = play.stage
    body = spot(stage.now(), SEAM, size=9, tear="Nine on foot, moving south")
    ob = play.made["spot"]
    await stage.hand(FEDERAL, "duty-1").put(f"/api/reports/{ob}", {"body": body, "reason": "recounted"})
    duty = stage.hand(REGION, "duty-1")
    seen = await play.until(
        lambda: body_of(duty, play.made["spot-at-region"]), lambda doc: doc["object"]["version"] == 2, 20
    )
    play.expect(REGION, "version", 2, seen["object"]["version"])
    play.expect(REGION, "shown as corrected", True, seen["object"]["corrected"])
    play.expect(REGION, "size", 9, seen["body"].get("size"))


async def merged(play: Play) -> None:
    """Both sides saw the same: one proposes, the other confirms, it is one event in two columns."""
    stage = play.stage
    duty, home = stage.hand(REGION, "duty-1"), stage.hand(FEDERAL, "duty-1")
    place = (SEAM[0] + 40_000, SEAM[1] - 30_000)
    own = await file_and_send(duty, spot(stage.now(), place, size=5), "inject-own")
    found = await arrives(play, home, REGION, 1)
    play.expect(FEDERAL, "reports of the region", 1, len(found))
    if not found:
        return
    # Each report goes by the id that both parties know it under.
    theirs = found[0]["id"]
    play.made["own-at-federal"] = theirs
    view = {"size": 5, "activity": "moving"}
    data = {"reports": sorted([play.made["spot-at-region"], theirs]), "view": view}
    opened = await duty.post(
        "/api/objects",
        {"proc": "event", "act": "propose", "data": data, "parties": [FEDERAL], "key": "inject-event"},
    )
    event = play.made["event"] = opened["object"]["id"]
    seen = await play.until(lambda: state_of(home, event), bool, 20)
    play.expect(FEDERAL, "event", "proposed", seen)
    merge = (await body_of(home, event))["over"]
    confirm = {"merge": merge, "view": {"size": 9, "activity": "moving"}}
    await home.post(f"/api/objects/{event}/moves", {"act": "confirm", "data": confirm})
    seen = await play.until(lambda: state_of(duty, event), lambda status: status == "merged", 20)
    for party, hand in ((REGION, duty), (FEDERAL, home)):
        panel = await body_of(hand, event)
        play.expect(party, "event", "merged", panel["object"]["status"])
        sizes: Doc = next((row for row in panel["columns"] or () if row["field"] == "size"), {})
        ours, other = (5, 9) if party == REGION else (9, 5)
        play.expect(party, "size in two columns", (ours, other), (sizes.get("ours"), sizes.get("theirs")))
    del own


async def state_of(hand: Hand, ob: str) -> str:
    """Return an object's status as a node knows it, "" where it knows nothing of it."""
    try:
        return str((await body_of(hand, ob))["object"]["status"])
    except SeamlineError:
        return ""


async def recalled(play: Play) -> None:
    """The intelligence report is recalled: it goes from the partner's node, and the partner attests it."""
    stage = play.stage
    officer, duty = stage.hand(FEDERAL, "release-1"), stage.hand(REGION, "duty-1")
    ob, alias = play.made["intel"], play.made["intel-at-region"]
    await officer.post("/api/recalls", {"ob": ob, "reason": "the source was wrong"})

    async def answer() -> str:
        for row in await officer.get("/api/recalls"):
            if row["ob"] == ob:
                return next((one["state"] for one in row["recipients"] if one["party"] == REGION), "")
        return ""

    state = await play.until(answer, lambda word: word == "attested", 20)
    play.expect(FEDERAL, "answer to the recall", "attested", state)
    seen = await body_of(duty, alias)
    play.expect(REGION, "body of the recalled report", {}, seen["body"])
    play.expect(REGION, "shown as withdrawn", True, seen["object"]["withdrawn"])


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


async def ask_to_cross(play: Play, asker: str, decider: str, callsign: str) -> str:
    """Ask to cross; return the object's id once the decider's node shows it."""
    hand = play.stage.hand(asker, "duty-1")
    data = crossing(play.stage.now(), callsign)
    opened = await hand.post(
        "/api/objects",
        {
            "proc": "crossing",
            "act": "request",
            "data": data,
            "parties": [decider],
            "key": f"inject-{callsign.lower().replace(' ', '-')}",
        },
    )
    ob = str(opened["object"]["id"])
    seen = await play.until(lambda: state_of(play.stage.hand(decider, "duty-1"), ob), bool, 20)
    play.expect(decider, f"request of {callsign}", "requested", seen)
    return ob


async def crossing_cleared(play: Play) -> None:
    """A patrol asks to cross, is acknowledged and cleared with conditions, goes in, comes out."""
    stage = play.stage
    asker, decider = stage.hand(REGION, "duty-1"), stage.hand(FEDERAL, "duty-1")
    ob = await ask_to_cross(play, REGION, FEDERAL, "LYNX 2")
    moves = f"/api/objects/{ob}/moves"
    await decider.post(moves, {"act": "acknowledge", "data": {}})
    data = {"depth_m": 3_000, "limit_min": 30, "host_present": 1}
    await decider.post(moves, {"act": "clear-with-conditions", "data": data, "pin": stage.pin})
    await step(play, asker, REGION, ob, "cleared-with-conditions")
    await asker.post(moves, {"act": "enter", "data": {}})
    await step(play, decider, FEDERAL, ob, "active")
    await asker.post(moves, {"act": "end", "data": {}})
    await step(play, decider, FEDERAL, ob, "ended")
    await step(play, asker, REGION, ob, "ended")


async def step(play: Play, hand: Hand, party: str, ob: str, status: str, seconds: float = 20) -> None:
    """Wait for a status on a node and note it."""
    seen = await play.until(lambda: state_of(hand, ob), lambda word: word == status, seconds)
    play.expect(party, "status", status, seen)


async def crossing_lapses(play: Play) -> None:
    """A patrol asks and nobody decides: when the clock runs out the answer is no, on both nodes."""
    ob = await ask_to_cross(play, FEDERAL, REGION, "KESTREL 1")
    await step(play, play.stage.hand(REGION, "duty-1"), REGION, ob, "lapsed", 700)
    await step(play, play.stage.hand(FEDERAL, "duty-1"), FEDERAL, ob, "lapsed")


async def measure_signed(play: Play) -> None:
    """A no-fire area holds once both headquarters have signed the very same bytes, and not before."""
    stage = play.stage
    one, other = stage.hand(FEDERAL, "commander-1"), stage.hand(REGION, "commander-1")
    now = stage.now()
    lat, lon = SEAM
    corners = ((0, 0), (0, 300_000), (250_000, 300_000), (250_000, 0))
    data = {
        "type": "no-fire-area",
        "name": "NFA BASIL (fiction)",
        "from": now,
        "until": now + 60 * MINUTE,
        "ring": [{"lat_e7": lat + north, "lon_e7": lon + east} for north, east in corners],
    }
    opened = await one.post(
        "/api/objects",
        {"proc": "control-measure", "act": "propose", "data": data, "parties": [REGION], "key": "inject-nfa"},
    )
    ob = opened["object"]["id"]
    seen = await play.until(lambda: state_of(other, ob), bool, 20)
    play.expect(REGION, "proposed and not in force", "proposed", seen)
    sign = {"act": "sign", "data": {"measure": opened["over"]}, "pin": stage.pin}
    await one.post(f"/api/objects/{ob}/moves", sign)
    await step(play, other, REGION, ob, "proposed", 5)
    await other.post(f"/api/objects/{ob}/moves", sign)
    await step(play, one, FEDERAL, ob, "active", 30)
    await step(play, other, REGION, ob, "active", 30)


async def link_fails(play: Play) -> None:
    """The link fails; what was released waits, and is there once, in order, when it is back."""
    stage = play.stage
    home, duty = stage.hand(FEDERAL, "duty-1"), stage.hand(REGION, "duty-1")
    before = len(await reports_from(duty, FEDERAL))
    await stage.cut(FEDERAL, REGION)
    for number in (1, 2):
        body = spot(stage.now(), SEAM, tear=f"Report {number} while the link was down", size=number)
        await file_and_send(home, body, f"inject-link-{number}")
    await stage.wait(20)
    play.expect(REGION, "reports while the link is down", before, len(await reports_from(duty, FEDERAL)))
    await stage.mend(FEDERAL, REGION)
    found = await arrives(play, duty, FEDERAL, before + 2, 90)
    play.expect(REGION, "reports once it is back", before + 2, len(found))


async def suspended(play: Play) -> None:
    """One party suspends: nothing more is put in a parcel until it resumes."""
    stage = play.stage
    commander = stage.hand(REGION, "commander-1")
    home, duty = stage.hand(FEDERAL, "duty-1"), stage.hand(REGION, "duty-1")
    before = len(await reports_from(duty, FEDERAL))
    version = (await commander.get("/api/understandings"))[0]["hash"]
    await commander.post(f"/api/understandings/{version}/suspend", {"reason": "a misunderstanding"})

    async def state() -> str:
        return str((await home.get("/api/understandings"))[0]["state"])

    play.expect(
        FEDERAL, "understanding", "suspended", await play.until(state, lambda w: w == "suspended", 20)
    )
    await file_and_send(home, spot(stage.now(), SEAM, tear="While suspended"), "inject-suspended")
    await stage.wait(6)
    play.expect(REGION, "reports while suspended", before, len(await reports_from(duty, FEDERAL)))
    await commander.post(f"/api/understandings/{version}/resume", {})
    play.expect(FEDERAL, "understanding", "in-force", await play.until(state, lambda w: w == "in-force", 20))


INJECTS = tuple(
    Inject(number, f"inject-{name}", run)
    for number, (name, run) in enumerate(
        (
            ("released", released),
            ("held-back", held_back),
            ("approved", approved),
            ("corrected", corrected),
            ("merged", merged),
            ("coarser", coarser),
            ("recalled", recalled),
            ("crossing-cleared", crossing_cleared),
            ("crossing-lapses", crossing_lapses),
            ("measure-signed", measure_signed),
            ("link-fails", link_fails),
            ("suspended", suspended),
        ),
        start=1,
    )
)
"""The script. Injects build on what earlier ones made."""
