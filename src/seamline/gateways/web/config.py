"""What can be set about the doors of a node. Every key is described in docs/operating.md."""

import ipaddress
from pathlib import Path

import msgspec

from seamline.storage.config import need_within
from seamline.terms.errors import InvalidInput

KIB = 1_024


class WebConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The pages and the API.

    host: the name under which people reach the node; passkeys belong to it. bind, port: where it listens.
    names: further host names that may stand in an address. tls: with a certificate; without one only
    loopback addresses are bound. data: a folder of map layers, "" for none.
    """

    host: str = "localhost"
    bind: str = "127.0.0.1"
    port: int = 8443
    names: tuple[str, ...] = ()
    tls: bool = True
    data: str = ""
    requests_per_s: float = 30.0
    burst: int = 120
    sign_ins_per_min: int = 20
    connections_per_address: int = 64
    connections: int = 1_000

    def __post_init__(self) -> None:
        within = {
            "web.bind": is_address(self.bind),
            "web.port": 0 <= self.port < 65_536,
            "web.requests_per_s": self.requests_per_s > 0,
            "web.burst": self.burst >= 1,
            "web.sign_ins_per_min": self.sign_ins_per_min >= 1,
            "web.connections_per_address": self.connections_per_address >= 1,
            "web.connections": self.connections >= 1,
        }
        need_within(within)

    @property
    def hosts(self) -> frozenset[str]:
        """Host names that are answered, without port, in lower case."""
        return frozenset(name.lower() for name in (self.host, *self.names))

    @property
    def origins(self) -> tuple[str, ...]:
        """Origins from which a page of this node may ask, as browsers write them."""
        scheme, usual = ("https", 443) if self.tls else ("http", 80)
        port = "" if self.port == usual else f":{self.port}"
        return tuple(f"{scheme}://{name}{port}" for name in sorted(self.hosts))

    @property
    def address(self) -> str:
        """The address that is given to people."""
        scheme, usual = ("https", 443) if self.tls else ("http", 80)
        return f"{scheme}://{self.host}" + ("" if self.port == usual else f":{self.port}")

    @property
    def data_folder(self) -> Path | None:
        """The folder of map layers, or None."""
        return Path(self.data) if self.data else None


class PeerConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The door for partners' nodes.

    bind, port: where it listens; port 0: not at all (partners cannot reach this node; it pulls and pushes).
    loopback: partners on this machine's own addresses may be called, for exercises only.
    """

    bind: str = "127.0.0.1"
    port: int = 8444
    loopback: bool = False
    connections: int = 256

    def __post_init__(self) -> None:
        need_within(
            {
                "peer.bind": is_address(self.bind),
                "peer.port": 0 <= self.port < 65_536,
                "peer.connections": self.connections >= 1,
            }
        )


def check(web: WebConfig) -> None:
    """Refuse an unsafe binding. Raises InvalidInput ``config-unsafe-bind`` or ``config-host``."""
    if not web.host or any(not name.replace("-", "").replace(".", "").isalnum() for name in web.hosts):
        raise InvalidInput("config-host", "a host name has letters, digits, hyphens and dots")
    if not web.tls and not is_loopback(web.bind):
        raise InvalidInput("config-unsafe-bind", "without a certificate only this machine may connect")


def is_address(text: str) -> bool:
    """Whether one can listen there: an address of a machine, and no name that may mean another tomorrow."""
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return text == "localhost"
    return True


def is_loopback(address: str) -> bool:
    """Whether an address is of this machine itself."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return address == "localhost"
