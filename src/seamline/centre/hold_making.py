"""What a node has against a hold that is about to be opened here, and by which ids it names what it keeps."""

from collections.abc import Mapping
from typing import Any

from seamline.centre import events, holding, holds, release, rows, visible
from seamline.centre.desk import Reader, refuse
from seamline.centre.making import Making
from seamline.terms.errors import Conflict, Refusal


def prepared(reader: Reader, making: Making) -> dict[str, Any]:
    """Return what a move of a hold carries, its objects named as all that are told know them.

    An id that is not known here is left as it is: it may come later. Raises Denied
    ``evidence-hold-not-theirs`` for what one of them has not got, for to name it would tell; Conflict
    ``evidence-hold-many`` where too many run.
    """
    data = dict(making.data)
    if making.act != "open":
        return data
    if reader.view.count(rows.HOLD, group=reader.home.party) >= holds.MAX_OWN:
        raise Conflict("evidence-hold-many", "too many holds are in force")
    value = data.get("objects")
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        return data  # the procedure says what is wrong with it
    if not _as_there(reader, data):
        data["objects"] = sorted({_shared(reader, one, making.parties) for one in value})
    return data


def _as_there(reader: Reader, data: Mapping[str, Any]) -> bool:
    """Say whether it names just what a partner's hold that it joins names: its parties know all of that."""
    there = visible.find(reader, str(data.get("joined_to", "")))
    if there is None or there.proc != holds.PROC:
        return False
    return tuple(holding.state_of(there).facts["objects"]) == tuple(data["objects"])


def _shared(reader: Reader, one: str, parties: tuple[str, ...]) -> str:
    ob = events.here(reader, one)
    if not parties:
        return ob
    report = reader.find(rows.REPORT, ob, rows.ReportRow)
    if report is None:
        row = visible.find(reader, ob)
        if row is not None:
            _need(set(parties) <= set(holding.state_of(row).parties), ob)
        return one
    if report.owner != reader.home.party:
        _need(parties == (report.owner,), ob)
        return ob
    sent = reader.every(rows.SENT_OF, rows.SentRow, group=ob)
    known = [
        {one.alias for one in sent if one.party == party and not one.via and one.number > 0}
        for party in parties
    ]
    shared = set.intersection(*known)
    _need(bool(shared), ob)
    return min(shared)


def _need(condition: bool, ob: str) -> None:
    if not condition:
        raise refuse(Refusal("evidence-hold-not-theirs", facts={"ob": ob}))


def tellable(reader: Reader, parties: list[str]) -> tuple[str, ...]:
    """Return the given parties if an article in force lets a hold be told to all of them, else nobody."""
    body = {"level": "restricted", "observed": reader.now}
    told = all(release.outlook(reader, body, party, kind=holds.PROC).decision.allow for party in parties)
    return tuple(parties) if told else ()
