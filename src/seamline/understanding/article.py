"""The ``[[article]]`` tables: the terms themselves."""

import re
from collections.abc import Collection, Mapping

from seamline.terms.label import LEVELS
from seamline.terms.party import Party
from seamline.understanding.fields import Table, unique
from seamline.understanding.kinds import (
    CELL_WORDS,
    JOINT,
    KINDS,
    RELEASE_WORDS,
    SOURCE_WORDS,
    WILDCARD,
    expand,
)
from seamline.understanding.model import STATUSES, Article, Redaction

MAX_ARTICLES = 500
MAX_KINDS = 64
MAX_NAMED = 32
MAX_DELAY_S = 366 * 86_400
MAX_RETENTION_S = 36_600 * 86_400
DAY_S = 86_400

_NUMBER = re.compile(r"[0-9]{1,3}(\.[0-9]{1,3}){0,2}[a-z]?")


def read_articles(file: Table, parties: Mapping[str, Party], areas: Collection[str]) -> tuple[Article, ...]:
    """Return the articles in the order of the file."""
    found = [(table, _article(table, parties, areas)) for table in file.tables("article", MAX_ARTICLES)]
    unique(((table, article.number) for table, article in found), "number-twice", "number")
    if not file.has("article"):
        file.wrong("key-missing", key="[[article]]", example="[[article]]")
    return tuple(article for _, article in found)


def _article(table: Table, parties: Mapping[str, Party], areas: Collection[str]) -> Article:
    written = table.tree.get("number")
    if isinstance(written, str) and _NUMBER.fullmatch(written):
        table.article = written
    article = Article(
        number=table.text("number", _NUMBER, "7"),
        status=table.choice("status", {status: status for status in STATUSES}, ""),
        titles=table.names("title"),
        kinds=table.choices("kinds", (WILDCARD, *KINDS), "kind-unknown", MAX_KINDS, needed=True),
        from_=table.choices("from", tuple(parties), "party-unknown", MAX_NAMED, needed=True),
        to=table.choices("to", tuple(parties), "party-unknown", MAX_NAMED, needed=True),
        up_to=table.choice("up_to", {level: level for level in LEVELS}, ""),
        release=table.choice("release", RELEASE_WORDS, ""),
        area=_area(table, areas),
        retention_days=table.duration("retention", "day", DAY_S, MAX_RETENTION_S),
        onward=table.choices("onward", tuple(parties), "party-unknown", MAX_NAMED, needed=False)
        if table.has("onward")
        else (),
        redaction=_redaction(table),
        line=table.lines.of(*table.path),
    )
    for number, party in enumerate(article.from_):
        if parties[party].via:
            table.wrong("from-brokered", "from", number, party=party, via=parties[party].via)
    if article.from_ and article.to and len({*article.from_, *article.to}) == 1:
        table.wrong("same-party", "to", party=article.to[0])
    table.done()
    return article


def _area(table: Table, areas: Collection[str]) -> str:
    if not table.has("area"):
        return ""
    words = {area: area for area in areas}
    return table.choice("area", words, "")


def _redaction(table: Table) -> Redaction:
    """Return what is taken out.

    Joint objects are the same bytes for all, so that nothing can be taken out of them: an article about
    them says nothing of it. One about anything else says what becomes of source and place.
    """
    inner = table.table("redact")
    written = table.tree.get("kinds")
    words = tuple(word for word in written if isinstance(word, str)) if isinstance(written, list) else ()
    kinds = expand(words)
    joint = [kind for kind in kinds if kind in JOINT]
    if inner is None:
        if len(joint) < len(kinds):
            table.wrong("redact-missing")
        return Redaction()
    if joint:
        table.wrong("redact-joint", "redact", kinds=", ".join(joint))
    redaction = Redaction(
        strip_source=inner.choice("source", SOURCE_WORDS, default=True),
        cell_m=inner.choice("place", CELL_WORDS, 0),
        delay_min=inner.duration("delay", "min", 60, MAX_DELAY_S),
    )
    inner.done()
    return redaction
