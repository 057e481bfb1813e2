"""What articles open: kinds that go from one party to another, and on which terms."""

from typing import NamedTuple

import msgspec

from seamline.understanding.kinds import expand
from seamline.understanding.model import Article, Redaction, Understanding
from seamline.understanding.rules import Rules, broker, stoppers
from seamline.understanding.standing import Term


class Flow(NamedTuple):
    """A kind of object that may go from one party to another."""

    kind: str
    giver: str
    taker: str


class Opening(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one article offers one party of another's. open: now; else code says why not (as in reasons).

    area: "" for anywhere. release: "automatic" or "officer". via: the party that brokers the recipient.
    """

    understanding: str
    article: str
    kinds: tuple[str, ...]
    area: str
    up_to: str
    release: str
    redaction: Redaction
    retention_days: int
    onward: tuple[str, ...]
    via: str = ""
    open: bool = True
    code: str = ""


def flows(article: Article) -> frozenset[Flow]:
    """Return what an article opens while it is in force; nothing for one that is not."""
    if article.status != "in force":
        return frozenset()
    return frozenset(
        Flow(kind, giver, taker)
        for kind in expand(article.kinds)
        for giver in article.from_
        for taker in article.to
        if giver != taker
    )


def all_flows(value: Understanding) -> frozenset[Flow]:
    """Return what all articles of a version open together."""
    return frozenset().union(*(flows(article) for article in value.articles))


def what_would(
    rules: Rules, *, originator: str, recipient: str, now: int, exercise: bool
) -> tuple[Opening, ...]:
    """Return what a recipient would get of an originator's objects, per article that names both.

    Articles that are not open now are listed with the reason, so that the answer also says what would be
    had if it were signed, valid, in force, or no longer suspended.
    """
    found: list[Opening] = []
    for term in rules.terms:
        value = term.understanding
        bar = _bar(term, now, exercise=exercise)
        for article in value.articles:
            if originator not in article.from_ or recipient not in article.to or originator == recipient:
                continue
            code = bar
            if not code and article.status != "in force":
                code = "article-status"
            if not code and stoppers(value, term.standing, article):
                code = "suspended"
            found.append(
                Opening(
                    understanding=value.hash,
                    article=article.number,
                    kinds=expand(article.kinds),
                    area=article.area,
                    up_to=article.up_to,
                    release=article.release,
                    redaction=article.redaction,
                    retention_days=article.retention_days,
                    onward=article.onward,
                    via=broker(value, recipient),
                    open=not code,
                    code=code,
                )
            )
    return tuple(found)


def _bar(term: Term, now: int, *, exercise: bool) -> str:
    if term.bar:
        return term.bar
    if now < term.starts:
        return "not-yet-valid"
    if now >= term.understanding.valid_until:
        return "expired"
    if now >= term.ends:
        return "withdrawn"
    return "" if term.understanding.exercise is exercise else "exercise-mismatch"
