"""What changes from one version to another, term by term, and what each change opens or closes."""

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from seamline.terms import label
from seamline.understanding.flows import Flow, all_flows, flows
from seamline.understanding.kinds import expand
from seamline.understanding.model import Article, Understanding

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
LOOSER, STRICTER, NEUTRAL = "looser", "stricter", "neutral"

_HEAD = ("titles", "valid_from", "valid_until", "exercise", "min_wire", "supersedes", "independent")


class Change(msgspec.Struct, frozen=True, omit_defaults=True):
    """One difference.

    part: "understanding", "party", "area", "sector", "article", "authority", "clock", "schedule" or
    "ladder". key: its
    id, number, name or level. field: what changed in it, "" where all of it came or went. change: ADDED,
    REMOVED or CHANGED. old, new: plain values, None where there is none. sense: whether it lets more go
    (LOOSER), less (STRICTER), or cannot be said so simply. opens, closes: what becomes possible or is no
    longer, in the version as a whole; they stand at the first change of an article only.
    """

    part: str
    key: str
    field: str
    change: str
    old: Any = None
    new: Any = None
    sense: str = NEUTRAL
    opens: tuple[Flow, ...] = ()
    closes: tuple[Flow, ...] = ()

    @property
    def article(self) -> str:
        """The number of the article it is about, "" elsewhere."""
        return self.key if self.part == "article" else ""


def differences(old: Understanding, new: Understanding) -> tuple[Change, ...]:
    """Return all differences, in the order of the file; nothing for two versions that say the same."""
    found: list[Change] = []
    for field in _HEAD:
        before, after = (msgspec.to_builtins(getattr(value, field)) for value in (old, new))
        if before != after:
            found.append(Change("understanding", new.id, field, CHANGED, before, after))
    found += _parts("party", _by_id(old.parties), _by_id(new.parties))
    found += _parts("area", _by_id(old.areas), _by_id(new.areas))
    found += _parts("sector", _by_id(old.sectors), _by_id(new.sectors))
    found += _articles(old, new)
    found += _parts("authority", _authorities(old), _authorities(new))
    found += _parts("clock", _clocks(old), _clocks(new))
    found += _parts("schedule", _schedule(old), _schedule(new))
    found += _parts("ladder", _ladder(old), _ladder(new))
    return tuple(found)


def _by_id(items: Iterable[Any]) -> dict[str, dict[str, Any]]:
    return {item.id: _plain(item) for item in items}


def _plain(item: Any) -> dict[str, Any]:
    """Return all fields of a struct as plain values, those with their default too."""
    return {name: msgspec.to_builtins(getattr(item, name)) for name in item.__struct_fields__}


def _authorities(value: Understanding) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for authority in value.authorities:
        for role in authority.roles:
            key = f"{authority.party}/{role}" + (f"/{authority.sector}" if authority.sector else "")
            known = found.setdefault(key, {"may": []})
            known["may"] = sorted({*known["may"], *authority.may})
    return found


def _clocks(value: Understanding) -> dict[str, dict[str, Any]]:
    return {name: {"seconds": seconds} for name, seconds in value.clocks.items()}


def _schedule(value: Understanding) -> dict[str, dict[str, Any]]:
    return {kind: {"minutes": list(minutes)} for kind, minutes in value.schedule.items()}


def _ladder(value: Understanding) -> dict[str, dict[str, Any]]:
    return {str(step.level): _plain(step) for step in value.ladder}


def _parts(part: str, old: Mapping[str, dict[str, Any]], new: Mapping[str, dict[str, Any]]) -> list[Change]:
    found: list[Change] = []
    for key in dict.fromkeys((*new, *old)):
        before, after = old.get(key), new.get(key)
        if before is None or after is None:
            found.append(Change(part, key, "", ADDED if before is None else REMOVED, before, after))
            continue
        found += [
            Change(part, key, field, CHANGED, before[field], after[field])
            for field in after
            if before[field] != after[field]
        ]
    return found


def _articles(old: Understanding, new: Understanding) -> list[Change]:
    before, after = ({article.number: article for article in value.articles} for value in (old, new))
    opened = all_flows(new) - all_flows(old)
    closed = all_flows(old) - all_flows(new)
    found: list[Change] = []
    for number in dict.fromkeys((*after, *before)):
        was, now = before.get(number), after.get(number)
        opens = tuple(sorted(opened & flows(now))) if now else ()
        closes = tuple(sorted(closed & flows(was))) if was else ()
        changes = _article(number, was, now)
        if changes:
            changes[0] = msgspec.structs.replace(changes[0], opens=opens, closes=closes)
        found += changes
    return found


def _article(number: str, was: Article | None, now: Article | None) -> list[Change]:
    if was is not None and now is not None:
        old, new = _terms(was), _terms(now)
        return [
            Change("article", number, field, CHANGED, old[field], new[field], sense_of(field, was, now))
            for field in new
            if old[field] != new[field]
        ]
    change, sense = (ADDED, LOOSER) if was is None else (REMOVED, STRICTER)
    only = now or was
    if only is None or only.status != "in force":
        sense = NEUTRAL
    return [
        Change("article", number, "", change, was and _terms(was), now and _terms(now), sense),
    ]


def _terms(article: Article) -> dict[str, Any]:
    """Return the terms of an article as plain values under the names the file gives them."""
    plain = _plain(article)
    redaction = plain.pop("redaction")
    plain.pop("line")
    plain.pop("number")
    plain["from"] = plain.pop("from_")
    defaults = _plain(article.redaction)
    return {**plain, **defaults, **redaction}


_WIDTHS: Mapping[str, Callable[[Article], int]] = {
    "status": lambda article: article.status == "in force",
    "area": lambda article: not article.area,
    "up_to": lambda article: label.rank(article.up_to),
    "release": lambda article: article.release == "automatic",
    "strip_source": lambda article: not article.redaction.strip_source,
    "cell_m": lambda article: -article.redaction.cell_m,
    "delay_min": lambda article: -article.redaction.delay_min,
    "retention_days": lambda article: article.retention_days or sys.maxsize,
}
_SETS: Mapping[str, Callable[[Article], Iterable[str]]] = {
    "kinds": lambda article: expand(article.kinds),
    "from": lambda article: article.from_,
    "to": lambda article: article.to,
    "onward": lambda article: article.onward,
}
"""How much an article lets go as far as one field is concerned: more is wider."""


def sense_of(field: str, was: Article, now: Article) -> str:
    """Say whether a change of one field of an article lets more go or less."""
    if field in _WIDTHS:
        before, after = _WIDTHS[field](was), _WIDTHS[field](now)
        return NEUTRAL if before == after else LOOSER if after > before else STRICTER
    if field in _SETS:
        old, new = frozenset(_SETS[field](was)), frozenset(_SETS[field](now))
        return LOOSER if old < new else STRICTER if new < old else NEUTRAL
    return NEUTRAL
