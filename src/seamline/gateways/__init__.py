"""The doors of a node: web, partners, command line."""
