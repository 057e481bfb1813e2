"""Conflict check: two nodes find out whether a patrol of one meets signed patrols of the other, and no more.

The asker's node sends the cell-hours of one signed patrol as blinded points; a person signs exactly these
bytes. The other node answers by itself, ten seconds later, with those points blinded once more and with its
own in LISTS - 1 lists, always as many and always full. Only the asker's node can then see which of its *own*
cell-hours both hold. It sends nothing back, whatever it sees (``blind`` has the arithmetic).

**One word in every list.** Every asker also holds the token CALL. An answerer that must not or cannot answer
puts CALL among its tokens and leaves all others out: the asker sees "call" and no box. So a refusal has the
length, the shape and the time of an answer, and does not say which of its reasons it had: too many checks
(MAX_A_DAY a patrol, MAX_PARTY_A_DAY a party, in any 24 h), points that are none, or more patrols than fit.
Nothing that goes wrong can read as "clear".

What nobody signed for is refused like every forged move, before it counts, and no answer comes: silence is
"call" too. An hour that is over is nobody's token, so nothing can be learnt of what has been.
"""

import base64
import hashlib
import hmac
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from seamline.machine import fields
from seamline.machine.fields import Field, is_object
from seamline.machine.parts import Act, Move, Procedure, State, Timer
from seamline.procedures import blind
from seamline.terms.errors import InvalidInput
from seamline.terms.lanes import BULK
from seamline.terms.times import DAY

CALL = b"call"
"""The token that every asker holds, and an answerer only where it says no more than "call"."""

OWN_LISTS = 4
LISTS = 1 + OWN_LISTS
"""Lists of an answer: what was asked, blinded once more, and the answerer's own."""
MAX_OWN_TOKENS = OWN_LISTS * blind.CAPACITY - 1
"""Cell-hours of all signed patrols of a node that have not passed; about nine of 10 km and six hours."""
MAX_A_DAY = 20
"""Checks of one patrol in 24 hours."""
MAX_PARTY_A_DAY = 60
"""Checks of one party in 24 hours, whichever patrols it says they are of."""
MAX_REFUSED_A_DAY = 60
"""Refusals that a party gets in 24 hours; beyond them its checks are not answered at all: work has an end."""
HORIZON_MS = 4 * DAY
"""A patrol that ends later cannot be checked yet, and is not answered with yet."""

_HALF = blind.POINT_BYTES // 2
SPELLED = 2 * blind.CAPACITY
"""A point is spelled as two ids, which a parcel carries as bare bytes: so a message has one length."""


def _spelled(value: Any) -> bool:
    return isinstance(value, list | tuple) and len(value) == SPELLED and all(is_object(one) for one in value)


POINTS = Field("ids", _spelled, most=SPELLED)


class Found(msgspec.Struct, frozen=True):
    """What the asker's node has seen. call: whether to call them. tokens: its own that both hold."""

    call: bool
    tokens: frozenset[bytes] = frozenset()


def key_of(secret: bytes, *made_of: str) -> bytes:
    """Return the key of one check, of one side. It must never be used for another one."""
    return _derived(secret, "key\0" + "\0".join(made_of))


def question(tokens: Sequence[bytes], key: bytes) -> list[str]:
    """Return what the asker sends. Raises InvalidInput ``blind-many``. Deterministic."""
    return _write(blind.blind_own(_asked(tokens, key), _derived(key, "blind")))


def answer(asked: Sequence[str], tokens: Iterable[bytes], key: bytes, *, refuse: bool) -> list[list[str]]:
    """Return what the answerer sends: LISTS lists. It does as much work whatever it holds. Deterministic.

    refuse: say no more than "call". So it does by itself for points that are none, and for more than
    MAX_OWN_TOKENS.
    """
    own = sorted(set(tokens), key=lambda token: hmac.new(key, token, hashlib.sha256).digest())
    secret = _derived(key, "blind")
    points = _read(asked)
    try:
        twice = blind.blind(points, secret)
    except InvalidInput:
        refuse, twice = True, blind.blind_own(blind.filled((), _derived(key, "nothing")), secret)
    if refuse or len(own) > MAX_OWN_TOKENS:
        own = [CALL]
    lists = [
        blind.filled(own[number::OWN_LISTS], _derived(key, f"list {number}")) for number in range(OWN_LISTS)
    ]
    return [_write(twice), *(_write(blind.blind_own(one, secret)) for one in lists)]


