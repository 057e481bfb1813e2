"""Joint statement: written together, cleared paragraph by paragraph, released by all at one minute.

Every paragraph stands in three languages and is cleared over the very bytes of all three, by each side, one
by one; so is the head: title and minute. Either side may write; an edit voids what was cleared of that
paragraph and of nothing else. A figure names an event that all sides have merged. Where that event is split
or corrected afterwards, the paragraph is marked, and nothing marked is cleared or released.

Once all is cleared the deciding party's node orders the release, well before the minute. At the minute each
node looks for itself whether it holds every clearance and the order, and whether it hears the others
(``centre.statements``): if not, it releases nothing, and the statement waits for another minute. Shortly
before it nothing can be stopped any more, for it might not be heard. How long before, and how long before
the order must be given, the understanding's clocks say; whoever names a minute writes them into the head, so
that all clear them and every node goes by the same, whatever is amended meanwhile. What has been released is
corrected in the same way as it was made, under a higher edition; it is never taken back in silence.
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field, is_hash
from seamline.machine.identity import digest
from seamline.machine.parts import Act, Move, Procedure, State, Timer, keep
from seamline.terms.lanes import ROUTINE
from seamline.understanding.clocks import DEFAULTS, MAX_CLOCK_S, MIN_CLOCK_S

MINUTE_MS = 60_000
SECOND_MS = 1_000
ORDER, LAST_STOP = "statement.order", "statement.last-stop"
"""The understanding's clocks: an order comes at least so long before the minute, for its receipt has to come
back; so long before it nothing can be stopped any more."""

LANGUAGES = ("ar", "ckb", "en")
MAX_PARAGRAPHS = 9
MAX_FIGURES = 8
MAX_VALUE = 10_000_000
MAX_EDITIONS = 9
HEAD = "head"
"""The part that holds title and minute; the others are the numbers of the paragraphs."""


def _texts(most: int) -> Mapping[str, Field]:
    return {language: fields.text(most) for language in LANGUAGES}


TITLE = fields.record(_texts(160), *LANGUAGES)
TEXT = _texts(700)
FIGURE: Mapping[str, Field] = {
    "value": fields.number(0, MAX_VALUE),
    "what": fields.text(fields.MAX_LINE_TEXT),
    "event": fields.OBJECT,
}
"""A number in the text, what it counts, and the event that all sides have agreed on."""

TIMES: Mapping[str, Field] = {
    name: fields.by_node(fields.number(MIN_CLOCK_S, MAX_CLOCK_S)) for name in ("order_s", "last_stop_s")
}
"""Seconds before the minute by the clocks of the understanding, ``ORDER`` and ``LAST_STOP``."""

AGREED = fields.by_node(
    Field(
        "hashes",
        lambda value: (
            isinstance(value, list | tuple) and len(value) <= MAX_FIGURES and all(map(is_hash, value))
        ),
    )
)
"""For each figure the hash over what was agreed of its event when the paragraph was written."""

NUMBER = fields.number(1, MAX_PARAGRAPHS)
NOTE: Mapping[str, Field] = {"note": fields.text(300)}


def event_hash(state: State) -> str:
    """Return the SHA-256, hex, over what the parties have agreed of a merged event, "" of any other."""
    if state.status != "merged":
        return ""
    return digest({name: state.facts.get(name) for name in ("reports", "views")})


def _minute(data: Mapping[str, Any]) -> str:
    if data["release_at"] % MINUTE_MS:
        return "statement-minute"
    return "" if last_stop_ms(data) < order_ms(data) else "statement-clocks"


def order_ms(data: Mapping[str, Any]) -> int:
    """Return how long before its minute a statement must have been ordered. data: facts, or of a head."""
    return int(data.get("order_s", DEFAULTS[ORDER])) * SECOND_MS


def last_stop_ms(data: Mapping[str, Any]) -> int:
    """Return how long before its minute a statement can no longer be stopped, and must have been heard of."""
    return int(data.get("last_stop_s", DEFAULTS[LAST_STOP])) * SECOND_MS


def _figured(data: Mapping[str, Any]) -> str:
    return "" if len(data.get("figures", ())) == len(data.get("agreed", ())) else "statement-figures"


def _offers(state: State, move: Move) -> dict[str, str]:
    facts = {**state.facts, **_learn(state, move)}
    beside = {
        part: {name: facts[name][part] for name in ("objected", "marked") if part in facts[name]}
        for part in (HEAD, *facts["paragraphs"])
    }
    times = {name: facts[name] for name in TIMES if name in facts}
    head = {"title": facts["title"], "release_at": facts["release_at"], **times, **beside[HEAD]}
    found = {HEAD: digest(head)}
    for part, paragraph in sorted(facts["paragraphs"].items(), key=lambda one: int(one[0])):
        found[part] = digest({"number": int(part), **paragraph, **beside[part]})
    return found


ACTS: Mapping[str, Act] = {
    "draft": Act(
        "asker",
        "statement.draft",
        fields={"title": TITLE, "release_at": fields.TIME},
        optional=TIMES,
        sound=_minute,
        offers=_offers,
    ),
    "clear": Act(
        "named",
        "statement.clear",
        signed=True,
        fields={"part": fields.PART, "paragraph": fields.HASH},
        joins="clear",
        version="paragraph",
    ),
    "paragraph": Act(
        "named",
        "statement.draft",
        fields={"number": NUMBER, **TEXT},
        optional={
            "figures": fields.records(FIGURE, 0, MAX_FIGURES, *FIGURE),
            "agreed": AGREED,
        },
        sound=_figured,
        offers=_offers,
    ),
    "object": Act(
        "named",
        "statement.clear",
        fields={"part": fields.PART, "why": fields.text(300)},
        offers=_offers,
    ),
    "drop": Act("named", "statement.draft", fields={"number": NUMBER}, offers=_offers),
    "head": Act(
        "named",
        "statement.draft",
        fields={"title": TITLE, "release_at": fields.TIME},
        optional=TIMES,
        sound=_minute,
        offers=_offers,
    ),
    "stop": Act("named", optional=NOTE),
    "correct": Act(
        "named",
        "statement.draft",
        fields={"why": fields.text(300), "release_at": fields.TIME},
        optional=TIMES,
        sound=_minute,
        offers=_offers,
    ),
    "leave": Act("named", "statement.draft", offers=_offers),
    "withdraw": Act("asker", "statement.draft"),
    "order": Act("decider", node=True),
    "release": Act("decider", node=True),
    "miss": Act("decider"),
    "mark": Act("named", node=True, fields={"part": fields.PART, "event": fields.OBJECT}, offers=_offers),
}

_EDITS = ("paragraph", "drop", "head", "object", "mark")

TABLE: Mapping[tuple[str, str], str] = {
    ("", "draft"): "draft",
    **{("draft", act): "draft" for act in (*_EDITS, "clear")},
    ("draft", "miss"): "missed",
    **{("cleared", act): "draft" for act in _EDITS},
    ("cleared", "order"): "set",
    ("cleared", "stop"): "missed",
    ("cleared", "miss"): "missed",
    ("set", "release"): "released",
    ("set", "stop"): "missed",
    ("set", "mark"): "missed",
    ("set", "miss"): "missed",
    # Another minute: what was cleared and has not changed stays cleared.
    **{("missed", act): "missed" for act in (*_EDITS, "clear")},
    ("missed", "head"): "draft",
    ("released", "correct"): "draft",
    ("released", "mark"): "released",
    **{(status, "leave"): "released" for status in ("draft", "cleared", "missed")},
    **{(status, "withdraw"): "withdrawn" for status in ("draft", "cleared", "missed")},
}

CLOCKS = (
    Timer(
        "statement.clear",
        frozenset({"draft"}),
        starts=("draft", "paragraph", "drop", "head", "object", "correct"),
    ),
    Timer("statement.minute", frozenset({"draft", "cleared"}), "miss", when="release_at"),
    # What each node does at the minute hangs on more than the state: ``centre.statements``.
    Timer("statement.release", frozenset({"set"}), when="release_at"),
)

SAFE: Mapping[str, Mapping[str, str]] = {
    "draft": {"any": "statement-safe-draft"},
    "cleared": {"any": "statement-safe-cleared"},
    "set": {"any": "statement-safe-set"},
    "missed": {"any": "statement-safe-missed"},
    "released": {"any": "statement-safe-released"},
    "withdrawn": {"any": "statement-safe-withdrawn"},
}


def _guard(state: State, move: Move) -> str:
    facts, part = state.facts, str(move.data.get("part", move.data.get("number", "")))
    published: Mapping[str, Any] = facts.get("published") or {}
    if move.act in ("clear", "object", "mark", "drop") and part not in state.over:
        return "statement-part"
    code = ""
    if move.act == "clear":
        code = _not_to_be_cleared(state, part)
    elif move.act == "mark" and move.data["event"] in facts["marked"].get(part, ()):
        code = "statement-marked"
    elif move.act == "leave" and not published:
        code = "statement-unpublished"
    elif move.act == "withdraw" and published:
        code = "statement-published"
    elif move.act == "correct" and published.get("edition", 0) >= MAX_EDITIONS:
        code = "statement-editions"
    elif move.act == "order" and move.at > facts["release_at"] - order_ms(facts):
        code = "statement-too-soon"
    elif state.status == "set" and move.act in ("stop", "mark") and _past_stopping(facts, move.at):
        code = "statement-too-late"
    return code


def _past_stopping(facts: Mapping[str, Any], at: int) -> bool:
    return at > int(facts["release_at"]) - last_stop_ms(facts)


def _not_to_be_cleared(state: State, part: str) -> str:
    facts = state.facts
    if part in facts["objected"]:
        return "statement-objected"
    if part in facts["marked"]:
        return "statement-marked"
    return "" if facts["paragraphs"] else "statement-empty"


def _without(values: Mapping[str, Any], part: str) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != part}


def _learn(state: State, move: Move) -> dict[str, Any]:
    data, facts = keep(state, move), state.facts
    found: dict[str, Any] = {}
    if move.act == "draft":
        found = {
            **data,
            "paragraphs": {},
            "objected": {},
            "marked": {},
            "published": None,
            "editions": [],
        }
    elif move.act in ("paragraph", "drop"):
        part = str(data.pop("number"))
        paragraphs = _without(facts["paragraphs"], part)
        if move.act == "paragraph":
            paragraphs[part] = {"figures": [], "agreed": [], **data, "by": move.party}
        # New words answer what was said against the old ones.
        found = {
            "paragraphs": paragraphs,
            "objected": _without(facts["objected"], part),
            "marked": _without(facts["marked"], part),
        }
    elif move.act == "head":
        found = {**data, "objected": _without(facts["objected"], HEAD)}
    elif move.act == "object":
        said = {"party": move.party, "why": data["why"]}
        found = {"objected": {**facts["objected"], data["part"]: said}}
    elif move.act == "mark":
        events = sorted({*facts["marked"].get(data["part"], ()), data["event"]})
        found = {"marked": {**facts["marked"], data["part"]: events}}
    elif move.act == "correct":
        found = data
    elif move.act == "release":
        found = {"published": edition(state), "editions": [*facts["editions"], facts["release_at"]]}
    elif move.act == "leave" and facts.get("published"):
        was = facts["published"]
        found = {
            **{name: was[name] for name in ("title", "paragraphs")},
            "release_at": was["at"],
            "objected": {},
            "marked": {},
        }
    return found


def edition(state: State) -> dict[str, Any]:
    """Return what a release of the text as it stands publishes."""
    facts = state.facts
    return {
        "edition": len(facts["editions"]) + 1,
        "at": facts["release_at"],
        "title": facts["title"],
        "paragraphs": facts["paragraphs"],
        "why": facts.get("why", ""),
    }


PROCEDURE = Procedure(
    name="statement",
    kind="statement",
    lane=ROUTINE,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"draft"}),
    closed=frozenset({"released", "withdrawn"}),
    learn=_learn,
    guard=_guard,
    clocks=CLOCKS,
    together={("draft", "clear"): "cleared"},
    waits={"draft": "signers", "cleared": "decider", "missed": "asker"},
    ways=(("draft", "cleared", "set", "released"), ("missed", "draft", "cleared", "set", "released")),
    safe=SAFE,
    printed=("title", "release_at", "paragraphs", "objected", "marked", "published", "editions"),
    sheet=(
        ("statement-sheet-cleared", "clear"),
        ("statement-sheet-ordered", "order"),
        ("statement-sheet-released", "release"),
    ),
)
