"""How much one asker may ask: token buckets per address and per person, bounded in number."""

import ipaddress
from collections import OrderedDict
from collections.abc import Callable

from seamline.gateways.web.failures import RateLimited

MAX_BUCKETS = 10_000
"""Askers remembered at a time. When full, the one not seen for longest is forgotten: its bucket is full
again by then or it is one of very many, whom the connection limits hold."""


class Buckets:
    """Token buckets of one size. rate: tokens a second; burst: how many a full bucket holds."""

    def __init__(self, rate: float, burst: float, monotonic: Callable[[], float]) -> None:
        self._rate = rate
        self._burst = burst
        self._monotonic = monotonic
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, who: str) -> None:
        """Take one token. Raises RateLimited ``rate-limited`` with the seconds until there is one."""
        now = self._monotonic()
        level, at = self._held.pop(who, (self._burst, now))
        level = min(self._burst, level + (now - at) * self._rate)
        allowed = level >= 1
        self._held[who] = (level - 1 if allowed else level, now)
        if len(self._held) > MAX_BUCKETS:
            self._held.popitem(last=False)
        if not allowed:
            raise RateLimited(
                "rate-limited", "too many requests", wait_s=max(1, round((1 - level) / self._rate))
            )


def asker(address: str) -> str:
    """Return what an address is counted as: itself, or its /64 where it is an IPv6 address."""
    try:
        value = ipaddress.ip_address(address)
    except ValueError:
        return address[:64]
    if isinstance(value, ipaddress.IPv6Address):
        if value.ipv4_mapped:
            return str(value.ipv4_mapped)
        return str(ipaddress.ip_network((value, 64), strict=False))
    return str(value)
