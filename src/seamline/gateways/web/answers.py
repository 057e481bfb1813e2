"""What the API answers, as structs for its description. docs/api.md says what they mean.

The readings of ``centre`` give plain documents; these say which fields are always there. A test holds real
answers against them.
"""

from typing import Any

import msgspec

Doc = dict[str, Any]


class Message(msgspec.Struct, frozen=True):
    """A message id with its arguments."""

    id: str
    args: Doc


class Tick(msgspec.Struct, frozen=True):
    """How far an own object got with a partner; ms UTC, 0 for not yet."""

    party: str
    left: int
    reached: int
    read: int
    read_by: str


class PlaceOf(msgspec.Struct, frozen=True):
    """Where something is."""

    lat_e7: int
    lon_e7: int
    precision_m: int
    mgrs: str


class Thing(msgspec.Struct, frozen=True):
    """An object as lists and the map show it."""

    id: str
    proc: str
    kind: str
    status: str
    party: str
    title: Message
    place: PlaceOf | None
    geometry: Doc | None
    sidc: str
    label: Doc
    grade: str
    times: dict[str, int]
    version: int
    corrected: bool
    changed: list[str]
    withdrawn: bool
    exercise: bool
    flags: list[str]
    due_at: int
    ticks: list[Tick]
    event: str


class Things(msgspec.Struct, frozen=True):
    """Some objects, and how many there are."""

    objects: list[Thing]
    total: int


class LogLineAnswer(msgspec.Struct, frozen=True):
    """One line of the log."""

    seq: int
    at: int
    by: str
    kind: str
    ob: str
    message: Message
    party: str
    exercise: bool
    flags: list[str]


class Field(msgspec.Struct, frozen=True):
    """One field of a form. fields: of a group what it may hold. most: characters, or how many; 0 unsaid.

    number: on the printed form and the panel; 0 where it has none of its own.
    """

    name: str
    kind: str
    required: bool
    choices: list[str]
    fields: list[Doc]
    most: int = 0
    number: int = 0


class Act(msgspec.Struct, frozen=True):
    """What may be done, as a form."""

    act: str
    label_id: str
    signed: bool
    authority: str
    fields: list[Field]
    confirm: bool


class Opening(msgspec.Struct, frozen=True):
    """What may be opened now, as a form, and with whom.

    one: exactly one other party decides, further ones may be told. alone: with nobody else as well. late:
    made by voice before, entered now.
    """

    proc: str
    kind: str
    act: str
    label_id: str
    title_id: str
    explained_id: str
    signed: bool
    authority: str
    fields: list[Field]
    confirm: bool
    parties: list[str]
    one: bool
    alone: bool
    late: bool


class InboxItem(msgspec.Struct, frozen=True):
    """Something that waits for whoever asks."""

    ob: str
    proc: str
    kind: str
    party: str
    title: Message
    status: str
    due_at: int
    clock: str
    act_options: list[Act]
    urgent: bool
    since: int


class PartnerState(msgspec.Struct, frozen=True):
    """A partner's link and what waits for it."""

    party: str
    names: Doc
    state: str
    as_of: int
    unsent: dict[str, int]
    oldest_unsent: int
    suspended: bool
    understanding: Doc | None
    understandings: list[Doc]


class PresenceLine(msgspec.Struct, frozen=True):
    """A line of presence, [lon, lat] in degrees.

    acknowledged: this node goes by it; agreed: the version that it goes by meanwhile, of a partner's line.
    """

    party: str
    line: list[list[float]]
    since: int
    version: int
    acknowledged: bool
    agreed: list[list[float]]
    flags: list[str]
    exercise: bool


class Stamp(msgspec.Struct, frozen=True):
    """How much comes from datasets. at: another text whenever any of it has changed."""

    count: int
    at: str


class Background(msgspec.Struct, frozen=True):
    """What was imported from datasets, newest first."""

    at: str
    objects: list[Thing]


class Picture(msgspec.Struct, frozen=True):
    """Everything that the Watch page shows."""

    now: int
    told: str
    party: str
    exercise: bool
    centre: Doc
    partners: list[PartnerState]
    log: list[LogLineAnswer]
    inbox: list[InboxItem]
    objects: list[Thing]
    background: Stamp
    lines: list[PresenceLine]
    seams: list[Doc]
    sectors: list[Doc]
    inject: Doc | None


class Panel(msgspec.Struct, frozen=True):
    """One object: state, who must act next, what whoever asks may do, history, projections.

    held: the evidence holds that keep it here. sealed: why it is out of sight, "" while it is not.
    """

    object: Thing
    body: Doc
    stepper: list[Doc]
    next: list[Doc]
    acts: list[Act]
    history: list[Doc]
    columns: list[Doc] | None
    projections: list[Doc]
    receipts: list[Doc]
    safe: Message | None
    changes: list[Doc]
    reports: list[Doc]
    events: list[Thing]
    printed: list[str]
    numbers: dict[str, int]
    sheet: list[Doc]
    parts: list[Doc]
    code: str = ""
    talk: Doc | None = None
    drawn: list[Doc] = []
    held: list[Doc] = []
    sealed: str = ""


class ReasonAnswer(msgspec.Struct, frozen=True):
    """One step of a decision."""

    code: str
    article: str
    facts: Doc


class Outlook(msgspec.Struct, frozen=True):
    """What one recipient would get, and why."""

    recipient: str
    names: Doc
    via: str
    allow: bool
    later: bool
    needs_officer: bool
    article: str
    understanding: str
    reasons: list[ReasonAnswer]
    projection: Doc | None


class StreamState(msgspec.Struct, frozen=True):
    """Where a stream to a partner stands."""

    lane: str
    epoch: int
    number: int
    acknowledged: int


class Shared(msgspec.Struct, frozen=True):
    """What a partner has got, in sum."""

    party: str
    names: Doc
    as_of: int
    streams: list[StreamState]
    released: int
    recalled_outstanding: int
    queued: int


class Released(msgspec.Struct, frozen=True):
    """One thing that a partner has got from us."""

    ob: str
    kind: str
    at: int
    article: str
    projection: Doc
    ticks: Doc
    recalled: bool
    corrected: bool


class RecallState(msgspec.Struct, frozen=True):
    """How one recipient answered a recall. case, until: of the hold under which it is sealed there."""

    party: str
    state: str
    at: int
    due_at: int
    case: str = ""
    until: int = 0


class RecallLine(msgspec.Struct, frozen=True):
    """A recall issued here."""

    ob: str
    issued_at: int
    reason: str
    recipients: list[RecallState]
