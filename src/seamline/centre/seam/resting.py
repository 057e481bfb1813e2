"""What rests on whom: capabilities as declared, and this side's workflows and clocks by who can take part.

A workflow rests on the parties with whom an article in force lets this side carry it, and its clocks on the
same. A capability that nobody declared is not here; it is unknown, not safe.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from seamline.analysis.drawdown.rests import CAPABILITY, CLOCK, WORKFLOW, Gone, Outcome, Rest, outcomes
from seamline.centre import holding, openings, register, rows
from seamline.centre.desk import Actor, Reader
from seamline.centre.seam.supposed import SIGNALS, Added, Supposed
from seamline.procedures import registry
from seamline.terms.party import ROLES

Doc = dict[str, Any]


class Resting(msgspec.Struct, frozen=True):
    """What rests on whom. declared: id of a declaration to (capability, provider)."""

    rests: tuple[Rest, ...]
    declared: Mapping[str, tuple[str, str]]

    @property
    def parties(self) -> frozenset[str]:
        """Everybody on whom anything rests, or who uses it."""
        return frozenset(name for one in self.rests for name in (one.user, one.provider))


def resting(reader: Reader) -> Resting:
    """Return what rests on whom now."""
    held = [span for span in register.spans(reader) if span.from_at <= reader.now < span.until_at]
    declared = {span.ob: (span.capability, span.provider) for span in held}
    rests = [Rest(CAPABILITY, span.capability, span.user, span.provider, asset=span.ob) for span in held]
    return Resting((*rests, *_workflows(reader)), declared)


def _workflows(reader: Reader) -> list[Rest]:
    me = reader.home.party
    every = Actor(me, frozenset(ROLES))
    partners = [row.party for row in reader.every(rows.PARTNER, rows.PartnerRow)]
    found = []
    for known in registry.PROCEDURES.values():
        if known.name in holding.BILATERAL:
            continue
        parties: set[str] = set()
        for name in known.opening:
            act = known.acts[name]
            if not act.node:
                parties.update(openings.with_whom(reader, every, known, act))
        if known.name in known.always:
            parties.update(partners)
        for party in sorted(parties):
            found.append(Rest(WORKFLOW, known.name, me, party))
            found += [Rest(CLOCK, timer.name, me, party) for timer in known.clocks]
    return found


def becomes(given: Resting, what: Supposed, added: tuple[Added, ...]) -> tuple[Outcome, ...]:
    """Return what becomes of each thing, the worst first, with what these additions would provide."""
    gone = Gone(frozenset(), what.declared, what.parties)
    more = [rest for one in added for rest in _provides(given, one)]
    return outcomes(given.rests, gone, more)


def _provides(given: Resting, one: Added) -> list[Rest]:
    """Return what an addition would provide, to everybody who uses it today."""
    name = one.capability
    if name not in {rest.name for rest in given.rests if rest.kind == CAPABILITY}:
        return []
    users = sorted({rest.user for rest in given.rests if (rest.kind, rest.name) == (CAPABILITY, name)})
    mark = f"+{one.number}" if name == SIGNALS and one.what == "relay" else ""
    return [Rest(CAPABILITY, name, user, one.party, asset=mark) for user in users if user != one.party]
