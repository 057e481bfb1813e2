"""The one composition root: here, and only here, ports meet what implements them."""

import sys
from pathlib import Path
from typing import Any

from cyclopts import App

from seamline import __version__

app = App(name="seamline", version=__version__, help="A joint coordination centre in software.")


class RehearsalDoors:
    """``exercise.rehearsal.Doors``: the production web application over nodes on virtual time."""

    def app(self, node: Any) -> Any:
        """See ``Doors``."""
        from seamline.gateways.web.app import app as web_app
        from seamline.gateways.web.config import WebConfig
        from seamline.gateways.web.live import Live
        from seamline.gateways.web.parts import NodeParts
        from seamline.terms.party import Party

        live = Live()
        node.centre.viewers = live
        side = node.side
        parts = NodeParts(
            centre=node.centre,
            exchange=node.exchange,
            vault=self._vault(node),
            config=WebConfig(host=side.host, port=80, tls=False, requests_per_s=1e6, burst=1_000_000),
            party=Party(side.party, side.names, side.kind, root=node.keys.root_hex),
            centre_names=side.centre,
            live=live,
            static=Path(__file__).parent / "static",
            health=_Healthy(),
            issuer=node.keys,
            card=node.card(),
        )
        return web_app(parts)

    async def seat(self, node: Any, pin: str) -> dict[str, str]:
        """See ``Doors``."""
        from seamline.centre import people, people_pin

        tickets = {}
        vault = self._vault(node)
        for seat in node.side.seats:
            tickets[seat.alias] = await node.centre.do(
                lambda desk, seat=seat: people.found(desk, seat.alias, seat.roles)
            )
            await people_pin.set_pin(node.centre, seat.alias, pin, vault, node.keys)
        return tickets

    async def ticket(self, node: Any, alias: str) -> str:
        """See ``Doors``."""
        from seamline.centre import people_tickets

        return str(await node.centre.do(lambda desk: people_tickets.issue(desk, alias)))

    def _vault(self, node: Any) -> Any:
        from seamline.storage.sealed import Cost
        from seamline.storage.vault import PinVault

        # Nobody but this process holds these keys: guessing a PIN need not be made expensive.
        return PinVault(node.keys, node.centre.home.random, Cost(passes=1, memory_kib=8))


class _Healthy:
    """``gateways.web.parts.Health`` of a rehearsal."""

    def ready(self) -> dict[str, Any]:
        """See ``Health``."""
        return {"ready": True}

    def figures(self) -> dict[str, float]:
        """See ``Health``."""
        return {}


@app.command
def demo(
    *,
    check: bool = False,
    port: int = 8710,
    data: Path | None = None,
    keep: Path | None = None,
    understanding: Path | None = None,
    language: str = "en",
    once: bool = False,
    uncut: bool = False,
    pause_at: int | None = None,
    bare: bool = False,
    week: str = "",
    cut: str = "",
) -> int:
    """Play the exercise: live on four nodes, or checked on accelerated time.

    With --week, real events of a week are played through two centres instead, a joint report every day.

    Parameters
    ----------
    check
        Play the same script without a browser, print what should happen and what did, fail if they differ.
    port
        The first of the ports that the nodes use.
    data
        A folder of open data with boundaries, roads and incidents to show beside the exercise.
    keep
        Leave the nodes' directories in this folder.
    understanding
        Another understanding than the exercise's own; @root:PARTY@ stands for a party's root key.
    language
        en, ar or ckb.
    once
        Stop when the script is over.
    uncut
        With --check: play with the links up alone, not again with links cut after every move.
    pause_at
        Play so many injects one right after the other, 0 for none, then pause until somebody goes on.
    bare
        Lay nothing out before the first inject: no posts, tracks or earlier months.
    week
        A date: the published events of its week, from the data folder, take the place of the script.
    cut
        A date in that week: for this day the link between the two centres is down.

    """
    from seamline.exercise import cli, replay_cli

    folder = str(data.resolve()) if data else ""
    if week and check:
        return replay_cli.check_week(
            RehearsalDoors(), data=folder, date=week, cut=cut, keep=keep, language=language
        )
    if week:
        return replay_cli.live_week(
            port=port, data=folder, date=week, cut=cut, keep=keep, language=language, once=once
        )

    if check:
        doors = RehearsalDoors()
        return cli.check(doors, keep=keep, understanding=understanding, language=language, uncut=uncut)
    return cli.live(
        port=port,
        data=folder,
        keep=keep,
        understanding=understanding,
        language=language,
        once=once,
        pause_at=pause_at,
        bare=bare,
    )


