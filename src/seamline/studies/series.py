"""Events as the series that belong side by side: merged, each party's, patrol-found and received."""

import msgspec
import numpy as np

from seamline.studies.events import FOUND, PATROL, RECEIVED, Events
from seamline.studies.study import Said, Study

MERGED, PARTY = "rate-merged", "rate-party"
OF_PATROLS, OF_REPORTS = "rate-patrol", "rate-received"
"""Kinds of series, each a word of its own."""


class Series(msgspec.Struct, frozen=True):
    """A series. kind: MERGED, PARTY, OF_PATROLS or OF_REPORTS; party: whose, "" for all; each event once."""

    kind: str
    party: str
    events: Events


def series(events: Events) -> tuple[Series, ...]:
    """Return the merged series first, then one per party where parties are named, then patrols' and reports'.

    What several rows describe counts once in every series that it is in. An event that anybody's patrol found
    is patrol-found, whoever else reported it.
    """
    whole = merged(events)
    found = [Series(MERGED, "", whole)]
    for number, party in enumerate(events.parties):
        own = events.only(events.party == number)
        if party and len(own):
            found.append(Series(PARTY, party, merged(own)))
    for kind, name in ((OF_PATROLS, PATROL), (OF_REPORTS, RECEIVED)):
        told = whole.only(whole.found == FOUND.index(name))
        if len(told) and (whole.found != whole.found[0]).any():
            found.append(Series(kind, "", told))
    return tuple(found)


def merged(events: Events) -> Events:
    """Return events with rows that share an ``event`` made one.

    Its place is the most exact one; its days are all that anybody states, because who is right is not known;
    its count the highest; it is patrol-found where one of the rows is.
    """
    if events.event is None or not len(events):
        return events
    own = np.arange(len(events)) + int(events.event.max()) + 1
    keys = np.where(events.event >= 0, events.event, own)
    doubt = np.where(np.isnan(events.lat), np.inf, events.precision_m)
    order = np.lexsort((doubt, keys))
    _, first = np.unique(keys[order], return_index=True)
    rank = np.array([0, 2, 1])[events.found][order]  # patrol before received before not said
    best = np.maximum.reduceat(rank, first)
    kept = events.only(order[first])
    return msgspec.structs.replace(
        kept,
        day=np.minimum.reduceat(events.day[order], first),
        until=np.maximum.reduceat(events.until[order], first),
        count=np.maximum.reduceat(events.count[order], first),
        found=np.array([0, FOUND.index(RECEIVED), FOUND.index(PATROL)])[best],
    )


def said_once(study: Study, events: Events) -> Study:
    """Return a study with the assumption that rows of one event counted once, where rows say so."""
    if events.event is None:
        return study
    return msgspec.structs.replace(study, assumptions=(*study.assumptions, Said("study-events-once")))
