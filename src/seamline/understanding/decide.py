"""May this object go to this party now? Total, deny by default, with reasons and obligations.

The branches, numbered; whoever reviews an understanding reads them beside it.

1  The question itself
   1.1  nobody gives to itself, and nothing goes back to its originator             ``same-party``
   1.2  what has been recalled stays                                                ``recalled``
   1.3  a label that names recipients narrows to them, and never widens             ``releasable-to``
   1.4  caveats: ``eyes-only`` wants the recipient named, direct, from the originator; ``no-onward`` wants
        it from the originator; ``exercise-only`` wants an exercise; an unknown one stops all    ``caveat``
   1.5  from another than the originator, only with the originator's grant          ``no-grant``
2  Each version: signed by all, not withdrawn, in sequence, valid, exercise with exercise, parties known
   ``not-signed`` ``withdrawn`` ``sequence`` ``not-yet-valid`` ``expired`` ``exercise-mismatch``
   ``unknown-party``
3  Each article: status, kind, from, to (or onward), area, level, not suspended
   ``article-status`` ``kind`` ``from`` ``to`` ``onward`` ``area`` ``level`` ``suspended``
   No article left: ``no-article``, or ``not-in-force`` where there is no version to ask.
4  All articles left, of all versions together; the strictest of each wins
   4.1  source left out if any says so; the largest cell; the longest delay; the shortest retention; onward
        to whom all name (and the label; nobody under ``orcon``, ``no-onward``, ``eyes-only``)
   4.2  a release officer if any says so, or the label says ``orcon``               ``needs-officer``
   4.3  not before the observation and the delay; without an observation, not yet   ``delay``
   4.4  otherwise it may go                                                         ``allowed``

A brokered party is decided as the end recipient: an article must name it, its broker is no recipient by
that. An article that a suspension stops opens nothing, and binds in 4 like the others.
"""

from seamline.terms import label
from seamline.understanding.model import Decision, Obligations, Question, Reason
from seamline.understanding.reasons import all_reasons, question_reason
from seamline.understanding.rules import Combined, Rule, Rules, compile_rules

__all__ = ["Rules", "compile_rules", "decide", "explain"]

MAX_COMBINED = 10_000
"""Sets of rules for which the outcome is remembered."""

_RANKS = {level: number for number, level in enumerate(label.LEVELS)}
_NO_ARTICLE = Decision(allow=False, reasons=(Reason("no-article"),))
_NOT_IN_FORCE = Decision(allow=False, reasons=(Reason("not-in-force"),))
_NO_ONWARD = frozenset({"orcon", "no-onward", "eyes-only"})


def decide(question: Question, rules: Rules) -> Decision:
    """Answer a question; the reasons are those that decided. Total: never raises."""
    q = question
    if q.held_by == q.originator and not q.releasable_to and not q.caveats:
        # The common question, unlabelled beyond its level: 1.3 to 1.5 have nothing to say.
        if q.recalled or q.recipient == q.originator:
            return _refused(question_reason(q, rules))
        candidates = rules.direct.get((q.kind, q.originator, q.recipient))
        plain = True
    else:
        reason = question_reason(q, rules)
        if reason is not None:
            return _refused(reason)
        if q.held_by == q.originator:
            candidates = rules.direct.get((q.kind, q.originator, q.recipient))
        else:
            candidates = rules.onward.get((q.kind, q.originator, q.held_by, q.recipient))
        plain = False
    if not candidates:
        return _NO_ARTICLE if rules.terms else _NOT_IN_FORCE
    level, now, areas, exercise = _RANKS.get(q.level, 99), q.now, q.areas, q.exercise
    # 2 and 3: the index has dealt with status, kind and parties.
    left = [
        rule
        for rule in candidates
        if level <= rule.ceiling
        and rule.starts <= now < rule.ends
        and rule.exercise is exercise
        and (rule.areas is None or not rule.areas.isdisjoint(areas))
    ]
    if not left:
        return _NO_ARTICLE
    key = tuple([rule.place for rule in left])
    combined = rules.combined.get(key)
    if combined is None:
        opens = next((rule for rule in left if rule.live), None)
        if opens is None:
            return _NO_ARTICLE
        combined = _combine(left, opens, rules, q.recipient)
    if plain and not combined.delay_ms and (q.approved or not combined.officers):
        return combined.at_once
    return _outcome(q, combined)


