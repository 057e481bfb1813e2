"""``seamline people``: the people of a node, from the shell, under the same rules as on the page.

Whoever acts says who (``--as``) and gives the own PIN; what takes two people takes two here as well. The
root, which lies elsewhere, certifies keys and recovers a node whose people are all gone.
"""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import App, Parameter

from seamline.gateways.cli import orders
from seamline.gateways.cli.control import Order
from seamline.gateways.cli.people_orders import ORDERS, Act, Certified, Recovering
from seamline.gateways.cli.shell import Id, Shell, answers_of, guarded
from seamline.ledger.signature import key_id
from seamline.storage.layout import Layout

if TYPE_CHECKING:
    from seamline.storage.founding import RootIssuer

__all__ = ["ORDERS", "app"]

app = App(name="people", help="Add, replace, lock and renew the people of a node; certify their keys.")

As = Annotated[str, Parameter(name="--as", help="Who you are: your alias. You are asked for your PIN.")]
Dir = Annotated[Path, Parameter(name="--dir", help="The node's directory; the node may be running.")]
Answers = Annotated[Path | None, Parameter(help="JSON with pin and root_passphrase, for machines.")]
Language = Annotated[str, Parameter(help="en, ar or ckb.")]
Roles = Annotated[
    list[str], Parameter(name="--role", negative="", help="A role; may be given several times.")
]
Sectors = Annotated[list[str] | None, Parameter(name="--sector", negative="", help="Only for these sectors.")]


@app.command(name="list")
def every(*, dir: Dir = Path(), json: bool = False, language: Language = "en") -> int:  # noqa: A002
    """List everybody: roles, keys, what waits for a second person."""

    def work(shell: Shell) -> int:
        found = orders.give(Layout(dir), Order("people.list"), shell).value
        shell.value(found)
        for one in found["people"]:
            word = "seat-locked" if one["locked"] else "seat-key" if one["has_certificate"] else "seat-no-key"
            shell.line(f"{one['alias']}  {', '.join(_role(shell, role) for role in one['roles'])}", "bold")
            shell.line("  " + shell.say(word))
        for held in found["waiting"]:
            what = shell.say(f"seat-what-{held['what']}")
            words = shell.say("seat-waits", what=what, alias=held["alias"], first=held["first"])
            shell.line(words, "yellow")
            shell.line(_to_confirm(held["id"], dir))
        return 0

    return guarded(language, work, as_json=json)


@app.command
def add(
    alias: str,
    *,
    role: Roles,
    sector: Sectors = None,
    as_: As,
    dir: Dir = Path(),  # noqa: A002
    answers: Answers = None,
    language: Language = "en",
) -> int:
    """Add a person; prints the one-time link, or what a second person has to confirm."""
    more = {"alias": alias, "roles": tuple(role), "sectors": tuple(sector or ())}
    return _act("people.add", as_, dir, answers, language, **more)


@app.command
def roles(
    alias: str,
    *,
    role: Roles,
    sector: Sectors = None,
    as_: As,
    dir: Dir = Path(),  # noqa: A002
    answers: Answers = None,
    language: Language = "en",
) -> int:
    """Give a person exactly these roles."""
    sectors = tuple(sector) if sector is not None else None
    return _act("people.roles", as_, dir, answers, language, alias=alias, roles=tuple(role), sectors=sectors)


@app.command
def replace(
    alias: str,
    *,
    successor: str,
    as_: As,
    dir: Dir = Path(),  # noqa: A002
    answers: Answers = None,
    language: Language = "en",
) -> int:
    """Put a successor on a seat; the old person is locked at once and the key no longer trusted."""
    return _act("people.replace", as_, dir, answers, language, alias=alias, successor=successor)


@app.command
def lock(
    alias: str,
    *,
    as_: As,
    dir: Dir = Path(),  # noqa: A002
    answers: Answers = None,
    language: Language = "en",
) -> int:
    """Lock a person: signed out everywhere at once."""
    return _act("people.lock", as_, dir, answers, language, alias=alias)


@app.command
def unlock(
    alias: str,
    *,
    as_: As,
    dir: Dir = Path(),  # noqa: A002
    answers: Answers = None,
    language: Language = "en",
) -> int:
    """Let a locked person in again."""
    return _act("people.unlock", as_, dir, answers, language, alias=alias)


@app.command(name="new-pin")
def new_pin(
    alias: str,
    *,
    as_: As,
    dir: Dir = Path(),  # noqa: A002
    answers: Answers = None,
    language: Language = "en",
) -> int:
    """Ask, as the first of two, for a person's new PIN, password and key."""
    return _act("people.new-pin", as_, dir, answers, language, alias=alias)


@app.command
def confirm(
    procedure: Id,
    *,
    as_: As,
    dir: Dir = Path(),  # noqa: A002
    answers: Answers = None,
    language: Language = "en",
) -> int:
    """Confirm, as the second of two, what ``people list`` shows as waiting."""
    return _act("people.second", as_, dir, answers, language, procedure=procedure)


