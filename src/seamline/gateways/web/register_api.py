"""What rests on whom: the register of declared capabilities, and what would be without a party on a date."""

from typing import Any

import msgspec

from seamline.centre import register
from seamline.gateways.web import queries
from seamline.gateways.web.parts import Call

Doc = dict[str, Any]


class RegisterSpan(msgspec.Struct, frozen=True):
    """One declaration. from_at, until_at: ms UTC, the end not included, ``forever`` where none is stated."""

    ob: str
    user: str
    capability: str
    provider: str
    share: str
    from_at: int
    until_at: int
    disputed: bool


class RegisterRow(msgspec.Struct, frozen=True):
    """A capability at a moment. outcome: stays, less or gone. ends_at: 0 where nobody remains."""

    user: str
    capability: str
    providers: list[str]
    without: list[str]
    outcome: str
    ends_at: int


class Register(msgspec.Struct, frozen=True):
    """The register. at, without: as asked."""

    at: int
    without: str
    providers: list[str]
    rows: list[RegisterRow]
    spans: list[RegisterSpan]
    forever: int


async def show(call: Call) -> Doc:
    """GET /api/register."""
    asked: queries.RegisterQuery = call.query
    return await call.parts.centre.see(
        lambda reader: register.register(reader, call.actor, asked.at or reader.now, asked.without)
    )
