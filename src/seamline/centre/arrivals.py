"""What each kind of entry does on arrival: a report, a move, a signature, a recall, a receipt.

An entry is applied or refused with a code; what a projector trips over never takes the stream down with it.
"""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from seamline.centre import (
    agreements,
    changeover,
    cosigning,
    findings,
    ground,
    keyring,
    losses,
    moves_taken,
    recalls,
    refusing,
    reports_taken,
    reseed,
    returned,
    revoking,
    rows,
)
from seamline.centre.desk import Desk
from seamline.centre.quarantine import Place
from seamline.ledger.entry import Wire
from seamline.procedures import report
from seamline.terms.errors import ProtocolError, SeamlineError, Unavailable
from seamline.terms.times import FLAG_SKEW_MS


def _with_agreement(desk: Desk, party: str, wire: Wire, mark: bytes) -> Wire:
    """Return an entry whose reference says of which understanding the article is; the seal says it once.

    mark: the first bytes of its hash. "" where no such version is held with every signature: whatever a
    partner alone has put its name to opens nothing here.
    """
    signed = agreements.binding(desk, party)
    known = next((value.id for value in signed if value.hash.startswith(mark.hex())), "")
    return msgspec.structs.replace(wire, ref=f"{known}/{wire.ref}") if wire.ref else wire


def trip(desk: Desk, party: str, place: Place, wire: Wire, mark: bytes) -> str:
    """Apply an entry; return the code of what keeps it from being applied, "" where it was."""
    try:
        _apply(desk, party, place, _with_agreement(desk, party, wire, mark))
    except Unavailable:
        raise
    except SeamlineError as error:
        return error.code
    except Exception as error:  # noqa: BLE001 - whatever a projector trips over must not take the stream down
        desk.home.mishap("entry-unreadable", error)
        return "entry-unreadable"
    return ""


def _apply(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    if bool(wire.ex) != desk.home.exercise:
        raise ProtocolError("exercise-mismatch", "an exercise and the real do not mix")
    projector = PROJECTORS.get(wire.kind)
    if projector is None:
        raise ProtocolError("kind-unknown", "a newer version is needed to read this")
    projector(desk, party, place, wire)


def _move(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    past = losses.answers(desk, party)
    moves_taken.take(desk, party, {**wire.body, "ob": wire.ob}, wire.ref, place, past=past)


def _move_refused(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    refusing.take(desk, party, wire.ob, wire.body)


def _text(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    cosigning.take_text(desk, party, wire.body)


def _signature(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    cosigning.take_signature(desk, party, wire.body, place, past=losses.answers(desk, party))


def _suspension(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    cosigning.take_suspension(desk, party, wire.body)


def _recall(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    recalls.take(desk, party, wire.ob, str(wire.body.get("reason", "")))


def sent_as(desk: Desk, party: str, alias: str) -> rows.SentRow:
    """Return the release behind an alias that a partner uses. Raises ProtocolError ``alias-unknown``.

    Only what this partner has got, for itself or to tell it to whom it brokers, is found; what it cannot know
    of looks like nothing.
    """
    known = desk.find(rows.ALIAS, alias, rows.Alias)
    for sent in desk.every(rows.SENT_OF, rows.SentRow, group=known.ob if known else alias):
        if sent.alias == alias and party == (sent.via or sent.party):
            return sent
    raise ProtocolError("alias-unknown", "no such object was released to this partner")


def _recall_receipt(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    sent = sent_as(desk, party, wire.ob)
    recalls.take_receipt(
        desk, sent.party, sent.ob, str(wire.body.get("answer", "")), _time(wire.body), wire.body
    )


def _time(body: Mapping[str, Any]) -> int:
    at = body.get("at")
    if not isinstance(at, int):
        raise ProtocolError("entry-form", "a time is missing")
    return at


def _receipt(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    at, post = _time(wire.body), str(wire.body.get("post", ""))[:40]
    sent = sent_as(desk, party, wire.ob)
    if not sent.read:
        flagged = abs(at - desk.now) > FLAG_SKEW_MS
        # What has been read has got there, though the head that acknowledges it may come later.
        read = msgspec.structs.replace(
            sent, read=desk.now if flagged else at, read_by=post, reached=sent.reached or desk.now
        )
        recalls.put_sent(desk, read)
    desk.record("receipt.received/1", sent.ob, {"from": party, "at": at, "post": post})
    desk.tell("object", id=sent.ob)


def _disposition(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    sent = sent_as(desk, party, wire.ob)
    row = desk.find(rows.REPORT, sent.ob, rows.ReportRow)
    how = wire.body.get("as")
    if row is None or how not in report.DISPOSITIONS:
        raise ProtocolError("report-disposition", "no such disposition")
    status = "dispositioned" if row.status == "sent" else row.status
    dispositions = {**row.dispositions, sent.party: how}
    new = msgspec.structs.replace(row, status=status, dispositions=dispositions)
    desk.put(rows.REPORT, sent.ob, new, group=row.owner, sort=int(row.body.get("received", row.at)))
    desk.record("report.disposition/1", sent.ob, {"from": party, "as": how})
    desk.tell("object", id=sent.ob)


def _certificate(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    text, past = str(wire.body.get("certificate", "")), losses.answers(desk, party)
    certificate = keyring.take_certificate(desk, party, text, past=past)
    if certificate.kind == "node":
        changeover.confirm(desk, party, certificate)


def _certificate_back(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    if not losses.answers(desk, party):
        raise ProtocolError("reseed-unasked", "this node has asked for nothing")
    keyring.take_certificate(desk, desk.home.party, str(wire.body.get("certificate", "")), past=True)


def _entry_back(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    returned.take(desk, party, wire.body, asked=losses.answers(desk, party))


def _reseed_ask(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    reseed.take_ask(desk, party, wire.body)


def _reseed_begun(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    losses.take_begun(desk, party, wire.body)


def _reseed_ended(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    losses.take_ended(desk, party, wire.body)


def _card(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    changeover.take_card(desk, party, str(wire.body.get("card", "")))


def _card_receipt(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    del place
    changeover.take_receipt(desk, party, wire.body)


def _revocation(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    if "signed" in wire.body:
        revoking.take(desk, party, str(wire.body["signed"]))
    else:
        keyring.take_revocation(desk, party, wire.body, place)


def _line(desk: Desk, party: str, place: Place, wire: Wire) -> None:
    ground.take_line(desk, party, wire.ref, wire.body, place)


PROJECTORS: Mapping[str, Callable[[Desk, str, Place, Wire], None]] = {
    "report/1": reports_taken.take,
    "move/1": _move,
    "move-refused/1": _move_refused,
    "understanding-text/1": _text,
    "understanding-signature/1": _signature,
    "understanding-suspension/1": _suspension,
    "recall/1": _recall,
    "recall-receipt/1": _recall_receipt,
    "receipt/1": _receipt,
    "disposition/1": _disposition,
    "certificate/1": _certificate,
    "card/1": _card,
    "card-receipt/1": _card_receipt,
    "revocation/1": _revocation,
    "line/1": _line,
    "finding/1": findings.take,
    "reseed-ask/1": _reseed_ask,
    "reseed-begun/1": _reseed_begun,
    "reseed-ended/1": _reseed_ended,
    "certificate-back/1": _certificate_back,
    "entry-back/1": _entry_back,
}
"""What each kind does on arrival. Kinds that are not here are kept in the stream and not shown."""
