"""Sending a partner again what it has lost: asked for by it, decided by people here, bounded by the day.

A partner that was restored from a backup no longer holds what it acknowledged since, and that is not kept
here as it was sent. It goes into new epochs: recalls first, then keys, texts and signatures, what the
partner itself had sent us (``returned``), moves of joint acts, and the reports that it does not hold. Whether
anything leaves is decided once more when it is cut: what has been recalled, or what no article allows any
more, does not. Nothing of it has an effect on a partner that holds it already.
"""

import functools
from collections.abc import Iterator

import msgspec

from seamline.centre import (
    agreements,
    changeover,
    cosigning,
    ground,
    keyring,
    lanes,
    parcels,
    queue,
    resending,
    revoking,
    rows,
)
from seamline.centre.desk import Actor, Desk
from seamline.ledger import head, stream
from seamline.ledger.merkle import EMPTY_ROOT
from seamline.ledger.signature import Context
from seamline.terms.errors import Conflict, Denied, NotFound, ProtocolError
from seamline.terms.lanes import LANES, STANDING
from seamline.terms.times import DAY

TELL_MS = DAY
"""People are told once in so long that a partner asks."""
MAX_HEADS = 64
"""Epochs of the partner's streams of which it is told how far they came, in all lanes together."""
MAX_EPOCHS = 4_096
"""Epochs that are looked through for that."""
MAX_RECALLS = 20_000
"""Own recalls that are told again in one unit of work."""
MAX_NUMBER = 2**40 - 1

FIRST, RECALLS, KEYS, SPOKEN, TEXTS, SIGNATURES = range(6)
"""Places in the queue of what stands first."""

# What a partner asks.


def take_ask(desk: Desk, party: str, body: dict[str, object]) -> None:
    """Take a partner's word that it has lost a part of its past; people here decide what to do about it."""
    since, held, sent = body.get("since"), _stand(body.get("held")), _stand(body.get("sent"))
    if type(since) is not int or not 0 <= since <= stream.MAX_TIME_MS or held is None or sent is None:
        raise ProtocolError("reseed-form", "what a partner asks for is malformed")
    old = desk.find(rows.RESEED, party, rows.ReseedRow) or rows.ReseedRow(party)
    if old.phase and old.since == since:
        return  # it is being sent already
    new = msgspec.structs.replace(
        old, asked=desk.now, since=since, held=held, sent=sent, begun=0, phase="", ended=0
    )
    if desk.now - old.told >= TELL_MS:
        new = msgspec.structs.replace(new, told=desk.now)
        desk.record("reseed.asked/1", party, {"from": party, "since": since})
        desk.tell("alarm", ob=party, clock="reseed-asked")
    desk.put(rows.RESEED, party, new)
    desk.tell("partners")


def _stand(value: object) -> rows.Stand | None:
    if not isinstance(value, dict) or not set(value) <= set(LANES):
        return None
    found: rows.Stand = {}
    for lane, pair in value.items():
        if not isinstance(pair, list) or len(pair) != 2 or any(type(one) is not int for one in pair):
            return None
        epoch, number = pair
        if not 0 <= epoch <= stream.MAX_EPOCH or not 0 <= number <= MAX_NUMBER:
            return None
        found[lane] = (epoch, number)
    return found


# What people decide.


