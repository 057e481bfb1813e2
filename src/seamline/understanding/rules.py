"""Understandings made ready for questions: an index from (kind, originator, recipient) to rules.

Everything that does not depend on the question is worked out here, once. A rule is one article of one
version; which rules speak of a question, and what follows from several that do, is decided in ``decide``.
"""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from seamline.terms import label
from seamline.understanding.kinds import expand
from seamline.understanding.model import Article, Decision, Obligations, Standing, Understanding
from seamline.understanding.standing import Term, timeline

MINUTE_MS = 60_000


class Rule(msgspec.Struct, frozen=True, eq=False):
    """One article in force, ready to be compared with questions.

    place: its place in the order of all rules. areas: names by which a question may call its area, None
    for anywhere. ceiling: rank of the highest level. live: False where a suspension stops it; it then
    opens nothing, and what it asks for still binds (or suspending a strict article would open a lax one).
    """

    place: int
    understanding: str
    number: str
    starts: int
    ends: int
    exercise: bool
    areas: frozenset[str] | None
    ceiling: int
    live: bool
    officer: bool
    strip_source: bool
    cell_m: int
    delay_ms: int
    retention_days: int
    onward: frozenset[str]
    onward_order: tuple[str, ...]


class Combined(msgspec.Struct, frozen=True):
    """What follows from a set of rules that all speak of a question.

    opens: the first live rule. officers: numbers of the articles that need an officer. delayed: the
    number of the article with the longest delay. at_once: the whole answer where there is no delay and
    an officer has approved or need not.
    """

    opens: Rule
    officers: tuple[str, ...]
    delay_ms: int
    delayed: str
    obligations: Obligations
    at_once: Decision
    numbers: tuple[str, ...]


class Rules(msgspec.Struct, frozen=True, eq=False):
    """Understandings ready for questions. direct, onward: the index. via: brokers by (version, party).

    combined: what has been worked out for sets of rules so far; a cache, of no other meaning.
    """

    terms: tuple[Term, ...]
    direct: dict[tuple[str, str, str], tuple[Rule, ...]]
    onward: dict[tuple[str, str, str, str], tuple[Rule, ...]]
    via: dict[tuple[str, str], str]
    combined: dict[tuple[int, ...], Combined]


def compile_rules(versions: Iterable[tuple[Understanding, Standing]]) -> Rules:
    """Return the rules of all versions that are held, whatever their standing.

    Time is not fixed here: the rules hold until a standing changes or a version is added.
    """
    terms = timeline(versions)
    direct: defaultdict[tuple[str, str, str], list[Rule]] = defaultdict(list)
    onward: defaultdict[tuple[str, str, str, str], list[Rule]] = defaultdict(list)
    place = 0
    for term in terms:
        if term.bar:
            continue
        for article in term.understanding.articles:
            if article.status != "in force" or article.up_to not in label.LEVELS:
                continue
            rule = _rule(place, term, article, plain=not ambiguous(terms, term, article.area))
            place += 1
            for kind in expand(article.kinds):
                for giver in article.from_:
                    for taker in article.to:
                        direct[kind, giver, taker].append(rule)
                        for third in rule.onward_order:
                            onward[kind, giver, taker, third].append(rule)
    return Rules(
        terms=terms,
        direct={key: tuple(found) for key, found in direct.items()},
        onward={key: tuple(found) for key, found in onward.items()},
        via={
            (term.understanding.hash, party.id): party.via
            for term in terms
            if not term.bar
            for party in term.understanding.parties
            if party.via
        },
        combined={},
    )


def _rule(place: int, term: Term, article: Article, *, plain: bool) -> Rule:
    value, standing = term.understanding, term.standing
    stopped = stoppers(value, standing, article)
    open_onward = tuple(
        party for party in article.onward if not standing.suspended & {party, broker(value, party)}
    )
    return Rule(
        place=place,
        understanding=value.hash,
        number=article.number,
        starts=term.starts,
        ends=term.ends,
        exercise=value.exercise,
        areas=area_names(value, article.area, plain=plain),
        ceiling=label.rank(article.up_to),
        live=not stopped,
        officer=article.release != "automatic",
        strip_source=article.redaction.strip_source,
        cell_m=article.redaction.cell_m,
        delay_ms=article.redaction.delay_min * MINUTE_MS,
        retention_days=article.retention_days,
        onward=frozenset(open_onward),
        onward_order=open_onward,
    )


def stoppers(value: Understanding, standing: Standing, article: Article) -> tuple[str, ...]:
    """Return the parties whose suspension stops an article.

    It stops every article that names the party as giver or taker, or that names a party it brokers. A
    party named only in ``onward`` drops out of that list.
    """
    named = {*article.from_, *article.to}
    named |= {broker(value, party) for party in named}
    return tuple(sorted(party for party in standing.suspended if party in named))


def broker(value: Understanding, party_id: str) -> str:
    """Return the party through which another is reached, "" for a direct one."""
    party = value.party(party_id)
    return party.via if party else ""


def area_names(value: Understanding, area: str, *, plain: bool) -> frozenset[str] | None:
    """Return the names by which a question may call the area of an article, None for anywhere.

    ``understanding/area`` always does; the plain id only if told so: where another understanding has
    an area of the same id, nobody could tell which of the two is meant.
    """
    if not area:
        return None
    full = f"{value.id}/{area}"
    return frozenset({full, area}) if plain else frozenset({full})


def ambiguous(terms: Iterable[Term], term: Term, area: str) -> bool:
    """Say whether another understanding that holds at some time together with this one has such an area."""
    return any(
        area == known.id
        for other in terms
        if not other.bar and other.understanding.id != term.understanding.id
        if other.starts < term.ends and term.starts < other.ends
        for known in other.understanding.areas
    )
