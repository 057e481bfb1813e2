"""What the API takes: one struct per body and per query. Unknown fields are refused everywhere."""

from typing import Annotated, Any, Literal

import msgspec

from seamline.centre.people_passkeys import MAX_CREDENTIAL_CHARS
from seamline.terms.party import ROLES
from seamline.understanding.cosign import MAX_SIGNATURE_FILE

Short = Annotated[str, msgspec.Meta(max_length=200)]
Secret = Annotated[str, msgspec.Meta(max_length=512)]
Text = Annotated[str, msgspec.Meta(max_length=4_000)]
Alias = Annotated[str, msgspec.Meta(pattern="^[a-z][a-z0-9-]{0,31}$")]
PartyId = Alias
ObjectId = Annotated[str, msgspec.Meta(pattern="^[A-Za-z0-9_-]{21}[AQgw]$")]
Role = Literal["duty-officer", "release-officer", "commander", "analyst", "auditor", "administrator"]
Roles = Annotated[tuple[Role, ...], msgspec.Meta(min_length=1, max_length=len(ROLES))]
Sectors = Annotated[tuple[Annotated[str, msgspec.Meta(max_length=32)], ...], msgspec.Meta(max_length=64)]
Parties = Annotated[tuple[PartyId, ...], msgspec.Meta(max_length=64)]
Key = Annotated[str, msgspec.Meta(max_length=64, pattern="^[A-Za-z0-9_.:-]*$")]
Card = Annotated[str, msgspec.Meta(max_length=32_768)]
Time = Annotated[int, msgspec.Meta(ge=0, lt=2**53)]
Limit = Annotated[int, msgspec.Meta(ge=1, le=500)]
Degrees = Annotated[float, msgspec.Meta(ge=-180, le=180)]
Fields = dict[str, Any]
LonLat = tuple[Degrees, Degrees]
Line = Annotated[tuple[LonLat, ...], msgspec.Meta(max_length=2_000)]

assert len(ROLES) == 6  # Role names them all


class _Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    pass


class PasswordIn(_Given, frozen=True):
    """Alias, password, one-time code of six digits."""

    alias: Annotated[str, msgspec.Meta(max_length=64)]
    password: Secret
    totp: Annotated[str, msgspec.Meta(max_length=16)]


class LinkIn(_Given, frozen=True):
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


class PasskeyIn(_Given, frozen=True):
    """One of the own passkeys."""

    id: Annotated[str, msgspec.Meta(max_length=2_048)]


LONG_TEXT = 524_288
"""Bytes of a body that carries the text of an understanding."""
LONG_LINE = 524_288
"""Bytes of a body that carries a line of presence."""
CREDENTIAL_LIMIT = 2 * MAX_CREDENTIAL_CHARS


class SettingsIn(_Given, frozen=True):
    """What a person chooses for the own pages."""

    language: Literal["en", "ar", "ckb"] | None = None
    quiet: bool | None = None
    zone: Annotated[str, msgspec.Meta(pattern="^[A-IK-Z]$")] | None = None


class PinIn(_Given, frozen=True):
    """A PIN of one's own signing key."""

    pin: Secret


class NewPasswordIn(_Given, frozen=True):
    """A password, and a one-time code of the device that has the seed. sealed: of ``/api/password/begin``."""

    password: Secret
    sealed: Annotated[str, msgspec.Meta(max_length=256)]
    totp: Annotated[str, msgspec.Meta(max_length=16)]


class PersonIn(_Given, frozen=True):
    """A person to be added."""

    alias: Alias
    roles: Roles
    sectors: Sectors = ()


class RolesIn(_Given, frozen=True):
    """Roles, and sectors where they change."""

    roles: Roles
    sectors: Sectors | None = None


class ReplaceIn(_Given, frozen=True):
    """Who takes the seat; a name is made from the old one where none is given."""

    alias: Alias | None = None


class CertificateIn(_Given, frozen=True):
    """The root's certificate of a person's key."""

    certificate: Annotated[str, msgspec.Meta(max_length=8_192)]


class ParseIn(_Given, frozen=True):
    """One line as typed."""

    line: Text
    kind: Short | None = None


class PreviewIn(_Given, frozen=True):
    """A draft's body, or an own report."""

    body: Fields | None = None
    ob: ObjectId | None = None


class ReportIn(_Given, frozen=True):
    """A report's fields; key only serves to spot a repeat."""

    body: Fields
    key: Key = ""


