"""Where a node may call: the addresses on a paired partner's card, and of these only decent ones.

A name is resolved once and the connection goes to exactly what was looked at, so that a name server cannot
say one thing to the check and another to the connection.
"""

import asyncio
import ipaddress
import re
import socket
from collections.abc import Awaitable, Callable, Sequence

import msgspec

from seamline.terms.errors import InvalidInput, Unavailable

MAX_ADDRESS_CHARS = 256
MAX_RESOLVED = 16
"""Answers of one resolution that are looked at."""

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
"""(host, port) to numeric addresses."""

_ADDRESS = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]{1,253}):(?P<port>[0-9]{1,5})")
_NEVER = tuple(
    ipaddress.ip_network(text)
    for text in (
        "0.0.0.0/8",
        "169.254.0.0/16",
        "192.0.0.0/24",
        "192.88.99.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        "::/128",
        "::ffff:0:0/96",
        "::/96",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2001::/32",
        "2002::/16",
        "fe80::/10",
        "fec0::/10",
        "ff00::/8",
    )
)
"""This network, link-local (with the addresses by which machines in a cloud learn their secrets), relays,
multicast, and the forms in which an IPv6 address stands for an IPv4 one (mapped, NAT64, Teredo, 6to4)."""


class Place(msgspec.Struct, frozen=True):
    """Where to call: the name that the certificate check and the Host header use, and the port."""

    host: str
    port: int


def read(address: str) -> Place:
    """Return where an address of a card, "host:port", leads. Raises InvalidInput ``address-form``.

    No scheme, user, path, query or fragment; no number written another way than as an address.
    """
    found = _ADDRESS.fullmatch(address) if len(address) <= MAX_ADDRESS_CHARS else None
    port = int(found["port"]) if found else 0
    if found is None or not 0 < port < 65_536:
        raise InvalidInput("address-form", "a partner's address looks like name:8444")
    host = found["host"].strip("[]").lower()
    if _odd_number(host):
        raise InvalidInput("address-form", "a number is written in an unusual way")
    return Place(host, port)


def decent(address: str, *, loopback: bool) -> bool:
    """Whether a numeric address may be called. loopback: those of this machine may, for exercises."""
    try:
        value: IpAddress = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if value.is_loopback:
        return loopback
    return not any(value in network for network in _NEVER if network.version == value.version)


async def pinned(place: Place, *, loopback: bool, resolve: Resolve | None = None) -> str:
    """Return the numeric address to connect to.

    Every answer must be decent: a name with one indecent answer is refused whole (it is being played with).
    Raises Unavailable ``address-unknown`` or ``address-refused``.
    """
    try:
        found = await (resolve or system_resolve)(place.host, place.port)
    except OSError as error:
        raise Unavailable("address-unknown", "the name is not known") from error
    if not found:
        raise Unavailable("address-unknown", "the name is not known")
    if not all(decent(address, loopback=loopback) for address in found[:MAX_RESOLVED]):
        raise Unavailable("address-refused", "this name leads where a partner's node cannot be")
    return found[0]


async def system_resolve(host: str, port: int) -> Sequence[str]:
    """Resolve as the machine does; ``*.localhost`` is this machine by definition (RFC 6761)."""
    if host == "localhost" or host.endswith(".localhost"):
        return ["127.0.0.1"]
    answers = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


def _odd_number(host: str) -> bool:
    """Whether a host is a number that some resolvers read as an address and people do not."""
    last = host.rstrip(".").rpartition(".")[2]
    if not (last.isdigit() or last.startswith("0x")):
        return False
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return True
    return False
