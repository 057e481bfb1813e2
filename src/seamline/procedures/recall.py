"""Recall: the originator takes back what it released, from one recipient; the answer is an attestation.

One object per recipient, so that no recipient learns of another. A recall is taken whatever the state of
any understanding, and travels before everything else. It proves that notice was given and what was
answered; it does not prove deletion, and the screen says so.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.parts import Act, Move, Procedure, State, Timer, keep
from seamline.terms.lanes import STANDING

REASONS = ("label", "error", "source", "superseded", "withdrawn", "other")
REFUSALS = ("legal-hold", "passed-on", "not-held", "other")

ACTS: Mapping[str, Act] = {
    "issue": Act(
        "asker",
        "recall.issue",
        opens={"object": fields.OBJECT},
        fields={"reason": fields.choice(*REASONS)},
        optional={"note": fields.text(400)},
    ),
    "receive": Act("decider"),
    "attest": Act("decider", "recall.attest", signed=True, optional={"note": fields.text(400)}),
    "refuse": Act(
        "decider",
        "recall.attest",
        signed=True,
        fields={"why": fields.choice(*REFUSALS)},
        optional={"note": fields.text(400)},
    ),
}

TABLE: Mapping[tuple[str, str], str] = {
    ("", "issue"): "issued",
    ("issued", "receive"): "received",
    ("issued", "attest"): "purged",
    ("issued", "refuse"): "refused",
    ("received", "attest"): "purged",
    ("received", "refuse"): "refused",
    ("refused", "attest"): "purged",
    # It may have come back by another way: the originator may always ask again.
    ("issued", "issue"): "issued",
    ("received", "issue"): "issued",
    ("refused", "issue"): "issued",
    ("purged", "issue"): "issued",
}

_OUTSTANDING = {"asker": "recall-safe-outstanding", "decider": "recall-safe-purge"}


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act in ("attest", "refuse"):
        return {"answer": move.act, **data}
    return {**data, "answer": ""} if move.act == "issue" else {}


PROCEDURE = Procedure(
    name="recall",
    kind="recall",
    lane=STANDING,
    table=TABLE,
    acts=ACTS,
    opening=frozenset({"issue"}),
    closed=frozenset({"purged", "refused"}),
    learn=_learn,
    clocks=(Timer("recall.receipt", frozenset({"issued", "received"}), starts=("issue",)),),
    always=frozenset({"issue"}),
    waits={"issued": "decider", "received": "decider"},
    ladder=frozenset({"issued", "received"}),
    safe={
        "issued": _OUTSTANDING,
        "received": _OUTSTANDING,
        "purged": {"any": "recall-safe-attested"},
        "refused": {"asker": "recall-safe-refused", "decider": "recall-safe-refused-by-us"},
    },
)


def outstanding(recalls: Iterable[State], party: str) -> tuple[State, ...]:
    """Return this party's recalls that are not attested, oldest first: the refused ones stay listed."""
    found = [state for state in recalls if state.asker == party and state.status not in ("", "purged")]
    return tuple(sorted(found, key=lambda state: (state.last["issue"].at, state.ob)))
