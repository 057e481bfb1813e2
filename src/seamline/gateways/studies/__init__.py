"""Studies of a node's own data: asked for on a page, made off the event loop, one at a time."""
