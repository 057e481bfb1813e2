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
) -> int:
    """Play the exercise: live on three nodes, or checked on accelerated time.

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

    """
    from seamline.exercise import cli

    if check:
        return cli.check(RehearsalDoors(), keep=keep, understanding=understanding, language=language)
    return cli.live(
        port=port,
        data=str(data.resolve()) if data else "",
        keep=keep,
        understanding=understanding,
        language=language,
        once=once,
    )


app.command("seamline.gateways.cli.init:app", name="init")
app.command("seamline.gateways.cli.run:app", name="serve")
app.command("seamline.gateways.cli.understanding:app", name="understanding")
app.command("seamline.gateways.cli.verify:app", name="verify")
app.command("seamline.gateways.cli.proof:app", name="proof")
app.command("seamline.gateways.cli.backup:app", name="backup")
app.command("seamline.gateways.cli.backup:keys_app", name="backup-keys")
app.command("seamline.gateways.cli.backup:restore_app", name="restore")
app.command("seamline.gateways.cli.doctor:app", name="doctor")
app.command("seamline.exercise.bench:app", name="bench")


def run() -> None:
    """Start the command line."""
    sys.exit(app())
