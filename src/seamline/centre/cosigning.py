"""Co-signing: proposing a version, signing and suspending it, and taking what partners do of that."""

import hashlib

import msgspec

from seamline.centre import holding, queue, rows, schedule, term_dates
from seamline.centre.agreements import MAX_VERSIONS, check, read, versions
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.doubt import Place
from seamline.ledger.certificate import Certificate
from seamline.ledger.checkpoint import origin_of
from seamline.ledger.signature import key_id
from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound, ProtocolError, Refusal
from seamline.terms.lanes import STANDING
from seamline.understanding import cosign
from seamline.understanding.model import Understanding
from seamline.understanding.parse import parse

MAX_PROPOSED = 20
"""Versions that one partner has proposed and that are not signed here. Its further ones are refused."""
MAX_DRAFTS = 4
"""Texts of one partner of which some parts are still missing. A further one takes the place of the oldest."""
MAX_PARTS = 64
PART_CHARS = 12_000
"""An understanding's text travels in parts of at most so many characters."""


def propose(desk: Desk, actor: Actor, text: str, signatures: str = "") -> str:
    """Take a new version and put it before the other parties. Returns its hash.

    signatures: what lies beside the text where somebody has signed the file (``cosign.read_signatures``).
    Those of the own party count; those of others come from their nodes. Raises InvalidInput
    ``understanding-malformed`` with the problems, ``understanding-line``; Conflict if the version number of
    its id exists with other bytes; Denied for an own signature that does not count.
    """
    actor.need("commander")
    beside = cosign.read_signatures(signatures.encode())
    if isinstance(beside, Refusal):
        raise InvalidInput(beside.code, "the signatures are malformed", **beside.facts)
    digest = _hold(desk, text, actor.person)
    seq = desk.record("understanding.proposed/1", digest, {"text": text}, actor.person)
    for party in _others(desk, read(text)):
        send_text(desk, party, digest, text, seq)
    for one in beside:
        if one.certificate.party == desk.home.party:
            sign(desk, actor, digest, one.line, one.certificate)
    desk.tell("understandings")
    return digest


def send_text(desk: Desk, party: str, digest: str, text: str, order: int) -> None:
    """Queue the text of a version for a partner, in parts."""
    parts = [text[start : start + PART_CHARS] for start in range(0, len(text), PART_CHARS)]
    for number, part in enumerate(parts):
        data = {"is": str(number), "hash": digest, "part": number, "parts": len(parts), "text": part}
        queue.add(desk, STANDING, party, "understanding", digest[:22], data=data, order=order)


def tell(desk: Desk, party: str, row: rows.AgreementRow, order: int) -> None:
    """Let a partner have a version of which it is a party, our signature, and that we have suspended it."""
    if party not in read(row.text).direct():
        return
    send_text(desk, party, row.hash, row.text, order)
    own = row.certificates.get(desk.home.party)
    if own:
        line = row.signatures[desk.home.party]
        data = {"hash": row.hash, "line": line, "certificate": own}
        queue.add(desk, STANDING, party, "signature", row.hash[:22], data=data, order=order)
    if desk.home.party in row.suspended:
        body = {"hash": row.hash, "suspended": True, "reason": row.suspended[desk.home.party]}
        queue.add(desk, STANDING, party, "suspension", row.hash[:22], data=body, order=order)


def give_back(desk: Desk, party: str, row: rows.AgreementRow, order: int) -> None:
    """Let a partner have its own signature back, and the others', which it has lost with its record.

    Each stands with the certificate of its key, under the root that the text itself names.
    """
    if party not in read(row.text).direct():
        return
    for signer in row.signatures.keys() - {desk.home.party}:
        body = {"hash": row.hash, "line": row.signatures[signer], "certificate": row.certificates[signer]}
        data = {"is": signer, **body}
        queue.offer(desk, STANDING, party, "signature", row.hash[:22], data=data, order=order)


