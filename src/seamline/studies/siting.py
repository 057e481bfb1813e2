"""Where to stand: sites for coordination centres, joint posts or relay stations, with the proof or the bound.

Weights are ground (kilometres of a segment, cells), never people.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.siting.choose import MAX_EFFORT, Effort
from seamline.analysis.siting.place import Choice, all_cover, least_way, most_cover
from seamline.analysis.siting.problem import MAX_VALUE, Room, checked
from seamline.studies import siting_tables as tables
from seamline.studies.siting_input import METRES, PLAIN, SECONDS, Ground
from seamline.studies.study import Figure, Said, Source, Study
from seamline.terms.errors import InvalidInput

P_MEDIAN, MCLP, LSCP = "p-median", "mclp", "lscp"
MODELS = (P_MEDIAN, MCLP, LSCP)
CENTRE, POST, RELAY = "centre", "post", "relay"
PURPOSES = {CENTRE: P_MEDIAN, POST: MCLP, RELAY: LSCP}
"""What is sited, and the question that is asked of it unless another is named."""


class Asked(msgspec.Struct, frozen=True):
    """What is asked.

    model: of MODELS, "" for the purpose's own. count: so many sites at most, 0 where the file says or a
    budget rules; budget: what they may cost together, None for a count. within: what counts as covered, in
    the ground's unit. backup: what second cover is worth beside first, 0 to 1.
    """

    purpose: str = CENTRE
    model: str = ""
    count: int = 0
    budget: float | None = None
    within: float | None = None
    backup: float = 0.0
    effort: Effort = Effort()


def of_ground(ground: Ground, asked: Asked, sources: tuple[Source, ...]) -> Study:
    """Return the study of a siting.

    Raises InvalidInput ``siting-purpose``, ``siting-model``, ``siting-within``, ``siting-count``,
    ``siting-both``, ``siting-effort``, ``siting-relay-times``, and as ``problem.checked``,
    ``place.least_way``, ``most_cover`` and ``all_cover``.
    """
    checked(ground.way, ground.weight)
    model = _model(ground, asked)
    reached = np.isfinite(ground.way) if model == P_MEDIAN else ground.way <= _within(ground, asked)
    able = np.logical_or.reduce(reached & ~ground.forbid, axis=1)
    room = _room(ground, asked, model)
    if model == P_MEDIAN:
        if not able.any():
            raise InvalidInput("siting-out-of-reach", "no demand can be reached")
        choice = least_way(ground.way[able], ground.weight[able], room, asked.effort)
    elif model == MCLP:
        choice = most_cover(reached, ground.weight, asked.backup, room, asked.effort)
    else:
        choice, _ = all_cover(reached, room, asked.effort)
    served = tables.served(ground, choice, reached)
    return Study(
        kind="siting",
        settings=_settings(ground, asked, model, room),
        sources=sources,
        figures=_figures(ground, model, choice, served, able),
        tables=(
            tables.of_sites(ground, choice, served),
            tables.of_worth(ground, choice),
            tables.of_demands(ground, choice, served),
            tables.of_unserved(ground, served),
        ),
        assumptions=_assumptions(ground, asked, model),
        cautions=_cautions(ground, asked, model, choice, room, able),
        pictures=tables.pictures(ground, choice, served),
    )


def _model(ground: Ground, asked: Asked) -> str:
    if asked.purpose not in PURPOSES:
        raise InvalidInput("siting-purpose", ", ".join(PURPOSES))
    model = asked.model or PURPOSES[asked.purpose]
    if model not in MODELS:
        raise InvalidInput("siting-model", ", ".join(MODELS))
    if asked.purpose == RELAY and ground.unit == SECONDS:
        raise InvalidInput("siting-relay-times", "a relay has a range, not a travel time")
    effort = asked.effort
    if not all(0 <= value <= MAX_EFFORT for value in (effort.rounds, effort.nodes)):
        raise InvalidInput("siting-effort", f"0 to {MAX_EFFORT}", most=MAX_EFFORT)
    if not 0 <= asked.backup <= 1:
        raise InvalidInput("siting-theta", "0 to 1")
    return model


def _within(ground: Ground, asked: Asked) -> float:
    if asked.within is None or not 0 <= asked.within <= MAX_VALUE:
        raise InvalidInput("siting-within", f"how far is covered, in {ground.unit}")
    return asked.within


def _room(ground: Ground, asked: Asked, model: str) -> Room:
    if model == LSCP:
        return Room(ground.price, 0.0, ground.keep, ground.forbid)
    if asked.budget is not None:
        if asked.count:
            raise InvalidInput("siting-both", "a count or a budget")
        return Room(ground.price, asked.budget, ground.keep, ground.forbid)
    return Room.of_count(asked.count or ground.count, ground.keep, ground.forbid)


def _settings(ground: Ground, asked: Asked, model: str, room: Room) -> tuple[Figure, ...]:
    counted = model != LSCP and asked.budget is None
    return (
        Figure("siting-purpose", f"siting-{asked.purpose}", "word"),
        Figure("siting-model", model, "id"),
        Figure("siting-count", int(room.budget) if counted else None, "count"),
        Figure("siting-budget", asked.budget if model != LSCP else None),
        Figure("siting-within", None if model == P_MEDIAN else asked.within, ground.unit),
        Figure("siting-backup", asked.backup if model == MCLP else None),
        Figure("siting-kept", int(ground.keep.sum()), "count"),
        Figure("siting-forbidden", int(ground.forbid.sum()), "count"),
        Figure("siting-rounds", asked.effort.rounds, "count"),
        Figure("siting-nodes", asked.effort.nodes, "count"),
    )


def _figures(
    ground: Ground, model: str, choice: Choice, served: tables.Served, able: NDArray[np.bool_]
) -> tuple[Figure, ...]:
    weight, total = ground.weight, float(ground.weight.sum())
    near = served.site >= 0
    first, again = float(weight[served.times >= 1].sum()), float(weight[served.times >= 2].sum())
    # The p-median has no limit within which a second site would count.
    backed = () if model == P_MEDIAN else (Figure("siting-backed", again / total, "share", 1),)
    return (
        Figure("siting-value", choice.value),
        Figure("siting-bound", choice.bound),
        Figure("siting-gap", choice.gap, "share", 3),
        Figure("siting-proved", choice.proved),
        Figure("siting-opened", len(choice.sites), "count"),
        Figure("siting-price", float(ground.price[choice.sites].sum())),
        Figure("siting-served", first / total, "share", 1),
        *backed,
        Figure("siting-mean", tables.mean(served.way[near], weight[near]), ground.unit),
        Figure("siting-farthest", float(served.way[near].max()) if near.any() else None, ground.unit),
        Figure("siting-unable", int((~able).sum()), "count"),
        Figure("siting-spent-rounds", choice.rounds, "count"),
        Figure("siting-spent-nodes", choice.nodes, "count"),
    )


def _assumptions(ground: Ground, asked: Asked, model: str) -> tuple[Said, ...]:
    way = {METRES: "study-siting-straight", SECONDS: "study-siting-times", PLAIN: "study-siting-graph"}
    said = [Said(f"study-siting-{model}"), Said(way[ground.unit]), Said("study-siting-weight")]
    if model == MCLP and asked.backup:
        said.append(Said("study-siting-second", {"share": round(100 * asked.backup)}))
    if asked.purpose == RELAY:
        said.append(Said("study-siting-relay"))
    else:
        said.append(Said("study-siting-free"))
    if ground.keep.any():
        said.append(Said("study-siting-keep"))
    return tuple(said)


def _cautions(
    ground: Ground, asked: Asked, model: str, choice: Choice, room: Room, able: NDArray[np.bool_]
) -> tuple[Said, ...]:
    said = [Said("study-siting-no-order")]
    if not choice.proved:
        said.append(Said("study-siting-not-proved", {"share": f"{100 * choice.gap:.3f}"}))
    if not able.all():
        said.append(Said("study-siting-unable", {"count": int((~able).sum())}))
    if model != LSCP and asked.budget is None and len(choice.sites) < room.budget:
        said.append(Said("study-siting-fewer", {"count": len(choice.sites)}))
    ties = np.flatnonzero((choice.worse == 0) & (choice.instead >= 0))
    for at in ties[:MAX_TIES].tolist():
        names = (ground.sites[int(choice.sites[at])], ground.sites[int(choice.instead[at])])
        said.append(Said("study-siting-tie", dict(zip(("site", "other"), names, strict=True))))
    said.append(Said("study-siting-ties-more") if len(ties) else Said("study-siting-no-tie"))
    return tuple(said)


MAX_TIES = 5
"""Exchanges that are as good and are said; the table has all."""
