"""What the doors of a node are put together from, and what a handler is given."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import msgspec

from seamline.centre.desk import Actor
from seamline.centre.links import Exchange
from seamline.centre.node import Centre
from seamline.centre.people_passkeys import Site
from seamline.centre.people_ports import Issuer, Vault
from seamline.gateways.paper.typeset import Paper
from seamline.gateways.studies.runner import Studies
from seamline.gateways.web.board import InjectBoard
from seamline.gateways.web.challenges import Challenges
from seamline.gateways.web.config import WebConfig
from seamline.gateways.web.gazetteer import Places
from seamline.gateways.web.grounds import Grounds
from seamline.gateways.web.limits import Buckets
from seamline.gateways.web.live import Live
from seamline.gateways.web.session import Visit
from seamline.terms.party import Names, Party


class Health(Protocol):
    """How the node is, for whoever operates it."""

    def ready(self) -> dict[str, Any]:
        """Return {"ready": bool, ...}: what stands in the way, by name."""

    def figures(self) -> Mapping[str, float]:
        """Return figures by name; a name is letters, digits and underscores, with its unit at the end."""


@dataclass(frozen=True)
class NodeParts:
    """One running node, as the doors need it.

    issuer: the party's root where it is at hand (exercises), else None. card: the own card as text.
    static: the folder of the built pages. inject: None outside exercises.
    """

    centre: Centre
    exchange: Exchange
    vault: Vault
    config: WebConfig
    party: Party
    centre_names: Names
    live: Live
    static: Path
    health: Health
    issuer: Issuer | None = None
    inject: InjectBoard | None = None
    card: str = ""
    challenges: Challenges = field(default_factory=Challenges)
    places: Places = field(default_factory=Places)
    paper: Paper = field(default_factory=Paper)
    studies: Studies = field(default_factory=Studies)
    grounds: Grounds = field(default_factory=Grounds)
    signing_in: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(2))
    """One password check takes 32 MB and a tenth of a second; so many run at a time."""

    @property
    def site(self) -> Site:
        """What passkeys of this node are bound to."""
        return Site(self.config.host, self.config.origins)


@dataclass(frozen=True)
class Gates:
    """What counts the askers of one running node."""

    by_address: Buckets
    by_person: Buckets
    sign_ins: Buckets


@dataclass(frozen=True)
class Call:
    """One request, checked: who asks, and what was given. visit: None where nobody is signed in."""

    parts: NodeParts
    path: Mapping[str, str]
    query: Any
    body: Any
    visit: Visit | None
    raw: bytes = b""

    @property
    def actor(self) -> Actor:
        """Who acts. The route has made sure that somebody is signed in."""
        assert self.visit is not None
        return self.visit.actor

    @property
    def signed(self) -> Visit:
        """The visit of whoever is signed in."""
        assert self.visit is not None
        return self.visit


@dataclass(frozen=True)
class Reply:
    """An answer that is more than a body. token: a session's token to set as cookie, "" to remove it."""

    body: Any = None
    token: str | None = None
    raw: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


Handler = Callable[[Call], Awaitable[Any]]


class Empty(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nothing is given, nothing is answered."""


@dataclass(frozen=True)
class Route:
    """One call of the API.

    action: PUBLIC, SIGNED_IN, or an action of ``people_roles.ACTIONS``. body: None where none is taken;
    bytes for a file. limit: bytes of the body. guarded: counted as an attempt to sign in. pressed: a long
    answer without a secret in it, made smaller for the way. media: the kind of a file that is answered, where
    it is not just bytes.
    """

    method: str
    path: str
    action: str
    handler: Handler
    answer: Any
    body: Any = None
    query: type[msgspec.Struct] = Empty
    limit: int = 65_536
    guarded: bool = False
    pressed: bool = False
    media: str = ""

    @property
    def changes(self) -> bool:
        """Whether the call may change something."""
        return self.method not in ("GET", "HEAD")


PUBLIC = "public"
SIGNED_IN = "signed-in"
