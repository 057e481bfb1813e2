"""An understanding as plain sentences: one per article, and per party, area, authority, clock and rung.

The words come from the caller's ``text``; what is said, and in which order, is decided here, the same in
every language. Values of left-to-right scripts stand between isolates.
"""

from collections.abc import Iterator, Sequence

import msgspec

from seamline.terms.times import format_dtg
from seamline.understanding.kinds import JOINT, expand
from seamline.understanding.model import Area, Article, Authority, Reason, Understanding
from seamline.understanding.phrases import Phrases, Text
from seamline.understanding.problem import Problem

STATUS_IDS = {
    "in force": "plain-status-in-force",
    "agreed, not in force": "plain-status-agreed",
    "under negotiation": "plain-status-negotiating",
}
_HASH_SHOWN = 16


class Sentence(msgspec.Struct, frozen=True, omit_defaults=True):
    """One sentence. article: the number of the article it states, "" elsewhere.

    part: "head", "party", "area", "sector", "article", "authority", "clock", "schedule" or "ladder"; key: the
    id, name or level of what it speaks of.
    """

    article: str
    text: str
    part: str = "article"
    key: str = ""


def sentences(value: Understanding, language: str, text: Text) -> tuple[Sentence, ...]:
    """Return all that a version says, in the order of the file."""
    say = Phrases(value, language, text)
    return (
        *(Sentence("", line, "head") for line in _head(value, say)),
        *(Sentence("", _party(value, say, party.id), "party", party.id) for party in value.parties),
        *(Sentence("", _area(say, area), "area", area.id) for area in value.areas),
        *(
            Sentence(
                "",
                say.say("plain-sector", name=say.sector(sector.id), n=len(sector.ring)),
                "sector",
                sector.id,
            )
            for sector in value.sectors
        ),
        *(
            Sentence(article.number, _article(article, say), "article", article.number)
            for article in value.articles
        ),
        *(Sentence("", _authority(say, row), "authority", row.party) for row in value.authorities),
        *(Sentence("", _clock(say, name, seconds), "clock", name) for name, seconds in value.clocks.items()),
        *(
            Sentence("", _hours(say, kind, minutes), "schedule", kind)
            for kind, minutes in value.schedule.items()
        ),
        *(
            Sentence("", line, "ladder", str(level))
            for level, line in enumerate(_ladder(value, say), start=1)
        ),
    )


def article_sentence(value: Understanding, article: Article, language: str, text: Text) -> str:
    """Return the one sentence of an article."""
    return _article(article, Phrases(value, language, text))


def _head(value: Understanding, say: Phrases) -> Iterator[str]:
    yield say.say("plain-title", title=value.titles.in_language(say.language), version=value.version)
    if value.exercise:
        yield say.say("plain-exercise")
    yield say.say(
        "plain-validity",
        start=say.time(value.valid_from),
        end=say.time(value.valid_until),
        parties=say.parties(value.direct()),
    )
    if value.independent:
        yield say.say("plain-independent", party=say.party(value.independent))
    if value.supersedes:
        yield say.say("plain-supersedes", hash=say.code(value.supersedes[:_HASH_SHOWN]))


def _party(value: Understanding, say: Phrases, party_id: str) -> str:
    party = next(one for one in value.parties if one.id == party_id)
    name, kind = say.party(party_id), say.say(f"plain-party-kind-{party.kind}")
    if party.via:
        return say.say("plain-party-brokered", name=name, kind=kind, via=say.party(party.via))
    return say.say("plain-party-direct", name=name, kind=kind, root=say.code(party.root[:_HASH_SHOWN]))


def _area(say: Phrases, area: Area) -> str:
    name = area.names.in_language(say.language)
    if not area.between:
        return say.say("plain-area-drawn", name=name, n=sum(len(ring) for ring in area.rings))
    parties = say.parties(area.between)
    if not area.plus_km:
        return say.say("plain-area-between", name=name, parties=parties)
    return say.say("plain-area-between-plus", name=name, parties=parties, km=area.plus_km)


def _article(article: Article, say: Phrases) -> str:
    return say.say(
        "plain-article",
        number=article.number,
        status=say.say(STATUS_IDS.get(article.status, "plain-status-negotiating")),
        exchange=_exchange(article, say),
        where=say.say("plain-where-area", area=say.area(article.area))
        if article.area
        else say.say("plain-where-anywhere"),
        level=say.say(f"plain-level-{article.up_to}"),
        terms=say.say("plain-semicolon").join(_terms(article, say)),
    )


