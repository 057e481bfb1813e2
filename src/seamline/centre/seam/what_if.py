"""What is lost if some of it goes, and what each addition would give back: now, after, with each, with all.

Arithmetic on what is known now, never a prediction, and never the present: whoever shows it says so. A post
that is gone answers nobody and sees nothing; so with drones, where the capability to watch is gone.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.coverage.apart import Held
from seamline.analysis.dependence import LEFT, LESS, NONE
from seamline.analysis.drawdown.rests import Outcome
from seamline.analysis.travel.further import Column, joined_by
from seamline.analysis.travel.orders import Cover, by_time
from seamline.centre.seam import looked, reckoned, resting
from seamline.centre.seam.closing import Closed, Pair, closed, holds_of, standing
from seamline.centre.seam.cut_cells import Patch
from seamline.centre.seam.looked import Looked, Stays
from seamline.centre.seam.prepared import Prepared
from seamline.centre.seam.response import of_patch
from seamline.centre.seam.resting import Resting
from seamline.centre.seam.supposed import SURVEILLANCE, Added, Known, Supposed
from seamline.centre.seam.timed import worst
from seamline.terms.errors import NotFound

Doc = dict[str, Any]

BEFORE, AFTER, WITH, ALL = "before", "after", "with", "with-all"
ASSUMED = (
    "study-drawdown-not-present",
    "study-drawdown-no-prediction",
    "study-drawdown-declared",
    "what-if-assumed-strength",
    "what-if-assumed-posts",
    "what-if-assumed-watching",
    "what-if-assumed-added",
    "what-if-assumed-workflows",
)


class Base(msgspec.Struct, frozen=True):
    """All that a question is asked of. at: ms UTC, of the looks. looked: by key of its area."""

    ground: Prepared
    at: int
    looked: Mapping[str, Looked]
    resting: Resting


def known(base: Base, home: str) -> Known:
    """Return what changes may name."""
    posts = base.ground.asked.posts
    between = {party for one in base.ground.asked.areas for party in one.stretch.area.between}
    declared = base.resting.declared
    pairs = set(declared.values()) | {(SURVEILLANCE, party) for party in between}
    return Known(
        home,
        frozenset(
            between | {party for post in posts for party in post.parties} | base.resting.parties | {home}
        ),
        frozenset(post.id for post in posts),
        frozenset(pairs),
        declared,
    )


def answer(
    base: Base, area: str, what: Supposed, columns: Mapping[int, Column], within_min: int, now: int
) -> Doc:
    """Return what would be different in an area, "" for the first. columns: times of additions by number.

    now: ms UTC. Raises NotFound ``seam-area-not-found``.
    """
    patch = _patch(base.ground, area)
    limit = within_min * 60.0
    shut = closed(base.ground, what)
    holds = holds_of(base.ground, shut)
    weight = base.ground.cut.weight[patch.low : patch.high]
    reach = _Reach(base.ground, patch, standing(base.ground, holds), columns, weight, limit)
    sight = _Sight(base.looked[patch.area.stretch.key], what, holds)
    left = int(standing(base.ground, holds).sum())
    states = [
        _state(
            BEFORE,
            -1,
            len(base.ground.posts),
            reach.before(),
            sight.before(),
            resting.becomes(base.resting, _NOTHING, ()),
        ),
    ]
    plans: list[tuple[str, tuple[Added, ...]]] = [(AFTER, ())]
    plans += [(WITH, (one,)) for one in what.added]
    if len(what.added) > 1:
        plans.append((ALL, what.added))
    for name, added in plans:
        number = added[0].number if name == WITH else -1
        rests = resting.becomes(base.resting, what, added)
        posts = left + sum(one.what == "post" for one in added)
        states.append(_state(name, number, posts, reach.after(added), sight.after(added), rests))
    last = resting.becomes(base.resting, what, what.added)
    return {
        "now": now,
        "as_of": base.at,
        "area": patch.area.stretch.area.id,
        "within_min": within_min,
        "posts_before": len(base.ground.posts),
        "posts_after": left,
        "states": states,
        "tones": reach.tones(()),
        "tones_with": reach.tones(what.added) if what.added else "",
        **reach.lost(),
        "closed": [_closed(base.ground, one, holds) for one in shut],
        "rests": _rests(resting.becomes(base.resting, what, ()), last),
        "cautions": _cautions(base, what, columns),
        "assumptions": [{"id": one, "args": {}} for one in ASSUMED],
    }


_NOTHING = Supposed(frozenset(), frozenset(), (), frozenset(), frozenset(), ())


def _patch(ground: Prepared, area: str) -> Patch:
    for one in ground.cut.patches:
        if area in ("", one.area.stretch.area.id):
            return one
    raise NotFound("seam-area-not-found", "there is no such ground between lines")


class _Reach:
    """Who gets there, before, and after with any additions."""

    def __init__(
        self,
        ground: Prepared,
        patch: Patch,
        stands: NDArray[np.bool_],
        columns: Mapping[int, Column],
        weight: NDArray[np.float64],
        limit: float,
    ) -> None:
        self._patch, self._columns, self._limit = patch, columns, limit
        self._posts = len(ground.posts)
        self._counted = reckoned.Counted(weight)
        self._now = of_patch(ground.cover, patch)
        whole = ground.cover
        if ground.laid and ground.table and ground.orders and not stands.all():
            whole = by_time(ground.laid.ground, ground.table, ground.orders, stands)
        self._gone = of_patch(whole, patch)

    def before(self) -> Doc:
        return self._counted.figures(self._now, self._limit)

    def after(self, added: Sequence[Added]) -> Doc:
        return self._counted.figures(self._with(added), self._limit)

    def tones(self, added: Sequence[Added]) -> str:
        """Return the tone of each block as a digit: that of its worst cell."""
        found = reckoned.tones(self._now, self._with(added), self._limit)
        return "".join(map(str, worst(found, self._patch.order, self._patch.blocks).tolist()))

    def lost(self) -> Doc:
        found = reckoned.tones(self._now, self._gone, self._limit)
        return {
            "lost_km2": round(self._counted.ground(found == reckoned.LOST), 2),
            "backup_lost_km2": round(self._counted.ground(found == reckoned.BACKUP_LOST), 2),
            "ground_km2": round(self._counted.total, 2),
        }

    def _with(self, added: Sequence[Added]) -> Cover:
        cover = self._gone
        for one in added:
            column = self._columns.get(one.number)
            if column is not None:
                part = column.value[self._patch.low : self._patch.high]
                cover = joined_by(cover, part, self._posts + one.number)
        return cover


class _Sight:
    """Who sees it, before, and after with any additions."""

    def __init__(self, one: Looked, what: Supposed, holds: frozenset[Pair]) -> None:
        self._one = one
        parties = frozenset(one.parties) - what.parties
        self._stays = Stays(parties, parties - what.unseeing, holds)

    def before(self) -> Doc:
        stays = looked.everything(self._one)
        return looked.figures(self._one, looked.seen(self._one, stays), stays.parties)

    def after(self, added: Sequence[Added]) -> Doc:
        eyes = [(one.place, one.range_m) for one in added if one.place is not None and one.range_m > 0]
        more = Held(
            np.array([place.lon for place, _ in eyes], np.float64),
            np.array([place.lat for place, _ in eyes], np.float64),
            np.array([range_m for _, range_m in eyes], np.float64),
        )
        now = looked.seen(self._one, self._stays, more)
        return looked.figures(self._one, now, self._stays.parties)


def _state(name: str, number: int, posts: int, reach: Doc, sight: Doc, rests: Sequence[Outcome]) -> Doc:
    figures = {
        **{f"within-{hours}h-permille": _permille(sight[f"within_{hours}h"]) for hours in looked.HOURS},
        "first-permille": _permille(sight["first"]),
        "backup-permille": _permille(sight["backup"]),
        **reach,
        "posts": posts,
        "lost-m": round(sight["unseen_m"]),
        "gone": sum(one.outcome == NONE for one in rests),
        "less": sum(one.outcome == LESS for one in rests),
    }
    return {"state": name, "change": number, "figures": figures}


def _permille(share: float | None) -> int | None:
    return None if share is None else round(1_000 * share)


def _closed(ground: Prepared, one: Closed, holds: frozenset[Pair]) -> Doc:
    name = next(post.name for post in ground.asked.posts if post.id == one.post)
    stands = any(post == one.post for post, _ in holds)
    return {"post": one.post, "name": name, "party": one.party, "why": one.why, "stands": stands}


def _rests(after: Sequence[Outcome], last: Sequence[Outcome]) -> list[Doc]:
    """Return what is lost or less, with what becomes of it once all additions are there."""
    then = {(one.kind, one.name, one.user): one for one in last}
    return [
        {
            "kind": one.kind,
            "name": one.name,
            "user": one.user,
            "outcome": one.outcome,
            "providers": list(one.providers),
            "without": list(one.without),
            "with_all": then[one.kind, one.name, one.user].outcome,
        }
        for one in after
        if one.outcome != LEFT
    ]


def _cautions(base: Base, what: Supposed, columns: Mapping[int, Column]) -> list[Doc]:
    holders = {party for post in base.ground.asked.posts for party in post.parties}
    said: list[Doc] = [
        {"id": "what-if-no-posts-of", "args": {"party": one.party}}
        for one in what.shrunk
        if one.party not in holders
    ]
    if off := sum(not one.joined for one in columns.values()):
        said.append({"id": "what-if-off-roads", "args": {"count": off}})
    if not base.resting.declared:
        said.append({"id": "what-if-none-declared", "args": {}})
    return said