class ReportEdit(_Given, frozen=True):
    """The whole body anew; reason: needed for what was sent."""

    body: Fields
    reason: Text = ""


class SendIn(_Given, frozen=True):
    """To whom; all that the articles allow where not given."""

    to: Parties | None = None


class ApproveIn(_Given, frozen=True):
    """Whom a release officer approves."""

    to: Annotated[tuple[PartyId, ...], msgspec.Meta(min_length=1, max_length=64)]
    pin: Secret


class ReasonIn(_Given, frozen=True):
    """Why."""

    reason: Text = ""


class DueReasonIn(_Given, frozen=True):
    """Why; it has to be said."""

    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=4_000)]


class RecallIn(_Given, frozen=True):
    """Which own object is taken back, and why."""

    ob: ObjectId
    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=4_000)]


class OpenIn(_Given, frozen=True):
    """The first move of a joint act or request. late, at: made by voice then, entered afterwards."""

    proc: Short
    act: Short
    data: Fields
    parties: Parties
    key: Key = ""
    pin: Secret = ""
    late: bool = False
    at: Time = 0


class MoveIn(_Given, frozen=True):
    """A further move. late, at: made by voice then, entered afterwards."""

    act: Short
    data: Fields = {}
    pin: Secret = ""
    late: bool = False
    at: Time = 0


class LineIn(_Given, frozen=True):
    """A line of presence: positions [lon, lat] in degrees, or a GeoJSON LineString."""

    line: Line | dict[str, Any]


class TextIn(_Given, frozen=True):
    """The text of an understanding."""

    text: Annotated[str, msgspec.Meta(max_length=262_144)]


class ProposedIn(_Given, frozen=True):
    """The text of an understanding, and the signatures that lie beside it where the file was signed."""

    text: Annotated[str, msgspec.Meta(max_length=262_144)]
    signatures: Annotated[str, msgspec.Meta(max_length=MAX_SIGNATURE_FILE)] = ""


class CardIn(_Given, frozen=True):
    """A card as text, with whatever mail or chat put around it."""

    card: Card


class PairIn(_Given, frozen=True):
    """A partner's card, its fingerprint as it was heard. push: the partner cannot reach this node."""

    card: Card
    fingerprint: Annotated[str, msgspec.Meta(max_length=1_024)]
    push: bool = False


class RevokeIn(_Given, frozen=True):
    """Why, and which key is no longer trusted; without a key it is the partner's node."""

    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=4_000)]
    key: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{16})?$")] = ""


class QuarantineIn(_Given, frozen=True):
    """An entry in quarantine, as the list names it: stream/epoch/number."""

    key: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class VersionIn(_Given, frozen=True):
    """The version that somebody has looked at."""

    version: Annotated[int, msgspec.Meta(ge=1, le=2**53 - 1)]


class PartyIn(_Given, frozen=True):
    """A partner."""

    party: PartyId


class FileQuery(_Given, frozen=True):
    """Whose file it is; found out from the file where not given."""

    party: Annotated[str, msgspec.Meta(pattern="^([a-z][a-z0-9-]{0,31})?$")] = ""


class ObjectsQuery(_Given, frozen=True):
    """Which objects."""

    proc: Annotated[str, msgspec.Meta(max_length=40)] = ""
    status: Annotated[str, msgspec.Meta(max_length=40)] = ""
    text: Short = ""
    dataset: Literal["", "no", "only"] = ""
    limit: Limit = 200


class SharedQuery(_Given, frozen=True):
    """What left before this time, ms UTC; 0 for the newest."""

    after: Time = 0
    limit: Limit = 100


class ExplainQuery(_Given, frozen=True):
    """Which own report, which party."""

    ob: ObjectId
    party: PartyId


class DiffQuery(_Given, frozen=True):
    """The version to compare with."""

    from_: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")] = msgspec.field(name="from")


class PlacesQuery(_Given, frozen=True):
    """A name, or a stretch of map w,s,e,n in degrees; lat and lon sort by distance."""

    q: Annotated[str, msgspec.Meta(max_length=100)] = ""
    bbox: Annotated[str, msgspec.Meta(max_length=100)] = ""
    lat: Annotated[float, msgspec.Meta(ge=-90, le=90)] | None = None
    lon: Degrees | None = None
    limit: Limit = 20


class ConvertQuery(_Given, frozen=True):
    """A grid, a date-time group or degrees, as typed."""

    text: Annotated[str, msgspec.Meta(max_length=100)]
