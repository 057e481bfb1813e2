"""Parties that play a procedure in a test: each holds a set of moves and nothing else."""

import hashlib

from msgspec.structs import replace

from seamline import machine
from seamline.machine import Move, State
from seamline.procedures import control_measure, event
from seamline.terms import ids

A, B, C = "alpha", "bravo", "charlie"
T0 = 1_600_000_000_000
MINUTE = 60_000

HERE = {"lat_e7": 348_300_000, "lon_e7": 443_200_000}
THERE = {"lat_e7": 348_400_000, "lon_e7": 443_300_000}
REPORT_IDS = [ids.from_bytes(bytes([n]) * 16) for n in range(1, 6)]

SIX = {
    "callsign": "FALCON 2",
    "strength": "6-15",
    "place": HERE,
    "corridor": [HERE, THERE],
    "reason": "pursuit",
    "from": T0,
    "minutes": 40,
    "contact": "45.500",
}
SEATS = {
    **dict.fromkeys(("handover/begin", "handover/explain", "handover/give", "handover/cancel"), "duty"),
    **dict.fromkeys(("handover/confirm", "handover/ask", "handover/take", "handover/take-up"), "relief"),
}
"""Who makes an act, where it matters which of a party's seats does."""
OPEN_ITEMS = [{"ob": ob, "proc": "crossing", "status": "requested"} for ob in REPORT_IDS[:2]]
QUESTION = {"topic": "bridge", "question": "Does it bear lorries?", "priority": "priority"}
H_HOUR = T0 + 30 * 365 * 24 * 60 * MINUTE
"""Of an operation: ahead of all that tests do, whatever their clocks show."""
PLAN = {
    "go_by": H_HOUR - 120 * MINUTE,
    "task": "Alpha looks through the northern ravine, bravo through the southern.",
    "contact": "45.500",
    "movements": [{"side": A, "from": H_HOUR, "until": H_HOUR + 180 * MINUTE}],
    "phases": [{"name": "AMBER", "line": [HERE, THERE]}, {"name": "BLUE", "line": [THERE, HERE]}],
    "sites": [{"site": "medical-site", "place": HERE, "keep": "keep-out"}],
    "deconfliction": {"settled": "nothing-else", "checked": T0, "neighbours": "Sector 2"},
    "meeting": [{"place": THERE, "last_safe": H_HOUR + 80 * MINUTE, "close_by": "two short flashes"}],
    "medical_plan": {"collection": HERE, "evacuation": "by the host's vehicles", "contact": "45.600"},
}
SITE = {"name": "Post 7", "place": HERE}
CHANGE = {**SITE, "change": "occupy", "from": T0, "until": T0 + 40 * 365 * 24 * 60 * MINUTE}
FOUND = {"result": "facts-agreed", "findings": "A patrol was taken for another.", "public": "no-statement"}
TITLE = {"ar": "بيان", "ckb": "ڕاگەیاندراو", "en": "Statement"}
WORDS = {"number": 1, "ar": "ثلاثة.", "ckb": "سێ.", "en": "Three."}
MINUTE_OF_RELEASE = T0 // MINUTE * MINUTE + 40 * 365 * 24 * 60 * MINUTE
STATEMENT = {"title": TITLE, "release_at": MINUTE_OF_RELEASE}
AREA_OF_RETURN = {
    "name": "Village (fiction)",
    "place": HERE,
    "households": "50-99",
    "conditions": {"water": "met", "school": "unmet"},
}
NOTICE = {
    "name": "Clinic (fiction)",
    "purpose": "health",
    "margin_m": 500,
    "from": T0 + 2_880 * MINUTE,
    "until": T0 + 3_000 * MINUTE,
    "contact": "45.500",
    "place": HERE,
}
MEASURE = {
    "type": "no-fire-area",
    "name": "NFA 1",
    "from": T0 + MINUTE,
    "until": T0 + 600 * MINUTE,
    "ring": [HERE, THERE, {"lat_e7": 348_200_000, "lon_e7": 443_300_000}],
}
HOUR = 60 * MINUTE
DAY = 24 * HOUR
FAR = T0 + 25 * 365 * 24 * HOUR
PATROL = {
    "callsign": "LYNX 2",
    "strength": "6-15",
    "corridor": [HERE, {"lat_e7": 348_300_000, "lon_e7": 443_600_000}],
    "from": T0 + 30 * HOUR,
    "until": T0 + 34 * HOUR,
    "recognition": "green panel",
    "contact": "45.500",
}
JOINT = {
    "name": "Ford patrol",
    "corridor": [HERE, {"lat_e7": 348_300_000, "lon_e7": 443_600_000}],
    "other_corridor": [THERE, {"lat_e7": 348_400_000, "lon_e7": 443_600_000}],
    "meeting_point": HERE,
    "from": T0,
    "until": FAR,
    "recognition": "green panel",
    "contact": "45.500",
}
LINK_UP = {
    "name": "Bridge",
    "place": HERE,
    "alternate": THERE,
    "who_waits": "proposer",
    "from": T0,
    "until": FAR,
    "far_recognition": "green panel",
    "near_recognition": "word of the day",
    "contact": "45.500",
}
POINTS = [ids.from_bytes(bytes([n % 256]) * 16) for n in range(1_024)]


