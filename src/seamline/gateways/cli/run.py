"""``seamline serve``: run the node of a directory until it is told to stop."""

import asyncio
import contextlib
import logging
import os
from pathlib import Path

import structlog
from cyclopts import App

from seamline.gateways.cli import control, orders
from seamline.gateways.cli.control import Answer, Order
from seamline.gateways.cli.shell import Shell, guarded
from seamline.gateways.web import logs
from seamline.storage.layout import Layout
from seamline.terms.errors import SeamlineError, Unavailable

app = App(name="serve", help="Run the node of a directory.")

EXERCISE_ROOT = "SEAMLINE_EXERCISE_ROOT"
"""Where the root of an exercise's party lies, so that people can choose PINs while it runs."""

_log = structlog.get_logger("seamline.serve")


@app.default
def run(
    *,
    dir: Path = Path(),  # noqa: A002 - the word people type
    quiet: bool = False,
    language: str = "en",
) -> int:
    """Serve pages, API and partners from the node in DIR until SIGINT or SIGTERM.

    Parameters
    ----------
    dir
        The node's directory.
    quiet
        Log warnings and errors only.
    language
        en, ar or ckb: of what is said when the node cannot start.

    """
    logs.configure(logging.WARNING if quiet else logging.INFO)

    def work(shell: Shell) -> int:
        try:
            _serve(Layout(dir), shell)
        except SeamlineError as error:
            _log.error("serve.refused", code=error.code, **error.context)
            raise
        return 0

    return guarded(language, work)


def _serve(layout: Layout, shell: Shell) -> None:
    from seamline.gateways import settings
    from seamline.gateways.cli.assemble import OpenNode
    from seamline.gateways.cli.serve import serve
    from seamline.storage.lease import Lease, lease_of

    # What is wrong with the settings, or that it runs already, is said before anybody types a passphrase.
    settings.read(layout)
    if layout.record.exists():
        Lease(lease_of(layout.record)).release()
    root = os.environ.get(EXERCISE_ROOT)
    with OpenNode(layout, orders.passphrase(shell), root_file=Path(root) if root else None) as node:

        async def obey(order: Order) -> Answer:
            return await orders.obey(node, order)

        async def both() -> None:
            async with contextlib.AsyncExitStack() as stack:
                try:
                    await stack.enter_async_context(control.listening(layout, obey))
                except Unavailable as error:
                    # The node works without it; commands then say that it takes no orders.
                    _log.warning("control.closed", code=error.code)
                node.serving = True
                watching = asyncio.create_task(node.watch())
                stack.callback(watching.cancel)
                await serve(node.parts(), node.doors())

        asyncio.run(both())
