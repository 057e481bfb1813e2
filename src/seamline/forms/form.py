"""A form in facts: what is on paper of one object, before it is put into the words of a language.

Every workflow fills the same form, so that whoever has read one can read all. A field keeps its number
whether or not anybody has said anything in it: "field 3" is the same field on both sides of the seam.
"""

from typing import Any

import msgspec

from seamline.terms.party import Names

MAX_SLOTS = 200
"""Numbered fields of a form."""
MAX_STATED = 16
"""Values of one field: one for each party that an object may name."""
MAX_STEPS = 500
"""Lines of the log of moves: as many as an object takes moves."""
MAX_SIGNATURES = 100
MAX_RELEASES = 100
MAX_LISTED = 100
"""Further objects that a form names, such as the reports of an event."""

ALWAYS_TWO = 2


class Message(msgspec.Struct, frozen=True):
    """A message id with its arguments, as the catalogues know it."""

    id: str
    args: dict[str, Any] = {}


class Stated(msgspec.Struct, frozen=True):
    """A value and the parties that state the very same. at: ms UTC of the newest of them, 0 unknown."""

    value: Any
    by: tuple[str, ...]
    at: int = 0


class Slot(msgspec.Struct, frozen=True):
    """One numbered field.

    name: of the field, its label ``field-<name>``. kind: as ``machine.fields.Field`` has it, "" where only
    the value tells. of: message id of the step or record that it belongs to, "" for the object's own content.
    stated: every value that stands, none if nobody has said anything. sided: each party has its own view.
    record: the field that it is a part of, "" for none. parts: of a list of groups, the parts of each in the
    order in which they are said.
    """

    number: int
    name: str
    kind: str
    of: str = ""
    stated: tuple[Stated, ...] = ()
    sided: bool = False
    record: str = ""
    parts: tuple[str, ...] = ()

    @property
    def apart(self) -> bool:
        """Whether it takes a column for each party."""
        return self.sided or len(self.stated) >= ALWAYS_TWO


class Signature(msgspec.Struct, frozen=True):
    """A person's signature. act: message id. key: its id, hex. over: SHA-256 of the signed bytes, hex.

    earlier: it stands under a version that has been changed since.
    """

    act: str
    party: str
    person: str
    at: int
    key: str
    over: str
    earlier: bool = False


class Unsigned(msgspec.Struct, frozen=True):
    """A signature that is wanting under what stands now. act: message id."""

    act: str
    party: str


class Step(msgspec.Struct, frozen=True):
    """One line of the log of moves. refused: code of why it has no effect, "" where it has."""

    at: int
    party: str
    person: str
    message: Message
    signed: bool = False
    late: bool = False
    refused: str = ""


class Release(msgspec.Struct, frozen=True):
    """What a party holds of the object. state: a word of ``projection-state-``."""

    party: str
    article: str
    at: int
    state: str


class Listed(msgspec.Struct, frozen=True):
    """Another object that the form names. party: whose it is, "" where that is not known here. at: ms UTC."""

    title: Message
    party: str = ""
    at: int = 0


class Basis(msgspec.Struct, frozen=True):
    """The understanding under which an object runs. articles: numbers of those that let it."""

    titles: Names
    version: int
    hash: str
    articles: tuple[str, ...] = ()


class Clearing(msgspec.Struct, frozen=True):
    """A side's word over the very bytes of a part. at: ms UTC."""

    party: str
    person: str
    at: int


class Part(msgspec.Struct, frozen=True):
    """A part of a text that is cleared part by part, as it stands now.

    name: its word is ``part-<name>``, else it is a number. over: its hash. texts: by language. figures: value
    and what it counts. writer: the party that wrote it, "" for what has none. clearings: in the order of the
    parties. waiting: the parties that have not cleared it. objected: who objects and why, ("", "") for
    nobody. marked: a figure in it is no longer agreed.
    """

    name: str
    over: str
    texts: tuple[tuple[str, str], ...]
    figures: tuple[tuple[int, str], ...] = ()
    writer: str = ""
    clearings: tuple[Clearing, ...] = ()
    waiting: tuple[str, ...] = ()
    objected: tuple[str, str] = ("", "")
    marked: bool = False


class Form(msgspec.Struct, frozen=True):
    """Everything that is printed of one object.

    ob: its id. kind, proc, status: words of the lists. at: when it was observed or opened. parties: all that
    are named; asker: whose it is. over: hash of each part that all have to sign. printed: when, ms UTC;
    printer: the seat that prints. node: the party whose node prints; key: id of its root key. names: of
    parties and sectors. marks: sentences that must be read with it. left_out: how many lines did not fit, by
    ``Form``'s own limits.
    """

    ob: str
    proc: str
    kind: str
    status: str
    title: Message
    party: str
    parties: tuple[str, ...]
    at: int
    exercise: bool
    level: str
    caveats: tuple[str, ...]
    slots: tuple[Slot, ...]
    node: str
    key: str
    printed: int
    printer: str
    names: dict[str, Names]
    grade: str = ""
    version: int = 0
    withdrawn: bool = False
    held: Message | None = None
    safe: Message | None = None
    basis: Basis | None = None
    over: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    signatures: tuple[Signature, ...] = ()
    unsigned: tuple[Unsigned, ...] = ()
    marks: tuple[Message, ...] = ()
    steps: tuple[Step, ...] = ()
    releases: tuple[Release, ...] = ()
    listed: tuple[Listed, ...] = ()
    left_out: int = 0