def read(tokens: Sequence[bytes], key: bytes, lists: Sequence[Sequence[str]]) -> Found:
    """Return what an answer says to whoever asked with these tokens and this key.

    An answer that cannot be read says "call".
    """
    secret = _derived(key, "blind")
    if len(lists) != LISTS:
        return Found(call=True)
    try:
        once, twice = _asked(tokens, key), _read(lists[0])
        theirs = [point for one in lists[1:] for point in blind.blind(_read(one), secret)]
    except InvalidInput:
        return Found(call=True)
    by_point = dict(zip(once, twice, strict=True))
    mine = {token: by_point[blind.point_of(token)] for token in (*tokens, CALL)}
    both = blind.common([*tokens, CALL], mine, theirs)
    return Found(call=bool(both), tokens=frozenset(both - {CALL}))


def stands_for(asked: Sequence[str], tokens: Sequence[bytes], key: bytes) -> bool:
    """Say whether a question is that of a plan: what an asker that opens plan and key afterwards can prove.

    The question is signed by a person, so one that stands for no plan that was filed can be held against it.
    """
    return list(asked) == question(tokens, key)


def _asked(tokens: Sequence[bytes], key: bytes) -> list[bytes]:
    return blind.filled((*tokens, CALL), _derived(key, "fill"))


def _derived(key: bytes, use: str) -> bytes:
    return hmac.new(key, f"seamline patrol check/1\0{use}".encode(), hashlib.sha256).digest()


def _write(points: Sequence[bytes]) -> list[str]:
    halves = (part for point in points for part in (point[:_HALF], point[_HALF:]))
    return [base64.urlsafe_b64encode(half)[:22].decode() for half in halves]


def _read(spelled: Sequence[str]) -> list[bytes]:
    halves = [base64.urlsafe_b64decode(one + "==") for one in spelled]
    return [first + second for first, second in zip(halves[::2], halves[1::2], strict=True)]


ACTS: Mapping[str, Act] = {
    "ask": Act(
        "asker",
        "patrol.file",
        signed=True,
        fields={"series": fields.OBJECT, "points": POINTS},
        asks={"patrol": fields.OBJECT},
    ),
    "reply": Act("decider", node=True),
    "answer": Act("decider", fields={"part": fields.number(0, LISTS - 2), "points": POINTS}, node=True),
    "last": Act("decider", fields={"points": POINTS}, node=True),
    "lapse": Act("decider"),
}
"""series: by which name the other side counts the checks of one patrol; it says nothing of it."""

TABLE: Mapping[tuple[str, str], str] = {
    ("", "ask"): "asked",
    ("asked", "reply"): "answering",
    ("answering", "answer"): "answering",
    ("answering", "last"): "answered",
    ("asked", "lapse"): "lapsed",
    ("answering", "lapse"): "lapsed",
}

CLOCKS = (
    # Not at once: neither how long the work takes nor what the disk does can then be seen in the answer.
    Timer("patrol.reply", frozenset({"asked"}), "reply", starts=("ask",)),
    Timer("patrol.check", frozenset({"asked", "answering"}), "lapse", starts=("ask",)),
)

_BY_ITSELF = "patrol-check-safe-by-itself"

SAFE: Mapping[str, Mapping[str, str]] = {
    "asked": {"asker": "patrol-check-safe-wait", "any": _BY_ITSELF},
    "answering": {"asker": "patrol-check-safe-wait", "any": _BY_ITSELF},
    "answered": {"asker": "patrol-check-safe-look", "any": _BY_ITSELF},
    "lapsed": {"asker": "patrol-check-safe-call", "any": _BY_ITSELF},
}


def _guard(state: State, move: Move) -> str:
    had = int(state.facts.get("parts_had", 0))
    if move.act == "answer":
        return "" if move.data["part"] == had else "patrol-check-order"
    if move.act == "last":
        return "" if had == LISTS - 1 else "patrol-check-order"
    return ""


def _learn(state: State, move: Move) -> dict[str, Any]:
    """Keep no list in the state: each is read once, from the move that brought it."""
    if move.act == "ask":
        return {"series": move.data["series"], "parts_had": 0}
    return {"parts_had": int(state.facts["parts_had"]) + 1} if move.act == "answer" else {}


PROCEDURE = Procedure(
    name="patrol-check",
    kind="patrol-check",
    lane=BULK,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"ask"}),
    closed=frozenset({"answered", "lapsed"}),
    learn=_learn,
    guard=_guard,
    clocks=CLOCKS,
    waits={"asked": "decider", "answering": "decider"},
    ways=(("asked", "answering", "answered"),),
    safe=SAFE,
)
