"""What the Centre page and the operations board are answered."""

import msgspec

from seamline.gateways.web.answers import Doc, Message, Thing


class OwnPost(msgspec.Struct, frozen=True):
    """A duty post here. seat: "party/alias" on watch; handover: the one that runs; "" for none."""

    post: str
    name: str
    languages: list[str]
    seat: str
    since: int
    handover: str


class HourOf(msgspec.Struct, frozen=True):
    """A line check or situation report of an hour."""

    ob: str
    hour: int
    status: str
    title: Message


class HoursOf(msgspec.Struct, frozen=True):
    """Of one kind: the last hour that is over, the one that is open, when the next comes, 0 for never."""

    kind: str
    last: HourOf | None
    now: HourOf | None
    next_at: int


class Roster(msgspec.Struct, frozen=True):
    """A partner's duty posts as it told them at a line check, at ms UTC, 0 for never."""

    posts: list[Doc]
    at: int


class PartnerCentre(msgspec.Struct, frozen=True):
    """A partner on the Centre page. ahead_ms: by how much its clock looks ahead of ours, None if unknown."""

    party: str
    names: dict[str, str]
    roster: Roster
    ahead_ms: int | None
    clock_off: bool
    hours: list[HoursOf]


class CentrePage(msgspec.Struct, frozen=True):
    """Everything that the Centre page shows. handover_at: 0 where no hour is agreed."""

    now: int
    posts: list[OwnPost]
    handover_at: int
    partners: list[PartnerCentre]
    clock_limit_s: int


class BoardItem(msgspec.Struct, frozen=True):
    """One thing in hand. turn: ours, theirs, nobody or over. due_at: of its soonest clock, 0 without one."""

    object: Thing
    stepper: list[Doc]
    turn: str
    waits: list[str]
    due_at: int
    clock: str
    changed_at: int


class Board(msgspec.Struct, frozen=True):
    """The operations board. more: how many did not fit."""

    items: list[BoardItem]
    more: int