@app.command
def refuse(
    procedure: Id,
    *,
    as_: As,
    dir: Dir = Path(),  # noqa: A002
    answers: Answers = None,
    language: Language = "en",
) -> int:
    """Refuse what waits for a second person."""
    return _act("people.refuse", as_, dir, answers, language, procedure=procedure)


@app.command
def certify(
    *,
    root: Path,
    yes: bool = False,
    dir: Dir = Path(),  # noqa: A002
    answers: Answers = None,
    language: Language = "en",
) -> int:
    """Certify, with the party's root key, the signing keys that wait for it: each is shown and asked about.

    Parameters
    ----------
    root
        The file of the root key, from the stick it lies on.
    yes
        Certify all that is shown without asking.

    """

    def work(shell: Shell) -> int:
        layout = Layout(dir)
        waiting = orders.give(layout, Order("people.pending"), shell).value
        if not waiting:
            shell.line(shell.say("seat-none-pending"))
            return 0
        wanted = [
            one
            for one in waiting
            if agreed(shell, one["person"], bytes.fromhex(one["public"]), one["roles"], yes=yes)
        ]
        if not wanted:
            return 1
        issuer, now = root_issuer(shell, root, answers, wanted[0]["person"].partition("/")[0]), _now()
        for one in wanted:
            text = issuer.certify(one["person"], bytes.fromhex(one["public"]), tuple(one["roles"]), now)
            args = orders.plain(Certified(one["alias"], text))
            orders.give(layout, Order("people.certified", args), shell)
            shell.line(shell.say("seat-certified", alias=one["alias"]), "green")
        return 0

    return guarded(language, work)


@app.command
def recover(
    alias: str,
    *,
    root: Path,
    role: Roles,
    dir: Dir = Path(),  # noqa: A002
    answers: Answers = None,
    language: Language = "en",
) -> int:
    """Give a seat new access under the party's root key, where nobody is left who could confirm it.

    Parameters
    ----------
    alias
        The seat; made anew where there is none of this name.
    root
        The file of the root key, from the stick it lies on.

    """

    def work(shell: Shell) -> int:
        from seamline.gateways import settings
        from seamline.ledger.signature import private_from, public_of
        from seamline.storage.randomness import SystemRandom

        layout = Layout(dir)
        party = settings.read(layout).node.party
        issuer = root_issuer(shell, root, answers, party)
        # A key that nobody keeps: what counts is that the root has signed this, now.
        thrown_away = public_of(private_from(SystemRandom().bytes(32)))
        proof = issuer.certify(f"{party}/{alias}", thrown_away, tuple(role), _now())
        order = Order("people.recover", orders.plain(Recovering(alias, tuple(role), proof)))
        return _told(shell, orders.give(layout, order, shell).value, dir)

    return guarded(language, work)


def _act(name: str, by: str, dir: Path, answers: Path | None, language: str, **more: Any) -> int:  # noqa: A002
    def work(shell: Shell) -> int:
        pin = answers_of(answers).get("pin") or shell.ask("seat-pin")
        args = orders.plain(Act(by, pin, **more))
        return _told(shell, orders.give(Layout(dir), Order(name, args), shell).value, dir)

    return guarded(language, work)


def _to_confirm(procedure: str, folder: Path) -> str:
    """Return what the second person types, without marks of direction that would be copied along."""
    where = f" --dir {shlex.quote(str(folder))}" if folder != Path() else ""
    return f"  seamline people confirm {procedure} --as ALIAS{where}"


def _told(shell: Shell, done: dict[str, str], folder: Path) -> int:
    if done.get("procedure"):
        shell.line(shell.say("seat-second"), "yellow")
        shell.line(_to_confirm(done["procedure"], folder))
    elif done.get("link"):
        shell.line(shell.say("seat-link", alias=done["alias"]), "green")
        shell.line(f"  {done['link']}")
    else:
        shell.line(shell.say("seat-done"), "green")
    return 0


def _role(shell: Shell, role: str) -> str:
    return shell.say(f"role-{role}")


def agreed(shell: Shell, person: str, public: bytes, roles: Sequence[str], *, yes: bool) -> bool:
    """Show whose key is to be certified as what, and ask whether it shall be. yes: do not ask."""
    named = ", ".join(_role(shell, role) for role in roles)
    shell.line(shell.say("key-certify", person=person, key=key_id(public), roles=named), "bold")
    if yes or shell.agree("key-certify-ask"):
        return True
    shell.line(shell.say("key-certify-not", person=person), "yellow")
    return False


def root_issuer(shell: Shell, path: Path, answers: Path | None, party: str) -> "RootIssuer":
    """Open the party's root key, whose passphrase is asked for."""
    from seamline.storage.founding import RootIssuer
    from seamline.storage.rootkey import open_root

    word = answers_of(answers).get("root_passphrase") or shell.ask("seat-root-passphrase")
    return RootIssuer(open_root(path, word), party)


def _now() -> int:
    from seamline.storage.clock import SystemClock

    return SystemClock().now_ms()