MEDEVAC = {
    "type": "medevac",
    "place": HERE,
    "contact": "45.500",
    "urgency": "at-once",
    "lying": "1-2",
    "walking": "nobody",
    "security": "quiet",
}
SUPPLIES = {
    "type": "logistics",
    "place": HERE,
    "items": [{"item": "water", "amount": 2_000, "unit-of": "litres"}],
}
DECLARED = {
    "capability": "medical-evacuation",
    "provider": B,
    "user": A,
    "share": "all-of-it",
    "from": T0,
}
SIGHTED = {"place": HERE, "direction": "south-east", "count": "6-15", "observed": T0}
ALERT = {"type": "vehicles", **SIGHTED, "onward": [C, "delta"], "echelon": 1, "echelons": 2}
PEOPLE = {
    "civil": B,
    "place": {**HERE, "precision_m": 1_000},
    "direction": "north",
    "people": "21-50",
    "observed": T0,
}


def support_data(state, variant):
    return {
        "support/ask": (MEDEVAC, SUPPLIES, {"type": "advice", "topic": "wells"})[variant % 3],
        "support/accept": {"eta": T0 + 40 * MINUTE} if variant % 2 else {},
        "support/offer": {"lying": ("1-2", "3-5")[variant % 2], "eta": T0 + 50 * MINUTE},
        "support/take": {"offer": state.over.get("", "0" * 64)},
        "support/decline": {"why": ("resources", "weather")[variant % 2]},
        "support/turn-back": {"why": "weather"},
        "capability/declare": DECLARED,
        "capability/amend": {**DECLARED, "until": T0 + 600 * MINUTE},
    }


def border_data(state, variant):
    return {
        "border-alert/raise": ALERT,
        "border-alert/relay": {"type": "goods", **SIGHTED, "origin": "delta"},
        "border-alert/acknowledge": {"echelon": 1 + variant % 2, "echelons": 2},
        "border-alert/hand-over": {"taker": (B, A)[variant % 2]},
        "border-alert/update": SIGHTED,
        "border-alert/told": {"whom": "delta", "answer": ("told", "has-it", "no-answer")[variant % 3]},
        "border-alert/relayed": {"whom": "delta", "answer": ("acknowledged", "has-it")[variant % 2]},
        "border-alert/relay-lost": {"whom": "delta"},
        "border-alert/end": {"outcome": "turned-back"},
        "border-alert/complete": {"alert": state.over.get("", "0" * 64)},
        "protection-note/raise": PEOPLE,
        "protection-note/advise": {"advice": ["keep-distance", "give-water"]},
        "protection-note/allow": {"allowed": [C]},
    }


