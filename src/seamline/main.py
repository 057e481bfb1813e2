"""The one composition root: here, and only here, ports meet what implements them."""


def run() -> None:
    """Start the command line."""
