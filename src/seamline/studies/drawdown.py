"""Drawdown: what is lost in each of several scenarios, and what each mitigation would give back."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.dependence import LEFT, LESS, NONE
from seamline.analysis.drawdown import states as st
from seamline.analysis.drawdown.measures import Measures, measures
from seamline.analysis.drawdown.rests import CAPABILITY, Gone, Outcome, Rest, outcomes
from seamline.analysis.spread import Spread, in_turn
from seamline.analysis.travel import orders, reach
from seamline.analysis.travel.orders import Cover
from seamline.codecs.roads import Roads
from seamline.studies import travel
from seamline.studies.posts import Cells, Posts
from seamline.studies.response import Laid, laid
from seamline.studies.scenario import MAX_SCENARIOS, Scenario, new_posts
from seamline.studies.study import Column, Figure, Map, Said, Shape, Source, Study, Table, Value
from seamline.studies.travel import Options, timed
from seamline.terms.errors import InvalidInput

_WHICH = (
    Column("drawdown-scenario", "text"),
    Column("drawdown-state", "word"),
    Column("drawdown-mitigation", "text"),
)
STATES = (
    *_WHICH,
    Column("drawdown-posts", "count"),
    Column("drawdown-people", "count"),
    Column("travel-covered", "share", 1),
    Column("travel-backed", "share", 1),
    Column("drawdown-gone", "count"),
    Column("drawdown-less", "count"),
)
TIMES = (
    *_WHICH,
    Column("travel-reached", "share", 1),
    Column("travel-time-50", "seconds"),
    Column("travel-time-90", "seconds"),
    Column("travel-time-95", "seconds"),
    Column("travel-backup-50", "seconds"),
    Column("travel-backup-90", "seconds"),
)
RESTS = (
    *_WHICH,
    Column("drawdown-kind", "word"),
    Column("drawdown-thing", "id"),
    Column("drawdown-user", "text"),
    Column("drawdown-outcome", "word"),
    Column("drawdown-providers", "text"),
    Column("drawdown-without", "text"),
)
POSTS = (
    Column("drawdown-scenario", "text"),
    Column("travel-post", "id"),
    Column("travel-party", "text"),
    Column("drawdown-why", "word"),
    Column("drawdown-people", "count"),
    Column("drawdown-people-after", "count"),
)
WORDS = {LEFT: "rest-stays", LESS: "rest-less", NONE: "rest-gone"}
ASSUMPTIONS = ("not-present", "no-prediction", "declared", "rules", "people-stay")
LOST, BACKUP_LOST, STILL, NEVER = 5, 3, 1, 0


class _Found(msgspec.Struct, frozen=True):
    """A state of a scenario, worked out."""

    scenario: Scenario
    state: st.State
    after: st.Standing
    cover: Cover
    told: Measures
    outcomes: tuple[Outcome, ...]

    @property
    def mitigation(self) -> str:
        number = self.state.mitigation
        return self.scenario.mitigation[number].name if number >= 0 else ""


def of_scenarios(
    roads: Roads,
    posts: Posts,
    cells: Cells,
    options: Options,
    rests: tuple[Rest, ...],
    scenarios: Sequence[Scenario],
    sources: tuple[Source, ...],
    spread: Spread = in_turn,
) -> Study:
    """Return the study of scenarios, side by side.

    Raises InvalidInput as ``response.laid``, ``measures`` and ``strength.kept``; ``drawdown-no-scenario``,
    ``drawdown-scenarios`` (too many, or a name twice), ``drawdown-unknown`` (what it removes is not there),
    ``drawdown-post``.
    """
    _check(scenarios, posts, rests)
    further = new_posts(scenarios, posts)
    every = posts.and_also(further)
    ground = laid(
        roads,
        every,
        cells,
        own_speeds=options.own_speeds,
        off_road_kmh=options.off_road_kmh,
        limits=options.limits,
    )
    made = reach.table(ground.ground, np.ones(len(every), np.bool_), reach.DEPTH, spread)
    order = made.orders

    def cover(stands: NDArray[np.bool_]) -> Cover:
        return orders.by_time(ground.ground, made, order, stands, spread)

    found = []
    for scenario in scenarios:
        after = _after(scenario, posts)
        built = [np.isin(further.id, [post.id for post in one.post]) for one in scenario.mitigation]
        for state in st.states(after.stands, built, len(further)):
            here = cover(state.stands)
            told = measures(here, cells.weight, options.within_min * 60)
            found.append(
                _Found(scenario, state, after, here, told, _outcomes(scenario, state, after, posts, rests))
            )
    return _study(found, every, posts, cells, options, sources, ground, rests)


def _check(scenarios: Sequence[Scenario], posts: Posts, rests: tuple[Rest, ...]) -> None:
    if not scenarios:
        raise InvalidInput("drawdown-no-scenario", "there is no scenario")
    names = [one.name for one in scenarios]
    if len(names) > MAX_SCENARIOS or len(set(names)) < len(names):
        raise InvalidInput(
            "drawdown-scenarios", f"at most {MAX_SCENARIOS}, each of its own name", most=MAX_SCENARIOS
        )
    parties = {*posts.party, *(rest.provider for rest in rests), *(rest.user for rest in rests)}
    for one in scenarios:
        known = (
            (one.remove.posts, {*posts.id, *(rest.post for rest in rests)}),
            (one.remove.assets, {rest.asset for rest in rests}),
            ([*one.remove.parties, *(shrunk.party for shrunk in one.strength)], parties),
        )
        for wanted, there in known:
            for name in wanted:
                if name not in there:
                    raise InvalidInput("drawdown-unknown", name, name=name)


def _after(scenario: Scenario, posts: Posts) -> st.Standing:
    return st.after(
        posts.party,
        posts.headcount,
        posts.keep,
        np.isin(np.array(posts.id, object), scenario.remove.posts),
        frozenset(scenario.remove.parties),
        [st.Shrink(one.party, (one.before, one.after), one.rule, one.least) for one in scenario.strength],
    )


def _outcomes(
    scenario: Scenario, state: st.State, after: st.Standing, posts: Posts, rests: tuple[Rest, ...]
) -> tuple[Outcome, ...]:
    if state.name == st.BEFORE:
        return outcomes(rests, Gone())
    closed = {name for name, stands in zip(posts.id, after.stands.tolist(), strict=True) if not stands}
    gone = Gone(
        frozenset(closed | set(scenario.remove.posts)),
        frozenset(scenario.remove.assets),
        frozenset(scenario.remove.parties),
    )
    chosen = range(len(scenario.mitigation)) if state.name == st.ALL else [state.mitigation]
    more = [rest for at in chosen if at >= 0 for rest in scenario.mitigation[at].rests]
    return outcomes(rests, gone, more)


def _study(
    found: list[_Found],
    every: Posts,
    posts: Posts,
    cells: Cells,
    options: Options,
    sources: tuple[Source, ...],
    ground: Laid,
    rests: tuple[Rest, ...],
) -> Study:
    now = found[0]
    firsts = [one for one in found if one.state.name == st.AFTER]
    return Study(
        kind="drawdown",
        settings=travel.settings(options),
        sources=sources,
        figures=(
            Figure("travel-posts", len(posts), "count"),
            Figure("travel-cells", len(cells), "count"),
            Figure("drawdown-scenarios", len(firsts), "count"),
            *travel.figures(now.told),
        ),
        tables=(
            Table("drawdown-states", STATES, tuple(_state(one, every) for one in _once(found))),
            Table("drawdown-times", TIMES, tuple(_times(one) for one in _once(found))),
            Table("drawdown-rests", RESTS, tuple(row for one in _once(found) for row in _rests(one))),
            Table("drawdown-posts", POSTS, tuple(row for one in firsts for row in _posts(one, posts))),
            travel.speed_table(ground, options),
        ),
        assumptions=(
            *(Said(f"study-drawdown-{name}") for name in ASSUMPTIONS),
            *(Said(f"study-travel-{name}") for name in travel.ASSUMPTIONS),
        ),
        cautions=(*ground.cautions, *_cautions(found, posts, rests)),
        pictures=tuple(_picture(now, one, cells, options) for one in firsts),
    )


def _once(found: list[_Found]) -> list[_Found]:
    """Return the states with the present told once: it is the same in every scenario."""
    return [found[0], *(one for one in found[1:] if one.state.name != st.BEFORE)]


def _state(one: _Found, every: Posts) -> tuple[Value, ...]:
    before = one.state.name == st.BEFORE
    old = len(one.after.stands)
    people = int(every.headcount[:old].sum() if before else one.after.headcount.sum())
    people += int(every.headcount[old:][one.state.stands[old:]].sum())
    return (
        *_which(one),
        int(one.state.stands.sum()),
        people,
        one.told.covered,
        one.told.backed,
        sum(o.outcome == NONE for o in one.outcomes),
        sum(o.outcome == LESS for o in one.outcomes),
    )


def _which(one: _Found) -> tuple[Value, ...]:
    name = "" if one.state.name == st.BEFORE else one.scenario.name
    return name, f"state-{one.state.name}", one.mitigation


def _times(one: _Found) -> tuple[Value, ...]:
    told = one.told
    return *_which(one), told.reached, *map(timed, told.quantiles), *map(timed, told.backup_quantiles[:2])


def _rests(one: _Found) -> list[tuple[Value, ...]]:
    """Return what is lost in a state; what stays is not told."""
    return [
        (
            *_which(one),
            f"rest-{o.kind}",
            o.name,
            o.user,
            WORDS[o.outcome],
            ", ".join(o.providers),
            ", ".join(o.without),
        )
        for o in one.outcomes
        if o.outcome != LEFT
    ]


def _posts(one: _Found, posts: Posts) -> list[tuple[Value, ...]]:
    rows = zip(
        posts.id,
        posts.party,
        one.after.why,
        posts.headcount.tolist(),
        one.after.headcount.tolist(),
        strict=True,
    )
    return [(one.scenario.name, *row) for row in rows]


def _cautions(found: list[_Found], posts: Posts, rests: tuple[Rest, ...]) -> tuple[Said, ...]:
    said = []
    declared = {(rest.name, rest.user) for rest in rests if rest.kind == CAPABILITY}
    if nobody := sorted(
        {rest.needs for rest in rests if rest.needs and (rest.needs, rest.user) not in declared}
    ):
        said.append(Said("study-drawdown-undeclared", {"names": ", ".join(nobody)}))
    shrinking = {one.party for each in found for one in each.scenario.strength}
    unknown = sum(
        party in shrinking and people == 0
        for party, people in zip(posts.party, posts.headcount.tolist(), strict=True)
    )
    if unknown:
        said.append(Said("study-drawdown-no-headcount", {"count": unknown}))
    if not rests:
        said.append(Said("study-drawdown-no-rests"))
    return tuple(said)


def _picture(now: _Found, one: _Found, cells: Cells, options: Options) -> Map:
    limit = options.within_min * 60
    covered, backed = now.cover.value <= limit, now.cover.backup_value <= limit
    lost, bare = covered & (one.cover.value > limit), backed & (one.cover.backup_value > limit)
    tone = np.select([lost, bare, covered], [LOST, BACKUP_LOST, STILL], NEVER)
    step = max(1, -(-len(cells) // travel.MAX_MARKS))
    shapes = [
        Shape("point", ((lon, lat),), level)
        for lon, lat, level in zip(
            cells.lon[::step].tolist(), cells.lat[::step].tolist(), tone[::step].tolist(), strict=True
        )
    ]
    legend = (
        (LOST, Said("study-drawdown-cell-lost")),
        (BACKUP_LOST, Said("study-drawdown-cell-backup")),
        (STILL, Said("study-drawdown-cell-still")),
        (NEVER, Said("study-drawdown-cell-never")),
    )
    return Map("drawdown", tuple(shapes), legend)