def begin(desk: Desk, actor: Actor, party: str) -> None:
    """Begin the streams to a partner anew and queue what stands first; ``resending`` goes on with the rest.

    Raises NotFound ``partner-not-found``, Denied ``partner-cut-off``, Conflict ``reseed-running``.
    """
    actor.need("administrator", "commander")
    partner = desk.find(rows.PARTNER, party, rows.PartnerRow)
    if partner is None:
        raise NotFound("partner-not-found", "not paired")
    if partner.cut_off:
        raise Denied("partner-cut-off", "this partner's key is revoked")
    old = desk.find(rows.RESEED, party, rows.ReseedRow) or rows.ReseedRow(party)
    if old.phase:
        raise Conflict("reseed-running", "it is being sent again already")
    parcels.open_anew(desk, party)
    seq = desk.record("partner.reseeded/1", party, {"party": party}, actor.person)
    if old.asked and not old.ended:
        _tell_begun(desk, party, old)
    count = _first(desk, party, asked=bool(old.asked))
    new = msgspec.structs.replace(
        old, begun=desk.now, phase=resending.BACK if old.asked else resending.OBJECTS, at=0, key="", ended=0
    )
    desk.put(rows.RESEED, party, resending.used(desk, new, count, 0))
    ground.tell(desk, party, seq)
    desk.wake(desk.home.party)  # what follows is done by what the node does by itself
    desk.tell("partners")


def _tell_begun(desk: Desk, party: str, row: rows.ReseedRow) -> None:
    """Let the partner know that it begins, and with our signature how far its own streams had come here."""
    found = [one for lane in LANES for one in _heads(desk, party, lane, row.sent.get(lane, (0, 0)))]
    ob = desk.new_id("reseed begun", party, str(desk.now))
    data = {"since": row.since, "heads": [one.hex() for one in found[:MAX_HEADS]]}
    queue.add(desk, STANDING, party, "reseed-begun", ob, data=data, order=FIRST)


def _heads(desk: Desk, party: str, lane: str, sent: tuple[int, int]) -> Iterator[bytes]:
    """Yield our head of each epoch of a partner's stream from where its record ends, the newest first."""
    name, state = lanes.stream_name(party, desk.home.party, lane), lanes.lane_row(desk, "in", party, lane)
    public = changeover.seal_key(desk, party)
    for epoch in range(state.epoch, max(sent[0], state.epoch - MAX_EPOCHS, 1) - 1, -1):
        last = next(iter(desk.rows(rows.TAKEN, group=f"{name}/{epoch}", newest=True, limit=1)), None)
        if last is None or (epoch == sent[0] and last.sort <= sent[1]):
            continue
        root = bytes.fromhex(msgspec.json.decode(last.doc, type=rows.Taken).root) or EMPTY_ROOT
        value = head.Head(stream.Stream(party, desk.home.party, lane), epoch, last.sort, root)
        yield head.seal(value, functools.partial(_sign, desk, public))


def _sign(desk: Desk, public: bytes, raw: bytes) -> bytes:
    return desk.home.keys.sign(Context.HEAD, raw, public)


def _first(desk: Desk, party: str, *, asked: bool) -> int:
    """Queue recalls, keys and what is said against them, texts and signatures; return how many.

    asked: the partner takes back what is its own as well.
    """
    before = queue.waiting(desk, party, STANDING)
    for row in desk.every(rows.RECALL, rows.RecallRow, limit=MAX_RECALLS):
        _recall(desk, party, row)
    changeover.tell(desk, party, KEYS)
    revoking.tell_keys(desk, party, KEYS, SPOKEN, past=True)
    for theirs in keyring.of(desk, party) if asked else ():
        data = {"is": theirs.key_id, "certificate": theirs.text}
        queue.offer(desk, STANDING, party, "certificate-back", theirs.object_id(), data=data, order=KEYS)
    for held in agreements.versions(desk):
        cosigning.tell(desk, party, held, TEXTS)
        if asked:
            cosigning.give_back(desk, party, held, SIGNATURES)
    return queue.waiting(desk, party, STANDING) - before


def _recall(desk: Desk, party: str, row: rows.RecallRow) -> None:
    for sent in desk.every(rows.SENT_OF, rows.SentRow, group=row.ob):
        if sent.state == "recalled" and party == (sent.via or sent.party):
            data = {"is": f"{sent.party}/{sent.agreement}", "of": sent.alias, "reason": row.reason}
            queue.offer(desk, STANDING, party, "recall", row.ob, data=data, order=RECALLS)
