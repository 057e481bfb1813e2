"""The clocks an understanding may set, and what holds where it does not."""

from collections.abc import Mapping

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR

MIN_CLOCK_S = 10
MAX_CLOCK_S = 366 * DAY

DEFAULTS: Mapping[str, int] = {
    # Facts that cannot wait: what, where, when, danger to you; from receipt to the partner.
    "report.flash": 5 * MINUTE,
    # The full report.
    "report.full": 15 * MINUTE,
    # A report of harm to civilians that nobody has sent leaves by itself.
    "report.harm": 30 * MINUTE,
    # The partner says: seen, acting, conflicts with ours, not ours.
    "report.disposition": 5 * MINUTE,
    # Both confirm that reports speak of one event.
    "event.confirm": 30 * MINUTE,
    # A crossing: acknowledged, decided, how long it holds, by how much it may be extended once.
    "crossing.acknowledge": 2 * MINUTE,
    "crossing.decide": 10 * MINUTE,
    "crossing.valid": 60 * MINUTE,
    "crossing.extension": 60 * MINUTE,
    # The other headquarters answers a proposed control measure.
    "control-measure.answer": 6 * HOUR,
    # A recipient answers a recall.
    "recall.receipt": 15 * MINUTE,
    # A request for information: acknowledged, answered with priority, answered.
    "rfi.acknowledge": 30 * MINUTE,
    "rfi.priority": 4 * HOUR,
    "rfi.answer": 24 * HOUR,
    # A vacated post: told after it became known, and the meetings that follow.
    "posture.notice": 30 * MINUTE,
    "posture.planned": 48 * HOUR,
    "posture.level-2": 30 * MINUTE,
    "posture.level-3": 2 * HOUR,
    "posture.meeting": 12 * HOUR,
    # A planned patrol: filed ahead, answered.
    "patrol.file": 24 * HOUR,
    "patrol.answer": 6 * HOUR,
    # Two nodes compare a patrol with the other's: the answer is made so long after the question, or is
    # none after so long.
    "patrol.reply": 10,
    "patrol.check": 10 * MINUTE,
    # The twice-daily exchange: missed, then the next channel and the next level.
    "line-check.missed": 5 * MINUTE,
    "line-check.level-2": 10 * MINUTE,
    "line-check.level-3": 30 * MINUTE,
    # When a line check that was missed, or only spoken, is over: before the next one.
    "line-check.close": 11 * HOUR,
    # The overlap of two watches: not handed over by then, people are told.
    "handover.overlap": 30 * MINUTE,
    # Support: medical evacuation, and everything else.
    "support.medevac-acknowledge": 2 * MINUTE,
    "support.medevac-decide": 10 * MINUTE,
    "support.acknowledge": 4 * HOUR,
    "support.answer": 72 * HOUR,
    # The joint situation report: signed by both, or marked single-sided.
    "sitrep.sign": HOUR,
    # A joint operation: objections before it is signed, a change to it, the review after it.
    "operation.answer": 24 * HOUR,
    "operation.change": 30 * MINUTE,
    "operation.review": 72 * HOUR,
    # The other side's node has not been heard: NO-GO before, at the next phase line hold during.
    "operation.contact": 10 * MINUTE,
    # An alarm between friends: both duty officers on voice, commanders, joint fact-finding.
    "incident.voice": 5 * MINUTE,
    "incident.commanders": 30 * MINUTE,
    "incident.facts": 24 * HOUR,
    # A border alert: to the neighbours, through a broker, and who has it.
    "border-alert.direct": 5 * MINUTE,
    "border-alert.broker": 15 * MINUTE,
    "border-alert.take": 5 * MINUTE,
    # An aid notice is acknowledged, never approved.
    "aid-notice.acknowledge": 4 * HOUR,
    "aid-notice.ahead": 48 * HOUR,
    "aid-notice.emergency": 24 * HOUR,
    # What is known of an area of return has grown old.
    "return-area.review": 7 * DAY,
    # A paragraph of a joint statement is cleared or objected to.
    "statement.clear": 24 * HOUR,
    # The other side's auditor joins an evidence hold or declines; so long it is kept there unasked.
    "evidence-hold.answer": 72 * HOUR,
    # Before its minute: all is cleared and its release ordered; nothing can be stopped any more.
    "statement.order": 5 * MINUTE,
    "statement.last-stop": 2 * MINUTE,
    # A message between duty posts is read.
    "message.read": 15 * MINUTE,
}
"""Seconds by name. An understanding that both sides rely on writes its clocks out: these may change."""


def durations(stated: Mapping[str, int]) -> dict[str, int]:
    """Return seconds for every clock: as stated, else as above."""
    return {**DEFAULTS, **stated}
