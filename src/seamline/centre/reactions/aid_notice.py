"""Aid notices as they are held: the ground they restrain, and whether they came later than agreed.

A notice at short notice is taken like any other and restrains at once; the mark only tells people.
"""

import msgspec

from seamline.centre import clocks, restraint, rows, visible
from seamline.centre.desk import Desk
from seamline.machine.parts import State
from seamline.procedures import aid_notice

SHORT = "short-notice"
SECOND = 1_000


def keep(desk: Desk, row: rows.ObjectRow, state: State) -> None:
    """Bring what is kept of a notice into line with its state."""
    if state.status not in aid_notice.OPEN:
        restraint.lift(desk, row.ob)
        return
    facts = state.facts
    restraint.keep(
        desk,
        restraint.RestraintRow(
            ob=row.ob,
            party=state.asker,
            name=str(facts["name"]),
            purpose=str(facts["purpose"]),
            since=int(facts["from"]),
            until=int(facts["until"]),
            body={name: facts[name] for name in (*aid_notice.GROUND, restraint.MARGIN) if facts.get(name)},
        ),
    )
    newest = max((state.last[act] for act in ("submit", "amend") if act in state.last), key=lambda m: m.n)
    held = desk.find(rows.MOVE, f"{row.ob}/{newest.id}", rows.MoveRow)
    told_at = held.at if held else desk.now
    name = "aid-notice.emergency" if facts.get("emergency") else "aid-notice.ahead"
    short = int(facts["from"]) - told_at < clocks.durations(desk, row.agreement)[name] * SECOND
    flags = tuple(flag for flag in row.flags if flag != SHORT) + ((SHORT,) if short else ())
    if flags != row.flags:
        visible.put(desk, msgspec.structs.replace(row, flags=flags))