@app.command
def warm(*, language: str = "en") -> int:
    """Compile the loops of the analyses once on this machine, so that no node stands still for it.

    Parameters
    ----------
    language
        en, ar or ckb.

    """
    from seamline.exercise import cli

    return cli.warm_up(RehearsalDoors(), language)


CLI = "seamline.gateways.cli"
COMMANDS = (
    ("init", f"{CLI}.init:app", "Make a node: keys, certificate authority, settings, first people."),
    ("serve", f"{CLI}.run:app", "Run the node of a directory."),
    ("people", f"{CLI}.people:app", "Add, replace, lock and renew people; certify their keys."),
    ("key", f"{CLI}.key_file:app", "Make and certify a person's key in a file, away from any node."),
    ("card", f"{CLI}.card:app", "Show the own card and its fingerprint."),
    ("authority", f"{CLI}.card:authority_app", "Write the certificate that browsers have to trust."),
    ("pair", f"{CLI}.pairing:pair_app", "Pair with a partner by its card and its fingerprint."),
    ("rotate", f"{CLI}.rotate:app", "Renew what ends: TLS certificates, the node's key, the passphrase."),
    ("partners", f"{CLI}.pairing:partners_app", "List the partners, their links and their keys."),
    ("revoke", f"{CLI}.revoke:app", "Trust a partner's node, or one key, no longer."),
    ("understanding", f"{CLI}.understanding:app", "Check, show, compare and sign an understanding."),
    ("explain", f"{CLI}.explain:app", "Say why a party got a report or did not."),
    ("print", f"{CLI}.printing:app", "Print an object as a form: PDF on A4."),
    ("compared", f"{CLI}.compared:app", "Verify a comparison of patrols that is over."),
    ("line", f"{CLI}.lines:app", "Set the own line of presence; go by a partner's."),
    ("analyse", f"{CLI}.analyse:app", "Analyse places and times: what is rising, where, who sees it."),
    ("import", f"{CLI}.importing:app", "Take in data that others have published."),
    ("parcels", f"{CLI}.carry:app", "Carry parcels to and from a partner on a stick."),
    ("quarantine", f"{CLI}.quarantine:app", "List, try again or drop what could not be applied."),
    ("verify", f"{CLI}.verify:app", "Check a node's whole record and its partners' streams."),
    ("proof", f"{CLI}.proof:app", "Write what an auditor checks with openssl and jq."),
    ("backup", f"{CLI}.backup:app", "Take a backup, encrypted to the offline key."),
    ("backup-keys", f"{CLI}.backup:keys_app", "Make the offline key of the backups, in two halves."),
    ("restore", f"{CLI}.backup:restore_app", "Make a node from a backup; two people are needed."),
    ("reseed", f"{CLI}.reseed:app", "Ask for what was lost; send a partner again what it has lost."),
    ("doctor", f"{CLI}.doctor:app", "Judge a node and the machine it is on."),
    ("bench", "seamline.exercise.bench:app", "Measure against the references on this machine."),
)
"""Each command, where it is, and its one line of help: nothing is loaded but the one that is called."""

for _name, _where, _help in COMMANDS:
    app.command(_where, name=_name, help=_help)


def run() -> None:
    """Start the command line."""
    try:
        sys.exit(app())
    except KeyboardInterrupt:
        sys.exit(130)
