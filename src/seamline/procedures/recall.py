"""Recall: the originator takes back what it released, from one recipient; the answer is an attestation.

One object per recipient, so that no recipient learns of another. A recall is taken whatever the state of
any understanding, and travels before everything else. It proves that notice was given and what was
answered; it does not prove deletion, and the screen says so.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.parts import Act, Move, Procedure, State, Timer, keep
from seamline.procedures import evidence_hold
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
    # An evidence hold keeps it: out of sight at once, purged and attested when the hold is over.
    "seal": Act("decider", fields={"case": evidence_hold.CASE, "until": evidence_hold.UNTIL}),
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
    ("issued", "seal"): "sealed",
    ("issued", "refuse"): "refused",
    ("received", "attest"): "purged",
    ("received", "seal"): "sealed",
    ("received", "refuse"): "refused",
    ("refused", "attest"): "purged",
    # It was held longer, or shorter, than was said.
    ("sealed", "seal"): "sealed",
    ("sealed", "attest"): "purged",
    # It may have come back by another way: the originator may always ask again.
    ("issued", "issue"): "issued",
    ("received", "issue"): "issued",
    ("refused", "issue"): "issued",
    ("purged", "issue"): "issued",
    ("sealed", "issue"): "issued",
}

_OUTSTANDING = {"asker": "recall-safe-outstanding", "decider": "recall-safe-purge"}


def _learn(state: State, move: Move) -> dict[str, Any]:
    data = keep(state, move)
    if move.act in ("attest", "refuse", "seal"):
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
        "sealed": {"any": "recall-safe-sealed"},
        "purged": {"any": "recall-safe-attested"},
        "refused": {"asker": "recall-safe-refused", "decider": "recall-safe-refused-by-us"},
    },
)


def outstanding(recalls: Iterable[State], party: str) -> tuple[State, ...]:
    """Return this party's recalls that are not attested, oldest first: the refused ones stay listed."""
    found = [state for state in recalls if state.asker == party and state.status not in ("", "purged")]
    return tuple(sorted(found, key=lambda state: (state.last["issue"].at, state.ob)))
