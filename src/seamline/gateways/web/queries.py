"""What may stand behind the question mark of a call."""

from typing import Annotated, Literal

import msgspec

from seamline.gateways.web.bodies import Degrees, Given, Limit, ObjectId, PartyId, Short, Time


class FileQuery(Given, frozen=True):
    """Whose file it is; found out from the file where not given."""

    party: Annotated[str, msgspec.Meta(pattern="^([a-z][a-z0-9-]{0,31})?$")] = ""


class PrintQuery(Given, frozen=True):
    """In which language a form is set; left out, in that of the person's own pages."""

    language: Literal["", "en", "ar", "ckb"] = ""


class ObjectsQuery(Given, frozen=True):
    """Which objects."""

    proc: Annotated[str, msgspec.Meta(max_length=40)] = ""
    status: Annotated[str, msgspec.Meta(max_length=40)] = ""
    text: Short = ""
    dataset: Literal["", "no", "only"] = ""
    limit: Limit = 200


class RegisterQuery(Given, frozen=True):
    """At which moment, ms UTC, 0 for now; and which party is thought away."""

    at: Time = 0
    without: Annotated[str, msgspec.Meta(pattern="^([a-z][a-z0-9-]{0,31})?$")] = ""


class SharedQuery(Given, frozen=True):
    """What left before this time, ms UTC; 0 for the newest."""

    after: Time = 0
    limit: Limit = 100


class ExplainQuery(Given, frozen=True):
    """Which own report, which party."""

    ob: ObjectId
    party: PartyId


class DiffQuery(Given, frozen=True):
    """The version to compare with."""

    from_: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")] = msgspec.field(name="from")


class PlacesQuery(Given, frozen=True):
    """A name, or a stretch of map w,s,e,n in degrees; lat and lon sort by distance."""

    q: Annotated[str, msgspec.Meta(max_length=100)] = ""
    bbox: Annotated[str, msgspec.Meta(max_length=100)] = ""
    lat: Annotated[float, msgspec.Meta(ge=-90, le=90)] | None = None
    lon: Degrees | None = None
    limit: Limit = 20


class ConvertQuery(Given, frozen=True):
    """A grid, a date-time group or degrees, as typed."""

    text: Annotated[str, msgspec.Meta(max_length=100)]


class BorderQuery(Given, frozen=True):
    """Over how many days."""

    days: Annotated[int, msgspec.Meta(ge=1, le=366)] = 30


class ReturnsQuery(Given, frozen=True):
    """Where ways from areas of return lead, else to the post that is there first; what counts as near."""

    lat: Annotated[float, msgspec.Meta(ge=-90, le=90)] | None = None
    lon: Degrees | None = None
    within_m: Annotated[int, msgspec.Meta(ge=100, le=10_000)] = 1_000


class ReturnsPrintQuery(ReturnsQuery, frozen=True):
    """The same, on paper in a language; left out, in that of the person's own pages."""

    language: Literal["", "en", "ar", "ckb"] = ""
