"""Events on one node: reports under names that all parties know, and what a merge makes one item here.

A report has another id at each party: its own at home, an alias wherever it was released. A proposal to merge
travels unredacted, so it must name each report as all its parties know it, and none that one of them has not
got. Which reports are one item is kept beside them, so that a list need not look through the events.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from seamline.centre import ground, rows
from seamline.centre.desk import Desk, Reader, refuse
from seamline.machine.parts import Act, State
from seamline.procedures import event
from seamline.terms.errors import Refusal
from seamline.terms.place import Point


def with_shared_ids(
    desk: Desk, act: Act, data: Mapping[str, Any], parties: Iterable[str], agreement: str
) -> dict[str, Any]:
    """Return what a move carries with its reports named as all the other parties know them.

    An own report may be named by its own id. Raises Denied ``event-report-unknown``, ``event-report-gone``,
    ``event-report-unreleased`` or ``event-report-theirs``. What is no list of texts is left to the procedure.
    """
    found = dict(data)
    for name, field in act.fields.items():
        value = data.get(name)
        if (
            field.kind == "ids"
            and isinstance(value, list | tuple)
            and all(isinstance(one, str) for one in value)
        ):
            others = [party for party in parties if party != desk.home.party]
            found[name] = sorted({_shared_id(desk, one, others, agreement) for one in value})
    return found


def _shared_id(desk: Desk, report: str, others: list[str], agreement: str) -> str:
    row = desk.find(rows.REPORT, here(desk, report), rows.ReportRow)
    if row is None:
        raise refuse(Refusal("event-report-unknown"))
    if row.gone or row.status == "withdrawn":
        raise refuse(Refusal("event-report-gone"))
    if row.owner != desk.home.party:
        # Whoever else has got it is its originator's business: naming it to them would tell.
        if others != [row.owner]:
            raise refuse(Refusal("event-report-theirs", facts={"party": row.owner}))
        return row.ob
    sent = desk.every(rows.SENT_OF, rows.SentRow, group=row.ob)
    known = [{one.alias: one.agreement for one in sent if _holds(one, party)} for party in others]
    for party, aliases in zip(others, known, strict=True):
        if not aliases:
            raise refuse(Refusal("event-report-unreleased", facts={"party": party}))
    shared = [alias for alias in known[0] if all(alias in aliases for aliases in known)] if known else []
    if not shared:
        raise refuse(Refusal("event-report-unreleased", facts={"party": others[-1] if others else ""}))
    return min(shared, key=lambda alias: (known[0][alias] != agreement, alias))


def _holds(sent: rows.SentRow, party: str) -> bool:
    """Say whether a party's own node has, or will have before whatever leaves later, what was sent."""
    return sent.party == party and not sent.via and sent.state != "recalled" and sent.number > 0


def here(reader: Reader, report: str) -> str:
    """Return the id under which this node holds a report that parties name by a shared id."""
    known = reader.find(rows.ALIAS, report, rows.Alias)
    return known.ob if known else report


def settle(desk: Desk, row: rows.ObjectRow, state: State) -> None:
    """Bring what is kept of an event into line with its state, and tell viewers which reports it concerns."""
    reports = [here(desk, report) for report in state.facts.get("reports", ())]
    before = {one for report in reports for one in _connected(desk, report)[0]}
    for report in reports:
        key = f"{report}/{row.ob}"
        if state.status in ("proposed", "merged"):
            named = rows.Named(row.ob, merged=state.status == "merged")
            desk.put(rows.NAMED, key, named, group=report, sort=row.opened)
        elif desk.tx.get(rows.NAMED, key) is not None:
            desk.tx.delete(rows.NAMED, key)
    after = {one for report in reports for one in _connected(desk, report)[0]}
    for report in sorted(before | after):
        held = desk.find(rows.REPORT, report, rows.ReportRow)
        stands = event_of(desk, report)
        if held is None:
            continue
        if held.event != stands:
            sort = int(held.body.get("received", held.at) or held.at)
            new = msgspec.structs.replace(held, event=stands)
            desk.put(rows.REPORT, report, new, group=held.owner, sort=sort)
        desk.tell("object", id=report)  # its panel names the events that name it


def event_of(reader: Reader, report: str) -> str:
    """Return the event that stands for a report where things are counted, "" where it is counted by itself.

    Events that share a report are one: the one that was opened first stands for all of them.
    """
    reports, found = _connected(reader, report)
    states = [state for _, state in found]
    group = next((group for group in event.groups(reports, states) if report in group), ())
    opened = [(row.opened, row.ob) for row, state in found if set(state.facts["reports"]) & set(group)]
    return min(opened)[1] if opened else ""


def stands_for(reader: Reader, row: rows.ObjectRow, state: State) -> str:
    """Return the event that stands for an event: itself, or an older one with which it shares a report."""
    if state.status != "merged":
        return ""
    return event_of(reader, here(reader, state.facts["reports"][0])) or row.ob


def _connected(reader: Reader, report: str) -> tuple[set[str], list[tuple[rows.ObjectRow, State]]]:
    """Return the reports that merged events join to one, itself among them, and those events.

    The events' states name their reports as they are known here.
    """
    reports, found = {report}, {}
    ahead = [report]
    while ahead:
        for one in reader.every(rows.NAMED, rows.Named, group=ahead.pop()):
            if not one.merged or one.event in found:
                continue
            held = reader.find(rows.OBJECT, one.event, rows.ObjectRow)
            if held is None:
                continue
            state = msgspec.convert(held.state, State)
            names = [here(reader, name) for name in state.facts["reports"]]
            found[one.event] = (held, msgspec.structs.replace(state, facts={"reports": names}))
            new = set(names) - reports
            reports |= new
            ahead.extend(new)
    return reports, list(found.values())


def seen(reader: Reader, state: State) -> tuple[Point | None, int]:
    """Return where and when an event happened, as far as is known here; ms UTC, 0 where nobody says.

    Our own view comes first, then the others' views, then the reports: the most exact place, the first time.
    """
    views: Mapping[str, Mapping[str, Any]] = state.facts.get("views", {})
    me = reader.home.party
    stated = [views[party] for party in sorted(views, key=lambda party: (party != me, party))]
    names = state.facts.get("reports", ())
    held = [reader.find(rows.REPORT, here(reader, name), rows.ReportRow) for name in names]
    bodies = [row.body for row in held if row is not None and row.body]
    places = [point for view in stated if (point := ground.point_of(view.get("place"))) is not None]
    reported = [point for body in bodies if (point := ground.point_of(body)) is not None]
    place = places[0] if places else min(reported, key=lambda point: point.precision_m, default=None)
    times = [view["observed"] for view in stated if "observed" in view]
    observed = (
        times[0] if times else min((body["observed"] for body in bodies if "observed" in body), default=0)
    )
    return place, observed
