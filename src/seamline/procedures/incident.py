"""De-escalation: somebody on either side raises the alarm, and both hold where they are.

Anybody raises it and needs nothing for it: no authority, no signature, no article, no word of what happened.
From then on everybody holds where they are, until both sides have signed that they need not any longer.
The script is four questions, answered by each side for itself: are your people safe, where are mine, hold
where you are, medical need. What each side says happened stands in its own column; a thing is agreed where
both say the same. What both have found out together they sign, also where they find that they differ, and
with it the wording for the public, which is "no statement" unless both have signed another one. A clock
that runs out calls people and changes nothing: silence is neither an all-clear nor an agreement. A new alarm
voids what was signed and not yet in force, and brings back the hold.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.machine.identity import digest
from seamline.machine.parts import WHOLE, Act, Move, Procedure, State, Timer, keep
from seamline.terms.lanes import FLASH

KINDS = ("shots", "strike", "near-miss", "movement", "accident", "civilians", "other-incident")
SAFE_WORDS = ("all-safe", "some-hurt", "not-known")
NEEDS = ("no-medical-need", "medical-evacuation", "medic-needed", "not-known")
HOLDS = ("holding", "cannot-hold", "passing-on")
RESULTS = ("facts-agreed", "facts-differ")
STATEMENTS = ("no-statement", "agreed-wording")
MAX_POSITIONS = 12
MAX_HURT = 1_000


WHAT: Mapping[str, Field] = {
    "what": fields.choice(*KINDS),
    "place": fields.POINT,
    "noticed_at": fields.TIME,
    **fields.NOTE,
}
"""All that an alarm may say; it need not say any of it."""

POSITION: Mapping[str, Field] = {
    "place": fields.POINT,
    "callsign": fields.text(40),
    "strength": fields.choice("1-5", "6-15", "16-30", "31-100", "over-100"),
}
POSITIONS = "positions"
"""The field that holds own positions: they go no further and no finer than an article lets positions go."""

VIEW: Mapping[str, Field] = {
    "began": fields.TIME,
    "ended": fields.TIME,
    "place": fields.POINT,
    "activity": fields.text(200),
    "unit": fields.text(fields.MAX_LINE_TEXT),
    "harm": fields.text(200),
    "text": fields.text(),
}
"""The two columns: what each side says happened, in the order in which it is shown."""

PAPER: Mapping[str, Field] = {
    "result": fields.choice(*RESULTS),
    "findings": fields.text(),
    "measures": fields.text(1_000),
    "public": fields.choice(*STATEMENTS),
    "wording_en": fields.text(800),
    "wording_ar": fields.text(800),
    "wording_ckb": fields.text(800),
}
WORDINGS = ("wording_en", "wording_ar", "wording_ckb")


def alarm_hash(state: State, move: Move) -> dict[str, str]:
    """Return what an alarm puts in the place of whatever was signed: nothing anybody could sign."""
    return {WHOLE: digest({"alarm": move.party, "at": move.at, "last": dict(state.over)})}


def paper_hash(data: Mapping[str, Any], alarm_at: int) -> str:
    """Return the SHA-256, hex, of what both sides sign. alarm_at: of the newest alarm it answers."""
    said = {name: data[name] for name in (*PAPER, "terms") if data.get(name) is not None}
    return digest({**said, "alarm_at": alarm_at})


def _offers(state: State, move: Move) -> dict[str, str]:
    return {WHOLE: paper_hash(move.data, int(state.facts.get("alarm_at", 0)))}


def _worded(data: Mapping[str, Any]) -> str:
    given = [name for name in WORDINGS if name in data]
    wanted = list(WORDINGS) if data["public"] == "agreed-wording" else []
    return "" if given == wanted else "incident-wording"


def _hurt(data: Mapping[str, Any]) -> str:
    return "incident-hurt" if "hurt_count" in data and data["safe"] != "some-hurt" else ""


ACTS: Mapping[str, Act] = {
    "alarm": Act("any", optional=WHAT, offers=alarm_hash),
    "voice": Act("named", optional=fields.NOTE, late=True),
    "safe": Act(
        "named",
        fields={"safe": fields.choice(*SAFE_WORDS)},
        optional={"hurt_count": fields.number(1, MAX_HURT), **fields.NOTE},
        sound=_hurt,
    ),
    # What the other side sees of it is what the article on positions allows, so an article must let it go.
    "where": Act(
        "named",
        "incident.talk",
        fields={POSITIONS: fields.records(POSITION, 1, MAX_POSITIONS, "place")},
    ),
    "hold": Act("named", fields={"hold": fields.choice(*HOLDS)}, optional=fields.NOTE),
    "medical": Act("named", fields={"need": fields.choice(*NEEDS)}, optional=fields.NOTE),
    "leaders": Act("named", "incident.talk", optional=fields.NOTE, late=True),
    "view": Act("named", "incident.talk", fields={"view": fields.record(VIEW)}),
    "find": Act(
        "named",
        "incident.talk",
        fields={"meet_at": fields.TIME, "meet_place": fields.POINT},
        optional=fields.NOTE,
    ),
    "offer-release": Act(
        "named",
        "incident.agree",
        signed=True,
        fields={"terms": fields.text(600)},
        offers=_offers,
        joins="sign",
    ),
    "offer-findings": Act(
        "named",
        "incident.agree",
        signed=True,
        fields={name: PAPER[name] for name in ("result", "findings", "public")},
        optional={name: PAPER[name] for name in ("measures", *WORDINGS)},
        sound=_worded,
        offers=_offers,
        joins="sign",
    ),
    "sign": Act(
        "named",
        "incident.agree",
        signed=True,
        fields={"version": fields.HASH},
        joins="sign",
        version="version",
    ),
    "object": Act("named", "incident.talk", fields={"why": fields.text(400)}),
    "close": Act("named", "incident.agree", optional={"lessons": fields.text(1_000)}),
}

HELD = ("alarm", "talking", "leaders", "releasing")
"""Statuses in which everybody holds where they are."""
_AFTER = ("released", "findings")
_LIVE = (*HELD, *_AFTER)

_ROWS: Mapping[tuple[str, str], str] = {
    ("alarm", "voice"): "talking",
    **{(status, "leaders"): "leaders" for status in ("alarm", "talking", "leaders")},
    **{
        (status, act): status
        for status in _LIVE
        for act in ("safe", "where", "hold", "medical", "view", "find")
    },
    **{(status, act): status for status in ("talking", *HELD[2:], *_AFTER) for act in ("voice",)},
    **{(status, "leaders"): status for status in ("releasing", *_AFTER)},
    # Whoever lets go has spoken first: an alarm that nobody has answered is not signed away.
    **{(status, "offer-release"): "releasing" for status in ("talking", "leaders", "releasing")},
    ("releasing", "sign"): "releasing",
    ("releasing", "object"): "leaders",
    **{(status, "offer-findings"): "findings" for status in _AFTER},
    ("findings", "sign"): "findings",
    ("findings", "object"): "released",
    ("settled", "close"): "closed",
}

STATUSES = ("alarm", *dict.fromkeys((*_ROWS.values(), "settled")))
_ALL = tuple(dict.fromkeys(STATUSES))

TABLE: Mapping[tuple[str, str], str] = {
    **{(status, "alarm"): "alarm" for status in ("", *_ALL)},
    **_ROWS,
}

TOGETHER = {("releasing", "sign"): "released", ("findings", "sign"): "settled"}

CLOCKS = (
    Timer("incident.voice", frozenset({"alarm"}), starts=("alarm",)),
    Timer("incident.commanders", frozenset({"alarm", "talking"}), starts=("alarm",)),
    Timer("incident.facts", frozenset({*HELD, "released"}), starts=("alarm",)),
)

_HOLD = {"any": "incident-safe-hold"}

SAFE: Mapping[str, Mapping[str, str]] = {
    "alarm": {"any": "incident-safe-alarm"},
    "talking": _HOLD,
    "leaders": _HOLD,
    "releasing": {"any": "incident-safe-releasing"},
    "released": {"any": "incident-safe-released"},
    "findings": {"any": "incident-safe-findings"},
    "settled": {"any": "incident-safe-settled"},
    "closed": {"any": "incident-safe-closed"},
}

_BY_SIDE = ("safe", "where", "hold", "medical")
"""The script, in its order: each side answers for itself."""


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act == "alarm":
        alarms = [*state.facts.get("alarms", ()), {"party": move.party, "at": move.at, **data}]
        first = {name: data[name] for name in WHAT if name in data and name not in state.facts}
        # What was signed before stays to be read; it says nothing about what has happened since.
        past = {name: state.facts[name] for name in PAPER if state.facts.get(name) is not None}
        papers = [*state.facts.get("papers", ()), *([past] if "result" in past else [])]
        blank: dict[str, Any] = {**dict.fromkeys(PAPER), "offered": None, "terms": None}
        known = {"alarms": alarms, "alarm_at": move.at, "papers": papers}
        return {**blank, **first, **known, "public": "no-statement"}
    if move.act in _BY_SIDE:
        script: dict[str, Any] = state.facts.get("script", {})
        mine = {**script.get(move.party, {}), move.act: {"at": move.at, **data}}
        return {"script": {**script, move.party: mine}}
    if move.act == "view":
        views: dict[str, Any] = state.facts.get("views", {})
        return {"views": {**views, move.party: {**views.get(move.party, {}), **data["view"]}}}
    if move.act == "find":
        return {"meeting": {"party": move.party, **data}}
    if move.act == "offer-release":
        return {"terms": data["terms"]}
    if move.act == "offer-findings":
        return {"offered": data}
    if move.act == "sign":
        # What the public may be told is what all have signed, and until then nothing.
        settled = state.status == "findings" and _complete(state, move)
        return dict(state.facts["offered"]) if settled else {}
    if move.act == "object":
        return {"objection": {"party": move.party, "why": data["why"]}}
    return {move.act: data} if data else {}


def _complete(state: State, move: Move) -> bool:
    return set(state.signers) <= {*state.joined.get("sign", {}).get(WHOLE, ()), move.party}


PROCEDURE = Procedure(
    name="incident",
    kind="incident",
    lane=FLASH,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"alarm"}),
    closed=frozenset({"closed"}),
    learn=_learn,
    clocks=CLOCKS,
    together=TOGETHER,
    always=frozenset({"alarm"}),
    waits={
        "alarm": "signers",
        "talking": "signers",
        "leaders": "signers",
        "releasing": "signers",
        "released": "signers",
        "findings": "signers",
        "settled": "signers",
    },
    ladder=frozenset({"alarm"}),
    safe=SAFE,
    ways=(("alarm", "talking", "leaders", "releasing", "released", "findings", "settled", "closed"),),
    printed=(
        "what",
        "place",
        "noticed_at",
        "note",
        "script",
        "meeting",
        "terms",
        "result",
        "findings",
        "measures",
        "public",
        *WORDINGS,
    ),
    sheet=(
        ("incident-sheet-alarm", "alarm"),
        ("incident-sheet-voice", "voice"),
        ("incident-sheet-safe", "safe"),
        ("incident-sheet-where", "where"),
        ("incident-sheet-hold", "hold"),
        ("incident-sheet-medical", "medical"),
        ("incident-sheet-leaders", "leaders"),
        ("incident-sheet-find", "find"),
        ("incident-sheet-release", "offer-release"),
        ("incident-sheet-findings", "offer-findings"),
        ("incident-sheet-closed", "close"),
    ),
)


def columns(state: State, party: str) -> list[dict[str, Any]]:
    """Return the rows of the two columns: ``{field, ours, theirs, agreed, by}``, as an event has them."""
    views: Mapping[str, Mapping[str, Any]] = state.facts.get("views", {})
    rows = []
    for name in VIEW:
        by = {who: view[name] for who, view in sorted(views.items()) if name in view}
        if by:
            others = [by.get(who) for who in state.signers if who != party]
            every = [by.get(who) for who in state.signers]
            rows.append(
                {
                    "field": name,
                    "ours": by.get(party),
                    "theirs": _same(others),
                    "agreed": _same(every),
                    "by": by,
                }
            )
    return rows


def _same(values: list[Any]) -> Any:
    return values[0] if values and all(value == values[0] for value in values) else None
