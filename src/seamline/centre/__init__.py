"""What one node does: use cases and ports; no input or output of its own."""
