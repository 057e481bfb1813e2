"""x."""

ENDS: dict[str, tuple[str, ...]] = {}
