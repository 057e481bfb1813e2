"""Own scenarios that this node has lost, as a partner had got them: so that it can recall them again."""

import msgspec

from seamline.centre import findings, recalls, release, rows
from seamline.centre.desk import Desk
from seamline.ledger.entry import Wire
from seamline.terms.errors import ProtocolError
from seamline.understanding import scenarios


def take(
    desk: Desk, party: str, wire: Wire, agreement: str, place: tuple[str, int, int], reached: int
) -> None:
    """Hold an own scenario again that a partner proves to have got. place: lane, epoch, number.

    Raises ProtocolError ``returned-form``. A recall that this record knows of stands: nothing is shared anew.
    """
    body = dict(wire.body)
    kind, at = body.pop("kind", ""), body.pop("observed", None)
    for name in ("level", "keep_days"):
        body.pop(name, None)
    if kind == findings.COVERAGE:
        return  # the next note of coverage stands for it
    if kind != findings.SCENARIO or type(at) is not int or not 0 <= at < 2**53 or not scenarios.fits(body):
        raise ProtocolError("returned-form", "what comes back is malformed")
    row = _known(desk, wire.ob, agreement)
    if row is None:
        row = rows.FindingRow(wire.ob, desk.home.party, findings.SCENARIO, body, at, desk.home.party)
    key = f"{party}/{row.ob}/{agreement}"
    if desk.find(rows.SENT, key, rows.SentRow) is not None:
        return
    lane, epoch, number = place
    desk.put(rows.ALIAS, wire.ob, rows.Alias(ob=row.ob, agreement=agreement))
    findings.put(desk, msgspec.structs.replace(row, to=tuple(dict.fromkeys((*row.to, party)))))
    sent = rows.SentRow(
        party=party,
        ob=row.ob,
        alias=wire.ob,
        kind=findings.SCENARIO,
        article=wire.ref,
        agreement=agreement,
        lane=lane,
        epoch=epoch,
        number=number,
        left=wire.at,
        reached=reached,
        body=wire.body,
    )
    recalls.put_sent(desk, sent)
    desk.record("scenario.back/1", row.ob, {"from": party, "name": body["name"]})


def _known(desk: Desk, alias: str, agreement: str) -> rows.FindingRow | None:
    """Return the own scenario that is told under an alias, if this record still has it."""
    own = findings.held(desk, findings.SCENARIO, desk.home.party)
    by_alias = {row.ob: row for row in own}
    for row in own:
        if release.alias_of(desk, row.ob, agreement) == alias:
            return row
    return by_alias.get(alias)
