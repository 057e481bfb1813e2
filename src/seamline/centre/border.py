"""What only the centre knows of the border: own echelons, segments, who may pass what on, the civil party.

**Echelons** are the rows of the signed understanding that give a party's people ``border-alert.take``, in
their order in the file: one row, one level of that side. Nothing new has to be agreed for it, both sides have
signed who they are, and a row may stand for one segment. **Segments** are its sectors: named in three
languages, drawn, signed.
"""

from collections.abc import Mapping
from typing import Any

from seamline.centre import agreements, ground, release, rows
from seamline.centre.desk import Reader, refuse
from seamline.centre.making import Making
from seamline.procedures.border_alert import ECHELON, PEOPLE
from seamline.terms.errors import Refusal
from seamline.understanding.decide import decide
from seamline.understanding.model import Authority, Question, Understanding

KIND = "border-alert"
TAKE = "border-alert.take"
CIVIL = frozenset({"civil", "humanitarian"})
LEVEL = "restricted"
HEARD = ("taken", "ended")
"""Where a protection note stands once the civil party has it."""


def echelons(value: Understanding | None, party: str, segment: str) -> tuple[Authority, ...]:
    """Return the echelons of a party that are concerned with a segment ("" for none), lowest first."""
    return tuple(
        row
        for row in (value.authorities if value else ())
        if row.party == party and TAKE in row.may and row.sector in ("", segment)
    )


def prepare_alert(reader: Reader, making: Making) -> dict[str, Any]:
    """Fill in segment and echelon; refuse what may not be passed on, and people before the civil party.

    Raises Denied ``border-alert-onward``, ``border-alert-civil-first``.
    """
    data = dict(making.data)
    value = agreements.by_id(reader, making.agreement) if making.agreement else None
    if making.act == "raise":
        _mark_segment(value, data)
        _need_onward(reader, making, data)
        if data.get("type") == PEOPLE:
            _need_civil_first(reader, making, data)
        return {**data, **_echelon(reader, value, making, data.get("segment", ""), ())}
    if making.act == "acknowledge":
        said = [
            one for one in making.state.facts.get("acknowledged", ()) if one["party"] == reader.home.party
        ]
        done = tuple(one["echelon"] for one in said)
        return {**data, **_echelon(reader, value, making, making.state.facts.get("segment", ""), done)}
    if making.act == "told":
        whom = str(data.get("whom", ""))
        if not may_pass_on(reader, making.state.asker, making.state.facts, whom):
            raise refuse(Refusal("border-alert-onward", facts={"party": whom}))
    return data


def prepare_note(reader: Reader, making: Making) -> dict[str, Any]:
    """Fill in the segment; see that the note goes to one civil party, or the one that reaches it, alone.

    Raises Denied ``protection-note-civil``, ``protection-note-one``.
    """
    data = dict(making.data)
    if making.act != "raise":
        return data
    value = agreements.by_id(reader, making.agreement) if making.agreement else None
    _mark_segment(value, data)
    civil = value.party(str(data.get("civil", ""))) if value else None
    if civil is None or civil.kind not in CIVIL:
        raise refuse(Refusal("protection-note-civil"))
    if making.parties != (civil.via or civil.id,):
        raise refuse(Refusal("protection-note-one", facts={"party": civil.via or civil.id}))
    return data


def may_pass_on(reader: Reader, originator: str, facts: Mapping[str, Any], whom: str) -> bool:
    """Say whether this party may pass an alert on: its originator has named them, and an article lets it."""
    return may_go_on(reader, originator, reader.home.party, facts, whom)


def may_go_on(reader: Reader, originator: str, broker: str, facts: Mapping[str, Any], whom: str) -> bool:
    """Say whether an article lets a broker pass an originator's alert on to another party."""
    asked = _onward(reader, originator, broker, facts, whom)
    return decide(asked, agreements.rules(reader)).allow


def _onward(reader: Reader, originator: str, broker: str, facts: Mapping[str, Any], whom: str) -> Question:
    return Question(
        kind=KIND,
        originator=originator,
        held_by=broker,
        recipient=whom,
        level=LEVEL,
        now=reader.now,
        areas=ground.areas_of(reader, {"place": facts.get("place")}),
        exercise=reader.home.exercise,
        grants=frozenset(facts.get("onward") or ()),
    )


def _mark_segment(value: Understanding | None, data: dict[str, Any]) -> None:
    data.pop("segment", None)
    segment = ground.sector_of(value, {"place": data.get("place")}) if value else ""
    if segment:
        data["segment"] = segment


def _echelon(
    reader: Reader, value: Understanding | None, making: Making, segment: str, done: tuple[int, ...]
) -> dict[str, int]:
    """Return the first echelon that this person's roles stand for and that has not acknowledged yet."""
    levels = echelons(value, reader.home.party, segment)
    mine = [n for n, row in enumerate(levels, 1) if making.actor.roles & set(row.roles)]
    open_ = [n for n in mine if n not in done] or mine
    return dict(zip(ECHELON, (open_[0] if open_ else 0, len(levels)), strict=True))


def _need_onward(reader: Reader, making: Making, data: Mapping[str, Any]) -> None:
    named = data.get("onward")
    for whom in named if isinstance(named, list | tuple) else ():
        own = reader.home.party
        if not any(may_go_on(reader, own, broker, data, str(whom)) for broker in making.parties):
            raise refuse(Refusal("border-alert-onward", facts={"party": str(whom)}))


def _need_civil_first(reader: Reader, making: Making, data: Mapping[str, Any]) -> None:
    row = reader.find(rows.OBJECT, str(data.get("protection", "")), rows.ObjectRow)
    known = row is not None and row.proc == "protection-note" and row.state.get("status") in HEARD
    allowed = set(row.state["facts"].get("allowed", ())) if row is not None and known else set()
    if not set(making.parties) <= allowed:
        raise refuse(Refusal("border-alert-civil-first"))


def opens_to(reader: Reader, facts: Mapping[str, Any], party: str) -> str:
    """Return the id of the understanding under which this party may tell another of a sighting itself.

    "" where no article lets it, for each hop goes under one of its own; and where it has no node to send to.
    """
    body = {"level": LEVEL, "place": facts.get("place"), "observed": reader.now}
    if release.via(reader, party):
        return ""
    decision = release.outlook(reader, body, party, kind=KIND).decision
    return release.agreement_id(reader, decision.understanding) if decision.allow else ""
