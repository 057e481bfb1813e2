"""The own centre and the partners' clocks."""

import msgspec

POST = "post"
PARTNER_CLOCK = "partner-clock"


class PostRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """A duty post of this centre. Table post; key: its id.

    name: as people here call it. languages: what the post speaks. seat: "party/alias" that is on watch, ""
    for none; since: from when, ms UTC; ob: the handover by which it came.
    """

    post: str
    name: str
    languages: tuple[str, ...] = ()
    seat: str = ""
    since: int = 0
    ob: str = ""


class PartnerClock(msgspec.Struct, frozen=True):
    """What is known of a partner's clock. Table partner-clock; key: party.

    ahead_ms: by how much it looks ahead of ours, at least. at: when that was seen, ms UTC.
    """

    ahead_ms: int
    at: int
