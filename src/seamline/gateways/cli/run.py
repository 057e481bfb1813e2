"""``seamline serve``: run the node of a directory until it is told to stop."""

import asyncio
import getpass
import logging
import os
from pathlib import Path

import structlog
from cyclopts import App

from seamline.gateways.cli.assemble import OpenNode
from seamline.gateways.cli.serve import serve
from seamline.storage.keyfiles import environment, given_passphrase
from seamline.storage.layout import Layout

app = App(name="serve", help="Run the node of a directory.")

EXERCISE_ROOT = "SEAMLINE_EXERCISE_ROOT"
"""Where the root of an exercise's party lies, so that people can choose PINs while it runs."""


def passphrase() -> str:
    """Return the node's passphrase from the environment, or ask for it."""
    return given_passphrase(environment()) or getpass.getpass("passphrase: ")


@app.default
def run(*, dir: Path = Path(), quiet: bool = False) -> None:  # noqa: A002 - the word people type
    """Serve pages, API and partners from the node in DIR."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING if quiet else logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(),
    )
    root = os.environ.get(EXERCISE_ROOT)
    with OpenNode(Layout(dir), passphrase(), root_file=Path(root) if root else None) as node:
        asyncio.run(serve(node.parts(), node.doors()))