def explain(question: Question, rules: Rules) -> Decision:
    """Answer a question with a reason for every version and every article that was considered."""
    decision = decide(question, rules)
    return Decision(
        allow=decision.allow,
        article=decision.article,
        understanding=decision.understanding,
        reasons=all_reasons(question, rules, decision),
        obligations=decision.obligations,
        later=decision.later,
        needs_officer=decision.needs_officer,
    )


def _refused(reason: Reason | None) -> Decision:
    return Decision(allow=False, reasons=(reason,) if reason else ())


def _combine(left: list[Rule], opens: Rule, rules: Rules, recipient: str) -> Combined:
    """4.1 for a set of rules, remembered."""
    slowest = max(left, key=lambda rule: rule.delay_ms)
    retention = [rule.retention_days for rule in left if rule.retention_days]
    obligations = Obligations(
        strip_source=any(rule.strip_source for rule in left),
        cell_m=max(rule.cell_m for rule in left),
        retention_days=min(retention, default=0),
        onward=tuple(p for p in opens.onward_order if all(p in rule.onward for rule in left)),
    )
    numbers = tuple(rule.number for rule in left if rule.live)
    combined = Combined(
        opens=opens,
        officers=tuple(rule.number for rule in left if rule.officer),
        delay_ms=slowest.delay_ms,
        delayed=slowest.number,
        obligations=obligations,
        at_once=_allowed(opens, numbers, obligations, rules.via.get((opens.understanding, recipient), "")),
        numbers=numbers,
    )
    if len(rules.combined) >= MAX_COMBINED:
        rules.combined.clear()
    rules.combined[tuple(rule.place for rule in left)] = combined
    return combined


def _allowed(opens: Rule, numbers: tuple[str, ...], obligations: Obligations, via: str) -> Decision:
    reasons = tuple(Reason("allowed", number) for number in numbers)
    if via:
        reasons = (*reasons, Reason("brokered-via", opens.number, {"party": via}))
    return Decision(
        allow=True,
        article=opens.number,
        understanding=opens.understanding,
        reasons=reasons,
        obligations=obligations,
    )


def _outcome(q: Question, combined: Combined) -> Decision:
    """4.1 as far as it hangs on the question, then 4.2 to 4.4."""
    delay = combined.delay_ms
    not_before = (q.observed_at if q.observed_at > 0 else q.now) + delay if delay else 0
    onward = combined.obligations.onward
    if q.caveats and not _NO_ONWARD.isdisjoint(q.caveats):
        onward = ()
    elif q.releasable_to:
        onward = tuple(party for party in onward if party in q.releasable_to)
    obligations = Obligations(
        strip_source=combined.obligations.strip_source,
        cell_m=combined.obligations.cell_m,
        not_before=not_before,
        retention_days=combined.obligations.retention_days,
        onward=onward,
    )
    waits: list[Reason] = []
    if not q.approved:
        waits += [Reason("needs-officer", number) for number in combined.officers]
        if not waits and "orcon" in q.caveats:
            waits.append(Reason("needs-officer", combined.opens.number, {"caveat": "orcon"}))
    needs_officer = bool(waits)
    if q.now < not_before:
        waits.append(Reason("delay", combined.delayed, {"due_at": not_before}))
    return Decision(
        allow=not waits,
        article=combined.opens.number,
        understanding=combined.opens.understanding,
        reasons=tuple(waits) or combined.at_once.reasons,
        obligations=obligations,
        later=bool(waits),
        needs_officer=needs_officer,
    )