def data_for(proc, act, state, variant=0):
    """Data with which an act is well made; variant picks one of several where it matters."""
    name = f"{proc.name}/{act}"
    facts = state.facts
    answer = {"partner": B, "check": REPORT_IDS[0]}
    version = {"plan": machine.version_of(state.over)} if state.over else {"plan": "0" * 64}
    known = {
        **{f"patrol/{name}": {**PATROL, "callsign": f"LYNX {variant}"} for name in ("file", "file-short")},
        "patrol/amend": {**PATROL, "callsign": "LYNX 9"},
        "patrol/ask": {**answer, "limit_s": 600},
        "patrol/clear": answer,
        "patrol/noted": answer,
        "patrol/conflict": answer,
        "patrol/agree": {"partners": [B, C], "text": "they keep west of the road"},
        "patrol/go-uncoordinated": {"why": "pursuit"},
        "patrol/phase": {"phase_line": "AMBER"},
        "patrol/debrief": {"text": "nothing seen"},
        "patrol-check/ask": {"series": REPORT_IDS[0], "points": POINTS},
        "patrol-check/answer": {"part": facts.get("parts_had", 0), "points": POINTS},
        "patrol-check/last": {"points": POINTS},
        **{f"joint-patrol/{name}": {**JOINT, "note": f"v {variant}"} for name in ("propose", "amend")},
        **{f"link-up/{name}": {**LINK_UP, "note": f"v {variant}"} for name in ("propose", "amend")},
        "joint-patrol/sign": {"joint_plan": facts.get("joint_plan", "0" * 64)},
        "link-up/sign": {"joint_plan": facts.get("joint_plan", "0" * 64)},
        "joint-patrol/heard": {"signature": REPORT_IDS[0]},
        "link-up/heard": {"signature": REPORT_IDS[0]},
        "joint-patrol/phase": {"phase_line": "AMBER"},
        "link-up/phase": {"phase_line": "AMBER"},
        "operation/warn": {
            "name": "OP BASIL",
            "purpose": "search",
            "ring": [HERE, THERE, {"lat_e7": 348_200_000, "lon_e7": 443_300_000}],
            "h_hour": H_HOUR,
            "until": H_HOUR + 1_440 * MINUTE,
        },
        "operation/plan": {**PLAN, "contact": f"45.50{variant}", **version},
        **{f"operation/{act}": version for act in ("sign", "go", "confirm", "out")},
        "operation/phase": {"line": ("AMBER", "BLUE")[variant % 2]},
        "operation/change": {"why": "the clinic is in use", "contact": f"45.51{variant}", **version},
        "operation/review": {"text": "Went as planned.", "harm": "no-harm-known", **version},
        "crossing/request": SIX,
        "crossing/heard": {"code": "B7-482913", **({} if state.status else SIX)},
        "crossing/said": {"code": "B7-482913", **({} if state.status else SIX)},
        "crossing/clear-with-conditions": {"limit_min": 30, "host_present": 1},
        "crossing/extend": {"minutes": 30},
        "crossing/crossed": {"why": "life-saving"},
        "control-measure/propose": {**MEASURE, "name": f"NFA {variant}"},
        "control-measure/declare": MEASURE,
        "control-measure/amend": {**MEASURE, "name": f"NFA {variant}"},
        "control-measure/sign": {"measure": facts.get("measure", "0" * 64)},
        "event/propose": {"reports": REPORT_IDS[: 2 + variant % 3], "view": {"size": variant}},
        "event/confirm": {"merge": facts.get("merge", "0" * 64)},
        "event/view": {"view": {"size": variant, "place": HERE}},
        "report/send": {"report": REPORT_IDS[0], "version": 1, "body": "a" * 64},
        "report/correct": {"version": facts.get("version", 0) + 1, "body": "b" * 64, "why": "grid"},
        "report/receive": {"version": facts.get("version", 1)},
        "report/dispose": {"version": facts.get("version", 1), "as": ("seen", "acting")[variant % 2]},
        "rfi/ask": {**QUESTION, "priority": ("priority", "routine")[variant % 2]},
        "rfi/ask-back": {"question": "Which of the two?"},
        "rfi/explain": {"text": "the northern one"},
        "rfi/ask-again": {"question": "And with snow?"},
        "rfi/answer": {"text": "Up to ten tonnes.", "grade": "B2", "partial": variant % 2},
        "rfi/decline": {"why": ("not-held", "resources")[variant % 2]},
        **support_data(state, variant),
        **border_data(state, variant),
        "posture/plan": {**CHANGE, "change": ("occupy", "leave", "build")[variant % 3]},
        "posture/amend": {**CHANGE, "name": f"Post {variant}"},
        "posture/tell": {"happened": "was-left", "by": "by-third-party", "known_at": T0, **SITE},
        "posture/propose": {
            **({} if state.heads else SITE),
            "outcome": ("joint-post", "neither")[variant % 2],
        },
        "posture/agree": {"version": state.over.get("", "0" * 64)},
        "posture/object": {"why": "The road is ours to guard."},
        "posture/talk": {"level": 2 + variant % 2},
        "posture/call-meeting": {"meet_at": T0 + 60 * MINUTE, "meet_place": THERE},
        "incident/safe": {"safe": ("all-safe", "not-known")[variant % 2]},
        "incident/where": {"positions": [{"place": HERE, "callsign": "FALCON 2"}]},
        "incident/hold": {"hold": "holding"},
        "incident/medical": {"need": "no-medical-need"},
        "incident/view": {"view": {"activity": ("shots", "movement")[variant % 2], "place": HERE}},
        "incident/find": {"meet_at": T0 + 60 * MINUTE, "meet_place": THERE},
        "incident/offer-release": {"terms": f"Each goes back {1 + variant} km."},
        "incident/offer-findings": {**FOUND, "result": ("facts-agreed", "facts-differ")[variant % 2]},
        "incident/sign": {"version": state.over.get("", "0" * 64)},
        "incident/object": {"why": "Not before daylight."},
        "line-check/open": {"hour": T0},
        "line-check/report": {"check": state.over.get("", "0" * 64), "news": "nothing-to-report"},
        "line-check/voice": {"news": "nothing-to-report", "code": "482913"},
        "sitrep/open": {"hour": T0, "from": T0 - 1_440 * MINUTE},
        "sitrep/draft": {"figures": [{"what": "spot", "count": 1 + variant}], "total": 1 + variant},
        "sitrep/edit": {"situation": f"Quiet, version {variant}."},
        "sitrep/sign": {"sitrep": state.over.get("", "0" * 64)},
        "handover/begin": {"duty_post": "duty", "items": OPEN_ITEMS, "more": 0},
        "handover/remind": {"duty_post": "duty", "hour": T0},
        "handover/take-up": {"duty_post": "duty"},
        "handover/refresh": {"items": OPEN_ITEMS[: 1 + variant % 2], "more": 0},
        "handover/confirm": {"items": [item["ob"] for item in OPEN_ITEMS]},
        "handover/ask": {"item": REPORT_IDS[0], "question": "Who has it?"},
        "handover/explain": {"item": REPORT_IDS[0], "text": "The patrol has."},
        "handover/take": {"handover_list": state.over.get("", "0" * 64)},
        "handover/give": {"handover_list": state.over.get("", "0" * 64)},
        "aid-notice/submit": {**NOTICE, "vehicles": variant},
        "aid-notice/acknowledge": {"notice": facts.get("notice", "0" * 64)},
        "aid-notice/amend": {**NOTICE, "vehicles": variant},
        "return-area/describe": AREA_OF_RETURN,
        "return-area/update": {"conditions": {"clinic": ("met", "unmet")[variant % 2]}},
        "return-area/hazards": {"hazards": [{"kind": "mines", "state": "marked", "place": HERE}] * variant},
        "return-area/routes": {"routes": [{"name": "north road", "state": "closed"}] * (variant % 2)},
        "statement/draft": STATEMENT,
        "statement/paragraph": {**WORDS, "en": f"Three, or {variant // 3}."},
        "statement/drop": {"number": 1 if variant == 3 else 9},
        "statement/head": {**STATEMENT, "release_at": MINUTE_OF_RELEASE + variant // 3 * MINUTE},
        "statement/clear": part_of(state, variant),
        "statement/object": {"part": ("99", "head")[variant == 3], "why": "Not so."},
        "statement/correct": {"why": "It was four.", "release_at": MINUTE_OF_RELEASE + 9 * MINUTE},
        "statement/mark": {"part": ("99", "1")[variant == 3], "event": REPORT_IDS[0]},
        "message/open": ({"phrase": 61}, {"text": "Quiet here.", "language": "en"})[variant % 2],
        "message/say": ({"phrase": 12, "place": HERE, "when": T0 + HOUR}, {"phrase": 998})[variant % 2],
        "message/warn": {"phrase": 24, "place": HERE},
        "message/read": {"count": 1 + variant % 2},
        "message/read-back": {"count": 1 + variant % 2},
        "recall/issue": {"reason": "error", **({} if state.status else {"object": REPORT_IDS[0]})},
        "recall/refuse": {"why": "legal-hold"},
        "recall/seal": {"case": "INQ-7/20", "until": T0 + DAY},
        "evidence-hold/open": {
            "case": "INQ-7/20",
            "why": "harm-inquiry",
            "objects": sorted(REPORT_IDS[: 2 + variant % 2]),
            "until": "in-a-month",
        },
        "evidence-hold/join": {"until": "in-a-month", "own_hold": REPORT_IDS[0]},
        "evidence-hold/decline": {"why": ("no-basis", "not-held")[variant % 2]},
        "evidence-hold/renew": {"until": "in-a-month"},
    }
    return dict(known.get(name, {}))


def part_of(state, variant):
    """A part of a statement with its hash: which one goes by the variant."""
    parts = sorted(state.over) or ["head"]
    part = parts[variant % len(parts)]
    return {"part": part, "paragraph": state.over.get(part, "0" * 64)}


def make(proc, state, act, party, *, data=None, at=T0, parties=(A, B), answers=None, variant=0, **given):
    """Return a well-made move in view of a state; it is signed as far as pure code can see."""
    rule = proc.acts[act]
    first = not state.heads if answers is None else not answers
    body = data_for(proc, act, state, variant) if data is None else dict(data)
    if body.get("until") == "in-a-month":
        # The one time that must lie near the move itself, whatever clock that is made by.
        body["until"] = at + 30 * DAY
    if first:
        others = [] if not proc.kind else [other for other in parties if other != party]
        body.setdefault("parties", [party, *others])
    usual = f"duty-{variant % 2}" if rule.authority or rule.signed else ""
    seat = SEATS.get(f"{proc.name}/{act}", usual)
    person = f"{party}/{seat}" if seat else ""
    move = Move(
        proc=proc.name,
        act=act,
        ob=state.ob,
        party=party,
        person=given.pop("person", person),
        at=at,
        answers=state.heads if answers is None else tuple(sorted(answers)),
        data=body,
        **given,
    )
    if first:
        move = machine.opened(proc, move)
    return signed(move) if rule.signed else move


def signed(move, key="aa"):
    """Put something that looks like a signature under a move: pure code asks only that there is one."""
    return replace(move, sig=hashlib.sha256(machine.signed_bytes(move)).hexdigest(), key=key)


def play(proc, *steps, parties=(A, B), state=None, moves=()):
    """Play (act, party[, options]) one after the other, each in view of all before it.

    Return (state, moves). Every step must take effect.
    """
    held = list(moves)
    state = machine.fold(proc, held) if held else State(proc.name)
    for number, (act, party, *rest) in enumerate(steps):
        given = {"at": T0 + number * 1_000, **(rest[0] if rest else {})}
        move = make(proc, state, act, party, parties=parties, **given)
        refusal = machine.check(proc, state, move)
        assert refusal is None, (act, party, refusal)
        held.append(move)
        state = machine.fold(proc, held)
    return state, held


def measure_of(state):
    return control_measure.measure_hash(state.facts)


def merge_of(state):
    return event.merge_hash(state.facts["reports"])


class Party:
    """One node as pure code sees it: the moves it holds, and when each arrived by its own clock."""

    def __init__(self, proc, name, skew=0):
        self.proc, self.name, self.skew = proc, name, skew
        self.moves = {}
        self.arrived = {}
        self.known = State(proc.name)

    def state(self):
        if self.known is None:
            self.known = machine.fold(self.proc, self.moves.values())
        return self.known

    def restart(self):
        """Come back from the disk: the moves in some other order, and nothing that was derived from them."""
        self.moves = dict(sorted(self.moves.items()))
        self.known = None

    def take(self, move, now):
        name = machine.move_id(move)
        if name not in self.moves:
            self.moves[name] = move
            self.known = None
            self.arrived[name] = now + self.skew

    def do(self, act, now, **given):
        """Make a move if it has an effect here; return it, or None."""
        state = self.state()
        if state.pending and not state.status:
            return None
        move = make(self.proc, state, act, self.name, at=now + self.skew, **given)
        if machine.check(self.proc, state, move) is not None:
            return None
        self.take(move, now)
        return move
