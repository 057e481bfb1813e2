"""Patterns of events: what comes close together, and which cells stand out among their neighbours."""