def _hold(desk: Desk, text: str, by: str) -> str:
    value = parse(text.encode())
    if not isinstance(value, Understanding):
        raise InvalidInput(
            "understanding-malformed",
            "the text has problems",
            problems=[{"line": problem.line, "code": problem.code} for problem in value],
        )
    if desk.find(rows.AGREEMENT, value.hash, rows.AgreementRow):
        return value.hash
    if value.exercise != desk.home.exercise:
        raise Denied("exercise-mismatch", "an exercise and the real do not mix")
    if desk.home.party not in value.direct():
        raise InvalidInput("understanding-not-ours", "this party is not one of its direct parties")
    held = versions(desk)
    mine = desk.home.party
    unsigned = [row for row in held if row.proposed_by == by and mine not in row.signatures]
    if len(held) >= MAX_VERSIONS or ("/" not in by and len(unsigned) >= MAX_PROPOSED):
        raise Conflict("understanding-too-many", "too many versions are held")
    for row in desk.every(rows.AGREEMENT, rows.AgreementRow, group=value.id):
        if row.version == value.version:
            raise Conflict("understanding-version-taken", "this version number has other bytes")
    row = rows.AgreementRow(
        hash=value.hash,
        id=value.id,
        version=value.version,
        text=text,
        proposed_by=by,
        at=desk.now,
    )
    desk.put(rows.AGREEMENT, value.hash, row, group=value.id, sort=value.version)
    _changed(desk)
    return value.hash


def sign(desk: Desk, actor: Actor, digest: str, line: str, certificate: Certificate) -> None:
    """Put the own party's signature under a version.

    line: the signed-note line a commander made with a personal key over the very bytes; certificate:
    what the party's root says of that key.
    """
    actor.need("commander")
    row = _row(desk, digest)
    here = (origin_of(desk.home.party), 0, desk.view.size())
    _accept_signature(desk, row, desk.home.party, line, certificate, here)
    body = {"hash": digest, "line": line, "certificate": certificate.text()}
    seq = desk.record("understanding.signed/1", digest, body, actor.person)
    for party in _others(desk, read(row.text)):
        queue.add(desk, STANDING, party, "signature", digest[:22], data=body, order=seq)
    desk.tell("understandings")
    holding.terms_changed(desk)


def _accept_signature(
    desk: Desk,
    row: rows.AgreementRow,
    party: str,
    line: str,
    certificate: Certificate,
    place: Place,
    *,
    past: bool = False,
) -> bool:
    """Hold a signature; say whether it was not held before."""
    if (row.signatures.get(party), row.certificates.get(party)) == (line, certificate.text()):
        return False  # it was judged when it came, and stands after its certificate has run out
    if past and party in row.signatures:
        return False  # what this record has is no older than what is told of the past
    value = read(row.text)
    at = min(desk.now, certificate.until - 1) if past else desk.now
    refusal = cosign.check_signature(value, row.text.encode(), party, line, certificate, at)
    held = desk.find(rows.CERTIFICATE, key_id(certificate.public), rows.CertificateRow)
    if held is not None and held.revoked and not past:
        raise Denied("key-revoked", "this key is no longer trusted", key=held.key_id)
    if refusal:
        raise Denied(refusal.code, "", article=refusal.article, **refusal.facts)
    _put(
        desk,
        row,
        signatures={**row.signatures, party: line},
        certificates={**row.certificates, party: certificate.text()},
        places={**row.places, party: place},
    )
    return True


def suspend(desk: Desk, actor: Actor, digest: str, reason: str) -> None:
    """Suspend an understanding at once, for this party. Nothing more under it is put in a parcel."""
    actor.need("commander", "duty-officer")
    _suspension(desk, digest, reason, actor.person, suspended=True)


def resume(desk: Desk, actor: Actor, digest: str) -> None:
    """Take the own party's suspension back."""
    actor.need("commander")
    # It may have been an earlier version that was suspended, and it holds for all of them.
    for row in desk.every(rows.AGREEMENT, rows.AgreementRow, group=_row(desk, digest).id):
        _suspension(desk, row.hash, "", actor.person, suspended=False)


def _suspension(desk: Desk, digest: str, reason: str, by: str, *, suspended: bool) -> None:
    row = _row(desk, digest)
    if (desk.home.party in row.suspended) == suspended:
        return
    others = {party: why for party, why in row.suspended.items() if party != desk.home.party}
    _put(desk, row, suspended={**others, desk.home.party: reason} if suspended else others)
    body = {"hash": digest, "suspended": suspended, "reason": reason}
    seq = desk.record("understanding.suspension/1", digest, body, by)
    for party in _others(desk, read(row.text)):
        queue.add(desk, STANDING, party, "suspension", digest[:22], data=body, order=seq)
    desk.tell("understandings")
    if suspended:
        holding.without(desk, row.id)
    else:
        holding.terms_changed(desk)