def _exchange(article: Article, say: Phrases) -> str:
    kinds = say.kinds(article.kinds)
    givers, takers = set(article.from_), set(article.to)
    if givers == takers:
        return say.say("plain-exchange-mutual", parties=say.parties(article.from_), kinds=kinds)
    message = "plain-exchange-others" if givers & takers else "plain-exchange"
    return say.say(
        message,
        givers=say.parties(article.from_),
        takers=say.parties(article.to),
        kinds=kinds,
        n=len(article.from_),
    )


def _terms(article: Article, say: Phrases) -> Iterator[str]:
    yield say.say("plain-automatic" if article.release == "automatic" else "plain-officer")
    if not all(kind in JOINT for kind in expand(article.kinds)):
        redaction = article.redaction
        yield say.say("plain-source-strip" if redaction.strip_source else "plain-source-keep")
        if redaction.cell_m:
            yield say.say("plain-place-cell", cell=say.cell(redaction.cell_m))
        else:
            yield say.say("plain-place-keep")
        if redaction.delay_min:
            yield say.say("plain-delay", time=say.duration(redaction.delay_min * 60))
    else:
        yield say.say("plain-joint")
    if article.retention_days:
        yield say.say("plain-retention", time=say.say("plain-days", n=article.retention_days))
    if article.onward:
        yield say.say("plain-onward", parties=say.parties(article.onward))
    else:
        yield say.say("plain-onward-none")


def _authority(say: Phrases, row: Authority) -> str:
    roles = say.words("plain-role", row.roles, joined="plain-or")
    may = say.words("plain-may", row.may)
    if row.sector:
        sector = say.sector(row.sector)
        return say.say(
            "plain-authority-sector", party=say.party(row.party), roles=roles, may=may, sector=sector
        )
    return say.say("plain-authority", party=say.party(row.party), roles=roles, may=may)


def _clock(say: Phrases, name: str, seconds: int) -> str:
    clock = say.say(f"plain-clock-{name.replace('.', '-')}")
    return say.say("plain-clock", clock=clock, time=say.duration(seconds))


def _hours(say: Phrases, kind: str, minutes: tuple[int, ...]) -> str:
    times = say.listed(say.code(f"{minute // 60:02}{minute % 60:02}Z") for minute in minutes)
    return say.say("plain-schedule", kind=say.say(f"plain-kind-{kind}"), times=times)


def _ladder(value: Understanding, say: Phrases) -> Iterator[str]:
    for step in value.ladder:
        name = step.names.in_language(say.language)
        if step.minutes:
            time = say.duration(step.minutes * 60)
            yield say.say("plain-rung", level=step.level, name=name, time=time)
        else:
            yield say.say("plain-rung-last", level=step.level, name=name)


def problem_text(problem: Problem, language: str, text: Text) -> str:
    """Return a problem as a line for people: where it is, what is wrong, what to write instead."""
    inner = text(language, f"problem-{problem.code}", **problem.facts)
    if problem.article:
        return text(language, "problem-at-article", line=problem.line, article=problem.article, problem=inner)
    return text(language, "problem-at-line", line=problem.line, problem=inner)


def reason_text(reason: Reason, language: str, text: Text, values: Sequence[Understanding] = ()) -> str:
    """Return a reason as a line for people. values: understandings that know the names of its parties."""
    say = next(
        (
            Phrases(value, language, text)
            for value in values
            if value.party(str(reason.facts.get("party", ""))) is not None
        ),
        Phrases(values[0] if values else None, language, text),
    )
    facts: dict[str, str | int] = {}
    for name, fact in reason.facts.items():
        if name == "party":
            facts[name] = say.party(str(fact))
        elif name == "parties":
            facts[name] = say.parties(str(fact).split(", "))
        elif name == "area":
            facts[name] = say.area(str(fact))
        elif name.endswith("_at") and isinstance(fact, int):
            facts[name] = format_dtg(fact)
        else:
            facts[name] = fact
    inner = text(language, f"reason-{reason.code}", **facts)
    if reason.article:
        return text(language, "reason-at-article", article=reason.article, reason=inner)
    return inner
