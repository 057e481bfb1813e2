"""The words an understanding may use, beside those that ``terms`` holds."""

REPORT_KINDS = (
    "report.spot",
    "report.sit",
    "report.int",
    "report.med",
    "report.uxo",
    "report.civ",
    "report.works",
)

KINDS = (
    *REPORT_KINDS,
    "event",
    "line",
    "position",
    "control-measure",
    "crossing",
    "line-check",
    "sitrep",
    "patrol",
    "patrol-check",
    "operation",
    "posture",
    "incident",
    "rfi",
    "support",
    "border-alert",
    "aid-notice",
    "return-area",
    "statement",
    "message",
    "capability",
    "protection-note",
    "evidence-hold",
    "coverage",
    "scenario",
)
"""What an article may speak of. An object of any other kind is never let go."""

FINDINGS = ("coverage", "scenario")
"""What analysis has found: it stays home unless an article lets it go."""

JOINT = frozenset(KINDS) - {*REPORT_KINDS, *FINDINGS, "line", "position"}
"""Kinds made of moves whose very bytes all parties hold: nothing can be taken out of them."""

WILDCARD = "report.*"
"""Stands for every kind of report."""

RELEASE_WORDS = {"automatic": "automatic", "release officer": "officer"}
"""How the file says it, and the model's word for it."""

MAY = (
    "crossing.request",
    "crossing.decide",
    "control-measure.propose",
    "control-measure.sign",
    "event.merge",
    "line-check.report",
    "sitrep.draft",
    "sitrep.sign",
    "patrol.file",
    "patrol.answer",
    "operation.plan",
    "operation.sign",
    "operation.go",
    "posture.notify",
    "posture.agree",
    "incident.talk",
    "incident.agree",
    "rfi.ask",
    "rfi.answer",
    "support.ask",
    "support.answer",
    "border-alert.raise",
    "border-alert.take",
    "aid-notice.submit",
    "aid-notice.acknowledge",
    "return-area.keep",
    "statement.draft",
    "statement.clear",
    "message.send",
    "recall.issue",
    "recall.attest",
    "report.send",
    "report.dispose",
    "capability.declare",
    "protection-note.raise",
    "protection-note.take",
    "evidence-hold.keep",
)
"""What an authority may let people do: the words that the procedures ask for."""

CELL_WORDS = {
    "keep": 0,
    "10 m": 10,
    "100 m": 100,
    "1 km": 1_000,
    "10 km": 10_000,
    "100 km": 100_000,
}
SOURCE_WORDS = {"strip": True, "keep": False}


def expand(patterns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the kinds that the words of an article stand for, each once, in their order in KINDS."""
    return tuple(kind for kind in KINDS if any(matches(kind, pattern) for pattern in patterns))


def matches(kind: str, pattern: str) -> bool:
    """Say whether a kind is one that the word of an article stands for."""
    return kind in KINDS and (kind == pattern or (pattern == WILDCARD and kind in REPORT_KINDS))
