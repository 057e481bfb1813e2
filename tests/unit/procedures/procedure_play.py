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
MEASURE = {
    "type": "no-fire-area",
    "name": "NFA 1",
    "from": T0 + MINUTE,
    "until": T0 + 600 * MINUTE,
    "ring": [HERE, THERE, {"lat_e7": 348_200_000, "lon_e7": 443_300_000}],
}


def data_for(proc, act, state, variant=0):
    """Data with which an act is well made; variant picks one of several where it matters."""
    name = f"{proc.name}/{act}"
    facts = state.facts
    known = {
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
        "recall/issue": {"reason": "error", **({} if state.status else {"object": REPORT_IDS[0]})},
        "recall/refuse": {"why": "legal-hold"},
    }
    return dict(known.get(name, {}))


def make(proc, state, act, party, *, data=None, at=T0, parties=(A, B), answers=None, variant=0, **given):
    """Return a well-made move in view of a state; it is signed as far as pure code can see."""
    rule = proc.acts[act]
    first = not state.heads if answers is None else not answers
    body = data_for(proc, act, state, variant) if data is None else dict(data)
    if first:
        body.setdefault("parties", [party, *(other for other in parties if other != party)])
    person = f"{party}/duty" if rule.authority or rule.signed else ""
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
