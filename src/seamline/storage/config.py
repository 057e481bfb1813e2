"""Settings: one TOML file into one frozen struct. Unknown keys are refused, so that a slip shows."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from seamline.storage.layout import MAX_FILE_BYTES
from seamline.terms.errors import InvalidInput, NotFound
from seamline.terms.ids import party_id
from seamline.terms.party import KINDS, Names

T = TypeVar("T", bound=msgspec.Struct)

MIB = 1_024 * 1_024
_PUBLIC = re.compile(r"[0-9a-f]{64}")


class NodeConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whose node this is.

    party: the party's short name, for good. kind: a word of ``terms.party.KINDS``. names: of the party.
    centre: of this centre. exercise: everything here is flagged EXERCISE and never mixes with the real.
    """

    party: str
    names: Names
    centre: Names
    kind: str = "force"
    exercise: bool = False

    def __post_init__(self) -> None:
        party_id(self.party)
        if self.kind not in KINDS:
            raise InvalidInput("config-form", f"node.kind: {', '.join(KINDS)}")


class RecordConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The record on the disk.

    min_free_mib: with less than this free nothing is accepted. readers: readings at the same time.
    max_queued: units of work that may wait before more are refused.
    """

    min_free_mib: int = 64
    readers: int = 2
    max_queued: int = 4_096

    def __post_init__(self) -> None:
        within = {
            "record.min_free_mib": 1 <= self.min_free_mib <= 1_048_576,
            "record.readers": 1 <= self.readers <= 32,
            "record.max_queued": 1 <= self.max_queued <= 65_536,
        }
        need_within(within)


class BackupConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Backups.

    to: the public key they are encrypted to, as ``seamline backup-keys`` prints it; "" for none yet.
    folder: where they go, "" for ``backups`` in the node's directory. keep: how many are kept there.
    warn_hours: the doctor warns when the newest is older.
    """

    to: str = ""
    folder: str = ""
    keep: int = 14
    warn_hours: int = 26

    def __post_init__(self) -> None:
        need_within(
            {"backup.keep": 1 <= self.keep <= 10_000, "backup.warn_hours": 1 <= self.warn_hours <= 8_760}
        )
        if self.to and not _PUBLIC.fullmatch(self.to):
            raise InvalidInput("config-form", "backup.to is 64 hex digits")


def need_within(within: Mapping[str, bool]) -> None:
    """Raise InvalidInput ``config-range``, naming the keys, unless every key's value fits."""
    out = [key for key, fits in within.items() if not fits]
    if out:
        raise InvalidInput("config-range", ", ".join(out))


def load(path: Path, kind: type[T]) -> T:
    """Read the settings of a node.

    Raises NotFound ``file-missing``, InvalidInput ``config-form`` (not TOML, a key that is unknown,
    missing or of the wrong type) or ``config-range``: ``safe`` says which.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise NotFound("file-missing", f"{path.name} cannot be read", path=str(path)) from error
    return parse(raw, kind)


def parse(raw: bytes, kind: type[T]) -> T:
    """Read settings from their bytes; raises as ``load`` does."""
    if len(raw) > MAX_FILE_BYTES:
        raise InvalidInput("config-form", "the settings are too long")
    try:
        return msgspec.convert(tomllib.loads(raw.decode()), kind, strict=True)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidInput("config-form", f"not TOML: {error}") from error
    except msgspec.ValidationError as error:
        if isinstance(error.__cause__, InvalidInput):
            raise error.__cause__ from error
        raise InvalidInput("config-form", str(error).replace("Object", "the settings")) from error


def keys_of(kind: type[msgspec.Struct], prefix: str = "") -> dict[str, object]:
    """Return every key with its default, "section.key"; ``msgspec.NODEFAULT`` where one must be given."""
    found: dict[str, object] = {}
    for field in msgspec.structs.fields(kind):
        name = f"{prefix}{field.encode_name}"
        inner = field.type
        if isinstance(inner, type) and issubclass(inner, msgspec.Struct):
            found |= keys_of(inner, f"{name}.")
        else:
            found[name] = field.default
    return found
