"""All settings of a node, as ``node.toml`` holds them. Each key is described in docs/settings.md."""

import msgspec

from seamline.gateways.web.config import PeerConfig, WebConfig, check
from seamline.storage import config
from seamline.storage.config import BackupConfig, NodeConfig, RecordConfig
from seamline.storage.layout import Layout, write_private
from seamline.terms.party import Names


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One node's settings."""

    node: NodeConfig
    record: RecordConfig = RecordConfig()
    backup: BackupConfig = BackupConfig()
    web: WebConfig = WebConfig()
    peer: PeerConfig = PeerConfig()


def read(layout: Layout) -> Settings:
    """Read a node's settings; raises as ``storage.config.load`` and ``gateways.web.config.check`` do."""
    settings = config.load(layout.config, Settings)
    check(settings.web)
    return settings


def write(layout: Layout, settings: Settings, *, replace: bool = False) -> None:
    """Write a node's settings, leaving out what is as it would be anyway."""
    write_private(layout.config, to_toml(settings).encode(), replace=replace)


def to_toml(settings: Settings) -> str:
    """Return settings as TOML that ``read`` gives back."""
    node = settings.node
    lines = ["[node]", f"party = {_value(node.party)}", f"kind = {_value(node.kind)}"]
    lines += [
        f"exercise = {_value(node.exercise)}",
        _names("names", node.names),
        _names("centre", node.centre),
    ]
    for section in ("record", "backup", "web", "peer"):
        value = getattr(settings, section)
        changed = [
            f"{field.encode_name} = {_value(getattr(value, field.name))}"
            for field in msgspec.structs.fields(value)
            if getattr(value, field.name) != field.default
        ]
        if changed:
            lines += ["", f"[{section}]", *changed]
    return "\n".join(lines) + "\n"


def _names(key: str, names: Names) -> str:
    return f"{key} = {{ en = {_value(names.en)}, ar = {_value(names.ar)}, ckb = {_value(names.ckb)} }}"


def _value(value: object) -> str:
    """Write a value: TOML takes strings, numbers, booleans and arrays of them as JSON writes them."""
    return msgspec.json.encode(value).decode()
