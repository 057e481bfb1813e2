"""What two nodes say to each other about their streams: pulls with cursors, and counter-signed heads."""

import re

import msgspec

from seamline.centre import changeover, keyring, lanes, losses, parcels, resuming
from seamline.centre.desk import Desk, Reader
from seamline.ledger import head, parcel
from seamline.ledger.signature import Context
from seamline.terms import canonical
from seamline.terms.errors import Conflict, InvalidInput, ProtocolError, SeamlineError
from seamline.terms.lanes import LANES

MAX_ASK = 8_192
MAX_WAIT_MS = 30_000
MAX_EPOCH = 2**32 - 1
MAX_NUMBER = 2**48 - 1
WIRE_VERSION = 1
HEAD = re.compile(rf"[0-9a-f]{{{2 * head.SIGNED_BYTES}}}")


class Ask(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a partner says it holds of our streams to it, by lane, with its counter-signed heads."""

    v: int
    lanes: dict[str, tuple[int, int]]
    heads: dict[str, str] = {}
    wait_ms: int = 0


def read_ask(raw: bytes) -> Ask:
    """Read a pull. Raises InvalidInput ``cursor-form`` or ``cursor-range``; ``wire-version``."""
    try:
        value = msgspec.convert(canonical.decode(raw, max_bytes=MAX_ASK), Ask, strict=True)
    except (msgspec.ValidationError, InvalidInput) as error:
        raise InvalidInput("cursor-form", "a pull is malformed") from error
    if value.v != WIRE_VERSION:
        raise InvalidInput("wire-version", "another version of the wire format", theirs=value.v)
    for lane, (epoch, number) in value.lanes.items():
        if lane not in LANES or not 0 <= epoch <= MAX_EPOCH or not 0 <= number <= MAX_NUMBER:
            raise InvalidInput("cursor-range", "a cursor is out of range")
    if not set(value.heads) <= set(value.lanes) or not 0 <= value.wait_ms <= MAX_WAIT_MS:
        raise InvalidInput("cursor-range", "a cursor is out of range")
    if not all(HEAD.fullmatch(raw) for raw in value.heads.values()):
        raise InvalidInput("cursor-form", "a pull is malformed")
    return value


def make_ask(reader: Reader, party: str, wait_ms: int) -> bytes:
    """Return the bytes of a pull: what we hold of a partner's streams, counter-signed."""
    held = {lane: lanes.lane_row(reader, "in", party, lane) for lane in LANES}
    value = {
        "v": WIRE_VERSION,
        "lanes": {lane: [row.epoch if row.number else 0, row.number] for lane, row in held.items()},
        "heads": heads_for(reader, party),
        "wait_ms": wait_ms,
    }
    return canonical.encode(value)


def heads_for(reader: Reader, party: str) -> dict[str, str]:
    """Return our counter-signed heads of a partner's streams, by lane, hex.

    None while the partner knows no other own key than one that the root has revoked: it may have heard of the
    one, and not yet of the other. It keeps what is not acknowledged.
    """
    found: dict[str, str] = {}
    if changeover.only(reader, party) is not None:
        return found
    public = changeover.seal_key(reader, party)
    for lane in LANES:
        row = lanes.lane_row(reader, "in", party, lane)
        if row.number:
            value = head.Head(
                stream=parcel.Stream(party, reader.home.party, lane),
                epoch=row.epoch,
                number=row.number,
                root=row.tree().root(),
            )
            found[lane] = head.seal(value, lambda raw: reader.home.keys.sign(Context.HEAD, raw, public)).hex()
    return found


def read_heads(raw: bytes) -> dict[str, str]:
    """Read the heads by which a partner answers a push. Raises ProtocolError ``head-form``."""
    try:
        value = msgspec.convert(canonical.decode(raw, max_bytes=MAX_ASK), dict[str, str], strict=True)
    except (msgspec.ValidationError, InvalidInput) as error:
        raise ProtocolError("head-form", "an acknowledgement is malformed") from error
    if not set(value) <= set(LANES) or not all(HEAD.fullmatch(one) for one in value.values()):
        raise ProtocolError("head-form", "an acknowledgement is malformed")
    return value


def check_cursor(reader: Reader, party: str, held: dict[str, tuple[int, int]]) -> None:
    """Refuse a cursor that cannot be: Conflict ``cursor-ahead`` or ``cursor-behind``.

    Ahead: the partner says it holds what was never sent; one of the two has lost a part of its past. Behind:
    it holds less than it has acknowledged, and was restored from a backup: what it lacks is no longer kept
    as it was sent, so people have to begin the streams to it anew.
    """
    for lane, (epoch, number) in held.items():
        state = lanes.lane_row(reader, "out", party, lane)
        if epoch > state.epoch or (epoch == state.epoch and number > state.number):
            raise Conflict("cursor-ahead", "a cursor beyond what was sent", lane=lane)
        if state.acked and (epoch, number) < (state.epoch, state.acked):
            raise Conflict("cursor-behind", "a cursor before what was acknowledged", lane=lane)


def note_cursor(desk: Desk, party: str, refused: Conflict) -> None:
    """Write down, once, that a partner's cursor was refused: people on both sides have to look into it."""
    lane = str(refused.context.get("lane", ""))
    if lanes.first_time(desk, "out", party, lane, refused.code):
        desk.record("cursor.refused/1", party, {"from": party, "lane": lane, "code": refused.code})
        desk.tell("alarm", ob=party, clock=refused.code)


def take_heads(desk: Desk, party: str, heads: dict[str, str]) -> SeamlineError | None:
    """Take a partner's counter-signed heads of our streams; return what is wrong with them.

    A head of what was never sent, or with another root, is refused (``head-unseen``, ``head-fork``) and kept
    as evidence: one of the two has lost or forged a history. What was right is taken all the same. The
    error is to be raised once that is durable.
    """
    wrong: SeamlineError | None = None
    for lane, raw in heads.items():
        code = _take_head(desk, party, lane, raw)
        if code == "head-signature" and losses.recent(desk, party):
            # By a key that came after the backup, perhaps: it acknowledges nothing, and holds up nothing.
            continue
        if code:
            wrong = ProtocolError(code, "an acknowledgement that cannot be")
            if lanes.first_time(desk, "out", party, lane, code):
                desk.record("head.refused/1", party, {"from": party, "lane": lane, "head": raw, "code": code})
                desk.tell("alarm", ob=party, clock=code)
    return wrong


def _take_head(desk: Desk, party: str, lane: str, raw: str) -> str:
    state = lanes.lane_row(desk, "out", party, lane)
    stream = parcel.Stream(desk.home.party, party, lane)
    opened = head.open_head(bytes.fromhex(raw), stream, b"")
    for key in keyring.node_keys(desk, party):
        opened = head.open_head(bytes.fromhex(raw), stream, key)
        if isinstance(opened, head.Head):
            break
    if not isinstance(opened, head.Head):
        return opened.code
    known = lanes.root_at(desk, party, lane, opened.epoch, opened.number)
    unseen = (opened.epoch, opened.number) > (state.epoch, state.number)
    if (unseen or known not in (None, opened.root)) and resuming.may(desk, state):
        resuming.resume(desk, party, lane, opened, raw)
        return ""
    if unseen:
        return "head-unseen"
    if known is None:
        return ""  # not where a parcel ended: it says nothing that can be used
    if known != opened.root:
        return "head-fork"
    if opened.epoch == state.epoch and opened.number > state.acked:
        desk.record("head.received/1", party, {"from": party, "lane": lane, "head": raw})
    parcels.acknowledged(desk, party, lane, opened.epoch, opened.number)
    state = lanes.lane_row(desk, "out", party, lane)
    lanes.put_lane(desk, "out", party, lane, msgspec.structs.replace(state, head=raw))
    return ""


def are_new(reader: Reader, party: str, heads: dict[str, str]) -> bool:
    """Say whether any head is another than the one that was taken last."""
    return any(lanes.lane_row(reader, "out", party, lane).head != raw for lane, raw in heads.items())
