"""A scenario of a drawdown as people write it, and what rests on whom, as they declare it.

A scenario is a TOML text::

    name = "3,000 by spring"

    [remove]
    posts = ["K7"]
    assets = ["drone-1"]
    parties = []

    [[strength]]
    party = "coalition"
    before = 5200
    after = 3000
    rule = "order"      # or "alike"; see analysis.drawdown.strength
    least = 20          # for "alike": who can hold a post

    [[mitigation]]
    name = "joint post at the bridge"
    [[mitigation.post]]
    id = "M1"
    lat = 35.1
    lon = 44.2
    party = "host"
    headcount = 40
    [[mitigation.provides]]
    kind = "capability"
    name = "surveillance"
    user = "host"
    provider = "host"
    post = "M1"

Declarations are CSV with ``kind, name, user`` and either ``provider`` (and ``post``, ``asset`` where it is
one of them) or ``needs``, a capability of the same user; kind is capability, workflow or clock.
"""

import math
import tomllib
from collections.abc import Iterable
from typing import Annotated, Any

import msgspec
import numpy as np

from seamline.analysis.drawdown.rests import CAPABILITY, KINDS, Rest
from seamline.analysis.drawdown.strength import ORDER
from seamline.codecs import value_table
from seamline.studies.posts import Posts
from seamline.terms.errors import InvalidInput

MAX_TEXT = 262_144
MAX_NAME = 80
MAX_LISTED = 2_000
MAX_MITIGATIONS = 12
MAX_SCENARIOS = 12
MAX_RESTS = 5_000

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_NAME)]
Names = Annotated[list[Name], msgspec.Meta(max_length=MAX_LISTED)]
Headcount = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]


class Remove(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What goes by name."""

    posts: Names = []
    assets: Names = []
    parties: Names = []


class Strength(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A party that shrinks, by a rule of ``analysis.drawdown.strength``."""

    party: Name
    before: int
    after: int
    rule: str = ORDER
    least: int = 20


class NewPost(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A post that would be built."""

    id: Name
    lat: float
    lon: float
    party: Annotated[str, msgspec.Meta(max_length=MAX_NAME)] = ""
    headcount: Headcount = 0


class Provides(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What would be provided anew."""

    kind: str
    name: Name
    user: Name
    provider: Name
    post: Annotated[str, msgspec.Meta(max_length=MAX_NAME)] = ""
    asset: Annotated[str, msgspec.Meta(max_length=MAX_NAME)] = ""


class Mitigation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that could be done about it."""

    name: Name
    post: Annotated[list[NewPost], msgspec.Meta(max_length=MAX_LISTED)] = []
    provides: Annotated[list[Provides], msgspec.Meta(max_length=MAX_LISTED)] = []

    @property
    def rests(self) -> tuple[Rest, ...]:
        """What it would provide."""
        return tuple(Rest(o.kind, o.name, o.user, o.provider, o.post, o.asset) for o in self.provides)


class Scenario(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What might go, and what might be done about it. Never the present."""

    name: Name
    remove: Remove = Remove()
    strength: Annotated[list[Strength], msgspec.Meta(max_length=64)] = []
    mitigation: Annotated[list[Mitigation], msgspec.Meta(max_length=MAX_MITIGATIONS)] = []


def read_scenario(raw: bytes) -> Scenario:
    """Return a scenario.

    Raises InvalidInput ``drawdown-scenario`` (too long, not TOML, an unknown key, a value of the wrong form;
    the context's ``reason`` says which), ``travel-place``, ``drawdown-kind``.
    """
    if len(raw) > MAX_TEXT:
        raise InvalidInput("drawdown-scenario", "too long", reason=f"> {MAX_TEXT}")
    try:
        value: dict[str, Any] = tomllib.loads(raw.decode("utf-8-sig"))
        found = msgspec.convert(value, Scenario)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError, RecursionError) as error:
        raise InvalidInput("drawdown-scenario", str(error), reason=str(error)) from error
    for one in found.mitigation:
        for post in one.post:
            if not (math.isfinite(post.lat) and abs(post.lat) <= 90 and abs(post.lon) <= 180):
                raise InvalidInput("travel-place", post.id)
        if any(made.kind not in KINDS for made in one.provides):
            raise InvalidInput("drawdown-kind", one.name, line=one.name)
    return found


def read_rests(lines: Iterable[str]) -> tuple[Rest, ...]:
    """Return the declarations of a CSV file.

    Raises InvalidInput as the table; ``drawdown-kind``, ``drawdown-rest`` (with the line: neither a provider
    nor a need, or both, or a capability that needs one), ``drawdown-many``.
    """
    table = value_table.read(lines, ("kind", "name", "user"))
    if len(table) > MAX_RESTS:
        raise InvalidInput("drawdown-many", f"at most {MAX_RESTS}", most=MAX_RESTS)
    names = ("kind", "name", "user", "provider", "post", "asset", "needs")
    columns = [table.texts(name) if table.has(name) else [""] * len(table) for name in names]
    found = tuple(Rest(*cells) for cells in zip(*columns, strict=True))
    for rest, line in zip(found, table.lines, strict=True):
        if rest.kind not in KINDS:
            raise InvalidInput("drawdown-kind", f"line {line}", line=line)
        provided = bool(rest.provider or rest.post or rest.asset)
        sound = bool(rest.provider) != bool(rest.needs) and not (rest.needs and provided)
        if not (rest.name and rest.user and sound) or (rest.needs and rest.kind == CAPABILITY):
            raise InvalidInput("drawdown-rest", f"line {line}", line=line)
    return found


def new_posts(scenarios: Iterable[Scenario], standing: Posts) -> Posts:
    """Return the posts that mitigations of any scenario would build, each once.

    Raises InvalidInput ``drawdown-post`` for an id that already stands for another post.
    """
    found: dict[str, NewPost] = {}
    known = set(standing.id)
    for scenario in scenarios:
        for mitigation in scenario.mitigation:
            for post in mitigation.post:
                if post.id in known or found.get(post.id, post) != post:
                    raise InvalidInput("drawdown-post", post.id, name=post.id)
                found[post.id] = post
    made = list(found.values())
    return Posts(
        tuple(post.id for post in made),
        np.array([post.lon for post in made], np.float64),
        np.array([post.lat for post in made], np.float64),
        tuple(post.party for post in made),
        np.array([post.headcount for post in made], np.int64),
        np.zeros(len(made), np.int64),
    )
