"""Reports of harm to civilians: they stay, they shield whoever reported, and they reach those who must know.

No act withdraws one, no recall applies to it, no retention removes it, and it does not turn into a report of
another kind. What leaves is the same to the byte whoever reported it (``understanding.project`` and the id
given here). It goes to the principals of both sides and to the independent recipient that the understanding
names, whoever else is chosen; what nothing in force lets go yet waits until it may. A draft that nobody sends
leaves by itself once its clock has run out, and an own principal is called as soon as it is filed.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from seamline.centre import agreements, clocks, principals, release, rows
from seamline.centre.desk import Desk, Reader
from seamline.ledger.entry import read_wire
from seamline.terms.errors import Conflict, InvalidInput
from seamline.terms.times import MINUTE

TYPE = "civ"
CLOCK = "report.harm"
AGAIN_MS = 5 * MINUTE
"""After so long it is tried again where there was no room for it."""
HARM = "harm"


class HarmRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A report of harm that this side's principal is to know of. Table harm; key: ob; sort: at.

    read_by: the first commander who has opened it, "" while none has.
    """

    ob: str
    at: int
    read_by: str = ""


def is_harm(body: Mapping[str, Any]) -> bool:
    """Say whether a body is that of a report of harm to civilians."""
    return body.get("type") == TYPE


def in_entry(raw: bytes) -> bool:
    """Say whether an entry's bytes are a report of harm to civilians."""
    wire = read_wire(raw) if raw else None
    return wire is not None and wire.kind == "report/1" and is_harm(wire.body)


def keep(body: Mapping[str, Any]) -> None:
    """Raise Conflict ``report-harm-kept`` for a report of harm: what was asked would remove it."""
    if is_harm(body):
        raise Conflict("report-harm-kept", "a report of harm to civilians is never withdrawn")


def keep_type(old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
    """Raise Conflict ``report-harm-type`` where a report would begin or cease to be one of harm."""
    if is_harm(old) != is_harm(new):
        raise Conflict("report-harm-type", "a report of harm to civilians is filed as one, and stays one")


def new_id(desk: Desk, key: str) -> str:
    """Return an id that says nothing of who reports: ids of other reports are made from the person too."""
    made = desk.new_id("harm", key) if key else ""
    return made if made and desk.find(rows.REPORT, made, rows.ReportRow) is None else desk.new_id()


def must_know(reader: Reader) -> tuple[str, ...]:
    """Return the other direct parties of the understandings in force, and the independent recipients."""
    found: dict[str, None] = {}
    for value in agreements.in_force(reader):
        found.update(dict.fromkeys(value.direct()))
        found.update(dict.fromkeys([value.independent] if value.independent else []))
    return tuple(party for party in found if party != reader.home.party)


def check_label(reader: Reader, body: Mapping[str, Any]) -> None:
    """Raise InvalidInput ``report-harm-label`` for a label that keeps a report of harm from who must know."""
    if not is_harm(body):
        return
    if body.get("releasable_to") or body.get("caveats"):
        raise InvalidInput("report-harm-label", "a report of harm goes to all who must know")
    for party in must_know(reader):
        seen = release.outlook(reader, dict(body), party, kind=release.kind_of(dict(body)))
        if not seen.decision.allow and any(reason.code == "level" for reason in seen.decision.reasons):
            raise InvalidInput("report-harm-label", "this level keeps it from who must know", party=party)


def filed(desk: Desk, ob: str) -> None:
    """Call this side's principal, and let the report leave by itself unless somebody sends it before."""
    _tell_own(desk, ob, "")
    again(desk, ob, desk.now + 1_000 * clocks.durations(desk, _agreement(desk))[CLOCK])


def received(desk: Desk, ob: str, agreement: str) -> None:
    """Call this side's principal about a partner's report of harm; once for each report."""
    if desk.tx.get(HARM, ob) is None:
        _tell_own(desk, ob, agreement)


def again(desk: Desk, ob: str, due_at: int) -> None:
    """Let the clock run after which a report of harm leaves by itself."""
    clocks.put(desk, rows.ClockRow(ob, CLOCK, "", desk.home.party, due_at, started_at=desk.now))


def left(desk: Desk, ob: str) -> None:
    """Stop that clock: somebody has sent it."""
    desk.tx.delete(rows.CLOCK, f"{ob}/{CLOCK}")


def by_hand(desk: Desk, ob: str, party: str) -> None:
    """Note that people here must tell a party themselves: this node is what it is reached through."""
    desk.record("report.harm-by-hand/1", ob, {"party": party})


def mark_read(desk: Desk, ob: str, person: str) -> None:
    """Note that a commander has opened a report of harm."""
    row = desk.find(HARM, ob, HarmRow)
    if row is not None and not row.read_by:
        desk.put(HARM, ob, msgspec.structs.replace(row, read_by=person), sort=row.at)
        desk.tell("object", id=ob)


def unread(reader: Reader) -> list[rows.ReportRow]:
    """Return the reports of harm that no commander here has opened, oldest first."""
    waiting = [row.ob for row in reader.every(HARM, HarmRow) if not row.read_by]
    found = [reader.find(rows.REPORT, ob, rows.ReportRow) for ob in waiting]
    return [row for row in found if row is not None]


def _tell_own(desk: Desk, ob: str, agreement: str) -> None:
    desk.put(HARM, ob, HarmRow(ob, desk.now), sort=desk.now)
    principals.call(desk, ob, agreement or _agreement(desk))


def _agreement(reader: Reader) -> str:
    return next((value.id for value in agreements.in_force(reader)), "")
