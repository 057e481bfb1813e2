"""What the API takes: one struct per body and per query. Unknown fields are refused everywhere."""

from typing import Annotated, Any, Literal

import msgspec

from seamline.centre.annexes import MAX_CHARS, MAX_TITLE
from seamline.centre.dealt import MAX_REASON, MAX_SPOKEN
from seamline.centre.people_passkeys import MAX_CREDENTIAL_CHARS
from seamline.procedures.evidence_hold import MAX_OBJECTS
from seamline.terms.party import ROLES
from seamline.understanding.cosign import MAX_SIGNATURE_FILE

Short = Annotated[str, msgspec.Meta(max_length=200)]
Secret = Annotated[str, msgspec.Meta(max_length=512)]
Text = Annotated[str, msgspec.Meta(max_length=4_000)]
Alias = Annotated[str, msgspec.Meta(pattern="^[a-z][a-z0-9-]{0,31}$")]
PartyId = Alias
ObjectId = Annotated[str, msgspec.Meta(pattern="^[A-Za-z0-9_-]{21}[AQgw]$")]
Role = Literal[
    "duty-officer", "release-officer", "commander", "analyst", "auditor", "administrator", "civil-lead"
]
Roles = Annotated[tuple[Role, ...], msgspec.Meta(min_length=1, max_length=len(ROLES))]
Sectors = Annotated[tuple[Annotated[str, msgspec.Meta(max_length=32)], ...], msgspec.Meta(max_length=64)]
Parties = Annotated[tuple[PartyId, ...], msgspec.Meta(max_length=64)]
Key = Annotated[str, msgspec.Meta(max_length=64, pattern="^[A-Za-z0-9_.:-]*$")]
Card = Annotated[str, msgspec.Meta(max_length=32_768)]
Time = Annotated[int, msgspec.Meta(ge=0, lt=2**53)]
Limit = Annotated[int, msgspec.Meta(ge=1, le=500)]
Degrees = Annotated[float, msgspec.Meta(ge=-180, le=180)]
Fields = dict[str, Any]
MAX_FREE_TEXT = 40_000
LonLat = tuple[Degrees, Degrees]
Line = Annotated[tuple[LonLat, ...], msgspec.Meta(max_length=2_000)]

assert len(ROLES) == 7  # Role names them all


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is given holds what is asked for and nothing else."""


class PasswordIn(Given, frozen=True):
    """Alias, password, one-time code of six digits."""

    alias: Annotated[str, msgspec.Meta(max_length=64)]
    password: Secret
    totp: Annotated[str, msgspec.Meta(max_length=16)]


class LinkIn(Given, frozen=True):
    """A one-time ticket."""

    ticket: Annotated[str, msgspec.Meta(max_length=128)]


class CredentialIn(msgspec.Struct, frozen=True):
    """A passkey's answer as the browser gives it; browsers add fields of their own, which are not read."""

    id: Annotated[str, msgspec.Meta(max_length=2_048)]
    response: dict[str, Any]
    rawId: Annotated[str, msgspec.Meta(max_length=2_048)] = ""  # noqa: N815 - the browser's word
    type: Literal["public-key"] = "public-key"
    authenticatorAttachment: str | None = None  # noqa: N815 - the browser's word
    clientExtensionResults: dict[str, Any] = {}  # noqa: N815 - the browser's word


class PostIn(Given, frozen=True):
    """A duty post as people set it up."""

    name: Annotated[str, msgspec.Meta(max_length=80)]
    languages: Annotated[list[Literal["ar", "ckb", "en", "other"]], msgspec.Meta(max_length=4)] = []


class CallIn(Given, frozen=True):
    """A note about a call, one line."""

    text: Annotated[str, msgspec.Meta(max_length=400)]
    key: Annotated[str, msgspec.Meta(max_length=64)] = ""


class PasskeyIn(Given, frozen=True):
    """One of the own passkeys."""

    id: Annotated[str, msgspec.Meta(max_length=2_048)]


LONG_TEXT = 524_288
"""Bytes of a body that carries the text of an understanding."""
LONG_LINE = 524_288
"""Bytes of a body that carries a line of presence."""
CREDENTIAL_LIMIT = 2 * MAX_CREDENTIAL_CHARS


class SettingsIn(Given, frozen=True):
    """What a person chooses for the own pages."""

    language: Literal["en", "ar", "ckb"] | None = None
    quiet: bool | None = None
    zone: Annotated[str, msgspec.Meta(pattern="^[A-IK-Z]$")] | None = None


class PinIn(Given, frozen=True):
    """A PIN of one's own signing key."""

    pin: Secret


class NewPasswordIn(Given, frozen=True):
    """A password, and a one-time code of the device that has the seed. sealed: of ``/api/password/begin``."""

    password: Secret
    sealed: Annotated[str, msgspec.Meta(max_length=256)]
    totp: Annotated[str, msgspec.Meta(max_length=16)]


class PersonIn(Given, frozen=True):
    """A person to be added."""

    alias: Alias
    roles: Roles
    sectors: Sectors = ()


class RolesIn(Given, frozen=True):
    """Roles, and sectors where they change."""

    roles: Roles
    sectors: Sectors | None = None