def take_text(desk: Desk, party: str, body: dict[str, object]) -> None:
    """Take one part of a version's text from a partner; hold the version once all parts are here."""
    digest, part, of, text = body.get("hash"), body.get("part"), body.get("parts"), body.get("text")
    if not (
        isinstance(digest, str)
        and isinstance(part, int)
        and isinstance(of, int)
        and isinstance(text, str)
        and 0 <= part < of <= MAX_PARTS
        and len(text) <= PART_CHARS
    ):
        raise ProtocolError("understanding-part", "a part of an understanding is malformed")
    key = f"{party}/{digest}"
    draft = desk.find(rows.PART, key, rows.Parts)
    if draft is None:
        draft = rows.Parts(of=of)
        for old in desk.rows(rows.PART, group=party, newest=True)[MAX_DRAFTS - 1 :]:
            desk.tx.delete(rows.PART, old.key)
    if of != draft.of:
        raise ProtocolError("understanding-part", "the parts of an understanding do not belong together")
    parts = {**draft.parts, str(part): text}
    if len(parts) < of:
        desk.put(rows.PART, key, rows.Parts(of=of, parts=parts), group=party, sort=desk.now)
        return
    desk.tx.delete(rows.PART, key)
    whole = "".join(parts[str(number)] for number in range(of))
    if hashlib.sha256(whole.encode()).hexdigest() != digest:
        raise ProtocolError("understanding-hash", "the parts do not give the text they name")
    value = check(whole)
    if not isinstance(value, Understanding) or party not in value.direct():
        raise ProtocolError("understanding-malformed", "a partner proposed a malformed understanding")
    if desk.find(rows.AGREEMENT, digest, rows.AgreementRow) is not None:
        return  # a stream that was begun anew brings it once more
    _hold(desk, whole, party)
    desk.record("understanding.received/1", digest, {"text": whole, "from": party})
    desk.tell("understandings")


def take_signature(
    desk: Desk, party: str, body: dict[str, object], place: Place, *, past: bool = False
) -> None:
    """Take a partner's signature under a version, or one back that this record has lost, whosesoever it is.

    place: of the entry that brings it. past: it may have been made long ago, and is judged by the time for
    which its certificate held.
    """
    digest, line, text = body.get("hash"), body.get("line"), body.get("certificate")
    if not (isinstance(digest, str) and isinstance(line, str) and isinstance(text, str)):
        raise ProtocolError("understanding-signature", "a signature is malformed")
    row, certificate = _row(desk, digest), Certificate.read(text)
    signer = certificate.party if past else party
    if not _accept_signature(desk, row, signer, line, certificate, place, past=past):
        return
    desk.record("understanding.signature/1", digest, {"from": party, "line": line, "certificate": text})
    desk.tell("understandings")
    holding.terms_changed(desk)


def take_suspension(desk: Desk, party: str, body: dict[str, object]) -> None:
    """Take a partner's suspension, or its end."""
    digest, suspended = body.get("hash"), body.get("suspended")
    if not (isinstance(digest, str) and isinstance(suspended, bool)):
        raise ProtocolError("understanding-suspension", "a suspension is malformed")
    row = _row(desk, digest)
    if party not in read(row.text).direct():
        raise ProtocolError("understanding-suspension", "only a party may suspend")
    others = {name: why for name, why in row.suspended.items() if name != party}
    spoken = {**others, party: str(body.get("reason", ""))} if suspended else others
    if spoken == row.suspended:
        return  # a stream that was begun anew brings it once more
    _put(desk, row, suspended=spoken)
    desk.record("understanding.suspension/1", digest, {**body, "from": party})
    desk.tell("understandings")
    if suspended:
        holding.without(desk, row.id)
    else:
        holding.terms_changed(desk)


def _row(reader: Reader, digest: str) -> rows.AgreementRow:
    row = reader.find(rows.AGREEMENT, digest, rows.AgreementRow)
    if row is None:
        raise NotFound("understanding-not-found", "there is no such version")
    return row


def _put(desk: Desk, row: rows.AgreementRow, **changes: object) -> None:
    new = msgspec.structs.replace(row, **changes)
    desk.put(rows.AGREEMENT, row.hash, new, group=row.id, sort=row.version)
    _changed(desk)


def _changed(desk: Desk) -> None:
    """Look again at what waited for the understandings to change, and at what comes at which hour."""
    for partner in desk.every(rows.PARTNER, rows.PartnerRow):
        queue.look_again(desk, partner.party)
    schedule.plan(desk)
    term_dates.plan(desk)


def _others(desk: Desk, value: Understanding) -> list[str]:
    return [party for party in value.direct() if party != desk.home.party]
