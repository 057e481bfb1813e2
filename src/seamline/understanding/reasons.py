"""Why the answer is what it is: one reason for each version and article considered."""

from collections.abc import Iterator

from seamline.terms import label
from seamline.understanding.kinds import matches
from seamline.understanding.model import Article, Decision, Question, Reason
from seamline.understanding.rules import Rules, ambiguous, area_names, stoppers
from seamline.understanding.standing import Term, missing

STATUS_SLUGS = {"agreed, not in force": "agreed", "under negotiation": "negotiating"}


def question_reason(q: Question, rules: Rules) -> Reason | None:
    """Return what stands against the question itself, the first of branch 1, or None."""
    if q.recipient in (q.originator, q.held_by):
        return Reason("same-party", facts={"party": q.recipient})
    if q.recalled:
        return Reason("recalled")
    if q.releasable_to and q.recipient not in q.releasable_to:
        return Reason("releasable-to", facts={"party": q.recipient})
    onward = q.held_by != q.originator
    for caveat in q.caveats:
        if caveat not in label.CAVEATS:
            return Reason("caveat", facts={"caveat": caveat})
        brokered = any(party == q.recipient for _, party in rules.via)
        stops = {
            "orcon": False,
            "no-onward": onward,
            "eyes-only": onward or brokered or not q.releasable_to,
            "exercise-only": not q.exercise,
        }
        if stops.get(caveat, True):
            return Reason("caveat", facts={"caveat": caveat})
    if onward and q.recipient not in q.grants:
        return Reason("no-grant", facts={"party": q.originator})
    return None


def all_reasons(q: Question, rules: Rules, decision: Decision) -> tuple[Reason, ...]:
    """Return the reasons that decided, then those of every version and article that did not open the way."""
    against = question_reason(q, rules)
    found = [] if against else list(decision.reasons)
    if against:
        found.append(against)
    for term in rules.terms:
        reason = version_reason(q, term)
        if reason:
            found.append(reason)
        else:
            found += _article_reasons(q, rules, term)
    return tuple(found)


def version_reason(q: Question, term: Term) -> Reason | None:
    """Return what stands against a version as a whole, the first of branch 2, or None."""
    value = term.understanding
    facts: dict[str, str | int] = {"understanding": value.id, "version": value.version}
    lacking = missing(value, term.standing)
    if lacking or not value.direct():
        return Reason("not-signed", facts={**facts, "parties": ", ".join(lacking)})
    if term.bar:
        return Reason(term.bar, facts=facts)
    if q.now < term.starts:
        return Reason("not-yet-valid", facts={**facts, "starts_at": term.starts})
    if q.now >= value.valid_until:
        return Reason("expired", facts={**facts, "ended_at": value.valid_until})
    if q.now >= term.ends:
        return Reason("withdrawn", facts={**facts, "successor": term.successor})
    if q.exercise is not value.exercise:
        return Reason("exercise-mismatch", facts=facts)
    for party in (q.originator, q.held_by, q.recipient):
        if value.party(party) is None:
            return Reason("unknown-party", facts={**facts, "party": party})
    return None


def _article_reasons(q: Question, rules: Rules, term: Term) -> Iterator[Reason]:
    for article in term.understanding.articles:
        reason = article_reason(q, rules, term, article)
        if reason:
            yield reason


def article_reason(q: Question, rules: Rules, term: Term, article: Article) -> Reason | None:
    """Return what stands against an article, the first of branch 3, or None where it opens the way."""
    number = article.number
    if article.status != "in force":
        return Reason("article-status", number, {"status": STATUS_SLUGS.get(article.status, "unknown")})
    if not any(matches(q.kind, pattern) for pattern in article.kinds):
        return Reason("kind", number, {"kind": q.kind})
    if q.originator not in article.from_:
        return Reason("from", number, {"party": q.originator})
    taker = q.recipient if q.held_by == q.originator else q.held_by
    if taker not in article.to:
        return Reason("to", number, {"party": taker})
    if q.held_by != q.originator and q.recipient not in article.onward:
        return Reason("onward", number, {"party": q.recipient})
    value = term.understanding
    plain = not ambiguous(rules.terms, term, article.area)
    names = area_names(value, article.area, plain=plain)
    if names is not None and names.isdisjoint(q.areas):
        return Reason("area", number, {"area": article.area})
    if not label.at_most(q.level, article.up_to):
        return Reason("level", number, {"level": q.level, "up_to": article.up_to})
    stopped = stoppers(value, term.standing, article)
    if not stopped and q.held_by != q.originator:
        # Named in ``onward`` only, its suspension takes it out of that list alone.
        broker = rules.via.get((value.hash, q.recipient), "")
        stopped = tuple(sorted(term.standing.suspended & {q.recipient, broker}))
    if stopped:
        return Reason("suspended", number, {"parties": ", ".join(stopped)})
    return None