class ReplaceIn(Given, frozen=True):
    """Who takes the seat; a name is made from the old one where none is given."""

    alias: Alias | None = None


class CertificateIn(Given, frozen=True):
    """The root's certificate of a person's key."""

    certificate: Annotated[str, msgspec.Meta(max_length=8_192)]


class ParseIn(Given, frozen=True):
    """One line as typed."""

    line: Text
    kind: Short | None = None


class FreeTextIn(Given, frozen=True):
    """Free text of a form, before it is sent."""

    text: Annotated[str, msgspec.Meta(max_length=MAX_FREE_TEXT)]


class PreviewIn(Given, frozen=True):
    """A draft's body, or an own report."""

    body: Fields | None = None
    ob: ObjectId | None = None


class ReportIn(Given, frozen=True):
    """A report's fields; key only serves to spot a repeat."""

    body: Fields
    key: Key = ""


class ReportEdit(Given, frozen=True):
    """The whole body anew; reason: needed for what was sent."""

    body: Fields
    reason: Text = ""


class SendIn(Given, frozen=True):
    """To whom; all that the articles allow where not given."""

    to: Parties | None = None


class ApproveIn(Given, frozen=True):
    """Whom a release officer approves."""

    to: Annotated[tuple[PartyId, ...], msgspec.Meta(min_length=1, max_length=64)]
    pin: Secret


class ReasonIn(Given, frozen=True):
    """Why."""

    reason: Text = ""


class DueReasonIn(Given, frozen=True):
    """Why; it has to be said."""

    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=4_000)]


class RecallIn(Given, frozen=True):
    """Which own object is taken back, and why."""

    ob: ObjectId
    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=4_000)]


class OpenIn(Given, frozen=True):
    """The first move of a joint act or request. late, at: made by voice then, entered afterwards."""

    proc: Short
    act: Short
    data: Fields
    parties: Parties
    key: Key = ""
    pin: Secret = ""
    late: bool = False
    at: Time = 0


class MoveIn(Given, frozen=True):
    """A further move. late, at: made by voice then, entered afterwards."""

    act: Short
    data: Fields = {}
    pin: Secret = ""
    late: bool = False
    at: Time = 0


class PlanIn(Given, frozen=True):
    """A plan as it is drafted so far. ob: the object that it is, "" for one that is not opened yet."""

    proc: Short
    data: Fields = {}
    ob: Annotated[str, msgspec.Meta(max_length=64)] = ""


class DealtIn(PlanIn, frozen=True, kw_only=True):
    """A word about one thing that the plan meets. spoken: with whom of the aid body, of a restraint area."""

    item: ObjectId
    word: Short
    text: Annotated[str, msgspec.Meta(max_length=MAX_REASON)]
    spoken: Annotated[str, msgspec.Meta(max_length=MAX_SPOKEN)] = ""


class HoldIn(Given, frozen=True):
    """An evidence hold. objects: ids of what it names; until: ms UTC; parties: who is told."""

    case: Short
    why: Short
    objects: Annotated[tuple[Short, ...], msgspec.Meta(max_length=MAX_OBJECTS)]
    until: Time
    parties: Parties = ()
    key: Key = ""


class HoldMoveIn(Given, frozen=True):
    """What is done with a hold: renew and join have an end, decline a reason class."""

    act: Short
    until: Time = 0
    why: Short = ""


class AnnexIn(Given, frozen=True):
    """An own annex beside a joint object."""

    title: Annotated[str, msgspec.Meta(max_length=MAX_TITLE)]
    text: Annotated[str, msgspec.Meta(max_length=MAX_CHARS)]


class LineIn(Given, frozen=True):
    """A line of presence: positions [lon, lat] in degrees, or a GeoJSON LineString."""

    line: Line | dict[str, Any]


class TextIn(Given, frozen=True):
    """The text of an understanding."""

    text: Annotated[str, msgspec.Meta(max_length=262_144)]


class ProposedIn(Given, frozen=True):
    """The text of an understanding, and the signatures that lie beside it where the file was signed."""

    text: Annotated[str, msgspec.Meta(max_length=262_144)]
    signatures: Annotated[str, msgspec.Meta(max_length=MAX_SIGNATURE_FILE)] = ""


class CardIn(Given, frozen=True):
    """A card as text, with whatever mail or chat put around it."""

    card: Card


class PairIn(Given, frozen=True):
    """A partner's card, its fingerprint as it was heard. push: the partner cannot reach this node."""

    card: Card
    fingerprint: Annotated[str, msgspec.Meta(max_length=1_024)]
    push: bool = False


class RevokeIn(Given, frozen=True):
    """Why, and which key is no longer trusted; without a key it is the partner's node."""

    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=4_000)]
    key: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{16})?$")] = ""


class QuarantineIn(Given, frozen=True):
    """An entry in quarantine, as the list names it: stream/epoch/number."""

    key: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class VersionIn(Given, frozen=True):
    """The version that somebody has looked at."""

    version: Annotated[int, msgspec.Meta(ge=1, le=2**53 - 1)]


class PartyIn(Given, frozen=True):
    """A partner."""

    party: PartyId
